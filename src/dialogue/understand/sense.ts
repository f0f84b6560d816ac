/** Weighs what a line shows with learned weights (logistic regression). Knows neither words nor outcomes. */
import { hashOf, type Shown, type ShownWord } from './signs.ts';

/** How weights are rounded in the file: parts of one. */
export const weightParts = 20;

/**
 * What speaks for an outcome is divided by this power of how many signs there are. Where one thing is weighed against another, pieces of words say nothing that words and pairs do not, and a
 * lower power takes fewer weights: both chosen on sentences held back in turn.
 */
export const evening = { many: 0.5, two: 0.4 };

export interface SenseWeights {
  /** What speaks for each outcome whatever is said. */
  base: readonly number[];
  /** The keys of the signs that have weights, ascending, each as what it is more than the one before: seven bits a byte, the lowest first, with the eighth where more follow; in base64. Hundreds of thousands of signs themselves would take twenty times the room. */
  signs: string;
  /** The weights of each sign for all outcomes, one after the other: signed bytes in base64. */
  parts: string;
}

/** How much what a line shows speaks for each outcome. Takes the texts out of `weights`: a file that was imported stays in memory for ever, and four megabytes of it are needed once. */
export function createSense(weights: SenseWeights): (shown: Shown) => number[] {
  const { base } = weights;
  const outcomes = base.length;
  const isOver = outcomes === 1;
  const find = finding(new Uint8Array(bytesOf(weights.signs)));
  const parts = new Int8Array(bytesOf(weights.parts));
  weights.signs = '';
  weights.parts = '';
  const ofWords = new WeakMap<ShownWord, Int32Array>();
  function add(hash: number, sums: Int32Array): void {
    const row = find(hash) * outcomes;
    if (row >= 0) for (let o = 0; o < outcomes; o += 1) sums[o] = (sums[o] ?? 0) + (parts[row + o] ?? 0);
  }
  /** The words people use are few: what each says is added up once. */
  function ofWord(word: ShownWord): Int32Array {
    const known = ofWords.get(word);
    if (known !== undefined) return known;
    const sums = new Int32Array(outcomes);
    for (const sign of word.signs) add(hashOf(sign), sums);
    if (!isOver) for (const piece of word.pieces) add(hashOf(piece), sums);
    ofWords.set(word, sums);
    return sums;
  }
  return ({ words, pairs, others, count, pieces }) => {
    const sums = new Int32Array(outcomes);
    for (const hash of pairs) add(hash, sums);
    for (const sign of others) add(hashOf(sign), sums);
    for (const word of words) {
      const more = ofWord(word);
      for (let o = 0; o < outcomes; o += 1) sums[o] = (sums[o] ?? 0) + (more[o] ?? 0);
    }
    const scale = 1 / (isOver ? (count || 1) ** evening.two : (count + pieces || 1) ** evening.many) / weightParts;
    return base.map((value, o) => value + (sums[o] ?? 0) * scale);
  };
}

export function bytesOf(base64: string): ArrayBuffer {
  const bytes = new ArrayBuffer(Buffer.byteLength(base64, 'base64'));
  Buffer.from(bytes).write(base64, 'base64');
  return bytes;
}

/** What a sign is known by: 24 bits of its hash. Of a hundred signs nothing was learned of, one or two are taken for another, which changes nothing that can be measured. */
export function keyOf(hash: number): number {
  return hash >>> 8;
}

/** The place of the key of a hash among those told by their `gaps`, -1 where it is not. The keys are parted by their first two bytes, so that a few stand in each part; only their last byte is kept. */
export function finding(gaps: Uint8Array): (hash: number) => number {
  const lasts = new Uint8Array(gaps.length);
  const ends = new Uint32Array(2 ** 16);
  let [count, key, gap, bits] = [0, 0, 0, 0];
  for (const byte of gaps) {
    gap |= (byte & 127) << bits;
    bits += 7;
    if (byte > 127) continue;
    key += gap;
    lasts[count] = key & 255;
    count += 1;
    ends[key >>> 8] = count;
    [gap, bits] = [0, 0];
  }
  for (let part = 1; part < ends.length; part += 1) ends[part] = Math.max(ends[part] ?? 0, ends[part - 1] ?? 0);
  return (hash) => {
    const part = hash >>> 16;
    const last = keyOf(hash) & 255;
    for (let at = part === 0 ? 0 : (ends[part - 1] ?? 0), end = ends[part] ?? 0; at < end; at += 1) if (lasts[at] === last) return at;
    return -1;
  };
}

/** Number of the outcome most is said for. */
export function most(scores: readonly number[]): number {
  return scores.reduce((best, score, i) => (score > (scores[best] ?? 0) ? i : best), 0);
}
