import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Calendar, dueAfter, dueOf, workingDays } from '../../src/complaints/deadlines.ts';

const calendar: Calendar = JSON.parse(readFileSync(new URL('../../operator/calendar.json', import.meta.url), 'utf8'));
const jakarta = workingDays(calendar, 'Asia/Jakarta');

const zones = ['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura'] as const;
const clocks = new Map<string, Intl.DateTimeFormat>(
  zones.map((timeZone) => [timeZone, new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' })]),
);
const weekdays = new Map<string, Intl.DateTimeFormat>(
  zones.map((timeZone) => [timeZone, new Intl.DateTimeFormat('en-US', { timeZone, weekday: 'short' })]),
);

/** Local date and time in a zone, e.g. '2026-11-26 23:59:59'. */
function local(at: number, timeZone: string): string {
  return clocks.get(timeZone)?.format(at) ?? '';
}

function due(from: string, days: number): string {
  return local(jakarta.add(Date.parse(from), days).at, 'Asia/Jakarta');
}

describe('the day something is due', () => {
  test('Monday 23 November 2026 and 3 working days end on Thursday 26 November', () => {
    expect(due('2026-11-23T09:00+07:00', 3)).toBe('2026-11-26 23:59:59');
  });

  test('it ends with the last millisecond of the day', () => {
    expect(new Date(jakarta.add(Date.parse('2026-11-23T09:00+07:00'), 3).at).toISOString()).toBe('2026-11-26T16:59:59.999Z');
  });

  test('Friday afternoon, Saturday and Sunday all count from Monday', () => {
    for (const from of ['2026-11-20T16:30+07:00', '2026-11-21T08:00+07:00', '2026-11-22T23:59+07:00']) {
      expect(due(from, 1)).toBe('2026-11-23 23:59:59');
    }
  });

  test('a complaint on a national holiday counts from the next working day', () => {
    expect(due('2026-08-17T10:00+07:00', 1)).toBe('2026-08-18 23:59:59');
    expect(due('2026-08-14T10:00+07:00', 1)).toBe('2026-08-18 23:59:59');
  });

  test('the long leave around Idulfitri is stepped over', () => {
    expect(due('2026-03-17T10:00+07:00', 1)).toBe('2026-03-25 23:59:59');
  });

  test('Christmas leave is stepped over: 23 December and 1 day end on Monday 28 December', () => {
    expect(due('2026-12-23T10:00+07:00', 1)).toBe('2026-12-28 23:59:59');
    expect(due('2026-12-24T10:00+07:00', 1)).toBe('2026-12-28 23:59:59');
  });

  test('no days end on the day itself', () => {
    expect(due('2026-11-21T08:00+07:00', 0)).toBe('2026-11-21 23:59:59');
  });
});

describe('time zones', () => {
  test.each([
    ['Asia/Jakarta', '2026-11-24 23:59:59'],
    ['Asia/Makassar', '2026-11-24 23:59:59'],
    ['Asia/Jayapura', '2026-11-25 23:59:59'],
  ] as const)('the local date in %s decides where counting begins', (timeZone, expected) => {
    const from = Date.parse('2026-11-23T22:30+07:00');
    expect(local(workingDays(calendar, timeZone).add(from, 1).at, timeZone)).toBe(expected);
  });

  test('WITA and WIT end their days one and two hours before WIB', () => {
    const from = Date.parse('2026-11-23T09:00+07:00');
    const ends = zones.map((zone) => workingDays(calendar, zone).add(from, 3).at);
    expect(ends.map((end) => ((ends[0] ?? 0) - end) / 3_600_000)).toEqual([0, 1, 2]);
  });
});

describe('listed years', () => {
  test('a deadline that stays within listed years is listed', () => {
    expect(jakarta.add(Date.parse('2026-12-30T10:00+07:00'), 1).listed).toBe(true);
  });

  test('one counted day in a year without known holidays makes it unlisted', () => {
    expect(jakarta.add(Date.parse('2026-12-31T10:00+07:00'), 1)).toEqual({
      at: Date.parse('2027-01-01T23:59:59.999+07:00'),
      listed: false,
    });
    expect(jakarta.add(Date.parse('2026-12-28T10:00+07:00'), 10).listed).toBe(false);
  });

  test('only days that are counted matter: the start may lie in an unlisted year', () => {
    expect(jakarta.add(Date.parse('2025-12-31T10:00+07:00'), 1)).toEqual({ at: Date.parse('2026-01-02T23:59:59.999+07:00'), listed: true });
  });
});

describe('the calendar of 2026', () => {
  const days = calendar.years.find(({ year }) => year === 2026)?.days ?? [];

  test('has 17 national holidays and 8 days of collective leave', () => {
    expect(days.filter(({ kind }) => kind === 'holiday')).toHaveLength(17);
    expect(days.filter(({ kind }) => kind === 'leave')).toHaveLength(8);
    expect(new Set(days.map(({ date }) => date)).size).toBe(25);
  });

  test('leaves 240 working days', () => {
    const noons = Array.from({ length: 365 }, (_, day) => Date.parse('2026-01-01T12:00+07:00') + day * 86_400_000);
    expect(noons.filter((noon) => jakarta.isWorkingDay(noon))).toHaveLength(240);
  });
});

/** The same by another road: dates as text, weekdays from the runtime's own calendar, one day after the other. */
function naive(from: number, days: number, timeZone: string): string {
  const off = new Set(calendar.years.flatMap((year) => year.days.map(({ date }) => date)));
  let at = from;
  for (let counted = 0; counted < days; ) {
    at += 86_400_000;
    const weekday = weekdays.get(timeZone)?.format(at) ?? '';
    if (!['Sat', 'Sun'].includes(weekday) && !off.has(local(at, timeZone).slice(0, 10))) counted += 1;
  }
  return `${local(at, timeZone).slice(0, 10)} 23:59:59`;
}

test.each(['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura'] as const)(
  'every start day of 2026 agrees with a naive count in %s',
  (timeZone) => {
    const counted = workingDays(calendar, timeZone);
    for (let day = 0; day < 365; day += 1) {
      const from = Date.parse('2026-01-01T00:00:00Z') + day * 86_400_000 + ((day * 5) % 24) * 3_600_000;
      for (const days of [1, 3, 5, 10]) {
        expect(local(counted.add(from, days).at, timeZone), `${new Date(from).toISOString()} + ${days}`).toBe(naive(from, days, timeZone));
      }
    }
  },
);

test('due takes the limit of the step and the kind', () => {
  const each = (grievance: number, aspiration: number, information: number) => ({ grievance, aspiration, information });
  const due = dueOf({ verify: each(3, 3, 3), answer: each(5, 7, 2), close: each(10, 10, 10) }, jakarta);
  const from = Date.parse('2026-11-02T09:00+07:00');
  expect(due('answer', 'information', from)).toEqual(jakarta.add(from, 2));
  expect(due('answer', 'aspiration', from)).toEqual(jakarta.add(from, 7));
  expect(due('close', 'grievance', from)).toEqual(jakarta.add(from, 10));
});

describe('a clock that stood still', () => {
  /** Filed on Monday, due on the 5th working day, Monday 30 November. */
  const dueAt = jakarta.add(Date.parse('2026-11-23T09:00+07:00'), 5).at;
  const dueOnce = (asked: string, answered: string, due = dueAt) =>
    local(dueAfter({ at: Date.parse(asked), dueAt: due }, Date.parse(answered), jakarta) ?? 0, 'Asia/Jakarta');

  test('gives back the working days it stood still, weekends not counted twice', () => {
    expect(dueOnce('2026-11-24T10:00+07:00', '2026-11-24T15:00+07:00')).toBe('2026-11-30 23:59:59');
    expect(dueOnce('2026-11-24T10:00+07:00', '2026-11-26T15:00+07:00')).toBe('2026-12-02 23:59:59');
    expect(dueOnce('2026-11-27T16:30+07:00', '2026-11-29T15:00+07:00')).toBe('2026-11-30 23:59:59');
  });

  test('steps over Christmas', () => {
    const december = jakarta.add(Date.parse('2026-12-21T09:00+07:00'), 2).at;
    expect(dueOnce('2026-12-22T10:00+07:00', '2026-12-23T10:00+07:00', december)).toBe('2026-12-28 23:59:59');
  });

  test('leaves a working day for an answer that came late', () => {
    expect(dueOnce('2026-11-30T16:00+07:00', '2026-12-05T20:00+07:00')).toBe('2026-12-07 23:59:59');
  });

  test('does not wipe out what was late before', () => {
    expect(dueOnce('2026-12-01T09:00+07:00', '2026-12-02T09:00+07:00')).toBe('2026-12-01 23:59:59');
  });

  test('is due never when nothing was due', () => {
    expect(dueAfter({ at: 0, dueAt: null }, 1, jakarta)).toBeNull();
  });
});
