/** What the citizen puts right after filing stands in the complaint, in its history and with whoever handles it. */
import { expect, test } from 'vitest';
import { commitOf } from '../../src/complaints/commits.ts';
import type { Complaint } from '../../src/complaints/complaint.ts';
import { carryOut } from '../../src/complaints/effects.ts';
import { corrected } from '../../src/complaints/passed-on.ts';
import type { Commit } from '../../src/complaints/ports.ts';
import type { Effect, Puts } from '../../src/dialogue/effect.ts';
import { pieceMaxCharacters, piecesMax, storyMaxCharacters } from '../../src/dialogue/limits.ts';
import type { Sentence } from '../../src/dialogue/say.ts';
import { emptyTalk } from '../../src/dialogue/talk.ts';
import { createSpeech } from '../../src/speech.ts';
import { naive } from '../support/clock.ts';
import { categories } from '../support/core.ts';
import { complaintOf, unfollowed } from '../support/officers.ts';

const speech = createSpeech();
/** As the program says it (app.ts): in another language where one is asked for. */
const words = (sentence: Sentence, language = 'id') => speech.sentence(sentence, language, 'Asia/Jakarta');
const street = complaintOf({ status: 'received', category: 'pju', agency: 'DISHUB', place: { text: 'jl melati rt 3' } });

async function carriedOut(effect: Effect, complaint: Complaint = street): Promise<Commit> {
  const address = { channel: 'telegram' as const, chat: '7' };
  const now = { id: 'talk-warga', citizen: complaint.citizen, version: 1, talk: emptyTalk, address };
  const commit = commitOf(now, now.talk);
  const chance = { now: () => 1, id: () => 'id', token: () => 't', number: () => 'n' };
  await carryOut([effect], commit, now, {
    ...naive,
    ...unfollowed,
    complaints: { byId: async () => complaint },
    chance,
    categories,
    region: '00',
    words,
  });
  return commit;
}

/** What is put right by these words. */
const correct = (puts: Puts, text = 'eh salah'): Extract<Effect, { type: 'correct' }> => ({
  type: 'correct',
  complaint: street.id,
  text,
  puts,
});
const told = ({ errands }: Commit) => errands.map((errand) => (errand.kind === 'notice' ? errand.what : errand.kind));

/** What the centre reads. */
const passedOn = ({ errands }: Commit) => errands.flatMap((errand) => (errand.kind === 'addition' ? [errand.text] : []));

test('a place put right replaces the old one; officers and the centre read what is right, what was wrong and the words', async () => {
  const commit = await carriedOut(correct({ place: { text: 'jl mawar rt 3' } }, 'bukan melati tapi mawar'));
  expect(commit.changes).toMatchObject([{ place: { text: 'jl mawar rt 3' }, category: 'pju', agency: 'DISHUB' }]);
  const text = 'Tempat yang benar: jl mawar rt 3 (tadinya: jl melati rt 3)\nKata pelapor: “bukan melati tapi mawar”';
  expect(commit.history).toMatchObject([{ type: 'corrected', data: { text } }]);
  expect(commit.errands).toMatchObject([
    { kind: 'addition', text: `KOREKSI dari pelapor.\n${text}` },
    { kind: 'notice', what: 'corrected', text },
  ]);
});

test.each<[Puts, string]>([
  [{ occurred: 'kemarin (2026-11-22)' }, 'Waktu kejadian: kemarin (2026-11-22) (tadinya tidak disebut)'],
  [{ category: 'jalan_trotoar' }, 'Kategori menurut pelapor: Jalan & trotoar (tadinya: Lampu jalan)'],
  [
    { place: { text: '', lat: -6.93, lon: 107.65 } },
    'Tempat yang benar: https://www.google.com/maps?q=-6.93,107.65 (tadinya: jl melati rt 3)',
  ],
])('%j is told with what it was before', async (puts, line) => {
  expect(passedOn(await carriedOut(correct(puts)))).toEqual([`KOREKSI dari pelapor.\n${line}\nKata pelapor: “eh salah”`]);
});

test('several things put right at once are told in a line each', async () => {
  const puts = { place: { text: 'jl mawar rt 3' }, occurred: 'kemarin (2026-11-22)', category: 'jalan_trotoar' };
  expect(passedOn(await carriedOut(correct(puts)))[0]?.split('\n')).toEqual([
    'KOREKSI dari pelapor.',
    'Tempat yang benar: jl mawar rt 3 (tadinya: jl melati rt 3)',
    'Waktu kejadian: kemarin (2026-11-22) (tadinya tidak disebut)',
    'Kategori menurut pelapor: Jalan & trotoar (tadinya: Lampu jalan)',
    'Kata pelapor: “eh salah”',
  ]);
});

test('a message written anew is told once, with what stood there', async () => {
  const told = { ...street, pieces: [{ message: 'm1', at: 1, text: 'lampu mati di jl melati' }] };
  const commit = await carriedOut(
    correct({ pieces: [{ message: 'm1', at: 1, text: 'lampu redup di jl melati' }] }, 'lampu redup di jl melati'),
    told,
  );
  expect(passedOn(commit)).toEqual([
    'KOREKSI dari pelapor.\nTulisan yang benar: “lampu redup di jl melati” (tadinya: “lampu mati di jl melati”)',
  ]);
});

test('a long message written anew stays within what the centre takes', async () => {
  const told = { ...street, pieces: [{ message: 'm1', at: 1, text: 'a'.repeat(pieceMaxCharacters) }] };
  const anew = 'b'.repeat(pieceMaxCharacters);
  const [text = ''] = passedOn(await carriedOut(correct({ pieces: [{ message: 'm1', at: 1, text: anew }] }, anew), told));
  expect(text).toContain(anew);
  expect(text.length).toBeLessThan(20_000);
});

test('too late for the report itself, a correction stands behind its story, with what it means for the place', async () => {
  const commit = await carriedOut({ ...correct({}, 'eh rt nya 5 bukan 3'), late: true });
  expect(commit.changes).toMatchObject([{ place: { text: 'jl melati rt 3' }, pieces: [{}, { at: 1, text: 'eh rt nya 5 bukan 3' }] }]);
  expect(passedOn(commit)).toEqual([
    'KOREKSI dari pelapor.\nTempat menurut pelapor: jl melati rt 5 (di laporan tertulis: jl melati rt 3)\nKata pelapor: “eh rt nya 5 bukan 3”',
  ]);
  expect(told(commit)).toEqual(['addition', 'corrected']);
});

test('the centre reads the deed also where a button was pressed and nothing said', async () => {
  const solved = (words: string): Effect => ({ type: 'solved', complaint: street.id, solved: false, words });
  expect(passedOn(await carriedOut(solved('')))).toEqual(['Pelapor menyatakan belum beres; laporan dibuka lagi.']);
  expect(passedOn(await carriedOut(solved('msh mati')))).toEqual([
    'Pelapor menyatakan belum beres; laporan dibuka lagi.\nKata pelapor: “msh mati”',
  ]);
  expect(passedOn(await carriedOut({ type: 'withdraw', complaint: street.id, words: '' }))).toEqual([
    'Pelapor menarik laporan ini; tidak perlu dikerjakan lagi.',
  ]);
  expect(passedOn(await carriedOut(correct({ visibility: 'secret' }, '')))).toEqual(['Pelapor meminta laporan ini DIRAHASIAKAN.']);
  const asked: Effect = { type: 'add', complaint: street.id, text: '', attachments: [], place: null, wants: 'closing' };
  expect(passedOn(await carriedOut(asked))).toEqual(['Pelapor meminta laporan ini ditutup.']);
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

test('a report of corruption that becomes secret leaves the office it may be about', async () => {
  const aid = {
    ...street,
    category: 'sosial_bansos',
    agency: 'DINSOS',
    pieces: [{ message: 'm', at: 1, text: 'pegawai dinsos minta uang buat bansos' }],
  };
  const commit = await carriedOut(correct({ visibility: 'secret' }), aid);
  expect(commit.changes).toMatchObject([{ visibility: 'secret', category: 'sosial_bansos', agency: 'INSPEKTORAT' }]);
  expect(told(commit)).toEqual(['addition', 'new']);
});

test('a pin told later is on the map, and one that is there stays', async () => {
  const pin = { text: '', lat: -6.93, lon: 107.65 };
  const add = { type: 'add' as const, complaint: street.id, text: '', attachments: [], place: pin };
  expect((await carriedOut(add)).changes).toMatchObject([{ place: { text: 'jl melati rt 3', lat: -6.93, lon: 107.65 } }]);
  expect((await carriedOut(add, { ...street, place: { text: 'jl melati', lat: 1, lon: 2 } })).changes).toEqual([]);
});

test('what is put right too late is left out where a report can hold no more pieces, or no more signs, and where there are no words', () => {
  const late = (text: string): Extract<Effect, { type: 'correct' }> => ({ ...correct({}, text), late: true });
  const of = (pieces: number, signs: number) =>
    complaintOf({ pieces: Array.from({ length: pieces }, () => ({ message: 'm', at: 0, text: 'a'.repeat(signs) })) });
  const added = (complaint: Complaint, text: string) => corrected(complaint, late(text), 1).pieces.length - complaint.pieces.length;
  expect(added(of(1, 10), 'harusnya rt 4')).toBe(1);
  expect(added(of(1, 10), '')).toBe(0);
  expect([added(of(piecesMax - 1, 1), 'x'), added(of(piecesMax, 1), 'x')]).toEqual([1, 0]);
  expect([added(of(1, storyMaxCharacters - 1), 'x'), added(of(1, storyMaxCharacters), 'x')]).toEqual([1, 0]);
});

test('what was merged into another and is not solved stands by itself again', async () => {
  const merged = complaintOf({ status: 'resolved', mergedInto: 'complaint-main' });
  const commit = await carriedOut({ type: 'solved', complaint: merged.id, solved: false, words: 'belum' }, merged);
  expect(commit.changes[0]).toMatchObject({ status: 'reopened' });
  expect(commit.changes[0]).not.toHaveProperty('mergedInto');
});
