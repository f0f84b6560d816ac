/** The webhook: telling Telegram where we are, and the answer to each update it brings. 200 is said only after the update is stored. */
import { timingSafeEqual } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { Api } from 'grammy/web';
import type { Log } from '../../complaints/ports.ts';
import type { Health } from '../health.ts';
import { pauseBefore, type Timing } from './connect.ts';
import { failureOf } from './failure.ts';
import { createGate } from './gate.ts';
import type { Take } from './intake.ts';
import { allowedUpdates, laneOf } from './read.ts';

/** 400: no update at all; 401: not from Telegram; 503: come again. Telegram obeys Retry-After and gives up on a press after 150 s, on a message after 24 h. */
export interface WebhookAnswer {
  status: 200 | 400 | 401 | 503;
  retryAfterSeconds?: number;
}

const retryAfterSeconds = 3;
/** How many chats Telegram may deliver at the same time (1–100). */
const maxConnections = 80;

export interface Registration {
  api: Api;
  pace: Timing;
  log: Log;
  health: Health;
  signal: AbortSignal;
  publicUrl: string;
  secret: string;
  /** Called once, when Telegram accepted the address. */
  begun: () => Promise<void>;
}

/** Sets the webhook, again and again until it is accepted or `signal` aborts. Never rejects. It is left in place at the end: other copies live behind it. */
export async function register({ api, pace, log, health, signal, publicUrl, secret, begun }: Registration): Promise<void> {
  const request = {
    url: `${publicUrl}/telegram`,
    secret_token: secret,
    allowed_updates: allowedUpdates,
    max_connections: maxConnections,
    drop_pending_updates: false,
  };
  for (let failures = 0; !signal.aborted; failures += 1) {
    try {
      await api.raw.setWebhook(request);
      health.set('ready', '');
      void begun();
      return;
    } catch (error) {
      const { failure, message } = failureOf(error);
      health.set('degraded', failure.kind);
      log.warn('telegram.webhook_not_set', { why: message });
      const pauseMs = failure.kind === 'slow_down' ? failure.afterMs : pauseBefore(failures, pace);
      await wait(pauseMs, undefined, { signal }).catch(() => undefined);
    }
  }
}

/** Checks the secret, takes the update in and says what to answer. */
export function receiver(
  secret: string,
  take: Take,
  log: Log,
  now: () => number = () => performance.now(),
): (update: unknown, given: string | undefined) => Promise<WebhookAnswer> {
  const expected = Buffer.from(secret);
  const gate = createGate(now);
  return async (update, given) => {
    if (secret === '' || !isSame(Buffer.from(given ?? ''), expected)) return { status: 401 };
    const entered = gate.enter(laneOf(update));
    if ('retryAfterSeconds' in entered) return { status: 503, ...entered };
    try {
      return { status: (await take(update)) ? 200 : 400 };
    } catch (error) {
      log.error('telegram.not_stored', error);
      return { status: 503, retryAfterSeconds };
    } finally {
      entered.leave();
    }
  };
}

/** In a time that tells no more than how long the secret is. */
function isSame(given: Uint8Array, expected: Uint8Array): boolean {
  return given.length === expected.length && timingSafeEqual(given, expected);
}
