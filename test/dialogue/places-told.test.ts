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

/** Messages, and the place the draft then has. */
const around: [string[], string][] = [
  [['pju mati di jl cijawura girang rt 5 sekitar 3 tiang'], 'jl cijawura girang rt 5'],
  [['lampu mati di jl kenari rt 3 kira2 4 titik'], 'jl kenari rt 3'],
  [['aspal ambles di gg melati rt 2 ada 2 lubang'], 'gg melati rt 2'],
  [['antrean ga dilayani di kantor dinsos jl sindang'], 'kantor dinsos jl sindang'],
  [['lift mati di kantor camat jl merdeka'], 'kantor camat jl merdeka'],
  [['sampah numpuk seminggu', 'gang mawar rt 4 goblok'], 'gang mawar rt 4'],
  [['parkir liar di jl merdeka', 'tempatnya yg bener jl dalem kaum sisi selatan tolol, bkn jl merdeka'], 'jl dalem kaum sisi selatan'],
];

it.each(around)('%j is told at %j, with the office, and without how many and whom they swear at', (said, place) => {
  const world = new World();
  for (const text of said) world.text(text);
  expect(world.talk.state?.draft?.place?.text).toBe(place);
});

it('the office a wish shall relieve is no place of it, where it is told beside another report', () => {
  const world = new World();
  for (const text of ['got mampet di jl merpati 5', 'kirim. sama usul dong ada mesin cetak ktp di tiap kecamatan biar ga numpuk di disduk'])
    world.text(text);
  expect(world.talk.state?.draft).toMatchObject({ apart: true, place: null });
});
