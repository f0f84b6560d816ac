/** What citizens do besides filing, through the whole program: follow another's report, take back, be left alone, see and delete their data, join their chats. */
import { expect, test } from 'vitest';
import { chance } from '../src/chance.ts';
import { forgetDue } from '../src/complaints/rights.ts';
import { eachDatabase } from './support/databases.ts';
import { type Bench, numberPattern, openBench } from './support/program.ts';
import { until } from './support/routing/centre.ts';
import type { Citizen } from './support/telegram/citizen.ts';

const story = 'lampu jalan mati di jl melati rt 3, gelap kalau malam';

async function tellStory(citizen: Citizen, words = story) {
  const before = citizen.messages.length;
  citizen.say(words);
  await until('the summary is shown', () => citizen.messages.slice(before).some((message) => labels(message).includes('Kirim')));
  return citizen.messages.slice(before).find((message) => labels(message).includes('Kirim'));
}

async function file(citizen: Citizen, words = story): Promise<string> {
  const before = citizen.messages.length;
  await tellStory(citizen, words);
  citizen.press('Kirim');
  const receipt = () => citizen.messages.slice(before).find(({ text }) => /diterima ✅/.test(text));
  await until('the receipt is there', () => receipt() !== undefined);
  return numberPattern.exec(receipt()?.text ?? '')?.[0] ?? '';
}

const labels = (message: { buttons: { text: string }[][] }) => message.buttons.flat().map(({ text }) => text);

/** The bot's next message after what is on the screen. */
async function answer(citizen: Citizen, words: string): Promise<string> {
  const before = citizen.messages.length;
  citizen.say(words);
  return (await citizen.waitFor(before + 1)).text;
}

async function tell(bench: Bench, url: string, type: string, data: Record<string, unknown> = {}, nth = 0): Promise<unknown> {
  await until('the centre has it', () => bench.centre.taken.length > nth);
  const complaint = bench.centre.taken[nth];
  if (!complaint) throw new Error('the centre has no such complaint');
  const event = bench.centre.event(complaint, `complaint.${type}`, data);
  expect(await bench.centre.callback(`${url}/routing/events`, event)).toBe(204);
  return event;
}

eachDatabase('citizens', (database) => {
  test('a similar public report is offered, joined by one tap, and its news come to both, once', async () => {
    const bench = await openBench(database);
    const app = await bench.start();
    const [siti, budi] = [bench.telegram.citizen(201), bench.telegram.citizen(202)];
    const number = await file(siti);
    const summary = await tellStory(budi, 'lampu mati semua di Jl. Melati depan pos ronda');
    expect(summary && labels(summary)).toEqual(['Kirim', 'Ubah', 'Sembunyikan nama', 'Batal', 'Ikut lapor']);
    expect(summary?.text).toMatch(/laporan serupa .*: diterima, menunggu diperiksa\./);
    expect(summary?.text).not.toContain('rt 3');
    budi.press('Ikut lapor');
    await budi.waitFor((message) => message.text.includes(`ikut laporan ${number}`));
    const event = await tell(bench, app.url, 'routed', { agency: 'Dinas Perhubungan' });
    for (const citizen of [siti, budi]) await citizen.waitFor((message) => message.text.includes('sekarang di Dinas Perhubungan'));
    expect(await bench.centre.callback(`${app.url}/routing/events`, event)).toBe(204);
    await tell(bench, app.url, 'resolved', { text: 'lampu diganti' });
    const told = await budi.waitFor((message) => message.text.includes('lampu diganti'));
    expect(labels(told)).toEqual([]);
    expect(budi.messages.filter(({ text }) => text.includes('Dinas Perhubungan'))).toHaveLength(2);
    expect(await answer(budi, 'status')).toContain('Anda ikut');
    expect(await database.rows('select id from complaint')).toHaveLength(1);
    expect(budi.messages.some(({ text }) => text.includes('gelap kalau malam'))).toBe(false);
  });

  test.each([
    ['a secret one', "update complaint set visibility = 'secret', body = null, body_sealed = '\\x00', lat = null, lon = null"],
    ['an anonymous one', "update complaint set visibility = 'anonymous'"],
    ['a closed one', "update complaint set status = 'closed'"],
    ['one of another category', "update complaint set category = 'sampah'"],
    ['one of sixty days ago', "update complaint set submitted_at = now() - interval '61 days'"],
    ["the citizen's own", 'update complaint set citizen = (select id from citizen where id <> complaint.citizen)'],
  ])('%s is never offered', async (_what, change) => {
    const bench = await openBench(database);
    await bench.start();
    const [siti, budi] = [bench.telegram.citizen(203), bench.telegram.citizen(204)];
    await file(siti);
    await answer(budi, 'halo');
    // What the centre's answer changes is written first: it writes the complaint whole.
    await expect.poll(() => database.rows('select id from complaint where central_id is not null')).toHaveLength(1);
    await database.rows(change);
    const summary = await tellStory(budi);
    expect(summary && labels(summary)).not.toContain('Ikut lapor');
  });

  test('a report taken back is told to the centre, and what the centre says later is not told', async () => {
    const bench = await openBench(database);
    const app = await bench.start();
    const siti = bench.telegram.citizen(205);
    const number = await file(siti);
    expect(await answer(siti, 'batalkan laporan tadi')).toContain(`Laporan ${number} saya tarik`);
    await until('the centre hears it', () => bench.centre.taken[0]?.messages.length === 1);
    expect(JSON.parse(bench.centre.taken[0]?.messages[0]?.raw ?? '')).toMatchObject({
      from: 'citizen',
      text: 'Pelapor menarik laporan ini; tidak perlu dikerjakan lagi.\nKata pelapor: “batalkan laporan tadi”',
    });
    const shown = siti.messages.length;
    await tell(bench, app.url, 'routed', { agency: 'Dinas Perhubungan' });
    expect(await answer(siti, `cek ${number}`)).toContain('ditarik oleh Anda');
    expect(siti.messages).toHaveLength(shown + 1);
    expect((await database.rows('select status from complaint'))[0]).toEqual({ status: 'withdrawn' });
  });

  test('"diam" keeps statuses and officers\' answers back, asking works, "kabari lagi" brings them again', async () => {
    const bench = await openBench(database);
    const app = await bench.start({ admins: [900] });
    const rina = bench.telegram.citizen(900);
    await answer(rina, '/bantuan');
    const siti = bench.telegram.citizen(206);
    const number = await file(siti);
    await answer(siti, 'diam');
    const shown = siti.messages.length;
    await tell(bench, app.url, 'verified');
    const card = await rina.waitFor((message) => message.text.includes(number) && labels(message).includes('Balas'));
    rina.say('Besok kami datang.', { replyTo: card.id });
    await rina.waitFor((message) => labels(message).includes('Kirim'));
    rina.press('Kirim');
    await rina.waitFor((message) => message.text.includes('dikirim'));
    expect(await answer(siti, `cek ${number}`)).toContain('diperiksa');
    expect(siti.messages).toHaveLength(shown + 1);
    await answer(siti, 'kabari lagi');
    await tell(bench, app.url, 'routed', { agency: 'Dinas Perhubungan' });
    await siti.waitFor((message) => message.text.includes('sekarang di Dinas Perhubungan'));
  });

  test('an answer that comes before its message was noted is taken as the answer it is', async () => {
    const bench = await openBench(database);
    const app = await bench.start({ admins: [900] });
    const rina = bench.telegram.citizen(900);
    await answer(rina, '/bantuan');
    const { queue, complaints } = app.store;
    const [done, about] = [queue.done, complaints.about];
    const asked = new Promise<void>((resolve) => {
      complaints.about = (talk, message) => {
        // The note stays away for longer than a look at the table takes.
        setTimeout(resolve, 150);
        return about(talk, message);
      };
    });
    const [officer] = await database.rows('select talk from officer');
    queue.done = async (all) => {
      if (all.some(({ sent }) => sent?.[0]?.talk === officer?.talk)) await asked;
      return done(all);
    };
    const number = await file(bench.telegram.citizen(215));
    const card = await rina.waitFor((message) => message.text.includes(number) && labels(message).includes('Balas'));
    rina.say('Besok kami datang.', { replyTo: card.id });
    const preview = await rina.waitFor((message) => labels(message).includes('Kirim') || message.id > card.id);
    expect(preview.text).toContain(number);
    expect(labels(preview)).toEqual(['Kirim', 'Ubah', 'Batal']);
  });

  test("the file of one's data holds one's own data and nobody else's", async () => {
    const bench = await openBench(database);
    const app = await bench.start();
    const [siti, budi] = [bench.telegram.citizen(207), bench.telegram.citizen(208)];
    await file(siti);
    await file(budi, 'sampah menumpuk di jl anggrek sejak lebaran');
    expect(await answer(siti, 'data saya apa aja yg disimpan')).toContain('1 laporan');
    const [talk] = await database.rows('select talk from complaint order by submitted_at limit 1');
    const everything = JSON.stringify(await app.store.citizens.everything(String(talk?.talk)));
    for (const own of ['gelap kalau malam', '"207"', 'warga207']) expect(everything).toContain(own);
    for (const foreign of ['anggrek', '208']) expect(everything).not.toContain(foreign);
    const summary = await tellStory(budi, 'lampu mati semua di Jl. Melati depan pos ronda');
    expect(summary && labels(summary)).toContain('Ikut lapor');
    budi.press('Ikut lapor');
    await budi.waitFor((message) => message.text.includes('ikut laporan'));
    const [follower] = await database.rows(
      'select follower.talk, number from follower join complaint on complaint.id = follower.complaint',
    );
    expect(await app.store.citizens.everything(String(follower?.talk))).toMatchObject({ follows: [{ number: follower?.number }] });
  });

  test('after "hapus data saya" nobody knows whose the report was, and it goes on', async () => {
    const bench = await openBench(database);
    const app = await bench.start();
    const siti = bench.telegram.citizen(209);
    const number = await file(siti);
    await answer(siti, 'hapus data saya');
    siti.press('Ya, hapus');
    await siti.waitFor((message) => message.text.includes('jangan hapus'));
    await forgetDue(app.store.citizens, chance);
    expect(await database.rows('select talk from identity')).toHaveLength(1);
    await database.rows("update citizen set forget_at = forget_at - interval '24 hours'");
    await forgetDue(app.store.citizens, chance);
    await forgetDue(app.store.citizens, chance);
    // Nor does this copy's memory.
    expect(await app.store.talks.read({ channel: 'telegram', chat: '209' })).toMatchObject({ version: 0 });
    expect(await database.rows('select talk from identity')).toEqual([]);
    expect(await database.rows('select act, detail from audit')).toEqual([{ act: 'forget', detail: { complaints: '1', chats: '1' } }]);
    const shown = siti.messages.length;
    await tell(bench, app.url, 'routed', { agency: 'Dinas Perhubungan' });
    // An event that comes before the forward's answer waits for it.
    await expect
      .poll(() => database.rows('select status, holder from complaint'))
      .toEqual([{ status: 'routed', holder: 'Dinas Perhubungan' }]);
    expect((await app.store.complaints.byNumber(number))?.pieces[0]?.text).toBe(story);
    expect(await answer(siti, 'status')).toContain('Belum ada laporan');
    expect(siti.messages).toHaveLength(shown + 1);
  });

  test('"jangan hapus" in time keeps everything', async () => {
    const bench = await openBench(database);
    const app = await bench.start();
    const siti = bench.telegram.citizen(210);
    await file(siti);
    await answer(siti, 'hapus data saya');
    await answer(siti, 'ya hapus');
    await answer(siti, 'jangan hapus');
    await database.rows("update citizen set forget_at = forget_at - interval '24 hours'");
    await forgetDue(app.store.citizens, chance);
    expect(await database.rows('select talk from identity')).toHaveLength(1);
  });

  test('two chats of one person are joined by a code, once; a guess learns nothing', async () => {
    const bench = await openBench(database);
    await bench.start();
    const [siti, other, stranger] = [211, 212, 213].map((id) => bench.telegram.citizen(id));
    if (!siti || !other || !stranger) throw new Error('three chats are needed');
    const number = await file(siti);
    const code = /\/sambung (\w+)/.exec(await answer(siti, '/sambung'))?.[1] ?? '';
    expect(await answer(siti, `/sambung ${code}`)).toContain('chat Anda yang ini');
    expect(await answer(stranger, '/sambung ABCD2345')).toContain('tidak berlaku');
    expect(await answer(other, `cek ${number}`)).toContain('tidak ada');
    expect(await answer(other, `/sambung ${code.toLowerCase()}`)).toContain('Tersambung');
    expect(await answer(other, `cek ${number}`)).toContain('Lampu jalan');
    expect(await answer(stranger, `/sambung ${code}`)).toContain('tidak berlaku');
    expect(await answer(stranger, `cek ${number}`)).toContain('tidak ada');
  });

  test.each([
    ['belum pak, masih mati', 'saya buka lagi dan teruskan', 'Belum', 1],
    ['sudah nyala pak, makasih', 'Nilai pelayanannya', 'Sudah', 0],
  ])(
    'in the chat it was filed in "%s" answers the news told in the one that joined it, where a press then counts no second time',
    async (words, told, label, disputes) => {
      const bench = await openBench(database);
      const { url } = await bench.start();
      const [siti, other] = [bench.telegram.citizen(701), bench.telegram.citizen(702)];
      await file(siti);
      const code = /\/sambung (\w+)/.exec(await answer(siti, '/sambung'))?.[1] ?? '';
      expect(await answer(other, `kode saya ${code}`)).toContain('Tersambung');
      await tell(bench, url, 'resolved', { text: 'lampu sudah diganti' });
      await other.waitFor((message) => message.text.includes('Sudah beres?'));
      expect(await answer(siti, words)).toContain(told);
      const before = other.messages.length;
      other.press(label);
      await other.waitFor(before + 1);
      expect(await database.rows('select disputes from complaint')).toEqual([{ disputes }]);
    },
  );

  test('while the centre is down the report is safe, says how often it was tried, and tells the number when it comes', async () => {
    const bench = await openBench(database);
    await bench.start();
    bench.centre.fail({ type: 'stored-then-cut' });
    bench.centre.fail({ type: 'status', status: 503 }, 100);
    const siti = bench.telegram.citizen(214);
    const number = await file(siti, 'jalan ambles di jl raya serang km 12, kecamatan cikupa');
    siti.say('1');
    expect(await answer(siti, 'halo?')).toMatch(/Sudah terkirim tadi|aman tersimpan/);
    await database.rows("update complaint set submitted_at = submitted_at - interval '5 minutes'");
    await expect.poll(async () => (await database.rows("select attempts from outbox where kind = 'forward'"))[0]?.attempts).toBe(3);
    expect(await answer(siti, 'kok lama')).toContain('sedang menunggu sistem pusat (percobaan ke-3)');
    bench.centre.heal();
    const late = await siti.waitFor((message) => message.text.includes('sudah masuk sistem pusat'), 30_000);
    expect(late.text).toContain(number);
    expect(bench.centre.taken).toHaveLength(1);
    expect(await database.rows('select id from complaint')).toHaveLength(1);
  }, 60_000);
});
