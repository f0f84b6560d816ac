/** A report whose teller hides their name, through the whole program: what they say of themselves stays here, also at the centre. */
import { expect, test } from 'vitest';
import { eachDatabase } from './support/databases.ts';
import { file, quiet } from './support/office.ts';
import { openBench } from './support/program.ts';

const told = 'juru parkir di pasar minta 10rb, jl mawar no 5. nama saya Siti Aminah, hp 081234567891. jangan sebut nama saya';

eachDatabase('a nameless report', (database) => {
  test('brings the centre neither the name nor the number of who tells it, nor do its additions', async () => {
    const bench = await openBench(database);
    await bench.start();
    const citizen = bench.telegram.citizen(700);
    await file(citizen, told);
    expect(citizen.messages.some(({ text }) => text.includes('disamarkan untuk petugas'))).toBe(true);
    await quiet(bench);
    const receipt = citizen.messages.find(({ text }) => text.includes('diterima ✅'));
    citizen.say('hubungi saya di 081234567891, jukirnya pak karto hp 081200001111', { replyTo: receipt?.id ?? 0 });
    await citizen.waitFor(({ text }) => text.includes('Sudah saya tambahkan'));
    await quiet(bench);
    const [taken] = bench.centre.taken;
    const all = [taken?.raw, ...(taken?.messages ?? []).map(({ raw }) => raw)].join('\n');
    expect(taken?.messages).toHaveLength(1);
    expect(all).toContain('pak karto hp 081200001111');
    expect(all).not.toMatch(/Siti|Aminah|081234567891/);
    expect(bench.centre.breaches).toEqual([]);
  });
});
