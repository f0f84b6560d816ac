/** Reads whether an answer to "sudah beres?" may be taken at its word: what its rules (solved.ts) and its sound (reply-sense.ts) contradict each other about settles nothing. Knows no talk. */
import type { Category } from '../known.ts';
import { letsClose } from './lets-close.ts';
import { plain, words } from './normalise.ts';
import { type ReplyAct, type SensedReply, sensedReply } from './reply-sense.ts';
import { clausesOf } from './unsure.ts';

/** A word or two are what the rules say, unless they surely sound otherwise. */
const bareMaxWords = 2;
/** So much likelier than the contrary is what is taken: closed by mistake, a report is lost. */
const goneTimes = 3;
const notGoneTimes = 2;
/** A clause that speaks so much for the contrary speaks against the whole: "udah disemprot iya, besoknya bau ulang". */
const againstMin = 0.25;
/** One that comes last and speaks so clearly confirms the rules, whatever the whole sounds like: "udah dipotong eh numpuk lagi". */
const lastMin = 0.6;
/** What words may sound like that say the one, or the other. */
const meansGone: ReadonlySet<ReplyAct> = new Set(['gone', 'thanks']);
const meansNotGone: ReadonlySet<ReplyAct> = new Set(['notgone', 'more', 'privacy']);
/** "lancar menurut siapa", "beres versi kantor" */
const asksBack = /\b(?:siapa|mana|mananya|apanya|apaan|kapan|kenapa|versi)\b/;
/** "lah kok udah selesai? kapan dipangkasnya" */
const doubted =
  /^(?:(?:lah|loh|lho|eh|hah|masa|masak|pak|bu|min|kak) )*kok (?:bisa |malah |tiba tiba |katanya )?(?:sudah )?(?:dibilang |ditandai |dianggap )?(?:selesai|beres|ditutup|rampung|kelar)\b/;
const promise =
  /(?<=\S)[\s,.;!]+(?:(?:tapi|tp|cuma|nanti|ntar|besok)\s+)*(?:kalau|kalo|kalok|klo|klu|kl|misal(?:nya)?|nek|nèk|yen|lamun|mun|upami)\s[^.;!?\n]*(?:lapor|kabar|wartos|hubung|chat)\p{L}*[^.;!?\n]*[\s.!]*$/iu;
/** "belum masuk pak, barusan dicek": when and how somebody looked. */
const looked = '(?:barusan|baru|tadi|semalam|semalem|kemarin|pagi|siang|sore|malam|malem|ini|td|sy|saya|aku|gw|gue|kami)';
const seen = new RegExp(
  `(?<=[^\\s,.;])(?:\\s*[,.;][\\s,.;]*(?:${looked}\\s+){0,5}|\\s+(?:${looked}\\s+){1,5})(?:di|nge)?(?:cek|lihat|liat|tengok|pantau)(?:in)?(?:\\s+(?:sendiri|langsung|lagi|kok|pak|bu|min|ya|ke|sana|situ|lokasi|atm|bank|balai|${looked})){0,5}[\\s.!]*$`,
  'iu',
);
const turns = /\s+(?=(?:cuma|cuman|sekarang|skrg|malah|besoknya|tinggal)\s)/iu;

/** Whether words close the report `title` by saying that it is gone: as the rules say (`ruled`) or as they surely sound. */
export function settlesGone(text: string, ruled: boolean, title: string, categories: readonly Category[]): boolean {
  if (letsClose(text)) return true;
  if (asksBack.test(plain(text)) || text.includes('?')) return false;
  const heard = soundOf(text, title, categories);
  const parts = partsOf(text);
  // A story nobody weighs closes nothing.
  if (heard === null) return parts.length <= 1;
  if (ruled && words(text).length <= bareMaxWords) return !heard.sure || meansGone.has(heard.act);
  if (!meansGone.has(heard.act)) return false;
  const contrasts = parts.length <= 1 ? [] : parts.map((part) => contrast(part, title, categories));
  const isLast = ruled && (contrasts.at(-1) ?? 0) < -lastMin;
  return contrasts.every((more) => more <= againstMin) && (isLast || heard.gone >= heard.notgone * goneTimes);
}

/** Whether they open it again by saying that it is not. */
export function settlesNotGone(text: string, ruled: boolean, title: string, categories: readonly Category[]): boolean {
  const heard = soundOf(text, title, categories);
  if (heard === null || (ruled && doubted.test(plain(text)))) return true;
  const [last = text] = partsOf(text).slice(-1);
  if (heard.act === 'wait') return false;
  if (ruled) return !heard.sure || meansNotGone.has(heard.act) || contrast(last, title, categories) > lastMin;
  return heard.notgone >= heard.gone * notGoneTimes && contrast(last, title, categories) >= -againstMin;
}

/** "bersih. tp kalo numpuk lg aku lapor lg yo", "belum pak, barusan dicek" is its beginning: what would be told if it came back, or how it was seen, says nothing of how things stand. */
export function pastPromise(text: string): string {
  return text.replace(promise, '').replace(seen, '');
}

function soundOf(text: string, title: string, categories: readonly Category[]): SensedReply | null {
  return sensedReply({ moment: 'solved', story: title, text }, categories);
}

/** How much more words sound like not gone than like gone. */
function contrast(text: string, title: string, categories: readonly Category[]): number {
  const { notgone, gone } = soundOf(text, title, categories) ?? { notgone: 0, gone: 0 };
  return notgone - gone;
}

function partsOf(text: string): string[] {
  return clausesOf(text).flatMap((clause) => clause.split(turns));
}
