/** The first answer tells a lot at once and is still read on a small phone. */
import { expect, it } from 'vitest';
import { rendered, World } from '../support/core.ts';

/** What a message may have at most (CONTRIBUTING: sentences people read). */
const messageMaxCharacters = 350;

it.each([
  'lampu jalan mati di jl melati',
  'lampu jalan mati di jl melati rt 3 kelurahan sukamaju, gelap kalau malam',
  'ktp saya sudah 3 bulan belum jadi, dukcapil kota bogor',
])('the first summary of "%s" with what is stored stays short', (text) => {
  const [said] = new World().text(text);
  expect(said?.lines.map((line) => line.key)).toContain('stored');
  expect([...(said ? rendered(said) : '')].length).toBeLessThan(messageMaxCharacters);
});
