/** The talks' alarms: timers in memory for the near ones, the table for the far ones and for those a crash left. */
import type { Log } from '../complaints/ports.ts';
import { contentless } from '../outbox/contentless.ts';
import type { ClockOptions } from './clock.ts';

/** Later ones are found in the table, a second late at most. */
const nearMs = 60_000;
const timersMax = 10_000;
/** A talk's own timer goes first, in whichever copy of the program it runs. */
const graceMs = 1500;
const dueRowsMax = 200;
/** Alarms rung at once. */
const ringingMax = 16;
/** An alarm that fails is rung again after this long: 1 s, 2, 4 … one minute at most. */
const firstRestMs = 1000;
const longestRestMs = 60_000;

export interface Alarms {
  start(): void;
  stop(): Promise<void>;
  set(talkId: string, at: number | null): void;
  /** Rings what the table says is due. */
  sweep(): Promise<void>;
}

export function createAlarms(options: Pick<ClockOptions, 'talks' | 'alarm' | 'now'> & { log: Log }): Alarms {
  const { talks, alarm, now, log } = options;
  const timers = new Map<string, NodeJS.Timeout>();
  const ringing = new Map<string, Promise<void>>();
  const resting = new Map<string, { until: number; failures: number }>();
  let stopped = true;

  function set(talkId: string, at: number | null): void {
    clearTimeout(timers.get(talkId));
    timers.delete(talkId);
    if (stopped || at === null || at - now() > nearMs || timers.size >= timersMax) return;
    timers.set(
      talkId,
      setTimeout(
        () => {
          timers.delete(talkId);
          void ring(talkId, at);
        },
        Math.max(0, at - now()),
      ),
    );
  }

  async function sweep(): Promise<void> {
    const due = await talks.due(now() - graceMs, dueRowsMax + resting.size);
    forgetRested(new Set(due.map(({ id }) => id)));
    const ready = due.filter(({ id }) => !ringing.has(id) && !timers.has(id) && !isResting(id));
    await side(ready, ({ id }) => ring(id));
  }

  /** Not for longer than it was told to: the clock may have been put back. */
  function isResting(talkId: string): boolean {
    const restMs = (resting.get(talkId)?.until ?? 0) - now();
    return restMs > 0 && restMs <= longestRestMs;
  }

  /** Rings it once; a second ring while the first is under way is the same ring. */
  function ring(talkId: string, at?: number): Promise<void> {
    if (stopped) return Promise.resolve();
    const under = ringing.get(talkId) ?? ringOnce(talkId, at).finally(() => ringing.delete(talkId));
    ringing.set(talkId, under);
    return under;
  }

  async function ringOnce(talkId: string, at: number | undefined): Promise<void> {
    try {
      await alarm(talkId, at);
      resting.delete(talkId);
    } catch (error) {
      const failures = (resting.get(talkId)?.failures ?? 0) + 1;
      resting.set(talkId, { failures, until: now() + Math.min(longestRestMs, firstRestMs * 2 ** (failures - 1)) });
      log.error('clock.alarm_failed', contentless(error), { failures });
    }
  }

  /** What is no longer due needs no rest. */
  function forgetRested(due: Set<string>): void {
    for (const id of resting.keys()) if (!due.has(id)) resting.delete(id);
  }

  return {
    start: () => {
      stopped = false;
    },
    async stop() {
      stopped = true;
      for (const timer of timers.values()) clearTimeout(timer);
      timers.clear();
      await Promise.all(ringing.values());
    },
    set,
    sweep,
  };
}

/** A few side by side, in order. */
async function side<T>(items: T[], act: (item: T) => Promise<void>): Promise<void> {
  const left = items.values();
  const worker = async () => {
    for (const item of left) await act(item);
  };
  await Promise.all(Array.from({ length: ringingMax }, worker));
}
