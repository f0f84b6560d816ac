/** What is deleted of files that became no part of a complaint, and what never is. */
import { expect, test } from 'vitest';
import type { Store } from '../../src/store/store.ts';
import { unfiledMs } from '../../src/store/unfiled.ts';
import { address, commit, complaint, freshId, knownTalk } from '../support/commits.ts';
import { eachDatabase } from '../support/databases.ts';

const sha = (sign: string) => sign.repeat(64);

/** Announces a file and says it was kept. */
async function kept(store: Store, chat: string, sha256: string, complaintId?: string): Promise<string> {
  const now = await store.talks.read(address(chat));
  const id = freshId();
  const file = { type: 'file' as const, kind: 'photo' as const, ref: `ref-${id}`, name: 'rumah.jpg' };
  const belongs = complaintId === undefined ? [] : [{ attachment: id, complaint: complaintId }];
  expect(await store.talks.commit(commit(now, { attachments: [{ id, talk: now.id, file }], belongs }))).toBe('done');
  if (sha256 !== '')
    await store.attachments.settle(id, {
      state: 'kept',
      sha256,
      bytes: 3,
      mediaType: 'image/jpeg',
      name: 'rumah.jpg',
      print: null,
      shot: null,
    });
  return id;
}

/** Bytes as they are deleted; `stuck`: those that cannot be yet. */
function bytes(...stuck: string[]) {
  const removed: string[] = [];
  return {
    removed,
    remove: async (sha256: string) => {
      removed.push(sha256);
      return !stuck.includes(sha256);
    },
  };
}

eachDatabase('files of no complaint', (database) => {
  const week = () => Date.now() - unfiledMs;
  const later = () => Date.now() + 1000;
  const left = async () => (await database.rows('select id from attachment order by id')).map(({ id }) => id);

  test('go with their bytes after a week; those of a complaint stay, and bytes somebody else has too', async () => {
    const store = await database.open();
    const now = await knownTalk(store, '1');
    const report = complaint(now);
    await store.talks.commit(commit(now, { complaints: [report], drafts: { [report.id]: 'd1' } }));
    await kept(store, '1', sha('a'));
    const filed = await kept(store, '1', sha('b'), report.id);
    await kept(store, '1', sha('b'));
    await kept(store, '1', '');
    const files = bytes();
    await store.dropUnfiled(files, week());
    expect(files.removed).toEqual([]);
    expect(await left()).toHaveLength(4);
    await store.dropUnfiled(files, later());
    expect(files.removed).toEqual([sha('a')]);
    expect(await left()).toEqual([filed]);
  });

  test('of one content that nobody has any more are deleted all', async () => {
    const store = await database.open();
    await knownTalk(store, '1');
    await kept(store, '1', sha('a'));
    await kept(store, '1', sha('a'));
    const files = bytes();
    await store.dropUnfiled(files, later());
    expect(files.removed).toEqual([sha('a')]);
    expect(await left()).toEqual([]);
  });

  test('stay while a draft names them, and while their bytes cannot be deleted', async () => {
    const store = await database.open();
    const now = await knownTalk(store, '1');
    const wanted = await kept(store, '1', sha('a'));
    const stuck = await kept(store, '1', sha('b'));
    const moved = await store.talks.read(address('1'));
    await store.talks.commit(commit(moved, { next: { ...now.talk, desk: { files: [wanted] } } }));
    await store.dropUnfiled(bytes(sha('b')), later());
    expect(await left()).toEqual([wanted, stuck]);
    await store.talks.commit(commit(await store.talks.read(address('1')), { next: now.talk }));
    await store.dropUnfiled(bytes(), later());
    expect(await left()).toEqual([]);
  });

  test('go though there are many before them that are wanted', async () => {
    const store = await database.open();
    await knownTalk(store, '1');
    const one = await kept(store, '1', '');
    const columns = 'talk, channel, kind, sealed, media_type, bytes, state, sha256';
    const older = `gen_random_uuid(), created_at - interval '1 hour', ${columns}`;
    await database.rows(
      `insert into attachment (id, created_at, ${columns}) select ${older} from attachment, generate_series(1, 450) where id = '${one}'`,
    );
    const wanted = (await left()).map(String).filter((id) => id !== one);
    const now = await store.talks.read(address('1'));
    await store.talks.commit(commit(now, { next: { ...now.talk, desk: { files: wanted } } }));
    await store.dropUnfiled(bytes(), later());
    expect(await left()).toEqual(wanted);
  });

  test('and cries for help go when their person has everything deleted', async () => {
    const store = await database.open();
    const now = await knownTalk(store, '1');
    await knownTalk(store, '2');
    await kept(store, '1', sha('a'));
    const others = await kept(store, '2', sha('b'));
    const told = { emergencies: [{ at: 1, kinds: ['fire'], words: 'tolong rumah saya terbakar' }] };
    await store.talks.commit(commit(await store.talks.read(address('1')), { ...told, forgetAt: { at: Date.now() - 1 } }));
    await store.talks.commit(commit(await store.talks.read(address('2')), told));
    await store.citizens.forget(now.citizen, Date.now());
    expect(await store.emergencies(5)).toHaveLength(1);
    const files = bytes();
    await store.dropUnfiled(files, week());
    expect(files.removed).toEqual([sha('a')]);
    expect(await left()).toEqual([others]);
  });
});
