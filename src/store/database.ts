/** What both databases (PGlite and PostgreSQL through postgres.js) offer alike, and how their errors are read. Knows no table's meaning. */

import { fileURLToPath } from 'node:url';
import { type ExtractTablesWithRelations, fillPlaceholders, type SQL } from 'drizzle-orm';
import { type PgDatabase, PgDialect, type PgQueryResultHKT } from 'drizzle-orm/pg-core';
import { codeOf } from './errors.ts';
import type * as schema from './schema.ts';

/** drizzle on either driver, or a transaction of it: inside a transaction only `tx` may be used (PGlite has one connection and would wait for itself). */
export type Db = PgDatabase<PgQueryResultHKT, typeof schema, ExtractTablesWithRelations<typeof schema>>;

export interface Database {
  kind: 'pglite' | 'postgres';
  db: Db;
  /** Runs one statement in autocommit, prepared where the driver prepares. Rows are as the driver gives them: select no timestamptz and no bigint. */
  run(text: string, params: unknown[]): Promise<Row[]>;
  close(): Promise<void>;
}

export type Row = Record<string, unknown>;

export const migrationsFolder = fileURLToPath(new URL('../../drizzle', import.meta.url));

/** A hot query, rendered once: `bind` fills its placeholders. */
export interface Prepared {
  text: string;
  bind(values: Record<string, unknown>): unknown[];
}

export function prepared(query: SQL): Prepared {
  const { sql: text, params } = new PgDialect().sqlToQuery(query);
  return { text, bind: (values) => fillPlaceholders(params, values) };
}

/** Rows of `db.execute()`: postgres.js answers with an array, PGlite with an object that has rows. */
export function rowsOf(result: unknown): Row[] {
  if (Array.isArray(result)) return result;
  if (typeof result === 'object' && result !== null && 'rows' in result && Array.isArray(result.rows)) return result.rows;
  throw new Error('a database driver answered without rows');
}

/** Name of the violated constraint; '' when the error is about none. */
export function constraintOf(error: unknown): string {
  for (let e = error; e instanceof Error; e = e.cause) {
    if ('constraint_name' in e && typeof e.constraint_name === 'string') return e.constraint_name;
    if ('constraint' in e && typeof e.constraint === 'string') return e.constraint;
  }
  return '';
}

/** True when the database could not be reached or sent us away: nothing is wrong with what was asked, ask again later. */
export function isAway(error: unknown): boolean {
  if (error instanceof AggregateError && error.errors.some(isAway)) return true;
  const code = codeOf(error);
  return away.has(code) || code.startsWith('08') || (error instanceof Error && error.cause !== undefined && isAway(error.cause));
}

/** Node's, postgres.js' and PostgreSQL's words for it (https://www.postgresql.org/docs/15/errcodes-appendix.html). */
const away = new Set([
  ...['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENETUNREACH', 'ENOTFOUND', 'EAI_AGAIN'],
  ...['CONNECTION_CLOSED', 'CONNECTION_ENDED', 'CONNECTION_DESTROYED', 'CONNECT_TIMEOUT'],
  // admin_shutdown, crash_shutdown, cannot_connect_now, too_many_connections; a standby after a failover; idle sessions ended by the server
  ...['57P01', '57P02', '57P03', '53300', '25006', '57P05', '25P03'],
  // query_canceled: it waited for somebody's lock for too long, or an administrator ended it; lock_not_available
  ...['57014', '55P03'],
  // disk_full, out_of_memory, io_error
  ...['53100', '53200', '58030'],
]);

/** The other side of a race won: read again and decide again. */
export function isClash(error: unknown): boolean {
  return ['40001', '40P01'].includes(codeOf(error));
}

const uuidShape = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Ids may come from outside (a link, a press): the database would throw at anything else. */
export function isUuid(text: string): boolean {
  return uuidShape.test(text);
}
