/** A place that is called wrong gives way as a whole where the words are of a whole: its quarter with its district, its crossing, its spot. */
import { describe, expect, it } from 'vitest';
import { putRight } from '../../src/dialogue/understand/place-right.ts';
import { placesFor } from '../support/areas.ts';
import { region, World } from '../support/core.ts';

const inBandung = () => {
  const world = new World();
  world.region = { ...region, code: '32.73', name: 'Kota Bandung' };
  world.places = placesFor('32.73', 'made-up.sql');
  world.text('jalan rusak');
  world.hear({ type: 'pin', lat: -6.9301, lon: 107.651 });
  return world;
};
const placed = (world: World) => (world.talk.state?.draft ?? world.filings.at(-1))?.place;

describe('of a pin that was read as Cibangkong', () => {
  it.each([
    ['bukan sukapura, tapi cibangkong', 'Kel. Cibangkong, Kec. Batununggal, Kota Bandung'],
    ['bukan cibangkong, tapi sukapura', 'sukapura'],
  ])('"%s" is heard where it is asked about', (text, place) => {
    const world = inBandung();
    world.text(text);
    expect(placed(world)).toMatchObject({ text: place, lat: -6.9301 });
  });

  it.each([
    ['bukan cibangkong, tapi sukapura', 'Kel. Sukapura, Kec. Kiaracondong, Kota Bandung'],
    ['lokasinya salah, harusnya di kelurahan sukapura', 'Kel. Sukapura, Kec. Kiaracondong, Kota Bandung'],
  ])('"%s" once it is confirmed changes the district too, and leaves the pin', (text, place) => {
    const world = inBandung();
    for (const told of ['ya', text]) world.text(told);
    expect(placed(world)).toMatchObject({ text: place, lat: -6.9301 });
  });

  it('and so it does once it is filed', () => {
    const world = inBandung();
    for (const told of ['ya', 'kirim', 'lokasinya salah, harusnya di kelurahan sukapura']) world.text(told);
    expect(world.complaints[0]?.place?.text).toBe('Kel. Sukapura, Kec. Kiaracondong, Kota Bandung');
  });
});

it.each([
  ['jl sukapura', 'lokasinya salah, harusnya di kelurahan gumuruh', 'kelurahan gumuruh'],
  ['rt 3 kel sukapura', 'lokasinya salah, harusnya di kelurahan gumuruh', 'rt 3 kelurahan gumuruh'],
  ['perempatan gendengan', 'eh bukan gendengan, perempatan purwosari', 'perempatan purwosari'],
  ['perempatan gendengan deket solo square', 'eh bukan gendengan, perempatan purwosari', 'perempatan purwosari deket solo square'],
])('%s: "%s"', (told, text, place) => {
  const world = new World();
  world.text(`lampu mati di ${told}`);
  world.text(text);
  expect(placed(world)?.text).toBe(place);
});

it('an answer that corrects itself is read to its end', () => {
  const world = new World();
  world.text('lampu merah mati dari pagi');
  world.text('gendengan. perempatan gendengan yg deket solo square... eh bukan solo square, yg deket rs kasih ibu itu lo');
  expect(placed(world)?.text).toBe('perempatan gendengan yg deket rs kasih ibu');
});

describe('of what lies in an area only the area changes', () => {
  const told = (place: string, said: string) => putRight(place, said, placesFor('32.73'));

  it.each([
    ['sukapura depan komplek permata', 'eh permata tuh gumuruh ding', 'gumuruh depan komplek permata'],
    ['sukapura depan komplek permata', 'komplek permata itu masuk kel gumuruh, maap pak', 'gumuruh depan komplek permata'],
    ['kel sukapura kec kiaracondong dekat sdn 7 kenari', 'sdn 7 kenari kan ikut gumuruh', 'gumuruh dekat sdn 7 kenari'],
    [
      'jl kenari dekat masjid al jihad, kiaracondong',
      'masjid al jihad itu di sukapura',
      'jl kenari dekat masjid al jihad, kiaracondong, sukapura',
    ],
    ['pasar kenari', 'pasar kenari itu di gumuruh bu', 'pasar kenari, gumuruh'],
    ['jl sukapura raya depan komplek permata', 'permata itu masuk gumuruh', 'jl sukapura raya depan komplek permata, gumuruh'],
    ['tegallaja depan komplek permata', 'permata itu di gumuruh bukan tegallaja', 'gumuruh depan komplek permata'],
  ])('%s: "%s"', (place, said, right) => {
    expect(told(place, said)).toBe(right);
  });

  it.each([
    'komplek permata itu rusak semua',
    'permata itu di mana ya',
    'permata itu sukapura',
    'komplek permata di sini gelap',
    'rumah saya itu gumuruh',
  ])('"%s" names none', (said) => {
    expect(told('sukapura depan komplek permata', said)).toBeNull();
  });
});

describe('a quarter before its rt', () => {
  it.each([
    ['kelurahan gumuruh rt 2 rw 5', 'salah deng, ktpnya masih sukapura. ganti sukapura rt 2 rw 5', 'rt 2 rw 5 kelurahan sukapura'],
    ['kelurahan gumuruh rt 2 rw 5', 'ganti sukapura rt 3', 'rt 3 rw 5 kelurahan sukapura'],
    ['gumuruh rt 2 rw 5', 'eh salah, sukapura rt 2 rw 5', 'sukapura rt 2 rw 5'],
    ['jl kenari rt 2 desa gumuruh', 'maaf salah, sukapura rt 4', 'jl kenari rt 4 desa sukapura'],
  ])('%s: "%s"', (told, text, place) => {
    expect(putRight(told, text)).toBe(place);
  });

  it.each(['warganya sukapura rt 2 juga kena', 'pipa bocor rt 2 belum diganti'])('"%s" puts nothing right', (text) => {
    expect(putRight('kelurahan gumuruh rt 2 rw 5', text)).toBeNull();
  });
});
