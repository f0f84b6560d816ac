import { expect, test } from 'vitest';
import type { Complaint, HistoryEntry } from '../../src/complaints/complaint.ts';
import type { Store } from '../../src/store/open.ts';
import { commit, complaint, freshId, knownTalk } from '../support/commits.ts';
import { eachDatabase } from '../support/databases.ts';

async function filed(store: Store, chat: string, draft: string): Promise<Complaint> {
  const now = await knownTalk(store, chat);
  const one = complaint(now, { id: freshId(), number: `N${chat}` });
  await store.talks.commit(commit(now, { complaints: [one], drafts: { [one.id]: draft } }));
  return one;
}

function taken(one: Complaint, centralId: string): [Complaint, HistoryEntry] {
  const line = { id: freshId(), complaint: one.id, at: 1_773_040_000_000, type: 'forwarded' as const, actor: 'system' };
  return [
    { ...one, centralId, centralNumber: '9123456', holder: 'Dishub' },
    { ...line, data: { number: '9123456' } },
  ];
}

eachDatabase('what the centre has taken', (database) => {
  test('is written with its line and asked after later, and the talk stays as it was', async () => {
    const store = await database.open();
    const one = await filed(store, '1', 'd1');
    const before = await store.talks.readById(one.talk);
    expect(await store.forwards.taken(...taken(one, 'p1'))).toBe('done');
    expect(await store.complaints.byCentral('p1')).toEqual({ ...taken(one, 'p1')[0], version: one.version + 1 });
    expect((await store.complaints.history(one.id)).map(({ type, data }) => [type, data])).toEqual([['forwarded', { number: '9123456' }]]);
    expect(await store.talks.readById(one.talk)).toEqual(before);
    expect(await store.forwards.pollDue(Date.now(), 10)).toEqual([]);
    expect(await store.forwards.pollDue(Date.now() + 3_600_000, 10)).toEqual([{ complaint: one.id, centralId: 'p1' }]);
  });

  test('at the same moment is written one by one: what moved since it was read is left as it is', async () => {
    const store = await database.open();
    const [here, moved] = [await filed(store, '1', 'd1'), await filed(store, '2', 'd2')];
    const answers = await Promise.all([
      store.forwards.taken(...taken(here, 'p1')),
      store.forwards.taken(...taken({ ...moved, version: 7 }, 'p2')),
    ]);
    expect(answers).toEqual(['done', 'moved']);
    expect(await store.complaints.byId(moved.id)).toEqual(moved);
    expect(await store.complaints.history(moved.id)).toEqual([]);
  });

  test('under an id another has there already fails, and its neighbours do not', async () => {
    const store = await database.open();
    const [first, second, third] = [await filed(store, '1', 'd1'), await filed(store, '2', 'd2'), await filed(store, '3', 'd3')];
    await store.forwards.taken(...taken(first, 'p1'));
    const answers = await Promise.allSettled([store.forwards.taken(...taken(second, 'p1')), store.forwards.taken(...taken(third, 'p3'))]);
    expect(answers.map(({ status }) => status)).toEqual(['rejected', 'fulfilled']);
    expect(await store.complaints.byCentral('p3')).toMatchObject({ id: third.id });
  });
});
