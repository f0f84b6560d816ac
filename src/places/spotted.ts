/** Finds official names in a text, to the letter. Knows no talk. */
import type { Official } from './official.ts';
import { squashed } from './spelling.ts';

/** Where a name stands in a text. */
export type Stretch = { from: number; to: number };

/** What tells villages of one name apart: the rest is what people call them all. */
const apart = /\s+(?:utara|selatan|timur|barat|tengah|nan\s+\S+|[ivx]+|\d+)$/iu;

/** More words are no name of an area. */
const wordsMax = 5;
/** With so many letters a name begins. */
const beginning = 3;

/** The names of a region: as they are spelled, in one word, and how they begin. */
export interface Names {
  whole: ReadonlySet<string>;
  begin: ReadonlySet<string>;
}

/** The names of the villages and districts of a region. "Pekayonjaya" is written in two words by most. */
export function namesOf(official: Official, region: string): Names {
  const whole = new Set<string>();
  for (const level of ['village', 'district'] as const) {
    for (const [, codes] of official.namesIn(level, region)) {
      const name = (official.area(codes[0] ?? '')?.[level] ?? '').replace(/^\S+\s+/, '');
      for (const form of [name, name.replace(apart, '')]) if (form !== '') whole.add(squashed(form));
    }
  }
  return { whole, begin: new Set([...whole].map((name) => name.slice(0, beginning))) };
}

/** Where the text holds one of them, to the letter: the longest that begins at a word. */
export function stretchesIn(text: string, { whole, begin }: Names): Stretch[] {
  const all = [...text.matchAll(/\p{L}[\p{L}\d'’-]*/gu)].map(({ 0: word, index }) => ({ from: index, to: index + word.length }));
  const found: Stretch[] = [];
  for (let i = 0; i < all.length; i += 1) {
    const from = all[i]?.from ?? 0;
    if (!begin.has(squashed(text.slice(from, all[i + 1]?.to ?? all[i]?.to)).slice(0, beginning))) continue;
    let last = -1;
    for (let k = i; k < all.length && k < i + wordsMax; k += 1) {
      if (k > i && !/^\s+$/.test(text.slice(all[k - 1]?.to, all[k]?.from))) break;
      if (whole.has(squashed(text.slice(from, all[k]?.to)))) last = k;
    }
    if (last < 0) continue;
    found.push({ from, to: all[last]?.to ?? 0 });
    i = last;
  }
  return found;
}
