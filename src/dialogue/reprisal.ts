/** Answers people who suffer for a report they sent: nobody may do that to them, who helps, and their name is closed at once. */
import { askedOfOne } from './about-own.ts';
import { conceal } from './conceal.ts';
import { type Moment, message, outcome, type Result, sentence } from './outcome.ts';
import { openOf } from './own.ts';
import { meant } from './sensed.ts';
import type { TalkState } from './talk.ts';
import { reprisal } from './understand/reprisal.ts';
import { topicOf } from './understand/topic.ts';

/** "kalo saya diancam gimana?" */
const asksBack = /\?|\bgimana\b/i;

/** What was suffered goes with the report it came of, which no longer shows who told it. null: nothing of the kind, or nothing of theirs is open. */
export function afterReprisal(state: TalkState, text: string, moment: Moment): Result | null {
  const suffered = state.filed.length === 0 ? null : reprisal(text);
  if (suffered === null) return null;
  const { own, doors, categories } = moment.known;
  const helpers = doors
    .filter((door) => door.for === 'reprisal')
    .map(({ label, contact }) => sentence('reprisal.door', { label, contact }));
  if (suffered === 'feared')
    return topicOf(text, categories) === null || asksBack.test(text)
      ? outcome(state, [message(sentence('fear'), ...helpers, sentence('fear.secret'))])
      : null;
  if (own === undefined) return { need: 'own' };
  const open = openOf(own);
  const about = askedOfOne(text, { ...moment.known, own: open }) ?? meant(state, open);
  if (about === undefined) return null;
  const { id, number, visibility } = about;
  const hidden = conceal(state, about, 'anonymous', text, true);
  const concealed = hidden.say.flatMap(({ lines }) => lines).filter(({ key }) => visibility === 'public' && key !== 'added');
  const lines = [
    sentence(`reprisal.${suffered}`, { number }),
    ...helpers,
    ...concealed,
    sentence('reprisal.passed', { number }),
    ...(visibility === 'secret' ? [] : [sentence('fear.secret')]),
  ];
  return outcome(hidden.state, [{ lines, about: id }], hidden.effects);
}
