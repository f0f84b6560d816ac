/** WhatsApp as the account finds it: chats, people, messages, files and everything that happened, in its order. Knows no wire. */
import { createHash } from 'node:crypto';
import { chatOfKey, type Happening, type ShownMessage, type Told, type ToldChat, type ToldContact } from './messages.ts';

export interface Account {
  /** Digits. */
  phone: string;
  lid: string;
  name: string;
}

export interface Chat {
  id: string;
  title: string;
  unread: number;
  messages: Told[];
  participants?: string[];
  /** The person has the account blocked: sent messages stay at ack 1 and are not shown. */
  blocked: boolean;
  /** The person's phone is off: sent messages are shown later. */
  offline: boolean;
  /** The person lets others see what was read. */
  receipts: boolean;
  /** What the account does there: 'typing', 'recording', 'paused', in order. */
  states: string[];
  isTyping: boolean;
  /** How often the account read the chat. */
  seen: number;
  edited: Set<string>;
  reactions: Map<string, string>;
}

/** Messages a page gets at the start, per chat; earlier ones are asked for. */
const historyLength = 50;

export class World {
  readonly account: Account;
  readonly chats = new Map<string, Chat>();
  readonly people = new Map<string, ToldContact>();
  readonly files = new Map<string, { bytes: Buffer; mediaType: string }>();
  readonly happenings: (Happening & { number: number })[] = [];
  /** Everybody who is told of happenings at once: the pages on the line. */
  readonly listeners = new Set<(happening: Happening & { number: number }) => void>();
  private readonly watchers = new Set<() => void>();
  private drawn = 0;

  constructor(account: Account) {
    this.account = account;
  }

  get phoneId(): string {
    return `${this.account.phone}@c.us`;
  }

  get lidId(): string {
    return `${this.account.lid}@lid`;
  }

  /** A message id as phones make them. */
  newId(): string {
    this.drawn += 1;
    return `AC${this.drawn.toString(16).toUpperCase().padStart(30, '0')}`;
  }

  meet(person: ToldContact): void {
    this.people.set(person.id, { ...this.people.get(person.id), ...person });
  }

  /** Anyone who has WhatsApp: by phone number or by lid, whichever of both they are known by. */
  find(id: string): ToldContact | undefined {
    return this.people.get(id) ?? [...this.people.values()].find((person) => person.lid === id || person.phone === id);
  }

  chat(id: string, title = this.people.get(id)?.name ?? id): Chat {
    const known = this.chats.get(id);
    if (known) return known;
    const mood = { unread: 0, blocked: false, offline: false, receipts: true, states: [], isTyping: false, seen: 0 };
    const chat: Chat = { id, title, messages: [], ...mood, edited: new Set(), reactions: new Map() };
    this.chats.set(id, chat);
    return chat;
  }

  message(key: string): Told | undefined {
    return this.chats.get(chatOfKey(key))?.messages.find((message) => message.key === key);
  }

  /** Keeps it in its chat and counts it as unread when it came in. */
  keep(message: Told): Chat {
    const chat = this.chat(chatOfKey(message.key));
    chat.messages.push(message);
    if (message.key.startsWith('true')) chat.isTyping = false;
    if (!message.key.startsWith('true')) chat.unread += 1;
    this.changed();
    return chat;
  }

  happen(happening: Happening): void {
    const numbered = { number: this.happenings.length + 1, ...happening };
    this.happenings.push(numbered);
    for (const listener of this.listeners) listener(numbered);
    this.changed();
  }

  /** What a page gets that knows nothing yet. */
  snapshot(): { contacts: ToldContact[]; chats: ToldChat[]; messages: Told[]; heard: number } {
    const chats = [...this.chats.values()];
    return {
      contacts: [...this.people.values()],
      chats: chats.map(toldChat),
      messages: chats.flatMap((chat) => chat.messages.slice(-historyLength)),
      heard: this.happenings.length,
    };
  }

  store(bytes: Buffer, mediaType: string): { directPath: string; filehash: string; size: number } {
    this.drawn += 1;
    const directPath = `/v/t62.7118-24/${this.drawn}.enc`;
    this.files.set(directPath, { bytes, mediaType });
    return { directPath, filehash: createHash('sha256').update(bytes).digest('base64'), size: bytes.byteLength };
  }

  shown(chat: Chat, message: Told): ShownMessage {
    const file = this.files.get(message.directPath ?? '');
    const { lat, lng } = message;
    return {
      id: message.key,
      from: message.key.startsWith('true') ? 'bot' : 'citizen',
      text: textOf(message),
      type: message.type,
      ...(message.quotedKey ? { quoted: message.quotedKey } : {}),
      ...(file ? { file: { name: message.filename ?? '', ...file } } : {}),
      ...(lat !== undefined && lng !== undefined ? { place: { lat, lon: lng, title: message.loc ?? '' } } : {}),
      edited: chat.edited.has(message.key),
      revoked: message.type === 'revoked',
      ack: message.ack,
      reaction: chat.reactions.get(message.key) ?? '',
    };
  }

  changed(): void {
    for (const watcher of [...this.watchers]) watcher();
  }

  /** `listener` is called after every change; answers with the way to stop it. */
  watch(listener: () => void): () => void {
    this.watchers.add(listener);
    return () => void this.watchers.delete(listener);
  }

  /** Resolves with the first answer of `look` that is not undefined, asked again after every change; rejects with `describe()` after `timeoutMs`. */
  waitFor<T>(look: () => T | undefined, describe: () => string, timeoutMs = 10_000): Promise<T> {
    return new Promise((resolve, reject) => {
      const end = () => {
        clearTimeout(timer);
        this.watchers.delete(check);
      };
      const check = () => {
        const found = look();
        if (found === undefined) return;
        end();
        resolve(found);
      };
      const timer = setTimeout(() => {
        end();
        reject(new Error(describe()));
      }, timeoutMs);
      this.watchers.add(check);
      check();
    });
  }
}

export function toldChat({ id, title, unread, messages, participants }: Chat): ToldChat {
  return { id, title, unread, at: messages.at(-1)?.t ?? 0, ...(participants ? { participants } : {}) };
}

/** The body of a file or a place is a thumbnail. */
function textOf({ type, directPath, caption, body }: Told): string {
  return (directPath || type === 'location' ? caption : body) ?? '';
}
