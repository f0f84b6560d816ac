/** What an officer says of a slip of their own, and what becomes of the act it is about. */
import { beforeEach, describe, expect, it } from 'vitest';
import { complaintOf, type Office, openOffice } from '../support/officers.ts';

let at: Office;

beforeEach(async () => {
  at = openOffice([
    complaintOf({ assignee: 'officer-rina' }),
    complaintOf({ number: '9F2HT-5', assignee: 'officer-rina', citizen: 'citizen-dewi', talk: 'talk-dewi' }),
  ]);
  await at.hear('rina', '/bantuan');
});

const shown = async (line: string) => (await at.hear('rina', line))?.shown[0] ?? null;

describe('while something is shown or asked for', () => {
  it.each([
    'eh salah',
    'salah kirim',
    'bukan yang itu',
    'maaf, salah laporan',
    'jangan dikirim dulu',
    'eh jangan',
    'ojo dikirim',
    'tarik dulu',
  ])('%j calls it off', async (words) => {
    await at.hear('rina', '/balas 7k3qf besok kami cek');
    expect(await shown(words)).toContain('Dibatalkan. Warga tidak menerima apa-apa.');
    await at.hear('rina', '/selesai 7k3qf');
    expect(await shown(words)).toContain('Dibatalkan. Warga tidak menerima apa-apa.');
  });

  it.each(['eh salah, yang 9f2ht', 'bukan, maksud saya 9F2HT-5', 'untuk laporan 9f2ht pak'])(
    '%j moves it to the other report, words and photo with it',
    async (words) => {
      await at.hear('rina', { type: 'file', kind: 'photo', ref: 'p1', caption: '/selesai 7k3qf sudah diangkut' });
      const heard = await at.hear('rina', words);
      expect(heard?.shown[0]).toMatch(/9F2HT-5[\s\S]*"sudah diangkut"[\s\S]*1 berkas ikut dikirim/);
      expect(heard?.commit.errands).toContainEqual(expect.objectContaining({ what: 'proof', complaint: 'complaint-9F2HT-5' }));
    },
  );

  it('a number alone is no result of the work', async () => {
    await at.hear('rina', '/selesai 7k3qf');
    expect(await shown('9f2ht')).toContain('Apa hasilnya untuk 9F2HT-5?');
  });

  it.each([
    ['ganti: lusa kami cek', '"lusa kami cek"'],
    ['tadi salah, harusnya lusa kami cek', '"lusa kami cek"'],
    ['ralat lusa kami cek', '"lusa kami cek"'],
    ['tambah: jam 9 pagi', '"besok kami cek\njam 9 pagi"'],
  ])('%j words it anew', async (words, text) => {
    await at.hear('rina', '/balas 7k3qf besok kami cek');
    expect(await shown(words)).toContain(text);
  });

  it.each(['jalan di depan rumah saya rusak', 'salah satu lampu di jl melati mati'])('%j is a story', async (words) => {
    await at.hear('rina', '/balas 7k3qf besok kami cek');
    expect(await shown(words)).toBeNull();
  });
});

describe('after it was sent', () => {
  it.each(['salah kirim', 'eh salah', 'tarik', 'tarik lagi pak', 'batalkan yang tadi', 'batal'])('%j takes it back', async (words) => {
    await at.hear('rina', '/balas 7k3qf besok kami cek');
    await at.press('rina', 'Kirim');
    const heard = await at.hear('rina', words);
    expect(heard?.shown[0]).toContain('↩️ Ditarik: 7K3QF-Z');
    expect(heard?.told[0]?.text).toContain('keliru dan ditarik');
  });

  it('later than that it says so', async () => {
    await at.hear('rina', '/balas 7k3qf besok kami cek');
    await at.press('rina', 'Kirim');
    at.pass(3 * 60_000);
    expect(await shown('eh salah kirim')).toContain('tidak bisa ditarik lagi');
    at.pass(2 * 3_600_000);
    expect(await shown('eh salah kirim')).toBeNull();
  });

  it('where nothing was sent it is a citizen’s word', async () => {
    expect(await shown('salah kirim')).toBeNull();
  });
});

it('another report’s number in the words is pointed out before they go', async () => {
  expect(await shown('/proses 7k3qf dan 9f2ht')).toContain('⚠️ 9F2HT-5 ikut disebut di sini, tetapi yang dijawab hanya 7K3QF-Z.');
  expect(await shown('/proses 7k3qf tiang 7 dan 8')).not.toContain('⚠️');
});
