/** Deadlines in working days: Monday to Friday without the national holidays and collective leave days of the operator's calendar. Pure; knows no complaint. */
import type { Kind, Known, Region } from '../dialogue/known.ts';
import { zoneHours } from '../dialogue/understand/clock.ts';

/** Days off that fall on any day of the week. A year that is not listed has unknown holidays. */
export interface Calendar {
  years: {
    year: number;
    /** The decree the days were taken from. */
    source: string;
    /** `date` is YYYY-MM-DD; 'leave' is cuti bersama. */
    days: { date: string; name: string; kind: 'holiday' | 'leave' }[];
  }[];
}

export type Step = Parameters<Known['due']>[0];

/** Working days each step may take, by kind of complaint. */
export type Limits = Record<Step, Record<Kind, number>>;

export interface WorkingDays {
  /** `at`: the last millisecond, local time, of the `days`-th working day after the local date of `from` (epoch ms). `listed`: the holidays of every year counted through are known. */
  add(from: number, days: number): { at: number; listed: boolean };
  /** When the local date of `at` began. */
  midnight(at: number): number;
  /** The last millisecond of the last working day before the local date of `from`. */
  back(from: number): { at: number };
  /** Working days after the local date of `from` up to that of `to`, both epoch ms; 0 when `to` is no later. */
  between(from: number, to: number): number;
  /** Whether the local date of `at` (epoch ms) is a working day. */
  isWorkingDay(at: number): boolean;
}

const dayMs = 86_400_000;
/** Nobody needs to know more exactly. */
const longestCount = 999;

/** Days on which one region does otherwise than the country: it works, or it rests. */
export type LocalDays = readonly { date: string; name: string; works: boolean }[];

/** Counts working days by the dates of one time zone. */
export function workingDays(calendar: Calendar, timeZone: Region['timeZone'], local: LocalDays = []): WorkingDays {
  const listedYears = new Set(calendar.years.map(({ year }) => year));
  const daysOff = new Set(calendar.years.flatMap(({ days }) => days.map(({ date }) => date)));
  const locally = new Map(local.map(({ date, works }) => [date, works]));
  const aheadMs = zoneHours[timeZone] * 3_600_000;
  /** Local dates are counted as whole days since 1 January 1970. */
  const dateOf = (at: number) => Math.floor((at + aheadMs) / dayMs);
  const isWorking = (date: number) => locally.get(written(date)) ?? (!isWeekend(date) && !daysOff.has(written(date)));

  return {
    isWorkingDay: (at) => isWorking(dateOf(at)),
    between(from, to) {
      let count = 0;
      for (let date = dateOf(from) + 1; date <= dateOf(to) && count < longestCount; date += 1) if (isWorking(date)) count += 1;
      return count;
    },
    midnight: (at) => dateOf(at) * dayMs - aheadMs,
    back(from) {
      let date = dateOf(from) - 1;
      while (!isWorking(date)) date -= 1;
      return { at: (date + 1) * dayMs - aheadMs - 1 };
    },
    add(from, days) {
      let date = dateOf(from);
      let listed = true;
      for (let left = days; left > 0; ) {
        date += 1;
        listed &&= listedYears.has(new Date(date * dayMs).getUTCFullYear());
        if (isWorking(date)) left -= 1;
      }
      return { at: (date + 1) * dayMs - aheadMs - 1, listed };
    },
  };
}

/** The working days of every region by its code; those of the first for a code nobody listed. */
export function daysOfRegions(
  regions: readonly (Pick<Region, 'code' | 'timeZone'> & { localDays?: LocalDays })[],
  calendar: Calendar,
): (region: string) => WorkingDays {
  const byCode = new Map(regions.map(({ code, timeZone, localDays }) => [code, workingDays(calendar, timeZone, localDays)]));
  const [first] = byCode.values();
  return (region) => {
    const days = byCode.get(region) ?? first;
    if (!days) throw new Error('operator data names no region');
    return days;
  };
}

/** The `due` of Known: which day `step` is due on for a complaint of this kind, counted from `from` (epoch ms). */
export function dueOf(limits: Limits, days: WorkingDays): Known['due'] {
  return (step, kind, from) => days.add(from, limits[step][kind]);
}

/** A clock that stands still because the citizen was asked: since when, and what was due then (epoch ms). */
export interface Pause {
  at: number;
  dueAt: number | null;
}

/**
 * What is due once the clock goes on: later by the working days it stood still, and never before the next working day, so that the answer can be used; what was late
 * already stays as late as it was. The first pause counts: asking twice is asking once.
 */
export function dueAfter(pause: Pause, now: number, days: Pick<WorkingDays, 'add' | 'between'>): number | null {
  if (pause.dueAt === null) return null;
  const later = days.add(pause.dueAt, days.between(pause.at, now)).at;
  return pause.dueAt < pause.at ? later : Math.max(later, days.add(now, 1).at);
}

function isWeekend(date: number): boolean {
  const weekday = new Date(date * dayMs).getUTCDay();
  return weekday === 0 || weekday === 6;
}

function written(date: number): string {
  return new Date(date * dayMs).toISOString().slice(0, 10);
}
