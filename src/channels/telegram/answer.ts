/** Whether an answer is Telegram's: a proxy or a captive portal may say anything, with 200 too, and nothing may count as sent because of it. https://core.telegram.org/bots/api#making-requests */
import type { Transformer } from 'grammy/web';
import { type Fields, fields, id, isFields } from '../fields.ts';

/** Calls answered with the message that was sent. */
const sends = /^send(?!ChatAction)/;

/** Not of the Bot API: what became of the call is not known. */
class NotTelegram extends Error {
  override readonly name = 'NotTelegram';
}

/** Refuses answers that are none, with an error that is none of grammY's. */
export const genuine: Transformer = async (prev, method, payload, signal) => {
  const answer: unknown = await prev(method, payload, signal);
  if (!isAnswer(method, fields(answer))) throw new NotTelegram('no answer of the Bot API');
  return answer as Awaited<ReturnType<typeof prev>>;
};

function isAnswer(method: string, { ok, result, error_code, description }: Fields): boolean {
  if (ok !== true) return ok === false && Number.isInteger(error_code) && typeof description === 'string';
  if (method === 'getUpdates') return Array.isArray(result);
  if (method === 'createForumTopic') return id(fields(result).message_thread_id) !== '';
  return sends.test(method) ? isSent(result) : result !== undefined;
}

/** One message, or those of an album. */
function isSent(result: unknown): boolean {
  const messages = Array.isArray(result) ? result : [result];
  return messages.length > 0 && messages.every((message) => isFields(message) && id(message.message_id) !== '');
}
