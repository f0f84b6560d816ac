import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, onTestFinished, test } from 'vitest';
import { startedBy } from '../../support/child.ts';
import { findBrowser, noBrowser, startWhatsApp } from '../../support/whatsapp-web/server.ts';

const browser = await findBrowser();
if (browser === null) console.warn(noBrowser);

test.skipIf(browser === null)('whatsapp:check lists what it tried and found', { timeout: 60_000 }, async () => {
  const whatsapp = await startWhatsApp();
  const { PATH = '', HOME = '' } = process.env;
  const env = {
    ...{ PATH, HOME, WHATSAPP_BROWSER: browser?.path ?? '', WHATSAPP_BROWSER_ARGS: whatsapp.browserArgs.join(' ') },
    ...{ WHATSAPP_WEB_VERSION: whatsapp.version, WHATSAPP_WEB_CACHE: whatsapp.cacheDir, WHATSAPP_TYPING_MS: '0' },
  };
  const child = spawn(process.execPath, startedBy('whatsapp:check'), {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  onTestFinished(async () => {
    child.kill('SIGKILL');
    await whatsapp.close();
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  const said = (text: string) => expect.poll(() => output).toContain(text);
  const siti = whatsapp.citizen('6281200000042');
  await said('✓ Peramban menyala');
  await whatsapp.qrShown();
  whatsapp.scan();
  await said('✓ Nomor tertaut');
  siti.say('halo');
  await said('✓ Jawaban terkirim');
  siti.photo();
  await said('✓ Foto diterima');
  siti.pin(-6.93, 107.65);
  const [code] = await once(child, 'exit');
  expect(code).toBe(0);
  expect(output).toContain('✓ Lokasi diterima');
  expect(siti.last?.text).toContain('Pesan percobaan');
});
