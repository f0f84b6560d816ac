/** Every language says what Indonesian says: the same keys, parameters and marks, in as few words; and what it tells people to type is understood. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { plain } from '../src/dialogue/understand/normalise.ts';

const folder = join(import.meta.dirname, '../locales');
/** The operator's pages and terminal, the demo and its centre speak Indonesian; these files are what the bot says in chats, and the chat's own page. */
const chat = ['talk.json', 'language.json', 'officers.json', 'reports.json', 'webchat.json'];
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

/** Commands, however often they are named. */
const typed = /(?<![<\w])\/[a-z]{3,}/g;
const codes = (text: string) => [...text.matchAll(/<code>(.*?)<\/code>/gs)].map(([, inner = '']) => inner);
/** Numbers, agencies, dates, names and words in braces of an example, and periods and words to search for. */
const facts = (text: string) =>
  codes(text).map((inner) =>
    found(
      inner,
      /\/[a-z]+|#[a-z]+|\{[a-z]+\}|\b[A-Z0-9]{5,}\b|\b\d[\d/]*(?: [A-Z][a-z]{2}\b)?|oktober|bulan lalu|sampah|lampu melati|petugas/g,
    ),
  );
/** Words behind a command that it knows: "lepas", "topik instansi", "hapus". */
const keywords = (text: string) => codes(text).map((inner) => found(inner, /\b(?:lepas|topik|instansi|hapus|admin)\b/g));

describe.each(languages)('%s', (code) => {
  describe.each(chat)('%s', (file) => {
    const source = read('id', file);
    const told = read(code, file);
    const original = (key: string) => source[key] ?? source[`${base(key)}_other`] ?? '';

    test('has the keys of Indonesian', () => {
      expect(Object.keys(told).filter((key) => !(key in source) && !(`${base(key)}_other` in source))).toEqual([]);
      expect(Object.keys(source).filter((key) => !(key in told))).toEqual([]);
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

  test('what officers are told to type is a command, and the words behind it are understood', () => {
    const [source, told] = [
      { ...read('id', 'officers.json'), ...read('id', 'reports.json') },
      { ...read(code, 'officers.json'), ...read(code, 'reports.json') },
    ];
    for (const [key, text] of Object.entries(source)) {
      expect(found(told[key] ?? '', typed), key).toEqual(found(text, typed));
      // An example is read by the bot: what is not its free words stays.
      if (key.startsWith('officer.example.')) expect(facts(told[key] ?? ''), key).toEqual(facts(text));
      else expect(keywords(told[key] ?? ''), key).toEqual(keywords(text));
    }
    const dates = found(told['officer.postpone.when'] ?? '', /5 Des/g);
    expect(dates).toEqual(['5 Des']);
    for (const word of ['petugas', 'penyelia', 'admin']) expect(told['officer.invite.role']).toContain(word);
  });

  test('a button is called by its label', () => {
    const [source, told] = [
      { ...read('id', 'officers.json'), ...read('id', 'reports.json') },
      { ...read(code, 'officers.json'), ...read(code, 'reports.json') },
    ];
    const buttons = Object.keys(source).filter((key) => key.startsWith('officer.choice.'));
    for (const [key, text] of Object.entries(source).filter(([name]) => !buttons.includes(name)))
      for (const [, named = ''] of text.matchAll(/(?:[Tt]ekan|tombol|Mulailah dengan) (?:<b>)?([A-Z][a-z]+(?: warga)?)/g)) {
        const button = buttons.find((name) => source[name] === named) ?? '';
        expect(told[key], key).toContain(told[button]);
      }
  });

  test('names every column of a list, in one word each', () => {
    const columns = (sentences: Sentences) => (sentences['export.columns'] ?? '').split('|');
    const here = columns(read(code, 'reports.json'));
    expect(here).toHaveLength(columns(read('id', 'reports.json')).length);
    expect(new Set(here).size).toBe(here.length);
    expect(here.filter((name) => /\s/.test(name))).toEqual([]);
  });

  test('names every shipped label', () => {
    const labels = Object.keys(read(code, 'labels.json'));
    const categories: { label: string }[] = JSON.parse(readFileSync(join(folder, '../operator/categories.json'), 'utf8'));
    expect(categories.map(({ label }) => label).filter((label) => !labels.includes(label))).toEqual([]);
  });
});
