/**
 * Runs a suite on PGlite and on PostgreSQL, each emptied before every test (a database per test file on PostgreSQL, one per worker of vitest on PGlite):
 *
 *     eachDatabase('the outbox', (database) => {
 *       test('keeps the order of a chat', async () => {
 *         const store = await database.open();
 *         …
 *
 * `open()` twice gives two copies of the program on one database. Stores are closed after each test.
 */
import { randomUUID } from 'node:crypto';
import { openAsBlob } from 'node:fs';
import { sql } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, beforeEach, describe, inject } from 'vitest';
import { type Database, type Row, rowsOf } from '../../src/store/database.ts';
import { openInMemory } from '../../src/store/pglite.ts';
import { openPostgres } from '../../src/store/postgres.ts';
import { createStore, type Store } from '../../src/store/store.ts';
import { databaseUrl, onServer } from './global.ts';
import { silent } from './silent.ts';

export interface TestDatabase {
  kind: 'pglite' | 'postgres';
  /** A copy of the program's store; closed after the test. */
  open(regions?: Regions, undivided?: string): Promise<Store>;
  /** The connection string, for a child process; null with PGlite. */
  url(): string | null;
  /** Rows of a statement, to look behind the ports. */
  rows(statement: string): Promise<Row[]>;
}

export const testKey = new Uint8Array(32).fill(7);
/** One for all files of a worker: beginning costs most of a second. It ends with the process. */
let embedded: Database | null = null;

type Regions = { code: string; name: string; timeZone: string }[];
export const testRegions: Regions = [{ code: '00', name: 'Daerah contoh', timeZone: 'Asia/Jakarta' }];

export function eachDatabase(name: string, suite: (database: TestDatabase) => void): void {
  describe(`${name} on PGlite`, () => suite(onPglite()));
  eachPostgres(name, suite);
}

/** For what stands above the ports and is the same on either. */
export function onEmbedded(name: string, suite: (database: TestDatabase) => void): void {
  describe(name, () => suite(onPglite()));
}

/** The same, as a service runs it: on PostgreSQL, and on PGlite where this machine has none. */
export function onServed(name: string, suite: (database: TestDatabase) => void): void {
  describe(name, () => suite(inject('postgresUrl') === null ? onPglite() : onPostgres()));
}

/** For what only a server can do: several copies, sessions that end. */
export function eachPostgres(name: string, suite: (database: TestDatabase) => void): void {
  describe.skipIf(inject('postgresUrl') === null)(`${name} on PostgreSQL`, () => suite(onPostgres()));
}

function onPglite(): TestDatabase {
  beforeAll(async () => {
    embedded ??= await openInMemory(await openAsBlob(inject('pgliteSnapshot')));
  });
  const current = () => present(embedded);
  // All copies share the one PGlite, which a copy must not close.
  const shared = async () => ({ ...current(), close: async () => undefined });
  return { kind: 'pglite', url: () => null, ...opener(current, shared, () => null) };
}

function onPostgres(): TestDatabase {
  const server = inject('postgresUrl') ?? '';
  const name = `kanal_test_${randomUUID().slice(0, 8)}`;
  const url = databaseUrl(server || 'postgres://none', name);
  let database: Database | null = null;
  /** Of stores that were closed, for the next ones: to connect and to plan every statement again costs more than most tests. */
  const idle: Database[] = [];
  const another = async (): Promise<Database> => {
    const mine = idle.pop() ?? (await openPostgres(url, silent, 0));
    return { ...mine, close: async () => void idle.push(mine) };
  };
  beforeAll(async () => {
    await onServer(server, `create database "${name}" template "${inject('postgresTemplate')}"`);
    database = await openPostgres(url, silent, 0);
  });
  afterAll(async () => {
    await Promise.all([database, ...idle].map((one) => one?.close()));
    await onServer(server, `drop database if exists "${name}" with (force)`);
  });
  return {
    kind: 'postgres',
    url: () => url,
    ...opener(
      () => present(database),
      another,
      () => url,
    ),
  };
}

function opener(current: () => Database, another: () => Promise<Database>, url: () => string | null): Pick<TestDatabase, 'open' | 'rows'> {
  const open: Store[] = [];
  beforeEach(() => empty(current()));
  afterEach(async () => {
    for (const store of open.splice(0)) await store.close();
  });
  return {
    open: async (regions = testRegions, undivided) => {
      const settings = { secretKey: testKey, regions, log: silent, undivided: undivided ?? null };
      const store = await createStore(await another(), url(), settings);
      open.push(store);
      return store;
    },
    rows: async (statement) => rowsOf(await current().db.execute(sql.raw(statement))),
  };
}

/**
 * Deletes row by row what was ever written to, younger tables first, as often as one still holds another's: TRUNCATE makes every table and index a new file, which
 * costs far more.
 */
const emptyAll = `do $$
declare
  name text;
  held boolean := true;
begin
  -- What a store of the test before still asks is let end first.
  while exists (select from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and state <> 'idle') loop
    perform pg_sleep(0.001), pg_stat_clear_snapshot();
  end loop;
  while held loop
    held := false;
    for name in
      select oid::regclass::text from pg_class
      where relnamespace = 'public'::regnamespace and relkind = 'r' and pg_relation_size(oid) > 0 order by oid desc
    loop
      begin
        execute 'delete from ' || name;
      exception when foreign_key_violation then held := true;
      end;
    end loop;
  end loop;
  perform setval(oid, 1, false) from pg_class where relnamespace = 'public'::regnamespace and relkind = 'S';
end $$`;

async function empty({ db }: Database): Promise<void> {
  await db.execute(sql.raw(emptyAll));
}

function present(database: Database | null): Database {
  if (!database) throw new Error('the database is opened before the first test: open stores inside tests');
  return database;
}
