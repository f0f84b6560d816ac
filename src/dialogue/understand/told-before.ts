/** Reads whether somebody who is asked says that what they tell is a report they filed before, or another: "udah pernah saya lapor", "tambahin ke yg dulu", "lubang lain". Knows no state. */
import { agreement, splitSend } from './answer.ts';
import { wantsBack } from './closing.ts';
import { pointsTo } from './more.ts';
import { plain, words } from './normalise.ts';
import { inOneTongue } from './one-tongue.ts';
import { answersOfficers, meansSame } from './whose.ts';

/** More words tell something else. */
const mostWords = 14;
const around =
  '(?:oh|o|eh|ya|iya|lah|loh|lho|kan|kok|ini|itu|memang|emang|kayaknya|kayanya|sepertinya|ternyata|maaf|min|pak|bu|kak|mas|mbak|saya|aku|lupa|baru|ingat|inget|aja|saja|deh|dong|ding|deng|lagi|mending|berarti|masalahnya|laporannya)';
const earlier =
  '(?:dulu|lama|kemarin|kemaren|pertama|sebelumnya|sebelum ini|waktu itu|sudah ada|tadi|itu|minggu lalu|wingi|kamari|ibi|(?:\\p{L}+|\\d+) (?:hari|minggu) (?:lalu|yang lalu))';
const toThat = `(?:ke |dengan |sama |karo |kalih |sareng |jeung |nu |kayak |seperti |di |dari |laporan |laporannya |yang |punya )*${earlier}`;
const told = '(?:di|me|nge)?(?:lapor|adu|ngadu|cerita|kirim)(?:nya|in|kan|an)?';
const ofBefore = [
  `(?:sudah|pernah|dulu|kemarin)(?: pernah| kemarin| dulu)*(?: saya| aku| tak| ku)? ?${told}(?: (?:yang )?(?:ini|itu|sama|kemarin|dulu|sebelumnya))*`,
  '(?:sudah )?pernah',
  `(?:ikut|gabung(?:in|kan)?|digabung(?:in|kan)?|satukan|satuin|disatuin|barengin|jadi(?:in|kan)? satu)(?: (?:aja|saja|jadi satu|satu|ya))*(?: ${toThat})?`,
  `(?:tambah|tambahin|tambahkan|ditambah|ditambahin|ditambahkan|masuk|masukin|masukkan|dimasukin|terusin|lanjutin)(?: (?:aja|saja|ya))* ${toThat}`,
  `(?:ke |laporan |di |pakai |pake )*yang ${earlier}`,
  `(?:sama|persis|sami|podo|padha)(?: (?:aja|saja|persis))*(?: ${toThat})?`,
  '(?:tidak usah|jangan|tidak perlu) (?:bikin |buat |lapor |kirim )?(?:yang |laporan )?(?:baru|dobel|dua kali)',
].join('|');
const before = new RegExp(
  `^(?:${around} )*(?:${ofBefore})(?: ${around})*(?<more> (?:tapi|cuma|kok|sampai|sekarang|belum|tidak|makin)\\b.*)?$`,
  'u',
);
const forgot = /^(?:(?:oh|eh|ya|iya|maaf|pak|bu|min) )*(?:(?:saya|aku) )?lupa(?: (?:saya|aku|pak|bu|min|maaf|sudah|pernah|lapor))*$/;
/** "lubang lain", "baru lagi lubangnya": which, besides. */
const other =
  /^(?:(?:oh|eh|ya|bukan|ini|itu|yang|beda|tidak|pak|bu|min) )*(?:(?!(?:laporan|masalah|hal|yang|ini|itu|bukan|tidak|sudah|lagi)\b)\p{L}{3,}(?:nya)? (?:yang )?(?:lain|baru|beda|satunya|sebelahnya)|baru lagi \p{L}{3,}(?:nya)?)(?: (?:ini|itu|lagi|ya|kok|pak|bu|min))*$/u;
const another =
  /^(?:(?:oh|eh|ya|ini|itu|yang|pak|bu|min) )*(?:(?:bukan|tidak|beda|lain)(?: (?:bukan|tidak|beda|lain|itu|yang|sama|dong|lah|kok|ini|lagi|lokasi|tempat|titik|lokasinya|tempatnya|titiknya|pak|bu|min))*|(?:laporan|lapor) (?:lagi|lain|baru|sendiri))(?: (?:ini|itu|aja|ya|pak|bu|min|kok))*$/;

/** `before`: a report that is there; `new`: another, and nothing besides; `other`: another, and which. null: something else is said. */
export function toldBefore(text: string): 'before' | 'new' | 'other' | null {
  const line = inOneTongue(plain(text));
  if (text.includes('?') || words(text).length > mostWords || splitSend(text).send) return null;
  if (other.test(line)) return 'other';
  if (another.test(line) || pointsTo(text) === 'new') return 'new';
  const isYes = agreement(text) === 'yes';
  const isThat = before.test(line) || forgot.test(line) || wantsBack(text) || meansSame(text) || answersOfficers(text);
  return isYes || isThat || pointsTo(text) === 'before' ? 'before' : null;
}

/** Whether such words tell more than that: "udah pernah saya lapor tapi belum dibenerin". */
export function tellsMore(text: string): boolean {
  return before.exec(inOneTongue(plain(text)))?.groups?.more !== undefined;
}
