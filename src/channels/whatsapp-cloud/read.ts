/** One delivery of the webhook → what it tells: entries × changes × messages and statuses. Pure, and safe with anything: what is malformed says nothing. */
import type { Incoming } from '../channel.ts';
import { type Fields, fields, list, parsed, text } from '../fields.ts';
import { atSeconds } from '../seconds.ts';
import { errorCodeIn, readSaid } from './said.ts';
import { isStatusState, type Status } from './statuses.ts';

export interface Reading {
  messages: Incoming[];
  statuses: Status[];
  /** People who write from another number now. */
  moves: { from: string; to: string }[];
  /** Changes for a phone number that is not ours: the app serves several, or the setting is wrong. */
  foreign: number;
}

/** null when it is no delivery for WhatsApp at all. `now` (epoch ms) dates what carries no time. */
export function read(body: string, phoneId: string, now: number): Reading | null {
  const delivery = parsed(body);
  if (delivery?.object !== 'whatsapp_business_account') return null;
  const reading: Reading = { messages: [], statuses: [], moves: [], foreign: 0 };
  for (const change of list(delivery.entry).flatMap((entry) => list(entry.changes))) {
    const value = fields(change.value);
    if (change.field !== 'messages') continue;
    if (text(fields(value.metadata).phone_number_id) === phoneId) readChange(value, now, reading);
    else reading.foreign += 1;
  }
  return reading;
}

function readChange(value: Fields, now: number, reading: Reading): void {
  const contacts = list(value.contacts);
  const messages = list(value.messages);
  for (const message of messages) {
    const move = message.type === 'system' ? readMove(message) : null;
    if (move) reading.moves.push(move);
    const incoming = readMessage(message, contactOf(message, contacts, messages.length), now);
    if (incoming) reading.messages.push(incoming);
  }
  for (const status of list(value.statuses)) {
    const told = readStatus(status);
    if (told) reading.statuses.push(told);
  }
}

/**
 * A person is known by the business-scoped user id, which everyone has and which stays when they hide or change their number's display; by the WhatsApp id (digits)
 * only where Meta gives nothing else.
 */
function readMessage(message: Fields, contact: Fields, now: number): Incoming | null {
  const said = readSaid(message);
  const id = text(message.id);
  const phone = text(message.from) || text(contact.wa_id);
  const person = text(message.from_user_id) || text(contact.user_id) || phone;
  if (said === null || id === '' || person === '') return null;
  const group = text(message.group_id);
  return {
    channel: 'whatsapp-cloud',
    chat: group || person,
    person,
    id,
    message: id,
    at: atSeconds(Number(text(message.timestamp)), now),
    group: group !== '',
    said,
    profile: profileOf(contact, phone),
  };
}

/** Several people may share a delivery: the contact is the one whose id the message names, or the only one there is for the only message. */
function contactOf(message: Fields, contacts: readonly Fields[], messages: number): Fields {
  const named = contacts.find((contact) => isNamed(contact.user_id, message.from_user_id) || isNamed(contact.wa_id, message.from));
  const isNameless = text(message.from_user_id) === '' && text(message.from) === '';
  return named ?? (contacts.length === 1 && (messages === 1 || isNameless) ? fields(contacts[0]) : {});
}

function isNamed(contact: unknown, message: unknown): boolean {
  return text(contact) !== '' && contact === message;
}

function profileOf(contact: Fields, phone: string): Incoming['profile'] {
  const { name, username } = fields(contact.profile);
  return {
    ...(text(name) ? { name: text(name) } : {}),
    ...(text(username) ? { username: text(username) } : {}),
    ...(phone ? { phone: `+${phone}` } : {}),
  };
}

/** A person known by a business-scoped id goes on under a new one of that kind, the others under their new WhatsApp id. */
function readMove(message: Fields): Reading['moves'][number] | null {
  const system = fields(message.system);
  const scoped = text(message.from_user_id);
  const from = scoped || text(message.from);
  const to = scoped ? text(system.user_id) : text(system.wa_id);
  return from !== '' && to !== '' && from !== to ? { from, to } : null;
}

function readStatus(status: Fields): Status | null {
  const state = text(status.status);
  const chat = text(status.recipient_user_id) || text(status.recipient_id);
  const message = text(status.id);
  if (!isStatusState(state) || message === '') return null;
  return { message, chat, state, code: state === 'failed' ? errorCodeIn(status) : 0, key: text(status.biz_opaque_callback_data) };
}
