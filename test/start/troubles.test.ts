/** A start that cannot be: whatever stands in its way is said at once, so that nobody mends one thing to meet the next. */
import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { DrizzleQueryError } from 'drizzle-orm';
import postgres from 'postgres';
import { describe, expect, inject, onTestFinished, test } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { operatorText } from '../../src/settings/remedy.ts';
import { telling } from '../../src/start/foundation.ts';
import { preflight } from '../../src/start/preflight.ts';
import { remedyFor } from '../../src/start/remedy.ts';
import { lock } from '../../src/store/lock.ts';
import { startChild, startedBy } from '../support/child.ts';
import { eachPostgres } from '../support/databases.ts';
import { databaseUrl } from '../support/global.ts';
import { silent } from '../support/silent.ts';
import { startTelegram } from '../support/telegram/server.ts';

const key = Buffer.alloc(32, 7).toString('base64');

function folder(files: Record<string, string> = {}): string {
  const made = mkdtempSync(join(tmpdir(), 'kanal-'));
  onTestFinished(() => rmSync(made, { recursive: true, force: true }));
  if (Object.keys(files).length > 0) mkdirSync(join(made, 'operator'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(made, 'operator', name), text);
  return made;
}

async function takenPort(): Promise<string> {
  const taken = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => taken.once('listening', resolve));
  onTestFinished(() => void taken.close());
  const address = taken.address();
  return String(typeof address === 'object' && address !== null ? address.port : 0);
}

/** What it says as it ends with 1. */
async function refused(settings: Record<string, string>): Promise<string> {
  const child = await startChild({ PORT: '0', HOST: '127.0.0.1', ...settings });
  onTestFinished(() => child.kill());
  expect(await child.ended).toBe(1);
  expect(child.output()).not.toMatch(/\bat .*\.ts:\d+|"level":"error"/);
  return child.output();
}

/** A command as the operator starts it: what it says, and how it ends. */
async function ran(name: string, args: string[], settings: Record<string, string>): Promise<{ code: number; said: string }> {
  const { PATH = '', HOME = '' } = process.env;
  const run = promisify(execFile)(process.execPath, [...startedBy(name), ...args], { env: { PATH, HOME, ...settings } });
  return run.then(
    ({ stdout, stderr }) => ({ code: 0, said: stdout + stderr }),
    (error: { code: number; stdout: string; stderr: string }) => ({ code: error.code, said: error.stdout + error.stderr }),
  );
}

describe('several things at once', () => {
  test('settings and operator files are told of together', async () => {
    const said = await refused({ TIMEZONE: 'WIB', DATA_DIR: folder({ 'agencies.json': '[{"code":"DLH"}', 'calendar.json': '' }) });
    expect(said).toMatch(/^Kanal Aduan belum bisa dijalankan. Yang perlu diperbaiki: 3\n- TIMEZONE=WIB: /);
    expect(said).toContain('- operator/agencies.json: ');
    expect(said).toContain('- operator/calendar.json: ');
  });

  test('beside wrong settings: the port, the token, the database, and nothing about what is wrong', async () => {
    const telegram = await startTelegram();
    onTestFinished(() => telegram.close());
    const [port, parent] = [await takenPort(), folder()];
    const said = await refused({
      ...{ LOG_LEVEL: 'loud', PORT: port, DATA_DIR: join(parent, 'data'), FILES_URL: join(parent, 'files') },
      ...{ TELEGRAM_BOT_TOKEN: `${telegram.token}x`, TELEGRAM_API_ROOT: telegram.apiRoot },
      DATABASE_URL: 'postgres://kanal:x@127.0.0.1:1/kanal',
    });
    expect(said).toContain('Yang perlu diperbaiki: 5\n');
    for (const told of [
      'LOG_LEVEL=loud: ',
      'SECRET_KEY: ',
      `Port ${port} sedang dipakai`,
      'Telegram menolak',
      'Basis data di DATABASE_URL tidak',
    ])
      expect(said).toContain(`- ${told}`);
    expect(readdirSync(parent)).toEqual([]);
    expect(await refused({ PORT: '99999', NIGHT_HOURS: 'malam', DATA_DIR: folder() })).toContain('Yang perlu diperbaiki: 2\n');
  });

  test('the port, the folder in use, the token and operator files too', async () => {
    const telegram = await startTelegram();
    onTestFinished(() => telegram.close());
    const used = folder({ 'agencies.json': '{}' });
    onTestFinished(await lock(join(used, 'pglite.lock')));
    const port = await takenPort();
    const said = await refused({
      ...{ PORT: port, DATA_DIR: used, TELEGRAM_BOT_TOKEN: `${telegram.token}x`, TELEGRAM_API_ROOT: telegram.apiRoot },
    });
    expect(said).toContain('Yang perlu diperbaiki: 4\n');
    expect(said).toContain(`- Port ${port} sedang dipakai program lain.`);
    expect(said).toContain(`- Folder ${used} sedang dipakai program lain (proses ${process.pid}).`);
    expect(said).toContain('- Telegram menolak TELEGRAM_BOT_TOKEN.');
    expect(said).toContain('- operator/agencies.json: ');
    expect(readdirSync(used).sort()).toEqual(['operator', 'pglite.lock']);
  });

  test.skipIf(inject('postgresUrl') === null)('and the database', async () => {
    const url = databaseUrl(inject('postgresUrl') ?? '', 'no_such_database');
    const said = await refused({ DATABASE_URL: url, SECRET_KEY: key, DATA_DIR: folder({ 'regions.json': '[]' }), PORT: await takenPort() });
    expect(said).toContain('Yang perlu diperbaiki: 3\n');
    expect(said).toContain('- Basis data di DATABASE_URL belum ada. Buat dulu');
  });
});

describe('one thing has its sentence', () => {
  const read = readConfig({ HOST: 'nama.tidak.ada.invalid', DATA_DIR: join(tmpdir(), 'kanal-none') });
  if ('mistakes' in read) throw new Error('the settings are wrong');
  const { config } = read;

  test('a HOST nobody knows', async () => {
    const error: unknown = await preflight({ ...config, dataDir: folder() }).catch((reason: unknown) => reason);
    expect(remedyFor(error, config)).toBe(operatorText('start.host'));
  });

  test('a user without rights, whoever wrapped what the database said', () => {
    const denied = Object.assign(new Error('permission denied for database aduan'), { code: '42501' });
    expect(remedyFor(new DrizzleQueryError('create schema', [], denied), config)).toBe(operatorText('start.database_rights'));
  });

  test.skipIf(inject('postgresUrl') === null)('the same on a server', async () => {
    const server = inject('postgresUrl') ?? '';
    const client = postgres(server, { max: 1, onnotice: () => undefined });
    onTestFinished(async () => {
      await client.unsafe('drop role if exists kanal_reader');
      await client.end();
    });
    await client.unsafe("create role kanal_reader login password 'x'");
    const url = new URL(server);
    url.username = 'kanal_reader';
    url.password = 'x';
    const said = await refused({ DATABASE_URL: url.href, SECRET_KEY: key, DATA_DIR: folder() });
    expect(said).toContain('tidak berhak membuat tabel');
  });

  test('a database that is away is told of while it is waited for, once', () => {
    const told: string[] = [];
    const log = telling(silent, (text) => told.push(text));
    log.warn('database_away_at_start', { nextTryMs: 250 });
    log.warn('database_away_at_start', { nextTryMs: 500 });
    log.warn('something_else');
    expect(told).toEqual([operatorText('start.database_waiting')]);
  });
});

describe('what stands behind a command', () => {
  test.each([
    ['migrate', ['--dry-run']],
    ['doctor', ['--fix']],
    ['start', ['--port', '8080']],
    ['migrate:to-postgres', ['postgres://x']],
    ['migrate:key', ['--old=x']],
    ['areas:import', ['--help']],
  ])('npm run %s %j is not done as if nothing stood there', async (name, args) => {
    const dataDir = join(folder(), 'none');
    const { code, said } = await ran(name, args, { PORT: '0', HOST: '127.0.0.1', DATA_DIR: dataDir });
    expect(code).toBe(1);
    expect(said).toMatch(/^(Pilihan di belakang perintah ini|Perintah ini tidak memakai)/);
    expect(said).toContain(args.join(' '));
    expect(existsSync(dataDir)).toBe(false);
  });
});

eachPostgres('tables of a newer version', (database) => {
  test('are told of at the start and by npm run migrate, which both go on', { timeout: 60_000 }, async () => {
    await database.open();
    const settings = { DATABASE_URL: database.url() ?? '', SECRET_KEY: key, DATA_DIR: folder() };
    const newer = "values ('of a later version', 99999999999999)";
    await database.rows(`insert into drizzle.__drizzle_migrations (hash, created_at) ${newer}`);
    onTestFinished(async () => void (await database.rows(`delete from drizzle.__drizzle_migrations where created_at = 99999999999999`)));
    const { code, said } = await ran('migrate', [], settings);
    expect([code, said]).toEqual([0, `${operatorText('start.database_newer')}\n`]);
    const child = await startChild({ PORT: '0', HOST: '127.0.0.1', ...settings });
    onTestFinished(() => child.kill());
    await expect.poll(() => child.output()).toContain('dari versi program yang lebih baru');
    expect(child.output()).toContain('Kanal Aduan berjalan.');
  });
});
