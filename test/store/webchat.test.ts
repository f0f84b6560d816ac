/** What web chat keeps: events in their order, once each, for every copy; files in parts; nothing after the end. */
import { describe, expect, test, vi } from 'vitest';
import type { ChatEvent, Post } from '../../src/channels/webchat/post.ts';
import { eachDatabase, eachPostgres } from '../support/databases.ts';

const chat = 'AAAAAAAAAAAAAAAAAAAAAA';
const other = 'BBBBBBBBBBBBBBBBBBBBBB';
const dayMs = 86_400_000;
const heard = (id: string): ChatEvent => ({ type: 'heard', id });
const idsOf = async (reading: ReturnType<Post['after']>) => (await reading).map(({ event }) => event.id);

eachDatabase('web chat keeps', (database) => {
  describe('events', () => {
    test('once by their key, in the order they came, and of one chat only', async () => {
      const { webchat } = await database.open();
      expect(await webchat.add(chat, 'a', heard('1'))).toBe('added');
      expect(await webchat.add(chat, 'b', heard('2'))).toBe('added');
      expect(await webchat.add(chat, 'a', heard('again'))).toBe('known');
      await webchat.add(other, 'a', heard('theirs'));
      await webchat.add(chat, 'c', heard('3'));
      expect(await idsOf(webchat.after(chat, 0, 10))).toEqual(['1', '2', '3']);
      const [, second] = await webchat.after(chat, 0, 10);
      expect(await idsOf(webchat.after(chat, second?.number ?? 0, 10))).toEqual(['3']);
      expect(await idsOf(webchat.before(chat, Number.MAX_SAFE_INTEGER, 2))).toEqual(['2', '3']);
    });

    test('added at once get numbers of their own, and a reader never meets a lower one later', async () => {
      const { webchat } = await database.open();
      const keys = Array.from({ length: 30 }, (_, i) => `k${i}`);
      let last = 0;
      const read: string[] = [];
      const look = async () => {
        for (const { number, event } of await webchat.after(chat, last, 100)) {
          last = number;
          read.push(event.id);
        }
      };
      const adding = keys.map((key) => webchat.add(chat, key, heard(key)));
      for (const _ of keys) await look();
      await Promise.all(adding);
      await look();
      expect(read.toSorted()).toEqual(keys.toSorted());
    });

    test('sealed: neither words nor the chat stand in the table', async () => {
      const { webchat } = await database.open();
      await webchat.add(chat, 'a', heard('kata-kata-rahasia'));
      const [row] = await database.rows(`select encode(sealed, 'escape') as words, encode(chat, 'hex') as chat from web_event`);
      expect(JSON.stringify(row)).not.toContain('rahasia');
      expect(row?.chat).not.toContain(Buffer.from(chat).toString('hex'));
    });

    test('only while they may be read', async () => {
      const { webchat } = await database.open();
      await webchat.add(chat, 'a', heard('1'));
      await webchat.announce(chat, { id: 'file', name: '', mediaType: '', bytes: 3 });
      await webchat.purge(Date.now() + 31 * dayMs);
      expect([await webchat.received(chat, 'file'), await idsOf(webchat.after(chat, 0, 10))]).toEqual([null, ['1']]);
      await webchat.purge(Date.now() + 181 * dayMs);
      expect(await webchat.after(chat, 0, 10)).toEqual([]);
    });
  });

  test('whoever waits is woken by what is added, until they leave', async () => {
    const { webchat } = await database.open();
    const wake = vi.fn();
    const leave = webchat.watch(chat, wake);
    await webchat.add(other, 'a', heard('theirs'));
    expect(wake).not.toHaveBeenCalled();
    await webchat.add(chat, 'a', heard('1'));
    expect(wake).toHaveBeenCalled();
    leave();
    wake.mockClear();
    await webchat.add(chat, 'b', heard('2'));
    expect(wake).not.toHaveBeenCalled();
  });

  test('nothing after the person deleted the chat', async () => {
    const { webchat } = await database.open();
    await webchat.add(chat, 'a', heard('1'));
    await webchat.close(chat);
    expect(await webchat.isClosed(chat)).toBe(true);
    expect(await webchat.add(chat, 'b', heard('2'))).toBe('closed');
    expect(await webchat.after(chat, 0, 10)).toEqual([]);
    expect(await webchat.isClosed(other)).toBe(false);
  });

  describe('a file', () => {
    const file = { id: 'file', name: 'jalan.jpg', mediaType: 'image/jpeg', bytes: 5 };
    const bytes = (text: string) => new TextEncoder().encode(text);

    test('in parts that come one after the other, each perhaps twice', async () => {
      const { webchat } = await database.open();
      expect(await webchat.addPart(chat, 'file', 0, bytes('abc'))).toBeNull();
      await webchat.announce(chat, file);
      expect(await webchat.addPart(chat, 'file', 3, bytes('de'))).toBe(0);
      expect(await webchat.addPart(chat, 'file', 0, bytes('abc'))).toBe(3);
      expect(await webchat.file(chat, 'file')).toBeNull();
      expect(await webchat.addPart(chat, 'file', 0, bytes('xyz'))).toBe(3);
      expect(await webchat.addPart(chat, 'file', 3, bytes('def'))).toBe(3);
      expect(await webchat.addPart(chat, 'file', 3, bytes('de'))).toBe(5);
      expect(await webchat.file(chat, 'file')).toEqual({ name: 'jalan.jpg', mediaType: 'image/jpeg', bytes: Buffer.from('abcde') });
      expect(await webchat.labels(other, 'file')).toBeNull();
      expect(await webchat.kept(chat)).toEqual({ files: 1, bytes: 5 });
    });

    test('that was announced stays as it was announced first', async () => {
      const { webchat } = await database.open();
      await webchat.announce(chat, file);
      await webchat.announce(chat, { ...file, name: 'lain', bytes: 99 });
      await webchat.addPart(chat, 'file', 0, bytes('abcde'));
      expect(await webchat.labels(chat, 'file')).toEqual({ name: 'jalan.jpg', mediaType: 'image/jpeg', bytes: 5 });
    });
  });
});

eachPostgres('web chat of two copies', (database) => {
  test('what one copy adds wakes the browser that reads from the other', { timeout: 20_000 }, async () => {
    const [here, there] = [await database.open(), await database.open()];
    await there.leases.start();
    const woken = new Promise<void>((resolve) => there.webchat.watch(chat, resolve));
    await here.webchat.add(chat, 'a', heard('1'));
    await woken;
    expect(await idsOf(there.webchat.after(chat, 0, 10))).toEqual(['1']);
  });
});
