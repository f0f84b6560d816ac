/** `npm run understand:dangers`: learns src/dialogue/understand/danger-weights.json from our own sentences in test/dialogue/fixtures (never from anybody's real ones). Nobody imports it. */
import { readdirSync, readFileSync } from 'node:fs';
import categories from '../../operator/categories.json' with { type: 'json' };
import { dangerKinds } from '../../src/dialogue/understand/danger-sense.ts';
import { dangers, shownOfDanger } from '../../src/dialogue/understand/emergency.ts';
import { signsOf } from '../../src/dialogue/understand/signs.ts';
import { heldBack, type Labelled, labelled } from '../dialogue/fixtures/read.ts';
import { learnt, learntOver, write } from './weights.ts';

/** A weight this small changes nothing. */
const weightMin = { danger: 0.2, kinds: 0.4 };

/** What ordinary complaints are about: the words of the shipped categories, but for those that are about danger. */
const about = categories
  .filter(({ code }) => !['kebakaran_bencana', 'perempuan_anak', 'kesehatan'].includes(code))
  .flatMap(({ words }) => words.map((word) => word.replace(/[*!?]/g, '')));
/** What people say in our dialogues, short answers and all. */
const folder = new URL('../dialogues/', import.meta.url);
const answers = readdirSync(folder)
  .filter((name) => name.endsWith('.txt') && !name.includes('emergenc'))
  .flatMap((name) => [...readFileSync(new URL(name, folder), 'utf8').matchAll(/^W: ([^<[].*)$/gm)].map(([, text = '']) => text))
  .filter((text) => dangers(text, false).length === 0);
const stories = ['categories.txt', 'categories-unseen.txt', 'categories-more.txt', 'ordinary.txt']
  .flatMap(labelled)
  .map(({ text }) => text);
const harmless = [...about, ...answers, ...stories.filter((text) => dangers(text, false).length === 0)].map((text) => ({
  text,
  labels: ['-'],
}));
const asked = ['intents.txt', 'intents-more.txt']
  .flatMap(labelled)
  .map(({ text, labels }) => ({ text, labels: labels.includes('darurat') ? ['+'] : ['-'] }));
const emergencies = ['', '-more', '-second', '-unseen', '-lessons'].flatMap((name) => labelled(`emergencies${name}.txt`));

/** What makes a danger one of yesterday, of tomorrow or of somebody's story. */
const frames = [
  'tahun lalu …',
  'dulu pernah …',
  '… itu kejadiannya bulan lalu',
  'kalau … lapor ke mana',
  'di film semalam …',
  'takutnya nanti …',
  'cara mencegah supaya tidak …',
  'minggu lalu … sekarang sudah aman',
  'kata berita …',
  'dua tahun lalu … minta santunan',
];
/** One danger in so many is told again in one of them, if it is short enough to be one. */
const framedEvery = 3;
const framedWords = 14;

const held = new Set(heldBack.flatMap(labelled).map(({ text }) => text));
const isDanger = ({ labels }: Labelled) => labels[0] !== '-';
const framed = [...asked, ...emergencies]
  .filter((row) => isDanger(row) && row.text.split(' ').length <= framedWords)
  .filter((_, i) => i % framedEvery === 0)
  .map(({ text }, i) => ({ text: (frames[i % frames.length] ?? '…').replace('…', text), labels: ['-'] }));
const rows = [...harmless, ...asked, ...emergencies, ...framed].filter(({ text }) => !held.has(text));
const all = rows.map((row) => ({ row, signs: signsOf(shownOfDanger(row.text)) }));
const danger = all.map(({ row, signs }) => ({ signs, outcome: Number(isDanger(row)) }));
const labels: readonly string[] = dangerKinds;
const kinds = all.flatMap(({ row, signs }) => {
  const outcome = labels.indexOf(row.labels[0] ?? '');
  return outcome < 0 ? [] : [{ signs: signs.filter((sign) => !/ |.[~%]/.test(sign)), outcome }];
});
console.log(`${all.length} sentences, ${kinds.length} of danger`);
write('danger-weights.json', {
  danger: await learntOver(danger, weightMin.danger),
  kinds: await learnt(kinds, dangerKinds.length, weightMin.kinds),
});
