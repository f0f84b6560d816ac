import { describe, expect, it } from 'vitest';
import { maskNumbers } from '../../src/complaints/mask-numbers.ts';
import { type Pending, readDesk } from '../../src/officers/desk.ts';
import { masked } from '../../src/officers/mask.ts';
import { nearest } from '../../src/officers/nearest.ts';
import { parse, parseSlashless, takeLastNumber, takeNumber } from '../../src/officers/parse.ts';

describe('reading a command', () => {
  it.each([
    ['/lihat 7k3qf', 'lihat', '7k3qf'],
    ['  /LIHAT   7K3QF-Z ', 'lihat', '7K3QF-Z'],
    ['/lihat@kanal_aduan_bot 7k3qf', 'lihat', '7k3qf'],
    ['/ tugas', 'tugas', ''],
    ['/balas 7k3qf satu\n\ndua', 'balas', '7k3qf satu\n\ndua'],
    ['/balas\n7k3qf satu', 'balas', '7k3qf satu'],
  ])('%j is the command %s with %j', (text, command, args) => {
    expect(parse(text)).toEqual({ command, args });
  });

  it.each(['tugas', 'jalan/gang rusak', '/', '//', '/ 12', '/2 rumah rusak', '', 'lihat /tugas'])('%j is no command', (text) => {
    expect(parse(text)).toBeNull();
  });
});

describe('a command without its slash', () => {
  it.each([
    ['ambil 7k3qf', 'ambil', '7k3qf'],
    ['Ambil 7K3QF-M', 'ambil', '7K3QF-M'],
    ['selesai #7k3qf sudah diganti', 'selesai', '#7k3qf sudah diganti'],
    ['tugas', 'tugas', ''],
  ])('%j is the command %s with %j', (text, command, args) => {
    expect(parseSlashless(text)).toEqual({ command, args });
  });

  it.each(['ambil', 'balas surat saya', 'proses 10 menit', 'tanya 12345 orang', 'tugas sekolah anak saya', 'selesai 2 minggu'])(
    '%j is none',
    (text) => {
      expect(parseSlashless(text)).toBeNull();
    },
  );
});

describe('taking the number off the end', () => {
  it.each([
    ['tiang nomor berapa? 7k3qf-m', '7K3QFM', 'tiang nomor berapa?'],
    ['sudah diganti 7K3QF.', '7K3QF', 'sudah diganti'],
    ['mohon sabar, KMNPQ-X', 'KMNPQX', 'mohon sabar,'],
  ])('%j holds %s and leaves %j', (args, typed, rest) => {
    expect(takeLastNumber(args)).toEqual({ typed, rest });
  });

  it.each(['', '7k3qf', 'kami perbaiki besok', 'kami perbaiki besok - ya'])('%j does not end with one', (args) => {
    expect(takeLastNumber(args)).toBeNull();
  });
});

describe('taking the number off the words', () => {
  it.each([
    ['7k3qf', '7K3QF', ''],
    ['7k3qf-z besok', '7K3QFZ', 'besok'],
    ['7k3qfz besok', '7K3QFZ', 'besok'],
    ['#7K3QF - Z: besok pagi', '7K3QFZ', 'besok pagi'],
    ['7K3QF, besok', '7K3QF', 'besok'],
    ['7K3QF - sudah', '7K3QF', '- sudah'],
    ['7K3QF\nbaris satu\nbaris dua', '7K3QF', 'baris satu\nbaris dua'],
  ])('%j holds %s and leaves %j', (args, typed, rest) => {
    expect(takeNumber(args)).toEqual({ typed, rest });
  });

  it.each(['', 'kami perbaiki besok', '7k3', '7k3qfzz besok'])('%j does not begin with a number', (args) => {
    expect(takeNumber(args)).toBeNull();
  });
});

describe('the nearest word', () => {
  const words = ['tugas', 'lihat', 'balas', 'undang', 'bantuan'] as const;
  it.each([
    ['tgas', 'tugas'],
    ['tugsa', 'tugas'],
    ['liat', 'lihat'],
    ['bals', 'balas'],
    ['bantu', 'bantuan'],
    ['undnag', 'undang'],
  ])('/%s means /%s', (typed, meant) => {
    expect(nearest(typed, words)).toBe(meant);
  });

  it.each(['batal', 'lapor', 'status', 'ambil', 'lanjut', 'a', ''])('/%s is near none: it may be a word of the citizens', (typed) => {
    expect(nearest(typed, words)).toBeNull();
  });
});

describe('what officers do not see', () => {
  it.each([
    ['hp dia 081234567890', 'hp dia 08••••••••90'],
    ['wa 0812-3456-7890 ya', 'wa 08••••••••90 ya'],
    ['+62 812 3456 7890', '62•••••••••90'],
    ['telp (022) 7301234', 'telp 02••••••34'],
    ['NIK 3273010101900001.', 'NIK 32••••••••••••01.'],
    ['NIK 3273 0101 0190 0001', 'NIK 32••••••••••••01'],
    ['tulis ke siti.aminah@contoh.id ya', 'tulis ke s•••@contoh.id ya'],
  ])('%j is shown as %j', (text, shown) => {
    expect(maskNumbers(text)).toBe(shown);
  });

  it.each([
    'tgl 08-11-2026 jam 12.30',
    'Rp62.812.345.000',
    'Rp 150.000 per orang',
    'meteran 14012345678',
    'jl melati rt 003 rw 012',
    'nomor 7K3QF-Z',
  ])('%j is shown as it is', (text) => {
    expect(maskNumbers(text)).toBe(text);
  });

  it('swear words keep their first letter', () => {
    expect(masked('disdukcapil goblok, ktp gw 3 bulan', { visibility: 'public' })).toBe('disdukcapil g*****, ktp gw 3 bulan');
  });
});

describe('the desk', () => {
  const pending: Pending = { id: 'o-1', act: 'reply', complaint: 'c', step: 'confirm', text: 'besok', to: '', files: [], at: 1000 };
  const day = 86_400_000;

  it('is read back as it was stored', () => {
    expect(readDesk({ pending, sent: ['o-0'] }, 1001)).toEqual({ pending, sent: ['o-0'], last: null, offered: null });
  });

  it('forgets an act begun a day ago, not what was sent', () => {
    expect(readDesk({ pending, sent: ['o-0'] }, 1000 + day - 1).pending).toEqual(pending);
    expect(readDesk({ pending, sent: ['o-0'] }, 1000 + day)).toEqual({ pending: null, sent: ['o-0'], last: null, offered: null });
  });

  it.each([
    null,
    undefined,
    7,
    'desk',
    [],
    {},
    { pending: 7 },
    { pending: { ...pending, step: 'burn' } },
    { pending: { ...pending, text: 5 } },
  ])('is empty when %j was stored', (stored) => {
    expect(readDesk(stored, 1001)).toEqual({ pending: null, sent: [], last: null, offered: null });
  });
});
