/** What a line shows must not depend on what was read before it. */
import { expect, it } from 'vitest';
import { withoutAsides } from '../../src/dialogue/understand/danger-aside.ts';
import { isClassed } from '../../src/dialogue/understand/danger-classes.ts';
import { shownOf } from '../../src/dialogue/understand/signs.ts';

it('a word said twice is one word, also when it was forgotten in between', () => {
  const letters = (i: number) => [...String(i)].map((digit) => 'abcdefghij'[Number(digit)]).join('');
  for (let i = 0; i < 4000; i += 1) {
    const word = `kata${letters(i)}`;
    const shown = shownOf(`kataa baru${letters(i)} kataa`);
    expect(shown.words.map((each) => each.word)).toEqual(['kataa', `baru${letters(i)}`]);
    shownOf(word);
  }
});

it.each([
  ['halo admin ada api di jalan kenari rt 3 rw 7 kelurahan asri', 'ada api'],
  ['bapak pingsan seberang balai desa', 'bapak pingsan'],
  ['posisi di gang mawar 12 kemasukan rampok', 'kemasukan rampok'],
  ['kampung terbakar', 'kampung terbakar'],
  ['di desa kami banjir bandang', 'di desa kami banjir bandang'],
  ['jalan longsor ada mobil di bawah', 'jalan longsor ada mobil di bawah'],
])('"%s" without greeting and address is "%s"', (line, rest) => {
  expect(withoutAsides(line, isClassed)).toBe(rest);
});
