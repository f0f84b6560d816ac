/** What web chat needs kept: the events a browser shows, in order, and files on their way. store/ fills it; the channel knows no database. */
import type { FileKind, Said } from '../../dialogue/said.ts';
import type { Span } from '../channel.ts';

/** A file as a browser shows it; `id` fetches its bytes. */
export interface ShownFile {
  id: string;
  kind: FileKind;
  name: string;
  mediaType: string;
  bytes: number;
}

/** One thing that happened in a chat. `at` in epoch ms. */
export type ChatEvent =
  /** The person's own words, as they were sent; `id` is what the browser called them, `label` that of a pressed button. */
  | { type: 'said'; id: string; at: number; said: Said; label?: string }
  /** What was said as `id` is stored: the bot has it. */
  | { type: 'heard'; id: string }
  /** The bot's; `id` is what a reply quotes. */
  | {
      type: 'message';
      id: string;
      at: number;
      text: Span[];
      choices: { id: string; label: string; style?: 'primary' | 'danger' }[];
      askPlace?: string;
      /** What it is told in; the page speaks it too. */
      language?: string;
      files?: ShownFile[];
    };

/** An event with its number in the chat: later ones have higher numbers, and nothing ever comes in before what was read. */
export interface Numbered {
  number: number;
  event: ChatEvent;
}

export interface KeptFile {
  name: string;
  mediaType: string;
  bytes: Uint8Array;
}

export interface Post {
  /** Keeps an event once by its key. closed: the person deleted this chat. */
  add(chat: string, key: string, event: ChatEvent): Promise<'added' | 'known' | 'closed'>;
  /** Events after this number, oldest first. */
  after(chat: string, number: number, limit: number): Promise<Numbered[]>;
  /** The last events before this number, oldest first. */
  before(chat: string, number: number, limit: number): Promise<Numbered[]>;
  /** Calls whenever something may have been added, by whichever copy of the program; answers with the end of it. */
  watch(chat: string, call: () => void): () => void;
  /** Deletes what the chat shows, and its files as soon as nobody can want them; nothing comes in any more. */
  close(chat: string): Promise<void>;
  isClosed(chat: string): Promise<boolean>;
  /** Announces a file of so many bytes; the same id again changes nothing. */
  announce(chat: string, file: { id: string; name: string; mediaType: string; bytes: number }): Promise<void>;
  /** What is kept of this chat's files. */
  kept(chat: string): Promise<{ files: number; bytes: number }>;
  /** Keeps bytes of an announced file from `start` on; the same again changes nothing. Answers how many bytes are there in one piece; null: not announced. */
  addPart(chat: string, file: string, start: number, bytes: Uint8Array): Promise<number | null>;
  /** How many bytes are there in one piece; null: not announced. */
  received(chat: string, file: string): Promise<number | null>;
  /** The size it was announced with, and its labels; null: there is none or it is not whole. */
  labels(chat: string, file: string): Promise<{ name: string; mediaType: string; bytes: number } | null>;
  /** The whole file; null: there is none or it is not whole. */
  file(chat: string, file: string): Promise<KeptFile | null>;
}
