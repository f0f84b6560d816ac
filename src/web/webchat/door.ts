/** What web chat's pages need of the channel, and the shapes that go over the line. Knows no complaint and no database. */

/** An event as the browser gets it; what is in it is between the channel and the page. */
export interface Numbered {
  number: number;
  event: unknown;
}

export interface ChatDoor {
  /** stored: the bot has it · wrong: no message of ours · missing: its file did not arrive · closed: this chat was deleted. Rejects with Unavailable. */
  receive(chat: string, body: unknown): Promise<'stored' | 'wrong' | 'missing' | 'closed'>;
  /** A file that is to come: how many bytes of it are there, or why none is taken. */
  announce(chat: string, body: unknown): Promise<{ received: number } | 'wrong' | 'too_large' | 'full'>;
  /** The next bytes; how many are there then, null when it was not announced. */
  addPart(chat: string, file: string, start: number, bytes: Uint8Array): Promise<number | null>;
  /** Deletes the conversation. */
  leave(chat: string): Promise<void>;
  reading: {
    after(chat: string, number: number, limit: number): Promise<Numbered[]>;
    before(chat: string, number: number, limit: number): Promise<Numbered[]>;
    watch(chat: string, call: () => void): () => void;
    isClosed(chat: string): Promise<boolean>;
    file(chat: string, file: string): Promise<{ bytes: Uint8Array; name: string; mediaType: string } | null>;
  };
}

/** The page's sentences, as locales/<lang>/webchat.json has them. */
export type ChatWords = Readonly<Record<string, string>>;
