/** What an officer says right after the bot asked something is the answer to that, whatever else such words are on other days. */
import { describe, expect, it } from 'vitest';
import { complaintOf, type Office, officerOf, openOffice } from '../support/officers.ts';

const minuteMs = 60_000;

/** An office whose officer holds one report; the last line's answer. */
async function said(person: string, lines: readonly string[], office: Office = holding()): Promise<string | null> {
  let shown: string | null = null;
  for (const line of ['/bantuan', ...lines]) shown = (await office.hear(person, line))?.shown[0] ?? null;
  return shown;
}

function holding(): Office {
  const office = openOffice([complaintOf()]);
  office.complaints[0] = complaintOf({ assignee: office.officers[0]?.id ?? '' });
  return office;
}

describe('words that were asked for', () => {
  it.each([
    ['/tanya', 'cari patokannya apa pak', '"cari patokannya apa pak"'],
    ['/tanya', 'yang belum diambil apa saja?', '"yang belum diambil apa saja?"'],
    ['/balas', 'hari ini', '"hari ini"'],
    ['/selesai', 'cari kabel putus lalu disambung', '"cari kabel putus lalu disambung"'],
    ['/catat', 'cek yang baru', 'Catatan untuk 7K3QF-Z disimpan'],
    ['/tempat', 'cari gapura biru', 'Tempat 7K3QF-Z sekarang: cari gapura biru'],
  ])('after %s "%s" is no command', async (asked, words, shown) => {
    expect(await said('rina', [asked, words])).toContain(shown);
  });

  it.each(['bantuan', 'menu petugas', 'batal'])('%j leaves the question as ever', async (words) => {
    expect(await said('rina', ['/balas', words])).toMatch(/^Perintah petugas|^Dibatalkan/);
  });

  it('an hour later a note is asked about: nobody is shown it before it is kept', async () => {
    const office = holding();
    await said('rina', ['/catat'], office);
    office.pass(61 * minuteMs);
    expect((await office.hear('rina', 'got depan rumah saya mampet'))?.shown[0]).toContain('Tulisan ini untuk apa di 7K3QF-Z?');
  });
});

describe('what a command about no report asked', () => {
  it.each([
    [['/undang penyelia', 'dlh'], 'Undangan untuk satu penyelia di Dinas Lingkungan Hidup'],
    [['/undang', 'dishub petugas'], 'Undangan untuk satu petugas di Dinas Perhubungan'],
    [['undang', 'petugas', 'Dinas Perhubungan'], 'Undangan untuk satu petugas di Dinas Perhubungan'],
    [['/undang dlh', 'admin aja'], 'Admin melihat semua instansi'],
    [['/undang petugas dinkes', 'dlh'], 'Undangan untuk satu petugas di Dinas Lingkungan Hidup'],
    [['/keluarkan', 'pak budi aja'], 'Keluarkan budi?'],
    [['/undang', 'ga jadi'], 'Dibatalkan. Tidak ada yang berubah.'],
  ])('%j is answered', async (lines, shown) => {
    expect(await said('sari', lines)).toContain(shown);
  });

  it('the right to identities is kept while the agency is asked for', async () => {
    const office = openOffice();
    await said('sari', ['/undang penyelia identitas', 'dishub'], office);
    expect(office.audit.at(-1)?.detail).toMatchObject({ role: 'supervisor', agency: 'DISHUB', right: 'identitas' });
  });

  it('a colleague is named, and words are searched for', async () => {
    const office = holding();
    office.officers.push(officerOf('tono', 'DISHUB', 'officer'));
    expect(await said('rina', ['/serahterima', 'ke pak tono ya'], office)).toContain('tono');
    expect(office.talks.get('talk-rina')?.desk).toMatchObject({ pending: { step: 'confirm' } });
    expect(await said('rina', ['/cari', 'lampu melati'])).toContain('Tidak ada laporan dengan "lampu melati"');
  });

  it('a story is the officer’s own, also right behind the question', async () => {
    expect(await said('sari', ['/undang petugas', 'sampah menumpuk di depan rumah saya'])).toBeNull();
    const office = openOffice();
    await said('sari', ['/undang petugas'], office);
    office.pass(16 * minuteMs);
    expect(await office.hear('sari', 'dlh')).toBeNull();
  });
});

describe('where a report goes', () => {
  it.each([
    [['/bukanwewenang', 'punya pln', 'dlh'], 'Alasannya: "punya pln"'],
    [['/bukanwewenang 7k3qf tiang milik swasta', 'ke Dinas Lingkungan Hidup ya'], 'Alasannya: "tiang milik swasta"'],
    [['/bukanwewenang', 'punya pln', 'kelurahan'], 'Instansi kelurahan tidak ada di daftar'],
    [
      ['/bukanwewenang', 'bukan jalan kota', 'itu di dalam taman, jadi urusan DLH'],
      '"bukan jalan kota\nitu di dalam taman, jadi urusan DLH"',
    ],
    [['/teruskan', 'pln saja'], 'Instansi pln saja tidak ada di daftar'],
    [['/teruskan', 'pln saja', 'dlh', 'itu di taman'], 'Alasannya: "itu di taman"'],
  ])('%j: the answer is where to, the reason stays', async (lines, shown) => {
    expect(await said('rina', lines)).toContain(shown);
  });
});

describe('below a preview', () => {
  it.each([
    ['/tanya tiangnya besi?', 'di sebelah mana rumahnya ya', '"di sebelah mana rumahnya ya"'],
    ['/balas besok kami cek', 'sip lanjut', '"besok kami cek"'],
    ['/balas besok kami cek', 'nggak', '"besok kami cek"'],
    ['/balas besok kami cek', 'agak siang sedikit ya bu', 'Tulisan ini untuk apa di 7K3QF-Z?'],
    ['/selesai kabel sudah disambung', 'oleh regu dua', 'Tulisan ini untuk apa di 7K3QF-Z?'],
  ])('of %s "%s" goes on about it', async (begun, words, shown) => {
    expect(await said('rina', [begun, words])).toContain(shown);
  });

  it.each(['sampah di depan gang bau sekali', 'ada kecelakaan di sini', 'menu', 'cek laporan saya', 'jl anggrek no 9', 'english please'])(
    '%j is a citizen’s word',
    async (words) => {
      expect(await said('rina', ['/balas besok kami cek', words])).toBeNull();
    },
  );
});

describe('whom an answer is for is no part of it', () => {
  it.each([
    ['tanya warga', 'Apa yang ditanyakan untuk 7K3QF-Z?'],
    ['tanya warganya dulu pak', 'Apa yang ditanyakan untuk 7K3QF-Z?'],
    ['balas pelapor', 'Apa jawaban untuk 7K3QF-Z?'],
    ['tolong kabari warganya ya', 'Apa jawaban untuk 7K3QF-Z?'],
    ['bukan wewenang', 'Alasannya?'],
    ['tanya warganya patokannya apa', '"patokannya apa"'],
  ])('%j', async (words, shown) => {
    expect(await said('rina', [words])).toContain(shown);
  });
});

describe('two reports in one line', () => {
  const two = () => openOffice([complaintOf(), complaintOf({ number: 'WTYBV-Y' }), complaintOf({ number: '4TRXB-T', agency: 'DLH' })]);

  it.each(['/ambil 7k3qf wtybv', 'ambil 7k3qf sama wtybv ya', '/ambil 7k3qf, wtybv, 4trxb'])(
    '%j takes one and offers the other',
    async (line) => {
      const at = two();
      expect(await said('rina', [line], at)).toMatch(/7K3QF-Z Anda pegang[\s\S]*\nWTYBV-Y ikut disebut. Ambil juga\?$/);
      expect((await at.press('rina', 'WTYBV-Y'))?.shown[0]).toContain('WTYBV-Y Anda pegang');
    },
  );

  it('an answer that names another says that it goes to one', async () => {
    expect(await said('rina', ['/balas 7k3qf wtybv juga kami cek besok'], two())).toContain('WTYBV-Y ikut disebut di sini');
    expect(await said('rina', ['/ambil 7k3qf'], two())).not.toContain('ikut disebut');
  });
});

describe('asked of a report in plain words', () => {
  it.each([
    ['no hp pelapornya berapa', 'Pelapor 7K3QF-Z tidak ditampilkan'],
    ['nama pengadu siapa ya', 'Pelapor 7K3QF-Z tidak ditampilkan'],
    ['siapa yg handle 7k3qf', 'Riwayat 7K3QF-Z'],
    ['7k3qf kategori sampah', '7K3QF-Z sekarang kategori Sampah'],
  ])('%j is for the bot', async (words, shown) => {
    expect(await said('rina', [words])).toContain(shown);
  });

  it('who told it is a citizen’s word where nothing is held', async () => {
    expect(await said('rina', ['siapa pelapornya'], openOffice())).toBeNull();
  });
});
