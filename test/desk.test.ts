/** E8 and E9 of the agreed dialogues through the whole program, on the strict stand-ins of Telegram and the centre, with two officers, a supervisor and an admin. */
import { expect, test } from 'vitest';
import { eachDatabase } from './support/databases.ts';
import { admin, file, hire, labels, quiet, register } from './support/office.ts';
import { openBench } from './support/program.ts';
import { until } from './support/routing/centre.ts';
import { scene } from './support/scene.ts';
import type { Citizen } from './support/telegram/citizen.ts';

const heardBy = (who: Citizen, words: string) => who.waitFor((message) => message.text.includes(words));

eachDatabase('an officer’s whole job', (database) => {
  test('E8: not ours, not theirs: the admin decides, the clock goes on, the citizen reads each real change once', {
    timeout: 60_000,
  }, async () => {
    const bench = await openBench(database);
    await bench.start({ admins: [admin] });
    const rina = await hire(bench, 901, 'petugas DISHUB');
    const tono = await hire(bench, 902, 'petugas DISHUB');
    const dewi = await hire(bench, 903, 'petugas PERKIM');
    const boss = await register(bench, '/unit DISHUB');
    const director = bench.telegram.citizen(admin);
    const citizen = bench.telegram.citizen(700);
    const number = await file(citizen);
    const card = await boss.waitFor((message) => message.text.includes(number));
    expect(labels(card)).toEqual(['Ambil', 'Bukan wewenang', 'Tanya warga', 'Lihat', 'Balas']);

    rina.say(`/ambil ${number.slice(0, 5).toLowerCase()}`);
    tono.say(`/ambil ${number}`);
    const answers = await Promise.all([rina, tono].map((officer) => heardBy(officer, 'pegang')));
    expect(answers.map(({ text }) => text.replace(number, '').slice(0, 14)).toSorted()).toEqual([' Anda pegang (', ' sudah dipegan']);
    await until('the card names the holder', () => card.text.includes('dipegang'));

    rina.say(`/bukanwewenang ${number}`);
    await heardBy(rina, 'Warga akan membaca alasan');
    rina.say('lampu di jalan lingkungan itu Dinas Perumahan');
    await heardBy(rina, 'Belum dikirim.');
    const due = /batas (.+?)(?:$|\n)/.exec(card.text)?.[1] ?? '?';
    rina.press('Kirim');
    const moved = await heardBy(citizen, 'pindah dari Dinas Perhubungan ke Dinas Perumahan');
    expect(moved.text).toContain('lampu di jalan lingkungan itu Dinas Perumahan');
    expect(moved.text).toContain(`Batas jawabnya tetap: ${due}.`);
    await until('the old card says where it went', () => card.text.includes('sudah pindah ke Dinas Perumahan'));
    await heardBy(dewi, number);

    dewi.say(`/bukanwewenang ${number} itu PJU punya dishub`);
    await heardBy(dewi, 'Ini perpindahan ke-2');
    const asked = await heardBy(director, '⚖️');
    expect(labels(asked)).toEqual(['Dinas Perumahan dan Kawasan Permukiman', 'Dinas Perhubungan', 'Unit lain', 'Lihat']);
    dewi.say(`/bukanwewenang ${number} lagi`);
    await heardBy(dewi, 'sedang diputuskan admin');
    director.press('Dinas Perhubungan', { message: asked });
    await heardBy(director, 'Belum dikirim.');
    director.press('Kirim');
    await heardBy(citizen, 'sekarang di Dinas Perhubungan');
    await quiet(bench);

    expect(citizen.messages.filter(({ text }) => /pindah|sekarang di/.test(text))).toHaveLength(2);
    expect(bench.centre.taken.flatMap(({ messages }) => messages.map(({ raw }) => JSON.parse(raw).text))).toEqual([
      expect.stringContaining('Diteruskan dari Dinas Perhubungan ke Dinas Perumahan'),
      expect.stringContaining('menyatakan bukan wewenangnya. Alasan: itu PJU punya dishub'),
      expect.stringContaining('ke Dinas Perhubungan'),
    ]);
    director.say(`/riwayat ${number}`);
    const told = await heardBy(director, `Riwayat ${number}`);
    expect(told.text).toMatch(
      /diterima dari warga · warga.*diambil · Siti.*bukan wewenang · Siti Aminah: .*→.*bukan wewenang.*itu PJU punya dishub.*diteruskan · Siti/s,
    );
    expect([...boss.messages, ...dewi.messages].some(({ text }) => /warga700/.test(text))).toBe(false);
    expect(bench.telegram.problems).toEqual([]);
  });

  test('E9: asked, answered without quoting, claimed with a photo, disputed, claimed again, rated', { timeout: 60_000 }, async () => {
    const bench = await openBench(database);
    await bench.start({ admins: [admin] });
    const rina = await hire(bench, 901, 'petugas DISHUB');
    const ayu = await hire(bench, 904, 'penyelia DISHUB');
    const citizen = bench.telegram.citizen(700);
    const other = await file(citizen, 'got mampet di jl kenanga');
    const number = await file(citizen);
    await heardBy(rina, number);

    rina.say(`/tanya ${number} tiang nomor berapa?`);
    await heardBy(rina, 'Belum dikirim.');
    rina.press('Kirim');
    await heardBy(citizen, '"tiang nomor berapa?"');
    const [mine, theirs] = await Promise.all([scene(7), scene(8)]);
    citizen.photo({ bytes: mine });
    const whose = await heardBy(citizen, number);
    expect(whose).toBeDefined();
    await until('it is asked where the photo belongs', () => labels(citizen.last).some((label) => label.includes(other)));
    citizen.press(labels(citizen.last)[0] ?? '');
    await heardBy(rina, `➕ ${number}: warga menambahkan keterangan`);

    rina.photo({ bytes: mine, caption: `/selesai ${number} lampu sudah diganti` });
    await heardBy(rina, 'Foto ini sama dengan foto yang dikirim warga');
    await heardBy(ayu, 'foto bukti ditahan');
    const before = rina.messages.length;
    rina.photo({ bytes: theirs });
    await rina.waitFor((message) => rina.messages.indexOf(message) >= before && message.text.includes('1 berkas ikut dikirim'));
    await quiet(bench);
    rina.press('Kirim');
    const claimed = await citizen.waitFor((message) => message.text.includes('lampu sudah diganti') && message.file !== undefined);
    expect(claimed.text).toContain('Sudah beres?');
    citizen.say('blm boss msh mati');
    await heardBy(citizen, 'blm boss msh mati');
    await heardBy(rina, 'warga bilang belum beres');

    rina.say(`/selesai ${number} kabelnya sudah disambung`);
    await heardBy(rina, 'kabelnya sudah disambung');
    rina.press('Kirim');
    await heardBy(citizen, 'kabelnya sudah disambung');
    citizen.say('udh nyala mantap');
    await heardBy(citizen, 'Nilai');
    citizen.say('4 aja lah');
    await heardBy(citizen, 'Tercatat');
    await quiet(bench);
    const [row] = await database.rows(`select status, closing, disputes, stars from complaint where number = '${number}'`);
    expect(row).toEqual({ status: 'closed', closing: 'confirmed', disputes: 1, stars: 4 });
    expect(bench.telegram.problems).toEqual([]);
  });
});
