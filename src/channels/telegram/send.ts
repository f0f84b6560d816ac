/** Message → calls of the Bot API: files first, then the text with its buttons. What the errors mean is said in failure.ts. */
import { type Message, SendError, type Span } from '../channel.ts';
import type { Health } from '../health.ts';
import { plainText, splitSpans } from '../split.ts';
import type { Connection } from './connect.ts';
import { failureOf, isMarkupError } from './failure.ts';
import { sendFiles } from './files.ts';
import { captionMax, textMax, toHtml } from './html.ts';
import { inlineKeyboard, isPrivate, type Markup, placeKeyboard } from './keyboards.ts';
import { slowness } from './slowness.ts';

/** How many chats are remembered to show the "send my position" keyboard; forgetting one only leaves a harmless keyboard behind. */
const keyboardsMax = 10_000;

/**
 * The channel's `send`. A message of several parts that fails in the middle is sent again as a whole: at least once, never lost.
 * Throws only SendError; 429 is of the chat unless several chats are slowed at once (slowness.ts).
 */
export function sender(
  connection: Connection,
  health: Health,
  now: () => number,
): (chat: string, message: Message) => Promise<{ id: string }> {
  const slowed = slowness(now);
  const keyboards = new Set<string>();
  return async (chat, message) => {
    try {
      const sent = await sendParts(connection, keyboards, chat, message);
      if (health.read().why === 'unauthorized') health.set('ready', '');
      return { id: String(sent) };
    } catch (error) {
      const failed = slowed.judge(chat, failureOf(error));
      if (failed.failure.kind === 'unauthorized') health.set('degraded', 'unauthorized');
      throw failed;
    }
  };
}

async function sendParts(connection: Connection, keyboards: Set<string>, chat: string, message: Message): Promise<number> {
  const files = message.files ?? [];
  const pieces = splitSpans(message.text, textMax);
  const last = pieces.pop();
  if (!last) {
    const sent = await sendFiles(connection.uploadApi, chat, files);
    if (sent === null) throw new SendError({ kind: 'refused' }, 'empty message');
    return sent;
  }
  const markup = inlineKeyboard(message.choices);
  if (files.length > 0 && fitsCaption(last, pieces, markup)) return (await sendFiles(connection.uploadApi, chat, files, last)) ?? 0;
  await sendFiles(connection.uploadApi, chat, files);
  for (const piece of pieces) await sendText(connection, chat, piece);
  return sendLast(connection, keyboards, chat, last, message.askPlace, markup);
}

function fitsCaption(last: Span[], pieces: Span[][], markup: Markup | undefined): boolean {
  return markup === undefined && pieces.length === 0 && plainText(last).length <= captionMax;
}

/**
 * The last part, with what hangs on it. A message carries one kind of keyboard only, so beside buttons the "send my position" keyboard comes in a line of
 * its own before them (once while it is shown); the next message that has no buttons takes it away. Telegram shows it in private chats only.
 */
async function sendLast(
  connection: Connection,
  keyboards: Set<string>,
  chat: string,
  spans: Span[],
  askPlace: string | undefined,
  buttons: Markup | undefined,
): Promise<number> {
  if (askPlace !== undefined && isPrivate(chat)) {
    const keyboard = placeKeyboard(askPlace);
    if (buttons && !keyboards.has(chat)) await sendText(connection, chat, [{ text: askPlace }], keyboard);
    if (keyboards.size < keyboardsMax) keyboards.add(chat);
    return sendText(connection, chat, spans, buttons ?? keyboard);
  }
  if (buttons || !keyboards.has(chat)) return sendText(connection, chat, spans, buttons);
  const sent = await sendText(connection, chat, spans, { remove_keyboard: true });
  keyboards.delete(chat);
  return sent;
}

async function sendText(connection: Connection, chat: string, spans: Span[], markup?: Markup): Promise<number> {
  const request = { chat_id: chat, link_preview_options: { is_disabled: true }, ...(markup ? { reply_markup: markup } : {}) };
  try {
    const sent = await connection.api.raw.sendMessage({ ...request, text: toHtml(spans), parse_mode: 'HTML' });
    return sent.message_id;
  } catch (error) {
    if (!isMarkupError(error)) throw error;
    const sent = await connection.api.raw.sendMessage({ ...request, text: plainText(spans) });
    return sent.message_id;
  }
}
