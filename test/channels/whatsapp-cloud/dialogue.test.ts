/** The whole program behind the Cloud API: a voice message, a pin and a few impatient words become one complaint, and its news arrive days later. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { assemble } from '../../../src/app.ts';
import { readConfig } from '../../../src/config.ts';
import { readOperator } from '../../../src/settings/operator.ts';
import { eachDatabase, onEmbedded, type TestDatabase, testKey } from '../../support/databases.ts';
import { prepareCloud, template, templateBody } from '../../support/graph/bench.ts';
import type { Shown } from '../../support/graph/world.ts';
import { freePort, numberPattern } from '../../support/program.ts';
import { startCentre, until } from '../../support/routing/centre.ts';
import { silent } from '../../support/silent.ts';

/** The program with the Cloud API as its only channel, and the centre. */
async function openCloud(database: TestDatabase, admin = '') {
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
    OFFICER_ADMIN: admin,
  });
  const data = readOperator(join(import.meta.dirname, '../../../operator'), null);
  if ('mistakes' in read || 'mistakes' in data) throw new Error('the settings of this test have mistakes');
  const { config } = read;
  const store = await database.open();
  await store.officers.ensureAdmins(config.officerAdmins, '00');
  const app = await assemble({ config, operator: data.operator, store, secretKey: testKey, log: silent, channels: [cloud.channel] });
  onTestFinished(async () => {
    cloud.standIn.webhook.close();
    await app.stop();
    await Promise.all([cloud.close(), centre.close().catch(() => undefined)]);
    rmSync(dataDir, { recursive: true, force: true });
  });
  await cloud.subscribe();
  return { cloud, centre, app };
}

/** Waits until somebody's screen shows it. */
function watching(cloud: Awaited<ReturnType<typeof prepareCloud>>, who: { screen: Shown[] }) {
  return (wanted: (shown: Shown) => boolean) =>
    cloud.standIn.world.waitFor(
      () => who.screen.find(wanted),
      () => `it did not come; the screen shows ${JSON.stringify(who.screen.map(({ kind, text }) => [kind, text]))}`,
    );
}

eachDatabase('a conversation over the Cloud API', (database) => {
  test('voice, pin and a few words become one complaint, and its news arrive', async () => {
    const { cloud, centre, app } = await openCloud(database);
    const siti = cloud.standIn.citizen('6281200000001');
    siti.person.hidden = true;
    const shows = watching(cloud, siti);
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
    await expect.poll(() => database.rows('select status from complaint')).toMatchObject([{ status: 'closed' }]);
    expect(centre.taken).toHaveLength(1);
    expect(cloud.standIn.problems).toEqual([]);
  });
});

onEmbedded('an officer on WhatsApp', (database) => {
  test('takes a card, asks, and reads the answer, by lists, buttons and words', async () => {
    const { cloud } = await openCloud(database, 'whatsapp:6281200000009');
    const [boss, rina, siti] = ['9', '2', '1'].map((nth) => cloud.standIn.citizen(`628120000000${nth}`));
    if (!boss || !rina || !siti) throw new Error('nobody is there');
    const [bossSees, rinaSees, sitiSees] = [watching(cloud, boss), watching(cloud, rina), watching(cloud, siti)];
    boss.say('/undang petugas DISHUB');
    const { text } = await bossSees((shown) => shown.text.includes('/daftar'));
    rina.say(`/daftar ${/\/daftar (\w+)/.exec(text)?.[1]}`);
    await rinaSees((shown) => shown.text.includes('Selamat datang'));
    siti.say('lampu jalan mati di jl melati rt 3');
    await sitiSees(({ choices }) => choices.some(({ title }) => title === 'Kirim'));
    siti.press('Kirim');
    const number = numberPattern.exec((await sitiSees((shown) => numberPattern.test(shown.text))).text)?.[0] ?? '';

    const card = await rinaSees((shown) => shown.text.includes(`🆕 ${number}`));
    expect(card.choices.map(({ title }) => title)).toEqual(['Ambil', 'Bukan wewenang', 'Tanya warga', 'Lihat', 'Balas']);
    rina.say('1');
    await rinaSees((shown) => shown.text.includes('Anda pegang'));
    rina.say('besok kami cek ke lokasi', { replyTo: card.id });
    const preview = await rinaSees((shown) => shown.text.includes('Belum dikirim.'));
    expect(preview.choices.map(({ title }) => title)).toEqual(['Kirim', 'Ubah', 'Batal']);
    rina.say('3');
    await rinaSees((shown) => shown.text.includes('Dibatalkan'));
    rina.say('tiang nomor berapa?', { replyTo: card.id });
    const asking = await rinaSees((shown) => shown.text.includes('tiang nomor berapa?') && shown.text.includes('Belum dikirim.'));
    expect(asking.choices.map(({ title }) => title)).toEqual(['Kirim', 'Ubah', 'Batal', 'Tanya warga']);
    rina.press('Tanya warga');
    await rinaSees((shown) => shown.text.includes('petugas bertanya'));
    rina.press('Kirim');
    await sitiSees((shown) => shown.text.includes('petugas bertanya'));
    siti.say('tiang 12');
    await sitiSees((shown) => shown.text.startsWith(`Sudah saya tambahkan ke ${number}`));
    await rinaSees((shown) => shown.text.includes('“tiang 12”'));
    expect(cloud.standIn.problems).toEqual([]);
  });
});
