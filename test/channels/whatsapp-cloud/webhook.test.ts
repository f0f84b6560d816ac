/** The webhook's door and what statuses bring about, over the real routes. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { SendContext } from '../../../src/channels/channel.ts';
import { type CloudBench, openCloud } from '../../support/graph/bench.ts';
import type { Citizen } from '../../support/graph/citizen.ts';
import { statusOf } from '../../support/graph/messages.ts';
import { Refusal } from '../../support/graph/refusal.ts';
import { type Ears, ears, plain } from '../contract.ts';

let listening: Ears;
let bench: CloudBench;
let siti: Citizen;
let budi: Citizen;

beforeEach(async () => {
  listening = ears();
  bench = await openCloud(listening);
  siti = bench.standIn.citizen('6281200000001');
  budi = bench.standIn.citizen('6281200000002');
});
afterEach(async () => {
  await bench.close();
  expect(bench.standIn.problems).toEqual([]);
});

test('a wrong verify token is not answered with the challenge', async () => {
  expect(bench.channel.verify({ 'hub.mode': 'subscribe', 'hub.verify_token': 'wrong', 'hub.challenge': '1' })).toEqual({
    status: 403,
    text: '',
  });
  expect(bench.channel.verify({})).toEqual({ status: 403, text: '' });
  await expect(bench.standIn.webhook.subscribe('http://127.0.0.1:9/whatsapp')).rejects.toThrow();
  const token = bench.standIn.verifyToken;
  expect(bench.channel.verify({ 'hub.mode': 'subscribe', 'hub.verify_token': token, 'hub.challenge': '<b>1' })).toEqual({
    status: 200,
    text: '<b>1',
  });
  expect(bench.channel.verify({ 'hub.mode': 'unsubscribe', 'hub.verify_token': token, 'hub.challenge': '1' }).status).toBe(403);
  expect(bench.channel.verify({ 'hub.mode': 'subscribe', 'hub.verify_token': [token], 'hub.challenge': '1' }).status).toBe(403);
});

test('only what is signed over its exact bytes is heard', async () => {
  const { webhook } = bench.standIn;
  siti.say('lampu "mati" 😀');
  await webhook.idle();
  const body = webhook.deliveries.at(-1)?.body ?? '';
  const spaced = JSON.stringify(JSON.parse(body), null, 1);
  expect((await webhook.attempt(spaced, webhook.sign(body))).status).toBe(401);
  expect((await webhook.attempt(body, 'sha256=')).status).toBe(401);
  expect((await webhook.attempt(body, webhook.sign(body).replace('sha256=', 'sha1='))).status).toBe(401);
  expect(await bench.channel.receive(body, undefined)).toEqual({ status: 401 });
  expect(listening.heard).toHaveLength(1);
  expect((await webhook.attempt(spaced)).status).toBe(200);
  expect(listening.heard).toHaveLength(2);
});

test('a batch is heard whole, and again as a whole when a part of it was not stored', async () => {
  listening.deaf = 1;
  bench.standIn.webhook.together(() => {
    siti.say('satu');
    budi.say('dua');
    siti.say('tiga');
  });
  await expect.poll(() => bench.standIn.webhook.deliveries.at(-1)?.status).toBe(200);
  expect(bench.standIn.webhook.deliveries.map(({ status, retryAfter }) => [status, retryAfter])).toEqual([
    [503, '3'],
    [200, null],
  ]);
  const heardOf = (citizen: Citizen) =>
    listening.heard.filter(({ chat }) => chat === citizen.person.userId).map(({ said }) => said.type === 'text' && said.text);
  expect(heardOf(siti)).toEqual(['satu', 'tiga']);
  expect(heardOf(budi)).toEqual(['dua', 'dua']);
  expect(new Set(listening.heard.map(({ id }) => id)).size).toBe(3);
});

test('what is signed but says nothing is taken, so that it does not come for ever', async () => {
  const { webhook } = bench.standIn;
  for (const body of ['', 'no json', '{"object":"page"}']) expect((await webhook.attempt(body)).status).toBe(200);
  expect(listening.heard).toEqual([]);
});

test('a message is marked read and "typing" shown once it is stored', async () => {
  listening.deaf = 1;
  const id = siti.say('lampu mati');
  await bench.standIn.called('read');
  await expect.poll(() => [...siti.person.read]).toEqual([id]);
  expect(siti.person.typingSeen).toBe(1);
  expect(listening.heard).toHaveLength(1);
});

test('a read mark that fails disturbs nothing', async () => {
  bench.standIn.fault({ kind: 'refuse', code: 100, on: 'read' });
  siti.say('lampu mati');
  await bench.standIn.called('read');
  expect(await listening.count(1)).toHaveLength(1);
  expect(bench.channel.health().state).toBe('ready');
});

test('a failure that comes after the delivery counts for nothing', async () => {
  bench.standIn.limits.statuses = [];
  siti.say('halo');
  const { id } = await bench.channel.send(siti.person.userId, plain('diterima'));
  const failure = new Refusal(400, 131_026, 'Message undeliverable');
  const tell = (status: string) => {
    const value = statusOf(siti.person, id, '', status, status === 'failed' ? failure : null);
    return bench.standIn.webhook.attempt(bench.standIn.webhook.envelope([{ statuses: [value] }]));
  };
  for (const status of ['read', 'delivered', 'failed', 'sent', 'delivered']) expect((await tell(status)).status).toBe(200);
  expect(listening.reachable).toEqual([]);
});

test('a person who cannot be reached is told of once, and again reachable with the next word', async () => {
  siti.say('halo');
  siti.block();
  await bench.channel.send(siti.person.userId, plain('kabar satu'));
  await expect.poll(() => listening.reachable).toEqual([false]);
  bench.standIn.webhook.repeatLast();
  await bench.standIn.webhook.idle();
  expect(listening.reachable).toEqual([false]);
  siti.unblock();
  siti.say('saya kembali');
  await expect.poll(() => listening.heard.length).toBe(2);
  expect(listening.reachable).toEqual([false, true]);
});

/** Meta takes what is sent and tells nothing by itself. */
async function taken(message = plain('diterima'), context: Partial<SendContext> = {}): Promise<string> {
  bench.standIn.limits.statuses = [];
  siti.say('halo');
  const { id } = await bench.channel.send(siti.person.userId, message, { key: '7', heardAt: null, ...context });
  return id;
}

test.each([131_000, 131_016, 130_429])(
  'what Meta takes and gives up because of itself (%i) is asked to be sent again, once',
  async (code) => {
    const id = await taken();
    for (const _ of [1, 2]) {
      bench.standIn.giveUp(siti, id, code);
      await bench.standIn.webhook.idle();
    }
    expect(bench.posted.asked).toEqual([[id, '7', 'trouble']]);
    expect(bench.lines.join()).not.toContain('given_up');
  },
);

test('what cannot be sent again is noted, without the person', async () => {
  bench.posted.answer = 'lost';
  bench.standIn.giveUp(siti, await taken(), 131_000);
  await bench.standIn.webhook.idle();
  expect(bench.lines.filter((line) => line.startsWith('whatsapp_cloud.given_up'))).toHaveLength(1);
  expect(bench.lines.join()).not.toContain(siti.person.phone);
});

test.each([131_026, 131_049])(
  'what this chat will never take (%i) is passed on, once, and before its person counts as gone',
  async (code) => {
    const id = await taken();
    const order: unknown[] = [];
    const { again } = bench.posted;
    bench.posted.again = (...given) => {
      order.push(given);
      return again(...given);
    };
    listening.presence = async (event) => void order.push('reachable' in event && event.reachable);
    for (const _ of [1, 2]) {
      bench.standIn.giveUp(siti, id, code);
      await bench.standIn.webhook.idle();
    }
    expect(order).toEqual([[id, '7', 'never'], ...(code === 131_026 ? [false] : [])]);
  },
);

test('what arrived, or is given up because of our account, is told of once', async () => {
  const { webhook } = bench.standIn;
  const arrived = await taken();
  for (const state of ['sent', 'delivered', 'read', 'delivered'])
    webhook.push(`status ${arrived}`, { statuses: [statusOf(siti.person, arrived, '7', state)] });
  await webhook.idle();
  expect(bench.posted.arrived).toEqual([arrived]);
  const refused = await taken();
  bench.standIn.giveUp(siti, refused, 131_031);
  await webhook.idle();
  expect(bench.posted.arrived).toEqual([arrived, refused]);
  expect(bench.posted.asked).toEqual([]);
});

test('of a message in parts the one that was given up is sent again alone', async () => {
  const words = Array.from({ length: 1200 }, (_, i) => `kata${i}`).join(' ');
  await taken(plain(words));
  const parts = siti.screen.map(({ key, text }) => ({ key, text }));
  expect(parts.map(({ key }) => key)).toEqual(['7.0', '7.1', '7.2']);
  await bench.channel.send(siti.person.userId, plain(words), {
    ...{ key: '8', heardAt: null },
    again: { why: 'trouble', part: '.1', times: 1 },
  });
  expect(siti.screen.slice(3).map(({ key, text }) => ({ key, text }))).toEqual([{ key: '8.1', text: parts[1]?.text }]);
});

test('of a file that Meta gives up it is told whether it had words', async () => {
  const files = [{ kind: 'photo' as const, name: 'a.jpg', mediaType: 'image/jpeg', bytes: new Uint8Array([1, 2]) }];
  bench.standIn.giveUp(siti, await taken(plain('Sudah diganti.', { files })), 131_053);
  await bench.standIn.webhook.idle();
  expect(bench.posted.asked.map(([, ...rest]) => rest)).toEqual([['7', 'unfit']]);
  const { posted } = await bench.channel.send(siti.person.userId, plain('Sudah beres?', { files, choices: [{ id: 'ya', label: 'Ya' }] }));
  expect(posted?.map(({ part }) => part)).toEqual(['.0f', '.1']);
});

test('an account that Meta restricts is an alarm in the log, without the person', async () => {
  const value = statusOf(siti.person, 'wamid.x', '', 'failed', new Refusal(400, 131_031, `locked, to ${siti.person.phone}`));
  await bench.standIn.webhook.attempt(bench.standIn.webhook.envelope([{ statuses: [value] }]));
  const alarm = bench.lines.find((line) => line.startsWith('whatsapp_cloud.alarm'));
  expect(alarm).toContain('131031');
  expect(bench.lines.join('\n')).not.toContain(siti.person.phone);
});

test('a flood that meets a database which stands still is asked to come again, and let in once it answers', async () => {
  const { webhook } = bench.standIn;
  let answer = () => {};
  const stands = new Promise<void>((resolve) => {
    answer = resolve;
  });
  listening.ear = () => stands;
  const body = webhook.envelope([{ contacts: [], messages: [{ id: 'wamid.1', from: '628', type: 'text', text: { body: 'halo' } }] }]);
  const deliver = () => bench.channel.receive(body, webhook.sign(body));
  const flood = Array.from({ length: 1_100 }, deliver);
  expect(await deliver()).toEqual({ status: 503, retryAfterSeconds: 3 });
  answer();
  expect((await Promise.all(flood)).filter(({ status }) => status === 200)).toHaveLength(1_000);
  expect(await deliver()).toEqual({ status: 200 });
});

test('what comes while nobody listens is asked for again', async () => {
  const body = bench.standIn.webhook.envelope([]);
  await bench.channel.stop();
  expect(await bench.channel.receive(body, bench.standIn.webhook.sign(body))).toEqual({ status: 503, retryAfterSeconds: 3 });
});
