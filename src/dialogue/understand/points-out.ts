/** Reads answers that say which of several is meant, by where or how it is, how many or how much there is, or that nothing has changed. */
import { plain } from './normalise.ts';
import { findPlace } from './place.ts';
import { tellsWrong } from './praise.ts';

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

const amountMaxWords = 6;
const amount =
  /\b(?:\d+\p{L}*|satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|belasan|puluhan|ratusan|semeter\p{L}*|setengah|separuh|senin|selasa|rabu|kamis|jumat|sabtu|minggu|seminggu|sebulan|setahun|kemarin|lusa)\b/u;

/** "8 meteran, mana got di situ juga mampet": how much or since when comes first, and what stands behind is beside it. */
export function answersFirst(text: string): boolean {
  const [head = '', ...more] = text.split(/[,.;!]\s+|\n+/).map(plain);
  const isAmount = amount.test(head) && head.split(' ').length <= amountMaxWords;
  return more.length > 0 && isAmount && !tellsWrong(head) && findPlace(text) === null;
}
