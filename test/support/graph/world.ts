/** People, what is on their screens, files and templates as Meta holds them, and a clock that can be moved; everybody who waits is told of every change. */
import { createHash } from 'node:crypto';

export interface Shown {
  id: string;
  /** 'text', 'button', 'list', 'location_request_message', 'image', …, 'template'. */
  kind: string;
  /** The words as they stand on the screen. */
  text: string;
  choices: { id: string; title: string; description?: string }[];
  file?: StoredFile;
  name?: string;
  /** biz_opaque_callback_data. */
  key: string;
  /** performance.now() when it was shown. */
  at: number;
}

export interface StoredFile {
  bytes: Buffer;
  mediaType: string;
  /** When its last address stops working. */
  urlUntil: number;
  gone?: boolean;
}

export interface Person {
  /** WhatsApp id: digits. */
  phone: string;
  /** Business-scoped user id; '' for a person Meta has none for yet. */
  userId: string;
  /** Has a username: the phone number is told to nobody. */
  hidden: boolean;
  name: string;
  blocked: boolean;
  lastWrote: number;
  screen: Shown[];
  /** Ids of their messages, oldest first, and which were marked read. */
  wrote: string[];
  read: Set<string>;
  typingSeen: number;
  /** Messages that may be sent to them now (pair limit), and since when. */
  room: number;
  roomAt: number;
}

export interface ApprovedTemplate {
  name: string;
  language: string;
  /** With {{1}}, {{2}} … */
  body: string;
  paused?: boolean;
}

export class World {
  readonly people: Person[] = [];
  readonly files = new Map<string, StoredFile>();
  readonly templates: ApprovedTemplate[] = [];
  private readonly watchers = new Set<() => void>();
  private movedMs = 0;
  private drawn = 0;

  now(): number {
    return Date.now() + this.movedMs;
  }

  advance(ms: number): void {
    this.movedMs += ms;
  }

  draw(): number {
    this.drawn += 1;
    return this.drawn;
  }

  wamid(): string {
    return `wamid.HBgM${Buffer.from(`message ${this.draw()}`).toString('base64')}`;
  }

  person(phone: string, userId: string): Person {
    const person: Person = {
      phone,
      userId,
      hidden: false,
      name: 'Siti Aminah',
      blocked: false,
      lastWrote: 0,
      screen: [],
      wrote: [],
      read: new Set(),
      typingSeen: 0,
      room: 45,
      roomAt: this.now(),
    };
    this.people.push(person);
    return person;
  }

  store(bytes: Buffer, mediaType: string): string {
    const id = `${900_000_000_000 + this.draw()}`;
    this.files.set(id, { bytes, mediaType, urlUntil: 0 });
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

export function sha256Of(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}
