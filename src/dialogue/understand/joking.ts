/** Sees jokes: sums, and matters of the heart. */
import { plain, words } from './normalise.ts';

/** One friendly line is enough for these: sums, and matters of the heart, with laughter or without. */
export function joking(text: string): boolean {
  const all = words(text);
  if (/^(?:(?:min|bot|pak|bu|kak) )*\d+ (?:x|kali|tambah|kurang|bagi|ditambah|dikurangi|dikali|dibagi) \d+\b/.test(all.join(' ')))
    return true;
  if (all.length > 12) return false;
  if (
    /^(?:(?:min|bot|pak|bu|kak|eh|kamu|admin) )*kapan (?:nikah|kawin|married)(?: (?:min|bot|pak|bu|kak|sih|nih|dong|ya|nya))*$/.test(
      plain(text),
    )
  )
    return true;
  // "gelap kayak hati gue" tells how dark it is.
  const heart =
    /(?<!\b(?:kayak|kaya|kek|seperti|ibarat|bagai|macam) )\b(?:hati (?:saya|ku|aku)|hatiku|jodoh|mantan|jomblo|pacar|cinta|kangen|galau|gebetan)\b/.test(
      all.join(' '),
    );
  const laughs = all.some((word) =>
    /^(?:w(?:k)+w?.*|(?:ha){2,}h?|(?:he){2,}h?|(?:hi){2,}h?|awok\w*|lol|wkwk\w*|kwkw\w*|ngakak)$/.test(word),
  );
  if (/\b(?:cari|nyari|dapat|dapet|dapetin|dapatin|nemu|punya) (?:jodoh|pacar|gebetan|calon (?:istri|suami))\b/.test(all.join(' ')))
    return true;
  return laughs ? heart || all.length <= 2 : heart && all.length <= 6 && /rusak|hilang|kosong|sepi|sakit/.test(all.join(' '));
}
