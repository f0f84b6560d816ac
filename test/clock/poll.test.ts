import { describe, expect, test } from 'vitest';
import { pollSweep } from '../../src/clock/poll.ts';
import type { CentralEvent } from '../../src/complaints/complaint.ts';
import { RoutingError, type RoutingFailure } from '../../src/routing/routing.ts';
import { keptLog } from '../support/outbox.ts';

const minuteMs = 60_000;

function event(sequence: number): CentralEvent {
  return { id: `evt_${sequence}`, type: 'complaint.in_progress', complaintId: '184', sequence, at: sequence, data: {} };
}

/** Complaints with their next poll, a centre with its events, and the time of the test. */
function bench() {
  const state: {
    now: number;
    polls: Map<string, number>;
    events: CentralEvent[];
    failure: RoutingFailure | null;
    asked: string[];
    followed: string[];
    broken: string;
  } = {
    now: 0,
    polls: new Map([['c1', 0]]),
    events: [],
    failure: null,
    asked: [],
    followed: [],
    broken: '',
  };
  const sweep = pollSweep({
    forwards: {
      pollDue: async (now, limit) =>
        [...state.polls]
          .filter(([, at]) => at <= now)
          .slice(0, limit)
          .map(([complaint]) => ({ complaint, centralId: `central ${complaint}` })),
      pollAt: async (complaint, at) => {
        if (at === null) state.polls.delete(complaint);
        else state.polls.set(complaint, at);
      },
    },
    routing: {
      events: async (centralId) => {
        state.asked.push(centralId);
        if (state.failure) throw new RoutingError(state.failure, 'no');
        return state.events;
      },
    },
    follow: async ({ id }) => {
      if (id === state.broken) throw new Error('cannot follow');
      state.followed.push(id);
    },
    now: () => state.now,
    log: keptLog(),
  });
  /** Runs it when c1 is due and answers with the minutes until it is due again. */
  async function nextMinutes(): Promise<number> {
    state.now = Math.max(state.now, state.polls.get('c1') ?? 0);
    await sweep.run();
    return ((state.polls.get('c1') ?? 0) - state.now) / minuteMs;
  }
  return { state, sweep, nextMinutes };
}

describe('polling', () => {
  test('every event is followed, in order', async () => {
    const { state, nextMinutes } = bench();
    state.events = [event(1), event(2), event(3)];
    await nextMinutes();
    expect(state.followed).toEqual(['evt_1', 'evt_2', 'evt_3']);
    expect(state.asked).toEqual(['central c1']);
  });

  test('a silent centre is asked more and more rarely, every six hours in the end; news start it anew', async () => {
    const { state, nextMinutes } = bench();
    const minutes = [];
    for (let i = 0; i < 8; i += 1) minutes.push(await nextMinutes());
    expect(minutes).toEqual([10, 20, 40, 80, 160, 320, 360, 360]);
    state.events = [event(1)];
    expect(await nextMinutes()).toBe(10);
    expect(await nextMinutes()).toBe(20);
  });

  test('a centre that is away is not asked for every complaint, and asked later', async () => {
    const { state, sweep } = bench();
    for (let i = 2; i <= 20; i += 1) state.polls.set(`c${i}`, 0);
    state.failure = { kind: 'unreachable' };
    await sweep.run();
    expect(state.asked).toHaveLength(1);
    await sweep.run();
    expect(state.asked).toEqual(['central c1', 'central c2']);
    state.failure = null;
    await sweep.run();
    expect(state.asked).toHaveLength(20);
  });

  test('a complaint the centre does not know holds no other', async () => {
    const { state, sweep } = bench();
    state.polls.set('c2', 0);
    state.failure = { kind: 'refused' };
    await sweep.run();
    expect(state.asked).toEqual(['central c1', 'central c2']);
    expect(state.polls.get('c1')).toBe(10 * minuteMs);
  });

  test('an event that cannot be followed holds no other complaint', async () => {
    const { state, sweep } = bench();
    state.polls.set('c2', 0);
    state.events = [event(1), event(2)];
    state.broken = 'evt_2';
    await sweep.run();
    expect(state.asked).toEqual(['central c1', 'central c2']);
    expect(state.followed).toEqual(['evt_1', 'evt_1']);
  });

  test('a centre that asks for a pause gets it', async () => {
    const { state, nextMinutes } = bench();
    state.failure = { kind: 'slow_down', afterMs: 50 * minuteMs };
    expect(await nextMinutes()).toBe(50);
  });
});
