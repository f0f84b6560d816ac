/** A salam is answered with "Waalaikumsalam" before anything else. */
import { expect, it } from 'vitest';
import { World } from '../support/core.ts';

const keys = (world: World, text: string) => world.text(text).flatMap(({ lines }) => lines.map(({ key }) => key));

it.each([
  'assalamualaikum',
  "Assalamu'alaikum wr. wb.",
  'asslmkm',
  'samlekum',
  'mikum pak',
  'salamualaikum',
  'assalamualaikum warahmatullahi wabarakatuh',
  'pak assalamualaikum',
])('"%s" alone is greeted back', (said) => {
  const world = new World();
  expect(keys(world, said).slice(0, 2)).toEqual(['salam', 'door.short']);
  expect(world.talk.state?.draft).toBeNull();
});

it.each(['assalamualaikum min lampu jalan mati di jl kenanga 3', 'asslmkm pak, saya mau lapor'])('"%s" is answered behind it', (said) => {
  const lines = keys(new World(), said);
  expect(lines[0]).toBe('salam');
  expect(lines.filter((key) => key === 'salam')).toHaveLength(1);
});

it('a story told in pieces is greeted back once it is told', () => {
  const world = new World(undefined, 3000);
  expect(world.text("assalamu'alaikum pak, lampu jalan mati di jl kenanga 3")).toEqual([]);
  expect(world.wait(4000).flatMap(({ lines }) => lines.map(({ key }) => key))[0]).toBe('salam');
});

it('a salam at the summary is greeted back, and the summary stays', () => {
  const world = new World();
  world.text('lampu jalan mati di jl kenanga 3');
  expect(keys(world, 'assalamualaikum')[0]).toBe('salam');
  expect(world.talk.state?.draft?.pieces).toHaveLength(1);
});

it.each(['salam kenal', 'asap pabrik masuk rumah', 'aspal rusak', 'asli parah'])('"%s" is no salam', (said) => {
  expect(keys(new World(), said)).not.toContain('salam');
});
