/** Weighs what a line shows with learned weights (logistic regression). Knows neither words nor outcomes. */
import type { Shown, ShownWord } from './signs.ts';

/** How weights are rounded in the file: parts of one. */
export const weightParts = 20;

export interface SenseWeights {
  /** What speaks for each outcome whatever is said. */
  base: readonly number[];
  /** For each outcome: by weight (in parts) the signs that have it, a "|" between them. */
  signs: readonly Record<string, string>[];
}

/** How much what a line shows speaks for each outcome. */
export function createSense({ base, signs }: SenseWeights): (shown: Shown) => number[] {
  const { rowOf, parts } = arranged(signs);
  const outcomes = base.length;
  const ofWords = new WeakMap<ShownWord, Int32Array>();
  function addUp(signs: readonly string[], sums: Int32Array): Int32Array {
    for (const sign of signs) {
      const row = rowOf.get(sign);
      if (row !== undefined) for (let o = 0; o < outcomes; o += 1) sums[o] = (sums[o] ?? 0) + (parts[row + o] ?? 0);
    }
    return sums;
  }
  /** The words people use are few: what each says is added up once. */
  function ofWord(word: ShownWord): Int32Array {
    const known = ofWords.get(word);
    if (known !== undefined) return known;
    const sums = addUp(word.signs, new Int32Array(outcomes));
    ofWords.set(word, sums);
    return sums;
  }
  return ({ words, others, count }) => {
    const sums = addUp(others, new Int32Array(outcomes));
    for (const word of words) {
      const more = ofWord(word);
      for (let o = 0; o < outcomes; o += 1) sums[o] = (sums[o] ?? 0) + (more[o] ?? 0);
    }
    const scale = 1 / Math.sqrt(count || 1) / weightParts;
    return base.map((value, o) => value + (sums[o] ?? 0) * scale);
  };
}

/** The weights of one sign beside each other, and where those of each begin. */
function arranged(signs: SenseWeights['signs']): { rowOf: ReadonlyMap<string, number>; parts: Int16Array } {
  const rowOf = new Map<string, number>();
  const each = signs.flatMap((byWeight, outcome) =>
    Object.entries(byWeight).map(([weight, list]) => ({ outcome, weight: Number(weight), list: list.split('|') })),
  );
  for (const { list } of each) for (const sign of list) if (!rowOf.has(sign)) rowOf.set(sign, rowOf.size * signs.length);
  const parts = new Int16Array(rowOf.size * signs.length);
  for (const { outcome, weight, list } of each) for (const sign of list) parts[(rowOf.get(sign) ?? 0) + outcome] = weight;
  return { rowOf, parts };
}

/** Number of the outcome most is said for, from `first` on. */
export function most(scores: readonly number[], first = 0): number {
  return scores.reduce((best, score, i) => (i >= first && score > (scores[best] ?? 0) ? i : best), first);
}
