/** A command that names no report: it is about the only one held, or about the one that is chosen. */
import { describe, expect, it } from 'vitest';
import { mine, office, second, shown } from '../support/held.ts';

describe('of an officer who holds one report', () => {
  it.each([
    ['/selesai', 'Apa hasilnya untuk 7K3QF-Z?'],
    ['/selesai lampu sudah diganti', '"lampu sudah diganti"'],
    ['/balas besok kami cek', '"besok kami cek"'],
    ['/tanya tiang nomor berapa?', '"tiang nomor berapa?"'],
    ['/bukanwewenang ini urusan DLH', 'ke Dinas Lingkungan Hidup. Alasannya: "ini urusan DLH"'],
    ['/tunda 5 des menunggu barang', 'sampai Sabtu, 5 Des. Alasannya: "menunggu barang"'],
    ['/lihat', '7K3QF-Z · Pelapor 7K3QF'],
  ])('%j is about it', async (line, words) => {
    expect(await shown(await office(mine, { number: '9F2HT-5' }), line)).toContain(words);
  });

  it.each(['/rahasia', '/identitas ingin tahu', '/gabung'])('%j names its report', async (line) => {
    const at = await office(mine);
    expect(await shown(at, line)).not.toContain('7K3QF-Z');
    expect(at.complaints[0]?.visibility).toBe('public');
  });

  it('a photo with "/selesai" below it goes along', async () => {
    const at = await office(mine);
    const heard = await at.hear('rina', { type: 'file', kind: 'photo', ref: 'p1', caption: '/selesai lampu sudah diganti' });
    expect(heard?.shown[0]).toMatch(/"lampu sudah diganti"[\s\S]*1 berkas ikut dikirim/);
  });
});

describe('of an officer who holds several', () => {
  it.each(['9F2HT-5 · Sampah & kebersihan · Jl. Kenanga', '2', 'yang sampah', 'jl kenanga', '9f2ht', 'yg 9f2ht-5 pak'])(
    '%j chooses one, and the words and the photo that waited go along',
    async (answer) => {
      const at = await office(mine, second);
      const asked = await at.hear('rina', { type: 'file', kind: 'photo', ref: 'p1', caption: '/selesai sudah diangkut' });
      expect(asked?.shown[0]).toContain('Nomor laporannya belum ada');
      expect(asked?.commit.attachments).toHaveLength(1);
      const picked = await at.hear('rina', answer);
      expect(picked?.shown[0]).toMatch(/9F2HT-5[\s\S]*"sudah diangkut"[\s\S]*1 berkas ikut dikirim/);
      expect(picked?.commit.errands).toContainEqual(
        expect.objectContaining({ kind: 'notice', what: 'proof', complaint: 'complaint-9F2HT-5' }),
      );
    },
  );

  it('a number typed below a list is the command’s, not a look', async () => {
    const at = await office(mine, second);
    await at.hear('rina', '/selesai');
    expect(await shown(at, '9f2ht')).toContain('Apa hasilnya untuk 9F2HT-5?');
  });

  it('other words below it are no choice', async () => {
    const at = await office(mine, second);
    await at.hear('rina', '/selesai sudah diangkut');
    expect(await shown(at, 'got mampet di jl kenanga nomor 5 sejak kemarin')).toBeNull();
  });
});

describe('of an officer who holds none', () => {
  it('it is chosen among those that are open, and nothing is done before', async () => {
    const at = await office({}, { ...second, assignee: 'officer-tono' });
    expect(await shown(at, '/ambil')).toContain('Nomor laporannya belum ada');
    expect(at.complaints[0]?.assignee).toBeUndefined();
    expect(() => at.press('rina', '9F2HT-5 · Sampah & kebersihan · Jl. Kenanga')).toThrow('sees no button');
    expect((await at.press('rina', '7K3QF-Z · Lampu jalan · Jl. Melati RT 3'))?.shown[0]).toContain('7K3QF-Z Anda pegang');
  });

  it('a secret one is called by its number alone', async () => {
    const at = await office({ visibility: 'secret' });
    await at.hear('rina', '/balas besok kami cek');
    expect((await at.press('rina', '7K3QF-Z · 🔒 RAHASIA'))?.shown[0]).toContain('"besok kami cek"');
  });
});
