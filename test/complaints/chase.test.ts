import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { chance } from '../../src/chance.ts';
import { type ChaseWorld, chase } from '../../src/complaints/chase.ts';
import { commitOf } from '../../src/complaints/commits.ts';
import type { Complaint } from '../../src/complaints/complaint.ts';
import { workingDays } from '../../src/complaints/deadlines.ts';
import { carryOut } from '../../src/complaints/effects.ts';
import { readOperator } from '../../src/settings/operator.ts';
import type { Store } from '../../src/store/open.ts';
import { complaint, freshId, knownTalk } from '../support/commits.ts';
import { eachDatabase } from '../support/databases.ts';

const read = readOperator(fileURLToPath(new URL('../../operator', import.meta.url)), null);
if ('mistakes' in read) throw new Error('the shipped operator data has mistakes');
const days = workingDays(read.operator.calendar, 'Asia/Jakarta');
const at = (date: string, time = '09:00') => Date.parse(`2026-${date}T${time}+07:00`);

/** One complaint, and a clock that is set by hand. */
async function bench(store: Store, changes: Partial<Complaint>) {
  const now = await knownTalk(store, '1');
  const one = complaint(now, { submittedAt: at('11-23'), ...changes });
  const answered = changes.status === 'resolved' || changes.status === 'replied';
  await store.talks.commit(
    commitOf(now, now.talk, {
      complaints: [one],
      drafts: { [one.id]: 'd1' },
      history: answered ? [{ id: freshId(), complaint: one.id, at: at('11-23'), type: 'resolved', actor: 'central', data: {} }] : [],
    }),
  );
  let clock = at('11-23');
  const world: ChaseWorld = {
    ...store,
    daysOf: () => days,
    chance: { now: () => clock, id: chance.id },
    committed: () => undefined,
  };
  /** Sets the clock, lets the sweep run twice and answers with what goes out since. */
  const on = async (date: string, time?: string) => {
    clock = at(date, time);
    await chase(world);
    await chase(world);
    const rows = await store.queue.take([...Array(16).keys()], [], [], 100);
    await store.queue.done(rows.map(({ id }) => ({ id })));
    return rows.map(({ errand }) =>
      errand.kind === 'message' ? errand.say.lines[0]?.key : errand.kind === 'notice' ? errand.what : errand.kind,
    );
  };
  const stands = async () => (await store.complaints.byId(one.id))?.status;
  return { one, on, stands, talk: now.id };
}

eachDatabase('dates that pass', (database) => {
  test('officers are reminded before it passes, the supervisor and the citizen hear when it has, the admin a working day later', async () => {
    const { on } = await bench(await database.open(), { status: 'routed', dueAt: at('11-26', '23:59') });
    expect(await on('11-24')).toEqual([]);
    expect(await on('11-25')).toEqual([]);
    expect(await on('11-25', '13:00')).toEqual(['soon']);
    expect(await on('11-26')).toEqual([]);
    expect(await on('11-26', '13:00')).toEqual(['soon']);
    expect(await on('11-27', '08:00')).toEqual([]);
    expect(await on('11-27')).toEqual(['status.late', 'overdue']);
    expect(await on('11-28', '10:00')).toEqual([]);
    expect(await on('11-30', '10:00')).toEqual(['escalated']);
    expect(await on('12-04')).toEqual([]);
  });

  test('a date that has come does not wait behind hundreds of new reports', async () => {
    const store = await database.open();
    const { on, one } = await bench(store, { status: 'routed', dueAt: at('11-26', '23:59') });
    await on('11-24');
    const now = await store.talks.readById(one.talk);
    if (now === null) throw new Error('the talk is gone');
    const others = Array.from({ length: 250 }, () =>
      complaint(now, { submittedAt: at('11-25'), status: 'routed', dueAt: at('12-10', '23:59') }),
    );
    const drafts = Object.fromEntries(others.map(({ id }, nth) => [id, `n${nth}`]));
    await store.talks.commit(commitOf(now, now.talk, { complaints: others, drafts, history: [] }));
    expect(await on('11-25', '13:00')).toEqual(['soon']);
  });

  test('the citizen sees how often officers and their superior were reminded', async () => {
    const store = await database.open();
    const { on, one } = await bench(store, { status: 'routed', dueAt: at('11-26', '23:59') });
    for (const date of ['11-25', '11-26', '11-27']) await on(date, '13:00');
    const [own] = await store.complaints.own(one.citizen);
    expect(own?.steps.map(({ type }) => type)).toEqual(['reminded', 'reminded', 'escalated']);
  });

  test('of a date put off and missed again in the same step the citizen is not told a second time, its supervisor is', async () => {
    const store = await database.open();
    const { on, one } = await bench(store, { status: 'routed', dueAt: at('11-26', '23:59') });
    expect(await on('11-27')).toEqual(['status.late', 'overdue']);
    const [before, now] = [await store.complaints.byId(one.id), await store.talks.readById(one.talk)];
    if (before === null || now === null) throw new Error('the complaint is gone');
    await store.talks.commit(commitOf(now, now.talk, { changes: [{ ...before, dueAt: at('12-01', '23:59') }] }));
    expect(await on('12-01')).toEqual(['soon']);
    expect(await on('12-02')).toEqual(['overdue']);
  });

  test('many that pass on one morning are one message to their supervisor, and none is told twice', async () => {
    const store = await database.open();
    const { on, one } = await bench(store, { status: 'routed', dueAt: at('11-26', '23:59') });
    const now = await store.talks.readById(one.talk);
    if (now === null) throw new Error('the talk is gone');
    const more = Array.from({ length: 5 }, () =>
      complaint(now, { submittedAt: at('11-23'), status: 'routed', dueAt: at('11-26', '23:59') }),
    );
    await store.talks.commit(
      commitOf(now, now.talk, { complaints: more, drafts: Object.fromEntries(more.map(({ id }, i) => [id, `m${i}`])) }),
    );
    const went = await on('11-27');
    expect(went.filter((one) => one === 'status.late')).toHaveLength(6);
    expect(went.filter((one) => one === 'overdue')).toHaveLength(1);
  });

  test('silence is asked once on working day 8 and taken for an end after working day 10', async () => {
    const { on, stands } = await bench(await database.open(), { status: 'resolved', dueAt: at('12-07', '23:59') });
    expect(await on('12-02')).toEqual([]);
    expect(await on('12-03', '08:00')).toEqual([]);
    expect(await on('12-03', '09:05')).toEqual(['status.solved.reminder']);
    expect(await on('12-04')).toEqual([]);
    expect(await stands()).toBe('resolved');
    expect(await on('12-08', '09:05')).toEqual(['status.lapsed']);
    expect(await stands()).toBe('closed');
    expect(await on('12-20')).toEqual([]);
  });

  test('whom an outage kept from being asked in time is asked late, and has two working days left, as they read', async () => {
    const store = await database.open();
    const { on, stands, one } = await bench(store, { status: 'resolved', dueAt: at('12-07', '23:59') });
    expect(await on('12-09', '09:05')).toEqual(['status.solved.reminder']);
    const dueAt = (await store.complaints.byId(one.id))?.dueAt;
    expect(dueAt).toBe(days.add(at('12-09', '09:05'), 2).at);
    expect(await on('12-11', '10:00')).toEqual([]);
    expect(await stands()).toBe('resolved');
    expect(await on('12-14', '10:00')).toEqual(['status.lapsed']);
  });

  test('"belum" opens again what silence closed, and no rating was made of it', async () => {
    const store = await database.open();
    const { on, stands, one, talk } = await bench(store, { status: 'replied', dueAt: at('12-07', '23:59') });
    await on('12-03', '10:00');
    await on('12-08', '10:00');
    const now = await store.talks.readById(talk);
    if (now === null) throw new Error('the talk is gone');
    expect(now.talk.state?.questions).toMatchObject([{ type: 'solved', complaint: one.id }]);
    const commit = commitOf(now, now.talk);
    const due = () => ({ at: at('12-15'), listed: true });
    const world = { ...store, chance, categories: [], region: '00', words: () => '', due, days };
    await carryOut([{ type: 'solved', complaint: one.id, solved: false, words: 'belum' }], commit, now, world);
    expect(await store.talks.commit(commit)).toBe('done');
    expect(await stands()).toBe('reopened');
    expect((await store.complaints.byId(one.id))?.stars).toBeNull();
  });

  test('a hushed complaint is closed without a word', async () => {
    const { on, stands } = await bench(await database.open(), { status: 'resolved', dueAt: at('12-07', '23:59'), hushed: true });
    expect([...(await on('12-03', '10:00')), ...(await on('12-08', '10:00'))]).toEqual([]);
    expect(await stands()).toBe('closed');
  });

  test('a new date is looked at at once, however far the old one was', async () => {
    const store = await database.open();
    const { on, one } = await bench(store, { status: 'resolved', dueAt: at('12-07', '23:59') });
    await on('11-24');
    const [before, now] = [await store.complaints.byId(one.id), await store.talks.readById(one.talk)];
    if (before === null || now === null) throw new Error('the complaint is gone');
    await store.talks.commit(commitOf(now, now.talk, { changes: [{ ...before, status: 'reopened', dueAt: at('11-24', '23:59') }] }));
    expect(await on('11-25', '10:00')).toEqual(['status.late', 'overdue']);
  });
});

describe('working days', () => {
  test('between two dates leave out weekends and holidays', () => {
    expect(days.between(at('11-26', '23:59'), at('12-04'))).toBe(6);
    expect(days.between(at('12-24', '12:00'), at('12-28'))).toBe(1);
    expect(days.between(at('12-04'), at('11-26'))).toBe(0);
  });
});
