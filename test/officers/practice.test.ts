import { describe, expect, test } from 'vitest';
import { notify } from '../../src/officers/notice.ts';
import { complaintOf, type Heard, officerOf, openOffice } from '../support/officers.ts';

async function bench() {
  const office = openOffice([complaintOf()]);
  office.officers.push(officerOf('tono', 'DISHUB', 'officer'));
  const heard: Heard[] = [];
  const keep = (one: Heard | null) => {
    if (one !== null) heard.push(one);
    return one?.shown.at(-1) ?? '';
  };
  const say = async (text: string, person = 'rina') => keep(await office.hear(person, text));
  const press = async (label: string) => keep(await office.press('rina', label));
  const practice = () => office.complaints.find(({ practice: is }) => is);
  /** Commands, its words at once, and sent. */
  const act = async (line: string) => {
    await say(line);
    return press('Kirim');
  };
  return { office, heard, say, press, act, practice };
}

describe('/latihan', () => {
  test('leads through a whole complaint, whose citizen asks nothing of anybody real', async () => {
    const { heard, say, press, act, practice } = await bench();
    const card = await say('/latihan');
    expect(card.split('\n').slice(0, 3)).toEqual([
      '🎓 LATIHAN – bukan laporan sungguhan',
      '4ATHN-C · Lampu jalan · Dinas Perhubungan',
      expect.stringContaining('Pasar Contoh'),
    ]);
    expect(card).toContain('Soal lampu jalan: sudah seminggu');
    expect(card).toContain('Mulailah dengan Ambil');
    expect(await press('Ambil')).toContain('tekan Tanya warga');
    const asked = await act('/tanya 4ATHN di sebelah mana?');
    expect(asked).toContain('🗣 Warga: "Yang sebelah kiri pintu masuk pasar');
    expect(practice()).toMatchObject({ status: 'in_progress' });
    expect(practice()).not.toHaveProperty('paused');
    expect(await act('/balas 4ATHN-C besok kami ke sana')).toMatch(/sampai ke warga\.\n🗣 Warga: .*Saya tunggu ya/);
    expect(await act('/selesai 4ATHN lampu diganti')).toContain('Warga membantah');
    expect(practice()).toMatchObject({ status: 'reopened', disputes: 1 });
    const end = await act('/selesai 4ATHN kabel juga diganti');
    expect(end).toContain('👏 Bagus');
    expect(end).toContain('Yang Anda lakukan: diambil, warga ditanya, dijawab, dinyatakan selesai.');
    expect(end).toContain('Lain kali coba juga: /proses, /catat.');
    expect(practice()).toMatchObject({ status: 'closed', closing: 'confirmed', stars: 5 });
    expect(heard.flatMap(({ commit }) => commit.errands).filter(({ kind }) => kind !== 'message')).toEqual([]);
    expect(heard.flatMap(({ told }) => told)).toEqual([]);
    expect(heard.flatMap(({ commit }) => commit.turns ?? [])).toEqual([]);
    expect(heard.flatMap(({ commit }) => commit.belongs)).toEqual([]);
    expect(heard.every(({ shown }) => shown.every((text) => text.includes('LATIHAN')))).toBe(true);
    expect(await say('/latihan')).toContain('Mulailah dengan Ambil');
  });

  test('takes a question that is typed without a press for its citizen, while nothing else is told', async () => {
    const { office, say, press } = await bench();
    await say('/latihan');
    await press('Ambil');
    expect(await say('tiang nomor berapa?')).toMatch(/LATIHAN[\s\S]*Belum dikirim[\s\S]*petugas bertanya:\n"tiang nomor berapa\?"/);
    expect(await press('Kirim')).toContain('🗣 Warga: "Yang sebelah kiri pintu masuk pasar');
    expect(await say('sejak kapan matinya pak')).toContain('"sejak kapan matinya pak"');
    await press('Batal');
    expect(await office.hear('rina', 'jalan di depan rumah saya rusak parah')).toBeNull();
    office.pass(2 * 3_600_000);
    expect(await office.hear('rina', 'tiang nomor berapa?')).toBeNull();
  });

  test('goes on where it was, and can be abandoned', async () => {
    const { say, press, practice } = await bench();
    expect(await say('/latihan akhiri')).toContain('Tidak ada latihan');
    await say('/latihan');
    await press('Ambil');
    expect(await say('/latihan')).toContain('tekan Tanya warga');
    expect(await press('Akhiri latihan')).toContain('Latihan dihentikan');
    expect(practice()?.status).toBe('withdrawn');
    expect(await press('Akhiri latihan')).toContain('Tidak ada latihan');
  });

  test('lets nothing reach real people, agencies or complaints', async () => {
    const { office, say, practice } = await bench();
    await say('/latihan');
    for (const line of [
      '/teruskan 4ATHN DLH x',
      '/bukanwewenang 4ATHN x',
      '/gabung 4ATHN 7K3QF',
      '/rahasia 4ATHN',
      '/arsip 4ATHN',
      '/tunda 4ATHN besok x',
    ])
      expect(await say(line), line).toContain('tidak dipakai di laporan latihan');
    expect(await say('/gabung 7K3QF 4ATHN')).toContain('4ATHN-C');
    expect(office.complaints.map(({ status }) => status)).toEqual(['received', 'received']);
    const { id = '' } = practice() ?? {};
    expect(await notify({ kind: 'notice', complaint: id, what: 'proof', text: 'x talk-rina' }, office.world)).toEqual([]);
  });

  test('belongs to whoever practises: colleagues do not see it, nor is it handed over', async () => {
    const { say, press } = await bench();
    await say('/latihan');
    await press('Ambil');
    expect(await say('/lihat 4ATHN', 'tono')).toContain('Tidak ada laporan 4ATHN-C');
    expect(await say('/tugas', 'tono')).not.toContain('4ATHN');
    expect(await say('/tugas')).not.toContain('4ATHN');
    expect(await say('/lihat 4ATHN')).toContain('LATIHAN');
    expect(await say('/riwayat 4ATHN')).toMatch(/LATIHAN.*\n.*Riwayat 4ATHN-C\n.*warga\n.*diambil/);
    expect(await say('/serahterima')).not.toContain('4ATHN');
  });
});
