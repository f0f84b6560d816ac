import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Config, readConfig, settings } from '../src/config.ts';
import { mistakesText, operatorText } from '../src/settings/remedy.ts';

const telegramToken = `123456789:${'A'.repeat(35)}`;
const callbackSecret = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;
const native = { ROUTING_API_URL: 'https://pusat.contoh.go.id/api/', ROUTING_CALLBACK_SECRET: callbackSecret };

function configOf(env: Record<string, string>): Config {
  const result = readConfig(env);
  if ('mistakes' in result) throw new Error(mistakesText('mistakes.heading', result.mistakes));
  return result.config;
}

function mistakesOf(env: Record<string, string>): [string, string][] {
  const result = readConfig(env);
  return 'mistakes' in result ? result.mistakes.map(({ setting, remedy }) => [setting, remedy.key]) : [];
}

function warningsOf(env: Record<string, string>): [string, string][] {
  const result = readConfig(env);
  return result.warnings.map(({ setting, remedy }) => [setting, operatorText(remedy.key, remedy.params)]);
}

describe('defaults', () => {
  test('nothing set runs everything embedded', () => {
    expect(readConfig({})).toEqual({
      config: {
        port: 3000,
        host: '0.0.0.0',
        publicUrl: 'http://localhost:3000',
        dataDir: resolve('data'),
        databaseUrl: null,
        logLevel: 'info',
        timeZone: 'Asia/Jakarta',
        defaultLanguage: 'id',
        quietMs: 3000,
        nightHours: null,
        secretKey: null,
        files: { folder: resolve('data/files') },
        webchat: { origins: [] },
        telegram: null,
        whatsapp: null,
        routing: { kind: 'sandbox', shown: true, perSecond: Number.POSITIVE_INFINITY },
        callbackSecrets: [],
        officerAdmins: [],
      },
      warnings: [],
    });
  });

  test('an empty value counts as not set', () => {
    const empty = Object.fromEntries(settings.map((name) => [name, '  ']));
    expect(readConfig(empty)).toEqual(readConfig({}));
  });

  test('attachments live in DATA_DIR unless FILES_URL names a folder', () => {
    expect(configOf({ DATA_DIR: 'elsewhere' }).files).toEqual({ folder: resolve('elsewhere/files') });
    expect(configOf({ DATA_DIR: 'elsewhere', FILES_URL: './kept' }).files).toEqual({ folder: resolve('kept') });
  });
});

describe('web chat', () => {
  test('is on until it is turned off, and is framed by named sites only', () => {
    expect(configOf({ WEBCHAT: 'off' }).webchat).toBeNull();
    const origins = ['https://www.kota.go.id', 'http://localhost:8080'];
    expect(configOf({ WEBCHAT_ORIGINS: origins.join(', ') }).webchat).toEqual({ origins });
  });

  test.for(['https://kota.go.id/', 'kota.go.id', 'https://*.go.id', "https://kota.go.id; script-src 'unsafe-inline'", 'ftp://kota.go.id'])(
    '%s names no site',
    (origin) => expect(mistakesOf({ WEBCHAT_ORIGINS: origin })).toEqual([['WEBCHAT_ORIGINS', 'config.webchat_origins']]),
  );
});

describe('Telegram', () => {
  const token = { TELEGRAM_BOT_TOKEN: telegramToken };

  test('an https PUBLIC_URL means webhook, anything else polling', () => {
    expect(configOf(token).telegram?.mode).toBe('polling');
    expect(configOf({ ...token, PUBLIC_URL: 'http://aduan.test' }).telegram?.mode).toBe('polling');
    expect(configOf({ ...token, PUBLIC_URL: 'https://aduan.test/' })).toMatchObject({
      publicUrl: 'https://aduan.test',
      telegram: { mode: 'webhook', webhookSecret: '', apiRoot: 'https://api.telegram.org' },
    });
    expect(configOf({ ...token, PUBLIC_URL: 'https://aduan.test', TELEGRAM_MODE: 'polling' }).telegram?.mode).toBe('polling');
  });

  test('webhook needs an address, and https for Telegram itself', () => {
    const webhook = { ...token, TELEGRAM_MODE: 'webhook' };
    expect(mistakesOf(webhook)).toEqual([['TELEGRAM_MODE', 'config.telegram_mode_needs_url']]);
    expect(mistakesOf({ ...webhook, PUBLIC_URL: 'http://aduan.test' })).toEqual([['TELEGRAM_MODE', 'config.telegram_mode_needs_https']]);
    expect(mistakesOf({ ...webhook, PUBLIC_URL: 'http://localhost:3000', TELEGRAM_API_ROOT: 'http://127.0.0.1:9' })).toEqual([]);
  });

  test('a token cut short is a mistake with Telegram, other Bot API servers may use short ones', () => {
    expect(mistakesOf({ TELEGRAM_BOT_TOKEN: '123456:short' })).toEqual([['TELEGRAM_BOT_TOKEN', 'config.telegram_bot_token']]);
    expect(mistakesOf({ TELEGRAM_BOT_TOKEN: '123456:short', TELEGRAM_API_ROOT: 'http://127.0.0.1:9' })).toEqual([]);
    expect(mistakesOf({ TELEGRAM_BOT_TOKEN: 'bot', TELEGRAM_API_ROOT: 'http://127.0.0.1:9' })).toEqual([
      ['TELEGRAM_BOT_TOKEN', 'config.telegram_bot_token'],
    ]);
  });

  test.each(['with space', 'ä', 'a'.repeat(257)])('the webhook secret keeps to the signs Telegram allows', (secret) => {
    expect(mistakesOf({ TELEGRAM_WEBHOOK_SECRET: secret })).toEqual([['TELEGRAM_WEBHOOK_SECRET', 'config.telegram_webhook_secret']]);
  });
});

describe('WhatsApp', () => {
  const cloud = {
    WHATSAPP: 'cloud',
    PUBLIC_URL: 'https://aduan.test',
    WHATSAPP_CLOUD_TOKEN: 'token',
    WHATSAPP_CLOUD_PHONE_ID: '1055',
    WHATSAPP_CLOUD_APP_SECRET: 'rahasia',
    WHATSAPP_CLOUD_VERIFY_TOKEN: 'kata sandi',
    WHATSAPP_CLOUD_TEMPLATE: 'status_laporan',
  };

  test('web alone is enough: one number, a browser that is looked for, a careful pace', () => {
    expect(configOf({ WHATSAPP: 'web', DATA_DIR: 'elsewhere' }).whatsapp).toEqual({
      kind: 'web',
      numbers: 1,
      folder: resolve('elsewhere/whatsapp'),
      browser: '',
      browserArgs: [],
      page: null,
      pace: { perMinute: 60, silentPerMinute: 10, chatPauseMs: 1000, typingMs: 700 },
    });
  });

  test('a pinned page needs its version and its folder', () => {
    const page = { WHATSAPP_WEB_VERSION: '2.3000.1', WHATSAPP_WEB_CACHE: 'pages' };
    const args = { WHATSAPP_BROWSER_ARGS: '--no-sandbox  --disable-features=X' };
    expect(configOf({ WHATSAPP: 'web', ...page, ...args }).whatsapp).toMatchObject({
      page: { version: '2.3000.1', folder: resolve('pages') },
      browserArgs: ['--no-sandbox', '--disable-features=X'],
    });
    expect(mistakesOf({ WHATSAPP_WEB_VERSION: '2.3000.1' })).toEqual([['WHATSAPP_WEB_CACHE', 'config.whatsapp_web_cache_missing']]);
    expect(mistakesOf({ WHATSAPP_WEB_CACHE: 'pages' })).toEqual([['WHATSAPP_WEB_VERSION', 'config.whatsapp_web_version_missing']]);
  });

  test('cloud needs its four secrets, each missing one is named', () => {
    expect(configOf(cloud).whatsapp).toEqual({
      kind: 'cloud',
      apiRoot: 'https://graph.facebook.com/v24.0',
      token: 'token',
      phoneId: '1055',
      appSecret: 'rahasia',
      verifyToken: 'kata sandi',
      templates: { status: { name: 'status_laporan', language: 'id' } },
    });
    const missing = mistakesOf({ WHATSAPP: 'cloud' });
    expect(missing.map(([setting]) => setting)).toEqual(Object.keys(cloud).slice(2, 6));
    expect(missing.every(([, remedy]) => remedy.endsWith('_missing'))).toBe(true);
  });

  test('cloud without an address or a template is warned about', () => {
    expect(warningsOf(cloud)).toEqual([]);
    const { PUBLIC_URL: _address, WHATSAPP_CLOUD_TEMPLATE: _template, ...bare } = cloud;
    expect(warningsOf(bare).map(([setting]) => setting)).toEqual(['PUBLIC_URL', 'WHATSAPP_CLOUD_TEMPLATE']);
  });
});

describe('routing API', () => {
  test('the pages of the sandbox are shut where everybody can write: an https address, and Telegram or WhatsApp', () => {
    const shown = (given: Record<string, string>) => configOf(given).routing;
    const [address, bot] = [{ PUBLIC_URL: 'https://aduan.contoh.go.id' }, { TELEGRAM_BOT_TOKEN: telegramToken }];
    for (const given of [{}, address, bot, { WHATSAPP: 'web' }]) expect(shown(given)).toMatchObject({ kind: 'sandbox', shown: true });
    for (const given of [
      { ...address, ...bot },
      { ...address, WHATSAPP: 'web' },
    ])
      expect(shown(given)).toMatchObject({ shown: false });
  });

  test('an address alone means native, without a key it is only a warning', () => {
    expect(configOf(native)).toMatchObject({
      routing: { kind: 'native', url: 'https://pusat.contoh.go.id/api', key: '', perSecond: 50 },
      callbackSecrets: [callbackSecret],
    });
    expect(warningsOf(native).map(([setting]) => setting)).toEqual(['ROUTING_API_KEY']);
    expect(warningsOf({ ...native, ROUTING_API_KEY: 'kunci' })).toEqual([]);
  });

  test('native needs the address and the callback secret', () => {
    expect(mistakesOf({ ROUTING_API: 'native' })).toEqual([
      ['ROUTING_API_URL', 'config.routing_api_url_missing'],
      ['ROUTING_CALLBACK_SECRET', 'config.routing_callback_secret_missing'],
    ]);
  });

  test('the sandbox stays the sandbox beside an address', () => {
    expect(configOf({ ...native, ROUTING_API: 'sandbox' }).routing).toMatchObject({ kind: 'sandbox' });
  });

  test('during rotation several callback secrets are read, newest first', () => {
    const second = `whsec_${Buffer.alloc(32, 8).toString('base64')}`;
    const expected = [callbackSecret, second];
    expect(configOf({ ROUTING_CALLBACK_SECRET: `${callbackSecret}, ${second}` }).callbackSecrets).toEqual(expected);
    expect(configOf({ ROUTING_CALLBACK_SECRET: `${callbackSecret} ${second}` }).callbackSecrets).toEqual(expected);
    expect(mistakesOf({ ROUTING_CALLBACK_SECRET: `${callbackSecret},plain` })).toEqual([
      ['ROUTING_CALLBACK_SECRET', 'config.routing_callback_secret'],
    ]);
  });
});

describe('SECRET_KEY', () => {
  const key = Buffer.alloc(32, 250);

  test.each(['hex', 'base64', 'base64url'] as const)('32 bytes are read as %s', (encoding) => {
    expect(configOf({ SECRET_KEY: key.toString(encoding) }).secretKey).toEqual(key);
  });

  test('a long random text is a key too, the same at every start', () => {
    const { secretKey } = configOf({ SECRET_KEY: 'kuda lumping menari di pasar malam 47' });
    expect(secretKey).toHaveLength(32);
    expect(configOf({ SECRET_KEY: 'kuda lumping menari di pasar malam 47' }).secretKey).toEqual(secretKey);
  });

  test.each([Buffer.alloc(23).toString('base64url'), 'a short passphrase', 'x'])('anything shorter is a mistake', (text) => {
    expect(mistakesOf({ SECRET_KEY: text })).toEqual([['SECRET_KEY', 'config.secret_key']]);
  });

  test('DATABASE_URL requires it', () => {
    const database = { DATABASE_URL: 'postgres://u:p@localhost:5432/aduan' };
    expect(mistakesOf(database)).toEqual([['SECRET_KEY', 'config.secret_key_missing']]);
    // What was tried out is sealed with a key of its own, and a new one would not open it.
    expect(operatorText('config.secret_key_missing')).toContain('secret.key');
    expect(configOf({ ...database, SECRET_KEY: key.toString('hex') }).databaseUrl).toBe(database.DATABASE_URL);
  });
});

describe('mistakes', () => {
  const wrong: Record<string, string> = {
    PORT: '70000',
    HOST: 'http://host',
    PUBLIC_URL: 'aduan.contoh.go.id',
    DATABASE_URL: 'mysql://pengguna:sandi@localhost/aduan',
    LOG_LEVEL: 'loud',
    TIMEZONE: 'Europe/Berlin',
    DEFAULT_LANGUAGE: 'Bahasa Indonesia',
    QUIET_MS: '-1',
    NIGHT_HOURS: '21-25',
    SECRET_KEY: 'rahasia',
    TELEGRAM_BOT_TOKEN: 'rahasia',
    TELEGRAM_API_ROOT: 'ftp://x',
    TELEGRAM_MODE: 'push',
    TELEGRAM_WEBHOOK_SECRET: 'rahasia rahasia',
    WHATSAPP: 'on',
    WHATSAPP_NUMBERS: '0',
    WHATSAPP_BROWSER_ARGS: 'no-sandbox',
    WHATSAPP_WEB_VERSION: '../lain',
    WHATSAPP_PER_MINUTE: '0',
    WHATSAPP_SILENT_PER_MINUTE: '601',
    WHATSAPP_CHAT_PAUSE_MS: 'x',
    WHATSAPP_TYPING_MS: '-5',
    WHATSAPP_CLOUD_API_ROOT: 'graph',
    WHATSAPP_CLOUD_TOKEN: 'rahasia rahasia',
    WHATSAPP_CLOUD_PHONE_ID: '+62811',
    WHATSAPP_CLOUD_APP_SECRET: 'rahasia rahasia',
    WHATSAPP_CLOUD_TEMPLATE: 'Status Laporan',
    WHATSAPP_CLOUD_TEMPLATE_LANGUAGE: 'Indonesia',
    ROUTING_API: 'rest',
    ROUTING_API_URL: 'pusat',
    ROUTING_API_KEY: 'rahasia rahasia',
    ROUTING_CALLBACK_SECRET: 'rahasia',
    OFFICER_ADMIN: 'telegram',
    FILES_URL: 'gs://bucket',
  };

  test('every wrong setting is named at once, each with its own remedy, once', () => {
    const mistakes = mistakesOf(wrong);
    expect(mistakes.map(([setting]) => setting)).toEqual(Object.keys(wrong));
    expect(new Set(mistakes.map(([, remedy]) => remedy)).size).toBe(mistakes.length);
  });

  test('they are told in the order of .env.example, whatever kind they are', () => {
    const mixed = { FILES_URL: 'gs://x', ROUTING_API: 'native', DATABASE_URL: 'postgres://h/d', PORT: 'x' };
    expect(mistakesOf(mixed).map(([setting]) => setting)).toEqual([
      'PORT',
      'SECRET_KEY',
      'ROUTING_API_URL',
      'ROUTING_CALLBACK_SECRET',
      'FILES_URL',
    ]);
  });

  test('the values of secrets are never repeated, others are', () => {
    const result = readConfig(wrong);
    const text = 'mistakes' in result ? mistakesText('mistakes.heading', result.mistakes) : '';
    expect(text).toContain('TIMEZONE=Europe/Berlin');
    expect(text).not.toMatch(/rahasia rahasia|=rahasia|sandi@localhost\/aduan/);
    expect(text).not.toContain('{{');
  });

  test('FILES_URL=s3://… is whole: keys, bucket and endpoint', () => {
    expect(mistakesOf({ FILES_URL: 's3://bucket/prefix' })).toEqual([['FILES_URL', 'config.files_url_s3']]);
    expect(mistakesOf({ FILES_URL: 's3://KEY:a%ZZb@bucket/p?endpoint=https://s3.example' })).toEqual([
      ['FILES_URL', 'config.files_url_s3'],
    ]);
    expect(mistakesOf({ FILES_URL: 's3:/KEY:a@bucket/p?endpoint=https://s3.example' })).toEqual([['FILES_URL', 'config.files_url']]);
    expect(configOf({ FILES_URL: 'D:\\lampiran' }).files).toEqual({ folder: resolve('D:\\lampiran') });
    expect(configOf({ FILES_URL: 's3://KEY:a%2Fb@bucket/aduan/?endpoint=https://s3.example/' }).files).toEqual({
      ...{ endpoint: 'https://s3.example', region: 'auto', bucket: 'bucket', prefix: 'aduan', key: 'KEY', secret: 'a/b' },
    });
  });

  test('ROUTING_API=open311 belongs to a later version', () => {
    expect(mistakesOf({ ...native, ROUTING_API: 'open311' })).toEqual([['ROUTING_API', 'config.routing_api_later']]);
  });

  test.each(['telegram', 'telegram:', ':5', 'telegram:abc', 'telegram:-100', 'fax:5', 'telegram:1;telegram:2'])(
    'OFFICER_ADMIN=%s is a mistake',
    (value) => expect(mistakesOf({ OFFICER_ADMIN: value })).toEqual([['OFFICER_ADMIN', 'config.officer_admin']]),
  );

  test('first admins are read as channel and person', () => {
    expect(configOf({ OFFICER_ADMIN: 'telegram:5, whatsapp:6281200000001,whatsapp:777@lid' }).officerAdmins).toEqual([
      { channel: 'telegram', person: '5' },
      { channel: 'whatsapp', person: '6281200000001@c.us' },
      { channel: 'whatsapp', person: '777@lid' },
    ]);
  });
});

describe('unknown settings', () => {
  test.each([
    ['TELEGRAM_TOKEN', 'TELEGRAM_BOT_TOKEN'],
    ['DATABSE_URL', 'DATABASE_URL'],
    ['ROUTING_URL', 'ROUTING_API_URL'],
    ['QUIETMS', 'QUIET_MS'],
  ])('%s is warned about with the nearest name', (typo, nearest) => {
    expect(warningsOf({ [typo]: 'x' })).toEqual([[typo, expect.stringContaining(nearest)]]);
  });

  test('beside mistakes too: the wrong name may be the cause', () => {
    const env = { WHATSAPP: 'cloud', WHATSAPP_TOKEN: 'x' };
    expect(mistakesOf(env).map(([name]) => name)).toContain('WHATSAPP_CLOUD_TOKEN');
    expect(warningsOf(env)).toEqual([['WHATSAPP_TOKEN', expect.stringContaining('tidak dikenal')]]);
  });

  test('what belongs to others is left alone', () => {
    expect(warningsOf({ PATH: '/bin', HOSTNAME: 'x', HOME: '/home', NODE_ENV: 'production' })).toEqual([]);
  });
});

describe('.env.example', () => {
  const example = readFileSync(new URL('../.env.example', import.meta.url), 'utf8');
  const lines = [...example.matchAll(/^# ([A-Z_]+)=(.*)$/gm)].map(([, name = '', value = '']) => [name, value] as const);

  test('lists every setting once, in order, each after a line about it', () => {
    expect(lines.map(([name]) => name)).toEqual(settings);
    expect(example.match(/^# .+\n# [A-Z_]+=.*$/gm)).toHaveLength(settings.length);
  });

  test('shows the defaults: using it as it stands changes nothing', () => {
    expect(readConfig(Object.fromEntries(lines))).toEqual(readConfig({}));
  });

  test('shows every default that is not empty or decided by others', () => {
    const shown = lines.filter(([, value]) => value !== '').map(([name]) => name);
    expect(shown).toEqual([
      'PORT',
      'HOST',
      'DATA_DIR',
      'LOG_LEVEL',
      'TIMEZONE',
      'DEFAULT_LANGUAGE',
      'QUIET_MS',
      'WEBCHAT',
      'TELEGRAM_API_ROOT',
      'WHATSAPP',
      'WHATSAPP_NUMBERS',
      'WHATSAPP_PER_MINUTE',
      'WHATSAPP_SILENT_PER_MINUTE',
      'WHATSAPP_CHAT_PAUSE_MS',
      'WHATSAPP_TYPING_MS',
      'WHATSAPP_CLOUD_API_ROOT',
      'WHATSAPP_CLOUD_TEMPLATE_LANGUAGE',
      'ROUTING_PER_SECOND',
    ]);
  });
});
