/** What every bench stands on: a PostgreSQL of its own, the driver, and copies of the program; and what an order of the driver cost them. */
import { setTimeout } from 'node:timers/promises';
import { createServerHere } from '../test/support/server.ts';
import { type Copy, endWith, startCopy, startDriver, webhookSecret } from './copies.ts';
import { cpuSeconds, memoryMb, openHandles } from './cpu.ts';
import type { Measured, Order } from './driver.ts';
import { type Cost, line } from './report.ts';

const lookMs = 500;
const looksMax = 20;
/** Of a core: more than an idle copy takes, far less than any work. */
const restCpu = 0.05;

export type Stand = Awaited<ReturnType<typeof openStand>>;

/** `settings` of the server. Everything ends with the bench, however that ends. */
export async function openStand(settings: Record<string, string> = {}) {
  const server = await createServerHere({ shared_buffers: '256MB', max_wal_size: '2GB', ...settings });
  if (!server) throw new Error('this needs PostgreSQL 15 or later on this machine (initdb, postgres, pgbench)');
  const driver = await startDriver();
  const copies: Copy[] = [];
  const start = async (flags: string[] = []) => {
    copies.push(await startCopy({ databaseUrl: server.url, ...driver }, flags));
  };
  /** Ended first, whatever a bench started besides. */
  const besides: (() => void)[] = [];
  const close = async () => {
    for (const stop of besides) stop();
    await Promise.all(copies.map((copy) => copy.stop()));
    await driver.stop();
    await server.remove();
  };
  endWith(close);
  return {
    ...{ server, driver, copies, besides, start, close },
    /** So many copies run, all behind the round-robin, warmed up. */
    async run(count: number, storedChats = 0, flags: string[] = []): Promise<void> {
      while (copies.length < count) await start(flags);
      while (copies.length > count) await copies.pop()?.stop();
      await driver.ask({ type: 'open', ports: copies.map(({ port }) => port), secret: webhookSecret, storedChats });
      await driver.ask({ type: 'closed', citizens: 8, seconds: 4 });
    },
    /** One order of the driver and what it cost the program's copies and the database. */
    async measured(order: Order): Promise<Cost> {
      await rested(copies);
      const program = copies.map(({ pid }) => cpuOf(pid));
      const [database, drove] = [cpuOf(server.pid(), true), cpuOf(driver.pid)];
      const result: Measured = await driver.ask(order);
      const per = (used: number) => (used / Math.max(1, result.turns)) * 1000;
      const sum = program.reduce((all, used) => all + used(), 0);
      const cost = { measured: result, program: per(sum), database: per(database()), driver: per(drove()) };
      console.log(line(order.type, cost));
      return cost;
    },
  };
}

/** Until the copies have done what the last order left them: a figure is of its own order alone. */
async function rested(copies: Copy[]): Promise<void> {
  for (let look = 0; look < looksMax; look += 1) {
    const used = copies.map(({ pid }) => cpuOf(pid));
    await setTimeout(lookMs);
    if (used.reduce((sum, one) => sum + one(), 0) < (copies.length * restCpu * lookMs) / 1000) return;
  }
}

/** CPU seconds a process uses from now on. `family`: with its children. */
export function cpuOf(pid: number, family = false): () => number {
  const before = cpuSeconds(pid, family);
  return () => cpuSeconds(pid, family) - before;
}

/** Minute by minute at this rate: memory (MB) and open handles of the first copy, and how the citizens fared. */
export async function soaked({ driver, copies }: Stand, minutes: number, perSecond: number) {
  const levels: { now: number; peak: number; handles: number; p95: number; unanswered: number }[] = [];
  const pid = copies[0]?.pid ?? 0;
  for (let minute = 1; minute <= minutes; minute += 1) {
    const { p95, unanswered } = await driver.ask({ type: 'rate', perSecond, seconds: 60 });
    const level = { ...memoryMb(pid), handles: openHandles(pid), p95, unanswered };
    levels.push(level);
    console.log(
      `minute ${minute}: ${level.now.toFixed(0)} MB, ${level.handles} handles, p95 ${p95.toFixed(0)} ms, unanswered ${unanswered}`,
    );
  }
  return levels;
}
