/** What a line shows must not depend on what was read before it. */
import { expect, it } from 'vitest';
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
