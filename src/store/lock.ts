/** Keeps a second process out of an embedded database's directory: PGlite itself would let both in and lose rows (electric-sql/pglite issue 1106). */

import { link, open, readFile, rename, rm } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { AlreadyRunning } from './errors.ts';

interface Holder {
  pid: number;
  /** When the process started, as the system counts it; '' where the system does not tell. */
  started: string;
}

const mine = new Set<string>();

/** Takes the lock file at `path` and answers with its release. Throws AlreadyRunning. A lock is stale only when its process is dead, never by age. */
export async function lock(path: string): Promise<() => Promise<void>> {
  while (!(await create(path))) {
    const holder = await holderOf(path);
    if (holder && (await lives(holder, path))) throw new AlreadyRunning(holder.pid, path);
    await discard(path);
  }
  mine.add(path);
  return async () => {
    mine.delete(path);
    await rm(path, { force: true });
  };
}

async function create(path: string): Promise<boolean> {
  try {
    const file = await open(path, 'wx', 0o600);
    await file.writeFile(JSON.stringify({ pid: process.pid, started: await startOf(process.pid) } satisfies Holder));
    await file.close();
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

/** null: there is none any more, or it was torn by a crash. A lock just being written gets a second to become readable. */
async function holderOf(path: string): Promise<Holder | null> {
  for (let tries = 0; tries < 10; tries++) {
    const holder = parse(await readFile(path, 'utf8').catch(() => 'gone'));
    if (holder !== 'unfinished') return holder;
    await pause(100);
  }
  return null;
}

function parse(text: string): Holder | null | 'unfinished' {
  if (text === 'gone') return null;
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null || !('pid' in value) || typeof value.pid !== 'number') return null;
    return { pid: value.pid, started: 'started' in value && typeof value.started === 'string' ? value.started : '' };
  } catch {
    return 'unfinished';
  }
}

/** Alive, and not merely another process with the same number: in containers every start has the number of the last one. */
async function lives(holder: Holder, path: string): Promise<boolean> {
  if (holder.pid === process.pid) return mine.has(path);
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
  return holder.started === '' || holder.started === (await startOf(holder.pid));
}

/** Boot and start tick of a process (Linux: /proc/<pid>/stat, field 22; the second field may hold spaces and ends at the last parenthesis). */
async function startOf(pid: number): Promise<string> {
  try {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
    const boot = await readFile('/proc/sys/kernel/random/boot_id', 'utf8');
    return `${boot.trim()}/${stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? ''}`;
  } catch {
    return '';
  }
}

/** Moves the stale lock aside before deleting it, and puts it back when another process was quicker and it is that one's new lock. */
async function discard(path: string): Promise<void> {
  const aside = `${path}.${process.pid}`;
  await rename(path, aside).catch(() => undefined);
  const holder = await holderOf(aside);
  if (holder && (await lives(holder, path))) await link(aside, path).catch(() => undefined);
  await rm(aside, { force: true });
}
