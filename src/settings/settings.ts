/** The settings one by one: name, shape, default, remedy. What they mean together is config.ts's; nothing here reads the environment. */
import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { z } from 'zod';
import type { OperatorKey } from './remedy.ts';

/** Folders of locales/. */
export const languages: readonly string[] = readdirSync(new URL('../../locales', import.meta.url));

export type SettingName = keyof typeof shape.shape;

/** Channels the first admins may come from. */
export const adminChannels = ['telegram', 'whatsapp'] as const;
/** Telegram's ids of people are positive integers (https://core.telegram.org/bots/api#user), WhatsApp's are phone numbers, or numbers that hide them. */
const userId = /^[1-9]\d{0,15}(@(c\.us|lid))?$/;

/** A whole number within these bounds. */
function whole(least: number, most: number) {
  return z.string().regex(/^\d+$/).transform(Number).pipe(z.number().min(least).max(most));
}

/** '21-06' as full hours; '' as null. */
function hoursIn(text: string): { from: number; to: number } | null {
  const [from, to] = text.split('-').map(Number);
  return from === undefined || to === undefined ? null : { from, to };
}

/** A web address without a trailing slash. */
const address = z
  .url({ protocol: /^https?$/ })
  .refine((text) => !/[?#]/.test(text))
  .transform((text) => text.replace(/\/+$/, ''));

/** Every setting of DESIGN §6 this version knows, in the order of .env.example. Defaults are the strings one would write there. */
export const shape = z.object({
  PORT: z.string().regex(/^\d+$/).default('3000').transform(Number).pipe(z.number().max(65535)),
  HOST: z
    .string()
    .regex(/^[A-Za-z0-9.:_-]+$/)
    .default('0.0.0.0'),
  PUBLIC_URL: address.optional(),
  DATA_DIR: z.string().default('./data'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  TIMEZONE: z.enum(['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura']).default('Asia/Jakarta'),
  DEFAULT_LANGUAGE: z
    .string()
    .refine((language) => languages.includes(language))
    .default('id'),
  QUIET_MS: z.string().regex(/^\d+$/).default('3000').transform(Number).pipe(z.number().max(60_000)),
  /** Local hours in which news that nobody waits for is kept until the morning, e.g. 21-06. */
  NIGHT_HOURS: z
    .string()
    .regex(/^(?:([01]?\d|2[0-3])-([01]?\d|2[0-3]))?$/)
    .default('')
    .transform(hoursIn),
  SECRET_KEY: z
    .string()
    .refine((text) => keyIn(text).length === 32)
    .optional(),
  WEBCHAT: z.enum(['on', 'off']).default('on'),
  /** Origins of pages that may show the chat in a frame. */
  WEBCHAT_ORIGINS: z
    .string()
    .default('')
    .transform((text) => text.split(/[\s,]+/).filter((origin) => origin !== ''))
    .pipe(z.array(z.string().regex(/^https?:\/\/[a-z\d.-]+(:\d{1,5})?$/))),
  TELEGRAM_BOT_TOKEN: z
    .string()
    .regex(/^\d+:[\w-]+$/)
    .optional(),
  TELEGRAM_API_ROOT: address.default('https://api.telegram.org'),
  TELEGRAM_MODE: z.enum(['polling', 'webhook']).optional(),
  /** https://core.telegram.org/bots/api#setwebhook: 1-256 of these signs. */
  TELEGRAM_WEBHOOK_SECRET: z
    .string()
    .regex(/^[A-Za-z0-9_-]{1,256}$/)
    .or(z.literal(''))
    .default(''),
  WHATSAPP: z.enum(['off', 'web', 'cloud']).default('off'),
  WHATSAPP_NUMBERS: whole(1, 9).prefault('1'),
  WHATSAPP_BROWSER: z.string().default(''),
  WHATSAPP_BROWSER_ARGS: z
    .string()
    .default('')
    .transform((text) => text.split(/\s+/).filter((arg) => arg !== ''))
    .refine((args) => args.every((arg) => arg.startsWith('--'))),
  WHATSAPP_WEB_VERSION: z
    .string()
    .regex(/^[\w.-]*$/)
    .default(''),
  WHATSAPP_WEB_CACHE: z.string().default(''),
  WHATSAPP_PER_MINUTE: whole(1, 600).prefault('60'),
  WHATSAPP_SILENT_PER_MINUTE: whole(1, 600).prefault('10'),
  WHATSAPP_CHAT_PAUSE_MS: whole(0, 60_000).prefault('1000'),
  WHATSAPP_TYPING_MS: whole(0, 10_000).prefault('700'),
  WHATSAPP_CLOUD_API_ROOT: address.default('https://graph.facebook.com/v24.0'),
  WHATSAPP_CLOUD_TOKEN: z.string().regex(/^\S*$/).default(''),
  WHATSAPP_CLOUD_PHONE_ID: z.string().regex(/^\d*$/).default(''),
  WHATSAPP_CLOUD_APP_SECRET: z.string().regex(/^\S*$/).default(''),
  WHATSAPP_CLOUD_VERIFY_TOKEN: z.string().default(''),
  /** https://developers.facebook.com/docs/whatsapp/business-management-api/message-templates */
  WHATSAPP_CLOUD_TEMPLATE: z
    .string()
    .regex(/^[a-z0-9_]{0,512}$/)
    .default(''),
  WHATSAPP_CLOUD_TEMPLATE_LANGUAGE: z
    .string()
    .regex(/^[a-z]{2,3}(_[A-Z]{2})?$/)
    .default('id'),
  ROUTING_API: z.enum(['sandbox', 'native', 'open311']).optional(),
  ROUTING_API_URL: address.optional(),
  ROUTING_API_KEY: z.string().regex(/^\S*$/).default(''),
  ROUTING_CALLBACK_SECRET: z
    .string()
    .refine((text) => callbackSecretsIn(text).every((secret) => /^whsec_[A-Za-z0-9+/]+={0,2}$/.test(secret)))
    .default(''),
  /** Requests a second that bring something to the centre, of all copies together. */
  ROUTING_PER_SECOND: whole(1, 10_000).prefault('50'),
  OFFICER_ADMIN: z
    .string()
    .default('')
    .transform(adminsIn)
    .pipe(z.array(z.object({ channel: z.enum(adminChannels), person: z.string().regex(userId) }))),
  FILES_URL: z
    .string()
    // One letter before the colon is a drive of Windows.
    .refine((text) => text.startsWith('s3://') || !/^[a-z][a-z\d+.-]+:/i.test(text))
    .optional(),
});

/** What to do when a setting is not of its shape. */
export const remedies: Record<SettingName, OperatorKey> = {
  PORT: 'config.port',
  HOST: 'config.host',
  PUBLIC_URL: 'config.public_url',
  DATA_DIR: 'config.data_dir',
  DATABASE_URL: 'config.database_url',
  LOG_LEVEL: 'config.log_level',
  TIMEZONE: 'config.timezone',
  DEFAULT_LANGUAGE: 'config.default_language',
  QUIET_MS: 'config.quiet_ms',
  NIGHT_HOURS: 'config.night_hours',
  SECRET_KEY: 'config.secret_key',
  WEBCHAT: 'config.webchat',
  WEBCHAT_ORIGINS: 'config.webchat_origins',
  TELEGRAM_BOT_TOKEN: 'config.telegram_bot_token',
  TELEGRAM_API_ROOT: 'config.telegram_api_root',
  TELEGRAM_MODE: 'config.telegram_mode',
  TELEGRAM_WEBHOOK_SECRET: 'config.telegram_webhook_secret',
  WHATSAPP: 'config.whatsapp',
  WHATSAPP_NUMBERS: 'config.whatsapp_numbers',
  WHATSAPP_BROWSER: 'config.whatsapp_browser',
  WHATSAPP_BROWSER_ARGS: 'config.whatsapp_browser_args',
  WHATSAPP_WEB_VERSION: 'config.whatsapp_web_version',
  WHATSAPP_WEB_CACHE: 'config.whatsapp_web_cache',
  WHATSAPP_PER_MINUTE: 'config.whatsapp_per_minute',
  WHATSAPP_SILENT_PER_MINUTE: 'config.whatsapp_silent_per_minute',
  WHATSAPP_CHAT_PAUSE_MS: 'config.whatsapp_chat_pause_ms',
  WHATSAPP_TYPING_MS: 'config.whatsapp_typing_ms',
  WHATSAPP_CLOUD_API_ROOT: 'config.whatsapp_cloud_api_root',
  WHATSAPP_CLOUD_TOKEN: 'config.whatsapp_cloud_token',
  WHATSAPP_CLOUD_PHONE_ID: 'config.whatsapp_cloud_phone_id',
  WHATSAPP_CLOUD_APP_SECRET: 'config.whatsapp_cloud_app_secret',
  WHATSAPP_CLOUD_VERIFY_TOKEN: 'config.whatsapp_cloud_verify_token',
  WHATSAPP_CLOUD_TEMPLATE: 'config.whatsapp_cloud_template',
  WHATSAPP_CLOUD_TEMPLATE_LANGUAGE: 'config.whatsapp_cloud_template_language',
  ROUTING_API: 'config.routing_api',
  ROUTING_API_URL: 'config.routing_api_url',
  ROUTING_API_KEY: 'config.routing_api_key',
  ROUTING_CALLBACK_SECRET: 'config.routing_callback_secret',
  ROUTING_PER_SECOND: 'config.routing_per_second',
  OFFICER_ADMIN: 'config.officer_admin',
  FILES_URL: 'config.files_url',
};

export const settingNames: readonly SettingName[] = shape.keyof().options;

/** What makes a SECRET_KEY. */
export const secretKeyCommand = `node -e "console.log(require('node:crypto').randomBytes(32).toString('base64'))"`;

/** Settings whose value is never repeated; addresses are among them because they may carry a password. */
const secrets = new Set<SettingName>([
  'DATABASE_URL',
  'FILES_URL',
  'SECRET_KEY',
  'TELEGRAM_BOT_TOKEN',
  'TELEGRAM_WEBHOOK_SECRET',
  'WHATSAPP_CLOUD_TOKEN',
  'WHATSAPP_CLOUD_APP_SECRET',
  'WHATSAPP_CLOUD_VERIFY_TOKEN',
  'ROUTING_API_KEY',
  'ROUTING_CALLBACK_SECRET',
]);

export function isSecret(name: SettingName): boolean {
  return secrets.has(name);
}

/** Tokens of Telegram itself have a known length; stand-ins and own Bot API servers may use others. */
export function isTokenOf(token: string, apiRoot: string): boolean {
  return !isTelegramItself(apiRoot) || /^\d{5,}:[\w-]{30,}$/.test(token);
}

export function isTelegramItself(apiRoot: string): boolean {
  return new URL(apiRoot).hostname === 'api.telegram.org';
}

/** A passphrase shorter than this is guessed. */
const passphraseMin = 32;

/** The root key in a SECRET_KEY: 32 bytes as base64 or 64 hexadecimal signs, or the SHA-256 of a long random text; empty when it is neither. */
export function keyIn(text: string): Uint8Array {
  if (/^[0-9a-fA-F]{64}$/.test(text)) return Buffer.from(text, 'hex');
  const bytes = /^[A-Za-z0-9+/_-]{43}=?$/.test(text) ? Buffer.from(text, 'base64') : Buffer.alloc(0);
  if (bytes.length === 32) return bytes;
  return text.length >= passphraseMin ? createHash('sha256').update(text).digest() : Buffer.alloc(0);
}

/** The secrets of a list separated by commas or white space. */
export function callbackSecretsIn(text: string): string[] {
  return text.split(/[\s,]+/).filter((secret) => secret !== '');
}

/** The people of `channel:userId,…`, unchecked; a phone number alone becomes WhatsApp's id of it. */
function adminsIn(text: string): { channel: string; person: string }[] {
  const entries = text.split(/[\s,]+/).filter((entry) => entry !== '');
  return entries.map((entry) => {
    const colon = entry.indexOf(':');
    const channel = entry.slice(0, Math.max(colon, 0));
    const person = entry.slice(colon + 1);
    return { channel, person: channel === 'whatsapp' && /^\d+$/.test(person) ? `${person}@c.us` : person };
  });
}
