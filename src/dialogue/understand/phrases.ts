/** Finds which entries of word lists a text holds, all lists in one pass. Knows nothing of what the lists stand for. */
import { plain } from './normalise.ts';
import { rememberingWords } from './recent.ts';

/** How much an entry says by the mark behind it: `!` strong, `?` weak. */
const strengths: Record<string, number> = { '': 1, '!': 2, '?': 0.3 };
/** What each further word of a phrase adds: it says more than a word alone. */
const perWord = 0.6;
/** Small words hung on others: "jalannya", "lampunya". */
const hanging = /^(.{3,})(?:nya|lah|kah|pun)$/;
/** No beginning of a word in a list is longer. */
const beginningMax = 40;
/** A place word written together with the place: "dirusun", "kepuskesmas". */
const glued = /^(?:di|ke)(.{5,})$/;

/** An entry of a list found in a text. */
export interface Hit {
  /** Which of the lists. */
  list: number;
  weight: number;
  /** The same for the same entry, so that a word told again and again can be told from many words. */
  entry: number;
  /** Number of the word it begins at. */
  at: number;
}

type Found = readonly Omit<Hit, 'at'>[];

/** Entries by their last word, or by how it begins. */
interface Lasts {
  whole: Map<string, Found>;
  beginnings: Map<string, Found>;
}

/** Word lists arranged for looking up. */
export interface PhraseIndex {
  /** By all words but the last: '' for single words. */
  behind: Map<string, Lasts>;
  /** First words of phrases, with the number of words of the longest. */
  heads: Map<string, number>;
  /** What single words hold, of those met lately. */
  single: (word: string) => Found;
}

/** Arranges lists of entries: "air mati", "pohon*" (any ending), "banjir!" (strong), "jalan?" (weak). */
export function indexed(lists: readonly (readonly string[])[]): PhraseIndex {
  const behind: PhraseIndex['behind'] = new Map();
  const heads: PhraseIndex['heads'] = new Map();
  const entries = lists.flatMap((list, i) => list.map((entry) => ({ list: i, entry })));
  for (const [i, { list, entry }] of entries.entries()) {
    const { phrase, isBeginning, strength } = entryParts(entry);
    const key = plain(phrase);
    if (key === '') continue;
    const all = key.split(' ');
    const [head = ''] = all;
    const before = all.slice(0, -1).join(' ');
    const last = all.at(-1) ?? '';
    const weight = strength * (1 + perWord * (all.length - 1));
    heads.set(head, Math.max(heads.get(head) ?? 1, all.length));
    const lasts = behind.get(before) ?? { whole: new Map(), beginnings: new Map() };
    const map = isBeginning ? lasts.beginnings : lasts.whole;
    map.set(last, [...(map.get(last) ?? []), { list, weight, entry: i }]);
    behind.set(before, lasts);
  }
  const alone = behind.get('');
  return { behind, heads, single: rememberingWords((word) => matching(word, alone)) };
}

/** An entry without its marks: whether any ending may follow, and how much it says. */
export function entryParts(entry: string): { phrase: string; isBeginning: boolean; strength: number } {
  const [, phrase = '', star = '', mark = ''] = /^(.*?)(\*?)([!?]?)$/.exec(entry.trim()) ?? [];
  return { phrase, isBeginning: star !== '', strength: strengths[mark] ?? 1 };
}

/** Every entry `all` (words as normalise.ts makes them) holds. A phrase takes its words along: "lampu jalan" is not also "jalan". */
export function hits(all: readonly string[], index: PhraseIndex): Hit[] {
  const found: Hit[] = [];
  for (let at = 0; at < all.length; ) {
    const { entries, length } = longest(all, at, index);
    for (const entry of entries) found.push({ ...entry, at });
    at += length;
  }
  return found;
}

function longest(all: readonly string[], at: number, { behind, heads, single }: PhraseIndex): { entries: Found; length: number } {
  const word = all[at] ?? '';
  for (let length = Math.min(heads.get(word) ?? 1, all.length - at); length > 1; length--) {
    const last = at + length - 1;
    const entries = matching(all[last] ?? '', behind.get(all.slice(at, last).join(' ')));
    if (entries.length > 0) return { entries, length };
  }
  return { entries: single(word), length: 1 };
}

/** The entries of `lasts` that end in `word`. */
function matching(word: string, lasts: Lasts | undefined): Found {
  if (lasts === undefined) return [];
  for (const last of formsOf(word)) {
    const found = [...(lasts.whole.get(last) ?? [])];
    if (lasts.beginnings.size > 0)
      for (let signs = 2; signs <= Math.min(last.length, beginningMax); signs++)
        found.push(...(lasts.beginnings.get(last.slice(0, signs)) ?? []));
    if (found.length > 0) return found;
  }
  return [];
}

/** A word as it stands, then without what is hung on or glued to it. */
function formsOf(word: string): string[] {
  const bare = hanging.exec(word)?.[1];
  const apart = glued.exec(word)?.[1];
  return [word, ...(bare === undefined ? [] : [bare]), ...(apart === undefined ? [] : [apart])];
}
