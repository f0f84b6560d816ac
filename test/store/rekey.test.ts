import { openAsBlob } from 'node:fs';
import { sql } from 'drizzle-orm';
import { expect, inject, onTestFinished, test } from 'vitest';
import { rowsOf } from '../../src/store/database.ts';
import { WrongKey } from '../../src/store/errors.ts';
import { openInMemory } from '../../src/store/pglite.ts';
import { type Keys, rekey } from '../../src/store/rekey.ts';
import { createStore } from '../../src/store/store.ts';
import { address, commit, incoming, knownTalk, message } from '../support/commits.ts';
import { testKey, testRegions } from '../support/databases.ts';
import { silent } from '../support/silent.ts';

const next = new Uint8Array(32).fill(8);
const cookies = new Uint8Array(32).fill(9);
const keys = (changes: Partial<Keys> = {}): Keys => ({
  from: testKey,
  to: next,
  webchat: cookies,
  admins: [],
  seat: { from: 'kursi lama', to: 'kursi baru' },
  ...changes,
});

/** An embedded database in use; `reopen` with a key. */
async function inUse() {
  const database = await openInMemory(await openAsBlob(inject('pgliteSnapshot')));
  onTestFinished(() => database.close());
  const reopen = (secretKey: Uint8Array) =>
    createStore({ ...database, close: async () => undefined }, null, { secretKey, regions: testRegions, log: silent });
  return {
    database,
    reopen,
    store: await reopen(testKey),
    rekey: (changes: Partial<Keys> = {}) => rekey(database, keys(changes), () => undefined),
  };
}

test('people are found again, done twice is done once, and no third key is taken for either', async () => {
  const { store, reopen, rekey: change } = await inUse();
  const now = await knownTalk(store, '1');
  await expect(change({ from: next, to: cookies })).rejects.toThrow(WrongKey);
  expect(await change()).toMatchObject({ before: false, unreadable: 0, officersLost: 0 });
  expect(await change()).toMatchObject({ before: true, values: 0 });
  await expect(reopen(testKey)).rejects.toThrow(WrongKey);
  expect(await (await reopen(next)).talks.read(address('1'))).toMatchObject({ id: now.id, version: 1 });
});

test('cookies of before are good once more and once more again, until somebody else has the key', async () => {
  const { reopen, rekey: change } = await inUse();
  await change();
  expect(await (await reopen(next)).webchatKeys()).toEqual([Buffer.from(cookies)]);
  const third = new Uint8Array(32).fill(3);
  await change({ from: next, to: third, webchat: next });
  expect(await (await reopen(third)).webchatKeys()).toEqual([Buffer.from(next), Buffer.from(cookies)]);
  await change({ from: third, to: testKey, webchat: null });
  expect(await (await reopen(testKey)).webchatKeys()).toEqual([]);
});

test('an officer nothing else is kept of is counted as lost, an admin of the settings and who wrote are not', async () => {
  const { store, reopen, rekey: change } = await inUse();
  const people = ['named', 'wrote', 'gone'].map((person) => ({ channel: 'telegram' as const, person }));
  await store.officers.ensureAdmins(people, '00');
  await knownTalk(store, 'wrote');
  expect(await change({ admins: people.slice(0, 1) })).toMatchObject({ officersLost: 1 });
  const { officers } = await reopen(next);
  const found = await Promise.all(people.map(({ channel, person }) => officers.byPerson(channel, person)));
  expect(found.map((officer) => officer !== null)).toEqual([true, true, false]);
});

test('a value that was damaged before stays as it is, is counted, and is nobody’s obstacle', async () => {
  const { database, store, reopen, rekey: change } = await inUse();
  const now = await knownTalk(store, '1');
  await store.talks.commit(commit(await store.talks.read(address('1')), { errands: [message(now.id, 'halo')] }));
  await database.db.execute(sql`update outbox set payload = '\\x0101'::bytea`);
  await database.db.execute(sql`update identity set sealed = '\\x0101'::bytea`);
  expect(await change()).toMatchObject({ unreadable: 2 });
  expect(rowsOf(await database.db.execute(sql`select encode(payload, 'hex') as payload from outbox`))).toEqual([{ payload: '0101' }]);
  // Who nobody could write to any more begins anew.
  expect(await (await reopen(next)).talks.read(address('1'))).toMatchObject({ version: 0 });
});

/** A browser's chat in which one thing was said. */
async function webTalk(store: Awaited<ReturnType<typeof createStore>>, chat: string) {
  const where = { channel: 'webchat' as const, chat };
  const now = await store.talks.read(where);
  await store.talks.commit(commit(now, { incoming: { ...incoming(chat, `first of ${chat}`, 'halo'), ...where } }));
  await store.webchat.add(chat, 'k1', { type: 'said', text: 'halo' } as never);
  return store.talks.read(where);
}

test('the officer of the circle page is nobody lost, whether the page was opened or not, and its chat goes on under the key’s new name', async () => {
  const seat = (person: string) => ({ channel: 'webchat' as const, person });
  const unopened = await inUse();
  await unopened.store.officers.ensureSeat(seat('kursi lama'), 'Coba', '00', ['DLH']);
  expect(await unopened.rekey()).toMatchObject({ officersLost: 0 });
  const { store, reopen, rekey: change } = await inUse();
  await store.officers.ensureSeat(seat('kursi lama'), 'Coba', '00', ['DLH']);
  const before = await webTalk(store, 'kursi lama');
  const citizen = await webTalk(store, 'peramban');
  expect(await change()).toMatchObject({ officersLost: 0, unreadable: 0 });
  const now = await reopen(next);
  const officer = await now.officers.byPerson('webchat', 'kursi baru');
  expect(officer).not.toBeNull();
  const read = (chat: string) => now.talks.read({ channel: 'webchat', chat });
  expect([(await read('kursi baru')).id, (await read('peramban')).id]).toEqual([before.id, citizen.id]);
  for (const chat of ['kursi baru', 'peramban']) expect(await now.webchat.after(chat, 0, 9)).toMatchObject([{ event: { text: 'halo' } }]);
  expect(await now.webchat.after('kursi lama', 0, 9)).toEqual([]);
});
