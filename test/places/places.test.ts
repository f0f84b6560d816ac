import { describe, expect, test } from 'vitest';
import { openPlaces } from '../../src/places/places.ts';
import { placesFor } from '../support/areas.ts';

const bandung = placesFor('32.73', 'made-up.sql');
const codes = (areas: readonly { code: string }[]) => areas.map(({ code }) => code);

describe('official names', () => {
  test('a village is found inside the region, with all it lies in', () => {
    expect(bandung.named('village', 'cibangkong')).toEqual([
      { code: '32.73.12.1003', village: 'Kel. Cibangkong', district: 'Kec. Batununggal', regency: 'Kota Bandung' },
    ]);
  });

  test('spaces, doubled letters and old spellings make no difference', () => {
    expect(['kebonwaru', 'Kebbon Waroe', 'KEBON-WARU'].map((name) => codes(bandung.named('village', name)))).toEqual(
      Array(3).fill(['32.73.12.1005']),
    );
  });

  test('one or two slips of the pen are forgiven inside the region, more are not', () => {
    expect(codes(placesFor('35.78').named('district', 'pabean cantikan'))).toEqual(['35.78.12']);
    expect(codes(placesFor('35.78').named('village', 'bringin'))).toEqual(['35.78.31.1003']);
    expect(placesFor('35.78').named('village', 'kebon waru')).toEqual([]);
    expect(bandung.named('village', 'dago x y z')).toEqual([]);
  });

  test('the number at the end of a name is no slip of the pen, and is told in either figures', () => {
    const medan = placesFor('12.71');
    expect(['Sudi Rejo I', 'sudirejo 1', 'Sudirejo II', 'sudi rejo 2'].map((name) => codes(medan.named('village', name)))).toEqual([
      ['12.71.01.1010'],
      ['12.71.01.1010'],
      ['12.71.01.1011'],
      ['12.71.01.1011'],
    ]);
    expect(medan.named('village', 'sudirejo 3')).toEqual([]);
  });

  test('names used twice in a region come back twice, and once inside one district', () => {
    const surabaya = placesFor('35.78');
    expect(codes(surabaya.named('village', 'wonorejo'))).toEqual(['35.78.03.1005', '35.78.05.1005']);
    expect(codes(surabaya.named('village', 'wonorejo', '35.78.03'))).toEqual(['35.78.03.1005']);
  });

  test('regencies are known countrywide, those of one name both', () => {
    expect(bandung.named('regency', 'bogor').map(({ regency }) => regency)).toEqual(['Kabupaten Bogor', 'Kota Bogor']);
    expect(bandung.named('regency', 'jakarta selatan').map(({ regency }) => regency)).toEqual(['Kota Administrasi Jakarta Selatan']);
  });

  test('exactly 26 names are a city and a regency', () => {
    const all =
      'Bandung Banjar Bekasi Bima Blitar Bogor Cirebon Gorontalo Jayapura Kediri Kupang Madiun Magelang Malang Mojokerto Pasuruan Pekalongan Probolinggo Semarang Serang Solok Sorong Sukabumi Tangerang Tasikmalaya Tegal';
    expect(all.split(' ').filter((name) => bandung.named('regency', name).length === 2)).toHaveLength(26);
  });

  test('the example region knows every district and no village', () => {
    const everywhere = placesFor('00');
    expect(codes(everywhere.named('district', 'cikijing'))).toEqual(['32.10.03']);
    expect(everywhere.named('village', 'cibangkong')).toEqual([]);
  });

  test('numbered villages are told apart', () => {
    const villages = (name: string) => codes(placesFor('11.01').named('village', name));
    expect([villages('sawang i'), villages('Sawang II')]).toEqual([['11.01.07.2002'], ['11.01.07.2005']]);
  });

  test('quotation marks in names are kept', () => {
    expect(placesFor('35.13').named('village', 'Sokaan')[0]?.village).toBe('Desa Soka"an');
  });
});

describe('a point on the map', () => {
  test('lies in its village', () => {
    expect(bandung.near(-6.9301, 107.651)).toEqual({
      areas: [{ code: '32.73.12.1003', village: 'Kel. Cibangkong', district: 'Kec. Batununggal', regency: 'Kota Bandung' }],
      served: true,
    });
  });

  test('is asked about near the border of another district, not of another village', () => {
    expect(codes(bandung.near(-6.9252, 107.65).areas)).toEqual(['32.73.12.1003', '32.73.16.1001']);
    expect(codes(bandung.near(-6.93, 107.6549).areas)).toEqual(['32.73.12.1003']);
    expect(codes(bandung.near(-6.926, 107.65).areas)).toEqual(['32.73.12.1003']);
  });

  test('just beside the map may lie in the nearest area, and nobody says it is outside', () => {
    const spot = bandung.near(-6.9345, 107.6405);
    expect(codes(spot.areas)).toEqual(['32.73.12.1003']);
    expect(spot.served).toBeNull();
  });

  test('outside the region is told with its regency where that is known', () => {
    expect(bandung.near(-7.05, 107.6)).toEqual({ areas: [{ code: '32.04', regency: 'Kabupaten Bandung' }], served: false });
    expect(bandung.near(-7.8, 110.37)).toEqual({ areas: [], served: false });
  });

  test('is outside nothing while the map lacks a regency of the region', () => {
    expect(placesFor('32', 'made-up.sql').near(-7.8, 110.37)).toEqual({ areas: [], served: null });
  });

  test('is only a point without a map', () => {
    expect(placesFor('32.73').near(-6.93, 107.65)).toEqual({ areas: [], served: null });
  });

  test('of which only centres are known lies in one of the three nearest', () => {
    const spot = placesFor('32.73', 'centres.sql').near(-6.931, 107.651);
    expect(codes(spot.areas)).toEqual(['32.73.12.1003', '32.73.12.1001', '32.73.16.1001']);
    expect(placesFor('32.73', 'centres.sql').near(-7.5, 107.651).areas).toEqual([]);
  });
});

test('a thousand looks at names and points take a moment', () => {
  const began = process.cpuUsage();
  for (let i = 0; i < 1000; i++) {
    bandung.near(-6.9 - i / 10_000, 107.6 + i / 10_000);
    bandung.named('village', `kelurahan${i}`);
  }
  // Its own time alone: a busy machine may take longer over it.
  expect(process.cpuUsage(began).user / 1000).toBeLessThan(6_000);
});

test('an unreadable file of the map is told and left out', () => {
  const told: string[] = [];
  const places = openPlaces({
    region: '32.73',
    folder: new URL('../dialogues/areas/broken', import.meta.url).pathname,
    unreadable: (file) => told.push(file),
  });
  expect(places.near(-6.93, 107.65)).toEqual({ areas: [], served: null });
  expect(told).toEqual(['cut.sql.area.json']);
});

describe('official names in a text', () => {
  const padang = placesFor('13.71');
  const names = (text: string) => padang.spotted(text).map(({ from, to }) => text.slice(from, to));

  test('are found to the letter, the longer first, and by what several of them are called', () => {
    expect(names('DI BUNGUS. TELUK KABUNG TENGAH dekat jembatan')).toEqual(['BUNGUS', 'TELUK KABUNG TENGAH']);
    expect(names('kafe di ulak karang, bukan lubuk begalung')).toEqual(['ulak karang', 'lubuk begalung']);
    expect(names('batang-batang kayu, ulak')).toEqual([]);
  });

  test('none are where the region is the whole country', () => {
    expect(placesFor('00').spotted('banjir di tanah abang')).toEqual([]);
  });
});
