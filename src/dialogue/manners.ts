/** How the bot keeps calm: somebody who sends very much is asked to slow down once, pure abuse is answered once. */
import { askAgain } from './ask.ts';
import { calmMs, floodPerMinute } from './limits.ts';
import { type Moment, message, type Outcome, outcome, sentence } from './outcome.ts';
import type { TalkState } from './talk.ts';

const minuteMs = 60_000;

/** Counts what is said within a minute. */
export function paced(state: TalkState, now: number): TalkState {
  const { pace } = state;
  const fresh = now - pace.since >= minuteMs || now < pace.since;
  return { ...state, pace: fresh ? { since: now, count: 1, told: false } : { ...pace, count: pace.count + 1 } };
}

/** What somebody hears who sends too much: one sentence, then nothing until the minute is over. null: it is not too much. */
export function slowDown(state: TalkState): Outcome | null {
  const { pace } = state;
  if (pace.count <= floodPerMinute) return null;
  return pace.told
    ? outcome(state)
    : outcome({ ...state, pace: { ...pace, told: true } }, [message(sentence('limit.flood', { limit: floodPerMinute }))]);
}

/** Words that are nothing but abuse: one calm line an hour, with the question that stands where one was asked. A story in them has been taken out before. */
export function calm(state: TalkState, moment: Moment): Outcome {
  const { now } = moment.known;
  if (state.calmedAt > now - calmMs) return outcome(state);
  const next = { ...state, calmedAt: now };
  return state.draft === null ? outcome(next, [message(sentence('abuse'))]) : askAgain(next, moment, [sentence('abuse.asked')]);
}
