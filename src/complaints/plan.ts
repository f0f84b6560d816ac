/** What the date of a complaint asks for now: its officers before it passes, their supervisor when it has, the admin after that; then the citizen. Pure. */
import type { Complaint, HistoryEntry } from './complaint.ts';
import type { Step, WorkingDays } from './deadlines.ts';
import { isOver } from './life.ts';

/** Dates end with their day; people are told at nine in the morning, officers on working days only. */
const morningMs = 9 * 3_600_000;
/** Officers are reminded of what the morning's digest named, and is still unanswered after lunch. */
const reminderMs = 13 * 3_600_000;
const dayMs = 86_400_000;
/** The citizen is asked once more this many working days before silence closes (SP4N-LAPOR: day 8 of 10). */
const askBeforeDays = 2;
/** A complaint is looked at once a day at least while something is due. */
const longestRestMs = dayMs;

export type Act = 'remind' | 'escalate' | 'alarm' | 'ask' | 'lapse';

/** What is to be done now, and when to look again (epoch ms). */
export interface Plan {
  act: Act | null;
  lookAt: number;
}

/** What a complaint needs at `now`, by its dates and what was done since. Nothing while the citizen is asked, while it waits for another one's answer, and in practice. */
export function planOf(complaint: Complaint, history: readonly HistoryEntry[], now: number, days: WorkingDays): Plan {
  const { dueAt, status } = complaint;
  const rests =
    dueAt === null || isOver(status) || status === 'info_requested' || complaint.paused || complaint.mergedInto || complaint.practice;
  if (rests || dueAt === null) return { act: null, lookAt: now + longestRestMs };
  return status === 'resolved' || status === 'replied' ? closing(dueAt, history, now, days) : waiting(dueAt, history, now, days);
}

/** The step that runs: its date is missed once. */
export function stepOf({ status }: Complaint): Step {
  return status === 'received' ? 'verify' : 'answer';
}

/** Whether the citizen heard in this step already that its date was missed; "belum" begins the step anew. */
export function toldLate(complaint: Complaint, history: readonly HistoryEntry[]): boolean {
  const since = history.findLastIndex(({ type }) => type === 'disputed');
  return history.slice(since + 1).some(({ type, data }) => type === 'escalated' && data.step === stepOf(complaint));
}

/** Somebody has to act until `dueAt`. */
function waiting(dueAt: number, history: readonly HistoryEntry[], now: number, days: WorkingDays): Plan {
  const morningOf = (at: number) => days.midnight(at) + morningMs;
  const soon = [days.back(dueAt).at, dueAt].map((at) => days.midnight(at) + reminderMs);
  const [missed, after] = [morningOf(days.add(dueAt, 1).at), morningOf(days.add(dueAt, 2).at)];
  const done = (type: HistoryEntry['type'], since: number) => history.some((entry) => entry.type === type && entry.at >= since);
  const rest = { act: null, lookAt: restUntil(now, [...soon, missed, after, nextOffice(now, days)]) };
  if (!days.isWorkingDay(now) || now < morningOf(now)) return rest;
  if (now < missed) {
    const begun = soon.findLast((at) => at <= now);
    return begun !== undefined && !done('reminded', begun) ? { ...rest, act: 'remind' } : rest;
  }
  if (!done('escalated', dueAt)) return { ...rest, act: 'escalate' };
  const toldAt = history.findLast(({ type }) => type === 'escalated')?.at ?? now;
  return now >= after && !done('alerted', dueAt) && days.between(toldAt, now) >= 1 ? { ...rest, act: 'alarm' } : rest;
}

/** Nine o'clock of the next working day. */
function nextOffice(now: number, days: WorkingDays): number {
  const today = days.midnight(now) + morningMs;
  return days.isWorkingDay(now) && now < today ? today : days.midnight(days.add(now, 1).at) + morningMs;
}

/** The citizen has the word until `dueAt`. */
function closing(dueAt: number, history: readonly HistoryEntry[], now: number, days: WorkingDays): Plan {
  const answeredAt = history.findLast(({ type }) => type === 'resolved' || type === 'replied')?.at ?? 0;
  const rest = Math.min(now + longestRestMs, nextMorning(now, dueAt));
  const asked = history.some(({ type, at }) => type === 'asked_again' && at >= answeredAt);
  if (asked) return now >= dueAt + morningMs ? { act: 'lapse', lookAt: now + longestRestMs } : { act: null, lookAt: rest };
  const asks = days.between(now, dueAt) <= askBeforeDays && sinceMidnight(now, dueAt) >= morningMs;
  return { act: asks ? 'ask' : null, lookAt: rest };
}

/** Until when silence may still be broken by a citizen who is asked once more at `now`: asked late, after an outage, they have as many days from then on. */
export function openUntil(dueAt: number, now: number, days: WorkingDays): number {
  return Math.max(dueAt, days.add(now, askBeforeDays).at);
}

/** The next of these times, a day from now at the latest. */
function restUntil(now: number, times: number[]): number {
  return Math.min(now + longestRestMs, ...times.filter((at) => at > now));
}

function nextMorning(now: number, dueAt: number): number {
  const since = sinceMidnight(now, dueAt);
  return now - since + morningMs + (since >= morningMs ? dayMs : 0);
}

/** Dates end with the last millisecond of a local day; the zones of Indonesia have no summer time. */
function sinceMidnight(now: number, dueAt: number): number {
  return (((now - dueAt - 1) % dayMs) + dayMs) % dayMs;
}
