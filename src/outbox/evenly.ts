/** What goes to the centre, no faster than agreed at the moment it goes. The dispatcher's pace (doors.ts) decides who begins; what an errand reads before it asks takes now longer, now shorter. */
import { setTimeout as pause } from 'node:timers/promises';
import type { RoutingApi } from '../routing/routing.ts';

/**
 * The same API, asked one after the other with a gap after each that no late timer makes shorter. `perSecond`: this copy's share, may be Infinity. `now` in milliseconds; `wait` takes as
 * many or a few less or more.
 */
export function evenly(
  routing: RoutingApi,
  perSecond: () => number,
  now: () => number,
  wait: (ms: number) => Promise<void> = pause,
): RoutingApi {
  let before: Promise<void> = Promise.resolve();
  let nextAt = Number.NEGATIVE_INFINITY;
  const passed = () => {
    before = before.then(async () => {
      for (let at = now(); at < nextAt; at = now()) await wait(Math.ceil(nextAt - at));
      nextAt = now() + 1000 / perSecond();
    });
    return before;
  };
  return {
    ...routing,
    submit: async (body, key) => {
      await passed();
      return routing.submit(body, key);
    },
    message: async (centralId, body, key) => {
      await passed();
      return routing.message(centralId, body, key);
    },
  };
}
