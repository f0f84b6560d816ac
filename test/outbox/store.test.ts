/** The dispatcher on the real table, on both databases: what the table in memory of the other tests promises must hold here. */
import { setTimeout as pause } from 'node:timers/promises';
import { expect, onTestFinished, test, vi } from 'vitest';
import { createDispatcher, type DispatcherOptions } from '../../src/outbox/dispatcher.ts';
import type { Outcome } from '../../src/outbox/outcome.ts';
import type { Queued } from '../../src/outbox/queue.ts';
import type { Store } from '../../src/store/store.ts';
import { address, freshId, knownTalk } from '../support/commits.ts';
import { eachDatabase } from '../support/databases.ts';
import { aboutOf, allPartitions, keptLog, message } from '../support/outbox.ts';

const done: Outcome = { type: 'done' };

function dispatcherOn(store: Store, run: DispatcherOptions['run'], changes: Partial<DispatcherOptions> = {}) {
  const dispatcher = createDispatcher({
    queue: store.queue,
    leases: { held: () => allPartitions },
    run,
    now: Date.now,
    log: keptLog(),
    pollMs: 100,
    parallel: 64,
    bulkPerSecond: 1000,
    routingPerSecond: 1000,
    isAway: () => false,
    ...changes,
  });
  // Whatever became of the test: the next one has the same database.
  onTestFinished(() => dispatcher.stop(1000));
  return dispatcher;
}

async function everythingOut(store: Store): Promise<void> {
  await vi.waitFor(async () => expect(await store.queue.depth()).toMatchObject({ waiting: 0, stuck: 0 }), {
    timeout: 60_000,
    interval: 50,
  });
}

/** Each chat's messages are numbered; they must come in this order, each once. */
function expectInOrder(over: string[], chats: number, each: number): void {
  for (let chat = 0; chat < chats; chat += 1) {
    expect(over.filter((about) => about.startsWith(`${chat}:`))).toEqual(Array.from({ length: each }, (_, i) => `${chat}:${i}`));
  }
}

eachDatabase('the dispatcher', (database) => {
  test('600 messages over 20 chats with 20 % failing once are each sent once, in order', async () => {
    const store = await database.open();
    const talks = [];
    for (let chat = 0; chat < 20; chat += 1) talks.push((await knownTalk(store, `${chat}`)).id);
    const over: string[] = [];
    const failed = new Set<number>();
    const dispatcher = dispatcherOn(store, async ({ id, errand }) => {
      await pause(1);
      if (id % 5 === 0 && !failed.has(id)) {
        failed.add(id);
        return { type: 'later', reason: 'unreachable', counts: true, afterMs: 15 };
      }
      over.push(aboutOf(errand));
      return done;
    });
    dispatcher.start();
    for (let i = 0; i < 30; i += 10) {
      const ten = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];
      await store.queue.add(talks.flatMap((talk, chat) => ten.map((more) => message(talk, `${chat}:${i + more}`))));
      dispatcher.wake();
    }
    await everythingOut(store);
    expect(failed.size).toBe(120);
    expectInOrder(over, 20, 30);
    await dispatcher.stop(1000);
  }, 60_000);

  test('two copies with split leases send everything once and in order', async () => {
    const [here, there] = [await database.open(), await database.open()];
    const talks = [];
    for (let chat = 0; chat < 16; chat += 1) talks.push((await knownTalk(here, `${chat}`)).id);
    const over: string[] = [];
    const run = async ({ errand }: Queued): Promise<Outcome> => {
      await pause(1);
      over.push(aboutOf(errand));
      return done;
    };
    const copies = [
      dispatcherOn(here, run, { leases: { held: () => allPartitions.slice(0, 8) } }),
      dispatcherOn(there, run, { leases: { held: () => allPartitions.slice(8) } }),
    ];
    for (let i = 0; i < 10; i += 1) await here.queue.add(talks.map((talk, chat) => message(talk, `${chat}:${i}`)));
    for (const copy of copies) copy.start();
    await everythingOut(here);
    expect(over).toHaveLength(160);
    expectInOrder(over, 16, 10);
    await Promise.all(copies.map((copy) => copy.stop(1000)));
  });

  test('who is gone gets nothing more, and their talk says so', async () => {
    const store = await database.open();
    const { id: gone } = await knownTalk(store, '1');
    const { id: here } = await knownTalk(store, '2');
    const begun: string[] = [];
    const dispatcher = dispatcherOn(store, async ({ lane, errand }) => {
      begun.push(aboutOf(errand));
      return lane === gone ? { type: 'abandon', talk: gone } : done;
    });
    await store.queue.add([message(gone, 'one'), message(gone, 'two'), message(here, 'three')]);
    dispatcher.start();
    await everythingOut(store);
    expect(begun.toSorted()).toEqual(['one', 'three']);
    expect(await store.queue.address(gone)).toBeNull();
    await dispatcher.stop(1000);
    expect(dispatcher.held()).toBe(0);
  });

  test('what is stuck holds its lane until it is freed, then the lane goes on in order', async () => {
    const store = await database.open();
    const complaint = freshId();
    let refused = true;
    const over: string[] = [];
    const dispatcher = dispatcherOn(store, async ({ errand }) => {
      if (errand.kind === 'forward' && refused) return { type: 'stuck', reason: 'refused: 422' };
      over.push(errand.kind);
      return done;
    });
    await store.queue.add([
      { kind: 'forward', complaint },
      { kind: 'addition', complaint, key: freshId(), from: 'citizen', text: 'satu lagi', attachments: [] },
    ]);
    dispatcher.start();
    await vi.waitFor(async () => expect(await store.queue.depth()).toMatchObject({ stuck: 1 }), { timeout: 30_000, interval: 20 });
    const [stuck] = await store.queue.stuckList(5);
    expect(stuck).toMatchObject({ kind: 'forward', lane: complaint, reason: 'refused: 422' });
    expect(over).toEqual([]);
    refused = false;
    await store.queue.free(stuck?.id ?? 0);
    dispatcher.wake();
    await everythingOut(store);
    expect(over).toEqual(['forward', 'addition']);
    await dispatcher.stop(1000);
  });

  test('what an outage of the centre held up goes out at once when it answers, each once, and the outage counts for nothing', async () => {
    const store = await database.open();
    const asked = new Map<string, number>();
    const dispatcher = dispatcherOn(store, async ({ lane }) => {
      const isBack = asked.size > 2;
      asked.set(lane, (asked.get(lane) ?? 0) + (isBack ? 100 : 1));
      return isBack ? done : { type: 'later', reason: 'unreachable', counts: true, away: true };
    });
    await store.queue.add(Array.from({ length: 60 }, () => ({ kind: 'forward', complaint: freshId() })));
    dispatcher.start();
    await vi.waitFor(() => expect(asked.size).toBeGreaterThan(8), { timeout: 5000, interval: 5 });
    const rows = await database.rows('select sum(attempts)::int as attempts from outbox');
    expect(rows[0]?.attempts ?? 0).toBeLessThanOrEqual(3);
    await everythingOut(store);
    expect([...asked.values()].every((times) => times >= 100 && times < 200)).toBe(true);
    await dispatcher.stop(1000);
  });

  test('a notice turns into messages, and a sent message is found again by its complaint', async () => {
    const store = await database.open();
    const { id: officer } = await knownTalk(store, '1');
    const complaint = freshId();
    const dispatcher = dispatcherOn(store, async ({ errand }) =>
      errand.kind === 'notice'
        ? { type: 'done', next: [message(officer, complaint)] }
        : { type: 'done', sent: [{ talk: officer, message: '77', complaint }] },
    );
    await store.queue.add([{ kind: 'notice', complaint, what: 'new', text: '' }]);
    dispatcher.start();
    await everythingOut(store);
    expect(await store.complaints.about(officer, '77')).toBe(complaint);
    await dispatcher.stop(1000);
  });

  test('a head that waits holds its lane after a restart', async () => {
    const store = await database.open();
    const { id: talk } = await knownTalk(store, '1');
    const over: string[] = [];
    const first = dispatcherOn(store, async () => ({ type: 'later', reason: 'unreachable', counts: true, afterMs: 400 }));
    await store.queue.add([message(talk, 'one'), message(talk, 'two')]);
    first.start();
    await vi.waitFor(async () => expect(await database.rows('select id from outbox where attempts = 1')).toHaveLength(1));
    await first.stop(1000);
    const second = dispatcherOn(store, async ({ errand }) => {
      over.push(aboutOf(errand));
      return done;
    });
    second.start();
    await everythingOut(store);
    expect(over).toEqual(['one', 'two']);
    await second.stop(1000);
  });

  test('a chat that moved is found under its new id', async () => {
    const store = await database.open();
    const { id: talk } = await knownTalk(store, '1');
    await store.queue.moveChat(talk, '-100');
    expect(await store.queue.address(talk)).toMatchObject({ address: address('-100') });
  });
});
