/** Answers to "where?" in everyday words: a description is the best many have, and nobody is asked twice for the same. */
import { describe, expect, it } from 'vitest';
import { placesFor } from '../support/areas.ts';
import { region, World } from '../support/core.ts';

const asked = (): World => {
  const world = new World();
  world.region = { ...region, code: '34.04', name: 'Kabupaten Sleman' };
  world.places = placesFor('34.04');
  world.text('pju padam udah 4 malam');
  expect(world.talk.state?.draft?.asked).toBe('place');
  return world;
};
const draftOf = (world: World) => world.talk.state?.draft;

describe('what is told beside a description', () => {
  it.each(['cm yg sisi selatan doang, sisanya nyala', 'cuma yang arah kampus aja sih, yg laen masih terang'])(
    '"%s" stands in the story too',
    (said) => {
      const world = asked();
      world.text(said);
      expect(draftOf(world)?.pieces.map(({ text }) => text)).toContain(said);
    },
  );

  it('a link of a map is the place and no story', () => {
    const world = asked();
    world.text('https://maps.app.goo.gl/abc123');
    expect(draftOf(world)?.place?.text).toContain('maps.app.goo.gl/abc123');
    expect(draftOf(world)?.pieces).toHaveLength(1);
  });
});

describe('a description is the place', () => {
  it.each([
    ['lupa nama gangnya, yang ke arah kuburan', 'ke arah kuburan'],
    ['pokoknya deket pesantren', 'deket pesantren'],
    ['pokoknya yg di belakang balai desa itu', 'belakang balai desa'],
    ['jalan poros kampung', 'jalan poros kampung'],
    ['jalan yg baru dicor itu lho', 'jalan yg baru dicor'],
    ['sepanjang jalan dari terminal sampe kelurahan', 'sepanjang jalan dari terminal sampe kelurahan'],
    ['bukan di jalan raya, masuk gang kecil sebelah kiri', 'masuk gang kecil sebelah kiri'],
    ['yg sebelah barat kampus UII', 'sebelah barat kampus UII'],
    ['iya itu pertigaan ringroad barat demak ijo', 'pertigaan ringroad barat demak ijo'],
    ['lupa nama jalannya pokoknya tanjakan deket makam', 'tanjakan deket makam'],
    ['tikungan tajam', 'tikungan tajam'],
    ['gang kedua dari gapura', 'gang kedua dari gapura'],
    ['depan pasar gamping tepatnya', 'depan pasar gamping'],
    ['yg mau ke makam itu', 'ke makam'],
    ['pas tikungan ada pohon asem', 'pas tikungan ada pohon asem'],
    ['yg jelas habis jembatan besi', 'habis jembatan besi'],
    ['yg di gamping kak bukan yg di godean', 'gamping'],
    ['antara pom bensin sama jembatan', 'antara pom bensin sama jembatan'],
    ['pojokan yang ada konter pulsa', 'pojokan yang ada konter pulsa'],
    ['tengah jalan pas didepan toko emas', 'tengah jalan pas didepan toko emas'],
    ['sisih wetan cedhak sumur', 'sisih wetan cedhak sumur'],
    ['kan udah saya bilang pak, kolong fly over yang baru', 'kolong fly over yang baru'],
    ['dapur 2, gang yang buntu', 'dapur 2, gang yang buntu'],
  ])('%j', (told, place) => {
    const world = asked();
    world.text(told);
    expect(draftOf(world)).toMatchObject({ place: { text: place }, asked: 'summary' });
    expect(draftOf(world)?.pieces).toHaveLength(1);
  });

  it.each([
    'toko kami jadi kosong pembeli, baunya parah',
    'asapnya parah banget',
    'soal obat habis melulu di apotek, di warung harganya 30 ribu',
  ])('"%s" goes on with the story, though it names a kind of place', (said) => {
    const world = new World();
    world.text('sampah menumpuk');
    world.text('sudah numpuk sekali');
    world.text(said);
    expect(draftOf(world)).toMatchObject({ place: null });
    expect(draftOf(world)?.pieces.at(-1)?.text).toBe(said);
  });

  it('whatever says where is, when it is told a second time', () => {
    const world = asked();
    world.text('tempat yang biasanya');
    expect(draftOf(world)).toMatchObject({ place: null, asked: 'place' });
    world.text('ya tempat biasanya orang nyebrang');
    expect(draftOf(world)).toMatchObject({ place: { text: 'tempat biasanya orang nyebrang' }, asked: 'summary' });
  });

  it('another matter told meanwhile is none', () => {
    const world = asked();
    world.text('kemarin ada yg jatuh gara2 gelap');
    world.text('tolong cepat diperbaiki');
    expect(draftOf(world)?.place).toBeNull();
  });
});

it('what is told beside a description goes into the story', () => {
  const world = asked();
  world.text('dari mulai sd sampe kuburan, hampir semuanya rusak');
  expect(draftOf(world)).toMatchObject({ place: { text: 'dari mulai sd sampe kuburan' }, asked: 'summary' });
  expect(draftOf(world)?.pieces.at(-1)?.text).toBe('dari mulai sd sampe kuburan, hampir semuanya rusak');
});

it.each(['tengah jalan pas didepan toko emas', 'batununggal, kali cikapundung kolot'])('"%s" is a place and no danger', (told) => {
  const world = asked();
  const keys = world.text(told).flatMap(({ lines }) => lines.map(({ key }) => key));
  expect(keys).toContain('summary');
  expect(keys).not.toContain('emergency');
});

describe('one of many is asked on once', () => {
  it.each([
    ['pertigaan', 'pertigaan', 'pertigaan'],
    ['ya di pasar', 'pasar', 'pasar'],
    ['gang sebelah', 'gang sebelah aja', 'gang sebelah'],
    ['pasar', 'gentan', 'pasar gentan'],
    ['di perempatan', 'perempatan kamdanen', 'perempatan kamdanen'],
    ['perempatan', 'cukup itu aja', 'perempatan'],
    ['perempatan', 'iya', 'perempatan'],
    ['kampus', 'uny karangmalang', 'kampus uny karangmalang'],
    ['gang sebelah', 'ya itu', 'gang sebelah'],
    ['lokasinya di jalan itu', 'jalan yg biasa dipake anak sekolah', 'jalan yg biasa dipake anak sekolah'],
    ['masjid', 'jl kaliurang km 9', 'jl kaliurang km 9, masjid'],
    ['jln', 'anggrek 2', 'jln anggrek 2'],
    ['di jalan tol', 'gentan', 'jalan tol gentan'],
    ['fly over', 'itu aja', 'fly over'],
    ['lahan kosong', 'gentan', 'lahan kosong gentan'],
    ['turunan', 'itu aja', 'turunan'],
    ['sawah', 'deket balai desa sinduadi', 'sawah deket balai desa sinduadi'],
    ['kampus adik saya', 'uny karangmalang', 'kampus adik saya uny karangmalang'],
  ])('%j, then %j', (first, second, place) => {
    const world = asked();
    const [say] = world.text(first);
    expect(say?.lines.map(({ key }) => key)).toEqual(['ask.place.within']);
    world.text(second);
    expect(draftOf(world)).toMatchObject({ place: { text: place }, asked: 'summary' });
  });

  it('words that only point are, and then the report goes on without', () => {
    const world = asked();
    world.text('deket sini aja pokoknya');
    expect(draftOf(world)).toMatchObject({ place: null, asked: 'place' });
    world.text('ya di sekitar sini');
    expect(draftOf(world)).toMatchObject({ place: null, asked: 'summary' });
  });
});

it.each(['tadi udah kirim lokasi kok', 'lokasiku kebaca kan?', 'emang ga keliatan posisi saya'])('%j hears how one is sent', (said) => {
  const world = asked();
  const [say] = world.text(said);
  expect(say?.lines.map(({ key }) => key)).toEqual(['faq.locate', 'ask.place']);
  expect(draftOf(world)?.pieces).toHaveLength(1);
});

it('"kurang hafal daerah situ" says that nobody knows', () => {
  const world = asked();
  world.text('kurang hafal daerah situ');
  expect(draftOf(world)).toMatchObject({ place: null, asked: 'summary' });
});

describe('an answer that leaves it to others tells nothing, and is asked once more', () => {
  it.each([
    'bingung jelasinnya gimana',
    'petugasnya aja yg nyari',
    'petugas pasti tau lah',
    'gps nya error',
    'yg biasanya itu',
    'sama kayak yg dulu',
    'di tempat biasanya',
    'disana tuh',
    'komplek kami',
    'jalan desa kami',
    'pak lurah tau kok',
    'warga sini juga tau semua',
    'yang mati itu lho',
    'gangnya ga ada namanya',
    'saya lagi ga di sana',
    'kirim orangnya aja ntar saya anter',
    'lihat google maps aja',
  ])('%j', (said) => {
    const world = asked();
    const [say] = world.text(said);
    expect(say?.lines.map(({ key }) => key)).toEqual(['ask.place']);
    expect(draftOf(world)).toMatchObject({ place: null, asked: 'place' });
    expect(draftOf(world)?.pieces).toHaveLength(1);
  });

  it.each(['liat di fotonya aja', 'kan ada di poto'])('%j may still show one', (said) => {
    const world = asked();
    const [say] = world.text(said);
    expect(say?.lines.map(({ key }) => key)).toEqual(['faq.files', 'ask.place']);
    expect(draftOf(world)?.pieces).toHaveLength(1);
  });

  it.each(['petugas udah ngecek kemarin ga diapa2in', 'yg dulu pernah diganti bohlamnya'])('%j tells', (said) => {
    const world = asked();
    world.text(said);
    expect(draftOf(world)?.pieces).toHaveLength(2);
  });
});

it.each(['lokasi yg mana ya', 'alamat rumahku apa tiangnya?', 'titik lampunya ya?', 'tempat kejadiannya?'])(
  '%j asks which place',
  (said) => {
    const world = asked();
    const [say] = world.text(said);
    expect(say?.lines.map(({ key }) => key)).toEqual(['meaning.village', 'ask.place']);
    expect(draftOf(world)?.pieces).toHaveLength(1);
  },
);

it.each(['kok bisa tau saya orang sleman', 'dari mana tau alamatku?'])('%j asks what is known', (said) => {
  const world = asked();
  const [say] = world.text(said);
  expect(say?.lines.map(({ key }) => key)).toContain('stored');
  expect(draftOf(world)).toMatchObject({ place: null, asked: 'place' });
  expect(draftOf(world)?.pieces).toHaveLength(1);
});

it.each([
  ['salak', 'salak'],
  ['di durian raya', 'durian raya'],
  ['pasar pagi', 'pasar pagi'],
  ['jl kenari kec', 'jl kenari'],
  ['gg kenari rt 4 rw', 'gg kenari rt 4'],
  ['depan kantor kec', 'depan kantor kec'],
  ['rumah pak rw', 'rumah pak rw'],
])('the place of %j is %j', (told, place) => {
  const world = asked();
  world.text(told);
  expect(draftOf(world)?.place?.text).toBe(place);
});

it.each(['dimana2', 'hampir di semua kecamatan', 'satu kabupaten'])('%j is all of the region', (told) => {
  const world = asked();
  world.text(told);
  expect(draftOf(world)).toMatchObject({ place: { text: 'Kabupaten Sleman' }, asked: 'summary' });
});

it.each(['bentar tanya bapak dulu ya', 'sebentar saya cek dulu'])('%j pauses', (told) => {
  const world = asked();
  const [say] = world.text(told);
  expect(say?.lines.map(({ key }) => key)).toEqual(['draft.paused']);
});

describe('what stands beside a place is no part of it', () => {
  it.each([
    ['lampu mati di rw 15 pak deket pasar ikan', 'rw 15, deket pasar ikan'],
    ['parkir liar di jl letjen suprapto samping gereja blenduk persis', 'jl letjen suprapto samping gereja blenduk'],
    ['lansia antri di puskesmas sekejati senin', 'puskesmas sekejati'],
    ['sampah di tps deket pasar satriowibowo tlogosari meluber sampe jalan', 'tps deket pasar satriowibowo tlogosari'],
    ['pungli parkir di pasar minggu', 'pasar minggu'],
    ['saya tinggal di harapan mulya, tetangga depan melihara ayam banyak bgt', 'harapan mulya'],
    ['gw mau komplen soal parkir di mall metropolitan masa 2 jam 15 rebu', 'mall metropolitan'],
    ['mobil parkir sembarangan depan ruko emerald bikin macet tiap sore', 'depan ruko emerald'],
    ['lampu jalan sepanjang jl cut mutia padam semua', 'sepanjang jl cut mutia'],
    ['kampung pelangi catnya luntur', 'kampung pelangi'],
    ['tugu muda kotor banyak sampah', 'tugu muda'],
    ['arteri soekarno hatta jd sirkuit tiap malem minggu', 'arteri soekarno hatta'],
    ['polder tawang bau', 'polder tawang'],
    ['lampu jalan mati di blok a', 'blok a'],
  ])('%j', (told, place) => {
    const world = new World();
    world.text(told);
    expect(draftOf(world)?.place?.text).toBe(place);
  });

  it('who is seen there goes into the story', () => {
    const world = asked();
    world.text('jl letjen suprapto samping gereja blenduk persis. orangnya pake rompi oren');
    expect(draftOf(world)).toMatchObject({ place: { text: 'jl letjen suprapto samping gereja blenduk' } });
    expect(draftOf(world)?.pieces).toHaveLength(2);
  });

  it('"perpus kota tuh" names no place', () => {
    const world = new World();
    world.text('usul perpus kota tuh buka sampe malem dong');
    expect(draftOf(world)?.place).toBeNull();
  });

  it.each(['gede bgt pas di tengah', 'lubangnya ada di pinggir', 'ijo dua2nya nyala brg'])('%j is told, and names no place', (said) => {
    const world = asked();
    world.text(said);
    expect(draftOf(world)).toMatchObject({ place: null, asked: 'place', pieces: [{}, { text: said }] });
  });
});
