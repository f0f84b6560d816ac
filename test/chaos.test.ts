/** A short run of the mixed faults, as `npm run chaos` makes long ones (docs/operations.md): every promise kept. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, inject, test } from 'vitest';

const main = join(import.meta.dirname, '../chaos/main.ts');

test.skipIf(inject('postgresUrl') === null)(
  'two copies among deaths, faults of both sides, repetitions and poison keep every promise',
  { timeout: 200_000 },
  async () => {
    const { PATH = '', HOME = '' } = process.env;
    const flags = ['--scenario', 'mixed', '--seconds', '3', '--citizens', '4', '--seed', '3'];
    const run = await promisify(execFile)(process.execPath, [main, ...flags], { env: { PATH, HOME } }).catch((error) => error);
    const told = `${run.stdout}${run.stderr}`;
    expect(told).not.toContain('✗');
    expect(told).toContain('0 complaints not at the routing API');
  },
);
