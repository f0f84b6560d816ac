/**
 * Which parts of messages still being tried got through: those whose answer came, and those whose answer was lost and which Meta's statuses name by our key. Meta has no
 * idempotency key; in memory this saves people from reading twice, and after a crash a message may come twice but is never lost.
 */

export interface Ledger {
  /** The part is being sent: from now on a status may tell of it. */
  begin(part: string): void;
  /** The part's wamid when it got through before. */
  sent(part: string): string | undefined;
  /** It got through. */
  took(part: string, wamid: string): void;
  /** Its answer was lost. */
  lost(part: string): void;
  /** How long to wait for a status of a part whose answer was lost, before it is sent again; 0: no need. */
  waitMs(part: string): number;
  /** A status came for this key. */
  told(part: string, wamid: string): void;
  /** The whole message is done. */
  forget(parts: string[]): void;
}

/** Statuses come within seconds; a person waits no longer than this for a message that may have arrived. */
const statusMs = 4_000;
const rememberedMax = 5_000;

/** `now` in epoch ms. */
export function createLedger(now: () => number): Ledger {
  const parts = new Map<string, { wamid: string | undefined; lostAt: number }>();
  const keep = (part: string, entry: { wamid: string | undefined; lostAt: number }) => {
    parts.set(part, entry);
    const [oldest] = parts.keys();
    if (parts.size > rememberedMax && oldest !== undefined) parts.delete(oldest);
  };
  return {
    begin(part) {
      if (!parts.has(part)) keep(part, { wamid: undefined, lostAt: 0 });
    },
    sent: (part) => parts.get(part)?.wamid,
    took: (part, wamid) => keep(part, { wamid, lostAt: 0 }),
    lost: (part) => keep(part, { wamid: parts.get(part)?.wamid, lostAt: now() }),
    waitMs(part) {
      const entry = parts.get(part);
      if (entry === undefined || entry.wamid !== undefined) return 0;
      const waited = now() - entry.lostAt;
      // Lost in the future: the clock was set back, and nobody waits an hour for that.
      return waited < 0 ? 0 : Math.max(0, statusMs - waited);
    },
    told(part, wamid) {
      const entry = parts.get(part);
      if (entry && entry.wamid === undefined) entry.wamid = wamid;
    },
    forget(done) {
      for (const part of done) parts.delete(part);
    },
  };
}
