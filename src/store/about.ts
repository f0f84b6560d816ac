/** Which complaint a message of the bot was about, what an answer below it belongs to, and what an officer may choose below it by number. */
import { setTimeout as pause } from 'node:timers/promises';
import { type SQL, sql } from 'drizzle-orm';
import type { Complaints, Listed } from '../complaints/ports.ts';
import { type Database, prepared } from './database.ts';
import { agencyGroup, outbox, sent } from './schema.ts';

/**
 * A message is noted after it went out, and people (and busy databases) can be such that its answer comes first. So long an answer waits for the notes of what is on its
 * way to its chat, whichever copy sends it; what the bot says to it would have to wait for that anyway.
 */
const notedWithinMs = 3_000;
/** Between two looks. */
const lookMs = 25;

const given = sql.placeholder;

/** The note, and whether another one may come, as they stand at one moment. */
function looking(what: SQL, noted: SQL) {
  const lanes = sql`${outbox.lane} = ${given('talk')}::uuid or ${outbox.lane} in (select board from ${agencyGroup} where ${agencyGroup.talk} = ${given('talk')}::uuid)`;
  return prepared(sql`
  select (select ${what} from ${sent} where ${sent.talk} = ${given('talk')}::uuid ${noted}) as note,
    exists (select 1 from ${outbox} where (${lanes}) and ${outbox.kind} in ('message', 'board') and ${outbox.stuckAt} is null and ${outbox.runAt} <= now()) as more`);
}

const ofMessage = sql`and ${sent.message} = ${given('message')}::text`;
const list = sql`${sent.listed} || jsonb_build_object('at', extract(epoch from ${sent.at}) * 1000)`;
const complaintOf = looking(sql`${sent.complaint}`, ofMessage);
const listOf = looking(list, ofMessage);
/** Those noted at one moment lie behind each other. */
const newestList = looking(list, sql`and ${sent.listed} is not null order by ${sent.at} desc, ${sent}.ctid desc limit 1`);

/** The complaint this message (the platform's id) was about; null: about none. */
export async function about(database: Database, talk: string, message: string): Promise<string | null> {
  const note = await noted(database, complaintOf, { talk, message }, true);
  return typeof note === 'string' ? note : null;
}

/** The list of this message, or the newest there is (complaints/ports.ts). */
export async function listed(database: Database, talk: string, message?: string): ReturnType<Complaints['listed']> {
  const note = await (message === undefined
    ? noted(database, newestList, { talk }, false)
    : noted(database, listOf, { talk, message }, true));
  return typeof note === 'object' && note !== null ? (note as Listed & { at: number }) : null;
}

/** `first`: what is noted once stays so, and nothing newer counts. */
async function noted(
  database: Database,
  query: ReturnType<typeof looking>,
  values: Record<string, string>,
  first: boolean,
): Promise<unknown> {
  const until = performance.now() + notedWithinMs;
  for (;;) {
    const [row] = await database.run(query.text, query.bind(values));
    const note = row?.note ?? null;
    if (row?.more !== true || (first && note !== null) || performance.now() > until) return note;
    await pause(lookMs);
  }
}
