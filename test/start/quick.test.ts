import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');

it('of the sentences of zod only the English ones are loaded, and what does not fit is still told in them', async () => {
  const asked = `const { z } = await import('zod'); console.log(JSON.stringify([Object.keys(z.locales), z.string().safeParse(1).error.issues[0].message]))`;
  const loading = ['--import', './src/quick.js', '--input-type=module', '--eval', asked];
  // The eval has no place of its own: it stands in the root.
  const { stdout } = await promisify(execFile)(process.execPath, loading, { cwd: root });
  expect(JSON.parse(stdout)).toEqual([['default'], 'Invalid input: expected string, received number']);
});
