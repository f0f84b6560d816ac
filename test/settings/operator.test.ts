import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { placeholders } from '../../src/officers/template.ts';
import { type Operator, readOperator } from '../../src/settings/operator.ts';
import { templatePlaceholders } from '../../src/settings/operator-files.ts';
import { mistakesText } from '../../src/settings/remedy.ts';

const shipped = fileURLToPath(new URL('../../operator', import.meta.url));
let own: string;

beforeEach(() => {
  own = mkdtempSync(join(tmpdir(), 'operator-'));
});
afterEach(() => rmSync(own, { recursive: true }));

function write(file: string, content: unknown): void {
  writeFileSync(join(own, file), typeof content === 'string' ? content : JSON.stringify(content));
}

function operatorOf(result: ReturnType<typeof readOperator>): Operator {
  if ('mistakes' in result) throw new Error(mistakesText('mistakes.heading', result.mistakes));
  return result.operator;
}

function mistakesOf(result: ReturnType<typeof readOperator>): [string, string][] {
  return 'mistakes' in result ? result.mistakes.map(({ setting, remedy }) => [setting, remedy.key]) : [];
}

const number = {
  for: 'fire',
  label: 'Damkar kota',
  number: '0265 123',
  note: '',
  source: 'situs kota',
  checked: '2026-11-01',
  confirmed: true,
};

describe('shipped data', () => {
  test('is whole and has one example region in the zone of the settings', () => {
    const { regions } = operatorOf(readOperator(shipped, null, 'Asia/Jayapura'));
    expect(regions).toMatchObject([{ code: '00', name: 'Daerah contoh', timeZone: 'Asia/Jayapura' }]);
  });

  test('gives 112 first, with the note that it is not everywhere, and only confirmed numbers', () => {
    const emergency = operatorOf(readOperator(shipped, null)).regions[0]?.emergency ?? [];
    expect(emergency.map((entry) => entry.number)).toEqual(['112', '110', '113', '119', '115', '123', '129']);
    expect(emergency[0]?.note).not.toBe('');
    expect(Object.keys(emergency[0] ?? {})).toEqual(['for', 'label', 'number', 'note', 'source', 'checked']);
  });

  test('has the agreed agencies, and every category one of them', () => {
    const { agencies, categories } = operatorOf(readOperator(shipped, null));
    expect(agencies.map(({ code }) => code).join(' ')).toBe(
      'DPUPR DISHUB PERKIM DLH PDAM DISDUKCAPIL DINSOS DINKES DISDIK DISNAKER DINKOP DPMPTSP SATPOLPP INSPEKTORAT DP3APPKB DAMKAR BPBD BAPENDA KECAMATAN ADMIN',
    );
    expect(categories.length).toBeGreaterThan(0);
  });

  test('counts 3, 5 and 10 working days', () => {
    const { limits } = operatorOf(readOperator(shipped, null));
    expect([limits.verify.grievance, limits.answer.grievance, limits.close.grievance]).toEqual([3, 5, 10]);
  });
});

describe('own data', () => {
  test('a file of the same name replaces the shipped one, the others stay', () => {
    write('regions.json', [{ code: '32.78', name: 'Kota Tasikmalaya', timeZone: 'Asia/Jakarta', emergency: [number] }]);
    const { regions, agencies } = operatorOf(readOperator(shipped, own, 'Asia/Makassar'));
    expect(regions).toMatchObject([{ code: '32.78', timeZone: 'Asia/Jakarta' }]);
    expect(regions[0]?.emergency.map((entry) => entry.label).slice(0, 2)).toEqual(['Damkar kota', 'Panggilan darurat']);
    expect(agencies).toHaveLength(20);
  });

  test("a region's own entry takes the place of the national one with the same number", () => {
    write('regions.json', [{ code: '32.78', name: 'Kota Tasikmalaya', emergency: [{ ...number, number: '113' }] }]);
    const emergency = operatorOf(readOperator(shipped, own)).regions[0]?.emergency ?? [];
    expect(emergency.filter((entry) => entry.number === '113').map(({ label }) => label)).toEqual(['Damkar kota']);
  });

  test('a folder that is not there is no mistake', () => {
    expect(operatorOf(readOperator(shipped, join(own, 'missing')))).toEqual(operatorOf(readOperator(shipped, null)));
  });

  test('a byte order mark of an editor does no harm', () => {
    write('regions.json', `\uFEFF${JSON.stringify([{ code: '32.78', name: 'Kota Tasikmalaya' }])}`);
    expect(operatorOf(readOperator(shipped, own)).regions[0]?.code).toBe('32.78');
  });
});

describe('mistakes', () => {
  test('all files are read before any mistake is told, each with file and path', () => {
    write('regions.json', [{ code: 'x', name: 'Kota', timezone: 'Asia/Jakarta' }]);
    write('calendar.json', '{ "years": ');
    write('deadlines.json', {
      rule: 'r',
      source: 's',
      date: '2026-01-01',
      workingDays: { verify: { grievance: 0 }, answer: {}, close: {} },
    });
    const told = mistakesOf(readOperator(shipped, own));
    expect(told).toContainEqual(['operator/regions.json > ke-1 (x) > code', 'operator.pattern.area']);
    expect(told).toContainEqual(['operator/regions.json > ke-1 (x)', 'operator.unknown_word']);
    expect(told).toContainEqual(['operator/calendar.json', 'operator.json_end']);
    expect(told).toContainEqual(['operator/deadlines.json > workingDays > verify > grievance', 'operator.least']);
    expect(told).toContainEqual(['operator/deadlines.json > workingDays > close > aspiration', 'operator.missing_word']);
  });

  const category = { code: 'jalan', label: 'Jalan', agency: 'DPUPR', words: ['jalan*'] };
  test.each([
    [
      'agencies.json',
      '[\n { "code": "A", "label": "a" },\n { "code": "B" "label": "b" }\n]',
      'agencies.json: Isinya bukan JSON yang benar, sekitar baris 3.',
    ],
    ['agencies.json', '[\n { "code": "A", "label": "a" },\n]', 'agencies.json: Isinya bukan JSON yang benar, sekitar baris 3.'],
    ['agencies.json', '[{ "code": "A" ', 'agencies.json: Isinya bukan JSON yang benar: kosong, atau berhenti di tengah.'],
    ['agencies.json', {}, 'agencies.json: Di sini harus daftar dalam kurung siku [ ]; yang tertulis isian dalam kurung kurawal { }.'],
    ['agencies.json', [{ code: 'A', nama: 'a' }], 'ke-1 (A): Isian ini tidak dikenal: nama. Yang ada di sini: code, label.'],
    ['agencies.json', [{ code: 'DINAS X', label: 'x' }], 'ke-1 (DINAS X) > code="DINAS X": Tulis kode tanpa spasi'],
    ['emergency.json', [{ ...number, number: 110 }], 'ke-1 (Damkar kota) > number=110: Beri tanda kutip: "110".'],
    ['emergency.json', [{ ...number, confirmed: 'true' }], 'confirmed="true": Hapus tanda kutipnya: true.'],
    ['emergency.json', [{ ...number, for: 'damkar' }], 'for="damkar": Pilih salah satu: any, police'],
    ['emergency.json', [{ ...number, checked: '1-11-2026' }], 'checked="1-11-2026": Tulis tanggal yang benar-benar ada'],
    [
      'categories.json',
      [{ ...category, words: 'jalan' }],
      'words="jalan": Di sini harus daftar dalam kurung siku [ ]; yang tertulis teks dalam tanda kutip.',
    ],
    ['templates.json', [{ name: 'a', words: 'x' }], 'ke-1 (a) > name="a": Tulis nama jawaban dengan huruf kecil'],
  ] as const)('%s %j is told in words of what stands there and what belongs there', (file, content, told) => {
    write(file, content);
    const result = readOperator(shipped, own);
    expect('mistakes' in result && mistakesText('mistakes.heading', result.mistakes)).toContain(told);
  });

  test('a file that is nearly called like one that is read is a warning, and the rest is read', () => {
    write('agency.json', []);
    write('agencies.json.bak', 'x');
    const result = readOperator(shipped, own);
    expect('warnings' in result && mistakesText('warnings.heading', result.warnings).split('\n').slice(1)).toEqual([
      '- operator/agency.json: Berkas ini tidak dibaca, karena namanya tidak dikenal. Mungkin maksudnya agencies.json? Ganti namanya, atau pindahkan dari folder ini.',
    ]);
    expect(operatorOf(result).agencies).toHaveLength(20);
  });

  test('a file called in one’s own language is a warning too, with the names that are read', () => {
    write('darurat.json', []);
    write('catatan.txt', 'x');
    const result = readOperator(shipped, own);
    expect('warnings' in result && mistakesText('warnings.heading', result.warnings).split('\n').slice(1)).toEqual([
      '- operator/darurat.json: Berkas ini tidak dibaca, karena namanya tidak dikenal. Yang dibaca: regions.json, agencies.json, categories.json, emergency.json, calendar.json, deadlines.json, next-doors.json, templates.json. Ganti namanya, atau pindahkan dari folder ini.',
    ]);
  });

  test('a category of an unknown agency and a code used twice are found', () => {
    write('categories.json', [{ ...category, agency: 'DPU' }, category]);
    expect(mistakesOf(readOperator(shipped, own))).toEqual([
      ['operator/categories.json > ke-2 (jalan) > code', 'operator.twice'],
      ['operator/categories.json > ke-1 (jalan) > agency', 'operator.unknown_agency'],
    ]);
  });

  test('a category that is said to be near to none there is, is found', () => {
    write('categories.json', [{ ...category, near: ['jalan', 'trotoar'] }]);
    expect(mistakesOf(readOperator(shipped, own))).toEqual([
      ['operator/categories.json > ke-1 (jalan) > near > ke-2', 'operator.unknown_category'],
    ]);
  });

  test('a year told twice is found', () => {
    const year = { year: 2027, source: 's', days: [{ date: '2027-01-01', name: 'Tahun Baru', kind: 'holiday' }] };
    write('calendar.json', { years: [year, year] });
    expect(mistakesOf(readOperator(shipped, own))).toEqual([
      ['operator/calendar.json > years > ke-2 (2027) > year', 'operator.twice_year'],
    ]);
  });

  test('a ready answer that would never be sent, and one whose name is taken, are found', () => {
    const answer = (words: string) => ({ name: 'survei', words });
    write('templates.json', [answer('Petugas {instansi} ke {tempatnya}.'), answer('Besok {tanggal}.')]);
    expect(mistakesOf(readOperator(shipped, own))).toEqual([
      ['operator/templates.json > ke-2 (survei) > name', 'operator.twice'],
      ['operator/templates.json > ke-1 (survei) > words', 'operator.placeholder'],
    ]);
    expect(templatePlaceholders).toEqual(placeholders);
  });

  test('categories without the one that watches over offices are a warning: secret reports of corruption would go to whom they may be about', () => {
    write('categories.json', [category]);
    const result = readOperator(shipped, own);
    expect('warnings' in result && result.warnings.map(({ setting, remedy }) => [setting, remedy.key])).toEqual([
      ['operator/categories.json', 'operator.no_oversight'],
    ]);
  });

  test('a date outside its year is found', () => {
    write('calendar.json', { years: [{ year: 2027, source: 's', days: [{ date: '2026-01-01', name: 'Tahun Baru', kind: 'holiday' }] }] });
    expect(mistakesOf(readOperator(shipped, own))).toEqual([
      ['operator/calendar.json > years > ke-1 (2027) > days > ke-1 (Tahun Baru) > date', 'operator.wrong_year'],
    ]);
  });

  test('without any confirmed number the program does not start', () => {
    write('emergency.json', [{ ...number, confirmed: false }]);
    expect(mistakesOf(readOperator(shipped, own))).toEqual([['operator/emergency.json', 'operator.no_emergency']]);
  });

  test('a shipped file that is missing is named', () => {
    const copy = join(own, 'copy');
    mkdirSync(copy);
    cpSync(shipped, copy, { recursive: true });
    rmSync(join(copy, 'agencies.json'));
    expect(mistakesOf(readOperator(copy, null))).toContainEqual(['operator/agencies.json', 'operator.missing']);
  });

  test('a folder in the place of a file is unreadable, not a crash', () => {
    mkdirSync(join(own, 'agencies.json'));
    expect(mistakesOf(readOperator(shipped, own))).toContainEqual(['operator/agencies.json', 'operator.unreadable']);
  });
});
