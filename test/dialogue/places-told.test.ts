/** What becomes of the place when people answer, hedge, call somebody, correct themselves or tell it finer: whole messages, and the place the draft then has. */
import { expect, it } from 'vitest';
import { placesFor } from '../support/areas.ts';
import { region, World } from '../support/core.ts';
import { labelled } from './fixtures/read.ts';

it.each(labelled('places-told.txt'))('$text', ({ text, labels }) => {
  const world = new World();
  for (const message of text.split(' / ')) world.text(message);
  const draft = world.talk.state?.draft;
  expect(draft?.place?.text ?? '-').toBe(labels.join(','));
});

it.each(labelled('places-everyday.txt'))('$text', ({ text, labels }) => {
  const [code = '', told = ''] = text.split(/: (.*)/s);
  const world = new World();
  world.region = { ...region, code, name: code };
  world.places = placesFor(code);
  for (const message of told.split(' / ')) world.text(message);
  expect(world.talk.state?.draft?.place?.text ?? '-').toBe(labels.join(','));
});
