/** What the documents show is run: the dialogue, the start, the commands, the settings, the map. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import packageFile from '../package.json' with { type: 'json' };
import { readConfig, settings } from '../src/config.ts';
import { summary } from '../src/start/start.ts';
import { runOnCore } from './support/core.ts';
import { expectedText, parseScript } from './support/script.ts';

const root = join(import.meta.dirname, '..');
const read = (name: string) => readFileSync(join(root, name), 'utf8');
const readme = read('README.md');
const documents = ['README.md', 'CONTRIBUTING.md', 'docs/petugas.md', 'docs/operator.md', 'docs/operations.md'];

/** The block of the README in this fence. */
function block(kind: string): string {
  return new RegExp(`\`\`\`${kind}\\n([\\s\\S]*?)\`\`\``).exec(readme)?.[1] ?? '';
}

describe('the README', () => {
  test('shows a dialogue that reads exactly so', () => {
    const script = parseScript(block('dialogue'));
    expect(script.steps.length).toBeGreaterThan(8);
    expect(runOnCore(script).text).toBe(expectedText(block('dialogue')));
  });

  test('shows what the start says', () => {
    const config = readConfig({});
    if ('mistakes' in config) throw new Error('no settings at all are a mistake');
    expect(summary({ ...config.config, dataDir: './data' }, 'pglite')).toBe(block('start').trimEnd());
  });

  test('names every setting', () => {
    for (const setting of settings.filter((name) => !name.startsWith('WHATSAPP'))) expect(readme).toContain(`\`${setting}\``);
  });

  test('shows pictures that are there and light', () => {
    const pictures = [...readme.matchAll(/<img src="([^"]+)" alt="[^"]+"/g)].map((match) => match[1] ?? '');
    expect(pictures).toHaveLength(2);
    for (const picture of pictures) expect(statSync(join(root, picture)).size, picture).toBeLessThan(200_000);
  });

  test('maps places that exist', () => {
    const map = readme.slice(readme.indexOf('## Map'));
    const places = [...map.matchAll(/`([\w./-]+\/[\w.-]*)`/g)].map((match) => match[1] ?? '');
    expect(places.length).toBeGreaterThan(10);
    for (const place of places) expect(existsSync(join(root, place)), place).toBe(true);
  });
});

describe.each(documents)('%s', (name) => {
  test('names only npm scripts that exist', () => {
    const scripts = [...read(name).matchAll(/npm run ([\w:-]+)/g)].map((match) => match[1] ?? '');
    for (const script of scripts) expect(Object.keys(packageFile.scripts)).toContain(script);
  });

  test('links to files that exist', () => {
    const links = [...read(name).matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map((match) => match[1] ?? '');
    for (const link of links) expect(existsSync(join(root, name, '..', link)), link).toBe(true);
  });
});
