/** Looking for patterns only where they may be (understand/sought.ts) finds what the patterns find. */
import { expect, test } from 'vitest';
import { heldBy } from '../../src/dialogue/understand/needs.ts';
import { plain } from '../../src/dialogue/understand/normalise.ts';
import { allSought, sought } from '../../src/dialogue/understand/sought.ts';
import '../support/core.ts';
import { labelled } from './fixtures/read.ts';

const lists = [
  'harmless.txt',
  'ordinary.txt',
  'emergencies.txt',
  'emergencies-lessons.txt',
  'intents.txt',
  'intents-more.txt',
  'categories.txt',
];
/** One sentence in so many: all of them take minutes. */
const every = 40;
const lines = lists
  .flatMap(labelled)
  .filter((_, i) => i % every === 0)
  .flatMap(({ text }) => [text, plain(text)]);

test('every pattern is found where it is, and nowhere else', () => {
  expect(allSought.length).toBeGreaterThan(100);
  const wrong = allSought.flatMap(({ pattern, search }) => lines.filter((line) => search(line) !== line.search(pattern)));
  expect(wrong).toEqual([]);
});

test.each([
  [/\bapi\b/i, 'ada API!', true],
  [/\bapi\b/, 'papi apinya', false],
  [/ya+ kir+im/, 'yaaa kirim', true],
  [/(?:lampu|pju) (?:[^ ]+ ){0,3}mati/, 'pju di gang mati', true],
  [/(?:lampu|pju) (?:[^ ]+ ){0,3}mati/, 'pju di gang nyala', false],
  [/^(?:\d{1,2}|dua) hari(?! ini)/, '2 hari lalu', true],
  [/(?<!\p{L})tolong(?!\p{L})/iu, '10tolong', true],
  [/sampah|kebakaran/iu, '\u017fampah', true],
  [/a(?:b|c*)d{2,}/, 'xaddd', true],
  [/kaget(?:-kaget)*an/, 'kagetan', true],
  [/(?:mau )?(?<cause>bakar|culik) .*\banak\b/, 'mau bakar rumah, anak di dalam', true],
  [/x?/, '', true],
])('%s in "%s": %s', (pattern, text, is) => {
  expect(pattern.test(text)).toBe(is);
  expect(sought(pattern).test(text)).toBe(is);
});

test('what a text must hold is read from the pattern, the rarest of it', () => {
  const spelt = (words: readonly string[] | null) =>
    words?.map((word) => [...word].map((sign) => ' abcdefghijklmnopqrstuvwxyz'[sign.charCodeAt(0)]).join(''));
  expect(spelt(heldBy(/\b(?:pohon|tiang) .*tumbang\b/))).toEqual(['tumbang ']);
  expect(spelt(heldBy(/^mati(?: lagi)?$/))).toEqual([' mati ']);
  expect(heldBy(/\w+|kebakaran/)).toBeNull();
});
