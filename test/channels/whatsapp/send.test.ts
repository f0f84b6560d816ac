/** Sending through the unmodified library: what was acknowledged is sent, what was not is looked up first, and nothing arrives twice. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { SendError } from '../../../src/channels/channel.ts';
import { hasBrowser, openWhatsApp, type WhatsAppBench } from '../../support/whatsapp/bench.ts';
import type { Citizen } from '../../support/whatsapp-web/server.ts';
import { ears, failureOf, plain } from '../contract.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

describe.skipIf(!hasBrowser)('WhatsApp sends', () => {
  let bench: WhatsAppBench;
  let siti: Citizen;
  let citizens = 0;

  beforeAll(async () => {
    bench = await openWhatsApp(ears());
  });
  afterAll(() => bench?.close());
  beforeEach(() => {
    citizens += 1;
    siti = bench.standIn.citizen(`62815000000${String(citizens).padStart(2, '0')}`);
    Object.assign(bench.standIn.sendFaults, { refuse: 0, drop: false, loseAnswers: 0 });
  });

  const file = (kind: 'photo' | 'voice' | 'audio' | 'video' | 'document', name: string, mediaType: string) => ({
    ...{ kind, name, mediaType },
    bytes: Buffer.from(`bytes of ${name}`),
  });

  /** What the outbox does: the same sending again until it went through. */
  async function deliver(text: string, key: string): Promise<string> {
    for (let tries = 0; tries < 400; tries += 1) {
      try {
        return (await bench.channel.send(siti.id, plain(text), { key, heardAt: Date.now(), madeAt: Date.now() })).id;
      } catch (error) {
        if (!(error instanceof SendError) || !['unreachable', 'slow_down'].includes(error.failure.kind)) throw error;
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    }
    throw new Error('it never went through');
  }

  function texts(): string[] {
    return siti.messages.map(({ text }) => text);
  }

  test('files as what they are, the words under the last of them', async () => {
    const files = [file('photo', 'a.jpg', 'image/jpeg'), file('document', 'b.pdf', 'application/pdf')];
    await bench.channel.send(siti.id, plain('Selesai diperbaiki', { files }));
    await bench.channel.send(siti.id, plain('Dengarkan', { files: [file('voice', 'c.ogg', 'audio/ogg')] }));
    await siti.waitFor(4);
    expect(siti.messages.map(({ type, text }) => [type, text])).toEqual([
      ['image', ''],
      ['document', 'Selesai diperbaiki'],
      ['ptt', ''],
      ['chat', 'Dengarkan'],
    ]);
    expect(siti.messages[1]?.file).toMatchObject({ name: 'b.pdf', mediaType: 'application/pdf', bytes: Buffer.from('bytes of b.pdf') });
    expect(bench.standIn.problems).toEqual([]);
  });

  test('"typing…" first', async () => {
    await bench.close();
    bench = await openWhatsApp(ears(), { pace: { perMinute: 6_000, silentPerMinute: 6_000, chatPauseMs: 0, typingMs: 20 } });
    siti = bench.standIn.citizen('6281500000077');
    await bench.channel.send(siti.id, plain('Di mana?'));
    await siti.waitFor(1);
    expect(siti.states[0]).toBe('typing');
  });

  test('a message WhatsApp refused is not sent; it is tried again and arrives once', async () => {
    bench.standIn.sendFaults.refuse = 1;
    const failed = await failureOf(bench.channel.send(siti.id, plain('lampu'), { key: 'refused-1', heardAt: null }));
    expect(failed.failure.kind).toBe('unreachable');
    await deliver('lampu', 'refused-1');
    await siti.waitFor(1);
    expect(texts()).toEqual(['lampu']);
  });

  test('one that is refused again and again is given up', async () => {
    bench.standIn.sendFaults.refuse = 100;
    const kinds: string[] = [];
    for (let tries = 0; tries < 5; tries += 1) {
      kinds.push((await failureOf(bench.channel.send(siti.id, plain('tidak bisa'), { key: 'refused-2', heardAt: null }))).failure.kind);
    }
    expect(kinds).toEqual(['unreachable', 'unreachable', 'unreachable', 'unreachable', 'refused']);
  });

  test('one that arrived without an acknowledgement is not sent again', async () => {
    bench.standIn.sendFaults.loseAnswers = 1;
    const failed = await failureOf(bench.channel.send(siti.id, plain('sudah sampai'), { key: 'lost-1', heardAt: null }));
    expect(failed.failure.kind).toBe('unreachable');
    await deliver('sudah sampai', 'lost-1');
    await deliver('berikutnya', 'lost-2');
    await siti.waitFor(2);
    expect(texts()).toEqual(['sudah sampai', 'berikutnya']);
  });

  test('one the page holds back goes out by the page alone when it is back on the line', async () => {
    bench.standIn.sendFaults.drop = true;
    expect((await failureOf(bench.channel.send(siti.id, plain('tertahan'), { key: 'held-1', heardAt: null }))).failure.kind).toBe(
      'unreachable',
    );
    expect((await failureOf(bench.channel.send(siti.id, plain('tertahan'), { key: 'held-1', heardAt: null }))).failure.kind).toBe(
      'unreachable',
    );
    bench.standIn.sendFaults.drop = false;
    bench.standIn.dropLine();
    await bench.until('degraded');
    bench.standIn.restoreLine();
    await bench.until('ready');
    await deliver('tertahan', 'held-1');
    await siti.waitFor(1);
    await deliver('terakhir', 'held-2');
    await siti.waitFor(2);
    expect(texts()).toEqual(['tertahan', 'terakhir']);
  });

  test('two messages of the same words are two messages', async () => {
    await deliver('Siap.', 'same-1');
    bench.standIn.sendFaults.loseAnswers = 1;
    await deliver('Siap.', 'same-2');
    await siti.waitFor(2);
    expect(texts()).toEqual(['Siap.', 'Siap.']);
  });

  test('the line drops in the middle of many messages: all arrive, in order, once', async () => {
    const words = Array.from({ length: 12 }, (_, i) => `kabar ${i + 1}`);
    const sending = (async () => {
      for (const word of words) await deliver(word, `many-${word}`);
    })();
    await siti.waitFor(4);
    bench.standIn.dropLine();
    await bench.until('degraded');
    bench.standIn.restoreLine();
    await sending;
    await siti.waitFor(words.length);
    expect(texts()).toEqual(words);
  });

  test('what a process that died had sent is not sent again by the next', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'whatsapp-'));
    const { standIn } = bench;
    const madeAt = Date.now();
    const long = ['satu', 'dua']
      .map((word) => `${word} `.repeat(500).trim())
      .join('\n\n')
      .repeat(2);
    await deliver('sebelum mati', 'crash-1');
    await deliver(long, 'crash-0');
    await siti.waitFor(4);
    const sent = texts().length;
    await bench.channel.stop();
    // A profile without a session and a memory of its own: nothing but the chat tells.
    const next = await openWhatsApp(ears(), { folder, standIn, link: false });
    await next.until('qr');
    standIn.scan();
    await next.until('ready');
    await next.channel.send(siti.id, plain('sebelum mati'), { key: 'crash-1', heardAt: null, madeAt });
    await next.channel.send(siti.id, plain(long), { key: 'crash-0', heardAt: null, madeAt });
    expect(texts()).toHaveLength(sent);
    await next.channel.send(siti.id, plain('sesudah mati'), { key: 'crash-2', heardAt: null, madeAt });
    await siti.waitFor(({ text }) => text === 'sesudah mati');
    expect(texts()).toHaveLength(sent + 1);
    await next.channel.stop();
    await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
    bench = { ...bench, close: async () => standIn.close() };
  });

  test('a number without WhatsApp is gone, and its number is in no error', async () => {
    bench = await openWhatsApp(ears());
    const error = await failureOf(bench.channel.send('6281999999999@c.us', plain('rahasia')));
    expect(error.failure.kind).toBe('blocked');
    expect(`${error.stack} ${bench.lines.join('\n')}`).not.toMatch(/6281999999999|rahasia/);
  });
});
