/** The dialogue under whatever is said, pressed, edited, repeated and waited for: no piece lost, no draft filed twice, and always a way to the end. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Said } from '../../src/dialogue/said.ts';
import type { Draft } from '../../src/dialogue/talk.ts';
import { World } from '../support/core.ts';
import { anyText, holds } from '../support/property.ts';

/** A tired citizen says at most this much before giving up: far above what any dialogue needs. */
const saysMax = 6;
const dayMs = 86_400_000;

type Move =
  | { type: 'say'; text: string }
  | { type: 'tell'; about: string }
  | { type: 'file'; album: boolean }
  | { type: 'pin'; lat: number; lon: number }
  | { type: 'press'; nth: number; twice: boolean }
  | { type: 'edit'; nth: number; text: string }
  | { type: 'again' }
  | { type: 'wait'; ms: number };

const short = [
  'kirim',
  'ya',
  'tidak',
  '1',
  '2',
  'batal',
  'kembali',
  'lewati',
  'kembalikan',
  'status',
  'bantuan',
  'nanti dulu',
  'lanjut',
  'laporan baru',
  'rahasia',
  'ganti lokasi',
];
const stories = ['lampu jalan mati', 'jalan berlubang', 'sampah menumpuk', 'ktp belum jadi', 'air pdam mati', 'minta uang pelicin'];

const move: fc.Arbitrary<Move> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ type: fc.constant('say' as const), text: fc.constantFrom(...short) }) },
  { weight: 4, arbitrary: fc.record({ type: fc.constant('tell' as const), about: fc.constantFrom(...stories) }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('say' as const), text: anyText }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('file' as const), album: fc.boolean() }) },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant('pin' as const),
      lat: fc.double({ min: -11, max: 6, noNaN: true }),
      lon: fc.double({ min: 95, max: 141, noNaN: true }),
    }),
  },
  { weight: 6, arbitrary: fc.record({ type: fc.constant('press' as const), nth: fc.nat(40), twice: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('edit' as const), nth: fc.nat(20), text: fc.constantFrom(...stories) }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('again' as const) }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('wait' as const), ms: fc.constantFrom(0, 1_000, 5_000, 600_000, dayMs) }) },
);

const course = fc.record({ quietMs: fc.constantFrom(0, 3_000), moves: fc.array(move, { minLength: 1, maxLength: 18 }) });

/** Plays the moves; answers the stories that were told and must still be there. */
function play(world: World, moves: readonly Move[]): string[] {
  let told: string[] = [];
  let last: { said: Said; message: string } | null = null;
  const hear = (said: Said, message: string) => {
    last = { said, message };
    const says = world.hear(said, message);
    expect(says.length).toBeLessThanOrEqual(saysMax);
    expect(JSON.parse(JSON.stringify(world.talk))).toEqual(world.talk);
  };
  moves.forEach((one, i) => {
    const message = `m${i}`;
    if (takesBack(one, world.talk.state?.draft ?? null)) told = [];
    if (one.type === 'say') hear({ type: 'text', text: one.text }, message);
    else if (one.type === 'tell') {
      const text = `${one.about} nomor ${i} sudah lama begini`;
      told.push(text);
      hear({ type: 'text', text }, message);
    } else if (one.type === 'file') hear({ type: 'file', kind: 'photo', ref: `r${i}`, ...(one.album ? { album: 'a' } : {}) }, message);
    else if (one.type === 'pin') hear({ type: 'pin', lat: one.lat, lon: one.lon }, message);
    else if (one.type === 'edit') hear({ type: 'edit', of: `m${one.nth}`, text: one.text }, '');
    else if (one.type === 'again' && last) hear(last.said, last.message);
    else if (one.type === 'wait') world.wait(one.ms);
    else if (one.type === 'press') pressed(world, one, hear);
  });
  return told;
}

/** The citizen's own wish: telling the story anew, writing over a message, "kembali". So does a day without a word: a draft is not kept longer (the reminder says so). */
function takesBack(move: Move, draft: Draft | null): boolean {
  if (move.type === 'wait') return move.ms === dayMs;
  if (move.type === 'say' && move.text === 'kembali') return true;
  return move.type === 'edit' || draft?.asked === 'story' || (move.type === 'press' && draft?.revoked !== null);
}

function pressed(world: World, { nth, twice }: Extract<Move, { type: 'press' }>, hear: (said: Said, message: string) => void): void {
  const choices = world.says.flatMap((say) => say.choices ?? []).filter(({ choice }) => choice !== 'drop' && choice !== 'discard');
  const choice = choices.at(-1 - (nth % Math.max(1, choices.length)));
  if (!choice) return;
  for (let times = twice ? 2 : 1; times > 0; times -= 1)
    hear({ type: 'press', draft: choice.draft, step: choice.step, choice: choice.choice }, '');
}

test('nothing told is lost, and no draft is filed twice', () => {
  holds(120, course, ({ quietMs, moves }) => {
    const world = new World(undefined, quietMs);
    const told = play(world, moves);
    const everything = JSON.stringify([world.filings, world.talk.state, world.effects]);
    expect(told.filter((text) => !everything.includes(text))).toEqual([]);
    const drafts = world.filings.map(({ draft }) => draft);
    expect(new Set(drafts).size).toBe(drafts.length);
    expect(new Set(world.filings.map(({ number }) => number)).size).toBe(world.filings.length);
  });
});

test('from wherever it stands, a new story can be sent within a few words', () => {
  holds(60, course, ({ quietMs, moves }) => {
    const world = new World(undefined, quietMs);
    play(world, moves);
    // A day later the limit on reports a day is over, and nobody's pace is too quick.
    world.wait(dayMs);
    const before = world.filings.length;
    for (const text of [
      'batal',
      'laporan baru',
      'lampu jalan mati di jl melati rt 3',
      'kirim',
      'ya',
      'lewati',
      'lewati',
      'lewati',
      'kirim',
    ]) {
      world.text(text);
      world.wait(5_000);
      if (world.filings.length > before) return;
    }
    expect(world.filings.length).toBeGreaterThan(before);
  });
});
