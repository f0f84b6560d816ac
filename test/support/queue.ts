/**
 * The table of errands in memory, with exactly the meaning outbox/queue.ts gives each call. Away, every call rejects, as a lost database does.
 * `announce` is told the lanes of what errands turned into, as the store tells who listens. `latency` passes before a call reads or writes and again before its answer arrives; the answer of a call that was carried out can get lost.
 */
import type { Errand } from '../../src/complaints/ports.ts';
import { type Done, partitions, type Queue, type Queued } from '../../src/outbox/queue.ts';

interface Row extends Queued {
  reason: string | null;
  stuckAt: number | null;
}

export function createMemoryQueue(
  now: () => number,
  latency: () => Promise<void> = () => Promise.resolve(),
  announce: (lanes: string[]) => void = () => undefined,
) {
  const rows = new Map<number, Row>();
  const sent: NonNullable<Done['sent']> = [];
  const gone = new Set<string>();
  const calls = { take: 0, done: 0, later: 0 };
  let lastId = 0;
  let away = false;

  async function reach(): Promise<void> {
    await latency();
    if (away) throw new Error('connection refused');
  }

  function insert(errand: Errand): number {
    lastId += 1;
    const lane = laneOf(errand);
    const bulk = errand.kind === 'message' && errand.bulk;
    rows.set(lastId, {
      id: lastId,
      lane,
      partition: partitionOf(lane),
      errand,
      bulk,
      attempts: 0,
      createdAt: now(),
      since: now(),
      runAt: now(),
      reason: null,
      stuckAt: null,
    });
    return lastId;
  }

  const queue: Queue = {
    async take(mine, held, parked, limit, lanes) {
      await reach();
      calls.take += 1;
      const stuck = new Set([...rows.values()].filter((row) => row.stuckAt !== null).map((row) => row.lane));
      return [...rows.values()]
        .filter((row) => mine.includes(row.partition) && !held.includes(row.id) && !parked.includes(row.lane) && !stuck.has(row.lane))
        .filter((row) => lanes === undefined || lanes.includes(row.lane))
        .sort((a, b) => a.id - b.id)
        .slice(0, limit)
        .map(({ reason: _, stuckAt: __, ...row }) => ({ ...row }));
    },
    async done(done) {
      await reach();
      calls.done += 1;
      for (const one of done) {
        const deleted = rows.delete(one.id);
        sent.push(...(one.sent ?? []));
        if (deleted) one.then?.forEach(insert);
      }
      announce(done.flatMap((one) => one.then ?? []).map(laneOf));
    },
    async later(id, runAt, reason, counts) {
      await reach();
      calls.later += 1;
      const row = rows.get(id);
      if (row) Object.assign(row, { runAt, reason, attempts: row.attempts + (counts ? 1 : 0) });
    },
    async stuck(id, reason) {
      await reach();
      const row = rows.get(id);
      if (row) Object.assign(row, { stuckAt: now(), reason, attempts: row.attempts + 1 });
    },
    async free(id) {
      await reach();
      const row = rows.get(id);
      if (row) Object.assign(row, { stuckAt: null, runAt: now() });
    },
    async abandon(talk) {
      await reach();
      gone.add(talk);
      const theirs = [...rows.values()].filter((row) => row.errand.kind === 'message' && row.lane === talk);
      for (const row of theirs) rows.delete(row.id);
      return theirs.length;
    },
    nextHeardIn: async () => null,
    async add(errands) {
      await reach();
      errands.forEach(insert);
    },
    async stuckList(limit) {
      await reach();
      const stuck = [...rows.values()].filter((row) => row.stuckAt !== null);
      return stuck.slice(0, limit).map((row) => ({
        id: row.id,
        kind: row.errand.kind,
        lane: row.lane,
        attempts: row.attempts,
        reason: row.reason ?? '',
        since: row.stuckAt ?? 0,
      }));
    },
    async depth() {
      await reach();
      const waiting = [...rows.values()].filter((row) => row.stuckAt === null);
      const toCentre = waiting.filter(({ errand }) => errand.kind === 'forward' || errand.kind === 'addition');
      return {
        waiting: waiting.length,
        stuck: rows.size - waiting.length,
        untaken: toCentre.some(({ attempts }) => attempts > 0) ? toCentre.length : 0,
        oldestMs: Math.max(0, ...waiting.map((row) => now() - row.createdAt)),
      };
    },
    async address(talk) {
      await reach();
      return gone.has(talk) ? null : { address: { channel: 'telegram', chat: `chat of ${talk}` }, language: null, heardAt: 0 };
    },
    async moveChat() {
      await reach();
    },
  };
  return {
    queue: {
      ...queue,
      take: remote(queue.take, reach),
      done: remote(queue.done, reach),
      later: remote(queue.later, reach),
      stuck: remote(queue.stuck, reach),
    },
    calls,
    sent,
    gone,
    size: () => rows.size,
    row: (id: number) => rows.get(id),
    setAway: (value: boolean) => {
      away = value;
    },
  };
}

/** The call as seen from afar: its answer takes its time, and is lost with the connection. */
function remote<A extends unknown[], R>(call: (...given: A) => Promise<R>, arrive: () => Promise<void>): (...given: A) => Promise<R> {
  return async (...given) => {
    const answer = await call(...given);
    await arrive();
    return answer;
  };
}

export function laneOf(errand: Errand): string {
  if (errand.kind === 'message') return errand.talk;
  if (errand.kind === 'board') return errand.board;
  return errand.kind === 'attachment' ? errand.attachment : errand.complaint;
}

export function partitionOf(lane: string): number {
  return [...lane].reduce((sum, sign) => (sum * 31 + sign.charCodeAt(0)) % 65_521, 7) % partitions;
}
