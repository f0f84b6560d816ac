/** A supervisor looks at the data of closed reports before they are counted and learned from: finds what waits, puts right what is wrong, says yes or no. */
import { describe, expect, it } from 'vitest';
import { complaintOf, type Office, officerOf, openOffice } from '../support/officers.ts';

const closed = (number: string, parts = {}) =>
  complaintOf({ id: `complaint-${number}`, number, status: 'closed', closing: 'confirmed', dueAt: null, stars: 4, ...parts });

function office(): Office {
  const opened = openOffice([
    closed('7K3QF-Z'),
    closed('9F2HT-5', { closing: 'unconfirmed', stars: null, visibility: 'secret' }),
    closed('4TRXB-T', { agency: 'DLH' }),
    complaintOf({ id: 'open', number: 'WTYBV-Y' }),
  ]);
  opened.officers.push(officerOf('ayu', 'DISHUB', 'supervisor'));
  return opened;
}

const reads = async (at: Office, line: string) => (await at.hear('ayu', line))?.shown[0];
const labels = (at: Office, words: string) => at.press('ayu', words);

describe('/verifikasi', () => {
  it('without a number lists what waits, of a secret report no more than its number', async () => {
    const at = office();
    expect(await reads(at, '/verifikasi')).toBe(
      [
        '🗂 2 laporan selesai menunggu diverifikasi. Buka, lalu tekan Benar atau perbaiki dulu.',
        '7K3QF-Z · Lampu jalan · Jl. Melati RT 3 · selesai, dipastikan warga · 4/5',
        '9F2HT-5 · 🔒 RAHASIA · selesai tanpa kata warga',
      ].join('\n'),
    );
    expect((await at.hear('rina', '/verifikasi'))?.shown[0]).toContain('hanya untuk penyelia');
  });

  it('opens the data, puts category and place right, and goes on to the next', async () => {
    const at = office();
    await reads(at, '/verifikasi');
    expect((await labels(at, '7K3QF-Z'))?.shown[0]).toBe(
      [
        '🗂 Periksa data 7K3QF-Z',
        'Kategori: Lampu jalan',
        'Tempat: Jl. Melati RT 3',
        'Instansi: Dinas Perhubungan',
        'Hasil: selesai, dipastikan warga · 4/5',
        '“lampu jln mati”',
      ].join('\n'),
    );
    await labels(at, 'Ganti kategori');
    expect((await labels(at, 'Sampah & kebersihan'))?.shown[0]).toBe('✅ 7K3QF-Z sekarang kategori Sampah & kebersihan.');
    await labels(at, 'Periksa datanya');
    expect((await labels(at, 'Perbaiki tempat'))?.shown[0]).toBe('Tempat yang benar untuk 7K3QF-Z? Balas pesan ini.');
    expect(await reads(at, 'Jl. Melati RT 3,  Kel. Sukamaju')).toBe('✅ Tempat 7K3QF-Z sekarang: Jl. Melati RT 3, Kel. Sukamaju.');
    await labels(at, 'Periksa datanya');
    expect((await labels(at, 'Benar'))?.shown[0]).toBe(
      '✅ Data 7K3QF-Z diverifikasi: Sampah & kebersihan, Jl. Melati RT 3, Kel. Sukamaju.',
    );
    expect((await labels(at, 'Yang menunggu'))?.shown[0]).toContain('1 laporan selesai menunggu');
    expect(at.history.map(({ type, data }) => [type, data.from ?? ''])).toEqual([
      ['categorised', ''],
      ['placed', 'Jl. Melati RT 3'],
      ['checked', ''],
    ]);
  });

  it('refuses data that are wanting, which then wait no more and count for nothing', async () => {
    const at = office();
    await reads(at, '/verifikasi 7k3qf cek');
    expect((await labels(at, 'Jangan dipakai'))?.shown[0]).toContain('Data 7K3QF-Z tidak dipakai');
    expect(at.complaints[0]?.verified).toMatchObject({ by: 'officer-ayu', unfit: true });
    expect(await reads(at, '/verifikasi')).toContain('1 laporan selesai menunggu');
    expect(await reads(at, '/verifikasi 7k3qf')).toContain('sudah dinyatakan tidak dipakai oleh ayu');
  });

  it('takes a yes back when the data turn out wanting, and says who had said it', async () => {
    const at = office();
    await reads(at, '/verifikasi 7k3qf');
    expect(await reads(at, '/verifikasi 7k3qf')).toContain('sudah diverifikasi oleh ayu');
    expect(await reads(at, '/verifikasi 7k3qf cek')).toContain('Data 7K3QF-Z sudah diverifikasi oleh ayu, Senin, 23 Nov.');
    expect((await labels(at, 'Jangan dipakai'))?.shown[0]).toContain('Data 7K3QF-Z tidak dipakai');
    expect(at.complaints[0]?.verified).toMatchObject({ unfit: true });
    expect(at.history.map(({ type }) => type)).toEqual(['checked', 'unfit']);
    expect(await reads(at, '/verifikasi 7k3qf tolak')).toContain('sudah dinyatakan tidak dipakai oleh ayu');
  });

  it.each(['/verifikasi wtybv', '/verifikasi wtybv tolak'])('waits until the report is over: "%s"', async (line) => {
    const at = office();
    expect(await reads(at, line)).toBe(
      'WTYBV-Y belum selesai, jadi datanya belum bisa diverifikasi. Periksa sesudah laporannya ditutup atau diarsipkan.',
    );
    expect(at.history).toEqual([]);
  });

  it.each(['rejected', 'withdrawn'] as const)('never comes of a report that was %s', async (status) => {
    const at = office();
    at.complaints[0] = complaintOf({ status });
    expect(await reads(at, '/verifikasi 7k3qf')).toBe('Data 7K3QF-Z tidak diverifikasi: laporannya ditolak atau ditarik pelapor.');
  });

  it('offers its answers only where they are taken', async () => {
    const at = office();
    const offered = await at.hear('ayu', '/verifikasi wtybv cek');
    expect(offered?.shown[0]).toContain('Periksa data WTYBV-Y');
    expect(() => at.press('ayu', 'Benar')).toThrow('sees no button');
  });

  it('is to be said anew once the data changed', async () => {
    const at = office();
    await reads(at, '/verifikasi 7k3qf');
    await at.hear('rina', '/kategori 7k3qf lampu');
    expect(at.complaints[0]?.verified).toBeDefined();
    await at.hear('rina', '/kategori 7k3qf sampah');
    expect(at.complaints[0]?.verified).toBeUndefined();
    await reads(at, '/verifikasi 7k3qf');
    await at.hear('rina', '/tempat 7k3qf Jl. Mawar');
    expect(at.complaints[0]?.verified).toBeUndefined();
  });

  it('says so when nothing waits', async () => {
    const at = openOffice();
    at.officers.push(officerOf('ayu', 'DISHUB', 'supervisor'));
    expect(await reads(at, '/verifikasi')).toBe('Tidak ada laporan selesai yang menunggu diverifikasi.');
  });
});
