/** What must be passed before something of a sort begins: bulk its pace, what goes to the centre its gate and its pace. */
import { createGate } from './gate.ts';
import type { Sort } from './lanes.ts';
import type { Outcome } from './outcome.ts';
import { createPace } from './pace.ts';

/** Told what became of it; answers with what the dispatcher is to make of that. */
export type Heard = (outcome: Outcome) => Outcome;

export interface DoorsOptions {
  now: () => number;
  bulkPerSecond: number;
  /** This copy's share of what may go to the centre. */
  routingPerSecond: () => number;
  /** The centre went away or is back. */
  turned: (isOpen: boolean) => void;
  /** A wait is over. */
  ready: () => void;
}

export function createDoors({ now, bulkPerSecond, routingPerSecond, turned, ready }: DoorsOptions) {
  const bulk = createPace(() => bulkPerSecond, now);
  const routing = createPace(routingPerSecond, now);
  const gate = createGate(now, turned);
  const timers = new Map<Sort, NodeJS.Timeout>();

  /** null: it must wait; `ready` is called when that is over. */
  function pass(sort: Sort): Heard | null {
    if (sort !== 'bulk' && sort !== 'routing') return asItIs;
    const waitMs = sort === 'bulk' ? bulk.waitMs() : Math.max(gate.waitMs(), routing.waitMs());
    clearTimeout(timers.get(sort));
    // Behind a knock its outcome is waited for.
    if (waitMs > 0 && Number.isFinite(waitMs)) timers.set(sort, setTimeout(ready, Math.ceil(waitMs)));
    if (waitMs > 0) return null;
    if (sort === 'routing') return toCentre();
    bulk.pass();
    return asItIs;
  }

  function toCentre(): Heard {
    routing.pass();
    const isKnock = gate.pass();
    return (outcome) => {
      const wasOpen = gate.isOpen();
      // The centre was not asked: another may go instead.
      if (outcome.type === 'drop' || (outcome.type === 'later' && !outcome.counts && !outcome.away)) routing.back();
      gate.heard(outcome, isKnock);
      const isOutage = outcome.type === 'later' && outcome.away && !wasOpen;
      return isOutage ? { ...outcome, counts: false, afterMs: 0 } : outcome;
    };
  }

  return {
    pass,
    stop: () => {
      for (const timer of timers.values()) clearTimeout(timer);
    },
  };
}

const asItIs: Heard = (outcome) => outcome;
