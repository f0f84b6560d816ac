/** What the operator looks through: messages we failed on and emergencies; and the sweeping of rows nobody needs any more. */
import { and, desc, isNotNull, isNull, lt } from 'drizzle-orm';
import type { Said } from '../dialogue/said.ts';
import type { Db } from './database.ts';
import { connectCode, emergency, inbox, posted, sent } from './schema.ts';
import type { Seal } from './seal.ts';

/** A message that kept failing for our own fault. */
export interface Parked {
  channel: string;
  id: string;
  talk: string;
  at: number;
  said: Said;
  reason: string;
}

/** An emergency somebody told; the numbers were said at once. */
export interface Emergency {
  id: string;
  talk: string;
  at: number;
  kinds: string[];
  words: string;
}

/** So much longer than other messages. */
const parkedMs = 60 * 86_400_000;

/** Newest first. */
export async function parked(db: Db, seal: Seal, limit: number): Promise<Parked[]> {
  const rows = await db.select().from(inbox).where(isNotNull(inbox.parked)).orderBy(desc(inbox.heardAt)).limit(limit);
  return rows.map(({ channel, id, talk, at, said, parked: reason }) => ({
    ...{ channel, id, talk, at: at.getTime(), reason: reason ?? '' },
    said: seal.open<Said>('inbox.said', `${channel}/${id}`, said),
  }));
}

/** Newest first. */
export async function emergencies(db: Db, seal: Seal, limit: number): Promise<Emergency[]> {
  const rows = await db.select().from(emergency).orderBy(desc(emergency.at), desc(emergency.id)).limit(limit);
  return rows.map(({ id, talk, at, kinds, sealed }) => ({
    ...{ id, talk, at: at.getTime(), kinds: kinds === '' ? [] : kinds.split(',') },
    words: seal.open<string>('emergency.sealed', id, sealed),
  }));
}

/** Deletes what was heard and sent, emergencies, and codes that expired, before `before` (epoch ms): a platform repeats a delivery for days at most. Parked messages stay longer, so that somebody looks; what never arrived and was not given up, since before `postedBefore`. */
export async function purge(db: Db, before: number, postedBefore: number): Promise<void> {
  await db.delete(inbox).where(and(lt(inbox.heardAt, new Date(before)), isNull(inbox.parked)));
  await db.delete(inbox).where(lt(inbox.heardAt, new Date(before - parkedMs)));
  await db.delete(emergency).where(lt(emergency.at, new Date(before)));
  await db.delete(sent).where(lt(sent.at, new Date(before)));
  await db.delete(posted).where(lt(posted.at, new Date(postedBefore)));
  await db.delete(connectCode).where(lt(connectCode.expiresAt, new Date(before)));
}
