/** One HTTP request to a centre and its answer, or one of the closed list of failures. Knows no complaint and keeps keys and texts out of every message. */
import { RoutingError, type RoutingFailure } from './routing.ts';

/** Answers are small; a history of many events is the largest. */
const answerMaxBytes = 2_000_000;
/** Obeyed at most this long, so that one wrong header does not hold complaints back for a day. */
const retryAfterMaxMs = 3_600_000;
const retryAfterMs = 30_000;

export interface Asked {
  method: 'GET' | 'POST';
  url: string;
  headers: Record<string, string>;
  body?: string;
}

export interface World {
  fetch: typeof fetch;
  timeoutMs: number;
  /** Epoch ms, for Retry-After as a date. */
  now(): number;
}

/**
 * Sends one request and returns the text of a 2xx answer. Redirects are never followed: the key is for this address alone.
 * Throws RoutingError; whatever leaves the outcome unknown (no answer, cut, too large, 3xx, 408, 425, 5xx) is 'unreachable'.
 */
export async function exchange(asked: Asked, world: World): Promise<string> {
  const answer = await send(asked, world);
  if (!answer.ok) throw new RoutingError(failureOf(answer, world.now()), `http_${answer.status}${await codeOf(answer)}`);
  return readCapped(answer);
}

/** Parses the text of an answer; undefined when it is no JSON. */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

async function send(asked: Asked, world: World): Promise<Response> {
  const { url, ...request } = asked;
  try {
    return await world.fetch(url, { ...request, redirect: 'manual', signal: AbortSignal.timeout(world.timeoutMs) });
  } catch (error) {
    throw new RoutingError({ kind: 'unreachable' }, wordOf(error), error);
  }
}

function failureOf(answer: Response, now: number): RoutingFailure {
  const { status } = answer;
  if (status === 409) return { kind: 'busy' };
  if (status === 429) return { kind: 'slow_down', afterMs: afterMs(answer.headers.get('retry-after'), now) };
  if (status === 401 || status === 403) return { kind: 'unauthorized' };
  if (status < 400 || status === 408 || status === 425 || status >= 500) return { kind: 'unreachable' };
  return { kind: 'refused' };
}

function afterMs(header: string | null, now: number): number {
  const value = header?.trim() ?? '';
  const wait = /^\d+(\.\d+)?$/.test(value) ? Number(value) * 1000 : Date.parse(value) - now;
  return Number.isNaN(wait) ? retryAfterMs : Math.min(Math.max(Math.ceil(wait), 0), retryAfterMaxMs);
}

/** The body's error code, but only where it is a plain machine word: an error text may quote the complaint. */
async function codeOf(answer: Response): Promise<string> {
  const body = parsed(await readCapped(answer).catch(() => ''));
  const code = wordIn(within(body, 'error'), 'code') ?? wordIn(body, 'code');
  return code === undefined ? '' : ` ${code}`;
}

function within(value: unknown, field: string): unknown {
  return typeof value === 'object' && value !== null ? Object.entries(value).find(([name]) => name === field)?.[1] : undefined;
}

function wordIn(value: unknown, field: string): string | undefined {
  const word = within(value, field);
  return typeof word === 'string' && /^[a-z][a-z_]{0,39}$/.test(word) ? word : undefined;
}

async function readCapped(answer: Response): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  try {
    for await (const chunk of answer.body ?? []) {
      bytes += chunk.byteLength;
      if (bytes > answerMaxBytes) throw new RoutingError({ kind: 'unreachable' }, 'answer_too_large');
      text += decoder.decode(chunk, { stream: true });
    }
  } catch (error) {
    throw error instanceof RoutingError ? error : new RoutingError({ kind: 'unreachable' }, wordOf(error), error);
  }
  return text + decoder.decode();
}

/** A machine word for what went wrong on the way: 'timeout', 'ECONNREFUSED' … */
function wordOf(error: unknown): string {
  if (!(error instanceof Error)) return 'failed';
  if (error.name === 'TimeoutError') return 'timeout';
  const word = within(error.cause, 'code') ?? within(error, 'code');
  return typeof word === 'string' ? word : 'failed';
}
