/** What becomes of a pin when words below it say that it shows where the teller is, or where it happened. */
import { expect, it } from 'vitest';
import { placesFor } from '../support/areas.ts';
import { region, World } from '../support/core.ts';

const pinned = (...messages: string[]) => {
  const world = new World();
  world.region = { ...region, code: '32.71', name: 'Kota Bogor' };
  world.places = placesFor('32.71');
  world.text('jalan rusak parah');
  world.hear({ type: 'pin', lat: -6.5651, lon: 106.7702 });
  for (const message of messages) world.text(message);
  return world.talk.state?.draft;
};

it.each([
  'bukan situ, itu posisi saya skrg lg di kantor',
  'bukan disitu pak, saya lagi di rumah',
  'eh itu mah posisi saya, bukan tempatnya',
])('%j drops the pin and asks again', (text) => {
  const draft = pinned(text);
  expect(draft?.place).toBeNull();
  expect(draft?.asked).toBe('place');
});

it.each([
  [['kejadiannya di jl. darul quran loji'], 'jl. darul quran loji'],
  [['bukan situ, itu posisi saya skrg lg di kantor', 'kejadiannya di jl. darul quran loji'], 'jl. darul quran loji'],
  [['tkpnya di jl durian'], 'jl durian'],
  [['itu lokasi saya sekarang, yang rusak di jl merdeka'], 'jl merdeka'],
])('%j is the place without the pin', (messages, place) => {
  const draft = pinned(...messages);
  expect(draft?.place?.text).toBe(place);
  expect(draft?.place?.lat).toBeUndefined();
});

it('a name beside the pin leaves it', () => {
  const draft = pinned('jl durian depan masjid');
  expect(draft?.place).toMatchObject({ text: 'jl durian depan masjid', lat: -6.5651 });
});
