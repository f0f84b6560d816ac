/** What the clock does about dates that pass: reminds officers, then their superior, asks the citizen once more, and takes silence for an end. Knows the world only through ports. */
import { raise } from '../dialogue/question.ts';
import { askSolvedAgain, tellLapsed } from '../dialogue/status.ts';
import { commitOf } from './commits.ts';
import { type Complaint, type HistoryEntry, titleOf } from './complaint.ts';
import type { WorkingDays } from './deadlines.ts';
import { changeOf } from './follow.ts';
import { isOver } from './life.ts';
import type { Citizens, Committed, Complaints, Errand, FallingDue, Talks } from './ports.ts';
import { type PushWorld, push } from './push.ts';
import { forgetDue } from './rights.ts';

/** Dates end with their day; what follows is done the next morning at nine, when somebody may read it. */
const morningMs = 9 * 3_600_000;
const dayMs = 86_400_000;
/** The citizen is asked once more this many working days before silence closes (SP4N-LAPOR: day 8 of 10). */
const askBeforeDays = 2;
/** A complaint is looked at once a day at least while something is due. */
const longestRestMs = dayMs;
const rowsMax = 100;
const sweepEveryMs = 60_000;
const clashesMax = 12;

export interface ChaseWorld extends PushWorld {
  talks: Pick<Talks, 'readById' | 'commit'>;
  complaints: Pick<Complaints, 'byId' | 'history'>;
  fallingDue: FallingDue;
  days: Pick<WorkingDays, 'add' | 'between'>;
  chance: { now(): number; id(): string };
  committed(talk: string, wakeAt: number | null): void;
}

/** What is to be done now, and when to look again. */
interface Plan {
  act: 'remind' | 'escalate' | 'ask' | 'lapse' | null;
  lookAt: number;
}

/** What the clock runs again and again: dates of complaints, and deletions whose day has come. */
export function dateSweeps(world: ChaseWorld & { citizens: Pick<Citizens, 'forgetDue' | 'forget'> }) {
  return [
    { name: 'chase', everyMs: sweepEveryMs, run: () => chase(world) },
    { name: 'forget', everyMs: sweepEveryMs, run: () => forgetDue(world.citizens, world.chance) },
  ];
}

/** Looks at every complaint whose date may have passed. Run again and again; each thing is done once. */
export async function chase(world: ChaseWorld): Promise<void> {
  for (const id of await world.fallingDue.due(world.chance.now(), rowsMax)) await look(id, world);
}

/** What a complaint needs at `now`, by its dates and what was done since. */
export function planOf(complaint: Complaint, history: readonly HistoryEntry[], now: number, days: ChaseWorld['days']): Plan {
  const { dueAt, status } = complaint;
  const rest = now + longestRestMs;
  if (dueAt === null || isOver(status) || status === 'info_requested') return { act: null, lookAt: rest };
  const done = (type: HistoryEntry['type'], since: number) => history.some((entry) => entry.type === type && entry.at >= since);
  if (status === 'resolved' || status === 'replied') {
    const answeredAt = history.findLast(({ type }) => type === 'resolved' || type === 'replied')?.at ?? 0;
    if (now >= dueAt + morningMs) return { act: 'lapse', lookAt: rest };
    const asks = days.between(now, dueAt) <= askBeforeDays && isMorning(now, dueAt);
    return asks && !done('asked_again', answeredAt)
      ? { act: 'ask', lookAt: dueAt + morningMs }
      : { act: null, lookAt: Math.min(rest, nextMorning(now, dueAt)) };
  }
  if (now < dueAt + morningMs) return { act: null, lookAt: dueAt + morningMs };
  if (!done('reminded', dueAt)) return { act: 'remind', lookAt: days.add(now, 1).at - dayMs + morningMs };
  const remindedAt = history.findLast(({ type }) => type === 'reminded')?.at ?? now;
  if (!done('escalated', dueAt) && days.between(remindedAt, now) >= 1) return { act: 'escalate', lookAt: rest };
  return { act: null, lookAt: rest };
}

async function look(id: string, world: ChaseWorld): Promise<void> {
  for (let clash = 0; clash < clashesMax; clash++) {
    const complaint = await world.complaints.byId(id);
    if (complaint === null) return;
    const plan = planOf(complaint, await world.complaints.history(id), world.chance.now(), world.days);
    const committed = plan.act === null ? 'heard' : await act(plan.act, complaint, world);
    if (committed === 'moved') continue;
    await world.fallingDue.lookAt(id, plan.lookAt);
    return;
  }
}

async function act(what: NonNullable<Plan['act']>, complaint: Complaint, world: ChaseWorld): Promise<Committed> {
  const now = await world.talks.readById(complaint.talk);
  if (now === null) return 'heard';
  const closed: Complaint = { ...complaint, status: 'closed', dueAt: null };
  const change = changeOf('resolved', complaint, {});
  const say = what === 'ask' ? askSolvedAgain(change) : what === 'lapse' ? tellLapsed(change) : null;
  const { id, number } = complaint;
  const talk = say === null ? now.talk : raise(now.talk, { type: 'solved', complaint: id, number, title: titleOf(complaint) });
  const pushed = push({ ...now, talk }, complaint.hushed ? null : say, world);
  const commit = commitOf(now, pushed.talk, {
    changes: [what === 'lapse' ? closed : complaint],
    history: [{ id: world.chance.id(), complaint: id, at: world.chance.now(), type: entryTypes[what], actor: 'system', data: {} }],
    errands: [...pushed.errands, ...notices(what, id)],
  });
  const committed = await world.talks.commit(commit);
  if (committed === 'done') world.committed(now.id, pushed.talk.wakeAt);
  return committed;
}

const entryTypes = { remind: 'reminded', escalate: 'escalated', ask: 'asked_again', lapse: 'lapsed' } as const;

function notices(what: NonNullable<Plan['act']>, complaint: string): Errand[] {
  if (what === 'remind') return [{ kind: 'notice', complaint, what: 'overdue', text: '' }];
  return what === 'escalate' ? [{ kind: 'notice', complaint, what: 'escalated', text: '' }] : [];
}

/** Between nine and midnight, by the day that ends at `dueAt`. */
function isMorning(now: number, dueAt: number): boolean {
  return sinceMidnight(now, dueAt) >= morningMs;
}

function nextMorning(now: number, dueAt: number): number {
  const since = sinceMidnight(now, dueAt);
  return now - since + morningMs + (since >= morningMs ? dayMs : 0);
}

/** Dates end with the last millisecond of a local day; the zones of Indonesia have no summer time. */
function sinceMidnight(now: number, dueAt: number): number {
  return (((now - dueAt - 1) % dayMs) + dayMs) % dayMs;
}
