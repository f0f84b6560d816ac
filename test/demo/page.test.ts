/** The phone page in a real browser: what a person presses and sees there. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import words from '../../locales/id/demo.json' with { type: 'json' };
import { type Phone, startPhone } from '../../src/demo/phone/phone.ts';
import { photoBytes } from '../../src/demo/whatsapp-web/content.ts';
import { findQuickBrowser } from '../support/whatsapp-web/quick.ts';
import { type Citizen, noBrowser, type StandIn, startWhatsApp } from '../support/whatsapp-web/server.ts';

const found = await findQuickBrowser();
if (!found) console.warn(noBrowser);

describe.skipIf(!found)('the phone page', () => {
  let whatsapp: StandIn;
  let siti: Citizen;
  let phone: Phone;
  let browser: Browser;
  let page: Page;
  let folder: string;
  const mistakes: string[] = [];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'phone-page-'));
    whatsapp = await startWhatsApp();
    siti = whatsapp.citizen('6281200000001');
    phone = await startPhone({
      whatsapp,
      people: { warga: { citizen: siti, label: 'Siti' } },
      words,
      centreUrl: 'http://localhost:3000/sandbox',
    });
    browser = await puppeteer.launch({
      executablePath: found?.path ?? '',
      headless: found?.headless ?? true,
      pipe: true,
      args: whatsapp.browserArgs,
      userDataDir: join(folder, 'profile'),
    });
    page = await browser.newPage();
    page.on('pageerror', (error) => mistakes.push(String(error)));
    page.on('console', (line) => void (line.type() === 'error' && mistakes.push(line.text())));
    await page.setViewport({ width: 360, height: 740 });
    await page.goto(phone.url);
  });

  afterAll(async () => {
    await browser?.close();
    await phone?.close();
    await whatsapp?.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  });

  const shown = (text: string) => page.waitForFunction(`document.querySelector('main')?.textContent?.includes(${JSON.stringify(text)})`);
  /** The input line is emptied only once what was sent is taken, which the screen may show before. */
  const emptied = () => page.waitForFunction(`document.querySelector('#text')?.value === ''`);
  /** Found and clicked in one breath: a bubble is drawn anew when its ticks change. */
  const click = (selector: string) =>
    page.waitForFunction(`(() => { const one = document.querySelector('${selector}'); one?.click(); return Boolean(one); })()`);

  /** A message of the account, as the far side would keep it. */
  function botSays(id: string, body: string): void {
    const message = { key: `true_${siti.id}_${id}`, from: whatsapp.world.phoneId, to: siti.id, type: 'chat', body, t: 1, ack: 3 };
    whatsapp.world.keep(message);
  }

  test('says that it is a simulator, and fits a narrow screen', async () => {
    expect(await page.$eval('.simulator', (note) => note.textContent)).toContain(words.simulator);
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
  });

  test('Enter sends what is typed, and nothing written is read as HTML', async () => {
    await page.type('#text', 'lampu <b>mati</b>');
    await page.keyboard.press('Enter');
    await shown('lampu <b>mati</b>');
    expect(siti.screen).toMatchObject([{ text: 'lampu <b>mati</b>' }]);
    await emptied();
  });

  test('a message of the bot appears and can be replied to', async () => {
    botSays('3EB001', 'Di mana?');
    await shown('Di mana?');
    await click('article.bot footer button');
    await page.type('#text', 'Jalan Melati');
    await click('button[type=submit]');
    await shown('Jalan Melati');
    await emptied();
    expect(siti.screen.at(-1)).toMatchObject({ text: 'Jalan Melati', quoted: `true_${siti.id}_3EB001` });
  });

  test('a chosen photo is sent with what was typed, and shown', async () => {
    const path = join(folder, 'jalan.jpg');
    await writeFile(path, photoBytes);
    await page.type('#text', 'lubang');
    const input = await page.$('input[type=file]#file');
    await input?.uploadFile(path);
    await page.waitForFunction('[...document.images].some((image) => image.naturalWidth > 0)');
    expect(siti.screen.at(-1)).toMatchObject({ type: 'image', text: 'lubang', file: { bytes: photoBytes } });
  });

  test('without a position of its own the page sends a known place and says so', async () => {
    await click('#pin');
    await shown(words.monas);
    expect(await page.$eval('#notice', (notice) => notice.textContent)).toBe(words.pinFallback);
  });

  test('a message is taken back', async () => {
    await click('article.citizen footer button');
    await shown(words.revoked);
    expect(siti.screen[0]?.revoked).toBe(true);
  });

  test('a long chat leaves the simulator note and the input line on the screen', async () => {
    for (let i = 0; i < 40; i += 1) siti.say(`pesan ${i}`);
    await shown('pesan 39');
    const places = await page.$$eval('.simulator, #form, main article:last-child', (parts) =>
      parts.map((part) => part.getBoundingClientRect().toJSON()),
    );
    for (const { top, bottom } of places) expect([top >= 0, bottom <= 740]).toEqual([true, true]);
  });

  test('nothing went wrong in the page', () => {
    expect(mistakes).toEqual([]);
  });
});
