/** What browsers show, in order, for every copy of the program (the Post port of channels/webchat). Chats are known by the keyed hash of their talk; events are sealed. */
import { and, asc, count, desc, eq, gt, lt, sql, sum } from 'drizzle-orm';
import type { ChatEvent, Numbered, Post } from '../channels/webchat/post.ts';
import { type Database, type Db, prepared } from './database.ts';
import { lookupOf } from './identity.ts';
import { webChat, webEvent, webFile } from './schema.ts';
import type { Seal } from './seal.ts';
import { dayMs, endFilesSoon, fileDays, keepPart, labelsOf, receivedOf, wholeFile } from './webchat-files.ts';
import { createWatch, type Watch } from './webchat-watch.ts';

/** A complaint takes some sixty working days and may be reopened; its talk can be read again that long. */
const eventDays = 180;

const given = sql.placeholder;

/** The number is drawn under the chat's row lock, so that numbers are committed in their order; other copies are told at the commit. */
const addEvent = prepared(sql`
  with chat as (
    insert into ${webChat} (lookup, last) values (${given('chat')}::bytea, 1)
    on conflict (lookup) do update set last = ${webChat.last} + 1 where ${webChat.closedAt} is null
    returning last
  ), added as (
    insert into ${webEvent} (chat, number, key, sealed) select ${given('chat')}::bytea, last, ${given('key')}::text, ${given('sealed')}::bytea from chat
    on conflict (chat, key) do nothing returning number
  ), told as (
    select pg_notify(${given('channel')}::text, encode(${given('chat')}::bytea, 'hex')) from added where ${given('channel')}::text <> ''
  ) select (select count(*) from chat)::int as open, (select count(*) from added)::int as added, (select count(*) from told)::int as told`);

export type WebchatStore = Post & {
  /** Another copy added to this chat. */
  told(payload: string): void;
  /** Deletes files and events whose time is over at `now` (epoch ms). */
  purge(now: number): Promise<void>;
  stop(): void;
};

/** `channel`: where other copies are told by NOTIFY; '' when there are none. */
export function createWebchat(database: Database, seal: Seal, channel: string): WebchatStore {
  const { db } = database;
  const watch: Watch = createWatch(database, channel !== '');
  const keyOf = (chat: string) => lookupOf(seal, { channel: 'webchat', chat });
  const read = async (chat: Uint8Array, query: Promise<(typeof webEvent.$inferSelect)[]>): Promise<Numbered[]> =>
    (await query).map(({ number, key, sealed }) => ({ number, event: seal.open<ChatEvent>('web_event.sealed', cell(chat, key), sealed) }));
  return {
    async add(chat, key, event) {
      const id = keyOf(chat);
      const sealed = seal.seal('web_event.sealed', cell(id, key), event);
      const [row] = await database.run(addEvent.text, addEvent.bind({ chat: id, key, sealed, channel }));
      if (row?.open === 0) return 'closed';
      watch.wake(id);
      return row?.added === 0 ? 'known' : 'added';
    },
    after: (chat, number, limit) => {
      const id = keyOf(chat);
      const later = and(eq(webEvent.chat, id), gt(webEvent.number, number));
      return read(id, db.select().from(webEvent).where(later).orderBy(asc(webEvent.number)).limit(limit));
    },
    before: async (chat, number, limit) => {
      const id = keyOf(chat);
      const earlier = and(eq(webEvent.chat, id), lt(webEvent.number, number));
      return (await read(id, db.select().from(webEvent).where(earlier).orderBy(desc(webEvent.number)).limit(limit))).reverse();
    },
    watch: (chat, call) => watch.on(keyOf(chat), call),
    close: (chat) => db.transaction((tx) => closeWebchat(tx, keyOf(chat))).then(() => watch.wake(keyOf(chat))),
    isClosed: async (chat) => {
      const [row] = await db
        .select({ closedAt: webChat.closedAt })
        .from(webChat)
        .where(eq(webChat.lookup, keyOf(chat)));
      return row?.closedAt != null;
    },
    announce: (chat, file) => announce(db, seal, keyOf(chat), file),
    kept: (chat) => kept(db, keyOf(chat)),
    addPart: (chat, file, start, bytes) => keepPart(db, seal, { chat: keyOf(chat), file, start, bytes }),
    received: (chat, file) => receivedOf(db, keyOf(chat), file),
    labels: (chat, file) => labelsOf(db, seal, keyOf(chat), file),
    file: (chat, file) => wholeFile(db, seal, keyOf(chat), file),
    told: watch.told,
    purge: async (now) => {
      await db.delete(webFile).where(lt(webFile.at, new Date(now - fileDays * dayMs)));
      await db.delete(webEvent).where(lt(webEvent.at, new Date(now - eventDays * dayMs)));
    },
    stop: watch.stop,
  };
}

/** Nothing is shown there any more, and nothing comes in. Files stay for the errands that fetch them, and go when their time is over. */
export async function closeWebchat(tx: Db, chat: Uint8Array): Promise<void> {
  const now = Date.now();
  const closedAt = new Date(now);
  await tx.insert(webChat).values({ lookup: chat, last: 0, closedAt }).onConflictDoUpdate({ target: webChat.lookup, set: { closedAt } });
  await tx.delete(webEvent).where(eq(webEvent.chat, chat));
  await endFilesSoon(tx, chat, now);
}

async function announce(
  db: Db,
  seal: Seal,
  chat: Uint8Array,
  { id, name, mediaType, bytes }: Parameters<Post['announce']>[1],
): Promise<void> {
  const sealed = seal.seal('web_file.sealed', cell(chat, id), { name, mediaType });
  await db.insert(webFile).values({ chat, id, bytes, sealed }).onConflictDoNothing();
}

async function kept(db: Db, chat: Uint8Array): Promise<{ files: number; bytes: number }> {
  const [row] = await db
    .select({ files: count(), bytes: sum(webFile.bytes) })
    .from(webFile)
    .where(eq(webFile.chat, chat));
  return { files: row?.files ?? 0, bytes: Number(row?.bytes ?? 0) };
}

function cell(chat: Uint8Array, key: string): string {
  return `${Buffer.from(chat).toString('hex')}/${key}`;
}
