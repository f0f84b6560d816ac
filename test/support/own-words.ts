/** `npm run understand:words`: gathers src/dialogue/understand/own-words.json, the words of our own everyday sentences in test/dialogue/fixtures (never of anybody's real ones). Nobody imports it. */
import { readdirSync, readFileSync } from 'node:fs';
import { words } from '../../src/dialogue/understand/normalise.ts';
import { stemOf } from '../../src/dialogue/understand/signs.ts';
import { digestOf, keep } from './weights.ts';

const folder = new URL('../dialogue/fixtures/', import.meta.url);
/** A word met once may be a name or a slip. */
const metMin = 2;
/** A word met so seldom that stands in places as often is a name. */
const seldomMax = 3;
/** What stands behind one of these is a name. */
const before =
  /^(?:jl|jln|jalan|gang|gg|kel|kelurahan|kec|kecamatan|desa|ds|kampung|kp|kota|kab|kabupaten|perum|perumahan|komplek|dusun|dukuh)$/;

/** What was said, behind the labels, without what is marked as a place (parts.txt). The lists of places are full of names. */
const lines = readdirSync(folder)
  .filter((name) => name.endsWith('.txt') && !name.includes('held') && !name.startsWith('places'))
  .sort()
  .flatMap((name) => readFileSync(new URL(name, folder), 'utf8').split('\n'))
  .filter((line) => !line.startsWith('#'))
  .map((line) => line.split(/ \| |\t/).at(-1) ?? '');
const told = lines.map((line) => line.replace(/<p>.*?<\/p>|<\/?\w>/g, ' '));

const met = new Map<string, number>();
const named = new Map<string, number>();
const placed = new Map<string, number>();
const count = (counts: Map<string, number>, word: string) => counts.set(word, (counts.get(word) ?? 0) + 1);
for (const line of told) {
  const all = words(line);
  const capitals = new Set([...line.matchAll(/(?<=\p{Ll}[ ,]+)\p{Lu}\p{Ll}+/gu)].map(([name]) => name.toLowerCase()));
  for (const [i, word] of all.entries()) {
    count(met, stemOf(word));
    if (before.test(all[i - 1] ?? '') || capitals.has(word)) count(named, stemOf(word));
  }
}
for (const [, place = ''] of lines.flatMap((line) => [...line.matchAll(/<p>(.*?)<\/p>/g)]))
  for (const word of words(place)) count(placed, stemOf(word));
const isName = (word: string, times: number) =>
  (named.get(word) ?? 0) > times / 2 || (times <= seldomMax && (placed.get(word) ?? 0) >= times);
const own = [...met]
  .filter(([word, times]) => /^\p{L}{2,}$/u.test(word) && times >= metMin && !isName(word, times))
  .map(([word]) => word)
  .sort();

await keep(
  'own-words.json',
  digestOf([{ text: own.join(' '), is: 'own' }], () => []),
  async () => ({ words: own.join(' ') }),
);
console.log(`${own.length} words`);
