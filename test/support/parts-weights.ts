/** `npm run understand:parts`: learns src/dialogue/understand/parts-weights.json from our own messages in test/dialogue/fixtures (never from anybody's real ones). Nobody imports it. */
import { parts } from '../../src/dialogue/understand/parts-sense.ts';
import { partSigns } from '../../src/dialogue/understand/parts-signs.ts';
import { type Marked, marked, placed, placeless, ruledPlace } from './parts.ts';
import { perceive } from './perceptron.ts';
import { digestOf, gapsOf, keep } from './weights.ts';

const times = 4;
const rounds = 30;
/** A sign fewer messages show is left out. */
const least = 2;
/** The greatest weight in the file. */
const largest = 127;

const told = [
  ...marked('parts.txt'),
  ...['places.txt', 'places-told.txt', 'places-everyday.txt'].flatMap(placed),
  ...placeless('replies.txt'),
];
const signsIn = (row: Marked) => {
  const place = ruledPlace(row);
  return partSigns(row.text, row.words, row.moment, place === null ? [] : [place]);
};

function learn() {
  const { keys, at, moves } = perceive(
    told.map((row) => ({ signs: signsIn(row), parts: row.parts })),
    { times, rounds, least },
  );
  const most = at.reduce((so, weight) => Math.max(so, Math.abs(weight)), 0);
  const rounded = (weight: number) => Math.round((weight / most) * largest);
  const rows = keys
    .map((key, i) => ({ key, weights: parts.map((_, part) => rounded(at[i * parts.length + part] ?? 0)) }))
    .filter(({ weights }) => weights.some((weight) => weight !== 0))
    .sort((a, b) => a.key - b.key);
  console.log(`${told.length} messages, ${rows.length} signs`);
  return {
    moves: [...moves].map(rounded),
    signs: Buffer.from(gapsOf(rows.map(({ key }) => key))).toString('base64'),
    parts: Buffer.from(Int8Array.from(rows.flatMap(({ weights }) => weights)).buffer).toString('base64'),
  };
}

const sentences = told.map((row) => ({ text: row.text, is: `${row.moment} ${row.parts.join(' ')}`, row }));
const rowsOf = new Map(sentences.map(({ text, row }) => [text, row]));
const shown = (text: string) => (rowsOf.get(text) ? signsIn(rowsOf.get(text) as Marked).flatMap((signs) => [...signs]) : []);
await keep(
  'parts-weights.json',
  digestOf(
    sentences.map(({ text, is }) => ({ text, is })),
    shown,
  ),
  learn,
);
