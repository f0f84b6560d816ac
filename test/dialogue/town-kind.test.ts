/** Which of two towns of one name is meant, told alone or beside: it completes the place, and stands in no story. */
import { describe, expect, it } from 'vitest';
import { placesFor } from '../support/areas.ts';
import { region, World } from '../support/core.ts';

const draftAfter = (...said: string[]) => {
  const world = new World();
  world.region = { ...region, code: '35.73', name: 'Kota Malang' };
  world.places = placesFor('35.73');
  for (const text of said) world.text(text);
  const draft = world.talk.state?.draft;
  return { place: draft?.place?.text ?? '', story: draft?.pieces.map(({ text }) => text).join('. ') ?? '' };
};

const bansos = 'kartu pkh ibu saya belum aktif2';

describe('kota or kabupaten', () => {
  it.each([
    ['kabupaten', 'dinsos kabupaten malang'],
    ['kab min', 'dinsos kabupaten malang'],
    ['yg kota lah masa kabupaten', 'dinsos kota malang'],
    ['kota aja', 'dinsos kota malang'],
    ['bukan kabupaten, kota', 'dinsos kota malang'],
    ['yg kota, kan ktp nya kota', 'dinsos kota malang'],
  ])('%j completes the office', (text, place) => {
    expect(draftAfter(bansos, 'dinsos malang', text)).toEqual({ place, story: bansos });
  });

  it('changes the one that was told', () => {
    expect(draftAfter(bansos, 'dinsos malang', 'kota', 'eh kabupaten deng').place).toBe('dinsos kabupaten malang');
  });

  it('after filing it completes the office of the report', () => {
    const world = new World();
    world.region = { ...region, code: '35.73', name: 'Kota Malang' };
    world.places = placesFor('35.73');
    for (const text of [bansos, 'dinsos malang', 'kirim', 'yg kabupaten ya']) world.text(text);
    expect(world.talk.state?.undo?.draft.place?.text).toBe('dinsos kabupaten malang');
  });

  it('why it is there is no part of the story', () => {
    expect(draftAfter(bansos, 'dinsos malang', 'ubah', 'lokasi', 'dinsos kota malang deng, kan kk nya kota')).toEqual({
      place: 'dinsos kota malang',
      story: bansos,
    });
  });

  it('a town told at another question is the place', () => {
    const story = 'ngurus akta kelahiran dioper2 terus';
    expect(draftAfter(story, 'malang', 'yg kota lah masa kabupaten')).toEqual({ place: 'kota malang', story });
  });

  it.each(['jalan kabupaten rusak juga'])('%j is told', (text) => {
    expect(draftAfter(bansos, 'dinsos malang', text).story).toContain(text);
  });
});
