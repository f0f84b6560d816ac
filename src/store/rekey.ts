/**
 * Seals everything anew with another SECRET_KEY, and finds people again by it: all in one transaction. Cut off at any moment, nothing has happened; begun again after it was
 * committed, it finds everything done. Bytes of attachments are not sealed and stay as they are.
 */
import { eq, sql } from 'drizzle-orm';
import { type Database, type Db, rowsOf } from './database.ts';
import { WrongKey } from './errors.ts';
import { hex, inBatches, updateWhereTheyStand } from './in-batches.ts';
import { newLookups, type Person } from './relookup.ts';
import { rewebchat } from './rewebchat.ts';
import { keyCheck } from './schema.ts';
import { createSeal, opened, resealed, type Seal } from './seal.ts';

/** A copy of the program is at work on this database. */
export class CopyAlive extends Error {
  override readonly name = 'CopyAlive';
}

export interface Rekeyed {
  /** It was done already: an earlier run was cut off after its commit. */
  before: boolean;
  values: number;
  /** Values that opened with the old key no more (damaged rows) and were left. */
  unreadable: number;
  /** Officers who are known by an account nothing else is kept of: they must be invited anew. */
  officersLost: number;
}

export interface Keys {
  /** 32 bytes each. */
  from: Uint8Array;
  to: Uint8Array;
  /** Signs the cookies browsers have now: they stay good. null: every browser begins a new chat. */
  webchat: Uint8Array | null;
  /** Whom the settings name as admins: they may not have written yet. */
  admins: readonly Person[];
  /** The chat of the officer of the circle page, which is derived from the key. */
  seat: { from: string; to: string };
}

/** A table with sealed columns: what identifies a row in SQL, and of each column its cell. `row`: what it was sealed for, as text; web chat's tables, whose ids change, are in rewebchat.ts. */
interface Sealed {
  table: string;
  cells: Record<string, string>;
  row: string;
}

export const sealedTables: readonly Sealed[] = [
  { table: 'identity', cells: { sealed: 'identity.sealed' }, row: 'talk' },
  { table: 'talk', cells: { state: 'talk.state' }, row: 'id' },
  { table: 'inbox', cells: { said: 'inbox.said' }, row: "channel || '/' || id" },
  { table: 'outbox', cells: { payload: 'outbox.payload' }, row: 'lane' },
  { table: 'posted', cells: { payload: 'outbox.payload' }, row: 'lane' },
  { table: 'agency_group', cells: { errand: 'outbox.payload' }, row: 'board' },
  // Before complaints: a body kept there by an older program is given what is here, by a trigger (migration 0015).
  { table: 'forward', cells: { body: 'complaint.forward_body' }, row: 'complaint' },
  { table: 'complaint', cells: { body_sealed: 'complaint.body_sealed', forward_body: 'complaint.forward_body' }, row: 'id' },
  { table: 'history', cells: { data: 'history.data' }, row: 'id' },
  { table: 'attachment', cells: { sealed: 'attachment.sealed', shot: 'attachment.shot' }, row: 'id' },
  { table: 'central_event', cells: { sealed: 'central_event.sealed' }, row: 'id' },
  { table: 'officer', cells: { sealed: 'officer.sealed' }, row: 'id' },
  { table: 'emergency', cells: { sealed: 'emergency.sealed' }, row: 'id' },
  { table: 'model', cells: { sealed: 'model.sealed' }, row: 'version' },
];

const batchRows = 500;
const lockWaitMs = 5_000;

/** Throws CopyAlive, or WrongKey where the database was sealed with neither key. `told` hears of each table. */
export function rekey({ db, kind }: Database, keys: Keys, told: (table: string, rows: number) => void): Promise<Rekeyed> {
  const [from, to] = [createSeal(keys.from), createSeal(keys.to)];
  return db.transaction(async (tx) => {
    for (const setting of ['statement_timeout', 'idle_in_transaction_session_timeout'])
      await tx.execute(sql.raw(`set local ${setting} = 0`));
    await alone(tx, kind);
    if (await isSealedWith(tx, to)) return { before: true, values: 0, unreadable: 0, officersLost: 0 };
    if (!(await isSealedWith(tx, from))) throw new WrongKey('the database was begun with neither key');
    // Whom old hashes stand for is read before anything changes.
    const lookups = await newLookups(tx, from, to, keys.admins, keys.seat);
    const counts = { before: false, values: 0, unreadable: 0, officersLost: lookups.officersLost };
    for (const one of sealedTables) {
      const { rows, unreadable } = await reseal(tx, one, from, to);
      counts.values += rows;
      counts.unreadable += unreadable;
      told(one.table, rows);
    }
    const web = await rewebchat(tx, from, to);
    counts.values += web.values;
    counts.unreadable += web.unreadable;
    told('web_event, web_file, web_file_part', web.values);
    await lookups.write();
    await keepKeys(tx, from, to, keys.webchat);
    return counts;
  });
}

/** Nobody else works on it, and whoever starts now waits until it is decided. A copy has connections of its name from before it looks at its key. */
async function alone(tx: Db, kind: Database['kind']): Promise<void> {
  if (kind === 'pglite') return;
  await tx.execute(sql.raw(`set local lock_timeout = ${lockWaitMs}`));
  const tables = rowsOf(await tx.execute(sql`select tablename as name from pg_tables where schemaname = 'public' order by 1`));
  try {
    for (const { name } of tables) await tx.execute(sql`lock table ${sql.identifier(String(name))} in access exclusive mode`);
  } catch (cause) {
    throw new CopyAlive('somebody is at work in the database', { cause });
  }
  const others = sql`select count(*)::int as others from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid() and application_name like 'kanal-aduan%'`;
  if (rowsOf(await tx.execute(others))[0]?.others !== 0) throw new CopyAlive('a copy of the program is connected');
}

async function isSealedWith(tx: Db, seal: Seal): Promise<boolean> {
  const [row] = await tx.select().from(keyCheck).where(eq(keyCheck.id, 1));
  return row === undefined || opened(seal, 'key_check.sealed', '1', row.sealed) !== null;
}

async function reseal(tx: Db, { table, cells, row }: Sealed, from: Seal, to: Seal): Promise<{ rows: number; unreadable: number }> {
  const columns = Object.keys(cells);
  const counts = { rows: 0, unreadable: 0 };
  const names = columns.map((column) => sql.identifier(column));
  const query = sql`select ctid::text as ctid, (${sql.raw(row)})::text as row, ${sql.join(names, sql`, `)} from ${sql.identifier(table)}`;
  await inBatches(tx, query, batchRows, async (batch) => {
    const fresh = batch.map((one) => ({
      ctid: one.ctid,
      values: columns.map((column) => {
        const value = one[column];
        if (!(value instanceof Uint8Array)) return null;
        const again = resealed(from, to, cells[column] ?? '', String(one.row), value);
        counts[again === null ? 'unreadable' : 'rows'] += 1;
        return hex(again ?? value);
      }),
    }));
    await updateWhereTheyStand(tx, table, columns, fresh);
  });
  return counts;
}

/** The row of before is sealed anew; beside it stand the keys of before whose cookies are still good. */
async function keepKeys(tx: Db, from: Seal, to: Seal, webchat: Uint8Array | null): Promise<void> {
  const [row] = await tx.select().from(keyCheck).where(eq(keyCheck.id, 2));
  const before = (row && opened<string[]>(from, 'key_check.sealed', '2', row.sealed)) ?? [];
  const kept = webchat === null ? [] : [Buffer.from(webchat).toString('base64'), ...before];
  await tx.delete(keyCheck);
  await tx.insert(keyCheck).values([
    { id: 1, sealed: to.seal('key_check.sealed', '1', 'kanal-aduan') },
    { id: 2, sealed: to.seal('key_check.sealed', '2', kept) },
  ]);
}
