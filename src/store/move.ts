/**
 * Moves an embedded database into an empty PostgreSQL: all rows in one transaction, compared row by row before it is committed. Cut off at any moment, nothing has
 * happened; begun again after it was committed, it finds everything there. Knows tables by name only.
 */
import { type SQL, sql } from 'drizzle-orm';
import { type Database, type Db, type Row, rowsOf } from './database.ts';
import { openPglite } from './pglite.ts';
import { openPostgres } from './postgres.ts';

/** The other database has rows that are not ours. */
export class NotEmpty extends Error {
  override readonly name = 'NotEmpty';
}

/** What arrived is not what was sent: nothing was kept. `table`: the first that differs. */
export class Different extends Error {
  override readonly name = 'Different';
  readonly table: string;
  constructor(table: string) {
    super(`the rows of ${table} are not the same on both sides`);
    this.table = table;
  }
}

export interface Moved {
  tables: number;
  rows: number;
  /** They were there already: an earlier run was cut off after its commit. */
  before: boolean;
}

interface Sum {
  rows: number;
  digest: string;
}

const batchRows = 500;

/**
 * Copies everything of `<dataDir>/pglite` into `url`. Throws AlreadyRunning (the program still runs on it), NotEmpty, Different, or what openPostgres throws. `told` hears of each table.
 */
export async function moveToPostgres(
  { dataDir, url, log }: { dataDir: string; url: string; log: Parameters<typeof openPostgres>[1] },
  told: (table: string, rows: number) => void,
): Promise<Moved> {
  const from = await openPglite(dataDir);
  try {
    const to = await openPostgres(url, log, 0);
    try {
      return await move(from, to, told);
    } finally {
      await to.close();
    }
  } finally {
    await from.close();
  }
}

/** Whoever opens a database writes them (`npm run migrate`, `stuck`): by them alone nobody uses it yet. */
const begun = ['region', 'key_check'];

async function move(from: Database, to: Database, told: (table: string, rows: number) => void): Promise<Moved> {
  const tables = await tablesInOrder(from.db);
  const sums = new Map<string, Sum>();
  await from.db.execute(sql`set time zone 'UTC'`);
  for (const table of tables) sums.set(table, await sumOf(from.db, table));
  const rows = [...sums.values()].reduce((all, sum) => all + sum.rows, 0);
  const before = await to.db.transaction(async (tx) => {
    await tx.execute(sql`set local time zone 'UTC'`);
    await tx.execute(sql`set local statement_timeout = 0`);
    // A copy of the program that starts on it now waits until it is decided.
    for (const table of tables) await tx.execute(sql`lock table ${sql.identifier(table)} in access exclusive mode`);
    if (
      await isFilled(
        tx,
        tables.filter((table) => !begun.includes(table)),
      )
    )
      return isSame(tx, sums);
    for (const table of begun) await tx.execute(sql`delete from ${sql.identifier(table)}`);
    for (const table of tables) {
      await copy(from.db, tx, table);
      told(table, sums.get(table)?.rows ?? 0);
    }
    await goOnCounting(from.db, tx);
    const different = await firstDifferent(tx, sums);
    if (different !== null) throw new Different(different);
    return false;
  });
  return { tables: tables.length, rows, before };
}

async function isFilled(tx: Db, tables: readonly string[]): Promise<boolean> {
  for (const table of tables) if ((await ask(tx, sql`select 1 as one from ${sql.identifier(table)} limit 1`)).length > 0) return true;
  return false;
}

async function isSame(tx: Db, sums: ReadonlyMap<string, Sum>): Promise<true> {
  if ((await firstDifferent(tx, sums)) !== null) throw new NotEmpty('the database is in use already');
  return true;
}

async function firstDifferent(tx: Db, sums: ReadonlyMap<string, Sum>): Promise<string | null> {
  for (const [table, sum] of sums) {
    const there = await sumOf(tx, table);
    if (there.rows !== sum.rows || there.digest !== sum.digest) return table;
  }
  return null;
}

/** Rows go over as PostgreSQL's own JSON text and are never looked at in between. */
async function copy(from: Db, tx: Db, table: string): Promise<void> {
  const name = sql.identifier(table);
  for (let first = 0; ; first += batchRows) {
    const page = sql`select t from ${name} t order by t.ctid limit ${batchRows} offset ${first}`;
    const [row] = await ask(from, sql`select count(*)::int as rows, json_agg(t)::text as text from (${page}) page`);
    if (!Number(row?.rows)) return;
    await tx.execute(
      sql`insert into ${name} overriding system value select * from json_populate_recordset(null::${name}, ${String(row?.text)}::json)`,
    );
    if (Number(row?.rows) < batchRows) return;
  }
}

/** Numbers drawn from now on are higher than all that were ever drawn: the order of a chat is that of its errands. */
async function goOnCounting(from: Db, tx: Db): Promise<void> {
  const sequences = await ask(
    from,
    sql`select sequencename as name, coalesce(last_value, 0)::text as last from pg_sequences where schemaname = 'public'`,
  );
  for (const { name, last } of sequences)
    if (last !== '0') await tx.execute(sql`select setval(${String(name)}::regclass, ${String(last)}::bigint)`);
}

async function sumOf(db: Db, table: string): Promise<Sum> {
  const digest = sql`md5(coalesce(string_agg(md5(t::text), '' order by md5(t::text)), ''))`;
  const [row] = await ask(db, sql`select count(*)::int as rows, ${digest} as digest from ${sql.identifier(table)} t`);
  return { rows: Number(row?.rows), digest: String(row?.digest) };
}

/** Those that others refer to come first. */
async function tablesInOrder(db: Db): Promise<string[]> {
  const names = (await ask(db, sql`select tablename as name from pg_tables where schemaname = 'public' order by 1`)).map((row) =>
    String(row.name),
  );
  const references = await ask(
    db,
    sql`select conrelid::regclass::text as child, confrelid::regclass::text as parent from pg_constraint where contype = 'f' and conrelid <> confrelid`,
  );
  const ordered: string[] = [];
  while (ordered.length < names.length) {
    const waits = (name: string) => references.some(({ child, parent }) => child === name && !ordered.includes(String(parent)));
    const free = names.filter((name) => !ordered.includes(name) && !waits(name));
    if (free.length === 0) throw new Error('tables refer to each other in a circle');
    ordered.push(...free);
  }
  return ordered;
}

async function ask(db: Db, query: SQL): Promise<Row[]> {
  return rowsOf(await db.execute(query));
}
