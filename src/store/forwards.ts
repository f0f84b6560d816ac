/** What forwarding keeps with a complaint: the one body of its POST, and when the centre is asked next. */
import { and, asc, eq, isNotNull, lte, notInArray, sql } from 'drizzle-orm';
import { type Complaint, type HistoryEntry, over } from '../complaints/complaint.ts';
import type { Committed } from '../complaints/ports.ts';
import type { Forwards } from '../outbox/queue.ts';
import { boardsOf, boardsTouched, touching } from './boards.ts';
import { toldRow } from './commit-values.ts';
import { type Database, isAway, isUuid, prepared } from './database.ts';
import { collectBytes, names, rowsAsJson, rowsFrom, withBytes } from './json-rows.ts';
import { complaint, forward, history } from './schema.ts';
import type { Seal } from './seal.ts';
import { together } from './together.ts';
import { firstPoll } from './turn.ts';
import { type Announce, listOf } from './turns.ts';

/** Nothing more comes from the centre. */

/** A body that is there already stays, and is answered; of a row just inserted xmax is 0. */
const keeping = prepared(sql`
  with ${withBytes(sql.placeholder('bytes'))}
  insert into ${forward} (${names([forward.complaint, forward.body])})
  select ${names([forward.complaint, forward.body], 'kept')} from ${rowsFrom([forward.complaint, forward.body], sql.placeholder('bodies'), 'kept')}
  on conflict (${names([forward.complaint])}) do update set ${names([forward.body])} = ${forward.body}
  returning ${forward.complaint} as id, case when ${forward}.xmax = 0 then null else ${forward.body} end as before`);

const { id, version, centralId, centralNumber, holder, pollAt } = complaint;
const line = [history.id, history.complaint, history.at, history.type, history.actor, history.data];

/** The talk has no part in it: nothing is said, and nothing of it is touched. */
const taking = prepared(sql`
  with ${withBytes(sql.placeholder('bytes'))},
  news as (select * from ${rowsFrom([id, version, centralId, centralNumber, holder], sql.placeholder('news'), 'news')}),
  subject as (
    update ${complaint} set ${names([centralId])} = news.central_id, ${names([centralNumber])} = news.central_number, ${names([holder])} = news.holder,
      ${names([version])} = ${version} + 1, ${names([pollAt])} = now() + ${firstPoll}
    from news where ${id} = news.id and ${version} = news.version
    returning ${id} as id, ${complaint.region} as region, ${complaint.agency} as agency, ${complaint.status} as status, ${complaint.practice} as practice),
  told as (
    insert into ${history} (${names(line)}) select ${names(line, 'line')} from subject inner join ${rowsFrom(line, sql.placeholder('lines'), 'line')} on line.complaint = subject.id),
  ${touching}
  select (select json_agg(id)::text from subject) as taken, (${boardsTouched}) as boards`);

/** Bodies kept, and complaints taken, by one statement at most. */
const keptMax = 50;

/** The Forwards port (outbox/queue.ts). */
export function createForwards(database: Database, seal: Seal, announce: Announce): Forwards {
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
  const take = together(
    (all: Taken[]) => taken(database, seal, announce, all),
    ({ complaint: { id } }) => [id],
    keptMax,
  );
  return {
    bodyOnce: (id, body) => keepOnce({ id, body }),
    taken: (value, line) => take({ complaint: value, line }),
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

interface Taken {
  complaint: Complaint;
  line: HistoryEntry;
}

/** Where the database refuses them together, each is written by itself. */
async function taken(database: Database, seal: Seal, announce: Announce, all: Taken[]): Promise<PromiseSettledResult<Committed>[]> {
  try {
    const bytes = collectBytes();
    const lines = all.map(({ line }) => toldRow(seal, line));
    const values = {
      news: rowsAsJson(
        complaint,
        all.map(({ complaint: { id, version, centralId, centralNumber, holder } }) => ({ id, version, centralId, centralNumber, holder })),
        bytes,
      ),
      lines: rowsAsJson(history, lines, bytes),
    };
    const [row = {}] = await database.run(taking.text, taking.bind({ ...values, bytes: bytes.text() }));
    announce(await boardsOf(database.db, seal, row.boards));
    const written = new Set(listOf(row.taken));
    return all.map(({ complaint: { id } }) => ({ status: 'fulfilled', value: written.has(id) ? 'done' : 'moved' }));
  } catch (reason) {
    if (all.length > 1 && !isAway(reason)) return (await Promise.all(all.map((one) => taken(database, seal, announce, [one])))).flat();
    return all.map(() => ({ status: 'rejected', reason }));
  }
}
