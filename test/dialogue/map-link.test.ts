/** A point typed or pasted instead of a pin, and what people ask about sending one. */
import { describe, expect, it } from 'vitest';
import { mapLink, mapPoint } from '../../src/dialogue/understand/map-link.ts';
import { World } from '../support/core.ts';

const keys = (said: ReturnType<World['text']>) => said.flatMap((say) => say.lines.map((line) => line.key));

function asked(): World {
  const world = new World();
  world.text('lampu jalan mati udah seminggu');
  expect(world.talk.state?.draft?.asked).toBe('place');
  return world;
}

describe('a point on a map', () => {
  it.each([
    '-6.9301,107.6510',
    'ini lokasinya -6.9301, 107.6510 ya',
    'https://www.google.com/maps/@-6.9301,107.6510,17z',
    'https://maps.google.com/?q=-6.9301%2C107.6510',
    'https://www.google.com/maps/place/X/data=!3d-6.9301!4d107.6510',
    'https://www.openstreetmap.org/?mlat=-6.9301&mlon=107.6510',
    '6°55\'48.36"S 107°39\'3.6"E',
  ])('%s is a pin, and no part of the story', (text) => {
    const { lat, lon, alone } = mapPoint(text) ?? { lat: 0, lon: 0, alone: false };
    expect([lat.toFixed(4), lon.toFixed(4), alone]).toEqual(['-6.9301', '107.6510', true]);
    const world = asked();
    world.text(text);
    expect(world.talk.state?.draft).toMatchObject({ place: { lat, lon } });
    expect(world.talk.state?.draft?.pieces).toHaveLength(1);
  });

  it.each(['51.5074, 0.1278', '2.500.000, 150.000', 'km 12.500, 110.250 meter', '08123456789'])('%s is none', (text) => {
    expect(mapPoint(text)).toBeNull();
  });

  it('with a story beside it is kept in both', () => {
    const world = new World();
    world.text('-6.9301, 107.6510 jalan rusak parah');
    expect(world.talk.state?.draft).toMatchObject({ place: { lat: -6.9301, lon: 107.651 }, asked: 'summary' });
    expect(world.talk.state?.draft?.pieces).toHaveLength(1);
  });

  it('behind a short link is the place as it was sent', () => {
    const link = 'https://maps.app.goo.gl/abcDEF123';
    expect(mapLink(`sini ${link}`)).toBe(link);
    const answered = asked();
    answered.text(link);
    expect(answered.talk.state?.draft).toMatchObject({ place: { text: link }, asked: 'summary' });
    const told = new World();
    told.text(`lampu jalan mati di ${link}`);
    expect(told.talk.state?.draft).toMatchObject({ place: { text: link }, asked: 'summary' });
  });
});

describe('at the question where', () => {
  it.each(['buruan ah ribet', 'ribet amat', 'cepetan dong lama banget'])('"%s" hurries, and is no story', (text) => {
    const world = asked();
    expect(keys(world.text(text))[0]).toBe('hurry');
    expect(world.talk.state?.draft?.pieces).toHaveLength(1);
  });

  it.each(['gimana cara kirim lokasi', 'cara share loc gimana min', 'hp saya ga bisa kirim lokasi'])('"%s" is told how', (text) => {
    const world = asked();
    expect(keys(world.text(text))).toEqual(['faq.locate', 'ask.place.again']);
    expect(world.talk.state?.draft?.pieces).toHaveLength(1);
  });

  it.each(['buat apa nanya tempat', 'kenapa harus pake lokasi', 'apa harus tempatnya?'])('"%s" is told why', (text) => {
    expect(keys(asked().text(text))).toEqual(['faq.why_place', 'ask.place.again']);
  });
});
