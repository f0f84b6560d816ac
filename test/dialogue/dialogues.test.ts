import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { runOnCore } from '../support/core.ts';
import { expectedText, parseScript } from '../support/script.ts';

const folder = new URL('../dialogues/', import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith('.txt'));
const read = (name: string) => readFileSync(new URL(name, folder), 'utf8');

describe('every conversation in test/dialogues reads as written', () => {
  it.each(files)('%s', (name) => {
    expect(runOnCore(parseScript(read(name))).text).toBe(expectedText(read(name)));
  });
});
