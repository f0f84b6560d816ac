/** Answers somebody in danger who tells nothing more: the numbers again, or in a sentence what to do. Nothing that was asked before is asked then, and nothing is sent. */
import { alarm, named, numberFor, warning } from './alarm.ts';
import { alsoTold, awaits, kindsOf } from './emergency.ts';
import { type Moment, message, type Outcome, outcome, sentence } from './outcome.ts';
import type { SayKey } from './say.ts';
import { story } from './steps/step.ts';
import type { TalkState } from './talk.ts';
import { type Distress, distressOf } from './understand/distress.ts';
import { dangers } from './understand/emergency.ts';

const answers: Record<Exclude<Distress, 'unreached'>, SayKey> = {
  unable: 'emergency.borrow',
  asksUs: 'emergency.program',
  lost: 'emergency.steady',
};

/** null: no danger was just told of, or something else is said. */
export function inDistress(state: TalkState, text: string, moment: Moment): Outcome | null {
  const isAwaited = awaits(state, moment);
  if (!isAwaited && state.draft === null) return null;
  const distress = distressOf(text);
  if (distress === null) return null;
  if (!isAwaited) return inReport(state, distress, moment);
  const kinds = kindsOf(state);
  if (distress === 'unreached') return outcome(alsoTold(state, text, moment), [unreached(kinds, moment)]);
  const number = numberFor(kinds[0] ?? 'police', moment.known);
  // Who said that life is too much is answered as such (emergency.ts).
  if (state.emergency?.aside || kinds.includes('crisis') || number === undefined) return null;
  return outcome(state, [message(sentence(answers[distress], { number: named(number) }), ...warning(kinds))]);
}

/** A report that tells of a danger took it in: it waits, and is not shown to whoever cannot call. */
function inReport(state: TalkState, distress: Distress, moment: Moment): Outcome | null {
  if (state.draft === null || (distress !== 'unreached' && distress !== 'unable')) return null;
  const kinds = dangers(story(state.draft));
  const number = numberFor(kinds[0] ?? 'police', moment.known);
  if (kinds.length === 0 || number === undefined) return null;
  if (distress === 'unreached') return outcome(state, [unreached(kinds, moment)]);
  return outcome(state, [message(sentence(answers[distress], { number: named(number) }), ...warning(kinds))]);
}

/** The numbers once more, and what else can be done. */
function unreached(kinds: ReturnType<typeof kindsOf>, moment: Moment) {
  const { lines, ...say } = alarm(kinds, moment);
  return { ...say, lines: [...lines, sentence('emergency.unreached')] };
}
