/** One page on the line: its questions, answered out of the world. What the page tells is checked here. */
import { randomBytes } from 'node:crypto';
import type { Told } from './messages.ts';
import { chatOfKey } from './messages.ts';
import type { Post } from './post.ts';
import { toldChat, type World } from './world.ts';

/** A question or a statement of the page; `ask` numbers a question. */
export type Frame = { type: string; ask?: number } & Record<string, unknown>;

/** Answers nothing at all, ever. */
export const silence = Symbol('silence');

/** Questions about the world, by their type. Each answers with plain JSON, or `silence`; what it throws is the page's error. */
export function createAnswers({ world, post, resends }: { world: World; post: Post; resends: string[] }) {
  const answers: Record<string, (frame: Frame) => unknown> = {
    send: ({ message }) => {
      const told = message as Told;
      if (typeof told?.key !== 'string' || !told.key.startsWith('true_')) throw new Error('not a message of this account');
      return post.take(told) ?? silence;
    },
    upload({ data, mimetype, filehash, size }) {
      const bytes = Buffer.from(text(data), 'base64');
      const stored = world.store(bytes, text(mimetype));
      if (stored.filehash !== filehash || stored.size !== size) throw new Error('upload failed: hash or size do not match');
      return stored.directPath;
    },
    download: ({ directPath }) => world.files.get(text(directPath))?.bytes.toString('base64') ?? null,
    find({ id }) {
      const known = world.chats.get(text(id));
      if (known) return toldChat(known);
      const person = world.find(text(id));
      return person ? { id: text(id), title: person.name, unread: 0, at: 0 } : null;
    },
    earlier({ chat, before }) {
      const messages = world.chats.get(text(chat))?.messages ?? [];
      const end = messages.findIndex(({ key }) => key === before);
      return messages.slice(Math.max(0, end - 50), Math.max(0, end));
    },
    message: ({ key }) => world.message(text(key)) ?? null,
    edit({ key, body }) {
      const message = own(text(key));
      message[message.directPath ? 'caption' : 'body'] = text(body);
      world.chats.get(chatOfKey(message.key))?.edited.add(message.key);
      world.changed();
    },
    revoke({ key }) {
      Object.assign(own(text(key)), { type: 'revoked', body: '' });
      world.changed();
    },
    react({ key, text: emoji, from }) {
      world.chat(chatOfKey(text(key))).reactions.set(text(key), text(emoji));
      const id = `true_${chatOfKey(text(key))}_${randomBytes(9).toString('hex').toUpperCase()}`;
      world.happen({ kind: 'reaction', key: text(key), id, text: text(emoji), from: text(from), at: Date.now() });
    },
    seen({ chat }) {
      const read = world.chat(text(chat));
      read.unread = 0;
      read.seen += 1;
      world.changed();
    },
    typing({ chat, state }) {
      const { states } = Object.assign(world.chat(text(chat)), { isTyping: state === 'typing' });
      states.push(text(state));
      world.changed();
    },
    resend: ({ keys }) => void resends.push(...(Array.isArray(keys) ? keys.map(text) : [])),
  };
  return answers;

  function own(key: string): Told {
    const message = world.message(key);
    if (!message?.key.startsWith('true_')) throw new Error('not a message of this account');
    return message;
  }
}

export function text(value: unknown): string {
  if (typeof value !== 'string') throw new Error('a text was expected');
  return value;
}
