/** Web chat over HTTP, with a browser's cookie, queue and stream: the contract, on both databases. */
import { describe, expect, test } from 'vitest';
import { webchat } from '../../src/channels/webchat/index.ts';
import type { Post } from '../../src/channels/webchat/post.ts';
import { eachDatabase } from '../support/databases.ts';
import { silent } from '../support/silent.ts';
import { openWebchat } from '../support/webchat/bench.ts';
import { openBrowser } from '../support/webchat/browser.ts';
import { type Bench, type Ears, passesContract } from './contract.ts';

eachDatabase('web chat', (database) => {
  // Whoever deletes a conversation gets a new one: nobody comes back to the old.
  describe('passes the contract', () =>
    passesContract(async (listening) => open((await database.open()).webchat, listening), ['presence']));
});

test('a message that came just before the program stops is still heard', async () => {
  const [shown, keep] = [Promise.withResolvers<void>(), Promise.withResolvers<'added'>()];
  const add: Post['add'] = () => {
    shown.resolve();
    return keep.promise;
  };
  const channel = webchat({ post: { add } as Post, log: silent });
  const heard: string[] = [];
  await channel.start(
    async ({ message }) => void heard.push(message),
    async () => undefined,
  );
  const taken = channel.receive('chat', { type: 'text', id: 'm1234567', text: 'halo' });
  await shown.promise;
  const stopped = channel.stop();
  keep.resolve('added');
  await expect(taken).resolves.toBe('stored');
  await stopped;
  expect(heard).toEqual(['m1234567']);
});

async function open(kept: Post, listening: Ears): Promise<Bench> {
  let isAway = false;
  const post: Post = {
    ...kept,
    add(...args) {
      if (!isAway) return kept.add(...args);
      isAway = false;
      return Promise.reject(new Error('write ECONNRESET'));
    },
  };
  const { channel, url, lines, close } = await openWebchat(post, listening);
  const browser = await openBrowser(url);
  return {
    channel: {
      ...channel,
      // The platform is a browser that has read what was sent.
      async send(chat, message, context) {
        const sent = await channel.send(chat, message, context);
        await browser.waitFor(({ messages }) => messages.some(({ id }) => id === sent.id));
        return sent;
      },
    },
    chat: browser.chat,
    citizen: {
      say: (text) => void browser.say(text),
      voice: () => void browser.file({ kind: 'voice', bytes: new Uint8Array(41), mediaType: 'audio/ogg', seconds: 5 }),
      press: (label) => void browser.press(label),
      block: () => void browser.leave(),
      unblock: () => undefined,
      texts: () => browser.messages.map(({ text }) => text),
    },
    repeat: () => browser.repeat(),
    failures: {
      unreachable: () => {
        isAway = true;
      },
    },
    secrets: [browser.chat],
    logs: () => lines,
    async close() {
      browser.close();
      await close();
    },
  };
}
