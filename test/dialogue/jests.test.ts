/** Jokes and trying out stay out of reports; what is told seriously behind them is heard. */
import { describe, expect, it } from 'vitest';
import { World } from '../support/core.ts';

const keys = (world: World, text: string) => world.text(text).flatMap(({ lines }) => lines.map(({ key }) => key));
const texts = (world: World) => world.talk.state?.draft?.pieces.map(({ text }) => text);
const leak = 'AC di ruang tunggu puskesmas andalas mati';

describe('before anything is told', () => {
  it.each(['1 2 3 dicoba', 'cek cek', 'satu dua tiga dicoba', 'tes 123'])('"%s" opens no report', (said) => {
    const world = new World();
    world.text('test');
    world.text(said);
    expect(world.talk.state?.draft).toBeNull();
  });

  it.each(['lapor pak ada UFO di masjid raya wkwkwk', 'lapor ada alien di monas hahaha'])('"%s" opens no report', (said) => {
    const world = new World();
    world.text(said);
    expect(world.talk.state?.draft).toBeNull();
  });

  it.each(['PDAM mati 3 hari wkwkwk mandi pake aqua', 'jalan veteran kayak kubangan kerbau wkwkwk'])('"%s" tells, laughing', (said) => {
    const world = new World();
    world.text(said);
    expect(texts(world)).toEqual([said]);
  });

  it('a joke that was meant is taken up', () => {
    const world = new World();
    expect(keys(world, 'lapor ada alien di monas hahaha')).toContain('joke');
    world.text('ga bercanda pak');
    expect(texts(world)).toEqual(['lapor ada alien di monas hahaha']);
  });
});

describe('who gets serious', () => {
  it.each([
    `hehe becanda min. tapi serius ini, ${leak}`,
    `maaf tadi cuma iseng, yang ini serius: ${leak}`,
    `wkwk canda doang kok, ${leak}`,
  ])('"%s" tells what stands behind', (said) => {
    for (const before of [[], ['lapor pak ada UFO di masjid raya wkwkwk'], ['ada kuntilanak di balai kota']]) {
      const world = new World();
      for (const text of before) world.text(text);
      world.text(said);
      expect(texts(world)).toEqual([leak]);
    }
  });

  it('what was told in earnest before stays', () => {
    const world = new World();
    world.text('lampu jalan mati di jl anggrek 5 depan masjid');
    world.text('wkwk canda doang kok, tiangnya juga miring');
    expect(texts(world)?.[0]).toBe('lampu jalan mati di jl anggrek 5 depan masjid');
  });
});
