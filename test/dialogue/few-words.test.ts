/** A few words that once opened reports or did what nobody wished: farewells, a call, a name to be deleted. */
import { describe, expect, it } from 'vitest';
import { World } from '../support/core.ts';

const lamp = 'lampu jalan mati di jl anggrek raya depan indomaret';
const told = (...texts: string[]) => {
  const world = new World();
  for (const text of texts) world.text(text);
  return world;
};
const keys = (world: World, text: string) => world.text(text).flatMap(({ lines }) => lines.map(({ key }) => key));

describe('a farewell', () => {
  it.each(['dadah', 'bye bye', 'sampai jumpa', 'oke dadah min', 'pamit dulu ya'])('"%s" ends it', (said) => {
    expect(keys(told(), said)[0]).toBe('fine.later');
    expect(keys(told(lamp, 'kirim'), said)).toEqual(['fine.later']);
    const world = told(lamp);
    world.text(said);
    expect(world.talk.state?.draft?.pieces).toHaveLength(1);
  });
});

describe('a call right after sending', () => {
  it.each(['haloo?', 'min?', 'halo'])('"%s" is answered with the report', (said) => {
    const world = told(lamp, 'kirim');
    expect(keys(world, said)).toContain('own.head');
  });
});

describe('a name to be deleted', () => {
  it.each(['nama saya tolong dihapus', 'hapus nama saya', 'tolong hapus nama saya dari laporan', 'namaku dicoret aja'])(
    '"%s" hides it on the report',
    (said) => {
      const world = told(lamp, 'kirim');
      expect(keys(world, said)).toEqual(['concealed.anonymous']);
      expect(told(lamp, said).talk.state?.draft?.visibility).toBe('anonymous');
    },
  );

  it('without any report the data are meant, and "hapus data saya" always means them', () => {
    expect(keys(told(), 'hapus nama saya')).toContain('data.forget');
    expect(keys(told(lamp, 'kirim'), 'hapus data saya')).toContain('data.forget');
  });
});

it.each(['bikin baru aja kalau gitu', 'laporan baru ya'])('"%s" within a draft is no part of it', (said) => {
  const world = told('jembatan kayu lapuk', said);
  expect(world.talk.state?.draft?.pieces).toHaveLength(1);
});
