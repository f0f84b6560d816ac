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
