import { describe, expect, test } from 'vitest';
import { complaintOf, openOffice } from '../support/officers.ts';

const withPlace = () => complaintOf({ place: { text: 'Jl. Melati RT 3' } });

describe('/templat', () => {
  test('lists what is shipped and what the agency wrote, and how it is used', async () => {
    const office = openOffice();
    await office.hear('rina', '/templat #survei Petugas {instansi} ke {tempat} pada {tanggal}.');
    const [list = ''] = (await office.hear('rina', '/templat'))?.shown ?? [];
    expect(list).toContain('Jawaban siap pakai Dinas Perhubungan');
    expect(list).toContain('#survei – Petugas {instansi} ke {tempat}');
    expect(list).toContain('#terima – Laporan {nomor}');
    expect(list).toContain('{nomor}, {instansi}, {kategori}, {tempat}, {batas}, {tanggal}');
    expect(office.audit.at(-1)).toMatchObject({ act: 'templat', detail: { agency: 'DISHUB', name: 'survei', to: 'written' } });
  });

  test('shows, changes and takes away one; a shipped one comes back under its own', async () => {
    const office = openOffice();
    const say = async (text: string) => (await office.hear('rina', text))?.shown[0];
    expect(await say('/templat #terima')).toContain('Laporan {nomor} diterima');
    await say('/templat #terima Sudah {nomor}.');
    expect(await say('/templat #TERIMA')).toContain('Sudah {nomor}.');
    expect(await say('/templat hapus #terima')).toContain('kembali ke teks bawaan');
    expect(await say('/templat #terima')).toContain('Laporan {nomor} diterima');
    expect(await say('/templat hapus #terima')).toContain('tidak bisa dihapus');
    await say('/templat #libur Kantor tutup.');
    expect(await say('/templat hapus #libur')).toContain('dihapus');
  });

  test('explains what it does not understand', async () => {
    const office = openOffice();
    const say = async (text: string) => (await office.hear('rina', text))?.shown[0];
    expect(await say('/templat #x1 Halo {nama}')).toContain('{nama} tidak dikenal');
    expect(await say('/templat survei')).toContain('/templat #nama teks');
    expect(await say('/templat #trima')).toContain('Mungkin maksud Anda #terima');
    expect(await say(`/templat #panjang ${'a'.repeat(1600)}`)).toContain('paling banyak 1500');
    expect(office.templates).toEqual([]);
  });

  test('belongs to one agency: another does not see it, and whoever has several says which', async () => {
    const office = openOffice();
    await office.hear('rina', '/templat #libur Kantor tutup.');
    expect((await office.hear('budi', '/templat'))?.shown[0]).not.toContain('#libur');
    expect((await office.hear('budi', '/templat DISHUB #libur x'))?.shown[0]).toContain('/templat #nama teks');
    expect((await office.hear('sari', '/templat'))?.shown[0]).toContain('DISHUB, DLH');
    expect((await office.hear('sari', '/templat dishub'))?.shown[0]).toContain('#libur');
    expect(office.templates).toHaveLength(1);
  });
});

describe('an answer by #name', () => {
  test('is previewed with the complaint’s own facts, in a command and in a reply', async () => {
    const office = openOffice([withPlace()]);
    await office.hear('rina', '/templat #survei Petugas {instansi} ke {tempat} untuk {kategori}.');
    const [preview = ''] = (await office.hear('rina', '/balas 7K3QF #survei'))?.shown ?? [];
    expect(preview).toContain('Petugas Dinas Perhubungan ke Jl. Melati RT 3 untuk Lampu jalan.');
    await office.hear('rina', '/balas 7K3QF');
    expect((await office.hear('rina', '#terima Salam.'))?.shown[0]).toContain(
      'Laporan 7K3QF-Z diterima Dinas Perhubungan, paling lambat Kamis, 26 November kami kabari.\nSalam.',
    );
    expect((await office.press('rina', 'Kirim'))?.told[0]?.text).toContain('Kamis, 26 November');
  });

  test('with a hole in it is not begun, and an unknown name is not sent to the citizen', async () => {
    const office = openOffice([complaintOf({ place: null })]);
    await office.hear('rina', '/templat #survei Ke {tempat}.');
    expect((await office.hear('rina', '/balas 7K3QF #survei'))?.shown[0]).toContain('tempat');
    expect((await office.hear('rina', '/balas 7K3QF #survai'))?.shown[0]).toContain('Mungkin maksud Anda #survei');
    expect((await office.hear('rina', '/balas 7K3QF #3 tiang rusak, kami ganti'))?.shown[0]).toContain('#3 tiang rusak');
  });
});
