/** Keeping a message that we failed on, with an apology to its citizen: the chat goes on, the operator sees it. */
import { eq, sql } from 'drizzle-orm';
import type { Incoming } from '../channels/channel.ts';
import type { TalkNow, Talks } from '../complaints/ports.ts';
import type { Database, Db } from './database.ts';
import { addErrands } from './errands.ts';
import { lookupOf } from './identity.ts';
import { addNewcomer, inboxRow } from './newcomer.ts';
import { inbox, talk } from './schema.ts';
import type { Seal } from './seal.ts';
import type { Announce } from './turns.ts';

/** The park of Talks: whatever the talk's version is now. A message parked or heard before changes nothing. */
export function createPark(database: Database, seal: Seal, region: string, announce: Announce): Talks['park'] {
  return async (incoming, now, errands, reason) => {
    const added = await database.db.transaction(async (tx) => {
      const id = await ensureTalk(tx, seal, region, now, incoming);
      if (!(await keep(tx, seal, incoming, id, reason))) return [];
      const mine = errands.map((errand) => (errand.kind === 'message' && errand.talk === now.id ? { ...errand, talk: id } : errand));
      await addErrands(tx, seal, mine);
      return mine;
    });
    if (added.length > 0) announce(added);
  };
}

async function keep(tx: Db, seal: Seal, incoming: Incoming, id: string, parked: string): Promise<boolean> {
  const row = { ...inboxRow(seal, id, incoming), parked };
  return (await tx.insert(inbox).values(row).onConflictDoNothing().returning({ id: inbox.id })).length > 0;
}

/** The id of the chat's talk, held until the transaction ends; somebody else may have created it after `now` was read. */
async function ensureTalk(tx: Db, seal: Seal, region: string, now: TalkNow, incoming: Incoming): Promise<string> {
  const lookup = lookupOf(seal, now.address);
  const [known] = await tx
    .update(talk)
    .set({ version: sql`${talk.version} + 1` })
    .where(eq(talk.lookup, lookup))
    .returning({ id: talk.id });
  if (known) return known.id;
  await addNewcomer(tx, seal, region, { ...now, version: 1 }, incoming);
  return now.id;
}
