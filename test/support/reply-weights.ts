/** `npm run understand:replies`: learns src/dialogue/understand/reply-weights.json from our own sentences in test/dialogue/fixtures/replies.txt (never from anybody's real ones). Nobody imports it. */
import { type ReplyAct, type ReplyMoment, replyActs, replyMoments, replySigns } from '../../src/dialogue/understand/reply-sense.ts';
import { signsOf } from '../../src/dialogue/understand/signs.ts';
import { heldBack, type LabelledReply, labelled, replies } from '../dialogue/fixtures/read.ts';
import { categories } from './core.ts';
import { digestOf, keep, learnt } from './weights.ts';

/** A weight this small changes nothing. */
const weightMin = 0.15;

/** Of chatter there is so much that it counts for half: else it outweighs what says to send, or to wait. */
const idleCounts = 0.5;

/** What other lists say in other places counts for so much less, and of their many stories one in so many is enough. */
const borrowedCounts = 0.3;
const storyEvery = 3;

const written = replies('replies.txt');
const idle = replies('replies-idle.txt');
const told = [...written, ...idle, ...borrowed()].map(({ act, ...reply }) => ({ text: JSON.stringify(reply), is: act }));
const codes: readonly string[] = replyActs;
const signsIn = (text: string) => signsOf(replySigns(JSON.parse(text), categories));

async function learn() {
  const shown = told.map(({ text, is }, i) => ({
    signs: signsIn(text),
    outcome: codes.indexOf(is),
    counts: i < written.length ? 1 : i < written.length + idle.length ? idleCounts : borrowedCounts,
  }));
  console.log(`${shown.length} replies`);
  return { replies: await learnt(shown, replyActs.length, weightMin, true) };
}

/** What other lists know to be one of the acts, beside reports of those lists. */
function borrowed(): LabelledReply[] {
  const held = new Set(heldBack.flatMap(labelled).map(({ text }) => text));
  const stories = ['categories.txt', 'categories-more.txt', 'categories-unseen.txt']
    .flatMap(labelled)
    .filter(({ text }) => !held.has(text));
  const asked = ['intents.txt', 'intents-more.txt'].flatMap(labelled).filter(({ text }) => !held.has(text));
  const storyAt = (i: number) => stories[(i * 7) % stories.length]?.text ?? '';
  const after = (i: number) => replyMoments[1 + (i % 3)] ?? 'filed';
  const of = (label: string, act: ReplyAct, moment: (i: number) => ReplyMoment) =>
    asked.filter(({ labels }) => labels[0] === label).map(({ text }, i) => ({ moment: moment(i), act, story: storyAt(i), text }));
  return [
    ...stories
      .filter((_, i) => i % storyEvery === 0)
      .map(({ text }, i) => ({ moment: after(i), act: 'new' as const, story: storyAt(i * storyEvery + 1), text })),
    ...of('keluhan', 'new', after),
    ...of('aspirasi', 'new', after),
    ...of('status', 'status', () => 'filed'),
    ...of('apresiasi', 'thanks', (i) => (i % 2 === 0 ? 'filed' : 'wrote')),
    ...of('batal', 'cancel', (i) => (i % 2 === 0 ? 'filed' : 'draft')),
    ...labelled('enquiries.txt').map(({ text }, i) => ({ moment: 'filed' as const, act: 'status' as const, story: storyAt(i), text })),
    ...labelled('solved.txt').flatMap(({ labels: [is, story = ''], text }) => {
      const act = is === 'gone' ? ('gone' as const) : is === 'there' ? ('notgone' as const) : null;
      return act === null ? [] : [{ moment: 'solved' as const, act, story, text }];
    }),
  ];
}

await keep('reply-weights.json', digestOf(told, signsIn), learn);
