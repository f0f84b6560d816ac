/**
 * `npm run bench`: what a turn costs and how long it takes, on the real program with PostgreSQL that syncs to disk, beside floors measured in the same run.
 * --stored 1000,10000,100000  stored citizens and complaints, a stage for each   --citizens 32   --seconds 10   --rate 60   --copies 1
 * --soak MINUTES  goes on at --rate and watches memory   --write  puts the result into docs/benchmarks.md   --profile FOLDER  a CPU profile of the copy
 * --statements  what the database did in the closed loop
 */
import { loadavg } from 'node:os';
import postgres from 'postgres';
import { asked } from '../src/start/configured.ts';
import { openPostgres } from '../src/store/postgres.ts';
import { startEcho, webhookSecret } from './copies.ts';
import { memoryMb } from './cpu.ts';
import { fill } from './fill.ts';
import { prepareFloor, runFloor } from './floor.ts';
import { document, type Stage, stageText } from './report.ts';
import { writeFirst } from './sections.ts';
import { cpuOf, openStand, soaked } from './stand.ts';

const { values } = asked({
  options: {
    stored: { type: 'string', default: '1000' },
    citizens: { type: 'string', default: '32' },
    seconds: { type: 'string', default: '10' },
    rate: { type: 'string', default: '60' },
    copies: { type: 'string', default: '1' },
    soak: { type: 'string', default: '0' },
    write: { type: 'boolean', default: false },
    profile: { type: 'string', default: '' },
    statements: { type: 'boolean', default: false },
  },
});
const [citizens, seconds, rate] = [Number(values.citizens), Number(values.seconds), Number(values.rate)];
const [before = 0] = loadavg();
const silent = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };

const stand = await openStand(values.statements ? { shared_preload_libraries: 'pg_stat_statements' } : {});
const { server, driver, copies } = stand;

try {
  const stages: Stage[] = [];
  const database = await openPostgres(server.url, silent, 0);
  await database.db.execute(`insert into region (code, name, time_zone) values ('00', 'bench', 'Asia/Jakarta') on conflict do nothing`);
  let filled = 0;
  for (const stored of values.stored.split(',').map(Number)) {
    await fill(server.url, filled, stored);
    filled = stored;
    stages.push(await measureStage(stored));
    console.log(stageText(stages.at(-1) as Stage));
  }
  await database.close();
  if (values.write) writeFirst(document(stages, { citizens, seconds, rate, copies: copies.length, before }));
} finally {
  await stand.close();
}

async function measureStage(stored: number): Promise<Stage> {
  const floorUrl = await prepareFloor(server.url, stored);
  // Each stage has a process of its own: its memory and its start are the stage's.
  while (copies.length > 0) await copies.pop()?.stop();
  await stand.run(Number(values.copies), stored, profiling());
  const bytesBefore = await databaseBytes();
  if (values.statements) await beginCounting();
  const closed = await stand.measured({ type: 'closed', citizens, seconds });
  if (values.statements) await showStatements(closed.measured.turns);
  const bytes = ((await databaseBytes()) - bytesBefore) / Math.max(1, closed.measured.complaints);
  const open = await stand.measured({ type: 'rate', perSecond: rate, seconds });
  const flood = await stand.measured({ type: 'flood', perSecond: rate, seconds, flooder: 8 });
  const soak = (await soaked(stand, Number(values.soak), rate)).map(({ now }) => now);
  const peakMb = Math.max(...copies.map(({ pid }) => memoryMb(pid).peak));
  const floorCpu = cpuOf(server.pid(), true);
  const floor = await runFloor(floorUrl, stored, citizens, seconds);
  const floorCost = (floorCpu() / floor.turns) * 1000;
  const echo = await measuredEcho();
  const readyMs = Math.max(...copies.map((copy) => copy.readyMs));
  return { stored, closed, open, flood, floor, floorCost, echo, peakMb, bytes, readyMs, soak };
}

async function measuredEcho(): Promise<{ turnsPerSecond: number; cost: number }> {
  const echo = await startEcho(driver.botApi);
  await driver.ask({ type: 'open', ports: [echo.port], secret: webhookSecret, storedChats: 0 });
  await driver.ask({ type: 'echo', citizens, seconds: 2 });
  const used = cpuOf(echo.pid);
  const { turns, seconds: took } = await driver.ask({ type: 'echo', citizens, seconds: 4 });
  const cost = (used() / turns) * 1000;
  await echo.stop();
  return { turnsPerSecond: turns / took, cost };
}

async function beginCounting(): Promise<void> {
  const client = postgres(server.url, { max: 1, onnotice: () => undefined });
  await client.unsafe('create extension if not exists pg_stat_statements');
  await client.unsafe('select pg_stat_statements_reset()');
  await client.end();
}

/** Every statement with how often it ran in a turn and what it took. */
async function showStatements(turns: number): Promise<void> {
  const client = postgres(server.url, { max: 1 });
  const rows =
    await client`select calls::float8, total_exec_time, regexp_replace(left(query, 150), '\\s+', ' ', 'g') as query from pg_stat_statements order by total_exec_time desc limit 50`;
  for (const row of rows)
    console.log(`${(row.calls / turns).toFixed(2)} a turn, ${(row.total_exec_time / turns).toFixed(3)} ms a turn: ${row.query}`);
  await client.end();
}

async function databaseBytes(): Promise<number> {
  const client = postgres(server.url, { max: 1 });
  const [row] = await client`select pg_database_size(current_database())::float8 as bytes`;
  await client.end();
  return Number(row?.bytes);
}

function profiling(): string[] {
  return values.profile === '' ? [] : ['--cpu-prof', `--cpu-prof-dir=${values.profile}`];
}
