/** Keyboards as Telegram checks them (tdlib/td, td/telegram/ReplyMarkup.cpp; telegram-bot-api Client.cpp get_reply_markup). */

import { isRecord, listOf, recordOf, textOf } from './json.ts';
import { Refusal } from './refusal.ts';

export interface Button {
  text: string;
  /** What a press sends back; undefined for a button of the reply keyboard. */
  data?: string;
  requestsLocation?: boolean;
}

export interface Markup {
  kind: 'none' | 'inline' | 'reply' | 'remove';
  rows: Button[][];
}

const none: Markup = { kind: 'none', rows: [] };
const styles = new Set(['danger', 'success', 'primary']);

/** Throws Refusal with Telegram's words. `isPrivate`: positions may be asked for there only. */
export function readMarkup(value: unknown, isPrivate: boolean): Markup {
  if (value === undefined || value === null) return none;
  if (!isRecord(value)) throw new Refusal(400, 'Bad Request: object expected as reply markup');
  if (JSON.stringify(value).length > 10_000) throw new Refusal(400, 'Bad Request: reply markup is too long');
  if (value.inline_keyboard !== undefined)
    return { kind: 'inline', rows: readRows(value.inline_keyboard, 'inline_keyboard', inlineButton) };
  if (value.keyboard !== undefined)
    return { kind: 'reply', rows: readRows(value.keyboard, 'keyboard', (button) => replyButton(button, isPrivate)) };
  if (value.remove_keyboard === true) return { kind: 'remove', rows: [] };
  if (value.force_reply === true) return none;
  throw new Refusal(400, 'Bad Request: unsupported reply markup');
}

function readRows(rows: unknown, field: string, read: (button: unknown) => Button): Button[][] {
  if (!Array.isArray(rows)) throw new Refusal(400, `Bad Request: field "${field}" of the ReplyMarkup should be an Array of Arrays`);
  return rows.map((row) => {
    if (!Array.isArray(row)) throw new Refusal(400, `Bad Request: field "${field}" of the ReplyMarkup should be an Array of Arrays`);
    if (listOf(row).length > 8) throw new Refusal(400, 'Bad Request: too many buttons in a row');
    return listOf(row).map(read);
  });
}

function inlineButton(value: unknown): Button {
  const button = recordOf(value);
  const label = labelOf(button);
  if (button.callback_data === undefined && button.url === undefined) {
    throw new Refusal(400, "Bad Request: can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard");
  }
  const data = textOf(button.callback_data);
  if (button.callback_data !== undefined && (data === '' || Buffer.byteLength(data) > 64))
    throw new Refusal(400, 'Bad Request: BUTTON_DATA_INVALID');
  return { text: label, data };
}

function replyButton(value: unknown, isPrivate: boolean): Button {
  if (typeof value === 'string') return { text: value };
  const button = recordOf(value);
  const label = labelOf(button);
  const requestsLocation = button.request_location === true;
  if (requestsLocation && !isPrivate) throw new Refusal(400, 'Bad Request: location can be requested in private chats only');
  return { text: label, requestsLocation };
}

function labelOf(button: Record<string, unknown>): string {
  if (typeof button.text !== 'string' || button.text.trim() === '')
    throw new Refusal(400, 'Bad Request: can\'t parse keyboard button: Field "text" must be a non-empty String');
  if (button.style !== undefined && !styles.has(textOf(button.style)))
    throw new Refusal(400, "Bad Request: can't parse keyboard button: invalid button style specified");
  return button.text;
}
