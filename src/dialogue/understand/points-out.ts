/** Reads answers that say which of several is meant, by where or how it is, how many there are, or that nothing has changed. */
import { plain } from './normalise.ts';

const pointing =
  /^(?!.*\b(?:juga|lagi)\b)(?:(?:ya|iya|itu|pak|bu|min|anu) )*yang (?:di )?(?:dekat|depan|sebelah|samping|belakang|seberang|pinggir|ujung|pojok|arah|cat|warna|merek|merk) /;

/** "yang dekat jembatan itu lho pak, yang cat biru": which of them, and no other. */
export function pointsOut(text: string): boolean {
  return pointing.test(plain(text));
}

const number = '(?:\\d{1,3}|satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh)';
const counts = new RegExp(
  `^(?:(?:ada|cuma|sekitar|kira kira|kurang lebih|total|totalnya|semua|semuanya|jumlahnya|yang|pak|bu|min|kak) )*${number}(?: (?:${number}|buah|biji|titik|unit|tempat|ekor|orang|di|sama|yang|aja|semua|sisanya|lainnya|pak|bu|min))*(?: (?:dekat|depan|sebelah|samping|belakang|seberang|pinggir|ujung|pojok|sisi) (?:\\S+ ?){1,4})?$`,
);

/** "ada 4, dua di deket ayunan": how many there are, and at what spot. */
export function countsThem(text: string): boolean {
  return counts.test(plain(text));
}

const unchanged = /^(?:(?:ya|eh|pak|bu|min|kak|memang|emang|ini|sampai|sekarang) )*(?:belum|masih|tetap)\b(?!.*\bjuga\b)/;

/** "blm ada yg masuk ke rekening": it stands as it stood, whatever words say so. */
export function saysNoChange(text: string): boolean {
  return unchanged.test(plain(text));
}
