/** Messages as both sides tell them to each other: plain JSON, ids as texts. Knows no page and no library. */

/** A message as it goes over the wire. `key`: `<fromMe>_<chat>_<id>[_<author>]`, seen from the account. */
export interface Told {
  key: string;
  from: string;
  to: string;
  author?: string;
  type: string;
  /** Epoch seconds. */
  t: number;
  ack: number;
  body?: string;
  caption?: string;
  directPath?: string;
  mimetype?: string;
  filename?: string;
  filehash?: string;
  size?: number;
  duration?: string;
  lat?: number;
  lng?: number;
  loc?: string;
  quotedMsg?: Record<string, unknown>;
  quotedKey?: string;
  quotedStanzaID?: string;
  quotedParticipant?: string;
  dynamicReplyButtons?: unknown;
  list?: unknown;
  [more: string]: unknown;
}

/** Longer texts are not accepted (WhatsApp's own limit of a text). */
export const textMaxLength = 65_536;

/** What a person sees of one message. */
export interface ShownMessage {
  /** The serialized id. */
  id: string;
  from: 'bot' | 'citizen';
  /** Text or caption. */
  text: string;
  type: string;
  /** The id of the message it replies to. */
  quoted?: string;
  file?: { name: string; mediaType: string; bytes: Buffer };
  place?: { lat: number; lon: number; title: string };
  edited: boolean;
  revoked: boolean;
  /** 1 accepted, 2 delivered, 3 read. */
  ack: number;
  /** The last reaction of the other side; '' when there is none. */
  reaction: string;
}

/** One thing that happened to the account; numbered, applied once by the page. */
export type Happening =
  | { kind: 'message'; message: Told; chat?: ToldChat; contact?: ToldContact; unread?: number; again?: boolean }
  | { kind: 'ack'; key: string; ack: number }
  | { kind: 'decrypted'; message: Told }
  | { kind: 'edit'; key: string; body: string; at: number }
  | { kind: 'revoke'; key: string }
  | { kind: 'live'; key: string; lat: number; lng: number }
  | { kind: 'reaction'; key: string; id: string; text: string; from: string; at: number }
  | { kind: 'vote'; key: string; id: string; options: number[]; from: string; at: number }
  | { kind: 'read'; chat: string };

export interface ToldChat {
  id: string;
  title: string;
  unread: number;
  at: number;
  /** Of groups. */
  participants?: string[];
}

export interface ToldContact {
  id: string;
  name: string;
  /** The other id of the person, where WhatsApp tells it. */
  lid?: string;
  phone?: string;
}

/** The chat a serialized message id belongs to. */
export function chatOfKey(key: string): string {
  return key.split('_')[1] ?? '';
}
