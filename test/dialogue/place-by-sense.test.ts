/** Where it is, in words no rule has: what the sense for the parts of a message adds to the rules, and what it leaves alone. */
import { describe, expect, it } from 'vitest';
import { placeTold } from '../../src/dialogue/understand/place-told.ts';
import { World } from '../support/core.ts';
import { marked, ruledPlace } from '../support/parts.ts';

const small = new Set('di yg yang itu ya pak ini tuh ada pas'.split(' '));
const wordsOf = (text: string) =>
  [...new Set(text.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? [])]
    .filter((word) => !small.has(word))
    .sort()
    .join(' ');

describe('the messages of a writer nothing was learned of (parts-held.txt)', () => {
  const first = marked('parts-held.txt').filter(({ moment }) => moment === 'first');
  const told = first.map((row) => ({
    gold: wordsOf(
      row.words
        .filter((_, i) => row.parts[i] === 'place')
        .map(({ word }) => word)
        .join(' '),
    ),
    read: wordsOf(placeTold(row.text, undefined) ?? ''),
    ruled: wordsOf(ruledPlace(row) ?? ''),
  }));
  const placed = told.filter(({ gold }) => gold !== '');

  it('have their place word for word more often than by the rules alone', () => {
    const exact = (of: 'read' | 'ruled') => placed.filter((one) => one[of] === one.gold).length;
    expect(exact('read')).toBeGreaterThanOrEqual(48);
    expect(exact('read')).toBeGreaterThan(exact('ruled'));
  });

  it('get no place where none is told, but for three', () => {
    expect(told.filter(({ gold, read }) => gold === '' && read !== '').length).toBeLessThanOrEqual(3);
  });
});

/** The place of the draft after these messages. */
function placeAfter(...messages: string[]): string | undefined {
  const world = new World();
  for (const message of messages) world.text(message);
  return world.talk.state?.draft?.place?.text;
}

it.each([
  ['usul pak bikin polisi tidur ning ngarep tk pertiwi sidomulyo motor do ngebut', 'ngarep tk pertiwi sidomulyo'],
  ['dalan mburi pasar legi bolong', 'dalan mburi pasar legi'],
  // Where the rules go on into the story, the sense ends the place.
  ['pasar karombasan tasumbat gotnya', 'pasar karombasan'],
  ['jl menur deket gang 4 aspale bolong jero', 'jl menur deket gang 4'],
  ['zebra cross di jl nusa indah ilang catnya', 'jl nusa indah'],
  // Where nothing has a name of its own, but few are meant.
  ['seberang terminal lama lampunya mati semua', 'seberang terminal lama'],
  // Clauses of one place stay together, and a number behind a name is not how long.
  ['Kertaharja Indah Barat, deket lapangan voli, pohon miring ke kabel sejak angin kenceng', 'Kertaharja Indah Barat, deket lapangan voli'],
  ['wonodadi 3, udah 5 hari air pdam ga netes', 'wonodadi 3'],
  ['anjungan sorowako, lampunya banyak mati sebelah tulisan besar', 'anjungan sorowako, sebelah tulisan besar'],
  ['sungai dua meluap lagi dari subuh', 'sungai dua'],
  ['kampung baru ga ada air dari kemarin', 'kampung baru'],
])('"%s" is at %s', (said, place) => expect(placeAfter(said)).toBe(place));

it.each([
  ['iyo, dekat jembatan gantung kaler', 'dekat jembatan gantung kaler'],
  ['baiklah, di depan terminal arjosari', 'di depan terminal arjosari'],
  ['jalan kertaraya dekat gor lama. jalan melati itu rumahku hehe', 'jalan kertaraya dekat gor lama'],
  // When it was is told beside it, and is no part of it.
  ['kampung dukuh, sing cedhak kuburan. wingi sore', 'kampung dukuh, sing cedhak kuburan'],
  ['warung jambu, kemarin malam', 'warung jambu'],
  ['mendem lor', 'mendem lor'],
])('"%s" answers "where?" with %s', (said, place) => expect(placeAfter('lampu jalan mati', said)).toBe(place));

it.each([
  'depan rumah saya',
  'sini aja pak',
  'jangan tanya tanya lah',
  // A time alone, what else is said in a few words, and one word in the middle of them.
  'rabu kemaren',
  'loro lorone lapor',
  'nah ngono. kirim',
  'saya single mother mas, jualan lontong',
  'kampung sorangan',
  'sing nyalurke yo perangkat desa dewe',
])('"%s" answers no "where?"', (said) => {
  expect(placeAfter('lampu jalan mati', said)).toBeUndefined();
});

it('a time told at the hint for more of a place is the time, and lies in no place', () => {
  const world = new World();
  world.text('sd negeri di daerah cimahpar atapnya jebol');
  world.text('selasa lalu');
  expect(world.talk.state?.draft).toMatchObject({ place: { text: 'SD negeri di daerah cimahpar'.toLowerCase() } });
  expect(world.talk.state?.draft?.pieces.at(-1)?.text).toBe('selasa lalu');
});

it('a question with names no word leads to tells no place', () => {
  expect(placeAfter('kowe mesem ta min? stiker kirimono')).toBeUndefined();
});

it.each(['batal batal', 'gajadi gajadi', 'cancel cancel cancel'])('"%s" calls it off where "where?" was asked', (said) => {
  const world = new World();
  world.text('lampu jalan mati');
  world.text(said);
  expect(world.talk.state?.draft).toBeNull();
});

it('a point on a map, two towns at once and signs no place has are left to the rules', () => {
  expect(placeAfter('lampu jalan mati', '-6.9301, 107.6510')).toBe('');
  expect(placeAfter('lampu jalan mati', 'kota dan kabupaten bogor')).toBeUndefined();
});
