/** What officers write in haste on a phone: commands written apart, as a link or with a slip in the number, and words that are for nobody until the officer says for whom. */
import { describe, expect, it } from 'vitest';
import { readDay } from '../../src/officers/day.ts';
import { mine, office, second, shown } from '../support/held.ts';
import { complaintOf, officerOf, openOffice } from '../support/officers.ts';

const free = {};
/** The buttons below what the officer reads first. */
const buttons = async (at: Awaited<ReturnType<typeof office>>, line: Parameters<typeof at.hear>[1]) =>
  ((await at.hear('rina', line))?.commit.errands ?? []).flatMap((errand) =>
    errand.kind === 'message' && errand.talk === 'talk-rina' ? (errand.say.choices ?? []).map(({ label }) => at.world.words(label)) : [],
  );
/** A reply to the card of the only report. */
async function reply(at: Awaited<ReturnType<typeof office>>, text: string) {
  const card = { kind: 'message' as const, talk: 'talk-rina', bulk: true, say: { lines: [], about: 'complaint-7K3QF-Z' } };
  const [quoted = ''] = at.deliver([card]);
  return { type: 'text' as const, text, quoted };
}

describe('a command', () => {
  it.each(['/ambil_7k3qf', '/ambil_7K3QF_Z', '/Ambil7k3qf', '/ambil_7k3qf_z'])('%j is one with its number', async (line) => {
    expect(await shown(await office(free), line)).toBe('7K3QF-Z Anda pegang (rina, Dinas Perhubungan).');
  });

  it.each([
    '/bukan wewenang 7k3qf ini DLH',
    '/bukan_wewenang 7k3qf ini DLH',
    '/bukan-wewenang 7k3qf ini DLH',
    '/Bukan Wewenang_7k3qf ini DLH',
    'bukan wewenang 7k3qf ini DLH',
    '7k3qf bukan wewenang ini DLH',
  ])('%j is the command of two words', async (line) => {
    expect(await shown(await office(free), line)).toContain('pindah dari Dinas Perhubungan ke Dinas Lingkungan Hidup');
  });

  it('of two words without a number asks for which report', async () => {
    expect(await shown(await office(free), '/bukan wewenang')).toContain('Nomor laporannya belum ada');
    expect(await shown(await office(mine), '/serah terima')).toContain('laporan');
  });

  it.each(['7k3q ambil', 'ambil 7k3q', 'ambil 7k3qe', '7k3qp lihat', 'balas 7k3q besok kami cek'])(
    '%j without its slash and with a slip in the number is asked after',
    async (line) => {
      expect(await shown(await office(free), line)).toContain('sepertinya salah ketik. Mungkin maksud Anda:');
    },
  );

  it.each(['lihat rt03', 'ambil 4 galon', 'ambil bansos'])('%j is a citizen’s word where no report is called nearly so', async (line) => {
    expect(await shown(await office(free), line)).toBeNull();
  });

  it('told with the number of a report takes nothing of the words before it', async () => {
    expect(await shown(await office(free), 'tolong tanyakan ke warga 7k3qf tiang nomor berapa')).toContain('"tiang nomor berapa"');
  });

  it.each(['ambil', 'proses', 'lihat', 'Selesai.', 'riwayat'])('%j alone asks for which report', async (line) => {
    expect(await shown(await office(free), line)).toContain('Nomor laporannya belum ada');
  });
});

describe('a day', () => {
  const monday = Date.parse('2026-11-23T09:00:00+07:00');
  it.each([
    ['tgl 5 nunggu lampu datang', '2026-12-05', 'nunggu lampu datang'],
    ['tanggal 30', '2026-11-30', ''],
    ['nunggu suku cadang sampai tgl. 5', '2026-12-05', 'nunggu suku cadang'],
    ['tgl 31', '2026-12-31', ''],
  ])('%j without its month is the next of that number', (text, day, rest) => {
    expect(readDay(text, monday, 'Asia/Jakarta')).toEqual({ at: Date.parse(`${day}T23:59:59.999+07:00`), rest });
  });

  it('is read by /tunda, and without the slash for the report that is held', async () => {
    expect(await shown(await office(mine), '/tunda 7k3qf tgl 5 nunggu lampu')).toContain('Sabtu, 5 Des. Alasannya: "nunggu lampu"');
    expect(await shown(await office(mine), 'tunda sampai tgl 5 nunggu lampu')).toContain('Sabtu, 5 Des. Alasannya: "nunggu lampu"');
  });

  it('is said back before the reason is asked for', async () => {
    expect(await shown(await office(mine), '/tunda 7k3qf tgl 5')).toContain('Minta waktu sampai Sabtu, 5 Des. Alasannya?');
  });

  it('of a citizen’s matter postpones nothing', async () => {
    expect(await shown(await office(mine), 'tunda pembayaran pajak saya sampai tgl 5')).toBeNull();
  });
});

describe('what was done, told to nobody in particular', () => {
  it.each(['lampu sudah diganti', 'sudah dibersihkan', 'lampunya udah nyala pak'])(
    '%j offers the deed for the one report that is held, and does nothing',
    async (line) => {
      const at = await office(mine);
      expect(await shown(at, line)).toBe(
        'Tulisan ini untuk apa di 7K3QF-Z? Warga belum membacanya.\nKalau Anda sendiri melapor, tulis /lapor lalu ceritanya.',
      );
      expect(await buttons(await office(mine), line)).toEqual(['Nyatakan selesai', 'Balas', 'Catatan petugas', 'Lihat', 'Batal']);
      expect(at.complaints[0]?.status).toBe('received');
      expect((await at.press('rina', 'Nyatakan selesai'))?.shown[0]).toContain('ditandai selesai oleh Dinas Perhubungan');
      expect(at.complaints[0]?.status).toBe('received');
    },
  );

  it('is asked after where several are held, but for the one the words speak of', async () => {
    expect(await shown(await office(mine, second), 'sudah dibersihkan')).toContain('untuk laporan yang mana');
    expect(await shown(await office(mine, second), 'lampu sudah diganti')).toContain('untuk apa di 7K3QF-Z?');
  });

  it.each(['lampu sudah diganti tapi mati lagi', 'kapan sampah sudah diangkut?', 'jalan sudah diperbaiki warga sendiri'])(
    '%j is a citizen’s word',
    async (line) => {
      expect(await shown(await office(mine), line)).toBeNull();
    },
  );

  it('is a citizen’s word of whoever holds nothing, or has a report of their own', async () => {
    expect(await shown(await office(free), 'lampu sudah diganti')).toBeNull();
    const own = openOffice([complaintOf(mine), complaintOf({ number: '9F2HT-5', citizen: 'citizen-rina', talk: 'talk-rina' })]);
    await own.hear('rina', '/bantuan');
    expect(await own.hear('rina', 'lampu sudah diganti')).toBeNull();
  });

  it('words for the citizen ask which report they are for, though none is held', async () => {
    expect(await shown(await office(free), 'tolong tanya warganya tiang nomor berapa')).toContain('/tanya untuk laporan yang mana?');
  });
});

describe('a reply to a card', () => {
  it.each(['ok', 'Oke siap', '👍', '🙏', 'siap pak', 'ya', 'noted', 'oke makasih', 'sip 👍'])(
    '%j is no answer before the officer says so',
    async (text) => {
      const at = await office(mine);
      const buttonsBelow = await buttons(at, await reply(at, text));
      expect(buttonsBelow).toEqual(['Balas', 'Catatan petugas', 'Lihat', 'Batal']);
      expect((await at.press('rina', 'Balas'))?.shown[0]).toContain(`"${text}"`);
    },
  );

  it('of assent to a report nobody holds offers to take it', async () => {
    const at = await office(free);
    expect(await buttons(at, await reply(at, 'siap'))).toEqual(['Ambil', 'Balas', 'Catatan petugas', 'Lihat', 'Batal']);
    expect((await at.press('rina', 'Ambil'))?.shown[0]).toContain('Anda pegang');
  });

  it.each(['salah kirim', 'eh maaf salah kirim', 'jangan dikirim dulu'])('%j says that nothing can be taken back', async (text) => {
    const at = await office(mine);
    expect((await at.hear('rina', await reply(at, text)))?.shown).toEqual([
      'Untuk 7K3QF-Z tidak ada kabar yang bisa ditarik. Kabar yang keliru diralat dengan /balas.',
    ]);
  });

  it('that says it is no matter of ours begins the passing on', async () => {
    const at = await office(mine);
    expect((await at.hear('rina', await reply(at, 'bukan wewenang')))?.shown[0]).toContain('Alasannya?');
  });
});

describe('/tugas', () => {
  const listed = async (line: string, count = 2) => {
    const waste = Array.from({ length: count }, (_, i) => complaintOf({ number: `${i + 22}DLH-2`, agency: 'DLH', category: 'sampah' }));
    const at = openOffice([complaintOf(), ...waste]);
    await at.hear('sari', '/bantuan');
    return { at, lines: (await at.hear('sari', line))?.shown[0]?.split('\n') ?? [] };
  };

  it.each(['/tugas DLH', '/tugas dinas lingkungan hidup', '/tugas dlh'])('%j lists what is with that agency', async (line) => {
    const { lines } = await listed(line);
    expect(lines[0]).toBe('2 laporan terbuka');
    expect(lines.join()).not.toContain('7K3QF');
  });

  it('of one agency goes on with it on the next page', async () => {
    const { at, lines } = await listed('/tugas DLH', 12);
    expect(lines[0]).toContain('12 laporan terbuka');
    expect((await at.press('sari', 'Berikutnya'))?.shown[0]?.split('\n')[0]).toBe('12 laporan terbuka, halaman 2 dari 2:');
  });

  it.each(['/tugas', '/tugas saya', '/tugas 1'])('%j lists all', async (line) => {
    expect((await listed(line)).lines[0]).toBe('3 laporan terbuka');
  });
});

describe('/verifikasi', () => {
  it.each(['/verifikasi nov', '/verifikasi bulan ini', '/verifikasi dishub', 'verifikasi nov'])(
    '%j lists what waits, whatever its month',
    async (line) => {
      const at = openOffice([complaintOf({ status: 'closed', closing: 'confirmed' })]);
      at.officers.push(officerOf('eko', 'DISHUB', 'supervisor'));
      await at.hear('eko', '/bantuan');
      expect((await at.hear('eko', line))?.shown[0]).toContain('1 laporan selesai menunggu diverifikasi');
    },
  );
});
