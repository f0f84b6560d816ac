/** The embedded database: PGlite in a directory of its own, or in memory. It never syncs to disk: for trying out, demos and tests. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { drizzle } from 'drizzle-orm/pglite';
import { migrate } from 'drizzle-orm/pglite/migrator';
import { type Database, migrationsFolder } from './database.ts';
import { lock } from './lock.ts';
import * as schema from './schema.ts';

/** Opens `<dataDir>/pglite`, kept by the lock file `<dataDir>/pglite.lock`, migrated. Throws AlreadyRunning. */
export async function openPglite(dataDir: string): Promise<Database> {
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  const unlock = await lock(join(dataDir, 'pglite.lock'));
  try {
    return await opened(await PGlite.create({ dataDir: join(dataDir, 'pglite') }), unlock);
  } catch (error) {
    await unlock();
    throw asSystemError(error);
  }
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
  const client = await PGlite.create(snapshot ? { loadDataDir: snapshot } : {});
  return { ...(await opened(client)), dump: () => client.dumpDataDir('none') };
}

async function opened(client: PGlite, unlock: () => Promise<void> = async () => undefined): Promise<Database> {
  const db = drizzle(client, { schema });
  await migrate(db, { migrationsFolder });
  return {
    kind: 'pglite',
    db,
    run: async (text, params) => (await client.query<Record<string, unknown>>(text, params)).rows,
    close: async () => {
      await client.close();
      await unlock();
    },
  };
}
