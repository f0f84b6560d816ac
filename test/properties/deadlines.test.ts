/** Working days against a reference anyone can check by eye: it walks a wall calendar, one date after the other. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Calendar, dueAfter, type LocalDays, workingDays } from '../../src/complaints/deadlines.ts';
import { zoneHours } from '../../src/dialogue/understand/clock.ts';
import { holds } from '../support/property.ts';

const zones = ['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura'] as const;
const from = Date.UTC(2026, 0, 1);
const dayMs = 86_400_000;
const iso = (at: number) => new Date(at).toISOString().slice(0, 10);
const someDate = fc.integer({ min: 0, max: 364 }).map((days) => iso(from + days * dayMs));

const given = fc.record({
  zone: fc.constantFrom(...zones),
  off: fc.uniqueArray(someDate, { maxLength: 25 }),
  local: fc.uniqueArray(fc.record({ date: someDate, works: fc.boolean() }), { maxLength: 8, selector: ({ date }) => date }),
  at: fc.integer({ min: from, max: from + 330 * dayMs }),
  more: fc.integer({ min: -40 * dayMs, max: 40 * dayMs }),
  days: fc.integer({ min: 0, max: 30 }),
});

interface Reference {
  dateOf(at: number): string;
  works(date: string): boolean;
  endOf(date: string): number;
}

function reference(zone: (typeof zones)[number], off: readonly string[], local: readonly { date: string; works: boolean }[]): Reference {
  // The clock on the wall, told by the system's own time zones.
  const wall = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short' });
  return {
    dateOf: (at) => wall.format(at),
    works(date) {
      const here = local.find((one) => one.date === date);
      if (here) return here.works;
      const weekday = new Date(`${date}T12:00:00Z`).getUTCDay();
      return weekday !== 0 && weekday !== 6 && !off.includes(date);
    },
    endOf: (date) => Date.parse(`${date}T23:59:59.999+0${zoneHours[zone]}:00`),
  };
}

const next = (date: string, by = 1) => iso(Date.parse(`${date}T00:00:00Z`) + by * dayMs);

test('adding, counting and looking back agree with a wall calendar', () => {
  holds(400, given, ({ zone, off, local, at, more, days }) => {
    const calendar: Calendar = {
      years: [{ year: 2026, source: '', days: off.map((date) => ({ date, name: '', kind: 'holiday' as const })) }],
    };
    const localDays: LocalDays = local.map((one) => ({ ...one, name: '' }));
    const ours = workingDays(calendar, zone, localDays);
    const theirs = reference(zone, off, local);
    expect(ours.isWorkingDay(at)).toBe(theirs.works(theirs.dateOf(at)));

    let date = theirs.dateOf(at);
    let listed = true;
    for (let left = days; left > 0; ) {
      date = next(date);
      listed &&= date.startsWith('2026');
      if (theirs.works(date)) left -= 1;
    }
    expect(ours.add(at, days)).toEqual({ at: theirs.endOf(date), listed });

    let before = next(theirs.dateOf(at), -1);
    while (!theirs.works(before)) before = next(before, -1);
    expect(ours.back(at).at).toBe(theirs.endOf(before));

    let count = 0;
    for (let one = next(theirs.dateOf(at)); one <= theirs.dateOf(at + more); one = next(one)) if (theirs.works(one)) count += 1;
    expect(ours.between(at, at + more)).toBe(count);
  });
});

test('what was counted is counted back, and a pause never takes a day away', () => {
  holds(200, given, ({ zone, off, local, at, more, days }) => {
    const calendar: Calendar = {
      years: [{ year: 2026, source: '', days: off.map((date) => ({ date, name: '', kind: 'leave' as const })) }],
    };
    const ours = workingDays(
      calendar,
      zone,
      local.map((one) => ({ ...one, name: '' })),
    );
    const dueAt = ours.add(at, days).at;
    expect(ours.between(at, dueAt)).toBe(days);
    const later = dueAfter({ at, dueAt }, at + Math.abs(more), ours);
    expect(later).not.toBeNull();
    expect(later ?? 0).toBeGreaterThanOrEqual(dueAt);
  });
});
