import { describe, expect, test } from 'vitest';
import type { Complaint } from '../../src/complaints/complaint.ts';
import { readSearch, termsOf } from '../../src/officers/terms.ts';
import { knownTalk } from '../support/commits.ts';
import { eachDatabase } from '../support/databases.ts';
import { lived } from '../support/figures.ts';
import { complaintOf, openOffice } from '../support/officers.ts';

const categories = [{ code: 'sampah', label: 'Sampah & kebersihan', agency: 'DLH', words: [] }];
const at = (day: number) => Date.parse('2026-11-02T09:00:00+07:00') + day * 86_400_000;
const told = (text: string, parts: Partial<Complaint> = {}): { parts: Partial<Complaint> } => ({
  parts: { pieces: [{ message: '912', at: 0, text }], place: { text: '' }, ...parts },
});

describe('the words of a search', () => {
  test.each([
    ['lampu di jalan Melati', ['lampu', 'jalan', 'melati']],
    ['#7K3QF-Z', ['7k3qf']],
    ['di', ['di']],
    ["Jum'at & 'drop' | !x:*", ['jum', 'at', 'drop', 'x']],
    ['kafé', ['kafe']],
    [':*()', []],
    ['a'.repeat(50), []],
  ])('%s', (typed, words) => expect(readSearch(typed).words).toEqual(words));

  test('keep to what the button of the next page holds, which begins with its number', () => {
    const { words } = readSearch('lampu penerangan jalan umum kelurahan cibangkong mati semua');
    expect(words.join(' ')).toBe('lampu penerangan jalan umum kelurahan');
    expect(readSearch(`~12 ${words.join(' ')}`)).toEqual({ words, page: 12 });
    expect(readSearch('~0 x')).toEqual({ words: ['x'], page: 1 });
  });

  test('stand for every spelling citizens use, and for categories of that name', () => {
    expect(termsOf(['jln', 'sampah'], categories)).toMatchObject([
      { words: expect.arrayContaining(['jln', 'jalan', 'jl']), categories: [] },
      { words: expect.arrayContaining(['sampah', 'smpah']), categories: ['sampah'] },
    ]);
  });
});

eachDatabase('a search', (database) => {
  test('finds forms and spellings of words, places, categories and numbers; all of the words, the newest first', async () => {
    const store = await database.open();
    const written = await lived(store, await knownTalk(store, '1'), [
      told('lmpu jln mati, tlg diperbaiki', {
        submittedAt: at(0),
        place: { text: 'Jl. Melati RT 3', district: 'Cikijing' },
        number: '7K3QF-M',
      }),
      told('jalanan berlubang di depan pasar', { submittedAt: at(1), category: 'sampah', number: '9F2HT-A' }),
      told('perbaikan lampu belum selesai', { submittedAt: at(2), status: 'closed', number: '4XYZ2-B', centralNumber: '8123' }),
      told('lampu latihan', { submittedAt: at(3), practice: true }),
      told('lampu di dinas lain', { submittedAt: at(4), agency: 'DLH' }),
      told('halte roboh', { submittedAt: at(-1), number: 'FGTWX-C' }),
    ]);
    const numbers = async (typed: string, agencies: string[] | null = ['DISHUB']) => {
      const terms = termsOf(readSearch(typed).words, categories);
      return (await store.search.find({ region: '00', agencies }, terms, 0, 10)).found.map(({ number }) => number);
    };
    expect(await numbers('lampu')).toEqual(['4XYZ2-B', '7K3QF-M']);
    expect(await numbers('memperbaiki lampu')).toEqual(['4XYZ2-B', '7K3QF-M']);
    expect(await numbers('lubang jalan')).toEqual(['9F2HT-A']);
    expect(await numbers('melati')).toEqual(['7K3QF-M']);
    expect(await numbers('cikij rt 3')).toEqual(['7K3QF-M']);
    expect(await numbers('kebersihan')).toEqual(['9F2HT-A']);
    expect(await numbers('7k3')).toEqual(['7K3QF-M']);
    expect(await numbers('xyz')).toEqual([]);
    expect(await numbers('fgtw')).toEqual(['FGTWX-C']);
    expect(await numbers('fgt lampu')).toEqual([]);
    expect(await numbers('8123')).toEqual(['4XYZ2-B']);
    expect(await numbers('912')).toEqual([]);
    expect(await numbers('banjir')).toEqual([]);
    expect(await numbers('lampu', null)).toEqual([written[4]?.number, '4XYZ2-B', '7K3QF-M']);
  });

  test('never looks into a secret complaint, but finds it by its number', async () => {
    const store = await database.open();
    const [secret] = await lived(store, await knownTalk(store, '1'), [
      told('lampu proyek dikorupsi', { visibility: 'secret', place: { text: 'Kantor Melati' }, category: 'sampah', number: '5PQR7-C' }),
    ]);
    const scope = { region: '00', agencies: ['DISHUB'] };
    const found = (typed: string) => store.search.find(scope, termsOf([typed], categories), 0, 10);
    for (const word of ['lampu', 'melati', 'sampah']) expect((await found(word)).total).toBe(0);
    expect((await found('5pqr7')).found.map(({ id }) => id)).toEqual([secret?.id]);
    expect(await store.search.vocabulary(scope)).toEqual([]);
  });

  test('goes on from page to page by a button, and offers what a mistyped word may have meant', async () => {
    const store = await database.open();
    await lived(
      store,
      await knownTalk(store, '1'),
      Array.from({ length: 11 }, (_, i) =>
        told(`lampu penerangan mati nomor ${i}`, { submittedAt: at(i), number: `N${String(i).padStart(4, '0')}-X` }),
      ),
    );
    const office = openOffice([complaintOf()]);
    office.world.search = store.search;
    const [first = ''] = (await office.hear('rina', '/cari penerangan lampu'))?.shown ?? [];
    expect(first.split('\n')[0]).toBe('🔎 penerangan lampu: 11 laporan, halaman 1 dari 2');
    expect(first.split('\n')[1]).toBe('N0010-X · Lampu jalan · "lampu penerangan mati nomor 10" · baru · masuk 12 Nov 2026');
    expect(first.split('\n')).toHaveLength(9);
    const [second = ''] = (await office.press('rina', 'Berikutnya'))?.shown ?? [];
    expect(second.split('\n').map((line) => line.split(' ')[0])).toEqual(['🔎', 'N0002-X', 'N0001-X', 'N0000-X']);
    const [none = ''] = (await office.hear('rina', '/cari lampu penerngan'))?.shown ?? [];
    expect(none).toContain('Mungkin maksud Anda "lampu penerangan"?');
    expect((await office.press('rina', 'Cari lampu penerangan'))?.shown[0]).toContain('11 laporan');
    expect((await office.hear('budi', '/cari lampu'))?.shown[0]).toContain('Tidak ada laporan dengan "lampu"');
    expect((await office.hear('rina', '/cari'))?.shown[0]).toContain('/cari lampu melati');
    expect(JSON.stringify(office.audit)).not.toContain('lampu');
  });
});
