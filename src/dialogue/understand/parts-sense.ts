/**
 * A sense for the part each word of a message plays: where, when, what is called wrong, talk with whoever reads, or the matter. Weights learned from our own invented messages
 * (test/dialogue/fixtures/parts.txt) by `npm run understand:parts`; the likeliest row of parts is found as in a hidden Markov model (Viterbi), the weights are those of an averaged
 * structured perceptron (Collins 2002).
 */
import {
  aloneSigns,
  neighbours,
  outside,
  type PartMoment,
  partSights,
  type Shape,
  type Sights,
  shapesOf,
  signsOfWord,
  stancesMax,
  stancesOfWord,
  wordsIn,
} from './parts-signs.ts';
import weights from './parts-weights.json' with { type: 'json' };
import { remembering } from './recent.ts';
import { bytesOf, finding } from './sense.ts';

export const parts = ['matter', 'place', 'time', 'talk', 'wrong'] as const;
export type Part = (typeof parts)[number];

/** Longer messages are read up to here. */
const wordsMax = 150;
/** Of so many words what they say by themselves is kept; a power of two. */
const wordsKept = 4_096;

/** A stretch of a message that plays one part, as it was written. */
export interface Stretch {
  part: Part;
  text: string;
  from: number;
  to: number;
}

const sums = summing(weights);

/** The stretches of a message in their order; words of one part that stand together are one. `places`: what the rules took for its place. */
export function stretchesOf(text: string, moment: PartMoment, places: readonly string[]): readonly Stretch[] {
  return read(JSON.stringify([text, moment, places]));
}

/** A turn asks the same of the same words several times. */
const read = remembering((asked): readonly Stretch[] => {
  const [text, moment, places] = JSON.parse(asked) as [string, PartMoment, string[]];
  const all = wordsIn(text).slice(0, wordsMax);
  const shapes = shapesOf(all);
  const row = likeliest(sums(shapes, partSights(text, all, shapes, moment, places)), weights.moves);
  const found: Stretch[] = [];
  for (let first = 0, i = 1; i <= all.length; i += 1) {
    if (i < all.length && row[i] === row[first]) continue;
    const [from, to] = [all[first]?.from ?? 0, all[i - 1]?.to ?? 0];
    found.push({ part: parts[row[first] ?? 0] ?? 'matter', text: text.slice(from, to), from, to });
    first = i;
  }
  return found;
});

/**
 * The number of the part of each word, in the likeliest row of them. `said`: word by word what speaks for each part. `moves`: what speaks for one part behind another,
 * row by row the part before, the last row for the beginning.
 */
export function likeliest(said: Float64Array, moves: ArrayLike<number>): number[] {
  const count = parts.length;
  const words = said.length / count;
  if (words === 0) return [];
  const from = new Uint8Array(said.length);
  let scores = new Float64Array(count);
  let here = new Float64Array(count);
  for (let word = 0; word < words; word += 1) {
    for (let part = 0; part < count; part += 1) {
      let most = word === 0 ? (moves[count * count + part] ?? 0) : Number.NEGATIVE_INFINITY;
      let best = 0;
      for (let before = 0; word > 0 && before < count; before += 1) {
        const score = (scores[before] ?? 0) + (moves[before * count + part] ?? 0);
        if (score <= most) continue;
        most = score;
        best = before;
      }
      from[word * count + part] = best;
      here[part] = (said[word * count + part] ?? 0) + most;
    }
    [scores, here] = [here, scores];
  }
  const row = [scores.indexOf(Math.max(...scores))];
  for (let word = words - 1; word > 0; word -= 1) row.push(from[word * count + (row.at(-1) ?? 0)] ?? 0);
  return row.reverse();
}

/** What speaks for each part at each word. */
function summing(kept: { signs: string; parts: string }): (shapes: readonly Shape[], sights: Sights) => Float64Array {
  const find = finding(new Uint8Array(bytesOf(kept.signs)));
  const rows = new Int8Array(bytesOf(kept.parts));
  // A file that was imported stays in memory for ever.
  kept.signs = '';
  kept.parts = '';
  const count = parts.length;
  // The words people use are few: what each of the last says by itself is added up once. Which words these are, in what stances they were added up (a bit for each), and the sums.
  const owners = new Int32Array(wordsKept).fill(-1);
  const summed = new Int32Array(wordsKept);
  const sums = new Int16Array(wordsKept * stancesMax * count);
  function add(sign: number, to: Float64Array | Int16Array, at: number): void {
    const row = find(sign) * count;
    if (row >= 0) for (let part = 0; part < count; part += 1) to[at + part] = (to[at + part] ?? 0) + (rows[row + part] ?? 0);
  }
  function addAlone(word: Shape, stance: number, to: Float64Array, at: number): void {
    const place = word.nth & (wordsKept - 1);
    const from = (place * stancesMax + stance) * count;
    if (owners[place] !== word.nth) {
      owners[place] = word.nth;
      summed[place] = 0;
    }
    if (((summed[place] ?? 0) & (1 << stance)) === 0) {
      summed[place] = (summed[place] ?? 0) | (1 << stance);
      sums.fill(0, from, from + count);
      for (const sign of aloneSigns(word, stance)) add(sign, sums, from);
    }
    for (let part = 0; part < count; part += 1) to[at + part] = (to[at + part] ?? 0) + (sums[from + part] ?? 0);
  }
  return (shapes, { stances, signs }) => {
    const said = new Float64Array(shapes.length * count);
    for (let i = 0; i < shapes.length; i += 1) {
      const to = i * count;
      for (let n = 0; n < stancesOfWord; n += 1) addAlone(shapes[i] ?? outside, stances[i * stancesOfWord + n] ?? 0, said, to);
      for (const [behind, stance] of neighbours) addAlone(shapes[i + behind] ?? outside, stance, said, to);
      for (let n = 0; n < signsOfWord; n += 1) add(signs[i * signsOfWord + n] ?? 0, said, to);
    }
    return said;
  };
}
