/** What officers write to nobody in particular and mean for a citizen. */
import { describe, expect, it } from 'vitest';
import { soundsOfficial } from '../../src/officers/spoken.ts';
import { complaintOf, type Office, openOffice } from '../support/officers.ts';

it.each([
  'besok kami cek ke lokasi',
  'besok pagi kami cek ke lokasi ya pak',
  'sudah diperbaiki kemarin oleh tim',
  'lampunya sudah kami ganti pak',
  'baik, akan kami tindaklanjuti',
  'tim sedang turun ke lapangan',
])('"%s" is an answer', (text) => {
  expect(soundsOfficial(text)).toBe(true);
});

it.each([
  'kami sudah lapor berkali kali',
  'jalan di depan rumah kami rusak',
  'sudah kami perbaiki sendiri tapi rusak lagi',
  'kapan tim datang?',
  'kami warga rt 3 mohon dicek',
  'petugas datang marah marah',
  'lampu jalan mati di jl melati',
])('"%s" is a citizen’s', (text) => {
  expect(soundsOfficial(text)).toBe(false);
});

describe('such words of an officer', () => {
  const second = complaintOf({
    id: 'complaint-9F2HT-5',
    number: '9F2HT-5',
    assignee: 'officer-rina',
    citizen: 'citizen-dewi',
    talk: 'talk-dewi',
  });
  const office = (...complaints: Parameters<typeof complaintOf>[0][]): Office => openOffice(complaints.map((one) => complaintOf(one)));
  const said = 'besok kami cek ke lokasi';

  it.each([
    ['balas besok kami cek ke lokasi', '"besok kami cek ke lokasi"'],
    ['jawab: besok kami cek ke lokasi', '"besok kami cek ke lokasi"'],
    ['tanya tiang nomor berapa ya pak', '"tiang nomor berapa ya pak"'],
    ['tanya seberapa dalam lubangnya', '"seberapa dalam lubangnya"'],
    ['selesai sudah kami ganti lampunya', '"sudah kami ganti lampunya"'],
    ['teruskan dlh ini urusan sampah', 'ini urusan sampah'],
  ])('%j is for the report that is held, without the word of the command', async (line, words) => {
    const at = office({ assignee: 'officer-rina' });
    await at.hear('rina', '/bantuan');
    const shown = (await at.hear('rina', line))?.shown[0];
    expect(shown).toContain(words);
    expect(shown).not.toMatch(/"(?:balas|jawab|tanya|selesai) /);
  });

  it.each([
    'tanya dong min cara bikin ktp',
    'tanya syarat bikin kk apa aja',
    'jawab dong kapan diperbaiki',
    'selesai sekolah anak saya mau kerja',
    'teruskan laporan saya',
  ])('%j stays a citizen’s', async (line) => {
    const at = office({ assignee: 'officer-rina' });
    await at.hear('rina', '/bantuan');
    expect(await at.hear('rina', line)).toBeNull();
  });

  it.each([
    ['kategori sampah', 'sekarang kategori Sampah'],
    ['salah kategori, sampah', 'sekarang kategori Sampah'],
    ['tempatnya jl mawar rt 3', 'jl mawar rt 3'],
    ['siapa yang pegang', 'Riwayat 7K3QF'],
    ['catat sudah telepon ketua rt', 'untuk apa di 7K3QF'],
  ])('%j is about the report that is held', async (line, words) => {
    const at = office({ assignee: 'officer-rina' });
    await at.hear('rina', '/bantuan');
    expect((await at.hear('rina', line))?.shown[0]).toContain(words);
    const free = office({});
    await free.hear('rina', '/bantuan');
    expect(await free.hear('rina', line)).toBeNull();
  });

  it.each(['tempat sampah penuh di jl melati', 'rahasiakan', 'catatan'])('%j is not, though one is held', async (line) => {
    const at = office({ assignee: 'officer-rina' });
    await at.hear('rina', '/bantuan');
    expect(await at.hear('rina', line)).toBeNull();
  });

  it('a list that waits for a pick takes nothing else for one', async () => {
    const at = office({ assignee: 'officer-rina' });
    await at.hear('rina', '/bantuan');
    expect((await at.hear('rina', '/kategori 7K3QF entah'))?.shown[0]).toContain('Kategori apa untuk');
    expect((await at.hear('rina', 'tanya tiang nomor berapa'))?.shown[0]).toContain('"tiang nomor berapa"');
    await at.hear('rina', 'catat sudah telepon ketua rt');
    expect((await at.hear('rina', 'tanya tiang nomor berapa'))?.shown[0]).toContain('"tiang nomor berapa"');
    await at.hear('rina', '/kategori 7K3QF entah');
    expect((await at.hear('rina', 'catat sudah telepon ketua rt'))?.shown[0]).toContain('untuk apa di 7K3QF');
  });

  it('what is below a photo comes to what was written before it', async () => {
    const at = office({ assignee: 'officer-rina' });
    await at.hear('rina', '/bantuan');
    await at.hear('rina', '/balas 7K3QF sudah kami tambal');
    const photo = { type: 'file', kind: 'photo', ref: 'f1', mediaType: 'image/jpeg', bytes: 1000 } as const;
    expect((await at.hear('rina', { ...photo, caption: 'ini fotonya' }))?.shown[0]).toContain('"sudah kami tambal\nini fotonya"');
    expect((await at.hear('rina', { ...photo, ref: 'f2' }))?.shown[0]).toContain('"sudah kami tambal\nini fotonya"');
  });

  it('a command’s word alone sends no other answer that waits', async () => {
    const at = office({ assignee: 'officer-rina' });
    await at.hear('rina', '/bantuan');
    await at.hear('rina', '/balas 7K3QF besok kami cek');
    const turn = await at.hear('rina', 'proses');
    expect(turn?.told).toEqual([]);
    expect(turn?.shown[0]).toContain('sedang dikerjakan');
    expect((await at.hear('rina', 'kirim'))?.told).toEqual([expect.objectContaining({ text: expect.stringContaining('dikerjakan') })]);
  });

  it('are shown as the answer to the one report that is held', async () => {
    const at = office({ assignee: 'officer-rina' });
    await at.hear('rina', '/tugas');
    expect((await at.hear('rina', said))?.shown[0]).toMatch(/Belum dikirim[\s\S]*menjawab 7K3QF-Z[\s\S]*"besok kami cek ke lokasi"/);
    expect((await at.press('rina', 'Kirim'))?.told).toMatchObject([{ talk: 'talk-warga', text: expect.stringContaining(said) }]);
  });

  it('are asked about where several are held', async () => {
    const at = office({ assignee: 'officer-rina' }, second);
    await at.hear('rina', '/tugas');
    expect((await at.hear('rina', said))?.shown[0]).toContain('Ini jawaban untuk laporan yang mana?');
    expect((await at.hear('rina', '2'))?.shown[0]).toMatch(/menjawab 9F2HT-5[\s\S]*"besok kami cek ke lokasi"/);
    expect(at.history).toEqual([]);
  });

  it('are a citizen’s where nothing is held, and so is all else', async () => {
    const at = office({});
    await at.hear('rina', '/tugas');
    expect(await at.hear('rina', said)).toBeNull();
    const holding = office({ assignee: 'officer-rina' });
    await holding.hear('rina', '/tugas');
    expect(await holding.hear('rina', 'got mampet di jl kenanga')).toBeNull();
  });
});
