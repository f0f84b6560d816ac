/** Officers as both databases keep them: rights, what they hold, what the audit tells, and that who leaves is out at once. */
import { expect, test } from 'vitest';
import type { StaffChange } from '../../src/complaints/ports.ts';
import type { Store } from '../../src/store/store.ts';
import { createConsoleAccess } from '../../src/web/operator/access.ts';
import { commit, complaint, freshId, knownTalk } from '../support/commits.ts';
import { eachDatabase } from '../support/databases.ts';

const at = 1_795_410_000_000;
const by = '00000000-0000-7000-8000-000000000001';

/** Invites and lets join; answers with the officer. */
async function joined(store: Store, chat: string, right: Partial<Extract<StaffChange, { type: 'invite' }>>) {
  const now = await knownTalk(store, chat);
  const code = `ABCDEFG${chat}`;
  const invite = {
    type: 'invite' as const,
    code,
    region: '00',
    agency: 'DISHUB',
    role: 'officer' as const,
    by,
    expiresAt: at + 1000,
    ...right,
  };
  const join = {
    type: 'join' as const,
    code,
    officer: freshId(),
    channel: 'telegram' as const,
    person: chat,
    name: `Petugas ${chat}`,
    talk: now.id,
    at,
  };
  expect(await store.talks.commit(commit(now, { staff: [invite] }))).toBe('done');
  expect(await store.talks.commit(commit({ ...now, version: now.version + 1 }, { staff: [join] }))).toBe('done');
  const officer = await store.officers.byPerson('telegram', chat);
  if (officer === null) throw new Error('nobody joined');
  return officer;
}

eachDatabase('officers', (database) => {
  test('keep the right to open an identity from the invitation, and lose everything when they are removed', async () => {
    const store = await database.open();
    const [rina, ayu] = [await joined(store, '2', {}), await joined(store, '3', { role: 'supervisor', identity: true })];
    expect(rina.roles).toEqual([{ region: '00', agency: 'DISHUB', role: 'officer' }]);
    expect(ayu.roles).toEqual([{ region: '00', agency: 'DISHUB', role: 'supervisor', identity: true }]);
    expect((await store.officers.all('00')).map(({ id }) => id).toSorted()).toEqual([rina.id, ayu.id].toSorted());
    const now = await knownTalk(store, '4');
    await store.talks.commit(commit(now, { staff: [{ type: 'remove', officer: rina.id, at }] }));
    expect(await store.officers.byPerson('telegram', '2')).toBeNull();
    expect(await store.officers.of('00', 'DISHUB', true)).toMatchObject([{ id: ayu.id, channel: 'telegram' }]);
    expect(await store.officers.names([rina.id, ayu.id])).toEqual(
      new Map([
        [rina.id, 'Petugas 2'],
        [ayu.id, 'Petugas 3'],
      ]),
    );
  });

  test('hold what they took, merged reports leave the list, and the audit tells all of it, newest first', async () => {
    const store = await database.open();
    const rina = await joined(store, '2', {});
    const now = await knownTalk(store, '5');
    const [main, twin] = [complaint(now, { agency: 'DISHUB', number: '7K3QF-Z' }), complaint(now, { agency: 'DISHUB', number: '9F2HT-5' })];
    const drafts = { [main.id]: 'd1', [twin.id]: 'd2' };
    const acts = ['lihat', 'ambil', 'gabung'].map((act, nth) => ({
      at: at + nth,
      officer: rina.id,
      act,
      complaint: main.id,
      detail: { to: act },
    }));
    await store.talks.commit(commit(now, { complaints: [main, twin], drafts, audit: acts }));
    const changes = [
      { ...main, assignee: rina.id },
      { ...twin, mergedInto: main.id },
    ];
    await store.talks.commit(commit({ ...now, version: now.version + 1 }, { changes }));
    expect((await store.officers.held(rina.id)).map(({ number }) => number)).toEqual(['7K3QF-Z']);
    expect((await store.officers.tasks(rina, 10)).map(({ number }) => number)).toEqual(['7K3QF-Z']);
    expect((await store.complaints.mergedInto(main.id)).map(({ number }) => number)).toEqual(['9F2HT-5']);
    expect((await store.officers.acts(main.id)).map(({ act }) => act)).toEqual(['lihat', 'ambil', 'gabung']);
    const newest = await store.officers.audit(null, 2);
    expect(newest.map(({ act, name, number }) => [act, name, number])).toEqual([
      ['gabung', 'Petugas 2', '7K3QF-Z'],
      ['ambil', 'Petugas 2', '7K3QF-Z'],
    ]);
    const [, last] = newest;
    expect((await store.officers.audit(last ?? null, 2)).map(({ act }) => act)).toEqual(['lihat']);
    expect(await store.citizens.identity(now.id)).toMatchObject({ name: 'Siti 5', username: '@siti5', chat: 'telegram 5' });
  });

  test('see what waits to be verified where they are supervisors, the oldest first, until somebody looked at it', async () => {
    const store = await database.open();
    const [ayu, rina] = [await joined(store, '61', { role: 'supervisor' }), await joined(store, '62', {})];
    const now = await knownTalk(store, '63');
    const one = (number: string, submittedAt: number, parts = {}) =>
      complaint(now, { agency: 'DISHUB', number, submittedAt, status: 'closed', ...parts });
    const complaints = [
      one('7K3QF-Z', at + 2),
      one('9F2HT-5', at + 1, { status: 'archived' }),
      one('4TRXB-T', at, { agency: 'DLH' }),
      one('WTYBV-Y', at, { status: 'resolved' }),
      one('2VNKJ-A', at, { verified: { at, by: ayu.id, unfit: true } }),
    ];
    const drafts = Object.fromEntries(complaints.map(({ id }) => [id, id.slice(-8)]));
    await store.talks.commit(commit(now, { complaints, drafts }));
    const { total, first } = await store.officers.unchecked(ayu, 1);
    expect([total, ...first.map(({ number }) => number)]).toEqual([2, '9F2HT-5']);
    expect(await store.officers.unchecked(rina, 9)).toEqual({ total: 0, first: [] });
    const [refused] = complaints.slice(-1);
    expect((await store.complaints.byId(refused?.id ?? ''))?.verified).toEqual({ at, by: ayu.id, unfit: true });
  });

  test('a code to the operator pages opens for one copy of the program only, and the audit keeps who came in', async () => {
    const [store, other] = [await database.open(), await database.open()];
    const { id } = await joined(store, '41', { agency: 'ADMIN', role: 'admin' });
    const [key, now] = [new Uint8Array(32).fill(3), () => at];
    const [here, there] = [store, other].map(({ officers }) => createConsoleAccess({ key, now, enter: officers.enter }));
    const code = here?.code(id) ?? '';
    const opened = await Promise.all([here?.redeem(code), there?.redeem(code)]);
    expect(opened.filter((session) => session !== null)).toHaveLength(1);
    expect(await there?.redeem(code)).toBeNull();
    expect(await store.officers.audit(null, 5)).toMatchObject([{ act: 'masuk', name: 'Petugas 41', at, detail: {} }]);
  });
});
