/** Words at the question on the screen: a time told once more counts, a way describes a place, and a count does not. */
import { describe, expect, it } from 'vitest';
import { World } from '../support/core.ts';

const story = 'lampu jalan mati jl anggrek raya depan indomaret udah seminggu';

it.each([
  ['bukan seminggu, 2 minggu', '2026-11-09/'],
  ['sejak tanggal 10', '2026-11-10/'],
  ['eh 3 hari maksudnya', '2026-11-20/'],
  ['udah sebulan lebih tepatnya', '2026-10-01/'],
])('"%s" at the summary', (told, date) => {
  const world = new World();
  world.text(story);
  world.text(told);
  world.text('kirim');
  expect(world.filings[0]?.occurred).toContain(date);
});

it.each([
  ['maksud saya 2 minggu', '2026-11-09/'],
  ['sudah sebulan sih tepatnya', '2026-10-01/'],
])('"%s" right after filing', (told, date) => {
  const world = new World();
  world.text(story);
  world.text('kirim');
  world.text(told);
  expect(world.effects.at(-1)).toMatchObject({ type: 'correct', puts: { occurred: expect.stringContaining(date) } });
});

it.each(['3 tiang', 'kemarin ada yang jatuh', 'tiap jam 6 gelap'])('"%s" moves no date', (told) => {
  const world = new World();
  world.text(story);
  world.text(told);
  world.text('kirim');
  expect(world.filings[0]?.occurred).toContain('2026-11-16/');
});

it.each([
  ['pertigaan yg ke arah pasar', 'pertigaan yg ke arah pasar'],
  ['jalan yg mau ke stasiun', 'jalan yg mau ke stasiun'],
])('"%s" answers where', (told, place) => {
  const world = new World();
  world.text('lampu jalan mati');
  world.text(told);
  expect(world.talk.state?.draft?.place?.text).toBe(place);
});

it.each(['tiangnya 3', 'sereem kalo malem', 'serremm banget'])('"%s" does not', (said) => {
  const world = new World();
  world.text('lampu jalan mati');
  world.text(said);
  expect(world.talk.state?.draft).toMatchObject({ place: null, asked: 'place' });
});

it.each(['gimana cara kirimnya', 'tombolnya ga ada', 'ga bisa dipencet'])('"%s" at the summary is told how to send', (told) => {
  const world = new World();
  world.text(story);
  const [say] = world.text(told);
  expect(say?.lines.map(({ key }) => key)).toContain('summary.hint');
  expect(world.talk.state?.draft?.pieces).toHaveLength(1);
});

it('"iya situ" tells nothing of what a voice note is about', () => {
  const world = new World();
  world.hear({ type: 'file', kind: 'voice', ref: 'v', seconds: 22 });
  world.hear({ type: 'pin', lat: -6.9301, lon: 107.651 });
  world.text('iya situ');
  expect(world.talk.state?.draft).toMatchObject({ pieces: [], asked: 'about' });
});

it.each(['kirim ya makasih', 'kirim, terima kasih', 'ok kirim thanks', 'kirim pak makasih banyak ya', 'kirim matur nuwun'])(
  '"%s" at the summary sends, and adds nothing',
  (told) => {
    const world = new World();
    world.text(story);
    world.text(told);
    expect(world.filings[0]?.pieces.map(({ text }) => text)).toEqual([story]);
  },
);

it.each(['atos caang hatur nuhun', 'sampun murub matur nuwun', 'sampun galang suksma'])('"%s" below "sudah beres?" solves it', (told) => {
  const world = new World();
  world.text(story);
  world.text('kirim');
  world.central('complaint.resolved', { text: 'Lampu sudah diganti.' });
  world.text(told);
  expect(world.effects.at(-1)).toMatchObject({ type: 'solved', solved: true });
});

describe('an hour after filing', () => {
  const filed = (): World => {
    const world = new World();
    world.text(story);
    world.text('kirim');
    world.wait(4_000_000);
    return world;
  };

  it('"eh alamatnya salah, jl teratai 5" is a correction officers read', () => {
    const world = filed();
    world.text('eh alamatnya salah, jl teratai 5');
    expect(world.effects.at(-1)).toMatchObject({ type: 'correct', late: true });
    expect(world.talk.state?.draft).toBeNull();
  });

  it('"laporan saya ditarik aja, udah damai" asks the officers', () => {
    const [say] = filed().text('pak laporan saya ditarik aja, udah damai');
    expect(say?.lines.map(({ key }) => key)).not.toContain('draft.none');
  });

  it('"kok dari kemarin gitu2 aja" begins no report', () => {
    const world = filed();
    world.text('kok dari kemarin gitu2 aja');
    expect(world.talk.state?.draft).toBeNull();
  });
});

describe('sounds like calling off', () => {
  it.each(['males ngurusnya petugasnya galak', 'lupakan yang pertama itu punya tetangga', 'ga jadi dipindah tps nya'])(
    '"%s" is kept',
    (told) => {
      const world = new World();
      world.text('sampah numpuk sudah tiga minggu ga diangkut');
      world.text(told);
      expect(world.talk.state?.draft?.pieces.map(({ text }) => text)).toContain(told);
    },
  );

  it.each(['ah ga usah ribet deh', 'gausah aja lah ya'])('"%s" tells nothing', (told) => {
    const world = new World();
    world.text('sampah numpuk sudah tiga minggu ga diangkut');
    const [say] = world.text(told);
    expect(say?.lines.map(({ key }) => key)).toContain('cancel.perhaps');
    expect(world.talk.state?.draft?.pieces).toHaveLength(1);
  });
});

describe('below "tentang apa?"', () => {
  it.each([
    'ndang to suwe men',
    'cepet to aku lg neng dalan ki',
    'cepetan dong lama banget',
    'capek lah min, ribet amat',
    'capeklah, bus saya mau jalan nih',
    'itu tempatnya dulu',
    'nah ini titiknya pak',
  ])('"%s" tells nothing, and it is asked again', (text) => {
    const world = new World();
    world.hear({ type: 'file', kind: 'voice', ref: 'v1', seconds: 9 }, 'v1');
    world.hear({ type: 'pin', lat: -6.9, lon: 107.6 }, 'p1');
    world.text(text);
    expect(world.talk.state?.draft).toMatchObject({ asked: 'about', pieces: [] });
  });

  it.each(['parah banget jalannya rusak', 'angkot mau jalan sopirnya mabuk'])('"%s" is told', (text) => {
    const world = new World();
    world.hear({ type: 'file', kind: 'voice', ref: 'v1', seconds: 9 }, 'v1');
    world.hear({ type: 'pin', lat: -6.9, lon: 107.6 }, 'p1');
    world.text(text);
    expect(world.talk.state?.draft).toMatchObject({ asked: 'summary', pieces: [{ text }] });
  });
});

it('a time told beside Javanese words that want no questions is taken', () => {
  const world = new World();
  world.text('air pdam mati 4 hari di jl kenari');
  world.text('sejak jumat. ra sah kakean takon');
  world.text('kirim');
  expect(world.filings[0]?.occurred).toContain('2026-11-20/');
});

it.each(['750 deng bukan 850, salah liat kwitansi', 'eh 750 bukan 850'])('"%s" right after filing is of that report', (told) => {
  const world = new World();
  for (const text of ['sekolah wajibin beli seragam batik 850rb di smpn 2', 'kirim', told]) world.text(text);
  expect(world.effects.filter(({ type }) => type === 'add')).toEqual([expect.objectContaining({ text: told })]);
  expect(world.talk.state?.loose).toBeNull();
});
