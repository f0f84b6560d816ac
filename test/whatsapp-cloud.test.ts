/** WHATSAPP=cloud, turned on by its settings alone. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { readConfig } from '../src/config.ts';
import { startProgram } from '../src/start/program.ts';
import { withDatabase } from './support/embedded.ts';
import { template, templateBody } from './support/graph/bench.ts';
import type { Citizen } from './support/graph/citizen.ts';
import { startGraph } from './support/graph/server.ts';
import { freePort, numberPattern } from './support/program.ts';
import { silent } from './support/silent.ts';

test('the settings open the door for Meta: the handshake is answered, an unsigned delivery is not taken', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'kanal-'));
  await withDatabase(dataDir);
  const port = await freePort();
  const read = readConfig({
    PORT: String(port),
    HOST: '127.0.0.1',
    PUBLIC_URL: `http://127.0.0.1:${port}`,
    DATA_DIR: dataDir,
    WHATSAPP: 'cloud',
    WHATSAPP_CLOUD_API_ROOT: `http://127.0.0.1:${await freePort()}`,
    WHATSAPP_CLOUD_TOKEN: 'token',
    WHATSAPP_CLOUD_PHONE_ID: '123',
    WHATSAPP_CLOUD_APP_SECRET: 'secret',
    WHATSAPP_CLOUD_VERIFY_TOKEN: 'verify me',
  });
  if ('mistakes' in read) throw new Error(JSON.stringify(read.mistakes));
  const app = await startProgram(read.config, { log: silent });
  onTestFinished(async () => {
    await app.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });
  const handshake = await fetch(`${app.url}/whatsapp?hub.mode=subscribe&hub.verify_token=verify%20me&hub.challenge=42`);
  expect([handshake.status, await handshake.text()]).toEqual([200, '42']);
  expect((await fetch(`${app.url}/whatsapp?hub.mode=subscribe&hub.verify_token=other&hub.challenge=42`)).status).toBe(403);
  expect((await fetch(`${app.url}/whatsapp`, { method: 'POST', body: '{}' })).status).toBe(401);
  expect(await (await fetch(`${app.url}/metrics`)).text()).toMatch(/kanal_channel_state\{channel="whatsapp-cloud",state="\w+"\} 1/);
});

/** The program on Meta's stand-in, with an officer who writes by WhatsApp. */
async function openWhatsApp() {
  const dataDir = mkdtempSync(join(tmpdir(), 'kanal-'));
  await withDatabase(dataDir);
  const [port, graph] = [await freePort(), await startGraph()];
  const read = readConfig({
    PORT: String(port),
    HOST: '127.0.0.1',
    PUBLIC_URL: `http://127.0.0.1:${port}`,
    DATA_DIR: dataDir,
    QUIET_MS: '0',
    WHATSAPP: 'cloud',
    WHATSAPP_CLOUD_API_ROOT: graph.apiRoot,
    WHATSAPP_CLOUD_TOKEN: graph.token,
    WHATSAPP_CLOUD_PHONE_ID: graph.phoneId,
    WHATSAPP_CLOUD_APP_SECRET: graph.appSecret,
    WHATSAPP_CLOUD_VERIFY_TOKEN: graph.verifyToken,
    WHATSAPP_CLOUD_TEMPLATE: template.name,
    WHATSAPP_CLOUD_TEMPLATE_LANGUAGE: template.language,
    OFFICER_ADMIN: 'whatsapp:6281300000900',
  });
  if ('mistakes' in read) throw new Error(JSON.stringify(read.mistakes));
  graph.approve({ ...template, body: templateBody });
  const app = await startProgram(read.config, { log: silent });
  await graph.webhook.subscribe(`${app.url}/whatsapp`);
  onTestFinished(async () => {
    await app.stop();
    await graph.close();
    rmSync(dataDir, { recursive: true, force: true });
  });
  return { graph, siti: graph.citizen('6281200000001'), officer: graph.citizen('6281300000900') };
}

test.each([
  ['at once', (graph: Awaited<ReturnType<typeof startGraph>>) => graph.fault({ kind: 'refuse', code: 131_053, on: 'upload' })],
  ['when it is shown', (graph: Awaited<ReturnType<typeof startGraph>>) => graph.fault({ kind: 'refuse', code: 131_053, after: 1 })],
])("of an officer's photo that Meta refuses %s the citizen hears the words, and that a file is missing", async (_when, refuse) => {
  const { graph, siti, officer } = await openWhatsApp();
  await answeredWithPhoto(siti, officer);
  refuse(graph);
  officer.press('Kirim');
  await expect.poll(() => siti.texts().filter((text) => text.includes('sudah kami ganti')), { timeout: 20_000 }).toHaveLength(1);
  expect(siti.texts().find((text) => text.includes('sudah kami ganti'))).toContain(
    'Berkas yang menyertai pesan ini tidak bisa saya kirim ke sini',
  );
  expect(siti.screen.filter(({ kind }) => kind === 'image')).toEqual([]);
  expect(graph.problems).toEqual([]);
});

test.each(['answer', 'status'] as const)(
  "an officer's photo for a citizen who was silent for a day comes as the approved template: its words once, and that a file is missing (Meta says so by its %s)",
  async (windowBy) => {
    const { graph, siti, officer } = await openWhatsApp();
    await answeredWithPhoto(siti, officer);
    graph.limits.windowBy = windowBy;
    siti.person.lastWrote = graph.world.now() - 25 * 3_600_000;
    officer.press('Kirim');
    const told = () => siti.screen.filter(({ text }) => text.includes('sudah kami ganti'));
    await expect.poll(told, { timeout: 20_000 }).toMatchObject([{ kind: 'template' }]);
    await graph.webhook.idle();
    expect(told()).toMatchObject([
      { kind: 'template', text: expect.stringContaining('Berkas yang menyertai pesan ini tidak bisa saya kirim ke sini') },
    ]);
    expect(siti.screen.filter(({ kind }) => kind === 'image')).toEqual([]);
    expect(graph.problems).toEqual([]);
  },
);

/** Siti's report is filed, and the officer's answer with a photo waits for its [Kirim]. */
async function answeredWithPhoto(siti: Citizen, officer: Citizen): Promise<void> {
  siti.say('lampu jalan mati di jl melati no 3 kelurahan sukamaju');
  await siti.waitFor(1);
  siti.press('Kirim');
  const [number = ''] = numberPattern.exec((await siti.waitFor(2)).text) ?? [];
  officer.photo({ caption: `/balas ${number} sudah kami ganti`, bytes: await picture() });
  await expect.poll(() => officer.last?.choices.some(({ title }) => title === 'Kirim'), { timeout: 20_000 }).toBe(true);
}

/** A small picture that can be opened. */
async function picture(): Promise<Buffer> {
  const { default: sharp } = await import('sharp');
  return sharp({ create: { width: 8, height: 8, channels: 3, background: 'green' } })
    .jpeg()
    .toBuffer();
}
