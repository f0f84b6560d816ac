/** Words that are only a place are no matter, and words that are no place are none: cries, waits and stories. */
import { describe, expect, it } from 'vitest';
import { placesFor } from '../support/areas.ts';
import { region, World } from '../support/core.ts';

const inBandung = (...messages: string[]) => {
  const world = new World();
  world.region = { ...region, code: '32.73', name: 'Kota Bandung' };
  world.places = placesFor('32.73');
  return { world, said: messages.flatMap((text) => world.text(text)) };
};

describe('a place with the areas it lies in is asked what is wrong there', () => {
  it.each(['pasar sederhana, sukajadi', 'terminal cicaheum, antapani kidul, antapani', 'antapani, jl sawo dekat pasar'])('%s', (text) => {
    expect(inBandung(text).world.talk.state?.draft?.asked).toBe('about');
  });

  it('and what is told then is its story', () => {
    const { world } = inBandung('pasar sederhana, sukajadi', 'lampu jalan mati di sebrang ruko fotokopi, gelap banget');
    expect(world.talk.state?.draft).toMatchObject({ asked: 'summary', place: { text: 'pasar sederhana, sukajadi' } });
    expect(world.talk.state?.draft?.others ?? []).toEqual([]);
  });

  it.each(['jl sawo 3, antapani, banjir', 'pasar sederhana macet, sukajadi'])('where nothing is told: %s', (text) => {
    expect(inBandung(text).world.talk.state?.draft?.asked).toBe('summary');
  });
});

describe('what people cry out is no place', () => {
  it.each(['astaga pak tunggu', 'ya ampun bu', 'astaghfirullah kak', 'masyaallah'])('"%s" below the summary', (text) => {
    const world = new World();
    for (const said of ['lampu jalan mati di jl mawar 3', text]) world.text(said);
    const draft = world.talk.state?.draft ?? world.talk.state?.kept[0]?.draft;
    expect(draft?.place?.text).toBe('jl mawar 3');
  });

  it.each(['astaga', 'bentar kak tunggu', 'ya allah'])('"%s" at "where?"', (text) => {
    const world = new World();
    for (const said of ['lampu jalan mati', text]) world.text(said);
    const draft = world.talk.state?.draft ?? world.talk.state?.kept[0]?.draft;
    expect(draft?.place).toBeNull();
  });
});

it('a story told where it was asked for more of a quarter leaves the quarter', () => {
  const { world } = inBandung('saya pedagang di cibaduyut kidul');
  const story =
    'aia gadang sajak patang malam, dindiang kadai lah abih dihantam, karambia ambo tingga duo batang lai dari tapi. karuang nan patang lah taban sabagian';
  world.text(story);
  expect(world.talk.state?.draft).toMatchObject({ asked: 'summary', place: { text: 'cibaduyut kidul' }, pieces: [{}, { text: story }] });
});
