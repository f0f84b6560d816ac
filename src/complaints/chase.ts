/** What the clock does about dates: reminds whoever has to act, tells the citizen when one was missed, asks once more and takes silence for an end. Knows the world only through ports. */
import { offer, raise } from '../dialogue/question.ts';
import type { Say } from '../dialogue/say.ts';
import { askSolvedAgain, tellLapsed, tellLate } from '../dialogue/status.ts';
import type { Talk } from '../dialogue/talk.ts';
import { commitOf } from './commits.ts';
import { type Complaint, type HistoryEntry, titleOf } from './complaint.ts';
import type { WorkingDays } from './deadlines.ts';
import { changeOf } from './follow.ts';
import { type Act, openUntil, type Plan, planOf, stepOf, toldLate } from './plan.ts';
import type { Citizens, Committed, Complaints, Errand, FallingDue, Talks } from './ports.ts';
import { type PushWorld, push } from './push.ts';
import { forgetDue } from './rights.ts';

/** A complaint is looked at again after a clash this often. */
const clashesMax = 12;
const rowsMax = 100;
/** So many times a hundred at one sweep. */
const pagesMax = 30;
const sweepEveryMs = 60_000;
/** So many reminders of one agency to the same people on one morning are one message. */
const aloneMax = 3;

export interface ChaseWorld extends PushWorld {
  talks: Pick<Talks, 'hearer' | 'commit'>;
  complaints: Pick<Complaints, 'byId' | 'history'>;
  fallingDue: FallingDue;
  /** The working days of a region, by its code. */
  daysOf(region: string): WorkingDays;
  chance: { now(): number; id(): string };
  committed(talk: string, wakeAt: number | null): void;
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
  // New ones come first: however many there are, those whose date has come must not wait for a quiet minute.
  for (let page = 0; page < pagesMax; page++) {
    const due = await world.fallingDue.due(world.chance.now(), rowsMax);
    const together = await togetherOf(due, world);
    for (const id of due) await look(id, together.get(id) ?? null, world);
    if (due.length < rowsMax) return;
  }
}

/** Whom one message tells of several: the first speaks for the others (their numbers), who say nothing ('') of their own. */
async function togetherOf(ids: string[], world: ChaseWorld): Promise<Map<string, string>> {
  const groups = new Map<string, Complaint[]>();
  for (const id of ids) {
    const complaint = await world.complaints.byId(id);
    const plan = complaint && (await planned(complaint, world));
    if (!complaint || !plan || !isReminder(plan.act)) continue;
    const { region, agency, assignee = '', visibility } = complaint;
    const key = [plan.act, region, agency, plan.act === 'remind' ? assignee : '', visibility === 'secret', complaint.dueAt].join(' ');
    groups.set(key, [...(groups.get(key) ?? []), complaint]);
  }
  const many = [...groups.values()].filter((group) => group.length > aloneMax);
  return new Map(many.flatMap((group) => group.map(({ id }, at) => [id, at === 0 ? numbersOf(group.slice(1)) : ''] as const)));
}

function numbersOf(complaints: Complaint[]): string {
  return complaints.map(({ number }) => number).join(', ');
}

async function planned(complaint: Complaint, world: ChaseWorld): Promise<Plan> {
  return planOf(complaint, await world.complaints.history(complaint.id), world.chance.now(), world.daysOf(complaint.region));
}

/** `together`: the numbers it speaks for besides its own; '' when another speaks for it; null when it speaks for itself. */
async function look(id: string, together: string | null, world: ChaseWorld): Promise<void> {
  for (let clash = 0; clash < clashesMax; clash++) {
    const complaint = await world.complaints.byId(id);
    if (complaint === null) return;
    const plan = await planned(complaint, world);
    const committed = plan.act === null ? 'heard' : await act(plan.act, complaint, together, world);
    if (committed === 'moved') continue;
    await world.fallingDue.lookAt(id, plan.lookAt);
    return;
  }
}

async function act(what: Act, looked: Complaint, together: string | null, world: ChaseWorld): Promise<Committed> {
  const now = await world.talks.hearer(looked);
  if (now === null) return 'heard';
  const complaint = what === 'ask' ? asked(looked, world) : looked;
  const history = what === 'escalate' ? await world.complaints.history(complaint.id) : [];
  const { say, talk } = toCitizen(what, complaint, history, now.talk);
  const pushed = push({ ...now, talk }, complaint.hushed ? null : say, world);
  const { id } = complaint;
  const commit = commitOf(now, pushed.talk, {
    changes: [what === 'lapse' ? { ...complaint, status: 'closed', dueAt: null, closing: 'unconfirmed' } : complaint],
    history: [
      {
        id: world.chance.id(),
        complaint: id,
        at: world.chance.now(),
        type: entryTypes[what],
        actor: 'system',
        data: dataOf(what, complaint),
      },
    ],
    errands: [...pushed.errands, ...notices(what, id, together)],
  });
  const committed = await world.talks.commit(commit);
  if (committed === 'done') world.committed(now.id, pushed.talk.wakeAt);
  return committed;
}

/** A complaint whose citizen is asked once more now. */
function asked(complaint: Complaint, { chance, daysOf }: ChaseWorld): Complaint {
  const { dueAt, region } = complaint;
  return dueAt === null ? complaint : { ...complaint, dueAt: openUntil(dueAt, chance.now(), daysOf(region)) };
}

const entryTypes = { remind: 'reminded', escalate: 'escalated', alarm: 'alerted', ask: 'asked_again', lapse: 'lapsed' } as const;
/** Whom an officers' reminder is for: its holder, then the supervisors, then the admins. */
const cards = { remind: 'soon', escalate: 'overdue', alarm: 'escalated' } as const;

function isReminder(act: Act | null): act is keyof typeof cards {
  return act !== null && act in cards;
}

/** What the citizen hears, and the question it leaves open. Of a missed date they hear once in each step. */
function toCitizen(what: Act, complaint: Complaint, history: readonly HistoryEntry[], talk: Talk): { say: Say | null; talk: Talk } {
  const change = changeOf('resolved', complaint, {});
  if (what === 'escalate') {
    if (toldLate(complaint, history) || complaint.hushed) return { say: null, talk };
    const say = tellLate(change, stepOf(complaint));
    return { say, talk: offer(talk, say) };
  }
  if (what !== 'ask' && what !== 'lapse') return { say: null, talk };
  const { id, number } = complaint;
  const open = raise(talk, { type: 'solved', complaint: id, number, title: titleOf(complaint) });
  return { say: what === 'ask' ? askSolvedAgain(change) : tellLapsed(change), talk: open };
}

function dataOf(what: Act, complaint: Complaint): Record<string, string> {
  return what === 'escalate' ? { step: stepOf(complaint) } : {};
}

function notices(what: Act, complaint: string, together: string | null): Errand[] {
  if (!isReminder(what) || together === '') return [];
  return [{ kind: 'notice', complaint, what: cards[what], text: together ?? '' }];
}
