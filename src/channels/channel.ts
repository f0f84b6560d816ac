/** What every channel offers and the closed list of ways sending can fail. Channels know no complaint, no database and no other channel. */
import type { Said } from '../dialogue/said.ts';

export type ChannelName = 'telegram' | 'whatsapp' | 'whatsapp-cloud' | 'webchat' | 'terminal';

/** Held by the copy whose browsers are linked to the WhatsApp numbers: it alone can send and fetch there, so it works the whole outbox. */
export const whatsappDuty = 'whatsapp';

/** One event of a platform, read and checked: a value, nothing was sent for it yet. */
export interface Incoming {
  channel: ChannelName;
  /** The platform's id of the chat; with `channel` it is the only thing a citizen is known by. */
  chat: string;
  /** The platform's id of the person who spoke; equals `chat` in most private chats. */
  person: string;
  /** Identifies the delivery: the same id twice is the same event. */
  id: string;
  /** The platform's id of the message within its chat; '' where there is none. */
  message: string;
  /** Epoch milliseconds. */
  at: number;
  /** Not a private chat. */
  group: boolean;
  /** The topic of a group it was said in, by the platform's id. */
  thread?: string;
  /** Said in the name of the whole group: nobody knows by whom. */
  anonymous?: true;
  said: Said;
  /** What the platform tells about the person; stored encrypted, never needed. */
  profile: { name?: string; username?: string; phone?: string; language?: string };
}

/** A run of text in one style. Values are plain text: each channel escapes for itself, in one place. */
export interface Span {
  text: string;
  style?: 'bold' | 'code' | 'italic';
}

/** A file to send, read from where attachments are kept. */
export interface OutFile {
  kind: 'photo' | 'voice' | 'audio' | 'video' | 'document';
  name: string;
  mediaType: string;
  bytes: Uint8Array;
}

/** A message ready for any platform. */
export interface Message {
  text: Span[];
  /** `id` comes back as a press. `typed`: never by a number. */
  choices: { id: string; label: string; typed?: true; style?: 'primary' | 'danger' }[];
  /** A sentence that tells how to choose by number, for platforms without buttons; they add it below the numbered choices. */
  choicesHint?: string;
  /** Label of the "send my position" button, where one should be offered. */
  askPlace?: string;
  files?: OutFile[];
}

/** Where a delivery of this process reports to. Rejects with Unavailable when the message could not be stored: the platform must then deliver it again. */
export type Ear = (incoming: Incoming) => Promise<void>;

/** The chat's person left or came back, or a group took us in or threw us out, or has another id now: no message of anybody's, but sending depends on it. */
export type Presence = (event: PresenceEvent) => Promise<void>;

export type PresenceEvent = { channel: ChannelName; chat: string } & ({ reachable: boolean; group?: true } | { movedTo: string });

export interface ChannelHealth {
  state: 'starting' | 'ready' | 'degraded' | 'off';
  /** Epoch ms since when. */
  since: number;
  /** One machine word about why, e.g. 'conflict', 'unauthorized', 'unreachable'; '' when ready. */
  why: string;
}

/** What the outbox knows about a sending besides its message. */
export interface SendContext {
  /** Names this sending, the same at every try and nobody else's: what a try got through need not be sent again. At most 64 ASCII signs. */
  key: string;
  /** When the chat's person last wrote, epoch ms; null: nobody knows. Some platforms let a bot write freely only for a time after that. */
  heardAt: number | null;
  /** When it was decided to send it, epoch ms: no try was earlier. After a crash only this tells which messages in a chat may be this one. */
  madeAt?: number;
  /** The language it is told in. */
  language?: string;
  /** The topic of a group it goes to. */
  thread?: string;
  /** The message it answers, where several people talk. */
  replyTo?: string;
  /** It was sent before, and given up by the platform. */
  again?: Again;
}

/** Why a platform gave up what it had taken: its person wrote too long ago, it does not take the file, or it has trouble of its own. */
export type GivenUp = 'late' | 'unfit' | 'trouble';

/** What is sent again because it was given up. */
export interface Again {
  why: GivenUp;
  /** Which part of the message, as the channel called it; one that ends with `f` was a file without words. */
  part: string;
  /** How often by now. */
  times: number;
}

/** Messages a platform took and may still give up, kept where they outlive the process. */
export interface Posted {
  /** These arrived, or never will: whatever is told of them later, they are not sent again. `key`: what they were sent with, or begins with it. */
  over(sent: { message: string; key: string }[]): Promise<void>;
  /**
   * A message was given up: it is queued once more, news in the next chat its citizen joined where this one takes it 'never' or gave it up too often; or lost, because nothing is
   * known of it (any more) or there is no such chat; 'sending': whether it was taken is not known yet, tell again.
   */
  again(message: string, key: string, why: GivenUp | 'never'): Promise<'queued' | 'lost' | 'sending'>;
}

export interface Sending {
  id: string;
  others?: string[];
  /** All of its messages, where the platform may give them up later; `part` is the channel's own word for which of them each is. */
  posted?: { message: string; part: string }[];
}

/** Topics of a group, where a platform has them. All throw only SendError: 'forbidden' without the right or the topics, 'no_topic' when it is gone. */
export interface Topics {
  open(chat: string, name: string): Promise<{ thread: string }>;
  close(chat: string, thread: string): Promise<void>;
  reopen(chat: string, thread: string): Promise<void>;
  /** Deletes it with all that stands in it; where we may delete nothing it is closed and called `name` from then on. */
  remove(chat: string, thread: string, name: string): Promise<void>;
}

export interface Channel {
  name: ChannelName;
  /** `perGroup`: so many messages and edits a group takes within this time. */
  abilities: { buttons: boolean; fileMaxBytes: number; perGroup?: { messages: number; withinMs: number } };
  /** Begins to listen. Returns when listening has begun or is being tried in the background. */
  start(ear: Ear, presence: Presence): Promise<void>;
  /** Stops listening; what was taken in is finished first. */
  stop(): Promise<void>;
  /** Sends and answers with the platform's id of the message that people answer to; `others`: of what else it took, where messages can be removed. Throws only SendError. */
  send(chat: string, message: Message, context?: SendContext): Promise<Sending>;
  /** Makes a message sent before read like this one (its files stay as they are); `withFile`: it was sent with one. Throws only SendError: 'refused' when it is gone or too old. */
  edit?(chat: string, id: string, message: Message, withFile: boolean): Promise<void>;
  /** Takes a message back. Throws only SendError: 'refused' when it is gone or too old. */
  remove?(chat: string, id: string): Promise<void>;
  topics?: Topics;
  /** Reads a file's bytes. Throws only SendError. */
  fetch(ref: string, maxBytes: number): Promise<{ bytes: Uint8Array; name?: string; mediaType?: string }>;
  health(): ChannelHealth;
}

/** The ways sending fails; each says what follows. */
export type Failure =
  /** The platform asks for a pause: of this chat, or of the whole account. */
  | { kind: 'slow_down'; afterMs: number; scope: 'chat' | 'account' }
  /** Not reached or no answer: the outcome may be unknown. Tried again with growing pauses. */
  | { kind: 'unreachable' }
  /** The person blocked the bot or is gone: nothing more is sent until they come back. */
  | { kind: 'blocked' }
  /** This message will never be accepted: recorded, dropped, the next one goes on. */
  | { kind: 'refused' }
  /** The chat has another id now. */
  | { kind: 'moved'; chat: string }
  /** The topic of the group is gone. */
  | { kind: 'no_topic' }
  /** We lack a right in this group; what needs none goes on. */
  | { kind: 'forbidden' }
  /** Our own credentials are not accepted: nothing goes out until the operator acts. */
  | { kind: 'unauthorized' }
  /** A file larger than may be fetched. */
  | { kind: 'too_large' };

/** `reason` is the platform's own word for it, free of tokens and personal data. */
export class SendError extends Error {
  readonly failure: Failure;
  constructor(failure: Failure, reason: string, cause?: unknown) {
    super(`${failure.kind}: ${reason}`, { cause });
    this.name = 'SendError';
    this.failure = failure;
  }
}

/** The message could not be stored now; deliver it again. */
export class Unavailable extends Error {
  override readonly name = 'Unavailable';
}
