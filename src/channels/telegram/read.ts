/** One update of Telegram → what it means here. Pure, and safe with anything: a malformed update is an update that says nothing. https://core.telegram.org/bots/api#update */
import type { Update } from 'grammy/types';
import type { Incoming } from '../channel.ts';
import { type Fields, fields, id, isFields, number, text } from '../fields.ts';
import { atSeconds } from '../seconds.ts';
import { readEdit, readSaid } from './said.ts';

/** Asked for explicitly: the default set changes with Telegram's versions. */
export const allowedUpdates = ['message', 'edited_message', 'callback_query', 'my_chat_member'] as const satisfies Exclude<
  keyof Update,
  'update_id'
>[];

/** https://core.telegram.org/bots/api#message (from) */
const groupAnonymousBot = '1087968824';

export interface Reading {
  incoming?: Incoming;
  presence?: { chat: string } & ({ reachable: boolean; group?: true } | { movedTo: string });
  /** Id of a press that waits for its answer. */
  press?: string;
}

/** null when it is no update at all; `now` (epoch ms) dates presses, which carry no time. */
export function read(update: unknown, now: number): Reading | null {
  if (!isFields(update) || id(update.update_id) === '') return null;
  const delivery = `telegram:${id(update.update_id)}`;
  if (isFields(update.message)) return readMessage(update.message, delivery, now);
  if (isFields(update.edited_message)) return readEdited(update.edited_message, delivery, now);
  if (isFields(update.callback_query)) return readPress(update.callback_query, delivery, now);
  if (isFields(update.my_chat_member)) return readPresence(update.my_chat_member);
  return {};
}

/** The chat an update belongs to: updates of one lane are taken in one after the other, a press behind the message before it. */
export function laneOf(update: unknown): string {
  const { message, edited_message, callback_query, my_chat_member } = fields(update);
  const inside = message ?? edited_message ?? fields(callback_query).message ?? my_chat_member;
  return id(fields(fields(inside).chat).id);
}

function readMessage(message: Fields, delivery: string, now: number): Reading {
  const [here, movedTo, movedFrom] = [fields(message.chat).id, message.migrate_to_chat_id, message.migrate_from_chat_id].map(id);
  if (movedTo) return { presence: { chat: here ?? '', movedTo } };
  // Told in both chats: in the new one it comes before anything said there.
  if (movedFrom) return { presence: { chat: movedFrom, movedTo: here ?? '' } };
  const said = readSaid(message);
  const origin = readOrigin(message.chat, message.from, message);
  if (!said || !origin) return {};
  return { incoming: { ...origin, id: delivery, message: id(message.message_id), at: atSeconds(number(message.date), now), said } };
}

function readEdited(message: Fields, delivery: string, now: number): Reading {
  const said = readEdit(message);
  const origin = readOrigin(message.chat, message.from, message);
  if (!said || !origin) return {};
  return { incoming: { ...origin, id: delivery, message: id(message.message_id), at: atSeconds(number(message.edit_date), now), said } };
}

/** The message a press hangs on may be gone (date 0): nothing but its chat is read from it. */
function readPress(query: Fields, delivery: string, now: number): Reading {
  const press = text(query.id);
  const answer = press === '' ? {} : { press };
  const origin = readOrigin(fields(query.message).chat, query.from, fields(query.message));
  if (!origin) return answer;
  const [draft = '', step = '', choice = '', ...more] = text(query.data).split(':');
  // Words nobody knows: the dialogue treats them like any stale button.
  const said =
    more.length === 0 ? ({ type: 'press', draft, step, choice } as const) : ({ type: 'press', draft: '', step: '', choice: '' } as const);
  return { ...answer, incoming: { ...origin, id: delivery, message: '', at: now, said } };
}

/** In a private chat 'kicked' means the person blocked the bot, in a group that it was thrown out. */
function readPresence(change: Fields): Reading {
  const chat = fields(change.chat);
  const status = text(fields(change.new_chat_member).status);
  if (id(chat.id) === '' || chat.type === 'channel') return {};
  const where = { chat: id(chat.id), ...(chat.type !== 'private' && { group: true as const }) };
  if (status === 'kicked' || status === 'left') return { presence: { ...where, reachable: false } };
  return status === 'member' || status === 'administrator' ? { presence: { ...where, reachable: true } } : {};
}

type Origin = Pick<Incoming, 'channel' | 'chat' | 'person' | 'group' | 'thread' | 'anonymous' | 'profile'>;

/** Where and from whom; null for channels and for what has no sender. */
function readOrigin(chatField: unknown, fromField: unknown, message: Fields): Origin | null {
  const chat = fields(chatField);
  const from = fields(fromField);
  if (id(chat.id) === '' || id(from.id) === '' || chat.type === 'channel') return null;
  const name = [text(from.first_name), text(from.last_name)].filter((part) => part !== '').join(' ');
  const profile = {
    ...(name ? { name } : {}),
    ...(text(from.username) ? { username: text(from.username) } : {}),
    ...(text(from.language_code) ? { language: text(from.language_code) } : {}),
  };
  return {
    channel: 'telegram',
    chat: id(chat.id),
    person: id(from.id),
    group: chat.type !== 'private',
    ...inGroup(message, from),
    profile,
  };
}

/** A reply outside of a forum carries a thread too: only what is marked as of a topic is one. An anonymous admin speaks as the group itself, by @GroupAnonymousBot. */
function inGroup(message: Fields, from: Fields): Pick<Origin, 'thread' | 'anonymous'> {
  const thread = message.is_topic_message === true ? id(message.message_thread_id) : '';
  const isAnonymous = id(from.id) === groupAnonymousBot;
  return { ...(thread !== '' && { thread }), ...(isAnonymous && { anonymous: true as const }) };
}
