/** What people write between the summary and the receipt: what is wished is done, and nothing else. */
import { describe, expect, it } from 'vitest';
import { World } from '../support/core.ts';

const keys = (world: World, text: string) => world.text(text).flatMap(({ lines }) => lines.map(({ key }) => key));
const atSummary = () => {
  const world = new World();
  world.text('jalan bolong di jl merak dekat sd polisi sejak kemarin');
  return world;
};
const afterFiling = () => {
  const world = atSummary();
  world.text('kirim');
  return world;
};
const draftOf = (world: World) => world.talk.state?.draft;

describe('at the summary', () => {
  it.each(['kirim ga ya', 'kirim apa jangan ya', 'dikirim ga nih', 'enaknya kirim apa enggak'])('%j wonders, and sends nothing', (said) => {
    const world = atSummary();
    expect(keys(world, said)).toContain('summary.hint');
    expect(world.filings).toHaveLength(0);
  });

  it.each(['hapus waktunya', 'ga usah pake waktu', 'waktu'])('%j asks when, and calls nothing off', (said) => {
    const world = atSummary();
    expect(keys(world, said)).toEqual(['ask.when.happened']);
    expect(draftOf(world)?.pieces).toHaveLength(1);
  });

  it.each([
    ['tempat', 'place'],
    ['alamatnya', 'place'],
    ['kategori', 'category'],
    ['nama', 'visibility'],
    ['mau ganti tulisan', 'story'],
    ['kategorinya drainase', 'fitting'],
    ['ini soal drainase lah kategorinya', 'fitting'],
  ])('%j goes to what it names, and is no part of the story', (said, asked) => {
    const world = atSummary();
    world.text(said);
    expect(draftOf(world)?.asked).toBe(asked);
    expect(draftOf(world)?.pieces).toHaveLength(1);
  });

  it('a place called not quite right is the one said behind it', () => {
    const world = atSummary();
    world.text('tempatnya kurang pas, yg bener perempatan jl merak');
    expect(draftOf(world)?.place?.text).toBe('perempatan jl merak');
  });

  it('a matter put right within its category stays told', () => {
    const world = atSummary();
    expect(keys(world, 'itu bukan bolong tapi ambles')).toContain('told.added');
    expect(draftOf(world)?.pieces.at(-1)?.text).toBe('itu bukan bolong tapi ambles');
  });
});

describe('who shall not know', () => {
  it('names no place', () => {
    const world = new World();
    world.text('lampu mati di jl merak dari kemarin jangan sampe pak rt tau');
    expect(draftOf(world)?.place?.text).toBe('jl merak');
    expect(draftOf(world)?.visibility).toBe('anonymous');
  });

  it.each(['nomerku kesimpen ga?', 'nomor saya disimpan ga'])('%j is answered at the summary', (said) => {
    expect(keys(atSummary(), said).slice(0, 2)).toEqual(['stored', 'data.delete']);
  });

  it('is answered after filing, too', () => {
    expect(keys(afterFiling(), 'nomerku kesimpen ga?')).toContain('stored');
    expect(keys(afterFiling(), 'gw takut ketauan nih')).toEqual(['fear', 'fear.secret']);
  });
});
