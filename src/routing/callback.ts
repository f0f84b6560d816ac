/** Callbacks of a centre: proves who sent one and reads it. The only importer of standardwebhooks; that an event is applied once is the store's doing. */
import { randomBytes } from 'node:crypto';
import { Webhook, WebhookVerificationError } from 'standardwebhooks';
import type { CentralEvent } from '../complaints/complaint.ts';
import { readEvent } from './event.ts';
import { parsed } from './exchange.ts';

/** Standard Webhooks asks for 24 to 64 bytes. */
const secretBytes = 32;

export type ReadCallback = (
  raw: string,
  headers: Record<string, string | undefined>,
) => { ok: true; event: CentralEvent } | { ok: false; status: 400 | 401 };

/**
 * Reads callbacks signed by the Standard Webhooks scheme (https://www.standardwebhooks.com, five minutes of tolerance) with any of `secrets`.
 * `raw` must be the exact bytes that came. 401: not proven to come from the centre; 400: proven, but no event.
 */
export function readCallback(secrets: string[]): ReadCallback {
  const webhooks = secrets.map((secret) => new Webhook(secret));
  return (raw, headers) => {
    const present = Object.fromEntries(Object.entries(headers).filter((entry): entry is [string, string] => entry[1] !== undefined));
    if (!webhooks.some((webhook) => isSigned(webhook, raw, present))) return { ok: false, status: 401 };
    const event = readEvent(parsed(raw));
    return event === null ? { ok: false, status: 400 } : { ok: true, event };
  };
}

/** The three headers of a callback; `at` is epoch ms. */
export function signCallback(secret: string, id: string, at: number, raw: string): Record<string, string> {
  return {
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(at / 1000)),
    'webhook-signature': new Webhook(secret).sign(id, new Date(at), raw),
  };
}

/** A fresh secret for callbacks: `whsec_` and base64. */
export function newSecret(): string {
  return `whsec_${randomBytes(secretBytes).toString('base64')}`;
}

function isSigned(webhook: Webhook, raw: string, headers: Record<string, string>): boolean {
  try {
    webhook.verify(raw, headers, { jsonParse: false });
    return true;
  } catch (error) {
    if (error instanceof WebhookVerificationError) return false;
    throw error;
  }
}
