/** WHATSAPP=cloud, turned on by its settings alone. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { readConfig } from '../src/config.ts';
import { startProgram } from '../src/start/program.ts';
import { withDatabase } from './support/embedded.ts';
import { freePort } from './support/program.ts';
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
