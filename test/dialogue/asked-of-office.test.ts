/** A draft that only asks an office something: what is asked on is noted for it, and who wants an answer at once hears who gives it. */
import { describe, expect, it } from 'vitest';
import { World } from '../support/core.ts';

const asking = (): World => {
  const world = new World();
  world.text('cara bikin akta kelahiran gimana ya?');
  expect(world.talk.state?.draft?.asked).toBe('place');
  return world;
};
const keys = (says: ReturnType<World['text']>) => says.flatMap(({ lines }) => lines.map(({ key }) => key));
const pieces = (world: World) => world.talk.state?.draft?.pieces.length;

describe('who wants an answer, and no report, hears who answers', () => {
  it.each([
    'langsung dijawab aja dong',
    'jawab dulu pertanyaan saya',
    'ke petugasnya langsung aja',
    'mau ngomong sama orangnya',
    'kok malah disuruh ngadu',
    'emang mesti lapor?',
    'kenapa dijadiin laporan sih',
    'lah kok jadi pengaduan',
    'kok belum dijawab sih',
    'malah ditanya balik',
  ])('%j', (said) => {
    const world = asking();
    expect(keys(world.text(said))[0]).toBe('person');
    expect(pieces(world)).toBe(1);
  });

  it.each(['tanya petugas kelurahan dulu ya', 'saya tanya ke ibu dulu'])('%j pauses', (said) => {
    expect(keys(asking().text(said))).toEqual(['draft.paused']);
  });
});

it.each(['bukan mau ngadu kok', 'ini bukan laporan ya'])('%j says what kind it is', (said) => {
  const world = asking();
  expect(keys(world.text(said))[0]).toBe('summary.kind');
  expect(world.talk.state?.draft?.kind).toBe('information');
  expect(pieces(world)).toBe(1);
});

it.each([
  ['bakal dijawab ga ya', 'faq.answered'],
  ['jawabnya lewat sini kan', 'faq.answered'],
  ['dibalas kapan ya', 'faq.how_long'],
  ['dijawabnya kapan min', 'faq.how_long'],
])('%j is answered', (said, key) => {
  const world = asking();
  expect(keys(world.text(said))[0]).toBe(key);
  expect(pieces(world)).toBe(1);
});

it.each([
  'bisa online ga',
  'boleh diwakilkan ga',
  'fotonya ukuran berapa',
  'harus dateng sendiri?',
  'sabtu tutup ga',
  'kantornya sebelah mana',
  'kalo saksinya beda kota gimana',
])('%j is noted for the office', (said) => {
  const world = asking();
  expect(keys(world.text(said))).toContain('told.question');
  expect(pieces(world)).toBe(2);
});

it('of something wrong it is asked when it is done, and where its office is', () => {
  const world = new World();
  world.text('got depan rumah mampet');
  expect(keys(world.text('dikerjain kapan ya'))[0]).toBe('faq.how_long');
  expect(keys(world.text('kantornya sebelah mana'))[0]).toBe('faq.address');
  expect(pieces(world)).toBe(1);
});
