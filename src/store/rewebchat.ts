/** Web chat under another key: its tables are keyed by the hash of the chat, which changes, and their values are sealed for it. What belongs to no chat any more goes. */
import { and, eq, notInArray, type SQL } from 'drizzle-orm';
import type { Db } from './database.ts';
import { webChat, webEvent, webFile, webFilePart } from './schema.ts';
import { resealed, type Seal } from './seal.ts';

interface Counts {
  values: number;
  unreadable: number;
}

/** `chats`: the new hash of each chat by the old one (hex). */
export async function rewebchat(tx: Db, from: Seal, to: Seal, chats: ReadonlyMap<string, Uint8Array>): Promise<Counts> {
  const counts: Counts = { values: 0, unreadable: 0 };
  const seal = (cell: string, before: string, now: string, value: Uint8Array) => {
    const fresh = resealed(from, to, cell, before, value, now);
    counts[fresh === null ? 'unreadable' : 'values'] += 1;
    return fresh ?? value;
  };
  const old = [...chats.keys()].map((chat) => Buffer.from(chat, 'hex'));
  const foreign = (column: typeof webChat.lookup | typeof webEvent.chat | typeof webFile.chat): SQL | undefined =>
    old.length > 0 ? notInArray(column, old) : undefined;
  await tx.delete(webEvent).where(foreign(webEvent.chat));
  await tx.delete(webFile).where(foreign(webFile.chat));
  await tx.delete(webChat).where(foreign(webChat.lookup));
  for (const [before, now] of chats) await move(tx, before, now, seal);
  return counts;
}

/** One chat. A file's parts refer to it: it is written anew, its parts go over one by one, and what it was goes. */
async function move(
  tx: Db,
  before: string,
  now: Uint8Array,
  seal: (cell: string, before: string, now: string, value: Uint8Array) => Uint8Array,
): Promise<void> {
  const chat = Buffer.from(before, 'hex');
  const after = Buffer.from(now).toString('hex');
  await tx.update(webChat).set({ lookup: now }).where(eq(webChat.lookup, chat));
  for (const { number, key, sealed } of await tx.select().from(webEvent).where(eq(webEvent.chat, chat))) {
    const fresh = seal('web_event.sealed', `${before}/${key}`, `${after}/${key}`, sealed);
    await tx
      .update(webEvent)
      .set({ chat: now, sealed: fresh })
      .where(and(eq(webEvent.chat, chat), eq(webEvent.number, number)));
  }
  for (const file of await tx.select().from(webFile).where(eq(webFile.chat, chat))) {
    const { id, sealed } = file;
    await tx.insert(webFile).values({ ...file, chat: now, sealed: seal('web_file.sealed', `${before}/${id}`, `${after}/${id}`, sealed) });
    const of = and(eq(webFilePart.chat, chat), eq(webFilePart.file, id));
    for (const { start } of await tx.select({ start: webFilePart.start }).from(webFilePart).where(of)) {
      const one = and(of, eq(webFilePart.start, start));
      const [part] = await tx.select().from(webFilePart).where(one);
      if (!part) continue;
      const fresh = seal('web_file_part.sealed', `${before}/${id}/${start}`, `${after}/${id}/${start}`, part.sealed);
      await tx.update(webFilePart).set({ chat: now, sealed: fresh }).where(one);
    }
    await tx.delete(webFile).where(and(eq(webFile.chat, chat), eq(webFile.id, id)));
  }
}
