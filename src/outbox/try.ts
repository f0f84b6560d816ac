/** One try at an errand, after which there is an outcome whatever happened. */
import type { Log } from '../complaints/ports.ts';
import { contentless } from './contentless.ts';
import type { Outcome } from './outcome.ts';
import { awayPauseMs, crashesMax } from './pauses.ts';
import type { Queued } from './queue.ts';

export interface TryNeeds {
  run: (queued: Queued) => Promise<Outcome>;
  /** Does this error say that the database cannot be reached now? */
  isAway: (error: unknown) => boolean;
  log: Log;
}

/** A throw is a mistake of ours, tried again and stuck in the end; but a database that went away meanwhile is nobody's mistake. `lane` counts the mistakes in a row. */
export async function tryOnce(lane: { crashes: number }, row: Queued, { run, isAway, log }: TryNeeds): Promise<Outcome> {
  try {
    const outcome = await run(row);
    lane.crashes = 0;
    return outcome;
  } catch (error) {
    const about = { errand: row.id, kind: row.errand.kind };
    if (isAway(error)) {
      log.warn('outbox.cut_off', about);
      return { type: 'later', reason: 'cut off from the database', counts: false, afterMs: awayPauseMs };
    }
    lane.crashes += 1;
    const reason = `unexpected: ${error instanceof Error ? error.name : typeof error}`;
    log.error('outbox.unexpected', contentless(error), { ...about, crashes: lane.crashes });
    return lane.crashes >= crashesMax ? { type: 'stuck', reason } : { type: 'later', reason, counts: true };
  }
}
