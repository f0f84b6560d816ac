/** "eh ternyata mati lagi", of a report that is closed: asked whether it is opened again, or opened where that was asked for. */
import type { OwnComplaint } from './known.ts';
import { backMs } from './limits.ts';
import { hold } from './loose.ts';
import { takeText } from './material.ts';
import type { Moment, Result } from './outcome.ts';
import { openOf } from './own.ts';
import { openAgain } from './question.ts';
import type { Loose, TalkState } from './talk.ts';
import { sameThing } from './understand/aftermath.ts';
import { backWhereItWas, saysAnew, wantsBack, wantsOpened } from './understand/closing.ts';
import { complains } from './understand/kind-words.ts';
import { saysAnother } from './understand/more.ts';
import { plain, words } from './understand/normalise.ts';
import { findPlace } from './understand/place.ts';
import { tellsWrong } from './understand/praise.ts';
import { isBack, saysBack } from './understand/solved.ts';
import { topicOf } from './understand/topic.ts';

const candidatesMax = 4;
/** "sudah gila maksudnya": the answer just given was not meant. */
const takenBack =
  /^(?:(?:eh|lho|loh|pak|bu|min|tunggu|bentar) )*(?:sudah \p{L}+ maksud\p{L}*|belum|masih|tapi|cuma|malah|ternyata|bohong|boong|maksud(?:nya|ku)?)\b/u;

const soAgain = /\b(?:lagi|kembali)\b/;
/** Of what was put right a little while ago. */
const justMended =
  /\b(?:baru|barusan)(?: juga| aja| saja)? (?:di\w{4,}|\d+|dua|tiga|empat|beberapa|se(?:hari|minggu|bulan)|kemarin|semalam)\b|\btambalan\w*\b|\b(?:habis|abis|kemarin|padahal sudah) di(?:perbaiki|benerin|tambal|cor|ganti|keruk|bersihkan|bersihin|angkut|pasang|aspal)\b/;

/** Opens the only report that was closed lately where words ask for it; asks whether it shall be, or which. null: they tell of none of these. */
export function backAgain(state: TalkState, text: string, moment: Moment): Result | null {
  const above = belowThanks(state, text, moment);
  const named = wantsBack(text) || backWhereItWas(text);
  const wanted = named || saysAnew(text) !== null;
  // "kok ambles lagi, baru juga 2 hari"
  const isSoAgain = soAgain.test(plain(text)) && justMended.test(plain(text)) && findPlace(text) === null;
  if (
    state.filed.length === 0 ||
    state.loose !== null ||
    state.adding !== null ||
    (!saysBack(text) && above === null && !wanted && !isSoAgain && !(state.undo === null && mayBeBack(text)))
  )
    return null;
  const { own, now, categories } = moment.known;
  if (own === undefined) return { need: 'own' };
  const lately = own.filter((entry) => entry.status === 'closed' && !entry.joined && changedAt(entry) > now - backMs);
  // Where nothing else can be meant, whatever its title says.
  const isOnly = isSoAgain && lately.length === 1 && openOf(own).length === 0;
  const told = (entry: OwnComplaint) =>
    entry.id === above ||
    named ||
    isOnly ||
    isBack(text, entry, categories) ||
    isAnew(text, entry, own, moment) ||
    isOfMatter(text, entry, moment);
  const over = lately.filter(told);
  if (over.length === 0) return null;
  const candidates: Loose['candidates'] = [
    ...over.map(({ id, number, title }) => ({ complaint: id, number, title, over: true as const })),
    ...openOf(own)
      .filter(told)
      .map(({ id, number, title }) => ({ complaint: id, number, title })),
  ];
  const [only] = over;
  if (only !== undefined && candidates.length === 1 && wantsOpened(text) && !text.includes('?') && mayBeOf(only, text, moment))
    return openAgain(state, { complaint: only.id, number: only.number, title: only.title }, text, moment);
  const { material, lines, effects } = takeText(text, moment);
  return hold(state, candidates.slice(0, candidatesMax), material, moment, lines, effects);
}

/** More words tell a story of their own. */
const backMaxWords = 12;

/** "sumbat lagi gotnya pak", "semalem redup trus paginya mati": wrong or again, and at no place of its own. */
function mayBeBack(text: string): boolean {
  const isWrong = soAgain.test(plain(text)) || tellsWrong(plain(text));
  return isWrong && words(text).length <= backMaxWords && !text.includes('?') && !saysAnother(text) && findPlace(text) === null;
}

/** The same, of the matter the report told of. */
function isOfMatter(text: string, { title }: OwnComplaint, { known: { categories } }: Moment): boolean {
  const topic = mayBeBack(text) ? topicOf(text, categories) : null;
  return topic !== null && topic === topicOf(title, categories);
}

/** Whether words name no other matter, and no place. */
function mayBeOf({ title }: OwnComplaint, text: string, { known: { categories } }: Moment): boolean {
  const topic = topicOf(text, categories);
  return (
    findPlace(text) === null && !saysAnother(text) && (topic === null || topic === topicOf(title, categories) || sameThing(text, title))
  );
}

/** "tolong dibuka lagi", "kumat lagi", where no draft was called off last. */
export function backWanted(state: TalkState, text: string, moment: Moment): Result | null {
  return wantsBack(text) && state.kept[0]?.why !== 'cancelled' ? backAgain(state, text, moment) : null;
}

/** "lampunya ga disentuh sama sekali", below the thanks for a report that is closed: the report, if something is wrong and no place of its own is told. */
function belowThanks({ questions }: TalkState, text: string, { known: { categories } }: Moment): string | null {
  const [last] = questions;
  if (last?.type !== 'rate' || findPlace(text) !== null || saysAnother(text)) return null;
  const topic = topicOf(text, categories);
  const isOfIt = topic === null || topic === topicOf(last.title, categories) || sameThing(text, last.title) || takenBack.test(plain(text));
  return isOfIt && (tellsWrong(plain(text)) || complains(text)) ? last.complaint : null;
}

/** "bau lagi", "makin numpuk": of the report of that matter, or of none in particular. */
function isAnew(text: string, { title }: OwnComplaint, own: readonly OwnComplaint[], { known: { categories } }: Moment): boolean {
  if (saysAnew(text) === null) return false;
  const topic = topicOf(text, categories);
  return topicOf(title, categories) === topic || own.every((entry) => topicOf(entry.title, categories) !== topic);
}

function changedAt({ steps, submittedAt }: OwnComplaint): number {
  return steps.at(-1)?.at ?? submittedAt;
}
