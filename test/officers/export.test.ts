import { describe, expect, test } from 'vitest';
import type { Complaint } from '../../src/complaints/complaint.ts';
import type { ExportScope } from '../../src/complaints/ports.ts';
import { csvLine } from '../../src/officers/csv.ts';
import { exportFile } from '../../src/officers/export-file.ts';
import { noFigures } from '../support/figures.ts';
import { complaintOf, officerOf, openOffice } from '../support/officers.ts';

const november = { from: Date.parse('2026-11-01T00:00:00+07:00'), to: Date.parse('2026-11-24T00:00:00+07:00') };

describe('a line of a CSV file', () => {
  test('quotes what needs it and ends as RFC 4180 says', () => {
    expect(csvLine(['a', 'b,c', 'd "e"', 'f\ng', '', null, -6.9, 0])).toBe('a,"b,c","d ""e""","f\ng",,,-6.9,0\r\n');
  });

  test.each(['=1+1', '+62', '-2', '@SUM(A1)', '\t=1', '\r=1', '  =HYPERLINK("http://x")', '＝1', '\n=1'])('%j is no formula', (text) => {
    expect(csvLine([text]).replace(/^"/, '')).toMatch(/^'/);
  });

  // Excel in Indonesia splits at semicolons when the file is opened by a double click, and a quote in the middle of its cell holds nothing together.
  test.each([
    ['mati;=1+1;x', "mati;'=1+1;x"],
    ['mati; @SUM(A1)', "mati; '@SUM(A1)"],
    ['mati\t+1', "mati\t'+1"],
    ['mati\n=1+1', '"mati\n\'=1+1"'],
    ['mati\r\n =1+1', '"mati\r\n \'=1+1"'],
  ])('%j is no formula either where other signs part the cells', (text, line) => {
    expect(csvLine([text])).toBe(`${line}\r\n`);
  });

  test('leaves ordinary words as they are', () => {
    expect(csvLine(['jalan rusak - parah', 'RT 3/RW 5', "jum'at"])).toBe("jalan rusak - parah,RT 3/RW 5,jum'at\r\n");
  });
});

function bench(complaints: Complaint[], hidden = 0) {
  const office = openOffice(complaints);
  office.officers.push(officerOf('ayu', 'DISHUB', 'supervisor'));
  const scopes: ExportScope[] = [];
  office.world.figures = {
    ...noFigures,
    exportable: async (scope) => {
      scopes.push(scope);
      return { rows: complaints.length, hidden };
    },
    exported: async (scope, _period, after, limit) => {
      scopes.push(scope);
      const from = after === null ? 0 : complaints.findIndex(({ id }) => id === after.id) + 1;
      return complaints.slice(from, from + limit).map((complaint) => ({ complaint, answeredAt: null, missed: true, closedAt: null }));
    },
  };
  const fileOf = async () => {
    const file = await exportFile({ officer: 'officer-ayu', agencies: ['DISHUB'], ...november }, office.world);
    return file && new TextDecoder('utf-8', { ignoreBOM: true }).decode(file.bytes);
  };
  return { office, scopes, fileOf };
}

describe('/ekspor', () => {
  test('sends a file, says how many secret reports are left out, and is in the audit', async () => {
    const { office } = bench([complaintOf()], 2);
    const heard = await office.hear('ayu', '/ekspor 1/11 15/11');
    expect(heard?.shown[0]?.split('\n')).toEqual([
      '📄 Dinas Perhubungan · 1 Nov 2026 – 15 Nov 2026: 1 laporan dalam berkas CSV.',
      '2 laporan rahasia tidak disertakan.',
      expect.stringContaining('Ekspor ini tercatat'),
    ]);
    const [message] = heard?.commit.errands ?? [];
    expect(message?.kind === 'message' && message.say.document).toMatchObject({ export: { officer: 'officer-ayu', agencies: ['DISHUB'] } });
    expect(office.audit.at(-1)).toMatchObject({ act: 'ekspor', detail: { agencies: 'DISHUB', rows: '1', hidden: '2' } });
  });

  test('is for supervisors, sends no empty file and none that is too long', async () => {
    expect((await bench([]).office.hear('rina', '/ekspor'))?.shown[0]).toContain('penyelia');
    expect((await bench([], 3).office.hear('ayu', '/ekspor'))?.shown[0]).toContain('Tidak ada laporan');
    const many = bench([]).office;
    many.world.figures = { ...noFigures, exportable: async () => ({ rows: 5001, hidden: 0 }) };
    const heard = await many.hear('ayu', '/ekspor tahun ini');
    expect(heard?.shown[0]).toContain('paling banyak 5000');
    expect(heard?.commit.errands).toHaveLength(1);
  });

  test('holds secret reports only for those who were given the right to identities', async () => {
    const { office, scopes } = bench([complaintOf()]);
    await office.hear('ayu', '/ekspor');
    office.officers = [
      { ...officerOf('ayu', 'DISHUB', 'supervisor'), roles: [{ region: '00', agency: 'DISHUB', role: 'supervisor', identity: true }] },
    ];
    await office.hear('ayu', '/ekspor');
    expect(scopes.map(({ secretOf }) => secretOf)).toEqual([[], ['DISHUB']]);
  });
});

describe('the file', () => {
  test('is UTF-8 with its mark, a head and a line for each report, times by the region’s clock', async () => {
    const told = complaintOf({
      pieces: [{ message: '1', at: 0, text: 'lampu mati, hub. 081234567890' }],
      place: { text: '=cmd|x', lat: -6.9, lon: 107.6 },
    });
    const text = (await bench([told]).fileOf()) ?? '';
    expect(text.startsWith('\uFEFFnomor,nomor_pusat,masuk,')).toBe(true);
    const [head = '', line = '', end] = text.split('\r\n');
    expect(head.split(',')).toHaveLength(24);
    expect(line).toBe(
      `7K3QF-Z,9123456,2026-11-23 09:00,Pengaduan,Lampu jalan,Dinas Perhubungan,baru,terbuka,'=cmd|x,-6.9,107.6,,"lampu mati, hub. 08••••••••90",2026-11-26 09:00,ya,,,,0,0,0,,,`,
    );
    expect(end).toBe('');
  });

  test('never names who told it', async () => {
    const text = (await bench([complaintOf({ citizen: 'citizen-siti', talk: 'talk-siti' })]).fileOf()) ?? '';
    expect(text).not.toMatch(/siti|Warga Uji|telegram/);
  });

  test('goes through any number of reports page by page', async () => {
    const many = Array.from({ length: 501 }, (_, i) => complaintOf({ id: `c${i}`, number: `N${i}` }));
    const { scopes, fileOf } = bench(many);
    const text = (await fileOf()) ?? '';
    expect(text.split('\r\n')).toHaveLength(503);
    expect(scopes).toHaveLength(3);
  });

  test('is not made for an officer who is none any more', async () => {
    const { office, fileOf } = bench([complaintOf()]);
    office.officers = office.officers.map((one) => (one.name === 'ayu' ? officerOf('ayu', 'DLH', 'supervisor') : one));
    expect(await fileOf()).toBeNull();
    office.officers = [];
    expect(await fileOf()).toBeNull();
  });
});
