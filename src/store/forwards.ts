/** What forwarding keeps with a complaint: the one body of its POST, and when the centre is asked next. */
import { and, asc, eq, isNotNull, lte, notInArray, sql } from 'drizzle-orm';
import type { Forwards } from '../outbox/queue.ts';
import { type Database, isUuid, prepared } from './database.ts';
import { collectBytes, names, rowsAsJson, rowsFrom, withBytes } from './json-rows.ts';
import { complaint, forward } from './schema.ts';
import type { Seal } from './seal.ts';
import { together } from './together.ts';

/** Nothing more comes from the centre. */
const over = ['closed', 'withdrawn', 'rejected', 'archived'];

/** A body that is there already stays, and is answered; of a row just inserted xmax is 0. */
const keeping = prepared(sql`
  with ${withBytes(sql.placeholder('bytes'))}
  insert into ${forward} (${names([forward.complaint, forward.body])})
  select ${names([forward.complaint, forward.body], 'kept')} from ${rowsFrom([forward.complaint, forward.body], sql.placeholder('bodies'), 'kept')}
  on conflict (${names([forward.complaint])}) do update set ${names([forward.body])} = ${forward.body}
  returning ${forward.complaint} as id, case when ${forward}.xmax = 0 then null else ${forward.body} end as before`);

/** Bodies kept by one statement at most. */
const keptMax = 50;

/** The Forwards port (outbox/queue.ts). */
export function createForwards(database: Database, seal: Seal): Forwards {
  const { db } = database;
  const open = (id: string, sealed: Uint8Array) => seal.open<string>('complaint.forward_body', id, sealed);
  const keep = async (wanted: { id: string; body: string }[]) => {
    const bodies = wanted.map(({ id, body }) => ({ complaint: id, body: seal.seal('complaint.forward_body', id, body) }));
    const bytes = collectBytes();
    const json = rowsAsJson(forward, bodies, bytes);
    const rows = database.run(keeping.text, keeping.bind({ bodies: json, bytes: bytes.text() }));
    return Promise.allSettled(
      wanted.map(async ({ id, body }) => {
        const before = (await rows).find((row) => row.id === id)?.before;
        return before instanceof Uint8Array ? open(id, before) : body;
      }),
    );
  };
  const keepOnce = together(keep, ({ id }) => [id], keptMax);
  return {
    bodyOnce: (id, body) => keepOnce({ id, body }),
    body: async (id) => {
      if (!isUuid(id)) return null;
      const [row] = await db.select({ body: forward.body }).from(forward).where(eq(forward.complaint, id));
      return row ? open(id, row.body) : null;
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
