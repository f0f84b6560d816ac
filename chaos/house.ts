/** Everything one run needs: PostgreSQL (or PGlite), copies of the program behind a door, the Bot API and the centre. It starts and ends them, and knows who ended by itself. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres from 'postgres';
import { type Child, startChild } from '../test/support/child.ts';
import { freePort } from '../test/support/ports.ts';
import { startCentre } from '../test/support/routing/centre.ts';
import { createServerHere } from '../test/support/server.ts';
import { startTelegram } from '../test/support/telegram/server.ts';
import { openDoor } from './door.ts';
import type { Random } from './random.ts';

export type House = Awaited<ReturnType<typeof openHouse>>;

export interface Options {
  seed: number;
  seconds: number;
  citizens: number;
  copies: number;
  database: 'postgres' | 'pglite';
}

/** Who may write as an officer. */
export const officerId = 900;
/** A second of Telegram's lasts this long here: pauses it asks for are short, and those the program makes by itself are not. */
const secondMs = 200;

interface Running {
  child: Child;
  port: number;
  /** We ended it. */
  ours: boolean;
}

export async function openHouse({ database, copies: wanted }: Options, random: Random) {
  const server = database === 'postgres' ? await createServerHere({ max_connections: '100', shared_buffers: '64MB' }) : null;
  if (database === 'postgres' && server === null)
    throw new Error('npm run chaos needs PostgreSQL 15 or later on this machine, or --database pglite');
  const telegram = await startTelegram({ secondMs });
  const centre = await startCentre();
  const door = await openDoor(random);
  const folder = mkdtempSync(join(tmpdir(), 'kanal-chaos-'));
  const clockFile = join(folder, 'clock');
  const running = new Set<Running>();
  const ended: string[] = [];
  let restarts = 0;

  async function start(): Promise<Running> {
    const port = await freePort();
    const child = await startChild({
      ...{
        PORT: String(port),
        HOST: '127.0.0.1',
        PUBLIC_URL: door.url,
        DATA_DIR: join(folder, 'data'),
        LOG_LEVEL: process.env.CHAOS_LOG ?? 'error',
        QUIET_MS: '0',
      },
      ...{ SECRET_KEY: Buffer.alloc(32, 7).toString('base64'), ...(server ? { DATABASE_URL: server.url } : {}) },
      ...{
        TELEGRAM_BOT_TOKEN: telegram.token,
        TELEGRAM_API_ROOT: telegram.apiRoot,
        TELEGRAM_MODE: 'webhook',
        TELEGRAM_WEBHOOK_SECRET: 'chaos',
      },
      ...{
        ROUTING_API_URL: centre.url,
        ROUTING_API_KEY: centre.key,
        ROUTING_CALLBACK_SECRET: centre.secret,
        OFFICER_ADMIN: `telegram:${officerId}`,
      },
      ...{ CHAOS_CLOCK: clockFile, NODE_OPTIONS: `--import ${join(import.meta.dirname, 'clock.ts')}` },
    });
    const one = { child, port, ours: false };
    running.add(one);
    door.copies.add(port);
    void child.ended.then((code) => {
      door.copies.delete(port);
      running.delete(one);
      if (!one.ours) ended.push(`a copy ended by itself with ${code}: ${child.output().slice(-2_000)}`);
    });
    return one;
  }

  /** kill: as a crash; term: as an upgrade. It comes back at once. */
  async function restart(how: 'kill' | 'term'): Promise<void> {
    const one = random.pick([...running]);
    one.ours = true;
    restarts += 1;
    door.copies.delete(one.port);
    await (how === 'kill' ? one.child.kill() : one.child.terminate());
    await start();
  }

  for (let copy = 0; copy < wanted; copy += 1) await start();
  return {
    ...{ server, telegram, centre, door, clockFile, dataDir: join(folder, 'data'), running, ended, start, restart },
    restarts: () => restarts,
    /** Rows of a statement; PGlite: only once every copy has stopped. */
    async rows(statement: string): Promise<Record<string, unknown>[]> {
      if (!server) return embeddedRows(join(folder, 'data'), statement);
      const client = postgres(server.url, { max: 1, onnotice: () => undefined });
      try {
        return [...(await client.unsafe(statement))];
      } finally {
        await client.end();
      }
    },
    async stopCopies(): Promise<(number | null)[]> {
      const all = [...running];
      for (const one of all) one.ours = true;
      return Promise.all(all.map(({ child }) => child.terminate()));
    },
    async close(): Promise<void> {
      for (const one of running) {
        one.ours = true;
        await one.child.kill();
      }
      await Promise.all([telegram.close(), centre.close().catch(() => undefined), door.close()]);
      await server?.remove();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function embeddedRows(dataDir: string, statement: string): Promise<Record<string, unknown>[]> {
  const { openPglite } = await import('../src/store/pglite.ts');
  const database = await openPglite(dataDir);
  try {
    return await database.run(statement, []);
  } finally {
    await database.close();
  }
}
