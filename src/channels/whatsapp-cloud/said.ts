/** A message of the Cloud API → what the person said. Pure; a kind of message that does not exist yet is said as 'unknown'. https://developers.facebook.com/docs/whatsapp/cloud-api/webhooks/payload-examples */
import type { FileKind, Said, SaidFile } from '../../dialogue/said.ts';
import { type Fields, fields, isFields, list, number, text } from '../fields.ts';

/** null: nobody said anything (a reaction, a note of WhatsApp itself). */
export function readSaid(message: Fields): Said | null {
  const type = text(message.type);
  const content = fields(message[type]);
  switch (type) {
    case 'text':
      return { type: 'text', text: text(content.body), ...quotedOf(message) };
    case 'image':
      return readFile('photo', content, message);
    case 'audio':
      return readFile(content.voice === true ? 'voice' : 'audio', content, message);
    case 'video':
    case 'document':
      return readFile(type, content, message);
    case 'location':
      return readPin(content, message);
    case 'interactive':
      return readReply(content);
    case 'button':
      return readTemplateButton(content, message);
    case 'edit':
      return readEdit(content);
    case 'revoke':
      return text(content.original_message_id) ? { type: 'revoke', of: text(content.original_message_id) } : null;
    case 'request_welcome':
      return { type: 'start', payload: '' };
    case 'sticker':
      return { type: 'other', kind: 'sticker' };
    case 'contacts':
      return { type: 'other', kind: 'contact' };
    case 'reaction':
    case 'system':
      return null;
    default:
      return { type: 'other', kind: 'unknown' };
  }
}

/** The three words of a choice's id; words nobody knows when it has another shape: the dialogue treats them like any stale button. */
export function readPress(id: string): Said {
  const [draft = '', step = '', choice = '', ...more] = id.split(':');
  return more.length === 0 ? { type: 'press', draft, step, choice } : { type: 'press', draft: '', step: '', choice: '' };
}

function readFile(kind: FileKind, file: Fields, message: Fields): SaidFile | Said {
  const ref = text(file.id);
  if (ref === '') return { type: 'other', kind: 'unknown' };
  const bytes = number(file.file_size);
  return {
    type: 'file',
    kind,
    ref,
    ...(text(file.caption) ? { caption: text(file.caption) } : {}),
    ...(text(file.filename) ? { name: text(file.filename) } : {}),
    ...(text(file.mime_type) ? { mediaType: bareType(text(file.mime_type)) } : {}),
    ...(bytes === undefined ? {} : { bytes }),
    ...quotedOf(message),
  };
}

/** "audio/ogg; codecs=opus" is an audio/ogg. */
export function bareType(mediaType: string): string {
  return mediaType.split(';')[0]?.trim() ?? '';
}

function readPin(location: Fields, message: Fields): Said {
  const lat = number(location.latitude);
  const lon = number(location.longitude);
  if (lat === undefined || lon === undefined) return { type: 'other', kind: 'unknown' };
  const title = [text(location.name), text(location.address)].filter((part) => part !== '').join(', ');
  return { type: 'pin', lat, lon, ...(title ? { title } : {}), ...quotedOf(message) };
}

/** A pressed button or a chosen row; other interactive answers (forms) carry nothing of ours. */
function readReply(interactive: Fields): Said {
  const reply = interactive.button_reply ?? interactive.list_reply;
  return isFields(reply) ? readPress(text(reply.id)) : { type: 'other', kind: 'unknown' };
}

/** A button under a template: its payload is one of our choices, or its text stands for itself. */
function readTemplateButton(button: Fields, message: Fields): Said {
  const payload = text(button.payload);
  return payload.split(':').length === 3 ? readPress(payload) : { type: 'text', text: text(button.text), ...quotedOf(message) };
}

/** Comes to numbers that are also used in the WhatsApp Business app. */
function readEdit(edit: Fields): Said | null {
  const of = text(edit.original_message_id);
  const changed = fields(edit.message);
  const content = fields(changed[text(changed.type)]);
  const now = text(content.body) || text(content.caption);
  return of === '' || now === '' ? null : { type: 'edit', of, text: now };
}

function quotedOf(message: Fields): { quoted?: string } {
  const quoted = text(fields(message.context).id);
  return quoted === '' ? {} : { quoted };
}

/** The first error WhatsApp told about, or -1. */
export function errorCodeIn(value: Fields): number {
  return number(list(value.errors)[0]?.code) ?? -1;
}
