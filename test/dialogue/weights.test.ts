/** The senses are what their commands learn from what is in the repository. Each runs as its own process: it is several times faster there. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
/** Learning takes eight seconds of a processor, minutes where twenty want it. */
const learningMs = 600_000;

it.each(['danger', 'intent'])(
  'the shipped %s weights are what "npm run understand:…" gives; who changed words or sentences runs it and commits what it writes',
  async (sense) => {
    const { stdout } = await promisify(execFile)(process.execPath, [`test/support/${sense}-weights.ts`, '--check'], { cwd: root });
    expect(stdout).toContain(`${sense}-weights.json`);
  },
  learningMs,
);
