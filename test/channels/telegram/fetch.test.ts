/** Fetching what a citizen sent. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type TelegramChannel, telegram } from '../../../src/channels/telegram/index.ts';
import { read } from '../../../src/channels/telegram/read.ts';
import { settingsFor } from '../../support/telegram/bench.ts';
import { startTelegram, type TelegramStandIn } from '../../support/telegram/server.ts';
import { failureOf } from '../contract.ts';

let standIn: TelegramStandIn;
let channel: TelegramChannel;
beforeEach(async () => {
  standIn = await startTelegram();
  channel = telegram(settingsFor(standIn, 'webhook', []));
});
afterEach(() => standIn.close());

test('a photo comes in its largest size, byte for byte', async () => {
  const bytes = Buffer.from(Array.from({ length: 5000 }, (_, i) => i % 256));
  standIn.citizen(11).photo({ bytes });
  const [update] = await standIn.updates.poll(0, 1, 0, new AbortController().signal);
  const said = read(update, 0)?.incoming?.said;
  if (said?.type !== 'file') throw new Error('no file');
  const fetched = await channel.fetch(said.ref, channel.abilities.fileMaxBytes);
  expect(Buffer.compare(fetched.bytes, bytes)).toBe(0);
});

test('a file over 20 MB is too large, as Telegram says', async () => {
  const ref = standIn.world.store(Buffer.from('x'), 'videos/file', 40 * 1024 * 1024);
  expect((await failureOf(channel.fetch(ref, Number.MAX_SAFE_INTEGER))).failure.kind).toBe('too_large');
});

test('a file larger than announced stops at the limit', async () => {
  const ref = standIn.world.store(Buffer.alloc(300_000), 'documents/file', 10);
  expect((await failureOf(channel.fetch(ref, 200_000))).failure.kind).toBe('too_large');
});

test('an unknown file is refused, one that is gone from the server too', async () => {
  expect((await failureOf(channel.fetch('tidak-ada', 1000))).failure.kind).toBe('refused');
  const ref = standIn.world.store(Buffer.from('x'), 'photos/file');
  standIn.world.files.set(ref, { bytes: Buffer.from('x'), size: 1, path: 'photos/gone', gone: true });
  expect((await failureOf(channel.fetch(ref, 1000))).failure.kind).toBe('refused');
});

test.each(['drip', 'hang'] as const)('a download that does but %s is given up soon, as if the server were away', async (kind) => {
  const settings = settingsFor(standIn, 'webhook', []);
  const patience = { stretchMs: 150, leastBytes: 100, wholeMs: 600_000 };
  const impatient = telegram({ ...settings, timing: { ...settings.timing, patience } });
  const ref = standIn.world.store(Buffer.alloc(5_000), 'documents/file');
  standIn.fault({ kind, method: 'file' });
  expect((await failureOf(impatient.fetch(ref, 10_000))).message).toContain('download too slow');
  expect((await impatient.fetch(ref, 10_000)).bytes.byteLength).toBe(5_000);
});

test('a server that is away is unreachable, and the error shows no token', async () => {
  const ref = standIn.world.store(Buffer.from('x'), 'photos/file');
  await standIn.close();
  const error = await failureOf(channel.fetch(ref, 1000));
  expect(error.failure.kind).toBe('unreachable');
  expect(`${error.stack} ${String(error.cause)}`).not.toContain(standIn.token);
  standIn = await startTelegram();
});
