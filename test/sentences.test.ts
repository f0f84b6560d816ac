/** Every sentence said by its name is given what it names: a parameter left out would stand in the message in braces. Reads the source as text. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');
const texts: Record<string, string> = Object.assign(
  {},
  ...['talk', 'officers', 'reports', 'language'].map((name) => JSON.parse(readFileSync(join(root, `locales/id/${name}.json`), 'utf8'))),
);
const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));

/** The text between the bracket before `from` and its partner. */
function inside(source: string, from: number): string {
  let depth = 1;
  let at = from;
  for (; depth > 0 && at < source.length; at += 1)
    depth += '([{'.includes(source[at] ?? '') ? 1 : ')]}'.includes(source[at] ?? '') ? -1 : 0;
  return source.slice(from, at - 1);
}

/** `text` without what stands in brackets. */
function flat(text: string): string {
  const inner = text.replace(/\([^()[\]{}]*\)|\[[^()[\]{}]*\]|\{[^()[\]{}]*\}/g, ' ');
  return inner === text ? text : flat(inner);
}

/** What one call lacks; null where its key or its parameters are not written out. */
function missing(call: string): string[] | null {
  const [, keyPart = '', given = ''] = /^([^{]*?)(?:,\s*\{([\s\S]*)\}\s*,?\s*)?$/.exec(call) ?? [];
  const keys = [...keyPart.matchAll(/'([\w.]+)'(?!\s*\?)/g)].map(([, key = '']) => key).filter((key) => key.includes('.'));
  if (keys.length === 0 || /`|,\s*\w+\s*$/.test(keyPart) || /\.\.\./.test(given)) return null;
  const names = flat(given)
    .split(',')
    .map((part) => /^\s*(\w+)/.exec(part)?.[1]);
  return keys.flatMap((key) =>
    [...(texts[key] ?? texts[`${key}_other`] ?? '').matchAll(/\{\{(\w+)/g)]
      .filter(([, name]) => !names.includes(name))
      .map(([, name]) => `${key} {{${name}}}`),
  );
}

test('no sentence misses a parameter', () => {
  const calls = sources.flatMap((name) => {
    const source = readFileSync(join(root, 'src', name), 'utf8');
    return [...source.matchAll(/(?<![\w.])sentence\(/g)].map((match) => missing(inside(source, match.index + match[0].length)));
  });
  const read = calls.filter((call) => call !== null);
  expect(read.length).toBeGreaterThan(200);
  expect(read.flat()).toEqual([]);
});
