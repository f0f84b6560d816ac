import { expect, test } from 'vitest';
import { address, commit, complaint, freshId, incoming, knownTalk, message } from '../support/commits.ts';
import { eachDatabase, type TestDatabase } from '../support/databases.ts';

/** Every table as text, bytes as PostgreSQL writes them and as the text they would be if nobody had sealed them. */
async function dump(database: TestDatabase): Promise<string> {
  const tables = await database.rows(`select tablename from pg_tables where schemaname = 'public'`);
  const rows = await Promise.all(tables.map(({ tablename }) => database.rows(`select whole::text as text from "${tablename}" whole`)));
  const text = rows
    .flat()
    .map((row) => String(row.text))
    .join('\n');
  return `${text}\n${text.replace(/(?:[0-9a-f]{2}){8,}/g, (hex) => Buffer.from(hex, 'hex').toString('latin1'))}`;
}

eachDatabase('a secret complaint', (database) => {
  test('stands nowhere in the clear, nor does who told it', async () => {
    const store = await database.open();
    const first = await store.talks.read(address('628123456789'));
    const draft = { ...first.talk, desk: { note: 'mandor Tarjo minta setoran' } };
    await store.talks.commit(
      commit(first, {
        incoming: incoming('628123456789', 'u1', 'mandor Tarjo minta setoran'),
        next: draft,
        errands: [message(first.id, 'soal Tarjo')],
      }),
    );
    const now = await store.talks.read(address('628123456789'));
    const secret = complaint(now, {
      visibility: 'secret',
      pieces: [{ message: 'u1', at: 1, text: 'mandor Tarjo minta setoran' }],
      place: { text: 'gudang Tarjo', lat: -6.912345, lon: 107.61 },
      occurred: 'saat Tarjo datang',
    });
    const photo = {
      id: freshId(),
      talk: now.id,
      file: { type: 'file' as const, kind: 'document' as const, ref: 'ref-Tarjo', name: 'Tarjo.pdf', caption: 'bukti Tarjo' },
    };
    const event = { id: 'e1', type: 'complaint.replied', complaintId: 'C-1', sequence: 1, at: 1, data: { text: 'Tarjo dipanggil' } };
    const written = {
      ...{
        next: draft,
        complaints: [secret],
        drafts: { [secret.id]: 'd1' },
        attachments: [photo],
        belongs: [{ attachment: photo.id, complaint: secret.id }],
      },
      history: [{ id: freshId(), complaint: secret.id, at: 1, type: 'filed' as const, actor: 'citizen', data: { text: 'mandor Tarjo' } }],
      errands: [
        { kind: 'addition' as const, complaint: secret.id, key: freshId(), from: 'citizen' as const, text: 'Tarjo lagi', attachments: [] },
      ],
      central: [{ event, outcome: 'applied' as const, complaint: secret.id }],
      emergencies: [{ at: 1, kinds: ['police', 'crisis'], words: 'Tarjo mengancam' }],
    };
    expect(await store.talks.commit(commit(now, { ...written, incoming: incoming('628123456789', 'u2', 'rahasiakan Tarjo') }))).toBe(
      'done',
    );
    await store.forwards.bodyOnce(secret.id, '{"description":"mandor Tarjo"}');
    await store.talks.park(incoming('628123456789', 'u3', 'racun Tarjo'), now, [], 'turn_failed');

    const everything = await dump(database);
    expect(everything).toContain(secret.number);
    for (const word of ['Tarjo', 'setoran', '628123456789', 'Siti', '6.912345']) expect(everything).not.toContain(word);

    expect(await store.complaints.byId(secret.id)).toEqual(secret);
    expect(await store.complaints.history(secret.id)).toEqual(written.history);
    expect(await store.attachments.read(photo.id)).toMatchObject({
      ref: 'ref-Tarjo',
      name: 'Tarjo.pdf',
      complaint: secret.id,
      channel: 'telegram',
      talk: now.id,
      state: 'waiting',
    });
    expect(await store.emergencies(5)).toMatchObject([{ kinds: ['police', 'crisis'], words: 'Tarjo mengancam', talk: now.id }]);
    expect(await store.complaints.own(now.citizen)).toMatchObject([{ title: '', visibility: 'secret', forwarded: false }]);
  });

  test('that was public before leaves nothing behind in the clear', async () => {
    const store = await database.open();
    const now = await knownTalk(store, '1');
    const open = complaint(now, { pieces: [{ message: '1', at: 1, text: 'soal Tarjo' }] });
    await store.talks.commit(commit(now, { complaints: [open], drafts: { [open.id]: 'd1' } }));
    expect(await dump(database)).toContain('Tarjo');
    await store.talks.commit(commit(await store.talks.read(address('1')), { changes: [{ ...open, visibility: 'secret' }] }));
    expect(await dump(database)).not.toContain('Tarjo');
  });
});

eachDatabase('a complaint', (database) => {
  test('keeps what a database cannot store as it is: NUL and half an emoji', async () => {
    const store = await database.open();
    const now = await knownTalk(store, '1');
    const odd = complaint(now, { pieces: [{ message: '1', at: 1, text: 'lubang\u0000 besar \ud83d' }] });
    expect(await store.talks.commit(commit(now, { complaints: [odd], drafts: { [odd.id]: 'd1' } }))).toBe('done');
    expect((await store.complaints.byId(odd.id))?.pieces[0]?.text).toBe('lubang besar \ufffd');
  });

  test('keeps numbers that lead to a person in the clear nowhere, and is read as it was told', async () => {
    const store = await database.open();
    const now = await knownTalk(store, '1');
    const told = 'NIK saya 3174012345678901 dicatut, hubungi 0812-3456-7890 atau siti@contoh.id';
    const named = complaint(now, {
      pieces: [{ message: '3174012345678901', at: 1, text: told }],
      place: { text: 'kantor desa, wa 081234567890', lat: -6.9, lon: 107.6 },
      occurred: 'sejak ditelepon 081234567890',
    });
    expect(await store.talks.commit(commit(now, { complaints: [named], drafts: { [named.id]: 'd1' } }))).toBe('done');
    const [row] = await database.rows('select body::text as body from complaint');
    expect(row?.body).toContain('dicatut');
    for (const number of [' 3174012345678901', '0812-3456', '081234567890', 'siti@']) expect(await dump(database)).not.toContain(number);
    expect(await store.complaints.byId(named.id)).toEqual(named);
    const plain = { ...named, pieces: [{ message: '1', at: 1, text: 'lubang besar' }], place: null, occurred: null };
    await store.talks.commit(commit(await store.talks.read(address('1')), { changes: [plain] }));
    expect(await database.rows('select body_sealed from complaint')).toEqual([{ body_sealed: null }]);
  });

  test('of the citizen is shown with its steps, the first words and how far its forward got', async () => {
    const store = await database.open();
    const now = await knownTalk(store, '1');
    const long = complaint(now, {
      pieces: [{ message: '1', at: 1, text: `Lampu jalan mati sejak minggu lalu di sepanjang gang kami dan gelap sekali` }],
    });
    const history = [{ id: freshId(), complaint: long.id, at: 5, type: 'routed' as const, actor: 'central', data: { agency: 'Dinas PU' } }];
    await store.talks.commit(
      commit(now, { complaints: [long], drafts: { [long.id]: 'd1' }, history, errands: [{ kind: 'forward', complaint: long.id }] }),
    );
    const [queued] = await store.queue.take([...Array(16).keys()], [], [], 5);
    await store.queue.later(queued?.id ?? 0, 1, 'unreachable', true);
    expect(await store.complaints.own(now.citizen)).toEqual([
      expect.objectContaining({
        title: 'Lampu jalan mati sejak minggu lalu di…',
        place: 'Pasar Kebonjati',
        forwardAttempts: 1,
        steps: [{ type: 'routed', at: 5, agency: 'Dinas PU' }],
      }),
    ]);
  });

  test('is the task of its agency and of admins, the most urgent first', async () => {
    const store = await database.open();
    const now = await knownTalk(store, '1');
    const [late, soon, other, done] = [
      complaint(now, { dueAt: 2_000 }),
      complaint(now, { dueAt: 1_000 }),
      complaint(now, { agency: 'DLH', dueAt: null }),
      complaint(now, { status: 'closed' }),
    ];
    const complaints = [late, soon, other, done];
    await store.talks.commit(commit(now, { complaints, drafts: Object.fromEntries(complaints.map((one, i) => [one.id, `d${i}`])) }));
    const officer = (agency: string) => ({
      id: freshId(),
      name: '',
      talk: null,
      roles: [{ region: '00', agency, role: 'officer' as const }],
    });
    expect((await store.officers.tasks(officer('DPUPR'), 10)).map((one) => one.id)).toEqual([soon.id, late.id]);
    expect((await store.officers.tasks(officer('ADMIN'), 2)).map((one) => one.id)).toEqual([soon.id, late.id]);
    expect((await store.officers.tasks(officer('ADMIN'), 10)).map((one) => one.id)).toEqual([soon.id, late.id, other.id]);
    expect(await store.officers.tasks({ ...officer('DPUPR'), roles: [] }, 10)).toEqual([]);
  });

  test('is found by every id it is known by, and by nothing else', async () => {
    const store = await database.open();
    const now = await knownTalk(store, '1');
    const taken = complaint(now, { centralId: 'C-9', centralNumber: '99' });
    await store.talks.commit(commit(now, { complaints: [taken], drafts: { [taken.id]: 'd1' } }));
    for (const id of [taken.id, taken.number, 'C-9']) expect(await store.complaints.byCentral(id)).toEqual(taken);
    for (const id of ['99', "' or true --", freshId()]) expect(await store.complaints.byCentral(id)).toBeNull();
    expect(await store.complaints.byId('keine uuid')).toBeNull();
    expect(await store.attachments.read('../x')).toBeNull();
  });

  test('keeps one body for its forward for ever, and is asked about when nothing came', async () => {
    const store = await database.open();
    const now = await knownTalk(store, '1');
    const filed = complaint(now);
    await store.talks.commit(commit(now, { complaints: [filed], drafts: { [filed.id]: 'd1' } }));
    expect(await store.forwards.body(filed.id)).toBeNull();
    const bodies = await Promise.all(['{"a":1}', '{"a":2}'].map((body) => store.forwards.bodyOnce(filed.id, body)));
    expect(new Set(bodies).size).toBe(1);
    expect(await store.forwards.body(filed.id)).toBe(bodies[0]);
    const talk = await store.talks.read(address('1'));
    await store.talks.commit(commit(talk, { changes: [{ ...filed, centralId: 'C-1' }] }));
    const soon = Date.now() + 11 * 60_000;
    expect(await store.forwards.pollDue(Date.now(), 5)).toEqual([]);
    expect(await store.forwards.pollDue(soon, 5)).toEqual([{ complaint: filed.id, centralId: 'C-1' }]);
    await store.forwards.pollAt(filed.id, soon + 1);
    expect(await store.forwards.pollDue(soon, 5)).toEqual([]);
  });
});

eachDatabase('beside a copy of an older program, which keeps the body of a forward with its complaint, the body', (database) => {
  /** As that program does it. */
  const keptThere = (id: string, hex: string) =>
    database.rows(
      `update complaint set forward_body = coalesce(forward_body, '\\x${hex}') where id = '${id}' returning encode(forward_body, 'hex') as hex`,
    );

  test('is the one kept first, whichever of them kept it', async () => {
    const store = await database.open();
    const now = await knownTalk(store, '1');
    const [ours, theirs] = [complaint(now), complaint(now, { number: 'T2' })];
    await store.talks.commit(commit(now, { complaints: [ours, theirs], drafts: { [ours.id]: 'd1', [theirs.id]: 'd2' } }));
    await store.forwards.bodyOnce(ours.id, '{"a":1}');
    const [sealed] = await database.rows(`select encode(body, 'hex') as hex from forward where complaint = '${ours.id}'`);
    expect(await keptThere(ours.id, 'aa')).toEqual([sealed]);
    // What it seals is sealed for the same cell.
    await store.forwards.bodyOnce(theirs.id, '{"a":2}');
    const [moved] = await database.rows(`delete from forward where complaint = '${theirs.id}' returning encode(body, 'hex') as hex`);
    await keptThere(theirs.id, String(moved?.hex));
    expect(await store.forwards.bodyOnce(theirs.id, '{"a":3}')).toBe('{"a":2}');
    expect(await store.forwards.body(theirs.id)).toBe('{"a":2}');
  });
});

eachDatabase('an attachment', (database) => {
  test('waits until it is kept or given up', async () => {
    const store = await database.open();
    const now = await knownTalk(store, '1');
    const filed = complaint(now);
    const files = ['r1', 'r2'].map((ref) => ({
      id: freshId(),
      talk: now.id,
      file: { type: 'file' as const, kind: 'photo' as const, ref, seconds: 3 },
    }));
    const belongs = files.map(({ id }) => ({ attachment: id, complaint: filed.id }));
    const errands = [{ kind: 'forward' as const, complaint: filed.id }];
    await store.talks.commit(commit(now, { complaints: [filed], drafts: { [filed.id]: 'd1' }, attachments: files, belongs, errands }));
    const [one = '', two = ''] = files.map((file) => file.id);
    const states = async () => (await store.complaints.attachments(filed.id)).map(({ state }) => state);
    expect(await states()).toEqual(['waiting', 'waiting']);
    await store.attachments.settle(one, {
      state: 'kept',
      sha256: 'ab'.repeat(32),
      bytes: 3_000_000_000,
      mediaType: 'image/jpeg',
      name: 'foto.jpg',
    });
    await store.attachments.settle(two, { state: 'refused', reason: 'too_large' });
    // By the database's clock, as the errands of the same commit.
    const [made] = await database.rows('select distinct floor(extract(epoch from created_at) * 1000)::float8 as at from outbox');
    const at = Number(made?.at);
    expect(await store.complaints.attachments(filed.id)).toEqual([
      {
        id: one,
        at,
        kind: 'photo',
        state: 'kept',
        name: 'foto.jpg',
        mediaType: 'image/jpeg',
        bytes: 3_000_000_000,
        sha256: 'ab'.repeat(32),
        seconds: 3,
      },
      { id: two, at, kind: 'photo', state: 'refused', name: '', mediaType: '', bytes: 0, sha256: '', seconds: 3 },
    ]);
  });
});
