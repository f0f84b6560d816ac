/** A story that tells the same as an open report of the citizen's own: asked at the summary whether it is for that one, and not filed twice unless they want it. */
import { describe, expect, it } from 'vitest';
import { toldBefore } from '../../src/dialogue/understand/told-before.ts';
import { World } from '../support/core.ts';

const keys = (said: ReturnType<World['text']>) => said.flatMap(({ lines }) => lines.map(({ key }) => key));
const story = 'got mampet di jl merpati 8';
const dayMs = 86_400_000;

/** One report is filed, and days later `texts` are said. */
function later(...texts: string[]): World {
  const world = new World();
  for (const text of [story, 'kirim']) world.text(text);
  world.wait(4 * dayMs);
  for (const text of texts) world.text(text);
  return world;
}

const added = (world: World) => world.effects.filter(({ type }) => type === 'add');

describe('the summary asks whether it is for the report that is open', () => {
  it.each([[story], ['got meluap di jl merpati 8 depan masjid'], ['got mampet', 'jl merpati 8']])('%j', (...texts) => {
    const world = later(...texts.slice(0, -1));
    const said = world.text(texts.at(-1) ?? '');
    expect(keys(said)).toContain('loose.one');
    expect(said.at(-1)?.choices?.at(-1)).toMatchObject({ choice: 'join', label: { key: 'choice.for_first' } });
  });

  it.each(['lampu jalan mati di jl merpati 8', 'got mampet di jl kutilang 2', 'got mampet itu urusan dinas apa ya?'])(
    'and not of %j',
    (text) => {
      expect(keys(later().text(text))).not.toContain('loose.one');
    },
  );

  it('nor once it is closed, nor where the name is hidden', () => {
    const world = later();
    world.central('complaint.resolved', { text: 'beres' });
    for (const text of ['sudah', '5']) world.text(text);
    world.wait(4 * dayMs);
    expect(keys(world.text(story))).not.toContain('loose.one');
    const hidden = later(story);
    expect(keys(hidden.text('tanpa nama'))).not.toContain('loose.one');
  });
});

describe('what is answered', () => {
  it.each([
    'ya',
    'yg dulu aja',
    'tambahin ke yg kemaren',
    'oh udah pernah ya',
    'udah pernah saya laporin',
    'gabung aja',
    'podo karo wingi',
    '5',
  ])('%j adds it to that report and files nothing', (text) => {
    const world = later(story, text);
    expect(added(world)).toEqual([expect.objectContaining({ text: story })]);
    expect(world.filings).toHaveLength(1);
    expect(world.talk.state?.draft).toBeNull();
  });

  it('"udah pernah saya lapor tapi belum dikeruk" is told with it', () => {
    const world = later(story, 'udah pernah saya lapor tapi belum dikeruk');
    expect(added(world)).toEqual([expect.objectContaining({ text: `${story}\nudah pernah saya lapor tapi belum dikeruk` })]);
  });

  it.each(['udah itu aja', 'lanjut', 'cukup'])('%j says neither, and is asked again', (text) => {
    const world = later(story, text);
    expect([added(world), world.filings.length]).toEqual([[], 1]);
    expect(keys(world.text(text))).toContain('loose.one');
  });

  it('a photo right behind it goes the same way', () => {
    const world = later(story, 'iya itu');
    world.hear({ type: 'file', kind: 'photo', ref: 'x' });
    expect(added(world)).toHaveLength(2);
  });

  it.each(['bukan, beda', 'laporan baru aja', 'beda tempat'])('%j is another, which is asked no more and stands in no story', (text) => {
    const world = later(story, text);
    expect(world.talk.state?.draft?.pieces).toHaveLength(1);
    expect(keys(world.text('airnya bau'))).not.toContain('loose.one');
    world.text('kirim');
    expect(world.filings).toHaveLength(2);
  });

  it('"got yg satunya" is another, and is told', () => {
    const world = later(story, 'got satunya');
    expect(world.talk.state?.draft?.pieces.map(({ text }) => text)).toEqual([story, 'got satunya']);
  });

  it('"kirim" sends it on its own', () => {
    expect(later(story, 'kirim').filings).toHaveLength(2);
  });

  it('another matter told beside it is still asked about', () => {
    const world = later(`${story} sama sampah numpuk di jl kutilang 2`, 'ya');
    expect(keys(world.text('ya'))).toEqual(expect.arrayContaining(['added', 'ask.second']));
  });
});

it.each(['udah pernah saya lapor ke pak rt', 'kemaren ada yg jatuh', 'airnya sampe masuk rumah', 'yg kemaren kapan dibenerin?'])(
  '%j is no answer to it',
  (text) => {
    expect(toldBefore(text)).toBeNull();
  },
);
