import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, inject, onTestFinished, test } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { preflight } from '../../src/start/preflight.ts';
import { showProgress } from '../../src/start/progress.ts';
import { remedyFor } from '../../src/start/remedy.ts';
import { firstAddress, summary } from '../../src/start/start.ts';
import { lock } from '../../src/store/lock.ts';
import { asSystemError } from '../../src/store/pglite.ts';
import { startChild } from '../support/child.ts';
import { databaseUrl } from '../support/global.ts';
import { holeBefore } from '../support/hole.ts';
import { createServerHere } from '../support/server.ts';
import { startTelegram } from '../support/telegram/server.ts';

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

test('wrong settings stop the start, all of them at once, each with its remedy', async () => {
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

test('a folder that cannot be made is said with wrong settings, and one that can leaves no trace', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'kanal-'));
  const said = await refused({ PORT: 'abc', DATA_DIR: '/dev/null/data' }, folder);
  expect(said).toMatch(/diperbaiki: 2\n- PORT=abc: .*\n- Folder \/dev\/null\/data tidak bisa dibuat/);
  expect(await refused({ PORT: 'abc', DATA_DIR: join(folder, 'data') }, folder)).toContain('diperbaiki: 1\n');
  expect(readdirSync(folder)).toEqual([]);
});

test('a port in use is said in one sentence', async () => {
  const taken = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => taken.once('listening', resolve));
  onTestFinished(() => void taken.close());
  const address = taken.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const folder = mkdtempSync(join(tmpdir(), 'kanal-'));
  expect(await refused({ PORT: String(port) }, folder)).toContain(`Port ${port} sedang dipakai`);
  expect(readdirSync(folder)).toEqual([]);
});

test('a folder that another process works in is said in one sentence', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'kanal-'));
  const unlock = await lock(join(folder, 'pglite.lock'));
  expect(await refused({}, folder)).toContain(`sedang dipakai program lain (proses ${process.pid})`);
  await unlock();
});

test('a token Telegram refuses is said in one sentence, before a database is made', async () => {
  const telegram = await startTelegram();
  onTestFinished(() => telegram.close());
  const folder = mkdtempSync(join(tmpdir(), 'kanal-'));
  const token = `${telegram.token}x`;
  const said = await refused({ TELEGRAM_BOT_TOKEN: token, TELEGRAM_API_ROOT: telegram.apiRoot }, folder);
  expect(said).toContain('Telegram menolak TELEGRAM_BOT_TOKEN');
  expect(said).not.toContain(token);
  expect(readdirSync(folder)).toEqual([]);
});

test.skipIf(!existsSync('/proc/self'))('a folder that may not be written is said in one sentence', async () => {
  const read = readConfig({ DATA_DIR: '/sys/kernel/kanal-aduan' });
  if ('mistakes' in read) throw new Error('the settings are wrong');
  // Nobody may make folders there, not even root; a chmod would not stop a test that runs as root.
  const error: unknown = await preflight(read.config).catch((reason: unknown) => reason);
  expect(remedyFor(error, read.config)).toMatch(/Tidak ada izin untuk menulis|tidak bisa dibuat/);
});

test.skipIf(!existsSync('/proc/self'))(
  'where the system makes no folders the start ends with a sentence instead of trying for ever',
  async () => {
    expect(await refused({ DATA_DIR: '/proc/kanal-aduan/data' })).toContain('Folder /proc/kanal-aduan/data tidak bisa dibuat');
  },
);

test('a folder of attachments that cannot be made is said with what else stands in the way, before a database is made', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'kanal-'));
  const taken = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => taken.once('listening', resolve));
  onTestFinished(() => void taken.close());
  const port = String((taken.address() as AddressInfo).port);
  const said = await refused({ FILES_URL: '/dev/null/lampiran', PORT: port }, folder);
  expect(said).toContain('Folder lampiran /dev/null/lampiran tidak bisa dibuat');
  expect(said).toContain(`Port ${port} sedang dipakai`);
  expect(readdirSync(folder)).toEqual([]);
});

test('what belongs to another user is named itself, not the folder around it', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kanal-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  writeFileSync(join(folder, 'secret.key'), '');
  const read = readConfig({ DATA_DIR: folder });
  if ('mistakes' in read) throw new Error('the settings are wrong');
  const denied = (path: string) => remedyFor(Object.assign(new Error('denied'), { code: 'EACCES', syscall: 'open', path }), read.config);
  expect(denied(join(folder, 'secret.key'))).toMatch(/izin untuk memakai .*secret\.key/);
  for (const path of [folder, join(folder, 'pglite.lock'), '/elsewhere/secret.key']) expect(denied(path)).toContain(`menulis di ${folder}`);
});

test('a DATA_DIR that is no folder is said in one sentence', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'kanal-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  writeFileSync(join(folder, 'file'), '');
  expect(await refused({ DATA_DIR: join(folder, 'file') })).toContain('Pilih DATA_DIR lain');
});

test.skipIf(inject('postgresUrl') === null)('a database that does not exist is said in one sentence', async () => {
  const url = databaseUrl(inject('postgresUrl') ?? '', 'no_such_database');
  expect(await refused({ DATABASE_URL: url, SECRET_KEY: key })).toContain('belum ada. Buat dulu');
});

test.skipIf(inject('postgresUrl') === null)('a database that goes away in the middle of the start is waited for', async () => {
  const server = await createServerHere();
  if (server === null) throw new Error('PostgreSQL was found before');
  onTestFinished(() => server.remove());
  const hole = await holeBefore(server.url);
  hole.cutAt('from "key_check"');
  const folder = mkdtempSync(join(tmpdir(), 'kanal-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const child = await startChild({ PORT: '0', HOST: '127.0.0.1', DATA_DIR: folder, DATABASE_URL: hole.url, SECRET_KEY: key });
  onTestFinished(() => child.kill());
  await expect.poll(() => child.output()).toContain('Kanal Aduan berjalan');
  expect(child.output()).toContain('database_away_at_start');
});

describe('the summary', () => {
  const read = readConfig({ DATA_DIR: 'data' });
  if ('mistakes' in read) throw new Error('the defaults are wrong');
  const { config } = read;

  test('stands in columns, with or without colour', () => {
    const columns = summary(config, 'pglite').split('\n').slice(1, -1);
    expect(new Set(columns.map((line) => line.search(/\S+$/) > 0 && /^ {2}\S .{13} {2}\S/.test(line)))).toEqual(new Set([true]));
    const coloured = summary(config, 'pglite', (how, text) => `<${how}>${text}</${how}>`);
    expect(coloured).toContain('  <on>✓</on> Obrolan web    <address>http://localhost:3000</address>\n');
    expect(coloured).toContain('<trial>!</trial> Basis data');
    expect(coloured).toContain('<off>–</off> Telegram       <off>mati (isi TELEGRAM_BOT_TOKEN');
  });

  test('names for everything that is off the one setting that turns it on', () => {
    const off = summary({ ...config, webchat: null }, 'postgres')
      .split('\n')
      .filter((line) => line.startsWith('  –'));
    expect(off.map((line) => /[A-Z]{3,}_?[A-Z_]*/.exec(line)?.[0])).toEqual(['WEBCHAT', 'TELEGRAM_BOT_TOKEN', 'WHATSAPP', 'OFFICER_ADMIN']);
  });

  test('the address that is opened shows most of what is there', () => {
    const routing = { kind: 'native', url: 'https://pusat.test', key: 'k', perSecond: 50 } as const;
    const addresses = [config, { ...config, webchat: null }, { ...config, routing }].map(firstAddress);
    expect(addresses).toEqual(['http://localhost:3000/coba', 'http://localhost:3000/sandbox', 'http://localhost:3000']);
  });

  test('a disk that is full is told of also where the embedded database meets it', () => {
    // As Emscripten throws it: no Error, and no word.
    expect(remedyFor(asSystemError({ name: 'ErrnoError', errno: 51 }), config)).toContain('penuh');
    expect(asSystemError({ name: 'ErrnoError', errno: 8 })).toMatchObject({ message: expect.stringContaining('error 8') });
    const other = new Error('of ours');
    expect(asSystemError(other)).toBe(other);
  });

  test('the pages of the demo centre are not named where they are shut, and why is said', () => {
    const service = { ...config, routing: { kind: 'sandbox', shown: false, perSecond: 1 } } as const;
    const said = summary(service, 'postgres');
    expect(said).not.toMatch(/\/coba|\/sandbox/);
    expect(said).toContain('siapa pun di internet bisa membaca laporan warga');
    expect(firstAddress(service)).toBe('http://localhost:3000');
  });

  test('a port below 1024 is no matter of folders', () => {
    const refusal = Object.assign(new Error('listen EACCES'), { code: 'EACCES', syscall: 'listen' });
    expect(remedyFor(refusal, { ...config, port: 80 })).toContain('Port 80');
    expect(remedyFor(Object.assign(new Error('mkdir EACCES'), { code: 'EACCES', syscall: 'mkdir' }), config)).toContain(
      'Tidak ada izin untuk menulis',
    );
  });
});

test('what takes seconds moves on a terminal, and is a line elsewhere', async () => {
  const written: string[] = [];
  const write = (text: string) => written.push(text);
  await showProgress('sebentar', { write })();
  expect(written).toEqual(['sebentar\n']);
});
