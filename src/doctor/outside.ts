/** What the doctor looks at beyond this machine: database, Telegram, WhatsApp's Cloud API, the central routing API. Nothing is changed or sent anywhere. */
import { SendError } from '../channels/channel.ts';
import { askTelegram } from '../channels/telegram/ask.ts';
import { askCloud } from '../channels/whatsapp-cloud/ask.ts';
import type { Config } from '../config.ts';
import { contractVersion, isUnderstood, readContract } from '../routing/contract.ts';
import { RoutingError } from '../routing/routing.ts';
import { remedyFor } from '../start/remedy.ts';
import { askBucket, type S3Place } from '../store/files-s3.ts';
import { probePostgres } from '../store/probe.ts';
import { type Finding, finding } from './finding.ts';

export async function database(config: Config): Promise<Finding> {
  if (config.databaseUrl === null)
    return finding('warn', 'doctor.database_trial', { folder: config.dataDir }, 'doctor.database_trial_remedy');
  try {
    const { version, isTooOld, mayCreate, tables, isSealedOtherwise } = await probePostgres(config.databaseUrl, config.secretKey);
    if (isTooOld) return finding('bad', 'doctor.database_version', { version }, 'start.database_too_old');
    if (!mayCreate) return finding('bad', 'doctor.database_version', { version }, 'start.database_rights');
    if (isSealedOtherwise) return finding('bad', 'doctor.database_version', { version }, 'start.wrong_key');
    if (tables === 'newer') return finding('warn', 'doctor.database_newer', { version }, 'doctor.database_newer_remedy');
    return finding('good', `doctor.database_${tables}`, { version });
  } catch (error) {
    return finding('bad', 'doctor.database_bad', {}, remedyFor(error, config) === null ? 'start.database_away' : keyOf(error));
  }
}

function keyOf(error: unknown): 'start.database_away' | 'start.database_missing' | 'start.database_refused' | 'start.database_rights' {
  const code = error instanceof Error && 'code' in error ? error.code : '';
  if (code === '3D000') return 'start.database_missing';
  if (code === '28000' || code === '28P01') return 'start.database_refused';
  return code === '42501' ? 'start.database_rights' : 'start.database_away';
}

/** A bucket of attachments: the program looks there before it keeps a file, so a refusal of any kind is in its way. */
export async function bucket(place: S3Place): Promise<Finding> {
  const params = { url: `${place.endpoint}/${place.bucket}` };
  try {
    const status = await askBucket(place);
    if (status === 403 || status === 401) return finding('bad', 'doctor.refused', {}, 'doctor.bucket_refused_remedy');
    if (status >= 300 && status !== 404) return finding('bad', 'doctor.bucket_bad', { ...params, status }, 'doctor.bucket_remedy');
    return finding('good', 'doctor.bucket_good', params);
  } catch {
    return finding('bad', 'doctor.unreachable', params, 'doctor.bucket_remedy');
  }
}

export async function telegram({ telegram: settings, publicUrl }: Config): Promise<Finding> {
  if (settings === null) return finding('off', 'start.telegram_off');
  try {
    const { bot, webhook, trouble } = await askTelegram(settings);
    if (trouble !== '') return finding('warn', 'doctor.telegram_trouble', { bot, trouble }, 'doctor.telegram_trouble_remedy');
    const isOurs = webhook === '' || webhook === `${publicUrl}/telegram`;
    if (settings.mode === 'webhook' && isOurs)
      return finding('good', webhook === '' ? 'doctor.telegram_new' : 'doctor.telegram_webhook', { bot });
    return isOurs
      ? finding('good', 'doctor.telegram_polling', { bot })
      : finding('warn', 'doctor.telegram_other', { bot }, 'doctor.telegram_other_remedy');
  } catch (error) {
    return isRefusal(error)
      ? finding('bad', 'doctor.refused', {}, 'start.token_refused')
      : finding('bad', 'doctor.unreachable', { url: settings.apiRoot }, 'doctor.telegram_remedy');
  }
}

export async function cloud({ whatsapp }: Config): Promise<Finding> {
  if (whatsapp === null) return finding('off', 'start.whatsapp_off');
  if (whatsapp.kind === 'web') return finding('warn', 'doctor.whatsapp_web', {}, 'doctor.whatsapp_web_remedy');
  try {
    await askCloud(whatsapp);
    return finding('good', 'doctor.whatsapp_cloud');
  } catch (error) {
    return isRefusal(error)
      ? finding('bad', 'doctor.refused', {}, 'doctor.whatsapp_cloud_remedy')
      : finding('bad', 'doctor.unreachable', { url: whatsapp.apiRoot }, 'doctor.outbound_remedy');
  }
}

export async function routing({ routing: settings }: Config): Promise<Finding> {
  if (settings.kind === 'sandbox') return finding('warn', 'doctor.routing_sandbox', {}, 'doctor.routing_sandbox_remedy');
  const { url } = settings;
  try {
    const version = await readContract(settings);
    if (version === null)
      return finding('warn', 'doctor.routing_nameless', { url, ours: contractVersion }, 'doctor.routing_nameless_remedy');
    const params = { url, version, ours: contractVersion };
    return isUnderstood(version)
      ? finding('good', 'doctor.routing_good', params)
      : finding('bad', 'doctor.routing_good', params, 'doctor.routing_version_remedy');
  } catch (error) {
    const isRefused = error instanceof RoutingError && error.failure.kind === 'unauthorized';
    return isRefused
      ? finding('bad', 'doctor.refused', {}, 'doctor.routing_key_remedy')
      : finding('bad', 'doctor.unreachable', { url }, 'doctor.routing_remedy');
  }
}

function isRefusal(error: unknown): boolean {
  return error instanceof SendError && error.failure.kind === 'unauthorized';
}
