import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createClock } from '../../src/clock/clock.ts';
import type { Sweep } from '../../src/clock/sweep.ts';
import { keptLog } from '../support/outbox.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
});
afterEach(() => {
  vi.useRealTimers();
});

const now = () => Date.now();

/** A clock over a table of alarms; ringing one takes it from the table unless `broken` says it fails. */
function bench(sweeps: Sweep[] = []) {
  const table = new Map<string, number>();
  const broken = new Set<string>();
  const rung: { id: string; at: number }[] = [];
  const times: (number | undefined)[] = [];
  const state = { away: false };
  const log = keptLog();
  const clock = createClock({
    talks: {
      due: async (at, limit) => {
        if (state.away) throw new Error('connection refused');
        const due = [...table].map(([id, wakeAt]) => ({ id, wakeAt })).filter(({ wakeAt }) => wakeAt <= at);
        return due.sort((a, b) => a.wakeAt - b.wakeAt).slice(0, limit);
      },
    },
    alarm: async (id, at) => {
      rung.push({ id, at: now() });
      times.push(at);
      if (state.away || broken.has(id)) throw new Error('cannot hear "rumah Bu Sari"');
      table.delete(id);
    },
    sweeps,
    now,
    log,
  });
  const set = (id: string, at: number) => {
    table.set(id, at);
    clock.set(id, at);
  };
  return { table, broken, rung, times, state, log, clock, set };
}

describe('alarms', () => {
  test('an alarm goes off on time, once', async () => {
    const { rung, clock, set } = bench();
    clock.start();
    const start = now();
    set('a', start + 3000);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(rung).toEqual([{ id: 'a', at: start + 3000 }]);
    await clock.stop();
  });

  test('setting it again replaces it, null takes it away', async () => {
    const { table, rung, clock, set } = bench();
    clock.start();
    const start = now();
    set('a', start + 3000);
    set('b', start + 3000);
    await vi.advanceTimersByTimeAsync(2000);
    set('a', start + 5000);
    table.delete('b');
    clock.set('b', null);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(rung).toEqual([{ id: 'a', at: start + 5000 }]);
    await clock.stop();
  });

  test('a clock that is put back holds up no alarm whose timer runs, and none that rests', async () => {
    const { broken, rung, times, clock, set } = bench();
    clock.start();
    const start = now();
    set('a', start + 3000);
    await vi.advanceTimersByTimeAsync(1000);
    vi.setSystemTime(start - 3_600_000);
    await vi.advanceTimersByTimeAsync(2000);
    expect({ rung: rung.map(({ id }) => id), times }).toEqual({ rung: ['a'], times: [start + 3000] });
    broken.add('b');
    set('b', now());
    await vi.advanceTimersByTimeAsync(500);
    vi.setSystemTime(now() - 3_600_000);
    broken.clear();
    set('b', now() - 120_000);
    clock.set('b', null);
    await vi.advanceTimersByTimeAsync(2000);
    expect(rung.map(({ id }) => id)).toEqual(['a', 'b', 'b']);
    await clock.stop();
  });

  test('what a crash left goes off from the table', async () => {
    const { table, rung, clock } = bench();
    table.set('left', now() - 60_000);
    clock.start();
    await vi.advanceTimersByTimeAsync(100);
    expect(rung.map(({ id }) => id)).toEqual(['left']);
    await clock.stop();
  });

  test('a far alarm goes off from the table, a few seconds late at most', async () => {
    const { rung, clock, set } = bench();
    clock.start();
    const at = now() + 3_600_000;
    set('far', at);
    await vi.advanceTimersByTimeAsync(3_610_000);
    expect(rung).toHaveLength(1);
    expect((rung[0]?.at ?? 0) - at).toBeLessThan(3000);
    await clock.stop();
  });

  test('alarms that fail are rung more and more rarely and hold no other', async () => {
    const { table, broken, rung, log, clock } = bench();
    for (let i = 0; i < 250; i += 1) {
      table.set(`broken ${i}`, i);
      broken.add(`broken ${i}`);
    }
    table.set('fine', 1000);
    clock.start();
    await vi.advanceTimersByTimeAsync(5000);
    expect(rung.map(({ id }) => id)).toContain('fine');
    await vi.advanceTimersByTimeAsync(55_000);
    expect(rung.filter(({ id }) => id === 'broken 7').length).toBeLessThan(9);
    expect(log.text()).not.toContain('Sari');
    await clock.stop();
  });

  test('with the database away it waits and goes on when it is back', async () => {
    const { rung, state, table, log, clock, set } = bench();
    clock.start();
    state.away = true;
    set('a', now() + 1000);
    await vi.advanceTimersByTimeAsync(30_000);
    state.away = false;
    await vi.advanceTimersByTimeAsync(61_000);
    expect(table.size).toBe(0);
    expect(rung.length).toBeGreaterThan(1);
    expect(log.events().filter((event) => event === 'clock.sweep_failed')).toHaveLength(1);
    await clock.stop();
  });

  test('after stop nothing is rung and no timer is left', async () => {
    const { rung, clock, set } = bench();
    clock.start();
    set('a', now() + 1000);
    await clock.stop();
    clock.set('b', now() + 1000);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(rung).toEqual([]);
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('sweeps', () => {
  test('a slow sweep never overlaps itself, and one that fails is run again', async () => {
    let running = 0;
    let most = 0;
    let runs = 0;
    const slow: Sweep = {
      name: 'slow',
      everyMs: 1000,
      run: async () => {
        running += 1;
        runs += 1;
        most = Math.max(most, running);
        await new Promise((resolve) => setTimeout(resolve, 5000));
        running -= 1;
        if (runs === 2) throw new Error('away');
      },
    };
    const { log, clock } = bench([slow]);
    clock.start();
    await vi.advanceTimersByTimeAsync(29_000);
    expect(most).toBe(1);
    expect(runs).toBe(5);
    expect(log.events()).toEqual(['clock.sweep_failed']);
    const stopping = clock.stop();
    await vi.advanceTimersByTimeAsync(5000);
    await stopping;
    expect(running).toBe(0);
  });
});
