import { afterAll, expect, inject, onTestFinished, test } from 'vitest';
import { isAway } from '../../src/store/database.ts';
import { openPostgres } from '../../src/store/postgres.ts';
import { createStore } from '../../src/store/store.ts';
import { testKey, testRegions } from '../support/databases.ts';
import { holeBefore } from '../support/hole.ts';
import { createServerHere } from '../support/server.ts';
import { silent } from '../support/silent.ts';

const server = inject('postgresUrl') === null ? null : await createServerHere();
afterAll(() => server?.remove());

test.skipIf(server === null)(
  'connections that lead nowhere any more, as after a failover, are found within seconds and made anew',
  { timeout: 40_000 },
  async () => {
    const hole = await holeBefore(server?.url ?? '');
    const database = await openPostgres(hole.url, silent, 0);
    const store = await createStore(database, hole.url, { secretKey: testKey, regions: testRegions, log: silent });
    onTestFinished(() => store.close());
    await store.leases.start();
    await Promise.all(Array.from({ length: 8 }, () => Promise.all([database.run('select pg_sleep(0.1)', []), store.ping()])));
    expect(hole.swallow()).toBeGreaterThan(4);
    const asked = await Promise.allSettled([
      ...Array.from({ length: 4 }, () => database.run('select 1 as one', [])),
      ...Array.from({ length: 6 }, () => store.ping()),
      database.db.transaction(async (tx) => tx.execute('select 1')),
    ]);
    expect(asked.map((one) => (one.status === 'rejected' ? isAway(one.reason) : 'answered'))).toEqual(asked.map(() => true));
    await expect(database.run('select 1 as one', [])).resolves.toEqual([{ one: 1 }]);
    await store.ping();
    // The server keeps what the lost connection held for another while.
    await expect.poll(() => store.leases.held().length, { timeout: 15_000 }).toBeGreaterThan(0);
  },
);

test.skipIf(server === null)('a statement that takes long on a connection that lives is not cut off', { timeout: 20_000 }, async () => {
  const url = server?.url ?? '';
  const database = await openPostgres(url, silent, 0);
  const store = await createStore(database, url, { secretKey: testKey, regions: testRegions, log: silent });
  onTestFinished(() => store.close());
  await store.leases.start();
  await expect(database.run('select pg_sleep(6)::text as slept', [])).resolves.toHaveLength(1);
});
