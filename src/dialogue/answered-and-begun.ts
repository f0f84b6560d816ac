/** An answer to what an officer asked, and another matter behind it: the one goes to its report, the other begins one. */
import { add } from './addition.ts';
import { takeText } from './material.ts';
import { after, type Moment, type Result } from './outcome.ts';
import { askedLast } from './question.ts';
import { answersOfficer } from './reply.ts';
import type { TalkState } from './talk.ts';
import { hearMaterial } from './tell.ts';
import { behindOpening, openedAt } from './understand/another-opens.ts';
import { tellsOtherMatter } from './understand/more.ts';
import { plain, words } from './understand/normalise.ts';
import { findPlace } from './understand/place.ts';
import { tellsWrong } from './understand/praise.ts';
import { topicOf } from './understand/topic.ts';

/** An answer is short. */
const answerMaxWords = 12;
/** Fewer words tell no matter. */
const matterMinWords = 3;

/** "nomor 17 cat hijau. sekalian pak, di jl pemuda 3 ada karaoke": null: no officer asked, or what stands behind is of the same report. */
export function answeredAndBegun(state: TalkState, text: string, moment: Moment): Result | null {
  const asked = askedLast(state);
  const cut = asked === null ? null : openedAt(text, true);
  if (asked === null || cut === null) return null;
  const first = text.slice(0, cut.index).trim();
  const second = behindOpening(text.slice(cut.index + cut[0].length));
  const { categories } = moment.known;
  const isAnswer = words(first).length > 0 && words(first).length <= answerMaxWords && !tellsOtherMatter(first, asked.title, moment.known);
  const isWrong = tellsWrong(plain(second)) || findPlace(second) !== null;
  const isOther =
    tellsOtherMatter(second, asked.title, moment.known) || (findPlace(second) !== null && topicOf(second, categories) === null);
  if (!isAnswer || !isWrong || !isOther || words(second).length < matterMinWords) return null;
  const { material, lines, effects } = takeText(first, moment);
  const answered = answersOfficer(state, first, moment) ?? add(state, asked, material, lines, effects, moment);
  if ('need' in answered) return answered;
  const { questions } = answered.state;
  const begun = hearMaterial({ ...answered.state, adding: null, questions: [] }, takeText(second, moment), '', moment);
  return after(answered, 'need' in begun ? begun : { ...begun, state: { ...begun.state, questions } });
}
