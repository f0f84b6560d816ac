/** What officers asked in another chat of the same citizen: in a chat where nothing was filed its answer would begin a report of its own. */
import type { Moment, Result } from './outcome.ts';
import type { TalkState } from './talk.ts';

/** Hears words with that question open where nothing else is, and leaves it where it was asked. */
export function withAsked(state: TalkState, moment: Moment, hear: (state: TalkState) => Result): Result {
  const { greeted, draft, filed, loose, emergency, questions } = state;
  const isFree = draft === null && loose === null && emergency === null && questions.length === 0;
  // Nobody is joined before they wrote.
  if (!greeted || filed.length > 0 || !isFree) return hear(state);
  const { own } = moment.known;
  if (own === undefined) return { need: 'own' };
  const [asked, another] = own.filter(({ status, joined }) => status === 'info_requested' && !joined);
  if (!asked || another) return hear(state);
  const { id: complaint, number, title } = asked;
  const result = hear({ ...state, questions: [{ type: 'info', complaint, number, title }] });
  if ('need' in result) return result;
  const rest = result.state.questions.filter((one) => one.complaint !== complaint || one.type !== 'info');
  return { ...result, state: { ...result.state, questions: rest } };
}
