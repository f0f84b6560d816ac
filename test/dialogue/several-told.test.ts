/** Several open reports told of in one breath: which are done, which are left, and which shall be closed. */
import { describe, expect, it } from 'vitest';
import { World } from '../support/core.ts';

const stories = ['lampu jalan mati di jl dahlia 2', 'pohon tumbang di jl kenari 7', 'got mampet di gang mawar rt 3'];
const told = (count: number): World => {
  const world = new World();
  for (const story of stories.slice(0, count)) {
    world.text(story);
    world.text('kirim');
    world.wait(86_400_000);
  }
  return world;
};
const keys = (world: World, text: string) => world.text(text).flatMap(({ lines }) => lines.map(({ key }) => key));
/** Which were passed on, by their place among the stories, with the sentence each got. */
const passedOn = (text: string, count = 3) => {
  const world = told(count);
  const before = world.effects.length;
  const said = keys(world, text);
  const to = world.effects.slice(before).flatMap((effect) => (effect.type === 'add' ? [effect.complaint] : []));
  return to.map((complaint, i) => `${world.filings.findIndex(({ id }) => id === complaint)} ${said[i]}`).sort();
};

describe('those that are done', () => {
  it.each(['lampu sama pohon udah beres, tinggal got', 'semua udah beres kecuali got', 'semua beres tinggal yang got'])(
    '%j leaves one',
    (text) => expect(passedOn(text)).toEqual(['0 own.gone', '1 own.gone', '2 added']),
  );

  it('are those that are named', () => {
    expect(passedOn('pohon dan got sudah beres')).toEqual(['1 own.gone', '2 own.gone']);
  });

  it.each(['udah beres dua2nya', 'dua duanya sudah beres', 'udah beres semua makasih'])('%j means both', (text) =>
    expect(passedOn(text, 2)).toEqual(['0 own.gone', '1 own.gone']),
  );

  it('are asked about where the count is another', () => {
    expect(keys(told(3), 'udah beres dua2nya')).toEqual(['loose.which']);
  });

  it('are none where what is left is nothing of ours', () => {
    expect(passedOn('lampu udah beres, tinggal trotoarnya', 2)).toEqual([]);
  });
});

it.each(['yg got batalin aja', 'yang got cabut aja min', 'batalin yang got'])('%j asks to close that one', (text) => {
  const said = told(3).text(text);
  expect(said.flatMap(({ lines }) => lines.map(({ key }) => key))).toEqual(['undo.sent']);
  expect(JSON.stringify(said)).toContain('got mampet');
});

it.each([
  ['akta anak saya dari september belum jadi di dukcapil bekasi', 'ngurusnya di kec pondok melati, loketnya jutek'],
  ['bansos dipotong 50rb di kelurahan jakamulya', 'ngambilnya di kantor pos rawalumbu, petugasnya marah2'],
])('where that was, below %j, is no second report', (first, second) => {
  const world = new World();
  world.text(first);
  world.text(second);
  expect(world.talk.state?.draft?.asked).not.toBe('split');
  expect(world.talk.state?.draft?.pieces.map(({ text }) => text)).toEqual([first, second]);
});

it.each([
  ['jadwal vaksin kucing kapan ya di kec medan satria', 'sama usul nih polisi tidur di jl merak depan sd'],
  ['syarat pindah kk apa aja di kel jatimulya', 'dan saya mau usul tempat sampah di jl delima rt 4'],
])('a question, and a wish behind a comma, are two: %j', (asked, wish) => {
  const world = new World();
  world.text(`${asked}, ${wish}`);
  expect(world.talk.state?.draft?.asked).toBe('split');
  world.text('bener dua2nya kirim');
  world.wait(10_000);
  expect(world.filings.map(({ kind, pieces }) => [kind, pieces.length])).toEqual([
    ['information', 1],
    ['aspiration', 1],
  ]);
});

it.each(['kapan lampu di jl kenari 9 diperbaiki, sama usul dikasih tiang baru', 'got mampet di jl kenari 9, sama usul ditutup beton'])(
  'a wish for the same is one: %j',
  (said) => {
    const world = new World();
    world.text(said);
    expect(world.talk.state?.draft?.asked).not.toBe('split');
  },
);
