/** One-time codes by which a person joins their chats on several channels: given in one, used in another. */
import { and, eq, gt, inArray, isNotNull, isNull, sql } from 'drizzle-orm';
import type { Commit } from '../complaints/ports.ts';
import type { CodeState } from '../dialogue/known.ts';
import type { Db } from './database.ts';
import { citizen, complaint, connectCode, follower, talk } from './schema.ts';
import type { Seal } from './seal.ts';
import { Undone } from './undone.ts';

/** Whether the code opens another citizen than `id` now: not while one of the two waits to be forgotten, for that was wished of one alone. */
export async function codeState(db: Db, seal: Seal, code: string, id: string, now: number): Promise<CodeState> {
  const [row] = await db
    .select()
    .from(connectCode)
    .where(usable(seal, code, now));
  if (!row) return 'unknown';
  if (row.citizen === id) return 'own';
  const leaving = await db.$count(citizen, and(inArray(citizen.id, [row.citizen, id]), isNotNull(citizen.forgetAt)));
  return leaving > 0 ? 'leaving' : 'good';
}

/** Keeps a code, or uses one: the talk and everything its citizen told go to the citizen the code was given to. Undone('moved') when it is used or expired. */
export async function applyCode(tx: Db, seal: Seal, { now, code }: Commit): Promise<void> {
  if (code === undefined) return;
  if (code.type === 'give') {
    await tx.insert(connectCode).values({ code: lookupOf(seal, code.code), citizen: now.citizen, expiresAt: new Date(code.expiresAt) });
    return;
  }
  const [used] = await tx
    .update(connectCode)
    .set({ usedBy: now.id })
    .where(usable(seal, code.code, code.at))
    .returning();
  if (!used) throw new Undone('moved');
  if (used.citizen === now.citizen) return;
  // Whoever read one of these before must read it again; this talk's own version was moved by the turn.
  const moved = sql`case when ${talk.id} = ${now.id} then ${talk.version} else ${talk.version} + 1 end`;
  await tx.update(talk).set({ citizen: used.citizen, version: moved }).where(eq(talk.citizen, now.citizen));
  await tx
    .update(complaint)
    .set({ citizen: used.citizen, version: sql`${complaint.version} + 1` })
    .where(eq(complaint.citizen, now.citizen));
  const followed = await tx.delete(follower).where(eq(follower.citizen, now.citizen)).returning();
  if (followed.length > 0) {
    const rows = followed.map((row) => ({ ...row, citizen: used.citizen }));
    await tx.insert(follower).values(rows).onConflictDoNothing();
  }
  // What one of the two told and the other followed is their own now.
  const own = tx.select({ id: complaint.id }).from(complaint).where(eq(complaint.citizen, used.citizen));
  await tx.delete(follower).where(and(eq(follower.citizen, used.citizen), inArray(follower.complaint, own)));
}

function usable(seal: Seal, code: string, now: number) {
  return and(eq(connectCode.code, lookupOf(seal, code)), isNull(connectCode.usedBy), gt(connectCode.expiresAt, new Date(now)));
}

function lookupOf(seal: Seal, code: string): Uint8Array {
  return seal.lookup('connect', code);
}
