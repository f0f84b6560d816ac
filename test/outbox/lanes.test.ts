import { expect, test, vi } from 'vitest';
import { createLanes } from '../../src/outbox/lanes.ts';
import type { Queued } from '../../src/outbox/queue.ts';
import { message, withFakeTime } from '../support/outbox.ts';

withFakeTime();

function row(id: number, lane: string, changes: Partial<Queued> = {}): Queued {
  return { id, lane, partition: 0, errand: message(lane, `${id}`), bulk: false, attempts: 0, createdAt: 0, since: 0, runAt: 0, ...changes };
}

function lanesOf(partitions: number[]) {
  const lanes = createLanes(Date.now, () => {});
  lanes.keep(partitions);
  const next = () => lanes.begin('reply');
  return { lanes, next };
}

test('a row that was committed late still goes before those with higher ids', () => {
  const { lanes, next } = lanesOf([0]);
  lanes.add([row(1, 'a'), row(5, 'a')]);
  const begun = next();
  lanes.add([row(3, 'a')]);
  expect(begun?.row.id).toBe(1);
  if (begun) lanes.end(begun.lane);
  expect(next()?.row.id).toBe(3);
});

test('an answer that was asked for before a lane was forgotten is not believed for it', () => {
  const { lanes, next } = lanesOf([0]);
  lanes.add([row(1, 'a'), row(2, 'a')]);
  lanes.asking();
  lanes.forget('a');
  lanes.add([row(3, 'a'), row(4, 'b')]);
  expect(next()?.row.id).toBe(4);
  expect(next()).toBeNull();
  lanes.asking();
  lanes.add([row(1, 'a'), row(2, 'a'), row(3, 'a')]);
  expect(next()?.row.id).toBe(1);
});

test('a row that was just written follows what is held before it, and is asked for where something is not', () => {
  const { lanes, next } = lanesOf([0]);
  lanes.add([row(1, 'a')]);
  const begun = next();
  expect(lanes.give([row(2, 'a', { behind: [1] }), row(3, 'b'), row(9, 'c', { behind: [8] })]).map(({ id }) => id)).toEqual([9]);
  expect(next()?.row.id).toBe(3);
  expect(next()).toBeNull();
  if (begun) lanes.end(begun.lane);
  expect(next()?.row.id).toBe(2);
  // Gone from the table, and its lane with it.
  lanes.release(1);
  expect(lanes.give([row(4, 'a', { behind: [1] })])).toHaveLength(1);
});

test('a lane that rests, or whose partition was lost while its head ran, takes no row that was not asked for', () => {
  const { lanes, next } = lanesOf([0]);
  lanes.add([row(1, 'a'), row(2, 'b')]);
  const [first, second] = [next(), next()];
  if (first) lanes.park(first.lane, { ...first.row, runAt: Date.now() + 60_000 });
  expect(lanes.give([row(3, 'a', { behind: [1] })])).toHaveLength(1);
  lanes.keep([]);
  lanes.keep([0]);
  expect(second?.lane.lost).toBe(true);
  expect(lanes.give([row(4, 'b', { behind: [2] })])).toHaveLength(1);
  lanes.stop();
});

test('rows of a partition that was lost while they were asked for are not taken', () => {
  const { lanes, next } = lanesOf([0, 1]);
  lanes.asking();
  lanes.keep([0]);
  lanes.add([row(1, 'a', { partition: 1 }), row(2, 'b')]);
  expect(next()?.row.id).toBe(2);
  expect(next()).toBeNull();
});

test('a lane whose partition was lost while its head ran is read afresh when the partition comes back', () => {
  const { lanes, next } = lanesOf([0]);
  lanes.add([row(1, 'a'), row(2, 'a')]);
  const begun = next();
  lanes.keep([]);
  lanes.keep([0]);
  lanes.asking();
  lanes.add([row(2, 'a'), row(3, 'a')]);
  expect(next()).toBeNull();
  expect(lanes.resting()).toEqual(['a']);
  lanes.asking();
  if (begun) lanes.end(begun.lane);
  lanes.add([row(3, 'a')]);
  expect(next()).toBeNull();
  lanes.release(1);
  lanes.asking();
  lanes.add([row(3, 'a')]);
  expect(next()?.row.id).toBe(3);
});

test('no more rows are wanted of a lane that waits, until its pause is over', async () => {
  const { lanes, next } = lanesOf([0]);
  lanes.add([row(1, 'a', { runAt: Date.now() + 5000 }), row(2, 'b')]);
  expect(lanes.resting()).toEqual(['a']);
  expect(next()?.row.id).toBe(2);
  await vi.advanceTimersByTimeAsync(5000);
  expect(lanes.resting()).toEqual([]);
  expect(next()?.row.id).toBe(1);
});

test('a pause longer than a timer can be is kept', async () => {
  const { lanes, next } = lanesOf([0]);
  const days = 40 * 24 * 3_600_000;
  lanes.add([row(1, 'a', { runAt: Date.now() + days })]);
  await vi.advanceTimersByTimeAsync(days - 1000);
  expect(next()).toBeNull();
  await vi.advanceTimersByTimeAsync(1000);
  expect(next()?.row.id).toBe(1);
});

test('a bulk message with a reply behind it counts as a reply', () => {
  const { lanes, next } = lanesOf([0]);
  lanes.add([row(1, 'a', { bulk: true }), row(2, 'b', { bulk: true })]);
  expect(next()).toBeNull();
  lanes.add([row(3, 'b')]);
  expect(next()?.row.id).toBe(2);
  expect(lanes.begin('bulk')?.row.id).toBe(1);
});

test('a row stays known until it is gone from the table', () => {
  const { lanes, next } = lanesOf([0]);
  lanes.add([row(1, 'a')]);
  const begun = next();
  if (begun) lanes.end(begun.lane);
  expect(lanes.known()).toEqual([1]);
  lanes.add([row(1, 'a')]);
  expect(next()).toBeNull();
  lanes.release(1);
  expect(lanes.size()).toBe(0);
});
