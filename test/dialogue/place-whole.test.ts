/** A place is kept to its end, and nothing that is told of it is kept with it. */
import { expect, it } from 'vitest';
import { findPlace } from '../../src/dialogue/understand/place.ts';
import { placeTold } from '../../src/dialogue/understand/place-told.ts';
import { placesFor } from '../support/areas.ts';
import { World } from '../support/core.ts';

const answered = (text: string) => {
  const world = new World();
  for (const said of ['lampu jalan mati', text]) world.text(said);
  return world.talk.state?.draft?.place?.text ?? null;
};

it.each([
  ['taman pramuka yg sisi cihapit, ada pohon gede keropos dalemnya', 'taman pramuka yg sisi cihapit'],
  ['samsat tlogosari lampu merahnya mati total bos, yg dr arah penggaron', 'samsat tlogosari, dr arah penggaron'],
  ['jalan di lebakgede berlubang dalam dekat jembatan, kemarin ban saya pecah gara2 itu', 'lebakgede, dekat jembatan'],
  [
    'PJU mati 3 tiang di jl pahlawan timur, depan SPBU sampai simpang gubeng. Pelapor: Bu RW 4',
    'jl pahlawan timur, depan SPBU sampai simpang gubeng',
  ],
  ['Kenanga Raya TPS nya meluber sampe separo jalan, baunya masuk dapur', 'Kenanga Raya'],
  ['banda balakang pasa alai ko tasumbek, aianyo hitam baun busuak', 'banda balakang pasa alai'],
])('"%s" is at %s', (text, place) => {
  expect(placeTold(text, placesFor('32.73'))).toBe(place);
});

it.each([
  ['kenanga blok 4 sarijadi kak yg deket lapang', 'kenanga blok 4 sarijadi yg deket lapang'],
  ['jl sawo. sedengkul. dari jam 5 tadi', 'jl sawo'],
  ['lapai, jl sawo dkt simpang tinju, 4 tiang, udah dr hari jumat', 'lapai, jl sawo dkt simpang tinju'],
  ['jl pasir mas', 'jl pasir mas'],
])('at "where?" "%s" is %s', (text, place) => {
  expect(answered(text)).toBe(place);
});

it.each(['sampah di sebelahnya dibakar2in tiap sore', 'got depannya ditimbun2in tanah'])('"%s" names none', (text) => {
  expect(findPlace(text)).toBeNull();
});
