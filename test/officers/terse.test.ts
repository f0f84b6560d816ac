/** A reply to a card that is meant for the bot, not for the citizen: a command in a word, a question about the report. */
import { describe, expect, it } from 'vitest';
import { mine, office, second, shown } from '../support/held.ts';

async function answered(text: string, ...complaints: Parameters<typeof office>) {
  const at = await office(...(complaints.length === 0 ? [mine, second] : complaints));
  const card = { kind: 'message' as const, talk: 'talk-rina', bulk: true, say: { lines: [], about: 'complaint-7K3QF-Z' } };
  const [quoted = ''] = at.deliver([card]);
  const heard = await at.hear('rina', { type: 'text', text, quoted });
  const labels = (heard?.commit.errands ?? []).flatMap((errand) =>
    errand.kind === 'message' && errand.talk === 'talk-rina' ? (errand.say.choices ?? []).map(({ label }) => at.world.words(label)) : [],
  );
  return { first: heard?.shown[0] ?? '', labels };
}

describe('in a word or two', () => {
  it.each([
    ['riwayat', /^Riwayat 7K3QF-Z/],
    ['riwayatnya dong', /^Riwayat 7K3QF-Z/],
    ['siapa yg pegang ini?', /^Riwayat 7K3QF-Z/],
    ['detail', /^7K3QF-Z · Pelapor 7K3QF/],
    ['lihat isinya pak', /^7K3QF-Z · Pelapor 7K3QF/],
    ['arsipkan', /^Kenapa 7K3QF-Z diarsipkan\?/],
    ['rahasiakan saja', /7K3QF-Z sekarang RAHASIA/],
    ['gabung dengan 9F2HT', /7K3QF-Z \(lampu jln mati\) digabung/],
    ['gabungkan ke laporan 9f2ht ya', /7K3QF-Z \(lampu jln mati\) digabung/],
    ['kategori sampah', /^✅ 7K3QF-Z sekarang kategori Sampah/],
    ['salah kategori, ini sampah', /^✅ 7K3QF-Z sekarang kategori Sampah/],
    ['selesai, foto menyusul', /ditandai selesai oleh Dinas Perhubungan:\n"selesai, foto menyusul"/],
    ['done', /^Apa hasilnya untuk 7K3QF-Z\?/],
    ['bukan kami', /^Alasannya\?/],
    ['bukan kewenangan dishub, ini DLH', /ke Dinas Lingkungan Hidup\. Alasannya: "bukan kewenangan dishub, ini DLH"/],
    ['teruskan ke DLH ya', /^Alasannya\?/],
    ['teruskan ke DLH ya, ini sampah', /Alasannya: "ini sampah"/],
  ])('%j is done to the report of the card', async (text, read) => {
    expect((await answered(text)).first).toMatch(read);
  });

  it.each(['lihat dulu besok pagi ke lokasi', 'gabung dengan tim besok', 'riwayatnya akan kami periksa di kantor'])(
    '%j goes to the citizen as before, once it is sent',
    async (text) => {
      expect((await answered(text)).first).toContain(`menjawab 7K3QF-Z (lampu jln mati):\n"${text}"`);
    },
  );
});

describe('what the citizen is asked for', () => {
  it.each(['minta foto lokasi pak', 'mohon info lokasi tepatnya', 'tolong kirim patokannya'])('%j may be a question', async (text) => {
    expect((await answered(text)).labels).toEqual(['Kirim', 'Ubah', 'Batal', 'Tanya warga']);
  });
});

describe('who told it', () => {
  const hidden =
    'Pelapor 7K3QF-Z tidak ditampilkan. Tanyakan yang perlu lewat /tanya 7K3QF-Z; hanya yang diberi hak boleh membuka identitasnya, dengan alasan.';
  it.each(['nomor hp pelapor berapa?', 'pelapornya siapa', 'siapa nama pelapornya ya', 'kontak pelapor'])(
    '%j is never sent to the citizen',
    async (text) => {
      expect((await answered(text)).first).toBe(hidden);
      expect(await shown(await office(mine), `7k3qf ${text}`)).toBe(hidden);
    },
  );
});

describe('without a card', () => {
  it.each([
    'ada laporan baru?',
    'laporan hari ini apa aja',
    'ada yang telat ga?',
    'yang belum ditangani apa aja',
    'laporan yang belum selesai',
  ])('%j lists the tasks', async (text) => {
    expect(await shown(await office(mine, second), text)).toMatch(/^2 laporan terbuka/);
  });

  it.each(['rekap bulan ini', '/rekap nov'])('%j is /statistik', async (text) => {
    expect(await shown(await office(mine), text)).toContain('Perintah /statistik hanya untuk penyelia');
  });

  it.each(['laporan baru saya soal lampu mati', 'ada laporan warga soal banjir di rt 3', 'rekap data kependudukan saya salah'])(
    '%j is a citizen’s word',
    async (text) => {
      expect(await shown(await office(mine), text)).toBeNull();
    },
  );
});
