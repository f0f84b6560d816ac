/** Reads whether it is asked in which way a place is told: "ngetik aja kah lokasinya atau pin?". */
import { plain, words } from './normalise.ts';

const mostWords = 12;
const write = /\b(?:(?:di|me|nge?)?(?:ketik|etik|tik)(?:in|kan)?|(?:di|me|nu)?tulis(?:in|kan)?|nulis|pakai (?:tulisan|kata|kata kata))\b/;
const point = /\b(?:pin|titik|peta|maps?|gps|share ?lo[ck]\w*|shareloc?k?|lokasi (?:dari )?hp)\b/;
const either = /\b(?:atau|apa|kah|harus|mesti|boleh|bisa)\b/;

/** Whether words ask if a place is written or shown on a map. */
export function asksPinOrWords(text: string): boolean {
  const line = plain(text);
  return words(text).length <= mostWords && /\?\s*$/.test(text) && write.test(line) && point.test(line) && either.test(line);
}
