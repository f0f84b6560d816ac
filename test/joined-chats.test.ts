/** News of a report whose citizen has joined chats, through the whole program: told once, in the chat they last wrote in that can still be reached. */
import { expect, onTestFinished, test } from 'vitest';
import { forgetDue } from '../src/complaints/rights.ts';
import { eachDatabase, type TestDatabase } from './support/databases.ts';
import { environmentFor } from './support/graph/bench.ts';
import { startGraph } from './support/graph/server.ts';
import { admin, file, hire, labels, quiet } from './support/office.ts';
import { type Bench, openBench } from './support/program.ts';
import { until } from './support/routing/centre.ts';
import { openBrowser, type WebBrowser } from './support/webchat/browser.ts';

interface Chat {
  say(words: string): unknown;
  messages: readonly { text: string }[];
}

/** What the bot says next there. */
async function answer(chat: Chat, words: string): Promise<string> {
  const before = chat.messages.length;
  chat.say(words);
  await until(`an answer to "${words}" is there`, () => chat.messages.length > before);
  return chat.messages.slice(before).at(0)?.text ?? '';
}

/** A code is asked for in one chat and typed in the other. */
async function join(from: Chat, to: Chat): Promise<string> {
  const code = /\/sambung (\w+)/.exec(await answer(from, '/sambung'))?.[1] ?? '';
  return answer(to, `/sambung ${code}`);
}

/** What was said so far is an hour old. */
const anHourLater = (database: TestDatabase) => database.rows("update talk set heard_at = heard_at - interval '1 hour'");
/** So many chats are known to be left. */
const left = (database: TestDatabase, count: number) =>
  expect.poll(() => database.rows('select id from talk where not reachable'), { interval: 10 }).toHaveLength(count);
const told = ({ messages }: Chat, words: string) => messages.filter(({ text }) => text.includes(words)).length;

function centreOf(bench: Bench, url: string) {
  return async (type: string, data: Record<string, unknown> = {}) => {
    await until('the centre has it', () => bench.centre.taken.length > 0);
    const [complaint] = bench.centre.taken;
    if (!complaint) throw new Error('the centre has nothing');
    const event = bench.centre.event(complaint, `complaint.${type}`, data);
    expect(await bench.centre.callback(`${url}/routing/events`, event)).toBe(204);
    await quiet(bench);
    return event;
  };
}

/** Siti files in one chat and joins another, in which she wrote last. */
async function joined(database: TestDatabase) {
  const bench = await openBench(database);
  const app = await bench.start({ admins: [admin] });
  const [siti, other] = [bench.telegram.citizen(801), bench.telegram.citizen(802)];
  const number = await file(siti);
  await anHourLater(database);
  expect(await join(siti, other)).toContain('chat tempat Anda terakhir menulis');
  return { bench, app, siti, other, number, news: centreOf(bench, app.url) };
}

eachDatabase('news of joined chats', (database) => {
  test('follows whoever filed on the web to Telegram, and back once they write on the web again', async () => {
    const bench = await openBench(database);
    const app = await bench.start();
    const news = centreOf(bench, app.url);
    const [web, phone] = [await openBrowser(app.url), bench.telegram.citizen(803)];
    await answer(web, 'lampu jalan mati di jl melati rt 3, gelap kalau malam');
    await web.waitFor(hasButton('Kirim'));
    web.press('Kirim');
    await web.waitFor(({ messages }) => messages.some(({ text }) => text.includes('diterima')));
    await anHourLater(database);
    await join(web, phone);
    const event = await news('routed', { agency: 'Dinas Perhubungan' });
    await phone.waitFor(({ text }) => text.includes('sekarang di Dinas Perhubungan'));
    await anHourLater(database);
    await answer(web, 'status');
    await news('in_progress');
    await web.waitFor(({ messages }) => messages.some(({ text }) => text.includes('sedang dikerjakan')));
    expect(await bench.centre.callback(`${app.url}/routing/events`, event)).toBe(204);
    await quiet(bench);
    expect([told(web, 'sekarang di Dinas'), told(phone, 'sekarang di Dinas'), told(phone, 'sedang dikerjakan')]).toEqual([0, 1, 0]);
    web.close();
  });

  test.each([
    ['belum pak, masih mati', 'saya buka lagi dan teruskan', 'reopened'],
    ['sudah nyala, makasih', 'Nilai pelayanannya', 'closed'],
  ])('is answered by "%s" where it was told', async (words, answered, status) => {
    const { siti, other, news } = await joined(database);
    await news('resolved', { text: 'lampu diganti' });
    const asked = await other.waitFor(({ text }) => text.includes('Sudah beres?'));
    expect(labels(asked)).toEqual(['Sudah', 'Belum']);
    expect(told(siti, 'lampu diganti')).toBe(0);
    expect(await answer(other, words)).toContain(answered);
    expect(await database.rows('select status from complaint')).toEqual([{ status }]);
  });

  test('comes to the next chat where the bot was blocked, also what was on its way, once', async () => {
    const { siti, other, news } = await joined(database);
    // Nobody told us yet.
    other.chat.blocked = true;
    await news('routed', { agency: 'Dinas Perhubungan' });
    await siti.waitFor(({ text }) => text.includes('sekarang di Dinas Perhubungan'));
    await left(database, 1);
    await news('in_progress');
    await siti.waitFor(({ text }) => text.includes('sedang dikerjakan'));
    expect([told(siti, 'sekarang di Dinas'), told(other, 'sekarang di Dinas'), told(other, 'sedang dikerjakan')]).toEqual([1, 0, 0]);
    other.unblock();
    await left(database, 0);
    await news('replied', { text: 'besok kami datang' });
    await other.waitFor(({ text }) => text.includes('besok kami datang'));
  });

  test('comes to the next chat, once and in order, also where Meta took it and then cannot deliver it', async () => {
    const [bench, graph] = [await openBench(database), await startGraph()];
    onTestFinished(graph.close);
    const app = await bench.start({ environment: environmentFor(graph) });
    await graph.webhook.subscribe(`${app.url}/whatsapp`);
    const [siti, meta] = [bench.telegram.citizen(809), graph.citizen('6281200000001')];
    const phone: Chat = { say: (words) => meta.say(words), messages: meta.screen };
    const news = centreOf(bench, app.url);
    await file(siti);
    await anHourLater(database);
    await join(siti, phone);
    await news('routed', { agency: 'Dinas Perhubungan' });
    await until('it is told on the phone', () => told(phone, 'sekarang di Dinas') === 1);
    meta.block();
    await news('in_progress');
    await siti.waitFor(({ text }) => text.includes('sedang dikerjakan'));
    graph.webhook.repeatLast();
    await graph.webhook.idle();
    await left(database, 1);
    await news('replied', { text: 'besok kami datang' });
    await siti.waitFor(({ text }) => text.includes('besok kami datang'));
    expect(['sekarang di Dinas', 'sedang dikerjakan', 'besok kami datang'].map((words) => told(siti, words))).toEqual([0, 1, 1]);
    expect(await database.rows('select message from posted where payload is not null')).toEqual([]);
  });

  test('is asked in the next chat whether it is solved, where "belum" is heard', async () => {
    const { siti, other, news } = await joined(database);
    other.chat.blocked = true;
    await news('resolved', { text: 'lampu diganti' });
    const asked = await siti.waitFor(({ text }) => text.includes('lampu diganti'));
    expect(labels(asked)).toEqual(['Sudah', 'Belum']);
    const before = siti.messages.length;
    siti.press('Belum');
    expect((await siti.waitFor(before + 1)).text).toContain('saya buka lagi');
  });

  test('that asks something is answered in the chat that joined, though it was asked where the report was filed', async () => {
    const { bench, siti, other, news } = await joined(database);
    await anHourLater(database);
    await answer(siti, 'status');
    await news('info_requested', { text: 'tiang nomor berapa?' });
    await siti.waitFor(({ text }) => text.includes('tiang nomor berapa?'));
    expect(await answer(other, 'tiang nomor 12 pak')).toContain('teruskan ke petugas');
    await until('the centre heard it', () => bench.centre.taken[0]?.messages.length === 1);
  });

  test('is told to nobody else: not where another chat was never joined, nor once the citizen is forgotten', async () => {
    const { app, bench, siti, other, news } = await joined(database);
    const stranger = bench.telegram.citizen(804);
    await answer(stranger, 'halo');
    for (const chat of [siti, other]) chat.chat.blocked = true;
    await news('routed', { agency: 'Dinas Perhubungan' });
    expect(told(stranger, 'Dinas Perhubungan')).toBe(0);
    for (const chat of [siti, other]) chat.chat.blocked = false;
    await answer(other, 'hapus data saya');
    await answer(other, 'ya hapus');
    await database.rows("update citizen set forget_at = now() - interval '1 hour' where forget_at is not null");
    await forgetDue(app.store.citizens, { now: Date.now });
    const shown = [siti.messages.length, other.messages.length];
    await news('in_progress');
    expect([siti.messages.length, other.messages.length]).toEqual(shown);
    expect(await database.rows('select status from complaint')).toEqual([{ status: 'in_progress' }]);
  });

  test.each(['the one that gives the code', 'the one that types it'])(
    'chats are not joined while %s waits to be forgotten',
    async (which) => {
      const bench = await openBench(database);
      const app = await bench.start();
      const [siti, other] = [bench.telegram.citizen(807), bench.telegram.citizen(808)];
      const number = await file(siti);
      const leaving = which.includes('gives') ? siti : other;
      await answer(leaving, 'hapus data saya');
      expect(await answer(leaving, 'ya hapus')).toContain('dihapus paling lambat');
      expect(await join(siti, other)).toContain('jangan hapus');
      expect(await answer(other, `cek ${number}`)).toContain('tidak ada');
      await answer(leaving, 'jangan hapus');
      expect(await join(siti, other)).toContain('Tersambung');
      await database.rows("update citizen set forget_at = now() - interval '1 hour' where forget_at is not null");
      await forgetDue(app.store.citizens, { now: Date.now });
      expect(await answer(other, `cek ${number}`)).toContain('Lampu jalan');
    },
  );

  test('of a secret report comes where they are as well, and officers still read no word of it', async () => {
    const { siti, other, news } = await joined(database);
    await answer(siti, 'rahasiakan laporan saya');
    await anHourLater(database);
    await answer(other, 'status');
    await news('replied', { text: 'sedang kami dalami' });
    await other.waitFor(({ text }) => text.includes('sedang kami dalami'));
    expect(told(siti, 'sedang kami dalami')).toBe(0);
  });

  test('of an officer comes there too, is taken back there, and what the officer asks is answered there', async () => {
    const { bench, siti, other, number } = await joined(database);
    const rina = await hire(bench, 901, 'petugas DISHUB');
    const sends = async (line: string) => {
      const before = rina.messages.length;
      rina.say(line);
      await rina.waitFor((message) => rina.messages.indexOf(message) >= before && labels(message).includes('Kirim'));
      rina.press('Kirim');
      return rina.waitFor((message) => rina.messages.indexOf(message) >= before && message.text.startsWith('✅'));
    };
    other.block();
    await left(database, 1);
    // Somebody reads it, so the officer is not told that nobody does.
    expect((await sends(`/balas ${number} besok kami datang`)).text).not.toContain('tidak bisa dihubungi');
    await siti.waitFor(({ text }) => text.includes('besok kami datang'));
    other.unblock();
    await left(database, 0);
    await sends(`/tanya ${number} tiang nomor berapa?`);
    await other.waitFor(({ text }) => text.includes('tiang nomor berapa?'));
    rina.press('Tarik kembali');
    await other.waitFor(({ text }) => text.includes('keliru') || text.includes('ditarik'));
    await sends(`/tanya ${number} rt berapa?`);
    await other.waitFor(({ text }) => text.includes('rt berapa?'));
    await answer(other, 'rt 3 rw 2 pak');
    await rina.waitFor(({ text }) => text.includes('rt 3 rw 2'));
    expect(siti.messages.some(({ text }) => /tiang|rt berapa/.test(text))).toBe(false);
  });

  test('comes once to a follower who joined two chats, though both follow', async () => {
    const { bench, siti, other, news } = await joined(database);
    const [budi, second] = [bench.telegram.citizen(805), bench.telegram.citizen(806)];
    for (const chat of [budi, second]) {
      chat.say('lampu mati semua di Jl. Melati dekat pos ronda');
      await chat.waitFor((message) => labels(message).includes('Ikut lapor'));
      chat.press('Ikut lapor');
      await chat.waitFor(({ text }) => text.includes('ikut laporan'));
    }
    await anHourLater(database);
    await join(budi, second);
    await news('routed', { agency: 'Dinas Perhubungan' });
    await second.waitFor(({ text }) => text.includes('sekarang di Dinas'));
    expect([budi, siti, other].map((chat) => told(chat, 'sekarang di Dinas'))).toEqual([0, 0, 1]);
    second.chat.blocked = true;
    await news('in_progress');
    await budi.waitFor(({ text }) => text.includes('dikerjakan'));
  });
});

const hasButton = (label: string) => (browser: WebBrowser) =>
  browser.messages.some(({ choices }) => choices.some((one) => one.label === label));
