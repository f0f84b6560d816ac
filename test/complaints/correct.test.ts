/** What the citizen puts right after filing stands in the complaint, in its history and with whoever handles it. */
import { expect, test } from 'vitest';
import { commitOf } from '../../src/complaints/commits.ts';
import type { Complaint } from '../../src/complaints/complaint.ts';
import { carryOut } from '../../src/complaints/effects.ts';
import type { Commit } from '../../src/complaints/ports.ts';
import type { Effect, Puts } from '../../src/dialogue/effect.ts';
import { emptyTalk } from '../../src/dialogue/talk.ts';
import { naive } from '../support/clock.ts';
import { categories } from '../support/core.ts';
import { complaintOf } from '../support/officers.ts';

const street = complaintOf({ status: 'received', category: 'pju', agency: 'DISHUB', place: { text: 'jl melati rt 3' } });

async function carriedOut(effect: Effect, complaint: Complaint = street): Promise<Commit> {
  const address = { channel: 'telegram' as const, chat: '7' };
  const now = { id: 'talk-warga', citizen: complaint.citizen, version: 1, talk: emptyTalk, address };
  const commit = commitOf(now, now.talk);
  const chance = { now: () => 1, id: () => 'id', token: () => 't', number: () => 'n' };
  await carryOut([effect], commit, now, { ...naive, complaints: { byId: async () => complaint }, chance, categories, region: '00' });
  return commit;
}

/** What is put right by these words. */
const correct = (puts: Puts, text = 'eh salah'): Effect => ({ type: 'correct', complaint: street.id, text, puts });
const told = ({ errands }: Commit) => errands.map((errand) => (errand.kind === 'notice' ? errand.what : errand.kind));

test('a place put right replaces the old one; officers and the centre read the words', async () => {
  const commit = await carriedOut(correct({ place: { text: 'jl mawar rt 3' } }, 'bukan melati tapi mawar'));
  expect(commit.changes).toMatchObject([{ place: { text: 'jl mawar rt 3' }, category: 'pju', agency: 'DISHUB' }]);
  expect(commit.history).toMatchObject([{ type: 'corrected', data: { text: 'bukan melati tapi mawar\njl mawar rt 3' } }]);
  expect(told(commit)).toEqual(['addition', 'corrected']);
});

test('a correction that is only passed on changes nothing in the report', async () => {
  const commit = await carriedOut(correct({}));
  expect(commit.changes).toEqual([]);
  expect(told(commit)).toEqual(['addition', 'corrected']);
});

test('another category goes to who handles it while nobody has taken it, and only then', async () => {
  const moved = await carriedOut(correct({ category: 'jalan_trotoar' }));
  expect(moved.changes).toMatchObject([{ category: 'jalan_trotoar', agency: 'DPUPR' }]);
  expect(told(moved)).toEqual(['addition', 'new']);
  const taken = await carriedOut(correct({ category: 'jalan_trotoar' }), { ...street, status: 'in_progress', assignee: 'rina' });
  expect(taken.changes).toMatchObject([{ category: 'jalan_trotoar', agency: 'DISHUB' }]);
});

test('a report made secret says so in its history', async () => {
  const commit = await carriedOut(correct({ visibility: 'secret' }));
  expect(commit.changes).toMatchObject([{ visibility: 'secret' }]);
  expect(commit.history).toMatchObject([{ type: 'made_secret' }]);
  expect(told(commit)).toEqual(['addition', 'concealed']);
});

test('a pin told later is on the map, and one that is there stays', async () => {
  const pin = { text: '', lat: -6.93, lon: 107.65 };
  const add = { type: 'add' as const, complaint: street.id, text: '', attachments: [], place: pin };
  expect((await carriedOut(add)).changes).toMatchObject([{ place: { text: 'jl melati rt 3', lat: -6.93, lon: 107.65 } }]);
  expect((await carriedOut(add, { ...street, place: { text: 'jl melati', lat: 1, lon: 2 } })).changes).toEqual([]);
});
