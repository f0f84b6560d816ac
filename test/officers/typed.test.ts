/** Lines as officers type them on a phone, in whatever order, and what each of them means. */
import { describe, expect, it } from 'vitest';
import { complaintOf, type Office, openOffice } from '../support/officers.ts';

/** A number of letters alone, as one in five has. */
const letters = 'WTYBV-Y';

function office(): Office {
  const opened = openOffice([
    complaintOf({ number: letters }),
    complaintOf(),
    complaintOf({ number: '4TRXB-T', agency: 'DLH', category: 'sampah' }),
  ]);
  return opened;
}

const shown = async (line: string, at = office()) => {
  await at.hear('rina', '/bantuan');
  return (await at.hear('rina', line))?.shown[0] ?? null;
};

describe('a line without its slash, or turned round', () => {
  it.each([
    'lihat wtybv',
    'Lihat WTYBV',
    'wtybv lihat',
    'WTYBV-Y: lihat',
    '/wtybv lihat',
    'wtybv',
    'WTYBV-Y',
    '#wtybv',
    '/wtybv',
    '/lihat laporan wtybv',
  ])('%j shows the report', async (line) => {
    expect(await shown(line)).toMatch(/^WTYBV-Y · Pelapor WTYBV/);
  });

  it.each(['ambil wtybv', 'wtybv ambil', '7k3qf ambil', 'ambil laporan 7k3qf'])('%j takes it', async (line) => {
    expect(await shown(line)).toMatch(/-[YZ] Anda pegang/);
  });

  it('keeps the words of an answer told behind the number', async () => {
    expect(await shown('wtybv balas besok kami cek')).toContain('"besok kami cek"');
  });

  it.each([
    'verifikasi',
    'templat',
    'Serah terima',
    'latihan',
    'latihan dong',
    'serah terima ya pak',
    'tugas saya min',
    'tugas',
    'ada tugas baru ga?',
    'tugas saya apa aja',
    'lihat tugas hari ini',
    'bantuan',
    'Bantuan petugas',
    'daftar perintah',
    'perintah petugas apa aja?',
    'menu petugas',
    'konsol',
    'statistik nov',
    'statistik minggu kemarin',
    'ekspor dishub tgl 1-15',
  ])('%j alone is the command', async (line) => {
    expect(await shown(line)).not.toBeNull();
  });

  it.each(['ambil 2', '/ambil 2', 'ambil yang 2', 'ambil no 2'])('%j is the second of the list just shown', async (line) => {
    const at = office();
    await at.hear('rina', '/bantuan');
    const second = ((await at.hear('rina', '/tugas'))?.shown[0] ?? '').match(/[2-9A-Z]{5}-[2-9A-Z]/g)?.[1] ?? '-';
    expect((await at.hear('rina', line))?.shown[0]).toContain(`${second} Anda pegang`);
    expect(await at.hear('rina', 'ambil 9')).toBeNull();
  });

  it.each([
    ['bantuan admin', '/undang'],
    ['undang', 'petugas'],
    ['unit dishub', 'di dalam grup'],
    ['keluarkan Rina', 'Keluarkan rina?'],
  ])('an admin’s %j is heard without its slash', async (line, words) => {
    const at = office();
    await at.hear('sari', '/bantuan');
    expect((await at.hear('sari', line))?.shown[0]).toContain(words);
  });

  it('a few words are searched for', async () => {
    expect(await shown('cari lampu melati')).toContain('Tidak ada laporan dengan "lampu melati"');
  });

  it.each([
    ['lihat depan', 'no report is called so'],
    ['4trxb', 'a report of another agency'],
    ['4trxb lihat', 'the same, turned round'],
    ['ambil getah karet', 'a word of five letters'],
    ['senen', 'one of the signs of numbers'],
    ['statistik desa kami salah semua', 'a story'],
    ['undang petugas dishub', 'an officer invites nobody'],
    ['undang', 'the same'],
    ['keluarkan rina', 'an officer sends nobody away'],
    ['minta bantuan', 'somebody needs help'],
    ['menu', 'the citizen’s own'],
    ['tugas sekolah anak saya banyak sekali', 'a story'],
    ['cari kerja sekarang susah sekali di sini', 'the same'],
  ])('%j is a citizen’s word: %s', async (line) => {
    expect(await shown(line)).toBeNull();
  });

  it('a report of the officer’s own is asked after as a citizen', async () => {
    const own = openOffice([complaintOf({ citizen: 'citizen-rina', talk: 'talk-rina' })]);
    await own.hear('rina', '/bantuan');
    expect(await own.hear('rina', '7k3qf')).toBeNull();
  });

  it('a number that was asked for is the answer', async () => {
    const asked = office();
    await asked.hear('rina', '/gabung 7k3qf');
    expect(await shown('wtybv', asked)).toContain('digabung dengan laporan lain');
  });
});

describe('the number anywhere in the line', () => {
  it.each([
    ['/balas besok kami cek wtybv', '"besok kami cek"'],
    ['/balas besok kami cek untuk wtybv ya', '"besok kami cek ya"'],
    ['/balas laporan 7k3qf: besok kami cek', '"besok kami cek"'],
    ['/tanya tiang nomor berapa wtybv', '"tiang nomor berapa"'],
    ['/teruskan DLH wtybv ini urusan sampah', 'pindah dari Dinas Perhubungan ke Dinas Lingkungan Hidup. Alasannya: "ini urusan sampah"'],
    ['/tunda 15 Des 7k3qf menunggu barang', 'Selasa, 15 Des. Alasannya: "menunggu barang"'],
    ['/kategori sampah wtybv', 'WTYBV-Y sekarang kategori Sampah & kebersihan'],
  ])('%j', async (line, words) => {
    expect(await shown(line)).toContain(words);
  });

  it('a report of another agency named in the middle is refused as one nobody has', async () => {
    const heard = await office().hear('rina', '/balas untuk 4trxb besok kami cek');
    expect(heard?.shown[0]).toContain('Tidak ada laporan 4TRXB-T di instansi Anda');
    expect(heard?.commit.audit).toMatchObject([{ act: 'refused:balas' }]);
  });

  it('a number in the words of an answer to a card does not change whom it answers', async () => {
    const cards = office();
    await cards.hear('rina', '/lihat 7k3qf');
    const [message = ''] = cards.deliver([
      { kind: 'message', talk: 'talk-rina', bulk: false, say: { lines: [], about: 'complaint-7K3QF-Z' } },
    ]);
    const heard = await cards.hear('rina', { type: 'text', text: '/balas sama dengan wtybv kemarin ya', quoted: message });
    expect(heard?.shown[0]).toContain('7K3QF-Z');
  });

  it.each(['/lihat 7k3q', '/lihat 7k3qf-zz', '/lihat 7k3qfzz9', '/lihat 7k3qp'])(
    '%j names a number, and nearly the right one',
    async (line) => {
      const at = office();
      expect(await shown(line, at)).toContain('sepertinya salah ketik. Mungkin maksud Anda:');
      expect((await at.press('rina', '7K3QF-Z'))?.shown[0]).toMatch(/^7K3QF-Z · Pelapor/);
    },
  );

  it.each(['/lihat 9zzq', '/lihat 9zzqf-zz'])('%j names a number, though a wrong one', async (line) => {
    expect(await shown(line)).toContain('bukan nomor laporan yang benar');
  });

  it('words told with a mistyped number wait for the right one', async () => {
    const at = office();
    await at.hear('rina', '/balas 7k3q besok kami cek');
    expect((await at.press('rina', '7K3QF-Z'))?.shown[0]).toContain('"besok kami cek"');
  });

  it('a report of another agency looks like none, though one of a like number is open', async () => {
    const at = openOffice([complaintOf({ agency: 'DLH' }), complaintOf({ number: '7K3QP-E' })]);
    expect(await shown('/lihat 7k3qf', at)).toBe('7K3QF-Z sepertinya salah ketik. Mungkin maksud Anda:');
    expect(await shown('/lihat 7k3qg', at)).toMatch(/^7K3QG-\w sepertinya salah ketik. Mungkin maksud Anda:$/);
    expect(at.audit.map(({ act }) => act)).toContain('refused:lihat');
  });

  it('the centre’s number is known too', async () => {
    const central = office();
    central.world.search.find = async () => ({ total: 1, found: [complaintOf({ centralNumber: '9123456' })] });
    expect(await shown('/lihat 9123456', central)).toMatch(/^7K3QF-Z/);
    expect(await shown('/lihat 9123457', central)).toContain('Tidak ada laporan 9123457');
  });
});

describe('what it aims at, in people’s words', () => {
  it.each([
    '/teruskan 7k3qf ke DLH karena ini sampah',
    '/teruskan 7k3qf dinas lingkungan hidup, karena ini sampah',
    '/teruskan 7k3qf ke dinas lingkungan, karena ini sampah',
    '/teruskan 7k3qf dlh: karena ini sampah',
  ])('%j goes there with its reason', async (line) => {
    expect(await shown(line)).toContain('ke Dinas Lingkungan Hidup. Alasannya: "karena ini sampah"');
  });

  it('an agency named in the reason is the one', async () => {
    expect(await shown('/teruskan 7k3qf ini sampah, urusan DLH')).toContain(
      'ke Dinas Lingkungan Hidup. Alasannya: "ini sampah, urusan DLH"',
    );
  });

  it.each([
    ['/tunda 7k3qf menunggu barang sampai 15 Des', '15 Des. Alasannya: "menunggu barang"'],
    ['/tunda 7k3qf alasan: menunggu barang, sampai tgl 15/12', '15 Des. Alasannya: "menunggu barang"'],
    ['/tunda 7k3qf menunggu 2 tiang, 15 desember datang', '15 Des. Alasannya: "menunggu 2 tiang, datang"'],
    ['/tunda 7k3qf 2 minggu menunggu barang', '7 Des. Alasannya: "menunggu barang"'],
    ['/tunda 7k3qf 10 hari lagi, menunggu barang', '3 Des. Alasannya: "menunggu barang"'],
    ['/tunda 7k3qf seminggu, menunggu barang', '30 Nov. Alasannya: "menunggu barang"'],
  ])('%j', async (line, words) => {
    expect(await shown(line)).toContain(words);
  });

  it.each([
    '/gabung 7k3qf dengan wtybv',
    '/gabung 7k3qf ke WTYBV-Y',
    '/gabung 7k3qf,wtybv',
    '/gabung 7k3qf & wtybv',
    '/gabung 7k3qf sama laporan wtybv',
  ])('%j', async (line) => {
    expect(await shown(line)).toContain('7K3QF-Z (lampu jln mati) digabung');
  });

  it('a category is known by a word of its name', async () => {
    expect(await shown('/kategori 7k3qf kebersihan')).toContain('sekarang kategori Sampah & kebersihan');
  });

  it('an answer that is not in the list shows the list again: its numbers go on meaning what they meant', async () => {
    const asked = office();
    await asked.hear('rina', '/arsip 7k3qf');
    const heard = await asked.hear('rina', '9');
    const offered = heard?.commit.errands.flatMap((errand) => (errand.kind === 'message' ? (errand.say.choices ?? []) : []));
    expect(offered).toHaveLength(7);
    expect((await asked.hear('rina', '1'))?.shown[0]).toContain('Keterangannya tidak cukup untuk ditindaklanjuti');
  });

  it('nothing can be worded differently where there are no words', async () => {
    const heard = await office().hear('rina', '/rahasia 7k3qf');
    const offered = heard?.commit.errands.flatMap((errand) => (errand.kind === 'message' ? (errand.say.choices ?? []) : []));
    expect(offered?.map(({ choice }) => choice)).toEqual(['send', 'cancel']);
  });
});
