/** One message with several matters: offered as reports of their own only where each has a place of its own. */
import { describe, expect, it } from 'vitest';
import { requestsIn, wantsApart } from '../../src/dialogue/understand/two.ts';
import { categories, World } from '../support/core.ts';

const three = ['jalan rusak di jl mawar', 'lampu mati di jl kenanga', 'sampah numpuk di jl melati'];

it.each([
  [three.join(', '), three],
  [three.join(' dan '), three],
  [three.join('\n'), three],
  [three.join('. '), three],
  [
    'pak sampah menggunung di pasar legi. lampu jalan juga padam di jl veteran',
    ['pak sampah menggunung di pasar legi', 'lampu jalan juga padam di jl veteran'],
  ],
  [`1. ${three.join(' ').replace(' lampu', ' 2. lampu').replace(' sampah', ' 3) sampah')}`, [`1. ${three[0]}`, three[1], three[2]]],
  [
    'pak jalan di jl mawar rusak parah, terus lampu di jl kenanga juga mati',
    ['pak jalan di jl mawar rusak parah', 'lampu di jl kenanga juga mati'],
  ],
  [
    '1. jalan berlubang\n2. lampu mati\n3. got mampet\ndi jl mawar rt 3',
    ['1. jalan berlubang', 'lampu mati', 'got mampet\ndi jl mawar rt 3'],
  ],
  [
    '- sampah numpuk depan pasar baru - got mampet jl mangga - lampu padam jl mangga 5',
    ['- sampah numpuk depan pasar baru', 'got mampet jl mangga', 'lampu padam jl mangga 5'],
  ],
  [
    'di jl kenari lampu jalan padam, trus di pasar induk sampah meluber ke trotoar',
    ['di jl kenari lampu jalan padam', 'di pasar induk sampah meluber ke trotoar'],
  ],
  ['satu: lampu mati jl kenari dua: got mampet depan masjid', ['satu: lampu mati jl kenari', 'got mampet depan masjid']],
  [
    'lapor dua. satu lampu mati di jl merak. dua sampah numpuk di pasar anyar',
    ['lapor dua. satu lampu mati di jl merak', 'sampah numpuk di pasar anyar'],
  ],
  [
    'lapor tiga. satu jalan rusak di jl mawar. dua lampu mati di gang 3. tiga sampah numpuk di jl melur',
    ['lapor tiga. satu jalan rusak di jl mawar', 'lampu mati di gang 3', 'sampah numpuk di jl melur'],
  ],
  [
    'saya mau lapor dua, satu jalan bolong di jl merak, dua got mampet di jl heulang',
    ['saya mau lapor dua, satu jalan bolong di jl merak', 'got mampet di jl heulang'],
  ],
  [
    'laporan saya ada dua ya min yg satu jalan rusak di bantarjati yg kedua pungli di kelurahan tegal gundul',
    ['laporan saya ada dua ya min yg satu jalan rusak di bantarjati', 'pungli di kelurahan tegal gundul'],
  ],
  ['yg 1 lampu mati di sempur, yg 2 jalan bolong di sempur juga', ['yg 1 lampu mati di sempur', 'jalan bolong di sempur']],
  [
    'ini ada dua: got mampet jl. merak. tiang listrik miring jl heulang',
    ['ini ada dua: got mampet jl. merak', 'tiang listrik miring jl heulang'],
  ],
  ['yang pertama lampu mati di gang 3, yang kedua sampah numpuk', ['yang pertama lampu mati di gang 3', 'sampah numpuk']],
  ['pertama jalan rusak di jl mawar kedua lampu mati di jl melur', ['pertama jalan rusak di jl mawar', 'lampu mati di jl melur']],
  [
    'mau lapor 2 hal. satu trotoar di jl mawar ubinnya lepas. dua, e-ktp saya blm jadi di cipaku',
    ['mau lapor 2 hal. satu trotoar di jl mawar ubinnya lepas', 'e-ktp saya blm jadi di cipaku'],
  ],
  ['1. jalan rusak di jl melur 2. lampu mati di jl melur juga', ['1. jalan rusak di jl melur', 'lampu mati di jl melur']],
])('%j', (text, parts) => {
  expect(requestsIn(text, categories)).toEqual(parts);
});

it.each([
  'jalan depan sdn 2 berlubang, lampunya mati, selokannya mampet, sampah dimana mana',
  'jl melur - jl mawar - jl kenanga gelap semua',
  'lampu mati di jl mawar, jl melati dan jl kenanga',
  'got mampet di jl anggrek, banjir sampai jl melati',
  'sampah numpuk depan pasar legi, baunya sampai sdn 2',
  'pohon tumbang di jl mawar menimpa kabel listrik di depan masjid al ikhlas',
  'eh itu bolongnya ada dua ternyata, satu lagi depan warung bu tini',
  'lampu mati di jl melati, satu lagi di depan sd',
  'lampu mati 2 titik, satu lagi dekat pos ronda',
  'jalan rusak di jl mawar terus cara kerjanya petugas asal2an',
  'lampunya satu, tiangnya dua, semua rusak di jl kenari',
  'satu pohon tumbang di jl kenari, dua rumah kebanjiran',
  'lampu jl kenari mati pertama kali minggu lalu, kedua kalinya kemarin, sampah juga numpuk',
  'lantai pertama dan kedua puskesmas bocor',
])('%j is one', (text) => {
  expect(requestsIn(text, categories)).toBeNull();
});

it('every matter becomes a report of its own, also where one of them is not sent', () => {
  const world = new World();
  for (const text of [three.join(', '), 'pisahkan', 'kirim', 'tidak', 'ya']) world.text(text);
  expect(world.filings.map(({ pieces, place }) => [pieces[0]?.text, place?.text])).toEqual([
    ['jalan rusak di jl mawar', 'jl mawar'],
    ['sampah numpuk di jl melati', 'jl melati'],
  ]);
  expect(world.talk.state?.kept.map(({ draft }) => draft.pieces[0]?.text)).toEqual(['lampu mati di jl kenanga']);
});

it.each([
  'dua laporan ya',
  '2 laporan dong',
  'jadiin dua laporan dong',
  'dipisah aja ya laporannya',
  'ini dua laporan ya min',
  'laporan terpisah ya',
])('"%s" wants what was told apart', (text) => {
  expect(wantsApart(text)).toBe(true);
});

it.each([
  'dua laporan saya belum ditanggapi',
  'jalan dipisah pembatas rusak',
  'dua minggu ga diangkut',
  'lampunya dua yang mati',
  'jangan dipisah ya',
  'dua rumah kebanjiran',
])('"%s" tells', (text) => {
  expect(wantsApart(text)).toBe(false);
});

it('"kirim semua" sends one after the other, and one that says too little is asked about', () => {
  const world = new World();
  world.text('jalan rusak di jl mawar, lampu mati di jl kenanga, ktp saya belum jadi di kelurahan cipaku');
  world.text('kirim semua');
  world.wait(0);
  expect(world.filings.map(({ category }) => category)).toEqual(['jalan_trotoar', 'pju']);
  expect(world.talk.state?.draft?.asked).toBe('when');
});

it('what is said before the next one goes by itself is no more of it', () => {
  const world = new World();
  for (const text of [three.join(', '), 'kirim semua', 'makasih']) world.text(text);
  world.wait(0);
  expect(world.filings.map(({ pieces }) => pieces.map(({ text }) => text))).toEqual(three.map((text) => [text]));
});

it.each(['kirim dua2nya', 'kirim keduanya', 'kirim semua ya'])('"%s" at the first summary sends both', (words) => {
  const world = new World();
  for (const text of [three.slice(1).join(', '), 'pisahkan', words]) world.text(text);
  world.wait(0);
  expect(world.filings).toHaveLength(2);
});

it('what is told of the second while it is asked whether there are two goes with the second', () => {
  const world = new World();
  for (const text of ['jalan rusak di jl mawar, lampu mati di jl kenanga', 'lampunya dari senin', 'dua laporan']) world.text(text);
  const { draft } = world.talk.state ?? {};
  expect(draft?.pieces.map(({ text }) => text)).toEqual(['jalan rusak di jl mawar']);
  expect(draft?.others?.map(({ text }) => text)).toEqual(['lampu mati di jl kenanga\nlampunya dari senin']);
  expect(draft?.hurried).toBeUndefined();
});

const sample = 'jalan rusak di jl mawar, lampu mati di jl kenanga';

it.each([
  ['jalannya yg deket portal, lampunya yg bawah kampus', ['jalannya yg deket portal'], 'lampunya yg bawah kampus'],
  ['yg lampu itu depan masjid, yg jalan samping puskesmas', ['yg jalan samping puskesmas'], 'yg lampu itu depan masjid'],
  ['lampu nya yg bawah kampus unnes', [], 'lampu nya yg bawah kampus unnes'],
])('%j is of those that are offered, and no third', (text, first, other) => {
  const world = new World();
  for (const said of [sample, text, 'dua laporan']) world.text(said);
  const { draft } = world.talk.state ?? {};
  expect(draft?.pieces.map((piece) => piece.text)).toEqual(['jalan rusak di jl mawar', ...first]);
  expect(draft?.others?.map((piece) => piece.text)).toEqual([`lampu mati di jl kenanga\n${other}`]);
});

it('what is told of the second at the summary of the first goes there', () => {
  const world = new World();
  for (const said of [sample, 'dua laporan', 'lampunya yg bawah kampus, jalannya udah dua minggu']) world.text(said);
  const { draft } = world.talk.state ?? {};
  expect(draft?.pieces.map((piece) => piece.text)).toEqual(['jalan rusak di jl mawar', 'jalannya udah dua minggu']);
  expect(draft?.others?.map((piece) => piece.text)).toEqual(['lampu mati di jl kenanga\nlampunya yg bawah kampus']);
});

it('"yang lampu batalin aja" drops that one', () => {
  const world = new World();
  for (const said of [sample, 'dua laporan', 'yang lampu batalin aja']) world.text(said);
  expect(world.talk.state?.draft?.pieces.map((piece) => piece.text)).toEqual(['jalan rusak di jl mawar']);
  expect(world.talk.state?.draft?.others).toEqual([]);
});

it('another thing is a third', () => {
  const world = new World();
  for (const said of [sample, 'sekalian got mampet di jl melur']) world.text(said);
  expect(world.says.at(-1)?.lines.map(({ key }) => key)).toContain('ask.split.several.again');
});

it.each(['beda', 'beda laporan ya'])('"%s" parts them, and sends nothing', (text) => {
  const world = new World();
  for (const said of ['jalan rusak di jl mawar, lampu mati di jl kenanga', text]) world.text(said);
  expect(world.talk.state?.draft).toMatchObject({ asked: 'summary', others: [{}] });
  expect(world.filings).toEqual([]);
});

it('"sama aja kok" keeps them one', () => {
  const world = new World();
  for (const said of ['jalan rusak di jl mawar, lampu mati di jl kenanga', 'sama aja kok']) world.text(said);
  expect(world.talk.state?.draft?.others).toBeUndefined();
  expect(world.talk.state?.draft?.asked).toBe('summary');
});

it('who is told on below one offer of two is asked about another all the same', () => {
  const world = new World();
  for (const text of ['jalan rusak di jl mawar, lampu mati di jl kenanga', 'sudah lama', 'satu saja']) world.text(text);
  expect(world.talk.state?.draft).toMatchObject({ asked: 'summary' });
  expect(world.talk.state?.draft?.hurried).toBeUndefined();
});

it.each([
  'sudah lapor dua kali jalan bolong di jl merak belum dibenerin, lampu mati juga',
  'yg satu lampunya mati yg dua kedip2 di jl merak',
  'tiang listrik ada dua, yg satu miring yg kedua patah di jl merak',
  'ada dua lubang di jl merak, satu depan masjid satu depan sekolah',
  'sudah lapor 2 minggu lalu, jalan bolong di jl merak',
])('%j counts, and is one report', (text) => {
  expect(requestsIn(text, categories)).toBeNull();
});

it.each([
  'puing pasar terbakar bulan lalu di dekat jl kenari, seng dan sampahnya masih numpuk',
  'bekas banjir kemarin malam lalu di depan sd 3 sampahnya nutup got',
  'pohon tumbang hari senin lalu di jl merak, kabel lampunya belum disambung',
  'lampu mati sejak lebaran lalu di gang 3, jalan di situ juga bolong',
  'jalan amblas yg lalu di depan pasar anyar, gotnya masih mampet',
])('of "%s" "lalu" tells when, and opens nothing', (text) => {
  expect(requestsIn(text, categories)).toBeNull();
});

it.each([
  [
    'musiknya keras tiap malam di jl kenari. Oiya sekalian, KTP saya dari maret belum jadi',
    'Oiya sekalian, KTP saya dari maret belum jadi',
  ],
  ['lampu jl kenari mati semua, oh ya satu lagi jembatan di jl merak putus', 'oh ya satu lagi jembatan di jl merak putus'],
  ['got jl kenari mampet btw sekalian lampu di jl merak mati', 'btw sekalian lampu di jl merak mati'],
])('the word that leads to another matter goes with it: "%s"', (text, second) => {
  expect(requestsIn(text, categories)?.at(-1)).toBe(second);
});

it('one matter told with its place twice and a plea behind is one', () => {
  const text =
    'Air ledeng di perumnas 3 asin dan keruh, sdh dari hari rabu. Mandi aja gatal. Perumnas 3 Jl. Jambu blok E, kelurahan Mekar Jaya. Mohon ditindaklanjuti. Terima kasih.';
  expect(requestsIn(text, categories)).toBeNull();
  const world = new World();
  world.text(text);
  expect(world.talk.state?.draft).toMatchObject({ asked: 'summary', place: { text: 'Perumnas 3 Jl. Jambu blok E, kelurahan Mekar Jaya' } });
});

it.each([
  'sampah numpuk di gang buntu samping ruko. rukonya jl sultan agung belakang pasar baru',
  'limbah batik dibuang ke got di gang buntu, gudang nya di jl merak seberang terminal',
  'sampah dibakar tiap sore di kebun kosong, kebun nya jl merak samping puskesmas',
  'air got meluap ke rumah kos. kosannya itu di jl melati dekat terminal',
])('where it is, told behind it, is no other matter: %j', (text) => {
  const world = new World();
  world.text(text);
  expect(world.talk.state?.draft?.asked).not.toBe('split');
});

it('where their house is belongs to the matter at their house', () => {
  const world = new World();
  for (const said of [
    'halte di jl pahlawan atapnya bocor',
    'oh iya sekalian, air ledeng di rumah sy mati 3 hari',
    'rumah sy di jl cendana 4',
    'dua laporan',
  ])
    world.text(said);
  const { draft } = world.talk.state ?? {};
  expect(draft?.pieces.map((piece) => piece.text)).toEqual(['halte di jl pahlawan atapnya bocor']);
  expect(draft?.others?.[0]?.text).toContain('rumah sy di jl cendana 4');
});

it.each([
  'lampu mati di jl veteran. kemarin sudah lapor ke kelurahan sumber ga ditanggapi',
  'got mampet di jl kenanga. kalau hujan banjir sampai jl melati',
  'saya tinggal di jl anggrek. lampu jalan mati di jl melati',
  'tutup got trotoar jl zainul hilang, dekat plaza. semalam kaki saya kejeblos sampai lutut luka',
])('"%s" is one', (text) => {
  expect(requestsIn(text, categories)).toBeNull();
});

describe('a number before the next matter belongs to the place it ends', () => {
  it.each([
    ['dua hal min. pertama lampu gang mati di sangkrah rt 1 rw 2. kedua got mampet di jl melati no 3', 'sangkrah rt 1 rw 2'],
    ['1. lampu mati di jl mawar no 3. 2. got mampet di jl melati no 4', 'jl mawar no 3'],
  ])('%j', (told, place) => {
    const world = new World();
    for (const text of [told, 'dua laporan', 'kirim']) world.text(text);
    expect(world.filings[0]?.place?.text).toBe(place);
    expect(world.filings[0]?.pieces.map(({ text }) => text).join(' ')).toContain(place);
  });
});

it.each(['iyo kirim galo-galonyo', 'kirim kabeh', 'kintun sadayana'])('"%s" sends each of the two', (said) => {
  const world = new World();
  for (const text of ['lampu mati di jl mawar 3, sama got mampet di jl melati 5', said]) world.text(text);
  world.wait(60_000);
  expect(world.filings).toHaveLength(2);
});
