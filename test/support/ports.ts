/** A port nobody listens on now, and that nobody else is given before it is used: not by the system, which hands out those from 32768 on by itself, and not by this in another process. */
import { once } from 'node:events';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { codeOf } from '../../src/store/errors.ts';

/** Behind the last one fetch refuses (10080, https://fetch.spec.whatwg.org/#port-blocking). */
const first = 10_081;
const count = 22_000;
/** A file for each port that was given, with the process that has it until it ends. */
export const portsFolder = join(tmpdir(), `kanal-aduan-ports-${userInfo().uid}`);
const ours = new Set<number>();
let next = (process.pid * 97) % count;

export async function freePort(): Promise<number> {
  for (let tries = 0; tries < count; tries += 1) {
    next = (next + 1) % count;
    const port = first + next;
    if (isReserved(port) && (await isFree(port))) return port;
  }
  throw new Error('no port');
}

/** Ours from now on; false: it is somebody's who lives. */
function isReserved(port: number): boolean {
  mkdirSync(portsFolder, { recursive: true });
  const file = join(portsFolder, String(port));
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
    return false;
  }
  if (ours.size === 0) process.once('exit', giveBack);
  ours.add(port);
  return true;
}

/** Frees the ports of processes that were killed. Before a run alone: of two that take over what is left, the one would take what the other has just taken. */
export function freeLeft(): void {
  mkdirSync(portsFolder, { recursive: true });
  for (const name of readdirSync(portsFolder)) if (isLeft(join(portsFolder, name))) rmSync(join(portsFolder, name), { force: true });
}

function isLeft(file: string): boolean {
  try {
    return !isRunning(Number(readFileSync(file, 'utf8')));
  } catch {
    // Given back a moment ago: perhaps somebody has it again.
    return false;
  }
}

export function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

function giveBack(): void {
  for (const port of ours) rmSync(join(portsFolder, String(port)), { force: true });
}

async function isFree(port: number): Promise<boolean> {
  const server = createServer().listen(port, '127.0.0.1');
  const taken = await Promise.race([once(server, 'listening'), once(server, 'error')]).then(
    () => !server.listening,
    () => true,
  );
  if (!taken) await new Promise((resolve) => server.close(resolve));
  return !taken;
}
