/** A PostgreSQL server of one's own from the binaries of this machine: made in a temporary directory, on a port of its own, stoppable and startable again. */
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chown, glob, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import postgres from 'postgres';

const run = promisify(execFile);

export interface Server {
  /** postgres://… of its maintenance database. */
  url: string;
  start(): Promise<void>;
  /** 'fast' ends sessions in order, 'crash' as if the power went. */
  stop(how?: 'fast' | 'crash'): Promise<void>;
  /** Stops it and deletes its directory. */
  remove(): Promise<void>;
}

/** A running server; null where this machine has no PostgreSQL 15+ binaries. */
export async function createServerHere(): Promise<Server | null> {
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
    start: async () => {
      child = spawn(join(binaries, 'postgres'), ['-D', data, '-p', String(port), ...settings], { ...user, cwd: folder, stdio: 'ignore' });
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

const settings = [
  ['listen_addresses', '127.0.0.1'],
  ['unix_socket_directories', ''],
  ['fsync', 'off'],
  ['full_page_writes', 'off'],
  ['max_connections', '200'],
  ['shared_buffers', '64MB'],
].flatMap(([name, value]) => ['-c', `${name}=${value}`]);

/** Debian's folders, newest first, then the PATH. */
async function findBinaries(): Promise<string | null> {
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

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  if (typeof address !== 'object' || address === null) throw new Error('no free port');
  return address.port;
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
