/** One HTTP request to a centre and its answer, or one of the closed list of failures. Knows no complaint and keeps keys and texts out of every message. */
import { type Answer, createAsk, NoAnswer } from '../ask.ts';
import { RoutingError, type RoutingFailure } from './routing.ts';

/** Answers are small; a history of many events is the largest. */
const answerMaxBytes = 2_000_000;
/** Servers that name no time of their own keep an unused connection longer. */
const idleMs = 4_000;
/** Obeyed at most this long, so that one wrong header does not hold complaints back for a day; at least a second, or a refusal would be asked for again at once. */
const retryAfterMaxMs = 3_600_000;
const retryAfterMinMs = 1_000;
/** Who is away (503) may be back sooner than it thought, and is knocked at this often whatever it said. */
const awayMaxMs = 60_000;
const retryAfterMs = 30_000;

export interface Asked {
  method: 'GET' | 'POST';
  url: string;
  headers: Record<string, string>;
  body?: string;
  /** Whether the body of a 409 is the answer asked for: some centres repeat it so. */
  isAnswer?: (conflict: unknown) => boolean;
}

export interface World {
  timeoutMs: number;
  /** Epoch ms, for Retry-After as a date. */
  now(): number;
}

/**
 * Sends one request and returns the text of a 2xx answer, or of a 409 that is one. Redirects are never followed: the key is for this address alone.
 * Throws RoutingError; whatever leaves the outcome unknown (no answer, cut, too large, 3xx, 408, 425, 5xx, a page of somebody else's) is 'unreachable'.
 */
export async function exchange(asked: Asked, world: World): Promise<string> {
  const answer = await send(asked, world);
  const { status, text } = answer;
  if (status >= 200 && status < 300) return text;
  const told = parsed(text);
  if (status === 409 && asked.isAnswer?.(told)) return text;
  const failure = isCentres(status, asked.method, told) ? failureOf(answer, world.now()) : unreachable;
  throw new RoutingError(failure, `http_${status}${codeIn(told)}`);
}

const ask = createAsk({ answerMaxBytes, idleMs });

const unreachable: RoutingFailure = { kind: 'unreachable' };
/** What a server in front says of any request while there is nothing behind it. */
const ofNobody = [404, 405, 406, 410, 415, 421];

/** Whether a refusal is the centre's own word, with a code as the contract has it: no complaint is refused for good by a page of somebody in between. */
function isCentres(status: number, method: Asked['method'], told: unknown): boolean {
  if (method === 'GET') return true;
  return status === 400 ? told !== undefined : !ofNobody.includes(status) || codeIn(told) !== '';
}

/** Parses the text of an answer; undefined when it is no JSON. */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

async function send({ url, method, headers, body }: Asked, { timeoutMs }: World): Promise<Answer> {
  try {
    return await ask(url, { method, headers, timeoutMs, ...(body !== undefined && { body }) });
  } catch (error) {
    throw new RoutingError(unreachable, error instanceof NoAnswer ? error.message : 'failed', error);
  }
}

function failureOf({ status, headers }: Answer, now: number): RoutingFailure {
  const restMs = afterMs(headers['retry-after'], Date.parse(headers.date ?? '') || now);
  if (status === 409) return { kind: 'busy' };
  if (status === 429) return { kind: 'slow_down', afterMs: restMs ?? retryAfterMs };
  if (status === 503 && restMs !== null) return { kind: 'unreachable', restMs: Math.min(restMs, awayMaxMs) };
  if (status === 401 || status === 403) return { kind: 'unauthorized' };
  if (status < 400 || status === 408 || status === 425 || status >= 500) return { kind: 'unreachable' };
  return { kind: 'refused' };
}

/** null: it does not say. `now`: by its own clock, where it tells the time. */
function afterMs(header: string | undefined, now: number): number | null {
  const value = header?.trim() ?? '';
  const wait = /^\d+(\.\d+)?$/.test(value) ? Number(value) * 1000 : Date.parse(value) - now;
  return Number.isNaN(wait) ? null : Math.min(Math.max(Math.ceil(wait), retryAfterMinMs), retryAfterMaxMs);
}

/** The body's error code, but only where it is a plain machine word: an error text may quote the complaint. */
function codeIn(body: unknown): string {
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
