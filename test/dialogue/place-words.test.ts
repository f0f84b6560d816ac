/** Places whose names are everyday words, and answers to "where?" that are more than a place, or none. */
import { describe, expect, it } from 'vitest';
import { readArea } from '../../src/dialogue/understand/area.ts';
import { findPlace } from '../../src/dialogue/understand/place.ts';
import { World } from '../support/core.ts';
import { labelled } from './fixtures/read.ts';

const asked = (): World => {
  const world = new World();
  world.text('sampah menumpuk');
  expect(world.talk.state?.draft?.asked).toBe('place');
  return world;
};

describe('a name goes as far as people mean it', () => {
  it.each(labelled('places.txt'))('$text', ({ text, labels }) => {
    expect(findPlace(text)).toBe(labels.join(','));
  });

  it.each([
    ['bau dari lorong 4 sebelah gudang beras', 'lorong 4 sebelah gudang beras'],
    ['gang mawar bedebu terus', 'gang mawar'],
    ['kali di jl cendana item baunya nyengat', 'jl cendana'],
    ['air got di gang nangka hitam banget', 'gang nangka'],
    ['jl merak item 2', 'jl merak item 2'],
    ['rumah pak rt nomor 5', 'rt nomor 5'],
  ])('"%s" is at %s', (text, place) => {
    expect(findPlace(text)).toBe(place);
  });

  it('how many stands in no place', () => {
    const world = new World();
    world.text('jalan belubang 5 depan terminal lama jl merdeka');
    expect(world.talk.state?.draft?.place?.text).toBe('depan terminal lama jl merdeka');
  });

  it.each([
    'sudah lapor 3 kali ga ditanggapi',
    'dipungut di rumah bu rw. nomer dia 0812',
    'nomor rt nomornya ga aktif',
    'baru kali ini pelayanannya bagus',
    'di situ gelap',
    'halte bus kotor',
    'tower seluler bikin takut',
    'lampu merah mati dari kemarin',
    'mau lapor ke rt tapi takut',
    'udah ditegor rt ngeyel terus',
    'kata rt sabar dulu',
    'anak saya murid sd kelas 4 dipukul gurunya',
    'anak anak smp pulang sekolah pada beli rokok ketengan',
    'jalan motor terhalang',
    'banjir naik ke jalan sedalam betis',
    'payah nian yg ngatur kota ni',
    'tolong buatkan jalan kampung',
    'selamat hari raya pak',
    'Bapak pensiunan guru SMP, dulu ngajar di jalan Semeru, sekarang usia 75',
    'saya pernah kerja di pasar anyar jadi satpam',
    'trafo PLN meletup2 keluar api',
    'semoga ke depan pelayanan lebih baik',
    'tgl 28 april senin itu kantor kelurahan libur apa ngga ya',
    'Bus sekolah gratis khusus anak kelurahan pinggiran, setuju ga?',
    'lubang di situ gede banget pak',
    'jembatan gantung putus kena banjir',
    'lapangan bola becek kalau hujan',
    'trafo PLN meledak tadi malam',
    'trafo pln mbledug',
    'kelurahan asal saya belum kirim berkas',
    'kecamatan tujuan menolak surat pindah',
    'blt dipotong ketua rw 75rb tiap warga',
    'iuran rt 200 ribu buat apa',
    'kampret rumah sakit bangsat nolak pasien umum',
    'lampu jln kelip2 terus',
  ])('%j holds none', (text) => {
    expect(findPlace(text)).toBeNull();
  });
});

describe('what is no name stands in no place of a story', () => {
  it.each([
    ['anjrit puskesmas tolol, antri dari subuh ditolak!!', null],
    ['dasar keparat tukang parkir! karcis 3rb diminta 15rb', null],
    ['asu tenan kantor pos iki, paket ilang', null],
    ['monitor rsud nampilin "not found" terus mati', null],
    ['puskesmas nunjukin "undefined" di layarnya', null],
    ['dalane keleb banyu terus lur', null],
    ['lampu jalan byarpet di jl Cempaka 3 kel Damai', 'jl Cempaka 3 kel Damai'],
    ['lampu jln kelip2 di jl cempaka rt 3', 'jl cempaka rt 3'],
    ['bajingan tukang parkir depan toko Sinar Abadi narik 10rb', 'depan toko Sinar Abadi'],
  ])('%j: %j', (story, place) => {
    const world = new World();
    world.text(story);
    expect(world.talk.state?.draft?.place?.text ?? null).toBe(place);
  });

  it.each([
    ['ka jl cempaka no 3', 'jl cempaka no 3'],
    ['kota damai lah, gang 4 cempaka', 'kota damai, gang 4 cempaka'],
    ['kel cempaka eh skrg kelurahan damai', 'kelurahan damai'],
    ['tambahan dekat apotek sehat', 'dekat apotek sehat'],
  ])('%j answers where: %j', (text, place) => {
    const world = asked();
    world.text(text);
    expect(world.talk.state?.draft?.place?.text).toBe(place);
  });
});

describe('a sum is no number of a place', () => {
  it.each(['eh bukan 50, 75rb', 'salah, bukan 50 tapi 75 kk', 'bukan 50 ribu, 75 ribu'])('%j leaves the place', (text) => {
    const world = new World();
    for (const said of ['got mampet di jl cempaka rt 50', text]) world.text(said);
    expect(world.talk.state?.draft?.place?.text).toBe('jl cempaka rt 50');
  });

  it('a number is', () => {
    const world = new World();
    for (const said of ['got mampet di jl cempaka rt 50', 'eh bukan 50, 75']) world.text(said);
    expect(world.talk.state?.draft?.place?.text).toBe('jl cempaka rt 75');
  });
});

describe('the place shall be changed', () => {
  it.each([
    ['bangku rusak di balai rw 3', 'ganti tempatnya, bukan di balai rw tp serambi mushola damai', 'serambi mushola damai'],
    ['bangku rusak di kel damai', 'ganti tempatnya dong, bukan di pos rw tp teras masjid al amin', 'teras masjid al amin'],
    ['bangku rusak di pasar damai', 'ganti alamatnya bukan jl apel tp jl kenanga rt 2', 'jl kenanga rt 2'],
  ])('%j, then %j: %j', (story, text, place) => {
    const world = new World();
    for (const said of [story, text]) world.text(said);
    expect(world.talk.state?.draft?.place?.text).toBe(place);
  });
});

describe('a place named "Baru"', () => {
  it.each([
    ['lampu mati jl mawar 4 kel baru', 'jl mawar 4 kel baru'],
    ['got mampet jl sawo 1 kel baru jaya', 'jl sawo 1 kel baru jaya'],
    ['lampu mati di jl baru 9 kel sukamulya', 'jl baru 9 kel sukamulya'],
    ['sampah numpuk di pasar baru bandung', 'pasar baru bandung'],
    ['lampu di pasar baru mati', 'pasar baru'],
    ['sampah di jl kenari 9 numpuk', 'jl kenari 9'],
  ])('%j holds %j', (text, place) => {
    expect(findPlace(text)).toBe(place);
  });

  it.each(['jalan baru saja diaspal sudah rusak', 'tolong bangun jembatan baru', 'pasar baru dibangun sudah bocor', 'minta jalan baru'])(
    '%j holds none',
    (text) => {
      expect(findPlace(text)).toBeNull();
    },
  );

  it('is read as a village', () => {
    expect(readArea('jl sawo 1 kel baru jaya', undefined, '00').told).toEqual({ village: 'kel baru jaya' });
  });

  it.each(['pasar baru bandung', 'jl mawar 4 kel baru', 'jl baru 9 kel sukamulya'])('"%s" answers where', (text) => {
    const world = asked();
    world.text(text);
    expect(world.talk.state?.draft).toMatchObject({ asked: 'summary', place: { text }, pieces: [{ text: 'sampah menumpuk' }] });
  });
});

describe('a street called by everyday words', () => {
  it.each([
    ['lampu mati jl pasar lama 2', 'jl pasar lama 2'],
    ['jalan air bersih 3 gelap', 'jalan air bersih 3'],
    ['banjir di jl jembatan besi no 12', 'jl jembatan besi no 12'],
    ['gg buntu 1 penuh sampah', 'gg buntu 1'],
    ['jalan rumah sakit 4 macet', 'jalan rumah sakit 4'],
    ['jl desa baru 1 kec cimanggis gelap', 'jl desa baru 1 kec cimanggis'],
  ])('%j holds %j', (text, place) => {
    expect(findPlace(text)).toBe(place);
  });

  it.each(['jalan desa 3 km rusak', 'jalan kampung 2 tahun rusak', 'jalan besar 2 arah macet'])('%j holds none', (text) => {
    expect(findPlace(text)).toBeNull();
  });
});

describe('at "where?"', () => {
  it('a whole story is both: a piece of the story, and the place in it', () => {
    const world = asked();
    const text = 'sampah numpuk di jl merpati 9 kel sukamulya';
    world.text(text);
    expect(world.talk.state?.draft).toMatchObject({ place: { text: 'jl merpati 9 kel sukamulya' }, pieces: [{}, { text }] });
  });

  it.each(['di lampu merah pasar senen', 'jl melati rt 3 dkt sdn 2, kel sukamaju'])('"%s" is a place and nothing more', (text) => {
    const world = asked();
    world.text(text);
    expect(world.talk.state?.draft).toMatchObject({ asked: 'summary', pieces: { length: 1 } });
  });

  it.each(['foto nya ada', 'fotonya terlampir', 'video nya menyusul'])('"%s" is no place', (text) => {
    const world = asked();
    world.text(text);
    expect(world.talk.state?.draft?.place).toBeNull();
  });

  it.each(['goblok', 'salah', 'tidak', 'bot bodoh anjing', 'nomor laporan saya berapa'])('"%s" is no place and no story', (text) => {
    const world = asked();
    world.text(text);
    expect(world.talk.state?.draft).toMatchObject({ asked: 'place', place: null, pieces: { length: 1 } });
  });
});

describe('"where else?" behind a place belongs to none', () => {
  const told = (...messages: string[]) => {
    const world = new World();
    for (const message of messages) world.text(message);
    const draft = world.talk.state?.draft;
    return [draft?.place?.text, draft?.pieces.length];
  };
  it.each([
    ['ya di pasar genteng lah di mana lagi', 'pasar genteng'],
    ['siola lah nang endi maneh', 'siola'],
    ['terminal joyoboyo, mana lagi coba', 'terminal joyoboyo'],
  ])('"%s"', (said, place) => {
    expect(told('parkir liar, jukirnya maksa', said)).toEqual([place, 1]);
  });

  it('"mau lapor ke mana lagi" names none', () => {
    expect(told('parkir liar, jukirnya maksa', 'mau lapor ke mana lagi coba')[0]).toBeUndefined();
  });
});
