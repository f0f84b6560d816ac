/** The store: every port over one database. Gives and takes domain values, never rows. */
import { eq, sql } from 'drizzle-orm';
import type { Posted } from '../channels/channel.ts';
import type {
  CentralOutcome,
  Citizens,
  Complaints,
  Digests,
  Errand,
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
import type { Attachments, Forwards, Leases, Queue, Queued } from '../outbox/queue.ts';
import { createAttachments } from './attachments.ts';
import { createBoards } from './boards.ts';
import { eventsWith, type KeptEvent } from './central.ts';
import { createCitizens } from './citizens.ts';
import { createComplaints } from './complaints.ts';
import type { Database, Db } from './database.ts';
import { createDigests } from './digests.ts';
import { laneOf, partitionOf } from './errands.ts';
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
import { channel, webchatChannel } from './session.ts';
import { createTalks } from './talks.ts';
import { createTemplates } from './templates.ts';
import type { Announce } from './turns.ts';
import { dropUnfiled } from './unfiled.ts';
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
   * `wake` is called when errands were written for a partition this copy holds: with their lanes where this copy wrote them, without where another did (while leases are started).
   * `ready` need not be read any more.
   */
  listen(wake: (lanes?: string[], ready?: Queued[]) => void): Promise<void>;
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

/** The SECRET_KEY is not the one this database was begun with: nobody would be found again and nothing could be read. */
export class WrongKey extends Error {
  override readonly name = 'WrongKey';
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
  let wake: (lanes?: string[], ready?: Queued[]) => void = () => undefined;
  const webchat = createWebchat(database, seal, url === null ? '' : webchatChannel);
  const partition = (written: number) => leases.held().includes(written) && wake();
  const leases = url === null ? everything : createLeases(url, { undivided, log, told: { partition, webchat: webchat.told } });
  const announce: Announce = (errands, ready) => tell(database, leases, errands, ready ?? [], (...news) => wake(...news), log);
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

/** Whoever works the errands' partitions is woken at once, this copy or another; the regular look would find them a little later. */
function tell(
  database: Database,
  leases: Leases,
  errands: Errand[],
  ready: Queued[],
  wake: (lanes: string[], ready: Queued[]) => void,
  log: Log,
): void {
  const held = new Set(leases.held());
  const mine = ready.filter(({ partition }) => held.has(partition));
  const lanes = new Set(errands.map(laneOf));
  const own = [...lanes].filter((lane) => held.has(partitionOf(lane)));
  if (own.length > 0 || mine.length > 0) wake(own, mine);
  const foreign = new Set([...lanes, ...ready.map(({ lane }) => lane)].map(partitionOf).filter((partition) => !held.has(partition)));
  for (const partition of foreign) {
    database.run('select pg_notify($1::text, $2::text)', [channel, String(partition)]).catch((error) => log.error('notify_failed', error));
  }
}
