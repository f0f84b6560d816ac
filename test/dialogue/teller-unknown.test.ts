/** What would tell who reports stands in no report: wishes about it, fear before the story, what somebody is. */
import { describe, expect, it } from 'vitest';
import { namesOfPapers } from '../../src/dialogue/understand/personal.ts';
import { World } from '../support/core.ts';

const keys = (said: ReturnType<World['text']>) => said.flatMap((say) => say.lines.map((line) => line.key));

function told(...texts: string[]): World {
  const world = new World();
  for (const text of texts) world.text(text);
  return world;
}

const draftOf = (world: World) => world.talk.state?.draft;
const texts = (world: World) => draftOf(world)?.pieces.map(({ text }) => text);
const gambling = 'tiap malam ada judi di pos kosong pinggir jl arjuna dekat jembatan';
const bribe = 'kepala desa minta uang 200rb buat surat tanah di sekaran';

describe('fear before the story', () => {
  it.each([
    ['saya mau lapor tapi takut anak saya nanti dipersulit'],
    ['bu maaf ini rahasia kan', 'saya takut ketahuan'],
    ['ada yang jaga rahasia ga ini min', 'saya dagang dekat sini soalnya, bisa abis saya'],
  ])('%j is in no report', (...before) => {
    const world = told(...before, gambling);
    expect(texts(world)).toEqual([gambling]);
    expect(draftOf(world)?.visibility).not.toBe('public');
  });

  it.each(['kalau pulang malam saya bisa dipukul suami', 'rumah saya dekat situ, banjir terus'])('"%s" tells something', (text) => {
    const { draft, emergency } = told(text).talk.state ?? {};
    expect(draft?.pieces.length ?? emergency?.pieces.length).toBe(1);
  });
});

describe('what shall not be written, lest its teller be known', () => {
  it('goes where it was told in other words', () => {
    const world = told(`${gambling}. saya jualan di situ`, 'jangan ada tulisan pedagang ya, nanti ketauan itu saya');
    expect(texts(world)?.join()).not.toMatch(/jualan|pedagang|ketauan/);
    expect(draftOf(world)?.visibility).toBe('anonymous');
  });

  it('goes where it is called by its name, and nothing else does', () => {
    const world = told('pabrik tahu buang limbah ke kali di jl cendana 4, anak saya sakit', 'jangan tulis anak saya ya nanti ketauan');
    expect(texts(world)).toEqual(['pabrik tahu buang limbah ke kali di jl cendana 4']);
    expect(draftOf(world)?.visibility).toBe('anonymous');
  });

  it('beside the wish to be hidden is not written', () => {
    const world = told(bribe, 'rahasia', 'lewati', 'jgn sampai pak lurah tau saya yg lapor, rumah cuma selisih 2 rumah');
    expect(texts(world)).toEqual([bribe]);
    expect(draftOf(world)?.visibility).toBe('secret');
  });
});

describe('what somebody is', () => {
  it.each(['sama itu jgn tulis nama/jabatan saya ya, tulis warga saja', 'jabatan saya jangan ditulis ya', 'ga usah sebut pekerjaan saya'])(
    '"%s" takes it out, and the place that was read from it',
    (wish) => {
      const world = told('lampu jalan mati di jl merak 3 depan spbu. Pelapor: Pak RT 8', wish);
      expect(texts(world)).toEqual(['lampu jalan mati di jl merak 3 depan spbu']);
      expect(draftOf(world)).toMatchObject({ visibility: 'anonymous', place: { text: 'jl merak 3 depan spbu' } });
    },
  );

  it('is hidden from officers with the name', () => {
    const text = 'lampu mati di jl merak 3. Pelapor: Pak RT 8';
    expect(namesOfPapers(text).map(({ start, end }) => text.slice(start, end))).toEqual(['Pak RT 8']);
  });
});

describe('a message that is wholly a wish', () => {
  const story = 'kos kosan di jl cisitu 3 muter musik sampe pagi';

  it.each([
    'oh oke klo gt namanya disembunyiin aja',
    'baik kalo begitu anonim aja',
    'hm.. yaudah gapapa asal namaku ga ada',
    'ok siap, yang penting nama saya ga keliatan',
  ])('"%s" is obeyed, and no part of the story', (wish) => {
    const world = told(story, wish);
    expect(texts(world)).toEqual([story]);
    expect(draftOf(world)?.visibility).toBe('anonymous');
    const secret = told(bribe, 'rahasia', 'lewati', 'lewati', wish);
    expect(texts(secret)).toEqual([bribe]);
    expect(draftOf(secret)?.visibility).toBe('secret');
  });
});

it.each(['kirim yg rahasia itu', 'kirim rahasia ya', 'kirim yang tanpa nama', 'ok kirim secara rahasia'])('"%s" sends', (text) => {
  const world = told(bribe, 'rahasia', 'lewati', 'lewati', 'lewati', text);
  expect(world.filings).toHaveLength(1);
  expect(world.filings[0]?.visibility).toBe('secret');
});

it('"jgn tulis nama saya ya" is of no place', () => {
  expect(keys(told('lampu jalan mati di jl merak 3').text('sama itu jgn tulis nama saya ya'))[0]).toBe('hidden.anonymous');
});

describe('who sends with a wish about who may read it', () => {
  const secretly = [
    'iya kirim tp rahasia lho ya',
    'yaudah kirim aja tapi jangan dipublikasi',
    'ok kirim, jgn diposting plis',
    'kirim tapi jangan diviralkan ya mas',
  ];

  it.each(secretly)('"%s" sends it secretly', (said) => {
    const world = new World();
    for (const text of ['lampu jalan mati di jl kenanga 3', said]) world.text(text);
    expect(world.filings).toMatchObject([{ visibility: 'secret', pieces: [{ text: 'lampu jalan mati di jl kenanga 3' }] }]);
  });

  it.each(secretly)('"%s" sends what is secret already', (said) => {
    const world = new World();
    for (const text of ['lampu jalan mati di jl kenanga 3, rahasiakan', said]) world.text(text);
    expect(world.filings).toMatchObject([{ visibility: 'secret' }]);
  });

  it.each(['sampah jangan disebar di jalan dong', 'foto saya disebar tetangga', 'dananya ga dipublikasi ke warga'])(
    '"%s" is told',
    (said) => {
      const world = new World();
      for (const text of ['lampu jalan mati di jl kenanga 3', said]) world.text(text);
      expect(world.talk.state?.draft?.visibility).toBe('public');
    },
  );
});

it.each(['saya jadi takut, nanti urusan saya ga diproses', 'aduh jadi ngeri pak, nanti surat saya malah ditahan. bisa ga tanpa nama?'])(
  '"%s" calls nothing off, and hides the name',
  (said) => {
    const world = new World();
    for (const text of ['lampu jalan mati di jl kenanga 3', said]) world.text(text);
    expect(world.talk.state?.draft).toMatchObject({ visibility: 'anonymous' });
  },
);
