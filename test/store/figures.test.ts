import { expect, test } from 'vitest';
import { type Complaint, practiceCitizen } from '../../src/complaints/complaint.ts';
import { commit, knownTalk } from '../support/commits.ts';
import { eachDatabase } from '../support/databases.ts';
import { lived } from '../support/figures.ts';
import { complaintOf, officerOf, openOffice } from '../support/officers.ts';

const at = (date: string) => Date.parse(`2026-${date}T09:00:00+07:00`);
const november = { from: Date.parse('2026-11-01T00:00:00+07:00'), to: Date.parse('2026-12-01T00:00:00+07:00') };
const scope = { region: '00', agencies: ['DISHUB'] };
const now = at('11-26');
/** Told on the 2nd, due on the 9th. */
const told = (parts: Partial<Complaint>): Partial<Complaint> => ({ submittedAt: at('11-02'), dueAt: null, ...parts });

eachDatabase('figures', (database) => {
  test('tell kinds, states, what was in time, how it ended and how long it took; practice is never counted', async () => {
    const store = await database.open();
    const talk = await knownTalk(store, '1');
    const [first] = await lived(store, talk, [
      {
        parts: told({ status: 'closed', closing: 'confirmed', stars: 4 }),
        life: [
          ['replied', 24],
          ['solved', 72],
        ],
      },
      {
        parts: told({ status: 'closed', closing: 'unconfirmed' }),
        life: [
          ['escalated', 150],
          ['resolved', 168],
          ['lapsed', 240],
        ],
      },
      {
        parts: told({ status: 'archived', closing: 'disputed' }),
        life: [
          ['resolved', 48],
          ['disputed', 72],
          ['archived', 96],
        ],
      },
      {
        parts: told({ status: 'closed' }),
        life: [
          ['resolved', 12],
          ['solved', 24],
        ],
      },
      { parts: told({ status: 'archived' }), life: [['archived', 24]] },
      { parts: told({ status: 'routed', kind: 'aspiration', dueAt: at('11-09'), visibility: 'secret' }) },
      {
        parts: told({
          status: 'info_requested',
          kind: 'information',
          verified: { at: at('11-03'), by: '0199c0de-0000-7000-8000-00000000aaaa' },
        }),
      },
      { parts: told({ status: 'received', dueAt: at('11-30') }) },
      { parts: told({ status: 'received', practice: true }) },
      { parts: told({ status: 'received', agency: 'DLH', category: 'sampah' }) },
      { parts: told({ status: 'received', submittedAt: at('10-31') }) },
    ]);
    await lived(store, await knownTalk(store, '2'), [{ parts: told({ status: 'received', mergedInto: first?.id ?? '' }) }]);
    const tally = await store.figures.tally(scope, november, now);
    expect(tally).toMatchObject({
      ...{ filed: 8, secret: 1, merged: 1, judged: 6, timely: 4, late: 1 },
      ...{ confirmed: 2, unconfirmed: 1, disputed: 1, reopened: 1, verified: 1, unchecked: 5, rated: 1, stars: 4 },
      kinds: { grievance: 6, aspiration: 1, information: 1 },
      statuses: { received: 1, routed: 1, info_requested: 1, closed: 3, archived: 2, in_progress: 0 },
    });
    expect(tally.answerDays).toBe(1);
    expect(tally.closeDays).toBe(3.5);
  });

  test('are told apart for agencies and for categories; of nothing there are none', async () => {
    const store = await database.open();
    expect(await store.figures.tally(scope, november, now)).toMatchObject({ filed: 0, answerDays: null, closeDays: null });
    await lived(store, await knownTalk(store, '1'), [
      { parts: told({ agency: 'DLH', category: 'sampah' }) },
      { parts: told({}) },
      { parts: told({}), life: [['replied', 24]] },
      { parts: told({ region: '00', category: 'parkir' }) },
    ]);
    const all = { region: '00', agencies: null };
    const filed = (rows: { code: string; tally: { filed: number } }[]) => rows.map(({ code, tally }) => [code, tally.filed]);
    expect(filed(await store.figures.apart('agency', all, november, now))).toEqual([
      ['DISHUB', 3],
      ['DLH', 1],
    ]);
    expect(filed(await store.figures.apart('category', scope, november, now))).toEqual([
      ['parkir', 1],
      ['pju', 2],
    ]);
    expect((await store.figures.tally({ region: '00', agencies: [] }, november, now)).filed).toBe(0);
  });

  test('an export goes from page to page in order, without practice and with secret ones only where they may be read', async () => {
    const store = await database.open();
    const same = at('11-05');
    const written = await lived(store, await knownTalk(store, '1'), [
      {
        parts: told({ submittedAt: at('11-06'), status: 'closed', closing: 'confirmed' }),
        life: [
          ['escalated', 1],
          ['replied', 24],
          ['solved', 72],
        ],
      },
      ...Array.from({ length: 4 }, () => ({ parts: told({ submittedAt: same }) })),
      { parts: told({ visibility: 'secret' }) },
      { parts: told({ practice: true }) },
      { parts: told({ submittedAt: at('12-05') }) },
    ]);
    const ids = written.map(({ id }) => id);
    const closed = { ...scope, secretOf: [] };
    expect(await store.figures.exportable(closed, november)).toEqual({ rows: 5, hidden: 1 });
    expect(await store.figures.exportable({ ...scope, secretOf: ['DISHUB'] }, november)).toEqual({ rows: 6, hidden: 0 });
    const first = await store.figures.exported(closed, november, null, 3);
    const rest = await store.figures.exported(closed, november, first.at(-1)?.complaint ?? null, 3);
    expect([...first, ...rest].map(({ complaint }) => complaint.id)).toEqual([...ids.slice(1, 5), ids[0]]);
    expect(rest.at(-1)).toMatchObject({ missed: true, answeredAt: at('11-07'), closedAt: at('11-09') });
    expect(first[0]).toMatchObject({ missed: false, answeredAt: null, closedAt: null });
    const [secret] = await store.figures.exported({ ...scope, secretOf: ['DISHUB'] }, november, null, 1);
    expect(secret?.complaint).toMatchObject({ id: ids[5], visibility: 'secret' });
  });

  test('practice is of nobody real: no list, group, citizen or follower meets it', async () => {
    const store = await database.open();
    const talk = await knownTalk(store, '1');
    const officer = { ...officerOf('ayu', 'DISHUB', 'supervisor'), talk: talk.id };
    const id = '0199c0de-0000-7000-8000-00000000aaaa';
    const group = await knownTalk(store, '-1');
    const made = {
      type: 'group' as const,
      at: now,
      talk: group.id,
      region: '00',
      agency: 'DISHUB',
      channel: 'telegram' as const,
      topics: 'none' as const,
      by: id,
    };
    await store.talks.commit(commit(group, { staff: [made] }));
    const [one] = await lived(store, talk, [
      { parts: told({ practice: true, citizen: practiceCitizen, assignee: id, status: 'in_progress', dueAt: at('11-03') }) },
    ]);
    expect((await store.officers.practising(talk.id))?.id).toBe(one?.id);
    expect(await store.officers.practising(group.id)).toBeNull();
    expect([await store.officers.tasks(officer, 10), await store.officers.held(id)]).toEqual([[], []]);
    expect([await store.digests.busy('00'), await store.digests.standing('00', 'DISHUB', 10)]).toEqual([[], []]);
    expect(await database.rows('select count(*)::int as cards from card')).toEqual([{ cards: 0 }]);
    expect(await store.complaints.own(talk.citizen)).toEqual([]);
  });

  test('an officer reads in /statistik what the store has counted', async () => {
    const store = await database.open();
    await lived(store, await knownTalk(store, '1'), [
      {
        parts: told({ status: 'closed', closing: 'confirmed' }),
        life: [
          ['replied', 24],
          ['solved', 72],
        ],
      },
    ]);
    const office = openOffice([complaintOf()]);
    office.officers.push(officerOf('ayu', 'DISHUB', 'supervisor'));
    office.world.figures = store.figures;
    const [shown = ''] = (await office.hear('ayu', '/statistik'))?.shown ?? [];
    expect(shown).toContain('Dinas Perhubungan · laporan yang masuk 1 Nov 2026 – 23 Nov 2026');
    expect(shown).toContain('Selesai 1: dipastikan warga 1 · tanpa kata warga 0 · dibantah warga 0');
  });
});
