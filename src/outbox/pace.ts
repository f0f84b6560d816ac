/** Lets so many through per second, evenly and without bursts. Bulk messages pass it (Telegram: about 30 a second over all chats). */

export interface Pace {
  /** Milliseconds until the next may pass; 0: now. */
  waitMs(): number;
  /** One passes. */
  pass(): void;
  /** Who passed last did not need to. */
  back(): void;
}

/** `perSecond` may be Infinity: everything passes. `now` in epoch milliseconds. */
export function createPace(perSecond: () => number, now: () => number): Pace {
  let nextAt = 0;
  let gapMs = 0;
  return {
    waitMs: () => Math.max(0, nextAt - now()),
    pass: () => {
      const at = now();
      gapMs = 1000 / perSecond();
      // A timer that came late is made up for, by one gap at most.
      nextAt = (at - nextAt < gapMs ? nextAt : at) + gapMs;
    },
    back: () => {
      nextAt -= gapMs;
    },
  };
}
