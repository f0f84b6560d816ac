/** Asks the routing API for what callbacks did not bring: often at first, then more and more rarely. */
import type { CentralEvent } from '../complaints/complaint.ts';
import type { Log } from '../complaints/ports.ts';
import { contentless } from '../outbox/contentless.ts';
import type { Forwards } from '../outbox/queue.ts';
import { type RoutingApi, RoutingError } from '../routing/routing.ts';
import type { Sweep } from './sweep.ts';

export interface PollNeeds {
  forwards: Pick<Forwards, 'pollDue' | 'pollAt'>;
  routing: Pick<RoutingApi, 'events'>;
  /** Applies one event; a repeated one changes nothing. */
  follow: (event: CentralEvent) => Promise<unknown>;
  now: () => number;
  log: Log;
}

/** How often the table is asked which complaints are due. */
const everyMs = 60_000;
const firstMs = 10 * 60_000;
const longestMs = 6 * 3_600_000;
const rowsMax = 50;
/** Remembered at most; a complaint that is forgotten starts again with the first pause. */
const rememberedMax = 50_000;

/** The sweep over the complaints due: every event in order, then 10 minutes to the next question, 20, 40 … 6 hours; 10 again after news. */
export function pollSweep(needs: PollNeeds): Sweep {
  const { forwards, routing, now, log } = needs;
  const asked = new Map<string, { times: number; sequence: number }>();

  async function run(): Promise<void> {
    for (const { complaint, centralId } of await forwards.pollDue(now(), rowsMax)) {
      const answer = await ask(centralId);
      await followAll(answer.events ?? []);
      await forwards.pollAt(complaint, now() + Math.max(nextMs(complaint, answer.events ?? []), answer.restMs));
      if (answer.away) return;
    }
  }

  /** An event that cannot be followed must not hold the other complaints; it comes again with the next answer. */
  async function followAll(events: CentralEvent[]): Promise<void> {
    try {
      for (const event of events) await needs.follow(event);
    } catch (error) {
      log.error('clock.follow_failed', contentless(error));
    }
  }

  /** `away`: the centre answers nobody, the others need not be asked now. */
  async function ask(centralId: string): Promise<{ events: CentralEvent[] | null; away: boolean; restMs: number }> {
    try {
      return { events: await routing.events(centralId), away: false, restMs: 0 };
    } catch (error) {
      if (!(error instanceof RoutingError)) throw error;
      log.warn('clock.poll_failed', { reason: error.message });
      const { failure } = error;
      return {
        events: null,
        away: failure.kind !== 'refused' && failure.kind !== 'busy',
        restMs: ('restMs' in failure ? failure.restMs : 'afterMs' in failure ? failure.afterMs : 0) ?? 0,
      };
    }
  }

  function nextMs(complaint: string, events: CentralEvent[]): number {
    const before = asked.get(complaint);
    const sequence = Math.max(before?.sequence ?? 0, ...events.map((event) => event.sequence));
    const times = before && sequence === before.sequence ? before.times + 1 : 0;
    if (asked.size >= rememberedMax) asked.clear();
    asked.set(complaint, { times, sequence });
    return Math.min(longestMs, firstMs * 2 ** Math.min(times, 10));
  }

  return { name: 'poll', everyMs, run };
}
