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

type Entries = Map<string, Omit<Hit, 'at'>[]>;

type Found = readonly Omit<Hit, 'at'>[];

/** Word lists arranged for looking up. */
export interface PhraseIndex {
  whole: Entries;
  beginnings: Entries;
  /** First words of phrases, with the number of words of the longest. */
  heads: Map<string, number>;
  /** What single words hold, of those met lately. */
  single: (word: string) => Found;
}

/** Arranges lists of entries: "air mati", "pohon*" (any ending), "banjir!" (strong), "jalan?" (weak). */
export function indexed(lists: readonly (readonly string[])[]): PhraseIndex {
  const index: Omit<PhraseIndex, 'single'> = { whole: new Map(), beginnings: new Map(), heads: new Map() };
  const entries = lists.flatMap((list, i) => list.map((entry) => ({ list: i, entry })));
  for (const [i, { list, entry }] of entries.entries()) {
    const [, phrase = '', star = '', mark = ''] = /^(.*?)(\*?)([!?]?)$/.exec(entry.trim()) ?? [];
    const key = plain(phrase);
    if (key === '') continue;
    const map = star === '' ? index.whole : index.beginnings;
    const [head = '', ...rest] = key.split(' ');
    const weight = (strengths[mark] ?? 1) * (1 + perWord * rest.length);
    index.heads.set(head, Math.max(index.heads.get(head) ?? 1, rest.length + 1));
    map.set(key, [...(map.get(key) ?? []), { list, weight, entry: i }]);
  }
  return { ...index, single: rememberingWords((word) => matching([word], index)) };
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

function longest(all: readonly string[], at: number, index: PhraseIndex): { entries: Found; length: number } {
  const word = all[at] ?? '';
  for (let length = Math.min(index.heads.get(word) ?? 1, all.length - at); length > 1; length--) {
    const entries = matching(all.slice(at, at + length), index);
    if (entries.length > 0) return { entries, length };
  }
  return { entries: index.single(word), length: 1 };
}

function matching(phrase: readonly string[], { whole, beginnings }: Pick<PhraseIndex, 'whole' | 'beginnings'>): Found {
  const head = phrase.slice(0, -1).join(' ');
  const before = head === '' ? '' : `${head} `;
  for (const last of formsOf(phrase.at(-1) ?? '')) {
    const found = [...(whole.get(before + last) ?? [])];
    for (let signs = 2; signs <= Math.min(last.length, beginningMax); signs++) {
      const begun = beginnings.get(before + last.slice(0, signs));
      if (begun !== undefined) found.push(...begun);
    }
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
