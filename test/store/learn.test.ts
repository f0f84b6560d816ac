/** What learning reads and keeps, on both databases: never a secret complaint, never one no supervisor has verified. */
import { expect, test } from 'vitest';
import { type Model, modelForm } from '../../src/dialogue/understand/model.ts';
import type { Store } from '../../src/store/open.ts';
import { commit, complaint, knownTalk } from '../support/commits.ts';
import { eachDatabase } from '../support/databases.ts';

const model = (version: number): Model => ({
  ...{ form: modelForm, version, trainedAt: 1_795_410_000_000, rows: 100, codes: ['jalan'], usual: { jalan: 0 }, told: {} },
  heldBack: { rows: 20, first: 0.9, three: 1, wordsFirst: 0.5, wordsThree: 0.6 },
  features: { gronjal: [1.5, 0, 0.7] },
});

async function file(store: Store, ...changes: Parameters<typeof complaint>[1][]): Promise<void> {
  for (const change of changes) {
    const now = await knownTalk(store, '1');
    const made = complaint(now, change);
    await store.talks.commit(commit(now, { complaints: [made], drafts: { [made.id]: made.id.slice(-8) } }));
  }
}

const verified = { at: 1_795_410_000_000, by: '01a20622-0df7-7650-904b-d2302cf52e5b' };
const told = (text: string) => ({ pieces: [{ message: '1', at: 1_795_410_000_000, text }] });

eachDatabase('the lessons', (database) => {
  test('are verified complaints, the newest first, in the words they were told in', async () => {
    const store = await database.open();
    await file(
      store,
      { status: 'routed', verified, category: 'lampu', submittedAt: 1_795_410_000_000, ...told('lampu mati') },
      { status: 'closed', verified, category: 'air', submittedAt: 1_795_410_090_000, ...told('air keruh') },
      { status: 'verified', ...told('baru dilihat pusat') },
      { status: 'closed', ...told('belum dilihat') },
      { status: 'closed', verified: { ...verified, unfit: true }, ...told('keliru') },
    );
    expect(await store.lessons.count()).toBe(2);
    expect(await store.lessons.rows(10)).toEqual([
      { text: 'air keruh', category: 'air' },
      { text: 'lampu mati', category: 'lampu' },
    ]);
    expect(await store.lessons.rows(1)).toHaveLength(1);
  });

  test('hold no secret complaint', async () => {
    const store = await database.open();
    await file(
      store,
      { status: 'routed', verified, visibility: 'secret', ...told('kades minta uang') },
      { status: 'routed', verified, visibility: 'anonymous' },
    );
    expect(await store.lessons.count()).toBe(1);
    expect(JSON.stringify(await store.lessons.rows(10))).not.toContain('kades');
  });

  test('give the newest model back as it was kept, sealed in the table', async () => {
    const store = await database.open();
    expect([await store.lessons.version(), await store.lessons.model()]).toEqual([0, null]);
    await store.lessons.keep(model(1));
    await store.lessons.keep(model(2));
    expect(await store.lessons.version()).toBe(2);
    expect(await store.lessons.model()).toEqual(model(2));
    const [row] = await database.rows("select encode(sealed, 'escape') as sealed from model where version = 2");
    expect(String(row?.sealed)).not.toContain('gronjal');
  });

  test('keep the first of two models of one version, and only the last five', async () => {
    const store = await database.open();
    for (let version = 1; version <= 7; version++) await store.lessons.keep(model(version));
    await store.lessons.keep({ ...model(7), rows: 999 });
    expect((await store.lessons.model())?.rows).toBe(100);
    expect(await database.rows('select version from model order by version')).toEqual([3, 4, 5, 6, 7].map((version) => ({ version })));
  });
});
