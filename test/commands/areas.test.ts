import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';
import { openPlaces } from '../../src/places/places.ts';
import { areaFile } from '../support/areas.ts';
import { startedBy } from '../support/child.ts';

function importing(dataDir: string, files: string[]): Promise<{ stdout: string; stderr: string; code: number }> {
  return promisify(execFile)(process.execPath, [...startedBy('areas:import'), ...files], {
    cwd: dataDir,
    env: { PATH: process.env.PATH, DATA_DIR: dataDir },
  }).then(
    ({ stdout, stderr }) => ({ stdout, stderr, code: 0 }),
    ({ stdout, stderr, code }) => ({ stdout, stderr, code }),
  );
}

test('areas:import keeps what it can read, says what it cannot, and the program finds it', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'import-'));
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }));
  const run = await importing(dataDir, ['missing.sql', areaFile('made-up.sql')]);
  expect(run.code).toBe(1);
  expect(run.stdout).toContain('4 wilayah');
  expect(run.stderr).toContain('missing.sql: tidak bisa dibaca');
  expect(readdirSync(join(dataDir, 'areas'))).toEqual(['made-up.sql.area.json']);
  const places = openPlaces({ region: '32.73', folder: join(dataDir, 'areas'), unreadable: () => undefined });
  expect(places.near(-6.93, 107.65).areas[0]?.code).toBe('32.73.12.1003');
});

test('areas:import without a file tells how it is used', async () => {
  const run = await importing(tmpdir(), []);
  expect(run.code).toBe(1);
  expect(run.stderr).toContain('npm run areas:import');
});
