/** The words of a button said at any question of the draft: they open what the button would, and stand in no story. */
import { ask, askAgain } from './ask.ts';
import { command } from './command.ts';
import { before, type Moment, type Result, sentence } from './outcome.ts';
import { hidden } from './remarks.ts';
import type { Draft, StepName, TalkState } from './talk.ts';
import { type BareChange, bareChange } from './understand/bare-change.ts';
import { beginsAnew } from './understand/brought-back.ts';
import { askedChange } from './understand/change.ts';
import { beforeChangeWish, changeWished, toldSo } from './understand/change-told.ts';
import { besideHiding } from './understand/name-told.ts';
import { asksWhyTwo } from './understand/what-now.ts';
import { answerStep, answerWords } from './walker.ts';
import { withinDraft } from './within-draft.ts';

/** "hapus" there means a file or a message. */
const deleting: ReadonlySet<StepName> = new Set(['files', 'revoked']);
/** What the summary does not read by itself (understand/change.ts). */
const atSummary: ReadonlySet<BareChange> = new Set(['edit', 'story', 'visibility']);

const onlyAtEdit: ReadonlySet<BareChange> = new Set(['anew', 'back']);

/** null: something else is said, or the question takes the words itself. */
export function pressedInWords(state: TalkState, text: string, moment: Moment): Result | null {
  const { draft } = state;
  const asked = draft?.asked ?? null;
  const change = draft !== null && asked === 'summary' ? changedInWords(state, draft, text, moment) : null;
  if (change) return change;
  // "ulangi dari awal": what is told is not lost, and all of it may be told anew.
  if (draft !== null && asked === 'summary' && beginsAnew(text)) return ask(state, draft, 'edit', moment);
  const split = draft !== null && asked === 'split' ? belowSplit(state, draft, text, moment) : null;
  if (split) return split;
  const wanted = asked === null ? null : ofStory(text, moment) ? 'story' : bareChange(text);
  if (draft === null || asked === null || wanted === null || draft.apart === 'praise') return null;
  // "ga jadi", of a change of what is sent, lets go of the change.
  if (onlyAtEdit.has(wanted) && (asked !== 'edit' || draft.replaces !== undefined)) return null;
  if (deleting.has(asked) || (asked === 'summary' && !atSummary.has(wanted)) || (asked === 'about' && wanted !== 'edit')) return null;
  if (asked === 'secrecy' && wanted === 'visibility') return null;
  if (wanted === 'drop') return command(state, 'cancel', moment);
  if (wanted === asked) return askAgain(state, moment, []);
  if (asked === 'second') return answerStep(state, draft, 'second', { type: 'choice', choice: 'edit' }, moment);
  if (wanted === 'anew') return ask(state, draft, 'story', moment);
  if (wanted === 'edit') return ask(state, draft, 'edit', moment);
  return answerStep(state, draft, 'edit', { type: 'choice', choice: wanted }, moment);
}

/** "tlg laporannya diganti", "ubah jadi kemarin": said to be so where it was told before, and asked on where it is not said what. null: it is told now. */
function changedInWords(state: TalkState, draft: Draft, text: string, moment: Moment): Result | null {
  const told = beforeChangeWish(text);
  if (told !== null) return withinDraft(state, draft, told, moment);
  const wish = changeWished(text);
  if (wish === null || ofStory(text, moment)) return null;
  const pieces = draft.pieces.map((piece) => piece.text);
  if (toldSo(wish, pieces)) return askAgain(state, moment, [sentence('told.already')]);
  return wish.to === '' ? ask(state, draft, 'edit', moment) : null;
}

/** "bedanya apa", "dua tapi rahasia", asked whether it shall be two reports. null: it is answered, or told on. */
function belowSplit(state: TalkState, draft: Draft, text: string, moment: Moment): Result | null {
  if (asksWhyTwo(text)) return ask(state, draft, 'split', moment);
  const beside = besideHiding(text);
  const name = beside === null ? null : hidden(draft, beside.hides);
  if (beside === null || name === null) return null;
  const answered = answerWords({ ...state, draft: name.draft }, name.draft, beside.answer, moment);
  return answered && before(name.line, answered);
}

/** "ubah isinya". */
function ofStory(text: string, { known }: Moment): boolean {
  return askedChange(text, known.categories)?.field === 'story';
}
