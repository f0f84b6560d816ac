/**
 * One message in: read the talk, run the pure turn, commit everything it brings about in one go. Knows the world only through ports.
 * A message is answered exactly once however often it is delivered; one that keeps failing for our own fault is parked.
 */

import { type Incoming, Unavailable } from '../channels/channel.ts';
import type { Category, Known, OwnComplaint, Places, Region } from '../dialogue/known.ts';
import type { Need, Turned } from '../dialogue/outcome.ts';
import type { Heard } from '../dialogue/said.ts';
import type { Say } from '../dialogue/say.ts';
import { labelOf } from '../dialogue/suggestion.ts';
import type { Talk } from '../dialogue/talk.ts';
import { commitOf, messages } from './commits.ts';
import type { WorkingDays } from './deadlines.ts';
import { carryOut } from './effects.ts';
import { freshFrom } from './fresh.ts';
import type { Words } from './passed-on.ts';
import type { Address, Chance, Citizens, Commit, Committed, Complaints, Followers, Log, TalkNow, Talks } from './ports.ts';
import type { Spoken } from './spoken.ts';

/** How often a clash with another writer of the same talk is tried again before the platform is asked to deliver again. */
const clashesMax = 12;
/** How often our own failure on one message is tried before it is parked. */
const failuresMax = 3;
/** As many things as a turn can ask to know. */
const needsMax = 4;
/** A report older than this is hardly about the same thing. */
const similarWithinMs = 60 * 86_400_000;
/** Timers may fire a little before the clock says so. */
const timerEarlyMs = 20;

/** What a turn answers (dialogue/turn.ts). */
export type Turn = (talk: Talk, heard: Heard, known: Known) => Turned;

export interface HearWorld {
  talks: Talks;
  complaints: Complaints;
  citizens: Pick<Citizens, 'stored' | 'code'>;
  followers: Followers;
  /** When the night ends that it is now (complaints/push.ts). */
  morning?(now: number): number | null;
  chance: Chance;
  log: Log;
  turn: Turn;
  /** The officers' door: what the message brings about, or null when it is a citizen's. */
  official(incoming: Incoming, now: TalkNow): Promise<Commit | null>;
  /** The same in a group, with the delivery in it; null: it is not for us, and nothing is kept of it. Absent: groups are not heard. */
  inGroup?(incoming: Incoming): Promise<Commit | null>;
  region: Region;
  categories: readonly Category[];
  /** Spoken where the talk has none. */
  language: string;
  /** A sentence in it. */
  words: Words;
  languages: Known['languages'];
  /** The operator's words as a language says them. */
  spokenIn(language: string): Spoken;
  quietMs: number;
  fileMaxBytes(address: Address): number;
  due: Known['due'];
  days: Pick<WorkingDays, 'add' | 'between'>;
  /** What was learned of verified complaints so far. */
  model?: () => Known['model'];
  /** Official areas and the operator's map; absent: none is looked up. */
  places?: Places;
  /** Said when a message had to be parked. */
  apology: Say;
  /** Does this error say that the database cannot be reached now? */
  isAway(error: unknown): boolean;
  /** After every commit: errands may be waiting, and the talk's alarm may have moved. */
  committed(talk: string, wakeAt: number | null): void;
  /** For the metrics: what became of one message and how long it took. */
  observe(channel: Incoming['channel'], outcome: 'answered' | 'repeated' | 'parked' | 'unavailable', ms: number): void;
}

export interface Hearing {
  /** Rejects only with Unavailable. */
  hear(incoming: Incoming): Promise<void>;
  /** The talk's own alarm went off. `at`: the time it was set to, where that has run out for sure: however the clock was set meanwhile. */
  alarm(talk: string, at?: number): Promise<void>;
}

/** The door every message comes in by. Messages of one chat are taken in the order they came, chats side by side. */
export function createHearing(world: HearWorld): Hearing {
  const inOrder = oneAtATime();
  return {
    async hear(incoming) {
      if (incoming.group && !world.inGroup) return;
      const began = performance.now();
      const outcome = await inOrder(`${incoming.channel} ${incoming.chat}`, () => answer(incoming, world));
      world.observe(incoming.channel, outcome, performance.now() - began);
      if (outcome === 'unavailable') throw new Unavailable('the message could not be stored now');
    },
    async alarm(talk, at) {
      const now = await world.talks.readById(talk);
      if (now === null) return;
      await inOrder(`${now.address.channel} ${now.address.chat}`, () => ring(talk, at, world));
    },
  };
}

async function answer(incoming: Incoming, world: HearWorld): Promise<'answered' | 'repeated' | 'parked' | 'unavailable'> {
  for (let failures = 1, clashes = 0; ; ) {
    try {
      const committed = await answerOnce(incoming, world);
      if (committed !== 'moved') return committed === 'done' ? 'answered' : 'repeated';
      if (++clashes >= clashesMax) return 'unavailable';
    } catch (error) {
      if (world.isAway(error)) return 'unavailable';
      world.log.error('turn_failed', error, { channel: incoming.channel, try: failures });
      if (++failures > failuresMax) return park(incoming, error, world);
    }
  }
}

async function answerOnce(incoming: Incoming, world: HearWorld): Promise<Committed> {
  if (incoming.group) {
    const commit = await world.inGroup?.(incoming);
    return commit ? write(commit, world) : 'heard';
  }
  const now = await world.talks.read({ channel: incoming.channel, chat: incoming.chat });
  const commit = (await world.official(incoming, now)) ?? (await citizen(incoming, now, world));
  return write({ ...commit, incoming }, world);
}

async function ring(talk: string, setTo: number | undefined, world: HearWorld): Promise<void> {
  for (let clashes = 0; clashes < clashesMax; clashes++) {
    const now = await world.talks.readById(talk);
    const wakeAt = now?.talk.wakeAt ?? null;
    if (now === null || wakeAt === null || (wakeAt !== setTo && wakeAt > world.chance.now() + timerEarlyMs)) return;
    const at = Math.max(world.chance.now(), wakeAt);
    const commit = await turned({ message: '', at, said: { type: 'alarm' } }, now, null, world);
    if ((await write(commit, world)) !== 'moved') return;
  }
}

async function write(commit: Commit, world: HearWorld): Promise<Committed> {
  const committed = await world.talks.commit(commit);
  if (committed === 'done') world.committed(commit.now.id, commit.next.wakeAt);
  return committed;
}

async function citizen(incoming: Incoming, now: TalkNow, world: HearWorld): Promise<Commit> {
  const { said, message, at } = incoming;
  const quoted = 'quoted' in said && said.quoted !== undefined ? await world.complaints.about(now.id, said.quoted) : null;
  return turned({ message, at, said }, now, quoted, world);
}

async function turned(heard: Heard, now: TalkNow, quoted: string | null, world: HearWorld): Promise<Commit> {
  let known = knownTo(now, quoted, world);
  // An alarm's time has come, though the clock may have been put back meanwhile.
  if (heard.said.type === 'alarm') known = { ...known, now: heard.at };
  let turn = world.turn(now.talk, heard, known);
  for (let asked = 0; 'need' in turn && asked < needsMax; asked++) {
    const learned = await learn(turn, now, known, world);
    known = { ...known, ...learned };
    turn = (learned.similar?.length === 0 && turn.none) || world.turn(now.talk, heard, known);
  }
  if ('need' in turn) throw new Error('the turn asked for what it was given');
  const commit = commitOf(now, turn.talk, { errands: messages(now.id, turn.say, false) });
  await carryOut(turn.effects, commit, now, { ...world, region: world.region.code });
  return commit;
}

/** What a turn asked to know before it can answer. */
async function learn(need: Need, now: TalkNow, { categories }: Known, world: HearWorld): Promise<Partial<Known>> {
  switch (need.need) {
    case 'own':
      return { own: await ownOf(now, categories, world) };
    case 'language':
      return world.spokenIn(need.language);
    case 'stored':
      return { stored: await world.citizens.stored(now.citizen) };
    case 'code':
      return { code: await world.citizens.code(need.code, now.citizen, world.chance.now()) };
    case 'similar': {
      const since = world.chance.now() - similarWithinMs;
      return { similar: await world.followers.similar(need.to, { region: world.region.code, citizen: now.citizen, since }) };
    }
  }
}

/** The citizen's complaints with the operator's words for their categories. */
async function ownOf(now: TalkNow, categories: readonly Category[], world: HearWorld): Promise<OwnComplaint[]> {
  if (now.version === 0) return [];
  const own = await world.complaints.own(now.citizen);
  return own.map((complaint) => ({ ...complaint, category: labelOf(complaint.category, categories) }));
}

function knownTo(now: TalkNow, quoted: string | null, world: HearWorld): Known {
  const { chance, quietMs, due } = world;
  return {
    now: chance.now(),
    fresh: freshFrom(chance),
    languages: world.languages,
    ...world.spokenIn(now.talk.language ?? world.language),
    quietMs,
    fileMaxBytes: world.fileMaxBytes(now.address),
    ...(world.places ? { places: world.places } : {}),
    ...modelOf(world),
    due,
    workingDays: world.days.between,
    quoted,
  };
}

function modelOf(world: HearWorld): Pick<Known, 'model'> {
  const model = world.model?.();
  return model === undefined ? {} : { model };
}

async function park(incoming: Incoming, error: unknown, world: HearWorld): Promise<'parked' | 'unavailable'> {
  // Nobody waits for an apology there, and nothing of a group is kept.
  if (incoming.group) return 'parked';
  try {
    const now = await world.talks.read({ channel: incoming.channel, chat: incoming.chat });
    await world.talks.park(incoming, now, messages(now.id, [world.apology], false), reasonOf(error));
    world.committed(now.id, now.talk.wakeAt);
    return 'parked';
  } catch (failure) {
    world.log.error('park_failed', failure, { channel: incoming.channel });
    return 'unavailable';
  }
}

/** The error's kind only: its message may quote what the citizen wrote. */
function reasonOf(error: unknown): string {
  return error instanceof Error ? error.name : 'unknown';
}

/** Runs the work of one key strictly one after the other, different keys side by side. */
function oneAtATime(): <T>(key: string, work: () => Promise<T>) => Promise<T> {
  const tails = new Map<string, Promise<unknown>>();
  return (key, work) => {
    const run = (tails.get(key) ?? Promise.resolve()).then(work, work);
    const tail = run.catch(() => undefined).finally(() => tails.get(key) === tail && tails.delete(key));
    tails.set(key, tail);
    return run;
  };
}
