/** What messages of people are made of: files as WhatsApp describes them, contact cards, small real bytes where none are given. */
import type { Told } from './messages.ts';
import type { World } from './world.ts';

export interface SentFile {
  caption?: string;
  bytes?: Buffer;
  /** What WhatsApp announces, when it should differ from the real size. */
  size?: number;
  name?: string;
  mediaType?: string;
  replyTo?: string;
}

/** The smallest JPEG: one grey pixel. */
export const photoBytes = Buffer.from(
  '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////wgALCAABAAEBAREA/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/aAAgBAQABPxA=',
  'base64',
);

/** The head of an Ogg stream. */
export const voiceBytes = Buffer.concat([Buffer.from('OggS'), Buffer.alloc(96, 1)]);

/** The attributes of a message with a file, which is on WhatsApp's servers from now on. */
export function fileFields(world: World, type: string, sent: SentFile & { mediaType: string }): Partial<Told> {
  const bytes = sent.bytes ?? (type === 'image' ? photoBytes : Buffer.from(`${type} of a citizen`));
  const stored = world.store(bytes, sent.mediaType);
  return {
    ...stored,
    mimetype: sent.mediaType,
    size: sent.size ?? stored.size,
    mediaKey: stored.filehash,
    mediaKeyTimestamp: Math.floor(Date.now() / 1000),
    encFilehash: stored.filehash,
    ...(sent.name ? { filename: sent.name } : {}),
    ...(sent.caption ? { caption: sent.caption } : {}),
    // As in WhatsApp Web, the body of a picture is its thumbnail.
    ...(type === 'image' || type === 'video' ? { body: '/9j/4AAQSkZJRg==' } : {}),
  };
}

export function contactCard(name: string, phone: string): string {
  return `BEGIN:VCARD\nVERSION:3.0\nFN:${name}\nTEL;type=CELL;waid=${phone}:+${phone}\nEND:VCARD`;
}

/** The attributes of a reply to the message `key`; throws when there is none. */
export function quotation(world: World, key: string): Partial<Told> {
  const quoted = world.message(key);
  if (!quoted) throw new Error('no such message on the screen');
  const { type, body, caption, author, from } = quoted;
  const quotedMsg = { type, ...(body ? { body } : {}), ...(caption ? { caption } : {}) };
  return { quotedMsg, quotedKey: key, quotedStanzaID: key.split('_')[2] ?? '', quotedParticipant: author ?? from };
}
