/** Writing what one turn decided, all or nothing: nearly every turn by the statement of turns (turns.ts), what touches more in one short transaction. */
import { and, eq } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import type { Commit, Committed, Errand } from '../complaints/ports.ts';
import { boardsOf } from './boards.ts';
import { applyCode } from './codes.ts';
import { partsOf, valuesOf } from './commit-values.ts';
import { type Database, type Db, rowsOf } from './database.ts';
import { passDoors, talksOf } from './errands.ts';
import { addFollows } from './followers.ts';
import { audit, citizen, emergency, talk } from './schema.ts';
import type { Seal } from './seal.ts';
import { applyStaff } from './staff.ts';
import { turnStatement } from './turn.ts';
import { type Announce, createTurns, refusal } from './turns.ts';
import { answerTo, Undone } from './undone.ts';

/** The commit of Talks (complaints/ports.ts): 'moved' and 'heard' are answers; only a failing database or a programmer's mistake throws. */
export function createCommit(database: Database, seal: Seal, region: string, announce: Announce): (commit: Commit) => Promise<Committed> {
  const writeTurn = createTurns(database, seal, region, announce);
  return async (commit) => {
    if (!touchesMore(commit)) return writeTurn(commit);
    try {
      const boards = await database.db.transaction((tx) => write(tx, seal, region, commit));
      announce([...commit.errands, ...boards]);
      return 'done';
    } catch (error) {
      const answer = answerTo(error);
      if (answer === undefined) throw error;
      return answer;
    }
  };
}

/** What one statement does not write: other talks, people, complaints for practice. */
function touchesMore({
  now,
  complaints,
  errands,
  audit,
  staff,
  emergencies,
  turns = [],
  follows = [],
  leaves = [],
  forgetAt,
  code,
}: Commit): boolean {
  if ([audit, staff, emergencies, turns, follows, leaves].some((list) => list.length > 0) || forgetAt !== undefined || code !== undefined)
    return true;
  return complaints.some(({ practice }) => practice) || talksOf(errands).some((id) => id !== now.id);
}

async function write(tx: Db, seal: Seal, region: string, commit: Commit): Promise<Errand[]> {
  const { now, turns = [] } = commit;
  for (const { practice, citizen: id, region: where } of commit.complaints)
    if (practice) await tx.insert(citizen).values({ id, region: where }).onConflictDoNothing();
  const others = turns.map((other) => other.now.id);
  await passDoors(tx, talksOf(commit.errands), now.id, others);
  for (const other of turns) await moveOther(tx, seal, other);
  const [row = {}] = rowsOf(await tx.execute(turnStatement(partsOf([commit]), valuesOf(seal, region, [commit]))));
  if (row.turned == null) throw new Undone(refusal(row, now.id));
  const boards = await boardsOf(tx, seal, row.boards);
  await addRare(tx, seal, commit);
  return boards;
}

async function addRare(tx: Db, seal: Seal, commit: Commit): Promise<void> {
  await applyStaff(tx, seal, commit.staff);
  await addFollows(tx, commit);
  await applyCode(tx, seal, commit);
  if (commit.forgetAt)
    await tx
      .update(citizen)
      .set({ forgetAt: timeOf(commit.forgetAt.at) })
      .where(eq(citizen.id, commit.now.citizen));
  if (commit.audit.length > 0)
    await tx.insert(audit).values(commit.audit.map((entry) => ({ ...entry, id: uuidv7(), at: new Date(entry.at) })));
  if (commit.emergencies.length > 0)
    await tx.insert(emergency).values(commit.emergencies.map((told) => emergencyRow(seal, commit.now.id, told)));
}

/** Another talk that moves on, under its own version check. */
async function moveOther(tx: Db, seal: Seal, { now, next }: NonNullable<Commit['turns']>[number]): Promise<void> {
  const moved = await tx
    .update(talk)
    .set({ state: seal.seal('talk.state', now.id, next), wakeAt: timeOf(next.wakeAt), version: now.version + 1 })
    .where(and(eq(talk.id, now.id), eq(talk.version, now.version)))
    .returning({ id: talk.id });
  if (moved.length === 0) throw new Undone('moved');
}

function timeOf(at: number | null): Date | null {
  return at === null ? null : new Date(at);
}

function emergencyRow(seal: Seal, talkId: string, told: Commit['emergencies'][number]) {
  const id = uuidv7();
  return { id, talk: talkId, at: new Date(told.at), kinds: told.kinds.join(','), sealed: seal.seal('emergency.sealed', id, told.words) };
}
