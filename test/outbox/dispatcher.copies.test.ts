import { describe, expect, test, vi } from 'vitest';
import { createDispatcher } from '../../src/outbox/dispatcher.ts';
import { aboutOf, allPartitions, bench, done, keptLog, message, now, pause, until, withFakeTime } from '../support/outbox.ts';
import { createMemoryQueue } from '../support/queue.ts';

withFakeTime();

describe('the database away', () => {
  test('in the middle: nothing is lost, nothing is sent twice, order is kept', async () => {
    const { table, over, begun, log, dispatcher } = bench(async () => {
      await pause(20);
      return done;
    });
    await table.queue.add(Array.from({ length: 200 }, (_, i) => message(`chat ${i % 10}`, `${i % 10}:${i}`)));
    dispatcher.start();
    await until(() => over.length >= 40, 10_000, 10);
    table.setAway(true);
    await vi.advanceTimersByTimeAsync(30_000);
    const meanwhile = begun.length;
    expect(meanwhile).toBeLessThan(100);
    await vi.advanceTimersByTimeAsync(30_000);
    expect(begun.length).toBe(meanwhile);
    table.setAway(false);
    await until(() => table.size() === 0);
    expect(over).toHaveLength(200);
    expect(new Set(begun).size).toBe(begun.length);
    for (let chat = 0; chat < 10; chat += 1) {
      const mine = over.filter((about) => about.startsWith(`${chat}:`)).map((about) => Number(about.slice(2)));
      expect(mine).toEqual(mine.toSorted((a, b) => a - b));
    }
    expect(log.events().filter((event) => event === 'outbox.database_away')).toHaveLength(1);
    await dispatcher.stop(1000);
  });

  test('at the start: it begins when the database is there', async () => {
    const { table, over, dispatcher } = bench(() => done);
    await table.queue.add([message('a', 'one')]);
    table.setAway(true);
    dispatcher.start();
    await vi.advanceTimersByTimeAsync(20_000);
    expect(over).toEqual([]);
    table.setAway(false);
    await until(() => table.size() === 0, 2000);
    expect(over).toEqual(['one']);
    await dispatcher.stop(1000);
  });

  test('a row that cannot be written holds no other and is not run again', async () => {
    const { table, begun, over, dispatcher } = bench(({ errand }) =>
      errand.kind === 'notice' ? { type: 'done', next: [message('bad', 'x')] } : done,
    );
    const { done: really } = table.queue;
    table.queue.done = async (rows) => {
      if (rows.some((row) => row.then)) throw new Error('violates a constraint');
      await really(rows);
    };
    await table.queue.add([{ kind: 'notice', complaint: 'c', what: 'new', text: '' }]);
    dispatcher.start();
    await until(() => begun.length === 1);
    for (let i = 0; i < 20; i += 1) {
      await table.queue.add([message(`chat ${i % 3}`, `${i}`)]);
      dispatcher.wake();
      await vi.advanceTimersByTimeAsync(700);
    }
    await until(() => table.size() === 1);
    expect(over.filter((about) => about === 'notice')).toHaveLength(1);
    expect(over).toHaveLength(21);
    await dispatcher.stop(1000);
  });
});

describe('several copies', () => {
  test('two dispatchers with split leases send everything once and in order, also when partitions move', async () => {
    const table = createMemoryQueue(now);
    const over: string[] = [];
    const busy = new Set<string>();
    let overlaps = 0;
    let leases = [allPartitions.slice(0, 8), allPartitions.slice(8)];
    const copies = [0, 1].map((copy) =>
      createDispatcher({
        queue: table.queue,
        leases: { held: () => leases[copy] ?? [] },
        run: async ({ errand, lane }) => {
          if (busy.has(lane)) overlaps += 1;
          busy.add(lane);
          await pause(10);
          busy.delete(lane);
          over.push(aboutOf(errand));
          return done;
        },
        now,
        log: keptLog(),
        pollMs: 1000,
        parallel: 16,
        bulkPerSecond: 20,
        routingPerSecond: 1000,
        isAway: () => false,
      }),
    );
    await table.queue.add(Array.from({ length: 900 }, (_, i) => message(`chat ${i % 45}`, `${i % 45}:${i}`)));
    for (const copy of copies) copy.start();
    await until(() => over.length > 200, 60_000, 10);
    // As leases.ts does it: a partition is first worked by nobody, so that what runs can end, then by the other copy.
    leases = [allPartitions.slice(0, 4), allPartitions.slice(8)];
    await vi.advanceTimersByTimeAsync(100);
    leases = [allPartitions.slice(0, 4), allPartitions.slice(4)];
    await until(() => table.size() === 0);
    expect(overlaps).toBe(0);
    expect(over).toHaveLength(900);
    expect(new Set(over).size).toBe(900);
    for (let chat = 0; chat < 45; chat += 1) {
      const mine = over.filter((about) => about.startsWith(`${chat}:`)).map((about) => Number(about.split(':')[1]));
      expect(mine).toEqual(mine.toSorted((a, b) => a - b));
    }
    await Promise.all(copies.map((copy) => copy.stop(1000)));
  });

  test('when a partition is lost nothing new of it is started', async () => {
    let held = allPartitions;
    const { table, begun, dispatcher } = bench(
      async () => {
        await pause(1000);
        return done;
      },
      { leases: { held: () => held } },
    );
    await table.queue.add([message('a', 'one'), message('a', 'two'), message('b', 'three'), message('b', 'four')]);
    dispatcher.start();
    await until(() => begun.length === 2);
    held = [];
    await vi.advanceTimersByTimeAsync(5000);
    expect(begun.toSorted()).toEqual(['one', 'three']);
    held = allPartitions;
    await until(() => table.size() === 0);
    expect(begun).toHaveLength(4);
    await dispatcher.stop(1000);
    expect(dispatcher.held()).toBe(0);
  });
});
