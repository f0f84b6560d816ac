/** The operator pages in a real browser, as wide as the smallest phone: an admin opens them from the chat. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import words from '../../locales/id/console.json' with { type: 'json' };
import { createConsoleAccess } from '../../src/web/operator/access.ts';
import { operatorRoutes, type PairingPort } from '../../src/web/operator/routes.ts';
import type { PairingView } from '../../src/web/operator/view.ts';
import { silent } from '../support/silent.ts';
import { openBrowserHere, openWindow, phone, seriousIn, type Window } from '../support/webchat/window.ts';
import { noBrowser } from '../support/whatsapp-web/browser.ts';
import { findQuickBrowser } from '../support/whatsapp-web/quick.ts';

const now = Date.UTC(2026, 10, 23, 2);
const none: PairingView = { state: 'starting', why: '', qr: null, code: null, me: null, linkedSince: null, messagesLastHour: 0 };
const states: PairingView[] = [
  none,
  { ...none, state: 'qr', qr: `2@${'x'.repeat(200)},def==,ghi==,jkl==,1` },
  { ...none, state: 'code', code: 'ABCD1234' },
  { ...none, state: 'degraded', why: 'offline', me: '6281••••••000', linkedSince: now, messagesLastHour: 12 },
  { ...none, state: 'stopped', why: 'no_browser' },
];
const detail = { agencies: 'DPUPR, DISHUB, PERKIM, DLH, PDAM, DISDUKCAPIL', rows: '1203', hidden: '4' };
const lines = [
  { name: 'Rina Wulandari Kusumaningrum', act: 'ekspor', number: '', detail },
  { name: '', act: 'refused:bukanwewenang', number: '7K3QF-M', detail: {} },
];

const browser = await openBrowserHere(findQuickBrowser());
if (!browser) console.warn(noBrowser);

describe.skipIf(!browser)('on a phone', () => {
  let server: Server;
  let url: string;
  let view = none;

  beforeAll(async () => {
    const access = createConsoleAccess({ key: Buffer.alloc(32, 7), now: () => now, enter: async () => true });
    const whatsapp: PairingPort = {
      accounts: ['1', '2'],
      pairing: () => view,
      onPairing: () => () => undefined,
      requestCode: async () => '',
      logOut: async () => undefined,
    };
    const id = (nth: number) => `00000000-0000-7000-8000-${String(nth).padStart(12, '0')}`;
    const audit = { read: async () => lines.map((line, nth) => ({ ...line, id: id(nth), at: now })) };
    const facts = { words, language: 'id', timeZone: 'Asia/Jakarta', secure: false, cloud: false, log: silent };
    const app = express();
    app.use('/operator', operatorRoutes({ ...facts, access, audit, whatsapp, isAdmin: async () => true }));
    server = createServer(app);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/operator`;
    const entered = await fetch(`${url}/masuk?kode=${access.code('petugas-1')}`);
    cookie = entered.headers.get('set-cookie')?.split(';')[0] ?? '';
  });

  let cookie = '';

  afterAll(async () => {
    await browser?.close();
    server.closeAllConnections();
    server.close();
  });

  /** What can only be read by moving the page or a part of it sideways; the heads of the table are for who hears it. */
  const beyond = async ({ page }: Window) =>
    page.evaluate(
      `[...document.querySelectorAll('main *')].filter((one) => !one.closest('thead') && (one.scrollWidth > one.clientWidth + 1 && getComputedStyle(one).display !== 'inline' || one.getBoundingClientRect().right > innerWidth)).map((one) => one.outerHTML.slice(0, 80))`,
    );

  async function open(path: string): Promise<Window> {
    const window = await openWindow(browser as NonNullable<typeof browser>, phone);
    await window.page.setExtraHTTPHeaders({ cookie });
    await window.page.goto(`${url}/${path}`);
    await window.page.waitForSelector('main p, main td');
    return window;
  }

  test('what officers did is read line by line, with nothing beyond the edge', async () => {
    const window = await open('catatan');
    expect([await beyond(window), await window.fits()]).toEqual([[], true]);
    expect(await window.page.evaluate('document.body.innerText')).toMatch(/Rina Wulandari[\s\S]*ekspor[\s\S]*DISDUKCAPIL/);
    expect(await seriousIn(window)).toEqual([]);
    await window.page.close();
  });

  test('so is a number in whatever state', async () => {
    for (const state of states) {
      view = state;
      const window = await open('whatsapp');
      expect([state.state, await beyond(window), await seriousIn(window)]).toEqual([state.state, [], []]);
      await window.page.close();
    }
  });
});
