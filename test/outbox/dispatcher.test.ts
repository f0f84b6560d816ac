import { describe, expect, test, vi } from 'vitest';
import type { Errand } from '../../src/complaints/ports.ts';
import type { Outcome } from '../../src/outbox/outcome.ts';
import { allPartitions, bench, done, message, now, pause, until, withFakeTime } from '../support/outbox.ts';

withFakeTime();

describe('order', () => {
  test('600 messages over 20 chats with 20 % failing once are each sent, in order, one at a time', async () => {
    const failOnce = new Set<number>();
    const busy = new Set<string>();
    let overlaps = 0;
    const { table, over, dispatcher } = bench(async ({ id, lane }) => {
      if (busy.has(lane)) overlaps += 1;
      busy.add(lane);
      await pause(5 + (id % 7));
      busy.delete(lane);
      if (id % 5 !== 0 || failOnce.has(id)) return done;
      failOnce.add(id);
      return { type: 'later', reason: 'unreachable', counts: true };
    });
    const sending = Array.from({ length: 600 }, (_, i) => message(`chat ${i % 20}`, `${i % 20}:${Math.floor(i / 20)}`));
    await table.queue.add(sending.slice(0, 300));
    dispatcher.start();
    await until(() => over.length > 100);
    await table.queue.add(sending.slice(300));
    dispatcher.wake();
    await until(() => table.size() === 0);
    expect(overlaps).toBe(0);
    expect(failOnce.size).toBe(120);
    for (let chat = 0; chat < 20; chat += 1) {
      expect(over.filter((about) => about.startsWith(`${chat}:`))).toEqual(Array.from({ length: 30 }, (_, i) => `${chat}:${i}`));
    }
    await dispatcher.stop(1000);
    expect(dispatcher.held()).toBe(0);
  });

  test('a lane that was named is worked at once, the rest when the table is looked through', async () => {
    const { table, over, dispatcher } = bench(() => done);
    dispatcher.start();
    await until(() => table.calls.take === 1);
    await table.queue.add([message('a', 'first'), message('b', 'other'), message('a', 'second')]);
    dispatcher.wake(['a']);
    await until(() => over.length === 2);
    expect(over).toEqual(['first', 'second']);
    await until(() => table.size() === 0);
    expect(over).toEqual(['first', 'second', 'other']);
    await dispatcher.stop(1000);
  });

  test('what was just written is sent without looking, and not again when an older look answers with it', async () => {
    const { table, over, dispatcher } = bench(() => done);
    dispatcher.start();
    await until(() => table.calls.take === 1);
    await table.queue.add([message('a', 'first'), message('a', 'second')]);
    const ready = await table.queue.take(allPartitions, [], [], 10);
    const looks = table.calls.take;
    dispatcher.wake([], ready);
    await until(() => table.size() === 0, 500);
    expect(over).toEqual(['first', 'second']);
    expect(table.calls.take).toBe(looks);
    await dispatcher.stop(1000);
  });

  test('what was just written is sent once, though a look that began before answers with it after all is done', async () => {
    const { table, over, dispatcher } = bench(() => done, {});
    const late = { answer: () => {} };
    const { take } = table.queue;
    table.queue.take = async (...asked) => {
      const rows = await take(...asked);
      if (rows.length > 0) await new Promise<void>((resolve) => (late.answer = resolve));
      return rows;
    };
    await table.queue.add([message('a', 'first')]);
    const ready = await take(allPartitions, [], [], 10);
    dispatcher.start();
    await until(() => table.calls.take === 2);
    dispatcher.wake([], ready);
    await until(() => table.size() === 0, 500);
    late.answer();
    await vi.advanceTimersByTimeAsync(5_000);
    expect(over).toEqual(['first']);
    expect(dispatcher.held()).toBe(0);
    await dispatcher.stop(1000);
  });

  test('a head that waits holds its lane, after a restart too', async () => {
    const { table, begun, dispatcher } = bench(() => done);
    await table.queue.add([message('a', 'first'), message('a', 'second'), message('b', 'other')]);
    await table.queue.later(1, now() + 60_000, 'unreachable', true);
    dispatcher.start();
    await until(() => begun.includes('other'));
    await vi.advanceTimersByTimeAsync(58_000);
    expect(begun).toEqual(['other']);
    await until(() => table.size() === 0);
    expect(begun).toEqual(['other', 'first', 'second']);
    await dispatcher.stop(1000);
  });

  test('a backlog larger than one page goes out in order', async () => {
    const { table, over, dispatcher } = bench(() => done);
    await table.queue.add(Array.from({ length: 3500 }, (_, i) => message(`chat ${i % 7}`, `${i % 7}:${i}`)));
    dispatcher.start();
    await until(() => table.size() === 0);
    expect(over).toHaveLength(3500);
    for (let chat = 0; chat < 7; chat += 1) {
      const mine = over.filter((about) => about.startsWith(`${chat}:`)).map((about) => Number(about.slice(2)));
      expect(mine).toEqual(mine.toSorted((a, b) => a - b));
    }
    await dispatcher.stop(1000);
  });

  test('what is done is deleted in groups', async () => {
    const { table, over, dispatcher } = bench(() => done);
    await table.queue.add(Array.from({ length: 500 }, (_, i) => message(`chat ${i}`, `${i}`)));
    dispatcher.start();
    await until(() => table.size() === 0);
    expect(over).toHaveLength(500);
    expect(table.calls.done).toBeLessThan(50);
    await dispatcher.stop(1000);
  });
});

describe('replies and bulk', () => {
  test('replies overtake the bulk of other chats, never of their own', async () => {
    const { table, over, dispatcher } = bench(() => done);
    const bulk = Array.from({ length: 100 }, (_, i) => message(`chat ${i}`, `bulk ${i}`, true));
    await table.queue.add(bulk);
    dispatcher.start();
    await until(() => over.length >= 3);
    await table.queue.add([message('chat 90', 'reply 90'), message('someone else', 'reply')]);
    dispatcher.wake();
    const before = over.length;
    await until(() => over.includes('reply') && over.includes('reply 90'));
    expect(over.length - before).toBeLessThan(6);
    expect(over.indexOf('bulk 90')).toBeLessThan(over.indexOf('reply 90'));
    await until(() => table.size() === 0);
    await dispatcher.stop(1000);
  });

  test('bulk goes out evenly, at most so many a second', async () => {
    const { table, over, dispatcher } = bench(() => done);
    await table.queue.add(Array.from({ length: 100 }, (_, i) => message(`chat ${i}`, `${i}`, true)));
    dispatcher.start();
    await vi.advanceTimersByTimeAsync(2000);
    expect(over.length).toBeGreaterThan(30);
    expect(over.length).toBeLessThanOrEqual(41);
    await until(() => table.size() === 0);
    await dispatcher.stop(1000);
  });

  test('a routing API that hangs does not hold up replies', async () => {
    const { table, over, dispatcher } = bench(({ errand }) => (errand.kind === 'forward' ? new Promise<Outcome>(() => {}) : done), {
      parallel: 10,
    });
    await table.queue.add(Array.from({ length: 50 }, (_, i): Errand => ({ kind: 'forward', complaint: `complaint ${i}` })));
    dispatcher.start();
    await vi.advanceTimersByTimeAsync(1000);
    await table.queue.add([message('a', 'reply')]);
    dispatcher.wake();
    await until(() => over.length === 1, 1000);
    const stopping = dispatcher.stop(10);
    await vi.advanceTimersByTimeAsync(10);
    await stopping;
  });

  test('no more lanes are at work than allowed', async () => {
    let atWork = 0;
    let most = 0;
    const { table, dispatcher } = bench(
      async () => {
        atWork += 1;
        most = Math.max(most, atWork);
        await pause(20);
        atWork -= 1;
        return done;
      },
      { parallel: 8 },
    );
    await table.queue.add(Array.from({ length: 60 }, (_, i) => message(`chat ${i}`, `${i}`)));
    dispatcher.start();
    await until(() => table.size() === 0);
    expect(most).toBe(8);
    await dispatcher.stop(1000);
  });
});

describe('what an errand brings about', () => {
  test('its followers are added with its deletion and go out at once', async () => {
    const { table, over, dispatcher } = bench(({ errand }) =>
      errand.kind === 'notice'
        ? { type: 'done', next: [message('officer', 'card')] }
        : { type: 'done', sent: [{ talk: 'officer', message: '77', complaint: 'c' }] },
    );
    const { take } = table.queue;
    const looked: unknown[] = [];
    table.queue.take = (...given) => {
      looked.push(given[4]);
      return take(...given);
    };
    await table.queue.add([{ kind: 'notice', complaint: 'c', what: 'new', text: '' }]);
    dispatcher.start();
    await until(() => table.size() === 0, 500);
    // One look through the table at the start; what the notice turned into is read by its lane.
    expect(looked).toEqual([undefined, ['officer']]);
    expect(over).toEqual(['notice', 'card']);
    expect(table.sent).toEqual([{ talk: 'officer', message: '77', complaint: 'c' }]);
    await dispatcher.stop(1000);
  });
});

describe('stopping', () => {
  test('stop starts nothing new and waits for what runs', async () => {
    const { table, over, begun, dispatcher } = bench(async () => {
      await pause(3000);
      return done;
    });
    await table.queue.add([message('a', 'one'), message('a', 'two')]);
    dispatcher.start();
    await until(() => begun.length === 1);
    const stopping = dispatcher.stop(10_000);
    await vi.advanceTimersByTimeAsync(3100);
    await stopping;
    expect(over).toEqual(['one']);
    expect(table.size()).toBe(1);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(begun).toEqual(['one']);
  });

  test('stop does not wait longer than it may', async () => {
    const { table, begun, log, dispatcher } = bench(() => new Promise<Outcome>(() => {}));
    await table.queue.add([message('a', 'hangs')]);
    dispatcher.start();
    await until(() => begun.length === 1);
    const stopping = dispatcher.stop(2000);
    await vi.advanceTimersByTimeAsync(2000);
    await stopping;
    expect(log.events()).toContain('outbox.stopped_early');
    expect(table.size()).toBe(1);
  });

  test('no timer is left behind', async () => {
    const { table, begun, dispatcher } = bench(async () => {
      await pause(100);
      return { type: 'later', reason: 'unreachable', counts: true };
    });
    await table.queue.add([message('a', 'one'), message('b', 'two', true), message('c', 'three', true)]);
    dispatcher.start();
    await until(() => begun.length === 3);
    const stopping = dispatcher.stop(10_000);
    await vi.advanceTimersByTimeAsync(200);
    await stopping;
    expect(vi.getTimerCount()).toBe(0);
  });
});
