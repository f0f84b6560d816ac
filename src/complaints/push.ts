/** News nobody waits for: said now, or kept in the talk until the morning. Also to those who follow a complaint somebody else told. */
import { hold, release, spokeLately } from '../dialogue/night.ts';
import type { Say } from '../dialogue/say.ts';
import type { Talk } from '../dialogue/talk.ts';
import { commitOf, messages } from './commits.ts';
import type { CentralEvent } from './complaint.ts';
import type { Commit, Committed, Errand, Followers, TalkNow, Talks } from './ports.ts';

/** Who wrote this recently is awake. */
const awakeMs = 2 * 3_600_000;

export interface PushWorld {
  /** When what can wait may be said: the end of the night, epoch ms; null: it is day, or nobody set a night. */
  morning?(now: number): number | null;
  chance: { now(): number };
}

/** The talk and the errands that bring `say` to the citizen; nothing for null. At night a silent citizen hears it in the morning. */
export function push(now: TalkNow, say: Say | null, world: PushWorld): { talk: Talk; errands: Errand[] } {
  if (say === null) return { talk: now.talk, errands: [] };
  const news: Say = { ...say, news: true };
  const morning = asleepUntil(now.talk, world);
  const held = morning === null ? null : hold(now.talk, [news], morning);
  return held === null ? saidNow(now, news) : { talk: held, errands: [] };
}

/** What waits in the talk for the morning happened before and goes first. */
function saidNow({ id, talk }: Pick<TalkNow, 'id' | 'talk'>, say: Say): { talk: Talk; errands: Errand[] } {
  const released = release(talk);
  return { talk: released.talk, errands: messages(id, [...released.says, say], true) };
}

/** When news may be said to whoever sleeps now, epoch ms; null: it is day, or they wrote lately. */
export function asleepUntil(talk: Talk, { morning, chance }: PushWorld): number | null {
  const now = chance.now();
  return spokeLately(talk, now, awakeMs) ? null : (morning?.(now) ?? null);
}

type Turning = Pick<Commit, 'errands' | 'turns'>;
type TalksWorld = { talks: Pick<Talks, 'readById'> };

/** Says to another talk, in a commit, what somebody waits for. */
export async function sayTo(id: string, say: Say, commit: Turning, world: TalksWorld): Promise<void> {
  const now = await asMoved(id, commit, world);
  const news: Say = { ...say, news: true };
  if (now === null) commit.errands.push(...messages(id, [news], true));
  else put(commit, now, saidNow(now, news));
}

/** Puts news for other talks into a commit: said now, or kept in each of them until the morning. */
export async function pushTo(
  hearers: readonly { talk: string }[],
  say: Say,
  commit: Turning,
  world: PushWorld & TalksWorld,
): Promise<void> {
  for (const { talk } of hearers) {
    const now = await asMoved(talk, commit, world);
    if (now !== null) put(commit, now, push(now, say, world));
  }
}

/** Another talk as the commit leaves it so far. */
async function asMoved(id: string, { turns = [] }: Turning, { talks }: TalksWorld): Promise<TalkNow | null> {
  const moved = turns.find(({ now }) => now.id === id);
  return moved ? { ...moved.now, talk: moved.next } : talks.readById(id);
}

/** The last word on another talk in a commit wins. */
function put(commit: Turning, now: TalkNow, { talk, errands }: { talk: Talk; errands: Errand[] }): void {
  commit.errands.push(...errands);
  if (talk !== now.talk) commit.turns = [...(commit.turns ?? []).filter((turn) => turn.now.id !== now.id), { now, next: talk }];
}

export interface FollowersWorld extends PushWorld {
  talks: Pick<Talks, 'readById' | 'commit'>;
  followers: Pick<Followers, 'of'>;
  committed(talk: string, wakeAt: number | null): void;
}

/** Tells every follower of the complaint. Each has a commit of their own, under an id of its own: told once, however often the event comes and wherever they write meanwhile. */
export async function tellFollowers(
  say: Say,
  event: CentralEvent,
  complaint: string,
  world: FollowersWorld,
  again: (run: () => Promise<Committed>) => Promise<void>,
): Promise<void> {
  for (const follower of await world.followers.of(complaint)) await again(() => tellOne(follower, say, event, complaint, world));
}

async function tellOne(
  { citizen, talk }: { citizen: string; talk: string },
  say: Say,
  event: CentralEvent,
  complaint: string,
  world: FollowersWorld,
): Promise<Committed> {
  const now = await world.talks.readById(talk);
  if (now === null) return 'heard';
  const pushed = push(now, say, world);
  const told = { event: { ...event, id: `${event.id}/${citizen}` }, outcome: 'applied' as const, complaint };
  const committed = await world.talks.commit(commitOf(now, pushed.talk, { central: [told], errands: pushed.errands }));
  if (committed === 'done') world.committed(now.id, pushed.talk.wakeAt);
  return committed;
}
