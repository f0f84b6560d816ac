/** Writing what one turn decided, all or nothing: one statement for an ordinary turn, one short transaction for everything that touches more. */
import { and, eq } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import type { Commit, Committed, Errand } from '../complaints/ports.ts';
import { addAttachments, attach } from './attachments.ts';
import { touchCards } from './boards.ts';
import { settleEvents } from './central.ts';
import { applyCode } from './codes.ts';
import { addComplaints, addHistory, changeComplaints } from './complaint-writes.ts';
import { codeOf, constraintOf, type Database, type Db, isClash, rowsOf } from './database.ts';
import { addErrands, passDoors, rowOf, rowsAsJson, talksOf } from './errands.ts';
import { addFollows } from './followers.ts';
import { addNewcomer, inboxRow, sealSaid } from './newcomer.ts';
import { audit, citizen, emergency, inbox, outbox, talk } from './schema.ts';
import type { Seal } from './seal.ts';
import { applyStaff } from './staff.ts';
import { commitTurn, type TurnValues, turnStatement } from './turn.ts';
import { Undone } from './undone.ts';

/** Called after errands were committed: whoever works their lanes is woken. */
export type Announce = (errands: Errand[]) => void;

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
    let boards: Errand[] = [];
    try {
      if (isOrdinary(commit)) {
        const rows = await database.run(commitTurn.text, commitTurn.bind({ ...valuesOf(seal, commit) }));
        if (rows.length === 0) return 'moved';
      } else {
        boards = await database.db.transaction((tx) => write(tx, seal, region, commit));
      }
    } catch (error) {
      return answerTo(error);
    }
    announce([...commit.errands, ...boards]);
    return 'done';
  };
}

function answerTo(error: unknown): Committed {
  if (error instanceof Undone) return error.outcome;
  if (isClash(error)) return 'moved';
  const answer = codeOf(error) === '23505' ? clashes[constraintOf(error)] : undefined;
  if (answer === undefined) throw error;
  return answer;
}

/** Only what came in, the talk, and errands that write to no other chat. */
function isOrdinary(commit: Commit): boolean {
  const more = [
    commit.complaints,
    commit.changes,
    commit.history,
    commit.attachments,
    commit.belongs,
    commit.audit,
    commit.staff,
    commit.central,
    commit.emergencies,
  ];
  if ((commit.turns ?? []).length > 0) return false;
  if (commit.follows !== undefined || commit.forgetAt !== undefined || commit.code !== undefined) return false;
  return commit.now.version > 0 && more.every((list) => list.length === 0) && talksOf(commit.errands).every((id) => id === commit.now.id);
}

/** Answers with the errands its changes brought about besides its own. */
async function write(tx: Db, seal: Seal, region: string, commit: Commit): Promise<Errand[]> {
  await (commit.now.version === 0 ? begin(tx, seal, region, commit) : turn(tx, seal, commit));
  await addComplaints(tx, seal, commit.complaints, commit.drafts);
  await changeComplaints(tx, seal, commit.changes);
  await addHistory(tx, seal, commit.history);
  await addAttachments(tx, seal, commit);
  await attach(tx, commit.belongs);
  await settleEvents(tx, seal, commit.central);
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
  const boards = await touchCards(tx, touchedBy(commit));
  await addErrands(tx, seal, boards);
  return boards;
}

/** Complaints that do not look any more as they did. */
function touchedBy({ complaints, changes, history }: Commit): string[] {
  return [...new Set([...[...complaints, ...changes].map(({ id }) => id), ...history.map(({ complaint }) => complaint)])];
}

async function turn(tx: Db, seal: Seal, commit: Commit): Promise<void> {
  const turns = commit.turns ?? [];
  const others = turns.map((other) => other.now.id);
  await passDoors(tx, talksOf(commit.errands), commit.now.id, others);
  for (const other of turns) await moveOther(tx, seal, other);
  const rows = rowsOf(await tx.execute(turnStatement(valuesOf(seal, commit))));
  if (rows.length === 0) throw new Undone('moved');
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

/** The first message of a chat: nobody can hold its door yet, the unique lookup decides who is first. */
async function begin(tx: Db, seal: Seal, region: string, commit: Commit): Promise<void> {
  const { now, next, incoming } = commit;
  await addNewcomer(tx, seal, region, now, next, incoming);
  if (incoming) await tx.insert(inbox).values(inboxRow(seal, now.id, incoming));
  await passDoors(tx, talksOf(commit.errands), now.id);
  if (commit.errands.length > 0) await tx.insert(outbox).values(commit.errands.map((errand) => rowOf(seal, errand)));
}

function valuesOf(seal: Seal, { now, next, incoming, errands }: Commit): TurnValues {
  return {
    talk: now.id,
    version: now.version,
    state: seal.seal('talk.state', now.id, next),
    wakeAt: next.wakeAt === null ? null : new Date(next.wakeAt).toISOString(),
    channel: incoming?.channel ?? null,
    incoming: incoming?.id ?? null,
    at: incoming ? new Date(incoming.at).toISOString() : null,
    said: incoming ? sealSaid(seal, incoming.channel, incoming.id, incoming.said) : null,
    errands: rowsAsJson(errands.map((errand) => rowOf(seal, errand))),
  };
}

function timeOf(at: number | null): Date | null {
  return at === null ? null : new Date(at);
}

function emergencyRow(seal: Seal, talkId: string, told: Commit['emergencies'][number]) {
  const id = uuidv7();
  return { id, talk: talkId, at: new Date(told.at), kinds: told.kinds.join(','), sealed: seal.seal('emergency.sealed', id, told.words) };
}
