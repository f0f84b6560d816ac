import { request as httpRequest } from 'node:http';
import { connect } from 'node:net';
import { Router } from 'express';
import { afterEach, describe, expect, test } from 'vitest';
import words from '../../locales/id/webchat.json' with { type: 'json' };
import { Unavailable } from '../../src/channels/channel.ts';
import { countingLog } from '../../src/log.ts';
import type { Listening } from '../../src/web/listen.ts';
import { createMetrics } from '../../src/web/metrics.ts';
import { createWeb, type WebParts } from '../../src/web/web.ts';
import { silent } from '../support/silent.ts';

const running: Listening[] = [];
afterEach(async () => {
  await Promise.all(running.splice(0).map((listening) => listening.close()));
});

interface Logged {
  event: string;
  error: unknown;
  fields: unknown;
}

async function start(parts: Partial<WebParts> = {}): Promise<{ url: string; listening: Listening; logged: Logged[] }> {
  const logged: Logged[] = [];
  const nothing = () => undefined;
  const web = createWeb({
    telegram: null,
    routingEvent: async () => ({ status: 204 }),
    health: async () => ({ status: 'ready', parts: {} }),
    metrics: createMetrics(),
    file: async () => null,
    routers: [],
    failures: { language: 'id', words },
    streams: { end: () => undefined },
    log: { debug: nothing, info: nothing, warn: nothing, error: (event, error, fields) => void logged.push({ event, error, fields }) },
    ...parts,
  });
  const listening = await web.listen(0, '127.0.0.1');
  running.push(listening);
  return { url: `http://127.0.0.1:${listening.port}`, listening, logged };
}

function post(url: string, body: string | Uint8Array<ArrayBuffer>, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(url, { method: 'POST', body, headers: { 'content-type': 'application/json', ...headers } });
}

describe('Telegram', () => {
  test('an update and its secret reach the channel, its answer the platform', async () => {
    const heard: unknown[] = [];
    const { url } = await start({
      telegram: async (update, secret) => {
        heard.push([update, secret]);
        return { status: 200 };
      },
    });
    const response = await post(`${url}/telegram`, '{"update_id":7}', { 'x-telegram-bot-api-secret-token': 'abc' });
    expect(response.status).toBe(200);
    expect(await response.text()).toBe('');
    expect(heard).toEqual([[{ update_id: 7 }, 'abc']]);
  });

  test('without a webhook there is no such route', async () => {
    const { url } = await start();
    expect((await post(`${url}/telegram`, '{}')).status).toBe(404);
  });

  test('what cannot be stored now is answered 503 with Retry-After', async () => {
    const { url, logged } = await start({ telegram: () => Promise.reject(new Unavailable('database away')) });
    const response = await post(`${url}/telegram`, '{}');
    expect([response.status, response.headers.get('retry-after')]).toEqual([503, '5']);
    expect(logged).toMatchObject([{ event: 'web_request_failed', fields: { method: 'POST', route: '/telegram', status: 503 } }]);
  });

  test("the channel's own pause is passed on in whole seconds", async () => {
    const { url } = await start({ telegram: async () => ({ status: 429, retryAfterSeconds: 1.2 }) });
    const response = await post(`${url}/telegram`, '{}');
    expect([response.status, response.headers.get('retry-after')]).toEqual([429, '2']);
  });

  test('broken JSON is 400 and never heard', async () => {
    const heard: unknown[] = [];
    const { url, logged } = await start({ telegram: async (update) => ({ status: heard.push(update) }) });
    const response = await post(`${url}/telegram`, '{"update_id":');
    expect([response.status, await response.json()]).toEqual([400, { error: 'Bad Request' }]);
    expect([heard, logged]).toEqual([[], []]);
  });

  test('more than a megabyte is 413', async () => {
    const { url } = await start({ telegram: async () => ({ status: 200 }) });
    const response = await post(`${url}/telegram`, JSON.stringify({ text: 'x'.repeat(1024 * 1024) }));
    expect([response.status, await response.json()]).toEqual([413, { error: 'Payload Too Large' }]);
  });
});

describe('callbacks of the routing API', () => {
  test('the exact bytes and headers arrive, whatever the content type', async () => {
    const heard: [string, Record<string, string | undefined>][] = [];
    const { url } = await start({
      routingEvent: async (raw, headers) => {
        heard.push([raw, headers]);
        return { status: 202 };
      },
    });
    const body = '{ "text":"Terima kasih 🙏",\n  "a" : 1.0 }\n';
    const response = await post(`${url}/routing/events`, body, { 'Webhook-Id': 'msg_1', 'content-type': 'text/plain; charset=utf-16' });
    expect(response.status).toBe(202);
    expect(heard[0]?.[0]).toBe(body);
    expect(heard[0]?.[1]).toMatchObject({ 'webhook-id': 'msg_1' });
  });

  test('an empty body is handed on, the signature decides', async () => {
    const { url } = await start({ routingEvent: async (raw) => ({ status: raw === '' ? 401 : 200 }) });
    expect((await fetch(`${url}/routing/events`, { method: 'POST' })).status).toBe(401);
  });

  test('more than 256 kB is 413', async () => {
    const { url } = await start();
    expect((await post(`${url}/routing/events`, 'x'.repeat(256 * 1024))).status).toBe(204);
    expect((await post(`${url}/routing/events`, 'x'.repeat(256 * 1024 + 1))).status).toBe(413);
  });
});

describe('health and metrics', () => {
  test.each([
    ['ready', 200],
    ['degraded', 200],
    ['unavailable', 503],
  ] as const)('%s is answered %i with the state of each part', async (status, code) => {
    const health = { status, parts: { database: { state: 'ready' as const, kind: 'pglite', note: 'penyimpanan percobaan' } } };
    const { url } = await start({ health: async () => health });
    const response = await fetch(`${url}/health/ready`);
    expect([response.status, await response.json()]).toEqual([code, health]);
    expect(response.headers.get('cache-control')).toBe('no-store');
  });

  test('live says nothing about the parts: it answers while they fail', async () => {
    const { url } = await start({ health: () => Promise.reject(new Error('away')) });
    expect((await fetch(`${url}/health/live`)).status).toBe(200);
    expect((await fetch(`${url}/health/ready`)).status).toBe(500);
  });

  test('failures of requests are counted on the metrics page', async () => {
    const metrics = createMetrics();
    const log = countingLog(silent, metrics.failed);
    const { url } = await start({ metrics, log, health: () => Promise.reject(new Error('away')) });
    await fetch(`${url}/health/ready`);
    const response = await fetch(`${url}/metrics`);
    expect(response.headers.get('content-type')).toContain('text/plain');
    expect(await response.text()).toContain('kanal_errors_total{kind="web_request_failed"} 1');
  });
});

describe('files', () => {
  const bytes = Uint8Array.from([0, 255, 1, 254]);

  test('a photo is shown, private and never guessed', async () => {
    const asked: unknown[] = [];
    const { url } = await start({
      file: async (...link) => {
        asked.push(link);
        return { bytes, mediaType: 'image/jpeg', name: 'jalan.jpg' };
      },
    });
    const response = await fetch(`${url}/files/a1?e=9&s=sig`);
    expect(asked).toEqual([['a1', '9', 'sig']]);
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(bytes);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'image/jpeg',
      'content-disposition': `inline; filename="jalan.jpg"; filename*=UTF-8''jalan.jpg`,
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    });
  });

  test.each([
    ['text/html', 'application/octet-stream'],
    ['image/svg+xml', 'application/octet-stream'],
    ['application/pdf', 'application/pdf'],
    ['broken\r\nx: y', 'application/octet-stream'],
  ])('%s is downloaded as %s under its name, whatever signs are in it', async (mediaType, sent) => {
    const { url } = await start({ file: async () => ({ bytes, mediaType, name: 'surat "RT"\r\nñ.pdf' }) });
    const response = await fetch(`${url}/files/a1?e=9&s=sig`);
    expect(response.headers.get('content-type')).toBe(sent);
    expect(response.headers.get('content-disposition')).toBe(
      `attachment; filename="surat _RT____.pdf"; filename*=UTF-8''surat%20%22RT%22%0D%0A%C3%B1.pdf`,
    );
  });

  test('a link that does not hold, or is not whole, is not found', async () => {
    const { url } = await start();
    expect((await fetch(`${url}/files/a1?e=9&s=wrong`)).status).toBe(404);
    const whole = await start({ file: async () => ({ bytes, mediaType: 'image/png', name: 'a.png' }) });
    for (const query of ['', '?e=9', '?s=x', '?e=9&s=x&s=y', '?e[a]=9&s=x']) {
      expect((await fetch(`${whole.url}/files/a1${query}`)).status, query).toBe(404);
    }
  });
});

describe('every answer', () => {
  test('carries a strict content security policy and not the name of the framework', async () => {
    const { url } = await start();
    for (const path of ['/', '/health/live', '/nowhere']) {
      const { headers } = await fetch(`${url}${path}`);
      expect(headers.get('content-security-policy')).toMatch(/^default-src 'self';.*frame-ancestors 'none'/);
      expect(headers.get('content-security-policy')).not.toContain('unsafe');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('x-powered-by')).toBeNull();
    }
  });

  test('to an unknown route is 404 in JSON', async () => {
    const { url } = await start();
    const response = await fetch(`${url}/nowhere`);
    expect([response.status, await response.json()]).toEqual([404, { error: 'Not Found' }]);
  });

  test('to an unknown address or a link that does not hold any more is a page for whoever has a browser', async () => {
    const { url } = await start();
    for (const path of ['/nowhere', '/files/a1?e=9&s=sig', '/%E0%A4%A']) {
      const response = await fetch(`${url}${path}`, { headers: { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' } });
      const page = await response.text();
      expect([response.status >= 400, response.headers.get('content-type')]).toEqual([true, 'text/html; charset=utf-8']);
      expect(page).toContain('<h1>Halaman ini tidak ada</h1>');
      expect(page).toContain('<link rel="stylesheet" href="/operator/page.css">');
      expect(page).toContain('<a href="/">Ke halaman depan</a>');
    }
    const { url: broken } = await start({ file: () => Promise.reject(new Error('disk')) });
    const response = await fetch(`${broken}/files/a1?e=9&s=sig`, { headers: { accept: 'text/html' } });
    expect([response.status, await response.text()]).toEqual([500, expect.stringContaining('sedang tidak bisa dibuka')]);
  });

  test('to a path that cannot be decoded is 400', async () => {
    const { url } = await start();
    expect((await fetch(`${url}/files/%E0%A4%A?e=1&s=2`)).status).toBe(400);
  });

  test('to a failure of ours is 500 without detail, and the log has no address', async () => {
    const { url, logged } = await start({ file: () => Promise.reject(new Error('disk /var/secret')) });
    const response = await fetch(`${url}/files/a1?e=9&s=sig`);
    expect([response.status, await response.json()]).toEqual([500, { error: 'Internal Server Error' }]);
    expect(logged).toMatchObject([{ fields: { method: 'GET', route: '/files/:id', status: 500 } }]);
  });
});

test('a room with pages of its own is mounted under its path', async () => {
  const router = Router();
  router.get('/', (_request, response) => void response.send('sandbox'));
  const { url } = await start({ routers: [{ path: '/sandbox', router }] });
  expect(await (await fetch(`${url}/sandbox`)).text()).toBe('sandbox');
});

describe('listening', () => {
  test('a port that is taken rejects', async () => {
    const { listening } = await start();
    const web = createWeb({ ...emptyParts, metrics: createMetrics() });
    await expect(web.listen(listening.port, '127.0.0.1')).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });

  test('closing lets a running request finish and takes no new one', async () => {
    const entered = Promise.withResolvers<void>();
    const leave = Promise.withResolvers<void>();
    const { url, listening } = await start({
      routingEvent: async () => {
        entered.resolve();
        await leave.promise;
        return { status: 204 };
      },
    });
    const response = post(`${url}/routing/events`, '{}');
    await entered.promise;
    let closed = false;
    const closing = listening.close().then(() => {
      closed = true;
    });
    await expect(fetch(`${url}/health/live`)).rejects.toThrow();
    expect(closed).toBe(false);
    leave.resolve();
    expect((await response).status).toBe(204);
    await closing;
  });

  test('closing does not wait for connections kept open without a request', async () => {
    const { url, listening } = await start();
    await new Promise<void>((resolve, reject) => {
      httpRequest(`${url}/health/live`, { headers: { connection: 'keep-alive' } }, (response) => response.resume().on('end', resolve))
        .on('error', reject)
        .end();
    });
    const silent = connect(listening.port, '127.0.0.1');
    await new Promise((resolve) => silent.once('connect', resolve));
    const ended = new Promise((resolve) => silent.once('close', resolve));
    const began = performance.now();
    await listening.close();
    await ended;
    // What runs is given eight seconds, and a connection kept alive 65.
    expect(performance.now() - began).toBeLessThan(7_000);
  });
});

const emptyParts: Omit<WebParts, 'metrics'> = {
  telegram: null,
  routingEvent: async () => ({ status: 204 }),
  health: async () => ({ status: 'ready', parts: {} }),
  file: async () => null,
  routers: [],
  failures: { language: 'id', words },
  streams: { end: () => undefined },
  log: { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined },
};
