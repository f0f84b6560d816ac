/** The cards of agencies' groups: which are to be drawn anew, and what became of each. Commits mark them; the outbox works them off one by one. */
import { and, asc, desc, eq, isNotNull, isNull, type SQL, sql } from 'drizzle-orm';
import { over } from '../complaints/complaint.ts';
import type { Errand } from '../complaints/ports.ts';
import type { Boards } from '../outbox/boards.ts';
import type { Db } from './database.ts';
import { rowOf } from './errands.ts';
import { names } from './json-rows.ts';
import { agencyGroup, card, outbox, sent } from './schema.ts';
import type { Seal } from './seal.ts';

/** More than a group says of one report. */
const saidMax = 100;

/** The Boards port (outbox/boards.ts). */
export function createBoards(db: Db): Boards {
  const { talk: id, complaint: of, message, file, thread, closed, shown, changes } = card;
  const due = (talk: string, more?: SQL) =>
    db
      .select({ talk: id, complaint: of, message, file, thread, closed, shown, changes })
      .from(card)
      .where(and(eq(card.talk, talk), isNotNull(card.dirtyAt), more));
  const one = (talk: string, complaintId: string) => and(eq(card.talk, talk), eq(card.complaint, complaintId));
  return {
    read: async (talk) => {
      const [row] = await db
        .select()
        .from(agencyGroup)
        .where(and(eq(agencyGroup.talk, talk), isNull(agencyGroup.leftAt)));
      if (!row) return null;
      const { region, agency, topics, by } = row;
      const usesTopics = row.forbiddenAt === null ? (topics as 'none' | 'agency' | 'complaint') : 'none';
      return { region, agency, topics: usesTopics, thread: row.thread, by, floodAt: row.floodAt?.getTime() ?? null };
    },
    next: async (talk) => {
      // What is shown already and wrong comes before what is not shown yet.
      const order = [sql`${card.message} is null`, asc(card.dirtyAt), asc(card.complaint)];
      const [row] = await due(talk)
        .orderBy(...order)
        .limit(1);
      return row ?? null;
    },
    fresh: (talk) => due(talk, isNull(card.message)).orderBy(asc(card.dirtyAt), asc(card.complaint)),
    settle: async (drawn, now) => {
      const clean = sql`case when ${card.changes} = ${drawn.changes} then null else ${card.dirtyAt} end`;
      await db
        .update(card)
        .set({ ...now, dirtyAt: clean })
        .where(one(drawn.talk, drawn.complaint));
    },
    said: async (talk, complaintId) => {
      const rows = await db
        .select({ message: sent.message })
        .from(sent)
        .where(and(eq(sent.talk, talk), eq(sent.complaint, complaintId)))
        .orderBy(desc(sent.at))
        .limit(saidMax);
      return rows.map((row) => row.message);
    },
    keep: async (talk, complaintId, topic) => {
      await db.update(card).set({ thread: topic, closed: false }).where(one(talk, complaintId));
    },
    keepThread: async (talk, topic) => {
      await db.update(agencyGroup).set({ thread: topic }).where(eq(agencyGroup.talk, talk));
    },
    flooded: async (talk, at) => {
      await db
        .update(agencyGroup)
        .set({ floodAt: new Date(at) })
        .where(eq(agencyGroup.talk, talk));
    },
    forbidden: async (talk, at) => {
      const first = await db
        .update(agencyGroup)
        .set({ forbiddenAt: new Date(at) })
        .where(and(eq(agencyGroup.talk, talk), isNull(agencyGroup.forbiddenAt)))
        .returning({ talk: agencyGroup.talk });
      return first.length > 0;
    },
  };
}

/** What a commit's statement answers about a board: whether it got its errand. */
export interface Touched {
  talk: string;
  board: string;
  queued: boolean;
}

/** The errands behind `boardsTouched`. A group an older program made has none ready: it gets one now. */
export async function boardsOf(db: Db, seal: Seal, boards: unknown): Promise<Errand[]> {
  if (typeof boards !== 'string') return [];
  const touched: Touched[] = JSON.parse(boards);
  const errands = touched.map(({ talk, board }): Errand => ({ kind: 'board', talk, board }));
  const late = errands.filter((_, at) => touched[at]?.queued === false).map((errand) => rowOf(seal, errand));
  for (const { lane, payload, partition } of late)
    await db.update(agencyGroup).set({ errand: payload, partition }).where(eq(agencyGroup.board, lane));
  if (late.length > 0) await db.insert(outbox).values(late);
  return errands;
}

const { talk, complaint: of, changes, dirtyAt } = card;
const { lane, partition, kind, payload } = outbox;
const group = and(eq(agencyGroup.region, sql`subject.region`), eq(agencyGroup.agency, sql`subject.agency`), isNull(agencyGroup.leftAt));
const again = sql`${names([changes])} = ${changes} + 1, ${names([dirtyAt])} = coalesce(${dirtyAt}, now())`;

/**
 * Parts of a statement for what every change of a complaint asks: which groups want a card that have none, and which cards are to be drawn anew; each board gets its errand.
 * `subject` holds id, region, agency, status and practice of the complaints as they look now.
 */
export const touching = sql`wanted as (
    insert into ${card} (${names([talk, of, changes, dirtyAt])})
    select ${agencyGroup.talk}, subject.id, 1, now() from subject inner join ${agencyGroup} on ${group} where subject.status not in ${over} and not subject.practice
    on conflict (${names([talk, of])}) do update set ${again} returning ${talk} as talk
  ), others as (
    update ${card} set ${again} from subject where ${of} = subject.id and not exists (
      select from ${agencyGroup} where ${group} and subject.status not in ${over} and ${agencyGroup.talk} = ${talk}) returning ${talk} as talk
  ), touched as (
    select ${agencyGroup.talk} as talk, ${agencyGroup.board} as board, ${agencyGroup.partition} as partition, ${agencyGroup.errand} as errand
    from (select talk from wanted union all select talk from others) as them inner join ${agencyGroup} on ${agencyGroup.talk} = them.talk and ${isNull(agencyGroup.leftAt)}
  ), boarded as (
    insert into ${outbox} (${names([lane, partition, kind, payload])}) select board, partition, 'board', errand from touched where errand is not null
  )`;

/** The boards `touching` touched, as JSON text of Touched[]; null when none. */
export const boardsTouched = sql`select json_agg(json_build_object('talk', talk, 'board', board, 'queued', errand is not null))::text from touched`;
