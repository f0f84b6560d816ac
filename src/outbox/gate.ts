/**
 * Whether the centre takes anything at all: one gate before everything that goes to it. While it is away a single errand knocks now and then, instead of each finding
 * out by itself and collecting long pauses; the first answer opens the gate for all at once. In memory: after a crash the first failures close it again. Pure but for `now`.
 */
import type { Outcome } from './outcome.ts';
import { awayFrom, knockMs } from './pauses.ts';

export interface Gate {
  isOpen(): boolean;
  /** Milliseconds until something may begin; 0: now, Infinity: a knock is on its way. */
  waitMs(): number;
  /** Something begins; true: as the knock. */
  pass(): boolean;
  /** What became of something that had passed. */
  heard(outcome: Outcome, isKnock: boolean): void;
}

/** `turned` is called whenever it opened or closed. `random`: 0 to 1. */
export function createGate(now: () => number, turned: (isOpen: boolean) => void, random: () => number = Math.random): Gate {
  /** Failures in a row; of a closed gate the knocks that failed. */
  let failures = 0;
  let isOpen = true;
  let isKnocking = false;
  let nextAt = 0;

  function turn(open: boolean): void {
    failures = 0;
    isOpen = open;
    isKnocking = false;
    turned(open);
  }

  function refused(afterMs: number | undefined, isKnock: boolean): void {
    if (isOpen || isKnock) failures += 1;
    if (isOpen && (failures >= awayFrom || afterMs !== undefined)) turn(false);
    else if (!isKnock && afterMs === undefined) return;
    nextAt = Math.max(nextAt, now() + (afterMs ?? knockMs(failures, random)));
  }

  return {
    isOpen: () => isOpen,
    waitMs() {
      if (isOpen) return 0;
      return isKnocking ? Number.POSITIVE_INFINITY : Math.max(0, nextAt - now());
    },
    pass() {
      isKnocking = !isOpen;
      return isKnocking;
    },
    heard(outcome, isKnock) {
      if (isKnock) isKnocking = false;
      if (outcome.type === 'later' && outcome.away) refused(outcome.restMs ?? outcome.afterMs, isKnock);
      else if (outcome.type !== 'done' && outcome.type !== 'stuck') return;
      else if (isOpen) failures = 0;
      else turn(true);
    },
  };
}
