/** Reads that rude words told before shall not stand in the report, and takes them out. */
import { maskAbuse } from './abuse.ts';
import { plain, words } from './normalise.ts';

const wishMaxWords = 12;
const rude =
  /\b(?:kata|kalimat|omongan|ucapan|bahasa|tulisan|bagian|yang)(?:nya)? (?:\p{L}+ ){0,3}?(?:kasar|kotor|jorok|marah|emosi|makian|umpatan|maki|misuh)\p{L}*/u;
const unwanted = /\b(?:jangan|tidak usah|tidak perlu|(?:di)?(?:hapus|hilang|buang|coret)(?:kan|in)?)\b/;
/** Insults that are no swear words. */
const insults =
  /(?<!\p{L})(?:kurang\s+ajar|kurangajar|pengecut|pecundang|sialan|dasar|rai\s+gedek|tidak\s+tau\s+malu|ga\s+tau\s+malu|gak\s+tau\s+malu|tak\s+tau\s+malu)(?!\p{L})/giu;

/** "kata2 kasar tadi jgn dimasukin ya". */
export function abuseUnwanted(text: string): boolean {
  const line = plain(text);
  return words(text).length <= wishMaxWords && rude.test(line) && unwanted.test(line);
}

/** `text` without its rude words. */
export function withoutAbuse(text: string): string {
  const swears = maskAbuse(text)
    .split(/(\s+)/)
    .filter((word) => !/^\p{L}\*+/u.test(word))
    .join('');
  return swears
    .replace(insults, ' ')
    .replace(/\s{2,}/g, ' ')
    .replace(/^[\s,.!;]+/, '')
    .trim();
}
