import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, inject, onTestFinished, test } from 'vitest';
import { startChild } from './support/child.ts';
import { withDatabase } from './support/embedded.ts';
import { databaseUrl } from './support/global.ts';

const startMs = 30_000;
const key = Buffer.alloc(32, 7).toString('base64');

/** Starts the program with settings that cannot work; answers what it said, and that it ended with exit code 1 and no stack. */
async function refused(settings: Record<string, string>, folder = mkdtempSync(join(tmpdir(), 'kanal-'))): Promise<string> {
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const child = await startChild({ PORT: '0', HOST: '127.0.0.1', DATA_DIR: folder, ...settings });
  onTestFinished(() => child.kill());
  expect(await child.ended).toBe(1);
  expect(child.output()).not.toMatch(/\bat .*\.ts:\d+/);
  return child.output();
}

test('wrong settings stop the start, all of them at once, each with its remedy', { timeout: startMs }, async () => {
  const said = await refused({
    PORT: 'abc',
    DATABASE_URL: 'mysql://x',
    QUIET_MS: '-1',
    ROUTING_API: 'lain',
    OFFICER_ADMIN: 'budi',
    DEFAULT_LANGUAGE: 'xx',
  });
  for (const setting of ['PORT', 'DATABASE_URL', 'QUIET_MS', 'ROUTING_API', 'OFFICER_ADMIN', 'DEFAULT_LANGUAGE'])
    expect(said).toContain(`- ${setting}`);
  expect(said.trim().split('\n')).toHaveLength(8);
});

test('a port in use is said in one sentence', { timeout: startMs }, async () => {
  const taken = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => taken.once('listening', resolve));
  onTestFinished(() => void taken.close());
  const address = taken.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const folder = mkdtempSync(join(tmpdir(), 'kanal-'));
  await withDatabase(folder);
  expect(await refused({ PORT: String(port) }, folder)).toContain(`Port ${port} sedang dipakai`);
});

test('a DATA_DIR that is no folder is said in one sentence', { timeout: startMs }, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'kanal-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  writeFileSync(join(folder, 'file'), '');
  expect(await refused({ DATA_DIR: join(folder, 'file') })).toContain('Pilih DATA_DIR lain');
});

test.skipIf(inject('postgresUrl') === null)('a database that does not exist is said in one sentence', { timeout: startMs }, async () => {
  const url = databaseUrl(inject('postgresUrl') ?? '', 'no_such_database');
  expect(await refused({ DATABASE_URL: url, SECRET_KEY: key })).toContain('belum ada. Buat dulu');
});
