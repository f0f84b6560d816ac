/** What an earlier browser may leave: a process, a lock, nothing. */
import { spawn } from 'node:child_process';
import { mkdtemp, readdir, rm, symlink } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { placesOn } from '../../../src/channels/whatsapp/browser.ts';
import { freeProfile, killTree } from '../../../src/channels/whatsapp/profile.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'profile-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const sleep = 'setInterval(() => {}, 1000)';

test.runIf(process.platform === 'linux')('a browser that still holds the profile is ended, and its lock is gone', async () => {
  const browser = spawn(process.execPath, ['-e', sleep, '--', `--user-data-dir=${folder}`]);
  const ended = new Promise<string | null>((resolve) => browser.once('exit', (_code, signal) => resolve(signal)));
  await symlink(`${hostname()}-${browser.pid}`, join(folder, 'SingletonLock'));
  await freeProfile(folder);
  expect(await ended).toBe('SIGKILL');
  expect(await readdir(folder)).toEqual([]);
});

test('a lock never ends a process that is no browser of this profile', async () => {
  const other = spawn(process.execPath, ['-e', sleep]);
  await symlink(`${hostname()}-${other.pid}`, join(folder, 'SingletonLock'));
  await freeProfile(folder);
  expect(other.exitCode).toBeNull();
  expect(other.signalCode).toBeNull();
  other.kill('SIGKILL');
});

test('locks of another host are removed', async () => {
  await symlink('container-17-4242', join(folder, 'SingletonLock'));
  await symlink('somewhere', join(folder, 'SingletonSocket'));
  await freeProfile(folder);
  expect(await readdir(folder)).toEqual([]);
});

test.runIf(process.platform !== 'win32')('the whole tree of a browser is killed', async () => {
  const script = `require('node:child_process').spawn(process.execPath, ['-e', '${sleep}'], { stdio: 'inherit' }); console.log('up'); ${sleep}`;
  const browser = spawn(process.execPath, ['-e', script], { detached: true, stdio: ['ignore', 'pipe', 'ignore'] });
  const closed = new Promise<void>((resolve) => browser.once('close', () => resolve()));
  await new Promise((resolve) => browser.stdout?.once('data', resolve));
  await killTree(browser);
  // The pipe closes only when the grandchild, which holds it too, is gone.
  await closed;
  expect(browser.signalCode).toBe('SIGKILL');
});

test('a browser is looked for in the usual places of every system', () => {
  expect(placesOn('linux')).toContain('/usr/bin/chromium');
  expect(placesOn('darwin')).toContain('/Applications/Google Chrome.app/Contents/MacOS/Google Chrome');
  expect(placesOn('win32')).toContain('C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe');
});
