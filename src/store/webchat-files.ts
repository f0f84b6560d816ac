/** Files of web chat, in sealed parts: the rows behind the file half of the Post port. */
import { and, asc, eq, sum } from 'drizzle-orm';
import type { KeptFile } from '../channels/webchat/post.ts';
import type { Db } from './database.ts';
import { webFile, webFilePart } from './schema.ts';
import type { Seal } from './seal.ts';

/** Files are shown to their person this long; what belongs to a complaint is kept elsewhere by then. */
export const fileDays = 30;
export const dayMs = 86_400_000;

interface Part {
  chat: Uint8Array;
  file: string;
  start: number;
  bytes: Uint8Array;
}

/** Only the next part is taken: the bytes that are there are always in one piece. */
export async function keepPart(db: Db, seal: Seal, { chat, file, start, bytes }: Part): Promise<number | null> {
  const there = await receivedOf(db, chat, file);
  if (there === null || start !== there || bytes.byteLength === 0) return there;
  const announced = await rowOf(db, chat, file);
  if (!announced || start + bytes.byteLength > announced.bytes) return there;
  const sealed = seal.seal('web_file_part.sealed', cell(chat, file, start), Buffer.from(bytes).toString('base64'));
  await db.insert(webFilePart).values({ chat, file, start, bytes: bytes.byteLength, sealed }).onConflictDoNothing();
  return receivedOf(db, chat, file);
}

/** How many bytes are there; null: not announced. */
export async function receivedOf(db: Db, chat: Uint8Array, file: string): Promise<number | null> {
  const [row] = await db
    .select({ id: webFile.id, bytes: sum(webFilePart.bytes) })
    .from(webFile)
    .leftJoin(webFilePart, and(eq(webFilePart.chat, webFile.chat), eq(webFilePart.file, webFile.id)))
    .where(isFile(chat, file))
    .groupBy(webFile.id);
  return row ? Number(row.bytes ?? 0) : null;
}

/** null: there is none, or it is not whole. */
export async function labelsOf(
  db: Db,
  seal: Seal,
  chat: Uint8Array,
  file: string,
): Promise<(Omit<KeptFile, 'bytes'> & { bytes: number }) | null> {
  const row = await rowOf(db, chat, file);
  if (!row || (await receivedOf(db, chat, file)) !== row.bytes) return null;
  return { ...seal.open<{ name: string; mediaType: string }>('web_file.sealed', cell(chat, file), row.sealed), bytes: row.bytes };
}

/** The whole file; null: there is none, or it is not whole. */
export async function wholeFile(db: Db, seal: Seal, chat: Uint8Array, file: string): Promise<KeptFile | null> {
  const labels = await labelsOf(db, seal, chat, file);
  if (labels === null) return null;
  const parts = await db
    .select()
    .from(webFilePart)
    .where(and(eq(webFilePart.chat, chat), eq(webFilePart.file, file)))
    .orderBy(asc(webFilePart.start));
  const opened = parts.map(({ start, sealed }) => seal.open<string>('web_file_part.sealed', cell(chat, file, start), sealed));
  return { ...labels, bytes: Buffer.concat(opened.map((part) => Buffer.from(part, 'base64'))) };
}

async function rowOf(db: Db, chat: Uint8Array, file: string) {
  const [row] = await db.select().from(webFile).where(isFile(chat, file));
  return row;
}

function isFile(chat: Uint8Array, file: string) {
  return and(eq(webFile.chat, chat), eq(webFile.id, file));
}

function cell(chat: Uint8Array, file: string, start?: number): string {
  return [Buffer.from(chat).toString('hex'), file, ...(start === undefined ? [] : [start])].join('/');
}

/** Bytes may still be wanted by an errand, which tries for a day: then they go. */
export async function endFilesSoon(tx: Db, chat: Uint8Array, now: number): Promise<void> {
  await tx
    .update(webFile)
    .set({ at: new Date(now - (fileDays - 1) * dayMs) })
    .where(eq(webFile.chat, chat));
}
