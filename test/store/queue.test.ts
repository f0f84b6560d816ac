import { expect, test, vi } from 'vitest';
import type { Errand } from '../../src/complaints/ports.ts';
import type { Choice } from '../../src/dialogue/say.ts';
import { type Done, partitions, type Queue, type Queued, steadyNow } from '../../src/outbox/queue.ts';
import type { Store } from '../../src/store/store.ts';
import { address, commit, complaint, freshId, incoming, knownTalk, message, waiting, wordsOf } from '../support/commits.ts';
import { eachDatabase } from '../support/databases.ts';

const all = Array.from({ length: partitions }, (_, partition) => partition);

/** Works the queue until it is empty as the dispatcher does: heads of lanes at once, a failing one holds its lane. */
async function work(queue: Queue, run: (lane: string, words: string) => 'sent' | 'failed') {
  const attempts = new Map<number, number>();
  for (;;) {
    const rows = await queue.take(all, [], [], 50);
    if (rows.length === 0) return attempts;
    const heads = rows.filter((row, i) => rows.findIndex((other) => other.lane === row.lane) === i);
    const sent = [];
    for (const { id, lane, errand, attempts: before } of heads) {
      attempts.set(id, before);
      if (run(lane, wordsOf(errand)) === 'sent') sent.push({ id });
      else await queue.later(id, Date.now(), 'unreachable', true);
    }
    await queue.done(sent);
  }
}

/** A talk with two complaints and a message about each; `done`: what is noted once they went out. */
async function twoTold(store: Store) {
  const now = await knownTalk(store, '1');
  const filed = [complaint(now), complaint(now)];
  const drafts = Object.fromEntries(filed.map(({ id }, nth) => [id, `d${nth}`]));
  await store.talks.commit(commit(now, { complaints: filed, drafts, errands: [message(now.id, 'satu'), message(now.id, 'dua')] }));
  const rows = await store.queue.take(all, [], [], 5);
  const done = rows.map(({ id }, nth) => ({ id, sent: [{ talk: now.id, message: `m${nth}`, complaint: filed[nth]?.id ?? '' }] }));
  return { now, filed, done };
}

async function say(store: Store, chat: string, words: string): Promise<void> {
  for (;;) {
    const now = await store.talks.read(address(chat));
    if ((await store.talks.commit(commit(now, { errands: [message(now.id, words)] }))) === 'done') return;
  }
}

const look = (choice: string): Choice => ({ draft: 'o-card', step: 'lihat', choice, label: { key: 'officer.choice.look' } });

/** The same messages, each with a list. */
function offering(sent: Done['sent'] = [], choice: string): NonNullable<Done['sent']> {
  return sent.map((one) => ({ ...one, listed: { choices: [look(choice)], pushed: true } }));
}

eachDatabase('the queue', (database) => {
  test('an errand is not held up by a clock that was wrong when it was read', async () => {
    const store = await database.open();
    const { id } = await knownTalk(store, '1');
    await store.queue.add([message(id, 'halo')]);
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 3_600_000 });
    const [row] = await store.queue.take(all, [], [], 10).finally(() => vi.useRealTimers());
    expect(row?.runAt).toBeLessThan(steadyNow() + 60_000);
  });

  test('an errand is not held up by a clock that was wrong when it was written, nor for long when it was put off', async () => {
    const store = await database.open();
    const { id } = await knownTalk(store, '1');
    // The clock of an embedded database is that of the program.
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 2 * 86_400_000 });
    await store.queue.add([message(id, 'halo')]);
    vi.useRealTimers();
    const [row] = await store.queue.take(all, [], [], 10);
    expect(row?.runAt).toBeLessThanOrEqual(steadyNow());
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 86_400_000 });
    await store.queue.later(row?.id ?? 0, steadyNow() + 5_000, 'unreachable', true);
    vi.useRealTimers();
    const [again] = await store.queue.take(all, [], [], 10);
    expect(again?.runAt).toBeLessThanOrEqual(steadyNow() + 3_600_000);
  });

  test('how long an errand has waited is told by no clock that was wrong when it was written and read', async () => {
    const store = await database.open();
    const { id } = await knownTalk(store, '1');
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() - 3_600_000 });
    await store.queue.add([message(id, 'halo')]);
    const [row] = await store.queue.take(all, [], [], 10).finally(() => vi.useRealTimers());
    expect(Math.abs(steadyNow() - (row?.since ?? 0))).toBeLessThan(60_000);
  });

  test('keeps the order of every chat while a fifth of 600 messages over 20 chats fails once', { timeout: 90_000 }, async () => {
    const store = await database.open();
    const chats = Array.from({ length: 20 }, (_, i) => `chat ${i}`);
    const written = chats.map(async (chat) => {
      const now = await knownTalk(store, chat);
      for (let i = 0; i < 30; i++)
        await store.talks.commit(commit({ ...now, version: now.version + i }, { errands: [message(now.id, `${chat}/${i}`)] }));
    });
    await Promise.all(written);
    const [sent, failed] = [new Map<string, string[]>(), new Set<string>()];
    const attempts = await work(store.queue, (lane, words) => {
      if (Number(words.split('/')[1]) % 5 === 2 && !failed.has(words)) {
        failed.add(words);
        return 'failed';
      }
      sent.set(lane, [...(sent.get(lane) ?? []), words]);
      return 'sent';
    });
    expect(failed.size).toBe(120);
    expect([...attempts.values()].filter((count) => count === 1)).toHaveLength(120);
    expect([...sent.values()].toSorted()).toEqual(chats.map((chat) => Array.from({ length: 30 }, (_, i) => `${chat}/${i}`)).toSorted());
  });

  test('keeps the order of a chat that two copies write to at once', async () => {
    const [here, there] = [await database.open(), await database.open()];
    await knownTalk(here, '1');
    const written = async (store: Store, name: string) => {
      for (let i = 0; i < 20; i++) await say(store, '1', `${name}/${i}`);
    };
    await Promise.all([written(here, 'here'), written(there, 'there')]);
    const words = await waiting(here);
    for (const name of ['here', 'there'])
      expect(words.filter((one) => one.startsWith(`${name}/`))).toEqual(Array.from({ length: 20 }, (_, i) => `${name}/${i}`));
  });

  test('gives only rows of the partitions asked for, without what is held, parked or stuck', async () => {
    const { queue } = await database.open();
    const lanes = Array.from({ length: 40 }, freshId);
    await queue.add(
      lanes.flatMap((attachment) => [
        { kind: 'attachment' as const, attachment },
        { kind: 'attachment' as const, attachment },
      ]),
    );
    const rows = await queue.take(all, [], [], 100);
    expect(rows.map((row) => row.id)).toEqual(rows.map((_, i) => (rows[0]?.id ?? 0) + i));
    expect(new Set(rows.map((row) => row.partition)).size).toBeGreaterThan(8);
    const unwaited = (taken: Queued[]) => taken.map(({ runAt, since, ...row }) => row);
    for (const partition of all) {
      expect(unwaited(await queue.take([partition], [], [], 100))).toEqual(unwaited(rows.filter((row) => row.partition === partition)));
    }
    const [first, , second] = rows;
    if (!first || !second) throw new Error('nothing was queued');
    await queue.stuck(first.id, 'refused');
    const rest = await queue.take(all, [second.id], [lanes[2] ?? ''], 100);
    expect(unwaited(rest)).toEqual(unwaited(rows.slice(2).filter((row) => row.id !== second.id && row.lane !== lanes[2])));
    expect(await queue.take([], [], [], 100)).toEqual([]);
    expect(await queue.stuckList(5)).toMatchObject([
      { id: first.id, lane: first.lane, kind: 'attachment', attempts: 1, reason: 'refused' },
    ]);
    expect(await queue.depth()).toMatchObject({ waiting: 79, stuck: 1 });
    await queue.free(first.id);
    expect((await queue.take(all, [], [], 1))[0]).toMatchObject({ id: first.id });
  });

  test('counts a failure, and a wait that was nobody’s failure not', async () => {
    const { queue } = await database.open();
    await queue.add([{ kind: 'attachment', attachment: freshId() }]);
    const [row] = await queue.take(all, [], [], 1);
    const inAnHour = Date.now() + 3_600_000;
    await queue.later(row?.id ?? 0, Date.now() + 1000, 'unreachable', true);
    await queue.later(row?.id ?? 0, inAnHour, 'slow_down', false);
    const [later] = await queue.take(all, [], [], 1);
    expect({ ...later, runAt: 0, since: 0 }).toEqual({ ...row, attempts: 1, runAt: 0, since: 0 });
    expect(Math.abs((later?.runAt ?? 0) - inAnHour)).toBeLessThan(5000);
  });

  test('an errand that does not open is stuck for the operator, and the others go on', async () => {
    const { queue } = await database.open();
    const [damaged, sound] = [freshId(), freshId()];
    await queue.add([
      { kind: 'attachment', attachment: damaged },
      { kind: 'attachment', attachment: sound },
    ]);
    await database.rows(`update outbox set payload = decode('0101', 'hex') || substr(payload, 3, 40) where lane = '${damaged}'`);
    expect((await queue.take(all, [], [], 10)).map(({ lane }) => lane)).toEqual([sound]);
    expect(await queue.stuckList(5)).toMatchObject([{ lane: damaged, reason: 'unreadable' }]);
  });

  test('done deletes, remembers what a message was about, and adds what follows once', async () => {
    const store = await database.open();
    const [citizen, officer] = [await knownTalk(store, '1'), await knownTalk(store, 'officer')];
    const filed = complaint(citizen);
    const notice = { kind: 'notice' as const, complaint: filed.id, what: 'new' as const, text: '' };
    await store.talks.commit(
      commit(citizen, { complaints: [filed], drafts: { [filed.id]: 'd1' }, errands: [message(citizen.id, 'nomor'), notice] }),
    );
    const [told, card] = await store.queue.take(all, [], [], 5);
    if (!told || !card) throw new Error('nothing was queued');
    const done = [
      { id: told.id, sent: [{ talk: citizen.id, message: 'm77', complaint: filed.id }] },
      // biome-ignore lint/suspicious/noThenProperty: the contract's word (outbox/queue.ts), never awaited
      { id: card.id, then: [message(officer.id, 'kartu', true)] },
    ];
    await store.queue.done(done);
    await store.queue.done(done);
    expect(await waiting(store)).toEqual(['kartu']);
    expect(await store.complaints.about(citizen.id, 'm77')).toBe(filed.id);
    expect(await store.complaints.about(freshId(), 'm77')).toBeNull();
    expect((await store.talks.readById(officer.id))?.version).toBe(officer.version + 1);
  });

  test('what an answer is about is known though it came before the note of the message it answers', async () => {
    const store = await database.open();
    const { now, filed, done } = await twoTold(store);
    const asked = [store.complaints.about(now.id, 'm1'), store.complaints.listed(now.id).then((list) => list?.choices)];
    for (const [i, one] of done.entries()) await store.queue.done([{ ...one, sent: offering(one.sent, String(i)) }]);
    expect(await Promise.all(asked)).toEqual([filed[1]?.id, [look('1')]]);
  });

  test('of two lists noted at one moment the one that went out last is the newest, and each is found by its message', async () => {
    const store = await database.open();
    const { now, done } = await twoTold(store);
    const last = { id: 0, sent: [{ talk: now.id, message: 'm9', complaint: null, listed: { choices: [look('9')], pushed: true } }] };
    await store.queue.done([...done.map((one, i) => ({ ...one, sent: offering(one.sent, String(i)) })), last]);
    expect(await store.complaints.listed(now.id)).toEqual({ choices: [look('9')], pushed: true, at: expect.any(Number) });
    expect((await store.complaints.listed(now.id, 'm0'))?.choices).toEqual([look('0')]);
    expect(await store.complaints.listed(now.id, 'm5')).toBeNull();
    expect(await store.complaints.about(now.id, 'm9')).toBeNull();
  });

  test('gives the rows of some lanes only where these are named, with where each talk is reached', async () => {
    const store = await database.open();
    const [one, two, gone] = [await knownTalk(store, '1'), await knownTalk(store, '2'), await knownTalk(store, '3')];
    await store.queue.add([message(one.id, 'satu'), message(two.id, 'dua'), message(two.id, 'tiga'), message(gone.id, 'empat')]);
    await store.talks.reachable(address('3'), false);
    await store.queue.add([message(gone.id, 'lima'), { kind: 'attachment', attachment: one.id }]);
    const taken = await store.queue.take(all, [], [], 9, [two.id, gone.id]);
    expect(taken.map(({ lane, reached }) => [lane, reached?.where?.address ?? reached?.where])).toEqual([
      [two.id, address('2')],
      [two.id, address('2')],
      [gone.id, null],
    ]);
    const rest = await store.queue.take(
      all,
      taken.map(({ id }) => id),
      [],
      9,
    );
    expect(rest.map(({ errand, reached }) => [errand.kind, reached?.where?.address])).toEqual([
      ['message', address('1')],
      ['attachment', undefined],
    ]);
  });

  test('drops what waits for a person who left, and reaches them again once they write', async () => {
    const store = await database.open();
    const now = await knownTalk(store, '1');
    await store.queue.add([message(now.id, 'satu'), message(now.id, 'dua', true), { kind: 'attachment', attachment: now.id }]);
    expect(await store.queue.abandon(now.id)).toBe(2);
    expect(await waiting(store)).toEqual(['attachment']);
    expect(await store.queue.address(now.id)).toBeNull();
    await store.talks.commit(commit(await store.talks.read(address('1')), { errands: [message(now.id, 'tiga')] }));
    expect(await store.queue.address(now.id)).toBeNull();
    const back = await store.talks.read(address('1'));
    await store.talks.commit(commit(back, { incoming: incoming('1', 'u9', 'halo lagi'), next: { ...back.talk, language: 'su' } }));
    expect(await store.queue.address(now.id)).toMatchObject({ address: address('1'), language: 'su' });
    await store.talks.reachable(address('1'), false);
    expect(await store.queue.address(now.id)).toBeNull();
    await store.talks.reachable(address('1'), true);
    expect(await store.queue.address(now.id)).not.toBeNull();
    expect(await store.queue.address(freshId())).toBeNull();
  });

  test('passes what waits for a person who left on to the chat they joined and wrote in last: news alone, in its order', async () => {
    const store = await database.open();
    const [left, older, last] = [await knownTalk(store, '1'), await knownTalk(store, '2'), await knownTalk(store, '3')];
    await database.rows(
      `update talk set citizen = '${left.citizen}', heard_at = now() - case id when '${last.id}' then interval '1 minute' else interval '1 hour' end`,
    );
    await knownTalk(store, '4');
    const news = (words: string): Errand => {
      const errand = message(left.id, words, true);
      return errand.kind === 'message' ? { ...errand, say: { ...errand.say, news: true } } : errand;
    };
    await store.queue.add([news('satu'), message(left.id, 'kartu', true), news('dua'), message(left.id, 'jawaban')]);
    expect(await store.queue.abandon(left.id)).toBe(4);
    expect(await waiting(store)).toEqual(['satu', 'dua']);
    expect(await database.rows('select distinct lane from outbox')).toEqual([{ lane: last.id }]);
    await store.talks.reachable(address('3'), false);
    expect(await database.rows('select distinct lane from outbox')).toEqual([{ lane: older.id }]);
    await store.talks.reachable(address('2'), false);
    expect(await waiting(store)).toEqual([]);
  });

  test('reaches a chat under its new id, also where somebody wrote from there already', async () => {
    const store = await database.open();
    const [one, two] = [await knownTalk(store, '1'), await knownTalk(store, '2')];
    await store.queue.moveChat(one.id, '-100');
    expect(await store.talks.read(address('-100'))).toMatchObject({ id: one.id, version: 2 });
    await store.queue.moveChat(two.id, '-100');
    expect(await store.queue.address(two.id)).toMatchObject({ address: address('-100') });
    expect(await store.talks.read(address('-100'))).toMatchObject({ id: one.id });
  });

  test('a talk is due when its alarm is, the oldest first', async () => {
    const store = await database.open();
    for (const [chat, wakeAt] of [
      ['1', 3_000],
      ['2', 1_000],
      ['3', 9_000],
      ['4', null],
    ] as const) {
      const now = await store.talks.read(address(chat));
      await store.talks.commit(commit(now, { next: { ...now.talk, wakeAt } }));
    }
    expect((await store.talks.due(3_000, 10)).map((talk) => talk.wakeAt)).toEqual([1_000, 3_000]);
    expect(await store.talks.due(3_000, 1)).toHaveLength(1);
  });

  test('purging forgets what was heard and sent; what is parked stays two months longer', async () => {
    const store = await database.open();
    const now = await knownTalk(store, '1');
    await store.talks.park(incoming('1', 'poison', 'x'), now, [], 'turn_failed');
    await store.purge(Date.now() - 60_000, Date.now());
    expect(await database.rows('select id from inbox')).toHaveLength(2);
    await store.purge(Date.now() + 60_000, Date.now());
    await store.purge(Date.now() + 59 * 86_400_000, Date.now());
    expect((await database.rows('select id from inbox')).map((row) => row.id)).toEqual(['poison']);
    await store.purge(Date.now() + 61 * 86_400_000, Date.now());
    expect(await database.rows('select id from inbox')).toEqual([]);
  });
});
