/** The 24 hours after which only an approved template gets through. */
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { SendContext } from '../../../src/channels/channel.ts';
import { type CloudBench, openCloud, templateBody } from '../../support/graph/bench.ts';
import type { Citizen } from '../../support/graph/citizen.ts';
import { type Ears, ears, failureOf, plain } from '../contract.ts';

const hourMs = 3_600_000;
const choices = [
  { id: '7K3QF-M:solved:yes', label: 'Sudah' },
  { id: '7K3QF-M:solved:no', label: 'Belum' },
];

let listening: Ears;
let bench: CloudBench;
let siti: Citizen;
let heardAt: number;

async function open(settings: Parameters<typeof openCloud>[1] = {}): Promise<void> {
  listening = ears();
  bench = await openCloud(listening, settings);
  siti = bench.standIn.citizen('6281200000001');
  heardAt = bench.standIn.world.now();
  siti.person.lastWrote = heardAt;
}

beforeEach(() => open());
afterEach(async () => {
  await bench.close();
  expect(bench.standIn.problems).toEqual([]);
});

const send = (message: ReturnType<typeof plain>, context: SendContext) => bench.channel.send(siti.person.userId, message, context);
const kinds = () => siti.screen.map(({ kind }) => kind);

test('within 24 hours words go as they are, after that by template, in one line and with numbered choices', async () => {
  const message = plain('7K3QF-M: lampu sudah diganti.\nSudah beres?', { choices });
  bench.standIn.world.advance(23 * hourMs);
  await send(message, { key: '1', heardAt });
  bench.standIn.world.advance(hourMs);
  const { id } = await send(message, { key: '2', heardAt });
  expect(kinds()).toEqual(['button', 'template']);
  expect(siti.last).toMatchObject({
    id,
    key: '2.t',
    text: templateBody.replace('{{1}}', '7K3QF-M: lampu sudah diganti. · Sudah beres? · 1. Sudah · 2. Belum'),
  });
});

test('nothing is tried freely that is known to be too late, nor in the last minutes', async () => {
  bench.standIn.world.advance(24 * hourMs - 60_000);
  await send(plain('kabar'), { key: '2', heardAt });
  bench.standIn.world.advance(hourMs);
  await send(plain('kabar'), { key: '3', heardAt });
  const types = bench.standIn.calls.filter(({ kind }) => kind === 'messages').map(({ body }) => body.type);
  expect(types).toEqual(['template', 'template']);
});

test('a person who writes again is written to freely again', async () => {
  bench.standIn.world.advance(30 * hourMs);
  siti.say('min?');
  const [incoming] = await listening.count(1);
  await send(plain('Ya, silakan.'), { key: '3', heardAt: incoming?.at ?? null });
  expect(kinds()).toEqual(['text']);
});

test('a long answer becomes several template messages and loses nothing', async () => {
  bench.standIn.world.advance(25 * hourMs);
  const words = Array.from({ length: 300 }, (_, i) => `kata${i}`).join(' ');
  await send(plain(words), { key: '4', heardAt });
  const [before = '', after = ''] = templateBody.split('{{1}}');
  const told = siti.texts().map((text) => text.slice(before.length, text.length - after.length));
  expect(told.length).toBeGreaterThan(1);
  expect(told.join(' ').split(' ')).toEqual(words.split(' '));
});

test('a file does not fit the template: whoever sends it is told, and nothing was said', async () => {
  const files = [{ kind: 'photo' as const, name: 'a.jpg', mediaType: 'image/jpeg', bytes: Buffer.from('a photo') }];
  bench.standIn.world.advance(25 * hourMs);
  const error = await failureOf(send(plain('lampu sudah diganti', { files }), { key: '5', heardAt }));
  expect(error.message).toBe('refused: a file outside the window');
  expect(siti.screen).toEqual([]);
});

test('a window Meta closed earlier than we thought leads to the template too', async () => {
  bench.standIn.world.advance(25 * hourMs);
  await send(plain('kabar'), { key: '5', heardAt: null });
  expect(kinds()).toEqual(['template']);
});

test('a message Meta took and gave up for the closed window is asked to be told again, once, and then goes by template whatever we think of the window', async () => {
  bench.standIn.limits.windowBy = 'status';
  bench.standIn.world.advance(25 * hourMs);
  const { id, posted } = await send(plain('kabar'), { key: '6', heardAt: null });
  expect(posted).toEqual([{ message: id, part: '' }]);
  await bench.standIn.webhook.idle();
  bench.standIn.webhook.repeatLast();
  await bench.standIn.webhook.idle();
  expect(bench.posted.asked).toEqual([[id, '6', 'late']]);
  bench.standIn.limits.windowBy = 'test';
  await send(plain('kabar'), { key: '7', heardAt: null, again: { why: 'late', part: '', times: 1 } });
  expect(siti.screen.map(({ kind, key }) => [kind, key])).toEqual([['template', '7.t']]);
});

test('as long as it is not known whether a message was taken, Meta is to tell again that it gave it up', async () => {
  bench.standIn.limits.windowBy = 'status';
  bench.standIn.world.advance(25 * hourMs);
  bench.standIn.fault({ kind: 'slow' });
  bench.posted.answer = 'sending';
  await send(plain('kabar'), { key: '10', heardAt: null });
  expect(bench.standIn.webhook.deliveries.map(({ status }) => status)).toEqual([503]);
  bench.posted.answer = 'queued';
  await bench.standIn.webhook.idle();
  expect(bench.standIn.webhook.deliveries.at(-1)?.status).toBe(200);
});

test('without a template the message is refused because of the window, whichever way it is found out', async () => {
  await bench.close();
  await open({ templates: { status: null } });
  bench.standIn.world.advance(25 * hourMs);
  for (const known of [heardAt, null]) {
    const error = await failureOf(send(plain('kabar'), { key: '8', heardAt: known }));
    expect(error.failure.kind).toBe('refused');
    expect(error.message).toBe('refused: window');
  }
  expect(siti.screen).toEqual([]);
});

test('a paused template is an alarm, and the chat goes on', async () => {
  for (const template of bench.standIn.world.templates) template.paused = true;
  bench.standIn.world.advance(25 * hourMs);
  expect((await failureOf(send(plain('kabar'), { key: '9', heardAt }))).failure.kind).toBe('refused');
  expect(bench.lines.some((line) => line.startsWith('whatsapp_cloud.alarm'))).toBe(true);
  expect(bench.channel.health().state).toBe('ready');
});

test('the guide asks operators to submit exactly the template the tests were run with', () => {
  const guide = readFileSync(new URL('../../../docs/whatsapp-cloud.md', import.meta.url), 'utf8');
  expect(guide).toContain(templateBody);
  expect(templateBody).toMatch(/^[^{].*\{\{1\}\}.*[^}]$/);
});
