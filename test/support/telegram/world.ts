/** Chats, messages, files and presses as Telegram holds them; everybody who waits for something is told of every change. */
import type { Entity } from './html.ts';
import type { Markup } from './markup.ts';
import { Refusal } from './refusal.ts';

export interface ShownMessage {
  id: number;
  from: 'bot' | 'citizen';
  /** Text or caption as a person reads it. */
  text: string;
  entities: Entity[];
  /** Buttons below the message. */
  buttons: { text: string; data: string }[][];
  file?: { kind: string; name: string; bytes: Buffer };
  album?: string;
  /** The topic it stands in. */
  thread?: number;
  replyTo?: number;
  /** How often it was edited. */
  edits: number;
  /** performance.now() when it was shown. */
  at: number;
}

export interface Chat {
  id: number;
  type: 'private' | 'group';
  blocked: boolean;
  deactivated: boolean;
  /** The group became this supergroup. */
  migratedTo?: number;
  /** A supergroup with topics; `rights`: whether the bot may manage them, `deletes`: and delete messages. */
  forum?: { rights: boolean; deletes: boolean; topics: Map<number, { name: string; closed: boolean }> };
  /** When the bot wrote or edited here lately. */
  written: number[];
  screen: ShownMessage[];
  /** The reply keyboard below the input line; empty: none. */
  keyboard: Markup['rows'];
  lastId: number;
}

export interface StoredFile {
  bytes: Buffer;
  size: number;
  path: string;
  /** Known by its id, but no longer on the server. */
  gone?: boolean;
}

const perMinute = 20;

export class World {
  readonly chats = new Map<number, Chat>();
  readonly files = new Map<string, StoredFile>();
  readonly presses = new Map<string, 'waiting' | 'answered' | 'expired'>();
  private readonly watchers = new Set<() => void>();
  /** Telegram's own clock, epoch ms: the date of every message. */
  clock: () => number = Date.now;
  /** How long a second of Telegram's lasts here. */
  secondMs = 1000;
  private drawn = 0;

  /** A running number, for ids of everything but messages. */
  draw(): number {
    this.drawn += 1;
    return this.drawn;
  }

  chat(id: number, type: Chat['type']): Chat {
    const known = this.chats.get(id);
    if (known) return known;
    const chat: Chat = { id, type, blocked: false, deactivated: false, screen: [], keyboard: [], lastId: 0, written: [] };
    this.chats.set(id, chat);
    return chat;
  }

  /** The chat a bot may write to; throws Refusal with Telegram's words when it may not. */
  reachable(chatId: unknown): Chat {
    const chat = this.chats.get(Number(chatId));
    if (!chat) throw new Refusal(400, 'Bad Request: chat not found');
    if (chat.migratedTo !== undefined) {
      throw new Refusal(400, 'Bad Request: group chat was upgraded to a supergroup chat', { migrate_to_chat_id: chat.migratedTo });
    }
    if (chat.deactivated) throw new Refusal(403, 'Forbidden: user is deactivated');
    if (chat.blocked)
      throw new Refusal(
        403,
        chat.type === 'private' ? 'Forbidden: bot was blocked by the user' : 'Forbidden: bot was kicked from the group chat',
      );
    return chat;
  }

  /** A group takes 20 messages and edits of a bot in a minute, whatever was refused counts no more. https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this */
  pass(chat: Chat): void {
    if (chat.type === 'private') return;
    const now = performance.now();
    const minuteMs = 60 * this.secondMs;
    chat.written = chat.written.filter((at) => at > now - minuteMs);
    const [oldest] = chat.written;
    if (chat.written.length >= perMinute && oldest !== undefined) {
      const seconds = Math.max(1, Math.ceil((oldest + minuteMs - now) / this.secondMs));
      throw new Refusal(429, `Too Many Requests: retry after ${seconds}`, { retry_after: seconds });
    }
    chat.written.push(now);
  }

  /** The topic a message goes to; throws Refusal when there is none. */
  threadOf(chat: Chat, given: unknown): number | undefined {
    if (given === undefined) return undefined;
    const thread = Number(given);
    if (!chat.forum?.topics.has(thread)) throw new Refusal(400, 'Bad Request: message thread not found');
    if (chat.forum.topics.get(thread)?.closed && !chat.forum.rights) throw new Refusal(400, 'Bad Request: TOPIC_CLOSED');
    return thread;
  }

  show(chat: Chat, message: Omit<ShownMessage, 'id' | 'edits' | 'at'>): ShownMessage {
    chat.lastId += 1;
    const shown = { id: chat.lastId, edits: 0, at: performance.now(), ...message };
    chat.screen.push(shown);
    this.changed();
    return shown;
  }

  store(bytes: Buffer, path: string, size = bytes.byteLength): string {
    const id = `AgAC${path.replace(/\W/g, '')}${this.draw()}`;
    this.files.set(id, { bytes, size, path: `${path}_${this.draw()}` });
    return id;
  }

  changed(): void {
    for (const watcher of [...this.watchers]) watcher();
  }

  /** Resolves with the first answer of `look` that is not undefined, asked again after every change; rejects with `describe()` after `timeoutMs`. */
  waitFor<T>(look: () => T | undefined, describe: () => string, timeoutMs = 30_000): Promise<T> {
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
