/**
 * Learns the weights of a row of parts from marked messages: an averaged structured perceptron (Collins, EMNLP 2002) that sees each message with a share of its signs left out by chance
 * (Søgaard and Johannsen, Robust learning in random subspaces, COLING 2012): no name may speak for a place alone.
 */
import { likeliest, type Part, parts } from '../../src/dialogue/understand/parts-sense.ts';
import { keyOf } from '../../src/dialogue/understand/sense.ts';
import { drawing, shuffle } from './leaning.ts';

/** A message: what its words show, and the part of each; null: any but a place. */
export interface Row {
  signs: readonly Int32Array[];
  parts: readonly (Part | null)[];
}

export interface Learnt {
  keys: number[];
  /** Of each key the weights of all parts. */
  at: Float64Array;
  moves: Float64Array;
}

const count = parts.length;
const place = parts.indexOf('place');
const never = -1e9;
/** So much of what a message shows is left out each time. */
const leftOut = 0.35;

/**
 * The mean of `times` learnings of `rounds` over all rows, each with its own chances: of what one learning is sure of by chance alone, another is not. A sign fewer than `least`
 * messages show is left out. The same rows give the same weights.
 */
export function perceive(rows: readonly Row[], { times, rounds, least }: { times: number; rounds: number; least: number }): Learnt {
  const { keys, told } = numbered(rows, least);
  const learnings = Array.from({ length: times }, (_, i) => perceiveOnce(told, keys.length, rounds, i + 1));
  const mean = (table: 'at' | 'moves') =>
    (learnings[0]?.[table] ?? new Float64Array()).map((_, i) => learnings.reduce((sum, one) => sum + (one[table][i] ?? 0), 0) / times);
  return { keys, at: mean('at'), moves: mean('moves') };
}

function perceiveOnce(told: readonly Row[], keys: number, rounds: number, seed: number): Pick<Learnt, 'at' | 'moves'> {
  const now = { at: new Float64Array(keys * count), moves: new Float64Array((count + 1) * count) };
  const sum = { at: new Float64Array(keys * count), moves: new Float64Array((count + 1) * count) };
  const order = Int32Array.from(told.keys());
  const draw = drawing(seed);
  let step = 1;
  const add = (table: 'at' | 'moves', i: number, by: number) => {
    now[table][i] = (now[table][i] ?? 0) + by;
    sum[table][i] = (sum[table][i] ?? 0) + by * step;
  };
  for (let round = 0; round < rounds; round += 1) {
    shuffle(order, draw);
    for (const which of order) {
      const whole = told[which];
      if (whole === undefined) continue;
      const row = { ...whole, signs: whole.signs.map((all) => all.filter(() => draw() >= leftOut)) };
      const read = likeliest(saidBy(row.signs, now.at), now.moves);
      const right = rightOf(row, now);
      for (const [i, signs] of row.signs.entries()) {
        const [good = 0, bad = 0] = [right[i], read[i]];
        const goodBefore = i === 0 ? count : (right[i - 1] ?? 0);
        const badBefore = i === 0 ? count : (read[i - 1] ?? 0);
        if (good !== bad)
          for (const sign of signs) {
            add('at', sign * count + good, 1);
            add('at', sign * count + bad, -1);
          }
        if (good !== bad || goodBefore !== badBefore) {
          add('moves', goodBefore * count + good, 1);
          add('moves', badBefore * count + bad, -1);
        }
      }
      step += 1;
    }
  }
  const mean = (table: 'at' | 'moves') => now[table].map((weight, i) => weight - (sum[table][i] ?? 0) / step);
  return { at: mean('at'), moves: mean('moves') };
}

/** What speaks for each part at each word; where a part is not `allowed` at one, all against it. */
function saidBy(signs: readonly Int32Array[], at: Float64Array, allowed?: (part: number, word: number) => boolean): Float64Array {
  const said = new Float64Array(signs.length * count);
  for (const [word, shown] of signs.entries())
    for (let part = 0; part < count; part += 1) {
      let sum = allowed && !allowed(part, word) ? never : 0;
      for (const sign of shown) sum += at[sign * count + part] ?? 0;
      said[word * count + part] = sum;
    }
  return said;
}

/** The parts as they are marked; where only the place is, the likeliest others. */
function rightOf({ signs, parts: marked }: Row, now: Pick<Learnt, 'at' | 'moves'>): number[] {
  if (!marked.includes(null)) return marked.map((part) => parts.indexOf(part ?? 'matter'));
  const said = saidBy(signs, now.at, (part, word) => (marked[word] === null ? part !== place : part === place));
  return likeliest(said, now.moves);
}

/** The keys of the signs, and the rows with the numbers of those keys. */
function numbered(rows: readonly Row[], least: number): { keys: number[]; told: Row[] } {
  const counts = new Map<number, number>();
  for (const { signs } of rows)
    for (const key of new Set(signs.flatMap((all) => [...all].map(keyOf)))) counts.set(key, (counts.get(key) ?? 0) + 1);
  const keys = [...counts].filter(([, found]) => found >= least).map(([key]) => key);
  const numbers = new Map(keys.map((key, i) => [key, i]));
  const told = rows.map((row) => ({
    ...row,
    signs: row.signs.map((all) => Int32Array.from([...all].flatMap((sign) => numbers.get(keyOf(sign)) ?? []))),
  }));
  return { keys, told };
}
