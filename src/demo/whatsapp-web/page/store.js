/** The collections of the page (messages, chats, contacts) and how what the far side tells becomes models. Knows no wire. */
import { createWid, MsgKey } from './ids.js';
import { Collection, Emitter, Model } from './models.js';

/** Fields of a message that are ids of somebody. */
const people = ['from', 'to', 'author'];

export const Socket = new Model({ state: 'OPENING', hasSynced: false });
export const Conn = new Model({ ref: undefined, pushname: '', platform: 'android', battery: undefined });
export const Cmd = new Emitter();
/** Filled in when the far side tells who we are: { pn, lid }. */
export const me = {};

export class Msg extends Model {
  unsafe() {
    return this;
  }

  canReply() {
    return this.type !== 'revoked';
  }

  /** What a reply to this message carries. */
  msgContextInfo() {
    const { type, body, caption } = this;
    return { quotedMsg: { type, body, caption }, quotedStanzaID: this.id.id, quotedParticipant: this.author ?? this.from };
  }

  async downloadMedia() {
    this.mediaData.mediaStage = 'RESOLVED';
  }
}

export const messages = new Collection(Msg);
export const chats = new Collection(Model);
export const contacts = new Collection(Model, (id) => contactOf({ id: createWid(id)._serialized }));

/** A message as the far side tells it (ids as texts) as a model. */
export function messageOf({ key, ...told }) {
  const who = people.filter((field) => told[field]).map((field) => [field, createWid(told[field])]);
  const media = told.directPath ? { mediaData: { mediaStage: 'NEED_POKE' }, mediaObject: {} } : {};
  const revoked = told.type === 'revoked' ? { protocolMessageKey: MsgKey.fromString(key) } : {};
  return new Msg({ ...told, ...Object.fromEntries(who), ...media, ...revoked, id: MsgKey.fromString(key) });
}

export function chatOf({ id, title, unread = 0, at = 0, participants }) {
  const chat = new Model({
    id: createWid(id),
    formattedTitle: title,
    unreadCount: unread,
    t: at,
    archive: false,
    pin: 0,
    mute: { expiration: 0 },
    msgs: new Collection(Msg),
  });
  if (participants) chat.groupMetadata = new Model({ id: chat.id, announce: false, participants: participants.map(member) });
  return chat;
}

export function contactOf({ id, name, lid, phone }) {
  const wid = createWid(id);
  const other = { ...(lid ? { lid: createWid(lid) } : {}), ...(phone ? { phoneNumber: createWid(phone) } : {}) };
  return new Model({ id: wid, pushname: name, type: 'in', isContactBlocked: false, isBusiness: false, ...other });
}

/** Puts a message in its chat and among all messages; one that is there already changes nothing. */
export function addMessage(message) {
  const known = messages.get(message.id);
  if (known) return known;
  const chat = chats.get(message.id.remote);
  chat?.msgs.add(message);
  if (chat) chat.t = message.t;
  if (chat && !message.id.fromMe) chat.lastReceivedKey = message.id;
  return messages.add(message);
}

function member(id) {
  return { id: createWid(id), isAdmin: false, isSuperAdmin: false };
}
