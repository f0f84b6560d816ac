/** Talks: where each conversation stands. Reading and committing are the program's hot path; the rest is rare. */
import { and, asc, eq, isNotNull, lte, sql } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import type { ChannelName } from '../channels/channel.ts';
import type { Address, Errand, TalkNow, Talks } from '../complaints/ports.ts';
import { emptyTalk, type Talk } from '../dialogue/talk.ts';
import { abandon } from './abandon.ts';
import { createCommit } from './commit.ts';
import { type Database, type Db, isUuid, type Row } from './database.ts';
import { heardIn } from './hearer.ts';
import { identityOf, lookupOf } from './identity.ts';
import { listText } from './json-rows.ts';
import { createPark } from './park.ts';
import type { Remembered } from './remembered.ts';
import { identity, talk } from './schema.ts';
import type { Seal } from './seal.ts';
import { readTogether } from './together.ts';
import { readTalks } from './turn.ts';
import type { Announce } from './turns.ts';

/** A talk is read as this copy last wrote it; what is decided on one that moved since is refused by commit ('moved'), and then it is read afresh. `region`: where new citizens belong. `announce`: errands were committed. */
export function createTalks(database: Database, seal: Seal, region: string, announce: Announce, remembered: Remembered): Talks {
  const commit = createCommit(database, seal, region, announce);
  const withLookup = readTogether((lookups) => read(database, lookups));
  const ofCitizen = joinedBy(database.db);
  return {
    read: async (address) => remembered.recall(address) ?? nowOf(seal, address, await withLookup(hexOf(lookupOf(seal, address)))),
    readById: (id) => readById(database, seal, id),
    hearer: async ({ citizen, talk: told }) => {
      const [row] = await ofCitizen.execute({ citizen });
      return row ? storedNow(seal, row) : readById(database, seal, told);
    },
    commit: async (wanted) => {
      const { now, next } = wanted;
      const isRecalled = remembered.isRecalled(now);
      remembered.forget(now.address);
      const committed = await commit(wanted);
      if (isRecalled) remembered.found(committed !== 'moved');
      // Who joined another citizen by a code is somebody else now.
      if (committed === 'done' && wanted.code?.type !== 'use')
        remembered.keep({ id: now.id, citizen: now.citizen, address: now.address, version: now.version + 1, talk: next });
      return committed;
    },
    park: createPark(database, seal, region, announce),
    due: async (now, limit) => {
      const query = database.db.select({ id: talk.id, wakeAt: talk.wakeAt }).from(talk);
      const rows = await query
        .where(and(isNotNull(talk.wakeAt), lte(talk.wakeAt, new Date(now))))
        .orderBy(asc(talk.wakeAt))
        .limit(limit);
      return rows.flatMap(({ id, wakeAt }) => (wakeAt ? [{ id, wakeAt: wakeAt.getTime() }] : []));
    },
    reachable: async (address, reachable) => {
      remembered.forget(address);
      announce(await setReachable(database, seal, address, reachable));
    },
  };
}

function hexOf(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}

async function read(database: Database, lookups: string[]): Promise<(lookup: string) => Row | undefined> {
  const rows = await database.run(readTalks.text, readTalks.bind({ lookups: listText(lookups) }));
  const known = new Map(rows.map((row) => [row.lookup, row]));
  return (lookup) => known.get(lookup);
}

function nowOf(seal: Seal, address: Address, row: Row | undefined): TalkNow {
  if (!row) return { id: uuidv7(), citizen: uuidv7(), version: 0, talk: emptyTalk, address };
  const { id, citizen, version, state } = row;
  if (typeof id !== 'string' || typeof citizen !== 'string' || typeof version !== 'number' || !(state instanceof Uint8Array)) {
    throw new Error('the talk table answered with a shape it does not have');
  }
  return { id, citizen, version, talk: talkOf(seal, id, state), address };
}

async function readById(database: Database, seal: Seal, id: string): Promise<TalkNow | null> {
  if (!isUuid(id)) return null;
  const [row] = await withIdentity(database.db).where(eq(talk.id, id));
  return row ? storedNow(seal, row) : null;
}

function withIdentity(db: Db) {
  return db.select().from(talk).leftJoin(identity, eq(identity.talk, talk.id));
}

/** The chat a citizen hears in. */
function joinedBy(db: Db) {
  return withIdentity(db)
    .where(eq(talk.citizen, sql.placeholder('citizen')))
    .orderBy(...heardIn)
    .limit(1)
    .prepare('hearer');
}

type StoredTalk = Awaited<ReturnType<typeof withIdentity>>[number];

function storedNow(seal: Seal, row: StoredTalk): TalkNow {
  // Who had their identity deleted has no address; their complaints go on all the same.
  const known = row.identity ? identityOf(seal, row.talk, row.identity.sealed) : { channel: row.talk.channel as ChannelName, chat: '' };
  return {
    id: row.talk.id,
    citizen: row.talk.citizen,
    version: row.talk.version,
    talk: talkOf(seal, row.talk.id, row.talk.state),
    address: { channel: known.channel, chat: known.chat },
    reachable: row.talk.reachable && row.identity !== null,
  };
}

/** A talk stored by an older version lacks what newer ones added: it stands as in an empty talk. */
function talkOf(seal: Seal, id: string, state: Uint8Array): Talk {
  return { ...emptyTalk, ...seal.open<Talk>('talk.state', id, state) };
}

/** Answers with what is said elsewhere instead. */
function setReachable(database: Database, seal: Seal, address: Address, reachable: boolean): Promise<Errand[]> {
  return database.db.transaction(async (tx) => {
    const there = eq(talk.lookup, lookupOf(seal, address));
    if (reachable) await tx.update(talk).set({ reachable }).where(there);
    const [row] = reachable ? [] : await tx.select({ id: talk.id }).from(talk).where(there);
    return row ? (await abandon(tx, seal, row.id)).passed : [];
  });
}
