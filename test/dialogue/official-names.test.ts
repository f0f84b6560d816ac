/** Official names of the region, wherever a story says them: without "di" or "kelurahan" before them, and to their end behind a street. */
import { describe, expect, it } from 'vitest';
import { placesFor } from '../support/areas.ts';
import { region, World } from '../support/core.ts';

function placed(text: string, code = '13.71', name = 'Kota Padang'): string | undefined {
  const world = new World();
  world.region = { ...region, code, name };
  world.places = placesFor(code);
  world.text(text);
  return world.talk.state?.draft?.place?.text;
}

describe('are its place', () => {
  it.each([
    ['kafe di ulak karang musik keras sampai subuh', 'ulak karang'],
    ['batang arau hitam dan berminyak lagi pak, ikan mati mengapung', 'batang arau'],
    ['indarung bus sekolah penuh trus anak sma ditinggal', 'indarung'],
    ['jalan masuk teluk bayur tergenang oli licin', 'teluk bayur'],
    ['Retribusi masuk pantai Air Manis diminta dua kali', 'Air Manis'],
    ['Trans Padang ke Limau Manis tolong ditambah busnya', 'Limau Manis'],
    ['saluran air di Jl. Cendrawasih Air Tawar Barat tersumbat', 'Jl. Cendrawasih Air Tawar Barat'],
    ['lampu mati di jl gajah, air tawar barat', 'jl gajah, air tawar barat'],
  ])('"%s": %s', (text, place) => {
    expect(placed(text)).toBe(place);
  });
});

it.each(['minuman air manis di kantin sekolah basi', 'aplikasi sering kuranji eror', 'mau lapor kucing liar'])(
  '"%s" names none',
  (text) => {
    expect(placed(text) ?? null).toBeNull();
  },
);

describe('behind what is wrong there they are its place, in a long message too', () => {
  it.each([
    ['lho kok ga ada ya, ya sudah saya lapor sekarang saja, pompa banjir harapan baru ga nyala dr kamis', 'harapan baru'],
    ['pohon kaliabang tumbang', null],
    ['air pdam kaliabang mati dari semalem pak', 'kaliabang'],
    ['laporan dari bu kranji, lampunya mati', null],
  ])('"%s": %s', (text, place) => {
    expect(placed(text, '32.75', 'Kota Bekasi') ?? null).toBe(place);
  });
});

describe('written in two words, or last, they are its place too', () => {
  it.each([
    ['pekayon jaya macet parah', 'pekayon jaya'],
    ['lampu pju mati, harapan baru', 'harapan baru'],
    ['sampah numpuk kranji', 'kranji'],
    ['banjir lagi banjir lagi, pondok gede permai udah sedengkul', 'pondok gede permai'],
    ['aren jaya airnya mati', 'aren jaya'],
    ['macet terus, laporan dari pak kranji', null],
  ])('"%s": %s', (text, place) => {
    expect(placed(text, '32.75', 'Kota Bekasi') ?? null).toBe(place);
  });
});

it('a quarter and its district, said behind a street, are both a part of the place', () => {
  const world = new World();
  world.region = { ...region, code: '32.75', name: 'Kota Bekasi' };
  world.places = placesFor('32.75');
  world.text('got mampet di jl pulo ribung depan ruko');
  world.text('pekayonjaya, bekasi selatan');
  expect(world.talk.state?.draft?.place?.text).toBe('jl pulo ribung depan ruko, pekayonjaya bekasi selatan');
});

describe('a name that sounds like a matter', () => {
  const answered = (said: string) => {
    const world = new World();
    world.region = { ...region, code: '36.74', name: 'Kota Tangerang Selatan' };
    world.places = placesFor('36.74');
    for (const text of ['mau tanya, izin jualan kue ngurusnya gimana ya', said]) world.text(text);
    return world.talk.state?.draft;
  };

  it('is where, and nothing besides', () => {
    expect(answered('rawa buntu serpong')).toMatchObject({ asked: 'summary', place: { text: 'rawa buntu serpong' } });
  });

  it('is a matter where something is said of it', () => {
    expect(answered('got rawa buntu mampet')?.place?.text).not.toBe('got rawa buntu mampet');
  });
});
