/** The outbox under failures, a database that goes away and copies that die: each chat gets exactly what was meant for it, in order. */
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { createDispatcher } from '../../src/outbox/dispatcher.ts';
import type { Outcome } from '../../src/outbox/outcome.ts';
import type { Queue } from '../../src/outbox/queue.ts';
import { aboutOf, allPartitions, done, keptLog, message, now, pause, until, withFakeTime } from '../support/outbox.ts';
import { holdsLater } from '../support/property.ts';
import { createMemoryQueue } from '../support/queue.ts';

withFakeTime();

type Trouble = 'later' | 'throws' | 'none';
type Event =
  | { type: 'add'; lane: number; bulk: boolean; trouble: Trouble }
  | { type: 'kill' }
  | { type: 'away'; ms: number }
  | { type: 'pass'; ms: number };

const event: fc.Arbitrary<Event> = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.record({
      type: fc.constant('add' as const),
      lane: fc.nat(4),
      bulk: fc.boolean(),
      trouble: fc.constantFrom<Trouble>('none', 'none', 'none', 'later', 'throws'),
    }),
  },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('kill' as const) }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('away' as const), ms: fc.constantFrom(100, 3_000) }) },
  { weight: 4, arbitrary: fc.record({ type: fc.constant('pass' as const), ms: fc.constantFrom(1, 20, 200, 2_000) }) },
);

/** A table that outlives the copies working it, and what reached each chat. */
function house() {
  const table = createMemoryQueue(now, () => pause(3));
  const troubles = new Map<string, Trouble>();
  const reached: string[] = [];
  let ended: () => void = () => undefined;

  function begin(): void {
    let alive = true;
    const answering =
      <A extends unknown[], R>(call: (...given: A) => Promise<R>) =>
      (...given: A): Promise<R> =>
        alive ? call(...given) : new Promise<R>(() => undefined);
    const { take, done: finish, later, stuck, abandon } = table.queue;
    const queue: Pick<Queue, 'take' | 'done' | 'later' | 'stuck' | 'abandon'> = {
      take: answering(take),
      done: answering(finish),
      later: answering(later),
      stuck: answering(stuck),
      abandon: answering(abandon),
    };
    const run = async ({ errand }: { errand: Parameters<typeof aboutOf>[0] }): Promise<Outcome> => {
      const about = aboutOf(errand);
      await pause(2);
      if (!alive) return new Promise(() => undefined);
      const trouble = troubles.get(about) ?? 'none';
      troubles.delete(about);
      if (trouble === 'later') return { type: 'later', reason: 'unreachable', counts: true };
      if (trouble === 'throws') throw new Error('nobody expected this');
      reached.push(about);
      return done;
    };
    const dispatcher = createDispatcher({
      ...{ queue, run, now, log: keptLog(), pollMs: 1000, parallel: 8, bulkPerSecond: 20, routingPerSecond: 1000, isAway: () => false },
      leases: { held: () => allPartitions },
    });
    dispatcher.start();
    ended = () => {
      alive = false;
      void dispatcher.stop(0);
    };
  }
  return { table, troubles, reached, begin, kill: () => ended() };
}

/** What a chat got, without what it got again; null when it came in the wrong order. */
function inOrder(got: readonly string[], meant: readonly string[]): string[] | null {
  let furthest = -1;
  for (const one of got) {
    const at = meant.indexOf(one);
    if (at < 0 || at > furthest + 1) return null;
    furthest = Math.max(furthest, at);
  }
  return meant.slice(0, furthest + 1);
}

test('every chat gets exactly what was meant for it, in order; again only what a death or a lost answer left open', async () => {
  await holdsLater(25, fc.array(event, { minLength: 5, maxLength: 40 }), async (events) => {
    const { table, troubles, reached, begin, kill } = house();
    const meant = new Map<number, string[]>();
    let disturbed = 0;
    begin();
    for (const [i, one] of events.entries()) {
      if (one.type === 'add') {
        const about = `${one.lane}:${i}`;
        troubles.set(about, one.trouble);
        meant.set(one.lane, [...(meant.get(one.lane) ?? []), about]);
        const adding = table.queue.add([message(`chat ${one.lane}`, about, one.bulk)]);
        await vi.advanceTimersByTimeAsync(5);
        await adding;
      } else if (one.type === 'pass') await vi.advanceTimersByTimeAsync(one.ms);
      else if (one.type === 'kill') {
        kill();
        begin();
        disturbed += 1;
      } else {
        table.setAway(true);
        await vi.advanceTimersByTimeAsync(one.ms);
        table.setAway(false);
        disturbed += 1;
      }
    }
    await until(() => table.size() === 0);
    await vi.advanceTimersByTimeAsync(3_000);
    for (const [lane, abouts] of meant)
      expect(
        inOrder(
          reached.filter((about) => about.startsWith(`${lane}:`)),
          abouts,
        ),
      ).toEqual(abouts);
    if (disturbed === 0) expect(new Set(reached).size).toBe(reached.length);
    kill();
  });
});
