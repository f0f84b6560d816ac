/** Telegram by webhook: who may deliver, what is answered, and when. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Unavailable } from '../../../src/channels/channel.ts';
import { openTelegram, type TelegramBench, webhookSecret } from '../../support/telegram/bench.ts';
import { type Ears, ears } from '../contract.ts';

let listening: Ears;
let bench: TelegramBench;
beforeEach(async () => {
  listening = ears();
  bench = await openTelegram('webhook', listening);
  await bench.standIn.answered('setWebhook');
});
afterEach(() => bench.close());

const update = {
  update_id: 5,
  message: { message_id: 1, date: 1_795_000_000, chat: { id: 11, type: 'private' }, from: { id: 11 }, text: 'halo' },
};

test('the address is registered with its secret and the updates wanted', () => {
  const [call] = bench.standIn.calls;
  expect(call?.params).toMatchObject({
    secret_token: webhookSecret,
    allowed_updates: ['message', 'edited_message', 'callback_query', 'my_chat_member'],
    max_connections: 80,
    drop_pending_updates: false,
  });
  expect(String(call?.params.url)).toMatch(/\/telegram$/);
});

test('registering is tried again until it is accepted', async () => {
  const { standIn } = bench;
  standIn.fault({ kind: 'status', status: 500, method: 'setWebhook', times: 2 });
  const late = await openTelegram('webhook', listening, { standIn });
  const tries = [2, 3, 4].map((count) => standIn.answered('setWebhook', count));
  expect((await Promise.all(tries)).map(({ error }) => error)).toEqual(['Internal Server Error', 'Internal Server Error', '']);
  standIn.citizen(11).say('halo');
  await listening.count(1);
  expect(late.channel.health().state).toBe('ready');
  await late.close();
});

test('a wrong, missing or shortened secret is turned away and nothing is heard', async () => {
  for (const secret of ['salah', undefined, '', webhookSecret.slice(1)])
    expect(await bench.channel.receive(update, secret)).toEqual({ status: 401 });
  expect(listening.heard).toEqual([]);
});

test('what is no update is a bad request; an update that says nothing is taken', async () => {
  for (const body of [null, 'x', {}, []]) expect(await bench.channel.receive(body, webhookSecret)).toEqual({ status: 400 });
  expect(await bench.channel.receive({ update_id: 6, something_new: {} }, webhookSecret)).toEqual({ status: 200 });
  expect(await bench.channel.receive(update, webhookSecret)).toEqual({ status: 200 });
  expect(listening.heard).toHaveLength(1);
});

test('what cannot be stored is asked for again, whatever the reason', async () => {
  listening.deaf = 1;
  expect(await bench.channel.receive(update, webhookSecret)).toEqual({ status: 503, retryAfterSeconds: 3 });
  listening.ear = async () => {
    throw new TypeError('a mistake of ours');
  };
  expect((await bench.channel.receive(update, webhookSecret)).status).toBe(503);
});

test('before start and after stop updates are asked for again', async () => {
  await bench.channel.stop();
  expect(await bench.channel.receive(update, webhookSecret)).toEqual({ status: 503, retryAfterSeconds: 3 });
});

test('a press is answered while it is still being stored', async () => {
  const { standIn } = bench;
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  const remember = listening.ear;
  listening.ear = async (incoming) => {
    await held;
    await remember(incoming);
  };
  const query = standIn.citizen(11).pressData('d1:summary:send');
  await standIn.answered('answerCallbackQuery');
  expect(standIn.world.presses.get(query)).toBe('answered');
  expect(listening.heard).toEqual([]);
  release();
  await listening.count(1);
});

test('a press too old to be answered is heard all the same', async () => {
  const release = bench.standIn.updates.hold('press:11');
  bench.standIn.citizen(11).pressData('d1:summary:send');
  bench.standIn.expirePresses();
  release();
  expect((await listening.count(1))[0]?.said.type).toBe('press');
  expect((await bench.standIn.answered('answerCallbackQuery')).error).toContain('query is too old');
});

test('a press that overtakes the message before it is heard first: lanes are not ordered among each other', async () => {
  const citizen = bench.standIn.citizen(11);
  const release = bench.standIn.updates.hold('message:11');
  citizen.say('halo');
  citizen.pressData('d1:summary:send');
  await listening.count(1);
  release();
  expect((await listening.count(2)).map(({ said }) => said.type)).toEqual(['press', 'text']);
});

test('Telegram delivers again what was answered 503, after the pause asked for', async () => {
  listening.deaf = 1;
  bench.standIn.citizen(11).say('halo');
  await listening.count(1);
  const { deliveries, secondMs } = bench.standIn.updates;
  await bench.standIn.world.waitFor(
    () => deliveries[1],
    () => 'delivered once only',
  );
  expect(deliveries.map(({ status }) => status)).toEqual([503, 200]);
  expect((deliveries[1]?.at ?? 0) - (deliveries[0]?.at ?? 0)).toBeGreaterThanOrEqual(3 * secondMs - 1);
});

test('no log line holds the token, the secret, a chat id or a text', async () => {
  listening.ear = async () => {
    throw new Unavailable('away');
  };
  const noisy = await openTelegram('webhook', listening);
  await noisy.channel.receive(update, webhookSecret);
  noisy.standIn.fault({ kind: 'lost', method: 'answerCallbackQuery' });
  await noisy.channel.receive({ update_id: 7, callback_query: { id: 'q', from: { id: 628_110_022 }, data: 'isi' } }, webhookSecret);
  await noisy.close();
  expect(noisy.lines.length).toBeGreaterThan(0);
  for (const secret of [noisy.standIn.token, webhookSecret, '628110022', 'halo']) expect(noisy.lines.join('\n')).not.toContain(secret);
});
