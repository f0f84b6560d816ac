/** /sambung: a one-time code by which one person's chats on two channels become one citizen's. Only by their own wish. */
import { codeMs } from './limits.ts';
import { type Moment, message, outcome, type Result, sentence } from './outcome.ts';
import type { TalkState } from './talk.ts';
import { plain, words } from './understand/normalise.ts';

/** A chance of one in 36^8 for a guess. */
const codeCharacters = 8;

const asks =
  /^(?:(?:mau|bisa|tolong|min|saya|gimana|cara) )*(?:sambung|sambungkan|sambungin|menyambungkan|gabungkan|gabungin|menggabungkan|hubungkan|hubungin|pindah|pindahkan)(?: (?:chat|akun|nomor|hp|laporan|ke|wa|whatsapp|telegram|saya|dari|ini|yang|lain|satunya|baru|lama|dua|dong|ya|min))*$/;

/** The code behind "sambung", '' for the wish alone ("sambungkan chat saya"); null when nothing is to be joined. */
export function connecting(text: string): string | null {
  const code = /^\s*\/?sambung(?:kan)?\s+([a-z0-9]{8})\s*$/i.exec(text)?.[1];
  if (code !== undefined && /\d|[A-Z]{8}/.test(code)) return code;
  return words(text).length <= 7 && asks.test(plain(text)) && !/^(?:pindah|hubungkan|hubungin)\w*$/.test(plain(text)) ? '' : null;
}

/** Without a code: gives one. With one: this chat joins the citizen it was given to. */
export function connect(state: TalkState, typed: string, moment: Moment): Result {
  if (typed === '') return offer(state, moment);
  const code = typed.replace(/[^a-z0-9]/gi, '').toUpperCase();
  const { known } = moment;
  if (known.code === undefined) return { need: 'code', code };
  if (known.code !== 'good') return outcome(state, [message(sentence(known.code === 'own' ? 'connect.own' : 'connect.unknown'))]);
  return outcome(state, [message(sentence('connect.done'))], [{ type: 'connect', code }]);
}

function offer(state: TalkState, { known }: Moment): Result {
  const code = known.fresh.token.slice(0, codeCharacters).toUpperCase();
  const until = known.now + codeMs;
  return outcome(state, [message(sentence('connect.code', { code, until }))], [{ type: 'invite', code, until }]);
}
