import { expect, test } from 'vitest';
import { chance } from '../../src/chance.ts';
import { commitOf } from '../../src/complaints/commits.ts';
import type { CentralEvent } from '../../src/complaints/complaint.ts';
import { createFollowing } from '../../src/complaints/follow.ts';
import type { Commit } from '../../src/complaints/ports.ts';
import { raise } from '../../src/dialogue/question.ts';
import { tellFollower, tellStatus } from '../../src/dialogue/status.ts';
import type { Store } from '../../src/store/open.ts';
import { naive } from '../support/clock.ts';
import { address, complaint, knownTalk } from '../support/commits.ts';
import { eachDatabase } from '../support/databases.ts';

/** A complaint of chat 1 that chat 2 follows. `failing`: the reporter's commit fails that often. */
async function bench(store: Store, { failing = 0, night = false } = {}) {
  const now = await knownTalk(store, '1');
  const one = complaint(now, { centralId: 'p1' });
  await store.talks.commit(commitOf(now, now.talk, { complaints: [one], drafts: { [one.id]: 'd1' } }));
  const other = await knownTalk(store, '2');
  await store.talks.commit(commitOf(other, other.talk, { follows: [{ complaint: one.id, at: chance.now() }] }));
  let left = failing;
  const commit = async (written: Commit) => {
    if (written.now.id === now.id && left-- > 0) throw new Error('the process dies here');
    return store.talks.commit(written);
  };
  const following = createFollowing({
    ...store,
    talks: { ...store.talks, commit },
    chance,
    ...naive,
    tellStatus,
    tellFollower,
    morning: () => (night ? chance.now() + 3_600_000 : null),
    raise,
    forwarded: store.forwards.taken,
    pollAt: store.forwards.pollAt,
    committed: () => undefined,
  });
  const waiting = async () => {
    const rows = await store.queue.take([...Array(16).keys()], [], [], 100);
    return rows.flatMap(({ errand }) => (errand.kind === 'message' && errand.talk === other.id ? [errand.say] : []));
  };
  return { ...following, waiting, other, one };
}

function event(type: string, sequence = 1): CentralEvent {
  return { id: `e${sequence}`, type: `complaint.${type}`, complaintId: 'p1', sequence, at: chance.now(), data: { agency: 'Dishub' } };
}

eachDatabase('followers', (database) => {
  test('are told once, even when the process dies between them and the reporter', async () => {
    const { follow, waiting } = await bench(await database.open(), { failing: 1 });
    await expect(follow(event('routed'))).rejects.toThrow('dies here');
    await follow(event('routed'));
    await follow(event('routed'));
    expect((await waiting()).map(({ lines }) => lines[0]?.key)).toEqual(['status.routed']);
  });

  test('are asked nothing and read no word of the report', async () => {
    const { follow, waiting } = await bench(await database.open());
    await follow(event('info_requested'));
    await follow(event('resolved', 2));
    const [say, ...more] = await waiting();
    expect(more).toEqual([]);
    expect(say?.choices).toBeUndefined();
    expect(JSON.stringify(say)).not.toContain('Jalan di depan pasar');
  });

  test('hear nothing once the report is no longer public', async () => {
    const store = await database.open();
    const { follow, waiting, one } = await bench(store);
    const [now, before] = [await store.talks.readById(one.talk), await store.complaints.byId(one.id)];
    if (now === null || before === null) throw new Error('the complaint is gone');
    await store.talks.commit(commitOf(now, now.talk, { changes: [{ ...before, visibility: 'secret' }] }));
    await follow(event('routed'));
    expect(await waiting()).toEqual([]);
  });

  test('are told in the morning what happens at night', async () => {
    const store = await database.open();
    const { follow, waiting } = await bench(store, { night: true });
    await follow(event('routed'));
    expect(await waiting()).toEqual([]);
    const { talk } = await store.talks.read(address('2'));
    expect(talk.state?.held).toHaveLength(1);
    expect(talk.wakeAt).toBe(talk.state?.heldUntil);
  });
});
