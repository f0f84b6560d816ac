/** A crash between the commit and the answer: the program as its own process, kill -9, and started again. A second process on one folder is in start.test.ts. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { type Child, startChild } from './support/child.ts';
import { eachDatabase } from './support/databases.ts';
import { withDatabase } from './support/embedded.ts';
import { freePort, numberPattern } from './support/program.ts';
import { startCentre, until } from './support/routing/centre.ts';
import { startTelegram } from './support/telegram/server.ts';

const startMs = 60_000;

async function bench(url: string | null) {
  const telegram = await startTelegram();
  const centre = await startCentre();
  const dataDir = mkdtempSync(join(tmpdir(), 'kanal-'));
  if (url === null) await withDatabase(dataDir);
  const port = await freePort();
  const settings = {
    PORT: String(port),
    HOST: '127.0.0.1',
    DATA_DIR: dataDir,
    LOG_LEVEL: 'warn',
    QUIET_MS: '0',
    SECRET_KEY: Buffer.alloc(32, 7).toString('base64'),
    TELEGRAM_BOT_TOKEN: telegram.token,
    TELEGRAM_API_ROOT: telegram.apiRoot,
    ROUTING_API_URL: centre.url,
    ROUTING_API_KEY: centre.key,
    ROUTING_CALLBACK_SECRET: centre.secret,
    ...(url === null ? {} : { DATABASE_URL: url }),
  };
  const children: Child[] = [];
  onTestFinished(async () => {
    for (const child of children) await child.kill();
    await Promise.all([telegram.close(), centre.close()]);
    rmSync(dataDir, { recursive: true, force: true });
  });
  return {
    telegram,
    centre,
    start: async () => {
      const child = await startChild(settings);
      children.push(child);
      return child;
    },
  };
}

eachDatabase('a crash', (database) => {
  test('between commit and answer loses nothing: the receipt comes once, the centre has the complaint once', {
    timeout: startMs,
  }, async () => {
    const { telegram, centre, start } = await bench(database.url());
    const first = await start();
    const siti = telegram.citizen(301);
    siti.say('lampu jalan mati di jl melati rt 3 kelurahan sukamaju');
    await siti.waitFor((message) => message.buttons.flat().some(({ text }) => text === 'Kirim'), startMs);
    telegram.fault({ kind: 'hang', method: 'sendMessage' });
    centre.fail({ type: 'stored-then-hang' });
    const before = telegram.calls.filter(({ method }) => method === 'sendMessage').length;
    siti.press('Kirim');
    await until('the answer is on its way', () => telegram.calls.filter(({ method }) => method === 'sendMessage').length > before);
    await until('the centre was asked', () => centre.requests() > 0);
    await first.kill();
    telegram.heal();
    const second = await start();
    const receipt = await siti.waitFor((message) => numberPattern.test(message.text), startMs);
    await until('the centre has it', () => centre.taken.length === 1 && centre.requests() > 1, startMs);
    expect(siti.messages.filter(({ text }) => numberPattern.test(text))).toHaveLength(1);
    expect(JSON.parse(centre.taken[0]?.raw ?? '').number).toBe(numberPattern.exec(receipt.text)?.[0]);
    expect(centre.breaches).toEqual([]);
    expect(await second.terminate()).toBe(0);
  });
});
