/** From the embedded database to PostgreSQL: everything, once, or nothing. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { AlreadyRunning } from '../../src/store/errors.ts';
import { lock } from '../../src/store/lock.ts';
import { moveToPostgres, NotEmpty } from '../../src/store/move.ts';
import { openPglite } from '../../src/store/pglite.ts';
import { openPostgres } from '../../src/store/postgres.ts';
import { createStore } from '../../src/store/store.ts';
import { commit, complaint, incoming, knownTalk, message, waiting, wordsOf } from '../support/commits.ts';
import { eachPostgres, testKey, testRegions } from '../support/databases.ts';
import { withDatabase } from '../support/embedded.ts';
import { silent } from '../support/silent.ts';

const settings = { secretKey: testKey, regions: testRegions, log: silent };

/** A DATA_DIR with a citizen, a complaint in public and one in secret, and messages that wait; what leaves it is open is told. */
async function filled(): Promise<string> {
  const dataDir = mkdtempSync(join(tmpdir(), 'kanal-move-'));
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }));
  await withDatabase(dataDir);
  const store = await createStore(await openPglite(dataDir), null, settings);
  for (const visibility of ['public', 'secret'] as const) {
    const now = await knownTalk(store, visibility);
    const one = complaint(now, { visibility, number: visibility });
    await store.talks.commit(
      commit(now, {
        incoming: incoming(visibility, `second of ${visibility}`, 'kirim “ini” \\ 😀'),
        complaints: [one],
        drafts: { [one.id]: 'd' },
        errands: [message(now.id, `untuk ${visibility}`)],
      }),
    );
  }
  await store.close();
  return dataDir;
}

eachPostgres('the move', (database) => {
  test('brings every row, opened by the same key, goes on counting, finds itself done when begun again, and leaves alone what is in use', async () => {
    const dataDir = await filled();
    const told: string[] = [];
    const to = { dataDir, url: database.url() ?? '', log: silent };
    const inUse = await lock(join(dataDir, 'pglite.lock'));
    await expect(moveToPostgres(to, () => undefined)).rejects.toThrow(AlreadyRunning);
    await inUse();
    const moved = await moveToPostgres(to, (table) => told.push(table));
    expect(moved).toMatchObject({ before: false });
    expect(moved.rows).toBeGreaterThan(10);
    expect(told.indexOf('citizen')).toBeLessThan(told.indexOf('talk'));
    expect(await moveToPostgres(to, () => undefined)).toEqual({ ...moved, before: true });
    const store = await database.open();
    expect(await waiting(store)).toEqual(['untuk public', 'untuk secret']);
    expect((await store.complaints.byNumber('secret'))?.pieces[0]?.text).toContain('Jalan');
    const [last] = await store.queue.take([...Array(16).keys()], [], [], 10).then((rows) => rows.slice(-1));
    await store.queue.add([message((await knownTalk(store, 'new')).id, 'baru')]);
    const rows = await store.queue.take([...Array(16).keys()], [], [], 10);
    expect(rows.map(({ errand }) => wordsOf(errand)).at(-1)).toBe('baru');
    expect(rows.at(-1)?.id).toBeGreaterThan(last?.id ?? 0);
    // There are rows of its own now: they are left alone.
    const before = await database.rows('select id from talk');
    await expect(moveToPostgres(to, () => undefined)).rejects.toThrow(NotEmpty);
    expect(await database.rows('select id from talk')).toEqual(before);
  });

  test('goes into a database that was only opened before, by whatever key', async () => {
    const url = database.url() ?? '';
    const opened = await createStore(await openPostgres(url, silent, 0), url, { ...settings, secretKey: Buffer.alloc(32, 9) });
    await opened.close();
    expect(await database.rows('select code from region')).not.toEqual([]);
    expect(await moveToPostgres({ dataDir: await filled(), url, log: silent }, () => undefined)).toMatchObject({ before: false });
    expect(await waiting(await database.open())).toEqual(['untuk public', 'untuk secret']);
  });
});
