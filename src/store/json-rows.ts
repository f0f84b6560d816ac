/**
 * Rows on their way into a prepared statement, as one JSON text: however many there are, the statement stays the same, and both drivers take it alike. Bytes go beside it,
 * those of all rows in one text: PostgreSQL reads JSON sign by sign, and most of what a row holds is sealed.
 */
import { type Column, getTableColumns, type SQL, sql } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';

/** Collects the bytes of one statement's rows. */
export interface Bytes {
  /** Where they begin, counted from 1. */
  add(bytes: Uint8Array): number;
  /** All, for `withBytes`. */
  text(): string;
}

export function collectBytes(): Bytes {
  const all: Uint8Array[] = [];
  let next = 1;
  return {
    add(bytes) {
      all.push(bytes);
      next += bytes.length;
      return next - bytes.length;
    },
    text: () => Buffer.concat(all).toString('hex'),
  };
}

/** The part of a statement `rowsFrom` takes its bytes from. */
export function withBytes(text: unknown): SQL {
  return sql`given as materialized (select decode(${text}::text, 'hex') as bytes)`;
}

/** Rows of `table` (or parts of them) by the names of its columns, for `rowsFrom`. `turns`: the talks whose turns they are of, for `rowsOfTurns`. */
export function rowsAsJson<T extends PgTable>(
  table: T,
  rows: readonly { [Name in keyof T['$inferInsert']]?: T['$inferInsert'][Name] | undefined }[],
  bytes: Bytes,
  turns?: readonly string[],
): string {
  const columns = columnsOf(table);
  const told = rows.map((row, nth) => {
    const fields = turns ? [`"turn":"${turns[nth]}","nth":${nth}`] : [];
    for (const [key, value] of Object.entries(row)) {
      const name = columns.get(key);
      if (name !== undefined && value !== undefined && value !== null) fields.push(written(name, value, bytes));
    }
    return `{${fields.join()}}`;
  });
  return `[${told.join()}]`;
}

const known = new WeakMap<PgTable, Map<string, string>>();

/** What the database calls each column of this table. */
function columnsOf(table: PgTable): Map<string, string> {
  const columns = known.get(table) ?? new Map(Object.entries(getTableColumns(table)).map(([key, { name }]) => [key, name]));
  known.set(table, columns);
  return columns;
}

/** As PostgreSQL reads it from JSON text. Half a surrogate pair is no text to it. */
function written(name: string, value: unknown, bytes: Bytes): string {
  if (value instanceof Uint8Array) return `"${name}_at":${bytes.add(value)},"${name}_length":${value.length}`;
  return `"${name}":${JSON.stringify(typeof value === 'string' ? value.toWellFormed() : value)}`;
}

/** These columns of the rows in `json` as a source of a select; what a row lacks is null. */
export function rowsFrom(columns: readonly Column[], json: unknown, as: string): SQL {
  return source(columns, [], json, as);
}

/** The same, each row beside its `turn` and `nth`, its place. */
export function rowsOfTurns(columns: readonly Column[], json: unknown, as: string): SQL {
  return source(columns, ['turn uuid', 'nth int'], json, as);
}

function source(columns: readonly Column[], more: readonly string[], json: unknown, as: string): SQL {
  const isBytes = (column: Column) => column.getSQLType() === 'bytea';
  const types = columns.map((column) =>
    isBytes(column) ? `${column.name}_at int, ${column.name}_length int` : `"${column.name}" ${column.getSQLType()}`,
  );
  const one = (column: Column) =>
    isBytes(column)
      ? sql.raw(`substring((select bytes from given) from ${column.name}_at for ${column.name}_length) as ${column.name}`)
      : sql.identifier(column.name);
  const besides = more.map((name) => sql.raw(name.slice(0, name.indexOf(' '))));
  return sql`(select ${sql.join([...columns.map(one), ...besides], sql`, `)}
    from json_to_recordset(${json}::text::json) as told(${sql.raw([...types, ...more].join(', '))})) as ${sql.identifier(as)}`;
}

/** Rows of the agencies in `json`, a list of { region, agency }. */
export function ofAgencies({ region, agency }: { region: Column; agency: Column }, json: unknown): SQL {
  return sql`(${region}, ${agency}) in (select region, agency from json_to_recordset(${json}::text::json) as asked(region text, agency text))`;
}

/** Ids as PostgreSQL's text for a list. */
export function listText(ids: readonly (string | number)[]): string {
  return `{${ids.join(',')}}`;
}

/** Names of columns as a list for an insert, or prefixed with an alias for a select. */
export function names(columns: Column[], of?: string): SQL {
  const one = ({ name }: Column) => (of === undefined ? sql.identifier(name) : sql`${sql.identifier(of)}.${sql.identifier(name)}`);
  return sql.join(columns.map(one), sql`, `);
}
