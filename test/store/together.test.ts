import { expect, test } from 'vitest';
import type { Commit } from '../../src/complaints/ports.ts';
import { readTogether, together } from '../../src/store/together.ts';
import { address, commit, complaint, incoming, knownTalk, message, waiting } from '../support/commits.ts';
import { eachDatabase } from '../support/databases.ts';

test('what is asked for at one moment is done in one go, in order, at most so many at once, and never two that claim the same', async () => {
  const goes: string[][] = [];
  const ask = together(
    async (items: string[]) => {
      goes.push(items);
      return items.map((item) => (item === 'x1' ? { status: 'rejected', reason: item } : { status: 'fulfilled', value: `${item}!` }));
    },
    (item) => [item.charAt(0)],
    3,
  );
  const answers = await Promise.allSettled(['a1', 'b1', 'a2', 'x1', 'c1', 'a3', 'b2'].map(ask));
  expect(goes).toEqual([['a1', 'b1', 'x1'], ['a2', 'c1', 'b2'], ['a3']]);
  expect(answers.map((one) => (one.status === 'fulfilled' ? one.value : one.reason))).toEqual([
    'a1!',
    'b1!',
    'a2!',
    'x1',
    'c1!',
    'a3!',
    'b2!',
  ]);
  expect(await ask('d1')).toBe('d1!');
});

test('what is read at one moment is read at once, each key by itself: one that does not open fails alone', async () => {
  const reads: string[][] = [];
  const read = readTogether(async (keys) => {
    reads.push(keys);
    return (key) => {
      if (key === 'torn') throw new Error(key);
      return key.toUpperCase();
    };
  });
  const answers = await Promise.allSettled(['a', 'torn', 'a', 'b'].map(read));
  expect(reads).toEqual([['a', 'torn', 'b']]);
  expect(answers.map((one) => (one.status === 'fulfilled' ? one.value : 'failed'))).toEqual(['A', 'failed', 'A', 'B']);
});

test('where the database is away, everybody who asked hears it', async () => {
  const read = readTogether<string>(async () => Promise.reject(new Error('away')));
  expect((await Promise.allSettled(['a', 'b'].map(read))).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
});

eachDatabase('turns of one moment', (database) => {
  test('are written each as if it were alone: new, filing, stale, heard before, faulty', async () => {
    const store = await database.open();
    const chats = ['filing', 'stale', 'again', 'faulty', 'talking', 'alarm'];
    const [filing, stale, again, faulty, talking, alarm] = await Promise.all(chats.map((chat) => knownTalk(store, chat)));
    if (!filing || !stale || !again || !faulty || !talking || !alarm) throw new Error('a chat is missing');
    const fresh = await store.talks.read(address('fresh'));
    const [filed, lost] = [complaint(filing), complaint(faulty, { region: 'nowhere' })];
    const line = {
      id: filed.id,
      complaint: filed.id,
      at: 1_795_410_000_000,
      type: 'filed' as const,
      actor: 'citizen',
      data: { text: 'rahasia' },
    };
    const file = { id: filing.id, talk: filing.id, file: { type: 'file' as const, kind: 'photo' as const, ref: 'f1' } };
    const turn = (chat: string, now: Commit['now'], more: Partial<Commit> = {}) =>
      store.talks.commit(
        commit(now, {
          incoming: incoming(chat, `u of ${chat}`, chat),
          errands: [message(now.id, `${chat} 1`), message(now.id, `${chat} 2`)],
          ...more,
        }),
      );
    const all = () => [
      turn('fresh', fresh),
      turn('filing', filing, {
        ...{ complaints: [filed], drafts: { [filed.id]: 'd1' }, history: [line] },
        ...{ attachments: [file], belongs: [{ attachment: file.id, complaint: filed.id }] },
      }),
      turn('stale', { ...stale, version: stale.version - 1 || 7 }),
      turn('again', again, { incoming: incoming('again', 'first of again', 'halo') }),
      turn('faulty', faulty, { complaints: [lost], drafts: { [lost.id]: 'd1' } }),
      turn('talking', talking),
      store.talks.commit(commit(alarm, { next: { ...alarm.talk, wakeAt: 1_795_410_003_000 } })),
    ];
    const answers = (await Promise.allSettled(all())).map((one) => (one.status === 'fulfilled' ? one.value : 'failed'));
    expect(answers).toEqual(['done', 'done', 'moved', 'heard', 'failed', 'done', 'done']);
    expect((await waiting(store)).toSorted()).toEqual(['filing 1', 'filing 2', 'fresh 1', 'fresh 2', 'talking 1', 'talking 2']);
    expect(await store.talks.readById(fresh.id)).toMatchObject({ version: 1, reachable: true, address: address('fresh') });
    expect(await store.talks.readById(alarm.id)).toMatchObject({ version: alarm.version + 1, talk: { wakeAt: 1_795_410_003_000 } });
    for (const kept of [stale, again, faulty]) expect(await store.talks.readById(kept.id)).toMatchObject({ version: kept.version });
    expect(await store.complaints.byId(filed.id)).toEqual(filed);
    expect(await store.complaints.history(filed.id)).toEqual([line]);
    expect(await store.complaints.attachments(filed.id)).toMatchObject([{ id: file.id, kind: 'photo' }]);
    expect(await database.rows('select id from complaint')).toHaveLength(1);
    expect(await database.rows(`select id from inbox where id like 'u of %' order by id`)).toMatchObject([
      { id: 'u of filing' },
      { id: 'u of fresh' },
      { id: 'u of talking' },
    ]);
  });

  test('of one talk and of one complaint: one of them is written', async () => {
    const store = await database.open();
    const now = await knownTalk(store, '1');
    const filed = complaint(now);
    await store.talks.commit(commit(now, { complaints: [filed], drafts: { [filed.id]: 'd1' } }));
    const [citizen, one, other] = [await store.talks.read(address('1')), await knownTalk(store, '2'), await knownTalk(store, '3')];
    const pairs = [
      [commit(citizen, { errands: [message(citizen.id, 'a')] }), commit(citizen, { errands: [message(citizen.id, 'a')] })],
      [commit(one, { changes: [{ ...filed, status: 'verified' }] }), commit(other, { changes: [{ ...filed, status: 'replied' }] })],
    ];
    for (const pair of pairs) expect((await Promise.all(pair.map(store.talks.commit))).toSorted()).toEqual(['done', 'moved']);
    expect(await waiting(store)).toEqual(['a']);
    expect((await store.complaints.byId(filed.id))?.version).toBe(2);
  });

  test('hand over what was written of each, in its order', async () => {
    const store = await database.open();
    const told: string[][] = [];
    await store.listen((_lanes, ready = []) =>
      told.push(ready.map(({ id, lane, reached }) => `${id} ${lane} ${reached?.where?.address.chat}`)),
    );
    await store.leases.start();
    const talks = await Promise.all(['1', '2', '3'].map((chat) => knownTalk(store, chat)));
    const [, moved] = talks;
    const turns = talks.map((now, n) =>
      commit(now === moved ? { ...now, version: 9 } : now, {
        incoming: incoming(`${n + 1}`, `u${n}`, 'x'),
        errands: [message(now.id, `${n} a`), message(now.id, `${n} b`)],
      }),
    );
    expect(await Promise.all(turns.map(store.talks.commit))).toEqual(['done', 'moved', 'done']);
    const rows = await store.queue.take([...Array(16).keys()], [], [], 10);
    expect(told.flat().toSorted()).toEqual(rows.map(({ id, lane, reached }) => `${id} ${lane} ${reached?.where?.address.chat}`).toSorted());
    expect(await waiting(store)).toEqual(['0 a', '0 b', '2 a', '2 b']);
    await store.leases.stop();
  });
});
