/** The embedded database: PGlite in a directory of its own, or in memory. It never syncs to disk: for trying out, demos and tests. */
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { drizzle } from 'drizzle-orm/pglite';
import { migrate } from 'drizzle-orm/pglite/migrator';
import { makeFolder } from '../folder.ts';
import { type Database, migrationsFolder } from './database.ts';
import { lock } from './lock.ts';
import * as schema from './schema.ts';

/** PGlite comes with PostgreSQL's buffers of 128 MB, which are written over with zeros at every start, and with a log of changes in pieces of 16 MB: what is tried out here needs less of both. */
const buffers = ['-c', 'shared_buffers=16MB'];
const small = { startParams: [...PGlite.defaultStartParams, ...buffers], initDbStartParams: [...buffers, '--wal-segsize=1'] };

/** So much of the log of changes is read again after a crash, about; it takes some 20 ms for each megabyte. */
const logMaxBytes = 16 * 1024 * 1024;
const checkpointEveryMs = 20_000;

/** Opens `<dataDir>/pglite`, kept by the lock file `<dataDir>/pglite.lock`, migrated. Throws AlreadyRunning. */
export async function openPglite(dataDir: string): Promise<Database> {
  makeFolder(dataDir);
  const unlock = await lock(join(dataDir, 'pglite.lock'));
  try {
    const client = await PGlite.create({ dataDir: join(dataDir, 'pglite'), ...small });
    // Whatever is in its way (a full disk) is in the way of the next message as well, and told there.
    const checkpoints = setInterval(() => checkpoint(client).catch(() => undefined), checkpointEveryMs).unref();
    const database = await opened(client);
    return {
      ...database,
      close: async () => {
        clearInterval(checkpoints);
        await database.close();
        await unlock();
      },
    };
  } catch (error) {
    await unlock();
    throw asSystemError(error);
  }
}

/** PostgreSQL leaves checkpoints to a process beside it, which PGlite does not have: without one the log grows for as long as the program runs, and so does the start after a crash. */
async function checkpoint(client: PGlite): Promise<void> {
  const { rows } = await client.query<{ long: boolean }>(
    'select pg_wal_lsn_diff(pg_current_wal_insert_lsn(), redo_lsn) > $1::int as long from pg_control_checkpoint()',
    [logMaxBytes],
  );
  if (rows[0]?.long) await client.query('checkpoint');
}

/** What WASI calls the errors of files an operator can mend. https://github.com/WebAssembly/WASI/blob/main/legacy/preview1/docs.md#errno */
const errorCodes: Record<number, string> = { 2: 'EACCES', 19: 'EDQUOT', 51: 'ENOSPC', 63: 'EPERM', 69: 'EROFS' };

/** PGlite's files fail with an object that is no Error and says a number: the code a file of ours would fail with. Any other error as it is. */
export function asSystemError(error: unknown): unknown {
  if (error instanceof Error || typeof error !== 'object' || error === null || !('errno' in error)) return error;
  const code = errorCodes[Number(error.errno)];
  return Object.assign(new Error(`the embedded database cannot use its files (error ${error.errno})`), {
    cause: error,
    ...(code && { code }),
  });
}

/** A migrated database that ends with the process; begun from `snapshot` (a dumpDataDir) when one is given. */
export async function openInMemory(snapshot?: Blob): Promise<Database & { dump(): Promise<Blob> }> {
  const client = await PGlite.create(snapshot ? { loadDataDir: snapshot, ...small } : small);
  return { ...(await opened(client)), dump: () => client.dumpDataDir('none') };
}

async function opened(client: PGlite): Promise<Database> {
  const db = drizzle(client, { schema });
  await migrate(db, { migrationsFolder });
  return {
    kind: 'pglite',
    db,
    run: async (text, params) => (await client.query<Record<string, unknown>>(text, params)).rows,
    close: () => client.close(),
  };
}
