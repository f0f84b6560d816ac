import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { expect, onTestFinished, test, vi } from 'vitest';
import { type Database, rowsOf } from '../../src/store/database.ts';
import { openPglite } from '../../src/store/pglite.ts';
import { withDatabase } from '../support/embedded.ts';

const someSecondsMs = 20_000;

async function embedded(): Promise<Database> {
  const dataDir = mkdtempSync(join(tmpdir(), 'kanal-'));
  await withDatabase(dataDir);
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  const database = await openPglite(dataDir);
  onTestFinished(async () => {
    await database.close();
    vi.useRealTimers();
    rmSync(dataDir, { recursive: true, force: true });
  });
  return database;
}

const one = async ({ db }: Database, query: ReturnType<typeof sql>) => Object.values(rowsOf(await db.execute(query))[0] ?? {})[0];
/** Megabytes a start after a crash would read again. */
const unread = async (database: Database) =>
  Number(await one(database, sql`select pg_wal_lsn_diff(pg_current_wal_insert_lsn(), redo_lsn) / 1048576 from pg_control_checkpoint()`));
const change = (database: Database, megabytes: number) =>
  one(database, sql`select count(pg_logical_emit_message(false, 'test', repeat('x', 1048576))) from generate_series(1, ${megabytes}::int)`);

test('the log of changes does not grow for as long as the program runs', { timeout: 30_000 }, async () => {
  const database = await embedded();
  for (let times = 0; times < 4; times++) {
    await change(database, 17);
    await vi.advanceTimersByTimeAsync(someSecondsMs);
    await expect.poll(() => unread(database)).toBeLessThan(1);
  }
  expect(Number(await one(database, sql`select sum(size) / 1048576 from pg_ls_waldir()`))).toBeLessThan(60);
});

test('what changed little is left as it is', { timeout: 30_000 }, async () => {
  const database = await embedded();
  await change(database, 5);
  await vi.advanceTimersByTimeAsync(someSecondsMs);
  expect(await unread(database)).toBeGreaterThan(5);
});
