/** Lets so many through per second, evenly and without bursts. Bulk messages pass it (Telegram: about 30 a second over all chats). */

export interface Pace {
  /** Milliseconds until the next may pass; 0: now. */
  waitMs(): number;
  /** One passes. */
  pass(): void;
  /** Who passed last did not need to. */
  back(): void;
}

/** Past what arithmetic with epoch milliseconds loses. */
const roundingMs = 1;

/** `perSecond` may be Infinity: everything passes. `now` in epoch milliseconds, may be set forward or back. */
export function createPace(perSecond: () => number, now: () => number): Pace {
  let nextAt = 0;
  let gapMs = 0;
  return {
    waitMs: () => {
      const waitMs = nextAt - now();
      // Nobody waits longer than one gap: the clock was put back.
      return waitMs > gapMs + roundingMs ? 0 : Math.max(0, waitMs);
    },
    pass: () => {
      const at = now();
      gapMs = 1000 / perSecond();
      const lateMs = at - nextAt;
      // A timer that came late is made up for, by one gap at most.
      nextAt = (lateMs >= 0 && lateMs < gapMs ? nextAt : at) + gapMs;
    },
    back: () => {
      nextAt -= gapMs;
    },
  };
}
