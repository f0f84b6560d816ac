/** The stand-in is as strict as Telegram: what passes here has a right to. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { parseHtml } from './html.ts';
import { startTelegram, type TelegramStandIn } from './server.ts';

let standIn: TelegramStandIn;
beforeEach(async () => {
  standIn = await startTelegram();
  standIn.citizen(11);
});
afterEach(() => standIn.close());

async function call(
  method: string,
  params: Record<string, unknown>,
  token = standIn.token,
): Promise<{ ok: boolean; description?: string; result?: unknown }> {
  const request = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(params) };
  const response = await fetch(`${standIn.apiRoot}/bot${token}/${method}`, request);
  return (await response.json()) as { ok: boolean; description?: string; result?: unknown };
}

const refusals: [method: string, params: Record<string, unknown>, description: string][] = [
  ['sendMessage', { chat_id: 11, text: ' ' }, 'Bad Request: message text is empty'],
  ['sendMessage', { chat_id: 11, text: 'x'.repeat(4097) }, 'Bad Request: message is too long'],
  ['sendMessage', { chat_id: 99, text: 'x' }, 'Bad Request: chat not found'],
  [
    'sendMessage',
    { chat_id: 11, text: 'a <x>', parse_mode: 'HTML' },
    'Bad Request: can\'t parse entities: Unsupported start tag "x" at byte offset 2',
  ],
  [
    'sendMessage',
    { chat_id: 11, text: 'é < 2', parse_mode: 'HTML' },
    'Bad Request: can\'t parse entities: Unsupported start tag "" at byte offset 3',
  ],
  [
    'sendMessage',
    { chat_id: 11, text: '<b>a', parse_mode: 'HTML' },
    'Bad Request: can\'t parse entities: Can\'t find end tag corresponding to start tag "b"',
  ],
  [
    'sendMessage',
    { chat_id: 11, text: '<b>a</i>', parse_mode: 'HTML' },
    'Bad Request: can\'t parse entities: Unmatched end tag at byte offset 4, expected "</b>", found "</i>"',
  ],
  [
    'sendMessage',
    { chat_id: 11, text: 'a</b>', parse_mode: 'HTML' },
    "Bad Request: can't parse entities: Unexpected end tag at byte offset 1",
  ],
  [
    'sendMessage',
    { chat_id: 11, text: 'x', reply_markup: { inline_keyboard: [[{ text: 'a', callback_data: 'é'.repeat(33) }]] } },
    'Bad Request: BUTTON_DATA_INVALID',
  ],
  [
    'sendMessage',
    { chat_id: 11, text: 'x', reply_markup: { inline_keyboard: [[{ text: 'a' }]] } },
    "Bad Request: can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
  ],
  ['answerCallbackQuery', { callback_query_id: '1' }, 'Bad Request: query is too old and response timeout expired or query ID is invalid'],
  ['setWebhook', { url: 'http://127.0.0.1/x', secret_token: 'a b' }, 'Bad Request: secret token contains unallowed characters'],
  ['getFile', { file_id: 'x' }, 'Bad Request: wrong file_id or the file is temporarily unavailable'],
  ['sendNothing', {}, 'Not Found'],
];

test.each(refusals)('%s %o is refused: %s', async (method, params, description) => {
  expect(await call(method, params)).toMatchObject({ ok: false, description });
});

test('a wrong token is unauthorized, a malformed one is not found', async () => {
  expect(await call('getMe', {}, '1:x')).toMatchObject({ error_code: 401 });
  expect(await call('getMe', {}, 'x')).toMatchObject({ error_code: 404 });
});

test('entities are counted in the text a person reads', () => {
  expect(parseHtml('1 &lt; <b>2 &amp; 3</b> &#128077; &tidakada;')).toEqual({
    text: '1 < 2 & 3 👍 &tidakada;',
    entities: [{ type: 'bold', offset: 4, length: 5 }],
  });
});

test('an unknown parameter is noted', async () => {
  await call('sendMessage', { chat_id: 11, text: 'x', disable_web_page_preview: true });
  expect(standIn.problems).toEqual(['sendMessage: unknown parameter disable_web_page_preview']);
});

test('a position is asked for in private chats only', async () => {
  standIn.member(11, -5);
  const reply_markup = { keyboard: [[{ text: '📍', request_location: true }]] };
  expect(await call('sendMessage', { chat_id: 11, text: 'x', reply_markup })).toMatchObject({ ok: true });
  expect(await call('sendMessage', { chat_id: -5, text: 'x', reply_markup })).toMatchObject({
    description: 'Bad Request: location can be requested in private chats only',
  });
});

test('an offset confirms what came before it, and only that', async () => {
  for (const text of ['a', 'b', 'c']) standIn.citizen(11).say(text);
  const ids = async (offset: number) =>
    ((await call('getUpdates', { offset })).result as { update_id: number }[]).map(({ update_id }) => update_id);
  expect(await ids(0)).toEqual([1001, 1002, 1003]);
  expect(await ids(0)).toEqual([1001, 1002, 1003]);
  expect(await ids(1002)).toEqual([1002, 1003]);
  expect(await ids(1004)).toEqual([]);
});

test('a second poll ends the first, a webhook ends and forbids polling', async () => {
  const first = call('getUpdates', { timeout: 1000 });
  await standIn.called('getUpdates');
  const second = call('getUpdates', { timeout: 1000 });
  expect((await first).description).toMatch(/^Conflict: terminated by other getUpdates/);
  await call('setWebhook', { url: 'http://127.0.0.1:9/x' });
  expect((await second).description).toBe('Conflict: terminated by setWebhook request');
  expect((await call('getUpdates', {})).description).toMatch(/webhook is active/);
});
