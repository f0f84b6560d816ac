/** What officers tell the bot to do in plain words. */
import { describe, expect, it } from 'vitest';
import { asksSomething, deedIn, tellsDone } from '../../src/officers/deeds.ts';
import { mine, office, second, shown } from '../support/held.ts';

const agencies = [
  { code: 'DISHUB', label: 'Dinas Perhubungan' },
  { code: 'DLH', label: 'Dinas Lingkungan Hidup' },
];
it.each([
  ['saya ambil', 'ambil', ''],
  ['oke siap saya ambil yang ini ya', 'ambil', ''],
  ['udah selesai pak yang lampu', 'selesai', ''],
  ['wis rampung', 'selesai', ''],
  ['sudah selesai, lampu diganti LED', 'selesai', 'sudah selesai, lampu diganti LED'],
  ['ini bukan bagian kami, ini DLH', 'bukanwewenang', 'ini bukan bagian kami, ini DLH'],
  ['salah alamat ini, harusnya DLH', 'bukanwewenang', 'salah alamat ini, harusnya DLH'],
  ['tolong teruskan ke DLH karena ini sampah', 'teruskan', 'DLH karena ini sampah'],
  ['tolong tanya warganya tiang nomor berapa', 'tanya', 'tiang nomor berapa'],
  ['bilang ke warga besok kami cek', 'balas', 'besok kami cek'],
])('%j is /%s', (text, word, rest) => {
  expect(deedIn(text, agencies, 'DISHUB')).toEqual({ word, rest });
});

it.each([
  'lampu jalan mati di jl melati',
  'sudah selesai belum ya?',
  'jalan rusak belum selesai diperbaiki',
  'tolong teruskan ke atasan',
  'saya ambil antrean dari jam 6',
  'got depan rumah mampet, warga tanya terus',
])('%j is none', (text) => {
  expect(deedIn(text, agencies, 'DISHUB')).toBeNull();
});

it.each([
  ['lampu sudah kami ganti', true, false],
  ['besok akan kami perbaiki', false, false],
  ['belum kami perbaiki', false, false],
  ['tiang nomor berapa pak?', false, true],
])('%j tells done: %j, asks: %j', (text, isDone, isAsked) => {
  expect([tellsDone(text), asksSomething(text)]).toEqual([isDone, isAsked]);
});

describe('of the report that is named', () => {
  it.each([
    ['saya ambil yg 7k3qf', '7K3QF-Z Anda pegang'],
    ['7k3qf bukan wewenang kami, ini DLH', 'ke Dinas Lingkungan Hidup. Alasannya:'],
    ['tanyain 7k3qf tiangnya nomor brp', 'petugas bertanya:'],
    ['sudah kami perbaiki 7k3qf', '"sudah kami perbaiki"'],
    ['7k3qf tiang nomor berapa ya', 'petugas bertanya:'],
    ['7k3qf lampu merkuri', 'Tulisan ini untuk apa di 7K3QF-Z? Warga belum membacanya.'],
  ])('%j', async (line, words) => {
    expect(await shown(await office({}), line)).toContain(words);
  });

  it('what it is for is chosen, and nothing goes before that is shown', async () => {
    const at = await office({});
    await at.hear('rina', { type: 'file', kind: 'photo', ref: 'p1', caption: '7k3qf lampu merkuri' });
    const heard = await at.press('rina', 'Nyatakan selesai');
    expect(heard?.shown[0]).toMatch(/Belum dikirim[\s\S]*"lampu merkuri"[\s\S]*1 berkas/);
    expect(heard?.told).toEqual([]);
  });

  it('of another agency, or the officer’s own, they are a citizen’s words', async () => {
    expect(await shown(await office({ agency: 'DLH' }), 'saya ambil yg 7k3qf')).toBeNull();
    expect(await shown(await office({ citizen: 'citizen-rina', talk: 'talk-rina' }), 'saya ambil yg 7k3qf')).toBeNull();
  });
});

describe('of the report whose card is answered', () => {
  const answered = async (text: string) => {
    const at = await office(mine);
    const [card = ''] = at.deliver([{ kind: 'message', talk: 'talk-rina', bulk: true, say: { lines: [], about: 'complaint-7K3QF-Z' } }]);
    return { at, heard: await at.hear('rina', { type: 'text', text, quoted: card }) };
  };

  it.each([
    ['selesai', 'Apa hasilnya untuk 7K3QF-Z?'],
    ['bukan bagian kami ini dlh', 'ke Dinas Lingkungan Hidup'],
    ['teruskan ke DLH karena ini sampah', 'Alasannya: "karena ini sampah"'],
    ['tunda 5 des menunggu barang', 'sampai Sabtu, 5 Des'],
    ['besok kami cek', 'menjawab 7K3QF-Z'],
  ])('%j', async (text, words) => {
    expect((await answered(text)).heard?.shown[0]).toContain(words);
  });

  it('an answer that tells it is done may be called so with one press', async () => {
    const { at, heard } = await answered('lampu sudah kami ganti');
    expect(heard?.shown[0]).toContain('menjawab 7K3QF-Z');
    expect((await at.press('rina', 'Nyatakan selesai'))?.shown[0]).toContain('ditandai selesai');
  });

  it('an answer that asks may be asked with one press', async () => {
    const { at } = await answered('tiang nomor berapa?');
    expect((await at.press('rina', 'Tanya warga'))?.shown[0]).toContain('petugas bertanya:');
  });
});

describe('of no report that is named', () => {
  it.each([
    ['sudah selesai', 'Apa hasilnya untuk 7K3QF-Z?'],
    ['ini bukan bagian kami, ini DLH', 'ke Dinas Lingkungan Hidup'],
    ['tolong tanya warganya tiang nomor berapa', 'petugas bertanya:'],
  ])('%j is about the one that is held', async (line, words) => {
    expect(await shown(await office(mine), line)).toContain(words);
  });

  it('the one whose category or place is spoken of is meant of several', async () => {
    expect(await shown(await office(mine, second), 'udah selesai pak yang lampu')).toContain('Apa hasilnya untuk 7K3QF-Z?');
    expect(await shown(await office(mine, second), 'sudah selesai')).toContain('/selesai untuk laporan yang mana?');
  });

  it('taking one is asked before it is done', async () => {
    const at = await office({});
    expect(await shown(at, 'saya ambil')).toContain('/ambil untuk laporan yang mana?');
    expect(at.complaints[0]?.assignee).toBeUndefined();
  });

  it('where none is held they are a citizen’s, but for those that speak of the citizen', async () => {
    expect(await shown(await office({}), 'sudah selesai')).toBeNull();
    expect(await shown(await office({}), 'tolong tanya warganya tiang nomor berapa')).toContain('/tanya untuk laporan yang mana?');
    expect(await shown(await office(), 'tolong tanya warganya tiang nomor berapa')).toBeNull();
  });
});
