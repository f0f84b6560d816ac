/** `npm run screenshots`: draws the pictures of the README from the running program, started for it on an empty folder. Nobody imports it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'puppeteer';
import sharp from 'sharp';
import { startChild } from './child.ts';
import { freePort, numberPattern } from './program.ts';
import { desk, openBrowserHere, openWindow, type Window } from './webchat/window.ts';
import { noBrowser } from './whatsapp-web/browser.ts';

const images = join(import.meta.dirname, '../../docs/images');
const phone = { width: 400, height: 900, deviceScaleFactor: 1.25, isMobile: true, hasTouch: true };
const timeZone = 'Asia/Jakarta';
const story = 'got mampet di depan sd 2 kelurahan sukamaju, air masuk rumah tiap hujan';

const browser = await openBrowserHere();
if (!browser) throw new Error(noBrowser);
const folder = mkdtempSync(join(tmpdir(), 'kanal-'));
const port = await freePort();
const url = `http://localhost:${port}`;
const program = await startChild({ PORT: String(port), HOST: 'localhost', DATA_DIR: folder, QUIET_MS: '0', LOG_LEVEL: 'silent' });
try {
  await circle(browser);
  await chat(browser);
} finally {
  await browser.close();
  await program.terminate();
  rmSync(folder, { recursive: true, force: true });
}

/** A citizen's phone: told, shown back, sent. */
async function chat(on: Browser): Promise<void> {
  const window = await openWindow(await on.createBrowserContext(), phone);
  await window.page.emulateTimezone(timeZone);
  await window.page.goto(url);
  await window.page.waitForSelector('.log:not([aria-busy])');
  await window.say(story);
  await window.click('.send');
  await window.press('Kirim', '.choices');
  await window.shows(numberPattern);
  await keep(window, 'obrolan.png');
}

/** The circle in its middle: the centre has routed it, the officer has answered. */
async function circle(on: Browser): Promise<void> {
  const window = await openWindow(await on.createBrowserContext(), desk);
  const { page, press, click, shows } = window;
  await page.emulateTimezone(timeZone);
  await page.goto(`${url}/coba`);
  await page.waitForSelector('#citizen .log:not([aria-busy])');
  await click('[data-story=lamp]');
  await press('Kirim', '#citizen .choices');
  await shows(numberPattern, '#centre');
  await click('#centre [data-action=route]');
  await shows('sekarang di Dinas', '#citizen');
  await press('Balas', '#officer .choices');
  await shows(/jawaban|balas/i, '#officer .message:last-of-type');
  await window.say('Besok pagi lampunya kami ganti.', '#officer');
  await press('Kirim', '#officer .choices');
  await shows('Besok pagi lampunya kami ganti.', '#citizen');
  await shows('Besok pagi lampunya kami ganti.', '#centre');
  await keep(window, 'coba.png');
}

/** With few colours: a page is flat, and a repository keeps every version. */
async function keep({ page }: Window, name: string): Promise<void> {
  await page.evaluate('document.activeElement.blur()');
  await page.evaluate('Promise.all([...document.images].map((image) => image.decode()))');
  const { size } = await sharp(await page.screenshot())
    .png({ palette: true, effort: 10 })
    .toFile(join(images, name));
  console.log(`${name} ${Math.round(size / 1000)} kB`);
}
