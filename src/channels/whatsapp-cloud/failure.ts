/** What Meta's errors mean in the channels' closed list. https://developers.facebook.com/docs/whatsapp/cloud-api/support/error-codes (a third party's copy was read, March 2026) */
import { type Failure, type GivenUp, SendError } from '../channel.ts';
import { GraphError, NoAnswer, noCode } from './graph.ts';

const secondMs = 1000;
const minuteMs = 60 * secondMs;

/** The person wrote more than 24 hours ago: only templates get through. */
const windowClosed = 131_047;
/** Not on WhatsApp (any more), or their app is too old to be reached. */
const undeliverable = 131_026;
/** The file could not be taken: its kind, its size, or its bytes. */
const mediaRefused = 131_053;
/** Too much to this one person: try again after 4^n seconds. */
const pairLimit = 131_056;

/** Too much of the whole account, or its number is being upgraded: how long to rest at least. */
const accountRests: ReadonlyMap<number, number> = new Map([
  [4, minuteMs],
  [80_007, minuteMs],
  [130_429, 2 * secondMs],
  [131_048, 5 * minuteMs],
  [131_057, 30 * secondMs],
]);

/** Token, permission, payment, or a locked or unregistered account: everything waits for the operator. */
const operatorCodes = new Set([0, 3, 10, 33, 190, 368, 131_005, 131_031, 131_042, 131_045, 133_010]);

/** Meta's own trouble. */
const troubleCodes = new Set([1, 2, 131_000, 131_016, 133_004]);

/** Template missing, paused, disabled or not of the shape we fill: the operator must look, the chat goes on. */
const isTemplateCode = (code: number) => code >= 132_000 && code < 133_000;

/** Any error of a call as a SendError; `tries`: how often this chat met the pair limit in a row. */
export function failureOf(error: unknown, tries = 0): SendError {
  if (error instanceof SendError) return error;
  if (error instanceof GraphError) return new SendError(readFailure(error, tries), error.code === windowClosed ? 'window' : error.message);
  return new SendError({ kind: 'unreachable' }, error instanceof NoAnswer ? error.message : 'no answer');
}

export function isWindowClosed(error: unknown): boolean {
  return error instanceof GraphError && error.code === windowClosed;
}

export function isPairLimit(error: unknown): boolean {
  return error instanceof GraphError && error.code === pairLimit;
}

/** Nothing goes out, or not as it should, before an operator acts. */
export function isAlarm(error: unknown): boolean {
  if (!(error instanceof GraphError)) return false;
  return isTemplateCode(error.code) || error.code === 131_048 || readFailure(error, 0).kind === 'unauthorized';
}

/** Only such a failure leaves it open whether the message went out. */
export function isOutcomeUnknown(error: unknown): boolean {
  if (error instanceof NoAnswer) return error.reached;
  return error instanceof GraphError && error.status >= 500 && error.code === noCode;
}

/** What a message that Meta took and then gave up ("failed" status) says about its person, its file, Meta or our account. */
export function meaningOf(code: number): GivenUp | 'gone' | 'alarm' | 'lost' {
  if (code === windowClosed) return 'late';
  if (code === undeliverable) return 'gone';
  if (code === mediaRefused) return 'unfit';
  const error = new GraphError(400, code);
  if (isAlarm(error)) return 'alarm';
  return troubleCodes.has(code) || readFailure(error, 0).kind === 'slow_down' ? 'trouble' : 'lost';
}

function readFailure({ status, code, subcode, retryAfterMs }: GraphError, tries: number): Failure {
  const restMs = accountRests.get(code);
  if (code === pairLimit) return { kind: 'slow_down', scope: 'chat', afterMs: Math.min(4 ** tries * secondMs, 10 * minuteMs) };
  if (restMs !== undefined) return { kind: 'slow_down', scope: 'account', afterMs: Math.max(restMs, retryAfterMs ?? 0) };
  if (status === 429) return { kind: 'slow_down', scope: 'account', afterMs: retryAfterMs ?? 2 * secondMs };
  if (code === undeliverable) return { kind: 'blocked' };
  if (isOperators(status, code, subcode)) return { kind: 'unauthorized' };
  if (troubleCodes.has(code) || status >= 500 || code === noCode) return { kind: 'unreachable' };
  return { kind: 'refused' };
}

/** Code 100 with subcode 33: the object (our phone number id) does not exist for this token. A missing code with 401 or 403 is a gateway's refusal. */
function isOperators(status: number, code: number, subcode: number): boolean {
  if (code === 100) return subcode === 33;
  if (code === noCode) return status === 401 || status === 403;
  return operatorCodes.has(code) || (code >= 200 && code <= 299) || status === 401;
}
