/** Reads that officers have not kept their word. */
import { plain, words } from './normalise.ts';

/** "katanya besok, ini udah 3 hari mana truknya": a word that was not kept. */
const promised =
  /\b(?:katanya|janji|janjinya|dijanjiin|dijanjikan|dibilang|bilangnya)\b.*\b(?:besok|lusa|sebentar|hari|minggu|jam|bulan|senin|selasa|rabu|kamis|jumat|sabtu|nanti|segera|mau|bakal|akan)\b.*\b(?:mana|kok|belum|tidak|sudah (?:\d+|dua|tiga|empat|lima|seminggu|sebulan)|sekarang)\b|^(?:(?:kok|ini|terus|pak|bu|min|sudah|sampai|sekarang|\d+|hari) )*(?:mana (?:truk|petugas|orang|tim|mobil|alat|janji|teknisi)nya\b|(?:belum|tidak) ada (?:yang |satupun )?(?:truk|petugas|orang|tim|mobil|alat|teknisi)?(?:nya)? ?(?:yang )?(?:datang|dateng|muncul|nongol|kesini|ke sini)\b)/;
const promiseMaxWords = 16;

/** Whether somebody reminds of what officers said would be by now. */
export function remindsOfPromise(text: string): boolean {
  return words(text).length <= promiseMaxWords && promised.test(plain(text));
}
