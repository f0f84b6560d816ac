/** When something happens, as people put it right: over and over, since how long, and hours of the story that are no time of the report. */
import { describe, expect, it } from 'vitest';
import { placesFor } from '../support/areas.ts';
import { World } from '../support/core.ts';

const occurredAfter = (...texts: string[]) => {
  const world = new World();
  for (const text of [...texts, 'kirim']) world.text(text);
  return world.filings[0]?.occurred ?? null;
};

describe('what happens over and over', () => {
  it.each([
    ['eh salah ga tiap malem, cuma kamis minggu', 'tiap kamis minggu'],
    ['bukan tiap malem deng, cuma malem selasa', 'tiap malem selasa'],
    ['ga tiap malem sih, hanya selasa sama kamis', 'tiap selasa sama kamis'],
    ['maksudnya ga tiap malem, subuh doang', 'tiap subuh'],
    ['tidak setiap malam, akhir pekan aja', 'tiap akhir pekan'],
    ['tiap malem rabu aja, bukan tiap malem', 'tiap malem rabu'],
  ])('"%s": %s', (said, occurred) => expect(occurredAfter('karaoke berisik tiap malem di jl kenari', said)).toBe(occurred));

  it.each(['ga tiap malem ada petugas jaga, pagi siang kosong', 'tiap malem gelap, bukan main'])('"%s" puts nothing right', (said) =>
    expect(occurredAfter('lampu mati di jl kenari', said)).toBeNull(),
  );
});

describe('since how long', () => {
  it.each([
    ['eh ga 3 minggu, baru seminggu', '2026-11-16/'],
    ['sejak awal oktober', '2026-10-01/'],
    ['mulai pertengahan september', '2026-09-01/'],
    ['baru 4 hari deng', '2026-11-19/'],
    ['ga dari senin sih, dari jumat', '2026-11-20/'],
    ['dari rabu lalu kayaknya, eh bukan, kamis pi', '2026-11-19/'],
    ['sejak rabu, eh jumat ding', '2026-11-20/'],
  ])('"%s"', (said, since) => expect(occurredAfter('sampah ga diangkut 3 minggu di jl kenari', said)).toContain(since));

  it.each([
    ['lampu mati di jl kenari dari senen minggu kmrn', '2026-11-16/'],
    ['poe saptu aya tangkal rubuh di jl kenari', '2026-11-21'],
    ['hari minggu kemarin ada pohon tumbang di jl kenari', '(2026-11-22)'],
    ['malem jumaah kemaren ada pohon tumbang di jl kenari', '2026-11-19'],
  ])('"%s"', (story, since) => expect(occurredAfter(story)).toContain(since));

  it('of something else is no time', () =>
    expect(occurredAfter('jukir di jl kenari minta 5rb', 'eh bukan 5rb, 10rb. 5rb mah yg minggu lalu')).toBeNull());
});

it('an hour of the story that is put right leaves the one of its time', () => {
  const story = 'jumat kemaren antri obat dari jam 7 baru dapet jam 2 di rsud kenari';
  expect(occurredAfter(story, 'eh jam 12 sih bukan jam 2')).toBe(occurredAfter(story));
});

describe('what it cost then', () => {
  it.each([
    'harga cabai hari ini 90 ribu, minggu lalu masih 55 ribu, pasar kranggan',
    'rega lombok dinten niki munggah dadi 90 ewu, wingi isih 55. peken kranggan jetis',
  ])('"%s" is of today', (text) => expect(occurredAfter(text)).toContain('2026-11-23'));
});

it.each([
  ['jumat kemarin loket di kecamatan cibeunying jam 2 udah tutup', '14.00'],
  ['kemarin jam 2 ada balap liar di jl kenari depan kantor pos', '02.00'],
])('"%s": %s', (said, hour) => expect(occurredAfter(said)).toContain(hour));

describe('a month by its short name', () => {
  it.each([
    ['sejak sept', '2026-09-01/'],
    ['mulai okt 2025', '2025-10-01/'],
    ['dr agt', '2026-08-01/'],
  ])('"%s"', (said, since) => expect(occurredAfter('lampu mati di jl kenari', said)).toContain(since));

  it('"dari mar jaya" is none', () => expect(occurredAfter('truk dari mar jaya ngebut di jl kenari')).toBeNull());
});

describe('what is told beside when', () => {
  const asked = (...texts: string[]) => {
    const world = new World();
    world.region = { ...world.region, code: '32.73', name: 'Kota Bandung' };
    world.places = placesFor('32.73');
    for (const text of ['akta anak saya belum jadi', ...texts]) world.text(text);
    return world.talk.state?.draft;
  };

  it.each([
    ['di disdukcapil, sebulan lalu', 'disdukcapil'],
    ['itu di mpp, awal oktober', 'mpp'],
  ])('"%s": the office', (said, where) => {
    expect(asked(said)).toMatchObject({ place: { text: where }, pieces: [{ text: 'akta anak saya belum jadi' }] });
  });

  it('a doubt is no part of the story, and a name is', () => {
    expect(asked('awal oktober kalo ga salah')?.pieces).toHaveLength(1);
    expect(asked('bulan lalu, petugasnya pak darto')?.pieces).toHaveLength(2);
  });
});

describe('until now, by the week and already', () => {
  it.each([
    ['lampu mati di jl kenari', 'dari rabu sampe skrg', '2026-11-18/'],
    ['lampu mati di jl kenari', 'dari jumat sampai hari ini belum nyala', '2026-11-20/'],
    ['lampu mati di jl kenari dari simpang sampai masjid, seminggu dah', '', '2026-11-16/'],
  ])('"%s" "%s": %s', (story, said, since) => expect(occurredAfter(story, said || 'itu aja dulu')).toContain(since));

  it.each([
    'pedagang di pasar kemiri ditarik 20rb sehari ga pake karcis',
    'iuran sampah di jl kenari 25000 sebulan tidak ada karcisnya',
    'loket di jl kenari buka dari senin sampai jumat, pegawainya jarang ada',
  ])('"%s" tells no time', (story) => expect(occurredAfter(story)).toBeNull());
});

it.each(['air pdam mati dari subuh jumat di jl kenari', 'air pdam mati sejak pagi jumat di jl kenari'])('"%s" is that day', (story) =>
  expect(occurredAfter(story)).toContain('2026-11-20'),
);

describe('when others were told, and when it was in order', () => {
  it.each([
    'lampu mati di jl kenari, minggu lalu udah lapor ke rt',
    'got mampet di jl kenari, kemarin saya lapor pak rw ga ada tindakan',
    'trotoar jl kenari ambles, udah dilaporin ke kelurahan 3 minggu lalu',
    'jl kenari digali lagi padahal baru jg kelar minggu lalu',
    'aspal jl kenari bolong lagi, baru ditambal bulan lalu',
  ])('%j tells no time', (story) => expect(occurredAfter(story)).toBeNull());

  it.each([
    ['lampu mati di jl kenari dari senin, kemarin saya lapor pak rw', '2026-11-16/'],
    ['lampu jl kenari baru diganti minggu lalu, mati lagi tadi malam', '2026-11-22'],
    ['kemarin ada tawuran di jl kenari, udah lapor polisi', '2026-11-22'],
    ['sudah lapor rt tapi kemarin mati lagi lampu jl kenari', '2026-11-22'],
  ])('%j tells %s', (story, when) => expect(occurredAfter(story)).toContain(when));
});
