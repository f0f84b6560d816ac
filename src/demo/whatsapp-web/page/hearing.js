/** What happens to the account: numbered events of the far side, each applied once. */
import { createWid, MsgKey } from './ids.js';
import { addMessage, chatOf, chats, contactOf, contacts, messageOf, messages } from './store.js';

/** `tables` are those whose upserts the library listens to. */
export function createHearing(tables) {
  let heard = 0;

  const events = {
    message({ message, chat, contact, unread, again }) {
      introduce(chat, contact);
      const known = messages.get(message.key);
      if (known && again) messages.trigger('add', known);
      if (known) return;
      addMessage(Object.assign(messageOf(message), { isNewMsg: true }));
      chats.get(chat?.id ?? '')?.set({ unreadCount: unread });
    },
    ack({ key, ack }) {
      const message = messages.get(key);
      if (message && ack > message.ack) message.set({ ack });
    },
    /** A text that could not be read at first. */
    decrypted({ message }) {
      const { id: _, ...attributes } = messageOf(message);
      messages.get(message.key)?.set(attributes);
    },
    edit({ key, body, at }) {
      const message = messages.get(key);
      const field = message?.directPath ? 'caption' : 'body';
      message?.set({ [field]: body, latestEditMsgKey: message.id, latestEditSenderTimestampMs: at });
    },
    revoke({ key }) {
      const message = messages.get(key);
      message?.set({
        type: 'revoked',
        subtype: 'sender',
        body: '',
        caption: undefined,
        directPath: undefined,
        protocolMessageKey: message.id,
      });
    },
    /** A further point of a live location. */
    live({ key, lat, lng }) {
      messages.get(key)?.set({ lat, lng });
    },
    reaction({ key, id, text, from, at }) {
      messages.get(key)?.set({ hasReaction: text !== '' });
      const reaction = { id: MsgKey.fromString(id), reactionParentKey: MsgKey.fromString(key), reactionText: text, from: createWid(from) };
      tables.reactions.bulkUpsert([{ ...reaction, reactionTimestamp: at, read: false }]);
    },
    vote({ key, id, options, from, at }) {
      const selectedOptionLocalIds = options;
      const vote = { id: MsgKey.fromString(id), pollUpdateParentKey: MsgKey.fromString(key), from: createWid(from), t: at };
      tables.votes.bulkUpsert([{ ...vote, selectedOptionLocalIds, senderTimestampMs: at }]);
    },
    /** The operator read the chat on the phone. */
    read({ chat }) {
      chats.get(chat)?.set({ unreadCount: 0 });
    },
  };

  return {
    get heard() {
      return heard;
    },
    /** Everything there was before this page: no event of it reaches the library. */
    load(snapshot) {
      for (const contact of snapshot.contacts) contacts.add(contactOf(contact));
      for (const chat of snapshot.chats) chats.add(chatOf(chat));
      for (const message of snapshot.messages) addMessage(messageOf(message));
      heard = snapshot.heard;
    },
    apply(event) {
      if (event.number <= heard) return;
      heard = event.number;
      events[event.kind](event);
    },
  };
}

function introduce(chat, contact) {
  if (chat && !chats.get(chat.id)) chats.add(chatOf({ ...chat, unread: 0 }));
  if (contact && !contacts.get(contact.id)) contacts.add(contactOf(contact));
}
