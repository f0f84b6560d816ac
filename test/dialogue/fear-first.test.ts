/** Fear, or the wish to be hidden, told before there is a report: it holds for the one that is told next. */
import { describe, expect, it } from 'vitest';
import { hourMs } from '../../src/dialogue/limits.ts';
import { World } from '../support/core.ts';

const keys = (said: ReturnType<World['text']>) => said.flatMap((say) => say.lines.map((line) => line.key));

function told(...texts: string[]): World {
  const world = new World();
  for (const text of texts) world.text(text);
  return world;
}

const draftOf = (world: World) => world.talk.state?.draft;

describe('before a story', () => {
  it.each(['takut saya', 'saya takut lapornya min', 'jangan bilang siapa siapa ya'])('"%s" hides the name of what is told next', (fear) => {
    const world = told(fear, 'truk tambang ngebut terus di jl kenanga 3 rt 2');
    expect(draftOf(world)).toMatchObject({ visibility: 'anonymous', pieces: [{}] });
  });

  it.each([
    'mau ngadu tapi jangan ada nama saya, bisa digebuk saya',
    'jangan sebut nama saya ya, yang punya galak orangnya',
    'nama saya jangan ditulis, rumahnya cuma selang 2 rumah',
    'jangan sebut nama saya ya, yang jaga itu sepupu saya',
  ])('"%s" is done, and why is no part of the story', (wish) => {
    const world = told(wish);
    expect(keys(world.says)).toEqual(expect.arrayContaining(['hidden.anonymous', 'door.story']));
    world.text('gudang itu nyuntik gas tiap malam, di jl manggis 7');
    expect(draftOf(world)).toMatchObject({
      visibility: 'anonymous',
      pieces: [{ text: 'gudang itu nyuntik gas tiap malam, di jl manggis 7' }],
    });
  });

  it('what is told beside the wish is not lost', () => {
    const world = told('ada orang jualan sabu deket sekolah, jangan sebut nama saya');
    expect(draftOf(world)).toMatchObject({ visibility: 'anonymous', pieces: [{}] });
  });

  it.each([
    'pak rt motong bansos jangan sampai ketauan saya yang lapor',
    'ada pabrik tahu buang limbah di kali jangan sampai tau orangnya ya',
    'guru nampar anak saya di sdn 4 takut saya',
  ])('"%s" tells of a matter, and stays in its story whatever follows', (story) => {
    const world = told(story, 'tiap minggu kejadiannya', 'lewati', 'tiap hari senin');
    expect(draftOf(world)?.pieces[0]).toMatchObject({ text: story });
  });

  it('a secret report is offered where its matter needs that', () => {
    const world = told('takut saya', 'kepala desa motong blt 100rb di desa sukamaju');
    expect(draftOf(world)).toMatchObject({ visibility: 'anonymous', asked: 'secrecy' });
  });

  it('told behind the question whether it is safe, it hides what is told next', () => {
    const world = new World();
    world.text('ini aman ga ya min? takut anak saya diapa2in di kelas');
    expect(world.talk.state?.draft).toBeNull();
    world.text('bangku sekolah rusak semua di sdn 2 jl merdeka');
    expect(world.talk.state?.draft).toMatchObject({ visibility: 'anonymous' });
  });

  it('whether it is safe, asked and nothing more, hides nothing', () => {
    expect(draftOf(told('min ini aman ga ya', 'lampu jalan mati di jl kenanga 3'))?.visibility).toBe('public');
  });

  it('it is over after an hour, and with the report that is sent', () => {
    const world = told('saya takut');
    world.wait(2 * hourMs);
    world.text('lampu jalan mati di jl kenanga 3');
    expect(draftOf(world)?.visibility).toBe('public');
    const sent = told('saya takut', 'lampu jalan mati di jl kenanga 3', 'kirim', 'got mampet di jl melati 9 rt 4');
    expect(sent.filings[0]?.visibility).toBe('anonymous');
    expect(draftOf(sent)?.visibility).toBe('public');
  });
});

it('told after an emergency, it hides the report of that', () => {
  const world = told('ada kebakaran di rumah sebelah');
  expect(keys(world.text('jangan sampai ada yang tau saya yang lapor, orangnya preman sini'))[0]).toBe('hidden.anonymous');
  world.text('jl merak 4');
  expect(draftOf(world)).toMatchObject({ visibility: 'anonymous', pieces: [{ text: 'ada kebakaran di rumah sebelah' }, {}] });
});

it('"mau lapor lagi tapi jangan sebut nama saya" is of the next report', () => {
  const world = told('lampu jalan mati di jl kenanga 3', 'kirim', 'mau lapor lagi tapi jangan sebut nama saya');
  expect(world.effects.filter(({ type }) => type === 'correct')).toEqual([]);
  world.text('parkir liar minta 10rb di jl veteran');
  expect(draftOf(world)).toMatchObject({ visibility: 'anonymous', pieces: [{}] });
});

describe('a wish to be hidden where a report was put aside', () => {
  const levy = 'kepala desa minta uang 200rb buat ngurus surat tanah di sekaran';

  it.each(['sembunyikan nama', 'tanpa nama ya', 'rahasiakan aja'])('"%s" is of that one, and leaves it as secret as it was', (wish) => {
    const world = told(levy, 'ya', 'nanti aja');
    expect(draftOf(world)).toBeNull();
    expect(keys(world.text(wish)).slice(0, 2)).toEqual(['draft.resumed', 'hidden.secret']);
    expect(draftOf(world)).toMatchObject({ visibility: 'secret', pieces: [{ text: levy }] });
    expect(world.talk.state?.kept).toEqual([]);
  });

  it('hides a public one, and none that was sent before', () => {
    const world = told('lampu jalan mati di jl kenanga 4', 'kirim', 'got mampet di jl mawar 3 rt 2', 'nanti aja', 'tanpa nama aja ya');
    expect(draftOf(world)).toMatchObject({ visibility: 'anonymous', pieces: [{ text: 'got mampet di jl mawar 3 rt 2' }] });
    expect(world.effects.filter(({ type }) => type === 'correct')).toEqual([]);
  });

  it('is of the report that was sent since', () => {
    const world = told('got mampet di jl mawar 3 rt 2', 'nanti aja');
    world.wait(1000);
    for (const text of ['lampu jalan mati di jl kenanga 4', 'kirim', 'tanpa nama aja ya']) world.text(text);
    expect(draftOf(world)).toBeNull();
    expect(world.effects.filter(({ type }) => type === 'correct')).toHaveLength(1);
  });
});

describe('below a report that shows its name', () => {
  it.each(['saya takut pak', 'aduh takut banget nih', 'kulo wedi pak'])('"%s" hides it at once, and offers to close the rest', (fear) => {
    const world = told('gorong2 ambrol di jl anggrek 4 rt 2', fear);
    expect(keys(world.says)).toEqual(expect.arrayContaining(['hidden.anonymous', 'fear.secret']));
    expect(draftOf(world)).toMatchObject({ visibility: 'anonymous', pieces: [{ text: 'gorong2 ambrol di jl anggrek 4 rt 2' }] });
  });

  it.each(['bakal ketahuan ga ya', 'nanti ketahuan siapa?'])('"%s" is answered, and the name is left as it is', (asked) => {
    const world = told('gorong2 ambrol di jl anggrek 4 rt 2', asked);
    expect(draftOf(world)).toMatchObject({ visibility: 'public' });
  });
});

it.each([
  'mau ngelaporin pak lurah tapi takut, aman ga sih disini',
  'pengen laporin guru tp ngeri',
  'mau ngelaporin tukang parkir di pasar baru tapi takut',
])('"%s" is offered a secret report', (text) => {
  expect(draftOf(told(text))?.asked).toBe('secrecy');
});

it.each(['mau lapor pohon miring tapi takut keburu roboh', 'laporin lampu mati tapi takut ga ditanggapi'])('"%s" fears nobody', (text) => {
  expect(draftOf(told(text))?.asked).not.toBe('secrecy');
});
