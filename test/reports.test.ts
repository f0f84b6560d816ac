/** What supervisors ask for, through the whole program: pictures, files and lists arrive in their own chat alone. */
import { expect, test } from 'vitest';
import { chance } from '../src/chance.ts';
import { onEmbedded } from './support/databases.ts';
import { admin, file, group, hire, quiet, register } from './support/office.ts';
import { openBench } from './support/program.ts';
import type { ShownMessage } from './support/telegram/world.ts';

/** The clock as it goes on from then. */
function from(time: string) {
  const since = Date.now();
  return { ...chance, now: () => Date.parse(time) + Date.now() - since };
}

onEmbedded('figures and lists', (database) => {
  test('reach a supervisor who asks in the agency’s group in private, and nobody else', { timeout: 60_000 }, async () => {
    const bench = await openBench(database);
    const app = await bench.start({ admins: [admin], chance: from('2026-11-26T10:00:00+07:00') });
    const ayu = await hire(bench, 904, 'penyelia DISHUB');
    const boss = await register(bench, '/unit DISHUB');
    const number = await file(bench.telegram.citizen(700));

    ayu.say('/statistik');
    const first = await ayu.waitFor((message) => message.text.includes('Masuk: 1'));
    expect(first.file).toBeUndefined();

    bench.telegram.member(904, group).say('/ekspor');
    const list = await ayu.waitFor((message) => message.text.includes('dalam berkas CSV'));
    expect(list.file).toMatchObject({ kind: 'document', name: expect.stringMatching(/^laporan 20.*\.csv$/) });
    const text = new TextDecoder().decode(list.file?.bytes);
    expect(text).toContain(number);
    expect(text).not.toContain('700');
    await boss.waitFor((message) => message.text.includes('percakapan pribadi'));
    expect(boss.messages.some(({ file: sent, text: words }) => sent?.kind === 'document' || /Masuk:/.test(words))).toBe(false);
    ayu.say('/latihan');
    await ayu.waitFor((message) => message.text.includes('LATIHAN') && message.text.includes('Pasar Contoh'));
    for (const [button, words] of [
      ['Ambil', ''],
      ['Balas', 'segera kami cek'],
      ['Selesai', 'sudah beres'],
      ['Selesai', 'sudah dicek lagi'],
    ] as const) {
      const before = ayu.messages.length;
      const since = (words: string) => (message: ShownMessage) => ayu.messages.indexOf(message) >= before && message.text.includes(words);
      ayu.press(button);
      if (words === '') continue;
      await ayu.waitFor(since('LATIHAN'));
      ayu.say(words);
      await ayu.waitFor(since('Belum dikirim.'));
      ayu.press('Kirim');
      await ayu.waitFor(since('🗣'));
    }
    await ayu.waitFor((message) => message.text.includes('👏'));
    await quiet(bench);
    expect(bench.centre.taken).toHaveLength(1);
    expect(boss.messages.filter(({ text: words }) => words.includes('Pasar Contoh'))).toEqual([]);
    ayu.say('/cari pasar contoh');
    await ayu.waitFor((message) => message.text.includes('Tidak ada laporan dengan "pasar contoh"'));
    expect(bench.telegram.problems).toEqual([]);

    await app.stop();
    await bench.start({ admins: [admin], chance: from('2027-03-22T08:05:00+07:00') });
    const told = await boss.waitFor((message) => message.text.startsWith('☀️'));
    expect(told.text).toContain(`Lewat batas (1): ${number}`);
    const weekly = await ayu.waitFor((message) => message.text.startsWith('🗓'));
    expect(weekly.text).toContain('Yang masih harus dikerjakan: 1');
    ayu.say('/statistik tahun lalu');
    const late = await ayu.waitFor((message) => message.text.includes('Lewat batas dan belum dijawab: 1'));
    expect(late.file).toMatchObject({ kind: 'photo', bytes: expect.objectContaining({ length: expect.any(Number) }) });
  });
});
