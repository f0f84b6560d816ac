/** Web chat as a channel: a browser sends by HTTP and reads a stream of numbered events (web/webchat has the routes). It knows no complaint; what is kept, Post keeps. */
import { createHash } from 'node:crypto';
import type { Log } from '../../complaints/ports.ts';
import { type Channel, type Ear, type Incoming, type Presence, SendError, Unavailable } from '../channel.ts';
import { healthOf } from '../health.ts';
import { type Announced, announceFile, fetcher, fileMaxBytes, takePart } from './files.ts';
import type { ChatEvent, Post } from './post.ts';
import { type Sent, saidOf, sentIn } from './said.ts';
import { sender } from './send.ts';

export { fileMaxBytes, partMaxBytes } from './files.ts';
export { textMaxCharacters } from './said.ts';

export interface WebchatSettings {
  post: Post;
  log: Log;
  /** Epoch milliseconds. */
  now?: () => number;
}

/** stored: the bot has it · wrong: no message of ours · missing: its file did not arrive · closed: the person deleted this chat. */
export type Taken = 'stored' | 'wrong' | 'missing' | 'closed';

export type WebchatChannel = Channel & {
  /** One message of a browser, as parsed JSON. The same id again is harmless. Rejects with Unavailable when it must be sent again. */
  receive(chat: string, body: unknown): Promise<Taken>;
  /** A file on its way (files.ts). */
  announce(chat: string, body: unknown): Promise<Announced>;
  addPart(chat: string, file: string, start: number, bytes: Uint8Array): Promise<number | null>;
  /** What the browser reads. */
  reading: Pick<Post, 'after' | 'before' | 'watch' | 'isClosed' | 'file'>;
  /** The person deletes the conversation in this browser: nothing is shown or sent there any more. */
  leave(chat: string): Promise<void>;
};

/** Nothing to set up: it is on unless WEBCHAT=off. */
export function webchat({ post, log, now = Date.now }: WebchatSettings): WebchatChannel {
  const health = healthOf(now);
  const send = sender(post, now);
  const running = new Set<Promise<unknown>>();
  let ears: { ear: Ear; presence: Presence } | null = null;

  return {
    name: 'webchat',
    abilities: { buttons: true, fileMaxBytes },
    async start(ear, presence) {
      ears = { ear, presence };
      health.set('ready', '');
    },
    async stop() {
      ears = null;
      await Promise.allSettled(running);
      health.set('off', '');
    },
    async send(chat, message, context) {
      try {
        const sent = await send(chat, message, context);
        if (ears) health.set('ready', '');
        return sent;
      } catch (error) {
        if (ears && error instanceof SendError && error.failure.kind === 'unreachable') health.set('degraded', 'unreachable');
        throw error;
      }
    },
    fetch: fetcher(post),
    health: health.read,
    receive: (chat, body) => track(take(chat, body)),
    announce: (chat, body) => track(announceFile(post, chat, body)),
    addPart: (chat, file, start, bytes) => track(takePart(post, chat, file, start, bytes)),
    reading: post,
    leave: (chat) => track(leave(chat)),
  };

  function track<T>(work: Promise<T>): Promise<T> {
    running.add(work);
    void work.catch(() => undefined).finally(() => running.delete(work));
    return work;
  }

  async function take(chat: string, body: unknown): Promise<Taken> {
    if (!ears) throw new Unavailable('not listening');
    // What came before the stop is finished.
    const { ear } = ears;
    const sent = sentIn(body);
    if (sent === null) return 'wrong';
    if (sent.type === 'file' && !(await isWhole(chat, sent))) return 'missing';
    const at = now();
    const said = saidOf(sent, chat);
    const shown = shownOf(sent, said, at);
    // Shown first, so that the answer stands below it; heard by the same id at every try.
    if ((await kept(post.add(chat, `w${sent.id}`, shown))) === 'closed') return 'closed';
    await ear(incoming(chat, sent, at, said));
    await kept(post.add(chat, `h${sent.id}`, { type: 'heard', id: sent.id }));
    return 'stored';
  }

  /** A file that is too large is only told about: the answer is a sentence. */
  async function isWhole(chat: string, { file, bytes }: Extract<Sent, { type: 'file' }>): Promise<boolean> {
    if (file === '') return bytes > fileMaxBytes;
    const labels = await kept(post.labels(chat, file));
    return labels !== null && labels.bytes === bytes;
  }

  async function leave(chat: string): Promise<void> {
    if (!ears) throw new Unavailable('not listening');
    await ears.presence({ channel: 'webchat', chat, reachable: false });
    await kept(post.close(chat));
  }

  async function kept<T>(work: Promise<T>): Promise<T> {
    try {
      return await work;
    } catch (cause) {
      log.error('webchat.not_stored', cause);
      throw new Unavailable('web chat could not be stored now', { cause });
    }
  }
}

/** As its own browser shows it: there the handle of a file is the file's own id. */
function shownOf(sent: Sent, said: Incoming['said'], at: number): ChatEvent {
  const own = said.type === 'file' && sent.type === 'file' ? { ...said, ref: sent.file } : said;
  return { type: 'said', id: sent.id, at, said: own, ...(sent.type === 'press' ? { label: sent.label } : {}) };
}

/** The delivery's id is known in the inbox: the chat's own name must not be read out of it. */
function incoming(chat: string, sent: Sent, at: number, said: Incoming['said']): Incoming {
  const id = createHash('sha256').update(`${chat}\0${sent.id}`).digest('base64url');
  const message = sent.type === 'press' || sent.type === 'edit' || sent.type === 'revoke' ? '' : sent.id;
  return { channel: 'webchat', chat, person: chat, id, message, at, group: false, said, profile: {} };
}
