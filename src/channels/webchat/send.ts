/** Message → the events a browser shows: files and text with its choices. Kept under the outbox's own key, so that a try whose end nobody knew shows nothing twice. */
import { randomUUID } from 'node:crypto';
import { type Message, type OutFile, type SendContext, SendError } from '../channel.ts';
import { splitSpans } from '../split.ts';
import { partMaxBytes } from './files.ts';
import type { ChatEvent, Post, ShownFile } from './post.ts';

/** Longer than anything the bot says; an officer's answer may be longer and stays readable in two. */
const textMax = 4000;

type Shown = Extract<ChatEvent, { type: 'message' }>;

/** The channel's `send`. A message is stored, not delivered: the browser reads it when it is there. Throws only SendError. */
export function sender(post: Post, now: () => number) {
  return async (chat: string, message: Message, context?: SendContext): Promise<{ id: string }> => {
    // The time it was made keeps keys apart when a database is moved and its counting begins anew.
    const key = context ? `b${context.key}.${(context.madeAt ?? 0).toString(36)}` : `b${randomUUID()}`;
    try {
      const files = await keepFiles(post, chat, key, message.files ?? []);
      const events = eventsOf(message, key, files, { at: now(), ...(context?.language !== undefined && { language: context.language }) });
      if (events.length === 0) throw new SendError({ kind: 'refused' }, 'empty message');
      for (const event of events)
        if ((await post.add(chat, event.id, event)) === 'closed') throw new SendError({ kind: 'blocked' }, 'conversation deleted');
      return { id: events.at(-1)?.id ?? key };
    } catch (error) {
      if (error instanceof SendError) throw error;
      throw new SendError({ kind: 'unreachable' }, 'not stored', error);
    }
  };
}

async function keepFiles(post: Post, chat: string, key: string, files: OutFile[]): Promise<ShownFile[]> {
  const kept: ShownFile[] = [];
  for (const [index, { kind, name, mediaType, bytes }] of files.entries()) {
    const id = `${key}.f${index}`;
    await post.announce(chat, { id, name, mediaType, bytes: bytes.byteLength });
    for (let start = 0; start < bytes.byteLength; start += partMaxBytes)
      await post.addPart(chat, id, start, bytes.subarray(start, start + partMaxBytes));
    kept.push({ id, kind, name, mediaType, bytes: bytes.byteLength });
  }
  return kept;
}

/** Choices stand below the last piece, files above the first. */
function eventsOf(message: Message, key: string, files: ShownFile[], told: Pick<Shown, 'at' | 'language'>): Shown[] {
  const pieces = splitSpans(message.text, textMax);
  if (pieces.length === 0 && files.length > 0) pieces.push([]);
  return pieces.map((text, index): Shown => {
    const isLast = index === pieces.length - 1;
    return {
      ...{ type: 'message', id: isLast ? key : `${key}.${index}`, ...told, text },
      choices: isLast ? message.choices : [],
      ...(isLast && message.askPlace !== undefined ? { askPlace: message.askPlace } : {}),
      ...(index === 0 && files.length > 0 ? { files } : {}),
    };
  });
}
