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
