/** /sambung: a one-time code by which one person's chats on two channels become one citizen's. Only by their own wish. */
import { askAgain } from './ask.ts';
import type { Effect } from './effect.ts';
import { codeMs } from './limits.ts';
import { type Moment, message, type Outcome, outcome, type Result, sentence } from './outcome.ts';
import type { SayKey } from './say.ts';
import type { TalkState } from './talk.ts';
import { plain, words } from './understand/normalise.ts';
import { sought } from './understand/sought.ts';

const asksMaxWords = 10;
/** A chance of one in 32^8 for a guess. */
const codeCharacters = 8;

const asks = sought(
  /^(?:(?:mau|bisa|tolong|min|pak|bu|saya|aku|gimana|cara|minta|kalau|boleh) )*(?:sambung|sambungkan|sambungin|nyambungin|nyambungkan|nyambung|menyambungkan|kode sambung|kode|gabungkan|gabungin|menggabungkan|hubungkan|hubungin|pindah|pindahkan)(?: (?:chat|akun|nomor|hp|laporan|ke|dengan|sama|wa|whatsapp|telegram|tele|web|saya|dari|ini|yang|lain|satunya|baru|lama|dua|dong|ya|min|gimana|caranya|bagaimana|buat|untuk|tele|aku|pak|bu|bisa|tidak|lagi|minta))*$/,
);
/** "kode" alone may be any. */
const channelWord = /\b(?:sambung|wa|whatsapp|telegram|tele|web|chat)\b/;
const typed = sought(
  /^\s*(?:(?:halo|min|pak|bu|tolong|mau|ini)[\s,]+)*(?:\/?sambung(?:kan|in)?(?:\s+(?:pakai|pake|dengan|kode))*|(?:ini\s+)?kode(?:nya)?(?:\s+(?:sambung|saya|aku|dari|telegram|tele|wa|whatsapp|web|chat|itu|ini|tadi))*)[\s:]+([a-z0-9]{3,5}[\s-]?[a-z0-9]{3,5})[\s.!]*$/i,
);
/** Nothing but a code: with letters and digits, as no word is. A number plate looks alike. */
const alone = /^\s*((?=[a-z]*\d)(?=\d*[a-z])[a-z0-9]{8})\s*$/i;
const plate = /^\s*[a-z]{1,2}\d{1,4}[a-z]{1,3}\s*$/i;
/** Signs no code has, for those they are taken for: a code is read off another screen. */
const alike: Record<string, string> = { 0: 'O', 1: 'I', 8: 'B' };

/** What a message with nothing but such signs brings about; null: it is no code, and told to something that is open. */
export function connectAlone(state: TalkState, text: string, moment: Moment): Result | null {
  const code = alone.exec(text)?.[1];
  if (code === undefined) return null;
  const result = connect(state, code, moment);
  const isOpen = state.draft !== null || state.adding !== null || state.questions.length > 0 || state.loose !== null;
  return 'need' in result || moment.known.code !== 'unknown' || !(isOpen || plate.test(text)) ? result : null;
}

/** The code behind "sambung" or "kode saya", '' for the wish alone ("sambungkan chat saya"); null when nothing is to be joined. */
export function connecting(text: string): string | null {
  const line = plain(text);
  // "SAMBUNG CHAT SAYA" is in capitals too.
  if (
    words(text).length <= asksMaxWords &&
    asks.test(line) &&
    !/^(?:pindah|hubungkan|hubungin|kode|nyambung)\w*$/.test(line) &&
    (!/\bkode\b/.test(line) || channelWord.test(line))
  )
    return '';
  const code = typed.exec(text)?.[1];
  const isCode = code?.replace(/[\s-]/, '').length === codeCharacters && (/\d/.test(code) || code === code.toUpperCase());
  return isCode ? code : null;
}

/** Without a code: gives one. With one: this chat joins the citizen it was given to. */
export function connect(state: TalkState, given: string, moment: Moment): Result {
  if (given === '') return offer(state, moment);
  const code = given
    .replace(/[^a-z0-9]/gi, '')
    .toUpperCase()
    .replace(/[018]/g, (sign) => alike[sign] ?? sign);
  const { known } = moment;
  if (known.code === undefined) return { need: 'code', code };
  if (known.code !== 'good') return told(state, `connect.${known.code}`, moment);
  return told(state, 'connect.done', moment, [{ type: 'connect', code }]);
}

/** The question of an open draft stands below it. */
function told(state: TalkState, key: SayKey, moment: Moment, effects: Effect[] = []): Outcome {
  return { ...askAgain(state, moment, [sentence(key)]), effects };
}

/** The code of a fresh token. Eight letters in small type may be any word; with a digit among them they are a code. */
export function drawCode(token: string): string {
  const code = token.slice(0, codeCharacters).toUpperCase();
  const digits = '234567';
  return /\d/.test(code) ? code : code.slice(0, -1) + digits.charAt(code.charCodeAt(code.length - 1) % digits.length);
}

function offer(state: TalkState, { known }: Moment): Result {
  const code = drawCode(known.fresh.token);
  const until = known.now + codeMs;
  return outcome(state, [message(sentence('connect.code', { code, until }))], [{ type: 'invite', code, until }]);
}
