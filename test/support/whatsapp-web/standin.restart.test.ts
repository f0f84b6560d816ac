/** What the unmodified whatsapp-web.js meets when it starts, stops, crashes and is thrown out: the stand-in plays the traps of the library's real life. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Driven, drive, removeProfile } from './client.ts';
import { findQuickBrowser } from './quick.ts';
import { browserProcesses, type Citizen, crashTab, killBrowser, noBrowser, type StandIn, startWhatsApp } from './server.ts';

const hasBrowser = (await findQuickBrowser()) !== null;
if (!hasBrowser) console.warn(noBrowser);

describe.skipIf(!hasBrowser)('an account that is not linked', { timeout: 30_000 }, () => {
  let whatsapp: StandIn;
  let driven: Driven;
  let started: Promise<void>;

  beforeEach(async () => {
    whatsapp = await startWhatsApp({ refMs: 300 });
    driven = await drive(whatsapp);
    started = driven.client.initialize();
  });

  afterEach(async () => {
    await driven.stop();
    await whatsapp.close();
    await removeProfile(driven.profile);
  });

  test('a QR code changes, and an old one is not taken', async () => {
    const [old] = await driven.heard<[string]>('qr');
    const [fresh] = await driven.heard<[string]>('qr', 2);
    expect(fresh).not.toBe(old);
    expect(() => whatsapp.scan(old)).toThrow('too old');
    await started;
    whatsapp.scan();
    await driven.heard('ready');
  });

  test('a pairing code is taken once it is the right one', async () => {
    await started;
    const other = await driven.client.requestPairingCode('6281999999999');
    expect(() => whatsapp.enterCode(other)).toThrow('no longer, valid');
    const code = await driven.client.requestPairingCode(whatsapp.account.phone);
    expect(code).toMatch(/^[A-Z0-9]{8}$/);
    whatsapp.enterCode(code);
    await driven.heard('ready');
  });

  test('is unlinked by the phone, shows a new QR code and can be linked again', async () => {
    await started;
    whatsapp.scan();
    await driven.heard('ready');
    const before = driven.count('qr');
    whatsapp.unlink();
    expect(await driven.heard('disconnected')).toEqual(['LOGOUT']);
    await driven.heard('qr', before + 1);
    whatsapp.scan();
    await driven.heard('ready', 2);
  });

  test('asks for a QR code again when it was unlinked while the program was away', async () => {
    await started;
    whatsapp.scan();
    await driven.heard('ready');
    await driven.stop();
    whatsapp.unlink();
    driven = await drive(whatsapp, { profile: driven.profile });
    started = driven.client.initialize();
    await driven.heard('qr');
    await started;
  });
});

describe.skipIf(!hasBrowser)('a linked account over its restarts', { timeout: 30_000 }, () => {
  let whatsapp: StandIn;
  let profile: string;
  let driven: Driven;
  let siti: Citizen;
  let people = 0;

  /** One profile that is linked; every test starts the program on it anew. */
  beforeAll(async () => {
    whatsapp = await startWhatsApp();
    driven = await drive(whatsapp);
    profile = driven.profile;
    const started = driven.client.initialize();
    await driven.heard('qr');
    await started;
    whatsapp.scan();
    await driven.heard('ready');
    await driven.stop();
  });

  beforeEach(() => {
    people += 1;
    siti = whatsapp.citizen(`6281200000${100 + people}`);
  });

  afterEach(async () => {
    await driven.stop();
    Object.assign(whatsapp.sync, { slowMs: 0, missReady: false });
  });

  afterAll(async () => {
    await whatsapp.close();
    await removeProfile(profile);
  });

  async function start(): Promise<Driven> {
    driven = await drive(whatsapp, { profile });
    await driven.client.initialize();
    return driven;
  }

  async function restart(): Promise<Driven> {
    await start();
    await driven.heard('ready');
    return driven;
  }

  test('a killed browser leaves the account linked, and what came meanwhile is unread and tells no event', async () => {
    const first = await restart();
    killBrowser(first.sessionDir);
    await whatsapp.online(false);
    const ids = [siti.say('satu'), siti.photo({ caption: 'dua' }), siti.say('tiga')];
    const second = await restart();
    expect([second.count('qr'), second.count('message')]).toEqual([0, 0]);
    const [chat] = (await second.client.getChats()).filter(({ unreadCount }) => unreadCount > 0);
    const missed = await chat?.fetchMessages({ limit: chat.unreadCount, fromMe: false });
    expect(missed?.map(({ id, body }) => [id._serialized, body])).toEqual([
      [ids[0], 'satu'],
      [ids[1], 'dua'],
      [ids[2], 'tiga'],
    ]);
  });

  test('a chat read on the phone hides what came meanwhile from the unread', async () => {
    siti.say('terlewat');
    siti.readOnPhone();
    const second = await restart();
    const chat = await second.client.getChatById(siti.id);
    expect([chat.unreadCount, (await chat.fetchMessages({ limit: 5 })).length]).toEqual([0, 1]);
  });

  test('a message the killed browser could not hand over goes out after the restart, once', async () => {
    const first = await restart();
    whatsapp.sendFaults.drop = true;
    const sent = await first.client.sendMessage(siti.id, 'sebelum jatuh');
    expect(sent.ack).toBe(0);
    killBrowser(first.sessionDir);
    await whatsapp.online(false);
    expect(siti.messages).toEqual([]);
    whatsapp.sendFaults.drop = false;
    const second = await restart();
    await siti.waitFor(1);
    const chat = await second.client.getChatById(siti.id);
    const own = await chat.fetchMessages({ limit: 5, fromMe: true });
    expect([siti.messages.length, own.map(({ id }) => id._serialized)]).toEqual([1, [sent.id._serialized]]);
  });

  test('a sync that ends before the library listens is missed, and can be told again', async () => {
    whatsapp.sync.missReady = true;
    await start();
    const page = driven.client.pupPage;
    if (!page) throw new Error('there is no page');
    expect([await page.evaluate("require('WAWebSocketModel').Socket.hasSynced"), driven.count('ready')]).toEqual([true, 0]);
    await page.evaluate('window.onAppStateHasSyncedEvent()');
    await driven.heard('ready');
  });

  test('a slow sync comes after the connection', async () => {
    whatsapp.sync.slowMs = 500;
    await start();
    expect([await driven.client.getState(), driven.count('ready')]).toEqual(['CONNECTED', 0]);
    await driven.heard('ready');
  });

  test('a conflict without takeover ends the browser, and nothing of it is left', async () => {
    await restart();
    whatsapp.setState('CONFLICT');
    expect(await driven.heard('disconnected')).toEqual(['CONFLICT']);
    await whatsapp.online(false);
    await expect.poll(() => browserProcesses(driven.sessionDir)).toEqual([]);
  });

  test('a crashed tab tells the page and leaves the browser', async () => {
    await restart();
    const crashed = new Promise((resolve) => driven.client.pupPage?.once('error', resolve));
    crashTab(driven.sessionDir);
    expect(String(await crashed)).toContain('Page crashed');
    await whatsapp.online(false);
    expect(browserProcesses(driven.sessionDir).length).toBeGreaterThan(0);
  });
});
