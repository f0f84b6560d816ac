/** A PostgreSQL server that falls and rises again while the dispatcher works. */
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, inject, test, vi } from 'vitest';
import { createDispatcher } from '../../src/outbox/dispatcher.ts';
import { openPostgres } from '../../src/store/postgres.ts';
import { createStore } from '../../src/store/store.ts';
import { knownTalk } from '../support/commits.ts';
import { testKey, testRegions } from '../support/databases.ts';
import { aboutOf, allPartitions, keptLog, message } from '../support/outbox.ts';
import { createServerHere, type Server } from '../support/server.ts';
import { silent } from '../support/silent.ts';

describe.skipIf(inject('postgresUrl') === null)('a server that falls', () => {
  let server: Server | null = null;
  beforeAll(async () => {
    server = await createServerHere();
  });
  afterAll(() => server?.remove());

  test('in the middle loses nothing, and nothing that was sent is sent again', async ({ skip }) => {
    if (!server) return skip('no PostgreSQL binaries here');
    const store = await createStore(await openPostgres(server.url, silent, 0), server.url, {
      secretKey: testKey,
      regions: testRegions,
      log: silent,
    });
    const talks: string[] = [];
    for (let chat = 0; chat < 8; chat += 1) talks.push((await knownTalk(store, `${chat}`)).id);
    await store.queue.add(Array.from({ length: 400 }, (_, i) => message(talks[i % 8] ?? '', `${i % 8}:${Math.floor(i / 8)}`)));
    const over: string[] = [];
    const log = keptLog();
    const dispatcher = createDispatcher({
      queue: store.queue,
      leases: { held: () => allPartitions },
      run: async ({ errand }) => {
        await pause(10);
        over.push(aboutOf(errand));
        return { type: 'done' };
      },
      now: Date.now,
      log,
      pollMs: 100,
      parallel: 64,
      bulkPerSecond: 20,
      routingPerSecond: 1000,
      isAway: () => false,
    });
    dispatcher.start();
    await vi.waitFor(() => expect(over.length).toBeGreaterThan(40), { timeout: 30_000, interval: 5 });
    await server.stop('crash');
    await vi.waitFor(() => expect(log.events()).toContain('outbox.database_away'), { timeout: 30_000 });
    const meanwhile = over.length;
    await pause(300);
    expect(over.length).toBeLessThanOrEqual(meanwhile + 8);
    await server.start();
    await vi.waitFor(async () => expect(await store.queue.depth()).toMatchObject({ waiting: 0 }), { timeout: 30_000, interval: 50 });
    for (let chat = 0; chat < 8; chat += 1) {
      expect(over.filter((about) => about.startsWith(`${chat}:`))).toEqual(Array.from({ length: 50 }, (_, i) => `${chat}:${i}`));
    }
    await dispatcher.stop(1000);
    await store.close();
  }, 40_000);
});
