/** Reads answers that say which of several is meant, by where or how it is. */
import { plain } from './normalise.ts';

const pointing =
  /^(?!.*\b(?:juga|lagi)\b)(?:(?:ya|iya|itu|pak|bu|min|anu) )*yang (?:di )?(?:dekat|depan|sebelah|samping|belakang|seberang|pinggir|ujung|pojok|arah|cat|warna|merek|merk) /;

/** "yang dekat jembatan itu lho pak, yang cat biru": which of them, and no other. */
export function pointsOut(text: string): boolean {
  return pointing.test(plain(text));
}
