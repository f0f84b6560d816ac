/** A photo whose caption answers "sudah beres?" ("belum pak, masih mampet"): the answer counts, and the photo goes to its report. */

import { answerQuestion } from './answer-question.ts';
import { gatherFiles } from './gathering.ts';
import type { Taken } from './material.ts';
import { after, type Moment, type Result } from './outcome.ts';
import type { TalkState } from './talk.ts';

/** null: no such answer is awaited, of several it would have to be asked which, or the caption is none. */
export function answeredByPhoto(state: TalkState, taken: Taken, album: string, moment: Moment): Result | null {
  const { quoted } = moment.known;
  const [asked, second] = state.questions.filter(({ type, complaint }) => type === 'solved' && (quoted ?? complaint) === complaint);
  const caption = taken.material.pieces.map(({ text }) => text).join('\n');
  if (asked === undefined || second || state.draft !== null || caption === '' || taken.material.files.length === 0) return null;
  const answered = answerQuestion(state, caption, quoted, moment);
  if (answered === null || 'need' in answered) return answered;
  if (!answered.effects.some(({ type }) => type === 'solved')) return null;
  // The photo that would be asked for is there.
  const say = answered.say.map((one) => ({ ...one, lines: one.lines.filter(({ key }) => key !== 'question.reopened.photo') }));
  const photo: Taken = { ...taken, material: { ...taken.material, pieces: [] } };
  const { complaint, number } = asked;
  return after(
    { say, effects: answered.effects },
    gatherFiles({ ...answered.state, adding: null }, { complaint, number }, photo, album, moment),
  );
}
