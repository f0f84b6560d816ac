/** Telegram by polling: nothing is confirmed before it is stored, and only one copy polls. */
import { afterEach, expect, test } from 'vitest';
import { Unavailable } from '../../../src/channels/channel.ts';
import type { TelegramChannel, TelegramSettings } from '../../../src/channels/telegram/index.ts';
import { openTelegram, type TelegramBench } from '../../support/telegram/bench.ts';
import { type Ears, ears } from '../contract.ts';

let bench: TelegramBench | undefined;
afterEach(async () => {
  await bench?.close();
  bench = undefined;
});

async function open(listening: Ears, more: Partial<TelegramSettings> = {}): Promise<TelegramBench> {
  bench = await openTelegram('polling', listening, more);
  return bench;
}

/** Resolves when the channel's health gives this reason. Every call of the channel is a change worth looking at. */
function whenHealth({ standIn, channel }: { standIn: TelegramBench['standIn']; channel: TelegramChannel }, why: string): Promise<true> {
  return standIn.world.waitFor(
    () => (channel.health().why === why ? true : undefined),
    () => `health stayed ${channel.health().state} ${channel.health().why}`,
  );
}

const offsets = ({ standIn }: TelegramBench) =>
  standIn.calls.filter(({ method }) => method === 'getUpdates').map(({ params }) => params.offset);

test('a webhook left from before is taken away and what waits is kept', async () => {
  const listening = ears();
  let allowed = false;
  const { standIn } = await open(listening, { mayPoll: async () => allowed });
  standIn.updates.setWebhook({ url: 'http://127.0.0.1:9/old', secret: '', maxConnections: 40 });
  standIn.updates.hold('message:11');
  standIn.citizen(11).say('lama menunggu');
  allowed = true;
  const [incoming] = await listening.count(1);
  expect(incoming?.said).toEqual({ type: 'text', text: 'lama menunggu' });
  expect(standIn.updates.webhook).toBeNull();
});

test('every kind of update is asked for by name', async () => {
  const { standIn } = await open(ears());
  const { params } = await standIn.called('getUpdates');
  expect(params).toMatchObject({ allowed_updates: ['message', 'edited_message', 'callback_query', 'my_chat_member'], limit: 100 });
});

test('the offset stays until every update of the batch is stored', async () => {
  const listening = ears();
  const stored = new Set<string>();
  let refusals = 3;
  const ear = async (incoming: Parameters<Ears['ear']>[0]) => {
    if (incoming.chat === '12' && refusals-- > 0) throw new Unavailable('away');
    stored.add(incoming.id);
    await listening.ear(incoming);
  };
  let allowed = false;
  const one = await open({ ...listening, ear }, { mayPoll: async () => allowed });
  for (const id of [11, 12, 13]) one.standIn.citizen(id).say('halo');
  allowed = true;
  await one.standIn.world.waitFor(
    () => (one.standIn.updates.pending() === 0 ? true : undefined),
    () => 'never confirmed',
  );
  expect(offsets(one).slice(0, 5)).toEqual([0, 0, 0, 0, 1004]);
  expect(stored).toEqual(new Set(['telegram:1001', 'telegram:1002', 'telegram:1003']));
});

test('a chat that takes long does not hold up the others, and its own order holds', async () => {
  const listening = ears();
  let release = () => {};
  const slow = new Promise<void>((resolve) => (release = resolve));
  const ear = async (incoming: Parameters<Ears['ear']>[0]) => {
    if (incoming.said.type === 'text' && incoming.said.text === 'pelan') await slow;
    await listening.ear(incoming);
  };
  let allowed = false;
  const { standIn } = await open({ ...listening, ear }, { mayPoll: async () => allowed });
  const citizen = standIn.citizen(11);
  citizen.say('pelan');
  citizen.pressData('d:s:c');
  standIn.citizen(12).say('cepat');
  allowed = true;
  expect((await listening.count(1)).map(({ chat }) => chat)).toEqual(['12']);
  release();
  expect((await listening.count(3)).map(({ said }) => said.type)).toEqual(['text', 'text', 'press']);
});

test('ids that go on lower after a quiet week are heard once each and confirmed', async () => {
  const listening = ears();
  const one = await open(listening);
  const citizen = one.standIn.citizen(11);
  citizen.say('sebelum');
  await listening.count(1);
  const confirmed = () =>
    one.standIn.world.waitFor(
      () => one.standIn.updates.pending() === 0 || undefined,
      () => `still held: ${one.standIn.updates.pending()}`,
    );
  await confirmed();
  one.standIn.updates.continueAt(17);
  citizen.say('sesudah');
  citizen.say('lagi');
  const heard = await listening.count(3);
  expect(heard.map(({ said }) => said.type === 'text' && said.text)).toEqual(['sebelum', 'sesudah', 'lagi']);
  await confirmed();
});

test('another poller is a conflict, said by health, and over when the other is gone', async () => {
  const listening = ears();
  const one = await open(listening);
  await one.standIn.called('getUpdates');
  const rival = fetch(`${one.standIn.apiRoot}/bot${one.standIn.token}/getUpdates?timeout=20`);
  await whenHealth({ standIn: one.standIn, channel: one.channel }, 'conflict');
  await rival;
  one.standIn.citizen(11).say('halo');
  await listening.count(1);
  await whenHealth({ standIn: one.standIn, channel: one.channel }, '');
});

test('a copy without the duty does not poll, and begins when it gets it', async () => {
  const listening = ears();
  let asked = 0;
  let enough = () => {};
  const several = new Promise<void>((resolve) => (enough = resolve));
  let allowed = false;
  const mayPoll = async () => {
    asked += 1;
    if (asked === 3) enough();
    return allowed;
  };
  const { standIn, channel } = await open(listening, { mayPoll });
  await several;
  expect(standIn.calls).toEqual([]);
  expect(channel.health().state).toBe('ready');
  allowed = true;
  standIn.citizen(11).say('halo');
  expect(await listening.count(1)).toHaveLength(1);
});

test('a copy that loses the duty hangs up in the middle of a poll', async () => {
  let allowed = true;
  const one = await open(ears(), { mayPoll: async () => allowed, timing: { pollSeconds: 50_000, dutyMs: 10, pauseMs: 5, pauseMaxMs: 20 } });
  const gone = new Promise<void>((resolve) => {
    const poll = one.standIn.updates.poll.bind(one.standIn.updates);
    one.standIn.updates.poll = (offset, limit, timeout, signal) => {
      signal.addEventListener('abort', () => resolve());
      return poll(offset, limit, timeout, signal);
    };
  });
  await one.standIn.called('getUpdates');
  allowed = false;
  await gone;
  expect(offsets(one)).toHaveLength(1);
});

test('a wrong token is unauthorized, and pauses do not end the trying', async () => {
  const listening = ears();
  const one = await open(listening);
  one.standIn.fault({ kind: 'status', status: 401, method: 'getUpdates', times: 3 });
  await whenHealth({ standIn: one.standIn, channel: one.channel }, 'unauthorized');
  one.standIn.citizen(11).say('halo');
  await listening.count(1);
  expect(one.lines.join('\n')).toContain('telegram.poll_failed');
  expect(one.lines.join('\n')).not.toContain(one.standIn.token);
});

test('a proxy that fails and a Telegram that asks for a pause cost no message', async () => {
  const listening = ears();
  const { standIn } = await open(listening);
  standIn.fault({ kind: 'status', status: 502, method: 'getUpdates', times: 2 });
  standIn.fault({ kind: 'lost', method: 'getUpdates', times: 2 });
  standIn.citizen(11).say('satu');
  standIn.citizen(11).say('dua');
  expect((await listening.count(2)).map(({ message }) => message)).toEqual(['1', '2']);
});

test('stop does not wait for a poll to end', async () => {
  const { standIn, channel } = await open(ears(), { timing: { pollSeconds: 50_000, dutyMs: 100_000 } });
  await standIn.called('getUpdates');
  await channel.stop();
  expect(standIn.calls.at(-1)).toMatchObject({ method: 'getUpdates' });
});

test('stop finishes what was taken in', async () => {
  const listening = ears();
  let began = () => {};
  let release = () => {};
  const begun = new Promise<void>((resolve) => (began = resolve));
  const held = new Promise<void>((resolve) => (release = resolve));
  const ear = async (incoming: Parameters<Ears['ear']>[0]) => {
    began();
    await held;
    await listening.ear(incoming);
  };
  const { standIn, channel } = await open({ ...listening, ear });
  standIn.citizen(11).say('halo');
  await begun;
  const stopped = channel.stop().then(() => listening.heard.length);
  release();
  expect(await stopped).toBe(1);
});

test('the menu is set for private chats, for each language and for everybody else', async () => {
  const { standIn } = await open(ears());
  await standIn.answered('setMyCommands', 3);
  expect([...standIn.commands.keys()]).toEqual(['all_private_chats:', 'all_private_chats:id', 'all_private_chats:en']);
});

test('a server that knows no menu hears and is heard all the same', async () => {
  const listening = ears();
  const { standIn, lines } = await open(listening, { commands: { id: [{ command: 'SALAH', description: 'x' }] } });
  await standIn.answered('setMyCommands');
  standIn.citizen(11).say('halo');
  await listening.count(1);
  expect(lines.join('\n')).toContain('telegram.commands_not_set');
});
