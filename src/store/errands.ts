/** Errands on their way into the outbox: lane, partition, sealed payload, and the door every writer to a chat goes through. */
import { inArray, sql } from 'drizzle-orm';
import type { Errand } from '../complaints/ports.ts';
import { partitions } from '../outbox/queue.ts';
import type { Db } from './database.ts';
import { outbox, talk } from './schema.ts';
import type { Seal } from './seal.ts';

export interface ErrandRow {
  lane: string;
  partition: number;
  kind: Errand['kind'];
  bulk: boolean;
  payload: Uint8Array;
}

/** What errands are ordered by: messages by talk, everything for the centre by complaint, and beside that what officers hear of it. */
export function laneOf(errand: Errand): string {
  switch (errand.kind) {
    case 'message':
      return errand.talk;
    case 'attachment':
      return errand.attachment;
    case 'board':
      return errand.board;
    case 'notice':
      return beside(errand.complaint);
    default:
      return errand.complaint;
  }
}

/** Officers hear of a complaint though the centre takes nothing. The ids of complaints are no UUIDs of version 8, so this is nobody's. */
function beside(complaint: string): string {
  return `${complaint.slice(0, 14)}8${complaint.slice(15)}`;
}

/** The partition of a lane: FNV-1a, the same in every copy and version of the program. */
export function partitionOf(lane: string): number {
  return hash(lane) % partitions;
}

export function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193) >>> 0;
  // The low bits alone would follow the last sign too closely.
  return (value ^ (value >>> 15)) >>> 0;
}

export function rowOf(seal: Seal, errand: Errand): ErrandRow {
  const lane = laneOf(errand);
  const bulk = errand.kind === 'message' && errand.bulk;
  return { lane, partition: partitionOf(lane), kind: errand.kind, bulk, payload: seal.seal('outbox.payload', lane, errand) };
}

/** Adds errands within a transaction. The talks they go to are passed through their door first, so that ids are drawn in the order of commits. */
export async function addErrands(tx: Db, seal: Seal, errands: Errand[]): Promise<void> {
  if (errands.length === 0) return;
  await passDoors(tx, talksOf(errands));
  await tx.insert(outbox).values(errands.map((errand) => rowOf(seal, errand)));
}

/** The talks these errands write to. */
export function talksOf(errands: Errand[]): string[] {
  return [...new Set(errands.flatMap((errand) => (errand.kind === 'message' ? [errand.talk] : [])))];
}

/**
 * Locks talks (always in the order of their ids, so that two writers never wait for each other) and moves the version of each, except `own` and `turned`: the
 * commit moves those itself, under their version check.
 */
export async function passDoors(tx: Db, talks: string[], own?: string, turned: string[] = []): Promise<void> {
  const others = talks.filter((id) => id !== own && !turned.includes(id));
  const all = [...new Set([...others, ...turned, ...(own === undefined ? [] : [own])])];
  if (all.length === (own === undefined ? 0 : 1)) return;
  await tx.select({ id: talk.id }).from(talk).where(inArray(talk.id, all)).orderBy(talk.id).for('update');
  if (others.length === 0) return;
  await tx
    .update(talk)
    .set({ version: sql`${talk.version} + 1` })
    .where(inArray(talk.id, others));
}
