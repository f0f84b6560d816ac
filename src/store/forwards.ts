/** What forwarding keeps with a complaint: the one body of its POST, and when the centre is asked next. */
import { and, asc, eq, isNotNull, lte, notInArray, sql } from 'drizzle-orm';
import type { Forwards } from '../outbox/queue.ts';
import { type Db, isUuid } from './database.ts';
import { complaint } from './schema.ts';
import type { Seal } from './seal.ts';

/** Nothing more comes from the centre. */
const over = ['closed', 'withdrawn', 'rejected', 'archived'];

/** The Forwards port (outbox/queue.ts). */
export function createForwards(db: Db, seal: Seal): Forwards {
  const keep = db
    .update(complaint)
    .set({ forwardBody: sql`coalesce(${complaint.forwardBody}, ${sql.placeholder('body')}::bytea)` })
    .where(eq(complaint.id, sql.placeholder('id')))
    .returning({ body: complaint.forwardBody })
    .prepare('keep_body');
  const open = (id: string, sealed: Uint8Array) => seal.open<string>('complaint.forward_body', id, sealed);
  return {
    bodyOnce: async (id, body) => {
      const [row] = await keep.execute({ id, body: seal.seal('complaint.forward_body', id, body) });
      if (!row?.body) throw new Error(`there is no complaint ${id} to keep a body for`);
      return open(id, row.body);
    },
    body: async (id) => {
      if (!isUuid(id)) return null;
      const [row] = await db.select({ body: complaint.forwardBody }).from(complaint).where(eq(complaint.id, id));
      return row?.body ? open(id, row.body) : null;
    },
    pollDue: async (now, limit) => {
      const due = and(lte(complaint.pollAt, new Date(now)), isNotNull(complaint.centralId), notInArray(complaint.status, over));
      const rows = await db
        .select({ complaint: complaint.id, centralId: complaint.centralId })
        .from(complaint)
        .where(due)
        .orderBy(asc(complaint.pollAt))
        .limit(limit);
      return rows.flatMap(({ complaint: id, centralId }) => (centralId === null ? [] : [{ complaint: id, centralId }]));
    },
    pollAt: async (id, at) => {
      await db
        .update(complaint)
        .set({ pollAt: at === null ? null : new Date(at) })
        .where(eq(complaint.id, id));
    },
  };
}
