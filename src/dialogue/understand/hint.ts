/** What single words of the operator's phrases hint at where no whole phrase is told: "lampu" of "lampu jalan", "surat" of "surat pindah". Knows the phrases alone. */
import { addPairs, early } from './model.ts';
import { words } from './normalise.ts';
import { entryParts } from './phrases.ts';

/** By word, in pairs: index of a list, and which part of the phrases with that word stand in it. */
export type Hints = ReadonlyMap<string, readonly number[]>;

/** So many phrases of no list are added to those of each word: a word of one phrase alone hints at little. */
const doubt = 1;
/** A word hints at something only where more than this part of its phrases stands in one list: "belum" stands in all. */
const mostlyMin = 0.5;

/** The hints of some lists of entries. */
export function hintsOf(lists: readonly (readonly string[])[]): Hints {
  const counts = new Map<string, Map<number, number>>();
  for (const [list, entries] of lists.entries()) {
    for (const { phrase, strength } of entries.map(entryParts)) {
      for (const word of new Set(words(phrase))) {
        const inLists = counts.get(word) ?? new Map<number, number>();
        counts.set(word, inLists.set(list, (inLists.get(list) ?? 0) + strength));
      }
    }
  }
  return new Map([...counts].map(([word, inLists]) => [word, shares(inLists)] as const).filter(([, pairs]) => pairs.length > 0));
}

function shares(inLists: ReadonlyMap<number, number>): number[] {
  const all = [...inLists.values()].reduce((a, b) => a + b, 0);
  if (Math.max(...inLists.values()) <= mostlyMin * all) return [];
  return [...inLists].flatMap(([list, count]) => [list, count / (all + doubt)]);
}

/** How much the words of a text hint at each of `lists` lists; what comes first says more, and many words say no more than few. */
export function hinted(all: readonly string[], hints: Hints, lists: number): number[] {
  const sums = Array.from({ length: lists }, () => 0);
  const met = new Set<string>();
  let squares = 0;
  for (const [at, word] of all.entries()) {
    const pairs = met.has(word) ? undefined : hints.get(word);
    if (pairs === undefined) continue;
    met.add(word);
    squares += early(at) ** 2;
    addPairs(sums, pairs, 0, early(at));
  }
  return squares === 0 ? sums : sums.map((sum) => sum / Math.sqrt(squares));
}
