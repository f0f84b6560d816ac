/** The dispatcher before a centre that goes away and comes back. */
import { expect, test, vi } from 'vitest';
import type { Errand } from '../../src/complaints/ports.ts';
import type { Outcome } from '../../src/outbox/outcome.ts';
import { bench, done, message, now, until, withFakeTime } from '../support/outbox.ts';

withFakeTime();

const away: Outcome = { type: 'later', reason: 'unreachable', counts: true, away: true };
const forward = (complaint: string): Errand => ({ kind: 'forward', complaint });
const forwards = (count: number) => Array.from({ length: count }, (_, i) => forward(`complaint ${i}`));

function centre(changes: Parameters<typeof bench>[1] = {}) {
  const state = { isDown: false, asked: [] as { lane: string; at: number }[] };
  const made = bench(({ lane, errand }) => {
    if (errand.kind !== 'forward') return done;
    state.asked.push({ lane, at: now() });
    return state.isDown ? away : done;
  }, changes);
  return { ...made, state };
}

test('a thousand complaints of a long outage are at the centre within a minute of its return, each once', async () => {
  const { table, state, dispatcher, log } = centre({ routingPerSecond: 50 });
  state.isDown = true;
  await table.queue.add(forwards(1000));
  dispatcher.start();
  await vi.advanceTimersByTimeAsync(600_000);
  expect(state.asked.length).toBeLessThan(200);
  state.isDown = false;
  const back = now();
  state.asked = [];
  await until(() => table.size() === 0);
  expect(now() - back).toBeLessThan(40_000);
  expect(new Set(state.asked.map(({ lane }) => lane)).size).toBe(1000);
  expect(state.asked).toHaveLength(1000);
  for (let second = 0; second < 40; second++)
    expect(state.asked.filter(({ at }) => Math.floor((at - back) / 1000) === second).length).toBeLessThanOrEqual(51);
  expect(log.events().filter((event) => event.startsWith('outbox.centre'))).toEqual(['outbox.centre_away', 'outbox.centre_back']);
  await dispatcher.stop(1000);
});

test('an outage costs no errand more than the tries that found it out', async () => {
  const { table, state, dispatcher } = centre();
  state.isDown = true;
  await table.queue.add(forwards(40));
  dispatcher.start();
  await vi.advanceTimersByTimeAsync(600_000);
  const attempts = Array.from({ length: 40 }, (_, i) => table.row(i + 1)?.attempts ?? 0);
  expect(attempts.reduce((sum, one) => sum + one)).toBe(3);
  // Every knock is another's, so that no single complaint can keep the gate closed.
  const knocked = state.asked.slice(-40).map(({ lane }) => lane);
  expect(new Set(knocked).size).toBe(40);
  await dispatcher.stop(1000);
});

test('one complaint the centre always fails on holds up no other, and is tried ever more seldom', async () => {
  const tries: number[] = [];
  const { table, over, dispatcher } = bench(({ lane }) => {
    if (lane !== 'bad') return done;
    tries.push(now());
    return away;
  });
  await table.queue.add([forward('bad')]);
  dispatcher.start();
  for (let i = 0; i < 200; i++) {
    await table.queue.add([forward(`good ${i}`)]);
    dispatcher.wake();
    await vi.advanceTimersByTimeAsync(30_000);
    expect(over).toHaveLength(i + 1);
  }
  expect(table.size()).toBe(1);
  expect(tries.slice(-1)[0] ?? 0).toBeGreaterThan((tries.slice(-2)[0] ?? 0) + 600_000);
  await dispatcher.stop(1000);
});

test('the chats do not notice, and what follows a complaint keeps its order', async () => {
  const { table, state, begun, dispatcher } = centre();
  state.isDown = true;
  await table.queue.add([forward('c1'), { kind: 'notice', complaint: 'c1', what: 'new', text: '' }, message('chat', 'reply')]);
  dispatcher.start();
  await vi.advanceTimersByTimeAsync(600_000);
  expect(begun).toContain('reply');
  expect(begun).not.toContain('notice');
  state.isDown = false;
  await until(() => table.size() === 0, 20_000);
  expect(begun.at(-1)).toBe('notice');
  await dispatcher.stop(1000);
});

test('a centre that asks for rest gets it from all complaints', async () => {
  const asked: number[] = [];
  const start = now();
  const { table, dispatcher } = bench(
    () => {
      asked.push(now() - start);
      return asked.length === 1 ? { type: 'later', reason: 'slow_down', counts: false, afterMs: 20_000, away: true } : done;
    },
    { parallel: 5 },
  );
  await table.queue.add(forwards(20));
  dispatcher.start();
  await until(() => table.size() === 0);
  expect(asked[1]).toBeGreaterThanOrEqual(20_000);
  expect(asked.at(-1)).toBeLessThan(25_000);
  await dispatcher.stop(1000);
});

test('waiting for files takes nothing of what may go to the centre', async () => {
  const { table, over, dispatcher } = bench(
    ({ lane }) => (lane.startsWith('photo') ? { type: 'later', reason: 'files', counts: false, afterMs: 1000 } : done),
    { routingPerSecond: 10 },
  );
  await table.queue.add([...Array.from({ length: 40 }, (_, i) => forward(`photo ${i}`)), ...forwards(50)]);
  dispatcher.start();
  await vi.advanceTimersByTimeAsync(8_000);
  expect(over.length).toBeGreaterThan(45);
  await dispatcher.stop(1000);
});
