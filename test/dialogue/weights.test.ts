/**
 * The senses are what their commands learn from what is in the repository. Learning takes half a minute of a processor, so that it is really so is looked at by
 * `npm run understand:check`; here only that they were learned from the sentences, words and patterns of today.
 */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
/** Seconds, more on a busy machine. */
const glanceMs = 120_000;

it.each(['danger-weights', 'intent-weights', 'reply-weights', 'question-weights', 'parts-weights', 'own-words'])(
  '%s.json was learned from what is here; who changed sentences or words runs "npm run understand:…" and commits what it writes',
  async (name) => {
    const { stdout } = await promisify(execFile)(process.execPath, [`test/support/${name}.ts`, '--glance'], { cwd: root });
    expect(stdout).toContain(`${name}.json`);
  },
  glanceMs,
);
