/** `npm run understand:dangers`: learns src/dialogue/understand/danger-weights.json from our own sentences in test/dialogue/fixtures (never from anybody's real ones). Nobody imports it. */
import { dangerKinds } from '../../src/dialogue/understand/danger-sense.ts';
import { dangers, shownOfDanger } from '../../src/dialogue/understand/emergency.ts';
import { singleSigns, wholeSigns } from '../../src/dialogue/understand/signs.ts';
import { heldBack, inTalks, type Labelled, labelled, replies } from '../dialogue/fixtures/read.ts';
import { digestOf, keep, learnt, learntOver } from './weights.ts';

/** A weight this small changes nothing. */
const weightMin = { danger: 0.3, amid: 0.5, kinds: 0.4 };

const stories = ['categories.txt', 'categories-unseen.txt', 'categories-more.txt', 'ordinary.txt']
  .flatMap(labelled)
  .filter(({ text }) => dangers(text, 'listed').length === 0)
  .map(({ text }) => ({ text, labels: ['-'] }));
const harmless = [...labelled('harmless.txt'), ...stories];
const asked = ['intents.txt', 'intents-more.txt']
  .flatMap(labelled)
  .map(({ text, labels }) => ({ text, labels: labels.includes('darurat') ? ['+'] : ['-'] }));
const emergencies = [
  ...['', '-more', '-second', '-unseen', '-lessons', '-further', '-everyday'].flatMap((name) => labelled(`emergencies${name}.txt`)),
  ...inTalks('in-talks.txt').filter(({ labels }) => labels[0] !== '-'),
];
/** What people answer in the middle of a talk; what tells of danger there stands among the emergencies too. */
const dangerous = new Set(emergencies.map(({ text }) => text));
const answers = [
  ...replies('replies.txt').filter(({ text }) => dangers(text, 'listed').length === 0),
  ...inTalks('in-talks.txt'),
  ...labelled('answers.txt'),
]
  .filter(({ text }) => !dangerous.has(text))
  .map(({ text }) => ({ text, labels: ['-'] }));

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
/** How people begin and end what they tell, with an address: none of it makes a danger, and none of it takes one away. */
const wraps = {
  danger: [
    'pak tolong … di jalan kenari dekat masjid',
    'min … alamatnya kampung sawah rt 3 rw 5 belakang pasar',
    '… mohon cepat dikirim bantuan pak',
    'assalamualaikum pak … tolong',
    'saya warga rt 3 … kami bingung harus telepon siapa',
    '… warga sudah ramai tolong segera',
    'permisi mau lapor … di depan toko',
    '… posisi di gang mawar nomor 12',
    'di perumahan indah blok a … dekat pos satpam',
    'nama saya budi … kecamatan sukasari desa mekar',
  ],
  other: [
    'pak tolong … di jalan kenari dekat masjid',
    'min … alamatnya kampung sawah rt 3 rw 5 belakang pasar',
    '… mohon segera diperbaiki pak',
    'assalamualaikum pak … terima kasih',
    'saya warga rt 3 … kami bingung harus lapor siapa',
    '… warga sudah resah tolong ditindak',
    'permisi mau lapor … di depan toko',
    '… posisi di gang mawar nomor 12',
    'di perumahan indah blok a … dekat pos satpam',
    'nama saya budi … kecamatan sukasari desa mekar',
  ],
};
/** One sentence in so many is wrapped. */
const wrappedEvery = 3;
/** One danger in so many is told again in one of them, if it is short enough to be one. */
const framedEvery = 3;
const framedWords = 14;

const held = new Set(heldBack.flatMap(labelled).map(({ text }) => text));
const isDanger = ({ labels }: Labelled) => labels[0] !== '-';
const framed = [...asked, ...emergencies]
  .filter((row) => isDanger(row) && row.text.split(' ').length <= framedWords)
  .filter((_, i) => i % framedEvery === 0)
  .map(({ text }, i) => ({ text: (frames[i % frames.length] ?? '…').replace('…', text), labels: ['-'] }));
const wrapped = [...stories, ...emergencies]
  .filter(({ labels }) => labels[0] !== 'crisis')
  .filter((_, i) => i % wrappedEvery === 0)
  .map((row, i) => {
    const some = isDanger(row) ? wraps.danger : wraps.other;
    return { text: (some[i % some.length] ?? '…').replace('…', row.text), labels: row.labels };
  });
const ofOwn = ({ text }: Labelled) => !held.has(text);
const rows = [...harmless, ...asked, ...emergencies, ...framed, ...wrapped].filter(ofOwn);
/** What a talk hears once it is begun: above all answers, which count twice. */
const amid = [...harmless, ...asked, ...emergencies, ...answers].filter(ofOwn);
const labels: readonly string[] = dangerKinds;
const signsIn = (text: string) => wholeSigns(shownOfDanger(text));

async function learn() {
  const shown = (row: Labelled) => ({ signs: signsIn(row.text), outcome: Number(isDanger(row)) });
  const kinds = rows.flatMap((row) => {
    const outcome = labels.indexOf(row.labels[0] ?? '');
    return outcome < 0 ? [] : [{ signs: singleSigns(shownOfDanger(row.text)), outcome }];
  });
  console.log(`${rows.length} sentences, ${kinds.length} of danger; ${amid.length} of talks`);
  return {
    danger: learntOver(rows.map(shown), weightMin.danger),
    amid: learntOver(amid.map(shown), weightMin.amid),
    kinds: await learnt(kinds, dangerKinds.length, weightMin.kinds),
  };
}

const told = [...rows, ...amid].map((row) => ({ text: row.text, is: row.labels[0] ?? '' }));
await keep('danger-weights.json', digestOf(told, signsIn), learn);
