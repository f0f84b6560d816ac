/** Groups of agencies: which chat is whose, from /unit to the day we are thrown out. */
import { and, eq, isNull, sql } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import type { ChannelName } from '../channels/channel.ts';
import type { Address, AgencyGroup, Groups, StaffChange, TopicsFor } from '../complaints/ports.ts';
import type { Database, Db } from './database.ts';
import { partitionOf, rowOf } from './errands.ts';
import { lookupOf } from './identity.ts';
import { ofAgencies } from './json-rows.ts';
import { moveChat } from './queue.ts';
import { agencyGroup, card, talk } from './schema.ts';
import type { Seal } from './seal.ts';
import { readTogether } from './together.ts';

const given = sql.placeholder;

/** The Groups port (complaints/ports.ts). */
export function createGroups(database: Database, seal: Seal): Groups {
  const { db } = database;
  const its = db
    .select()
    .from(agencyGroup)
    .where(and(ofAgencies(agencyGroup, given('agencies')), isNull(agencyGroup.leftAt)))
    .orderBy(agencyGroup.channel)
    .prepare('groups');
  const of = readTogether<AgencyGroup[], { region: string; agency: string }>(async (agencies) => {
    const groups = (await its.execute({ agencies: JSON.stringify(agencies) })).map(groupOf);
    return ({ region, agency }) => groups.filter((group) => group.region === region && group.agency === agency);
  });
  const at = async (address: Address) => {
    const query = db.select().from(agencyGroup).innerJoin(talk, eq(talk.id, agencyGroup.talk));
    const [row] = await query.where(and(eq(talk.lookup, lookupOf(seal, address)), isNull(agencyGroup.leftAt)));
    return row ? groupOf(row.agency_group) : null;
  };
  return {
    at,
    of: (region, agency) => of({ region, agency }),
    card: async (id, complaint) => {
      const query = db.select().from(card).innerJoin(agencyGroup, eq(agencyGroup.talk, card.talk));
      const [row] = await query.where(and(eq(card.talk, id), eq(card.complaint, complaint), isNull(agencyGroup.leftAt)));
      if (!row?.card.message) return null;
      const thread = row.card.thread ?? row.agency_group.thread;
      return { message: row.card.message, ...(thread !== null && { thread }) };
    },
    cardIn: async (id, thread) => {
      const query = db.select({ message: card.message }).from(card);
      const [row] = await query.where(and(eq(card.talk, id), eq(card.thread, thread)));
      return row?.message || null;
    },
    leave: async (address, when) => {
      const group = await at(address);
      if (group) await ungroup(db, group.talk, when);
      return group;
    },
    moved: async (from, chat) => {
      const [row] = await db
        .select({ id: talk.id })
        .from(talk)
        .where(eq(talk.lookup, lookupOf(seal, from)));
      if (row) await moveChat(db, seal, row.id, chat);
    },
  };
}

/** Makes the chat of a talk an agency's group. What it showed before stays known; what another one of the agency on this channel showed is left behind. */
export async function regroup(tx: Db, seal: Seal, change: Extract<StaffChange, { type: 'group' }>): Promise<void> {
  const { talk: id, region, agency, channel, topics, by } = change;
  const at = new Date(change.at);
  const its = and(
    eq(agencyGroup.region, region),
    eq(agencyGroup.agency, agency),
    eq(agencyGroup.channel, channel),
    isNull(agencyGroup.leftAt),
  );
  await tx.update(agencyGroup).set({ leftAt: at }).where(its);
  const values = { region, agency, channel, topics, by, at, leftAt: null, forbiddenAt: null, floodAt: null, thread: null };
  const board = boardOf(id);
  const { payload, partition } = rowOf(seal, { kind: 'board', talk: id, board });
  await tx
    .insert(agencyGroup)
    .values({ ...values, talk: id, board, errand: payload, partition })
    .onConflictDoUpdate({ target: agencyGroup.talk, set: values });
}

export async function ungroup(tx: Db, id: string, at: number): Promise<void> {
  await tx
    .update(agencyGroup)
    .set({ leftAt: new Date(at) })
    .where(and(eq(agencyGroup.talk, id), isNull(agencyGroup.leftAt)));
}

/** Replies and cards of one chat share its limits: the copy that works one works the other. */
function boardOf(id: string): string {
  for (;;) {
    const board = uuidv7();
    if (partitionOf(board) === partitionOf(id)) return board;
  }
}

function groupOf(row: typeof agencyGroup.$inferSelect): AgencyGroup {
  const { talk: id, region, agency, by } = row;
  // Only regroup writes these two columns, from these very unions.
  return { talk: id, region, agency, by, channel: row.channel as ChannelName, topics: row.topics as TopicsFor };
}
