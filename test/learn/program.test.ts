/** The whole way: complaints that were verified, a program that learns of them, and a citizen who hears what it learned. */
import { expect, test } from 'vitest';
import { commit, complaint, knownTalk } from '../support/commits.ts';
import { eachDatabase } from '../support/databases.ts';
import { openBench } from '../support/program.ts';

/** Words of a place that no list knows. */
const verified = { at: 0, by: '01a20622-0df7-7650-904b-d2302cf52e5b' };
const local = [
  { category: 'jalan_trotoar', text: 'jeglong terus wilayah kami' },
  { category: 'air_bersih_pdam', text: 'tuyo bureng wilayah kami' },
];

eachDatabase('a program with verified complaints', (database) => {
  test('suggests what people here mean by their words', { timeout: 60_000 }, async () => {
    const bench = await openBench(database);
    const store = await database.open();
    const now = await knownTalk(store, '1');
    const complaints = Array.from({ length: 120 }, (_, i) => {
      const { category, text } = local[i % 2] ?? { category: '', text: '' };
      return complaint(now, { category, status: 'routed', verified, pieces: [{ message: '1', at: 0, text }], dueAt: null });
    });
    const drafts = Object.fromEntries(complaints.map(({ id }) => [id, id.slice(-8)]));
    expect(await store.talks.commit(commit(now, { complaints, drafts }))).toBe('done');
    await bench.start();
    await expect.poll(() => database.rows('select rows from model')).toEqual([{ rows: 120 }]);
    const citizen = bench.telegram.citizen(700);
    citizen.say('jeglong di jl melati');
    await citizen.waitFor(1);
    expect(citizen.messages.at(-1)?.text).toContain('Kategori: Jalan & trotoar');
  });
});
