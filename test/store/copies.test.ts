import { randomUUID } from 'node:crypto';
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, inject, onTestFinished, test, vi } from 'vitest';
import { DatabaseAway } from '../../src/store/errors.ts';
import { isAway, openStore, type Store } from '../../src/store/open.ts';
import { address, commit, incoming, knownTalk, message, waiting } from '../support/commits.ts';
import { eachDatabase, eachPostgres, testKey, testRegions } from '../support/databases.ts';
import { createServerHere, type Server } from '../support/server.ts';
import { silent } from '../support/silent.ts';

const within = (check: () => unknown) => vi.waitFor(check, { timeout: 20_000, interval: 50 });

eachDatabase('leases', (database) => {
  test('of one copy are all partitions and every duty it asks for', async () => {
    const { leases } = await database.open();
    await leases.start();
    expect(leases.held()).toHaveLength(16);
    expect([await leases.duty('telegram-polling'), await leases.duty('telegram-polling')]).toEqual([true, true]);
  });
});

eachPostgres('leases of two copies', (database) => {
  test('are shared fairly, overlap never, and pass on when one of them dies', { timeout: 40_000 }, async () => {
    const [here, there] = [await database.open(), await database.open()];
    await here.leases.start();
    expect(await here.leases.duty('telegram-polling')).toBe(true);
    await there.leases.start();
    expect(await there.leases.duty('telegram-polling')).toBe(false);
    await within(() => {
      const [mine, theirs] = [here.leases.held(), there.leases.held()];
      expect(mine.filter((partition) => theirs.includes(partition))).toEqual([]);
      expect([mine.length, theirs.length]).toEqual([8, 8]);
    });
    const session = `select pid from pg_locks where locktype = 'advisory' and classid = 746103 and granted
      and database = (select oid from pg_database where datname = current_database())`;
    await database.rows(`select pg_terminate_backend(pid) from (${session}) holder`);
    await within(() => expect(there.leases.duty('telegram-polling')).resolves.toBe(true));
    await here.leases.stop();
    await within(() => expect(there.leases.held()).toHaveLength(16));
    expect(here.leases.held()).toEqual([]);
  });

  test('let a new copy have its share at once, but for what is being sent', { timeout: 40_000 }, async () => {
    const [here, there] = [await database.open(), await database.open()];
    let sending = [15];
    // However slow the machine, the time after which nobody waits for what is being sent has not come.
    const time = vi.spyOn(performance, 'now').mockReturnValue(performance.now());
    onTestFinished(() => time.mockRestore());
    await here.leases.start(() => sending);
    await there.leases.start();
    // Eight go over: all but the one in which something is being sent.
    await within(() => expect(there.leases.held()).toHaveLength(7));
    expect(here.leases.held()).toHaveLength(8);
    sending = [];
    await within(() => expect(there.leases.held()).toHaveLength(8));
  });

  test('stay undivided where one copy alone reaches a platform: it works everything, the other stands by and takes over', {
    timeout: 40_000,
  }, async () => {
    const [here, there] = [await database.open(testRegions, 'whatsapp'), await database.open(testRegions, 'whatsapp')];
    await here.leases.start();
    await there.leases.start();
    expect([here.leases.held().length, there.leases.held().length]).toEqual([16, 0]);
    expect([await here.leases.duty('whatsapp'), await there.leases.duty('whatsapp')]).toEqual([true, false]);
    await here.leases.stop();
    await within(() => expect(there.leases.held()).toHaveLength(16));
    expect(await there.leases.duty('whatsapp')).toBe(true);
  });

  test('read a talk afresh once another copy moved it on', async () => {
    const [here, there] = [await database.open(), await database.open()];
    const begun = await knownTalk(here, '1');
    const elsewhere = await there.talks.read(address('1'));
    expect(await there.talks.commit(commit(elsewhere, { next: { ...elsewhere.talk, language: 'su' } }))).toBe('done');
    const remembered = await here.talks.read(address('1'));
    expect(await here.talks.commit(commit(remembered, { incoming: incoming('1', 'u9', 'halo') }))).toBe('moved');
    expect(await here.talks.read(address('1'))).toMatchObject({ version: begun.version + 1, talk: { language: 'su' } });
  });

  test('wake the copy that holds the partition', { timeout: 20_000 }, async () => {
    const [here, there] = [await database.open(), await database.open()];
    const wake = vi.fn();
    await there.listen(wake);
    await there.leases.start();
    const now = await knownTalk(here, '1');
    // Taking the partitions made it look once.
    wake.mockClear();
    await here.talks.commit(commit(now, { errands: [message(now.id, 'halo')] }));
    // With the lane: nothing else need be looked for.
    await within(() => expect(wake.mock.calls).toEqual([[[now.id]]]));
    wake.mockClear();
    // Of more than a word holds, only that there is something.
    await here.queue.add(Array.from({ length: 201 }, () => ({ kind: 'forward', complaint: randomUUID() })));
    await within(() => expect(wake).toHaveBeenCalledWith());
    expect(new Set(wake.mock.calls.map((news) => news.length))).toEqual(new Set([0]));
  });
});

describe.skipIf(inject('postgresUrl') === null || process.env.TEST_DATABASE_URL !== undefined)('a PostgreSQL that goes away', () => {
  let server: Server | null = null;
  let store: Store | null = null;
  const present = <T>(value: T | null): T => {
    if (value === null) throw new Error('not started');
    return value;
  };
  const options = () => ({ databaseUrl: present(server).url, dataDir: '', secretKey: testKey, regions: testRegions, log: silent });
  beforeAll(async () => {
    server = await createServerHere();
  });
  afterAll(() => server?.remove());

  test('at start is waited for, but not for ever', { timeout: 40_000 }, async () => {
    await present(server).stop();
    await expect(openStore({ ...options(), patienceMs: 600 })).rejects.toThrow(DatabaseAway);
    const warn = vi.fn();
    const opening = openStore({ ...options(), patienceMs: 30_000, log: { ...silent, warn } });
    await within(() => expect(warn).toHaveBeenCalledWith('database_away_at_start', expect.anything()));
    await present(server).start();
    store = await opening;
    await store.ping();
  });

  test.each(['fast', 'crash'] as const)('in the middle (%s) fails as away and works again by itself', { timeout: 60_000 }, async (how) => {
    const { talks, queue, leases, ping } = present(store);
    const chat = `chat ${how}`;
    const now = await knownTalk({ talks }, chat);
    if (how === 'fast') await leases.start();
    await within(() => expect(leases.held()).toHaveLength(16));
    await present(server).stop(how);
    await within(() => expect(leases.held()).toEqual([]));
    expect(await leases.duty('telegram-polling')).toBe(false);
    const turn = commit(now, { incoming: incoming(chat, `u2 of ${chat}`, 'apa'), errands: [message(now.id, how)] });
    const failure = await talks.commit(turn).then(
      () => null,
      (error: unknown) => error,
    );
    expect(isAway(failure)).toBe(true);
    expect(isAway(await queue.depth().catch((error: unknown) => error))).toBe(true);
    await present(server).start();
    await within(() => expect(ping()).resolves.toBeUndefined());
    expect(await talks.commit(turn)).toBe('done');
    expect(await waiting({ queue })).toContain(how);
    await within(() => expect(leases.held()).toHaveLength(16));
  });

  test('counts no mistake of ours as being away', async () => {
    const client = postgres(present(server).url, { max: 1 });
    const mistake = await client`select nothing_of_that_name`.catch((error: unknown) => error);
    await client.end();
    expect(isAway(mistake)).toBe(false);
    for (const code of ['53100', '53200', '58030']) expect(isAway(Object.assign(new Error('no room'), { code }))).toBe(true);
    expect(isAway(new Error('x'))).toBe(false);
  });

  test('lets two copies that start at once migrate one after the other, and both run', { timeout: 30_000 }, async () => {
    const copies = await Promise.all([openStore(options()), openStore(options())]);
    await Promise.all(copies.map((copy) => copy.talks.read(address('1'))));
    for (const copy of copies) await copy.close();
    await present(store).close();
    store = null;
  });
});
