import { expect, test } from 'vitest';
import { createPace } from '../../src/outbox/pace.ts';

/** What passes within a second of true time, when the clock is set by so much in the middle of it. */
function passedAround(jumpMs: number): { before: number; after: number } {
  let [elapsed, set] = [0, 0];
  const pace = createPace(
    () => 20,
    () => 1_000_000 + elapsed + set,
  );
  const passed: number[] = [];
  for (; elapsed < 2_000; elapsed += 1) {
    if (elapsed === 1_000) set = jumpMs;
    if (pace.waitMs() > 0) continue;
    pace.pass();
    passed.push(elapsed);
  }
  return { before: passed.filter((at) => at < 1_000).length, after: passed.filter((at) => at >= 1_000).length };
}

test('twenty a second pass, evenly', () => {
  expect(passedAround(0)).toEqual({ before: 20, after: 20 });
});

test('a clock that is set an hour back stops nobody for an hour', () => {
  expect(passedAround(-3_600_000)).toEqual({ before: 20, after: 20 });
});

test('a clock that is set an hour ahead lets one through early and no flood', () => {
  const { before, after } = passedAround(3_600_000);
  expect(before).toBe(20);
  expect(after).toBeGreaterThanOrEqual(20);
  expect(after).toBeLessThanOrEqual(21);
});

test('who passed and did not need to leaves its place, and no more than that', () => {
  const pace = createPace(
    () => 20,
    () => 5_000,
  );
  pace.pass();
  expect(pace.waitMs()).toBe(50);
  pace.back();
  expect(pace.waitMs()).toBe(0);
});
