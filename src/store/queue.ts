/** The table of errands as the dispatcher works it. Order within a lane is the order of ids; see errands.ts for why ids are in order. */
import { and, asc, count, eq, gt, inArray, isNotNull, isNull, type SQL, sql } from 'drizzle-orm';
import type { PgUpdateSetSource } from 'drizzle-orm/pg-core';
import type { Errand } from '../complaints/ports.ts';
import type { Talk } from '../dialogue/talk.ts';
import { type Done, type Queue, type Queued, type Reach, steadyNow } from '../outbox/queue.ts';
import { abandon } from './abandon.ts';
import { type Database, type Db, prepared, type Row } from './database.ts';
import { addErrands } from './errands.ts';
import { codeOf } from './errors.ts';
import { nextHeardIn } from './hearer.ts';
import { identityOf, lookupOf } from './identity.ts';
import { listText } from './json-rows.ts';
import { keepPosted, postedRows } from './posted.ts';
import { agencyGroup, card, identity, outbox, sent, talk } from './schema.ts';
import { type Seal, Unsealable } from './seal.ts';
import type { Announce } from './turns.ts';

const given = sql.placeholder;

/**
 * Arrays go in as PostgreSQL's own text for them, which both drivers take alike; each is read once, not for every row. How long a row still waits comes as a distance: the
 * database's clock need not be ours. It is no longer than the row was put off for when it was written, and no longer than an hour: whoever sets that clock back holds up nobody. With each message comes where its talk is reached, so that nothing more is asked before it is sent.
 */
function taking(among: SQL) {
  const one = (name: string, type: string) => sql`(select unnest(${given(name)}::text::${sql.raw(type)}[]))`;
  return prepared(sql`
  select ${outbox.id}::float8 as id, ${outbox.lane} as lane, ${outbox.partition} as partition, ${outbox.bulk} as bulk, ${outbox.attempts} as attempts, ${outbox.payload} as payload,
    floor(extract(epoch from ${outbox.createdAt}) * 1000)::float8 as created, (extract(epoch from now() - ${outbox.createdAt}) * 1000)::float8 as age, (extract(epoch from least(${outbox.runAt} - now(), ${outbox.runAt} - ${outbox.createdAt}, interval '1 hour')) * 1000)::float8 as wait,
    ${outbox.kind} as kind, ${identity.sealed} as sealed, ${talk.state} as state, (extract(epoch from ${talk.heardAt}) * 1000)::float8 as heard
  from ${among} left join ${talk} on ${outbox.kind} = 'message' and ${talk.id} = ${outbox.lane} and ${talk.reachable} left join ${identity} on ${identity.talk} = ${talk.id}
  where ${outbox.partition} in ${one('partitions', 'smallint')} and ${outbox.id} not in ${one('held', 'bigint')} and ${outbox.lane} not in ${one('parked', 'uuid')}
    and (select true from ${outbox} stuck where stuck.lane = ${outbox.lane} and stuck.stuck_at is not null limit 1) is null
  order by ${outbox.id} limit ${given('limit')}::int`);
}

const takeAll = taking(sql`${outbox}`);
/** Found by the index of lanes, however few rows PostgreSQL believes there are. */
const takeLanes = taking(sql`(select * from ${outbox} where ${outbox.lane} = any (${given('lanes')}::text::uuid[]) offset 0) as ${outbox}`);

const finishing = (kept: SQL) =>
  prepared(sql`
  with ${kept} gone as (delete from ${outbox} where ${outbox.id} = any (${given('ids')}::text::bigint[]))
  insert into ${sent} (talk, message, complaint, listed)
  select done.talk, done.message, done.complaint, done.listed
  from json_to_recordset(${given('sent')}::text::json) as done (talk uuid, message text, complaint uuid, listed jsonb)
  on conflict do nothing`);
const finish = finishing(sql``);
const finishPosted = finishing(sql`kept as (${keepPosted}),`);

/** The Queue port (outbox/queue.ts). */
export function createQueue(database: Database, seal: Seal, announce: Announce): Queue {
  const { db } = database;
  const reach = reaching(db);
  const update = async (id: number, values: PgUpdateSetSource<typeof outbox>) => {
    await db.update(outbox).set(values).where(eq(outbox.id, id));
  };
  return {
    take: async (partitions, held, parked, limit, lanes) => {
      const values = {
        partitions: listText(partitions),
        held: listText(held),
        parked: listText(parked),
        limit,
        lanes: listText(lanes ?? []),
      };
      const { text, bind } = lanes ? takeLanes : takeAll;
      const rows = await database.run(text, bind(values));
      return readable(db, seal, rows);
    },
    done: (done) => finished(database, seal, announce, done),
    later: (id, runAt, reason, counts) =>
      update(id, {
        runAt: sql`now() + ${runAt - steadyNow()}::float8 * interval '1 millisecond'`,
        reason,
        ...(counts ? { attempts: sql`${outbox.attempts} + 1` } : {}),
      }),
    stuck: (id, reason) => update(id, { stuckAt: sql`now()`, reason, attempts: sql`${outbox.attempts} + 1` }),
    free: (id) => update(id, { stuckAt: null, runAt: sql`now()` }),
    abandon: async (id) => {
      const { deleted, passed } = await db.transaction((tx) => abandon(tx, seal, id));
      announce(passed);
      return deleted;
    },
    nextHeardIn: (tried) => nextHeardIn(db, tried),
    add: async (errands) => {
      await db.transaction((tx) => addErrands(tx, seal, errands));
      announce(errands);
    },
    stuckList: async (limit) => {
      const { id, kind, lane, attempts, reason, stuckAt } = outbox;
      const rows = await db
        .select({ id, kind, lane, attempts, reason, stuckAt })
        .from(outbox)
        .where(isNotNull(stuckAt))
        .orderBy(asc(stuckAt))
        .limit(limit);
      return rows.map(({ stuckAt: since, ...row }) => ({ ...row, reason: row.reason ?? '', since: since?.getTime() ?? 0 }));
    },
    depth: () => depth(db),
    address: (id) => address(reach, seal, id),
    moveChat: (id, chat) => moveChat(db, seal, id, chat),
  };
}

async function finished(database: Database, seal: Seal, announce: Announce, done: Done[]): Promise<void> {
  const following = done.filter((one) => one.then && one.then.length > 0);
  const plain = done.filter((one) => !following.includes(one));
  if (plain.length > 0) {
    const posted = postedRows(plain);
    const values = { ids: listText(plain.map((one) => one.id)), sent: JSON.stringify(plain.flatMap((one) => one.sent ?? [])) };
    const { text, bind } = posted.length > 0 ? finishPosted : finish;
    await database.run(text, bind({ ...values, posted: JSON.stringify(posted) }));
  }
  if (following.length > 0) announce(await database.db.transaction((tx) => follow(tx, seal, following)));
}

/** What errands turn into is added only by the call that deleted them: done twice (its answer was lost) is done once. */
async function follow(tx: Db, seal: Seal, done: Done[]): Promise<Errand[]> {
  const ids = done.map((one) => one.id);
  const rows = await tx.delete(outbox).where(inArray(outbox.id, ids)).returning({ id: outbox.id });
  const deleted = new Set(rows.map((row) => row.id));
  const told = done.flatMap((one) => one.sent ?? []);
  if (told.length > 0) await tx.insert(sent).values(told).onConflictDoNothing();
  const then = done.flatMap((one) => (deleted.has(one.id) ? (one.then ?? []) : []));
  await addErrands(tx, seal, then);
  return then;
}

async function depth(db: Db) {
  const oldestMs = sql<number>`coalesce(extract(epoch from now() - min(${outbox.createdAt})) * 1000, 0)::float8`;
  const [waiting] = await db.select({ waiting: count(), oldestMs }).from(outbox).where(isNull(outbox.stuckAt));
  const [stuck] = await db.select({ stuck: count() }).from(outbox).where(isNotNull(outbox.stuckAt));
  const toCentre = and(isNull(outbox.stuckAt), inArray(outbox.kind, ['forward', 'addition']));
  const [central] = await db
    .select({ waiting: count(), refused: sql<number>`count(*) filter (where ${gt(outbox.attempts, 0)})::int` })
    .from(outbox)
    .where(toCentre);
  const untaken = central && central.refused > 0 ? central.waiting : 0;
  const oldest = Math.max(0, waiting?.oldestMs ?? 0);
  return { waiting: waiting?.waiting ?? 0, stuck: stuck?.stuck ?? 0, untaken, oldestMs: oldest };
}

/** Asked for messages that wait. */
function reaching(db: Db) {
  return db
    .select({ state: talk.state, heardAt: talk.heardAt, sealed: identity.sealed })
    .from(talk)
    .innerJoin(identity, eq(identity.talk, talk.id))
    .where(and(eq(talk.id, given('id')), eq(talk.reachable, true)))
    .prepare('reach');
}

async function address(reach: ReturnType<typeof reaching>, seal: Seal, id: string) {
  const [row] = await reach.execute({ id });
  return row ? reachOf(seal, id, row.sealed, row.state, row.heardAt.getTime()) : null;
}

function reachOf(seal: Seal, id: string, sealed: Uint8Array, state: Uint8Array, heardAt: number): Reach {
  const { channel, chat } = identityOf(seal, { id }, sealed);
  return { address: { channel, chat }, language: seal.open<Talk>('talk.state', id, state).language ?? null, heardAt };
}

/** The old talk keeps its story and is reached under the new id; where that chat has a talk of its own already, this one only sends there. */
export async function moveChat(db: Db, seal: Seal, id: string, chat: string): Promise<void> {
  const [row] = await db.select().from(identity).where(eq(identity.talk, id));
  if (!row) return;
  const known = identityOf(seal, { id }, row.sealed);
  await db
    .update(identity)
    .set({ sealed: seal.seal('identity.sealed', id, { ...known, chat }) })
    .where(eq(identity.talk, id));
  try {
    await db
      .update(talk)
      .set({ lookup: lookupOf(seal, { channel: known.channel, chat }), version: sql`${talk.version} + 1` })
      .where(eq(talk.id, id));
  } catch (error) {
    if (codeOf(error) !== '23505') throw error;
  }
  // Ids of messages begin anew in the new chat: an old one would name another message there.
  await db.delete(sent).where(eq(sent.talk, id));
  await db.update(card).set({ message: null, thread: null, shown: null }).where(eq(card.talk, id));
  await db.update(agencyGroup).set({ thread: null }).where(eq(agencyGroup.talk, id));
}

/** An errand that does not open (a damaged row, another key) is for the operator to see; the others go on. */
async function readable(db: Db, seal: Seal, rows: Row[]): Promise<Queued[]> {
  const queued: Queued[] = [];
  for (const row of rows) {
    try {
      queued.push(queuedOf(seal, row));
    } catch (error) {
      if (!(error instanceof Unsealable)) throw error;
      await db
        .update(outbox)
        .set({ stuckAt: sql`now()`, reason: 'unreadable' })
        .where(eq(outbox.id, Number(row.id)));
    }
  }
  return queued;
}

function queuedOf(seal: Seal, row: Row): Queued {
  const { id, lane, partition, bulk, attempts, payload, created, age, wait } = row;
  if (
    typeof id !== 'number' ||
    typeof lane !== 'string' ||
    typeof partition !== 'number' ||
    typeof attempts !== 'number' ||
    !(payload instanceof Uint8Array)
  ) {
    throw new Error('the outbox answered with a shape it does not have');
  }
  return {
    id,
    lane,
    partition,
    errand: seal.open<Errand>('outbox.payload', lane, payload),
    bulk: bulk === true,
    attempts,
    createdAt: Number(created),
    since: steadyNow() - Math.max(0, Number(age)),
    runAt: steadyNow() + Number(wait),
    ...(row.kind === 'message' && { reached: { at: steadyNow(), where: whereOf(seal, lane, row) } }),
  };
}

function whereOf(seal: Seal, id: string, { sealed, state, heard }: Row): Reach | null {
  return sealed instanceof Uint8Array && state instanceof Uint8Array ? reachOf(seal, id, sealed, state, Number(heard)) : null;
}
