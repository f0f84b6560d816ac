/** Opens the store: PostgreSQL where a DATABASE_URL is given, the embedded PGlite otherwise; the same schema, migrations and queries on both. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Database } from './database.ts';
import { MovedAway } from './errors.ts';
import { leftByMove } from './moved.ts';
import { openPostgres } from './postgres.ts';
import { createStore, type Store, type StoreSettings } from './store.ts';

/** How long a database may be away at start. */
const patienceMs = 60_000;

export interface StoreOptions extends StoreSettings {
  /** null: PGlite in `<dataDir>/pglite`. */
  databaseUrl: string | null;
  dataDir: string;
  /** PGlite without a directory. */
  inMemory?: boolean;
  /** How long a database may be away at start; a minute when not given. */
  patienceMs?: number;
}

/** A migrated store. Throws AlreadyRunning (another process has the directory), DatabaseAway (no answer for a minute), DatabaseTooOld (before PostgreSQL 15), PooledByTransaction, MovedAway, WrongKey. */
export async function openStore(options: StoreOptions): Promise<Store> {
  const database = await openDatabase(options);
  try {
    return await createStore(database, options.databaseUrl, options);
  } catch (error) {
    await database.close();
    throw error;
  }
}

/** A migrated database without a store on it. Throws what openStore throws, but WrongKey. */
export async function openDatabase(options: Omit<StoreOptions, keyof StoreSettings> & Pick<StoreSettings, 'log'>): Promise<Database> {
  const { databaseUrl, dataDir, inMemory, log, patienceMs: patience = patienceMs } = options;
  if (databaseUrl !== null) return openPostgres(databaseUrl, log, patience);
  const left = inMemory ? null : leftByMove(dataDir);
  if (left !== null) throw new MovedAway(left);
  // Loaded only where it is used.
  const { openInMemory, openPglite } = await import('./pglite.ts');
  return inMemory ? openInMemory() : openPglite(dataDir);
}

/** There is no embedded database yet: making it takes seconds. */
export function isNew({ databaseUrl, dataDir }: Pick<StoreOptions, 'databaseUrl' | 'dataDir'>): boolean {
  return databaseUrl === null && !existsSync(join(dataDir, 'pglite', 'PG_VERSION')) && leftByMove(dataDir) === null;
}

export { isAway } from './database.ts';
export type { Store } from './store.ts';
