/** Everyday words of Banjar: read as meant, whatever they look like in Indonesian. */
import { describe, expect, it } from 'vitest';
import { plain } from '../../src/dialogue/understand/normalise.ts';
import { findPlace } from '../../src/dialogue/understand/place.ts';
import { World } from '../support/core.ts';

const story = 'got mampet di jl mawar 3 sudah seminggu';

it.each([
  ['hapusakan ja', 'hapuskan aja'],
  ['jangan diubahakan', 'jangan diubahkan'],
  ['ulun gair', 'saya takut'],
  ['apa lagi nang handak ditakunakan', 'apa lagi di mau ditanyakan'],
  ['kada tasambung', 'tidak tersambung'],
  ['kd ada, kdd jua', 'tidak ada tidak ada jua'],
  ['lakasi pang min', 'cepat lah min'],
  ['lawas banar', 'lama banget'],
  ['kena ja dulu', 'nanti aja dulu'],
  ['jl pang suma kena batu di pasar lawas', 'jalan pang suma kena batu di pasar lawas'],
  ['kerusakan, masakan, gerakan dan yang disewakan', 'kerusakan masakan gerakan dan yang disewakan'],
])('"%s" is "%s"', (text, read) => {
  expect(plain(text)).toBe(read);
});

describe('at the summary', () => {
  it.each(['1 ja', 'kirimakan ja', 'inggih kirimakan', 'kirim haja pang'])('"%s" sends', (said) => {
    const world = new World();
    world.text(story);
    world.text(said);
    expect(world.filings).toMatchObject([{ pieces: [{ text: story }] }]);
  });

  it.each([
    ['rahasiaakan ja', 'secret'],
    ['sambunyiakan ngaran ulun', 'anonymous'],
  ])('"%s" is obeyed', (said, visibility) => {
    const world = new World();
    world.text(story);
    world.text(said);
    expect(world.talk.state?.draft).toMatchObject({ visibility, pieces: [{ text: story }] });
  });
});

it('"lakasi pang min" tells nothing of what a pin is about', () => {
  const world = new World();
  world.hear({ type: 'pin', lat: -7.8, lon: 110.4 });
  world.text('lakasi pang min, lawas banar');
  world.text('inggih bujur');
  expect(world.talk.state?.draft).toMatchObject({ asked: 'about', pieces: [] });
});

it('"4 ja" rates', () => {
  const world = new World();
  world.text(story);
  world.text('kirim');
  world.central('complaint.resolved', { text: 'sudah dikeruk' });
  world.text('sudah lancar');
  world.text('4 ja');
  expect(world.effects.at(-1)).toMatchObject({ type: 'rate', stars: 4 });
});

describe('places', () => {
  it.each([
    ['lampu mati di siring pemuda', 'siring pemuda'],
    ['banjir di sei tabuk hilir', 'sei tabuk hilir'],
  ])('"%s": %s', (text, place) => {
    expect(findPlace(text)).toBe(place);
  });

  it.each(['siring ambruk tadi malam', 'nenek sabalah rumah gugur dari titian', 'airnya meluap ke jln dr subuh'])(
    '"%s" holds none',
    (text) => {
      expect(findPlace(text)).toBeNull();
    },
  );
});

describe('beside a voice note', () => {
  it.each([
    'ulun kada kawa mangatik tangan basah, dangarakan ja',
    'saya ga bisa ngetik umur sudah 70',
    'maaf kurang lancar nulis, dengarkan aja ya',
    'dengerin aja pak',
    'itu loh yg di rekaman',
    'buat apa nulis lagi',
  ])('"%s" is no part of the story', (said) => {
    const world = new World();
    world.hear({ type: 'file', kind: 'voice', ref: 'v', seconds: 20 }, 'v');
    world.text(said);
    expect(world.talk.state?.draft).toMatchObject({ asked: 'place', pieces: [] });
  });

  it.each(['tetangga kada kawa jalan, titian patah', 'anak sekolah ga bisa nulis, mejanya rusak'])('"%s" is', (said) => {
    const world = new World();
    world.hear({ type: 'file', kind: 'voice', ref: 'v', seconds: 20 }, 'v');
    world.text(said);
    expect(world.talk.state?.draft?.pieces).toMatchObject([{ text: said }]);
  });
});

it('"katua kalumpok bajanji …" of a secret report names no place', () => {
  const world = new World();
  for (const text of ['handak malapor tapi gair, soal dana kelurahan', 'inggih', 'katua kalumpok bajanji upah 100rb dibayar 60rb haja'])
    world.text(text);
  expect(world.talk.state?.draft?.place).toBeNull();
});
