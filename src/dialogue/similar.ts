/** "Ikut lapor": somebody else's public report of the same thing is offered at the summary; one press follows it instead of filing another. */
import { putAway } from './keep.ts';
import type { SimilarTo } from './known.ts';
import { type Moment, type Outcome, outcome, type Result, sentence } from './outcome.ts';
import { categoryOf, kindOf } from './suggestion.ts';
import type { Draft, TalkState } from './talk.ts';

/** Lets a turn that shows the summary know similar complaints first, and remembers in the draft which one it offered. */
export function withSimilar(result: Outcome, moment: Moment): Result {
  const { draft } = result.state;
  const shown = result.say.some((say) => say.choices?.some(({ step }) => step === 'summary'));
  const to = draft !== null && shown ? likeness(draft, moment) : null;
  if (draft === null || !shown) return result;
  const similar = to === null ? [] : moment.known.similar;
  if (similar === undefined) return to === null ? result : { need: 'similar', to };
  const { similar: _before, ...plain } = draft;
  const [best] = similar;
  const next = best ? { ...plain, similar: { complaint: best.id, number: best.number } } : plain;
  return { ...result, state: { ...result.state, draft: next } };
}

/** Follows the report that was offered; the draft stays among those that can come back. */
export function join(state: TalkState, draft: Draft, moment: Moment): Outcome {
  const { similar } = draft;
  if (similar === undefined) return outcome(state);
  const say = { lines: [sentence('similar.joined', { number: similar.number })], about: similar.complaint };
  return outcome(putAway(state, draft, moment, 'cancelled'), [say], [{ type: 'join', complaint: similar.complaint }]);
}

/** What to look by; null: a report that is not public, or nowhere, is like no other. */
function likeness(draft: Draft, moment: Moment): SimilarTo | null {
  if (draft.visibility !== 'public' || draft.place === null || kindOf(draft) === 'information') return null;
  return { category: categoryOf(draft, moment.known), place: draft.place };
}
