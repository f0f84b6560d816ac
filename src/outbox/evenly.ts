/** What goes to the centre, no faster than agreed as the centre itself counts it. The dispatcher's pace (doors.ts) decides who begins; what an errand reads before it asks takes now longer, now shorter. */
import { setTimeout as pause } from 'node:timers/promises';
import type { RoutingApi } from '../routing/routing.ts';
import { createPace } from './pace.ts';

const secondMs = 1000;
/** A request that has no answer after this has come to the centre all the same: one that hangs does not hold up the others. */
const arrivedMs = 5 * secondMs;

/** When one request stops counting: a second after its answer. */
interface Counted {
  until: number;
}

/**
 * The same API, asked one after the other at an even pace. A request counts until a second after its answer, for nobody but the centre knows when it came there between the two: so within no
 * second of the centre's come more than agreed, however late timers are and however uneven the way. `perSecond`: this copy's share, may be Infinity; of a share above one the fraction is left,
 * that all shares together are no more than agreed. `now` in milliseconds, may be set forward or back; `wait` takes as many or a few less or more.
 */
export function evenly(
  routing: RoutingApi,
  perSecond: () => number,
  now: () => number,
  wait: (ms: number) => Promise<void> = pause,
): RoutingApi {
  const pace = createPace(perSecond, now);
  let before: Promise<unknown> = Promise.resolve();
  let counted: Counted[] = [];

  /** Milliseconds until the next may go, or until it is worth looking again; 0: now. */
  function waitMs(): number {
    const at = now();
    // Beyond this the clock was put back meanwhile.
    counted = counted.filter(({ until }) => until > at && until <= at + arrivedMs + secondMs);
    if (counted.length < Math.max(1, Math.floor(perSecond()))) return pace.waitMs();
    return Math.min(secondMs, ...counted.map(({ until }) => until - at));
  }

  function passed(): Promise<Counted> {
    const turn = before.then(async () => {
      for (let ms = waitMs(); ms > 0; ms = waitMs()) await wait(Math.ceil(ms));
      pace.pass();
      const one = { until: now() + arrivedMs + secondMs };
      counted.push(one);
      return one;
    });
    before = turn;
    return turn;
  }

  async function paced<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
    const one = await passed();
    try {
      return await ask();
    } finally {
      one.until = Math.min(one.until, now() + secondMs);
    }
  }

  return {
    ...routing,
    submit: (body, key) => paced(() => routing.submit(body, key)),
    message: (centralId, body, key) => paced(() => routing.message(centralId, body, key)),
  };
}
