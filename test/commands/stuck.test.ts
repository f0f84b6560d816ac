/** What is stuck, seen and freed by the operator beside a program that runs. */
import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, onTestFinished, test, vi } from 'vitest';
import { startedBy } from '../support/child.ts';
import { incoming } from '../support/commits.ts';
import { eachPostgres, testKey } from '../support/databases.ts';
import { file } from '../support/office.ts';
import { numberPattern, openBench } from '../support/program.ts';
import { until } from '../support/routing/centre.ts';

test('npm run stuck in a folder without a database says so, and makes none', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'kanal-stuck-'));
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }));
  const { PATH = '', HOME = '' } = process.env;
  const asked = promisify(execFile)(process.execPath, startedBy('stuck'), { env: { PATH, HOME, DATA_DIR: dataDir } });
  await expect(asked).rejects.toMatchObject({ code: 1, stderr: expect.stringContaining(`Tidak ada basis data di ${dataDir}`) });
  expect(readdirSync(dataDir)).toEqual([]);
});

eachPostgres('npm run stuck', (database) => {
  test('names a report the centre refused with its reason, and --retry brings it there', { timeout: 120_000 }, async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'kanal-stuck-'));
    onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }));
    const { PATH = '', HOME = '' } = process.env;
    const env = { PATH, HOME, DATA_DIR: dataDir, DATABASE_URL: database.url() ?? '', SECRET_KEY: Buffer.from(testKey).toString('base64') };
    const stuck = async (...flags: string[]) =>
      (await promisify(execFile)(process.execPath, [...startedBy('stuck'), ...flags], { env })).stdout;
    const bench = await openBench(database);
    const { store } = await bench.start();
    bench.centre.fail({ type: 'status', status: 422, body: '{"error":{"code":"invalid_body","message":"lampu"}}' });
    const siti = bench.telegram.citizen(701);
    siti.say('lampu jalan mati di jl melati rt 3 kelurahan sukamaju');
    await siti.waitFor((message) => message.buttons.flat().some(({ text }) => text === 'Kirim'));
    siti.press('Kirim');
    const receipt = await siti.waitFor((message) => numberPattern.test(message.text));
    const number = numberPattern.exec(receipt.text)?.[0] ?? '';
    await vi.waitFor(async () => expect(await store.queue.depth()).toMatchObject({ stuck: 1 }), { timeout: 20_000 });
    const told = await stuck();
    expect(told).toMatch(new RegExp(`laporan {2}${number} {2}.*refused: http_422 invalid_body`));
    expect(told).not.toContain('lampu');
    expect(bench.centre.taken).toEqual([]);
    expect(await stuck('--retry')).toMatch(/Semuanya dicoba lagi sekarang juga\.[^\n]*\n$/);
    await until('the centre has it', () => bench.centre.taken.length === 1);
    expect(await stuck()).toBe('Tidak ada kiriman yang tersangkut.\n');
    const now = await store.talks.read({ channel: 'telegram', chat: '701' });
    await store.talks.park(incoming('701', 'u9', 'kabel putus'), now, [], 'TypeError');
    await bench.centre.down();
    await file(bench.telegram.citizen(702), 'got mampet di jl kenanga rt 2');
    await vi.waitFor(async () => expect(await store.queue.depth()).toMatchObject({ untaken: 1 }), { timeout: 20_000 });
    const failed = await stuck();
    expect(failed).toMatch(/^Tidak ada kiriman yang tersangkut\.\nSistem pusat sedang tidak menerima\. 1 kiriman menunggu/);
    expect(failed).toMatch(/1 pesan warga gagal.*\n {2}\S+ \S+ {2}telegram {2}TypeError\n$/s);
    expect(failed).not.toMatch(/kabel|got|Siti|701/);
    await bench.centre.up();
  });
});
