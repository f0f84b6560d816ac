/** The browser's processes and its profile folder: nothing of a browser is left behind, and no dead one keeps the profile. Knows no WhatsApp. */
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { readlink, rm } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** What Chromium holds a profile with: links that name the host and the process. */
const lockFiles = ['SingletonLock', 'SingletonSocket', 'SingletonCookie'];
const exitMs = 5_000;
const lookMs = 50;

/** A process as node:child_process has it. */
export interface Running {
  pid?: number | undefined;
  exitCode: number | null;
  signalCode: NodeJS.Signals | null;
}

/** Kills the browser with all its processes and waits until it is gone. Puppeteer starts it as the leader of a group of its own. */
export async function killTree(running: Running | null): Promise<void> {
  if (!running?.pid) return;
  const { pid } = running;
  if (process.platform === 'win32') await new Promise((resolve) => execFile('taskkill', ['/pid', String(pid), '/T', '/F'], resolve));
  else kill(-pid);
  const until = Date.now() + exitMs;
  while (running.exitCode === null && running.signalCode === null && Date.now() < until) await wait(lookMs);
}

/**
 * Makes the profile usable: a browser of an earlier run that still holds it is ended, locks of one that is gone are removed.
 * A lock of another host is removed as well (a container gets a new name at every start): one copy runs an account at a time.
 */
export async function freeProfile(folder: string): Promise<void> {
  const holder = await holderOf(folder);
  if (holder !== null && usesProfile(holder, folder)) {
    kill(holder);
    const until = Date.now() + exitMs;
    while (usesProfile(holder, folder) && Date.now() < until) await wait(lookMs);
  }
  for (const name of lockFiles) await rm(join(folder, name), { force: true });
}

/** Forgets the session kept in the profile. On Windows files are let go a moment after their process is gone. */
export async function removeProfile(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
}

/** The process on this host that the lock names. */
async function holderOf(folder: string): Promise<number | null> {
  const target = await readlink(join(folder, 'SingletonLock')).catch(() => '');
  const [, host, pid] = /^(.+)-(\d+)$/.exec(target) ?? [];
  return host === hostname() && pid !== undefined ? Number(pid) : null;
}

/** Numbers of processes are used again: only one that was started with this profile counts. Where that cannot be seen, the lock alone tells. */
function usesProfile(pid: number, folder: string): boolean {
  if (process.platform !== 'linux') return false;
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(folder);
  } catch {
    return false;
  }
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It is gone already.
  }
}
