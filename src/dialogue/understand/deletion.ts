/** Reads the answer to "hapus data saya … lanjut?", and "hapus" below what may be deleted. */
import { plain, words } from './normalise.ts';
import { findPlace } from './place.ts';
import { sought } from './sought.ts';

const erase = '(?:di|ka|dipun)?(?:hapus|apus|busak|busek|pupus)(?:kan|in|nya|keun|na|aken|ang|a)?';
const lead =
  '(?:eh|oh|oalah|owalah|waduh|aduh|wah|yah+|lah|loh|lho|hm+|wait|sorry|actually|please|ya|iya|yaudah|sudah|oke|maaf|bentar|tunggu|ternyata|kalau|gitu|begitu|mending|mendingan|pak|bu|min|kak|mas|mbak)';
const no =
  '(?:tidak|jangan|bukan|batal(?:kan|in)?|urung|wurung|cancel|ulah|ojo|ojok|ampun|sampunang|eda|da|moal|ogah|emoh|biarkan|biarin|no(?:mor)?|nope|do not|dont|keep|leave|never ?mind)';
const behindNo = `(?:apa apa|jadi|janten|sido|sios|saestu|sida|usah|perlu|mau|dulu|deh|ah|lah|dah|ding|deng|aja|saja|weh|we|wae|mawon|ya|kalau|gitu|begitu|pak|bu|min|kak|sekarang|semua|data(?:nya|ku)?|saya|lanjut|tidak|jangan|batal|no|not|keep|leave|delete|it|that|them|my|please|thanks|yet|now|${erase})`;
const calls = new RegExp(`^${lead}(?: ${lead})*$`);
const refusal = sought(new RegExp(`^(?:${lead} )*${no}(?: ${behindNo})*$`));
/** "gapapa, hapus aja". */
const minds = /\b(?:tidak (?:apa apa|masalah)|gapapa|gpp)\b/g;
const doubtful = /\b(?:tapi|kalau|asal|jangan|batal|tunggu|bentar|sebentar)\b/;
const erases = new RegExp(`\\b${erase}\\b`);
const reasonMaxWords = 12;

const agreed = new RegExp(
  `^(?:ya|iya|iyo|yes|oke|sip|siap|baik|boleh|yakin|setuju|sepakat|betul|benar|nggih|inggih|muhun|sumuhun|enya|heueuh|hooh|silakan|monggo|mangga|lanjut(?:kan|in|keun|na)?|teruskan|terusin|delete|${erase})$`,
);
const around =
  /^(?:|eh|it|sudah|tolong|mohon|mau|aja|saja|deh|dong|lah|dah|gih|semua|semuanya|data|datanya|dataku|identitas|identitasku|akun|akunku|pribadi|saya|sekarang|segera|langsung|mawon|wae|we|weh|manten|min|pak|bu|kak|mas|mbak)$/;

/** Whether the data shall be deleted, and why; null: something else is said. */
export function answersDeletion(text: string): boolean | null {
  if (findPlace(text) !== null) return null;
  if (refusesLast(text)) return false;
  if (text.includes('?')) return null;
  if (agrees(text)) return true;
  const clauses = text.split(/[,.;!\n]+/).filter((clause) => clause.trim() !== '');
  // "wait, don't delete it"
  const [first = '', ...rest] = clauses.slice(calls.test(plain(clauses[0] ?? '')) ? 1 : 0);
  const why = rest.join(' ');
  if (words(why).length > reasonMaxWords) return null;
  if (refusal.test(plain(first).replace(minds, ''))) return false;
  return erases.test(plain(first)) && agrees(first) && !doubtful.test(plain(why)) ? true : null;
}

/** "ntar ga dikabarin dong? ga jadi deh": why, or what was wondered, stands before it. */
function refusesLast(text: string): boolean {
  const clauses = text.split(/[,.;!?\n]+/).filter((clause) => clause.trim() !== '');
  const [last = '', ...before] = clauses.reverse();
  if (/\?\s*$/.test(text) || before.length === 0 || words(before.join(' ')).length > reasonMaxWords) return false;
  return refusal.test(plain(last).replace(minds, '')) && !before.some(agrees);
}

const followsMaxWords = 10;
const follows =
  /^(?:(?:oh|eh|lah|loh|bentar|sebentar|tunggu|terus|jadi|kalau|dihapus|gitu|begitu|pak|bu|min|kak|nanti) )*(?:berarti|nanti|jadi|terus|kalau|apa|masih|tetap|tidak|saya|laporan\p{L}*|nomor\p{L}*|kabar\p{L}*|jawaban\p{L}*|balasan\p{L}*)\b.*\b(?:dikabar\p{L}*|kabar\p{L}*|laporan\p{L}*|nomor\p{L}*|(?:di)?(?:jawab|balas)\p{L}*|tetap (?:sampai|masuk|datang)|lapor|jalan|diproses|hilang|kehapus|lanjut|diurus)\b/u;

/** "berarti saya ga dikabarin lg ya", below "lanjut?": what follows is asked once more. */
export function asksWhatFollows(text: string): boolean {
  const line = plain(text);
  const asks =
    text.includes('?') || /^(?:(?:oh|eh|lah|loh) )*berarti\b/.test(line) || /\b(?:ya|kan|kah|tidak)(?: (?:min|pak|bu|kak))?$/.test(line);
  return asks && words(text).length <= followsMaxWords && follows.test(line) && findPlace(text) === null;
}

function agrees(text: string): boolean {
  const all = plain(text).replace(minds, '').split(' ');
  return all.some((word) => agreed.test(word)) && all.every((word) => agreed.test(word) || around.test(word));
}

/** "hapus", "ya hapus aja", below what may be deleted. */
export function saysDelete(text: string): boolean {
  return /^(?:(?:ya|iya|oke|tolong|mau|coba|bisa|boleh|minta) )*(?:hapus|hapusin|hapuskan|dihapus|delete|busak|apus)(?: (?:aja|saja|semua|semuanya|dong|deh|ya|min|sekarang|tidak))*$/.test(
    plain(text),
  );
}

const backMaxWords = 5;

/** "eh jangan", "ga jadi deh", said when nobody asks any more: a refusal that is more than "tidak". */
export function takesDeletionBack(text: string): boolean {
  const line = plain(text);
  return words(text).length <= backMaxWords && answersDeletion(text) === false && /\b(?:jangan|jadi|urung|batal)/.test(line);
}
