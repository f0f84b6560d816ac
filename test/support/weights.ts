/** Learns the weights of a sense (src/dialogue/understand/sense.ts) from sentences of our own. Nobody imports it but the scripts beside it. */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { evening, keyOf, type SenseWeights, weightParts } from '../../src/dialogue/understand/sense.ts';
import { regress } from '../../src/learn/logistic.ts';
import { leaning } from './leaning.ts';

/** One sentence: what it shows, by the hashes of the signs, and the number of the outcome it stands for. */
export interface Shown {
  signs: readonly number[];
  outcome: number;
  /** For how many sentences it counts; one when not said. */
  counts?: number;
}

/** A sign of a sentence or two alone says little of many outcomes; of two, it says what was heard once. */
const sentencesMin = { many: 3, two: 1 };

/** Weights for the outcomes; rare ones count as much as frequent ones with `fair`. Weights below `weightMin` are left out. The same sentences give the same weights. */
export async function learnt(told: readonly Shown[], outcomes: number, weightMin: number, fair = false): Promise<SenseWeights> {
  const { known, at, base } = await fitted(told, outcomes, fair, sentencesMin.many);
  const usual = known.map((_, i) => median([...at.slice(i * outcomes, (i + 1) * outcomes)]));
  return {
    base: [...base].map((value) => Number(value.toFixed(2))),
    ...packed(known, outcomes, weightMin, (i, o) => (at[i * outcomes + o] ?? 0) - (usual[i] ?? 0)),
  };
}

/** Weights of the second of two outcomes over the first. */
export function learntOver(told: readonly Shown[], weightMin: number): SenseWeights {
  const { known, examples } = exampled(told, () => 1, sentencesMin.two, evening.two);
  const { at, base } = leaning(examples, known.length);
  return { base: [Number(base.toFixed(2))], ...packed(known, 1, weightMin, (i) => at[i] ?? 0) };
}

/** One sentence in so many also stands with its signs for what a file was learned from. */
const sampledEvery = 25;

/** Stands for what is learned from: every sentence with what it is, and the signs of some, which change with the words and patterns of the understanding. */
export function digestOf(told: readonly { text: string; is: string }[], signs: (text: string) => readonly number[]): string {
  const sampled = told.filter((_, i) => i % sampledEvery === 0).map(({ text }) => signs(text));
  return createHash('sha256')
    .update(JSON.stringify([told, sampled]))
    .digest('hex');
}

/**
 * Writes one file of senses by their names. With `--check` it learns and only looks whether that is what the file holds; with `--glance` it looks in a moment whether the
 * file was learned from the same. Either fails where it is not.
 */
export async function keep(file: string, learnedFrom: string, learn: () => object | Promise<object>): Promise<void> {
  const place = new URL(`../../src/dialogue/understand/${file}`, import.meta.url);
  const kept = readFileSync(place, 'utf8');
  const glances = process.argv.includes('--glance');
  const text = glances ? kept : `${JSON.stringify({ learnedFrom, ...(await learn()) }, null, 1)}\n`;
  const isSame = glances ? kept.includes(learnedFrom) : kept === text;
  if (glances || process.argv.includes('--check')) {
    if (!isSame) throw new Error(`${file} was learned from other sentences or words: learn it anew (npm run understand:…)`);
  } else writeFileSync(place, text);
  console.log(`${file}: ${Math.round(text.length / 1000)} kB`);
}

/** The rounded weights of the signs that have any. */
function packed(
  known: readonly number[],
  outcomes: number,
  weightMin: number,
  weightOf: (sign: number, outcome: number) => number,
): Pick<SenseWeights, 'signs' | 'parts'> {
  const rows = new Map<number, number[]>();
  for (const [i, sign] of known.entries()) {
    const weights = Array.from({ length: outcomes }, (_, o) => weightOf(i, o));
    const parts = weights.map((weight) =>
      Math.abs(weight) < weightMin ? 0 : Math.max(-127, Math.min(127, Math.round(weight * weightParts))),
    );
    if (parts.some((part) => part !== 0)) rows.set(sign, parts);
  }
  const keys = [...rows.keys()].sort((a, b) => a - b);
  const parts = Int8Array.from(keys.flatMap((key) => rows.get(key) ?? []));
  return { signs: Buffer.from(gapsOf(keys)).toString('base64'), parts: Buffer.from(parts.buffer).toString('base64') };
}

/** What each of some ascending numbers is more than the one before, seven bits a byte. */
export function gapsOf(ascending: readonly number[]): number[] {
  return ascending.flatMap((key, i) => {
    const bytes: number[] = [];
    let gap = key - (ascending[i - 1] ?? 0);
    for (; gap > 127; gap >>>= 7) bytes.push((gap & 127) | 128);
    return [...bytes, gap];
  });
}

/** Taken off all outcomes alike it changes nothing, and leaves most of them without a weight. */
function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

function counted<T>(all: readonly T[]): Map<T, number> {
  const counts = new Map<T, number>();
  for (const one of all) counts.set(one, (counts.get(one) ?? 0) + 1);
  return counts;
}

async function fitted(told: readonly Shown[], outcomes: number, fair: boolean, least: number) {
  const sizes = counted(told.map(({ outcome }) => outcome));
  // As many as the second largest: the largest is what is said when nothing else is.
  const usual = [...sizes.values()].sort((a, b) => b - a)[1] ?? 1;
  const { known, examples } = exampled(told, (outcome) => (fair ? usual / (sizes.get(outcome) ?? usual) : 1), least, evening.many);
  return { known, ...(await regress(examples, known.length, outcomes, () => Promise.resolve())) };
}

/** The keys of the signs that `least` sentences have, and the sentences as numbers of those keys. */
function exampled(told: readonly Shown[], share: (outcome: number) => number, least: number, evened: number) {
  const keyed = told.map((one) => ({ ...one, keys: one.signs.map(keyOf) }));
  const known = [...counted(keyed.flatMap(({ keys }) => [...new Set(keys)]))].filter(([, count]) => count >= least).map(([key]) => key);
  const numbers = new Map(known.map((key, i) => [key, i]));
  const examples = keyed.map(({ keys, outcome, counts = 1 }) => ({
    features: [...counted(keys)].flatMap(([key, times]): [number, number][] => {
      const number = numbers.get(key);
      return number === undefined ? [] : [[number, times / keys.length ** evened]];
    }),
    outcome,
    counts: counts * share(outcome),
  }));
  return { known, examples };
}
