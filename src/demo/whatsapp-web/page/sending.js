/** What the account does: sends, edits, revokes, reacts, reads, types. Everything is shown at once and settled when the far side answers. */
import { createWid, MsgKey } from './ids.js';
import { createShelf, decode, encode } from './media.js';
import { addMessage, chatOf, chats, Msg, me, messageOf, messages } from './store.js';

/** The page's own way of keeping a sent text editable. https://faq.whatsapp.com/1031462390950764 */
const editableSeconds = 15 * 60;

export function createSending(wire, vault) {
  const shelf = createShelf();
  let drawn = 0;

  /** [added, settled]: the message is in the chat; the far side accepted or refused it. Both always resolve. */
  function addAndSendMsgToChat(chat, { mediaBlob: _, ...attributes }) {
    const message = new Msg({ ...attributes, isUnsentMedia: Boolean(attributes.directPath), ...mediaOf(attributes) });
    chats.add(chat);
    const unsent = { place: nextPlace(), told: toldOf(message) };
    const added = vault.put('unsent', unsent.place, unsent).then(() => addMessage(message));
    return [added, added.then(() => settle(unsent))];
  }

  async function settle({ place, told }) {
    const ack = await wire.ask('send', { message: told }).catch(() => -1);
    const message = messages.get(told.key);
    if (message && (ack < 0 || ack > message.ack)) message.set({ ack });
    message?.set({ isUnsentMedia: false });
    await vault.drop('unsent', place);
    return { messageSendResult: ack < 0 ? 'ERROR_UNKNOWN' : 'OK', t: told.t };
  }

  /** Keys that sort in the order of sending, over restarts too. */
  function nextPlace() {
    drawn += 1;
    return `${String(Date.now()).padStart(15, '0')}.${String(drawn).padStart(9, '0')}`;
  }

  /** What an earlier life of the page could not hand over goes out now. */
  async function resume() {
    for (const unsent of await vault.all('unsent')) {
      addMessage(messageOf(unsent.told));
      settle(unsent);
    }
  }

  async function uploadMedia({ mediaObject, mimetype, mediaType }) {
    const { mediaBlob, filehash, size } = mediaObject;
    const data = encode(await mediaBlob.file.arrayBuffer());
    const directPath = await wire.ask('upload', { data, mimetype, filehash, size, mediaType });
    const mediaKeyTimestamp = Math.floor(Date.now() / 1000);
    const mmsUrl = `https://mmg.whatsapp.net${directPath}`;
    const mediaEntry = { mmsUrl, directPath, mediaKey: filehash, mediaKeyTimestamp, encFilehash: filehash, uploadHash: filehash };
    return { mediaEntry };
  }

  async function downloadAndMaybeDecrypt({ directPath }) {
    const data = await wire.ask('download', { directPath });
    if (data === null) throw Object.assign(new Error('media is gone'), { status: 404 });
    return decode(data);
  }

  /** A chat to write to; throws for a number that has no WhatsApp, with the real page's words. */
  async function findOrCreateLatestChat(wid) {
    const known = chats.get(wid);
    if (known) return { chat: known };
    const found = await wire.ask('find', { id: wid._serialized });
    if (!found) throw new Error('No LID for user');
    return { chat: chats.add(chatOf(found)) };
  }

  async function loadEarlierMsgs({ chat }) {
    const [first] = chat.msgs.getModelsArray();
    const earlier = await wire.ask('earlier', { chat: chat.id._serialized, before: first?.id._serialized });
    return earlier.map(messageOf).map(addMessage);
  }

  async function getMessagesById(ids) {
    const found = await Promise.all(ids.map((id) => wire.ask('message', { key: id?._serialized ?? id })));
    return { messages: found.filter(Boolean).map(messageOf).map(addMessage) };
  }

  async function sendMessageEdit(message, body) {
    await wire.ask('edit', { key: message.id._serialized, body });
    message.set({ [message.directPath ? 'caption' : 'body']: body, latestEditMsgKey: message.id });
  }

  async function sendRevokeMsgs(_chat, { list }) {
    for (const message of list) {
      await wire.ask('revoke', { key: message.id._serialized });
      message.set({ type: 'revoked', body: '', protocolMessageKey: message.id });
    }
  }

  async function sendDeleteMsgs(chat, { list }) {
    for (const message of list) {
      chat.msgs.remove(message);
      messages.remove(message);
    }
  }

  async function sendSeen({ chat }) {
    if (chat.unreadCount > 0) wire.tell('seen', { chat: chat.id._serialized });
    chat.set({ unreadCount: 0 });
  }

  function canEditText(message) {
    return message.id.fromMe && message.type === 'chat' && Date.now() / 1000 - message.t < editableSeconds;
  }

  async function queryWidExists(wid) {
    const found = await wire.ask('find', { id: wid._serialized });
    return found ? { wid: createWid(found.id) } : null;
  }

  return {
    shelf,
    addAndSendMsgToChat,
    resume,
    uploadMedia,
    downloadAndMaybeDecrypt,
    findOrCreateLatestChat,
    loadEarlierMsgs,
    getMessagesById,
    sendMessageEdit,
    sendRevokeMsgs,
    sendDeleteMsgs,
    sendSeen,
    canEditText,
    queryWidExists,
    sendReactionToMsg: (message, text) => wire.ask('react', { key: message.id._serialized, text, from: me.pn._serialized }),
    state: (state) => (wid) => wire.tell('typing', { chat: wid._serialized, state }),
  };
}

function mediaOf({ directPath }) {
  return directPath ? { mediaData: { mediaStage: 'RESOLVED' }, mediaObject: {} } : {};
}

/** The message as the far side reads it: ids as texts, nothing of the page. */
function toldOf(message) {
  const { id, from, to, author, mediaData: _, mediaObject: __, quotedMsg, ...plain } = message.serialize();
  const quoted = quotedMsg ? { quotedMsg, quotedKey: keyOfQuoted(message) } : {};
  const participant = author ? { author: author._serialized } : {};
  return { ...plain, ...quoted, ...participant, key: id._serialized, from: from._serialized, to: to._serialized };
}

function keyOfQuoted({ id, quotedStanzaID }) {
  const chat = chats.get(id.remote);
  const quoted = chat?.msgs.getModelsArray().find((one) => one.id.id === quotedStanzaID);
  return quoted?.id._serialized ?? new MsgKey({ fromMe: false, remote: id.remote, id: quotedStanzaID })._serialized;
}
