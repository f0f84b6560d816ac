/** A message of WhatsApp → what the person said. Pure; a kind of message that does not exist yet is said as 'unknown'. */
import type { FileKind, Said, SaidFile } from '../../dialogue/said.ts';
import { fields, number, text } from '../fields.ts';

/** What is read of the library's Message; `rawData` is the page's own record. */
export interface Given {
  id: { id: string; _serialized: string };
  type: string;
  body: string;
  from: string;
  fromMe: boolean;
  isStatus: boolean;
  timestamp: number;
  rawData: object;
}

const fileKinds: Record<string, FileKind> = {
  image: 'photo',
  video: 'video',
  gif: 'video',
  ptv: 'video',
  ptt: 'voice',
  audio: 'audio',
  document: 'document',
};
/** Old buttons and lists, as other programs still send them: their answer is a text. */
const textTypes = ['chat', 'list_response', 'buttons_response', 'template_button_reply'];
const otherKinds: Record<string, 'sticker' | 'contact' | 'poll'> = {
  sticker: 'sticker',
  vcard: 'contact',
  multi_vcard: 'contact',
  poll_creation: 'poll',
};
/** What WhatsApp writes into a chat by itself, what is no message yet (ciphertext), and the cover of an album, whose photos come as messages. */
const silentTypes =
  `ciphertext revoked e2e_notification notification notification_template broadcast_notification group_notification gp2 call_log
  protocol debug album reaction pinned_message newsletter_notification`.split(/\s+/);

/** null: nobody said anything. `quoted`: the id of the message it answers to. */
export function readSaid(message: Given, quoted: string | null): Said | null {
  const { type, body } = message;
  const reply = quoted === null ? {} : { quoted };
  if (textTypes.includes(type)) return body.trim() === '' ? null : { type: 'text', text: body, ...reply };
  const kind = fileKinds[type];
  if (kind) return { ...readFile(kind, message), ...reply };
  if (type === 'location' || type === 'live_location') return readPin(message, reply);
  if (silentTypes.includes(type)) return null;
  return { type: 'other', kind: otherKinds[type] ?? 'unknown' };
}

/** Only an edit of words: for a photo or a place the page also tells of changes to its preview. */
export function readEdit(message: Given, words: unknown, before: unknown): Said | null {
  const isWords = textTypes.includes(message.type) || fileKinds[message.type] !== undefined;
  if (!isWords || typeof words !== 'string' || typeof before !== 'string' || words === before || words !== message.body) return null;
  return { type: 'edit', of: message.id.id, text: words };
}

/** The id of the quoted message where the record itself tells it. */
export function quotedIn(message: Given): string {
  const raw = fields(message.rawData);
  return text(raw.quotedStanzaID) || text(fields(fields(raw.quotedMsg).id).id);
}

export function isReply(message: Given): boolean {
  const raw = fields(message.rawData);
  return Boolean(raw.quotedMsg) || text(raw.quotedStanzaID) !== '';
}

function readFile(kind: FileKind, message: Given): SaidFile {
  const raw = fields(message.rawData);
  const bytes = number(raw.size);
  const seconds = number(raw.duration);
  const album = text(fields(raw.parentMsgKey)._serialized) || text(raw.parentMsgKey);
  return {
    type: 'file',
    kind,
    ref: message.id._serialized,
    ...(message.body ? { caption: message.body } : {}),
    ...(album ? { album } : {}),
    ...(text(raw.filename) ? { name: text(raw.filename) } : {}),
    ...(text(raw.mimetype) ? { mediaType: text(raw.mimetype).split(';')[0]?.trim() ?? '' } : {}),
    ...(bytes === undefined ? {} : { bytes }),
    ...(seconds === undefined ? {} : { seconds }),
  };
}

/** The body of a place is the picture of its map; a live one is heard with its first point. */
function readPin(message: Given, reply: { quoted?: string }): Said {
  const raw = fields(message.rawData);
  const lat = number(raw.lat);
  const lon = number(raw.lng);
  if (lat === undefined || lon === undefined) return { type: 'other', kind: 'unknown' };
  const title = text(raw.loc).split('\n').filter(Boolean).join(', ');
  return { type: 'pin', lat, lon, ...(title ? { title } : {}), ...reply };
}
