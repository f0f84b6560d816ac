/** `npm run understand:questions`: learns src/dialogue/understand/question-weights.json from our own sentences in test/dialogue/fixtures (never from anybody's real ones). Nobody imports it. */
import { intentSigns } from '../../src/dialogue/understand/intent-signs.ts';
import { questionTopics } from '../../src/dialogue/understand/question-sense.ts';
import { signsOf } from '../../src/dialogue/understand/signs.ts';
import { heldBack, labelled, replies } from '../dialogue/fixtures/read.ts';
import { digestOf, keep, learnt } from './weights.ts';

/** A weight this small changes nothing. */
const weightMin = 0.25;
/** What other lists say in other places counts for so much less. */
const borrowedCounts = 0.3;

const held = new Set(heldBack.flatMap(labelled).map(({ text }) => text));
const written = labelled('questions-asked.txt').map(({ labels, text }) => ({ text, is: labels[0] ?? '' }));
const borrowed = [
  ...replies('replies.txt')
    .filter(({ act }) => act !== 'ask' && act !== 'status')
    .map(({ text }) => ({ text, is: 'none' })),
  ...['categories.txt', 'categories-more.txt', 'categories-unseen.txt', 'ordinary.txt']
    .flatMap(labelled)
    .map(({ text }) => ({ text, is: 'none' })),
  ...['intents.txt', 'intents-more.txt', 'intents-everyday.txt'].flatMap(labelled).flatMap(({ labels: [is], text }) => {
    if (is === 'informasi') return [{ text, is: 'office' }];
    return is === 'keluhan' || is === 'aspirasi' ? [{ text, is: 'none' }] : [];
  }),
].filter(({ text }) => !held.has(text));
const told = [...written, ...borrowed];
const codes: readonly string[] = questionTopics;
const signsIn = (text: string) => signsOf(intentSigns(text));

async function learn() {
  const shown = told.map(({ text, is }, i) => ({
    signs: signsIn(text),
    outcome: codes.indexOf(is),
    counts: i < written.length ? 1 : borrowedCounts,
  }));
  console.log(`${shown.length} questions and others`);
  return { questions: await learnt(shown, questionTopics.length, weightMin, true) };
}

await keep('question-weights.json', digestOf(told, signsIn), learn);
