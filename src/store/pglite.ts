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
    throw error;
  }
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
