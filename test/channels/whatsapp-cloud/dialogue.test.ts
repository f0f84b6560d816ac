/** The whole program behind the Cloud API: a voice message, a pin and a few impatient words become one complaint, and its news arrive days later. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { assemble } from '../../../src/app.ts';
import { readConfig } from '../../../src/config.ts';
import { readOperator } from '../../../src/operator.ts';
import { eachDatabase, testKey } from '../../support/databases.ts';
import { prepareCloud, template, templateBody } from '../../support/graph/bench.ts';
import type { Shown } from '../../support/graph/world.ts';
import { freePort, numberPattern } from '../../support/program.ts';
import { startCentre, until } from '../../support/routing/centre.ts';
import { silent } from '../../support/silent.ts';

eachDatabase('a conversation over the Cloud API', (database) => {
  test('voice, pin and a few words become one complaint, and its news arrive', async () => {
    const cloud = await prepareCloud();
    const centre = await startCentre();
    const dataDir = mkdtempSync(join(tmpdir(), 'kanal-'));
    const port = await freePort();
    const read = readConfig({
      PORT: String(port),
      HOST: '127.0.0.1',
      PUBLIC_URL: `http://127.0.0.1:${port}`,
      DATA_DIR: dataDir,
      QUIET_MS: '0',
      ROUTING_API_URL: centre.url,
      ROUTING_API_KEY: centre.key,
      ROUTING_CALLBACK_SECRET: centre.secret,
    });
    const data = readOperator(join(import.meta.dirname, '../../../operator'), null);
    if ('mistakes' in read || 'mistakes' in data) throw new Error('the settings of this test have mistakes');
    const { config } = read;
    const store = await database.open();
    const app = await assemble({ config, operator: data.operator, store, secretKey: testKey, log: silent, channels: [cloud.channel] });
    onTestFinished(async () => {
      cloud.standIn.webhook.close();
      await app.stop();
      await Promise.all([cloud.close(), centre.close().catch(() => undefined)]);
      rmSync(dataDir, { recursive: true, force: true });
    });
    await cloud.subscribe();
    const siti = cloud.standIn.citizen('6281200000001');
    siti.person.hidden = true;
    const shows = (wanted: (shown: Shown) => boolean) =>
      cloud.standIn.world.waitFor(
        () => siti.screen.find(wanted),
        () => `it did not come; the screen shows ${JSON.stringify(siti.screen.map(({ kind, text }) => [kind, text]))}`,
      );
    const isSummary = ({ choices }: Shown) => choices.some(({ title }) => title === 'Kirim');

    siti.voice();
    expect((await siti.waitFor(1)).kind).toBe('location_request_message');
    siti.pin(-6.9301, 107.651);
    await siti.waitFor(2);
    siti.say('banjir got mampet');
    const summary = await shows(isSummary);
    siti.press('Kirim');
    cloud.standIn.webhook.repeatLast();
    const receipt = await shows(({ text }) => numberPattern.test(text));
    const number = numberPattern.exec(receipt.text)?.[0];
    await until('the centre has it', () => centre.taken.length === 1);
    expect(JSON.parse(centre.taken[0]?.raw ?? '')).toMatchObject({ number, place: { lat: -6.9301, lon: 107.651 }, reporter: null });
    expect(summary.kind).toMatch(/^(button|list)$/);

    const complaint = centre.taken[0];
    if (!complaint) throw new Error('the centre has no complaint');
    await centre.callback(`${app.url}/routing/events`, centre.event(complaint, 'complaint.routed', { agency: 'Dinas SDA' }));
    const news = await shows(({ text }) => text.includes('Dinas SDA'));
    siti.say('sudah sampai mana?', { replyTo: news.id });
    const before = siti.screen.length;
    await siti.waitFor(before + 1);
    expect(siti.last?.text).toContain(number);

    await cloud.standIn.webhook.idle();
    cloud.standIn.world.advance(26 * 3_600_000);
    await centre.callback(`${app.url}/routing/events`, centre.event(complaint, 'complaint.resolved', { text: 'got sudah dikeruk' }));
    const late = await shows(({ text }) => text.includes('got sudah dikeruk'));
    expect(late.kind).toBe('template');
    expect(late.text.startsWith(templateBody.split('{{1}}')[0] ?? '-')).toBe(true);
    expect(template.language).toBe('id');
    siti.say('1');
    await expect.poll(() => database.rows('select status from complaint'), { timeout: 4_000 }).toMatchObject([{ status: 'closed' }]);
    expect(centre.taken).toHaveLength(1);
    expect(cloud.standIn.problems).toEqual([]);
  });
});
