/** The store: every port over one database. Gives and takes domain values, never rows. */

import { eq, sql } from 'drizzle-orm';
import type { Posted } from '../channels/channel.ts';
import type {
  CentralOutcome,
  Citizens,
  Complaints,
  Digests,
  FallingDue,
  Figures,
  Followers,
  Groups,
  Log,
  Officers,
  Proofs,
  Search,
  Talks,
  Templates,
} from '../complaints/ports.ts';
import type { Lessons } from '../learn/learning.ts';
import type { Boards } from '../outbox/boards.ts';
import type { Attachments, Forwards, Leases, Queue } from '../outbox/queue.ts';
import { createAttachments } from './attachments.ts';
import { createBoards } from './boards.ts';
import { eventsWith, type KeptEvent } from './central.ts';
import { createCitizens } from './citizens.ts';
import { createComplaints } from './complaints.ts';
import type { Database, Db } from './database.ts';
import { createDigests } from './digests.ts';
import { WrongKey } from './errors.ts';
import { createFallingDue } from './falling-due.ts';
import { createFigures } from './figures.ts';
import type { Files } from './files.ts';
import { createFollowers } from './followers.ts';
import { createForwards } from './forwards.ts';
import { createGroups } from './groups.ts';
import { createLessons } from './learn.ts';
import { createLeases, everything } from './leases.ts';
import { type Emergency, emergencies, type Parked, parked, purge } from './lists.ts';
import { createOfficers } from './officers.ts';
import { createPosted } from './posted.ts';
import { createProofs } from './proofs.ts';
import { createQueue } from './queue.ts';
import { createRemembered } from './remembered.ts';
import { keyCheck, region } from './schema.ts';
import { createSeal, type Seal } from './seal.ts';
import { createSearch } from './search.ts';
import { webchatChannel } from './session.ts';
import { createTalks } from './talks.ts';
import { createTemplates } from './templates.ts';
import type { Announce } from './turns.ts';
import { dropUnfiled } from './unfiled.ts';
import { tell, told, type Wake } from './waking.ts';
import { createWebchat, type WebchatStore } from './webchat.ts';

export interface Store {
  kind: 'pglite' | 'postgres';
  talks: Talks;
  complaints: Complaints;
  officers: Officers;
  citizens: Citizens;
  followers: Followers;
  fallingDue: FallingDue;
  groups: Groups;
  templates: Templates;
  figures: Figures;
  search: Search;
  digests: Digests;
  boards: Boards;
  queue: Queue;
  posted: Posted;
  leases: Leases;
  attachments: Attachments;
  proofs: Proofs;
  forwards: Forwards;
  lessons: Lessons;
  webchat: Omit<WebchatStore, 'told' | 'stop'>;
  /** Keys of before SECRET_KEY was changed, newest first, with which cookies of web chats were signed that are still good (rekey.ts). */
  webchatKeys(): Promise<Uint8Array[]>;
  /** Messages we failed on, newest first. */
  parked(limit: number): Promise<Parked[]>;
  /** Emergencies told, newest first. */
  emergencies(limit: number): Promise<Emergency[]>;
  /** Events of the centre with this outcome, newest first. */
  events(outcome: CentralOutcome, limit: number): Promise<KeptEvent[]>;
  /** Rejects when the database does not answer. */
  ping(): Promise<void>;
  /** Deletes what was heard and sent before this time (epoch ms), and what a platform took before `postedBefore` and never told of. */
  purge(before: number, postedBefore: number): Promise<void>;
  /** Deletes files that became no part of a complaint, with their bytes in `files` (unfiled.ts). */
  dropUnfiled(files: Pick<Files, 'remove'>, before: number): Promise<void>;
  /**
   * `wake` is called when errands were written for a partition this copy holds, by this copy or (while leases are started) another: with their lanes where they are known.
   * `ready` need not be read any more.
   */
  listen(wake: Wake): Promise<void>;
  close(): Promise<void>;
}

export interface StoreSettings {
  /** 32 bytes. */
  secretKey: Uint8Array;
  /** Regions served; the first is where new citizens belong. */
  regions: { code: string; name: string; timeZone: string }[];
  log: Log;
  /** See LeaseOptions; shared fairly when not given. */
  undivided?: string | null;
}

/** Puts the ports on a migrated database. `url` (null: embedded) is for the connection leases live on. Throws WrongKey. */
export async function createStore(
  database: Database,
  url: string | null,
  { secretKey, regions, log, undivided = null }: StoreSettings,
): Promise<Store> {
  const [home] = regions;
  if (!home) throw new Error('a store needs at least one region');
  const { db } = database;
  const seal = createSeal(secretKey);
  await checkKey(db, seal);
  await keepRegions(db, regions);
  let wake: Wake = () => undefined;
  const webchat = createWebchat(database, seal, url === null ? '' : webchatChannel);
  const woken: Wake = (...news) => wake(...news);
  const errands = (word: string) => told(word, leases, woken);
  const leases = url === null ? everything : createLeases(url, { undivided, log, told: { errands, webchat: webchat.told, gained: woken } });
  const announce: Announce = (written, ready) => tell(database, leases, written, ready ?? [], woken, log);
  const remembered = createRemembered();
  return {
    kind: database.kind,
    talks: createTalks(database, seal, home.code, announce, remembered),
    complaints: createComplaints(database, seal),
    officers: createOfficers(db, seal),
    citizens: createCitizens(db, seal, remembered),
    followers: createFollowers(database),
    fallingDue: createFallingDue(db),
    groups: createGroups(database, seal),
    templates: createTemplates(db),
    figures: createFigures(db, seal),
    search: createSearch(db, seal),
    digests: createDigests(db, seal, announce),
    boards: createBoards(db),
    queue: createQueue(database, seal, announce),
    posted: createPosted(database, seal, announce),
    leases,
    attachments: createAttachments(db, seal),
    proofs: createProofs(db, seal),
    forwards: createForwards(database, seal, announce),
    lessons: createLessons(db, seal),
    webchat,
    webchatKeys: async () => {
      const [row] = await db.select().from(keyCheck).where(eq(keyCheck.id, 2));
      const kept = row ? seal.open<string[]>('key_check.sealed', '2', row.sealed) : [];
      return kept.map((key) => Buffer.from(key, 'base64'));
    },
    parked: (limit) => parked(db, seal, limit),
    emergencies: (limit) => emergencies(db, seal, limit),
    events: (outcome, limit) => eventsWith(db, seal, outcome, limit),
    ping: async () => {
      await database.run('select 1 as alive', []);
    },
    purge: (before, postedBefore) => purge(db, before, postedBefore),
    dropUnfiled: (files, before) => dropUnfiled(db, seal, files, before),
    listen: async (call) => {
      wake = call;
    },
    close: async () => {
      webchat.stop();
      await leases.stop();
      await database.close();
    },
  };
}

async function checkKey(db: Db, seal: Seal): Promise<void> {
  const sealed = seal.seal('key_check.sealed', '1', 'kanal-aduan');
  await db.insert(keyCheck).values({ id: 1, sealed }).onConflictDoNothing();
  const [row] = await db.select().from(keyCheck).where(eq(keyCheck.id, 1));
  try {
    seal.open('key_check.sealed', '1', row?.sealed ?? sealed);
  } catch (cause) {
    throw new WrongKey('SECRET_KEY is not the key this database was begun with; give the old key, or another database', { cause });
  }
}

async function keepRegions(db: Db, regions: StoreSettings['regions']): Promise<void> {
  const set = { name: sql`excluded.name`, timeZone: sql`excluded.time_zone` };
  await db.insert(region).values(regions).onConflictDoUpdate({ target: region.code, set });
}
