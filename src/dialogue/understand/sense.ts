/** Weighs what a line shows with learned weights (logistic regression). Knows neither words nor outcomes. */
import { hashOf, type Shown, type ShownWord } from './signs.ts';

/** How weights are rounded in the file: parts of one. */
export const weightParts = 20;

export interface SenseWeights {
  /** What speaks for each outcome whatever is said. */
  base: readonly number[];
  /** The hashes of the signs that have weights, ascending: 32 bits each, low byte first, in base64. A hundred thousand signs themselves would take ten times the room. */
  signs: string;
  /** The weights of each sign for all outcomes, one after the other: signed bytes in base64. */
  parts: string;
}

/** How much what a line shows speaks for each outcome. Takes the texts out of `weights`: a file that was imported stays in memory for ever, and four megabytes of it are needed once. */
export function createSense(weights: SenseWeights): (shown: Shown) => number[] {
  const { base } = weights;
  const outcomes = base.length;
  const find = finding(new Uint32Array(bytesOf(weights.signs)));
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
    ofWords.set(word, sums);
    return sums;
  }
  return ({ words, pairs, others, count }) => {
    const sums = new Int32Array(outcomes);
    for (const hash of pairs) add(hash, sums);
    for (const sign of others) add(hashOf(sign), sums);
    for (const word of words) {
      const more = ofWord(word);
      for (let o = 0; o < outcomes; o += 1) sums[o] = (sums[o] ?? 0) + (more[o] ?? 0);
    }
    const scale = 1 / Math.sqrt(count || 1) / weightParts;
    return base.map((value, o) => value + (sums[o] ?? 0) * scale);
  };
}

function bytesOf(base64: string): ArrayBuffer {
  const bytes = new ArrayBuffer(Buffer.byteLength(base64, 'base64'));
  Buffer.from(bytes).write(base64, 'base64');
  return bytes;
}

/** So many hashes stand in a part, about. */
const partHashes = 4;

/** The place of a hash among `hashes` (ascending), -1 where it is not. */
function finding(hashes: Uint32Array): (hash: number) => number {
  /** Bits by which the hashes are parted. */
  const partBits = Math.max(1, Math.ceil(Math.log2(hashes.length / partHashes)));
  const begins = new Uint32Array(2 ** partBits + 1);
  for (const hash of hashes) begins[(hash >>> (32 - partBits)) + 1] = (begins[(hash >>> (32 - partBits)) + 1] ?? 0) + 1;
  for (let part = 1; part < begins.length; part += 1) begins[part] = (begins[part] ?? 0) + (begins[part - 1] ?? 0);
  return (hash) => {
    const part = hash >>> (32 - partBits);
    for (let at = begins[part] ?? 0, end = begins[part + 1] ?? 0; at < end; at += 1) if (hashes[at] === hash) return at;
    return -1;
  };
}

/** Number of the outcome most is said for, from `first` on. */
export function most(scores: readonly number[], first = 0): number {
  return scores.reduce((best, score, i) => (i >= first && score > (scores[best] ?? 0) ? i : best), first);
}
