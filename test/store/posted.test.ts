import { expect, test } from 'vitest';
import type { Errand } from '../../src/complaints/ports.ts';
import { partitions } from '../../src/outbox/queue.ts';
import type { Store } from '../../src/store/store.ts';
import { address, commit, knownTalk, message, wordsOf } from '../support/commits.ts';
import { eachDatabase } from '../support/databases.ts';

const all = Array.from({ length: partitions }, (_, partition) => partition);
const waiting = async (store: Store) =>
  (await store.queue.take(all, [], [], 10)).map(({ id, errand }) => ({
    id,
    words: wordsOf(errand),
    again: errand.kind === 'message' ? errand.again : undefined,
  }));

const news = (talk: string, words: string, times = 0): Errand => {
  const errand = message(talk, words, true);
  const again = times > 0 && { again: { why: 'trouble' as const, part: '.0', times } };
  return errand.kind === 'message' ? { ...errand, say: { ...errand.say, news: true }, ...again } : errand;
};

/** An errand in two parts that a platform took. */
async function taken(store: Store, chat = '1', made = (talk: string) => message(talk, 'kabar')) {
  const now = await knownTalk(store, chat);
  await store.queue.add([made(now.id)]);
  const [row] = await waiting(store);
  const id = row?.id ?? 0;
  const posted = ['0', '1'].map((part) => ({ message: `wamid.${chat}.${part}`, part: `.${part}` }));
  return { now, id, take: () => store.queue.done([{ id, posted }]), messages: posted.map((one) => one.message) };
}

eachDatabase('what a platform took and may give up', (database) => {
  test('is queued again once, with what was given up of it and why, and behind what is said meanwhile', async () => {
    const store = await database.open();
    const { now, id, take, messages } = await taken(store);
    await take();
    await store.queue.add([message(now.id, 'lain')]);
    for (const answer of ['queued', 'lost']) expect(await store.posted.again(messages[1] ?? '', `${id}.1`, 'trouble')).toBe(answer);
    expect(await waiting(store)).toMatchObject([
      { words: 'lain', again: undefined },
      { words: 'kabar', again: { why: 'trouble', part: '.1', times: 1 } },
    ]);
  });

  test('is queued twice at most', async () => {
    const store = await database.open();
    const { id, take, messages } = await taken(store);
    await take();
    await store.posted.again(messages[0] ?? '', `${id}.0`, 'trouble');
    for (const answer of ['queued', 'lost']) {
      const [row] = await waiting(store);
      await store.queue.done([{ id: row?.id ?? 0, posted: [{ message: `after ${row?.id}`, part: '.0' }] }]);
      expect(await store.posted.again(`after ${row?.id}`, `${row?.id}.0`, 'trouble')).toBe(answer);
    }
    expect(await waiting(store)).toEqual([]);
  });

  test('is queued as a whole where it came too late, however many parts are given up for that', async () => {
    const store = await database.open();
    const { id, take, messages } = await taken(store);
    await take();
    const answers = [];
    for (const one of messages) answers.push(await store.posted.again(one, `${id}`, 'late'));
    expect(answers).toEqual(['queued', 'lost']);
    expect(await waiting(store)).toHaveLength(1);
  });

  test('is not queued any more once it arrived, also where that is known before the outbox knows that it was taken', async () => {
    const store = await database.open();
    const { id, take, messages } = await taken(store);
    const [early = '', late = ''] = messages;
    await store.posted.over([{ message: early, key: `${id}.0` }]);
    await take();
    await store.posted.over([{ message: late, key: `${id}.1` }]);
    for (const one of messages) expect(await store.posted.again(one, `${id}`, 'trouble')).toBe('lost');
    expect(await waiting(store)).toEqual([]);
  });

  test('many arrivals and takings at once wait for each other and never for ever', async () => {
    const store = await database.open();
    const chats = Array.from({ length: 12 }, (_, i) => String(i));
    const each = [];
    for (const chat of chats) {
      const one = await taken(store, chat);
      each.push(one);
      await store.queue.later(one.id, Date.now() + 3_600_000, 'unreachable', false);
      await database.rows(`update outbox set partition = 99 where id = ${one.id}`);
    }
    const told = each.flatMap(({ id, messages }) => messages.map((one) => ({ message: one, key: String(id) })));
    await Promise.all([
      store.queue.done(each.map(({ id, messages }) => ({ id, posted: messages.map((one) => ({ message: one, part: '' })) }))),
      store.posted.over(told.toReversed()),
      ...told.map((one) => store.posted.over([one])),
    ]);
    for (const { message: one, key } of told) expect(await store.posted.again(one, key, 'trouble')).toBe('lost');
  });

  test.each([
    ['never', 0],
    ['trouble', 2],
  ] as const)(
    'goes as a whole to the next chat where it is news: once, and before what waits (%s, sent again %i times)',
    async (why, times) => {
      const store = await database.open();
      const { now, id, take, messages } = await taken(store, '1', (talk) => news(talk, 'satu', times));
      const other = await knownTalk(store, '2');
      await database.rows(`update talk set citizen = '${now.citizen}'`);
      await take();
      await store.queue.add([news(now.id, 'dua')]);
      for (const answer of ['queued', 'lost']) expect(await store.posted.again(messages[1] ?? '', `${id}.1`, why)).toBe(answer);
      expect(await store.posted.again(messages[0] ?? '', `${id}.0`, why)).toBe('lost');
      await store.talks.reachable(address('1'), false);
      expect(await waiting(store)).toEqual(['satu', 'dua'].map((words) => ({ id: expect.any(Number), words, again: undefined })));
      expect(await database.rows('select distinct lane from outbox')).toEqual([{ lane: other.id }]);
    },
  );

  test('goes nowhere else where it is no news, or no other chat can be reached', async () => {
    const store = await database.open();
    const plain = await taken(store);
    await plain.take();
    await knownTalk(store, '2');
    await database.rows(`update talk set citizen = '${plain.now.citizen}'`);
    const alone = await taken(store, '3', (talk) => news(talk, 'berita'));
    await alone.take();
    for (const { id, messages } of [plain, alone]) expect(await store.posted.again(messages[0] ?? '', `${id}`, 'never')).toBe('lost');
    expect(await waiting(store)).toEqual([]);
  });

  test('is asked for again as long as it is being sent, and nothing is known of what was never ours', async () => {
    const store = await database.open();
    const { id, take, messages } = await taken(store);
    const [one = ''] = messages;
    expect(await store.posted.again(one, `${id}.0`, 'trouble')).toBe('sending');
    await take();
    expect(await store.posted.again(one, `${id}.0`, 'trouble')).toBe('queued');
    for (const key of ['', 'x', String(id), '999999999999999999999']) expect(await store.posted.again('wamid.x', key, 'late')).toBe('lost');
  });

  test('is queued again also where it is given up at the very moment it is noted that it was taken', async () => {
    const store = await database.open();
    for (let round = 0; round < 40; round++) {
      const { id, take, messages } = await taken(store, `r${round}`);
      const [one = ''] = messages;
      const until = async (): Promise<string> => {
        const answer = await store.posted.again(one, `${id}.0`, 'trouble');
        return answer === 'sending' ? until() : answer;
      };
      const [answer] = await Promise.all([until(), take()]);
      expect(answer).toBe('queued');
      await store.queue.done((await waiting(store)).map((row) => ({ id: row.id })));
    }
  });

  test('may be given up while its person is being forgotten, and neither waits for the other for ever', async () => {
    const store = await database.open();
    for (let round = 0; round < 30; round++) {
      const { now, id, take, messages } = await taken(store, `f${round}`);
      await take();
      const fresh = (await store.talks.readById(now.id)) ?? now;
      await store.talks.commit(commit(fresh, { forgetAt: { at: 1 } }));
      await Promise.all([store.citizens.forget(now.citizen, 2), ...messages.map((one) => store.posted.again(one, `${id}`, 'trouble'))]);
      await store.queue.done((await waiting(store)).map((row) => ({ id: row.id })));
    }
    expect(await database.rows('select message from posted')).toEqual([]);
  });

  test('is forgotten with its person, and in time', async () => {
    const store = await database.open();
    const { now, take } = await taken(store);
    await take();
    const other = await taken(store, '2');
    await other.take();
    const fresh = (await store.talks.readById(now.id)) ?? now;
    await store.talks.commit(commit(fresh, { forgetAt: { at: 1 } }));
    await store.citizens.forget(now.citizen, 2);
    expect(await database.rows('select message from posted order by 1')).toEqual(other.messages.map((one) => ({ message: one })));
    await store.purge(0, Date.now() - 60_000);
    expect(await database.rows('select message from posted')).toHaveLength(2);
    await store.purge(0, Date.now() + 60_000);
    expect(await database.rows('select message from posted')).toEqual([]);
  });
});
