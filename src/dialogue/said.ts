/** What a person said, free of any platform: the channels make it, the dialogue reads it. Plain JSON. */

export type FileKind = 'photo' | 'voice' | 'audio' | 'video' | 'document';

/** A file as the platform announced it; its bytes are fetched later, never inside a turn. */
export interface SaidFile {
  type: 'file';
  kind: FileKind;
  /** The platform's own handle for fetching the bytes; opaque to everyone but its channel. */
  ref: string;
  caption?: string;
  /** Equal for all files sent together. */
  album?: string;
  name?: string;
  mediaType?: string;
  bytes?: number;
  seconds?: number;
  /** Platform id of the message this one replies to. */
  quoted?: string;
}

export type Said =
  | { type: 'text'; text: string; quoted?: string }
  | SaidFile
  /** A place: a pin, a venue (title) or the first point of a live location. Degrees, WGS 84. */
  | { type: 'pin'; lat: number; lon: number; title?: string; quoted?: string }
  /** A pressed button; the three words are those of the Choice it was made from. */
  | { type: 'press'; draft: string; step: string; choice: string }
  /** The message `of` now reads `text`. */
  | { type: 'edit'; of: string; text: string }
  | { type: 'revoke'; of: string }
  /** The platform's own way of opening a chat (Telegram's /start), with the payload of a deep link. */
  | { type: 'start'; payload: string }
  /** Something without content for a complaint: a sticker, a contact card, a poll, ... */
  | { type: 'other'; kind: 'sticker' | 'contact' | 'poll' | 'unknown' }
  /** The talk's own alarm (`wakeAt`) went off. */
  | { type: 'alarm' };

/** One thing said in one talk. `message` is the platform's id of the message within its chat ('' for an alarm); `at` is epoch milliseconds. */
export interface Heard {
  message: string;
  at: number;
  said: Said;
}
