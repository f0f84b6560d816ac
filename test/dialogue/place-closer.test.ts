/** More told of where it is below the summary, in words no rule has: it goes to the place, and what else stands there to the story. */
import { expect, it } from 'vitest';
import { withMore } from '../../src/dialogue/understand/place-parts.ts';
import { World } from '../support/core.ts';

function draftAfter(...messages: string[]) {
  const world = new World();
  for (const message of messages) world.text(message);
  const draft = world.talk.state?.draft;
  return { place: draft?.place?.text, told: draft?.pieces.map(({ text }) => text).slice(1) };
}

const first = 'lampu jalan mati di jl anggrek';

it.each([
  ['lorong sebelah lapangan voli', 'jl anggrek, lorong sebelah lapangan voli'],
  ['dkt pertigaan anggrek yg mau ke arah terminal', 'jl anggrek, dkt pertigaan anggrek yg mau ke arah terminal'],
  ['pintu gerbang fakultas teknik', 'jl anggrek, pintu gerbang fakultas teknik'],
  ['cedek pasar e ker', 'jl anggrek, cedek pasar e'],
  ['tikungan yang ada pos ronda nya', 'jl anggrek, tikungan yang ada pos ronda nya'],
  ['gang kedua yang berbatasan sawah', 'jl anggrek, gang kedua yang berbatasan sawah'],
  ['pokoknya anggrek belakang UNS', 'jl anggrek belakang UNS'],
  ['yg mau ke arah kartini', 'jl anggrek, mau ke arah kartini'],
  ['yg arah ke jl orang tua kayo', 'jl anggrek, arah ke jl orang tua kayo'],
])('"%s" is more of the place', (said, place) => {
  expect(draftAfter(first, said)).toEqual({ place, told: [] });
});

it.each([
  ['bukan pas di pertigaannya, lewat dikit ke arah stasiun', 'jl anggrek, lewat dikit ke arah stasiun'],
  ['yg mau ke kartini, td jam 5 subuh udh mati', 'jl anggrek, mau ke kartini'],
  ['yg di bantarjati situ. kemarin rapatnya', 'jl anggrek, bantarjati'],
  ['sukaresmi, sing cedhak sumur gede. sasi wingi', 'jl anggrek, sukaresmi, sing cedhak sumur gede'],
])('"%s" is more of the place, and what else it tells stays', (said, place) => {
  expect(draftAfter(first, said)).toEqual({ place, told: [said] });
});

it.each([
  ['pasar legi', 'belakang los ikan sampahnya numpuk seminggu', 'pasar legi, belakang los ikan'],
  ['stasiun cibinong', 'peron 2 lampunya mati semua', 'stasiun cibinong, peron 2'],
  // Told of another matter, it may be anywhere.
  ['lampu mati jl melati', 'depan kantor lurah gotnya mampet', 'jl melati'],
])('behind "%s" "%s" is at %s', (before, said, place) => {
  expect(draftAfter(before, said).place).toBe(place);
});

it.each([
  'anak saya sekolah di situ takut lewat',
  'umurnya 17, mau dipakai melamar kerja',
  'eh tukad batanghari deng sori',
  'yang di jl kenanga juga mati',
  'tetangga saya dekat masjid kena juga',
  'lampu depan pasar kenapa nyala ya?',
  'pulang kerja dari pabrik gelap banget',
])('"%s" is no more of the place', (said) => {
  expect(draftAfter(first, said).place).toBe('jl anggrek');
});

it.each([
  ['dekat smp 8', 'jl pahlawan seberang smp 8 banjarmasin utara', 'jl pahlawan seberang smp 8 banjarmasin utara'],
  ['dekat smp 8', 'jl pahlawan', 'dekat smp 8, jl pahlawan'],
])('"%s" and then "%s" make %s', (before, told, place) => {
  expect(withMore(before, told)).toBe(place);
});
