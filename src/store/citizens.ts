/** What is stored about one citizen: counted, given out whole to them, and deleted at their wish. */
import { and, asc, count, eq, inArray, isNotNull, lte, notInArray, sql } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { over } from '../complaints/complaint.ts';
import type { Citizens } from '../complaints/ports.ts';
import { emptyTalk, type Talk } from '../dialogue/talk.ts';
import { forgetHandles } from './attachments.ts';
import { codeState } from './codes.ts';
import { complaintOf } from './complaint-rows.ts';
import { type Db, isUuid } from './database.ts';
import { identityOf } from './identity.ts';
import type { Remembered } from './remembered.ts';
import {
  attachment,
  audit,
  citizen,
  complaint,
  connectCode,
  emergency,
  follower,
  history,
  identity,
  inbox,
  officer,
  outbox,
  posted,
  sent,
  talk,
} from './schema.ts';
import type { Seal } from './seal.ts';
import { orphanUnfiled } from './unfiled.ts';
import { closeWebchat } from './webchat.ts';

/** What officers note for each other, and what somebody else who follows the report said of it. */
const ofOthers: ReadonlySet<string> = new Set(['noted', 'echoed']);
/** The audit names who acted; the program itself is nobody. */
const nobody = '00000000-0000-0000-0000-000000000000';

/** The Citizens port (complaints/ports.ts). */
export function createCitizens(db: Db, seal: Seal, remembered: Pick<Remembered, 'forgetById'>): Citizens {
  return {
    stored: (id) => stored(db, id),
    identity: async (id) => {
      const [row] = isUuid(id) ? await db.select({ sealed: identity.sealed }).from(identity).where(eq(identity.talk, id)) : [];
      if (!row) return null;
      const { channel, chat, name = '', username = '', phone = '' } = identityOf(seal, { id }, row.sealed);
      return { name, username: username === '' ? '' : `@${username}`, phone, chat: `${channel} ${chat}` };
    },
    everything: (id) => everything(db, seal, id),
    code: (code, id, now) => codeState(db, seal, code, id, now),
    forgetDue: async (now, limit) => {
      const due = and(isNotNull(citizen.forgetAt), lte(citizen.forgetAt, new Date(now)));
      const rows = await db.select({ id: citizen.id }).from(citizen).where(due).orderBy(asc(citizen.forgetAt)).limit(limit);
      return rows.map(({ id }) => id);
    },
    forget: async (id, now) => {
      for (const one of await db.transaction((tx) => forget(tx, seal, id, now))) remembered.forgetById(one);
    },
  };
}

async function stored(db: Db, id: string) {
  const [all] = await db.select({ complaints: count() }).from(complaint).where(eq(complaint.citizen, id));
  const [open] = await db
    .select({ open: count() })
    .from(complaint)
    .where(and(eq(complaint.citizen, id), notInArray(complaint.status, over)));
  const [heard] = await db
    .select({ messages: count() })
    .from(inbox)
    .where(inArray(inbox.talk, talksOf(db, id)));
  const [row] = await db.select({ forgetAt: citizen.forgetAt }).from(citizen).where(eq(citizen.id, id));
  const forgetAt = row?.forgetAt?.getTime() ?? null;
  return { complaints: all?.complaints ?? 0, open: open?.open ?? 0, messages: heard?.messages ?? 0, forgetAt };
}

/** Reads along the citizen of the talk and nothing else: their chats, complaints with history and files, messages still kept, drafts. */
async function everything(db: Db, seal: Seal, id: string): Promise<Record<string, unknown>> {
  const [mine] = isUuid(id) ? await db.select({ citizen: talk.citizen }).from(talk).where(eq(talk.id, id)) : [];
  if (!mine) return {};
  const talks = await db
    .select()
    .from(talk)
    .leftJoin(identity, eq(identity.talk, talk.id))
    .where(eq(talk.citizen, mine.citizen))
    .orderBy(asc(talk.id));
  const ids = talks.map((row) => row.talk.id);
  const complaints = await db.select().from(complaint).where(eq(complaint.citizen, mine.citizen)).orderBy(asc(complaint.submittedAt));
  const told = complaints.map((row) => row.id);
  const steps =
    told.length === 0
      ? []
      : await db.select().from(history).where(inArray(history.complaint, told)).orderBy(asc(history.at), asc(history.id));
  const files = await db.select().from(attachment).where(inArray(attachment.talk, ids)).orderBy(asc(attachment.id));
  const heard = await db.select().from(inbox).where(inArray(inbox.talk, ids)).orderBy(asc(inbox.at));
  const followed = await db
    .select({ number: complaint.number, at: follower.at })
    .from(follower)
    .innerJoin(complaint, eq(complaint.id, follower.complaint))
    .where(eq(follower.citizen, mine.citizen))
    .orderBy(asc(follower.at));
  return {
    chats: talks.map((row) => ({
      ...(row.identity ? identityOf(seal, row.talk, row.identity.sealed) : {}),
      drafts: draftsOf(seal.open<Talk>('talk.state', row.talk.id, row.talk.state)),
    })),
    complaints: complaints.map((row) => {
      const { number, centralNumber, kind, category, status, visibility, pieces, place, occurred, submittedAt, stars } = complaintOf(
        seal,
        row,
      );
      return {
        ...{ number, centralNumber, kind, category, status, visibility, place, occurred, stars, submittedAt: iso(submittedAt) },
        story: pieces.map(({ text, at }) => ({ text, at: iso(at) })),
        history: steps
          .filter((step) => step.complaint === row.id && !ofOthers.has(step.type))
          .map((step) => ({ type: step.type, at: step.at.toISOString(), ...textOf(seal.open('history.data', step.id, step.data)) })),
      };
    }),
    files: files.map(({ kind, mediaType, bytes, state, createdAt }) => ({ kind, mediaType, bytes, state, at: createdAt.toISOString() })),
    follows: followed.map(({ number, at }) => ({ number, at: at.toISOString() })),
    messages: heard.map((row) => ({ at: row.at.toISOString(), said: seal.open('inbox.said', `${row.channel}/${row.id}`, row.said) })),
  };
}

/**
 * The chat of the person is nobody's from now on: a new message of theirs begins anew. Complaints, their history and their files stay under the pseudonym; cries for help
 * and files that became no part of a complaint do not.
 * Answers with the ids of their talks. An inbox row stays empty, because it is what makes a repeated delivery harmless.
 */
async function forget(tx: Db, seal: Seal, id: string, now: number): Promise<string[]> {
  const [row] = await tx.select().from(citizen).where(eq(citizen.id, id)).for('update');
  if (!row?.forgetAt || row.forgetAt.getTime() > now) return [];
  const talks = await tx
    .select({ id: talk.id, channel: talk.channel, lookup: talk.lookup })
    .from(talk)
    .where(eq(talk.citizen, id))
    .orderBy(asc(talk.id))
    .for('update');
  const ids = talks.map((one) => one.id);
  for (const { channel, lookup } of talks) if (channel === 'webchat') await closeWebchat(tx, lookup);
  for (const one of ids) await emptyTalkOf(tx, seal, one);
  if (ids.length > 0) {
    await tx.delete(identity).where(inArray(identity.talk, ids));
    await tx.delete(outbox).where(and(inArray(outbox.lane, ids), eq(outbox.kind, 'message')));
    await tx.delete(posted).where(inArray(posted.lane, ids));
    await tx.delete(sent).where(inArray(sent.talk, ids));
    await tx.update(officer).set({ talk: null }).where(inArray(officer.talk, ids));
    await tx.delete(emergency).where(inArray(emergency.talk, ids));
    await forgetHandles(tx, seal, ids);
    await orphanUnfiled(tx, ids);
  }
  await tx.delete(follower).where(eq(follower.citizen, id));
  await tx.delete(connectCode).where(eq(connectCode.citizen, id));
  await tx.update(citizen).set({ forgetAt: null }).where(eq(citizen.id, id));
  const [told] = await tx.select({ complaints: count() }).from(complaint).where(eq(complaint.citizen, id));
  const detail = { complaints: String(told?.complaints ?? 0), chats: String(ids.length) };
  await tx.insert(audit).values({ id: uuidv7(), at: new Date(now), officer: nobody, act: 'forget', complaint: null, detail });
  return ids;
}

async function emptyTalkOf(tx: Db, seal: Seal, id: string): Promise<void> {
  const lookup = seal.lookup('forgotten talk', id);
  const state = seal.seal('talk.state', id, emptyTalk);
  await tx
    .update(talk)
    .set({ lookup, state, wakeAt: null, reachable: false, version: sql`${talk.version} + 1` })
    .where(eq(talk.id, id));
  const heard = await tx.select({ channel: inbox.channel, id: inbox.id }).from(inbox).where(eq(inbox.talk, id));
  for (const row of heard) {
    const said = seal.seal('inbox.said', `${row.channel}/${row.id}`, { type: 'other', kind: 'unknown' });
    await tx
      .update(inbox)
      .set({ said })
      .where(and(eq(inbox.channel, row.channel), eq(inbox.id, row.id)));
  }
}

function talksOf(db: Db, id: string) {
  return db.select({ id: talk.id }).from(talk).where(eq(talk.citizen, id));
}

/** Stories told and not sent. */
function draftsOf({ state }: Talk): unknown[] {
  const drafts = [...(state?.draft ? [state.draft] : []), ...(state?.kept ?? []).map(({ draft }) => draft)];
  return drafts.map(({ pieces, place }) => ({ story: pieces.map(({ text }) => text), place }));
}

function textOf(data: Record<string, unknown>): Record<string, unknown> {
  return typeof data.text === 'string' && data.text !== '' ? { text: data.text } : {};
}

function iso(at: number): string {
  return new Date(at).toISOString();
}
