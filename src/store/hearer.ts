/** In which of the chats a citizen joined they hear news: the one they wrote in last, before those that cannot be reached. */
import { and, desc, eq, notInArray } from 'drizzle-orm';
import type { Db } from './database.ts';
import { talk } from './schema.ts';

/** Of one citizen's talks the first is it. */
export const heardIn = [desc(talk.reachable), desc(talk.heardAt), desc(talk.id)];

/** The next chat of the same citizen after these (the first of them is known), while one can be reached. */
export async function nextHeardIn(db: Db, tried: readonly string[]): Promise<string | null> {
  const [first = ''] = tried;
  const same = db.select({ citizen: talk.citizen }).from(talk).where(eq(talk.id, first));
  const [row] = await db
    .select({ id: talk.id })
    .from(talk)
    .where(and(eq(talk.citizen, same), eq(talk.reachable, true), notInArray(talk.id, [...tried])))
    .orderBy(...heardIn)
    .limit(1);
  return row?.id ?? null;
}
