/** Corrections in words no rule has: what is called wrong goes out of the place, what is right stands there; the words are heard by the sense for the parts of a message. */
import { expect, it } from 'vitest';
import { putRight } from '../../src/dialogue/understand/place-right.ts';
import { World } from '../support/core.ts';

function after(...messages: string[]) {
  const world = new World();
  for (const message of messages) world.text(message);
  return world.talk.state?.draft;
}

it.each([
  ['lampu jalan mati di jl kenanga dekat sd 1', 'ora sd 1 tapi sd 2', 'jl kenanga dekat sd 2'],
  ['lampu jalan mati di jl kenanga dekat sungai andai', 'lain sungai andai, sungai jingah lah', 'jl kenanga dekat sungai jingah'],
  ['lampu jalan mati di jl kenanga rt 1 dekat cibiru wetan', 'cibiru hilir, sanes cibiru wetan', 'jl kenanga rt 1 dekat cibiru hilir'],
  ['lampu jalan mati di jl kenanga rt 1 dekat lubuk alung', 'ndak lubuk alung do da, lubuk buayo', 'jl kenanga rt 1 dekat lubuk buayo'],
  ['sampah numpuk pinggir kali ciliwung deket jembatan panus', 'eh salah pak, jembatan besi', 'pinggir kali ciliwung deket jembatan besi'],
])('of "%s" "%s" makes %s', (story, said, place) => {
  expect(after(story, said)).toMatchObject({ asked: 'summary', place: { text: place } });
});

it('of two that are named one after the other the wrong one goes', () => {
  expect(putRight('perempatan yang mau ke arah terminal lama', 'bukan terminal lama, terminal baru')).toBe(
    'perempatan yang mau ke arah terminal baru',
  );
});

it('what is told besides goes into the report', () => {
  const draft = after('lampu jalan mati di jl kenanga dekat sd 1', 'ora sd 1 tapi sd 2, tiange yo miring arep ambruk pisan');
  expect(draft?.place?.text).toBe('jl kenanga dekat sd 2');
  expect(draft?.pieces.map(({ text }) => text).join(' ')).toContain('miring');
});

it('what stands nowhere in the place puts nothing of it right', () => {
  expect(after('lampu jalan mati di jl kenanga rt 1', 'ora pasar legi tapi pasar gedhe')?.place?.text).toContain('jl kenanga rt 1');
});
