/** The citizen's own complaints: the list, one of them, a reminder. What is not theirs does not exist here. */
import type { OwnComplaint, Status } from './known.ts';
import { dayMs } from './limits.ts';
import { joined, type Moment, message, outcome, type Result, sentence, shortened } from './outcome.ts';
import { solvedChoices } from './question.ts';
import type { Choice, Say, SayKey, Sentence } from './say.ts';
import { named, standsAs } from './standing.ts';
import type { TalkState } from './talk.ts';
import { askedNumber, namedNumber } from './understand/report-number.ts';
import { besideOwner } from './understand/whose.ts';

const closed: ReadonlySet<Status> = new Set<Status>(['closed', 'withdrawn', 'rejected', 'archived']);
/** Their step reads as they do. */
const endsAlike: ReadonlySet<Status> = new Set<Status>(['rejected', 'archived', 'withdrawn']);
const listMax = 5;
/** How long somebody may answer a refusal without naming the report. */
const refusedMs = 14 * dayMs;
const stepsMax = 6;
const stepKeys: Record<string, SayKey> = {
  filed: 'step.filed',
  forwarded: 'step.forwarded',
  added: 'step.added',
  corrected: 'step.corrected',
  solved: 'step.solved',
  disputed: 'step.disputed',
  withdrawn: 'step.withdrawn',
  lapsed: 'step.lapsed',
  joined: 'step.joined',
  verified: 'step.verified',
  routed: 'step.routed',
  passed: 'step.routed',
  in_progress: 'step.in_progress',
  replied: 'step.replied',
  info_requested: 'step.info_requested',
  resolved: 'step.resolved',
  rejected: 'step.rejected',
  archived: 'step.archived',
  postponed: 'step.postponed',
  merged: 'step.merged',
  made_secret: 'step.made_secret',
  identity: 'step.identity',
  taken_back: 'step.taken_back',
};
/** What somebody who follows a report reads of it: who told it did these, and what concerns nobody else is left out. */
const joinedStepKeys: Record<string, SayKey | undefined> = {
  ...stepKeys,
  ...{ solved: 'step.joined.solved', disputed: 'step.joined.disputed', withdrawn: 'step.joined.withdrawn' },
  ...{ added: undefined, corrected: undefined, info_requested: undefined, identity: undefined, merged: undefined, joined: undefined },
};

/** All open complaints (the newest closed ones where none is open), a line each. */
export function listOwn(state: TalkState, moment: Moment): Result {
  const { own } = moment.known;
  if (own === undefined) return { need: 'own' };
  const open = own.filter(isOpen);
  const shown = (open.length > 0 ? open : own).slice(0, listMax);
  const [only] = shown;
  if (!only)
    return outcome(state, [
      state.kept.some(({ why }) => why === 'paused')
        ? message(sentence('own.none.kept'))
        : message(sentence('own.none'), sentence('own.elsewhere')),
    ]);
  if (shown.length === 1) return outcome(state, [detail(only, moment)]);
  const lines = shown.map((entry) =>
    sentence('own.line', { number: entry.number, what: what(entry), state: standing(entry, moment, true) }),
  );
  const choices = shown.map(
    // The title is not shown: "yang got" finds it.
    ({ number, title }): Choice => ({ draft: 'own', step: 'detail', choice: number, label: sentence('choice.number', { number, title }) }),
  );
  return outcome(state, [
    {
      lines: [
        open.length > listMax
          ? sentence('own.open.newest', { shown: listMax })
          : sentence(open.length > 0 ? 'own.open' : 'own.closed', { count: open.length > 0 ? open.length : own.length }),
        ...lines,
        sentence('own.pick'),
      ],
      choices,
    },
  ]);
}

/** One complaint with its steps; the same answer for a stranger's number as for one that does not exist. */
export function showOwn(state: TalkState, number: string, moment: Moment): Result {
  if (moment.known.own === undefined) return { need: 'own' };
  const found = findOwn(number, moment.known.own);
  return outcome(state, [found ? detail(found, moment) : message(sentence('own.unknown', { number }), sentence('own.hint'))]);
}

/** Where to go when nothing happens: never instead of the report here. */
export function showDoors(state: TalkState, number: string, moment: Moment): Result {
  if (moment.known.own === undefined) return { need: 'own' };
  const found = findOwn(number, moment.known.own);
  if (!found) return showOwn(state, number, moment);
  const doors = lateDoors(moment).map(({ label, contact }) => sentence('own.door', { label, contact, number: found.number }));
  const stays = isOpen(found) ? [sentence('own.door.stays')] : [];
  return outcome(state, [{ lines: [...doors, ...stays], about: found.id }]);
}

/** A report asked about by its number; what may be something else counts only when it is one of the citizen's own. */
export function ownNumber(state: TalkState, text: string, moment: Moment): Result | null {
  const named = besideOwner(text);
  const asked = askedNumber(named) ?? namedNumber(named);
  if (asked === null) return null;
  if (asked.sure) return showOwn(state, asked.number, moment);
  const { own } = moment.known;
  if (own === undefined) return { need: 'own' };
  return findOwn(asked.number, own) ? showOwn(state, asked.number, moment) : null;
}

/** One of the citizen's complaints by our number (with or without check sign, or with a wrong one) or the centre's. */
export function findOwn(number: string, own: readonly OwnComplaint[]): OwnComplaint | null {
  const bare = (text: string) => text.toUpperCase().replace(/[^A-Z0-9]/g, '');
  const wanted = bare(number);
  return (
    own.find(
      (entry) =>
        bare(entry.number) === wanted ||
        bare(entry.number).slice(0, -1) === (wanted.length === bare(entry.number).length ? wanted.slice(0, -1) : wanted) ||
        (entry.centralNumber !== null && bare(entry.centralNumber) === wanted),
    ) ?? null
  );
}

export function isOpen(entry: OwnComplaint): boolean {
  return !closed.has(entry.status);
}

/** Whether it was refused a while ago: that invites to say more. */
export function wasRefused(entry: OwnComplaint, now: number): boolean {
  return (entry.status === 'rejected' || entry.status === 'archived') && !entry.joined && heardAt(entry) > now - refusedMs;
}

/** When something happened to it last, epoch ms. */
export function heardAt({ steps, submittedAt }: OwnComplaint): number {
  return steps.at(-1)?.at ?? submittedAt;
}

/** Those the citizen told and that are not over, newest first. */
export function openOf(own: readonly OwnComplaint[]): OwnComplaint[] {
  return own.filter((entry) => isOpen(entry) && !entry.joined);
}

export function detail(entry: OwnComplaint, moment: Moment): Say {
  const steps = entry.steps
    .flatMap((step) => {
      // Passed to nobody yet: an admin decides.
      const key = step.type === 'passed' && step.agency === '' ? undefined : (entry.joined ? joinedStepKeys : stepKeys)[step.type];
      return key
        ? [
            sentence('own.step', {
              at: step.at,
              step: sentence(key, { agency: named(step.agency) }),
            }),
          ]
        : [];
    })
    .slice(-stepsMax);
  const central = entry.centralNumber === null ? [] : [sentence('own.central', { number: entry.centralNumber })];
  const choices = actions(entry, moment);
  const head = sentence('own.head', { number: entry.number, what: what(entry) });
  // How it ended is said once.
  const [last] = entry.steps.slice(-1);
  const stands = last !== undefined && last.type === entry.status && endsAlike.has(entry.status) ? [] : [standing(entry, moment)];
  const lines = [head, ...(steps.length > 0 ? [joined(steps)] : []), ...stands, ...reminders(entry, moment), ...central];
  return { lines, about: entry.id, ...(choices.length > 0 ? { choices } : {}) };
}

/** What can be done about it: saying whether it is solved, where that is asked; reminding and the next door only when it is late. Somebody else's report is only followed. */
export function actions(entry: OwnComplaint, moment: Moment): Choice[] {
  if (!isOpen(entry) || entry.joined) return [];
  if (!overdue(entry, moment))
    return [...(entry.status === 'resolved' ? solvedChoices(entry.number) : []), action('add', entry, 'choice.add')];
  const door = lateDoors(moment).length > 0 ? [action('door', entry, 'choice.door')] : [];
  return [action('nudge', entry, 'choice.nudge'), action('add', entry, 'choice.add'), ...door];
}

/** How often officers and their superior were reminded, while it is late. */
function reminders(entry: OwnComplaint, moment: Moment): Sentence[] {
  if (!overdue(entry, moment)) return [];
  const count = entry.steps.filter(({ type }) => type === 'nudged' || type === 'reminded').length;
  return [...(count > 0 ? [sentence('own.reminded', { count })] : []), ...superior(entry)];
}

/** When whoever is above them was. */
export function superior({ steps }: OwnComplaint): Sentence[] {
  const last = steps.findLast(({ type }) => type === 'escalated');
  return last ? [sentence('own.reminded.superior', { at: last.at })] : [];
}

/** Until when what is sent now is checked and answered. */
export function howLong({ known }: Moment): Sentence {
  const due = (step: 'verify' | 'answer') => known.due(step, 'grievance', known.now).at;
  return sentence('faq.how_long', { verify: due('verify'), answer: due('answer') });
}

/** Who else may be asked, should nobody answer what is not sent yet. */
export function doorsAhead(moment: Moment): Sentence[] {
  return lateDoors(moment).map(({ label, contact }) => sentence('own.door.ahead', { label, contact }));
}

function lateDoors({ known }: Moment) {
  return known.doors.filter((door) => door.for === 'late');
}

function action(name: 'nudge' | 'add' | 'door', entry: OwnComplaint, label: SayKey): Choice {
  return { draft: 'own', step: name, choice: entry.number, label: { key: label } };
}

function what(entry: OwnComplaint): Sentence {
  if (entry.visibility === 'secret') return sentence('own.secret');
  const place = shortened(entry.place, 40);
  const about = sentence(place === '' ? 'own.what' : 'own.what.place', { category: entry.category, place });
  return entry.joined ? sentence('own.joined', { what: about }) : about;
}

/** Where it stands, honestly: waiting for the centre, late, or with whom and until when. */
function standing(entry: OwnComplaint, moment: Moment, inList = false): Sentence {
  if (!entry.forwarded && isOpen(entry) && inList) return sentence('own.waiting.short');
  if (!entry.forwarded && isOpen(entry))
    return sentence(entry.forwardAttempts > 1 ? 'own.waiting.tried' : 'own.waiting', { attempts: entry.forwardAttempts });
  if (overdue(entry, moment)) {
    const late = sentence(days(entry, moment) > 0 ? 'own.late.days' : 'own.late', { days: days(entry, moment) });
    return sentence(entry.agency === '' ? 'own.overdue.unowned' : 'own.overdue', {
      late,
      due: entry.dueAt ?? 0,
      agency: named(entry.agency),
    });
  }
  const status = standsAs(entry);
  return entry.dueAt === null || !isOpen(entry) || entry.status === 'resolved' ? status : sentence('own.due', { status, due: entry.dueAt });
}

/** Whether its date is over. */
export function overdue(entry: OwnComplaint, moment: Moment): boolean {
  return isOpen(entry) && entry.status !== 'resolved' && entry.dueAt !== null && entry.dueAt < moment.known.now;
}

/** Working days it is late. */
function days(entry: OwnComplaint, { known }: Moment): number {
  return entry.dueAt === null ? 0 : known.workingDays(entry.dueAt, known.now);
}
