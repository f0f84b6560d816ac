import { describe, expect, test } from 'vitest';
import { percent } from '../../src/complaints/figures.ts';
import type { Period, Scope } from '../../src/complaints/ports.ts';
import { readPeriod } from '../../src/officers/period.ts';
import { noFigures, tallyOf } from '../support/figures.ts';
import { officerOf, openOffice } from '../support/officers.ts';

/** Monday 23 Nov 2026 09:00 WIB, the office's clock. */
const now = Date.parse('2026-11-23T09:00:00+07:00');
const zones = ['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura'] as const;

describe('days an officer names', () => {
  const read = (text: string, zone: (typeof zones)[number] = 'Asia/Jakarta') => {
    const found = readPeriod(text, now, zone);
    const day = (at: number) => new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(at);
    return found && [day(found.period.from), day(found.period.to - 1), found.rest].join(' ').trim();
  };

  test.each([
    ['oktober', '2026-10-01 2026-10-31'],
    ['Okt 2025', '2025-10-01 2025-10-31'],
    ['desember', '2025-12-01 2025-12-31'],
    ['nov', '2026-11-01 2026-11-23'],
    ['bulan lalu', '2026-10-01 2026-10-31'],
    ['bulan ini', '2026-11-01 2026-11-23'],
    ['minggu lalu', '2026-11-16 2026-11-22'],
    ['tahun ini', '2026-01-01 2026-11-23'],
    ['2026-10', '2026-10-01 2026-10-31'],
    ['10/2026', '2026-10-01 2026-10-31'],
    ['2025', '2025-01-01 2025-12-31'],
    ['1/11 15/11', '2026-11-01 2026-11-15'],
    ['1 nov sampai 15 nov DLH', '2026-11-01 2026-11-15 DLH'],
    ['2026-11-01 2026-11-15', '2026-11-01 2026-11-15'],
    ['15-11-2026 s/d 01-11-2026', '2026-11-01 2026-11-15'],
    ['5 des', '2025-12-05 2025-12-05'],
    ['1/11 30/11', '2026-11-01 2026-11-23'],
    ['15 nov sampai 5 des DLH', '2026-11-15 2026-11-23 DLH'],
    ['15/11 1/11', '2026-11-01 2026-11-15'],
    ['1/11/2026 30/11/2025', '2025-11-30 2026-11-01'],
    ['hari ini', '2026-11-23 2026-11-23'],
    ['tgl 1-15', '2026-11-01 2026-11-15'],
    ['1 s/d 15', '2026-11-01 2026-11-15'],
    ['1 - 30 DLH', '2026-11-01 2026-11-23 DLH'],
    ['25-30', '2026-10-25 2026-10-30'],
    ['tgl 1 - 15 nov', '2026-11-01 2026-11-15'],
    ['tanggal 1 sampai 15 oktober', '2026-10-01 2026-10-15'],
    ['1-15 november 2025', '2025-11-01 2025-11-15'],
    ['20-28 nov', '2026-11-20 2026-11-23'],
    ['1/11/26 15/11/26', '2026-11-01 2026-11-15'],
    ['2026/10', '2026-10-01 2026-10-31'],
    ['pekan lalu', '2026-11-16 2026-11-22'],
    ['minggu kemarin', '2026-11-16 2026-11-22'],
    ['bln kemaren', '2026-10-01 2026-10-31'],
    ['thn 2025', '2025-01-01 2025-12-31'],
    ['7 hari terakhir', '2026-11-17 2026-11-23'],
    ['seminggu terakhir DLH', '2026-11-17 2026-11-23 DLH'],
    ['3 bulan terakhir', '2026-08-24 2026-11-23'],
    ['triwulan 3', '2026-07-01 2026-09-30'],
    ['tw IV 2025', '2025-10-01 2025-12-31'],
    ['q4', '2026-10-01 2026-11-23'],
    ['semester 1', '2026-01-01 2026-06-30'],
    ['dari 1 nov sampe 15 nov', '2026-11-01 2026-11-15'],
    ['dari tgl 1 nov sampai tgl 15 nov', '2026-11-01 2026-11-15'],
    ['sejak 1 oktober', '2026-10-01 2026-11-23'],
    ['1 okt sampai sekarang', '2026-10-01 2026-11-23'],
  ])('%s', (typed, days) => expect(read(typed)).toBe(days));

  test.each(['', 'DISHUB', 'lampu mati', '31/2', '13/2026', 'mei lah 99'])('"%s" names none or stops before it', (typed) => {
    expect(read(typed)).toBe(typed === 'mei lah 99' ? '2026-05-01 2026-05-31 lah 99' : null);
  });

  test('a month begins at midnight of the region', () => {
    const begins = zones.map((zone) => new Date(readPeriod('oktober', now, zone)?.period.from ?? 0).toISOString());
    expect(begins).toEqual(['2026-09-30T17:00:00.000Z', '2026-09-30T16:00:00.000Z', '2026-09-30T15:00:00.000Z']);
  });
});

test.each([
  [269, 270, 99],
  [1, 300, 1],
  [0, 5, 0],
  [5, 5, 100],
  [2, 3, 67],
  [0, 0, null],
])('%i of %i are %j percent', (part, whole, share) => {
  expect(percent(part, whole)).toBe(share);
});

describe('/statistik', () => {
  const bench = () => {
    const office = openOffice();
    office.officers.push(officerOf('ayu', 'DISHUB', 'supervisor'));
    const asked: { by: string; scope: Scope; period: Period }[] = [];
    const dishub = tallyOf({
      ...{ filed: 14, secret: 1, judged: 10, timely: 8, late: 2, confirmed: 5, unconfirmed: 2, disputed: 1, reopened: 2, verified: 3 },
      ...{ rated: 3, stars: 13, answerDays: 0.4, closeDays: 6.25 },
      kinds: { grievance: 12, aspiration: 2, information: 0 },
      statuses: { ...tallyOf({}).statuses, received: 4, closed: 8, in_progress: 2 },
    });
    office.world.figures = {
      ...noFigures,
      tally: async (scope, period) => {
        asked.push({ by: 'all', scope, period });
        return dishub;
      },
      apart: async (by, scope, period) => {
        asked.push({ by, scope, period });
        if (by === 'category') return [{ code: 'pju', tally: dishub }];
        return [
          { code: 'DISHUB', tally: dishub },
          { code: 'DLH', tally: tallyOf({ filed: 3, judged: 2, timely: 1 }) },
        ];
      },
    };
    const say = async (person: string, text: string) => (await office.hear(person, text))?.shown[0] ?? '';
    return { office, asked, say };
  };

  test('is for supervisors and admins: an officer is told whose it is, a stranger nothing', async () => {
    const { office, say } = bench();
    expect(await say('rina', '/statistik')).toContain('penyelia');
    expect(await office.hear('warga', '/statistik')).toBeNull();
    expect((await office.hear('rina', '/bantuan'))?.shown[0]).not.toContain('/statistik');
    expect((await office.hear('ayu', '/bantuan'))?.shown[0]).toContain('/statistik');
    expect(office.audit.map(({ act }) => act)).toContain('refused:statistik');
  });

  test('tells a supervisor the figures of the agency, closings apart, with a picture', async () => {
    const { office, asked } = bench();
    const heard = await office.hear('ayu', '/statistik');
    const [text = ''] = heard?.shown ?? [];
    expect(text.split('\n')).toEqual([
      '📊 Dinas Perhubungan · laporan yang masuk 1 Nov 2026 – 23 Nov 2026',
      'Masuk: 14 (Pengaduan 12 · Aspirasi 2)',
      'Di antaranya rahasia: 1',
      'Keadaannya sekarang: baru 4 · dikerjakan 2 · selesai 8',
      'Tepat waktu: 8 dari 10 (80 %)',
      '⚠️ Lewat batas dan belum dijawab: 2',
      'Sampai jawaban pertama: separuhnya dalam 10 jam',
      'Sampai selesai: separuhnya dalam 6,3 hari',
      'Selesai 8: dipastikan warga 5 · tanpa kata warga 2 · dibantah warga 1',
      'Pernah dibuka lagi oleh warga: 2',
      'Nilai dari warga: 4,3 dari 5 (3 nilai)',
      'Datanya sudah diverifikasi penyelia: 3 dari 14',
    ]);
    expect(asked.map(({ by, scope }) => [by, scope.agencies])).toEqual([
      ['all', ['DISHUB']],
      ['category', ['DISHUB']],
    ]);
    const [message] = heard?.commit.errands ?? [];
    expect(message?.kind === 'message' && message.say.document).toMatchObject({
      chart: { rows: [{ bars: [{ parts: [{ tone: 'good', share: 0.8 }, { tone: 'bad' }] }, {}] }] },
    });
    expect(office.audit.at(-1)).toMatchObject({ act: 'statistik', detail: { agencies: 'DISHUB' } });
    expect((await office.press('ayu', 'Bulan sebelumnya'))?.shown[0]).toContain('1 Okt 2026 – 31 Okt 2026');
  });

  test('shows an admin every agency, the one that keeps its dates least first, or the one that is named', async () => {
    const { asked, say } = bench();
    const text = await say('sari', '/statistik oktober');
    expect(text).toContain('Semua instansi (2)');
    expect(text.split('\n').slice(-3)).toEqual([
      'Per instansi',
      'Dinas Lingkungan Hidup: 3 masuk · tepat waktu 50 %',
      'Dinas Perhubungan: 14 masuk · tepat waktu 80 % · lewat batas 2 · dipastikan 5, tanpa kata 2, dibantah 1',
    ]);
    expect(await say('sari', '/statistik dlh bulan lalu')).toContain('Dinas Lingkungan Hidup · laporan yang masuk 1 Okt');
    expect(await say('sari', '/statistik oktober Dinas Perhubungan')).toContain('Dinas Perhubungan · laporan');
    expect(asked.at(-1)?.scope).toEqual({ region: '00', agencies: ['DISHUB'] });
    expect(await say('sari', '/statistik dinas lingkungan hidup bulan lalu')).toContain(
      'Dinas Lingkungan Hidup · laporan yang masuk 1 Okt',
    );
    expect(await say('sari', '/statistik oktober dinas lingkungan')).toContain('Dinas Lingkungan Hidup · laporan yang masuk 1 Okt');
  });

  test('shows whoever supervises one agency and serves in another only the first', async () => {
    const { office, asked, say } = bench();
    const both = officerOf('ayu', 'DISHUB', 'supervisor');
    office.officers = [
      { ...both, roles: [...both.roles, { region: '00', agency: 'DLH', role: 'officer' }, { region: '51', agency: 'DLH', role: 'admin' }] },
    ];
    await say('ayu', '/statistik');
    expect(asked[0]?.scope.agencies).toEqual(['DISHUB']);
    expect(await say('ayu', '/ekspor DLH')).toContain('Yang bisa Anda lihat: DISHUB');
  });

  test('explains what it does not understand, and what is not the supervisor’s', async () => {
    const { say, asked } = bench();
    expect(await say('ayu', '/statistik DLH')).toContain('Yang bisa Anda lihat: DISHUB');
    expect(await say('ayu', '/statistik dishup')).toMatch(/tidak mengenali "dishup".*\n.*DISHUB/);
    expect(await say('ayu', '/statistik DISHUB kapan saja')).toContain('tidak mengenali "kapan saja"');
    expect(await say('ayu', '/statistik 2030')).toContain('belum tiba');
    expect(asked).toEqual([]);
  });
});
