/** A message of Telegram → what the person said. Pure; a kind of message that does not exist yet is said as 'unknown'. https://core.telegram.org/bots/api#message */
import type { FileKind, Said, SaidFile } from '../../dialogue/said.ts';
import { type Fields, fields, id, isFields, list, number, text } from '../fields.ts';

/** What Telegram writes into a chat by itself; nobody said it. */
const serviceFields =
  `new_chat_members left_chat_member new_chat_title new_chat_photo delete_chat_photo group_chat_created supergroup_chat_created
  channel_chat_created message_auto_delete_timer_changed migrate_from_chat_id pinned_message successful_payment users_shared chat_shared
  connected_website write_access_allowed proximity_alert_triggered boost_added chat_background_set forum_topic_created forum_topic_edited
  forum_topic_closed forum_topic_reopened general_forum_topic_hidden general_forum_topic_unhidden video_chat_scheduled video_chat_started
  video_chat_ended video_chat_participants_invited`.split(/\s+/);

/** Each kind of file: the field it stands in and what it counts as. An animation comes with a `document` of the same file, so it is looked for first. */
const fileFields: [field: string, kind: FileKind][] = [
  ['voice', 'voice'],
  ['audio', 'audio'],
  ['video', 'video'],
  ['video_note', 'video'],
  ['animation', 'video'],
  ['document', 'document'],
];

/** A deep link's payload, all Telegram allows in one. https://core.telegram.org/bots/features#deep-linking */
const startCommand = /^\/start(?:@\w+)?(?:\s+([\w-]{1,64}))?\s*$/;

/** null: a note of Telegram itself, nobody said anything. */
export function readSaid(message: Fields): Said | null {
  if (typeof message.text === 'string') return readText(message.text, quotedOf(message));
  const file = readFile(message);
  if (file) return file;
  const pin = readPin(message);
  if (pin) return pin;
  if (isFields(message.sticker)) return { type: 'other', kind: 'sticker' };
  if (isFields(message.contact)) return { type: 'other', kind: 'contact' };
  if (isFields(message.poll)) return { type: 'other', kind: 'poll' };
  return serviceFields.some((field) => message[field] !== undefined) ? null : { type: 'other', kind: 'unknown' };
}

/** The message's text or caption as it reads now; null for every other change (a moving live location, a reaction count). */
export function readEdit(message: Fields): Said | null {
  const now = message.text ?? message.caption;
  return typeof now === 'string' && id(message.message_id) !== '' ? { type: 'edit', of: id(message.message_id), text: now } : null;
}

function readText(words: string, quoted: { quoted?: string }): Said {
  const start = startCommand.exec(words);
  return start ? { type: 'start', payload: start[1] ?? '' } : { type: 'text', text: words, ...quoted };
}

function readFile(message: Fields): SaidFile | null {
  const photo = largestPhoto(message);
  if (photo) return describe('photo', photo, message);
  for (const [field, kind] of fileFields) {
    const file = fields(message[field]);
    if (text(file.file_id) !== '') return describe(kind, file, message);
  }
  return null;
}

function describe(kind: FileKind, file: Fields, message: Fields): SaidFile {
  const bytes = number(file.file_size);
  const seconds = number(file.duration);
  return {
    type: 'file',
    kind,
    ref: text(file.file_id),
    ...(text(message.caption) ? { caption: text(message.caption) } : {}),
    ...(text(message.media_group_id) ? { album: text(message.media_group_id) } : {}),
    ...(text(file.file_name) ? { name: text(file.file_name) } : {}),
    ...(text(file.mime_type) ? { mediaType: text(file.mime_type) } : {}),
    ...(bytes === undefined ? {} : { bytes }),
    ...(seconds === undefined ? {} : { seconds }),
    ...quotedOf(message),
  };
}

/** A photo comes in several sizes; the others are previews. */
function largestPhoto(message: Fields): Fields | undefined {
  const area = (size: Fields) => (number(size.width) ?? 0) * (number(size.height) ?? 0);
  return list(message.photo)
    .filter((size) => text(size.file_id) !== '')
    .reduce<Fields | undefined>((largest, size) => (largest && area(largest) > area(size) ? largest : size), undefined);
}

/** A pin, a venue (which carries a location of its own) or the first point of a live location. */
function readPin(message: Fields): Said | null {
  const venue = fields(message.venue);
  const location = fields(venue.location ?? message.location);
  const lat = number(location.latitude);
  const lon = number(location.longitude);
  if (lat === undefined || lon === undefined) return null;
  const title = [text(venue.title), text(venue.address)].filter((part) => part !== '').join(', ');
  return { type: 'pin', lat, lon, ...(title ? { title } : {}), ...quotedOf(message) };
}

function quotedOf(message: Fields): { quoted?: string } {
  const original = fields(message.reply_to_message);
  const quoted = id(original.message_id);
  // What is said in a topic comes as a reply to the notice that it was made (https://core.telegram.org/bots/api#message).
  return quoted === '' || original.forum_topic_created !== undefined ? {} : { quoted };
}
