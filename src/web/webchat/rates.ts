/** How fast browsers and addresses may write: buckets that fill again with time. In memory of this copy, and never more than so many. */

export interface Rate {
  /** So much at once … */
  burst: number;
  /** … and so much again in a minute. */
  perMinute: number;
}

export interface Rates {
  /** Takes `amount` from the bucket of `who`; answers 0, or in how many ms it would be there. */
  take(who: string, amount?: number): number;
}

/** The ones used longest ago are forgotten first; a forgotten bucket is a full one. */
const bucketsMax = 50_000;
const minuteMs = 60_000;

export function createRates({ burst, perMinute }: Rate, now: () => number): Rates {
  const buckets = new Map<string, { left: number; at: number }>();
  return {
    take(who, amount = 1) {
      const bucket = buckets.get(who) ?? { left: burst, at: now() };
      // A clock that was set back gives nothing and takes nothing.
      const left = Math.min(burst, bucket.left + (Math.max(0, now() - bucket.at) * perMinute) / minuteMs);
      const isThere = left >= Math.min(amount, burst);
      buckets.delete(who);
      buckets.set(who, { left: isThere ? left - amount : left, at: now() });
      const [oldest] = buckets.keys();
      if (buckets.size > bucketsMax && oldest !== undefined) buckets.delete(oldest);
      return isThere ? 0 : Math.ceil(((Math.min(amount, burst) - left) * minuteMs) / perMinute);
    },
  };
}
