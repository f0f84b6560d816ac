/** The circle page over HTTP, the whole program behind it: what a newcomer sees of a complaint from its first word to its end, and what the seat of the officer cannot do. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import words from '../../locales/id/circle.json' with { type: 'json' };
import { type App, assemble } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import { readOperator } from '../../src/settings/operator.ts';
import { onEmbedded, type TestDatabase, testKey } from '../support/databases.ts';
import { freePort, numberPattern } from '../support/program.ts';
import { silent } from '../support/silent.ts';
import { startTelegram } from '../support/telegram/server.ts';
import { openBrowser, type WebBrowser } from '../support/webchat/browser.ts';

const complaints = z.array(z.object({ id: z.string(), channelNumber: z.string(), status: z.string(), content: z.unknown() }));

async function startSandbox(database: TestDatabase, settings: Record<string, string> = {}): Promise<App> {
  const dataDir = mkdtempSync(join(tmpdir(), 'kanal-'));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const read = readConfig({ PORT: String(port), HOST: '127.0.0.1', PUBLIC_URL: url, DATA_DIR: dataDir, QUIET_MS: '0', ...settings });
  const data = readOperator(join(import.meta.dirname, '../../operator'), null);
  if ('mistakes' in read || 'mistakes' in data) throw new Error('the settings of this test have mistakes');
  const { config } = read;
  const store = await database.open(data.operator.regions);
  // The centre moves by presses alone.
  const app = await assemble({ config, operator: data.operator, store, secretKey: testKey, log: silent, sandboxStepMs: 3_600_000 });
  onTestFinished(async () => {
    await app.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });
  return app;
}

async function sit(app: App, seat: 'warga' | 'petugas'): Promise<WebBrowser> {
  const browser = await openBrowser(app.url, { path: '/coba', base: `/coba/${seat}` });
  onTestFinished(() => browser.close());
  return browser;
}

const shows = (browser: WebBrowser, text: string | RegExp) =>
  browser.waitFor(({ messages }) => messages.some((message) => message.text.match(text) !== null));

async function file(citizen: WebBrowser, ...story: string[]): Promise<string> {
  for (const words of story) citizen.say(words);
  await citizen.waitFor(({ messages }) => messages.some(({ choices }) => choices.some(({ label }) => label === 'Kirim')));
  citizen.press('Kirim');
  await shows(citizen, numberPattern);
  return citizen.messages.map(({ text }) => numberPattern.exec(text)?.[0]).find(Boolean) ?? '';
}

onEmbedded('the circle page', (database) => {
  test('what happens in one column appears in the others', async () => {
    const app = await startSandbox(database);
    const officer = await sit(app, 'petugas');
    await shows(officer, '/tugas');
    const citizen = await sit(app, 'warga');
    const number = await file(citizen, words['tell.lamp']);
    await shows(officer, number);
    const listed = async () => complaints.parse(await (await citizen.ask('/sandbox/complaints')).json());
    await expect.poll(listed).toMatchObject([{ channelNumber: number, status: 'received' }]);
    const [{ id } = { id: '' }] = await listed();
    const before = citizen.events.filter((event) => event.type === 'named' && event.name === 'centre').length;
    const press = { action: 'route', text: '' };
    const headers = { 'content-type': 'application/json' };
    expect((await citizen.ask(`/sandbox/complaints/${id}/press`, { method: 'POST', headers, body: JSON.stringify(press) })).status).toBe(
      204,
    );
    await shows(citizen, 'sekarang di Dinas');
    await citizen.waitFor(({ events }) => events.filter((event) => event.type === 'named' && event.name === 'centre').length > before);
    officer.press('Balas');
    await officer.waitFor(({ messages }) => (messages.at(-1)?.choices.length ?? 0) === 1);
    officer.say('Besok kami ganti lampunya.');
    await officer.waitFor(({ messages }) => messages.at(-1)?.choices.some(({ label }) => label === 'Kirim') ?? false);
    officer.press('Kirim');
    await shows(citizen, 'Besok kami ganti lampunya.');
  });

  test('a secret report shows the officer its number and nothing else', async () => {
    const app = await startSandbox(database);
    const officer = await sit(app, 'petugas');
    const citizen = await sit(app, 'warga');
    citizen.say(words['tell.secret']);
    await shows(citizen, 'RAHASIA');
    const number = await file(citizen, 'ya', 'tanggal 10 pagi di loket 2', 'tidak ada');
    await shows(officer, number);
    expect(JSON.stringify(officer.messages)).not.toMatch(/loket|KTP|200 ribu/);
  });

  test('the seat makes no officers and opens no operator page', async () => {
    const app = await startSandbox(database);
    const officer = await sit(app, 'petugas');
    await shows(officer, '/tugas');
    const help = officer.messages.map(({ text }) => text).join();
    for (const command of ['/undang', '/konsol']) {
      expect(help).not.toContain(command);
      const before = officer.messages.length;
      officer.say(command);
      await officer.waitFor(({ messages }) => messages.length > before);
      expect(officer.messages.at(-1)?.text).not.toMatch(/operator\/masuk|kode/i);
    }
    expect((await officer.ask('/coba/petugas/leave', { method: 'POST' })).status).toBe(404);
    expect(await database.rows('select distinct role from officer_role')).toEqual([{ role: 'officer' }]);
  });

  test('whoever lets the officer leave leaves the seat to the next visitor', async () => {
    const app = await startSandbox(database);
    const officer = await sit(app, 'petugas');
    await shows(officer, '/tugas');
    officer.say('/keluarkan');
    await officer.waitFor(({ messages }) => (messages.at(-1)?.choices.length ?? 0) > 0);
    officer.press(officer.messages.at(-1)?.choices[0]?.label ?? '');
    await shows(officer, 'tidak lagi terdaftar');
    const number = await file(await sit(app, 'warga'), words['tell.lamp']);
    await shows(officer, number);
  });

  test('nor the page of the demo centre is there where everybody can write from a phone, while reports still reach the centre', async () => {
    await startSandbox(database);
    const telegram = await startTelegram();
    onTestFinished(() => telegram.close());
    const service = { PUBLIC_URL: 'https://aduan.contoh.go.id', TELEGRAM_BOT_TOKEN: telegram.token, TELEGRAM_API_ROOT: telegram.apiRoot };
    const app = await startSandbox(database, { ...service, TELEGRAM_MODE: 'polling' });
    const at = `http://127.0.0.1:${app.port}`;
    for (const path of ['/coba', '/coba/petugas/events', '/sandbox', '/sandbox/complaints', '/sandbox/words'])
      expect((await fetch(`${at}${path}`)).status).toBe(404);
    expect((await fetch(`${at}/sandbox/api/contract`)).status).toBe(401);
    expect(await database.rows('select removed_at is null as sits from officer')).toEqual([{ sits: false }]);
    const siti = telegram.citizen(301);
    siti.say(words['tell.lamp']);
    await siti.waitFor((message) => message.buttons.flat().some(({ text }) => text === 'Kirim'));
    siti.press('Kirim');
    await expect.poll(() => database.rows('select id from complaint where central_id is not null')).toHaveLength(1);
  });

  test('is not there with a real centre, and nobody sits there any more', async () => {
    await startSandbox(database);
    const real = { ROUTING_API_URL: 'http://127.0.0.1:9', ROUTING_API_KEY: 'kunci', ROUTING_CALLBACK_SECRET: `whsec_${'A'.repeat(43)}=` };
    const app = await startSandbox(database, real);
    for (const path of ['/coba', '/coba/petugas/events', '/sandbox']) expect((await fetch(`${app.url}${path}`)).status).toBe(404);
    expect(await database.rows('select removed_at is null as sits from officer')).toEqual([{ sits: false }]);
  });
});
