import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Complaint, HistoryEntry, HistoryType } from '../../src/complaints/complaint.ts';
import { type Calendar, daysOfRegions, dueAfter } from '../../src/complaints/deadlines.ts';
import { type Act, openUntil, planOf } from '../../src/complaints/plan.ts';
import { complaintOf } from '../support/officers.ts';

const calendar: Calendar = JSON.parse(readFileSync(new URL('../../operator/calendar.json', import.meta.url), 'utf8'));
const zones = ['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura'] as const;
const galungan = { date: '2026-11-25', name: 'Hari raya daerah', works: false };
const daysOf = daysOfRegions(
  [
    ...zones.map((timeZone) => ({ code: timeZone, timeZone })),
    { code: '51', timeZone: 'Asia/Makassar', localDays: [galungan, { date: '2026-11-28', name: 'Ganti hari kerja', works: true }] },
  ],
  calendar,
);
const hourMs = 3_600_000;
const entryTypes: Record<Act, HistoryType> = {
  remind: 'reminded',
  escalate: 'escalated',
  alarm: 'alerted',
  ask: 'asked_again',
  lapse: 'lapsed',
};

/** Everything the clock does in 40 days after `from`, by the local clock, looking no more often than the plans say. */
function lived(from: string, zone: string, given: Partial<Complaint> = {}, days = 5): string[] {
  const [start, working] = [Date.parse(from), daysOf(zone)];
  let complaint: Complaint = { ...complaintOf(), status: 'routed', dueAt: working.add(start, days).at, ...given };
  const history: HistoryEntry[] = [];
  const did: string[] = [];
  let lookAt = start;
  for (let now = start; now < start + 40 * 24 * hourMs; now += hourMs / 4) {
    if (now < lookAt) continue;
    const plan = planOf(complaint, history, now, working);
    if (plan.act !== null) {
      const type = entryTypes[plan.act];
      history.push({ id: String(now), complaint: complaint.id, at: now, type, actor: 'system', data: {} });
      did.push(`${plan.act} ${local(now, zone)}`);
    }
    if (plan.act === 'lapse') complaint = { ...complaint, status: 'closed' };
    lookAt = plan.lookAt;
  }
  return did;
}

function local(at: number, zone: string): string {
  const timeZone = zone === '51' ? 'Asia/Makassar' : zone;
  return new Intl.DateTimeFormat('en-GB', {
    timeZone,
    weekday: 'short',
    day: '2-digit',
    month: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  })
    .format(at)
    .replaceAll(',', '');
}

describe.each(zones)('in %s officers are reminded by the local clock', (zone) => {
  const ahead = { 'Asia/Jakarta': '+07:00', 'Asia/Makassar': '+08:00', 'Asia/Jayapura': '+09:00' }[zone];

  test('a report of Friday 16:30, of Saturday or of Sunday night has the same dates, none of them on a weekend', () => {
    const dates = ['remind Thu 26/11 13:00', 'remind Fri 27/11 13:00', 'escalate Mon 30/11 09:00', 'alarm Tue 01/12 09:00'];
    expect(lived(`2026-11-20T16:30${ahead}`, zone)).toEqual(dates);
    expect(lived(`2026-11-21T08:00${ahead}`, zone)).toEqual(dates);
    expect(lived(`2026-11-22T23:45${ahead}`, zone)).toEqual(dates);
  });

  test('one of 24 December is not due, nor anybody reminded, on the days of Christmas', () => {
    expect(lived(`2026-12-24T10:00${ahead}`, zone, {}, 3)).toEqual([
      'remind Tue 29/12 13:00',
      'remind Wed 30/12 13:00',
      'escalate Thu 31/12 09:00',
      'alarm Fri 01/01 09:00',
    ]);
  });

  test('one before Independence Day skips it', () => {
    expect(lived(`2026-08-13T10:00${ahead}`, zone, {}, 2)).toEqual([
      'remind Fri 14/08 13:00',
      'remind Tue 18/08 13:00',
      'escalate Wed 19/08 09:00',
      'alarm Thu 20/08 09:00',
    ]);
  });

  test('silence is asked on working day 8 and ends after working day 10', () => {
    expect(lived(`2026-11-20T16:30${ahead}`, zone, { status: 'resolved' }, 10)).toEqual(['ask Wed 02/12 09:00', 'lapse Sat 05/12 09:00']);
  });
});

test('a region rests and works by its own days beside those of the country', () => {
  expect(lived('2026-11-24T10:00+08:00', '51', {}, 2)).toEqual([
    'remind Thu 26/11 13:00',
    'remind Fri 27/11 13:00',
    'escalate Sat 28/11 09:00',
    'alarm Mon 30/11 09:00',
  ]);
});

test('nobody is reminded while the citizen is asked, of what waits for the answer to another report, or in practice', () => {
  const from = '2026-11-23T10:00+07:00';
  const paused = { at: Date.parse(from), dueAt: Date.parse('2026-11-24T23:59+07:00') };
  for (const given of [
    { status: 'info_requested', paused },
    { mergedInto: 'other' },
    { practice: true },
    { dueAt: null },
  ] as Partial<Complaint>[])
    expect(lived(from, 'Asia/Jakarta', given)).toEqual([]);
});

test('a clock that stood still over a weekend and a holiday goes on where it stood', () => {
  const days = daysOf('Asia/Jakarta');
  const dueAt = days.add(Date.parse('2026-12-21T09:00+07:00'), 5).at;
  const goesOn = dueAfter({ at: Date.parse('2026-12-23T15:00+07:00'), dueAt }, Date.parse('2026-12-28T09:00+07:00'), days);
  expect(days.between(dueAt, goesOn ?? 0)).toBe(1);
  expect(lived('2026-12-28T10:00+07:00', 'Asia/Jakarta', { dueAt: goesOn }).map((act) => act.split(' ')[0])).toEqual([
    'remind',
    'remind',
    'escalate',
    'alarm',
  ]);
});

test('copies that were down catch up: what is too late to be said is left out, and steps keep a working day between them', () => {
  const dueAt = Date.parse('2026-11-20T23:59:59.999+07:00');
  expect(lived('2026-11-25T11:00+07:00', 'Asia/Jakarta', { dueAt })).toEqual(['escalate Wed 25/11 11:00', 'alarm Thu 26/11 09:00']);
});

/** A complaint its agency called finished on 23 November: until when its citizen may answer, and what may have happened to it. */
function finished() {
  const working = daysOf('Asia/Jakarta');
  const at = (iso: string) => Date.parse(`${iso}+07:00`);
  const complaint: Complaint = { ...complaintOf(), status: 'resolved', dueAt: working.add(at('2026-11-23T09:00:00'), 10).at };
  const entry = (type: HistoryType, when: string): HistoryEntry => ({
    id: when,
    complaint: complaint.id,
    at: at(when),
    type,
    actor: 'system',
    data: {},
  });
  return { working, at, complaint, entry };
}

test('a citizen who was told it is done is asked once before it closes by itself, and once more after a new answer', () => {
  const did = lived('2026-11-23T09:00:00+07:00', 'Asia/Jakarta', { status: 'resolved' }, 10);
  expect(did.map((one) => one.split(' ')[0])).toEqual(['ask', 'lapse']);
  const { working, at, complaint, entry } = finished();
  const asked = (...history: HistoryEntry[]) => planOf(complaint, history, at('2026-12-04T10:00:00'), working).act;
  expect(asked(entry('resolved', '2026-11-23T09:00:00'), entry('nudged', '2026-11-24T09:00:00'))).toBe('ask');
  expect(asked(entry('resolved', '2026-11-23T09:00:00'), entry('asked_again', '2026-12-03T08:00:00'))).toBeNull();
  expect(asked(entry('asked_again', '2026-11-20T08:00:00'), entry('resolved', '2026-11-23T09:00:00'))).toBe('ask');
});

test('after an outage nobody is closed by silence unasked: the question comes late, and two working days are left to answer it', () => {
  const { working, at, complaint, entry } = finished();
  const resolved = entry('resolved', '2026-11-23T09:00:00');
  const late = entry('asked_again', '2026-12-15T09:00:00');
  expect(planOf(complaint, [resolved], at('2026-12-15T06:10:00'), working)).toMatchObject({ act: null, lookAt: at('2026-12-15T09:00:00') });
  expect(planOf(complaint, [resolved], at('2026-12-15T09:00:00'), working).act).toBe('ask');
  const dueAt = openUntil(complaint.dueAt ?? 0, late.at, working);
  expect(dueAt).toBe(at('2026-12-18T00:00:00') - 1);
  const asked = (when: string) => planOf({ ...complaint, dueAt }, [resolved, late], at(when), working).act;
  expect([asked('2026-12-17T12:00:00'), asked('2026-12-18T09:00:00')]).toEqual([null, 'lapse']);
  expect(openUntil(complaint.dueAt ?? 0, at('2026-12-03T09:00:00'), working)).toBe(complaint.dueAt);
});
