/** What is said of a photo or a voice note that is here already: it is no part of the story, and sends nothing. */
import { describe, expect, it } from 'vitest';
import { World } from '../support/core.ts';

const shown = (kind: 'photo' | 'voice' | null, ...texts: string[]) => {
  const world = new World();
  if (kind !== 'voice') world.text('lubang dalem di jl kenari');
  if (kind !== null) world.hear({ type: 'file', kind, ref: 'f', bytes: 1000, seconds: 9 });
  for (const text of texts) world.text(text);
  return world;
};
const story = (world: World) => world.talk.state?.draft?.pieces.map(({ text }) => text);

it.each(['ini fotonya bu sudah', 'udah ya fotonya', 'fotonya sudah saya kirim', 'tuh gambarnya udah dikirim tadi', 'ada nih struknya'])(
  '"%s" below a photo is answered, and stands nowhere',
  (said) => {
    const world = shown('photo', said);
    expect(world.filings).toHaveLength(0);
    expect(story(world)).toEqual(['lubang dalem di jl kenari']);
    expect(world.talk.state?.draft?.asked).toBe('summary');
  },
);

it('a photo that was said to be sent and is not here sends no report', () => {
  const world = shown(null, 'fotonya udah saya kirim tadi');
  expect(world.filings).toHaveLength(0);
  expect(story(world)).toEqual(['lubang dalem di jl kenari']);
});

it('behind it "kirim" sends, and only that', () =>
  expect(shown('photo', 'fotonya udah, kirim aja').filings[0]?.pieces.map(({ text }) => text)).toEqual(['lubang dalem di jl kenari']));

it.each([
  'lah kan udah disebut di vn kok nanya lg',
  'udah saya bilang di rekaman tadi',
  'itu udah saya jelasin semua di suara',
  'kan alamatnya udah disebutin di suara',
  'itu kan sdh ku ucap di suara tadi??',
])('"%s" below a voice note is no story and no place', (said) => {
  const world = shown('voice', said);
  expect(story(world)).toEqual([]);
  expect(world.talk.state?.draft).toMatchObject({ asked: 'place', place: null });
});

it.each(['di foto ini ada orang jatuh', 'suratnya udah dikirim ke rt'])('"%s" is told', (said) =>
  expect(story(shown('photo', said))).toContain(said),
);

it.each([
  ['di terminal, calo nya', 'terminal'],
  ['pasar lama, sampah', 'pasar lama'],
])('"%s" below a voice note says where, and what it is about', (said, where) => {
  const world = shown('voice', said);
  expect(story(world)).toEqual([said]);
  expect(world.talk.state?.draft).toMatchObject({ asked: 'summary', place: { text: where } });
});

it.each(['di jl mawar pak', 'itu di perumnas blok c kak'])('"%s" says only where', (said) => {
  const world = shown('voice', said);
  expect(story(world)).toEqual([]);
  expect(world.talk.state?.draft?.asked).toBe('about');
});

it.each([
  'lekas lah bang aku dah telat masok keje',
  'masih lama mbak saya lg di jalan',
  'cepetan dong udah telat kerja nih',
  'masih lama ga sih, mau narik nih',
  'aok betol',
])('"%s" to what it is about is no story', (said) => {
  const world = shown('voice', 'jl kenari 4', said);
  expect(story(world)).toEqual([]);
  expect(world.talk.state?.draft?.asked).toBe('about');
});

describe('a photo that is taken out again', () => {
  const withCaption = (caption: string) => {
    const world = new World();
    world.text('lubang dalem di jl kenari');
    world.hear({ type: 'file', kind: 'photo', ref: 'f', bytes: 1000, caption });
    world.text('fotonya hapus aja deh');
    return world;
  };

  it.each(['ini spanduknya', 'kuitansi parkir'])('takes "%s" along, which only says what it was', (caption) => {
    expect(story(withCaption(caption))).toEqual(['lubang dalem di jl kenari']);
  });

  it.each(['motor jatuh tadi pagi', 'udah ada yang jatuh tiga orang di situ'])('leaves "%s", which tells more', (caption) => {
    expect(story(withCaption(caption))).toEqual(['lubang dalem di jl kenari', caption]);
  });

  it.each(['iya tanpa foto', 'tanpa foto aja pak'])('"%s" behind it is no part of the story', (said) => {
    const world = withCaption('ini spanduknya');
    world.text(said);
    expect([story(world), world.talk.state?.draft?.asked]).toEqual([['lubang dalem di jl kenari'], 'summary']);
  });
});

it.each([
  'eh foto yg td kurang jelas ya, nih yg deketan',
  'nih fotonya yg lebih jelas',
  'saya ada fotonya nih',
  'fotonya nyusul ya lg di jalan',
])('%j right behind a report waits for the photo, which is added', (said) => {
  const world = new World();
  for (const text of ['lubang dalem di jl kenari', 'kirim', said]) world.text(text);
  expect(world.effects.filter(({ type }) => type === 'add')).toEqual([]);
  world.hear({ type: 'file', kind: 'photo', ref: 'f', bytes: 1000 });
  expect(world.effects.filter(({ type }) => type === 'add')).toHaveLength(1);
  expect(world.talk.state?.loose).toBeNull();
});
