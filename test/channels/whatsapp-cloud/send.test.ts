/** How messages go out: parts, choices, files, Meta's limits, and lost answers. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Message, OutFile } from '../../../src/channels/channel.ts';
import { whatsappCloud } from '../../../src/channels/whatsapp-cloud/index.ts';
import { type CloudBench, openCloud, prepareCloud, settingsFor, timing } from '../../support/graph/bench.ts';
import type { Citizen } from '../../support/graph/citizen.ts';
import { type Ears, ears, failureOf, plain } from '../contract.ts';

let listening: Ears;
let bench: CloudBench;
let siti: Citizen;
let chat: string;

beforeEach(async () => {
  listening = ears();
  bench = await openCloud(listening);
  siti = bench.standIn.citizen('6281200000001');
  siti.person.lastWrote = bench.standIn.world.now();
  chat = siti.person.userId;
});
afterEach(async () => {
  await bench.close();
  expect(bench.standIn.problems).toEqual([]);
});

const choices = (count: number, label = (i: number) => `Pilihan ${i}`): Message['choices'] =>
  Array.from({ length: count }, (_, i) => ({ id: `d1:step:c${i + 1}`, label: label(i + 1) }));
const send = (message: Message, key?: string, heardAt: number | null = null) =>
  bench.channel.send(chat, message, key === undefined ? undefined : { key, heardAt });
const bodies = () => bench.standIn.calls.filter(({ kind }) => kind === 'messages').map(({ body }) => body);

describe('whom to', () => {
  test('a business-scoped id goes as recipient, a WhatsApp id as to', async () => {
    const old = bench.standIn.citizen('6281200000009', '');
    old.person.lastWrote = bench.standIn.world.now();
    await send(plain('halo'));
    await bench.channel.send('6281200000009', plain('halo'));
    expect(bodies().map(({ to, recipient }) => [to, recipient])).toEqual([
      [undefined, chat],
      ['6281200000009', undefined],
    ]);
    expect([siti.texts(), old.texts()]).toEqual([['halo'], ['halo']]);
  });

  test('who changed numbers is written to under the new id', async () => {
    siti.changeNumber('6281200000777', 'ID.777');
    await bench.standIn.webhook.idle();
    expect((await failureOf(send(plain('kabar')))).failure).toEqual({ kind: 'moved', chat: 'ID.777' });
    await bench.channel.send('ID.777', plain('kabar'));
    expect(siti.texts()).toEqual(['kabar']);
  });
});

describe('choices', () => {
  test('up to three short ones are buttons', async () => {
    await send(plain('Kirim?', { choices: choices(3) }));
    expect(siti.last).toMatchObject({ kind: 'button', text: 'Kirim?', choices: [{ id: 'd1:step:c1', title: 'Pilihan 1' }, {}, {}] });
  });

  test('up to ten are a list, and a chosen row comes back as a press', async () => {
    await send(plain('Yang mana?', { choices: choices(10) }));
    expect(siti.last?.kind).toBe('list');
    siti.press('Pilihan 7');
    const [incoming] = await listening.count(1);
    expect(incoming?.said).toEqual({ type: 'press', draft: 'd1', step: 'step', choice: 'c7' });
  });

  test('more than ten are numbers in the text', async () => {
    await send(plain('Yang mana?', { choices: choices(11), choicesHint: 'Balas dengan angkanya.' }));
    expect(siti.last).toMatchObject({ kind: 'text', choices: [] });
    expect(siti.last?.text.split('\n').slice(-2)).toEqual(['11. Pilihan 11', 'Balas dengan angkanya.']);
  });

  test('a label too long for a button stands whole in a list', async () => {
    const label = 'Kalau tetap tidak dijawab, ke mana?';
    await send(plain('Lalu?', { choices: [...choices(1), { id: 'a:b:c', label }] }));
    expect(siti.last).toMatchObject({
      kind: 'list',
      choices: [{ title: 'Pilihan 1' }, { title: 'Kalau tetap tidak…', description: label }],
    });
    siti.press(label);
    expect((await listening.count(1))[0]?.said).toEqual({ type: 'press', draft: 'a', step: 'b', choice: 'c' });
  });

  test('a label too long for a list leads to numbers, equal labels to a list', async () => {
    await send(plain('A', { choices: choices(2, () => 'x'.repeat(73)) }));
    await send(plain('B', { choices: choices(2, () => 'sama') }));
    expect(siti.screen.map(({ kind }) => kind)).toEqual(['text', 'list']);
  });

  test('a long text goes ahead of its buttons, and nothing of it is lost', async () => {
    const words = Array.from({ length: 900 }, (_, i) => `kata${i}`).join(' ');
    const { id } = await send(plain(words, { choices: choices(2) }));
    expect(siti.screen.map(({ kind }) => kind)).toEqual(['text', 'text', 'button']);
    expect(siti.texts().join(' ').split(/\s+/)).toEqual(words.split(' '));
    expect(siti.last?.id).toBe(id);
  });

  test('the place is asked for with WhatsApp’s own button', async () => {
    await send(plain('Tempatnya di mana?', { askPlace: '📍 Kirim lokasi' }));
    expect(siti.last).toMatchObject({ kind: 'location_request_message', text: 'Tempatnya di mana?' });
    await send(plain('Benar di sini?', { askPlace: '📍 Kirim lokasi', choices: choices(2) }));
    expect(siti.screen.slice(1).map(({ kind, text }) => [kind, text])).toEqual([
      ['location_request_message', '📍 Kirim lokasi'],
      ['button', 'Benar di sini?'],
    ]);
  });
});

describe('files', () => {
  const file = (kind: OutFile['kind'], mediaType: string, size = 10): OutFile => ({
    kind,
    mediaType,
    name: 'berkas',
    bytes: new Uint8Array(size).fill(7),
  });

  test('each goes as what WhatsApp shows it as, the words under the last', async () => {
    await send(plain('Sudah diganti.', { files: [file('voice', 'audio/ogg'), file('photo', 'image/webp'), file('photo', 'image/jpeg')] }));
    expect(siti.screen.map(({ kind, text, name }) => [kind, text, name])).toEqual([
      ['audio', '', undefined],
      ['document', '', 'berkas'],
      ['image', 'Sudah diganti.', undefined],
    ]);
    expect(siti.last?.file?.bytes).toEqual(Buffer.alloc(10, 7));
  });

  test('words that must be pressed come after the files', async () => {
    await send(plain('Sudah beres?', { files: [file('photo', 'image/png')], choices: choices(2) }));
    expect(siti.screen.map(({ kind }) => kind)).toEqual(['image', 'button']);
  });

  test('a file Meta does not take refuses the message, and the other files go without its words', async () => {
    const files = [file('document', 'application/octet-stream'), file('photo', 'image/png')];
    expect((await failureOf(send(plain('Sudah diganti.', { files }), '7'))).failure.kind).toBe('refused');
    expect(siti.screen.map(({ kind, text }) => [kind, text])).toEqual([['image', '']]);
    expect(bench.lines.join('\n')).toContain('whatsapp_cloud.file_refused');
  });

  test('nothing at all is refused', async () => {
    expect((await failureOf(send(plain(' ')))).failure.kind).toBe('refused');
  });

  test('an upload whose answer is lost is made again', async () => {
    bench.standIn.fault({ kind: 'lost', on: 'upload' });
    const message = plain('Sudah diganti.', { files: [file('photo', 'image/png')] });
    expect((await failureOf(send(message, '5'))).failure.kind).toBe('unreachable');
    await send(message, '5');
    expect(siti.screen).toHaveLength(1);
  });
});

describe('Meta’s errors', () => {
  test.each<[number, number, object]>([
    [130_429, 429, { kind: 'slow_down', scope: 'account', afterMs: 2_000 }],
    [80_007, 429, { kind: 'slow_down', scope: 'account', afterMs: 60_000 }],
    [4, 429, { kind: 'slow_down', scope: 'account', afterMs: 60_000 }],
    [131_057, 500, { kind: 'slow_down', scope: 'account', afterMs: 30_000 }],
    [131_048, 400, { kind: 'slow_down', scope: 'account', afterMs: 300_000 }],
    [1, 500, { kind: 'unreachable' }],
    [2, 503, { kind: 'unreachable' }],
    [131_000, 500, { kind: 'unreachable' }],
    [131_016, 500, { kind: 'unreachable' }],
    [131_026, 400, { kind: 'blocked' }],
    [131_049, 400, { kind: 'refused' }],
    [131_051, 400, { kind: 'refused' }],
    [100, 400, { kind: 'refused' }],
    [132_001, 404, { kind: 'refused' }],
    [190, 401, { kind: 'unauthorized' }],
    [0, 401, { kind: 'unauthorized' }],
    [10, 403, { kind: 'unauthorized' }],
    [200, 403, { kind: 'unauthorized' }],
    [131_031, 403, { kind: 'unauthorized' }],
    [368, 403, { kind: 'unauthorized' }],
  ])('code %i (HTTP %i) says what follows', async (code, status, failure) => {
    bench.standIn.fault({ kind: 'refuse', code, status });
    expect((await failureOf(send(plain('kabar')))).failure).toEqual(failure);
    await send(plain('kabar'));
    expect(siti.texts()).toEqual(['kabar']);
  });

  test('a phone number id that is not the token’s is the operator’s mistake, not the message’s', async () => {
    bench.standIn.fault({ kind: 'refuse', code: 100, subcode: 33 });
    expect((await failureOf(send(plain('kabar')))).failure.kind).toBe('unauthorized');
  });

  test('a gateway’s page is no refusal', async () => {
    for (const status of [502, 404]) {
      bench.standIn.fault({ kind: 'page', status });
      expect((await failureOf(send(plain('kabar')))).failure.kind).toBe('unreachable');
    }
  });

  test('a refused token shows in health and as one alarm until it is accepted again', async () => {
    bench.standIn.fault({ kind: 'refuse', code: 190, status: 401, times: 3 });
    for (const _ of [1, 2, 3]) await failureOf(send(plain('kabar')));
    expect(bench.channel.health()).toMatchObject({ state: 'degraded', why: 'unauthorized' });
    expect(bench.lines.filter((line) => line.startsWith('whatsapp_cloud.alarm'))).toHaveLength(1);
    await send(plain('kabar'));
    expect(bench.channel.health()).toMatchObject({ state: 'ready', why: '' });
  });

  test('the pair limit met again is waited for four times as long', async () => {
    bench.standIn.fault({ kind: 'refuse', code: 131_056, times: 3 });
    const waits: unknown[] = [];
    for (const _ of [1, 2, 3]) waits.push((await failureOf(send(plain('kabar')))).failure);
    expect(waits).toEqual([1, 4, 16].map((seconds) => ({ kind: 'slow_down', scope: 'chat', afterMs: seconds * 1000 })));
    await send(plain('kabar'));
    bench.standIn.fault({ kind: 'refuse', code: 131_056 });
    expect((await failureOf(send(plain('kabar')))).failure).toMatchObject({ afterMs: 1000 });
  });
});

describe('pace', () => {
  test('one person gets 45 messages on credit and then one every six seconds, and Meta never has to say so', async () => {
    // However long the machine takes for 45 of them.
    let at = 0;
    const paced = whatsappCloud({ ...settingsFor(bench.standIn, []), steady: () => at });
    const credit = Array.from({ length: 45 }, (_, i) => `kabar ${i}`);
    for (const text of credit) {
      await paced.send(chat, plain(text));
      at += 20;
    }
    const { failure } = await failureOf(paced.send(chat, plain('kabar 45')));
    expect(failure).toMatchObject({ kind: 'slow_down', scope: 'chat' });
    expect(bodies()).toHaveLength(45);
    expect(failure.kind === 'slow_down' && failure.afterMs).toBeGreaterThan(0);
    const budi = bench.standIn.citizen('6281200000002');
    budi.person.lastWrote = bench.standIn.world.now();
    await paced.send(budi.person.userId, plain('kabar lain'));
    expect(budi.texts()).toEqual(['kabar lain']);
    bench.standIn.world.advance(6_100);
    at += 6_100;
    await paced.send(chat, plain('kabar 45'));
    expect(siti.texts().at(-1)).toBe('kabar 45');
    expect(siti.screen).toHaveLength(46);
  });
});

describe('lost answers', () => {
  test('a message that got through is not sent again once a status tells so', async () => {
    bench.standIn.fault({ kind: 'lost' });
    expect((await failureOf(send(plain('Nomor: 7K3QF-M'), '17'))).failure.kind).toBe('unreachable');
    await bench.standIn.webhook.idle();
    const { id } = await send(plain('Nomor: 7K3QF-M'), '17');
    expect(siti.screen.map(({ id: shown, key }) => [shown, key])).toEqual([[id, '17']]);
  });

  test('as long as a status may still come, it is waited for; then the message is sent again', async () => {
    const hasty = whatsappCloud({ ...settingsFor(bench.standIn, []), timing: { ...timing, callMs: 1_000 } });
    const sendHastily = () => hasty.send(chat, plain('kabar'), { key: '18', heardAt: null });
    bench.standIn.fault({ kind: 'hang' });
    expect((await failureOf(sendHastily())).failure.kind).toBe('unreachable');
    expect((await failureOf(sendHastily())).failure).toMatchObject({ kind: 'slow_down', scope: 'chat' });
    bench.standIn.world.advance(4_100);
    await sendHastily();
    expect(siti.texts()).toEqual(['kabar']);
  });

  test.each(['{}', '{"messages":[]}', '{"messages":[{}]}', '[]'])('an answer without a message (%s) is none', async (body) => {
    bench.standIn.fault({ kind: 'strange', body });
    expect((await failureOf(send(plain('kabar'), '22'))).failure.kind).toBe('unreachable');
    expect(siti.texts()).toEqual([]);
  });

  test('a message in parts is taken up where it broke off', async () => {
    const words = Array.from({ length: 2000 }, (_, i) => `kata${i}`).join(' ');
    bench.standIn.fault({ kind: 'refuse', code: 2, status: 503, after: 2 });
    expect((await failureOf(send(plain(words), '19'))).failure.kind).toBe('unreachable');
    expect(siti.screen).toHaveLength(2);
    await send(plain(words), '19');
    expect(siti.texts().join(' ').split(/\s+/)).toEqual(words.split(' '));
    expect(bodies()).toHaveLength(siti.screen.length + 1);
  });

  test('the same words under another key are another message', async () => {
    await send(plain('kabar'), '20');
    await send(plain('kabar'), '21');
    expect(siti.screen.map(({ key }) => key)).toEqual(['20', '21']);
  });
});

describe('at the start', () => {
  test('a wrong token is found before the first complaint, and health turns well when it is accepted', async () => {
    const other = await openCloud(ears(), { token: 'EAAJwrong' });
    await expect.poll(() => other.channel.health()).toMatchObject({ state: 'degraded', why: 'unauthorized' });
    expect(other.lines.join('\n')).not.toContain('EAAJ');
    await other.close();
  });

  test('Meta being away at the start shows in health until it is back', async () => {
    const other = await prepareCloud();
    other.standIn.fault({ kind: 'page', status: 502, on: 'check', times: 1000 });
    await other.channel.start(
      async () => {},
      async () => {},
    );
    await expect.poll(() => other.channel.health()).toMatchObject({ state: 'degraded', why: 'unreachable' });
    other.standIn.heal();
    await expect.poll(() => other.channel.health()).toMatchObject({ state: 'ready', why: '' });
    await other.close();
  });

  test('an address without a version gets one', async () => {
    const other = await openCloud(ears());
    const bare = whatsappCloud({ ...settingsFor(other.standIn, []), apiRoot: other.standIn.origin });
    const budi = other.standIn.citizen('6281200000002');
    budi.person.lastWrote = other.standIn.world.now();
    await bare.send(budi.person.userId, plain('halo'));
    expect(budi.texts()).toEqual(['halo']);
    await other.close();
  });
});
