/** The area and the spot told apart in one message are one place; an area where nothing is wrong is no part of it. */
import { describe, expect, it } from 'vitest';
import { readArea } from '../../src/dialogue/understand/area.ts';
import { placeTold } from '../../src/dialogue/understand/place-told.ts';
import { placesFor } from '../support/areas.ts';
import { region, World } from '../support/core.ts';

const told = (text: string) => placeTold(text, placesFor('32.73'));

describe('the area goes with the spot', () => {
  it.each([
    [
      'mekar mulya panyileukan, pinggir jalan raya soekarno hatta yg mau ke cibiru, truk pasir lewat tanpa terpal',
      'mekar mulya panyileukan, pinggir jalan raya soekarno hatta',
    ],
    ['jembatan bambu di cipadung cibiru papannya lepas semua kayanya, rw 7 deket sawah', 'cipadung cibiru, rw 7 deket sawah'],
    ['antapani, jl sawo dekat pasar', 'antapani, jl sawo dekat pasar'],
    [
      'SAYA WARGA GUMURUH RT 02 RW 05, MAU MELAPORKAN LAMPU JALAN DI GANG SAMPING MUSHOLA SUDAH MATI SEMINGGU',
      'GUMURUH RT 02 RW 05, GANG SAMPING MUSHOLA',
    ],
    ['pak, saya warga gumuruh rt 9, tiang lampu di belakang mushola sudah miring', 'gumuruh rt 9, belakang mushola'],
    [
      'air pam di perumnas sarijadi mati dari senin, jln maninjau tengah. saya nyuci di rumah mertua',
      'perumnas sarijadi, jln maninjau tengah',
    ],
  ])('"%s"', (text, place) => {
    expect(told(text)).toContain(place);
  });
});

describe('an area where nothing is wrong', () => {
  it.each([
    ['saya tinggal di antapani, lampu mati di jl braga depan hotel', 'jl braga depan hotel'],
    ['sampah numpuk di cibiru, lampu mati di jl mawar 3', 'jl mawar 3'],
    ['saya warga gumuruh, lampu depan rumah saya mati', 'gumuruh'],
    ['pak lurah gumuruh minta uang, di balai rw 5', 'balai rw 5'],
  ])('"%s" is at %s', (text, place) => {
    expect(told(text)).toBe(place);
  });
});

it('a quarter that ends a few words is told with the spot that answers where in it', () => {
  const world = new World();
  world.region = { ...region, code: '13.71', name: 'Kota Padang' };
  world.places = placesFor('13.71');
  for (const said of ['pengeras suara rusak purus', 'ga bunyi pak waktu dicoba kemarin. yg dekat shelter']) world.text(said);
  expect(world.talk.state?.draft?.place?.text).toBe('dekat shelter, purus');
});

it.each([
  ['got mampet di dekat mushola', 'gumuruh batununggal', 'dekat mushola, gumuruh batununggal'],
  [
    'got mampet di dekat mushola',
    'gumuruh batununggal, gang di belakang pasar. sudah sebulan',
    'dekat mushola, gumuruh batununggal, gang di belakang pasar',
  ],
])('of "%s" "%s" below the summary makes %s', (story, said, place) => {
  const world = new World();
  world.region = { ...region, code: '32.73', name: 'Kota Bandung' };
  world.places = placesFor('32.73');
  for (const text of [story, said]) world.text(text);
  expect(world.talk.state?.draft?.place?.text).toBe(place);
});

describe('an area told behind a place, as of what was told before', () => {
  const placed = (...texts: string[]) => {
    const world = new World();
    world.region = { ...region, code: '32.73', name: 'Kota Bandung' };
    world.places = placesFor('32.73');
    for (const text of texts) world.text(text);
    return world.talk.state?.draft?.place?.text;
  };

  it.each(['iya antapani juga', 'masih di antapani juga pak', 'sama, antapani', 'di antapani juga itu'])(
    '"%s" is where it lies',
    (said) => {
      expect(placed('tiang telepon doyong di gang haji kosim', said)).toBe('gang haji kosim, antapani');
    },
  );

  it.each(['antapani juga', 'iya antapani juga'])('"%s" may be another one, where the place has its own', (said) => {
    expect(placed('lampu mati di gang haji kosim cibiru', said)).toBe('gang haji kosim cibiru');
  });

  it.each(['antapani juga mati', 'gang haji sobur juga', 'iya parah juga'])('"%s" says something else', (said) => {
    expect(placed('lampu mati di gang haji kosim', said)).toBe('gang haji kosim');
  });
});

describe('a place a message only speaks of', () => {
  it.each([
    ['truk sampah menuju tpa galuga ngebut di jl raya leuwiliang', 'jl raya leuwiliang'],
    ['ambulans mau ke rsud cicalengka kejebak macet di jl tegar beriman', 'jl tegar beriman'],
    ['bus dari terminal leuwipanjang ngetem di jl soekarno hatta', 'jl soekarno hatta'],
    ['truk sampah ke tpa sarimukti antre panjang', 'tpa sarimukti'],
    ['jalan ke tpa sarimukti rusak parah', 'tpa sarimukti'],
    ['truk tanah dari proyek tol cisumdawu bikin jl raya jatinangor becek', 'jl raya jatinangor'],
    ['halte depan ui atapnya bolong', 'depan ui'],
    ['kafe di jl merdeka deket masjid live musiknya kenceng', 'jl merdeka deket masjid'],
    ['oh ok. jpo depan terminal leungsir tangganya keropos bolong', 'jpo depan terminal leungsir'],
  ])('"%s" is at %s', (text, place) => {
    expect(told(text)).toBe(place);
  });

  it.each(['air pam mati, mandi numpang di rumah encing melulu', 'listrik padam, tidur di rumah babeh'])('"%s" names none', (text) => {
    expect(told(text)).toBeNull();
  });
});

describe('a quarter whose name sounds like something wrong is where it is', () => {
  const at = (...messages: string[]) => {
    const world = new World();
    world.region = { ...region, code: '35.78', name: 'Kota Surabaya' };
    world.places = placesFor('35.78');
    for (const message of messages) world.text(message);
    const draft = world.talk.state?.draft;
    return [draft?.place?.text, draft?.pieces.length, draft?.others?.length ?? 0];
  };

  it.each([
    ['kalau mau tutup jalan buat hajatan izinnya ke mana ya', 'pacar keling gang 7'],
    ['toilet sekolah rusak semua', 'smpn 14 babat jerawat'],
  ])('below "%s" "%s"', (story, said) => {
    expect(at(story, said)).toEqual([said, 1, 0]);
  });

  it('and what is told of it stays in the story', () => {
    expect(at('got mampet', 'gang 5 babat jerawat bau banget')).toEqual(['gang 5 babat jerawat', 2, 0]);
  });
});

describe('a quarter that is the whole of the next clause', () => {
  const tangsel = placesFor('36.74');
  it.each([
    ['lampu mati di jl mawar 3 gelap, pondok jagung', 'jl mawar 3, pondok jagung'],
    ['penutup got depan gang h amat ilang, sawah baru juga. motor kejeblos', 'depan gang h amat, sawah baru'],
    ['got mampet depan gang 4, rumah saya banjir, sampah numpuk', 'depan gang 4'],
  ])('"%s" is at %s', (text, place) => {
    expect(placeTold(text, tangsel)).toBe(place);
  });

  it.each([
    ['depan gang h amat, sawah baru', '36.74.04.1001'],
    ['kel sawah baru', '36.74.04.1001'],
    ['jl mawar, kel sawah baru diaspal', '36.74.04.1004'],
  ])('"%s" lies in %s', (place, code) => {
    expect(readArea(place, tangsel, '36.74').area?.code).toBe(code);
  });
});

describe('a quarter called like a town far away', () => {
  const outside = (code: string, name: string, place: string) => {
    const world = new World();
    world.region = { ...region, code, name };
    world.places = placesFor(code);
    world.text('dahan pohon patah');
    return world.text(place).flatMap(({ lines }) => lines.map(({ key }) => key));
  };
  it.each(['pasar kota baru', 'jl kota baru ujung'])('"%s" lies in no Kabupaten Barru', (place) => {
    expect(outside('61.71', 'Kota Pontianak', place)).not.toContain('place.outside');
  });

  it.each(['kotabaru, jl suroto', 'kota baru jl suroto', 'kotabaru'])('"%s" is that quarter', (place) => {
    expect(outside('34.71', 'Kota Yogyakarta', place)).not.toContain('place.outside');
  });

  it.each([
    ['34.71', 'kabupaten kotabaru, jl veteran'],
    ['61.71', 'kota barru, jl veteran'],
    ['32.73', 'kotabaru, jl veteran'],
  ])('in %s "%s" is the town', (code, place) => {
    expect(outside(code, 'Kota', place)).toContain('place.outside');
  });
});
