/** Every language says what Indonesian says: the same keys, parameters and marks, in as few words; and what it tells people to type is understood. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { plain } from '../src/dialogue/understand/normalise.ts';

const folder = join(import.meta.dirname, '../locales');
/** Pages and the operator's terminal speak Indonesian; these files are what the bot says in chats. */
const chat = ['talk.json', 'language.json', 'officers.json'];
const languages = readdirSync(folder).filter((code) => code !== 'id');
/** As long as a message on a small phone lets it be. */
const lengthMax = 350;

type Sentences = Record<string, string>;
const read = (code: string, file: string): Sentences => JSON.parse(readFileSync(join(folder, code, file), 'utf8'));
const found = (text: string, pattern: RegExp) => [...new Set(text.match(pattern) ?? [])].sort();
const parameters = (text: string) => found(text, /\{\{[^}]+\}\}/g);
const marks = (text: string) => (text.match(/<\/?[a-z]+>/g) ?? []).sort();
/** The plural form a key stands for; a language may have more of them than Indonesian. */
const base = (key: string) => key.replace(/_(?:zero|one|two|few|many|other)$/, '');

describe.each(languages)('%s', (code) => {
  describe.each(chat)('%s', (file) => {
    const source = read('id', file);
    const told = read(code, file);
    const original = (key: string) => source[key] ?? source[`${base(key)}_other`] ?? '';

    test('has the keys of Indonesian', () => {
      expect(Object.keys(told).filter((key) => !(key in source) && !(`${base(key)}_other` in source))).toEqual([]);
      // Officers' sentences that are not there yet are said in Indonesian.
      if (file !== 'officers.json') expect(Object.keys(source).filter((key) => !(key in told))).toEqual([]);
    });

    test('has the parameters and marks of Indonesian', () => {
      for (const [key, text] of Object.entries(told)) {
        const singular = key.endsWith('_one') ? ['{{count}}'] : [];
        expect(parameters(text), key).toEqual(parameters(original(key)).filter((name) => !singular.includes(name) || text.includes(name)));
        expect(marks(text), key).toEqual(marks(original(key)));
      }
    });

    test('is short', () => {
      expect(Object.entries(told).filter(([, text]) => text.length > lengthMax)).toEqual([]);
    });
  });

  test('what people are told to type is understood as its Indonesian', () => {
    const source = read('id', 'talk.json');
    const bold = (text: string) => [...text.matchAll(/<b>([a-z][^<{]*)<\/b>/g)].map(([, word = '']) => word);
    for (const [key, text] of Object.entries(read(code, 'talk.json'))) {
      if (key === 'status.lapsed') continue;
      const meant = bold(source[key] ?? '').map((word) => (word === 'bahasa' ? word : plain(word)));
      expect(
        bold(text).map((word) => (/^(?:basa|language)$/.test(word) ? 'bahasa' : plain(word))),
        key,
      ).toEqual(meant);
    }
  });

  test('names every shipped label', () => {
    const labels = Object.keys(read(code, 'labels.json'));
    const categories: { label: string }[] = JSON.parse(readFileSync(join(folder, '../operator/categories.json'), 'utf8'));
    expect(categories.map(({ label }) => label).filter((label) => !labels.includes(label))).toEqual([]);
  });
});
