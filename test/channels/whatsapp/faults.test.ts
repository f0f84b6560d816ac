/** Everything that breaks under WhatsApp in a browser, one after the other: the number comes back, nothing is lost, nothing is heard twice. */
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, afterEach, describe, expect, test, vi } from 'vitest';
import { type BenchOptions, hasBrowser, openWhatsApp, type WhatsAppBench } from '../../support/whatsapp/bench.ts';
import { browserProcesses, crashTab, killBrowser, type StandIn, startWhatsApp } from '../../support/whatsapp-web/server.ts';
import { type Ears, ears, failureOf, plain } from '../contract.ts';

/** Each test starts browsers of its own. */
vi.setConfig({ testTimeout: 90_000, hookTimeout: 60_000 });

describe.skipIf(!hasBrowser)('WhatsApp in a browser', () => {
  let bench: WhatsAppBench | null = null;
  let listening: Ears;
  const rejections: unknown[] = [];
  const note = (reason: unknown) => rejections.push(reason);
  process.on('unhandledRejection', note);

  /** The one before is closed first: one browser at a time. */
  async function open(options: BenchOptions = {}): Promise<WhatsAppBench> {
    await bench?.close();
    bench = null;
    listening = ears();
    bench = await openWhatsApp(listening, options);
    return bench;
  }

  afterEach(() => expect(rejections).toEqual([]));
  afterAll(async () => {
    await bench?.close();
    process.off('unhandledRejection', note);
  });

  function texts(): unknown[] {
    return listening.heard.map(({ said }) => said.type === 'text' && said.text);
  }

  /** The same events may be reported again; by their ids each counts once. */
  function once(): string[] {
    const seen = new Map(listening.heard.map(({ id, said }) => [id, said.type === 'text' ? said.text : said.type]));
    return [...seen.values()];
  }

  test('is linked by a QR code, which is offered again when it was not used', async () => {
    const { channel, standIn, until, states } = await open({ link: false, standIn: await startWhatsApp({ refMs: 150 }) });
    await until('qr');
    const first = channel.pairing().qr;
    await until(({ qr }) => qr !== null && qr !== first);
    expect(channel.health()).toMatchObject({ state: 'degraded', why: 'not_linked' });
    standIn.scan(channel.pairing().qr ?? '');
    await until('ready');
    expect(states).toEqual(['qr', 'syncing', 'ready']);
    expect(channel.pairing()).toMatchObject({ qr: null, me: '6281••••••000' });
    expect(channel.health().state).toBe('ready');
    await channel.stop();
    await standIn.close();
  });

  test('is linked by a pairing code, and becomes ready although the page never said so', async () => {
    const { channel, standIn, until, lines } = await open({ link: false });
    standIn.sync.missReady = true;
    await expect(channel.requestCode('6281100000000')).rejects.toThrow('nothing to link');
    await until('qr');
    const code = await channel.requestCode('6281100000000');
    await until('code');
    expect(channel.pairing()).toMatchObject({ code, qr: null });
    standIn.enterCode(code);
    await until('ready');
    killBrowser(bench?.profile ?? '');
    await until('degraded');
    await until('ready');
    expect(lines.filter((line) => line.startsWith('whatsapp.ready_missed')).length).toBeGreaterThan(0);
    standIn.citizen('6281400000001').say('halo');
    await listening.count(1);
  });

  /** One number, and one thing after the other that happens to it. */
  describe('once linked', () => {
    let linked: WhatsAppBench;

    test('waits out a dropped line, and hears what came meanwhile once and in order', async () => {
      linked = await open({ timing: { offlineMs: 4_000, callMs: 1_000 } });
      const { standIn, until } = linked;
      const siti = standIn.citizen('6281400000002');
      siti.say('satu');
      await listening.count(1);
      standIn.dropLine();
      await until('degraded');
      siti.say('dua');
      siti.say('tiga');
      standIn.restoreLine();
      await until('ready');
      await listening.count(3);
      siti.say('empat');
      await expect.poll(() => once()).toEqual(['satu', 'dua', 'tiga', 'empat']);
      expect(linked.states).not.toContain('starting');
    });

    test('takes the account back from another WhatsApp Web', async () => {
      const { standIn, until, states } = linked;
      standIn.setState('CONFLICT');
      await until(({ why }) => why === 'conflict');
      await until('ready');
      expect(states).not.toContain('starting');
      standIn.citizen('6281400000003').say('masih di sini?');
      await expect.poll(() => once()).toContain('masih di sini?');
    });

    test.each([
      ['was killed', 'browser', ({ profile }: WhatsAppBench) => killBrowser(profile)],
      ['lost its tab', 'page', ({ profile }: WhatsAppBench) => crashTab(profile)],
      ['answers nothing', 'heartbeat', ({ profile }: WhatsAppBench) => freeze(profile)],
      ['stays off line', 'offline', ({ standIn }: WhatsAppBench) => standIn.setState('TIMEOUT')],
      ['fell into an odd state', 'disconnected', ({ standIn }: WhatsAppBench) => standIn.setState('PROXYBLOCK')],
    ])('starts a new browser after one that %s, and keeps the session', async (_name, why, strike) => {
      const { standIn, until, channel, lines, states } = linked;
      const siti = standIn.citizen(`62814000001${String(lines.length).padStart(3, '0')}`);
      strike(linked);
      await until('starting');
      siti.say(`saat ${why}`);
      await until('ready');
      expect(lines.some((line) => line.startsWith('whatsapp.restart') && line.includes(`"${why}"`))).toBe(true);
      await expect.poll(() => once().filter((text) => text === `saat ${why}`)).toHaveLength(1);
      await channel.send(siti.id, plain(`tentang ${why}`));
      expect((await siti.waitFor(1)).text).toBe(`tentang ${why}`);
      expect(states.filter((state) => state === 'qr')).toHaveLength(1);
      expect(linked.unlinked).toEqual([]);
    });

    test('leaves no process of an earlier browser behind', () => {
      expect(browserProcesses(linked.profile).length).toBeGreaterThan(0);
      expect(browserProcesses(linked.profile).length).toBeLessThan(20);
    });

    test('tells when the phone unlinked it, once, and offers a new QR code', async () => {
      const { standIn, until, states, unlinked, channel } = linked;
      standIn.unlink();
      await until('logged_out');
      await until('qr');
      expect(unlinked).toEqual(['1']);
      expect(channel.pairing()).toMatchObject({ me: null, linkedSince: null });
      expect((await failureOf(channel.send('6281400000005@c.us', plain('halo')))).failure.kind).toBe('unauthorized');
      standIn.scan();
      await until('ready');
      expect(states.slice(-5)).toEqual(['logged_out', 'starting', 'qr', 'syncing', 'ready']);
    });

    test('logs out when asked to, without an alarm', async () => {
      const { channel, standIn, until, unlinked } = linked;
      await channel.logOut();
      await until('qr');
      expect(standIn.isLinked).toBe(false);
      expect(unlinked).toEqual(['1']);
    });
  });

  test('tells of an unlink that happened while it was away', async () => {
    const standIn = await startWhatsApp();
    const folder = await mkdtemp(join(tmpdir(), 'whatsapp-'));
    await (await open({ standIn, folder })).channel.stop();
    standIn.unlink();
    const { until, unlinked } = await open({ standIn, folder, link: false });
    await until('qr');
    expect(unlinked).toEqual(['1']);
    await leave(standIn, folder);
  });

  test('hears what came while it was away, in order, once, and needs no new QR code', async () => {
    const standIn = await startWhatsApp();
    const folder = await mkdtemp(join(tmpdir(), 'whatsapp-'));
    const siti = standIn.citizen('6281400000006');
    const first = await open({ standIn, folder });
    siti.say('sebelum');
    await listening.count(1);
    const quiet = standIn.citizen('6281400000012');
    await first.channel.stop();
    quiet.say('belum pernah menulis');
    quiet.readOnPhone();
    for (let i = 1; i <= 40; i += 1) siti.say(`pesan ${i}`);
    const budi = standIn.citizen('6281400000007', { lid: '4747' });
    budi.say('dari budi');
    const read = standIn.citizen('6281400000008');
    read.say('dibaca di ponsel');
    read.readOnPhone();
    const { states } = await open({ standIn, folder });
    await expect.poll(() => once()).toHaveLength(44);
    const bySiti = listening.heard.filter(({ chat }) => chat === siti.id).map(({ said }) => said.type === 'text' && said.text);
    expect(bySiti).toEqual(['sebelum', ...Array.from({ length: 40 }, (_, i) => `pesan ${i + 1}`)]);
    expect(once()).toContain('dibaca di ponsel');
    expect(states).not.toContain('qr');
    await leave(standIn, folder);
  });

  test('a message that could not be stored before the end is heard after the next start', async () => {
    const standIn = await startWhatsApp();
    const folder = await mkdtemp(join(tmpdir(), 'whatsapp-'));
    const first = await open({ standIn, folder });
    listening.deaf = 1_000_000;
    standIn.citizen('6281400000009').say('lampu mati');
    await expect.poll(() => first.lines.some((line) => line.startsWith('whatsapp.not_stored'))).toBe(true);
    await first.channel.stop();
    await open({ standIn, folder });
    await listening.count(1);
    expect(texts()).toEqual(['lampu mati']);
    await leave(standIn, folder);
  });

  test('a program that was killed leaves no browser behind, and the next one needs no new QR code', async () => {
    const standIn = await startWhatsApp();
    const folder = await mkdtemp(join(tmpdir(), 'whatsapp-'));
    const script = join(import.meta.dirname, '../../support/whatsapp/child.ts');
    const child = spawn(process.execPath, [script, folder, '', standIn.cacheDir, standIn.version, ...standIn.browserArgs]);
    const lines = createInterface({ input: child.stdout });
    for await (const state of lines) {
      if (state === 'qr') standIn.scan();
      if (state === 'ready') break;
    }
    expect(browserProcesses(join(folder, 'session-1')).length).toBeGreaterThan(0);
    child.kill('SIGKILL');
    await expect.poll(() => browserProcesses(join(folder, 'session-1'))).toEqual([]);
    standIn.citizen('6281400000011').say('saat mati');
    const { states } = await open({ standIn, folder });
    await listening.count(1);
    expect(texts()).toEqual(['saat mati']);
    expect(states).not.toContain('qr');
    await leave(standIn, folder);
  });

  test('runs only while this copy may', async () => {
    let may = false;
    const { channel, until, profile, standIn } = await open({ link: false, mayRun: async () => may });
    await until(({ why }) => why === 'elsewhere');
    expect(browserProcesses(profile)).toEqual([]);
    expect(channel.health().state).toBe('ready');
    may = true;
    await until('qr');
    standIn.scan();
    await until('ready');
    may = false;
    await until(({ why }) => why === 'elsewhere');
    expect(browserProcesses(profile)).toEqual([]);
  });

  test('a second number is linked by itself and keeps its chats apart', async () => {
    const { channel, standIn } = await open({ link: false, numbers: 2, mayRun: async (account) => account === '2' });
    expect(channel.accounts).toEqual(['1', '2']);
    const second = () => channel.pairing('2').state;
    await expect.poll(second).toBe('qr');
    standIn.scan(channel.pairing('2').qr ?? '');
    await expect.poll(second).toBe('ready');
    const siti = standIn.citizen('6281400000010');
    siti.voice(3);
    const [heard] = await listening.count(1);
    expect(heard?.chat).toBe(`2/${siti.id}`);
    await channel.send(heard?.chat ?? '', plain('Di mana?'));
    expect((await siti.waitFor(1)).text).toBe('Di mana?');
    if (heard?.said.type !== 'file') throw new Error('no file was heard');
    expect((await channel.fetch(heard.said.ref, 1_000)).bytes.byteLength).toBeGreaterThan(0);
  });

  test('says what is missing when there is no browser, and goes on trying', async () => {
    const { channel, until, lines } = await open({ link: false, browser: '/nowhere/chromium' });
    await until(({ why }) => why === 'no_browser');
    expect(channel.health()).toMatchObject({ state: 'degraded', why: 'no_browser' });
    expect(lines.join('\n')).toContain('WHATSAPP_BROWSER');
  });

  function freeze(profile: string): void {
    for (const pid of browserProcesses(profile)) process.kill(pid, 'SIGSTOP');
  }

  async function leave(standIn: StandIn, folder: string): Promise<void> {
    await bench?.channel.stop();
    await standIn.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
  }
});
