import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { startedBy } from '../support/child.ts';
import { numberPattern } from '../support/numbers.ts';

test('npm run talk answers all that is piped into it, though the input has ended, and ends well', { timeout: 60_000 }, async () => {
  const { PATH = '', HOME = '' } = process.env;
  const running = promisify(execFile)(process.execPath, startedBy('talk'), { env: { PATH, HOME } });
  running.child.stdin?.end('lampu jalan mati di jl melati rt 3\nkirim\n');
  const { stdout, stderr } = await running;
  expect(stdout).toMatch(numberPattern);
  expect(stderr).toBe('');
});
