/** One status in: applied once and in order, and told to the citizen in the chat they hear in. Knows the world only through ports. */

import { invite } from '../dialogue/question.ts';
import type { Say } from '../dialogue/say.ts';
import type { StatusChange } from '../dialogue/status.ts';
import type { Talk } from '../dialogue/talk.ts';
import { commitOf } from './commits.ts';
import { type CentralEvent, type Complaint, type HistoryEntry, titleOf } from './complaint.ts';
import { type Applied, applyEvent, type Clock, invitesAnswer, isOver } from './life.ts';
import type { Chance, Commit, Committed, Complaints, Errand, Followers, Talks } from './ports.ts';
import { type PushWorld, push, tellFollowers } from './push.ts';

const clashesMax = 12;
/** A complaint the centre took only after this long was told to be waiting: the citizen hears that it has arrived. */
const lateForwardMs = 120_000;
/** How long after the last news the centre is asked for what callbacks did not bring. */
const quietCentreMs = 600_000;

export interface FollowWorld extends PushWorld, Clock {
  talks: Talks;
  complaints: Complaints;
  chance: Chance;
  tellStatus(change: StatusChange): Say;
  /** The same for citizens who follow the complaint; null: this is not for them. */
  tellFollower(change: StatusChange): Say | null;
  followers: Pick<Followers, 'of'>;
  /** Registers the question a status asks ("sudah beres?", or what the officer wants to know). */
  raise(talk: Talk, question: { type: 'solved' | 'info'; complaint: string; number: string; title: string }): Talk;
  /** Forwards.taken of the store. */
  forwarded(complaint: Complaint, line: HistoryEntry): Promise<Committed>;
  /** When the centre is asked next, should it stay silent; null: never again. */
  pollAt(complaint: string, at: number | null): Promise<void>;
  committed(talk: string, wakeAt: number | null): void;
}

export interface Following {
  /** An event of the centre, from a callback or from asking. A repeated one changes nothing. */
  follow(event: CentralEvent): Promise<void>;
  /** The centre has taken the complaint, as it was read before; events that came before this was known are applied now. */
  taken(complaint: Complaint, taken: { id: string; number: string; agency?: string }): Promise<void>;
}

export function createFollowing(world: FollowWorld): Following {
  const follow = async (event: CentralEvent): Promise<void> => {
    const complaint = (await world.complaints.byCentral(event.complaintId)) ?? (await keptEarly(event, world));
    if (complaint === null) return;
    // Those that waited for the forward's answer come first, whoever is quicker now.
    const waiting = await world.complaints.early(complaint.centralId ?? event.complaintId);
    for (const early of waiting.filter(({ id, sequence }) => id !== event.id && sequence < event.sequence)) await one(early, complaint);
    await one(event, complaint);
  };
  const one = async (event: CentralEvent, complaint: Complaint): Promise<void> => {
    if (await world.complaints.heardEvent(event.id)) return;
    await follows(event, complaint, world);
    await again(() => apply(event, complaint.id, world));
  };
  return {
    follow,
    async taken(read, taken) {
      let known: Complaint | null = read;
      await again(async () => {
        const complaint = known ?? (await world.complaints.byId(read.id));
        known = null;
        return complaint === null ? 'heard' : take(complaint, taken, world);
      });
      for (const event of await world.complaints.early(taken.id)) await follow(event);
    },
  };
}

/** Keeps an event whose complaint is not known yet; asked once more after that, because the forward may have been answered meanwhile. */
async function keptEarly(event: CentralEvent, world: FollowWorld): Promise<Complaint | null> {
  await world.complaints.keepEvent(event, 'early');
  return world.complaints.byCentral(event.complaintId);
}

async function apply(event: CentralEvent, id: string, world: FollowWorld): Promise<Committed> {
  const complaint = await world.complaints.byId(id);
  const now = complaint && (await world.talks.hearer(complaint));
  if (!complaint || !now) return 'heard';
  const applied = await held(event, await heardHere(event, applyEvent(complaint, event, world), world), world);
  const talk = applied.tell ? asked(now.talk, applied, event.data.text ?? '', world) : now.talk;
  const say =
    applied.tell && !complaint.hushed
      ? world.tellStatus(changeOf(applied.type as StatusChange['type'], applied.complaint, event.data))
      : null;
  const pushed = push({ ...now, talk }, say, world);
  const commit = commitOf(now, pushed.talk, {
    changes: applied.complaint === complaint ? [] : [applied.complaint],
    history: [entryOf(event, applied, world.chance)],
    central: [{ event, outcome: applied.outcome, complaint: id }],
    errands: [...pushed.errands, ...noticesOf(event, applied)],
  });
  return write(commit, applied.complaint, world);
}

/** What followers of a public complaint hear of it. */
async function follows(event: CentralEvent, complaint: Complaint, world: FollowWorld): Promise<void> {
  const applied = applyEvent(complaint, event, world);
  if (complaint.visibility !== 'public' || !applied.tell || applied.outcome !== 'applied') return;
  const say = world.tellFollower(changeOf(applied.type as StatusChange['type'], applied.complaint, event.data));
  if (say !== null) await tellFollowers(say, event, complaint.id, world, again);
}

/** A centre may send our own officer's answer back to us: the citizen has read it already. */
async function heardHere(event: CentralEvent, applied: Applied, world: FollowWorld): Promise<Applied> {
  if (!applied.tell || applied.type !== 'replied') return applied;
  const history = await world.complaints.history(applied.complaint.id);
  const sent = ({ type, data }: HistoryEntry) => data.central ?? (type === 'replied' ? data.text : undefined);
  const echoed = history.some((entry) => entry.actor !== 'central' && sent(entry) === event.data.text);
  return echoed ? { ...applied, tell: false } : applied;
}

/** A late event is not told, but the agency it names holds the complaint unless a later event named one: whatever the order, the end is the same. */
async function held(event: CentralEvent, applied: Applied, world: FollowWorld): Promise<Applied> {
  const { agency } = event.data;
  const { complaint } = applied;
  if (applied.outcome !== 'late' || applied.type === 'unknown' || agency === undefined || agency === complaint.holder) return applied;
  const named = (await world.complaints.history(complaint.id)).filter(
    ({ actor, type, data }) => actor === 'central' && type !== 'unknown' && data.agency !== undefined,
  );
  const isLatest = named.every(({ data }) => typeof data.sequence === 'number' && data.sequence < event.sequence);
  return isLatest ? { ...applied, complaint: { ...complaint, holder: agency } } : applied;
}

async function take(complaint: Complaint, taken: { id: string; number: string; agency?: string }, world: FollowWorld): Promise<Committed> {
  if (complaint.centralId !== null) return 'heard';
  const at = world.chance.now();
  const forwarded: Complaint = { ...complaint, centralId: taken.id, centralNumber: taken.number, holder: taken.agency ?? complaint.holder };
  const line: HistoryEntry = {
    ...{ id: world.chance.id(), complaint: complaint.id, at, type: 'forwarded', actor: 'system' },
    data: { number: taken.number },
  };
  if (complaint.hushed || at - complaint.submittedAt < lateForwardMs) return world.forwarded(forwarded, line);
  const now = await world.talks.hearer(complaint);
  if (!now) return 'heard';
  const pushed = push(now, world.tellStatus(changeOf('forwarded_late', forwarded, {})), world);
  return write(commitOf(now, pushed.talk, { changes: [forwarded], history: [line], errands: pushed.errands }), forwarded, world);
}

async function write(commit: Commit, complaint: Complaint, world: FollowWorld): Promise<Committed> {
  const committed = await world.talks.commit(commit);
  if (committed !== 'done') return committed;
  world.committed(commit.now.id, commit.next.wakeAt);
  // When a complaint just taken is asked after is written with it.
  if (complaint.sequence === 0) return committed;
  await world.pollAt(complaint.id, isOver(complaint.status) ? null : world.chance.now() + quietCentreMs);
  return committed;
}

function asked(talk: Talk, applied: Applied, text: string, world: FollowWorld): Talk {
  const { id, number, status, hushed } = applied.complaint;
  const about = { complaint: id, number, title: titleOf(applied.complaint) };
  const questions = status === 'resolved' || status === 'info_requested';
  const next = questions ? world.raise(talk, { type: status === 'resolved' ? 'solved' : 'info', ...about }) : talk;
  return invitesAnswer(applied.type, text) && !hushed ? invite(next, about, world.chance.now()) : next;
}

function noticesOf(event: CentralEvent, applied: Applied): Errand[] {
  const {
    complaint: { id, assignee },
    type,
    outcome,
    tell,
  } = applied;
  if (!tell) return [];
  if (outcome === 'unknown') return [{ kind: 'notice', complaint: id, what: 'unknown', text: event.type }];
  return assignee === undefined ? [] : [{ kind: 'notice', complaint: id, what: 'central', text: type }];
}

/** The facts of a complaint as a status sentence needs them. */
export function changeOf(
  type: StatusChange['type'],
  complaint: Complaint,
  data: Pick<CentralEvent['data'], 'text' | 'reason' | 'attachments'>,
): StatusChange {
  const { id, number, holder, centralNumber, dueAt } = complaint;
  const { text = '', reason = '', attachments: files = [] } = data;
  return {
    type,
    complaint: id,
    number,
    title: titleOf(complaint),
    agency: holder,
    files,
    text,
    reason,
    centralNumber: centralNumber ?? '',
    dueAt,
  };
}

function entryOf(event: CentralEvent, applied: Applied, chance: Chance): HistoryEntry {
  const { complaint, type, outcome } = applied;
  return {
    id: chance.id(),
    complaint: complaint.id,
    at: event.at,
    type,
    actor: 'central',
    data: { ...event.data, event: event.type, sequence: event.sequence, outcome },
  };
}

/** Runs a read-and-commit again while somebody else wrote in between. */
async function again(run: () => Promise<Committed>): Promise<void> {
  for (let clash = 0; clash < clashesMax; clash++) if ((await run()) !== 'moved') return;
  throw new Error('the talk kept moving while a status was applied');
}
