/** Whether somebody sees who reports, and whether what was taken back is gone: asked at any time, answered, and written nowhere. */
import { describe, expect, it } from 'vitest';
import { asksSeen } from '../../src/dialogue/understand/seen-asked.ts';
import { World } from '../support/core.ts';

const keys = (said: ReturnType<World['text']>) => said.flatMap((say) => say.lines.map((line) => line.key));
const story = 'tukang parkir liar minta 10rb di jl veteran no 3';

function told(...texts: string[]): World {
  const world = new World();
  for (const text of texts) world.text(text);
  return world;
}

const asked = [
  'dishub tau nama saya?',
  'nanti pak rt tau ga saya yg lapor',
  'tukang parkirnya bisa tau saya ga?',
  'dinas bisa liat nomor hp saya?',
  'min, kalau rahasia beneran ga ketahuan?',
  'kalo anonim tetep ketauan ga',
  'Kalau saya lapor nanti nama saya kelihatan sama orang itu ga?',
  'ga ada yang baca kan?',
  'kalau lapor disini aman ga',
  'inyo tau ndak kalau ambo nan malapor',
  'apa identitas saya bakal dibaca pak kades?',
  'nama saya nanti dikasih tau ke mandornya ga',
];

describe.each(asked)('"%s"', (text) => {
  it.each([
    ['in a draft', [story]],
    ['after sending', [story, 'kirim']],
    ['after it was taken back', [story, 'kirim', 'batalkan laporan tadi']],
  ])('%s is answered, and nobody else reads it', (_when, texts) => {
    const world = told(...texts);
    const before = world.talk.state?.draft;
    const [pieces, effects] = [before?.pieces.length, world.effects.length];
    expect(keys(world.text(text)).some((key) => /^(?:faq\.|meaning\.|fear$)/.test(key))).toBe(true);
    expect(world.effects.slice(effects)).toEqual([]);
    expect(world.talk.state?.draft?.pieces.length).toBe(pieces);
    expect(world.talk.state?.draft?.visibility).toBe(before?.visibility);
  });
});

it.each([
  'nama saya tidak muncul di daftar penerima bansos kenapa?',
  'warga tidak tahu nama petugasnya',
  'pak rt sudah tahu saya yang lapor',
  'jangan sampai pak rt tau saya yang lapor ya',
  'lampu jalan mati, ada yang tau?',
  'siapa yang tau nomor pln?',
  'kalau bisa rahasia ya',
  'nama saya budi',
])('"%s" asks no such thing', (text) => {
  expect(asksSeen(text)).toBe(false);
});

describe('whether it is gone', () => {
  const questions = ['yakin kan udah kehapus?', 'udah ditarik belum?', 'berarti ga jadi terkirim kan?', 'udah dihapus kan min'];

  it.each(questions)('"%s", of what was taken back', (text) => {
    const world = told(story, 'kirim', 'batalkan laporan tadi');
    expect(keys(world.text(text))).toEqual(['draft.cancelled.already']);
    expect(world.talk.state?.draft).toBeNull();
  });

  it.each(questions)('"%s", where it was only asked whether it shall be', (text) => {
    const world = told(story, 'kirim', 'aduh jangan deh min, batalkan. takut anak saya kena imbas');
    const effects = world.effects.length;
    expect(keys(world.text(text))).toEqual(['undo.hint']);
    expect(world.effects.slice(effects)).toEqual([]);
  });
});

describe('below "mau disembunyikan bagaimana?"', () => {
  const hiding = (...texts: string[]) => told(story, 'sembunyikan nama', ...texts);
  const piecesOf = (world: World) => world.talk.state?.draft?.pieces.map(({ text }) => text) ?? [];
  const isAlarmed = (world: World) => world.effects.some(({ type }) => type === 'emergency');

  it.each([
    'dia apal muka saya. yakin ga ketok kan?',
    'orangnya ngerti kos saya, aman to?',
    'bakal ketauan ga ya nanti',
    'istri saya dagang di situ juga, jangan sampe dia tau',
    'masih sodara sama suami saya soalnya',
    'saya karyawannya dia',
    'takut anak saya diapa2in',
    'anak saya ngaji tiap sore deket situ',
    'kalo dia nebak ini dari saya gimana',
    'rumahku persis sebelahe, wedi aku',
    'nanti saya dicegat di jalan',
  ])('"%s" is answered, alarms nobody, and stands in no report', (text) => {
    const world = hiding();
    expect(keys(world.text(text)).some((key) => /^(?:faq\.|fear$)/.test(key))).toBe(true);
    expect(isAlarmed(world)).toBe(false);
    expect(piecesOf(world)).toEqual([story]);
    expect(world.talk.state?.draft?.visibility).toBe('anonymous');
    world.text('kirim');
    expect(world.filings[0]?.pieces.map(({ text: piece }) => piece)).toEqual([story]);
  });

  it('says that what tells who reports is not written', () => {
    expect(keys(hiding().text('dia temen kantor saya'))).toContain('detail.unwritten');
  });

  it('keeps what is told besides', () => {
    const world = hiding('dia kenal bapak saya soalnya. tiap sabtu narik 20rb ke pedagang');
    expect(piecesOf(world)).toEqual([story, 'tiap sabtu narik 20rb ke pedagang']);
  });

  it('takes the choice that is told with it', () => {
    const world = hiding('rahasia aja, dia tetangga saya');
    expect(world.talk.state?.draft?.visibility).toBe('secret');
    expect(piecesOf(world)).toEqual([story]);
  });

  it.each([
    'yang narik ada 4 orang, gantian',
    'adik saya pernah dipukul gara2 ga bayar',
    'pengunjung pada takut parkir di situ',
    'saya lihat sendiri duitnya dibagi ke satpam',
    'takut ada korban lagi',
  ])('"%s" tells of the matter, and stays', (text) => {
    expect(piecesOf(hiding(text))).toEqual([story, text]);
  });

  it.each([
    'dia ngerti rumah saya, sekarang nendang2 pintu bawa golok',
    'ga ketauan kan? ini saya lagi dikepung temen2nya tolong',
    'dia kenal saya, barusan adik saya ditusuk',
  ])('"%s" is a danger', (text) => {
    expect(isAlarmed(hiding(text))).toBe(true);
  });

  it('answers the same of a report without a name', () => {
    const world = hiding('tanpa nama', 'orangnya tetanggaku sendiri. ga keliatan kan namaku?');
    expect(piecesOf(world)).toEqual([story]);
  });
});

describe('whoever only asks is not told that they are afraid', () => {
  it.each([
    ['yang punya kos dikasih tau nama saya ga', ['tetangga kos nyetel musik di jl cisitu 3 tiap malam']],
    ['pak rw tau ga kalo saya yg lapor', []],
  ])('"%s"', (text, before) => {
    expect(keys(told(...before).text(text))[0]).toBe('faq.readers');
  });

  it('asked at the door whether it is safe, they hear how it may be', () => {
    expect(keys(told().text('min ini aman ga ya'))[0]).toBe('faq.safe');
  });

  it('of a lamp no secret report is offered, and whether somebody comes is answered', () => {
    const said = keys(told('lampu jalan mati').text('emang harus kasih tau alamat? nanti rumah saya didatangi ga'));
    expect(said).toEqual(['place.unwilling', 'faq.visit', 'ask.place']);
  });
});
