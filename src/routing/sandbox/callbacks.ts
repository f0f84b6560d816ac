/** Tells the channel what happened: each complaint's events one after the other, signed, again and again until one is answered 2xx. */
import type { Log } from '../../complaints/ports.ts';
import { signCallback } from '../callback.ts';
import type { CentreComplaint } from './centre.ts';

const answerMs = 10_000;
const pauseMaxMs = 60_000;

export interface CallbackSettings {
  callbackUrl: string;
  secret: string;
  /** The first pause after a failure; it doubles up to a minute. */
  retryMs: number;
  now(): number;
  log: Pick<Log, 'warn'>;
}

/** Epoch ms when the complaint's next callback is due; null when every event was told. */
export function callbackDueAt(complaint: CentreComplaint): number | null {
  return complaint.told.events < complaint.history.length ? complaint.told.nextAt : null;
}

/** Sends the complaint's next event once and notes in `told` how it went. Never rejects; `signal` gives up the attempt, uncounted. */
export async function callBack(complaint: CentreComplaint, settings: CallbackSettings, signal: AbortSignal): Promise<void> {
  const event = complaint.history[complaint.told.events];
  if (!event) return;
  const reason = await post(event.id, JSON.stringify(event), settings, signal);
  if (signal.aborted && reason !== null) return;
  const { told } = complaint;
  if (reason === null) {
    complaint.told = { events: told.events + 1, attempts: 0, nextAt: settings.now() };
    return;
  }
  const pauseMs = Math.min(settings.retryMs * 2 ** told.attempts, pauseMaxMs);
  complaint.told = { ...told, attempts: told.attempts + 1, nextAt: settings.now() + pauseMs };
  settings.log.warn('sandbox-callback-failed', { reason, attempts: complaint.told.attempts });
}

/** null when it was answered 2xx, otherwise a machine word. */
async function post(id: string, raw: string, settings: CallbackSettings, signal: AbortSignal): Promise<string | null> {
  const headers = { 'content-type': 'application/json', ...signCallback(settings.secret, id, settings.now(), raw) };
  try {
    const limited = AbortSignal.any([signal, AbortSignal.timeout(answerMs)]);
    const answer = await fetch(settings.callbackUrl, { method: 'POST', headers, body: raw, redirect: 'manual', signal: limited });
    await answer.body?.cancel();
    return answer.ok ? null : `http_${answer.status}`;
  } catch {
    return 'unreachable';
  }
}
