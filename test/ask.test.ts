import { execFileSync, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { type AddressInfo, createServer as createPlainServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
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

  test('a connection nobody uses is closed, one that waits for its answer is not', async () => {
    ask = createAsk({ answerMaxBytes: 1_000, idleMs: 20 });
    const closed = once(server, 'connection').then(([socket]) => once(socket, 'close'));
    answers = (response) => void setTimeout(() => response.end('late'), 100);
    expect((await post('')).text).toBe('late');
    await closed;
  });

  test('one the other side is about to close is not used again, nor one that was closed', async () => {
    answers = (response) => response.setHeader('connection', heard.length === 1 ? 'close' : 'keep-alive').end('ok');
    for (const body of ['one', 'two']) await post(body);
    expect(connections).toBe(2);
    server.closeAllConnections();
    await new Promise((resolve) => setTimeout(resolve, 50));
    await post('three');
    expect(connections).toBe(3);
  });

  test('many at once go side by side, and each gets its own answer', async () => {
    answers = (response, body) => void setTimeout(() => response.end(body), Number(body) % 7);
    const bodies = Array.from({ length: 30 }, (_, n) => String(n));
    const given = await Promise.all(bodies.map((body) => post(body)));
    expect(given.map(({ text }) => text)).toEqual(bodies);
    await Promise.all(bodies.map((body) => post(body)));
    expect(connections).toBe(30);
  });

  test('user and password of an address are sent, and stay out of it', async () => {
    await ask(url.replace('//', '//siti:r%40hasia@'), { method: 'GET', headers: {} });
    expect(heard[0]).toMatchObject({ method: 'GET', headers: { authorization: `Basic ${btoa('siti:r@hasia')}` }, body: '' });
  });

  test('a header that would begin another line, and an address of another protocol, are refused', async () => {
    await expect(ask(url, { method: 'GET', headers: { 'x-key': 'k\r\nx: y' } })).rejects.toThrow('x-key cannot be sent');
    await expect(ask('ftp://127.0.0.1/', { method: 'GET', headers: {} })).rejects.toThrow('cannot ask over ftp:');
    expect(heard).toEqual([]);
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
    [
      'at its end, where its length was told',
      (response: ServerResponse) => void response.writeHead(200, { 'content-length': 9 }).write('half', () => response.socket?.end()),
    ],
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

describe('what comes unasked', () => {
  test('between two requests is never the answer to the second', async () => {
    const sockets: Socket[] = [];
    const answer = 'HTTP/1.1 200 OK\r\ncontent-length: 5\r\n\r\n';
    const plain = createPlainServer((socket) => {
      sockets.push(socket);
      socket.on('data', () => socket.write(`${answer}right`)).on('error', () => undefined);
    });
    await once(plain.listen(0, '127.0.0.1'), 'listening');
    const there = `http://127.0.0.1:${(plain.address() as AddressInfo).port}/`;
    await ask(there, { method: 'GET', headers: {} });
    sockets[0]?.write(`${answer}wrong`);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect((await ask(there, { method: 'GET', headers: {} })).text).toBe('right');
    expect(sockets).toHaveLength(2);
    for (const socket of sockets) socket.destroy();
    plain.close();
  });
});

describe.skipIf(spawnSync('openssl', ['version']).error !== undefined)('over TLS', () => {
  test('the other side must be who it is called', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'ask-'));
    const [keyFile, certFile] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
    const made = ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-subj', '/CN=localhost'];
    execFileSync('openssl', [...made, '-addext', 'subjectAltName=DNS:localhost', '-keyout', keyFile, '-out', certFile], {
      stdio: 'ignore',
    });
    const cert = readFileSync(certFile, 'utf8');
    const secure = createSecureServer({ key: readFileSync(keyFile), cert }, (_, response) => response.end('secret'));
    await once(secure.listen(0, '127.0.0.1'), 'listening');
    const known = getCACertificates('default');
    const get = (host: string) => ask(`https://${host}:${(secure.address() as AddressInfo).port}/`, { method: 'GET', headers: {} });
    await expect(get('localhost')).rejects.toThrow('DEPTH_ZERO_SELF_SIGNED_CERT');
    setDefaultCACertificates([...known, cert]);
    try {
      expect((await get('localhost')).text).toBe('secret');
      expect((await get('localhost')).text).toBe('secret');
      await expect(get('127.0.0.1')).rejects.toThrow('ERR_TLS_CERT_ALTNAME_INVALID');
    } finally {
      setDefaultCACertificates(known);
      secure.closeAllConnections();
      secure.close();
      rmSync(folder, { recursive: true });
    }
  });
});
