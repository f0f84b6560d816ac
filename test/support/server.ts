/** A PostgreSQL server of one's own from the binaries of this machine: made in a temporary directory, on a port of its own, stoppable and startable again. */
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chown, glob, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import postgres from 'postgres';
import { freePort } from './ports.ts';

const run = promisify(execFile);

export interface Server {
  /** postgres://… of its maintenance database. */
  url: string;
  /** Process id of its postmaster. */
  pid(): number;
  start(): Promise<void>;
  /** 'fast' ends sessions in order, 'crash' as if the power went. */
  stop(how?: 'fast' | 'crash'): Promise<void>;
  /** Stops it and deletes its directory. */
  remove(): Promise<void>;
}

/** A running server with these settings (default: nothing is synced to the disk); null where this machine has no PostgreSQL 15+ binaries. */
export async function createServerHere(settings: Record<string, string> = quick): Promise<Server | null> {
  const binaries = await findBinaries();
  if (!binaries) return null;
  const user = await unprivileged();
  const folder = await mkdtemp(join(tmpdir(), 'kanal-aduan-postgres-'));
  if (user) await chown(folder, user.uid, user.gid);
  const data = join(folder, 'data');
  await run(join(binaries, 'initdb'), ['-D', data, '-U', 'tests', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'], {
    ...user,
    cwd: folder,
  });
  const port = await freePort();
  const url = `postgres://tests@127.0.0.1:${port}/postgres`;
  let child: ChildProcess | null = null;
  // A run that ends in the middle must not leave its server behind.
  process.once('exit', () => child?.kill('SIGQUIT'));
  const server: Server = {
    url,
    pid: () => child?.pid ?? 0,
    start: async () => {
      child = spawn(join(binaries, 'postgres'), ['-D', data, '-p', String(port), ...flagsOf({ ...common, ...settings })], {
        ...user,
        cwd: folder,
        stdio: 'ignore',
      });
      await answering(url, child);
    },
    stop: async (how = 'fast') => {
      if (!child || child.exitCode !== null) return;
      const ended = once(child, 'exit');
      child.kill(how === 'fast' ? 'SIGINT' : 'SIGQUIT');
      await ended;
      child = null;
    },
    remove: async () => {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
  await server.start();
  return server;
}

const common = { listen_addresses: '127.0.0.1', unix_socket_directories: '', max_connections: '200' };
/** For tests: nothing is synced to the disk. */
const quick = { fsync: 'off', full_page_writes: 'off', shared_buffers: '64MB' };

function flagsOf(settings: Record<string, string>): string[] {
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

/** Debian's folders, newest first, then the PATH. */
export async function findBinaries(): Promise<string | null> {
  const folders: string[] = [];
  for await (const folder of glob('/usr/lib/postgresql/*/bin')) folders.push(folder);
  folders.sort((a, b) => versionIn(b) - versionIn(a));
  for (const folder of [...folders, ...(process.env.PATH ?? '').split(':')]) {
    const answer = await run(join(folder, 'postgres'), ['--version']).catch(() => null);
    if (answer && versionIn(answer.stdout) >= 15 && (await run(join(folder, 'initdb'), ['--version']).catch(() => null))) return folder;
  }
  return null;
}

function versionIn(text: string): number {
  return Number(/(\d+)(\.\d+)?/.exec(text)?.[1] ?? 0);
}

/** PostgreSQL refuses to run as root: then it runs as the system's own user for it, or as nobody. */
async function unprivileged(): Promise<{ uid: number; gid: number } | null> {
  if (process.getuid?.() !== 0) return null;
  for (const name of ['postgres', 'nobody']) {
    const ids = await Promise.all([run('id', ['-u', name]), run('id', ['-g', name])]).catch(() => null);
    if (ids) return { uid: Number(ids[0].stdout), gid: Number(ids[1].stdout) };
  }
  throw new Error('PostgreSQL does not run as root and there is neither a user postgres nor nobody');
}

async function answering(url: string, child: ChildProcess): Promise<void> {
  const giveUpAt = Date.now() + 20_000;
  while (Date.now() < giveUpAt && child.exitCode === null) {
    const client = postgres(url, { max: 1, connect_timeout: 2, fetch_types: false });
    const answer = await client`select 1`.catch(() => null);
    await client.end({ timeout: 1 });
    if (answer) return;
    await pause(50);
  }
  throw new Error('the test server of PostgreSQL did not come up');
}
