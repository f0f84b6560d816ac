/** What a commit writes about complaints: new ones, changed ones, and lines of their history. */
import { and, eq, sql } from 'drizzle-orm';
import type { Complaint, HistoryEntry } from '../complaints/complaint.ts';
import { rowOf } from './complaint-rows.ts';
import type { Db } from './database.ts';
import { citizen, complaint, history } from './schema.ts';
import type { Seal } from './seal.ts';
import { Undone } from './undone.ts';

/** How long after the centre took a complaint it is asked for the first time, should no callback come. */
const firstPoll = sql`interval '10 minutes'`;

/** `drafts`: draft id by complaint id. A draft filed before, or a number in use, violates a unique rule that commit.ts translates. */
export async function addComplaints(tx: Db, seal: Seal, complaints: Complaint[], drafts: Record<string, string>): Promise<void> {
  for (const value of complaints) {
    const draft = drafts[value.id];
    if (draft === undefined) throw new Error(`complaint ${value.id} is filed without its draft`);
    if (value.practice) await tx.insert(citizen).values({ id: value.citizen, region: value.region }).onConflictDoNothing();
    await tx.insert(complaint).values({ ...rowOf(seal, value), draft });
  }
}

/** Writes complaints as they should stand, in the order of their ids (two writers never wait for each other). Undone('moved') when one changed since it was read. */
export async function changeComplaints(tx: Db, seal: Seal, changes: Complaint[]): Promise<void> {
  for (const value of changes.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    const written = await tx
      .update(complaint)
      .set({
        ...rowOf(seal, value),
        version: value.version + 1,
        lookAt: lookAtNow(value),
        ...(value.centralId === null ? {} : { pollAt: pollAtOnceTaken }),
      })
      .where(and(eq(complaint.id, value.id), eq(complaint.version, value.version)))
      .returning({ id: complaint.id });
    if (written.length === 0) throw new Undone('moved');
  }
}

/** Another status or date: the clock looks at once when it comes by. */
function lookAtNow({ status, dueAt }: Complaint) {
  const at = dueAt === null ? null : new Date(dueAt).toISOString();
  const same = sql`${complaint.status} = ${status} and ${complaint.dueAt} is not distinct from ${at}::timestamptz`;
  return sql`case when ${same} then ${complaint.lookAt} end`;
}

const pollAtOnceTaken = sql`case when ${complaint.centralId} is null then now() + ${firstPoll} else ${complaint.pollAt} end`;

export async function addHistory(tx: Db, seal: Seal, entries: HistoryEntry[]): Promise<void> {
  if (entries.length === 0) return;
  await tx
    .insert(history)
    .values(entries.map((entry) => ({ ...entry, at: new Date(entry.at), data: seal.seal('history.data', entry.id, entry.data) })));
}
