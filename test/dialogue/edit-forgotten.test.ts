/** A change of a filed report that was begun and not ended: what officers ask meanwhile is answered, and what is new later is no part of it. */
import { describe, expect, it } from 'vitest';
import { World } from '../support/core.ts';

const hour = 3_600_000;
const keys = (said: ReturnType<World['text']>) => said.flatMap(({ lines }) => lines.map(({ key }) => key));

/** [Ubah] below a report that is sent; then its [Tempat] or another, where one is named. */
function editing(...fields: string[]): World {
  const world = new World();
  for (const text of ['pohon tumbang di jl flamboyan 3', 'kirim', 'ubah laporan tadi', ...fields]) world.text(text);
  expect(world.talk.state?.draft?.replaces).toBeDefined();
  return world;
}

function asked(world: World, text: string): World {
  world.wait(3 * hour);
  world.central('complaint.info_requested', { agency: 'DLH', text });
  return world;
}

const added = (world: World) => world.effects.flatMap((effect) => (effect.type === 'add' ? [effect.text] : []));

describe('what an officer asks of the report since the change was touched', () => {
  it.each([
    ['seberapa besar batangnya?', 'sebesar paha orang dewasa pak', []],
    ['masih menutup jalan?', 'ya', []],
    ['berapa batang?', '2', []],
    ['rumah nomor berapa?', 'nomor 14 bu', ['tempat']],
    ['sejak kapan?', 'dari kemarin sore', ['isi cerita']],
    ['warna pagarnya?', 'biru, sebelah mushola', ['tempat']],
    ['masih menutup jalan?', 'iya', ['kembali']],
  ])('"%s" is answered by "%s"', (question, answer, fields) => {
    const world = asked(editing(...fields), question);
    expect(keys(world.text(answer))).toEqual(['draft.aside', 'added']);
    expect(added(world)).toEqual([answer]);
    expect(world.filings).toHaveLength(1);
    expect(world.talk.state).toMatchObject({ draft: null, kept: [{ why: 'paused', draft: { pieces: [{}] } }] });
  });

  it('is answered by a photo with words', () => {
    const world = asked(editing(), 'bisa dilihat batangnya?');
    world.hear({ type: 'file', kind: 'photo', ref: 'f1', mediaType: 'image/jpeg', bytes: 1000, caption: 'begini keadaannya' } as never);
    world.wait(hour);
    expect(added(world)).toEqual(['begini keadaannya']);
    expect(world.talk.state?.draft?.attachments).toEqual([]);
  });

  it.each([
    ['kirim', 'receipt.grievance'],
    ['kategori', 'ask.category'],
    ['batal', 'draft.cancelled'],
    ['eh ga jadi', 'draft.cancelled'],
  ])('is left open by "%s", which is for the change', (text, key) => {
    const world = asked(editing(...(text === 'kirim' ? ['kembali'] : [])), 'berapa batang?');
    expect(keys(world.text(text))[0]).toBe(key);
    expect(added(world)).toEqual([]);
  });

  it('waits while the change is gone on with', () => {
    const world = asked(editing(), 'berapa batang?');
    world.text('tempat');
    world.text('jl flamboyan 5');
    expect(world.talk.state?.draft?.place?.text).toBe('jl flamboyan 5');
    expect(added(world)).toEqual([]);
  });

  it('goes on with the change by "lanjut", once it is answered', () => {
    const world = asked(editing(), 'berapa batang?');
    world.text('dua batang');
    expect(keys(world.text('lanjut'))[0]).toBe('draft.resumed');
    expect(world.talk.state?.draft?.replaces).toBeDefined();
  });
});

describe('a day after the change was touched last', () => {
  it('"tumbang lagi" may be for another, which is asked', () => {
    const world = editing();
    world.wait(30 * hour);
    expect(keys(world.text('tumbang lagi'))).toEqual(['loose.one']);
  });

  it.each(['masih tumbang pak', 'dahannya menimpa kabel'])('"%s" is for the officers', (text) => {
    const world = editing();
    world.wait(30 * hour);
    world.text(text);
    expect(added(world)).toEqual([text]);
    expect(world.talk.state?.draft).toBeNull();
  });

  it('a photo is no part of it', () => {
    const world = editing();
    world.wait(30 * hour);
    world.hear({ type: 'file', kind: 'photo', ref: 'f1', mediaType: 'image/jpeg', bytes: 1000 } as never);
    expect(world.talk.state?.draft).toBeNull();
  });

  it.each([
    ['lanjut', 'draft.resumed'],
    ['kirim', 'receipt.grievance'],
  ])('"%s" still goes on with it', (text, key) => {
    const world = editing();
    world.wait(30 * hour);
    expect(keys(world.text(text))[0]).toBe(key);
  });
});
