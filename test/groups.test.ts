/** Groups of agencies through the whole program: who is answered there, what is shown, and how cards follow what happens, on the strict stand-in of Telegram. */
import { expect, test } from 'vitest';
import { eachDatabase, onEmbedded } from './support/databases.ts';
import { admin, file, group, heard, hire, labels, quiet, register } from './support/office.ts';
import { openBench } from './support/program.ts';
import { until } from './support/routing/centre.ts';
import { groupAnonymousBot } from './support/telegram/citizen.ts';

eachDatabase('a group of an agency', (database) => {
  test('gets one card for each report, edited as it changes, and answers nobody but its officers', { timeout: 60_000 }, async () => {
    const bench = await openBench(database);
    await bench.start({ admins: [admin] });
    const rina = await hire(bench, 901, 'petugas DISHUB');
    const [member, stranger] = [bench.telegram.member(901, group), bench.telegram.member(905, group)];
    member.say('/tugas');
    stranger.say('/unit DISHUB');
    const boss = await register(bench, '/unit DISHUB');
    expect(boss.messages.map(({ text }) => text)).toEqual([expect.stringContaining('sekarang grup Dinas Perhubungan')]);

    const citizen = bench.telegram.citizen(700);
    const number = await file(citizen, 'anjing lampu jalan mati di jl melati rt 3, gelap. hp saya 081234567890');
    const card = await boss.waitFor(2);
    expect(card.text).toContain(`🆕 ${number} · Pelapor ${number.slice(0, 5)} · Lampu jalan`);
    expect(card.text).toContain('belum ada yang memegang');
    expect(card.text).not.toMatch(/anjing|081234567890|Siti|warga700/);
    expect(rina.messages.some(({ text }) => text.includes(number))).toBe(false);

    stranger.say(`/lihat ${number}`);
    stranger.press('Balas', { message: card });
    stranger.say('halo', { replyTo: card.id });
    bench.telegram.member(groupAnonymousBot, group).say('/tugas');
    const [refused] = await heard(boss);
    expect(refused?.text).toContain('admin anonim');

    member.say('besok kami ganti', { replyTo: card.id });
    const preview = await boss.waitFor((message) => message.text.includes('Belum dikirim'));
    expect(preview.replyTo).toBe(member.chat.screen.findLast(({ text }) => text === 'besok kami ganti')?.id);
    stranger.press('Kirim', { message: preview });
    boss.press('Kirim', { message: preview });
    await boss.waitFor((message) => message.text.includes('hanya untuk petugas yang memulainya'));
    expect(citizen.messages.some(({ text }) => text.includes('besok kami ganti'))).toBe(false);
    member.press('Kirim', { message: preview });
    await citizen.waitFor((message) => message.text.includes('besok kami ganti'));
    await until('the card shows it', () => card.text.includes('Sudah dijawab'));
    expect(boss.messages.filter(({ text }) => text.startsWith('🆕'))).toHaveLength(1);
    expect(bench.telegram.problems).toEqual([]);
  });

  test('speaks the language its officers choose for it, whatever each of them reads in private', { timeout: 60_000 }, async () => {
    const bench = await openBench(database);
    await bench.start({ admins: [admin] });
    const rina = await hire(bench, 901, 'petugas DISHUB');
    await hire(bench, 902, 'petugas DLH');
    const [member, other] = [bench.telegram.member(901, group), bench.telegram.member(902, group)];
    for (const line of ['/unit', '/unit lepas'])
      expect((await register(bench, line)).last?.text).toMatch(/^Grup ini belum menjadi grup instansi\. Jadikan dengan \/unit INSTANSI/);
    const boss = await register(bench, '/unit DISHUB');
    rina.say('english please');
    await rina.waitFor((message) => message.text.includes('I will write in English'));
    other.say('/bahasa jawa');
    await boss.waitFor((message) => message.text.includes('diganti oleh petugas Dinas Perhubungan'));
    member.say('/bahasa');
    await boss.waitFor((message) => message.text.includes('Grup ini memakai Bahasa Indonesia'));
    member.say('/bahasa jawa');
    await boss.waitFor((message) => message.text.includes('kula mawi basa Jawi'));

    const citizen = bench.telegram.citizen(700);
    const number = await file(citizen);
    const card = await boss.waitFor((message) => message.text.includes(`🆕 ${number}`));
    expect(card.text).toContain('Lampu dalan');
    expect(card.text).toContain('dereng wonten ingkang nyepeng');
    member.say(`/balas ${number} besok kami ganti`);
    const preview = await boss.waitFor((message) => message.text.includes('Dereng dipunkirim'));
    expect(preview.text).toContain('Dinas Perhubungan menjawab');
    member.press('Kirim', { message: preview });
    await citizen.waitFor((message) => message.text.includes('Dinas Perhubungan menjawab'));
    rina.say(`/lihat ${number}`);
    await rina.waitFor((message) => message.text.includes(`Reporter ${number.slice(0, 5)}`));
    expect(bench.telegram.problems).toEqual([]);
  });

  test('takes the words of a preview’s buttons from whoever began it, and nobody else’s', { timeout: 60_000 }, async () => {
    const bench = await openBench(database);
    await bench.start({ admins: [admin] });
    await hire(bench, 901, 'petugas DISHUB');
    await hire(bench, 902, 'petugas DISHUB');
    const boss = await register(bench, '/unit DISHUB');
    const [rina, tono] = [bench.telegram.member(901, group), bench.telegram.member(902, group)];
    const citizen = bench.telegram.citizen(700);
    const number = await file(citizen);
    tono.say('kirim');
    rina.say(`/balas ${number} besok kami ganti`);
    await boss.waitFor((message) => message.text.includes('Belum dikirim.'));
    tono.say('Kirim');
    expect((await heard(boss)).map(({ text }) => text).join()).not.toContain('dikirim ke warga');
    rina.say('kirim');
    await citizen.waitFor((message) => message.text.includes('besok kami ganti'));
    await boss.waitFor((message) => message.text.includes('dikirim ke warga'));
    rina.say('Tarik kembali');
    await citizen.waitFor((message) => message.text.includes('keliru dan ditarik'));
  });

  test('is told of secret reports only that they came; a look is answered in private', { timeout: 60_000 }, async () => {
    const bench = await openBench(database);
    await bench.start({ admins: [admin] });
    const rina = await hire(bench, 901, 'petugas INSPEKTORAT');
    const boss = await register(bench, '/unit INSPEKTORAT');
    const citizen = bench.telegram.citizen(700);
    citizen.say('mau lapor kades ngutip bansos 150rb per orang di desa sukahurip. saya takut ketauan');
    await citizen.waitFor((message) => labels(message).length > 0);
    const press = async (label: string) => {
      await until(`<${label}> is shown`, () => labels(citizen.last).some((shown) => shown.startsWith(label)), 10_000);
      citizen.press(labels(citizen.last).find((shown) => shown.startsWith(label)) ?? label);
    };
    await press('Ya');
    await until('the summary or a question came', () => citizen.messages.length > 1);
    for (let step = 0; step < 5 && !/diterima ✅/.test(citizen.last?.text ?? ''); step++) {
      const before = citizen.messages.length;
      if (labels(citizen.last).includes('Kirim')) citizen.press('Kirim');
      else citizen.say('lewati');
      await citizen.waitFor(before + 1);
    }
    const number = /[2-9A-HJKMNP-TV-Z]{5}-[2-9A-HJKMNP-TV-Z]/.exec(citizen.last?.text ?? '')?.[0] ?? '';
    const told = await boss.waitFor(2);
    expect(told.text).toBe('🔒 1 laporan rahasia masuk. Buka di percakapan pribadi dengan bot.');
    await rina.waitFor((message) => message.text.includes(number));
    bench.telegram.member(901, group).say(`/lihat ${number}`);
    await boss.waitFor((message) => message.text === 'Saya jawab di percakapan pribadi.');
    await rina.waitFor((message) => message.text.includes('RAHASIA') && message.text.includes('bansos'));
    bench.telegram.member(901, group).say('/tugas');
    await boss.waitFor((message) => message.text.includes('Tidak ada laporan terbuka'));
    for (const line of [`/lihat tolong ${number}`, `/balas mohon sabar, ${number}`]) {
      const before = boss.messages.length;
      bench.telegram.member(901, group).say(line);
      expect((await boss.waitFor(before + 1)).text).toBe('Saya jawab di percakapan pribadi.');
    }
    expect(boss.messages.some(({ text }) => text.includes(number) || text.includes('bansos'))).toBe(false);
  });

  test('with topics each report has its own, closed when it is over and made anew when somebody deletes it', {
    timeout: 60_000,
  }, async () => {
    const bench = await openBench(database);
    const app = await bench.start({ admins: [admin] });
    await hire(bench, 901, 'petugas DISHUB');
    bench.telegram.forum(group);
    const boss = await register(bench, '/unit dishub topik');
    const citizen = bench.telegram.citizen(700);
    const number = await file(citizen);
    const card = await boss.waitFor((message) => message.text.startsWith(`🆕 ${number}`));
    const { topics } = boss.chat.forum ?? { topics: new Map() };
    expect([...topics.values()]).toEqual([{ name: expect.stringContaining(number), closed: false }]);
    expect(card.thread).toBe([...topics.keys()][0]);
    const rina = bench.telegram.member(901, group);
    rina.say(`/lihat ${number}`, { thread: card.thread ?? 0 });
    expect((await boss.waitFor((message) => message.text.includes('Riwayat'))).thread).toBe(card.thread);
    rina.say('/tanya tiang nomor berapa?', { thread: card.thread ?? 0 });
    const preview = await boss.waitFor((message) => message.text.includes('Belum dikirim'));
    expect(preview.text).toContain(`${number} (lampu jalan mati`);
    rina.press('Batal', { message: preview });
    rina.say('/tanya tiang nomor berapa?');
    const which = await boss.waitFor((message) => message.text.includes('Nomor laporannya belum ada'));
    expect(which.thread).toBeUndefined();
    expect(labels(which)).toEqual([expect.stringContaining(`${number} · `), 'Batal']);

    topics.clear();
    boss.chat.screen = boss.chat.screen.filter((message) => message.thread === undefined);
    await until('the centre has it', () => bench.centre.taken.length > 0);
    const [taken] = bench.centre.taken;
    const tell = async (type: string, data = {}) =>
      taken && bench.centre.callback(`${app.url}/routing/events`, bench.centre.event(taken, `complaint.${type}`, data));
    await tell('in_progress');
    const again = await boss.waitFor((message) => message.text.includes('Sedang dikerjakan'));
    expect(again.thread).toBe([...topics.keys()][0]);
    await tell('archived', { reason: 'x' });
    await until('the topic is closed', () => topics.get(again.thread ?? 0)?.closed === true);
    await quiet(bench);
    expect(boss.messages.filter(({ text }) => text.startsWith('🆕'))).toHaveLength(1);
  });

  test('who goes on in the topic of a report that was passed on is told where it is now', { timeout: 60_000 }, async () => {
    const bench = await openBench(database);
    await bench.start({ admins: [admin] });
    const own = await hire(bench, 901, 'petugas DISHUB');
    bench.telegram.forum(group);
    const boss = await register(bench, '/unit dishub topik');
    const number = await file(bench.telegram.citizen(700));
    const card = await boss.waitFor((message) => message.text.startsWith(`🆕 ${number}`));
    // Whose topic it is, is noted when the card was sent.
    await quiet(bench);
    const rina = bench.telegram.member(901, group);
    const thread = card.thread ?? 0;
    rina.say('/teruskan DLH bukan wewenang kami', { thread });
    rina.press('Kirim', { message: await boss.waitFor((message) => message.text.includes('Belum dikirim')) });
    await until('the card shows it', () => card.text.includes('sudah pindah ke'));
    await quiet(bench);
    const before = own.messages.length;
    const told = () => boss.messages.filter(({ text }) => text.startsWith(`${number} sudah pindah ke Dinas Lingkungan Hidup, jadi`));
    rina.say('/balas besok kami cek', { thread });
    await until('a command is answered', () => told().length === 1);
    rina.say('besok kami cek', { thread, replyTo: card.id });
    await until('a reply is answered', () => told().length === 2);
    expect(told().map((message) => message.thread)).toEqual([thread, thread]);
    expect(own.messages.length).toBe(before);
    const other = await file(bench.telegram.citizen(701));
    rina.say(`/balas ${other} kami cek`, { thread });
    await boss.waitFor((message) => message.text.startsWith('Belum dikirim') && message.text.includes(other));
    rina.say('/bantuan', { thread });
    await quiet(bench);
    expect(told()).toHaveLength(2);
  });

  test('of a report that becomes secret nothing stays: neither its card nor what officers had looked at there', {
    timeout: 60_000,
  }, async () => {
    const bench = await openBench(database);
    await bench.start({ admins: [admin] });
    await hire(bench, 901, 'petugas DISHUB');
    const boss = await register(bench, '/unit DISHUB');
    const rina = bench.telegram.member(901, group);
    const citizen = bench.telegram.citizen(700);
    citizen.album(['lampu jalan mati di jl melati rt 3, gelap kalau malam', undefined]);
    await until('the summary is shown', () => citizen.messages.some((message) => labels(message).includes('Kirim')));
    citizen.press('Kirim');
    const [number = ''] = (await citizen.waitFor(({ text }) => /diterima ✅/.test(text))).text.match(/[A-Z0-9]{5}-[A-Z0-9]/) ?? [];
    await boss.waitFor((message) => message.text.includes(number));
    rina.say(`/lihat ${number}`);
    await boss.waitFor((message) => message.text.startsWith(`${number} · Pelapor`));
    expect(boss.messages.filter(({ file: photo }) => photo)).toHaveLength(3);
    rina.say(`/balas ${number} besok kami cek`);
    await boss.waitFor((message) => message.text.includes('Belum dikirim.'));
    await quiet(bench);
    citizen.say('tolong rahasiakan laporan saya');
    await until(
      'nothing of it is left',
      () => !boss.messages.some(({ text }) => /melati|besok kami cek/.test(text) || text.includes(number)),
    );
    await until('and no photo', () => boss.messages.every(({ file: photo }) => photo === undefined));
    await quiet(bench);
    expect(bench.telegram.problems).toEqual([]);
  });

  test.each([
    ['goes with all that stands in it', true],
    ['loses its name and is closed where messages cannot be deleted', false],
  ])('the topic of a report that becomes secret %s', { timeout: 60_000 }, async (_what, deletes) => {
    const bench = await openBench(database);
    await bench.start({ admins: [admin] });
    bench.telegram.forum(group, true, deletes);
    const boss = await register(bench, '/unit dishub topik');
    const citizen = bench.telegram.citizen(700);
    const number = await file(citizen);
    await boss.waitFor((message) => message.text.startsWith(`🆕 ${number}`));
    const { topics } = boss.chat.forum ?? { topics: new Map() };
    citizen.say('tolong rahasiakan laporan saya');
    const left = deletes ? [] : [{ name: '🔒', closed: true }];
    await until('its name is gone', () => JSON.stringify([...topics.values()]) === JSON.stringify(left));
    expect(boss.messages.some(({ text }) => text.includes(number))).toBe(false);
    await quiet(bench);
  });

  test('without the right to topics cards go to the general chat, and the admin hears so once', { timeout: 60_000 }, async () => {
    const bench = await openBench(database);
    await bench.start({ admins: [admin] });
    const person = bench.telegram.citizen(admin);
    person.say('/bantuan');
    await person.waitFor(1);
    bench.telegram.forum(group, false);
    const boss = await register(bench, '/unit DISHUB topik instansi');
    const numbers = [await file(bench.telegram.citizen(700)), await file(bench.telegram.citizen(701))];
    for (const number of numbers) expect((await boss.waitFor((message) => message.text.startsWith(`🆕 ${number}`))).thread).toBeUndefined();
    await person.waitFor((message) => message.text.includes('Kelola topik'));
    await quiet(bench);
    expect(person.messages.filter(({ text }) => text.includes('Kelola topik'))).toHaveLength(1);
  });

  test('follows it when it becomes a supergroup, and is none any more when we are thrown out', { timeout: 60_000 }, async () => {
    const bench = await openBench(database);
    await bench.start({ admins: [admin] });
    const rina = await hire(bench, 901, 'petugas DISHUB');
    await register(bench, '/unit DISHUB');
    const supergroup = -1_002_000;
    bench.telegram.upgrade(group, supergroup);
    const boss = bench.telegram.member(admin, supergroup);
    expect((await heard(boss))[0]?.text).toContain('grup Dinas Perhubungan');
    const first = await file(bench.telegram.citizen(700));
    await boss.waitFor((message) => message.text.startsWith(`🆕 ${first}`));
    boss.throwOut();
    await bench.telegram.citizen(admin).waitFor((message) => message.text.includes('dikeluarkan dari grup Dinas Perhubungan'));
    const second = await file(bench.telegram.citizen(701));
    await rina.waitFor((message) => message.text.includes(second));
    boss.takeIn();
    bench.telegram.member(901, supergroup).say('/tugas');
    const silent = boss.messages.length;
    await register(bench, '/unit DISHUB', supergroup);
    expect(boss.messages.slice(silent).map(({ text }) => text)).toEqual([expect.stringContaining('sekarang grup Dinas Perhubungan')]);
  });
});

onEmbedded('a group, whatever is asked in it,', (database) => {
  test('reads neither who told a report nor a number they wrote', { timeout: 60_000 }, async () => {
    const bench = await openBench(database);
    await bench.start({ admins: [admin] });
    const ayu = await hire(bench, 904, 'penyelia DISHUB identitas');
    const boss = await register(bench, '/unit DISHUB');
    const asked = bench.telegram.member(904, group);
    const citizen = bench.telegram.citizen(700);
    const number = await file(citizen, 'lampu jalan mati di jl melati rt 3. wa saya 0812-9876-5432 atau warga@contoh.id');
    const card = await boss.waitFor((message) => message.text.includes(number));

    asked.say('mohon nomor tiangnya', { replyTo: card.id });
    asked.press('Kirim', { message: await boss.waitFor((message) => message.text.includes('Belum dikirim')) });
    await citizen.waitFor((message) => message.text.includes('mohon nomor tiangnya'));
    citizen.say(`${number} tambahan: hubungi +62 812 9876 5432, ktp 3273012345670001`);
    await quiet(bench);
    for (const line of [
      '/tugas',
      `/lihat ${number}`,
      `/riwayat ${number}`,
      `/identitas ${number} dipanggil pengadilan`,
      '/statistik',
      '/ekspor',
      '/cari lampu',
      '/latihan',
    ])
      asked.say(line);
    await ayu.waitFor((message) => message.text.includes('LATIHAN'));
    const preview = await ayu.waitFor((message) => message.text.includes('dipanggil pengadilan'));
    ayu.press('Kirim', { message: preview });
    await ayu.waitFor((message) => message.text.includes('warga700'));
    await quiet(bench);

    const shown = boss.messages.map(({ text, buttons, file: sent }) => JSON.stringify([text, buttons, sent?.name])).join('\n');
    expect(shown).toContain('Riwayat');
    expect(shown).not.toMatch(/9876|7345670|3273|warga@|warga700|"700"|LATIHAN/);
    expect(boss.messages.filter(({ text }) => text === 'Saya jawab di percakapan pribadi.').length).toBeGreaterThanOrEqual(5);
    expect(bench.telegram.problems).toEqual([]);
  });
});
