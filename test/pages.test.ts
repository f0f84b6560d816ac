/** The pages in a real browser, the program its own process behind them: what a newcomer, a citizen on a phone and a stranger's site meet. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import circle from '../locales/id/circle.json' with { type: 'json' };
import words from '../locales/id/webchat.json' with { type: 'json' };
import { photoBytes } from '../src/demo/whatsapp-web/content.ts';
import { type Child, startChild } from './support/child.ts';
import { withDatabase } from './support/embedded.ts';
import { freePort, numberPattern } from './support/program.ts';
import { desk, openBrowserHere, openWindow, phone, seriousIn, type Window } from './support/webchat/window.ts';
import { noBrowser } from './support/whatsapp-web/browser.ts';
import { findQuickBrowser } from './support/whatsapp-web/quick.ts';

/** All of a first visit over the wire, headers included. */
const firstLoadMaxBytes = 60_000;
const story = 'lampu jalan mati di jl melati rt 3 kelurahan sukamaju, gelap kalau malam';

const browser = await openBrowserHere(findQuickBrowser());
if (!browser) console.warn(noBrowser);

describe.skipIf(!browser)('the pages', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kanal-'));
  let settings: Record<string, string>;
  let program: Child;
  let url: string;
  let city: Server;

  beforeAll(async () => {
    await withDatabase(folder);
    city = createServer((_request, response) => {
      response.setHeader('content-type', 'text/html');
      response.end(`<!doctype html><title>Kota</title><h1>Kota</h1><script src="${url}/widget.js" async></script>`);
    });
    await new Promise<void>((resolve) => city.listen(0, '127.0.0.1', resolve));
    const port = await freePort();
    url = `http://localhost:${port}`;
    settings = {
      ...{ PORT: String(port), HOST: 'localhost', DATA_DIR: folder, QUIET_MS: '0', LOG_LEVEL: 'silent' },
      // Browsers take a page of this very machine for a safe one, so that cookies are as they are behind https.
      PUBLIC_URL: `https://localhost:${port}`,
      WEBCHAT_ORIGINS: `http://127.0.0.1:${(city.address() as AddressInfo).port}`,
    };
    program = await startChild(settings);
  });

  afterAll(async () => {
    await browser?.close();
    await program?.kill();
    city?.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  });

  /** A new person with the page open. */
  async function visit(path = '/', viewport = desk, isAudited = false): Promise<Window> {
    const person = await (browser as Browser).createBrowserContext();
    onTestFinished(() => person.close());
    const window = await openWindow(person, viewport);
    if (isAudited) await window.page.setBypassCSP(true);
    await window.page.goto(`${url}${path}`);
    await window.page.waitForSelector('[aria-label="Percakapan"]:not([aria-busy]), .columns .log:not([aria-busy])');
    return window;
  }

  test('the first visit is small and asks nobody else; a story is filed with the keyboard alone', async () => {
    const { page, load, mistakes, shows, until } = await visit('/', phone);
    expect(load.urls.filter((asked) => !asked.startsWith(`${url}/`) && !asked.startsWith('data:'))).toEqual([]);
    expect(load.bytes).toBeGreaterThan(10_000);
    expect(load.bytes).toBeLessThan(firstLoadMaxBytes);
    const focused = () => page.evaluate('document.activeElement.ariaLabel || document.activeElement.textContent');
    await page.evaluate('document.activeElement.blur()');
    const passed: unknown[] = [];
    while (passed.at(-1) !== words['chat.write'] && passed.length < 9) {
      await page.keyboard.press('Tab');
      passed.push(await focused());
    }
    expect(passed.at(-1)).toBe(words['chat.write']);
    await page.keyboard.type(story);
    await page.keyboard.press('Enter');
    await shows('Ini laporan Anda');
    await until(`document.querySelector('.own [data-state=stored]') !== null`);
    expect(await page.evaluate(`document.querySelector('.typing').hidden`)).toBe(true);
    expect(await page.evaluate(`document.querySelector('.choices').ariaLabel`)).toBe(
      'Laporan dan alamat chat ini disimpan untuk memberi kabar. Nama dan nomor Anda terkunci.',
    );
    const about = `document.getElementById(document.querySelector('.own .meta button').getAttribute('aria-describedby'))?.textContent`;
    expect(await page.evaluate(about)).toBe(story);
    for (let i = 0; i < 9 && (await focused()) !== 'Kirim'; i += 1) {
      await page.keyboard.down('Shift');
      await page.keyboard.press('Tab');
      await page.keyboard.up('Shift');
    }
    expect(await focused()).toBe('Kirim');
    await page.keyboard.press('Enter');
    await shows(numberPattern);
    expect(mistakes).toEqual([]);
  });

  test('a voice note is recorded, sent and called off with the keyboard alone, from where the line’s own buttons are', async () => {
    const chat = await visit('/', phone, true);
    const { page } = chat;
    const where = async (label: string) => page.$eval(`button[aria-label="${label}"]`, (button) => button.getBoundingClientRect().toJSON());
    const line = await where(words['chat.send']);
    const record = async () => {
      await page.focus(`button[aria-label="${words['chat.record']}"]`);
      await page.keyboard.press('Enter');
      await chat.until(`document.activeElement.ariaLabel === ${JSON.stringify(words['chat.record_stop'])}`);
    };
    await record();
    expect(await where(words['chat.record_stop'])).toEqual(line);
    expect(await seriousIn(chat)).toEqual([]);
    await page.keyboard.down('Shift');
    await page.keyboard.press('Tab');
    await page.keyboard.up('Shift');
    await page.keyboard.press('Enter');
    await chat.until('document.activeElement.tagName === "TEXTAREA"');
    await record();
    await chat.until(`document.querySelector('[role=timer]').textContent.includes('0:01')`);
    await page.keyboard.press('Enter');
    await chat.shows('pesan suara');
    expect(await page.$$('audio')).toHaveLength(1);
    expect(chat.mistakes).toEqual([]);
  });

  test('photos come in by choosing, pasting and dropping, and are one message of three', async () => {
    const { page, shows, until, press, count, mistakes } = await visit();
    const path = join(folder, 'jalan.jpg');
    await writeFile(path, photoBytes);
    const picker = await page.$('input[type=file]:not([capture])');
    await picker?.uploadFile(path);
    const given = (kind: string, holder: string, name: string, on: string) =>
      page.evaluate(`(() => {
        const data = new DataTransfer();
        data.items.add(new File([Uint8Array.from(atob('${Buffer.from(photoBytes).toString('base64')}'), (sign) => sign.charCodeAt(0))], '${name}', { type: 'image/jpeg' }));
        document.querySelector('${on}').dispatchEvent(new ${kind}('${holder === 'dataTransfer' ? 'drop' : 'paste'}', { ${holder}: data, bubbles: true, cancelable: true }));
      })()`);
    await given('ClipboardEvent', 'clipboardData', 'tempel.jpg', 'textarea');
    await given('DragEvent', 'dataTransfer', 'jatuh.jpg', '.log');
    await until(`document.querySelectorAll('.tray li').length === 3`);
    await page.focus('textarea');
    await page.keyboard.type('jalan rusak di jl mawar rt 2 kelurahan sukamaju');
    await page.keyboard.press('Enter');
    await until(`[...document.querySelectorAll('.own img')].filter(({ naturalWidth }) => naturalWidth > 0).length === 3`);
    await shows('3 foto');
    await press('Kirim');
    await shows(numberPattern);
    expect(await count(words['chat.failed'])).toBe(0);
    expect(mistakes).toEqual([]);
  });

  test('the log follows a tall photo to its end', async () => {
    const { page, until, say, shows } = await visit('/', phone);
    await say(story);
    await shows('Ini laporan Anda');
    await page.evaluate(`new Promise((done) => {
      const canvas = Object.assign(document.createElement('canvas'), { width: 300, height: 900 });
      canvas.getContext('2d').fillRect(0, 0, 300, 900);
      canvas.toBlob((blob) => {
        const data = new DataTransfer();
        data.items.add(new File([blob], 'tiang.jpg', { type: 'image/jpeg' }));
        document.querySelector('.log').dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
        done();
      }, 'image/jpeg');
    })`);
    await until(`document.querySelectorAll('.tray li').length === 1`);
    await page.click(`button[aria-label="${words['chat.send']}"]`);
    await until(`[...document.querySelectorAll('.own img')].some(({ naturalHeight }) => naturalHeight > 0)`);
    await shows('1 foto');
    await until(
      `(({ scrollHeight, scrollTop, clientHeight }) => scrollHeight - scrollTop - clientHeight < 8)(document.querySelector('.log'))`,
    );
  });

  test('a server that is killed, a reload and a second tab lose nothing and repeat nothing', async () => {
    const first = await visit();
    const second = await openWindow(first.page.browserContext());
    await second.page.goto(url);
    await first.say(story);
    await Promise.all([first.shows('Ini laporan Anda'), second.shows('Ini laporan Anda')]);
    await second.page.focus('textarea');
    await second.page.keyboard.type('setengah kalimat');
    await program.kill();
    await first.shows(words['chat.offline'], '.notice');
    await first.say('lampunya tiga');
    await first.shows(words['chat.failed']);
    await first.say('dekat pos ronda');
    program = await startChild(settings);
    await Promise.all([first.page.reload(), second.page.reload()]);
    for (const window of [first, second]) await window.shows('dekat pos ronda');
    await first.until(`document.querySelectorAll('.own [data-state=stored]').length === 3`);
    for (const text of ['lampunya tiga', 'dekat pos ronda']) expect(await said(first, text)).toBe(1);
    expect(await second.page.$eval('textarea', (field) => field.value)).toBe('setengah kalimat');
    await first.press('Kirim');
    await Promise.all([first.shows(numberPattern), second.shows(numberPattern)]);
    for (const { page } of [first, second])
      expect(await page.$$eval('[aria-pressed=true]', (pressed) => pressed.map(({ textContent }) => textContent))).toEqual(['Kirim']);
  });

  test('a clock put forward and back loses nothing, repeats nothing and changes no order', async () => {
    const person = await (browser as Browser).createBrowserContext();
    onTestFinished(() => person.close());
    const window = await openWindow(person);
    await window.page.evaluateOnNewDocument(`{
      const system = Date;
      const skewed = () => system.now() + Number(localStorage.skewMs ?? 0);
      Date = class extends system {
        constructor(...given) { super(...(given.length > 0 ? given : [skewed()])); }
        static now() { return skewed(); }
      };
    }`);
    const put = (hours: number) => window.page.evaluate(`localStorage.skewMs = ${hours * 3_600_000}`);
    await window.page.goto(url);
    await window.say(story);
    await window.shows('Ini laporan Anda');
    await put(2);
    await window.say('lampunya tiga');
    await window.until(`document.querySelectorAll('.own [data-state=stored]').length === 2`);
    await program.kill();
    const later = ['dekat pos ronda', 'sejak hari minggu', 'anak-anak takut lewat'];
    // All in one breath: the next is written before the browser has put the one before away.
    await window.page.evaluate(`for (const [i, text] of ${JSON.stringify(later)}.entries()) {
      localStorage.skewMs = (1 - i) * 3_600_000;
      document.querySelector('textarea').value = text;
      document.querySelector('.send').click();
    }`);
    await window.until(`document.querySelectorAll('.own').length === 5`);
    program = await startChild(settings);
    await window.page.reload();
    await window.until(`document.querySelectorAll('.own [data-state=stored]').length === 5`);
    const told = await window.page.$$eval('.own', (all) => all.map((one) => one.textContent ?? ''));
    for (const [i, text] of [story, 'lampunya tiga', ...later].entries()) expect(told[i]).toContain(text);
    expect(told).toHaveLength(5);
    await window.press('Kirim');
    await window.shows(numberPattern);
  });

  test('markup, a word without an end and a forged cookie do no harm', async () => {
    const window = await visit('/', phone);
    const { page, shows, until, fits, mistakes } = window;
    const markup = '<img src=x onerror="document.title=1"><script>document.title=2</script>{{name}} %s';
    await page.evaluate(`sessionStorage.setItem('kanal-aduan /chat draft', ${JSON.stringify(`${markup} ${'panjang'.repeat(900)}`)})`);
    await page.reload();
    await until(`document.querySelector('textarea')?.value.length > 6000`);
    await page.focus('textarea');
    await page.keyboard.press('Enter');
    await shows(markup, '.own');
    await shows('Di mana', '.bot');
    await window.say('jl melati rt 3 kelurahan sukamaju');
    await shows(markup.slice(0, 40), '.bot:last-of-type');
    expect(await page.$$('.log img, .log script')).toEqual([]);
    expect([await page.title(), await fits()]).toEqual([words['chat.title'], true]);
    const [cookie] = await page.browserContext().cookies();
    if (!cookie) throw new Error('no cookie');
    await page.browserContext().setCookie({ ...cookie, value: `${cookie.value.slice(0, -4)}AAAA` });
    await page.reload();
    await page.waitForSelector('.log:not([aria-busy])');
    expect(await page.$$('.message')).toEqual([]);
    expect(mistakes).toEqual([]);
  });

  test('a language chosen in a word is the page’s too', async () => {
    const { page, say, shows, until, fits, mistakes } = await visit('/', phone);
    for (const [code, asked] of [
      ['en', 'english please'],
      ['jv', 'basa jawa'],
    ] as const) {
      const { 'chat.placeholder': placeholder } = JSON.parse(
        readFileSync(new URL(`../locales/${code}/webchat.json`, import.meta.url), 'utf8'),
      );
      await say(asked);
      await until(`document.documentElement.lang === '${code}' && !document.querySelector('.log')?.hasAttribute('aria-busy')`);
      await until(`document.querySelector('textarea')?.placeholder === ${JSON.stringify(placeholder)}`);
      await shows(asked);
      expect(await fits()).toBe(true);
    }
    // Twice as large on such a phone: there is still room to write, and to send.
    await page.setViewport({ width: phone.width / 2, height: phone.height / 2 });
    await until(`document.querySelector('textarea')?.clientWidth > innerWidth * 0.7`);
    expect(await fits()).toBe(true);
    // What was just written is in sight, and what tells of news covers no word.
    await say('a b c d e f g h i j k l m n o p q r s t u v w x y z '.repeat(3));
    await until(`document.querySelectorAll('.own [data-state=stored]').length === 3`);
    await page.evaluate(`document.querySelector('.fresh').hidden = false`);
    const edges = (of: string) =>
      page.evaluate(
        `(({ top, bottom }) => [top, bottom])([...document.querySelectorAll('${of}')].at(-1).getBoundingClientRect())`,
      ) as Promise<[number, number]>;
    const [[, freshEnd], [lineTop], [, logEnd], [, lastEnd]] = await Promise.all([
      edges('.fresh'),
      edges('.composer'),
      edges('.log'),
      edges('.message'),
    ]);
    expect(freshEnd).toBeLessThanOrEqual(lineTop);
    expect(lastEnd).toBeLessThanOrEqual(logEnd + 1);
    expect(mistakes).toEqual([]);
  });

  test('the whole circle: told, sent, moved by hand, answered by the officer, solved; readable for all on any window', async () => {
    const window = await visit('/coba', desk, true);
    const { page, shows, press, click, fits } = window;
    await click('[data-story=lamp]');
    await press('Kirim', '#citizen');
    await shows(numberPattern, '#centre');
    await shows(circle['tell.lamp'].slice(0, 30), '#officer');
    await click('#centre [data-action=route]');
    await shows('sekarang di Dinas', '#citizen');
    await press('Balas', '#officer .choices');
    await shows(/balas|tulis/i, '#officer .message:last-of-type');
    await window.say('Besok kami ganti lampunya.', '#officer');
    await press('Kirim', '#officer .choices');
    await shows('Besok kami ganti lampunya.', '#citizen');
    await click('#centre [data-action=resolve]');
    await press('Sudah', '#citizen .choices');
    await shows('terima kasih sudah melapor', '#citizen');
    await shows('Selesai', '#centre');
    expect(await seriousIn(window)).toEqual([]);
    await page.setViewport(phone);
    for (const tab of ['citizen', 'officer', 'centre']) {
      await click(`[data-tab=${tab}]`);
      expect([tab, await fits()]).toEqual([tab, true]);
    }
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
    for (const path of ['/', '/sandbox', '/operator/whatsapp']) {
      await page.goto(`${url}${path}`);
      await page.waitForSelector('.choices, article, main p');
      expect([path, await fits(), ...(await seriousIn(window))]).toEqual([path, true]);
    }
  });

  test('on a phone the circle leaves the window to the chat once somebody writes', async () => {
    const { page, click, shows } = await visit('/coba', { width: 360, height: 740 });
    const open = () => page.evaluate('document.getElementById("stories").open');
    expect(await open()).toBe(true);
    await click('#citizen textarea');
    await page.focus('#citizen textarea');
    expect(await open()).toBe(false);
    await page.keyboard.type('got mampet di jl kenanga rt 2 kelurahan sukamaju\n');
    await shows('Sembunyikan nama', '#citizen .choices');
    expect(await page.evaluate('document.querySelector("#citizen .log").clientHeight / innerHeight')).toBeGreaterThan(0.5);
    await click('#stories summary');
    expect(await open()).toBe(true);
    await click('[data-tab=officer]');
    expect(await open()).toBe(false);
  });

  test('a city shows the chat on its own page, with a cookie of its own; nobody else may', async () => {
    const person = await (browser as Browser).createBrowserContext();
    onTestFinished(() => person.close());
    const window = await openWindow(person, phone);
    await window.page.goto(settings.WEBCHAT_ORIGINS ?? '');
    await window.press(words['widget.open']);
    const frame = await window.page.waitForFrame(`${url}/widget`);
    await (await frame.waitForSelector('textarea'))?.type('lampu mati\n');
    await frame.waitForSelector('.bot');
    expect(await window.fits()).toBe(true);
    expect(await person.cookies()).toMatchObject([{ name: '__Host-obrolan-bingkai', httpOnly: true, secure: true, sameSite: 'None' }]);
    expect(window.mistakes).toEqual([]);
    await window.page.goto(`http://localhost:${(city.address() as AddressInfo).port}`);
    await window.press(words['widget.open']);
    await expect.poll(() => window.mistakes.join()).toContain('frame-ancestors');
  });
});

async function said({ page }: Window, text: string): Promise<number> {
  return Number(
    await page.evaluate(`[...document.querySelectorAll('.own .bubble')].filter((one) => one.textContent === '${text}').length`),
  );
}
