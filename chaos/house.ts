/** Everything one run needs: PostgreSQL (or PGlite), copies of the program behind a door, the Bot API, Meta's Graph and the centre. It starts and ends them, and knows who ended by itself. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import postgres from 'postgres';
import { type Child, startChild } from '../test/support/child.ts';
import { startGraph } from '../test/support/graph/server.ts';
import { cloudSettings } from '../test/support/graph/settings.ts';
import { freePort } from '../test/support/ports.ts';
import { startCentre } from '../test/support/routing/centre.ts';
import { createServerHere } from '../test/support/server.ts';
import { startTelegram } from '../test/support/telegram/server.ts';
import { openDoor } from './door.ts';
import type { Person } from './people.ts';
import type { Random } from './random.ts';
import { openPage } from './whatsapp.ts';

export type House = Awaited<ReturnType<typeof openHouse>>;

export interface Options {
  seed: number;
  seconds: number;
  citizens: number;
  copies: number;
  database: 'postgres' | 'pglite';
  /** How many complaints wait for a centre that is away (scenario backlog). */
  backlog: number;
}

/** What may go to the centre each second, of all copies. */
export const routingPerSecond = 50;

/** Who may write as an officer. */
export const officerIds = [900, 901];
export const officerNumber = '628130000900';
/** Who only asks whether a copy answers. */
const probeId = 800;
const webhookSecret = 'chaos';
/** How long what is measured is waited for. */
const measuredMaxMs = 20_000;
/** A second of Telegram's lasts this long here: pauses it asks for are short, and those the program makes by itself are not. */
const secondMs = 200;

/** In milliseconds. */
interface Measured {
  firstReplyMs: number[];
  takeoverMs: number[];
  /** From the centre's return until it had everything that had waited, and the most it got within a second. */
  backlogMs: number[];
  mostPerSecond: number[];
}

interface Running {
  child: Child;
  port: number;
  /** We ended it. */
  ours: boolean;
}

/** `officers`: whether anybody is told of complaints besides the centre. `onPage`: WhatsApp is a linked number in a browser. */
export async function openHouse(
  { database, copies: wanted, backlog }: Options,
  random: Random,
  { officers, onPage }: { officers: boolean; onPage: boolean },
) {
  const server = database === 'postgres' ? await createServerHere({ max_connections: '100', shared_buffers: '64MB' }) : null;
  if (database === 'postgres' && server === null)
    throw new Error('npm run chaos needs PostgreSQL 15 or later on this machine, or --database pglite');
  const telegram = await startTelegram({ secondMs });
  const graph = await startGraph({ retryMs: secondMs });
  const centre = await startCentre();
  const door = await openDoor(random);
  const folder = mkdtempSync(join(tmpdir(), 'kanal-chaos-'));
  const clockFile = join(folder, 'clock');
  const fullFile = join(folder, 'full');
  const filesDir = join(folder, 'files');
  const page = onPage ? await openPage(join(folder, 'data')) : null;
  /** When a copy died, or the database went: until then sent messages may be sent once more. */
  const upsets: number[] = [];
  const measured: Measured = { firstReplyMs: [], takeoverMs: [], backlogMs: [], mostPerSecond: [] };
  /** People besides the citizens of the run. */
  const crowd: Person[] = [];
  const measuring = new Set<Promise<void>>();
  let probed = 0;
  const running = new Set<Running>();
  process.once('exit', () => running.forEach(({ child }) => void child.process.kill('SIGKILL'))); // Of a run that never began, too.
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
        TELEGRAM_WEBHOOK_SECRET: webhookSecret,
      },
      ...{
        ROUTING_API_URL: centre.url,
        ROUTING_API_KEY: centre.key,
        ROUTING_CALLBACK_SECRET: centre.secret,
        ROUTING_PER_SECOND: String(routingPerSecond),
        OFFICER_ADMIN: officers ? [...officerIds.map((id) => `telegram:${id}`), `whatsapp:${officerNumber}`].join(',') : '',
      },
      ...(page?.settings ?? cloudSettings(graph)),
      ...{ FILES_URL: filesDir, CHAOS_FILES: filesDir, CHAOS_FULL: fullFile, CHAOS_CLOCK: clockFile },
      NODE_OPTIONS: `--import ${join(import.meta.dirname, 'inside.ts')}`,
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
    if (how === 'kill') upsets.push(performance.now());
    await (how === 'kill' ? one.child.kill() : one.child.terminate());
    const { port } = await start();
    measure(firstReply(port), measured.firstReplyMs);
  }

  /** Kills one copy and leaves it dead until the other answers every lane of its. */
  async function takeover(): Promise<void> {
    const [one, other] = random.chance(0.5) ? [...running] : [...running].reverse();
    if (!one || !other) return;
    one.ours = true;
    door.copies.delete(one.port);
    upsets.push(performance.now());
    await one.child.kill();
    // As many chats as there are partitions: some were the dead copy's.
    const replies = Array.from({ length: 16 }, (_, i) => firstReply(other.port, probeId + 1 + i));
    const waited = await Promise.all(replies);
    measured.takeoverMs.push(Math.max(...waited));
    await start();
  }

  function measure(taking: Promise<number>, into: number[]): void {
    const noted = taking.then((ms) => void (Number.isNaN(ms) || into.push(ms))).finally(() => measuring.delete(noted));
    measuring.add(noted);
  }

  /** How long this copy takes to answer a person who writes to it now. */
  async function firstReply(port: number, id = probeId): Promise<number> {
    const citizen = telegram.citizen(id);
    const began = performance.now();
    const before = citizen.messages.length;
    probed += 1;
    const from = { id, is_bot: false, first_name: 'Siti' };
    const date = Math.floor(Date.now() / 1000);
    const message = { message_id: 1_000_000 + probed, from, chat: { id, type: 'private' }, date, text: 'status' };
    const headers = { 'content-type': 'application/json', 'x-telegram-bot-api-secret-token': webhookSecret };
    const body = JSON.stringify({ update_id: 500_000_000 + probed, message });
    // A copy that is ended again before it answered is no measure of anything.
    const isGone = () => ![...running].some((one) => one.port === port && !one.ours);
    while (performance.now() - began < measuredMaxMs) {
      if (isGone()) return Number.NaN;
      const answer = await fetch(`http://127.0.0.1:${port}/telegram`, { method: 'POST', headers, body }).catch(() => null);
      await answer?.arrayBuffer();
      if (answer?.ok) break;
      await pause(100);
    }
    await citizen.waitFor(before + 1, measuredMaxMs).catch(() => undefined);
    return isGone() ? Number.NaN : performance.now() - began;
  }

  await Promise.all(Array.from({ length: wanted }, () => start()));
  if (ended.length > 0) throw new Error(ended.join('\n'));
  if (page) await page.link();
  else await graph.webhook.subscribe(`${door.url}/whatsapp`);
  return {
    ...{
      server,
      telegram,
      graph,
      page,
      centre,
      door,
      clockFile,
      fullFile,
      filesDir,
      running,
      ended,
      start,
      restart,
      takeover,
      upsets,
      ...{ measured, crowd },
      backlog,
    },
    /** Resolves when nothing is measured any more. */
    measuredAll: async () => void (await Promise.all(measuring)),
    restarts: () => restarts,
    /** Rows of a statement; PGlite: only once every copy has stopped. Without types: they are asked for by a statement nobody waits for, and cut off in it the run would end. */
    async rows(statement: string): Promise<Record<string, unknown>[]> {
      if (!server) return embeddedRows(join(folder, 'data'), statement);
      const client = postgres(server.url, { max: 1, fetch_types: false, onnotice: () => undefined });
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
      await Promise.all([telegram.close(), graph.close(), page?.close(), centre.close().catch(() => undefined), door.close()]);
      await server?.remove();
      rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
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
