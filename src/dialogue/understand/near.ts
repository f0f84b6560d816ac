/** Which categories are meant where words point to another or to none: a hole in the road is told to those who dig for pipes, a wedding's letter to those who watch over families. Knows the operator's list alone. */
import type { Category } from '../known.ts';
import { oncePer } from './recent.ts';

/** Where everything goes that no words point to. */
export const otherCategory = 'lainnya';
/** What is always said for the neighbours of that one: less than any word. */
const always = 1e-3;

/** How much `scores` (in the order of `categories`) say for the neighbours of each: the nearest in full, those behind it in part. */
export function saidForNeighbours(scores: readonly number[], categories: readonly Category[]): number[] {
  const sums = categories.map(() => 0);
  for (const { from, to, part } of linksOf(categories))
    sums[to] = (sums[to] ?? 0) + part * ((scores[from] ?? 0) + (categories[from]?.code === otherCategory ? always : 0));
  return sums;
}

const linksOf = oncePer((categories: readonly Category[]) =>
  categories.flatMap(({ near = [] }, from) =>
    near.flatMap((code, i) => {
      const to = categories.findIndex((category) => category.code === code);
      return to < 0 ? [] : [{ from, to, part: 1 / (i + 1) }];
    }),
  ),
);
