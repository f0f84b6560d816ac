/** "Ikut lapor" to its end, through the whole program: what somebody who follows another's report reads, says and may leave. */
import { expect, test } from 'vitest';
import { onServed } from './support/databases.ts';
import { admin, file, hire, labels, quiet } from './support/office.ts';
import { type Bench, numberPattern, openBench } from './support/program.ts';
import { until } from './support/routing/centre.ts';
import type { Citizen } from './support/telegram/citizen.ts';

/** Siti has filed, Budi follows hers from a summary of his own, Rina is the officer. */
async function followed(bench: Bench) {
  const app = await bench.start({ admins: [admin] });
  const rina = await hire(bench, 901, 'petugas DISHUB');
  const [siti, budi] = [bench.telegram.citizen(701), bench.telegram.citizen(702)];
  const number = await file(siti, 'lampu jalan mati di jl melati rt 3 no 12, gelap kalau malam');
  budi.say('lampu mati semua di Jl. Melati dekat pos ronda');
  await until('the report is offered', () => labels(budi.last).includes('Ikut lapor'));
  budi.press('Ikut lapor');
  await budi.waitFor((message) => message.text.includes(`ikut laporan ${number}`));
  const news = async (type: string, data: Record<string, unknown> = {}) => {
    const [complaint] = bench.centre.taken;
    if (complaint === undefined) throw new Error('the centre has nothing');
    await bench.centre.callback(`${app.url}/routing/events`, bench.centre.event(complaint, `complaint.${type}`, data));
  };
  await until('the centre has it', () => bench.centre.taken.length === 1);
  return { app, rina, siti, budi, number, news };
}

async function answer(citizen: Citizen, words: string, replyTo?: number): Promise<string> {
  const before = citizen.messages.length;
  citizen.say(words, replyTo === undefined ? {} : { replyTo });
  return (await citizen.waitFor(before + 1)).text;
}

onServed('somebody who follows another’s report', (database) => {
  test.each(['diam', 'berhenti ikut', 'saya ga jadi ikut', 'batalkan laporan NUMBER'])('hears no more of it after "%s"', async (words) => {
    const bench = await openBench(database);
    const { budi, siti, number, news } = await followed(bench);
    expect(await answer(budi, words.replace('NUMBER', number))).toContain(`Anda tidak ikut ${number} lagi`);
    await news('routed', { agency: 'Dinas Perhubungan' });
    await siti.waitFor((message) => message.text.includes('sekarang di Dinas Perhubungan'));
    await quiet(bench);
    expect(budi.messages.some(({ text }) => text.includes('sekarang di'))).toBe(false);
    expect(await answer(budi, 'status')).toContain('Belum ada laporan dari Anda');
    expect(await database.rows('select status from complaint')).toEqual([{ status: 'routed' }]);
  });

  test('reads who did what, and of the place only the street', async () => {
    const bench = await openBench(database);
    const { budi, siti, number, news } = await followed(bench);
    await news('resolved', { text: 'lampu diganti' });
    await budi.waitFor((message) => message.text.includes('lampu diganti'));
    const waits = await answer(budi, 'status');
    expect(waits).toContain('menunggu jawaban pelapornya');
    expect(waits).toContain('jl melati (Anda ikut)');
    expect(waits).not.toMatch(/rt 3|no 12/);
    await answer(siti, 'belum pak masih mati');
    const again = await budi.waitFor((message) => message.text.includes('dibuka lagi'));
    expect(again.text).toContain(`${number} dibuka lagi: menurut pelapornya belum beres.`);
    expect(again.text).not.toContain('masih mati');
    const stands = await answer(budi, 'status');
    expect(stands).toContain('menurut pelapornya belum beres');
    expect(stands).not.toContain('Anda nyatakan');
    expect(await answer(siti, 'status')).toContain('Anda nyatakan belum beres');
  });

  test.each(['mana pak lampunya masih mati gini', 'not fixed yet, still dark', 'bohong pak', 'boong'])(
    '"%s" below such news is passed on',
    async (words) => {
      const bench = await openBench(database);
      const { budi, number, news } = await followed(bench);
      await news('resolved', { text: 'lampu diganti' });
      await budi.waitFor((message) => message.text.includes('lampu diganti'));
      expect(await answer(budi, words)).toContain(`Saya teruskan ke petugas ${number}`);
    },
  );

  test('may leave while a report of their own is open, which stays', async () => {
    const bench = await openBench(database);
    const { budi, number } = await followed(bench);
    await answer(budi, 'got mampet di jl kenanga rt 5');
    const before = budi.messages.length;
    budi.say('batal ikut');
    await budi.waitFor(before + 2);
    expect(budi.messages.slice(before).map(({ text }) => text)).toEqual([
      expect.stringContaining(`Anda tidak ikut ${number} lagi`),
      expect.stringContaining('"got mampet di jl kenanga rt 5"'),
    ]);
  });

  test('who files the same besides hears news of both once, when they are merged', async () => {
    const bench = await openBench(database);
    const { budi, rina, number } = await followed(bench);
    await answer(budi, 'kembalikan');
    budi.press('Kirim');
    const receipt = await budi.waitFor((message) => /diterima ✅/.test(message.text));
    const own = numberPattern.exec(receipt.text)?.[0] ?? '';
    const sends = async (line: string, says: string) => {
      const before = rina.messages.length;
      rina.say(line);
      await rina.waitFor((message) => labels(message).includes('Kirim') && message.text.includes(says));
      rina.press('Kirim');
      await rina.waitFor((message) => rina.messages.indexOf(message) >= before && message.text.startsWith('✅'));
      await quiet(bench);
    };
    await sends(`/gabung ${own} ${number}`, 'digabung');
    await sends(`/proses ${number}`, 'sedang dikerjakan');
    expect(budi.messages.filter(({ text }) => text.includes('sedang dikerjakan'))).toMatchObject([{ text: expect.stringContaining(own) }]);
  });

  test('is heard by the officers below news that it is solved, and in a reply to any news', async () => {
    const bench = await openBench(database);
    const { budi, siti, rina, number, news } = await followed(bench);
    await news('resolved', { text: 'lampu diganti' });
    const told = await budi.waitFor((message) => message.text.includes('lampu diganti'));
    expect(await answer(budi, 'belum, masih gelap')).toContain(`Saya teruskan ke petugas ${number}: "belum, masih gelap"`);
    const card = await rina.waitFor((message) => message.text.includes('Dari warga yang ikut laporan ini: belum, masih gelap'));
    expect(card.text).not.toMatch(/Siti|warga70/);
    expect(await answer(budi, 'yang dekat pos ronda', told.id)).toContain('"yang dekat pos ronda"');
    await until('the centre heard it', () => bench.centre.taken[0]?.messages.length === 2);
    expect((await database.rows('select status, disputes from complaint'))[0]).toEqual({ status: 'resolved', disputes: 0 });
    expect(siti.messages.some(({ text }) => /masih gelap|pos ronda/.test(text))).toBe(false);
    rina.say(`/riwayat ${number}`);
    await rina.waitFor((message) => /warga yang ikut menulis · .*belum, masih gelap/.test(message.text));
  });

  test('speaks of it and leaves it in each of their chats', async () => {
    const bench = await openBench(database);
    const { budi, number, news } = await followed(bench);
    const other = bench.telegram.citizen(703);
    await news('resolved', { text: 'lampu diganti' });
    await budi.waitFor((message) => message.text.includes('lampu diganti'));
    const code = /\/sambung (\w+)/.exec(await answer(budi, '/sambung'))?.[1];
    await answer(other, `/sambung ${code}`);
    expect(await answer(other, 'belum, masih gelap')).toContain(`Saya teruskan ke petugas ${number}`);
    await until('the centre heard it', () => bench.centre.taken[0]?.messages.length === 1);
    expect(await answer(other, 'berhenti ikut')).toContain(`Anda tidak ikut ${number} lagi`);
    expect(await database.rows('select * from follower')).toEqual([]);
  });

  test('is told of to whoever reported it, as long as they follow', async () => {
    const bench = await openBench(database);
    const { budi, siti } = await followed(bench);
    expect(await answer(siti, 'apa ada orang lain yang lapor juga?')).toContain('ada warga lain yang ikut');
    await answer(budi, 'berhenti ikut');
    expect(await answer(siti, 'apa ada orang lain yang lapor juga?')).toContain('belum ada warga lain yang ikut');
  });

  test('is nobody’s follower once the report turns out to be their own', async () => {
    const bench = await openBench(database);
    const { budi, siti } = await followed(bench);
    const code = /\/sambung (\w+)/.exec(await answer(siti, '/sambung'))?.[1];
    await answer(budi, `/sambung ${code}`);
    expect(await database.rows('select * from follower')).toEqual([]);
    const before = budi.messages.length;
    await answer(budi, 'batalkan laporan tadi');
    await quiet(bench);
    expect(budi.messages.slice(before).map(({ text }) => text)).not.toContainEqual(expect.stringContaining('oleh pelapornya'));
  });

  test('is not in what is stored of whoever reported it', async () => {
    const bench = await openBench(database);
    const { app, budi, number, news } = await followed(bench);
    await news('resolved', { text: 'lampu diganti' });
    await budi.waitFor((message) => message.text.includes('lampu diganti'));
    expect(await answer(budi, 'belum, rumah saya no 9 masih gelap')).toContain(`Saya teruskan ke petugas ${number}`);
    const [owner] = await database.rows('select talk from complaint');
    expect(JSON.stringify(await app.store.citizens.everything(String(owner?.talk)))).not.toContain('no 9');
  });

  test.each([
    ['batalkan laporan tadi', 'ditarik oleh pelapornya'],
    ['rahasiakan laporan saya', 'tidak bisa saya sampaikan lagi'],
    ['sembunyikan nama saya', 'tidak bisa saya sampaikan lagi'],
  ])('is told when whoever reported it says "%s", and finds no secret one', async (words, told) => {
    const bench = await openBench(database);
    const { budi, siti, number } = await followed(bench);
    await answer(siti, words);
    const message = await budi.waitFor(({ text }) => text.includes(told));
    expect(message.text).toContain(number);
    expect(message.text).toContain('saya buatkan laporan Anda sendiri');
    const status = await answer(budi, 'status');
    if (words.startsWith('batal')) expect(status).toContain('ditarik pelapornya');
    else expect(status).toContain('Belum ada laporan dari Anda');
  });
});
