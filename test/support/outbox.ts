/** Small pieces the tests of the outbox share: errands, a log that is kept, a wait for a condition. */
import { afterEach, beforeEach, vi } from 'vitest';
import type { Errand, Log } from '../../src/complaints/ports.ts';
import { createDispatcher, type DispatcherOptions } from '../../src/outbox/dispatcher.ts';
import type { Outcome } from '../../src/outbox/outcome.ts';
import { partitions, type Queued } from '../../src/outbox/queue.ts';
import { createMemoryQueue } from './queue.ts';

/** A message to a talk; `about` tells messages apart. */
export function message(talk: string, about: string, bulk = false): Errand {
  return { kind: 'message', talk, say: { lines: [], about }, bulk };
}

/** What `message` was made with; the kind of any other errand. */
export function aboutOf(errand: Errand): string {
  return errand.kind === 'message' ? (errand.say.about ?? '') : errand.kind;
}

export const allPartitions = Array.from({ length: partitions }, (_, i) => i);

/** Everything that was logged, as one searchable text. */
export function keptLog(): Log & { text(): string; events(): string[] } {
  const lines: { event: string; rest: string }[] = [];
  const keep = (event: string, fields?: unknown) => {
    lines.push({ event, rest: JSON.stringify(fields ?? {}) });
  };
  return {
    debug: keep,
    info: keep,
    warn: keep,
    error: (event, error, fields) => {
      lines.push({
        event,
        rest: `${error instanceof Error ? `${error.message} ${error.stack}` : String(error)} ${JSON.stringify(fields ?? {})}`,
      });
    },
    text: () => lines.map(({ event, rest }) => `${event} ${rest}`).join('\n'),
    events: () => lines.map(({ event }) => event),
  };
}

/** Advances the fake clock in small steps until the condition holds. */
export async function until(condition: () => boolean, limitMs = 600_000, stepMs = 50): Promise<void> {
  for (let passed = 0; !condition(); passed += stepMs) {
    if (passed > limitMs) throw new Error('the condition never held');
    await vi.advanceTimersByTimeAsync(stepMs);
  }
}

/** The tests of the file decide the time: nothing passes but by `until` and vi.advanceTimersByTimeAsync. */
export function withFakeTime(): void {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date'] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });
}

export const now = () => Date.now();
export const done: Outcome = { type: 'done' };
export const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** A table and a dispatcher on it; `run` is what the test wants of an errand. */
export function bench(run: (queued: Queued) => Promise<Outcome> | Outcome, changes: Partial<DispatcherOptions> = {}) {
  const table = createMemoryQueue(now, undefined, (lanes) => dispatcher.wake(lanes));
  const log = keptLog();
  const begun: string[] = [];
  const over: string[] = [];
  const dispatcher = createDispatcher({
    queue: table.queue,
    leases: { held: () => allPartitions },
    run: async (queued) => {
      begun.push(aboutOf(queued.errand));
      const outcome = await run(queued);
      if (outcome.type === 'done') over.push(aboutOf(queued.errand));
      return outcome;
    },
    now,
    log,
    pollMs: 1000,
    parallel: 64,
    bulkPerSecond: 20,
    routingPerSecond: 1000,
    isAway: () => false,
    ...changes,
  });
  return { table, log, begun, over, dispatcher };
}
