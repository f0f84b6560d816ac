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
      const row = rowOf(sign);
      if (row >= 0) for (let o = 0; o < outcomes; o += 1) sums[o] = (sums[o] ?? 0) + (parts[row + o] ?? 0);
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

/** The weights of one sign beside each other, and where those of each begin (-1 for a sign without). */
function arranged(signs: SenseWeights['signs']): { rowOf: (sign: string) => number; parts: Int16Array } {
  const each = signs.flatMap((byWeight, outcome) =>
    Object.entries(byWeight).map(([weight, list]) => ({ outcome, weight: Number(weight), list: list.split('|') })),
  );
  const { rowOf, enter, count } = numbering(each.reduce((sum, { list }) => sum + list.length, 0));
  for (const { list } of each) for (const sign of list) enter(sign);
  const parts = new Int16Array(count() * signs.length);
  for (const { outcome, weight, list } of each) for (const sign of list) parts[rowOf(sign) * signs.length + outcome] = weight;
  return { rowOf: (sign) => rowOf(sign) * signs.length, parts };
}

/** Numbers signs in the order they are entered. It keeps their hashes alone: a hundred thousand strings would take ten times the room, and two signs of one hash are as rare as they are harmless. */
function numbering(most: number): { rowOf: (sign: string) => number; enter: (sign: string) => void; count: () => number } {
  const slots = 2 ** Math.ceil(Math.log2(most * 2 + 1));
  const hashes = new Uint32Array(slots);
  const numbers = new Int32Array(slots).fill(-1);
  let entered = 0;
  function slotOf(hash: number): number {
    let slot = hash & (slots - 1);
    while (numbers[slot] !== -1 && hashes[slot] !== hash) slot = (slot + 1) & (slots - 1);
    return slot;
  }
  function enter(sign: string): void {
    const hash = hashOf(sign);
    const slot = slotOf(hash);
    if (numbers[slot] !== -1) return;
    hashes[slot] = hash;
    numbers[slot] = entered;
    entered += 1;
  }
  return { rowOf: (sign) => numbers[slotOf(hashOf(sign))] ?? -1, enter, count: () => entered };
}

/** FNV-1a of its UTF-16 units. */
function hashOf(sign: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < sign.length; i += 1) hash = Math.imul(hash ^ sign.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/** Number of the outcome most is said for, from `first` on. */
export function most(scores: readonly number[], first = 0): number {
  return scores.reduce((best, score, i) => (i >= first && score > (scores[best] ?? 0) ? i : best), first);
}
