/** What a platform took and may still give up: kept until it arrived, and queued once more when it is given up. Whether a copy restarted meanwhile, or another one hears of it, makes no difference. */
import { and, eq, inArray, isNotNull, sql } from 'drizzle-orm';
import type { GivenUp, Posted } from '../channels/channel.ts';
import type { Errand } from '../complaints/ports.ts';
import { type Done, elsewhere, type MessageErrand } from '../outbox/queue.ts';
import { type Database, type Db, prepared } from './database.ts';
import { addErrands } from './errands.ts';
import { nextHeardIn } from './hearer.ts';
import { outbox, posted, talk } from './schema.ts';
import type { Seal } from './seal.ts';
import type { Announce } from './turns.ts';

/** So often a message is sent that is taken and given up. */
const sendingsMax = 3;

const given = sql.placeholder;

/** What was posted of errands that are done, kept with them; part of the statement that deletes them. `posted`: the JSON of `postedRows`. All write these rows in the same order, so that none waits for another. */
export const keepPosted = sql`
  insert into ${posted} (message, errand, part, lane, payload)
  select one.message, one.errand, one.part, ${outbox.lane}, ${outbox.payload}
  from json_to_recordset(${given('posted')}::text::json) as one (message text, errand bigint, part text) join ${outbox} on ${outbox.id} = one.errand
  order by one.message on conflict do nothing`;

export function postedRows(done: readonly Done[]): { message: string; errand: number; part: string }[] {
  return done.flatMap(({ id, posted = [] }) => posted.map((one) => ({ ...one, errand: id })));
}

/**
 * A message may arrive before the outbox knows that it was taken: then it is noted without its errand, and stays so. Where that is being written at this very moment, one waits
 * for the other, and what has arrived wins.
 */
const arriving = prepared(sql`
  with told as (select * from json_to_recordset(${given('sent')}::text::json) as one (message text, errand bigint)),
    gone as (delete from ${posted} where ${posted.message} = any (array(select message from told)))
  insert into ${posted} (message, errand, part, lane)
  select told.message, told.errand, '', ${outbox.lane} from told join ${outbox} on ${outbox.id} = told.errand
  order by told.message on conflict (message) do update set payload = null`);

/** The Posted port (channels/channel.ts). */
export function createPosted(database: Database, seal: Seal, announce: Announce): Posted {
  const { db } = database;
  return {
    over: async (sent) => {
      const told = sent.map(({ message, key }) => ({ message, errand: errandOf(key) }));
      await database.run(arriving.text, arriving.bind({ sent: JSON.stringify(told) }));
    },
    again: async (message, key, why) => {
      const found = await db.transaction((tx) => queueAgain(tx, seal, message, why));
      if (found !== null) announce([found]);
      if (found !== null) return 'queued';
      return (await isBeingSent(database, message, errandOf(key))) ? 'sending' : 'lost';
    },
  };
}

/** Null: nothing (more) is known of it, or no chat is left for it. */
async function queueAgain(tx: Db, seal: Seal, message: string, why: GivenUp | 'never'): Promise<Errand | null> {
  // The talks of its citizen first and in their order, as everybody has them who writes to a chat or forgets its person.
  const lane = tx.select({ lane: posted.lane }).from(posted).where(eq(posted.message, message));
  const citizens = tx.select({ citizen: talk.citizen }).from(talk).where(eq(talk.id, lane));
  await tx.select({ id: talk.id }).from(talk).where(inArray(talk.citizen, citizens)).orderBy(talk.id).for('update');
  const [row] = await tx
    .delete(posted)
    .where(and(eq(posted.message, message), isNotNull(posted.payload)))
    .returning();
  if (!row?.payload) return null;
  const errand = seal.open<Errand>('outbox.payload', row.lane, row.payload);
  if (errand.kind !== 'message') return null;
  const times = (errand.again?.times ?? 0) + 1;
  const isOver = why === 'never' || times >= sendingsMax;
  const again = isOver ? await inNextChat(tx, errand) : { ...errand, again: { why, part: row.part, times } };
  if (again === null) return null;
  // Too late for a part is too late for all: by template all goes again, as in another chat.
  if (isOver || why === 'late') await tx.delete(posted).where(eq(posted.errand, row.errand));
  await addErrands(tx, seal, [again]);
  return again;
}

/** News, for the next chat its citizen joined; null: it is none, or there is none. */
async function inNextChat(tx: Db, errand: MessageErrand): Promise<MessageErrand | null> {
  const next = errand.say.news ? await nextHeardIn(tx, [...(errand.tried ?? []), errand.talk]) : null;
  return next === null ? null : elsewhere(errand, next);
}

/** Still in the outbox, or noted as taken since it was looked for. Both are asked in one statement: a row goes from one table to the other in one. */
const beingSent = prepared(sql`
  select exists (select from ${outbox} where ${outbox.id} = ${given('errand')}::bigint) as waiting,
    (select ${posted.payload} is not null from ${posted} where ${posted.message} = ${given('message')}::text) as kept`);

async function isBeingSent(database: Database, message: string, errand: number | null): Promise<boolean> {
  const [row] = await database.run(beingSent.text, beingSent.bind({ message, errand: errand ?? 0 }));
  return row?.kept === true || (row?.kept !== false && row?.waiting === true);
}

/** A key begins with the errand's id; the rest of it names the part. */
function errandOf(key: string): number | null {
  const id = Number(/^\d{1,15}/.exec(key)?.[0] ?? Number.NaN);
  return Number.isSafeInteger(id) ? id : null;
}
