/** The name may be seen after all: said at the question how to hide it, and at the summary. */
import { describe, expect, it } from 'vitest';
import { World } from '../support/core.ts';

const keys = (said: ReturnType<World['text']>) => said.flatMap((say) => say.lines.map((line) => line.key));
const story = 'truk pasir parkir sembarangan di jl gajah raya depan pasar';

function told(...texts: string[]): World {
  const world = new World();
  for (const text of [story, ...texts]) world.text(text);
  return world;
}

const draftOf = (world: World) => world.talk.state?.draft;
const shown = [
  'ga jadi deh, biarin nama saya ditulis',
  'gapapa nama saya ada, saya ga takut sama mereka',
  'saya jualan di situ juga ga takut, tampilkan aja nama saya',
  'boleh sebut nama saya kok',
  'ga usah disembunyiin, biar dia tau saya yg lapor',
  'ora usah, jenengku ben ono',
  'ga usah rahasia, saya berani',
  'gausah disembunyiin nama saya, biar semua tau',
  'nama saya ga usah ditutup, kami siap jadi saksi',
  'ga perlu dirahasiain, terbuka aja',
  'ga usah nama gw diumpetin, gw ga takut',
  'jangan nama saya disembunyikan',
];

describe.each(shown)('"%s"', (text) => {
  it.each([
    ['at the question', ['sembunyikan nama']],
    ['at the summary', ['sembunyikan nama', 'tanpa nama']],
    ['where nothing is hidden', []],
  ])('%s shows it, and stands in no story', (_where, before) => {
    const world = told(...before);
    expect(keys(world.text(text))[0]).toBe('hidden.public');
    expect(draftOf(world)).toMatchObject({ visibility: 'public', asked: 'summary', pieces: [{ text: story }] });
  });
});

it.each(['ga usah deh', 'ga usah, saya berani kok', 'gausah, saya ga takut', 'jangan', 'ga takut saya mah'])(
  '"%s" refuses where it is asked',
  (text) => {
    const world = told('sembunyikan nama', text);
    expect(draftOf(world)).toMatchObject({ visibility: 'public', asked: 'summary', pieces: [{ text: story }] });
  },
);

it.each(['takut saya, dia kenal saya', 'saya jualan di situ soalnya', 'ga mau nama saya ada', 'ga takut sih tapi mending tanpa nama aja'])(
  '"%s" hides it all the same',
  (text) => {
    const world = told('sembunyikan nama', text);
    expect(draftOf(world)).toMatchObject({ visibility: 'anonymous', pieces: [{ text: story }] });
  },
);

it.each([
  'warga ga takut lagi buang sampah di situ',
  'mereka berani buka lapak malam2',
  'gapapa asal namaku ga ada',
  'nama saya boleh tau?',
])('"%s" shows nothing', (text) => {
  expect(draftOf(told('sembunyikan nama', 'tanpa nama', text))?.visibility).toBe('anonymous');
});

it('a secret report stays so', () => {
  const world = new World();
  for (const text of ['kepala desa minta uang 200rb di sekaran', 'rahasia', 'lewati', 'lewati', 'gapapa nama saya ditulis'])
    world.text(text);
  expect(draftOf(world)).toMatchObject({ visibility: 'secret', pieces: [{}] });
  world.text('jangan rahasia, biar semua tau');
  expect(draftOf(world)?.visibility).toBe('public');
});

it.each(['nomer wa sy 081234567890 hub aja', 'telpon aja ke 081234567890'])('"%s" hides nothing', (text) => {
  const world = told(text);
  expect(draftOf(world)).toMatchObject({ visibility: 'public', pieces: [{}, { text }] });
});
