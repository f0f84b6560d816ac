/** What is measured, as processes: the program as `npm start` runs it, the bare echo bot beside it, and the driver. All end with the bench. */
import { type ChildProcess, fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import packageFile from '../package.json' with { type: 'json' };
import { freePort } from '../test/support/ports.ts';
import type { Measured, Order } from './driver.ts';

export const secretKey = Buffer.alloc(32, 7);
export const webhookSecret = 'bench-secret';
const started = 'Kanal Aduan berjalan.';
const root = join(import.meta.dirname, '..');
/** What `npm start` says to Node. */
const [, ...asStarted] = packageFile.scripts.start.split(' ');

export interface Copy {
  port: number;
  pid: number;
  readyMs: number;
  stop(): Promise<void>;
}

export interface Places {
  databaseUrl: string;
  botApi: number;
  centre: number;
}

/** A copy of the program; resolves when it says that it runs. */
export async function startCopy({ databaseUrl, botApi, centre }: Places, flags: string[] = []): Promise<Copy> {
  const folder = mkdtempSync(join(tmpdir(), 'kanal-bench-'));
  const port = await freePort();
  const began = performance.now();
  const child = spawn(process.execPath, [...flags, ...asStarted], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      ...{
        PATH: process.env.PATH,
        HOME: process.env.HOME,
        LOG_LEVEL: 'warn',
        HOST: '127.0.0.1',
        PORT: String(port),
        DATA_DIR: folder,
        QUIET_MS: '0',
      },
      ...{ PUBLIC_URL: `http://127.0.0.1:${port}`, DATABASE_URL: databaseUrl, SECRET_KEY: secretKey.toString('base64') },
      ...{
        TELEGRAM_BOT_TOKEN: '7000000001:AAF-bench',
        TELEGRAM_API_ROOT: `http://127.0.0.1:${botApi}`,
        TELEGRAM_MODE: 'webhook',
        TELEGRAM_WEBHOOK_SECRET: webhookSecret,
      },
      ...{
        ROUTING_API_URL: `http://127.0.0.1:${centre}`,
        ROUTING_API_KEY: 'bench',
        ROUTING_PER_SECOND: '1000',
        ROUTING_CALLBACK_SECRET: `whsec_${Buffer.alloc(32, 1).toString('base64')}`,
      },
    },
  });
  await saying(child, started);
  const readyMs = performance.now() - began;
  return {
    ...{ port, readyMs, pid: child.pid ?? 0 },
    stop: async () => {
      await ended(child, 'SIGTERM');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The bare grammY bot that stores nothing and answers "ok". */
export async function startEcho(botApi: number): Promise<Copy> {
  const port = await freePort();
  const began = performance.now();
  const child = spawn(process.execPath, [join(import.meta.dirname, 'echo.ts'), String(port), String(botApi), webhookSecret], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await saying(child, 'ready');
  return { port, readyMs: performance.now() - began, pid: child.pid ?? 0, stop: () => ended(child, 'SIGKILL') };
}

export interface Driver {
  pid: number;
  botApi: number;
  centre: number;
  ask(order: Order): Promise<Measured>;
  stop(): Promise<void>;
}

/** Citizens, Bot API and centre, in a process of their own. */
export async function startDriver(): Promise<Driver> {
  const child = fork(join(import.meta.dirname, 'driver.ts'), [], { stdio: 'inherit' });
  const next = async () => (await once(child, 'message'))[0];
  const { botApi, centre } = await next();
  return {
    ...{ pid: child.pid ?? 0, botApi, centre },
    ask: (order) => {
      const answer = next();
      child.send(order);
      return answer;
    },
    stop: () => ended(child, 'SIGKILL'),
  };
}

async function saying(child: ChildProcess, words: string): Promise<void> {
  let said = '';
  const heard = new Promise<void>((resolve) =>
    child.stdout?.on('data', (bytes) => {
      said += bytes;
      if (said.includes(words)) resolve();
    }),
  );
  const over = once(child, 'exit').then(() => Promise.reject(new Error(`it ended before it was ready: ${said}`)));
  await Promise.race([heard, over]);
}

async function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const over = once(child, 'exit');
  child.kill(signal);
  await over;
}

/** Nothing that was started outlives the bench, however it ends. */
export function endWith(stops: () => Promise<void>): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stops().finally(() => process.exit(130)));
}
