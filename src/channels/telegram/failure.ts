/** What Telegram's errors mean in the channels' closed list. Nothing of grammY's errors is passed on: they hold the sent text and may hold the token. */
import { GrammyError } from 'grammy/web';
import { type Failure, SendError } from '../channel.ts';

/** Any error of a call, as a SendError. What is not an answer of Telegram (lost connection, time-out, a proxy's page) is 'unreachable'. */
export function failureOf(error: unknown): SendError {
  if (error instanceof SendError) return error;
  if (!(error instanceof GrammyError)) return new SendError({ kind: 'unreachable' }, 'no answer');
  return new SendError(readFailure(error), reasonOf(error));
}

/** The markup of a message was not understood: its plain text will be. */
export function isMarkupError(error: unknown): boolean {
  return error instanceof GrammyError && error.error_code === 400 && /can't parse entities/i.test(error.description);
}

/** It may be a file, but no photo as Telegram wants one. */
export function isPhotoError(error: unknown): boolean {
  return error instanceof GrammyError && /PHOTO_|IMAGE_PROCESS_FAILED|too big for a photo/.test(error.description);
}

function readFailure({ error_code: code, description, parameters }: GrammyError): Failure {
  if (parameters.migrate_to_chat_id !== undefined) return { kind: 'moved', chat: String(parameters.migrate_to_chat_id) };
  if (code === 429) return { kind: 'slow_down', afterMs: pauseOf(parameters.retry_after), scope: 'chat' };
  if (/message thread not found|TOPIC_(DELETED|ID_INVALID|CLOSED)/i.test(description)) return { kind: 'no_topic' };
  if (/not enough rights.*topic|CHAT_ADMIN_REQUIRED|is not a forum/i.test(description)) return { kind: 'forbidden' };
  if (code === 403 || /chat not found|user is deactivated/i.test(description)) return { kind: 'blocked' };
  if (/file is too big/i.test(description)) return { kind: 'too_large' };
  // 404 is what a malformed token gets: there is no such bot.
  if (code === 401 || code === 404) return { kind: 'unauthorized' };
  if (code === 400 || code === 413) return { kind: 'refused' };
  return { kind: 'unreachable' };
}

/** Whole seconds by its documentation; a proxy or another server of the API may say anything, and nothing must be sent again at once. */
function pauseOf(seconds: unknown): number {
  return typeof seconds === 'number' && seconds > 0 ? seconds * 1000 : 1000;
}

/** Telegram's description ends with details that quote the message ("can't parse entities: Unsupported start tag "x""): its first two parts say enough. */
function reasonOf(error: GrammyError): string {
  const told = error.description.split(':').slice(0, 2).join(':');
  return `${error.error_code} ${told.replace(/"[^"]*("|$)/g, '""')}`.slice(0, 200);
}
