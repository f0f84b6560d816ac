import { expect, test } from 'vitest';
import type { Errand, StaffChange } from '../../src/complaints/ports.ts';
import type { Queued } from '../../src/outbox/queue.ts';
import { address, commit, complaint, freshId, incoming, knownTalk, message, waiting } from '../support/commits.ts';
import { eachDatabase, eachPostgres } from '../support/databases.ts';

eachDatabase('a commit', (database) => {
  test('of a first message creates the talk, and it is read back', async () => {
    const { talks } = await database.open();
    const now = await talks.read(address('1'));
    expect(now).toMatchObject({ version: 0, address: address('1') });
    const next = { ...now.talk, wakeAt: 1_795_410_003_000 };
    expect(await talks.commit(commit(now, { incoming: incoming('1', 'u1', 'halo'), next, errands: [message(now.id, 'hai')] }))).toBe(
      'done',
    );
    expect(await talks.read(address('1'))).toEqual({ ...now, version: 1, talk: next });
    expect(await talks.readById(now.id)).toEqual({ ...now, version: 1, talk: next, reachable: true });
  });

  test('of the same delivery twice answers heard and writes nothing', async () => {
    const store = await database.open();
    const first = await store.talks.read(address('1'));
    const twice = { incoming: incoming('1', 'u1', 'halo'), errands: [message(first.id, 'hai')] };
    expect(await store.talks.commit(commit(first, twice))).toBe('done');
    const now = await store.talks.read(address('1'));
    expect(await store.talks.commit(commit(now, twice))).toBe('heard');
    expect(await store.talks.commit(commit(now, { ...twice, emergencies: [{ at: 1, kinds: ['fire'], words: 'api' }] }))).toBe('heard');
    expect(await waiting(store)).toEqual(['hai']);
    expect(await store.emergencies(5)).toEqual([]);
    expect((await store.talks.read(address('1'))).version).toBe(1);
  });

  test('of what only we say leaves when the person wrote last as it is', async () => {
    const store = await database.open();
    const now = await knownTalk(store, '1');
    await database.rows("update talk set heard_at = now() - interval '30 hours'");
    const before = await store.queue.address(now.id);
    expect(await store.talks.commit(commit(now, { errands: [message(now.id, 'kabar', true)] }))).toBe('done');
    expect(await store.queue.address(now.id)).toEqual(before);
  });

  test('from an older reading answers moved and writes nothing', async () => {
    const store = await database.open();
    const now = await knownTalk(store, '1');
    expect(await store.talks.commit(commit(now, { errands: [message(now.id, 'satu')] }))).toBe('done');
    expect(await store.talks.commit(commit(now, { incoming: incoming('1', 'u2', 'x'), errands: [message(now.id, 'dua')] }))).toBe('moved');
    expect(await store.talks.commit(commit(now, { complaints: [complaint(now, { id: freshId() })], drafts: {} }))).toBe('moved');
    expect(await waiting(store)).toEqual(['satu']);
    expect(await database.rows('select id from inbox')).toHaveLength(1);
  });

  test('moves another talk on with it, or nothing when that one has moved', async () => {
    const store = await database.open();
    const [officer, citizen] = [await knownTalk(store, '1'), await knownTalk(store, '2')];
    const next = { ...citizen.talk, wakeAt: 1_795_410_003_000 };
    const asking = { turns: [{ now: citizen, next }], errands: [message(officer.id, 'terkirim'), message(citizen.id, 'tiang berapa?')] };
    expect(await store.talks.commit(commit(officer, asking))).toBe('done');
    expect(await store.talks.readById(citizen.id)).toMatchObject({ version: citizen.version + 1, talk: next });
    const again = await store.talks.readById(officer.id);
    expect(again && (await store.talks.commit(commit(again, asking)))).toBe('moved');
    expect((await waiting(store)).toSorted()).toEqual(['terkirim', 'tiang berapa?']);
  });

  test('of two copies at the same instant is written by one of them', async () => {
    const [here, there] = [await database.open(), await database.open()];
    const now = await knownTalk(here, '1');
    const press = commit(now, { incoming: incoming('1', 'press', 'Kirim'), errands: [message(now.id, 'diterima')] });
    const text = commit(now, { incoming: incoming('1', 'text', 'eh tunggu'), errands: [message(now.id, 'baik')] });
    const answers = await Promise.all([here.talks.commit(press), there.talks.commit(text)]);
    expect(answers.toSorted()).toEqual(['done', 'moved']);
    expect(await waiting(here)).toHaveLength(1);
  });

  test('of two first messages of one chat creates one talk', async () => {
    const [here, there] = [await database.open(), await database.open()];
    const readings = [await here.talks.read(address('1')), await there.talks.read(address('1'))] as const;
    const answers = await Promise.all([
      here.talks.commit(commit(readings[0], { incoming: incoming('1', 'u1', 'a') })),
      there.talks.commit(commit(readings[1], { incoming: incoming('1', 'u2', 'b') })),
    ]);
    expect(answers.toSorted()).toEqual(['done', 'moved']);
    expect(await database.rows('select id from talk')).toHaveLength(1);
    expect(await database.rows('select id from citizen')).toHaveLength(1);
  });

  test('files a draft once: with the same draft again it answers heard, with a number in use moved', async () => {
    const store = await database.open();
    const now = await knownTalk(store, '1');
    const filed = complaint(now);
    expect(await store.talks.commit(commit(now, { complaints: [filed], drafts: { [filed.id]: 'd1' } }))).toBe('done');
    const later = await store.talks.read(address('1'));
    const again = complaint(now);
    expect(await store.talks.commit(commit(later, { complaints: [again], drafts: { [again.id]: 'd1' } }))).toBe('heard');
    const clash = complaint(now, { number: filed.number });
    expect(await store.talks.commit(commit(later, { complaints: [clash], drafts: { [clash.id]: 'd2' } }))).toBe('moved');
    expect(await store.complaints.byNumber(filed.number)).toEqual(filed);
    expect(await database.rows('select id from complaint')).toHaveLength(1);
  });

  test('changes a complaint only as it was read', async () => {
    const store = await database.open();
    const now = await knownTalk(store, '1');
    const filed = complaint(now);
    await store.talks.commit(commit(now, { complaints: [filed], drafts: { [filed.id]: 'd1' } }));
    const officer = await knownTalk(store, 'officer');
    const citizen = await store.talks.read(address('1'));
    expect(await store.talks.commit(commit(citizen, { changes: [{ ...filed, status: 'verified', sequence: 1 }] }))).toBe('done');
    const stale = { changes: [{ ...filed, status: 'replied' as const }], errands: [message(citizen.id, 'jawaban')] };
    expect(await store.talks.commit(commit(officer, stale))).toBe('moved');
    expect(await store.complaints.byId(filed.id)).toEqual({ ...filed, status: 'verified', sequence: 1, version: 2 });
    expect(await waiting(store)).toEqual([]);
    expect((await store.talks.read(address('officer'))).version).toBe(officer.version);
  });

  test('hands over its errands as the table holds them, with those that wait before them unless there are many', async () => {
    const store = await database.open();
    const heard: { lanes: string[]; ready: Queued[] }[] = [];
    await store.listen((lanes = [], ready = []) => heard.push({ lanes, ready }));
    await store.leases.start();
    const now = await knownTalk(store, '1');
    heard.length = 0;
    const filed = complaint(now, { pieces: [{ message: 'm1', at: 0, text: 'lubang\u0000 \ud83d' }] });
    const errands: Errand[] = [message(now.id, 'satu'), { kind: 'forward', complaint: filed.id }];
    const filing = { incoming: incoming('1', 'u2', 'kirim'), complaints: [filed], drafts: { [filed.id]: 'd1' }, errands };
    expect(await store.talks.commit(commit(now, filing))).toBe('done');
    const rows = await store.queue.take([...Array(16).keys()], [], [], 10);
    const plain = ({ runAt: _, since: __, filed: ___, reached, ...row }: Queued) => ({ ...row, to: reached?.where?.address });
    expect(heard.map(({ ready }) => ready.map(plain))).toEqual([rows.map(plain)]);
    // The complaint to forward as it will be read.
    expect(heard[0]?.ready.flatMap(({ filed: whole }) => whole?.complaint ?? [])).toEqual([await store.complaints.byId(filed.id)]);
    heard.length = 0;
    const later = await store.talks.read(address('1'));
    await store.talks.commit(commit(later, { incoming: incoming('1', 'u3', 'ya'), errands: [message(now.id, 'dua')] }));
    const [first] = rows.filter(({ lane }) => lane === now.id);
    expect(heard.map(({ lanes, ready }) => [lanes, ready.map(({ behind }) => behind)])).toEqual([[[], [[first?.id]]]]);
    await store.queue.add(Array.from({ length: 8 }, (_, n) => message(now.id, `${n}`)));
    heard.length = 0;
    // The talk moved when others wrote to it.
    const last = await store.talks.read(address('1'));
    const moved = await store.talks.readById(last.id);
    if (moved) await store.talks.commit(commit(moved, { incoming: incoming('1', 'u4', 'lagi'), errands: [message(now.id, 'sebelas')] }));
    expect(heard).toEqual([{ lanes: [now.id], ready: [] }]);
    await store.leases.stop();
  });

  test('queues a card for the group of its agency, also one an older program made', async () => {
    const store = await database.open();
    const now = await knownTalk(store, '1');
    const group = await knownTalk(store, '-100');
    const board = freshId();
    await database.rows(
      `insert into agency_group (talk, region, agency, channel, board, topics, by, at) values ('${group.id}', '00', '${complaint(now).agency}', 'telegram', '${board}', 'none', '${freshId()}', now())`,
    );
    const boards = () => database.rows(`select lane from outbox where kind = 'board'`);
    const filed = complaint(now);
    await store.talks.commit(commit(now, { complaints: [filed], drafts: { [filed.id]: 'd1' } }));
    expect(await boards()).toEqual([{ lane: board }]);
    const later = await store.talks.read(address('1'));
    await store.talks.commit(commit(later, { changes: [{ ...filed, status: 'verified' }] }));
    expect(await boards()).toEqual([{ lane: board }, { lane: board }]);
    const taken = await store.queue.take([...Array(16).keys()], [], [], 10);
    expect(taken.map(({ errand }) => errand).filter(({ kind }) => kind === 'board')).toEqual([
      { kind: 'board', talk: group.id, board },
      { kind: 'board', talk: group.id, board },
    ]);
    expect(await database.rows('select changes from card')).toEqual([{ changes: 2 }]);
  });

  test('with a message for another chat moves that chat, so that its turns are written after it', async () => {
    const store = await database.open();
    const citizen = await knownTalk(store, '1');
    const officer = await knownTalk(store, 'officer');
    const answer = commit(officer, { errands: [message(citizen.id, 'dari petugas'), message(officer.id, 'terkirim')] });
    expect(await store.talks.commit(answer)).toBe('done');
    expect(await store.talks.commit(commit(citizen, { errands: [message(citizen.id, 'dari giliran lama')] }))).toBe('moved');
    expect(await waiting(store)).toEqual(['dari petugas', 'terkirim']);
  });

  test('of two chats that write to each other neither hangs nor loses', async () => {
    const [here, there] = [await database.open(), await database.open()];
    const [a, b] = [await knownTalk(here, 'a'), await knownTalk(here, 'b')];
    const say = async (store: typeof here, from: typeof a, to: typeof b, round: number) => {
      const words = `${from.address.chat} ${round}`;
      for (let tries = 0; tries < 50; tries++) {
        const now = await store.talks.read(from.address);
        if ((await store.talks.commit(commit(now, { errands: [message(to.id, words), message(from.id, words)] }))) === 'done') return;
      }
      throw new Error('never got through');
    };
    await Promise.all(Array.from({ length: 10 }, (_, round) => [say(here, a, b, round), say(there, b, a, round)]).flat());
    expect(await waiting(here)).toHaveLength(40);
  });

  test('settles an event of the centre once, also one that came early', async () => {
    const store = await database.open();
    const now = await knownTalk(store, '1');
    const event = {
      id: 'evt_1',
      type: 'complaint.verified',
      complaintId: 'C-1',
      sequence: 1,
      at: 1_795_410_000_000,
      data: { text: 'Sudah diperiksa' },
    };
    await store.complaints.keepEvent(event, 'early');
    await store.complaints.keepEvent(event, 'unknown');
    expect(await store.complaints.early('C-1')).toEqual([event]);
    expect(await store.complaints.heardEvent('evt_1')).toBe(false);
    const settle = { central: [{ event, outcome: 'applied' as const, complaint: null }] };
    expect(await store.talks.commit(commit(now, settle))).toBe('done');
    expect(await store.talks.commit(commit({ ...now, version: now.version + 1 }, settle))).toBe('heard');
    expect(await store.complaints.early('C-1')).toEqual([]);
    expect(await store.complaints.heardEvent('evt_1')).toBe(true);
    expect((await store.events('applied', 5)).map((kept) => kept.event)).toEqual([event]);
  });

  test('lets one person join by a code, and only before it expires', async () => {
    const { talks, officers } = await database.open();
    const store = { talks };
    const [admin, one, two] = [await knownTalk(store, 'admin'), await knownTalk(store, '1'), await knownTalk(store, '2')];
    await officers.ensureAdmins([{ channel: 'telegram', person: 'admin' }], '00');
    await officers.ensureAdmins([{ channel: 'telegram', person: 'admin' }], '00');
    const boss = await officers.byPerson('telegram', 'admin');
    expect(boss).toMatchObject({ talk: null, roles: [{ region: '00', agency: 'ADMIN', role: 'admin' }] });
    const invite = {
      type: 'invite' as const,
      region: '00',
      agency: 'DPUPR',
      role: 'officer' as const,
      by: boss?.id ?? '',
      expiresAt: 1_000,
    };
    await talks.commit(
      commit(admin, {
        staff: [
          { ...invite, code: 'K7QF-2M9X' },
          { ...invite, code: 'LAIN2345' },
          { type: 'reach', officer: boss?.id ?? '', talk: admin.id },
        ],
      }),
    );
    const join = (now: typeof one, code: string, at: number): StaffChange => ({
      type: 'join',
      code,
      officer: freshId(),
      channel: 'telegram',
      person: now.address.chat,
      name: 'Budi',
      talk: now.id,
      at,
    });
    expect(await officers.invitation('k7qf2m9x', 999)).toEqual({ region: '00', agency: 'DPUPR', role: 'officer' });
    expect(await talks.commit(commit(one, { staff: [join(one, 'K7QF2M9X', 1_000)] }))).toBe('moved');
    expect(await talks.commit(commit(one, { staff: [join(one, 'K7QF2M9X', 999)] }))).toBe('done');
    expect(await talks.commit(commit(two, { staff: [join(two, 'K7QF2M9X', 999)] }))).toBe('moved');
    expect(await officers.invitation('K7QF2M9X', 999)).toBeNull();
    expect(await officers.byPerson('telegram', '1')).toMatchObject({
      name: 'Budi',
      talk: one.id,
      roles: [{ agency: 'DPUPR', role: 'officer' }],
    });
    const asked = [officers.of('00', 'DPUPR', true), officers.of('00', 'DPUPR', false), officers.of('00', 'DLH', false)];
    expect((await Promise.all(asked)).map((people) => people.map((who) => who.talk))).toEqual([[admin.id, one.id], [one.id], []]);
  });

  test('that fails is a failure, not an answer', async () => {
    const store = await database.open();
    const now = await knownTalk(store, '1');
    const lost = complaint(now, { region: 'nowhere' });
    await expect(store.talks.commit(commit(now, { complaints: [lost], drafts: { [lost.id]: 'd1' } }))).rejects.toThrow();
    expect((await store.talks.read(address('1'))).version).toBe(1);
  });
});

eachDatabase('a parked message', (database) => {
  test('is kept for the operator with its apology, once, and is heard from then on', async () => {
    const store = await database.open();
    const now = await store.talks.read(address('1'));
    const poison = incoming('1', 'u1', 'racun');
    await store.talks.park(poison, now, [message(now.id, 'maaf')], 'turn_failed');
    await store.talks.park(poison, await store.talks.read(address('1')), [message(now.id, 'maaf')], 'turn_failed');
    expect(await store.parked(5)).toEqual([
      { channel: 'telegram', id: 'u1', talk: now.id, at: poison.at, said: poison.said, reason: 'turn_failed' },
    ]);
    expect(await waiting(store)).toEqual(['maaf']);
    expect(await store.talks.commit(commit(await store.talks.read(address('1')), { incoming: poison }))).toBe('heard');
  });

  test('of a chat created meanwhile apologises in that chat', async () => {
    const store = await database.open();
    const before = await store.talks.read(address('1'));
    const known = await knownTalk(store, '1');
    await store.talks.park(incoming('1', 'u1', 'racun'), before, [message(before.id, 'maaf')], 'turn_failed');
    expect(await store.queue.take([...Array(16).keys()], [], [], 5)).toMatchObject([{ lane: known.id, errand: { talk: known.id } }]);
  });
});

eachPostgres('turns', (database) => {
  test('read no table from end to end, however small it was when they began', async () => {
    const store = await database.open();
    const scans = async () => {
      const [row] = await database.rows(
        `select sum(seq_scan)::int as all, sum(idx_scan)::int as by_index from pg_stat_user_tables where relname in ('talk', 'outbox', 'complaint', 'central_event', 'card')`,
      );
      return { all: Number(row?.all), byIndex: Number(row?.by_index) };
    };
    const turn = async (n: number) => {
      const now = await store.talks.read(address('1'));
      const filed = complaint(now);
      const filing = { complaints: [filed], drafts: { [filed.id]: `d${n}` }, errands: [message(now.id, 'ya')] };
      await store.talks.commit(commit(now, { incoming: incoming('1', `u${n}`, 'kirim'), ...filing }));
      const later = await store.talks.read(address('1'));
      await store.talks.commit(commit(later, { changes: [{ ...filed, centralId: `p${n}` }] }));
    };
    await knownTalk(store, '1');
    await turn(0);
    const before = await scans();
    for (let n = 1; n <= 8; n += 1) await turn(n);
    await expect.poll(async () => (await scans()).byIndex).toBeGreaterThan(before.byIndex + 40);
    expect((await scans()).all).toBe(before.all);
  });
});
