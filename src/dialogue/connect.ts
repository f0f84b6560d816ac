/** /sambung: a one-time code by which one person's chats on two channels become one citizen's. Only by their own wish. */
import { askAgain } from './ask.ts';
import type { Effect } from './effect.ts';
import { codeMs } from './limits.ts';
import { type Moment, message, type Outcome, outcome, type Result, sentence } from './outcome.ts';
import type { SayKey } from './say.ts';
import type { TalkState } from './talk.ts';
import { plain, words } from './understand/normalise.ts';

/** A chance of one in 32^8 for a guess. */
const codeCharacters = 8;

const asks =
  /^(?:(?:mau|bisa|tolong|min|saya|gimana|cara) )*(?:sambung|sambungkan|sambungin|menyambungkan|gabungkan|gabungin|menggabungkan|hubungkan|hubungin|pindah|pindahkan)(?: (?:chat|akun|nomor|hp|laporan|ke|dengan|sama|wa|whatsapp|telegram|tele|web|saya|dari|ini|yang|lain|satunya|baru|lama|dua|dong|ya|min))*$/;
/** Signs no code has, for those they are taken for: a code is read off another screen. */
const alike: Record<string, string> = { 0: 'O', 1: 'I', 8: 'B' };

/** The code behind "sambung", '' for the wish alone ("sambungkan chat saya"); null when nothing is to be joined. */
export function connecting(text: string): string | null {
  const line = plain(text);
  // "SAMBUNG CHAT SAYA" is in capitals too.
  if (words(text).length <= 7 && asks.test(line) && !/^(?:pindah|hubungkan|hubungin)\w*$/.test(line)) return '';
  const code = /^\s*\/?sambung(?:kan)?\s+([a-z0-9]{3,5}[\s-]?[a-z0-9]{3,5})\s*$/i.exec(text)?.[1];
  const isCode = code?.replace(/[\s-]/, '').length === codeCharacters && (/\d/.test(code) || code === code.toUpperCase());
  return isCode ? code : null;
}

/** Without a code: gives one. With one: this chat joins the citizen it was given to. */
export function connect(state: TalkState, typed: string, moment: Moment): Result {
  if (typed === '') return offer(state, moment);
  const code = typed
    .replace(/[^a-z0-9]/gi, '')
    .toUpperCase()
    .replace(/[018]/g, (sign) => alike[sign] ?? sign);
  const { known } = moment;
  if (known.code === undefined) return { need: 'code', code };
  if (known.code !== 'good') return told(state, known.code === 'own' ? 'connect.own' : 'connect.unknown', moment);
  return told(state, 'connect.done', moment, [{ type: 'connect', code }]);
}

/** The question of an open draft stands below it. */
function told(state: TalkState, key: SayKey, moment: Moment, effects: Effect[] = []): Outcome {
  return { ...askAgain(state, moment, [sentence(key)]), effects };
}

function offer(state: TalkState, { known }: Moment): Result {
  const code = known.fresh.token.slice(0, codeCharacters).toUpperCase();
  const until = known.now + codeMs;
  return outcome(state, [message(sentence('connect.code', { code, until }))], [{ type: 'invite', code, until }]);
}
