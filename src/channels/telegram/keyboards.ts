/** Choices → Telegram's keyboards. */
import type { InlineKeyboardButton, InlineKeyboardMarkup, ReplyKeyboardMarkup, ReplyKeyboardRemove } from 'grammy/types';
import { type Message, SendError } from '../channel.ts';

export type Markup = InlineKeyboardMarkup | ReplyKeyboardMarkup | ReplyKeyboardRemove;

/** https://core.telegram.org/bots/api#inlinekeyboardbutton */
const callbackDataMaxBytes = 64;
/** What stays readable on a narrow phone. */
const rowMaxSigns = 28;
const rowMaxButtons = 3;

/** Buttons in their order, short ones side by side; undefined when there are none. */
export function inlineKeyboard(choices: Message['choices']): InlineKeyboardMarkup | undefined {
  if (choices.length === 0) return undefined;
  const rows: InlineKeyboardButton[][] = [];
  let room = 0;
  for (const choice of choices) {
    const row = rows.at(-1);
    if (row && row.length < rowMaxButtons && choice.label.length <= room) row.push(button(choice));
    else {
      rows.push([button(choice)]);
      room = rowMaxSigns;
    }
    room -= choice.label.length;
  }
  return { inline_keyboard: rows };
}

/** Stays small and folds away once used. */
export function placeKeyboard(label: string): ReplyKeyboardMarkup {
  return { keyboard: [[{ text: label, request_location: true }]], resize_keyboard: true, one_time_keyboard: true };
}

/** Ids of groups and channels are negative. */
export function isPrivate(chat: string): boolean {
  return !chat.startsWith('-');
}

function button({ id, label, style }: Message['choices'][number]): InlineKeyboardButton {
  if (Buffer.byteLength(id) > callbackDataMaxBytes)
    throw new SendError({ kind: 'refused' }, `a choice's id is over ${callbackDataMaxBytes} bytes`);
  return { text: label, callback_data: id, ...(style ? { style } : {}) };
}
