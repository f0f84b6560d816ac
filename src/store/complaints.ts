/** Complaints as the domain reads them. Labels of categories and agencies are operator data: here they are codes. */
import { and, asc, desc, eq, getTableColumns, inArray, sql } from 'drizzle-orm';
import { alias, unionAll } from 'drizzle-orm/pg-core';
import { type HistoryEntry, placeNow, titleOf } from '../complaints/complaint.ts';
import type { Complaints } from '../complaints/ports.ts';
import { streetWords } from '../complaints/street.ts';
import type { OwnComplaint } from '../dialogue/known.ts';
import { about, listed } from './about.ts';
import { attachmentsOf } from './attachments.ts';
import { earlyEvents, heardEvent, keepEvent } from './central.ts';
import { type ComplaintRow, complaintOf } from './complaint-rows.ts';
import { type Database, type Db, isUuid } from './database.ts';
import { listText } from './json-rows.ts';
import { complaint, follower, history, outbox } from './schema.ts';
import type { Seal } from './seal.ts';
import { readTogether } from './together.ts';

const ownMax = 10;
const given = sql.placeholder;

/** The Complaints port (complaints/ports.ts). */
export function createComplaints(database: Database, seal: Seal): Complaints {
  const { db } = database;
  const found = (row: ComplaintRow | undefined) => (row ? complaintOf(seal, row) : null);
  const one = async (where: ReturnType<typeof eq>) => found((await db.select().from(complaint).where(where))[0]);
  const withIds = db
    .select()
    .from(complaint)
    .where(sql`${complaint.id} = any (${given('ids')}::text::uuid[])`)
    .prepare('complaints');
  const withId = readTogether(async (ids) => {
    const rows = new Map((await withIds.execute({ ids: listText(ids) })).map((row) => [row.id, row]));
    return (id) => rows.get(id);
  });
  const owned = owning(db);
  return {
    own: (citizen) => own(owned, seal, citizen),
    about: (talk, message) => about(database, talk, message),
    listed: (talk, message) => listed(database, talk, message),
    byId: async (id) => (isUuid(id) ? found(await withId(id.toLowerCase())) : null),
    byNumber: (number) => one(eq(complaint.number, number)),
    byCentral: async (id) =>
      (await one(eq(complaint.centralId, id))) ?? (isUuid(id) ? one(eq(complaint.id, id)) : one(eq(complaint.number, id))),
    mergedInto: async (id) => {
      const rows = isUuid(id) ? await db.select().from(complaint).where(eq(complaint.mergedInto, id)).orderBy(asc(complaint.id)) : [];
      return rows.map((row) => complaintOf(seal, row));
    },
    history: async (id) => {
      if (!isUuid(id)) return [];
      const rows = await db.select().from(history).where(eq(history.complaint, id)).orderBy(asc(history.at), asc(history.id));
      return rows.map((row) => entryOf(seal, row));
    },
    attachments: attachmentsOf(db, seal),
    early: earlyEvents(database, seal),
    keepEvent: (event, outcome) => keepEvent(db, seal, event, outcome),
    heardEvent: (id) => heardEvent(db, id),
  };
}

/** The citizen's newest complaints, and those of others they follow (without their words), with their steps and how far the forward got. */
async function own(owned: ReturnType<typeof owning>, seal: Seal, citizen: string): Promise<OwnComplaint[]> {
  const rows = (await owned.complaints.execute({ citizen })).filter((row) => row.citizen === citizen || row.visibility === 'public');
  if (rows.length === 0) return [];
  const ids = listText(rows.map((row) => row.id));
  const [steps, forwards] = await Promise.all([owned.steps.execute({ ids }), owned.forwards.execute({ ids })]);
  return rows.map((row) => {
    const { id, number, centralNumber, kind, category, place, status, holder, submittedAt, dueAt, visibility, pieces, centralId, hushed } =
      complaintOf(seal, row);
    return {
      ...{
        id,
        number,
        centralNumber,
        kind,
        category,
        status,
        submittedAt,
        dueAt,
        visibility,
        agency: holder,
      },
      // Of another's report only the street is shown: the house may be the teller's.
      place: row.citizen === citizen ? placeNow({ place, pieces }).text : streetWords(placeNow({ place, pieces }).text),
      title: row.citizen === citizen ? titleOf({ visibility, pieces, place, submittedAt }) : '',
      ...(row.citizen === citizen ? {} : { joined: true }),
      ...(row.followed && { followed: true }),
      ...(hushed && row.citizen === citizen ? { hushed } : {}),
      forwarded: centralId !== null,
      forwardAttempts: forwards.find((one) => one.lane === id)?.attempts ?? 0,
      steps: steps.filter((step) => step.complaint === id).map((step) => stepOf(entryOf(seal, step))),
    };
  });
}

/** Asked in every second turn. Ids come as PostgreSQL's own text for a list. */
function owning(db: Db) {
  // One list of ids: with "or" between the two, PostgreSQL reads every complaint there is.
  const mine = alias(complaint, 'mine');
  const told = db
    .select({ id: mine.id })
    .from(mine)
    .where(eq(mine.citizen, given('citizen')));
  const followed = db
    .select({ id: follower.complaint })
    .from(follower)
    .where(eq(follower.citizen, given('citizen')));
  const ids = sql`${given('ids')}::text::uuid[]`;
  return {
    complaints: db
      .select({
        ...getTableColumns(complaint),
        followed: sql<boolean>`exists (${db.select().from(follower).where(eq(follower.complaint, complaint.id))})`,
      })
      .from(complaint)
      .where(inArray(complaint.id, unionAll(told, followed)))
      .orderBy(desc(complaint.submittedAt), desc(complaint.id))
      .limit(ownMax)
      .prepare('own'),
    steps: db
      .select()
      .from(history)
      .where(sql`${history.complaint} = any (${ids})`)
      .orderBy(asc(history.at), asc(history.id))
      .prepare('own_steps'),
    forwards: db
      .select({ lane: outbox.lane, attempts: outbox.attempts })
      .from(outbox)
      .where(and(sql`${outbox.lane} = any (${ids})`, eq(outbox.kind, 'forward')))
      .prepare('own_forwards'),
  };
}

function stepOf({ type, at, data }: HistoryEntry): OwnComplaint['steps'][number] {
  return { type, at, agency: typeof data.agency === 'string' ? data.agency : '' };
}

function entryOf(seal: Seal, row: typeof history.$inferSelect): HistoryEntry {
  const { id, complaint: of, at, type, actor } = row;
  // Only addHistory writes the type, from this very union.
  return { id, complaint: of, at: at.getTime(), type: type as HistoryEntry['type'], actor, data: seal.open('history.data', id, row.data) };
}
