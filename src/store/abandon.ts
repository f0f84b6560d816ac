/** A chat that takes nothing more: its person blocked us or is gone. */
import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Errand } from '../complaints/ports.ts';
import { elsewhere } from '../outbox/queue.ts';
import type { Db } from './database.ts';
import { addErrands, passDoors } from './errands.ts';
import { nextHeardIn } from './hearer.ts';
import { agencyGroup, outbox, talk } from './schema.ts';
import { type Seal, Unsealable } from './seal.ts';

/** Marks the talk unreachable and deletes every message that waits for it. News goes to the next chat its citizen joined. Answers with how many were deleted, and what was passed on. */
export async function abandon(tx: Db, seal: Seal, id: string): Promise<{ deleted: number; passed: Errand[] }> {
  const next = await nextHeardIn(tx, [id]);
  // Both at once, for talks are only ever locked in their order.
  await passDoors(tx, next === null ? [id] : [id, next]);
  await tx.update(talk).set({ reachable: false }).where(eq(talk.id, id));
  await tx
    .update(agencyGroup)
    .set({ leftAt: sql`now()` })
    .where(and(eq(agencyGroup.talk, id), isNull(agencyGroup.leftAt)));
  const deleted = await tx
    .delete(outbox)
    .where(and(eq(outbox.lane, id), eq(outbox.kind, 'message')))
    .returning({ id: outbox.id, payload: outbox.payload });
  const inOrder = deleted.toSorted((a, b) => a.id - b.id);
  const passed = next === null ? [] : inOrder.flatMap(({ payload }) => passedOn(seal, id, payload, next));
  await addErrands(tx, seal, passed);
  return { deleted: deleted.length, passed };
}

function passedOn(seal: Seal, lane: string, payload: Uint8Array, next: string): Errand[] {
  try {
    const errand = seal.open<Errand>('outbox.payload', lane, payload);
    return errand.kind === 'message' && errand.say.news ? [elsewhere(errand, next)] : [];
  } catch (error) {
    if (error instanceof Unsealable) return [];
    throw error;
  }
}
