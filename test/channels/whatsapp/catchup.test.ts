/** Which messages of a chat are caught up, when more come while it is being looked at. */
import { expect, test } from 'vitest';
import { wanted } from '../../../src/channels/whatsapp/catchup.ts';

const now = Date.parse('2026-11-23T02:00:00Z');
const messages = ['read', 'first', 'second', 'third'].map((word, i) => ({
  id: { _serialized: word, id: word, fromMe: false, remote: '' },
  timestamp: now / 1000 - 10 + i,
}));
const words = (chat: { unread: number; newest: string }, since: number | null = null) =>
  wanted(messages, { id: '62@c.us', at: now, ...chat }, since, now).map(({ id }) => id._serialized);

test('messages that come after the unread ones were counted push none of them out, and follow in their order', () => {
  expect(words({ unread: 1, newest: 'first' })).toEqual(['first', 'second', 'third']);
});

test('what was read already stays read', () => {
  expect(words({ unread: 3, newest: 'third' })).toEqual(['first', 'second', 'third']);
  expect(words({ unread: 0, newest: 'third' })).toEqual([]);
});

test('where the page does not tell the newest message, the last ones are the unread ones', () => {
  expect(words({ unread: 2, newest: '' })).toEqual(['second', 'third']);
});

test('what was written since the last message heard is brought, read or not', () => {
  expect(words({ unread: 0, newest: 'third' }, now - 9_000)).toEqual(['first', 'second', 'third']);
});
