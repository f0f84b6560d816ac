/** Reads the wish that something in a file shall be covered: "tolong nama anak di pojok surat ditutup ya". */
import { plain, words } from './normalise.ts';
import { sought } from './sought.ts';

const wishMaxWords = 14;
const covers = sought(/\b(?:di|men|me|ny)?(?:tutup|utup|sensor|ensor|blur|samar|amar|hitam|coret|crop|potong)(?:i|in|kan|ikan)?\b/);
const what = /\b(?:nama|wajah|muka|mukanya|wajahnya|plat|nopol|nomor|alamat|tanda tangan|identitas|nik|namanya|orangnya|anak)\b/;
const where = /\b(?:foto|poto|video|vidio|gambar|surat|dokumen|berkas|kk|ktp|kuitansi|kwitansi|struk|rapor|ijazah|lampiran)(?:nya)?\b/;
/** A wish, and nothing that is so. */
const wishes = /\b(?:tolong|mohon|minta|bisa|boleh|dong|ya|biar|jangan lupa|kalau bisa)\b/;

/** Whether words ask that of a file. */
export function wantsCovered(text: string): boolean {
  const line = plain(text);
  return words(text).length <= wishMaxWords && covers.test(line) && what.test(line) && where.test(line) && wishes.test(line);
}
