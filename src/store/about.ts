/** Which complaint a message of the bot was about: what an answer below it belongs to. */
import { setTimeout as pause } from 'node:timers/promises';
import { type SQL, sql } from 'drizzle-orm';
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
function looking(noted: SQL) {
  const lanes = sql`${outbox.lane} = ${given('talk')}::uuid or ${outbox.lane} in (select board from ${agencyGroup} where ${agencyGroup.talk} = ${given('talk')}::uuid)`;
  return prepared(sql`
  select (select ${sent.complaint} from ${sent} where ${sent.talk} = ${given('talk')}::uuid ${noted}) as complaint,
    exists (select 1 from ${outbox} where (${lanes}) and ${outbox.kind} in ('message', 'board') and ${outbox.stuckAt} is null and ${outbox.runAt} <= now()) as more`);
}

const byMessage = looking(sql`and ${sent.message} = ${given('message')}::text`);
/** Two may be noted at one moment (by one statement): then the newer complaint, whose id grows with time. */
const newest = looking(sql`order by ${sent.at} desc, ${sent.complaint} desc limit 1`);

/** The complaint this message (the platform's id) was about; null: about none. */
export async function about(database: Database, talk: string, message: string): Promise<string | null> {
  return noted(
    () => look(database, byMessage, { talk, message }),
    ({ complaint, more }) => complaint !== null || !more,
  );
}

/** The complaint the newest message about any was about. */
export async function lastAbout(database: Database, talk: string): Promise<string | null> {
  return noted(
    () => look(database, newest, { talk }),
    ({ more }) => !more,
  );
}

interface Look {
  complaint: string | null;
  more: boolean;
}

async function noted(again: () => Promise<Look>, enough: (look: Look) => boolean): Promise<string | null> {
  const until = performance.now() + notedWithinMs;
  for (;;) {
    const seen = await again();
    if (enough(seen) || performance.now() > until) return seen.complaint;
    await pause(lookMs);
  }
}

async function look(database: Database, query: ReturnType<typeof looking>, values: Record<string, string>): Promise<Look> {
  const [row] = await database.run(query.text, query.bind(values));
  return { complaint: typeof row?.complaint === 'string' ? row.complaint : null, more: row?.more === true };
}
