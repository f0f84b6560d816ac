/** Files that became no part of a complaint: of drafts that were dropped, and of people who had their data deleted. Kept for a while, then deleted with their bytes. */
import { and, asc, eq, gt, inArray, isNull, lt, ne } from 'drizzle-orm';
import type { Talk } from '../dialogue/talk.ts';
import type { Db } from './database.ts';
import type { Files } from './files.ts';
import { attachment, talk } from './schema.ts';
import type { Seal } from './seal.ts';

/** As long as a draft can be taken up again (dialogue/limits.ts). */
export const unfiledMs = 7 * 86_400_000;
/** Looked at together. */
const pageRows = 200;
const first = '00000000-0000-0000-0000-000000000000';

/** Deletes those that came before `before` (epoch ms) and that no draft names any more; one whose bytes cannot be deleted yet stays for the next time. */
export async function dropUnfiled(db: Db, seal: Seal, files: Pick<Files, 'remove'>, before: number): Promise<void> {
  const isOld = and(isNull(attachment.complaint), lt(attachment.createdAt, new Date(before)));
  for (let last: string | undefined = first; last !== undefined; ) {
    const rows: Unfiled[] = await db
      .select({ id: attachment.id, sha256: attachment.sha256, talk: talk.id, state: talk.state })
      .from(attachment)
      .leftJoin(talk, eq(talk.id, attachment.talk))
      .where(and(isOld, gt(attachment.id, last)))
      .orderBy(asc(attachment.id))
      .limit(pageRows);
    for (const row of rows) await drop(db, seal, files, row);
    last = rows.length < pageRows ? undefined : rows.at(-1)?.id;
  }
}

interface Unfiled {
  id: string;
  sha256: string;
  talk: string | null;
  state: Uint8Array | null;
}

async function drop(db: Db, seal: Seal, files: Pick<Files, 'remove'>, row: Unfiled): Promise<void> {
  const isWanted = row.talk !== null && row.state !== null && names(seal.open<Talk>('talk.state', row.talk, row.state), row.id);
  if (isWanted || !(await letGo(db, files, row))) return;
  await db.delete(attachment).where(and(eq(attachment.id, row.id), isNull(attachment.complaint)));
}

/** Wherever in the talk the file is kept in mind, it is by its id. */
function names(state: Talk, id: string): boolean {
  return JSON.stringify(state).includes(id);
}

/** Bytes that other files have too stay theirs. */
async function letGo(db: Db, files: Pick<Files, 'remove'>, { id, sha256 }: { id: string; sha256: string }): Promise<boolean> {
  if (sha256 === '') return true;
  const [other] = await db
    .select({ id: attachment.id })
    .from(attachment)
    .where(and(eq(attachment.sha256, sha256), ne(attachment.id, id)))
    .limit(1);
  return other !== undefined || files.remove(sha256);
}

/** Files of these talks that are part of no complaint go with the next sweep. */
export async function orphanUnfiled(tx: Db, talks: string[]): Promise<void> {
  await tx
    .update(attachment)
    .set({ createdAt: new Date(0) })
    .where(and(inArray(attachment.talk, talks), isNull(attachment.complaint)));
}
