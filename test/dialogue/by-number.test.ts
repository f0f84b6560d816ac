/** A report named by its number is the one that is meant, not the newest. */
import { expect, test } from 'vitest';
import { World } from '../support/core.ts';

function two(): { world: World; first: { id: string; number: string }; second: { id: string; number: string } } {
  const world = new World();
  for (const story of ['lampu jalan mati di jl melati rt 3', 'got mampet di jl kenanga rt 5']) {
    world.text(story);
    world.text('kirim');
  }
  const [first, second] = world.filings;
  if (first === undefined || second === undefined) throw new Error('two reports were told');
  return { world, first, second };
}

const last = (world: World) => world.effects.at(-1);

test('taken back: the newest at once, an older one by its officers, a stranger’s not at all', () => {
  const { world, first, second } = two();
  world.text(`tolong batalkan laporan ${first.number}`);
  expect(last(world)).toMatchObject({ type: 'add', complaint: first.id, text: `tolong batalkan laporan ${first.number}` });
  world.text(`tarik laporan saya ${second.number.toLowerCase()} dong`);
  expect(last(world)).toMatchObject({ type: 'withdraw', complaint: second.id });
  const before = world.effects.length;
  expect(world.text('batalkan laporan 9F2HT-B').flatMap(({ lines }) => lines.map(({ key }) => key))).toEqual(['own.unknown', 'own.hint']);
  expect(world.effects).toHaveLength(before);
});

test('made secret', () => {
  const { world, first } = two();
  const text = `rahasiakan laporan ${first.number}`;
  world.text(text);
  expect(last(world)).toMatchObject({ type: 'correct', complaint: first.id, text, puts: { visibility: 'secret' } });
});

test('taken back while another is told: that one stays open', () => {
  const { world, second } = two();
  world.text('jalan berlubang di jl mawar rt 2');
  world.text(`batalkan laporan ${second.number}`);
  expect(last(world)).toMatchObject({ type: 'withdraw', complaint: second.id });
  expect(world.talk.state?.draft?.pieces.map(({ text }) => text)).toEqual(['jalan berlubang di jl mawar rt 2']);
});

test.each(['coba cek 7K3QF-M juga dong', 'kalau 7K3QF-M punya kakak saya gimana', 'cek 7k3qf-m jg itu pny tetangga sebelah'])(
  '%j asks after a stranger’s number, and is added to no report',
  (text) => {
    const { world } = two();
    const before = world.effects.length;
    expect(world.text(text).flatMap(({ lines }) => lines.map(({ key }) => key))).toEqual(['own.unknown', 'own.hint']);
    expect(world.effects).toHaveLength(before);
  },
);

test('a neighbour’s report is asked after in words, and added to none', () => {
  const { world } = two();
  const before = world.effects.length;
  const said = world.text('itu punya tetangga gw, katanya sama kayak punya gw. udah diapain?');
  expect(said.flatMap(({ lines }) => lines.map(({ key }) => key))).toEqual(['own.only', 'own.hint']);
  expect(world.effects).toHaveLength(before);
});

test('asked after behind why, a neighbour’s is none of theirs', () => {
  const { world } = two();
  const before = world.effects.length;
  const said = world.text('tetangga saya katanya lapor juga, tolong cek 9F2HT-B');
  expect(said.flatMap(({ lines }) => lines.map(({ key }) => key))).toEqual(['own.unknown', 'own.hint']);
  expect(world.effects).toHaveLength(before);
});

test.each([
  'sekalian punya temen saya cek 4TRX-B',
  'kalo punya mama nomor 4TRX-B udah sampe mana',
  'bisa cek laporan tetangga ga nomornya 9F2HT-B',
])('%j is answered as a number that does not exist, and goes to no officer', (text) => {
  const { world } = two();
  const before = world.effects.length;
  expect(world.text(text).flatMap(({ lines }) => lines.map(({ key }) => key))).toEqual(['own.unknown', 'own.hint']);
  expect(world.effects).toHaveLength(before);
});
