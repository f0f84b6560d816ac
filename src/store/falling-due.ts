/** Complaints whose dates the clock has to look at. */
import { and, asc, eq, isNotNull, isNull, lte, notInArray, or, sql } from 'drizzle-orm';
import { over } from '../complaints/complaint.ts';
import type { FallingDue } from '../complaints/ports.ts';
import type { Db } from './database.ts';
import { complaint } from './schema.ts';

/** Nothing falls due any more. */

/** The FallingDue port (complaints/ports.ts). */
export function createFallingDue(db: Db): FallingDue {
  return {
    due: async (now, limit) => {
      const wanted = and(
        isNotNull(complaint.dueAt),
        notInArray(complaint.status, over),
        or(isNull(complaint.lookAt), lte(complaint.lookAt, new Date(now))),
      );
      const rows = await db
        .select({ id: complaint.id })
        .from(complaint)
        .where(wanted)
        .orderBy(sql`${complaint.lookAt} asc nulls first`, asc(complaint.id))
        .limit(limit);
      return rows.map(({ id }) => id);
    },
    lookAt: async (id, at) => {
      await db
        .update(complaint)
        .set({ lookAt: new Date(at) })
        .where(eq(complaint.id, id));
    },
  };
}
