/** Structured logs, one JSON line per event: a machine word and scalar fields. A net takes out what must never be logged, whoever forgot it. The only importer of pino. */
import { type DestinationStream, pino } from 'pino';
import type { Log } from './complaints/ports.ts';
import type { Config } from './config.ts';
import { redacted } from './redact.ts';

type Fields = Record<string, string | number | boolean>;

/** How many causes of an error are followed. */
const causesMax = 3;
/** Longer messages are cut: a log line is not where content belongs. */
const messageMax = 300;

/**
 * Writes to `destination` (standard output when not given). Of an error come its name, code, message and the places in the code it passed; of a database error only code
 * and first line of its cause, because the rest repeats the query's parameters.
 */
export function createLog(level: Config['logLevel'], destination?: DestinationStream): Log {
  const options = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
  };
  const out = destination === undefined ? pino(options) : pino(options, destination);
  return {
    debug: (event, fields) => out.debug(line(event, fields)),
    info: (event, fields) => out.info(line(event, fields)),
    warn: (event, fields) => out.warn(line(event, fields)),
    error: (event, error, fields) => out.error({ ...line(event, fields), error: described(error, causesMax) }),
  };
}

/** The same log; of every error `count` hears the event. */
export function countingLog(log: Log, count: (event: string) => void): Log {
  return {
    ...log,
    error: (event, error, fields) => {
      count(event);
      log.error(event, error, fields);
    },
  };
}

function line(event: string, fields: Fields = {}): Fields {
  return Object.fromEntries([['event', event], ...Object.entries(fields).map(([name, value]) => [name, clean(value)])]);
}

function clean(value: string | number | boolean): string | number | boolean {
  if (typeof value === 'boolean') return value;
  const text = redacted(String(value));
  return typeof value === 'number' && text === String(value) ? value : text;
}

interface Described {
  name: string;
  code?: string;
  message?: string;
  stack?: string[];
  cause?: Described;
}

function described(error: unknown, causesLeft: number): Described {
  if (!(error instanceof Error)) return { name: typeof error };
  const own: Described = { name: error.name, ...codeOf(error), ...messageOf(error), stack: framesOf(error) };
  return causesLeft > 0 && error.cause instanceof Error ? { ...own, cause: described(error.cause, causesLeft - 1) } : own;
}

function codeOf(error: Error): { code?: string } {
  const code = 'code' in error ? error.code : undefined;
  return typeof code === 'string' || typeof code === 'number' ? { code: redacted(String(code)) } : {};
}

/** Queries repeat their parameters; errors of class 22 (data exception) and of JSON.parse quote what they could not read. */
function messageOf(error: Error): { message?: string } {
  if ('query' in error && 'params' in error) return {};
  const { code } = codeOf(error);
  if (code !== undefined && /^22[0-9A-Z]{3}$/.test(code)) return {};
  const first = error.message.split('\n', 1)[0] ?? '';
  const unquoted = error instanceof SyntaxError ? first.replace(/(["'`]).*\1/g, '[redacted]') : first;
  return { message: redacted(unquoted).slice(0, messageMax) };
}

/** The stack without its first lines, which repeat the message. */
function framesOf(error: Error): string[] {
  const frames = (error.stack ?? '').split('\n').filter((text) => /^\s+at /.test(text));
  return frames.slice(0, 10).map((frame) => redacted(frame.trim()));
}
