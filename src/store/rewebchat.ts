/** Web chat under another key: its tables are keyed by the hash of the chat, which changes, and their values are sealed for it. What belongs to no chat any more goes. Needs `rekeyed_talk` (relookup.ts). */
import { type SQL, sql } from 'drizzle-orm';
import type { Db, Row } from './database.ts';
import { hex, inBatches, updateWhereTheyStand } from './in-batches.ts';
import { resealed, type Seal } from './seal.ts';

interface Counts {
  values: number;
  unreadable: number;
}

const batchRows = 500;
/** A part of a file is up to some hundred kilobytes. */
const batchParts = 8;

export async function rewebchat(tx: Db, from: Seal, to: Seal): Promise<Counts> {
  const counts: Counts = { values: 0, unreadable: 0 };
  /** Of a row with its chat before and after, the sealed value as it is now. */
  const renewed = (cell: string, row: Row, ...names: unknown[]) => {
    const [before, now] = [row.before, row.after].map((chat) => [Buffer.from(chat as Uint8Array).toString('hex'), ...names].join('/'));
    const fresh = resealed(from, to, cell, before ?? '', row.sealed as Uint8Array, now);
    counts[fresh === null ? 'unreadable' : 'values'] += 1;
    return hex(fresh ?? (row.sealed as Uint8Array));
  };
  for (const [table, column] of [
    ['web_event', 'chat'],
    ['web_file', 'chat'],
    ['web_chat', 'lookup'],
  ] as const)
    await tx.execute(sql`delete from ${sql.identifier(table)} where not exists (${ofChat(table, column)})`);
  await tx.execute(sql`update web_chat set lookup = after from rekeyed_talk where web and before = web_chat.lookup`);
  await inBatches(tx, withChats('web_event', sql`key`), batchRows, (rows) =>
    updateWhereTheyStand(
      tx,
      'web_event',
      ['chat', 'sealed'],
      rows.map((row) => ({ ctid: row.ctid, values: [hex(row.after as Uint8Array), renewed('web_event.sealed', row, row.key)] })),
    ),
  );
  // Parts refer to their files: these are written anew, the parts go over, and what they were goes.
  await inBatches(tx, withChats('web_file', sql`id`), batchRows, async (rows) => {
    const json = JSON.stringify(
      rows.map((row) => ({ ctid: row.ctid, chat: hex(row.after as Uint8Array), sealed: renewed('web_file.sealed', row, row.id) })),
    );
    await tx.execute(sql`insert into web_file (chat, id, bytes, sealed, at) select new.chat::bytea, web_file.id, bytes, new.sealed::bytea, at
      from web_file join json_to_recordset(${json}::text::json) as new(ctid text, chat text, sealed text) on web_file.ctid = new.ctid::tid`);
  });
  await inBatches(tx, withChats('web_file_part', sql`file, start`), batchParts, (rows) =>
    updateWhereTheyStand(
      tx,
      'web_file_part',
      ['chat', 'sealed'],
      rows.map((row) => ({
        ctid: row.ctid,
        values: [hex(row.after as Uint8Array), renewed('web_file_part.sealed', row, row.file, row.start)],
      })),
    ),
  );
  await tx.execute(sql`delete from web_file where exists (${ofChat('web_file', 'chat')})`);
  return counts;
}

function ofChat(table: string, column: string): SQL {
  return sql`select from rekeyed_talk where web and before = ${sql.identifier(table)}.${sql.identifier(column)}`;
}

function withChats(table: string, columns: SQL): SQL {
  const name = sql.identifier(table);
  return sql`select ${name}.ctid::text as ctid, before, after, ${columns}, sealed from ${name} join rekeyed_talk on web and before = ${name}.chat`;
}
