import { describe, expect, test } from 'vitest';
import { createLog } from '../src/log.ts';
import { eachDatabase, eachPostgres } from './support/databases.ts';
import { type Bench, numberPattern, openBench } from './support/program.ts';
import { until } from './support/routing/centre.ts';
import type { Citizen } from './support/telegram/citizen.ts';

const story = 'lampu jalan mati di jl melati rt 3 kelurahan sukamaju, gelap kalau malam';

/** Tells a complaint and sends it; answers its number. */
async function file(citizen: Citizen, words = story): Promise<string> {
  citizen.say(words);
  await citizen.waitFor((message) => message.buttons.flat().some(({ text }) => text === 'Kirim'));
  citizen.press('Kirim');
  return numberOn(citizen);
}

async function numberOn(citizen: Citizen): Promise<string> {
  const receipt = await citizen.waitFor((message) => numberPattern.test(message.text));
  return numberPattern.exec(receipt.text)?.[0] ?? '';
}

/** The centre says something about its n-th complaint. */
async function tell(bench: Bench, url: string, type: string, data: Record<string, unknown> = {}, nth = 0): Promise<number> {
  const complaint = bench.centre.taken[nth];
  if (!complaint) throw new Error('the centre has no such complaint');
  return bench.centre.callback(`${url}/routing/events`, bench.centre.event(complaint, `complaint.${type}`, data));
}

eachDatabase('the whole line', (database) => {
  for (const mode of ['polling', 'webhook'] as const) {
    describe(`by ${mode}`, () => {
      test('a citizen files in two messages, the centre has it once, every status comes back', async () => {
        const bench = await openBench(database);
        const app = await bench.start({ mode });
        const siti = bench.telegram.citizen(101);
        const number = await file(siti);
        await until('the centre has it', () => bench.centre.taken.length === 1);
        expect(JSON.parse(bench.centre.taken[0]?.raw ?? '')).toMatchObject({
          number,
          story: [{ text: story }],
          category: 'pju',
          reporter: null,
        });
        expect(await tell(bench, app.url, 'verified')).toBe(204);
        expect(await tell(bench, app.url, 'routed', { agency: 'Dinas Perhubungan' })).toBe(204);
        await siti.waitFor((message) => message.text.includes('Dinas Perhubungan'));
        await tell(bench, app.url, 'resolved', { text: 'lampu sudah diganti' });
        await siti.waitFor((message) => message.buttons.flat().some(({ text }) => text === 'Sudah'));
        siti.press('Sudah');
        await until('the centre hears that it is solved', () => bench.centre.taken[0]?.messages.length === 1);
        const [row] = await database.rows(`select status, stars, central_id from complaint`);
        expect(row).toMatchObject({ status: 'closed', stars: null, central_id: bench.centre.taken[0]?.id });
        expect(bench.centre.breaches).toEqual([]);
        expect(bench.telegram.problems).toEqual([]);
      });
    });
  }

  test('a photo story with an album arrives whole, photos fetched and linked', async () => {
    const bench = await openBench(database);
    await bench.start();
    const siti = bench.telegram.citizen(102);
    siti.album(['jalan ambles jl raya serang km 12 kecamatan cikupa', undefined, undefined]);
    await siti.waitFor((message) => message.buttons.flat().some(({ text }) => text === 'Kirim'));
    siti.say('kirim');
    await numberOn(siti);
    await until('the centre has it', () => bench.centre.taken.length === 1);
    const body = JSON.parse(bench.centre.taken[0]?.raw ?? '');
    expect(body.attachments).toHaveLength(3);
    const file = await fetch(body.attachments[0].url);
    expect(file.status).toBe(200);
    expect((await file.bytes()).byteLength).toBe(body.attachments[0].bytes);
  });

  test('the health page tells that the centre takes nothing, and that it takes again', async () => {
    const bench = await openBench(database);
    const { url } = await bench.start();
    const routing = async () => ((await (await fetch(`${url}/health/ready`)).json()) as { parts: Record<string, unknown> }).parts.routing;
    expect(await routing()).toEqual({ state: 'ready', kind: 'native' });
    bench.centre.fail({ type: 'status', status: 503, body: '' });
    await file(bench.telegram.citizen(107));
    await expect.poll(routing).toEqual({ state: 'degraded', why: 'not_taking', kind: 'native', waiting: 1 });
    await until('the centre has it', () => bench.centre.taken.length === 1);
    await expect.poll(routing).toEqual({ state: 'ready', kind: 'native' });
  });

  test('what Telegram kept for almost a day while nobody listened is answered and filed', async () => {
    const bench = await openBench(database);
    bench.telegram.world.clock = () => Date.now() - 23.9 * 3_600_000;
    const siti = bench.telegram.citizen(110);
    siti.say(story);
    await bench.start();
    await siti.waitFor((message) => message.buttons.flat().some(({ text }) => text === 'Kirim'));
    siti.press('Kirim');
    const number = await numberOn(siti);
    await until('the centre has it', () => bench.centre.taken.length === 1);
    expect(JSON.parse(bench.centre.taken[0]?.raw ?? '').number).toBe(number);
    expect(siti.messages.map(({ text }) => text.slice(0, 40))).toHaveLength(2);
  });

  test('pressed twice and delivered twice, it is filed once', async () => {
    const bench = await openBench(database);
    await bench.start();
    const siti = bench.telegram.citizen(103);
    siti.say(story);
    const summary = await siti.waitFor((message) => message.buttons.flat().some(({ text }) => text === 'Kirim'));
    siti.press('Kirim', { message: summary });
    siti.press('Kirim', { message: summary });
    const number = await numberOn(siti);
    await siti.waitFor((message) => message.text.startsWith('Sudah terkirim tadi') && message.text.includes(number));
    expect(await database.rows('select id from complaint')).toHaveLength(1);
  });

  test('an officer answers from the card, the citizen and the centre both get it', async () => {
    const bench = await openBench(database);
    await bench.start({ admins: [900] });
    const rina = bench.telegram.citizen(900);
    rina.say('/bantuan');
    await rina.waitFor((message) => message.text.includes('/tugas'));
    const siti = bench.telegram.citizen(104);
    const number = await file(siti);
    const card = await rina.waitFor((message) => message.text.includes(number));
    rina.say('Tim kami ke lokasi besok pagi.', { replyTo: card.id });
    await rina.waitFor((message) => message.buttons.flat().some(({ text }) => text === 'Kirim'));
    // What a proxy says is no word of the centre's.
    await until('the centre has the report', () => bench.centre.taken.length === 1);
    bench.centre.fail({ type: 'status', status: 200, body: '<html><body>Sedang dalam pemeliharaan</body></html>' });
    rina.press('Kirim');
    await siti.waitFor((message) => message.text.includes('Tim kami ke lokasi besok pagi.'));
    await until('the centre has the answer', () => bench.centre.taken[0]?.messages.length === 1);
    expect(JSON.parse(bench.centre.taken[0]?.messages[0]?.raw ?? '')).toMatchObject({
      from: 'officer',
      text: 'Tim kami ke lokasi besok pagi.',
    });
    expect((await database.rows(`select act from audit`)).map((row) => row.act)).toContain('balas');
  });

  test('officers hear of a report though the centre does not take it', async () => {
    const bench = await openBench(database);
    await bench.start({ admins: [900] });
    const rina = bench.telegram.citizen(900);
    rina.say('/bantuan');
    await rina.waitFor((message) => message.text.includes('/tugas'));
    bench.centre.fail({ type: 'status', status: 422, body: '' });
    const number = await file(bench.telegram.citizen(108));
    // Beside the news that the centre refused it comes the card of a new report, with its story.
    await rina.waitFor((message) => message.text.includes(number) && message.text.includes('lampu jalan mati'));
  });

  test("a stranger learns nothing from an officer's command", async () => {
    const bench = await openBench(database);
    await bench.start({ admins: [900] });
    const budi = bench.telegram.citizen(105);
    budi.say('halo');
    await budi.waitFor(1);
    for (const command of ['/tugas', '/apasaja', '/undang petugas DISHUB', '/daftar ABCD2345', '/lihat 7K3QF']) budi.say(command);
    const answers = [2, 3, 4, 5, 6].map(async (nth) => (await budi.waitFor(nth)).text.replace(/"\/.*"/, '"…"'));
    expect(new Set(await Promise.all(answers)).size).toBe(1);
    expect(await database.rows('select act from audit')).toEqual([]);
  });

  test('logs hold no token, name, number or story, whatever goes wrong', async () => {
    const bench = await openBench(database);
    const lines: string[] = [];
    const log = createLog('trace', { write: (line: string) => void lines.push(line) });
    const app = await bench.start({ log });
    const siti = bench.telegram.citizen(106);
    bench.telegram.fault({ kind: 'status', status: 502, method: 'sendMessage' });
    bench.telegram.fault({ kind: 'refused', method: 'sendMessage', description: 'Bad Request: message is wrong: gelapnya bukan main' });
    bench.centre.fail({ type: 'status', status: 422, body: '{"error":{"code":"invalid_body","message":"gelapnya bukan main"}}' });
    siti.say('gelapnya bukan main di jl melati, telepon saya 081234567890, lampu jalan mati');
    siti.sendRaw({ contact: { phone_number: '+6281234567890', first_name: 'Siti' } });
    siti.block();
    siti.unblock();
    siti.say('kirim');
    await expect.poll(() => database.rows('select id from complaint')).toHaveLength(1);
    await expect.poll(async () => (await app.store.queue.stuckList(5)).map(({ kind }) => kind)).toEqual(['forward']);
    await fetch(`${app.url}/routing/events`, { method: 'POST', body: '{"text":"gelapnya bukan main"}' });
    expect(lines.length).toBeGreaterThan(0);
    for (const secret of [
      'gelapnya',
      'Siti',
      'Aminah',
      'warga106',
      '6281234567890',
      '081234567890',
      bench.telegram.token,
      bench.centre.secret,
      bench.centre.key,
    ]) {
      expect(lines.filter((line) => line.includes(secret))).toEqual([]);
    }
  });
});

eachPostgres('two copies on one database', (database) => {
  test('answer every citizen once and file every complaint once', async () => {
    const bench = await openBench(database);
    await bench.start();
    await bench.start();
    const citizens = Array.from({ length: 12 }, (_, i) => bench.telegram.citizen(400 + i));
    const numbers = await Promise.all(citizens.map((citizen) => file(citizen)));
    await until('the centre has all', () => bench.centre.taken.length === citizens.length);
    expect(new Set(numbers).size).toBe(citizens.length);
    for (const citizen of citizens) expect(citizen.messages.filter(({ text }) => numberPattern.test(text))).toHaveLength(1);
    expect(await database.rows('select id from complaint')).toHaveLength(citizens.length);
    expect(bench.centre.breaches).toEqual([]);
  });

  test('go on when one of them is gone', async () => {
    const bench = await openBench(database);
    const first = await bench.start();
    await bench.start();
    const siti = bench.telegram.citizen(450);
    siti.say('lampu jalan mati');
    await siti.waitFor(1);
    await first.stop();
    siti.say('jl melati rt 3');
    await siti.waitFor((message) => message.buttons.flat().some(({ text }) => text === 'Kirim'));
  });
});
