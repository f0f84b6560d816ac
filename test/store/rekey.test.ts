import { openAsBlob } from 'node:fs';
import { sql } from 'drizzle-orm';
import { expect, inject, onTestFinished, test } from 'vitest';
import { rowsOf } from '../../src/store/database.ts';
import { openInMemory } from '../../src/store/pglite.ts';
import { type Keys, rekey } from '../../src/store/rekey.ts';
import { createStore, WrongKey } from '../../src/store/store.ts';
import { address, commit, knownTalk, message } from '../support/commits.ts';
import { testKey, testRegions } from '../support/databases.ts';
import { silent } from '../support/silent.ts';

const next = new Uint8Array(32).fill(8);
const cookies = new Uint8Array(32).fill(9);
const keys = (changes: Partial<Keys> = {}): Keys => ({ from: testKey, to: next, webchat: cookies, admins: [], ...changes });

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
