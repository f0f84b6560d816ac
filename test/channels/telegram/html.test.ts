/** Cutting and escaping, without any server. */
import { expect, test } from 'vitest';
import { plainText, splitSpans } from '../../../src/channels/split.ts';
import { textMax, toHtml } from '../../../src/channels/telegram/html.ts';

test('the four signs that mean something are escaped, once', () => {
  expect(toHtml([{ text: '&lt; <b> "x" & \'y\'' }])).toBe("&amp;lt; &lt;b&gt; &quot;x&quot; &amp; 'y'");
});

test('a text that just fits is one piece, one sign more makes two', () => {
  expect(splitSpans([{ text: 'x'.repeat(textMax) }], textMax)).toHaveLength(1);
  expect(splitSpans([{ text: 'x'.repeat(textMax + 1) }], textMax).map((piece) => plainText(piece).length)).toEqual([textMax, 1]);
});

test('a paragraph is a better place to cut than a line, a line than a sentence, a sentence than a word', () => {
  const firstOf = (text: string) => plainText(splitSpans([{ text }], 20)[0] ?? []);
  expect(firstOf('satu dua tiga\n\nempat\nlima enam tujuh')).toBe('satu dua tiga\n\n');
  expect(firstOf('satu dua. tiga\nempat lima enam')).toBe('satu dua. tiga\n');
  expect(firstOf('satu dua tiga. empat lima enam')).toBe('satu dua tiga. ');
  expect(firstOf('satu dua tiga empatlima enam')).toBe('satu dua tiga ');
});

test('a style goes on over the cut', () => {
  const pieces = splitSpans([{ text: 'a ' }, { text: 'tebal '.repeat(5), style: 'bold' }, { text: 'z' }], 20);
  expect(pieces.map(toHtml)).toEqual(['a <b>tebal tebal tebal </b>', '<b>tebal tebal </b>z']);
});

test('no cut falls inside a sign, and half signs are mended', () => {
  const pieces = splitSpans([{ text: `x${'😀'.repeat(30)}` }], 20).map(plainText);
  expect(pieces.join('')).toBe(`x${'😀'.repeat(30)}`);
  expect(pieces.every((piece) => piece.isWellFormed() && piece.length <= 20)).toBe(true);
  expect(plainText(splitSpans([{ text: 'a\ud83d' }], 20)[0] ?? [])).toBe('a\ufffd');
});

test('blank pieces, which Telegram refuses, are left out', () => {
  expect(splitSpans([{ text: `satu${' '.repeat(60)}dua` }], 20).map((piece) => plainText(piece).trim())).toEqual(['satu', 'dua']);
  expect(splitSpans([{ text: ' \n ' }], 20)).toEqual([]);
});
