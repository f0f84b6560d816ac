/** "bikin lagi sama persis", of a report that is over: another one like it, which names the first. */
import { askNext } from './ask.ts';
import { command } from './command.ts';
import { type Moment, type Result, sentence } from './outcome.ts';
import { heardAt, isOpen, showOwn } from './own.ts';
import { toldPlace } from './placing.ts';
import { answered } from './steps/step.ts';
import { type Draft, emptyDraft, type TalkState } from './talk.ts';
import { wantsSameAgain } from './understand/more.ts';

/** null: nothing is filed, or no such wish. One that is open needs no other: it is shown. */
export function sameAgain(state: TalkState, text: string, moment: Moment): Result | null {
  if (state.filed.length === 0 || state.loose !== null || !wantsSameAgain(text)) return null;
  const { known, message, at } = moment;
  if (known.own === undefined) return { need: 'own' };
  const [last] = known.own.filter(({ joined }) => !joined).sort((a, b) => heardAt(b) - heardAt(a));
  if (last === undefined) return null;
  if (isOpen(last)) return showOwn(state, last.number, moment);
  // What is secret is told anew.
  if (last.title === '') return command(state, 'open', moment);
  const { title, number, place, kind, visibility } = last;
  const draft: Draft = {
    ...emptyDraft(known.fresh.token, known.now),
    ...{ pieces: [{ message, at, text: `${title} (${number}). ${text}` }], kind, visibility },
  };
  const placed = place === '' ? draft : answered({ ...draft, place: toldPlace(place, known), placeMessage: message }, 'place');
  return askNext({ ...state, adding: null }, placed, moment, [sentence('again', { number })]);
}
