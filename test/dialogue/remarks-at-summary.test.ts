/** Remarks at the summary: acknowledged, and neither sent by nor written into the report. */
import { expect, it } from 'vitest';
import { World } from '../support/core.ts';

const keys = (world: World, text: string) => world.text(text).flatMap(({ lines }) => lines.map(({ key }) => key));
const lamp = 'lampu merah rusak di simpang dago';

it.each([
  'ga ada foto',
  'ga ada fotonya pak',
  'gausah pake foto ya, hp jadul',
  'belum sempat foto min',
  'maaf saya ga punya foto',
  'no photo sorry',
])('"%s" at the summary sends nothing and adds nothing', (said) => {
  const world = new World();
  world.text(lamp);
  expect(keys(world, said)).not.toContain('told.added');
  expect(world.filings).toHaveLength(0);
  expect(world.talk.state?.draft?.pieces).toHaveLength(1);
});
