/** The name people give as their own leads to them as a number does; the names they tell of are the report. */
import { describe, expect, it } from 'vitest';
import { maskNumbers } from '../../src/complaints/mask-numbers.ts';

describe('a name given as one’s own', () => {
  it.each([
    ['saya Siti Aminah, warga desa sukahurip. kades motong blt', 'saya S••• A•••, warga desa sukahurip. kades motong blt'],
    ['nama saya Budi. saya takut', 'nama saya B•••. saya takut'],
    ['nama saya budi santoso rumah saya di jl melati', 'nama saya b••• s••• rumah saya di jl melati'],
    ['Hormat saya, Rudi Hartono', 'Hormat saya, R••• H•••'],
    ['Nama lengkap: Sri Wahyuni, hp 081234567890', 'Nama lengkap: S••• W•••, hp 08••••••••90'],
  ])('%j is shown as %j', (text, shown) => {
    expect(maskNumbers(text)).toBe(shown);
  });

  it.each([
    'nama saya dicoret dari bansos',
    'nama saya salah di ktp',
    'nama saya jangan ditulis',
    'saya Warga RT 3',
    'saya tinggal di Jalan Merdeka',
    'kata saya Pak Budi minta uang',
    'pak dadang kaur kesra yg narik',
  ])('%j holds none', (text) => {
    expect(maskNumbers(text)).toBe(text);
  });
});
