/** How fast a number writes: by the clock given, without waiting. */
import { expect, test } from 'vitest';
import { type PaceSettings, paceOf, patienceMs } from '../../../src/channels/whatsapp/pace.ts';

const settings: PaceSettings = { perMinute: 60, silentPerMinute: 10, chatPauseMs: 1_000, typingMs: 700 };
const dayMs = 86_400_000;

/** Sends as fast as it may for so long; answers with the moments, ms from the start. */
function moments(chats: (i: number) => string, silentMs: number | null, lastsMs: number, random = Math.random): number[] {
  let now = 1_000_000;
  const start = now;
  const pace = paceOf(settings, () => now, random);
  const sent: number[] = [];
  for (let i = 0; now - start < lastsMs; ) {
    const { waitMs, taken } = pace.take(chats(i), silentMs);
    now += waitMs;
    if (!taken) continue;
    i += 1;
    sent.push(now - start);
  }
  return sent.filter((at) => at < lastsMs);
}

test('some go at once, then the minute rules', () => {
  const sent = moments(
    (i) => `chat ${i}`,
    0,
    10 * 60_000,
    () => 0.5,
  );
  expect(sent.filter((at) => at === 0)).toHaveLength(10);
  expect(sent.length).toBeGreaterThan(550);
  expect(sent.length).toBeLessThan(670);
});

test('those silent for more than a day get far fewer', () => {
  const sent = moments((i) => `chat ${i}`, 2 * dayMs, 10 * 60_000);
  expect(sent.length).toBeGreaterThan(80);
  expect(sent.length).toBeLessThan(125);
});

test('a reply does not wait behind those', () => {
  const now = 1_000_000;
  const pace = paceOf(settings, () => now);
  expect(pace.take('silent 1', 2 * dayMs)).toEqual({ waitMs: 0, taken: true });
  expect(pace.take('silent 2', 2 * dayMs).waitMs).toBeGreaterThan(4_000);
  expect(pace.take('awake', 1_000)).toEqual({ waitMs: 0, taken: true });
});

test('within a chat there is a pause, longer by chance', () => {
  for (const [chance, pauseMs] of [
    [0, 1_000],
    [1, 1_500],
  ] as const) {
    const now = 1_000_000;
    const pace = paceOf(
      settings,
      () => now,
      () => chance,
    );
    expect(pace.take('a', 0).waitMs).toBe(0);
    expect(pace.take('a', 0).waitMs).toBe(pauseMs);
    expect(pace.take('b', 0).waitMs).toBe(0);
  }
});

test('what is due too late is not taken, and asking costs nothing', () => {
  const now = 1_000_000;
  const pace = paceOf(
    settings,
    () => now,
    () => 0.5,
  );
  const waits = Array.from({ length: 100 }, (_, i) => pace.take(`chat ${i}`, 0));
  const refused = waits.filter(({ taken }) => !taken);
  expect(refused.length).toBeGreaterThan(80);
  expect(new Set(refused.map(({ waitMs }) => waitMs)).size).toBe(1);
  expect(refused[0]?.waitMs).toBeGreaterThan(patienceMs);
});
