/** `npm run understand:intents`: learns src/dialogue/understand/intent-weights.json from our own sentences in test/dialogue/fixtures (never from anybody's real ones). Nobody imports it. */
import { sensedCodes } from '../../src/dialogue/understand/intent-sense.ts';
import { hasThanks, intentSigns } from '../../src/dialogue/understand/intent-signs.ts';
import { kindByWords } from '../../src/dialogue/understand/kind-words.ts';
import { plain } from '../../src/dialogue/understand/normalise.ts';
import { signsOf } from '../../src/dialogue/understand/signs.ts';
import { heldBack, labelled } from '../dialogue/fixtures/read.ts';
import { digestOf, keep, learnt } from './weights.ts';

/** A weight this small changes nothing. */
const weightMin = 0.15;
/** How people begin and end a complaint: none of it makes it thanks, a greeting or a question after an older one. */
const wraps = [
  'assalamualaikum … terima kasih',
  'selamat pagi pak … mohon ditindaklanjuti',
  'mohon maaf admin … terimakasih',
  'min … gimana ini',
  '… mohon bantuannya terima kasih',
  '… sudah lama tidak ada tindakan',
  'saya mau tanya … kok begini',
  '… tolong segera ditindaklanjuti',
  'yth bapak walikota … demikian terima kasih',
  'sudah lapor tapi … makasih',
];

const held = new Set(heldBack.flatMap(labelled).map(({ text }) => text));
const asked = ['intents.txt', 'intents-more.txt', 'intents-everyday.txt'].flatMap(labelled).filter(({ text }) => !held.has(text));
const complaints = [
  ...['categories.txt', 'categories-unseen.txt', 'categories-more.txt', 'ordinary.txt'].flatMap(labelled),
  ...['emergencies.txt', 'emergencies-lessons.txt']
    .flatMap(labelled)
    .filter(({ text, labels }) => labels[0] === '-' && kindByWords(text) === 'grievance' && !hasThanks(plain(text))),
  ...asked.filter(({ labels }) => labels[0] === 'keluhan'),
].map(({ text }) => text);
/** A cry for help is a story too. */
const dangers = ['emergencies.txt', 'emergencies-lessons.txt'].flatMap(labelled).filter(({ labels }) => labels[0] !== '-');
const stories = [
  ...complaints,
  ...complaints.map((text, i) => (wraps[i % wraps.length] ?? '').replace('…', text)),
  ...dangers.map(({ text }) => text),
].map((text) => ({ text, code: 'keluhan' }));
const others = asked.map(({ text, labels }) => ({ text, code: labels[0] })).filter(({ code }) => code !== 'keluhan' && code !== 'darurat');
const codes: readonly string[] = sensedCodes;
const told = [...stories, ...others].map(({ text, code }) => ({ text, is: code ?? '' })).filter(({ is }) => codes.includes(is));
const signsIn = (text: string) => signsOf(intentSigns(text));

async function learn() {
  const shown = told.map(({ text, is }) => ({ signs: signsIn(text), outcome: codes.indexOf(is) }));
  console.log(`${shown.length} sentences`);
  return { intents: await learnt(shown, sensedCodes.length, weightMin, true) };
}

await keep('intent-weights.json', digestOf(told, signsIn), learn);
