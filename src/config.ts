/** Environment → Config, parsed once, every mistake reported together with its remedy. The only reader of process.env. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { z } from 'zod';
import type { ChannelName } from './channels/channel.ts';
import type { Mistake } from './settings/remedy.ts';
import { type S3Place, s3In } from './settings/s3-place.ts';
import {
  adminChannels,
  callbackSecretsIn,
  isSecret,
  isTelegramItself,
  isTokenOf,
  keyIn,
  remedies,
  type SettingName,
  secretKeyCommand,
  settingNames,
  shape,
} from './settings/settings.ts';
import { unknownSettings } from './settings/unknown.ts';

export interface Config {
  port: number;
  host: string;
  /** Where the world reaches us, without a trailing slash; http://localhost:PORT when not set. */
  publicUrl: string;
  dataDir: string;
  /** null: embedded PGlite in dataDir. */
  databaseUrl: string | null;
  logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent';
  timeZone: 'Asia/Jakarta' | 'Asia/Makassar' | 'Asia/Jayapura';
  defaultLanguage: string;
  quietMs: number;
  nightHours: { from: number; to: number } | null;
  /** Root key of all encryption, 32 bytes. null when embedded and none was given: made in dataDir. */
  secretKey: Uint8Array | null;
  /** Where attachments are kept: a folder (absolute) or a bucket. */
  files: { folder: string } | S3Place;
  /** `origins`: whose pages may show the chat in a frame. null: off. */
  webchat: { origins: string[] } | null;
  /** `webhookSecret` '': make one. */
  telegram: { token: string; apiRoot: string; mode: 'polling' | 'webhook'; webhookSecret: string } | null;
  /** web: a linked device in a browser · cloud: Meta's API; `templates.status` null: nothing is said after a day of silence. */
  whatsapp: WhatsAppConfig | null;
  /** `shown`: its pages are there, for trying out. `key` '': no Authorization header is sent. `perSecond`: of all copies together. */
  routing: { perSecond: number } & ({ kind: 'sandbox'; shown: boolean } | { kind: 'native' | 'open311'; url: string; key: string });
  /** whsec_… secrets callbacks may be signed with, newest first (rotation: separated by commas or spaces). Empty with the sandbox: made at start. */
  callbackSecrets: string[];
  officerAdmins: { channel: ChannelName; person: string }[];
}

export type WhatsAppConfig =
  | {
      kind: 'web';
      numbers: number;
      /** For the browser's profiles. */
      folder: string;
      browser: string;
      browserArgs: string[];
      page: { version: string; folder: string } | null;
      pace: { perMinute: number; silentPerMinute: number; chatPauseMs: number; typingMs: number };
    }
  | {
      kind: 'cloud';
      apiRoot: string;
      token: string;
      phoneId: string;
      appSecret: string;
      verifyToken: string;
      templates: { status: { name: string; language: string } | null };
    };

/** As the settings stand in .env.example. */
const inOrder = (mistakes: Mistake[]) => settingNames.flatMap((name) => mistakes.filter(({ setting }) => setting === name));

/** What was given, without empty values and without white space around. */
type Given = Partial<Record<SettingName, string>>;
type Settings = z.infer<typeof shape>;

/** What the remedies of a setting mention. */
const remedyParams: Partial<Record<SettingName, Record<string, string>>> = {
  SECRET_KEY: { command: secretKeyCommand },
  OFFICER_ADMIN: { channels: adminChannels.join(', ') },
};

/** Names of all settings, in the order of .env.example. */
export { settingNames as settings } from './settings/settings.ts';

/**
 * Reads the settings (names: DESIGN §6); an empty value counts as not set. Warnings are mistakes the program can live with.
 * Otherwise every mistake at once, with the settings as they are without the wrong ones, and the names nobody knows, which may be one of them; values of secrets are never repeated.
 */
export function readConfig(
  env: Record<string, string | undefined> = environment(),
): { warnings: Mistake[] } & ({ config: Config } | { mistakes: Mistake[]; besides: Config }) {
  const given = givenIn(env);
  const wrong = wrongShapes(given);
  const sound = shape.parse(
    Object.fromEntries(Object.entries(given).filter(([name]) => !wrong.some((mistake) => mistake.setting === name))),
  );
  const mistakes = [
    ...wrong,
    ...wrongTogether(sound, given).filter((mistake) => !wrong.some((other) => other.setting === mistake.setting)),
  ];
  const unknown = unknownSettings(Object.keys(given), settingNames);
  if (mistakes.length > 0) return { mistakes: inOrder(mistakes), besides: configOf(sound), warnings: unknown };
  return { config: configOf(sound), warnings: [...warningsOf(sound, given), ...unknown] };
}

/** The environment of the process, with what a `.env` file in the working directory adds to it. */
export function environment(): Record<string, string | undefined> {
  if (existsSync('.env')) process.loadEnvFile('.env');
  return process.env;
}

function givenIn(env: Record<string, string | undefined>): Given {
  const trimmed = Object.entries(env).map(([name, value]) => [name, value?.trim() ?? ''] as const);
  return Object.fromEntries(trimmed.filter(([, value]) => value !== ''));
}

/** Settings that are wrong whatever the others say. */
function wrongShapes(given: Given): Mistake[] {
  const result = shape.safeParse(given);
  const failed = new Set(result.error?.issues.map((issue) => issue.path[0]));
  return settingNames.filter((name) => failed.has(name)).map((name) => mistake(name, given, remedies[name]));
}

/** Settings that are wrong only beside the others. `given` tells what was set at all, even when its shape was wrong. */
function wrongTogether(sound: Settings, given: Given): Mistake[] {
  const native = sound.ROUTING_API === 'native' || (!given.ROUTING_API && Boolean(given.ROUTING_API_URL));
  const isCloud = sound.WHATSAPP === 'cloud';
  const webhook = Boolean(given.TELEGRAM_BOT_TOKEN) && sound.TELEGRAM_MODE === 'webhook';
  const rules: [boolean, SettingName, Mistake['remedy']['key']][] = [
    [Boolean(given.DATABASE_URL) && !given.SECRET_KEY, 'SECRET_KEY', 'config.secret_key_missing'],
    [
      Boolean(sound.TELEGRAM_BOT_TOKEN) && !isTokenOf(sound.TELEGRAM_BOT_TOKEN ?? '', sound.TELEGRAM_API_ROOT),
      'TELEGRAM_BOT_TOKEN',
      'config.telegram_bot_token',
    ],
    [webhook && !given.PUBLIC_URL, 'TELEGRAM_MODE', 'config.telegram_mode_needs_url'],
    [
      webhook && isTelegramItself(sound.TELEGRAM_API_ROOT) && sound.PUBLIC_URL?.startsWith('http:') === true,
      'TELEGRAM_MODE',
      'config.telegram_mode_needs_https',
    ],
    [sound.WHATSAPP_WEB_CACHE !== '' && !given.WHATSAPP_WEB_VERSION, 'WHATSAPP_WEB_VERSION', 'config.whatsapp_web_version_missing'],
    [sound.WHATSAPP_WEB_VERSION !== '' && !given.WHATSAPP_WEB_CACHE, 'WHATSAPP_WEB_CACHE', 'config.whatsapp_web_cache_missing'],
    [isCloud && !given.WHATSAPP_CLOUD_TOKEN, 'WHATSAPP_CLOUD_TOKEN', 'config.whatsapp_cloud_token_missing'],
    [isCloud && !given.WHATSAPP_CLOUD_PHONE_ID, 'WHATSAPP_CLOUD_PHONE_ID', 'config.whatsapp_cloud_phone_id_missing'],
    [isCloud && !given.WHATSAPP_CLOUD_APP_SECRET, 'WHATSAPP_CLOUD_APP_SECRET', 'config.whatsapp_cloud_app_secret_missing'],
    [isCloud && !given.WHATSAPP_CLOUD_VERIFY_TOKEN, 'WHATSAPP_CLOUD_VERIFY_TOKEN', 'config.whatsapp_cloud_verify_token_missing'],
    [sound.ROUTING_API === 'open311', 'ROUTING_API', 'config.routing_api_later'],
    [native && !given.ROUTING_API_URL, 'ROUTING_API_URL', 'config.routing_api_url_missing'],
    [native && !given.ROUTING_CALLBACK_SECRET, 'ROUTING_CALLBACK_SECRET', 'config.routing_callback_secret_missing'],
    [sound.FILES_URL?.startsWith('s3://') === true && s3In(sound.FILES_URL) === null, 'FILES_URL', 'config.files_url_s3'],
  ];
  return rules.filter(([broken]) => broken).map(([, name, key]) => mistake(name, given, key));
}

function mistake(name: SettingName, given: Given, key: Mistake['remedy']['key']): Mistake {
  return { setting: name, value: isSecret(name) ? '' : (given[name] ?? ''), remedy: { key, params: remedyParams[name] ?? {} } };
}

function warningsOf(sound: Settings, given: Given): Mistake[] {
  const warnings: Mistake[] = [];
  const isKeyless = routingOf(sound).kind === 'native' && !sound.ROUTING_API_KEY;
  if (isKeyless) warnings.push(mistake('ROUTING_API_KEY', given, 'config.routing_api_key_missing'));
  if (sound.WHATSAPP === 'cloud' && !given.PUBLIC_URL) warnings.push(mistake('PUBLIC_URL', given, 'config.whatsapp_cloud_needs_url'));
  const isUnsaid = sound.WHATSAPP === 'cloud' && !given.WHATSAPP_CLOUD_TEMPLATE;
  if (isUnsaid) warnings.push(mistake('WHATSAPP_CLOUD_TEMPLATE', given, 'config.whatsapp_cloud_template_missing'));
  const isShort = (secret: string) => Buffer.from(secret.slice('whsec_'.length), 'base64').length < 24;
  if (callbackSecretsIn(sound.ROUTING_CALLBACK_SECRET).some(isShort)) {
    warnings.push(mistake('ROUTING_CALLBACK_SECRET', given, 'config.routing_callback_secret_short'));
  }
  return warnings;
}

function configOf(sound: Settings): Config {
  return {
    port: sound.PORT,
    host: sound.HOST,
    publicUrl: sound.PUBLIC_URL ?? `http://localhost:${sound.PORT}`,
    dataDir: resolve(sound.DATA_DIR),
    databaseUrl: sound.DATABASE_URL ?? null,
    logLevel: sound.LOG_LEVEL,
    timeZone: sound.TIMEZONE,
    defaultLanguage: sound.DEFAULT_LANGUAGE,
    quietMs: sound.QUIET_MS,
    nightHours: sound.NIGHT_HOURS,
    secretKey: sound.SECRET_KEY === undefined ? null : keyIn(sound.SECRET_KEY),
    files: s3In(sound.FILES_URL ?? '') ?? { folder: resolve(sound.FILES_URL ?? `${sound.DATA_DIR}/files`) },
    webchat: sound.WEBCHAT === 'off' ? null : { origins: sound.WEBCHAT_ORIGINS },
    telegram: telegramOf(sound),
    whatsapp: whatsappOf(sound),
    routing: routingOf(sound),
    callbackSecrets: callbackSecretsIn(sound.ROUTING_CALLBACK_SECRET),
    officerAdmins: sound.OFFICER_ADMIN,
  };
}

function telegramOf(sound: Settings): Config['telegram'] {
  if (!sound.TELEGRAM_BOT_TOKEN) return null;
  return {
    token: sound.TELEGRAM_BOT_TOKEN,
    apiRoot: sound.TELEGRAM_API_ROOT,
    mode: sound.TELEGRAM_MODE ?? (sound.PUBLIC_URL?.startsWith('https:') ? 'webhook' : 'polling'),
    webhookSecret: sound.TELEGRAM_WEBHOOK_SECRET,
  };
}

const whatsappOf = (sound: Settings) => ({ off: () => null, web: whatsappWebOf, cloud: whatsappCloudOf })[sound.WHATSAPP](sound);

function whatsappWebOf(sound: Settings): WhatsAppConfig {
  const { WHATSAPP_WEB_VERSION: version, WHATSAPP_WEB_CACHE: cache } = sound;
  return {
    kind: 'web',
    numbers: sound.WHATSAPP_NUMBERS,
    folder: resolve(sound.DATA_DIR, 'whatsapp'),
    browser: sound.WHATSAPP_BROWSER,
    browserArgs: sound.WHATSAPP_BROWSER_ARGS,
    page: version === '' ? null : { version, folder: resolve(cache) },
    pace: {
      perMinute: sound.WHATSAPP_PER_MINUTE,
      silentPerMinute: sound.WHATSAPP_SILENT_PER_MINUTE,
      chatPauseMs: sound.WHATSAPP_CHAT_PAUSE_MS,
      typingMs: sound.WHATSAPP_TYPING_MS,
    },
  };
}

function whatsappCloudOf(sound: Settings): WhatsAppConfig {
  const { WHATSAPP_CLOUD_TEMPLATE: name, WHATSAPP_CLOUD_TEMPLATE_LANGUAGE: language } = sound;
  return {
    kind: 'cloud',
    apiRoot: sound.WHATSAPP_CLOUD_API_ROOT,
    token: sound.WHATSAPP_CLOUD_TOKEN,
    phoneId: sound.WHATSAPP_CLOUD_PHONE_ID,
    appSecret: sound.WHATSAPP_CLOUD_APP_SECRET,
    verifyToken: sound.WHATSAPP_CLOUD_VERIFY_TOKEN,
    templates: { status: name === '' ? null : { name, language } },
  };
}

function routingOf(sound: Settings): Config['routing'] {
  const kind = sound.ROUTING_API ?? (sound.ROUTING_API_URL ? 'native' : 'sandbox');
  const { ROUTING_API_URL: url = '', ROUTING_API_KEY: key, ROUTING_PER_SECOND: perSecond } = sound;
  const shown = !sound.PUBLIC_URL?.startsWith('https:') || (!sound.TELEGRAM_BOT_TOKEN && sound.WHATSAPP === 'off');
  return kind === 'sandbox' ? { kind, shown, perSecond: Number.POSITIVE_INFINITY } : { kind, url, key, perSecond };
}
