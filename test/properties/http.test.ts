/** The web door against what no honest caller sends: bodies, headers, sizes and encodings by chance. It answers with its own 4xx, never fails, and goes on. */
import { connect } from 'node:net';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Log } from '../../src/complaints/ports.ts';
import { keyFor } from '../../src/keys.ts';
import { onEmbedded, testKey } from '../support/databases.ts';
import { openBench } from '../support/program.ts';
import { anyJson, anyText, holdsLater } from '../support/property.ts';
import { silent } from '../support/silent.ts';

const paths = [
  ...[
    '/telegram',
    '/routing/events',
    '/whatsapp',
    '/chat/messages',
    '/chat/files',
    '/chat/files/x?start=0',
    '/chat/leave',
    '/chat/events',
    '/chat/history?before=9',
  ],
  ...[
    '/',
    '/coba',
    '/bingkai',
    '/sandbox',
    '/sandbox/api/complaints',
    '/health/ready',
    '/metrics',
    '/files/x',
    '/operator',
    '/operator/masuk',
    '/operator/whatsapp',
  ],
  ...[
    '/files/%00?e=1&s=2',
    '/files/%ff',
    '/%',
    '/files/..%2f..%2fetc%2fpasswd?e=1&s=1',
    '/operator/masuk?kode=%F0%28%8C%28',
    '//evil.example/',
    '/chat/history?before[]=1',
  ],
];
const types = [
  'application/json',
  'application/json; charset=utf-16',
  'application/json; charset=nonsense',
  'text/plain',
  'multipart/form-data',
  'application/x-www-form-urlencoded',
  '',
  ';;;',
];
const encodings = ['', 'gzip', 'deflate', 'br', 'identity', 'nonsense', 'gzip, gzip'];
const names = [
  'cookie',
  'authorization',
  'origin',
  'x-forwarded-for',
  'x-telegram-bot-api-secret-token',
  'webhook-id',
  'webhook-timestamp',
  'webhook-signature',
  'range',
  'if-none-match',
  'accept-language',
  'last-event-id',
  'sec-fetch-site',
];
const headerText = fc.string({ unit: fc.integer({ min: 0x20, max: 0x7e }).map((code) => String.fromCharCode(code)), maxLength: 80 });

const request = fc.record({
  method: fc.constantFrom('GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'HEAD'),
  path: fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...paths) }, { weight: 1, arbitrary: fc.webPath() }),
  type: fc.constantFrom(...types),
  encoding: fc.constantFrom(...encodings),
  extra: fc.dictionary(fc.constantFrom(...names), headerText, { maxKeys: 4 }),
  body: fc.oneof(
    {
      weight: 3,
      arbitrary: anyJson(['update_id', 'message', 'chat', 'from', 'id', 'text', 'entry', 'type']).map((json) =>
        Buffer.from(JSON.stringify(json) ?? ''),
      ),
    },
    { weight: 2, arbitrary: anyText.map((text) => Buffer.from(text)) },
    { weight: 2, arbitrary: fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes)) },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        Buffer.alloc(300_000, 0x20),
        Buffer.alloc(1_200_000, 0x5b),
        Buffer.from('['.repeat(50_000)),
        Buffer.alloc(0),
      ),
    },
  ),
});

/** Whole streams that are hardly HTTP. */
const noise = fc.oneof(
  fc.constantFrom(
    'GET / HTTP/9.9\r\n\r\n',
    'POST /telegram HTTP/1.1\r\nhost: a\r\ncontent-length: -1\r\n\r\n',
    'POST /telegram HTTP/1.1\r\nhost: a\r\ncontent-length: 5\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n',
    'POST /telegram HTTP/1.1\r\nhost: a\r\ntransfer-encoding: chunked\r\n\r\nzzz\r\n',
    `GET / HTTP/1.1\r\nhost: a\r\n${'x: y\r\n'.repeat(5_000)}\r\n`,
    `GET /${'a'.repeat(70_000)} HTTP/1.1\r\nhost: a\r\n\r\n`,
    'GET / HTTP/1.1\r\nhost: a\r\nhost: b\r\n\r\n',
    'GET / HTTP/1.1\r\nhost: a\r\nx\0: y\r\n\r\n',
    'CONNECT a:1 HTTP/1.1\r\nhost: a\r\n\r\n',
    'GET / HTTP/1.1\r\nhost: a\r\nupgrade: websocket\r\nconnection: upgrade\r\n\r\n',
    'POST /telegram HTTP/1.1\r\nhost: a\r\nexpect: 100-continue\r\ncontent-length: 9\r\nconnection: close\r\n\r\n{"a":1}\r\n',
  ),
  fc.uint8Array({ minLength: 1, maxLength: 400 }).map((bytes) => Buffer.from(bytes).toString('latin1')),
);

/** Sends bytes and waits for the other side to say something or to close. `ends`: nothing more will come, which Node takes as a caller who left. */
function answerTo(port: number, text: string, ends = false): Promise<string> {
  return new Promise((resolve) => {
    let answer = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(text, 'latin1', () => ends && socket.end()));
    socket.setTimeout(30_000, () => socket.destroy());
    socket.on('data', (bytes) => {
      answer += bytes.toString('latin1');
      socket.destroy();
    });
    socket.on('error', () => undefined).on('close', () => resolve(answer));
  });
}

function written({ method, path, type, encoding, extra, body }: typeof request extends fc.Arbitrary<infer R> ? R : never): string {
  const given = {
    ...extra,
    ...(type && { 'content-type': type }),
    ...(encoding && { 'content-encoding': encoding }),
    'content-length': body.byteLength,
  };
  const lines = Object.entries({ host: 'localhost', connection: 'close', ...given }).map(([name, value]) => `${name}: ${value}\r\n`);
  return `${method} ${encodeURI(decodable(path))} HTTP/1.1\r\n${lines.join('')}\r\n${body.toString('latin1')}`;
}

function decodable(path: string): string {
  return path.replaceAll('%', '%25').replaceAll('%25', '\u0001');
}

onEmbedded('the web door', (database) => {
  test('answers whatever comes with its own 4xx, fails at nothing and goes on', async () => {
    const failed: string[] = [];
    const log: Log = { ...silent, error: (event, error) => void failed.push(`${event} ${error instanceof Error ? error.stack : error}`) };
    const bench = await openBench(database);
    const { url, port } = await bench.start({ mode: 'webhook', log });
    const secret = keyFor('telegram webhook', testKey).toString('base64url');
    await holdsLater(150, request, async (one) => {
      const answer = await answerTo(port, written(one).replaceAll(encodeURI('\u0001'), '%'));
      expect(answer, JSON.stringify({ ...one, body: '' })).toMatch(/^HTTP\/1\.1 [234]\d\d /);
    });
    await holdsLater(40, noise, async (text) => {
      expect(await answerTo(port, text, true)).not.toMatch(/^HTTP\/1\.1 5/);
    });
    // With the secret Telegram alone knows, its door is open: what comes in by it may say anything too.
    await holdsLater(
      60,
      anyJson(['update_id', 'message', 'chat', 'from', 'id', 'text', 'type', 'callback_query', 'data', 'date']),
      async (update) => {
        const headers = { 'content-type': 'application/json', 'x-telegram-bot-api-secret-token': secret };
        const { status } = await fetch(`${url}/telegram`, { method: 'POST', headers, body: JSON.stringify(update) });
        // 503: updates of no chat share one, which floods in a long run; they come again.
        expect([200, 400, 503]).toContain(status);
      },
    );
    expect(failed).toEqual([]);
    expect((await fetch(`${url}/health/live`)).status).toBe(200);
  });
});
