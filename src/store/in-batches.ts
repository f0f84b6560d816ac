/** Reads a long table within one transaction without holding it: through a cursor, which sees the rows as they were at its beginning. */
import { type SQL, sql } from 'drizzle-orm';
import { type Db, type Row, rowsOf } from './database.ts';

/** `work` gets `size` rows at a time. What it changes is not seen by later batches; cursors do not run inside each other. */
export async function inBatches(tx: Db, query: SQL, size: number, work: (rows: Row[]) => Promise<unknown>): Promise<void> {
  await tx.execute(sql`declare batches no scroll cursor for ${query}`);
  for (;;) {
    const rows = rowsOf(await tx.execute(sql.raw(`fetch ${size} from batches`)));
    if (rows.length === 0) break;
    await work(rows);
  }
  await tx.execute(sql`close batches`);
}

/** Values of columns by where the row stood when the cursor began: each row is changed once. Bytes come as `\x…`. */
export async function updateWhereTheyStand(
  tx: Db,
  table: string,
  columns: string[],
  rows: { ctid: unknown; values: (string | null)[] }[],
): Promise<void> {
  const json = JSON.stringify(
    rows.map(({ ctid, values }) => ({ ctid, ...Object.fromEntries(values.map((value, i) => [`c${i}`, value])) })),
  );
  const sets = columns.map((column, i) => sql`${sql.identifier(column)} = ${sql.raw(`new.c${i}`)}::bytea`);
  const shape = sql.raw(['ctid text', ...columns.map((_, i) => `c${i} text`)].join(', '));
  const name = sql.identifier(table);
  await tx.execute(
    sql`update ${name} set ${sql.join(sets, sql`, `)} from json_to_recordset(${json}::text::json) as new(${shape}) where ${name}.ctid = new.ctid::tid`,
  );
}

export function hex(bytes: Uint8Array): string {
  return `\\x${Buffer.from(bytes).toString('hex')}`;
}
