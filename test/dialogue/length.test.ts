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

/** Milliseconds of the processor, the least of a few tries: however busy the machine is. */
function spent(text: string): number {
  const tries = [1, 2, 3].map(() => {
    const world = new World();
    const before = process.cpuUsage();
    world.text(text);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  return Math.min(...tries);
}

it.each(['di', 'ya', 'a1', '.,'])('a message of nothing but "%s" costs as much as it is long', (sign) => {
  const short = spent(sign.repeat(2_500));
  expect(spent(sign.repeat(10_000))).toBeLessThan(8 * short + 20);
});
