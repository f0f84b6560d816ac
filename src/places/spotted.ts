/** Finds official names in a text, to the letter. Knows no talk. */
import type { Official } from './official.ts';
import { squashed } from './spelling.ts';

/** Where a name stands in a text. */
export type Stretch = { from: number; to: number };

/** What tells villages of one name apart: the rest is what people call them all. */
const apart = /\s+(?:utara|selatan|timur|barat|tengah|nan\s+\S+|[ivx]+|\d+)$/iu;

/** The words of each name of the region, by the first; the longest first. */
export function namesByWord(official: Official, region: string): ReadonlyMap<string, string[][]> {
  const byWord = new Map<string, string[][]>();
  for (const level of ['village', 'district'] as const) {
    for (const [, codes] of official.namesIn(level, region)) {
      const name = (official.area(codes[0] ?? '')?.[level] ?? '').replace(/^\S+\s+/, '');
      for (const form of new Set([name, name.replace(apart, '')])) {
        const [first = '', ...rest] = form.split(/\s+/).map(squashed);
        if (first !== '')
          byWord.set(
            first,
            [...(byWord.get(first) ?? []), [first, ...rest]].sort((a, b) => b.length - a.length),
          );
      }
    }
  }
  return byWord;
}

/** Where the text holds one of them, to the letter. */
export function stretchesIn(text: string, names: ReadonlyMap<string, string[][]>): Stretch[] {
  const all = [...text.matchAll(/\p{L}[\p{L}\d'’-]*/gu)].map(({ 0: word, index }) => ({
    word: squashed(word),
    from: index,
    to: index + word.length,
  }));
  const joined = (i: number, name: string[]) =>
    name.every((word, k) => all[i + k]?.word === word && (k === 0 || /^\s+$/.test(text.slice(all[i + k - 1]?.to, all[i + k]?.from))));
  const found: Stretch[] = [];
  for (let i = 0; i < all.length; i += 1) {
    const name = names.get(all[i]?.word ?? '')?.find((one) => joined(i, one));
    const last = name === undefined ? undefined : all[i + name.length - 1];
    if (name === undefined || last === undefined) continue;
    found.push({ from: all[i]?.from ?? 0, to: last.to });
    i += name.length - 1;
  }
  return found;
}
