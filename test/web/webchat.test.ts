/** Web chat's routes: what a browser gets, and what nobody else can do with them. */
import { expect, onTestFinished, test } from 'vitest';
import words from '../../locales/id/webchat.json' with { type: 'json' };
import { createLimits } from '../../src/web/webchat/routes.ts';
import { type Ears, ears } from '../channels/contract.ts';
import { onEmbedded } from '../support/databases.ts';
import { openWebchat, type WebchatBench } from '../support/webchat/bench.ts';
import { freshId, openBrowser, type WebBrowser } from '../support/webchat/browser.ts';

/** All of a first visit, over the wire. */
const firstLoadMaxBytes = 60_000;

interface Scene {
  bench: WebchatBench;
  browser: WebBrowser;
  listening: Ears;
}

onEmbedded('web chat', (database) => {
  async function open(settings: Parameters<typeof openWebchat>[2] = {}): Promise<Scene> {
    const listening = ears();
    const bench = await openWebchat((await database.open()).webchat, listening, settings);
    const browser = await openBrowser(bench.url);
    onTestFinished(async () => {
      browser.close();
      await bench.close();
    });
    return { bench, browser, listening };
  }

  const send = (browser: WebBrowser, body: unknown, headers: Record<string, string> = {}) =>
    browser.ask('/chat/messages', {
      method: 'POST',
      body: typeof body === 'string' ? body : JSON.stringify(body),
      headers: { 'content-type': 'application/json', ...headers },
    });
  const text = (said: string, id = freshId()) => ({ type: 'text', id, text: said });

  test('the first visit is small, asks nobody else, and runs nothing but its own files', async () => {
    const { bench } = await open();
    const load = async (path: string) => {
      const answer = await fetch(`${bench.url}${path}`, { headers: { 'accept-encoding': 'br' } });
      expect(answer.status).toBe(200);
      return answer;
    };
    const page = await load('/');
    expect(page.headers.get('content-security-policy')).toMatch(
      /^default-src 'none'; script-src 'self'; style-src 'self'; .*frame-ancestors 'none'$/,
    );
    expect(page.headers.get('x-frame-options')).toBe('DENY');
    expect(page.headers.get('content-encoding')).toBe('br');
    const html = await page.text();
    expect(html).not.toMatch(/<script(?![^>]* src=)|style=|\son\w+=|https?:/);
    const paths = new Set([...html.matchAll(/(?:src|href)="(\/[^"]+)"/g)].map(([, path]) => path ?? ''));
    let bytes = Number(page.headers.get('content-length'));
    for (const path of paths) {
      const asset = await load(path);
      expect(asset.headers.get('cache-control')).toContain('immutable');
      bytes += Number(asset.headers.get('content-length'));
    }
    expect(paths.size).toBe(10);
    expect(bytes).toBeLessThan(firstLoadMaxBytes);
  });

  test('the page speaks the language of its chat, a new browser’s the usual one', async () => {
    const { bench, browser } = await open({ languageOf: () => 'jv' });
    const usual = await (await fetch(`${bench.url}/`)).text();
    expect(usual).toContain('<html lang="id">');
    const own = await (await browser.ask('/')).text();
    expect(own).toContain('<html lang="jv">');
    expect(own).toContain('Serat ing ngriki');
  });

  test('the cookie is read by no script, sent with no other site’s request, and signed', async () => {
    const { bench, browser } = await open();
    const page = await fetch(bench.url);
    expect(page.headers.get('set-cookie')).toMatch(/^obrolan=[\w-]{22}\.[\w-]{43}; .*HttpOnly; SameSite=Lax$/);
    const wrong = [
      `obrolan=${browser.chat}`,
      `obrolan=${browser.chat}.${'A'.repeat(43)}`,
      'obrolan=%E0%A4%A',
      `obrolan=../..${'.'.repeat(99)}`,
      '',
    ];
    for (const cookie of wrong) {
      const answer = await fetch(`${bench.url}/chat/events`, { headers: { cookie } });
      expect([answer.status, await answer.json()]).toEqual([401, { error: 'unknown', text: words['refused.unknown'] }]);
    }
    const secure = await open({ secure: true });
    expect((await fetch(secure.bench.url)).headers.get('set-cookie')).toMatch(/^__Host-obrolan=.*; HttpOnly; Secure; SameSite=Lax$/);
  });

  test('another site cannot write for the person', async () => {
    const { browser, listening } = await open();
    for (const headers of [
      { origin: 'https://jahat.test' },
      { origin: 'null' },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
    ]) {
      const answer = await send(browser, text('palsu'), headers);
      expect([answer.status, await answer.json()]).toEqual([403, { error: 'foreign', text: words['refused.foreign'] }]);
    }
    expect((await browser.ask('/chat/leave', { method: 'POST', headers: { origin: 'https://jahat.test' } })).status).toBe(403);
    expect((await send(browser, text('asli'), { 'sec-fetch-site': 'same-origin' })).status).toBe(200);
    expect(listening.heard.map(({ said }) => said)).toEqual([{ type: 'text', text: 'asli' }]);
  });

  const hostile: [string, unknown][] = [
    ['no JSON', '{"type":'],
    ['null', 'null'],
    ['a list', '[]'],
    ['an unknown type', { type: 'start', id: freshId(), payload: 'x' }],
    ['a field too many', { ...text('a'), draft: 'd1' }],
    ['no words', text(' \n ')],
    ['too many words', text('a'.repeat(20_001))],
    ['a short id', text('a', 'x')],
    ['an id with other signs', text('a', '../../../../etc/passwd')],
    ['a choice that is none', { type: 'press', id: freshId(), choice: 'd1:summary:send:more', label: '' }],
    ['a choice with a line break', { type: 'press', id: freshId(), choice: 'd1:sum\nmary:send', label: '' }],
    ['a place nowhere', { type: 'pin', id: freshId(), lat: 91, lon: 0 }],
    ['a place that is no number', { type: 'pin', id: freshId(), lat: '1', lon: 0 }],
    [
      'another browser’s file',
      { type: 'file', id: freshId(), file: `${freshId()}/../x`, kind: 'photo', name: '', mediaType: '', bytes: 1 },
    ],
    ['a file of less than nothing', { type: 'file', id: freshId(), file: freshId(), kind: 'photo', name: '', mediaType: '', bytes: -1 }],
    [
      'a kind that would be run',
      { type: 'file', id: freshId(), file: freshId(), kind: 'script', name: '', mediaType: 'text/html', bytes: 1 },
    ],
    ['a prototype', `{"type":"text","id":"${freshId()}","text":"a","__proto__":{"x":1}}`],
  ];
  test('what no page of ours sends is no message', async () => {
    const { bench, browser, listening } = await open();
    const statuses = await Promise.all(hostile.map(async ([what, body]) => [what, (await send(browser, body)).status]));
    expect(statuses.filter(([, status]) => status !== 400 && status !== 422)).toEqual([]);
    expect((await send(browser, text('a'.repeat(400_000)))).status).toBe(413);
    expect([listening.heard, bench.lines]).toEqual([[], []]);
  });

  test('the same message twice is shown once and heard by one id', async () => {
    const { browser, listening } = await open();
    const message = text('lampu mati');
    const [first, second] = await Promise.all([send(browser, message), send(browser, message)]);
    expect([first.status, second.status]).toEqual([200, 200]);
    await browser.waitFor(({ events }) => events.some(({ type }) => type === 'heard'));
    expect(new Set(listening.heard.map(({ id }) => id)).size).toBe(1);
    expect(browser.events.filter(({ type }) => type === 'said')).toHaveLength(1);
  });

  test('a line that breaks again and again loses nothing and repeats nothing', async () => {
    const { bench, browser } = await open();
    const words = Array.from({ length: 12 }, (_, i) => `kabar ${i}`);
    for (const [i, word] of words.entries()) {
      await bench.channel.send(browser.chat, { text: [{ text: word }], choices: [] });
      if (i % 3 === 1) bench.cut();
    }
    await browser.waitFor(({ messages }) => messages.length >= words.length);
    expect(browser.messages.map(({ text }) => text)).toEqual(words);
  });

  test('a new page of the same browser shows what was said; older pages are asked for', async () => {
    const { bench, browser } = await open();
    for (let i = 0; i < 102; i += 1) await bench.channel.send(browser.chat, { text: [{ text: `kabar ${i}` }], choices: [] });
    const again = await openBrowser(bench.url, { cookie: browser.cookie });
    onTestFinished(() => again.close());
    await again.waitFor(({ events }) => events.some(({ type }) => type === 'named'));
    expect(again.messages.map(({ text }) => text).slice(0, 2)).toEqual(['kabar 2', 'kabar 3']);
    const whole = again.events.find((event) => event.type === 'named');
    expect(whole).toMatchObject({ name: 'whole', data: { more: true } });
    const { first } = JSON.parse(JSON.stringify(whole)).data;
    const older = JSON.parse(await (await browser.ask(`/chat/history?before=${first}`)).text());
    expect(older).toMatchObject({
      more: false,
      events: [{ event: { text: [{ text: 'kabar 0' }] } }, { event: { text: [{ text: 'kabar 1' }] } }],
    });
    for (const before of ['', 'x', '-1', '1e999', '0;drop'])
      expect(await (await browser.ask(`/chat/history?before=${before}`)).json()).toEqual({ events: [], more: false });
  });

  test('who deletes the conversation reads it nowhere, gets nothing more, and begins anew', async () => {
    const { bench, browser, listening } = await open();
    browser.say('lampu mati');
    await listening.count(1);
    await browser.waitFor(({ events }) => events.some(({ type }) => type === 'heard'));
    const left = await browser.leave();
    expect(left.headers.get('set-cookie')).toContain('obrolan=;');
    expect(listening.reachable).toEqual([false]);
    await browser.waitFor(({ events }) => events.some((event) => event.type === 'named' && event.name === 'closed'));
    await expect(bench.channel.send(browser.chat, { text: [{ text: 'kabar' }], choices: [] })).rejects.toMatchObject({
      failure: { kind: 'blocked' },
    });
    const answer = await send(browser, text('masih ada?'));
    expect([answer.status, await answer.json()]).toEqual([410, { error: 'closed', text: words['refused.closed'] }]);
    const again = await openBrowser(bench.url, { cookie: browser.cookie });
    onTestFinished(() => again.close());
    expect(again.chat).not.toBe(browser.chat);
    await again.waitFor(({ events }) => events.some(({ type }) => type === 'named'));
    expect(again.messages).toEqual([]);
  });

  test('too much in a short time is answered with a sentence and the time to wait, then goes on', async () => {
    let now = Date.now();
    const { browser } = await open({ now: () => now });
    const answers = await Promise.all(Array.from({ length: 70 }, () => send(browser, text('cepat'))));
    const refused = answers.filter(({ status }) => status === 429);
    expect(refused).toHaveLength(10);
    expect(refused[0]?.headers.get('retry-after')).toBe('1');
    expect(await refused[0]?.json()).toEqual({ error: 'slow_down', text: words['refused.slow_down'].replace('{{seconds}}', '1') });
    now += 1000;
    expect((await send(browser, text('pelan'))).status).toBe(200);
  });

  test('an address has a limit of its own, and a caller cannot choose its address', async () => {
    const limits = createLimits(() => 0);
    limits.address.take('203.0.113.9', 598);
    const { browser } = await open({ limits });
    const from = (address: string) => send(browser, text('a'), { 'x-forwarded-for': `${address}, 203.0.113.9` });
    const answers = [await from('1.1.1.1'), await from('2.2.2.2'), await from('3.3.3.3')];
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 429]);
  });

  test('a part that does not say its size counts as a whole one', async () => {
    const limits = createLimits(() => 0);
    const { bench, browser } = await open({ limits });
    limits.uploads.take(browser.chat, 249_900_000);
    const body = () =>
      new ReadableStream({
        start(controller) {
          controller.enqueue(new Uint8Array(10));
          controller.close();
        },
      });
    const put = (given: object) => browser.ask(`/chat/files/${freshId()}?start=0`, { method: 'PUT', ...given });
    expect((await put({ body: new Uint8Array(10) })).status).toBe(409);
    expect((await put({ body: body(), duplex: 'half' })).status).toBe(429);
    expect(bench.lines).toEqual([]);
  });

  test('a file nobody can have named is not there', async () => {
    const { bench, browser } = await open();
    for (const id of ['%00', 'a%00b', '%F0%9F%98%80', 'a'.repeat(101)]) {
      expect((await browser.ask(`/chat/files/${id}`)).status).toBe(404);
      expect((await browser.ask(`/chat/files/${id}?start=0`, { method: 'PUT', body: 'x' })).status).toBe(422);
    }
    expect(bench.lines).toEqual([]);
  });

  test('a file goes on where it stopped, belongs to its message, and is shown to its own browser only', async () => {
    const { bench, browser, listening } = await open();
    const id = freshId();
    const bytes = new Uint8Array(300_000).fill(65);
    const headers = { 'content-type': 'application/json' };
    const announce = async () =>
      (
        await browser.ask('/chat/files', {
          method: 'POST',
          headers,
          body: JSON.stringify({ id, name: 'a\u202Egpj.exe/../b', mediaType: 'text/html', bytes: 300_000 }),
        })
      ).json();
    const put = (start: number, end: number) =>
      browser.ask(`/chat/files/${id}?start=${start}`, { method: 'PUT', body: bytes.slice(start, end) });
    const message = { type: 'file', id: freshId(), file: id, kind: 'document', name: 'b', mediaType: '', bytes: 300_000 };
    expect((await put(0, 10)).status).toBe(409);
    expect(await announce()).toEqual({ received: 0 });
    expect(await (await put(0, 262_144)).json()).toEqual({ received: 262_144 });
    expect(await announce()).toEqual({ received: 262_144 });
    expect((await send(browser, message)).status).toBe(409);
    expect(await (await put(262_144, 300_000)).json()).toEqual({ received: 300_000 });
    expect((await send(browser, message)).status).toBe(200);
    expect(listening.heard[0]?.said).toMatchObject({ type: 'file', ref: `${browser.chat}/${id}`, bytes: 300_000 });
    const shown = await browser.ask(`/chat/files/${id}`);
    expect((await shown.arrayBuffer()).byteLength).toBe(300_000);
    expect(shown.headers.get('content-disposition')).toMatch(/^attachment; filename="agpj.exe..b"/);
    expect([shown.headers.get('content-type'), shown.headers.get('content-security-policy')]).toEqual([
      'application/octet-stream',
      "default-src 'none'; sandbox",
    ]);
    const stranger = await openBrowser(bench.url);
    onTestFinished(() => stranger.close());
    expect((await stranger.ask(`/chat/files/${id}`)).status).toBe(404);
    expect((await send(stranger, message)).status).toBe(409);
  });

  test('what is too large is refused before it is sent, with a sentence', async () => {
    const { browser } = await open();
    const announce = (bytes: number) =>
      browser.ask('/chat/files', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ id: freshId(), name: '', mediaType: '', bytes }),
      });
    const refused = await announce(20 * 1024 * 1024 + 1);
    expect([refused.status, await refused.json()]).toEqual([413, { error: 'too_large', text: words['refused.too_large'] }]);
    const answers = [];
    for (let i = 0; i < 16; i += 1) answers.push((await announce(20 * 1024 * 1024)).status);
    expect(answers.filter((status) => status === 200)).toHaveLength(14);
    expect(answers.at(-1)).toBe(413);
  });

  test('only named sites may show the chat on their pages', async () => {
    const none = await open();
    for (const path of ['/widget', '/widget.js']) expect((await fetch(`${none.bench.url}${path}`)).status).toBe(404);
    const { bench } = await open({ origins: ['https://www.kota.go.id'], secure: true });
    const frame = await fetch(`${bench.url}/widget`);
    expect(frame.headers.get('content-security-policy')).toContain("frame-ancestors 'self' https://www.kota.go.id");
    expect(frame.headers.get('x-frame-options')).toBeNull();
    expect(frame.headers.get('set-cookie')).toMatch(/^__Host-obrolan-bingkai=.*; HttpOnly; Secure; Partitioned; SameSite=None$/);
    const page = await fetch(bench.url);
    expect(page.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    const script = await fetch(`${bench.url}/widget.js`);
    expect(script.headers.get('cross-origin-resource-policy')).toBe('cross-origin');
    expect(await script.text()).toContain(words['widget.open']);
  });

  test('what is compressed is what is there', async () => {
    const { bench } = await open();
    const html = await (await fetch(bench.url)).text();
    const path = /src="([^"]+app\.js)"/.exec(html)?.[1] ?? '';
    const plain = await (await fetch(`${bench.url}${path}`, { headers: { 'accept-encoding': 'identity' } })).text();
    expect(plain).toContain("from './chat.js'");
    const [gzip, unknown] = await Promise.all([
      fetch(`${bench.url}${path}`, { headers: { 'accept-encoding': 'gzip' } }),
      fetch(`${bench.url}/webchat/alt/app.js`),
    ]);
    expect([await gzip.text(), await unknown.text()]).toEqual([plain, plain]);
    expect(unknown.headers.get('cache-control')).toBe('no-cache');
    expect((await fetch(`${bench.url}/webchat/alt/..%2Fpage.html`)).status).toBe(404);
  });
});
