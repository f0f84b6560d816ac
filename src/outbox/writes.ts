/** What the table must still learn of finished tries: written in groups, and remembered while the database is away, so that nothing done is done again. */
import { writtenRowsMax } from './pauses.ts';
import type { Done, Queue } from './queue.ts';

export type Write =
  | { type: 'done'; done: Done }
  | { type: 'later'; id: number; runAt: number; reason: string; counts: boolean }
  | { type: 'stuck'; id: number; lane: string; reason: string }
  /** The errand `id` found the person of this talk gone. */
  | { type: 'abandon'; id: number; lane: string; talk: string };

type Table = Pick<Queue, 'done' | 'later' | 'stuck' | 'abandon'>;
type DoneWrite = Extract<Write, { type: 'done' }>;

/** `written` is called for each write the table has taken; `failed` when it did not: the write is kept until `retry`. */
export function createWrites(table: Table, written: (write: Write) => void, failed: (error: unknown) => void) {
  const fresh: Write[] = [];
  let kept: Write[] = [];
  let flushing: Promise<void> | null = null;

  function add(write: Write): void {
    fresh.push(write);
    flush();
  }

  function flush(): Promise<void> {
    flushing ??= flushAll().finally(() => {
      flushing = null;
      if (fresh.length > 0) flush();
    });
    return flushing;
  }

  async function flushAll(): Promise<void> {
    while (fresh.length > 0) {
      const left = await writeGroup(fresh.splice(0, writtenRowsMax), failed);
      kept.push(...left);
    }
  }

  /** Call it when the database is known to answer. A group that still fails goes one by one: a single bad row must not hold the others. */
  async function retry(): Promise<void> {
    const all = kept;
    kept = [];
    for (let at = 0; at < all.length; at += writtenRowsMax) {
      const left = await writeGroup(all.slice(at, at + writtenRowsMax), () => {});
      for (const write of left) kept.push(...(await writeGroup([write], () => {})));
    }
  }

  /** Answers with what could not be written. */
  async function writeGroup(group: Write[], refused: (error: unknown) => void): Promise<Write[]> {
    const dones = group.filter((write) => write.type === 'done');
    const others = group.filter((write) => write.type !== 'done').map((write) => [write]);
    const parts = dones.length > 0 ? [dones, ...others] : others;
    for (const [i, part] of parts.entries()) {
      try {
        await writePart(part, table);
      } catch (error) {
        refused(error);
        return parts.slice(i).flat();
      }
      part.forEach(written);
    }
    return [];
  }

  return {
    add,
    retry,
    /** Everything not yet tried is tried. */
    settled: async () => {
      while (fresh.length > 0 || flushing) await flush();
    },
    pending: () => fresh.length + kept.length,
  };
}

async function writePart(part: Write[], table: Table): Promise<void> {
  const dones = part.filter((write): write is DoneWrite => write.type === 'done');
  if (dones.length > 0) await table.done(dones.map((write) => write.done));
  for (const write of part) {
    if (write.type === 'later') await table.later(write.id, write.runAt, write.reason, write.counts);
    if (write.type === 'stuck') await table.stuck(write.id, write.reason);
    if (write.type === 'abandon') await abandon(write, table);
  }
}

/** The errand itself may not be one of the talk's messages; it is over all the same. */
async function abandon(write: Extract<Write, { type: 'abandon' }>, table: Table): Promise<void> {
  await table.abandon(write.talk);
  await table.done([{ id: write.id }]);
}
