/** The doctor against strict stand-ins: what is right is called right, and every trouble has its remedy. */
import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, inject, onTestFinished, test } from 'vitest';
import { type Config, readConfig } from '../src/config.ts';
import { address, port } from '../src/doctor/address.ts';
import { clock, judged } from '../src/doctor/clock.ts';
import { type Finding, finding, written } from '../src/doctor/finding.ts';
import { attachments, browser, calendar, data, disk, folder } from '../src/doctor/machine.ts';
import { cloud, database, routing, telegram } from '../src/doctor/outside.ts';
import { plain } from '../src/paint.ts';
import { contractVersion } from '../src/routing/contract.ts';
import { readOperator } from '../src/settings/operator.ts';
import { operatorText } from '../src/settings/remedy.ts';
import { startedBy } from './support/child.ts';
import { eachPostgres } from './support/databases.ts';
import { databaseUrl } from './support/global.ts';
import { startGraph } from './support/graph/server.ts';
import { freePort } from './support/program.ts';
import { startCentre } from './support/routing/centre.ts';
import { openapi } from './support/routing/contract.ts';
import { startTelegram } from './support/telegram/server.ts';

const key = Buffer.alloc(32, 7).toString('base64');

function configOf(settings: Record<string, string>): Config {
  const read = readConfig(settings);
  if ('mistakes' in read) throw new Error(JSON.stringify(read.mistakes));
  return read.config;
}

const real = { ROUTING_API_KEY: 'test-key', ROUTING_CALLBACK_SECRET: `whsec_${key}` };
const states = (...findings: Finding[]) => findings.map(({ state }) => state);

describe('the database', () => {
  eachPostgres('a server', (tested) => {
    test('is named with its version, and its tables with theirs', async () => {
      await tested.open();
      const ready = configOf({ DATABASE_URL: tested.url() ?? '', SECRET_KEY: key });
      expect(await database(ready)).toMatchObject({ state: 'good', found: expect.stringMatching(/PostgreSQL \d+.*sesuai versi ini/) });
      expect(await clock(ready)).toMatchObject({ state: 'good' });
    });

    test('begun with another key is bad, whatever else is right', async () => {
      await tested.open();
      const other = configOf({ DATABASE_URL: tested.url() ?? '', SECRET_KEY: Buffer.alloc(32, 9).toString('base64') });
      expect(await database(other)).toMatchObject({ state: 'bad', remedy: operatorText('start.wrong_key') });
    });
  });

  test.skipIf(inject('postgresUrl') === null)('that does not exist, and a server that is not there, have their remedies', async () => {
    const missing = configOf({ DATABASE_URL: databaseUrl(inject('postgresUrl') ?? '', 'no_such_database'), SECRET_KEY: key });
    expect((await database(missing)).remedy).toBe(operatorText('start.database_missing'));
    const away = configOf({ DATABASE_URL: 'postgres://a:b@127.0.0.1:9/x', SECRET_KEY: key });
    expect((await database(away)).remedy).toBe(operatorText('start.database_away'));
  });

  test('for trying out is called that', async () => {
    expect(await database(configOf({}))).toMatchObject({ state: 'warn', found: expect.stringContaining('percobaan') });
  });
});

test('Telegram is asked who the bot is and where it delivers', async () => {
  const standIn = await startTelegram();
  onTestFinished(() => standIn.close());
  const settings = { TELEGRAM_BOT_TOKEN: standIn.token, TELEGRAM_API_ROOT: standIn.apiRoot };
  expect(await telegram(configOf(settings))).toMatchObject({ state: 'good', found: expect.stringMatching(/^@\w+, .*polling/) });
  expect(await telegram(configOf({ ...settings, TELEGRAM_BOT_TOKEN: `${standIn.token}x` }))).toMatchObject({
    state: 'bad',
    remedy: operatorText('start.token_refused'),
  });
  expect(states(await telegram(configOf({ ...settings, TELEGRAM_API_ROOT: 'http://127.0.0.1:9' })), await telegram(configOf({})))).toEqual([
    'bad',
    'off',
  ]);
});

test('the centre is asked for its contract, and whether it knows the key', async () => {
  expect(contractVersion).toBe(openapi.info.version);
  const centre = await startCentre();
  const newer = await startCentre({ version: '2.0.0' });
  onTestFinished(() => Promise.all([centre.close(), newer.close()]).then(() => undefined));
  const ask = (url: string, more = {}) => routing(configOf({ ...real, ROUTING_API_URL: url, ...more }));
  expect(await ask(centre.url)).toMatchObject({ state: 'good', found: expect.stringContaining('kontrak 1.1.0') });
  expect(await ask(newer.url)).toMatchObject({ state: 'bad', remedy: operatorText('doctor.routing_version_remedy') });
  expect(await ask(centre.url, { ROUTING_API_KEY: 'other' })).toMatchObject({
    state: 'bad',
    remedy: operatorText('doctor.routing_key_remedy'),
  });
  expect(states(await ask('http://127.0.0.1:9'), await routing(configOf({})))).toEqual(['bad', 'warn']);
  centre.fail({ type: 'status', status: 404 });
  expect(await ask(centre.url)).toMatchObject({ state: 'warn', remedy: operatorText('doctor.routing_nameless_remedy') });
  expect([centre.taken, centre.breaches]).toEqual([[], []]);
});

test('the Cloud API is asked whether it takes the token', async () => {
  const graph = await startGraph();
  onTestFinished(() => graph.close());
  const settings = {
    WHATSAPP: 'cloud',
    PUBLIC_URL: 'https://aduan.test',
    WHATSAPP_CLOUD_API_ROOT: graph.apiRoot,
    WHATSAPP_CLOUD_TOKEN: graph.token,
    WHATSAPP_CLOUD_PHONE_ID: graph.phoneId,
    WHATSAPP_CLOUD_APP_SECRET: graph.appSecret,
    WHATSAPP_CLOUD_VERIFY_TOKEN: graph.verifyToken,
  };
  const found = [
    await cloud(configOf(settings)),
    await cloud(configOf({ ...settings, WHATSAPP_CLOUD_TOKEN: 'wrong' })),
    await cloud(configOf({ ...settings, WHATSAPP_CLOUD_API_ROOT: 'http://127.0.0.1:9' })),
    await cloud(configOf({ WHATSAPP: 'web' })),
    await cloud(configOf({})),
  ];
  expect(states(...found)).toEqual(['good', 'bad', 'bad', 'warn', 'off']);
});

describe('the address', () => {
  /** Answers everything with this, on any free port. */
  async function answering(text: string): Promise<{ server: Server; port: string }> {
    const server = createServer((_request, response) => response.end(text)).listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    onTestFinished(() => void server.close());
    return { server, port: String((server.address() as AddressInfo).port) };
  }

  /** 0.0.0.0 leads to this machine without being named like it. */
  const knock = async (settings: Record<string, string>) => {
    const config = configOf({ HOST: '127.0.0.1', ...real, ROUTING_API_URL: 'http://127.0.0.1:9', ...settings });
    const door = await port(config);
    return states(door.finding, await address(config, door));
  };

  test('is good when a knock at it comes in here, whether the program runs or not', async () => {
    const free = String(await freePort());
    expect(await knock({ PORT: free, PUBLIC_URL: `http://0.0.0.0:${free}` })).toEqual(['good', 'warn']);
    const running = await answering('{"status":"live"}');
    expect(await knock({ PORT: running.port, PUBLIC_URL: `http://0.0.0.0:${running.port}` })).toEqual(['good', 'warn']);
  });

  test('is bad when it ends elsewhere or nowhere, or names only this machine', async () => {
    const free = String(await freePort());
    const elsewhere = await answering('halo');
    expect(await knock({ PORT: free, PUBLIC_URL: `http://0.0.0.0:${elsewhere.port}` })).toEqual(['good', 'bad']);
    expect(await knock({ PORT: free, PUBLIC_URL: 'http://0.0.0.0:9' })).toEqual(['good', 'bad']);
    expect(await knock({ PORT: free })).toEqual(['good', 'bad']);
    expect(await knock({ PORT: elsewhere.port, PUBLIC_URL: `http://0.0.0.0:${elsewhere.port}` })).toEqual(['bad', 'off']);
  });
});

describe('the machine', () => {
  const operator = readOperator(join(import.meta.dirname, '../operator'), null);
  if ('mistakes' in operator) throw new Error('the shipped data has mistakes');

  test('a clock that is off is told with the side it is on', () => {
    expect(states(...[0, 31_000, -31_000, 250_000, -250_000].map(judged))).toEqual(['good', 'warn', 'warn', 'bad', 'bad']);
    expect([judged(40_000).found, judged(-40_000).found]).toEqual(['terlambat 40 detik', 'terlalu cepat 40 detik']);
  });

  test('holidays of this year must be there, from November on those of the next', async () => {
    const at = (date: string) => calendar(operator.operator, Date.parse(date));
    expect(states(await at('2026-10-31T20:00+07:00'), await at('2026-11-01T00:00+07:00'), await at('2027-01-01T00:00+07:00'))).toEqual([
      'good',
      'warn',
      'bad',
    ]);
  });

  test('folder, disk, data and browser are looked at', async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'kanal-'));
    onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }));
    const config = configOf({ DATA_DIR: dataDir });
    expect((await disk(config)).found).toMatch(/ GB di /);
    const mistakes = [{ setting: 'regions.json', value: '', remedy: { key: 'operator.json' as const } }];
    const absent = configOf({ WHATSAPP: 'web', WHATSAPP_BROWSER: join(dataDir, 'none') });
    const found = [
      await folder(config),
      await folder({ ...config, dataDir: '/dev/null/x' }),
      await data(operator),
      await data({ mistakes }),
      await browser(config),
      await browser(absent),
    ];
    expect(states(...found)).toEqual(['good', 'bad', 'warn', 'bad', 'off', 'bad']);
  });
});

test('a folder not made yet is looked at where it would be, and is not left behind', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'kanal-'));
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }));
  const config = configOf({ DATA_DIR: join(dataDir, 'a/b'), FILES_URL: join(dataDir, 'c/d') });
  expect(states(await folder(config), await attachments(config), await disk(config))).toEqual(['good', 'good', 'good']);
  expect([existsSync(join(dataDir, 'a')), existsSync(join(dataDir, 'c'))]).toEqual([false, false]);
  expect((await attachments(configOf({ DATA_DIR: '/dev/null/x' }))).found).toBe(operatorText('doctor.files_within'));
  const nowhere = configOf({ DATA_DIR: dataDir, FILES_URL: '/dev/null/lampiran' });
  expect(await attachments(nowhere)).toMatchObject({ state: 'bad', remedy: expect.stringContaining('FILES_URL') });
});

test('a bucket of attachments is asked whether it lets in', async () => {
  let status = 404;
  const server = createServer((_request, response) => response.writeHead(status).end()).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  onTestFinished(() => void server.close());
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const ask = (url: string) => attachments(configOf({ FILES_URL: `s3://KEY:RAHASIA@lampiran/aduan?endpoint=${url}` }));
  expect(await ask(endpoint)).toMatchObject({ state: 'good', found: expect.stringContaining('/lampiran') });
  status = 403;
  expect(await ask(endpoint)).toMatchObject({ state: 'bad', remedy: expect.stringContaining('s3:ListBucket') });
  status = 503;
  expect(await ask(endpoint)).toMatchObject({ state: 'bad', found: expect.stringContaining('503') });
  expect(JSON.stringify([await ask('http://127.0.0.1:9')])).not.toMatch(/RAHASIA|KEY/);
});

test('several mistakes stand below each other, each with what was given', async () => {
  const missing = (setting: string, value = '') => ({ setting, value, remedy: { key: 'operator.missing' as const } });
  const found = await data({ mistakes: [missing('regions.json > name'), missing('agencies.json > code', 'x')] });
  const lines = written('doctor.port', found, 4, plain).split('\n');
  expect(lines.map((line) => line.replace(/: Berkas ini.*/, ''))).toEqual([
    '  ✗ Port  2 kesalahan',
    '          → regions.json > name',
    '          → agencies.json > code=x',
  ]);
});

test('the table stands in columns, the remedy below its line', () => {
  const line = written('doctor.port', finding('bad', 'doctor.port_bad', { port: 80 }, 'doctor.address_remedy'), 8, plain);
  expect(line.split('\n')).toEqual(['  ✗ Port      80 tidak bisa dipakai', `              → ${operatorText('doctor.address_remedy')}`]);
});

test('npm run doctor says all of it and ends with 1 when something does not work', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'kanal-'));
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }));
  const { PATH = '', HOME = '' } = process.env;
  const env = { PATH, HOME, DATA_DIR: dataDir, PORT: String(await freePort()), ...real, ROUTING_API_URL: 'http://127.0.0.1:9' };
  const ended: unknown = await promisify(execFile)(process.execPath, startedBy('doctor'), { env }).catch((error: unknown) => error);
  expect(ended).toMatchObject({ code: 1, stderr: '' });
  const { stdout } = ended as { stdout: string };
  expect(stdout.match(/^ {2}[✓!✗–] /gm)).toHaveLength(14);
  expect(stdout).toContain('hal harus dibetulkan dulu');
  expect(stdout).not.toContain('test-key');
});
