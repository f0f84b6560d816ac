/** Sending through the real grammY client to the strict stand-in. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { OutFile } from '../../../src/channels/channel.ts';
import { type TelegramChannel, telegram } from '../../../src/channels/telegram/index.ts';
import { settingsFor } from '../../support/telegram/bench.ts';
import { startTelegram, type TelegramStandIn } from '../../support/telegram/server.ts';
import { failureOf, plain } from '../contract.ts';

let standIn: TelegramStandIn;
let channel: TelegramChannel;
let now = 1_795_000_000_000;
let steady = 0;

beforeEach(async () => {
  standIn = await startTelegram();
  channel = telegram({ ...settingsFor(standIn, 'webhook', []), now: () => now, steady: () => steady });
});
afterEach(async () => {
  expect(standIn.problems).toEqual([]);
  await standIn.close();
});

const sendsOf = () => standIn.calls.filter(({ method }) => method.startsWith('send'));
const lastSend = () => sendsOf().at(-1)?.params ?? {};
const choice = (label: string) => ({ id: `d1:ask:${label.toLowerCase().replace(/\W/g, '')}`, label });

test('the id of the sent message comes back, and link previews are off', async () => {
  const citizen = standIn.citizen(11);
  const { id } = await channel.send('11', plain('lihat https://contoh.go.id'));
  expect(citizen.last?.id).toBe(Number(id));
  expect(lastSend().link_preview_options).toEqual({ is_disabled: true });
});

test('styles become entities', async () => {
  const citizen = standIn.citizen(11);
  await channel.send('11', {
    text: [{ text: 'Nomor: ' }, { text: '7K3QF-M', style: 'bold' }, { text: ' <' }, { text: 'a&b', style: 'code' }],
    choices: [],
  });
  expect(citizen.last).toMatchObject({
    text: 'Nomor: 7K3QF-M <a&b',
    entities: [
      { type: 'bold', offset: 7, length: 7 },
      { type: 'code', offset: 16, length: 3 },
    ],
  });
});

test('short buttons stand side by side, long ones alone, with their styles', async () => {
  const citizen = standIn.citizen(11);
  const choices = [
    { ...choice('Kirim'), style: 'primary' as const },
    choice('Ubah'),
    choice('Batal'),
    choice('Sembunyikan nama saya di laporan'),
    choice('Bantuan'),
  ];
  await channel.send('11', plain('?', { choices }));
  expect(citizen.last?.buttons.map((row) => row.map(({ text }) => text))).toEqual([
    ['Kirim', 'Ubah', 'Batal'],
    ['Sembunyikan nama saya di laporan'],
    ['Bantuan'],
  ]);
  expect(lastSend().reply_markup).toMatchObject({ inline_keyboard: [[{ style: 'primary' }, {}, {}], [{}], [{}]] });
});

test('a choice whose id is over 64 bytes is refused before anything is sent', async () => {
  standIn.citizen(11);
  const error = await failureOf(channel.send('11', plain('?', { choices: [{ id: `d:s:${'x'.repeat(61)}`, label: 'Ya' }] })));
  expect(error.failure.kind).toBe('refused');
  expect(sendsOf()).toEqual([]);
});

test('markup Telegram cannot parse is sent once more as plain text', async () => {
  const citizen = standIn.citizen(11);
  standIn.fault({ kind: 'refused', description: 'Bad Request: can\'t parse entities: Unsupported start tag "x" at byte offset 0' });
  await channel.send('11', plain('<x> & co'));
  expect(citizen.messages.map(({ text }) => text)).toEqual(['<x> & co']);
  expect(sendsOf()).toHaveLength(2);
});

test('a refusal for another reason is not sent again', async () => {
  standIn.citizen(11);
  standIn.fault({ kind: 'refused', description: 'Bad Request: message is too long' });
  expect((await failureOf(channel.send('11', plain('x')))).failure.kind).toBe('refused');
  expect(sendsOf()).toHaveLength(1);
});

test('an empty message is refused', async () => {
  standIn.citizen(11);
  expect((await failureOf(channel.send('11', plain(' \n ')))).failure.kind).toBe('refused');
});

test('the position keyboard is offered alone and taken away by the next message', async () => {
  const citizen = standIn.citizen(11);
  await channel.send('11', plain('Di mana?', { askPlace: '📍 Kirim lokasi saya' }));
  expect(citizen.keyboard).toEqual(['📍 Kirim lokasi saya']);
  expect(lastSend().reply_markup).toMatchObject({ one_time_keyboard: true, resize_keyboard: true });
  await channel.send('11', plain('Terima kasih'));
  expect(citizen.keyboard).toEqual([]);
  await channel.send('11', plain('Lagi'));
  expect(lastSend().reply_markup).toBeUndefined();
});

test('beside buttons the position keyboard comes in a line of its own, once, and the question stays last', async () => {
  const citizen = standIn.citizen(11);
  const question = plain('Di mana?', { askPlace: '📍 Kirim lokasi saya', choices: [choice('Lewati')] });
  const { id } = await channel.send('11', question);
  await channel.send('11', question);
  expect(citizen.messages.map(({ text }) => text)).toEqual(['📍 Kirim lokasi saya', 'Di mana?', 'Di mana?']);
  expect(citizen.messages[1]?.id).toBe(Number(id));
  expect(citizen.keyboard).toEqual(['📍 Kirim lokasi saya']);
  await channel.send('11', plain('Ringkasan', { choices: [choice('Kirim')] }));
  await channel.send('11', plain('Laporan diterima'));
  expect(citizen.keyboard).toEqual([]);
});

test('a keyboard whose taking away failed is taken away by the next try', async () => {
  const citizen = standIn.citizen(11);
  await channel.send('11', plain('Di mana?', { askPlace: '📍' }));
  standIn.fault({ kind: 'status', status: 500 });
  await failureOf(channel.send('11', plain('Terima kasih')));
  await channel.send('11', plain('Terima kasih'));
  expect(citizen.keyboard).toEqual([]);
});

test('a caption Telegram cannot parse is sent once more as plain text', async () => {
  const citizen = standIn.citizen(11);
  standIn.fault({ kind: 'refused', description: "Bad Request: can't parse entities: Unexpected end tag at byte offset 0" });
  await channel.send('11', plain('<x> & co', { files: [file('photo', 'a.jpg')] }));
  expect(citizen.messages.map((shown) => [shown.text, shown.file?.kind])).toEqual([['<x> & co', 'photo']]);
});

test('a group is never asked for its position', async () => {
  standIn.member(11, -500);
  await channel.send('-500', plain('Di mana?', { askPlace: '📍' }));
  expect(lastSend().reply_markup).toBeUndefined();
});

const file = (kind: OutFile['kind'], name: string): OutFile => ({
  kind,
  name,
  mediaType: 'image/jpeg',
  bytes: Buffer.from(`bytes of ${name}`),
});

test('photos go out as one album with the text under it, their bytes unchanged', async () => {
  const citizen = standIn.citizen(11);
  await channel.send('11', plain('lampu <mati>', { files: [file('photo', 'a.jpg'), file('photo', 'b.jpg')] }));
  expect(citizen.messages.map((shown) => [shown.text, shown.file?.kind, shown.file?.bytes.toString()])).toEqual([
    ['lampu <mati>', 'photo', 'bytes of a.jpg'],
    ['', 'photo', 'bytes of b.jpg'],
  ]);
  expect(new Set(citizen.messages.map(({ album }) => album)).size).toBe(1);
});

test('buttons hang on a single file; below an album the text follows and carries them', async () => {
  const citizen = standIn.citizen(11);
  await channel.send('11', plain('Sudah beres?', { files: [file('photo', 'a.jpg')], choices: [choice('Sudah')] }));
  const two = [file('photo', 'a.jpg'), file('photo', 'b.jpg')];
  const { id } = await channel.send('11', plain('Sudah beres?', { files: two, choices: [choice('Sudah')] }));
  expect(citizen.messages.map((shown) => [shown.text, shown.file?.kind, shown.buttons.length])).toEqual([
    ['Sudah beres?', 'photo', 1],
    ['', 'photo', 0],
    ['', 'photo', 0],
    ['Sudah beres?', undefined, 1],
  ]);
  expect(citizen.last?.id).toBe(Number(id));
});

test('files that are too much for one call go in several, none is left out', async () => {
  const citizen = standIn.citizen(11);
  const large = Array.from({ length: 3 }, (_, i) => ({ ...file('photo', `f${i}`), bytes: Buffer.alloc(9 * 1024 * 1024) }));
  await channel.send('11', plain('enam foto', { files: [...large, ...large] }));
  expect(citizen.messages.filter(({ file: shown }) => shown !== undefined)).toHaveLength(6);
  expect(citizen.messages.filter(({ text }) => text === 'enam foto')).toHaveLength(1);
});

test('kinds that share no album and more than ten files are parted, in their order', async () => {
  const citizen = standIn.citizen(11);
  const files = [
    ...Array.from({ length: 12 }, (_, i) => file(i % 2 ? 'video' : 'photo', `f${i}`)),
    file('voice', 'v1'),
    file('voice', 'v2'),
    file('document', 'd1'),
    file('document', 'd2'),
    file('audio', 'x'),
  ];
  await channel.send('11', { text: [], choices: [], files });
  expect(sendsOf().map(({ method }) => method)).toEqual([
    'sendMediaGroup',
    'sendMediaGroup',
    'sendVoice',
    'sendVoice',
    'sendMediaGroup',
    'sendAudio',
  ]);
  expect(citizen.messages.map((shown) => shown.file?.bytes.toString())).toEqual(files.map(({ name }) => `bytes of ${name}`));
});

test.each(['PHOTO_INVALID_DIMENSIONS', 'IMAGE_PROCESS_FAILED'])(
  'a picture that is no photo to Telegram (%s) goes as a document',
  async (why) => {
    const citizen = standIn.citizen(11);
    standIn.fault({ kind: 'refused', description: `Bad Request: ${why}`, method: 'sendPhoto' });
    standIn.fault({ kind: 'refused', description: `Bad Request: ${why}`, method: 'sendMediaGroup' });
    await channel.send('11', plain('bukti', { files: [file('photo', 'a.jpg')], choices: [choice('Sudah')] }));
    await channel.send('11', plain('dua', { files: [file('photo', 'a.jpg'), file('photo', 'b.jpg')] }));
    expect(citizen.messages.map((shown) => [shown.text, shown.file?.kind, shown.buttons.length])).toEqual([
      ['bukti', 'document', 1],
      ['dua', 'document', 0],
      ['', 'document', 0],
    ]);
  },
);

test("a file's name cannot break the upload", async () => {
  const citizen = standIn.citizen(11);
  await channel.send('11', { text: [], choices: [], files: [file('document', 'sur"at; a\r\nb.pdf')] });
  expect(citizen.last?.file?.name).toBe('sur_at_ a__b.pdf');
});

test('a lost answer is unreachable though the message was shown', async () => {
  const citizen = standIn.citizen(11);
  standIn.fault({ kind: 'lost' });
  expect((await failureOf(channel.send('11', plain('x')))).failure.kind).toBe('unreachable');
  expect(citizen.messages).toHaveLength(1);
});

test("a proxy's page and a 500 are unreachable", async () => {
  standIn.citizen(11);
  for (const status of [502, 500] as const) {
    standIn.fault({ kind: 'status', status });
    expect((await failureOf(channel.send('11', plain('x')))).failure.kind).toBe('unreachable');
  }
});

test('people who are unknown, gone or have blocked the bot are blocked', async () => {
  standIn.citizen(12).chat.deactivated = true;
  standIn.citizen(13).chat.blocked = true;
  for (const chat of ['11', '12', '13']) expect((await failureOf(channel.send(chat, plain('x')))).failure.kind).toBe('blocked');
});

test('a slowed chat waits alone; three slowed at once are the account', async () => {
  for (const id of [11, 12, 13, 14]) standIn.citizen(id);
  standIn.fault({ kind: 'slow_down', retryAfter: 5, times: 4 });
  const scopes: unknown[] = [];
  for (const chat of ['11', '12', '13']) scopes.push((await failureOf(channel.send(chat, plain('x')))).failure);
  expect(scopes).toEqual([
    { kind: 'slow_down', afterMs: 5000, scope: 'chat' },
    { kind: 'slow_down', afterMs: 5000, scope: 'chat' },
    { kind: 'slow_down', afterMs: 5000, scope: 'account' },
  ]);
  now += 6000;
  steady += 6000;
  expect((await failureOf(channel.send('14', plain('x')))).failure).toMatchObject({ scope: 'chat' });
});

test('a clock that is set back keeps no chat slowed', async () => {
  for (const id of [11, 12, 13]) standIn.citizen(id);
  standIn.fault({ kind: 'slow_down', retryAfter: 5, times: 3 });
  for (const chat of ['11', '12']) await failureOf(channel.send(chat, plain('x')));
  now -= 3_600_000;
  steady += 6000;
  expect((await failureOf(channel.send('13', plain('x')))).failure).toMatchObject({ scope: 'chat' });
});

test.each([0, -3, Number.NaN, 'soon'])('a pause of %s seconds is one of a second', async (retryAfter) => {
  standIn.citizen(11);
  standIn.fault({ kind: 'slow_down', retryAfter: retryAfter as number });
  expect((await failureOf(channel.send('11', plain('x')))).failure).toMatchObject({ kind: 'slow_down', afterMs: 1000 });
});

test('health says unauthorized until something is accepted again', async () => {
  standIn.citizen(11);
  standIn.fault({ kind: 'status', status: 401 });
  await failureOf(channel.send('11', plain('x')));
  expect(channel.health()).toMatchObject({ state: 'degraded', why: 'unauthorized' });
  await channel.send('11', plain('x'));
  expect(channel.health()).toMatchObject({ state: 'ready', why: '' });
});

test.each([
  ['a page', '<html>masuk dulu</html>'],
  ['nothing', ''],
  ['null', 'null'],
  ['a number', '42'],
  ['no result', '{"ok":true}'],
  ['a word for a result', '{"ok":true,"result":"terkirim"}'],
  ['a message without an id', '{"ok":true,"result":{}}'],
  ['a refusal without a reason', '{"ok":false}'],
  ['half an answer', '{"ok":tru'],
])('an answer that is not of Telegram (%s) counts as none, and the message goes again', async (_what, body) => {
  const portal = createServer((_request, response) => void response.writeHead(200, { 'content-type': 'text/html' }).end(body));
  await once(portal.listen(0, '127.0.0.1'), 'listening');
  const { port } = portal.address() as AddressInfo;
  const behind = telegram({ ...settingsFor(standIn, 'webhook', []), apiRoot: `http://127.0.0.1:${port}` });
  const files: OutFile[] = [{ kind: 'document', name: 'surat.pdf', mediaType: 'application/pdf', bytes: Buffer.from('%PDF') }];
  try {
    for (const message of [plain('halo'), plain('halo', { files })])
      expect((await failureOf(behind.send('11', message))).failure).toEqual({ kind: 'unreachable' });
  } finally {
    portal.close();
  }
});
