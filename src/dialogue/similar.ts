/** A report of the same thing is offered at the summary, the citizen's own or somebody else's public one: one press adds to it or follows it ("Ikut lapor") instead of filing another. */
import { add, awaitingMore } from './addition.ts';
import { alikeOwn } from './alike.ts';
import { putAway } from './keep.ts';
import type { SimilarTo } from './known.ts';
import { type Moment, type Outcome, outcome, type Result, sentence } from './outcome.ts';
import { categoryOf, kindOf } from './suggestion.ts';
import type { Draft, TalkState } from './talk.ts';

/** Lets a turn that shows the summary know similar complaints first, the citizen's own before those of others, and remembers in the draft which one it offered. */
export function withSimilar(result: Outcome, moment: Moment): Result {
  const { draft, filed } = result.state;
  const { known } = moment;
  const shown = result.say.some((say) => say.choices?.some(({ step }) => step === 'summary'));
  if (draft === null || !shown) return result;
  const to = likeness(draft, moment);
  const mayBeOwn = filed.length > 0 || draft.similar?.own;
  if (to !== null && mayBeOwn && !draft.fresh && known.own === undefined) return { need: 'own' };
  const own = alikeOwn(draft, known);
  const similar = to === null || own ? [] : known.similar;
  if (similar === undefined) return to === null ? result : { need: 'similar', to };
  const { similar: _before, ...plain } = draft;
  const [best] = similar;
  const offered = own ? { complaint: own.id, number: own.number, own: true as const } : best && { complaint: best.id, number: best.number };
  return { ...result, state: { ...result.state, draft: offered ? { ...plain, similar: offered } : plain } };
}

/** Follows the report that was offered; the draft stays among those that can come back. One's own takes it in. */
export function join(state: TalkState, draft: Draft, moment: Moment): Outcome {
  const { similar, pieces, attachments, place, placeMessage } = draft;
  if (similar === undefined) return outcome(state);
  if (similar.own) {
    // A place that was read from the words stands in them.
    const material = { pieces, files: attachments, place: placeMessage === '' ? null : place };
    const title = pieces.map(({ text }) => text).join(' ');
    return awaitingMore(
      add({ ...state, draft: null }, similar, material, [], [], moment),
      { ...similar, id: similar.complaint, title },
      moment,
    );
  }
  const say = { lines: [sentence('similar.joined', { number: similar.number })], about: similar.complaint };
  return outcome(putAway(state, draft, moment, 'cancelled'), [say], [{ type: 'join', complaint: similar.complaint }]);
}

/** What to look by; null: a report that is not public, or nowhere, is like no other. */
function likeness(draft: Draft, moment: Moment): SimilarTo | null {
  if (draft.visibility !== 'public' || draft.place === null || kindOf(draft) === 'information') return null;
  return { category: categoryOf(draft, moment.known), place: draft.place };
}
