/**
 * Who may knock: Meta's handshake when the webhook is set up, and the signature of everything it delivers. Knows secrets, and nothing of messages.
 * https://developers.facebook.com/docs/graph-api/webhooks/getting-started
 */
import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

/** `query`: hub.mode, hub.verify_token and hub.challenge as they came. 200 with the challenge, which Meta expects as the whole body; else 403. */
export function answerHandshake(query: Readonly<Record<string, unknown>>, verifyToken: string): { status: 200 | 403; text: string } {
  const challenge = query['hub.challenge'];
  const token = query['hub.verify_token'];
  const isOurs = verifyToken !== '' && typeof token === 'string' && isEqual(token, verifyToken);
  if (query['hub.mode'] !== 'subscribe' || !isOurs || typeof challenge !== 'string') return { status: 403, text: '' };
  return { status: 200, text: challenge };
}

/** `signature`: the X-Hub-Signature-256 header, `sha256=` and the hex HMAC of exactly the bytes that came. Takes the same time whatever is wrong. */
export function isSigned(body: Uint8Array, signature: string | undefined, appSecret: string): boolean {
  if (appSecret === '') return false;
  return isEqual(signature?.toLowerCase() ?? '', `sha256=${createHmac('sha256', appSecret).update(body).digest('hex')}`);
}

function isEqual(given: string, expected: string): boolean {
  return timingSafeEqual(digest(given), digest(expected));
}

function digest(text: string): Uint8Array {
  return createHash('sha256').update(text).digest();
}
