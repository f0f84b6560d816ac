import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Complaint } from '../../src/complaints/complaint.ts';
import { type Calendar, daysOfRegions } from '../../src/complaints/deadlines.ts';
import type { Errand, Officer, Standing } from '../../src/complaints/ports.ts';
import { dailyOf, weeklyOf } from '../../src/officers/digest.ts';
import { type DigestWorld, sendDigests } from '../../src/officers/digests.ts';
import type { Store } from '../../src/store/open.ts';
import { knownTalk } from '../support/commits.ts';
import { eachDatabase, type TestDatabase } from '../support/databases.ts';
import { lived, noFigures, tallyOf } from '../support/figures.ts';
import { officerOf, textOf } from '../support/officers.ts';

const calendar: Calendar = JSON.parse(readFileSync(new URL('../../operator/calendar.json', import.meta.url), 'utf8'));
const zones = { 'Asia/Jakarta': '+07:00', 'Asia/Makassar': '+08:00', 'Asia/Jayapura': '+09:00' } as const;
type Zone = keyof typeof zones;
const at = (text: string, zone: Zone = 'Asia/Jakarta') => Date.parse(`${text}${zones[zone]}`);
/** A Thursday. */
const now = at('2026-11-26T08:00');
const until = at('2026-11-27T00:00') - 1;
const agencies = [
  { code: 'DISHUB', label: 'Dinas Perhubungan' },
  { code: 'DLH', label: 'Dinas Lingkungan Hidup' },
];

const standingOf = (number: string, parts: Partial<Standing> = {}): Standing => ({
  ...{ number, status: 'routed', visibility: 'public', dueAt: at('2026-11-30T23:59'), assignee: null, passes: 0, undecided: false },
  ...parts,
});

describe('what is told in the morning', () => {
  test('is late, due, untouched, disputed and wandering, each where it belongs', () => {
    const say = dailyOf(
      'Dinas Perhubungan',
      [
        standingOf('A-1', { dueAt: at('2026-11-25T23:59') }),
        standingOf('B-2', { dueAt: until, assignee: 'x' }),
        standingOf('C-3'),
        standingOf('D-4', { status: 'reopened', passes: 2 }),
        standingOf('E-5', { visibility: 'secret' }),
        standingOf('F-6', { status: 'in_progress' }),
        standingOf('G-7', { passes: 3, undecided: true }),
      ],
      now,
      until,
      false,
    );
    expect(say && textOf(say).split('\n')).toEqual([
      '☀️ Dinas Perhubungan, Kamis, 26 Nov',
      '⚠️ Lewat batas (1): A-1',
      'Batasnya hari ini (1): B-2',
      'Belum ditindaklanjuti (2): C-3, E-5',
      'Warga bilang belum beres (1): D-4',
      'Sudah dua kali dipindah atau lebih (1): D-4',
      'Menunggu keputusan admin (1): G-7',
      'Termasuk laporan rahasia: 1',
    ]);
  });

  test('names no secret report in a group', () => {
    const secret = [standingOf('E-5', { visibility: 'secret' }), standingOf('S-1', { visibility: 'secret', dueAt: 0 })];
    const text = textOf(dailyOf('Dishub', [...secret, standingOf('C-3')], now, until, true) ?? { lines: [] });
    expect(text.split('\n').slice(1)).toEqual([
      '⚠️ Lewat batas (1): 1 laporan rahasia',
      'Belum ditindaklanjuti (2): C-3',
      'Termasuk laporan rahasia: 2',
    ]);
  });

  test('is nothing where everything is under way, and no list without an end', () => {
    expect(dailyOf('Dishub', [standingOf('F-6', { assignee: 'x' })], now, until, false)).toBeNull();
    const many = Array.from({ length: 50 }, (_, i) => standingOf(`N-${i}`));
    expect(textOf(dailyOf('Dishub', many, now, until, false) ?? { lines: [] })).toMatch(/\(50\): N-0, .*N-29.* 20 /);
  });

  test('is once a week also what became of a month, for supervisors', () => {
    const month = tallyOf({ filed: 12, judged: 10, timely: 9, confirmed: 4, unconfirmed: 2, disputed: 1 });
    const say = weeklyOf({ code: 'DISHUB', label: 'Dinas Perhubungan' }, [standingOf('A-1', { dueAt: 0 })], { week: 3, month }, now);
    expect(say && textOf(say).split('\n')).toEqual([
      '🗓 Dinas Perhubungan, pekan ini',
      'Pekan lalu masuk 3 laporan.',
      'Yang masih harus dikerjakan: 1',
      '⚠️ Lewat batas (1): A-1',
      'Dari yang masuk empat pekan terakhir:',
      'Tepat waktu: 9 dari 10 (90 %)',
      'Selesai 7: dipastikan warga 4 · tanpa kata warga 2 · dibantah warga 1',
    ]);
    expect(weeklyOf({ code: 'DISHUB', label: 'x' }, [], { week: 0, month: tallyOf({}) }, now)).toBeNull();
  });
});

/** When digests go out in two weeks of quarter hours, told by local time; nothing is sent twice. */
async function sentIn(zone: Zone, from: string, days: number): Promise<string[]> {
  const told = new Set<string>();
  const sent: string[] = [];
  let clock = at(`${from}T00:00`, zone);
  const world: DigestWorld = {
    ...{
      regions: [{ code: '00', name: 'x', timeZone: zone, emergency: [] }],
      agencies,
      daysOf: daysOfRegions([{ code: '00', timeZone: zone }], calendar),
    },
    ...{ chance: { now: () => clock }, groups: { of: async () => [] } },
    figures: { ...noFigures, tally: async () => tallyOf({ filed: 1 }) },
    officers: { of: async (_region, agency) => [officerOf('ayu', agency, 'supervisor')] },
    digests: {
      busy: async () => ['DISHUB'],
      standing: async () => [standingOf('C-3')],
      told: async () => [],
      once: async ({ agency, kind, day }, errands) => {
        const key = `${kind} ${agency} ${day}`;
        if (told.has(key)) return false;
        told.add(key);
        const local = new Intl.DateTimeFormat('en-GB', {
          timeZone: zone,
          weekday: 'short',
          day: '2-digit',
          month: '2-digit',
          hour: '2-digit',
          minute: '2-digit',
        });
        if (agency === 'DISHUB' && errands.length > 0) sent.push(`${kind} ${local.format(clock).replaceAll(',', '')}`);
        return true;
      },
    },
  };
  for (; clock < at(`${from}T00:00`, zone) + days * 86_400_000; clock += 900_000) await sendDigests(world);
  return sent;
}

test('a week that begins with a holiday is told on its first working day', async () => {
  expect((await sentIn('Asia/Jakarta', '2026-05-30', 5)).filter((line) => line.startsWith('weekly'))).toEqual(['weekly Tue 02/06 08:00']);
});

describe.each(Object.keys(zones) as Zone[])('in %s', (zone) => {
  test('it is told at eight by the local clock, on working days alone, and the week on its first of them', async () => {
    // 24 December is leave, 25 December Christmas; the calendar of 2027 is not known yet.
    expect(await sentIn(zone, '2026-12-23', 13)).toEqual([
      ...['daily Wed 23/12 08:00', 'daily Mon 28/12 08:00', 'weekly Mon 28/12 08:00', 'daily Tue 29/12 08:00', 'daily Wed 30/12 08:00'],
      ...['daily Thu 31/12 08:00', 'daily Fri 01/01 08:00', 'daily Mon 04/01 08:00', 'weekly Mon 04/01 08:00'],
    ]);
  });
});

const told = (parts: Partial<Complaint>): { parts: Partial<Complaint> } => ({
  parts: { status: 'routed', dueAt: at('2026-11-25T23:59'), ...parts },
});

async function bench(database: TestDatabase) {
  const store = await database.open();
  const [citizen, chat] = [await knownTalk(store, '1'), await knownTalk(store, '2')];
  const officer: Officer = { ...officerOf('ayu', 'DISHUB', 'officer'), talk: chat.id };
  let clock = now;
  const worldOf = (copy: Store): DigestWorld => ({
    ...copy,
    ...{ regions: [{ code: '00', name: 'x', timeZone: 'Asia/Jakarta', emergency: [] }], agencies },
    ...{
      daysOf: daysOfRegions([{ code: '00', timeZone: 'Asia/Jakarta' }], calendar),
      chance: { now: () => clock },
      groups: { of: async () => [] },
    },
    officers: { of: async (_region, agency) => (agency === 'DISHUB' || agency === 'ADMIN' ? [officer] : []) },
  });
  const out = async (): Promise<Errand[]> => {
    const rows = await store.queue.take([...Array(16).keys()], [], [], 100);
    await store.queue.done(rows.map(({ id }) => ({ id })));
    return rows.map(({ errand }) => errand).filter(({ kind }) => kind === 'message');
  };
  return { store, citizen, worldOf, out, on: (time: number) => (clock = time) };
}

eachDatabase('digests', (database) => {
  test('are sent once however many copies look, and again the next working day', async () => {
    const { store, citizen, worldOf, out, on } = await bench(database);
    await lived(store, citizen, [told({ number: 'A-1' }), told({ number: 'P-2', practice: true }), told({ number: 'X-3', agency: 'DLH' })]);
    const other = await database.open();
    await Promise.all([sendDigests(worldOf(store)), sendDigests(worldOf(other)), sendDigests(worldOf(store))]);
    await sendDigests(worldOf(other));
    const [first, ...more] = await out();
    expect(first?.kind === 'message' && textOf(first.say)).toBe('☀️ Dinas Perhubungan, Kamis, 26 Nov\n⚠️ Lewat batas (1): A-1');
    expect(more).toEqual([]);
    on(at('2026-11-27T07:59'));
    await sendDigests(worldOf(store));
    expect(await out()).toEqual([]);
    on(at('2026-11-27T11:00'));
    await sendDigests(worldOf(store));
    expect(await out()).toHaveLength(1);
    on(at('2026-11-28T09:00'));
    await sendDigests(worldOf(store));
    expect(await out()).toEqual([]);
  });

  test('are not sent late in the day, nor because something new came after the morning’s look', async () => {
    const { store, citizen, worldOf, out, on } = await bench(database);
    await lived(store, citizen, [told({ number: 'A-1', status: 'in_progress', dueAt: at('2026-11-30T23:59') })]);
    await sendDigests(worldOf(store));
    await lived(store, await knownTalk(store, '3'), [told({ number: 'A-2' })]);
    on(at('2026-11-26T09:00'));
    await sendDigests(worldOf(store));
    on(at('2026-11-27T12:00'));
    await sendDigests(worldOf(store));
    expect(await out()).toEqual([]);
  });

  test('tell nobody of what came after the morning’s look, also where nothing was open then', async () => {
    const { store, citizen, worldOf, out, on } = await bench(database);
    await sendDigests(worldOf(store));
    await lived(store, citizen, [told({ number: 'A-1' }), told({ number: 'G-7', agency: 'DLH', passes: 2, undecidedAt: now + 1 })]);
    on(at('2026-11-26T09:10'));
    await sendDigests(worldOf(await database.open()));
    expect(await out()).toEqual([]);
    on(at('2026-11-27T08:00'));
    await sendDigests(worldOf(store));
    expect((await out()).map((errand) => errand.kind === 'message' && textOf(errand.say).split('\n')[0])).toEqual([
      '☀️ ADMIN, Jumat, 27 Nov',
      '☀️ Dinas Perhubungan, Jumat, 27 Nov',
    ]);
  });

  test('tell no supervisor who came later in the day of the week', async () => {
    const { store, citizen, worldOf, out, on } = await bench(database);
    await lived(store, citizen, [told({ number: 'A-1' })]);
    on(at('2026-11-30T08:00'));
    await sendDigests({ ...worldOf(store), officers: { of: async () => [] } });
    on(at('2026-11-30T09:10'));
    const { officers, ...world } = worldOf(store);
    const supervisors = async (region: string, agency: string) =>
      (await officers.of(region, agency, false)).map((one) => ({ ...one, ...officerOf('ayu', agency, 'supervisor') }));
    await sendDigests({ ...world, officers: { of: supervisors } });
    expect(await out()).toEqual([]);
  });

  test('tell admins what waits for their decision', async () => {
    const { store, citizen, worldOf, out } = await bench(database);
    await lived(store, citizen, [told({ number: 'G-7', agency: 'DLH', passes: 2, undecidedAt: at('2026-11-25T10:00') })]);
    await sendDigests(worldOf(store));
    expect((await out()).map((errand) => errand.kind === 'message' && textOf(errand.say).split('\n')[2])).toEqual([
      'Menunggu keputusan admin (1): G-7',
    ]);
  });
});
