/** `npm run understand:dangers`: learns src/dialogue/understand/danger-weights.json from our own sentences in test/dialogue/fixtures (never from anybody's real ones). Nobody imports it. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import categories from '../../operator/categories.json' with { type: 'json' };
import { inOneTongue } from '../../src/dialogue/understand/danger-people.ts';
import { outcomes, sensedIn } from '../../src/dialogue/understand/danger-sense.ts';
import { dangers } from '../../src/dialogue/understand/emergency.ts';
import { plain } from '../../src/dialogue/understand/normalise.ts';
import { regress } from '../../src/learn/logistic.ts';
import { labelled } from '../dialogue/fixtures/read.ts';

/** A feature of one sentence alone says little; a weight this small changes nothing. */
const sentencesMin = 2;
const weightMin = 0.4;

/** What ordinary complaints are about: the words of the shipped categories, but for those that are about danger. */
const about = categories
  .filter(({ code }) => !['kebakaran_bencana', 'perempuan_anak', 'kesehatan'].includes(code))
  .flatMap(({ words }) => words.map((word) => ({ text: word.replace(/[*!?]/g, ''), labels: ['-'] })));
/** What people say in our dialogues, short answers and all. */
const folder = new URL('../dialogues/', import.meta.url);
const answers = readdirSync(folder)
  .filter((name) => name.endsWith('.txt') && !name.includes('emergenc'))
  .flatMap((name) => [...readFileSync(new URL(name, folder), 'utf8').matchAll(/^W: ([^<[].*)$/gm)].map(([, text = '']) => text))
  .filter((text) => dangers(text).length === 0)
  .map((text) => ({ text, labels: ['-'] }));
const rows = [
  ...about,
  ...answers,
  ...labelled('emergencies.txt'),
  ...labelled('emergencies-more.txt'),
  ...labelled('emergencies-second.txt'),
  ...labelled('categories-unseen.txt')
    .filter(({ text }) => dangers(text).length === 0)
    .map(({ text }) => ({ text, labels: ['-'] })),
  ...labelled('categories.txt').map(({ text }) => ({ text, labels: ['-'] })),
  ...[...labelled('intents.txt'), ...labelled('intents-unseen.txt')]
    .filter(({ labels }) => !labels.includes('darurat'))
    .map(({ text }) => ({ text, labels: ['-'] })),
];
const told = rows.map(({ text, labels }) => ({
  features: sensedIn(inOneTongue(plain(text))),
  outcome: Math.max(0, outcomes.indexOf(outcomes.find((one) => one === labels[0]) ?? '-')),
}));
const counts = new Map<string, number>();
for (const { features } of told) for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1);
const known = [...counts].filter(([, count]) => count >= sentencesMin).map(([feature]) => feature);
const numbers = new Map(known.map((feature, i) => [feature, i]));
const examples = told.map(({ features, outcome }) => ({
  features: features.flatMap((feature): [number, number][] => {
    const number = numbers.get(feature);
    return number === undefined ? [] : [[number, 1 / Math.sqrt(features.length)]];
  }),
  before: [],
  outcome,
}));
const { at, base } = await regress(examples, known.length, outcomes.length, () => Promise.resolve());
const rounded = (value: number) => Number(value.toFixed(2));
const features = known.flatMap((feature, i) => {
  const pairs = outcomes.flatMap((_, o) => {
    const weight = at[i * outcomes.length + o] ?? 0;
    return Math.abs(weight) < weightMin ? [] : [o, rounded(weight)];
  });
  return pairs.length === 0 ? [] : [`${JSON.stringify(feature)}:${JSON.stringify(pairs)}`];
});
const text = `{"base":${JSON.stringify([...base].map(rounded))},"features":{\n${features.join(',\n')}\n}}\n`;
writeFileSync(new URL('../../src/dialogue/understand/danger-weights.json', import.meta.url), text);
console.log(`${rows.length} sentences, ${features.length} features, ${Math.round(text.length / 1000)} kB`);
