/** "kota bogor sama kabupaten": both towns of a name at once, which is no place anybody could be sent to. */
import { plain } from './normalise.ts';

const city = '(?:kota|kotamadya|kodya)(?:nya)?';
const regency = '(?:kabupaten|kab)(?:nya)?';
const name = '(?: \\p{L}{3,}){0,2}?';
const and = '(?: juga)? (?:sama|dan|dengan|maupun|plus|atau|ama|juga)';
const said =
  '(?:(?:di|yang|itu|ini|ya|iya|dua duanya|dua dua|keduanya|semua|semuanya|seluruh|baik|se|daerah|wilayah|lokasinya|tempatnya|pak|bu|min|buat|untuk|juga) )*';
const ends = '(?: (?:juga|semua|semuanya|dua duanya|keduanya|aja|pak|bu|min|ya|kok))*';
const both = new RegExp(
  `^${said}(?:\\p{L}{3,} )?(?:${city}${name}${and} (?:di )?${regency}|${regency}${name}${and} (?:di )?${city})${name}${ends}$`,
  'u',
);

/** Whether words name both, and nothing finer. */
export function namesBothTowns(text: string): boolean {
  return both.test(plain(text));
}
