/** What is said beside thanks, as a joke, of oneself, or behind a place, in everyday words. */
import { describe, expect, it } from 'vitest';
import { World } from '../support/core.ts';

const keys = (world: World, text: string) => world.text(text).flatMap(({ lines }) => lines.map(({ key }) => key));
const told = (...texts: string[]) => {
  const world = new World();
  for (const text of texts) world.text(text);
  return world;
};
const underWay = () => {
  const world = told('got mampet di jl mawar 3 depan sd 2, bau banget', 'kirim');
  world.central('complaint.in_progress', { agency: 'DPU', text: 'sedang dijadwalkan' });
  return world;
};

describe('beside thanks', () => {
  it.each([
    'nuhun, hujan deui yeuh enggal2',
    'makasih ya, tapi ini hujan lagi cepetan ditangani',
    'alhamdulillah kemarin sore cuma sampai teras. matur suwun',
  ])('"%s" is passed on', (said) => {
    const world = underWay();
    world.text(said);
    expect(world.effects.flatMap((effect) => (effect.type === 'add' ? [effect.text] : []))).toEqual([said]);
  });

  it.each(['makasih banyak pak, sehat selalu', 'ok tq', 'mantab. semoga ga balik lg'])('"%s" only thanks', (said) => {
    expect(keys(underWay(), said)).toEqual(['thanks.welcome']);
  });
});

describe('days later', () => {
  it.each([
    'kumaha ieu teh can aya nu dongkap',
    'halo? kumaha aya kabar?',
    'jang can aya wartos?',
    'pripun niki kok dereng wonten sing mriki',
    'min udah 4 hari kok sepi',
  ])('"%s" asks how it stands', (said) => {
    const world = underWay();
    world.wait(4 * 86_400_000);
    expect(keys(world, said)).toContain('own.head');
  });
});

describe('a joke that is owned up to', () => {
  it.each([
    [
      'lapor pak wali stok jodoh di semarang habis',
      'wkwkwk kirain bakal dibikinin laporan. iseng doang min nunggu ujan di halte simpang lima',
    ],
    ['min lapor persib eleh wae, tolong ditindaklanjuti', 'heureuy ketang. min geus dahar can'],
    ['lampu mati di jl mawar 3', 'eh bercanda min'],
  ])('"%s", "%s" is no report', (joke, said) => {
    const world = told(joke);
    expect(keys(world, said)[0]).toBe('joke');
    expect(world.talk.state?.draft).toBeNull();
  });

  it('children who scrawl for fun are told of', () => {
    expect(told('anak2 iseng coret2 tembok sekolah sdn 3', 'kirim').filings).toHaveLength(1);
  });
});

it.each(['ibu saya dibentak petugas loket puskesmas kedungmundu'])('"%s" is met with a warm word', (said) =>
  expect(keys(new World(), said)).toContain('thanks.sorry'),
);

it('who tells more of a wish wishes on', () => {
  expect(
    told('kak boleh request ga, perpustakaan di jl mawar buka sampe malem dong', 'jam 9 an lah. sabtu minggu jg', 'kirim').filings[0]?.kind,
  ).toBe('aspiration');
});

describe('a place ends where something else begins', () => {
  it.each([
    ['sampah di tps deket pasar satriowibowo tlogosari meluber sampe jalan', 'tps deket pasar satriowibowo tlogosari'],
    ['ke puskesmas sekejati senin pagi dr jam 6 ngantri, jam 10 dibilang kuota abis', 'puskesmas sekejati'],
  ])('"%s"', (story, place) => expect(told(story).talk.state?.draft?.place?.text).toBe(place));

  it.each([
    ['rw 15 pak deket pasar ikan', 'rw 15 deket pasar ikan'],
    ['jl letjen suprapto samping gereja blenduk persis', 'jl letjen suprapto samping gereja blenduk'],
    ['deket rusun arcamanik a', 'deket rusun arcamanik'],
    ['gang 3 a', 'gang 3 a'],
    ['blok a', 'blok a'],
    ['rumah pak rt deket masjid', 'rumah pak rt deket masjid'],
  ])('"%s", asked where', (said, place) => {
    expect(told('lampu jalan mati udah 3 hari', said).talk.state?.draft?.place?.text).toBe(place);
  });
});

it('"nama saya sm anak jgn disebut" is no alarm', () => {
  const world = told('lampu jalan mati di jl mawar 3', 'nama saya sm anak jgn disebut yaaa');
  expect(world.effects.filter(({ type }) => type === 'emergency')).toEqual([]);
});

it('an hour told in a draft is no question', () => {
  const world = told('td malem', 'jam 11', 'truk tanah tumpah di jl untung suropati');
  expect(world.talk.state?.draft?.pieces.map(({ text }) => text)).toContain('jam 11');
});

it.each(['ini lagi digendong pak rt keluar. 112 udah tak telpon', '112 sudah saya telpon, orangnya lagi dibawa keluar'])(
  '"%s": who sees to others is not taken for one who gives up',
  (said) => {
    const world = told('talud belakang rumah tetangga retak di gunungsari rt 5 rw 9', 'simbahnya masih di dalem ga mau keluar', said);
    expect(world.effects.flatMap((effect) => (effect.type === 'emergency' ? effect.kinds : []))).not.toContain('crisis');
  },
);

it.each([
  'tiap mlm minggu jam 1an balap liar di jl mawar',
  'setiap senin jam 7 macet di jl mawar',
  'kafe jl mawar berisik saban kamis malam',
  'jl mawar ditutup tiap hari minggu',
  'saban malam minggu balap liar di jl mawar',
])('"%s" is of no one day', (story) => {
  expect(told(story, 'kirim').filings[0]?.occurred).toBeNull();
});

it('hands where they do not belong are offered secrecy, with a warm word', () =>
  expect(keys(new World(), 'selasa malem di gang kos banjarsari ada cowo megang dada aku terus kabur, udah seminggu lalu')).toContain(
    'ask.secrecy',
  ));
