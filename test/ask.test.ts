import { once } from 'node:events';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Ask, createAsk } from '../src/ask.ts';

let server: Server;
let connections: number;
let heard: { method: string; headers: Record<string, unknown>; body: string }[];
/** What the server does with a request. */
let answers: (response: ServerResponse, body: string) => void;
let url: string;
let ask: Ask;

beforeEach(async () => {
  [connections, heard] = [0, []];
  answers = (response) => response.end('ok');
  server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    heard.push({ method: request.method ?? '', headers: request.headers, body });
    answers(response, body);
  });
  server.on('connection', () => {
    connections += 1;
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/there`;
  ask = createAsk({ answerMaxBytes: 1_000 });
});

afterEach(() => {
  server.closeAllConnections();
  server.close();
});

const post = (body: string, more: object = {}) => ask(url, { method: 'POST', headers: { 'x-key': 'k' }, body, ...more });

describe('asking', () => {
  test('the request comes as it was given and the answer goes back whole', async () => {
    answers = (response) => response.writeHead(429, { 'retry-after': '7' }).end('{"é":1}');
    const answer = await post('é');
    expect(answer).toMatchObject({ status: 429, headers: { 'retry-after': '7' }, text: '{"é":1}' });
    expect(heard).toMatchObject([{ method: 'POST', headers: { 'x-key': 'k', 'content-length': '2' }, body: 'é' }]);
  });

  test('a second request takes the connection of the first', async () => {
    for (const body of ['one', 'two', 'three']) await post(body);
    expect(heard.map(({ body }) => body)).toEqual(['one', 'two', 'three']);
    expect(connections).toBe(1);
  });

  test('after one connection that leads nowhere the unused ones are not believed any more', async () => {
    const old = new Set<unknown>();
    await Promise.all(['one', 'two', 'three'].map((body) => post(body)));
    server.on('request', (request) => old.add(request.socket));
    answers = (response) => void (old.size > 1 && response.end('new'));
    await expect(post('lost', { timeoutMs: 50 })).rejects.toMatchObject({ message: 'timeout' });
    expect((await post('again', { timeoutMs: 1_000 })).text).toBe('new');
    expect(connections).toBe(4);
  });

  test('a connection nobody uses is closed, one that waits for its answer is not', async () => {
    ask = createAsk({ answerMaxBytes: 1_000, idleMs: 20 });
    const closed = once(server, 'connection').then(([socket]) => once(socket, 'close'));
    answers = (response) => void setTimeout(() => response.end('late'), 100);
    expect((await post('')).text).toBe('late');
    await closed;
  });

  test('a redirect is an answer like any other', async () => {
    answers = (response) => response.writeHead(302, { location: `${url}/elsewhere` }).end();
    expect((await post('')).status).toBe(302);
    expect(heard).toHaveLength(1);
  });
});

describe('no answer', () => {
  test('a longer one than agreed', async () => {
    answers = (response) => response.end('x'.repeat(1_001));
    await expect(post('')).rejects.toThrow('answer_too_large');
  });

  test.each([
    ['none at all', () => undefined],
    ['one that never ends', (response: ServerResponse) => void response.writeHead(200).write('half')],
  ])('in time: %s', async (_, hang) => {
    answers = hang;
    await expect(post('', { timeoutMs: 50 })).rejects.toThrow('timeout');
  });

  test('nobody waits for it any more', async () => {
    const stop = new AbortController();
    answers = () => stop.abort();
    await expect(post('', { signal: stop.signal })).rejects.toThrow('aborted');
  });

  test.each([
    ['before it', (response: ServerResponse) => void response.socket?.destroy()],
    ['within it', (response: ServerResponse) => void response.writeHead(200).write('half', () => response.socket?.destroy())],
  ])('the connection was cut %s', async (_, cut) => {
    answers = cut;
    await expect(post('')).rejects.toThrow('ECONNRESET');
  });

  test('nobody is there', async () => {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
    await expect(post('')).rejects.toThrow('ECONNREFUSED');
  });
});
