/** Events of the library → Incoming: who, where, when. Groups, status updates, newsletters and our own messages are nobody's complaint. */
import { createHash } from 'node:crypto';
import type { Said } from '../../dialogue/said.ts';
import type { Incoming } from '../channel.ts';
import { fields, number, text } from '../fields.ts';
import type { Given } from './said.ts';

/** Private chats: by phone number, or by a number that hides it (https://faq.whatsapp.com, "LID"). */
const privateChat = /^[\w.:-]+@(c\.us|s\.whatsapp\.net|lid)$/;

/** A message of a person, in a private chat. */
export function isPersonal(message: Given): boolean {
  return !message.fromMe && !message.isStatus && privateChat.test(message.from);
}

/** `account` distinguishes the chats of several numbers; `phone` where the platform told it, digits. */
export function incomingOf(message: Given, said: Said, account: string, phone: string): Incoming {
  const chat = chatName(account, message.from);
  const name = text(fields(message.rawData).notifyName);
  return {
    ...{ channel: 'whatsapp', chat, person: chat, group: false },
    id: `whatsapp:${chatName(account, deliveryOf(message, said))}`,
    message: message.id.id,
    at: timeOf(message, said),
    said: said.type === 'file' ? { ...said, ref: chatName(account, said.ref) } : said,
    profile: { ...(name ? { name } : {}), ...(phone ? { phone: `+${phone}` } : {}) },
  };
}

/** The phone number in a chat's id, digits; '' where it hides it. */
export function phoneIn(chat: string): string {
  return /^(\d+)@(c\.us|s\.whatsapp\.net)$/.exec(chat)?.[1] ?? '';
}

/** The first number's chats and files go by WhatsApp's own ids, those of the others begin with the number's place. */
export function chatName(account: string, id: string): string {
  return account === '1' ? id : `${account}/${id}`;
}

/** The account and WhatsApp's own id behind a name. */
export function accountOf(name: string): { account: string; id: string } {
  const [, account = '1', id = name] = /^(\d)\/(.+)$/.exec(name) ?? [];
  return { account, id };
}

/** A message can be edited again and again, and revoked once. */
function deliveryOf(message: Given, said: Said): string {
  const { _serialized: id } = message.id;
  if (said.type === 'revoke') return `${id}/revoke`;
  if (said.type === 'edit') return `${id}/edit/${createHash('sha256').update(said.text).digest('base64url').slice(0, 16)}`;
  return id;
}

function timeOf(message: Given, said: Said): number {
  const edited = said.type === 'edit' ? number(fields(message.rawData).latestEditSenderTimestampMs) : undefined;
  return edited ?? message.timestamp * 1000;
}
