/** What an answer or a correction tells besides the place, the time or the category read of it stands in the story: nothing told is lost. */
import { describe, expect, it } from 'vitest';
import { toldBeyond } from '../../src/dialogue/understand/beyond.ts';
import { World } from '../support/core.ts';

function draftAfter(...said: string[]) {
  const world = new World();
  for (const text of said) world.text(text);
  const draft = world.talk.state?.draft;
  return {
    place: draft?.place?.text ?? '',
    story: draft?.pieces.map(({ text }) => text).join('. ') ?? '',
    occurred: draft?.occurred ?? '',
  };
}

describe('what a spot names is kept', () => {
  it.each([
    ['yg deket embung, blok h', 'embung'],
    ['di seberang gardu listrik, blok k', 'gardu'],
    ['samping parit, rt 9', 'parit'],
  ])('%j, of a housing estate', (said, thing) => {
    expect(draftAfter('sampah numpuk di perum griya permata', 'lewati', said).place).toContain(thing);
  });

  it.each([
    ['eh rw 14 mksd gua, typo. rt 6', 'rw 14', 'rt 6'],
    ['rt 6 mksdku, rw nya 14', 'rw 14', 'rt 6'],
    ['rw 14 maksud ane, rt 6', 'rw 14', 'rt 6'],
  ])('%j puts both numbers right', (said, ...parts) => {
    const { place } = draftAfter('got mampet di jl kenanga rt 3 rw 4', said);
    for (const part of parts) expect(place).toContain(part);
    expect(place).not.toMatch(/mks|ane|rt 3|rw 4/);
  });
});

describe('what no place, no time and no category holds is a part of the story', () => {
  it.each([
    ['sukolilo pinggir parit yg airnya item', 'airnya item'],
    ['pintu air wonokromo yg temboknya retak', 'temboknya retak'],
  ])('%j, asked where', (said, rest) => {
    const { place, story } = draftAfter('got mampet', said);
    expect(`${story} ${place}`).toContain(rest);
  });

  it.each([
    ['pohon roboh di jl kenanga rt 3', 'itu bukan pohon tumbang tapi ranting patah di halaman posyandu', 'halaman posyandu'],
    ['sampah numpuk di jl kenanga rt 3', 'bukan sampah biasa tapi oli bekas yg dibuang bengkel', 'dibuang bengkel'],
  ])('%j, and %j', (told, said, rest) => {
    expect(draftAfter(told, said).story).toContain(rest);
  });

  it('a category alone is no part of it', () => {
    expect(draftAfter('got mampet di jl kenanga rt 3', 'kategorinya salah, itu kesehatan').story).toBe('got mampet di jl kenanga rt 3');
  });

  it.each([
    ['tanggul kali badeng rembes dikit', 'kel penataban dkt jembatan', 'kali badeng, kel penataban dkt jembatan'],
    ['trotoar pasar rogojampi ancur', 'pasar rogojampi pintu selatan', 'pasar rogojampi pintu selatan'],
    ['jl mawar ambles, dkt smp', 'kel apel eh skrg kelurahan kenanga', 'jl mawar, dkt smp, kelurahan kenanga'],
    ['bangku alun2 patah semua', 'alun-alun kota banyuwangi', 'alun-alun kota banyuwangi'],
  ])('%j, then %j, which is only the place', (told, said, place) => {
    expect(draftAfter(told, said)).toMatchObject({ place, story: told });
  });

  it.each([
    ['kejadiannya di jl kenanga dkt lapangan', 'jl kenanga dkt lapangan'],
    ['tkp nya jl kenanga rt 2', 'jl kenanga rt 2'],
  ])('%j answers where, and what it is about is asked', (said, place) => {
    const world = new World();
    world.hear({ type: 'file', kind: 'voice', ref: 'v', bytes: 1000, seconds: 9 });
    world.text(said);
    expect(world.talk.state?.draft).toMatchObject({ asked: 'about', pieces: [], place: { text: place } });
  });

  it('words that only point and plead tell nothing', () => {
    expect(toldBeyond('maaf baru bales, tempatnya di jl mawar ya min', 'jl mawar')).toEqual([]);
    expect(toldBeyond('jl mawar lah masa ga tau sih', 'jl mawar')).toEqual([]);
    expect(toldBeyond('ya di jl mawar lah bangsat', 'jl mawar')).toEqual([]);
    expect(toldBeyond('eh salah, depan bank bri bukan bni', 'depan bank bri')).toEqual([]);
    expect(toldBeyond('jl mawar yg aspalnya bolong', 'jl mawar')).toEqual(['aspalnya', 'bolong']);
  });
});

it.each(['iya betul tapi jamnya jam 4 sore bukan jam 4 pagi', 'bukan jam 8 pagi pak, jam 8 malam'])(
  '%j puts an hour right, and asks for no opening hours',
  (said) => {
    const world = new World();
    world.text('truk tanah ngebut di jl kenanga rt 3 tadi jam 8 pagi');
    const told = world.text(said).flatMap(({ lines }) => lines.map(({ key }) => key));
    expect(told).not.toContain('faq.hours');
  },
);
