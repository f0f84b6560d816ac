/** News that can wait for the morning: kept in the talk, said by its alarm, or before the answer when the citizen writes first. */
import { heldMax } from './limits.ts';
import type { Outcome } from './outcome.ts';
import type { Say } from './say.ts';
import { emptyState, type Talk, type TalkState } from './talk.ts';

/** The talk with `says` waiting until `until` (epoch ms); null when too much waits already: then they are said now. */
export function hold(talk: Talk, says: readonly Say[], until: number): Talk | null {
  const state: TalkState = { ...emptyState(), ...talk.state };
  if (state.held.length + says.length > heldMax) return null;
  const heldUntil = Math.min(state.heldUntil ?? until, until);
  const wakeAt = Math.min(talk.wakeAt ?? heldUntil, heldUntil);
  return { ...talk, wakeAt, state: { ...state, held: [...state.held, ...says], heldUntil } };
}

/** The talk without what waited in it, and what that was: nothing that happened later is said before it. */
export function release(talk: Talk): { talk: Talk; says: readonly Say[] } {
  const { state } = talk;
  if (!state || state.held.length === 0) return { talk, says: [] };
  return { talk: { ...talk, state: { ...state, held: [], heldUntil: null } }, says: state.held };
}

/** Whether the citizen said something in the last `ms`: who is awake need not be spared. */
export function spokeLately(talk: Talk, now: number, ms: number): boolean {
  return now - (talk.state?.pace?.since ?? 0) < ms;
}

/** What was held goes first, once the citizen speaks (of no danger: nothing stands before its numbers) or the morning has come. */
export function withHeld(result: Outcome, isAlarm: boolean, now: number): Outcome {
  const { held, heldUntil } = result.state;
  if (held.length === 0 || (isAlarm && (heldUntil ?? 0) > now)) return result;
  return { ...result, state: { ...result.state, held: [], heldUntil: null }, say: [...held, ...result.say] };
}
