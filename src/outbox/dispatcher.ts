/**
 * Sends what must go out: reads errands of the partitions this copy holds, runs the lanes side by side and each lane in order,
 * and tells the table what became of it. It knows no channel and no complaint: `run` does the errand.
 */
import type { Errand } from '../complaints/ports.ts';
import { createDoors, type Heard } from './doors.ts';
import { createLanes, type Lane, type Sort } from './lanes.ts';
import type { Outcome } from './outcome.ts';
import { heldRowsMax, pageRows, pauseMs, waitMaxMs, writtenFromMs } from './pauses.ts';
import { type Done, type Leases, type Queue, type Queued, shareOf } from './queue.ts';
import { type TryNeeds, tryOnce } from './try.ts';
import { within } from './within.ts';
import { createWrites, type Write } from './writes.ts';

export interface DispatcherOptions extends TryNeeds {
  queue: Pick<Queue, 'take' | 'done' | 'later' | 'stuck' | 'abandon'>;
  leases: Pick<Leases, 'held'>;
  now: () => number;
  /** How often the table is asked when nobody calls `wake`. */
  pollMs: number;
  /** Lanes at work at once. */
  parallel: number;
  bulkPerSecond: number;
  /** Of all copies together; each takes the share of its partitions. */
  routingPerSecond: number;
  /** Told of every try, for the metrics. `waitedMs`: since the errand was made. */
  observe?: (tried: { kind: Errand['kind']; outcome: Outcome['type']; tookMs: number; waitedMs: number }) => void;
}

export interface Dispatcher {
  start(): void;
  /** Something new may be in the table: call it right after a commit (the store does, Store.listen), with the lanes it wrote to where they are known. `ready`: rows just written, which need not be read. */
  wake(lanes?: readonly string[], ready?: Queued[]): void;
  /** Starts nothing new and waits for what runs, `withinMs` at most; what is left stays in the table. */
  stop(withinMs: number): Promise<void>;
  /** Errands this copy holds in memory: waiting, running, or done and not yet deleted. */
  held(): number;
  /** Partitions in which something is being sent, or was sent and is not written yet. */
  working(): number[];
}

/** Replies first. Bulk goes only when no reply is ready. */
const order: Sort[] = ['reply', 'notice', 'routing', 'attachment', 'bulk'];

/** The queue may reject at any time (the database is away): nothing new is started until it answers again. */
export function createDispatcher(options: DispatcherOptions): Dispatcher {
  const { queue, leases, now, log, parallel } = options;
  const lanes = createLanes(now, pump);
  const writes = createWrites(queue, written, databaseAway);
  const doors = createDoors({
    ...{ now, bulkPerSecond: options.bulkPerSecond, turned: centreTurned, ready: pump },
    routingPerSecond: () => shareOf(options.routingPerSecond, leases),
  });
  const running = new Map<Queued, Promise<void>>();
  const runningOf: Record<Sort, number> = { reply: 0, notice: 0, routing: 0, attachment: 0, bulk: 0 };
  /** What is not a reply never fills the house: a routing API that hangs must not hold up the chats. */
  const mostOf = (sort: Sort) => (sort === 'reply' ? parallel : Math.max(1, Math.floor(parallel / 5)));
  /** Partitions of what was begun and is not written yet, by errand. */
  const unsettled = new Map<number, number>();
  /** Lanes whose head is over, by its errand: nothing follows before the table knows, so that a death repeats one message of a chat at most. */
  const ending = new Map<number, Lane>();
  let stopped = true;
  let away = false;
  /** Whether the table is to be asked: for everything, or for these lanes only. */
  let asked = false;
  const askedLanes = new Set<string>();
  let full = false;
  let filling: Promise<void> | null = null;
  let polling: NodeJS.Timeout | undefined;

  function wake(names?: readonly string[], ready: Queued[] = []): void {
    if (ready.length > 0) give(ready);
    if (names) for (const name of names) askedLanes.add(name);
    else asked = true;
    if (stopped || (!asked && askedLanes.size === 0)) return;
    filling ??= fill().finally(() => {
      filling = null;
      if (asked || askedLanes.size > 0) wake([]);
    });
  }

  /** What there is no room for now is read later. */
  function give(ready: Queued[]): void {
    if (stopped || away || lanes.size() + ready.length > heldRowsMax) {
      for (const { lane } of ready) askedLanes.add(lane);
      return;
    }
    lanes.keep(leases.held());
    for (const { lane } of lanes.give(ready)) askedLanes.add(lane);
    pump();
  }

  async function fill(): Promise<void> {
    while ((asked || askedLanes.size > 0) && !stopped) {
      const some = asked ? undefined : [...askedLanes];
      asked = false;
      askedLanes.clear();
      await take(some);
      pump();
    }
  }

  /** `some`: rows of these lanes only, which costs the database next to nothing. */
  async function take(some: string[] | undefined): Promise<void> {
    // With no room left a single row is asked for: it tells whether the database answers.
    const limit = Math.max(1, Math.min(pageRows, heldRowsMax - lanes.size()));
    const partitions = leases.held();
    lanes.keep(partitions);
    lanes.asking();
    try {
      const rows = await queue.take(partitions, lanes.known(), lanes.resting(), limit, some);
      // Whatever clock a row was put off by, and is read by.
      lanes.add(rows.map((row) => ({ ...row, runAt: Math.min(row.runAt, now() + waitMaxMs(row.errand.kind, row.attempts)) })));
      full = rows.length >= limit || (full && some !== undefined);
      asked ||= full && lanes.size() < heldRowsMax;
      await writes.retry();
      databaseBack();
    } catch (error) {
      databaseAway(error);
    }
  }

  function pump(): void {
    if (stopped || away) return;
    lanes.keep(leases.held());
    while (running.size < parallel && order.some(beginOne));
    if (full && lanes.size() < heldRowsMax / 2) wake();
  }

  function beginOne(sort: Sort): boolean {
    if (runningOf[sort] >= mostOf(sort) || !lanes.ready(sort)) return false;
    const heard = doors.pass(sort);
    const begun = heard && lanes.begin(sort);
    if (begun) work(begun.lane, begun.row, sort, heard);
    return begun !== null;
  }

  /** What waited because the centre was away is ready, at the gate or beyond. */
  function centreTurned(isBack: boolean): void {
    if (isBack) log.info('outbox.centre_back', { held: lanes.size() });
    else log.warn('outbox.centre_away', { held: lanes.size() });
    lanes.hurry();
  }

  function work(lane: Lane, row: Queued, sort: Sort, heard: Heard): void {
    const startedAt = now();
    runningOf[sort] += 1;
    unsettled.set(row.id, row.partition);
    const trying = tryOnce(lane, row, options).then((outcome) => {
      runningOf[sort] -= 1;
      running.delete(row);
      options.observe?.({ kind: row.errand.kind, outcome: outcome.type, tookMs: now() - startedAt, waitedMs: now() - row.since });
      finish(lane, row, heard(outcome));
      pump();
    });
    running.set(row, trying);
  }

  function finish(lane: Lane, row: Queued, outcome: Outcome): void {
    const about = { errand: row.id, kind: row.errand.kind };
    if (outcome.type === 'later') {
      wait(lane, row, outcome);
    } else if (outcome.type === 'stuck') {
      log.warn('outbox.stuck', { ...about, reason: outcome.reason, attempts: row.attempts });
      hold(lane, row, { type: 'stuck', id: row.id, lane: lane.id, reason: outcome.reason });
    } else if (outcome.type === 'abandon') {
      log.info('outbox.abandoned', about);
      hold(lane, row, { type: 'abandon', id: row.id, lane: lane.id, talk: outcome.talk });
    } else {
      if (outcome.type === 'drop') log.warn('outbox.dropped', { ...about, reason: outcome.reason });
      ending.set(row.id, lane);
      writes.add({ type: 'done', done: outcome.type === 'done' ? doneOf(row, outcome) : { id: row.id } });
    }
  }

  function wait(lane: Lane, row: Queued, outcome: Extract<Outcome, { type: 'later' }>): void {
    const { reason, counts } = outcome;
    row.attempts += counts ? 1 : 0;
    const waitMs = outcome.afterMs ?? pauseMs(row.errand.kind, row.attempts);
    row.runAt = now() + waitMs;
    lane.away = outcome.away === true;
    if (counts || waitMs >= writtenFromMs) writes.add({ type: 'later', id: row.id, runAt: row.runAt, reason, counts });
    log.debug('outbox.later', { errand: row.id, kind: row.errand.kind, reason, attempts: row.attempts, waitMs });
    unsettled.delete(row.id);
    lanes.park(lane, row);
  }

  /** The lane rests until the table knows why; then it is read afresh. */
  function hold(lane: Lane, row: Queued, write: Write): void {
    row.runAt = Number.POSITIVE_INFINITY;
    lanes.park(lane, row);
    writes.add(write);
  }

  function written(write: Write): void {
    if (write.type === 'later') return;
    unsettled.delete(write.type === 'done' ? write.done.id : write.id);
    if (write.type === 'done') return void over(write.done.id);
    lanes.forget(write.lane);
    lanes.release(write.id);
    wake([write.lane]);
  }

  function over(id: number): void {
    lanes.release(id);
    const lane = ending.get(id);
    ending.delete(id);
    if (lane) lanes.end(lane);
    pump();
  }

  function databaseAway(error: unknown): void {
    if (!away) log.error('outbox.database_away', error, { held: lanes.size() });
    away = true;
  }

  function databaseBack(): void {
    if (away) log.info('outbox.database_back', { held: lanes.size(), unwritten: writes.pending() });
    away = false;
  }

  async function finishAll(): Promise<void> {
    while (running.size > 0) await Promise.all(running.values());
    await filling;
    await writes.settled();
  }

  return {
    start() {
      stopped = false;
      polling = setInterval(wake, options.pollMs);
      wake();
    },
    wake,
    async stop(withinMs) {
      stopped = true;
      clearInterval(polling);
      doors.stop();
      lanes.stop();
      if (!(await within(withinMs, finishAll()))) log.warn('outbox.stopped_early', { running: running.size, unwritten: writes.pending() });
    },
    held: () => lanes.size(),
    working: () => [...new Set(unsettled.values())],
  };
}

function doneOf(row: Queued, { sent, posted, next }: Extract<Outcome, { type: 'done' }>): Done {
  // biome-ignore lint/suspicious/noThenProperty: the contract's word; it holds a list and is never awaited.
  return { id: row.id, ...(sent && { sent }), ...(posted && { posted }), ...(next && { then: next }) };
}
