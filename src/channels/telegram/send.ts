/** Message → calls of the Bot API: files first, then the text with its buttons. What the errors mean is said in failure.ts. */
import type { InlineKeyboardMarkup } from 'grammy/types';
import { type Channel, type Message, type SendContext, SendError, type Span } from '../channel.ts';
import type { Health } from '../health.ts';
import { plainText, splitSpans } from '../split.ts';
import type { Connection } from './connect.ts';
import { failureOf } from './failure.ts';
import { sendFiles } from './files.ts';
import { captionMax, textMax } from './html.ts';
import { inlineKeyboard, isPrivate, type Markup, placeKeyboard } from './keyboards.ts';
import type { Slowness } from './slowness.ts';
import { withMarkup } from './styled.ts';

/** How many chats are remembered to show the "send my position" keyboard; forgetting one only leaves a harmless keyboard behind. */
const keyboardsMax = 10_000;

/**
 * The channel's `send`. A message of several parts that fails in the middle is sent again as a whole: at least once, never lost.
 * Throws only SendError; 429 is of the chat unless several chats are slowed at once (slowness.ts).
 */
export function sender(connection: Connection, health: Health, slowed: Slowness): Channel['send'] {
  const keyboards = new Set<string>();
  return async (chat, message, context) => {
    try {
      const sent = await sendParts(connection, keyboards, spotOf(chat, context), message);
      if (health.read().why === 'unauthorized') health.set('ready', '');
      const [id, ...others] = sent.reverse().map(String);
      return { id: id ?? '', others };
    } catch (error) {
      const failed = slowed.judge(chat, failureOf(error));
      if (failed.failure.kind === 'unauthorized') health.set('degraded', 'unauthorized');
      throw failed;
    }
  };
}

/** Where a message goes. */
export interface Spot {
  chat: string;
  /** What every call that sends there carries besides. */
  more: { message_thread_id?: number; reply_parameters?: { message_id: number; allow_sending_without_reply: true } };
}

function spotOf(chat: string, context: SendContext | undefined): Spot {
  const { thread, replyTo } = context ?? {};
  const more: Spot['more'] = thread === undefined ? {} : { message_thread_id: Number(thread) };
  // The message answered may be gone by now: the answer is said all the same.
  if (replyTo !== undefined) more.reply_parameters = { message_id: Number(replyTo), allow_sending_without_reply: true };
  return { chat, more };
}

/** The ids of all it took, that of the message people answer to at the end. */
async function sendParts(connection: Connection, keyboards: Set<string>, spot: Spot, message: Message): Promise<number[]> {
  const files = message.files ?? [];
  const pieces = splitSpans(message.text, textMax);
  const last = pieces.pop();
  if (!last) {
    const sent = await sendFiles(connection.uploadApi, spot, files);
    if (sent.length === 0) throw new SendError({ kind: 'refused' }, 'empty message');
    return sent;
  }
  const markup = inlineKeyboard(message.choices);
  if (files.length > 0 && pieces.length === 0 && fitsCaption(last, files, markup))
    return sendFiles(connection.uploadApi, spot, files, { caption: last, ...(markup && { markup }) });
  const sent = await sendFiles(connection.uploadApi, spot, files);
  for (const piece of pieces) sent.push(await sendText(connection, spot, piece));
  return [...sent, await sendLast(connection, keyboards, spot, last, message.askPlace, markup)];
}

/** Buttons hang on a single file, never on an album. */
function fitsCaption(last: Span[], files: readonly unknown[], markup: Markup | undefined): boolean {
  return (markup === undefined || files.length === 1) && plainText(last).length <= captionMax;
}

/**
 * The last part, with what hangs on it. A message carries one kind of keyboard only, so beside buttons the "send my position" keyboard comes in a line of
 * its own before them (once while it is shown); the next message that has no buttons takes it away. Telegram shows it in private chats only.
 */
async function sendLast(
  connection: Connection,
  keyboards: Set<string>,
  spot: Spot,
  spans: Span[],
  askPlace: string | undefined,
  buttons: InlineKeyboardMarkup | undefined,
): Promise<number> {
  const { chat } = spot;
  if (askPlace !== undefined && isPrivate(chat)) {
    const keyboard = placeKeyboard(askPlace);
    if (buttons && !keyboards.has(chat)) await sendText(connection, spot, [{ text: askPlace }], keyboard);
    if (keyboards.size < keyboardsMax) keyboards.add(chat);
    return sendText(connection, spot, spans, buttons ?? keyboard);
  }
  if (buttons || !keyboards.has(chat)) return sendText(connection, spot, spans, buttons);
  const sent = await sendText(connection, spot, spans, { remove_keyboard: true });
  keyboards.delete(chat);
  return sent;
}

async function sendText(connection: Connection, { chat, more }: Spot, spans: Span[], markup?: Markup): Promise<number> {
  const request = { chat_id: chat, ...more, link_preview_options: { is_disabled: true }, ...(markup ? { reply_markup: markup } : {}) };
  return withMarkup(spans, async (text) => (await connection.api.raw.sendMessage({ ...request, ...text })).message_id);
}
