import { describe, expect, test, vi } from 'vitest';
import type { Outcome } from '../../src/outbox/outcome.ts';
import { bench, done, message, now, until, withFakeTime } from '../support/outbox.ts';

withFakeTime();

describe('failures', () => {
  test('a chat that must slow down does not hold the others', async () => {
    const { table, over, dispatcher } = bench(({ lane, id }) => (lane === 'slow' && id === 1 && now() < start + 30_000 ? slow : done));
    const start = now();
    const slow: Outcome = { type: 'later', reason: 'slow_down', counts: false, afterMs: 30_000 };
    await table.queue.add([message('slow', 'held'), message('quick', 'one'), message('slow', 'held too'), message('quick', 'two')]);
    dispatcher.start();
    await until(() => over.length === 2);
    expect(over).toEqual(['one', 'two']);
    expect(now() - start).toBeLessThan(1000);
    await until(() => table.size() === 0);
    expect(over).toEqual(['one', 'two', 'held', 'held too']);
    expect(now() - start).toBeLessThan(32_000);
    await dispatcher.stop(1000);
  });

  test('what was put off for seconds by a clock that was wrong then, or is wrong now, waits no hour', async () => {
    const made = bench(() => done);
    const queue: typeof made.table.queue = {
      ...made.table.queue,
      take: async (...given) =>
        (await made.table.queue.take(...given)).map((row) => ({ ...row, attempts: 1, runAt: row.runAt + 3_600_000 })),
    };
    const { over, dispatcher } = bench(() => done, { queue });
    await queue.add([message('a', 'first'), message('a', 'second'), message('b', 'other')]);
    dispatcher.start();
    await until(() => over.length === 3, 70_000);
    expect(over.indexOf('first')).toBeLessThan(over.indexOf('second'));
    await dispatcher.stop(1000);
  });

  test('a database that answers slowly leaves one message of a chat unwritten at most: so many a death repeats', async () => {
    const answers: (() => void)[] = [];
    const made = bench(() => done);
    const queue = {
      ...made.table.queue,
      done: async (given: Parameters<typeof made.table.queue.done>[0]) => {
        await new Promise<void>((resolve) => answers.push(resolve));
        await made.table.queue.done(given);
      },
    };
    const { over, dispatcher } = bench(() => done, { queue });
    await queue.add([message('a', 'first'), message('a', 'second'), message('b', 'other')]);
    dispatcher.start();
    await vi.advanceTimersByTimeAsync(5_000);
    expect(over).toEqual(['first', 'other']);
    await until(() => {
      for (const answer of answers.splice(0)) answer();
      return made.table.size() === 0;
    });
    expect(over).toEqual(['first', 'other', 'second']);
    await dispatcher.stop(1000);
  });

  test('pauses grow: 1 s, 2, 4 … with a limit', async () => {
    const tries: number[] = [];
    const { table, dispatcher } = bench(() => {
      tries.push(now());
      return { type: 'later', reason: 'unreachable', counts: true };
    });
    await table.queue.add([message('a', 'never')]);
    dispatcher.start();
    await until(() => tries.length === 12, 3_600_000, 500);
    const pauses = tries.slice(1).map((at, i) => at - (tries[i] ?? 0));
    expect(pauses[0]).toBeGreaterThanOrEqual(800);
    expect(pauses[0]).toBeLessThanOrEqual(1200);
    expect(pauses[3]).toBeGreaterThanOrEqual(6400);
    expect(pauses[3]).toBeLessThanOrEqual(9600);
    expect(Math.max(...pauses)).toBeLessThanOrEqual(360_000);
    expect(table.row(1)?.attempts).toBe(12);
    await dispatcher.stop(1000);
  });

  test('a wait that is nobody’s failure counts no attempt and is not written while it is short', async () => {
    let tries = 0;
    const { table, dispatcher } = bench(() => {
      tries += 1;
      return tries <= 5 ? { type: 'later', reason: 'files', counts: false, afterMs: 1000 } : done;
    });
    await table.queue.add([message('a', 'waits')]);
    dispatcher.start();
    await until(() => tries === 4);
    expect(table.row(1)?.attempts).toBe(0);
    await until(() => table.size() === 0);
    expect(table.calls.later).toBe(0);
    await dispatcher.stop(1000);
  });

  test('an unexpected error does not stop the lane for ever, and the log does not repeat what it says', async () => {
    let tries = 0;
    const { table, over, log, dispatcher } = bench(({ id }) => {
      if (id !== 1 || tries >= 3) return done;
      tries += 1;
      throw new TypeError('cannot send "lubang di depan rumah Bu Sari"', { cause: new Error('rumah Bu Sari') });
    });
    await table.queue.add([message('a', 'broken'), message('a', 'behind')]);
    dispatcher.start();
    await until(() => table.size() === 0);
    expect(over).toEqual(['broken', 'behind']);
    expect(log.text()).toContain('TypeError');
    expect(log.text()).not.toContain('Sari');
    await dispatcher.stop(1000);
  });

  test('twenty unexpected errors in a row make it stuck; freed, the lane goes on in order', async () => {
    let broken = true;
    const { table, over, dispatcher } = bench(({ id }) => {
      if (id === 1 && broken) throw new Error('bug');
      return done;
    });
    await table.queue.add([message('a', 'broken'), message('a', 'behind'), message('b', 'other')]);
    dispatcher.start();
    await until(() => table.row(1)?.stuckAt !== null, 7_200_000, 1000);
    expect(over).toEqual(['other']);
    const [stuck] = await table.queue.stuckList(10);
    expect(stuck).toMatchObject({ id: 1, reason: 'unexpected: Error', attempts: 20 });
    broken = false;
    await vi.advanceTimersByTimeAsync(10_000);
    expect(over).toEqual(['other']);
    await table.queue.free(1);
    await until(() => table.size() === 0);
    expect(over).toEqual(['other', 'broken', 'behind']);
    await dispatcher.stop(1000);
  });

  test('a database that goes away while an errand runs is nobody’s mistake: nothing counts, and it goes on soon', async () => {
    let isAway = true;
    const { table, over, log, dispatcher } = bench(
      () => {
        if (isAway) throw new Error('57P01');
        return done;
      },
      { isAway: (error) => error instanceof Error && error.message === '57P01' },
    );
    await table.queue.add([message('a', 'cut off')]);
    dispatcher.start();
    await vi.advanceTimersByTimeAsync(3_600_000);
    expect(table.row(1)).toMatchObject({ attempts: 0, stuckAt: null });
    expect(log.events()).not.toContain('outbox.unexpected');
    isAway = false;
    await until(() => table.size() === 0, 2000);
    expect(over).toEqual(['cut off']);
    await dispatcher.stop(1000);
  });

  test('ordinary failures in between start the count of unexpected errors anew', async () => {
    let tries = 0;
    const { table, over, dispatcher } = bench(() => {
      tries += 1;
      if (tries > 60) return done;
      if (tries % 10 === 0) return { type: 'later', reason: 'unreachable', counts: true, afterMs: 10 };
      throw new Error('bug');
    });
    await table.queue.add([message('a', 'shaky')]);
    dispatcher.start();
    await until(() => table.size() === 0, 24 * 3_600_000, 5000);
    expect(over).toEqual(['shaky']);
    await dispatcher.stop(1000);
  });

  test('a stuck errand holds its lane and no other', async () => {
    const { table, begun, over, dispatcher } = bench(({ id }) => (id === 1 ? { type: 'stuck', reason: 'refused' } : done));
    await table.queue.add([
      { kind: 'forward', complaint: 'c1' },
      { kind: 'addition', complaint: 'c1', key: 'k', from: 'citizen', text: '', attachments: [] },
      { kind: 'forward', complaint: 'c2' },
    ]);
    dispatcher.start();
    await until(() => over.length === 1 && table.row(1)?.stuckAt !== null);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(begun).toHaveLength(2);
    expect(table.row(1)?.reason).toBe('refused');
    expect(table.size()).toBe(2);
    await dispatcher.stop(1000);
    expect(dispatcher.held()).toBe(0);
  });

  test('when the person is gone the talk is abandoned and nothing more of it is tried', async () => {
    const { table, begun, dispatcher } = bench(({ lane }) => (lane === 'gone' ? { type: 'abandon', talk: 'gone' } : done));
    await table.queue.add([message('gone', 'one'), message('gone', 'two'), message('here', 'three')]);
    dispatcher.start();
    await until(() => table.size() === 0);
    expect(begun.toSorted()).toEqual(['one', 'three']);
    expect(table.gone).toEqual(new Set(['gone']));
    await dispatcher.stop(1000);
    expect(dispatcher.held()).toBe(0);
  });

  test('what is refused is dropped with its reason in the log and the next one goes on', async () => {
    const { table, over, log, dispatcher } = bench(({ id }) => (id === 1 ? { type: 'drop', reason: 'refused: 400' } : done));
    await table.queue.add([message('a', 'bad'), message('a', 'good')]);
    dispatcher.start();
    await until(() => table.size() === 0);
    expect(over).toEqual(['good']);
    expect(log.text()).toContain('refused: 400');
    await dispatcher.stop(1000);
  });
});
