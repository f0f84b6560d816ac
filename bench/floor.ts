/**
 * The floor of the database: pgbench running the smallest SQL of a turn with as many clients, on tables of the same shape and size, prepared, each statement in autocommit:
 * read a talk, commit what one message brings about, note that the reply was sent.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres from 'postgres';
import { findBinaries } from '../test/support/server.ts';

const tables = `
  create table talk (id uuid primary key, citizen uuid not null, channel text not null, lookup bytea not null unique, state bytea not null, version int not null,
    wake_at timestamptz, reachable boolean not null default true, heard_at timestamptz not null default now());
  create table inbox (channel text not null, id text not null, talk uuid not null, at timestamptz not null, heard_at timestamptz not null default now(), said bytea not null,
    parked text, primary key (channel, id));
  create index on inbox (talk);
  create index on inbox (heard_at);
  create table outbox (id bigint generated always as identity primary key, lane uuid not null, partition smallint not null, kind text not null, bulk boolean not null,
    payload bytea not null, attempts int not null default 0, run_at timestamptz not null default now(), created_at timestamptz not null default now(), reason text, stuck_at timestamptz);
  create index on outbox (lane);
  create table sent (talk uuid not null, message text not null, complaint uuid not null, at timestamptz not null default now(), primary key (talk, message));`;

/** Random bytes of this length that cost the server next to nothing to make. */
const bytes = (length: number) => `decode(repeat(md5(random()::text), ${Math.ceil(length / 16)}), 'hex')`;

const fill = (talks: number) => `
  insert into talk select md5('t' || n)::uuid, md5('c' || n)::uuid, 'telegram', decode(md5('l' || n), 'hex'), ${bytes(900)}, 1 from generate_series(1, ${talks}) n;
  insert into inbox select 'telegram', 'old:' || n, md5('t' || n % ${talks})::uuid, now(), now(), ${bytes(140)} from generate_series(1, ${talks * 3}) n;`;

const turn = (talks: number, state: string, said: string, payload: string) => `
\\set talk random(1, ${talks})
\\set update random(1, 2000000000000)
select id, citizen, version, state from talk where lookup = decode(md5('l' || :talk), 'hex');
with turned as (update talk set state = '${state}'::bytea, version = version + 1, heard_at = now() where lookup = decode(md5('l' || :talk), 'hex') returning id),
  heard as (insert into inbox (channel, id, talk, at, said) select 'telegram', :update::text, id, now(), '${said}'::bytea from turned)
insert into outbox (lane, partition, kind, bulk, payload) select id, 3, 'message', false, '${payload}'::bytea from turned;
with gone as (delete from outbox where id in (select id from outbox where lane = md5('t' || :talk)::uuid order by id limit 1) returning lane)
insert into sent (talk, message, complaint) select lane, :update::text, lane from gone on conflict do nothing;
`;

export interface Floor {
  turnsPerSecond: number;
  turns: number;
  latencyMs: number;
}

/** Makes a database for it beside the program's. */
export async function prepareFloor(url: string, talks: number): Promise<string> {
  const admin = postgres(url, { max: 1, onnotice: () => undefined });
  await admin.unsafe('drop database if exists floor with (force)');
  await admin.unsafe('create database floor');
  await admin.end();
  const own = Object.assign(new URL(url), { pathname: '/floor' }).href;
  const client = postgres(own, { max: 1, onnotice: () => undefined });
  await client.unsafe(tables);
  await client.unsafe(fill(talks));
  await client.unsafe('vacuum analyze');
  await client.end();
  return own;
}

export async function runFloor(url: string, talks: number, clients: number, seconds: number): Promise<Floor> {
  const folder = mkdtempSync(join(tmpdir(), 'kanal-floor-'));
  const script = join(folder, 'turn.sql');
  const hex = (length: number) => `\\x${'5a'.repeat(length)}`;
  writeFileSync(script, turn(talks, hex(900), hex(140), hex(420)));
  const binaries = await findBinaries();
  const { hostname, port, username, pathname } = new URL(url);
  const flags = ['-n', '-M', 'prepared', '-c', String(clients), '-j', '2', '-T', String(seconds), '-f', script];
  const child = spawn(join(binaries ?? '', 'pgbench'), [...flags, '-h', hostname, '-p', port, '-U', username, pathname.slice(1)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += text));
  await once(child, 'exit');
  rmSync(folder, { recursive: true, force: true });
  const number = (pattern: RegExp) => Number(pattern.exec(said)?.[1] ?? Number.NaN);
  const turns = number(/actually processed: (\d+)/);
  if (!(turns > 0)) throw new Error(`pgbench: ${said}`);
  return { turns, turnsPerSecond: number(/tps = ([\d.]+)/), latencyMs: number(/latency average = ([\d.]+)/) };
}
