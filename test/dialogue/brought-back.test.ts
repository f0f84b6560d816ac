/** Passing a question over calls nothing off; what was called off comes back by any word for it, and what is offered to be taken back goes on. */
import { describe, expect, it } from 'vitest';
import { World } from '../support/core.ts';

const keys = (world: World, text: string) => world.text(text).flatMap(({ lines }) => lines.map(({ key }) => key));
const draftOf = (world: World) => world.talk.state?.draft;
const story = 'selokan jl cemara 7 penuh lumpur';
const told = (...more: string[]) => {
  const world = new World();
  for (const text of [story, ...more]) world.text(text);
  return world;
};

describe('passed over at the summary', () => {
  it.each([
    'gatau lupa, skip',
    'ga inget tanggalnya, lewatin aja',
    'udah skip dah',
    'mbuh lali aku',
    'duka, teu apal',
    'lupa persisnya kapan',
    'terserah deh, ga hapal',
  ])('%j calls nothing off and tells nothing', (text) => {
    const world = told();
    const before = draftOf(world)?.pieces;
    expect(keys(world, text)).not.toContain('cancel.perhaps');
    expect(draftOf(world)?.pieces).toEqual(before);
  });

  it('keeps what is told beside it', () => {
    const world = told();
    world.text('lumpurnya dari proyek ruko, lupa kapan mulainya');
    expect(draftOf(world)?.pieces).toHaveLength(2);
  });
});

describe('right after it was called off', () => {
  it.each([
    'eh jgn, balikin',
    'waduh kepencet, pulihkan dong',
    'gajadi batal, kirimin aja',
    'eh kembalikan gajadi batal',
    'balikin min jangan dibatalin',
    'lho ojo, balekno maneh',
    'ulah atuh, balikkeun deui',
    'munculin lagi yg barusan',
    'jangan dihapus',
    'loh jangan dong',
    'eh maaf, batalnya ga jadi',
    'eh jadi ding, kirim dong',
    'undo',
    'eh jangan pulak, balekkan la',
    'tetep deh balikin',
    'eh jadi aja, kembalikan',
    'ehh jgn jadi dibatalin, kembaliin',
    'lho jangan dihapus, balikin',
    'ga jadi batal deh tolong dipulihkan',
    'hmm balikin aja deh nyesel aku',
    'pulihkan lagi dong takut tetangga kebanjiran',
    'eh balikin lah, sayang udah nulis',
    'kembaliin dong, kepikiran terus',
  ])('%j brings it back', (text) => {
    const world = told('batal');
    expect(keys(world, text)).toContain('draft.back');
    expect(draftOf(world)?.pieces[0]?.text).toBe(story);
  });

  it.each(['kirim aja udah anj', 'eh kirim deng', 'kirim bgst', 'tetep kirim', 'loh kok batal, kirim dong', 'kirim wae su'])(
    '%j asks whether it shall be back, as "kirim" does',
    (text) => {
      const world = told('batal');
      expect(keys(world, text)).toEqual(keys(told('batal'), 'kirim'));
      world.text('iya');
      expect(draftOf(world)?.pieces[0]?.text).toBe(story);
    },
  );

  it.each(['tidak', 'jangan dikirim ya', 'besok saya kirim sendiri ke kantornya', 'tetangga udah minta maaf', 'iya batal, gausah dikirim'])(
    '%j brings nothing back',
    (text) => {
      const world = told('batal');
      const said = keys(world, text);
      expect(said).not.toContain('draft.back');
      expect(said).not.toContain('press.cancelled');
      expect(draftOf(world)).toBeNull();
    },
  );

  it('hours later "jangan" is of nothing, and "balikin" still of it', () => {
    const world = told('batal');
    world.wait(3 * 3_600_000);
    expect(keys(world, 'jangan')).toEqual(['fine.later']);
    expect(keys(world, 'balikin aja deh')).toContain('draft.back');
  });

  it('begins what is told of another matter', () => {
    const world = told('batal');
    world.text('kirim mobil tinja ke jl mawar 2, septik tank pasar luber');
    expect(draftOf(world)?.pieces[0]?.text).not.toBe(story);
  });
});

describe('below the offer to have it closed', () => {
  const offered = () => {
    const world = told('kirim');
    world.wait(5 * 3_600_000);
    world.text('batal');
    return world;
  };

  it.each([
    'eh jgn, kembalikan',
    'loh jangan, balikin',
    'gausah deh, biarin jalan',
    'ga jadi, terusin aja',
    'ojo',
    'ulah, teraskeun we',
    'tetep lanjut',
    'loh jgn dibatalin, itu ketekan',
    'eh kesenggol jempol pak',
  ])('%j lets it go on', (text) => {
    const world = offered();
    const before = world.effects.length;
    expect(keys(world, text)).toEqual(['fine', 'own.door.stays']);
    expect(world.effects).toHaveLength(before);
  });

  it.each(['iya', 'batalin aja', 'ya tutup', 'iya, tadi kepencet'])('%j asks its officers', (text) => {
    expect(keys(offered(), text)).toEqual(['undo.late']);
  });

  it('hears what is told behind "tidak"', () => {
    expect(keys(offered(), 'tidak, tapi lumpurnya sekarang nutup jalan')).not.toContain('own.door.stays');
  });
});
