/**
 * A sense for the part each word of a message plays: where, when, what is called wrong, talk with whoever reads, or the matter. Weights learned from our own invented messages
 * (test/dialogue/fixtures/parts.txt) by `npm run understand:parts`; the likeliest row of parts is found as in a hidden Markov model (Viterbi), the weights are those of an averaged
 * structured perceptron (Collins 2002).
 */
import { type PartMoment, partSigns, wordsIn } from './parts-signs.ts';
import weights from './parts-weights.json' with { type: 'json' };
import { remembering } from './recent.ts';
import { bytesOf, finding } from './sense.ts';

export const parts = ['matter', 'place', 'time', 'talk', 'wrong'] as const;
export type Part = (typeof parts)[number];

/** Longer messages are read up to here. */
const wordsMax = 150;

/** What speaks for each part at a word, and for one part behind another. `moves`: row by row the part before, the last row for the beginning. */
export interface PartWeights {
  /** Called for each word before what it shows. */
  begin?(sums: Float64Array): void;
  add(sign: number, sums: Float64Array): void;
  moves: ArrayLike<number>;
}

/** A stretch of a message that plays one part, as it was written. */
export interface Stretch {
  part: Part;
  text: string;
  from: number;
  to: number;
}

const learnt = weightsFrom(weights);

/** The stretches of a message in their order; words of one part that stand together are one. `places`: what the rules took for its place. */
export function stretchesOf(text: string, moment: PartMoment, places: readonly string[]): readonly Stretch[] {
  return read(JSON.stringify([text, moment, places]));
}

/** A turn asks the same of the same words several times. */
const read = remembering((asked): readonly Stretch[] => {
  const [text, moment, places] = JSON.parse(asked) as [string, PartMoment, string[]];
  const all = wordsIn(text).slice(0, wordsMax);
  const row = likeliest(partSigns(text, all, moment, places), learnt);
  const found: Stretch[] = [];
  for (const [i, { from, to }] of all.entries()) {
    const part = parts[row[i] ?? 0] ?? 'matter';
    const last = found.at(-1);
    if (last?.part === part) Object.assign(last, { to, text: text.slice(last.from, to) });
    else found.push({ part, text: text.slice(from, to), from, to });
  }
  return found;
});

/** The number of the part of each word, in the likeliest row of them. */
export function likeliest(signs: readonly Uint32Array[], { begin, add, moves }: PartWeights): number[] {
  const count = parts.length;
  const from: Uint8Array[] = [];
  let scores: Float64Array | null = null;
  for (const shown of signs) {
    const here = new Float64Array(count);
    begin?.(here);
    for (const sign of shown) add(sign, here);
    const best = new Uint8Array(count);
    for (let part = 0; part < count; part += 1) {
      let most = scores === null ? (moves[count * count + part] ?? 0) : Number.NEGATIVE_INFINITY;
      for (let before = 0; scores !== null && before < count; before += 1) {
        const score = (scores[before] ?? 0) + (moves[before * count + part] ?? 0);
        if (score > most) [most, best[part]] = [score, before];
      }
      here[part] = (here[part] ?? 0) + most;
    }
    from.push(best);
    scores = here;
  }
  if (scores === null) return [];
  const row = [scores.indexOf(Math.max(...scores))];
  for (let i = from.length - 1; i > 0; i -= 1) row.push(from[i]?.[row.at(-1) ?? 0] ?? 0);
  return row.reverse();
}

function weightsFrom(kept: { signs: string; parts: string; moves: readonly number[] }): PartWeights {
  const find = finding(new Uint8Array(bytesOf(kept.signs)));
  const rows = new Int8Array(bytesOf(kept.parts));
  // A file that was imported stays in memory for ever.
  kept.signs = '';
  kept.parts = '';
  const count = parts.length;
  return {
    add(sign, sums) {
      const row = find(sign) * count;
      if (row >= 0) for (let part = 0; part < count; part += 1) sums[part] = (sums[part] ?? 0) + (rows[row + part] ?? 0);
    },
    moves: kept.moves,
  };
}
