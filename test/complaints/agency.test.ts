/** Whose officers a new report goes to. */
import { expect, test } from 'vitest';
import { agencyFor } from '../../src/complaints/agency.ts';
import { categories } from '../support/core.ts';

const told = (text: string, visibility: 'public' | 'anonymous' | 'secret', category: string) =>
  agencyFor({ category, visibility, pieces: [{ message: 'm', at: 1, text }] }, categories);

test('what tells of corruption in secret goes to those who watch over officers, never to an office it may be about (E6)', () => {
  expect(told('kades ngutip bansos 150rb per orang', 'secret', 'sosial_bansos')).toBe('INSPEKTORAT');
  expect(told('saya takut, pak rt minta 50rb tiap ambil beras bantuan', 'secret', 'sosial_bansos')).toBe('INSPEKTORAT');
  expect(told('oknum puskesmas minta uang buat surat rujukan', 'secret', 'kesehatan')).toBe('INSPEKTORAT');
});

test('everything else goes to the agency of its category', () => {
  expect(told('kades ngutip bansos 150rb per orang', 'public', 'sosial_bansos')).toBe('DINSOS');
  expect(told('jalan rusak, jangan sebut nama saya', 'secret', 'jalan_trotoar')).toBe('DPUPR');
  expect(told('jalan rusak', 'public', 'a code nobody knows')).toBe('ADMIN');
});

test('without such a category the own agency is better than none', () => {
  const some = categories.filter(({ code }) => code !== 'kepegawaian_pelayanan');
  const secret = { category: 'sosial_bansos', visibility: 'secret' as const, pieces: [{ message: 'm', at: 1, text: 'ada pungli bansos' }] };
  expect(agencyFor(secret, some)).toBe('DINSOS');
});
