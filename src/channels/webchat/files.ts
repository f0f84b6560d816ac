/** Files on their way from a browser: in parts, so that a slow or broken line goes on where it stopped. */
import { z } from 'zod';
import { SendError, Unavailable } from '../channel.ts';
import type { Post } from './post.ts';
import { fileName, fileType, madeId } from './said.ts';

/** Telegram's limit for bots, so that every channel says the same. */
export const fileMaxBytes = 20 * 1024 * 1024;
/** A part takes seconds on the slowest line there is. */
export const partMaxBytes = 262_144;
/** So many files of one browser are kept at once, and so many bytes. */
const keptMaxFiles = 200;
const keptMaxBytes = 300_000_000;

const announced = z.strictObject({ id: madeId, name: fileName, mediaType: fileType, bytes: z.int().min(1) });

/** How many bytes are there already, or why none is taken. full: this browser sent more than is kept. */
export type Announced = { received: number } | 'wrong' | 'too_large' | 'full';

/** A browser says what it is going to send, or asks where to go on. Rejects with Unavailable. */
export async function announceFile(post: Post, chat: string, body: unknown): Promise<Announced> {
  const file = announced.safeParse(body).data;
  if (file === undefined) return 'wrong';
  if (file.bytes > fileMaxBytes) return 'too_large';
  return stored(async () => {
    const received = await post.received(chat, file.id);
    if (received !== null) return { received };
    const kept = await post.kept(chat);
    if (kept.files >= keptMaxFiles || kept.bytes + file.bytes > keptMaxBytes) return 'full';
    await post.announce(chat, file);
    return { received: 0 };
  });
}

/** The next bytes of a file; answers how many are there, null when it was not announced. Rejects with Unavailable. */
export async function takePart(post: Post, chat: string, file: string, start: number, bytes: Uint8Array): Promise<number | null> {
  return stored(() => post.addPart(chat, file, start, bytes));
}

/** The channel's `fetch`; `ref` is `<chat>/<file>`. Throws only SendError. */
export function fetcher(post: Post) {
  return async (ref: string, maxBytes: number): Promise<{ bytes: Uint8Array; name?: string; mediaType?: string }> => {
    const [chat = '', id = ''] = ref.split('/');
    const labels = await reached(post.labels(chat, id));
    if (labels === null) throw new SendError({ kind: 'refused' }, 'no such file');
    if (labels.bytes > maxBytes) throw new SendError({ kind: 'too_large' }, 'larger than allowed');
    const file = await reached(post.file(chat, id));
    if (file === null) throw new SendError({ kind: 'refused' }, 'no such file');
    const { bytes, name, mediaType } = file;
    return { bytes, ...(name === '' ? {} : { name }), ...(mediaType === '' ? {} : { mediaType }) };
  };
}

async function stored<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    throw new Unavailable('a file could not be stored now', { cause });
  }
}

async function reached<T>(asked: Promise<T>): Promise<T> {
  try {
    return await asked;
  } catch (error) {
    throw new SendError({ kind: 'unreachable' }, 'not read', error);
  }
}
