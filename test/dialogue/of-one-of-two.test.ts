/** What is said days later of one of two open reports, called by its thing or its street. */
import { describe, expect, it } from 'vitest';
import { World } from '../support/core.ts';

const day = 86_400_000;
const filedTwo = () => {
  const world = new World();
  for (const text of ['selokan mampet di jl cemara 3', 'kirim', 'lampu jalan mati di jl flamboyan 5', 'kirim']) world.text(text);
  world.wait(day);
  world.effects.length = 0;
  return world;
};
const titleOf = (world: World, text: string) => {
  world.text(text);
  const [effect] = world.effects.filter(({ type }) => type === 'correct');
  const own = world.own.find(({ id }) => effect?.type === 'correct' && id === effect.complaint);
  return own?.title;
};

describe('a place put right', () => {
  it.each([
    ['jl flamboyan 5 harusnya jl flamboyan 9', 'lampu'],
    ['salah alamat, bukan flamboyan 5 tapi 9', 'lampu'],
    ['flamboyan 5 itu salah, yg bener flamboyan 9', 'lampu'],
  ])('"%s" is of the %s', (said, title) => expect(titleOf(filedTwo(), said)).toContain(title));

  it.each(['lampu di jl flamboyan 8 mati juga', 'jl flamboyan gelap, harusnya terang', 'jl cemara ada yg rusak, salah siapa'])(
    '"%s" puts nothing right',
    (said) => expect(titleOf(filedTwo(), said)).toBe(undefined),
  );
});

describe('a thing and nothing else', () => {
  it.each(['selokan', 'lampu', 'flamboyan'])('"%s" shows the report that is about it', (said) => {
    const world = filedTwo();
    const [say] = world.text(said);
    expect(world.talk.state?.draft).toBe(null);
    expect(say?.about).toBe(world.own.find(({ title, place }) => `${title} ${place}`.includes(said))?.id);
  });

  it('begins a report where none is about it', () => {
    const world = filedTwo();
    world.text('sampah');
    expect(world.talk.state?.draft).not.toBe(null);
  });
});

describe('below "sudah beres?" of the one', () => {
  const claimed = () => {
    const world = new World();
    for (const text of ['lampu jalan mati di jl flamboyan 5', 'kirim']) world.text(text);
    world.wait(day);
    world.central('complaint.resolved', { text: 'Sudah diganti' });
    for (const text of ['selokan mampet di jl cemara 3', 'kirim']) world.text(text);
    world.effects.length = 0;
    return world;
  };

  it('the street of the other is put right, a moment after it was sent and later', () => {
    const world = claimed();
    world.text('jl cemara 3 harusnya jl cemara 8');
    expect(world.effects).toMatchObject([{ type: 'correct', puts: { place: { text: 'jl cemara 8' } } }]);
    world.wait(day);
    expect(titleOf(world, 'jl cemara 8 harusnya jl cemara 9')).toContain('selokan');
  });
});

describe('told again a moment later, and asked whether it is for that one', () => {
  const asked = () => {
    const world = new World();
    for (const text of ['lampu jalan mati di jl flamboyan 5', 'kirim']) world.text(text);
    world.wait(60_000);
    world.text('lampu jalan di jl flamboyan 5 masih mati');
    expect(world.talk.state?.loose).not.toBe(null);
    world.effects.length = 0;
    return world;
  };

  it.each(['yg dulu aja', 'udah pernah saya lapor', 'gabungin aja'])('"%s" adds it', (said) => {
    const world = asked();
    world.text(said);
    expect(world.effects).toMatchObject([{ type: 'add', text: 'lampu jalan di jl flamboyan 5 masih mati' }]);
  });

  it.each(['beda', 'laporan baru'])('"%s" begins another, and asks no second time', (said) => {
    const lines = asked()
      .text(said)
      .flatMap(({ lines }) => lines);
    expect(lines.map(({ key }) => key)).toContain('summary');
    expect(lines.map(({ key }) => key)).not.toContain('loose.one');
  });
});
