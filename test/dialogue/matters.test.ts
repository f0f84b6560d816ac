/** Numbered matters at places of their own are offered as reports of their own; the points of one wish, one story or one list of places are not. */
import { expect, it } from 'vitest';
import { requestsIn } from '../../src/dialogue/understand/two.ts';
import { categories, World } from '../support/core.ts';
import { labelled } from './fixtures/read.ts';

it.each(labelled('matters.txt'))('$labels: $text', ({ text, labels }) => {
  expect(requestsIn(text, categories)?.length ?? 1).toBe(Number(labels[0]));
});

it('sent while it is asked whether they are two, matters at places of their own are two reports', () => {
  const world = new World();
  world.text('lampu taman lansia mati semua');
  world.text('oh iya satu lagi, jalan veteran bolong bolong');
  world.text('kirim');
  world.text('kirim');
  expect(world.filings.map(({ place }) => place?.text)).toEqual(['taman lansia', 'jalan veteran']);
});

const both = (...said: string[]) => {
  const world = new World();
  for (const text of said) world.text(text);
  world.wait(60_000);
  return world;
};
const filed = (world: World) => world.filings.map(({ category, occurred }) => [category, occurred]);

it.each([
  [['jl kenanga gang 3, pju padam 4 biji plus got mampet bau, dua2nya ya min', 'kirim']],
  [['pju padam di jl kenanga, gotnya mampet juga', 'kirim dua-duanya']],
  [['pju padam di jl kenanga, gotnya mampet juga', 'keduanya tolong ditangani', 'kirim', 'kirim']],
  [['pju padam di jl kenanga sekaligus got mampet', 'nggih loro-lorone', 'kirim', 'ya']],
])('%j: who says both gets two reports', (said) => {
  expect(filed(both(...said)).map(([category]) => category)).toEqual(['pju', 'drainase_banjir']);
});

it('what is said of each goes to each', () => {
  const told = ['pju padam di jl kenanga, gotnya mampet juga', 'tolong dua2nya, pjunya sejak senin, gotnya udah setahun', 'kirim', 'ya'];
  expect(filed(both(...told))).toMatchObject([
    ['pju', 'sejak senin (2026-11-16/)'],
    ['drainase_banjir', 'sudah setahun (2025-01-01/)'],
  ]);
});

it('told at the offer of two, "yg di terminal" goes to the one there', () => {
  const told = [
    'jembatan di jl merak papannya copot',
    'terus maneh, di terminal toiletnya mampet',
    'yg di terminal dari lebaran',
    'dua-duanya kirim',
  ];
  expect(both(...told).filings.map(({ pieces: [one] }) => one?.text.includes('lebaran'))).toEqual([false, true]);
});

it.each(['dua motor jatuh di jl kenanga gara2 lubang, dua-duanya luka', 'pju padam di jl kenanga, keduanya di depan sd'])(
  '"%s" is one',
  (text) => {
    expect(both(text).talk.state?.draft?.asked).toBe('summary');
  },
);

it('both of one is told to be one, and stands in no story', () => {
  const world = both('pju padam di jl kenanga', 'dua-duanya bang');
  expect(world.says.at(-1)?.lines[0]?.key).toBe('split.one');
  expect(world.talk.state?.draft?.pieces).toHaveLength(1);
});

it('"kirim dua duanya" when all is sent says so', () => {
  const world = both('pju padam di jl kenanga', 'kirim');
  expect(world.text('kirim dua duanya')[0]?.lines[0]?.key).toBe('filed.already');
});

it.each([
  ['eh masih ada lagi, jembatannya goyang', 'split'],
  ['yg bau itu depan rumah pak haji dedi', 'summary'],
])('"%s" behind a drain that smells: %s', (text, asked) => {
  const world = both('got mampet di jl anggrek 7 kelurahan sukaasih, bau banget', text);
  expect(world.talk.state?.draft?.asked).toBe(asked);
});
