/** Rows on their way into a prepared statement, as one JSON text: however many there are, the statement stays the same, and both drivers take it alike. */
import { type Column, getTableColumns, type SQL, sql } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';

/** Rows of `table` (or parts of them) by the names of its columns, for `rowsFrom`. */
export function rowsAsJson<T extends PgTable>(
  table: T,
  rows: { [Name in keyof T['$inferInsert']]?: T['$inferInsert'][Name] | undefined }[],
): string {
  if (rows.length === 0) return '[]';
  const columns = columnsOf(table);
  return JSON.stringify(
    rows.map((row) => {
      const told: Record<string, unknown> = {};
      for (const [key, value] of Object.entries(row)) {
        const name = columns.get(key);
        if (name !== undefined && value !== undefined) told[name] = written(value);
      }
      return told;
    }),
  );
}

const known = new WeakMap<PgTable, Map<string, string>>();

/** What the database calls each column of this table. */
function columnsOf(table: PgTable): Map<string, string> {
  const columns = known.get(table) ?? new Map(Object.entries(getTableColumns(table)).map(([key, { name }]) => [key, name]));
  known.set(table, columns);
  return columns;
}

/** The rows in `json` as a source of a select; what a row lacks is null. */
export function rowsFrom(table: PgTable, json: unknown, as: string): SQL {
  return sql`json_populate_recordset(null::${table}, ${json}::text::json) as ${sql.identifier(as)}`;
}

/** The same where they are joined: PostgreSQL expects ten of them, not a hundred, and looks each up by its index. */
export function fewFrom(table: PgTable, json: unknown, as: string): SQL {
  return sql`unnest(array(select json_array_elements(${json}::text::json))) as one(row), json_populate_record(null::${table}, one.row) as ${sql.identifier(as)}`;
}

/** A select of the rows in `json`, each beside its `turn` (`turns`: ids as text of a list, at the same places) and `nth`, its place. */
export function rowsOfTurns(table: PgTable, json: unknown, turns: unknown, as: string): SQL {
  const name = sql.identifier(as);
  return sql`select ${name}.*, ${name}.unnest as turn, ${name}.ordinality as nth
    from rows from (json_populate_recordset(null::${table}, ${json}::text::json), unnest(${turns}::text::uuid[])) with ordinality as ${name}`;
}

/** The same where they are joined, as fewFrom. */
export function fewOfTurns(table: PgTable, json: unknown, turns: unknown, as: string): SQL {
  return sql`select ${sql.identifier(as)}.*, one.turn as turn
    from unnest(array(select json_array_elements(${json}::text::json)), ${turns}::text::uuid[]) as one(row, turn), json_populate_record(null::${table}, one.row) as ${sql.identifier(as)}`;
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

/** As PostgreSQL reads it from JSON text. Half a surrogate pair is no text to it. */
function written(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString();
  if (value instanceof Uint8Array) return `\\x${Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString('hex')}`;
  return typeof value === 'string' ? value.toWellFormed() : value;
}
