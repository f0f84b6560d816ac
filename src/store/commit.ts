/** Writing what one turn decided, all or nothing: one statement for nearly every turn (turn.ts), one short transaction for what touches more. */
import { and, eq } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import type { Commit, Committed, Errand } from '../complaints/ports.ts';
import { type Queued, steadyNow } from '../outbox/queue.ts';
import { boardsOf } from './boards.ts';
import { applyCode } from './codes.ts';
import { partsOf, valuesOf } from './commit-values.ts';
import { codeOf, constraintOf, type Database, type Db, isClash, type Row, rowsOf } from './database.ts';
import { laneOf, partitionOf, passDoors, talksOf } from './errands.ts';
import { addFollows } from './followers.ts';
import { audit, citizen, emergency, talk } from './schema.ts';
import type { Seal } from './seal.ts';
import { applyStaff } from './staff.ts';
import { preparedTurn, turnStatement } from './turn.ts';
import { Undone } from './undone.ts';

/** Called after errands were committed: whoever works their lanes is woken. `ready`: those known to be the first of their lanes, as the table holds them. */
export type Announce = (errands: Errand[], ready?: Queued[]) => void;

/** Which unique rule says what when it is violated. */
const clashes: Record<string, Committed> = {
  inbox_channel_id_pk: 'heard',
  complaint_draft: 'heard',
  complaint_number: 'moved',
  talk_lookup: 'moved',
  talk_pkey: 'moved',
  citizen_pkey: 'moved',
  officer_lookup: 'moved',
};

/** The commit of Talks (complaints/ports.ts): 'moved' and 'heard' are answers; only a failing database or a programmer's mistake throws. */
export function createCommit(database: Database, seal: Seal, region: string, announce: Announce): (commit: Commit) => Promise<Committed> {
  return async (commit) => {
    try {
      const { errands, ready } = await written(database, seal, region, commit);
      announce(errands, ready);
      return 'done';
    } catch (error) {
      return answerTo(error);
    }
  };
}

/** Throws Undone. */
async function written(database: Database, seal: Seal, region: string, commit: Commit): Promise<{ errands: Errand[]; ready: Queued[] }> {
  if (touchesMore(commit)) {
    const boards = await database.db.transaction((tx) => write(tx, seal, region, commit));
    return { errands: [...commit.errands, ...boards], ready: [] };
  }
  const { text, bind } = preparedTurn(partsOf(commit));
  const row = settled((await database.run(text, bind({ ...valuesOf(seal, region, commit) })))[0]);
  const boards = await boardsOf(database.db, seal, row.boards);
  const { ready, behind } = queuedOf(commit, row);
  return { errands: [...behind, ...boards], ready };
}

/** The commit's errands as the table holds them; `behind`: those in whose lanes others wait. */
function queuedOf({ errands, now, next, incoming }: Commit, row: Row): { ready: Queued[]; behind: Errand[] } {
  if (errands.length === 0) return { ready: [], behind: [] };
  const ids: number[] = JSON.parse(String(row.ids));
  const busy = new Set<string>(JSON.parse(String(row.busy ?? '[]')));
  const at = steadyNow();
  // Whoever wrote just now is reached where they wrote from.
  const where = incoming && { address: now.address, language: next.language ?? null, heardAt: incoming.at };
  const rows = errands.map((errand, n): Queued => {
    const lane = laneOf(errand);
    const base = { id: ids[n] ?? 0, lane, partition: partitionOf(lane), errand, attempts: 0, createdAt: Number(row.created), runAt: at };
    return errand.kind === 'message' ? { ...base, bulk: errand.bulk, ...(where && { reached: { at, where } }) } : { ...base, bulk: false };
  });
  return { ready: rows.filter(({ lane }) => !busy.has(lane)), behind: errands.filter((errand) => busy.has(laneOf(errand))) };
}

function answerTo(error: unknown): Committed {
  if (error instanceof Undone) return error.outcome;
  if (isClash(error)) return 'moved';
  const answer = codeOf(error) === '23505' ? clashes[constraintOf(error)] : undefined;
  if (answer === undefined) throw error;
  return answer;
}

/** What one statement does not write: other talks, people, complaints for practice. */
function touchesMore({ now, complaints, errands, audit, staff, emergencies, turns = [], follows = [], forgetAt, code }: Commit): boolean {
  if ([audit, staff, emergencies, turns, follows].some((list) => list.length > 0) || forgetAt !== undefined || code !== undefined)
    return true;
  return complaints.some(({ practice }) => practice) || talksOf(errands).some((id) => id !== now.id);
}

/** The answer of a turn that was written. */
function settled(row: Row | undefined): Row {
  if (row?.id == null) throw new Undone(Number(row?.heard) > 0 ? 'heard' : 'moved');
  return row;
}

async function write(tx: Db, seal: Seal, region: string, commit: Commit): Promise<Errand[]> {
  const { now, turns = [] } = commit;
  for (const { practice, citizen: id, region: where } of commit.complaints)
    if (practice) await tx.insert(citizen).values({ id, region: where }).onConflictDoNothing();
  const others = turns.map((other) => other.now.id);
  await passDoors(tx, talksOf(commit.errands), now.id, others);
  for (const other of turns) await moveOther(tx, seal, other);
  const [row] = rowsOf(await tx.execute(turnStatement(partsOf(commit), valuesOf(seal, region, commit))));
  const boards = await boardsOf(tx, seal, settled(row).boards);
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
