/** What learning reads and keeps: complaints a supervisor verified, with their categories, and the models made of them. Secret complaints are never learned from. */
import { and, count, desc, eq, isNotNull, ne, sql } from 'drizzle-orm';
import type { Model } from '../dialogue/understand/model.ts';
import type { Lessons } from '../learn/learning.ts';
import { complaintOf } from './complaint-rows.ts';
import type { Db } from './database.ts';
import { complaint, model } from './schema.ts';
import type { Seal } from './seal.ts';

/** Older models are kept so that an operator can see how they did. */
const modelsKept = 5;

/** The Lessons port (learn/learning.ts). */
export function createLessons(db: Db, seal: Seal): Lessons {
  const verified = and(isNotNull(complaint.verifiedAt), eq(complaint.unfit, false), ne(complaint.visibility, 'secret'));
  const newest = async () => {
    const [row] = await db.select().from(model).orderBy(desc(model.version)).limit(1);
    return row ?? null;
  };
  return {
    count: async () => {
      const [row] = await db.select({ count: count() }).from(complaint).where(verified);
      return row?.count ?? 0;
    },
    rows: async (limit) => {
      const rows = await db.select().from(complaint).where(verified).orderBy(desc(complaint.submittedAt), desc(complaint.id)).limit(limit);
      return rows.map((row) => ({
        text: complaintOf(seal, row)
          .pieces.map((piece) => piece.text)
          .join('\n'),
        category: row.category,
      }));
    },
    version: async () => {
      const [row] = await db.select({ version: sql<number>`coalesce(max(${model.version}), 0)::int` }).from(model);
      return row?.version ?? 0;
    },
    model: async () => {
      const row = await newest();
      return row ? seal.open<Model>('model.sealed', String(row.version), row.sealed) : null;
    },
    keep: async (made) => {
      const { version, trainedAt, rows } = made;
      const sealed = seal.seal('model.sealed', String(version), made);
      await db
        .insert(model)
        .values({ version, trainedAt: new Date(trainedAt), rows, sealed })
        .onConflictDoNothing();
      await db.delete(model).where(sql`${model.version} <= ${version - modelsKept}`);
    },
  };
}
