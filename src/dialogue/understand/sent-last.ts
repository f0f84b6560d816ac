/** Reads that the last of several clauses sends: "ga usah deh, jauh lemarinya. kirim aja". */
import { onlySends, saysSend } from './answer.ts';
import { forwards } from './forwards.ts';
import { plain } from './normalise.ts';

/** More tells a story. */
const toldMaxCharacters = 500;
/** "jangan dikirim dulu", "batal". */
const holdsBack = /\b(?:jangan|belum|tidak (?:usah|jadi|perlu|mau)|nanti) (?:\w+ )?(?:di)?(?:kirim|lapor)|\b(?:di)?batal(?:kan|in)?\b/;

/** What is said before it, as a sentence of its own; null where it does not send, or the report itself is held back before it. */
export function saidBeforeSend(text: string): string | null {
  if (text.length > toldMaxCharacters) return null;
  const clauses = text.split(/[.,;!?\n]+/).filter((clause) => plain(clause) !== '');
  const last = clauses.pop() ?? '';
  if (clauses.length === 0 || !saysSend(last) || clauses.some((clause) => holdsBack.test(plain(clause)))) return null;
  const said = text.slice(0, text.lastIndexOf(last)).replace(/[\s.,;]+$/, '');
  return namesFirst(said) ? null : said;
}

/** "kirim aja", "teruskan ke dinasnya": a clause that sends. */
export function plainlySends(clause: string): boolean {
  return onlySends(clause) || forwards(clause);
}

/** "yang nomer 1 itu ya": of the buttons. */
export function namesFirst(text: string): boolean {
  return first.test(plain(text));
}

const first =
  /^(?:(?:ya|iya|oh|yang|pilih|tombol|pencet|tekan|ketik|itu) )*(?:nomor |no |angka )(?:1|satu)(?: (?:itu|yang|kan|ya|aja|saja|deh|pak|bu|min|kak))*$/;
