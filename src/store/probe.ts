/** Looks at a PostgreSQL from outside, for the doctor: changes nothing, migrates nothing. */
import { readMigrationFiles } from 'drizzle-orm/migrator';
import postgres from 'postgres';
import { migrationsFolder } from './database.ts';
import { createSeal, opened } from './seal.ts';

const connectTimeoutSeconds = 8;
const oldestVersion = 150_000;

export interface DatabaseFacts {
  /** As the server says it, e.g. '17.2'. */
  version: string;
  isTooOld: boolean;
  /** The user may make what the migrations make. */
  mayCreate: boolean;
  /** How far the server's clock is ahead of ours. */
  aheadMs: number;
  tables: 'none' | 'older' | 'current' | 'newer';
  /** Begun with another key: nothing in it could be read. */
  isSealedOtherwise: boolean;
}

/** `secretKey`: null where it is not asked for. Rejects with the driver's error, whose `code` says what is wrong. */
export async function probePostgres(url: string, secretKey: Uint8Array | null = null): Promise<DatabaseFacts> {
  const client = postgres(url, { max: 1, connect_timeout: connectTimeoutSeconds, onnotice: () => undefined });
  try {
    const askedAt = Date.now();
    const [server] = await client`
      select current_setting('server_version_num')::int as number, split_part(current_setting('server_version'), ' ', 1) as version,
        (extract(epoch from clock_timestamp()) * 1000)::float8 as clock,
        has_schema_privilege('public', 'create')
          and (to_regnamespace('drizzle') is not null or has_database_privilege(current_database(), 'create')) as may,
        to_regclass('drizzle.__drizzle_migrations') is not null as begun,
        to_regclass('public.key_check') is not null as sealed`;
    const clock = Number(server?.clock) - (askedAt + Date.now()) / 2;
    return {
      version: String(server?.version),
      isTooOld: Number(server?.number) < oldestVersion,
      mayCreate: server?.may === true,
      aheadMs: Math.round(clock),
      tables: server?.begun === true ? standing(await lastMigration(client)) : 'none',
      isSealedOtherwise: server?.sealed === true && secretKey !== null && !(await opensWith(client, secretKey)),
    };
  } finally {
    await client.end({ timeout: 5 });
  }
}

/** A database without a check of its key is begun by whoever comes first. */
async function opensWith(client: postgres.Sql, secretKey: Uint8Array): Promise<boolean> {
  const [row] = await client`select sealed from key_check where id = 1`;
  return row === undefined || opened(createSeal(secretKey), 'key_check.sealed', '1', row.sealed) !== null;
}

async function lastMigration(client: postgres.Sql): Promise<number> {
  const [row] = await client`select max(created_at)::float8 as last from drizzle.__drizzle_migrations`;
  return Number(row?.last ?? 0);
}

function standing(applied: number): DatabaseFacts['tables'] {
  const newest = Math.max(...readMigrationFiles({ migrationsFolder }).map(({ folderMillis }) => folderMillis));
  return applied === newest ? 'current' : applied < newest ? 'older' : 'newer';
}
