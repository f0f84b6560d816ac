/** Events of the centre: each is kept once, and settled once. */
import { and, desc, eq, ne, sql } from 'drizzle-orm';
import type { CentralEvent } from '../complaints/complaint.ts';
import type { CentralOutcome } from '../complaints/ports.ts';
import { type Database, type Db, prepared } from './database.ts';
import { centralEvent } from './schema.ts';
import type { Seal } from './seal.ts';
import { readTogether } from './together.ts';

/** Keeps an event nobody can be told about; the same id again changes nothing. */
export async function keepEvent(db: Db, seal: Seal, event: CentralEvent, outcome: CentralOutcome): Promise<void> {
  await db
    .insert(centralEvent)
    .values(eventRow(seal, event, outcome, null))
    .onConflictDoNothing();
}

/** Whether an event was settled; one that came early still waits for its complaint. */
export async function heardEvent(db: Db, id: string): Promise<boolean> {
  const rows = await db
    .select({ id: centralEvent.id })
    .from(centralEvent)
    .where(and(eq(centralEvent.id, id), ne(centralEvent.outcome, 'early')));
  return rows.length > 0;
}

/** Asked for every complaint the centre takes. */
const waiting = prepared(sql`
  select ${centralEvent.id} as id, ${centralEvent.centralId} as "centralId", ${centralEvent.sealed} as sealed from ${centralEvent}
  where ${centralEvent.centralId} = any (${sql.placeholder('of')}::text[]) and ${centralEvent.outcome} = 'early' order by ${centralEvent.sequence}`);

/** Events waiting for the complaint of this id to become known, oldest first. */
export function earlyEvents(database: Database, seal: Seal): (centralId: string) => Promise<CentralEvent[]> {
  const its = readTogether(async (of) => {
    const rows = Map.groupBy(await database.run(waiting.text, waiting.bind({ of })), (row) => row.centralId);
    return (one) => rows.get(one) ?? [];
  });
  return async (of) => (await its(of)).map(({ id, sealed }) => eventOf(seal, { id: String(id), sealed: sealed as Uint8Array }));
}

/** For the operator: the newest events with this outcome. */
export interface KeptEvent {
  event: CentralEvent;
  complaint: string | null;
  receivedAt: number;
}

export async function eventsWith(db: Db, seal: Seal, outcome: CentralOutcome, limit: number): Promise<KeptEvent[]> {
  const rows = await db
    .select()
    .from(centralEvent)
    .where(eq(centralEvent.outcome, outcome))
    .orderBy(desc(centralEvent.receivedAt))
    .limit(limit);
  return rows.map((row) => ({ event: eventOf(seal, row), complaint: row.complaint, receivedAt: row.receivedAt.getTime() }));
}

/** The row of an event as a commit settles it. */
export function eventRow(seal: Seal, event: CentralEvent, outcome: CentralOutcome, complaint: string | null) {
  const { id, type, sequence } = event;
  return {
    id,
    type,
    sequence,
    centralId: event.complaintId,
    complaint,
    at: new Date(event.at),
    outcome,
    sealed: seal.seal('central_event.sealed', id, event),
  };
}

function eventOf(seal: Seal, row: Pick<typeof centralEvent.$inferSelect, 'id' | 'sealed'>): CentralEvent {
  return seal.open<CentralEvent>('central_event.sealed', row.id, row.sealed);
}
