/** Officers of a late report are reminded that the citizen asks, once a day. */
import type { OwnComplaint } from './known.ts';
import { dayMs } from './limits.ts';
import { type Moment, outcome, type Result, sentence } from './outcome.ts';
import { actions, findOwn, showOwn, superior } from './own.ts';
import type { Sentence } from './say.ts';
import type { TalkState } from './talk.ts';
import { zoneHours } from './understand/clock.ts';

/** News of it. */
const moves = new Set(['verified', 'routed', 'passed', 'in_progress', 'replied', 'info_requested', 'resolved', 'postponed', 'taken_back']);

/** Passes on that the citizen asks; later on the same day it says when that was. */
export function nudge(state: TalkState, number: string, moment: Moment): Result {
  const { own, now } = moment.known;
  if (own === undefined) return { need: 'own' };
  const found = findOwn(number, own);
  if (!found || found.joined) return showOwn(state, number, moment);
  const already = nudgedAt(state, found, moment);
  const more = { choices: actions(found, moment), about: found.id };
  if (already !== null) return outcome(state, [{ lines: nudgedLines(found, already, now), ...more }]);
  const nth = found.steps.filter((step) => step.type === 'nudged').length + 1;
  const nudged = [
    { complaint: found.id, at: now },
    ...state.nudged.filter((entry) => entry.complaint !== found.id && dayOf(entry.at, moment) === dayOf(now, moment)),
  ];
  return outcome(
    { ...state, nudged },
    [{ lines: [sentence('own.nudged', { number: found.number, nth })], ...more }],
    [{ type: 'nudge', complaint: found.id }],
  );
}

/** When its officers were reminded today, epoch ms; null: not yet. */
export function nudgedAt(state: TalkState, { id, steps }: OwnComplaint, moment: Moment): number | null {
  const here = state.nudged.filter(({ complaint }) => complaint === id);
  const last = Math.max(...[...here, ...steps.filter(({ type }) => type === 'nudged')].map(({ at }) => at));
  return dayOf(last, moment) === dayOf(moment.known.now, moment) ? last : null;
}

/** Whether there was news of it since then. */
export function hasMoved({ steps }: OwnComplaint, since: number): boolean {
  return steps.some(({ type, at }) => at > since && moves.has(type));
}

function nudgedLines(entry: OwnComplaint, at: number, now: number): Sentence[] {
  const key = hasMoved(entry, at) ? 'own.nudged.already' : 'own.nudged.since';
  return [sentence(key, { number: entry.number, at }), ...superior(entry), sentence('own.nudged.tomorrow', { next: now + dayMs })];
}

function dayOf(at: number, { known }: Moment): number {
  return Math.floor((at + zoneHours[known.region.timeZone] * 3_600_000) / dayMs);
}
