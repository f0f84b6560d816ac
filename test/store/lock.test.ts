import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { remedyFor } from '../../src/start/remedy.ts';
import { AlreadyRunning, WrongKey } from '../../src/store/errors.ts';
import { lock } from '../../src/store/lock.ts';
import { openStore } from '../../src/store/open.ts';
import { address, commit, incoming } from '../support/commits.ts';
import { testKey, testRegions } from '../support/databases.ts';
import { withDatabase } from '../support/embedded.ts';
import { silent } from '../support/silent.ts';

const run = promisify(execFile);
let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kanal-aduan-lock-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test('an embedded database is kept between starts and open to one process and one key at a time', { timeout: 60_000 }, async () => {
  const options = { databaseUrl: null, dataDir: join(folder, 'data'), secretKey: testKey, regions: testRegions, log: silent };
  await withDatabase(options.dataDir);
  const store = await openStore(options);
  const now = await store.talks.read(address('1'));
  await store.talks.commit(commit(now, { incoming: incoming('1', 'u1', 'halo') }));
  const second = openStore(options);
  await expect(second).rejects.toThrow(AlreadyRunning);
  await expect(second).rejects.toMatchObject({ pid: process.pid, path: join(folder, 'data', 'pglite.lock') });
  expect(store.leases.held()).toHaveLength(16);
  await store.close();
  await expect(openStore({ ...options, secretKey: new Uint8Array(32) })).rejects.toThrow(WrongKey);
  const again = await openStore(options);
  expect(await again.talks.read(address('1'))).toMatchObject({ id: now.id, version: 1 });
  await again.close();
  await expect(stat(join(folder, 'data', 'pglite.lock'))).rejects.toThrow('ENOENT');
});

test('one that went to PostgreSQL is not begun anew by a start that forgot where it went', async () => {
  const options = { databaseUrl: null, dataDir: join(folder, 'data'), secretKey: testKey, regions: testRegions, log: silent };
  await mkdir(join(options.dataDir, 'pglite.moved-2026-11-28-7'), { recursive: true });
  const error = await openStore(options).catch((reason: unknown) => reason);
  const read = readConfig({ DATA_DIR: options.dataDir });
  expect('config' in read && remedyFor(error, read.config)).toMatch(
    /sudah dipindahkan ke PostgreSQL.*Pindahkan pglite\.moved-2026-11-28-7 /,
  );
  expect(await readdir(options.dataDir)).toEqual(['pglite.moved-2026-11-28-7']);
});

test('a second process is kept out while the first lives, and let in when it is dead', async () => {
  const path = join(folder, 'x.lock');
  const release = await lock(path);
  const another = `import { lock } from ${JSON.stringify(new URL('../../src/store/lock.ts', import.meta.url).href)};
    await lock(process.argv[1]).then(() => console.log('in'), (error) => console.log(error.name, error.pid));`;
  const attempt = async () => (await run(process.execPath, ['--input-type=module', '-e', another, path])).stdout.trim();
  expect(await attempt()).toBe(`AlreadyRunning ${process.pid}`);
  await release();
  expect(await attempt()).toBe('in');
  await (await lock(path))();
});

test('a lock whose number now belongs to another process is stale', async () => {
  const path = join(folder, 'x.lock');
  await writeFile(path, JSON.stringify({ pid: 1, started: 'another boot/1' }));
  const release = await lock(path);
  expect(JSON.parse(await readFile(path, 'utf8'))).toMatchObject({ pid: process.pid });
  await release();
  await writeFile(path, JSON.stringify({ pid: process.pid, started: '' }));
  await (await lock(path))();
});

test('a lock torn by a crash is stale', async () => {
  const path = join(folder, 'x.lock');
  await writeFile(path, '');
  await (await lock(path))();
});
