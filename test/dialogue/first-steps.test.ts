/** How people begin, ask around and hurry: typed in haste, with who they are first, with a question before the story. */
import { describe, expect, it } from 'vitest';
import { World } from '../support/core.ts';

const told = (...texts: string[]) => {
  const world = new World();
  for (const text of texts) world.text(text);
  return world;
};
const keys = (world: World, text: string) => world.text(text).flatMap(({ lines }) => lines.map(({ key }) => key));
const draftOf = (world: World) => world.talk.state?.draft;

describe('typed in haste', () => {
  it('a story is read, and sent', () => {
    const world = told('tolog jaln d dpan rmh sy rsak prh udh brthun', 'kmpung bru rt 03');
    expect(draftOf(world)).toMatchObject({ place: { text: 'kmpung bru rt 03' }, asked: 'summary' });
    world.text('krm');
    expect(world.filings[0]?.category).toBe('jalan_trotoar');
  });

  it.each([
    ['smpah numpk d gg mawr 5', 'sampah'],
    ['lmpu jln mti d gg mawr 5 udh smnggu', 'pju'],
    ['phon mring mau tmbang d gg mawr 5', 'pohon_taman'],
  ])('%j is of %s', (story, category) => {
    const world = told(story, 'kirim');
    expect(world.filings[0]).toMatchObject({ category, place: { text: 'gg mawr 5' } });
  });
});

it.each(['perkenalkan saya ibu rina dari kelurahan mekar sari', 'halo admin, saya pak jono warga desa suka damai rt 2'])(
  '%j says who, and is asked what',
  (text) => expect(draftOf(told(text))?.asked).not.toBe('summary'),
);

it.each(['saya mau lapor tapi nanti nama saya keluar di medsos ga', 'nama saya bakal masuk berita ga'])('%j is answered', (text) => {
  const world = new World();
  expect(keys(world, text)).toContain('faq.readers');
  expect(draftOf(world)).toBeNull();
});

it.each(['trus nomor ambulans?', 'nomor ambulan dong'])('%j is told', (text) => {
  const world = new World();
  expect(keys(world, text)).toEqual(keys(new World(), 'minta nomor ambulans dong'));
  expect(draftOf(world)).toBeNull();
});

it('another one’s report is not shown, whatever is known of it', () => {
  const world = told('lampu mati di jl melati', 'kirim');
  expect(keys(world, 'laporan suami saya nomernya ga tau, atas nama joko, udah sampe mana')).toContain('own.only');
  expect(draftOf(world)).toBeNull();
});

it('an account is no neighbourhood', () => {
  const world = told('iuran sampah disuruh transfer ke rekening pribadi pak rt 1234567890 bri', 'di perum citra blok d');
  expect(draftOf(world)?.place?.text).toBe('perum citra blok d');
});

it.each(['satu aja gabung', 'jadiin satu laporan aja', 'gabung aja ya', 'ga usah dipisah'])(
  '%j keeps what was told as it stands',
  (text) => {
    const story = 'selokan mampet, jalan bolong, lampu mati, semua di gang dahlia rw 3';
    const world = told(story, text);
    expect(draftOf(world)).toMatchObject({ asked: 'summary', pieces: [{ text: story }] });
  },
);

it.each(['pemerintah ngapain aja sih', 'petugasnya pada kemana sih'])('%j asks for no information', (scorn) => {
  expect(draftOf(told('harga cabe di pasar induk 120rb sekilo', scorn))?.kind ?? 'grievance').toBe('grievance');
});

it.each(['udah ada yang angkat, makasih', 'udah dibersihin tadi sama petugas, makasih ya', 'udah diangkat, makasih'])(
  '%j is passed on as gone',
  (text) => {
    const world = told('ada kucing mati di jl melati 4', 'kirim');
    world.wait(3_600_000);
    expect(keys(world, text)).toContain('own.gone');
    expect(world.effects.at(-1)).toMatchObject({ type: 'add', text });
  },
);

it.each([
  ['jembatan penyeberangan di jl pemuda lantainya bolong', 'grievance'],
  ['tolong dipasang lampu di jl mawar, gelap', 'aspiration'],
  ['mau nanya pmt buat balita itu gimana dapetnya, di desa suka damai', 'information'],
])('%j is a %s', (story, kind) => {
  const world = told(story, 'kirim');
  expect(world.filings[0]?.kind).toBe(kind);
});
