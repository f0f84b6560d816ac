import { describe, expect, it } from 'vitest';
import { readArea } from '../../src/dialogue/understand/area.ts';
import { findPlace } from '../../src/dialogue/understand/place.ts';
import { placesFor } from '../support/areas.ts';
import { region, rendered, World } from '../support/core.ts';

const words = (text: string, code: string) => {
  const { area, towns } = readArea(text, placesFor(code), code);
  const parts = area === null ? towns.map(({ regency }) => `${regency}?`) : [area.village, area.district, area.regency];
  return parts.filter((part) => part !== undefined).join(', ');
};

describe('areas read from words', () => {
  it.each([
    ['kel cibangkong', 'Kel. Cibangkong, Kec. Batununggal, Kota Bandung'],
    ['Kel.Gumuruh rt 3', 'Kel. Gumuruh, Kec. Batununggal, Kota Bandung'],
    ['jl melati, kel cibangkog kec batununggal', 'Kel. Cibangkong, Kec. Batununggal, Kota Bandung'],
    ['kec. Kiaracondong yang dekat stasiun', 'Kec. Kiaracondong, Kota Bandung'],
    ['jl asia afrika', ''],
    ['kab sleman', 'Kabupaten Sleman'],
    ['di jaksel', 'Kota Administrasi Jakarta Selatan'],
    ['kota bandung', 'Kota Bandung'],
    ['jl braga, bandung', 'Kota Bandung'],
  ])('in Kota Bandung: %s', (text, area) => {
    expect(words(text, '32.73')).toBe(area);
  });

  it.each([
    ['masjid Al Ikhlas, Rancamaya RW 4', 'Kel. Rancamaya, Kec. Bogor Selatan, Kota Bogor'],
    ['jl mawar, kedung badak', 'Kel. Kedung Badak, Kec. Tanah Sareal, Kota Bogor'],
    ['jl rancamaya', ''],
    ['sampah di rancamaya numpuk', ''],
  ])('in Kota Bogor a bare name: %s', (text, area) => {
    expect(words(text, '32.71')).toBe(area);
  });

  it('of a village and a district of one name the district is read', () => {
    expect(words('sawahan', '35.78')).toBe('Kec. Sawahan, Kota Surabaya');
  });

  it.each([
    ['desa sukahurip kec cikijing', 'Kec. Cikijing, Kabupaten Majalengka'],
    ['jl melati, kec tanah sareal, bogor', 'Kec. Tanah Sareal, Kota Bogor'],
    ['kec ciawi bogor', 'Kec. Ciawi, Kabupaten Bogor'],
    ['bogor', 'Kabupaten Bogor?, Kota Bogor?'],
    ['disdukcapil tangerang lah', 'Kabupaten Tangerang?, Kota Tangerang?'],
    ['tangsel', 'Kota Tangerang Selatan'],
    ['warung nasi padang', ''],
    ['jl malang', ''],
    ['terminal bogor', ''],
    ['kota tua', ''],
  ])('everywhere: %s', (text, area) => {
    expect(words(text, '00')).toBe(area);
  });

  it('a village is never looked up while its town is open', () => {
    expect(words('kel sukamaju', '32')).toBe('');
    expect(words('kel sukamaju kec cilodong', '32')).toBe('Kel. Sukamaju, Kec. Cilodong, Kota Depok');
  });

  it('what is not found stays as it was told', () => {
    expect(readArea('kel sukamaju kec antah', placesFor('00'), '00').told).toEqual({ village: 'kel sukamaju', district: 'kec antah' });
  });
});

describe('landmarks', () => {
  it.each([
    ['lampu mati sebelah toko Pak Haji udah lama', 'sebelah toko Pak Haji'],
    ['ada lubang di depan balai desa', 'depan balai desa'],
    ['macet terus dkt lampu ijo', 'dkt lampu ijo'],
    ['depan sd 2', 'depan sd 2'],
    ['di seberang warung bu Siti', 'seberang warung bu Siti'],
    ['lampu mati di jl kali besar', 'jl kali besar'],
    ['banjir di kel sawah lama, tolong', 'kel sawah lama'],
    ['jalan raya kupang baru no 3 rusak', 'jalan raya kupang baru no 3'],
    ['jl melati lama ga diperbaiki', 'jl melati'],
    ['jl margonda raya depan apotek banjir', 'jl margonda raya depan apotek'],
    ['lampu mati di jl melati raya sudah 3 hari', 'jl melati raya'],
    ['jl pahlawan utama no 5', 'jl pahlawan utama no 5'],
    ['jl kenanga dua dekat masjid', 'jl kenanga dua dekat masjid'],
    ['jl kenanga dua hari gelap', 'jl kenanga'],
    ['macet di jl letjen s parman tiap sore', 'jl letjen s parman'],
    ['jl prof dr hamka berlubang', 'jl prof dr hamka'],
    ['jl ir h juanda banjir', 'jl ir h juanda'],
    ['lampu mati di jl mangga dua raya', 'jl mangga dua raya'],
  ])('%s', (text, place) => {
    expect(findPlace(text)).toBe(place);
  });

  it('a house or a shop without a name is nowhere', () => {
    expect(['depan rumah saya gelap', 'samping toko banjir', 'dekat sekolah ada sampah'].map(findPlace)).toEqual([null, null, null]);
  });
});

function bandung(): World {
  const world = new World();
  world.region = { ...region, code: '32.73', name: 'Kota Bandung' };
  world.places = placesFor('32.73', 'made-up.sql');
  return world;
}

describe('the talk about a place', () => {
  const pin = { type: 'pin', lat: -6.93, lon: 107.65 } as const;

  it('files the area a pin was confirmed as, in fields and in words', () => {
    const world = bandung();
    world.text('got mampet');
    world.hear(pin);
    world.text('ya');
    world.text('kirim');
    expect(world.filings[0]?.place).toEqual({
      ...{ lat: -6.93, lon: 107.65, areaCode: '32.73.12.1003' },
      ...{ village: 'Kel. Cibangkong', district: 'Kec. Batununggal', regency: 'Kota Bandung' },
      text: 'Kel. Cibangkong, Kec. Batununggal, Kota Bandung',
    });
  });

  it('keeps the words told before a pin and the title of a venue', () => {
    const world = bandung();
    world.text('got mampet di jl melati');
    world.hear(pin);
    world.text('ya');
    expect(world.talk.state?.draft?.place?.text).toBe('jl melati (Kel. Cibangkong, Kec. Batununggal, Kota Bandung)');
    world.hear({ ...pin, title: 'Toko Maju' });
    world.text('ya');
    expect(world.talk.state?.draft?.place?.text).toBe('Toko Maju (Kel. Cibangkong, Kec. Batununggal, Kota Bandung)');
  });

  it('keeps the pin when its area was read wrongly, whatever is answered', () => {
    for (const answer of ['kel gumuruh', 'lewati', 'tidak tau']) {
      const world = bandung();
      world.text('got mampet');
      world.hear(pin);
      world.text('bukan');
      world.text(answer);
      world.text('kirim');
      expect(world.filings[0]?.place).toMatchObject({ lat: -6.93, lon: 107.65 });
    }
  });

  it('takes a confirmed area back with "kembali", and asks about a new pin anew', () => {
    const world = bandung();
    world.text('got mampet');
    world.hear(pin);
    world.text('ya');
    expect(world.text('kembali').map(rendered).join()).toContain('Cibangkong');
    expect(world.talk.state?.draft?.place).toEqual({ text: '', lat: -6.93, lon: 107.65 });
    expect(world.hear({ type: 'pin', lat: -6.93, lon: 107.66 }).map(rendered).join()).toContain('Gumuruh');
  });

  it('loses no story told instead of an answer about the area', () => {
    const world = bandung();
    world.text('got mampet');
    world.hear(pin);
    const said = world.text('udah tiga minggu baunya ampun ga ada yang bersihin');
    expect(said.map(rendered).join()).toContain('Cibangkong');
    expect(world.talk.state?.draft?.pieces).toHaveLength(2);
  });

  it('a plain yes chooses none of two, and tells no story', () => {
    const world = bandung();
    world.text('got mampet');
    world.hear({ type: 'pin', lat: -6.9251, lon: 107.65 });
    expect(world.text('ya').at(-1)?.choices).toHaveLength(3);
    expect(world.talk.state?.draft?.pieces).toHaveLength(1);
    const everywhere = new World();
    everywhere.text('ktp belum jadi');
    everywhere.text('bogor');
    expect(everywhere.text('ya').at(-1)?.choices).toHaveLength(2);
    expect(everywhere.text('bukan').map(rendered).join()).toContain('Kabupaten atau kota mana');
  });

  it('"kirim" passes over the reading of a pin', () => {
    const world = bandung();
    world.text('got mampet');
    world.hear(pin);
    world.text('kirim');
    expect(world.filings[0]?.place).toEqual({ text: '', lat: -6.93, lon: 107.65 });
  });

  it('tells who serves a town named outside the region, and goes on', () => {
    const world = bandung();
    const said = world.text('lampu jalan mati di jl kaliurang, kab sleman').map(rendered).join('\n');
    expect(said).toContain('Kabupaten Sleman');
    world.text('kirim');
    expect(world.filings[0]?.place).toMatchObject({ regency: 'Kabupaten Sleman', areaCode: '34.04' });
  });

  it.each(['Ciomas kab bogor iya', 'masuk kab bogor pak'])('tells who serves it where "%s" is told below the summary', (told) => {
    const world = new World();
    world.region = { ...region, code: '32.71', name: 'Kota Bogor' };
    world.places = placesFor('32.71');
    world.text('jalan raya ciomas berlubang');
    expect(world.text(told).map(rendered).join()).toContain('yang berwenang di sana pemerintah Kabupaten Bogor');
    expect(world.talk.state?.draft).toMatchObject({ place: { text: 'jalan raya ciomas, kab bogor' }, pieces: { length: 1 } });
  });

  it.each(['gatau nama jalannya', 'ga hafal nomernya pak', 'kurang tau rt nya'])('"%s" below the summary adds nothing', (told) => {
    const world = bandung();
    world.text('lampu jalan mati dekat taman lansia');
    expect(world.text(told).map(rendered).join()).toContain('tempatnya sudah cukup jelas');
    expect(world.talk.state?.draft).toMatchObject({ asked: 'summary', place: { text: 'dekat taman lansia' }, pieces: { length: 1 } });
  });

  it('asks where in the town when only the town was told', () => {
    const world = bandung();
    expect(world.text('lampu jalan mati di kota bandung')[0]?.askPlace).toBe(true);
  });

  it('never asks a town for its name, nor anybody for the town they told', () => {
    expect(bandung().text('ktp saya belum jadi').map(rendered).join()).not.toContain('Kabupaten atau kota mana');
    const everywhere = new World();
    expect(everywhere.text('ktp saya di sleman belum jadi').map(rendered).join()).not.toContain('Kabupaten atau kota mana');
  });

  it('asks a province for the town', () => {
    const world = new World();
    world.region = { ...region, code: '32', name: 'Jawa Barat' };
    world.places = placesFor('32');
    expect(world.text('ktp saya belum jadi').map(rendered).join()).toContain('Kabupaten atau kota mana');
    expect(world.text('bogor').at(-1)?.choices).toHaveLength(2);
  });

  it('stays a pin without a map', () => {
    const world = new World();
    world.text('got mampet');
    expect(world.hear(pin).at(-1)?.choices?.[0]?.choice).toBe('send');
    world.text('kirim');
    expect(world.filings[0]?.place).toEqual({ text: '', lat: -6.93, lon: 107.65 });
  });
});

describe('streets and spots by their names', () => {
  it.each([
    ['lampu mati di jl. k.h. wahid hasyim', 'jl. k.h. wahid hasyim'],
    ['jalan bolong jl dr. sutomo', 'jl dr. sutomo'],
    ['jl. a yani km 7 gelap', 'jl. a yani km 7'],
    ['jl 10 november macet', 'jl 10 november'],
    ['jl 17 agustus 1945 no 8', 'jl 17 agustus 1945 no 8'],
    ['jl raden ajeng kartini no 5', 'jl raden ajeng kartini no 5'],
    ['sampah di waduk pluit', 'waduk pluit'],
    ['macet di flyover ciputat', 'flyover ciputat'],
    ['kotor di pantai parangtritis', 'pantai parangtritis'],
    ['rusak di jorong sawah', 'jorong sawah'],
    ['banjir di lingkungan 3', 'lingkungan 3'],
  ])('"%s": %s', (text, place) => {
    expect(findPlace(text)).toBe(place);
  });

  it.each([
    'air mati di kota bogor sama kabupaten',
    'kabupaten dan kota bogor',
    'sudah lapor rt 3 kali',
    'lapangan voli rusak',
    'tanjakan curam tanpa pagar',
    'halte bus kotor',
    'jalan 10 meter rusak',
  ])('"%s" names none', (text) => {
    expect(findPlace(text)).toBeNull();
  });
});

describe('both towns of a name at once', () => {
  it.each(['kota bogor sama kabupaten', 'kota dan kabupaten bogor', 'dua duanya, kota sama kabupaten'])(
    '"%s" is no place: the words are kept, and it is asked again',
    (text) => {
      const world = new World();
      world.text('air pdam mati sudah 3 hari');
      const [say] = world.text(text);
      expect(say?.lines.map(({ key }) => key)).toEqual(['told.added', 'ask.place.again']);
      expect(world.talk.state?.draft).toMatchObject({ place: null, pieces: [{}, { text }] });
    },
  );

  it('"kota bogor sama kabupaten" leaves open which of them is meant', () => {
    const world = new World();
    for (const text of ['ktp saya sudah 3 bulan belum jadi', 'bogor', 'kota bogor sama kabupaten']) world.text(text);
    expect(world.talk.state?.draft).toMatchObject({ asked: 'town', place: { text: 'bogor' } });
  });
});

describe('an official quarter beside a place', () => {
  it.each([
    ['air keruh di bondongan rt 3', 'bondongan rt 3', 'Kel. Bondongan'],
    ['got mampet di gang kelor, cipaku', 'gang kelor, cipaku', 'Kel. Cipaku'],
    ['lampu mati di jl mawar di bondongan udah lama', 'jl mawar di bondongan', undefined],
  ])('"%s"', (story, text, village) => {
    const world = new World();
    world.region = { ...region, code: '32.71', name: 'Kota Bogor' };
    world.places = placesFor('32.71');
    world.text(story);
    expect(world.talk.state?.draft?.place?.text).toBe(text);
    expect(world.talk.state?.draft?.place?.village).toBe(village);
  });
});
