import { expect, test } from 'vitest';
import { chance } from '../../src/chance.ts';
import { commitOf } from '../../src/complaints/commits.ts';
import type { CentralEvent } from '../../src/complaints/complaint.ts';
import { createFollowing } from '../../src/complaints/follow.ts';
import type { StatusChange } from '../../src/dialogue/status.ts';
import type { Store } from '../../src/store/open.ts';
import { naive } from '../support/clock.ts';
import { complaint, knownTalk } from '../support/commits.ts';
import { eachDatabase } from '../support/databases.ts';

/** A filed complaint the centre has as p1, and the following of its events. */
async function filed(
  store: Store,
  changes: Parameters<typeof complaint>[1] = { centralId: 'p1', centralNumber: '9123456' },
  morning: () => number | null = () => null,
) {
  const now = await knownTalk(store, '1');
  const one = complaint(now, { submittedAt: Date.now(), ...changes });
  await store.talks.commit(commitOf(now, now.talk, { complaints: [one], drafts: { [one.id]: 'd1' } }));
  const following = createFollowing({
    talks: store.talks,
    complaints: store.complaints,
    followers: store.followers,
    tellFollower: () => null,
    chance,
    ...naive,
    morning,
    tellStatus: (change: StatusChange) => ({
      lines: [
        { key: 'officer.words', params: { words: [change.type, change.text, ...change.files.map(({ url }) => url)].join(' ').trim() } },
      ],
    }),
    raise: (talk, question) => ({ ...talk, desk: question.type }),
    forwarded: store.forwards.taken,
    pollAt: (id, at) => store.forwards.pollAt(id, at),
    committed: () => undefined,
  });
  return { id: one.id, one, talk: now.id, ...following };
}

function event(sequence: number, type: string, data: CentralEvent['data'] = {}, complaintId = 'p1'): CentralEvent {
  return { id: `evt_${sequence}_${type}`, type: `complaint.${type}`, complaintId, sequence, at: Date.now(), data };
}

/** What the citizen is told, in order. */
async function told(store: Store): Promise<string[]> {
  const rows = await store.queue.take([...Array(16).keys()], [], [], 100);
  return rows.flatMap(({ errand }) => (errand.kind === 'message' ? [String(errand.say.lines[0]?.params?.words)] : []));
}

eachDatabase('following the centre', (database) => {
  test('an event delivered five times, at once and later, is told once', async () => {
    const store = await database.open();
    const { follow } = await filed(store);
    await Promise.all([1, 2, 3, 4].map(() => follow(event(1, 'verified'))));
    await follow(event(1, 'verified'));
    expect(await told(store)).toEqual(['verified']);
  });

  test('events that come in any order end in the same state, the late ones untold', async () => {
    const store = await database.open();
    const { follow, id } = await filed(store);
    for (const one of [
      event(1, 'verified'),
      event(4, 'resolved', { text: 'beres' }),
      event(2, 'routed', { agency: 'Dishub' }),
      event(3, 'in_progress'),
    ])
      await follow(one);
    expect(await told(store)).toEqual(['verified', 'resolved beres']);
    expect(await store.complaints.byId(id)).toMatchObject({ status: 'resolved', sequence: 4 });
    expect((await store.complaints.history(id)).filter(({ actor }) => actor === 'central')).toHaveLength(4);
    expect((await store.events('late', 10)).length).toBe(2);
  });

  test('files the centre sent along are told with their links', async () => {
    const store = await database.open();
    const { follow } = await filed(store);
    await follow(event(1, 'resolved', { text: 'beres', attachments: [{ name: 'foto.jpg', url: 'https://pusat.example/f/1' }] }));
    expect(await told(store)).toEqual(['resolved beres https://pusat.example/f/1']);
  });

  test('a status that asks something leaves the question in the talk', async () => {
    const store = await database.open();
    const { follow, talk } = await filed(store);
    await follow(event(1, 'resolved', { text: 'beres' }));
    expect((await store.talks.readById(talk))?.talk.desk).toBe('solved');
  });

  test('a type we do not know is kept, told neutrally and shown to the admins', async () => {
    const store = await database.open();
    const { follow } = await filed(store);
    await follow(event(1, 'escalated', { text: 'dibahas di rapat' }));
    expect(await told(store)).toEqual(['unknown dibahas di rapat']);
    expect(await store.events('unknown', 5)).toHaveLength(1);
    const kinds = (await store.queue.take([...Array(16).keys()], [], [], 100)).map(({ errand }) => errand.kind);
    expect(kinds.sort()).toEqual(['message', 'notice']);
  });

  test('an event before the forward was answered waits and is told then', async () => {
    const store = await database.open();
    const { follow, taken, id, one } = await filed(store, { centralId: null });
    await follow(event(2, 'routed', { agency: 'Dishub' }));
    await follow(event(1, 'verified'));
    expect(await told(store)).toEqual([]);
    await taken(one, { id: 'p1', number: '9123456' });
    expect(await told(store)).toEqual(['verified', 'routed']);
    await taken(one, { id: 'p1', number: '9123456' });
    expect(await told(store)).toEqual(['verified', 'routed']);
    expect(await store.complaints.byId(id)).toMatchObject({ centralId: 'p1', centralNumber: '9123456', holder: 'Dishub' });
  });

  test('an event right behind the forward’s answer does not overtake those that waited for it', async () => {
    const store = await database.open();
    const { follow, taken, id, one: filing, talk } = await filed(store, { centralId: null });
    for (const early of [event(1, 'verified'), event(2, 'routed', { agency: 'Dishub' }), event(3, 'replied', { text: 'besok' })])
      await follow(early);
    const [now, one] = [await store.talks.readById(talk), await store.complaints.byId(id)];
    if (now === null || one === null) throw new Error('the complaint is gone');
    await store.talks.commit(commitOf(now, now.talk, { changes: [{ ...one, centralId: 'p1', centralNumber: '9123456' }] }));
    await follow(event(4, 'in_progress'));
    await taken(filing, { id: 'p1', number: '9123456' });
    expect(await told(store)).toEqual(['verified', 'routed', 'replied besok', 'in_progress']);
  });

  test('an event of a complaint nobody knows is kept and changes nothing', async () => {
    const store = await database.open();
    const { follow } = await filed(store);
    await follow(event(1, 'verified', {}, 'p999'));
    expect(await told(store)).toEqual([]);
    expect(await store.events('early', 5)).toHaveLength(1);
  });

  test('a forward that took long is told when it has arrived, a quick one is not', async () => {
    const store = await database.open();
    const quick = await filed(store, { centralId: null });
    await quick.taken(quick.one, { id: 'p1', number: '9123456' });
    expect(await told(store)).toEqual([]);
    const late = complaint(await store.talks.read({ channel: 'telegram', chat: '1' }), {
      submittedAt: Date.now() - 600_000,
      centralId: null,
    });
    const now = await store.talks.read({ channel: 'telegram', chat: '1' });
    await store.talks.commit(commitOf(now, now.talk, { complaints: [late], drafts: { [late.id]: 'd2' } }));
    await quick.taken(late, { id: 'p2', number: '9123457' });
    expect(await told(store)).toEqual(['forwarded_late']);
  });

  test('a forward that took until the night is told in the morning', async () => {
    const store = await database.open();
    const tomorrow = Date.now() + 3_600_000;
    const { taken, one } = await filed(store, { centralId: null, submittedAt: Date.now() - 600_000 }, () => tomorrow);
    await taken(one, { id: 'p1', number: '9123456' });
    expect(await told(store)).toEqual([]);
    expect((await store.talks.read({ channel: 'telegram', chat: '1' })).talk).toMatchObject({ wakeAt: tomorrow, state: { held: [{}] } });
  });

  test('our own officer’s answer coming back from the centre is not told again', async () => {
    const store = await database.open();
    const { follow, id, talk } = await filed(store);
    const now = await store.talks.readById(talk);
    if (now === null) throw new Error('the talk is gone');
    const answer = {
      id: chance.id(),
      complaint: id,
      at: Date.now(),
      type: 'replied' as const,
      actor: 'officer:1',
      data: { text: 'besok pagi' },
    };
    await store.talks.commit(commitOf(now, now.talk, { history: [answer] }));
    await follow(event(1, 'replied', { text: 'besok pagi' }));
    await follow(event(2, 'replied', { text: 'lusa' }));
    expect(await told(store)).toEqual(['replied lusa']);
  });
});
