/** The words of a button said at any question of the draft: they open what the button would, and stand in no story. */
import { ask, askAgain } from './ask.ts';
import { command } from './command.ts';
import type { Moment, Result } from './outcome.ts';
import type { StepName, TalkState } from './talk.ts';
import { type BareChange, bareChange } from './understand/bare-change.ts';
import { answerStep } from './walker.ts';

/** "hapus" there means a file or a message. */
const deleting: ReadonlySet<StepName> = new Set(['files', 'revoked']);
/** What the summary does not read by itself (understand/change.ts). */
const atSummary: ReadonlySet<BareChange> = new Set(['edit', 'story', 'visibility']);

/** null: something else is said, or the question takes the words itself. */
export function pressedInWords(state: TalkState, text: string, moment: Moment): Result | null {
  const { draft } = state;
  const asked = draft?.asked ?? null;
  const wanted = asked === null ? null : bareChange(text);
  if (draft === null || asked === null || wanted === null || draft.apart === 'praise') return null;
  if (deleting.has(asked) || (asked === 'summary' && !atSummary.has(wanted)) || (asked === 'about' && wanted !== 'edit')) return null;
  if (asked === 'secrecy' && wanted === 'visibility') return null;
  if (wanted === 'drop') return command(state, 'cancel', moment);
  if (wanted === asked) return askAgain(state, moment, []);
  if (asked === 'second') return answerStep(state, draft, 'second', { type: 'choice', choice: 'edit' }, moment);
  if (wanted === 'edit') return ask(state, draft, 'edit', moment);
  return answerStep(state, draft, 'edit', { type: 'choice', choice: wanted }, moment);
}
