/** Everything at once, many times over: a slow table whose answers get lost, failures, partitions that move. Order must hold and nothing may be lost. */
import { expect, test, vi } from 'vitest';
import { createDispatcher } from '../../src/outbox/dispatcher.ts';
import type { Outcome } from '../../src/outbox/outcome.ts';
import type { Queued } from '../../src/outbox/queue.ts';
import { aboutOf, allPartitions, keptLog, message, withFakeTime } from '../support/outbox.ts';
import { createMemoryQueue } from '../support/queue.ts';

withFakeTime();

/** Numbers in 0..1 that are the same for the same seed (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

test.each(Array.from({ length: 12 }, (_, i) => i + 1))(
  'storm %i: every chat gets its messages in order, one at a time, none lost',
  async (seed) => {
    const random = seeded(seed);
    const pause = (mostMs: number) => new Promise<void>((resolve) => setTimeout(resolve, Math.floor(random() * mostMs)));
    const table = createMemoryQueue(Date.now, () => pause(60));
    const over: string[] = [];
    const busy = new Set<string>();
    let overlaps = 0;
    const run = async ({ lane, errand }: Queued): Promise<Outcome> => {
      if (busy.has(lane)) overlaps += 1;
      busy.add(lane);
      await pause(40);
      busy.delete(lane);
      const luck = random();
      if (luck < 0.1) return { type: 'later', reason: 'unreachable', counts: true, afterMs: Math.floor(random() * 80) };
      if (luck < 0.15) return { type: 'later', reason: 'files', counts: false, afterMs: Math.floor(random() * 80) };
      if (luck < 0.17) throw new Error('bug');
      over.push(aboutOf(errand));
      return { type: 'done' };
    };
    const owners = [allPartitions.map(() => true), allPartitions.map(() => false)];
    const log = keptLog();
    const copies = owners.map((owns) =>
      createDispatcher({
        queue: table.queue,
        leases: { held: () => allPartitions.filter((partition) => owns[partition]) },
        run,
        now: Date.now,
        log,
        pollMs: 200,
        parallel: 12,
        bulkPerSecond: 200,
        routingPerSecond: 1000,
        isAway: () => false,
      }),
    );
    for (const copy of copies) copy.start();
    const chats = 15;
    let written = 0;
    for (let round = 0; round < 60; round += 1) {
      const more = Array.from({ length: 10 }, () => message(`chat ${written % chats}`, `${written % chats}:${written++}`, random() < 0.3));
      await addSurely(more);
      for (const copy of copies) copy.wake();
      await vi.advanceTimersByTimeAsync(Math.floor(random() * 60));
      if (round % 15 === 7) await databaseAway();
      if (round % 12 === 5) await movePartition(Math.floor(random() * allPartitions.length));
    }
    for (let i = 0; table.size() > 0 && i < 3000; i += 1) await vi.advanceTimersByTimeAsync(100);
    expect(table.size()).toBe(0);
    expect(overlaps).toBe(0);
    for (let chat = 0; chat < chats; chat += 1) {
      const mine = over.filter((about) => about.startsWith(`${chat}:`)).map((about) => Number(about.split(':')[1]));
      expect(mine).toEqual(Array.from({ length: written / chats }, (_, i) => chat + i * chats));
    }

    async function addSurely(errands: ReturnType<typeof message>[]): Promise<void> {
      const adding = table.queue.add(errands);
      await vi.advanceTimersByTimeAsync(60);
      await adding;
    }

    async function databaseAway(): Promise<void> {
      table.setAway(true);
      await vi.advanceTimersByTimeAsync(Math.floor(random() * 3000));
      table.setAway(false);
    }

    /** As leases.ts does it: worked by nobody until what runs has ended and is written, then by the other copy. */
    async function movePartition(partition: number): Promise<void> {
      const from = owners.find((owns) => owns[partition]);
      const to = owners.find((owns) => !owns[partition]);
      if (!from || !to) return;
      from[partition] = false;
      await vi.advanceTimersByTimeAsync(1000);
      to[partition] = true;
    }
  },
);
