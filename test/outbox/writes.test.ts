import { expect, test } from 'vitest';
import { createWrites, type Write } from '../../src/outbox/writes.ts';

/** A table that can be away, and that never takes the row `bad`. */
function bench(bad = -1) {
  const state: { away: boolean; calls: string[] } = { away: false, calls: [] };
  const written: Write[] = [];
  const failures: unknown[] = [];
  const call = async (name: string, ids: number[]) => {
    if (state.away || ids.includes(bad)) throw new Error('refused');
    state.calls.push(`${name} ${ids}`);
  };
  const writes = createWrites(
    {
      done: (done) =>
        call(
          'done',
          done.map(({ id }) => id),
        ),
      later: (id) => call('later', [id]),
      stuck: (id) => call('stuck', [id]),
      abandon: async (talk) => {
        await call(`abandon ${talk}`, []);
        return 0;
      },
    },
    (write) => written.push(write),
    (error) => failures.push(error),
  );
  const doneWith = (id: number) => writes.add({ type: 'done', done: { id } });
  return { state, written, failures, writes, doneWith };
}

test('what comes while a group is written goes with the next group', async () => {
  const { state, writes, doneWith } = bench();
  for (let id = 1; id <= 5; id += 1) doneWith(id);
  await writes.settled();
  expect(state.calls).toEqual(['done 1', 'done 2,3,4,5']);
});

test('what the table did not take is kept and written when it is back', async () => {
  const { state, written, failures, writes, doneWith } = bench();
  state.away = true;
  doneWith(1);
  writes.add({ type: 'later', id: 2, runAt: 0, reason: 'x', counts: true });
  writes.add({ type: 'abandon', id: 3, lane: 'a', talk: 'a' });
  await writes.settled();
  expect(writes.pending()).toBe(3);
  expect(written).toEqual([]);
  expect(failures.length).toBeGreaterThan(0);
  state.away = false;
  await writes.retry();
  expect(writes.pending()).toBe(0);
  expect(state.calls.toSorted()).toEqual(['abandon a ', 'done 1', 'done 3', 'later 2']);
  expect(written).toHaveLength(3);
});

test('a single row the table never takes holds no other', async () => {
  const { state, written, writes, doneWith } = bench(2);
  state.away = true;
  for (let id = 1; id <= 4; id += 1) doneWith(id);
  await writes.settled();
  state.away = false;
  await writes.retry();
  expect(written).toHaveLength(3);
  expect(writes.pending()).toBe(1);
});
