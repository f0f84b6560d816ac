/** The cards of agencies' groups: which are to be drawn anew, and what became of each. Commits mark them; the outbox works them off one by one. */
import { and, asc, eq, inArray, isNotNull, isNull, type SQL, sql } from 'drizzle-orm';
import type { Errand } from '../complaints/ports.ts';
import type { Boards } from '../outbox/boards.ts';
import { type Db, rowsOf } from './database.ts';
import { agencyGroup, card, complaint } from './schema.ts';

/** Nobody needs a card of what was over before there was one. */
const over = ['closed', 'withdrawn', 'rejected', 'archived'];

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

/** Complaints were written: their cards are to be drawn anew, and where their agency's group has none there will be one. Answers with an errand for each. */
export async function touchCards(tx: Db, ids: string[]): Promise<Errand[]> {
  if (ids.length === 0) return [];
  const touched = rowsOf(await tx.execute(touching(ids)));
  if (touched.length === 0) return [];
  const groups = await tx
    .select({ talk: agencyGroup.talk, board: agencyGroup.board })
    .from(agencyGroup)
    .where(and(inArray(agencyGroup.talk, [...new Set(touched.map((row) => String(row.talk)))]), isNull(agencyGroup.leftAt)));
  const boards = new Map(groups.map(({ talk, board }) => [talk, board]));
  return touched.flatMap((row): Errand[] => {
    const talk = String(row.talk);
    const board = boards.get(talk);
    return board === undefined ? [] : [{ kind: 'board', talk, board }];
  });
}

/** One statement for what every change of a complaint asks: which groups want a card that have none, and which cards are to be drawn anew. */
function touching(ids: string[]): SQL {
  const { talk, complaint: of, changes, dirtyAt } = card;
  const group = and(eq(agencyGroup.region, complaint.region), eq(agencyGroup.agency, complaint.agency), isNull(agencyGroup.leftAt));
  const again = sql`${sql.identifier(changes.name)} = ${changes} + 1, ${sql.identifier(dirtyAt.name)} = coalesce(${dirtyAt}, now())`;
  return sql`with wanted as (
    insert into ${card} (${sql.identifier(talk.name)}, ${sql.identifier(of.name)}, ${sql.identifier(changes.name)}, ${sql.identifier(dirtyAt.name)})
    select ${agencyGroup.talk}, ${complaint.id}, 1, now() from ${complaint} inner join ${agencyGroup} on ${group}
    where ${inArray(complaint.id, ids)} and ${complaint.status} not in ${over} and not ${complaint.practice}
    on conflict (${sql.identifier(talk.name)}, ${sql.identifier(of.name)}) do update set ${again} returning ${card.talk} as talk, ${of} as complaint
  ), others as (
    update ${card} set ${again} where ${inArray(of, ids)} and not exists (select 1 from ${complaint} inner join ${agencyGroup} on ${group}
      where ${complaint.id} = ${of} and ${complaint.status} not in ${over} and ${agencyGroup.talk} = ${card.talk}) returning ${card.talk} as talk
  ) select talk from wanted union all select talk from others`;
}
