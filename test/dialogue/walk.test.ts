import { describe, expect, it } from 'vitest';
import type { Said } from '../../src/dialogue/said.ts';
import { emptyState, type TalkState } from '../../src/dialogue/talk.ts';
import { World } from '../support/core.ts';

const typical: Said[] = [
  ...[
    'sampah menumpuk',
    'jl melati rt 3',
    'kirim',
    '1',
    '2',
    '4',
    'hapus',
    'ya',
    'tidak',
    'batal',
    'nanti dulu',
    'lanjut',
    'kembalikan',
    'kembali',
    'lewati',
    'status',
    'bantuan',
    'belum',
    'sudah',
    'ktp belum jadi',
    'kirim. sekalian usul tempat sampah ditambah',
    'diam',
    'batalkan laporan tadi',
    'ubah laporan tadi',
    'hapus data saya',
    'mau bicara sama orang',
  ].map((text): Said => ({ type: 'text', text })),
  { type: 'text', text: 'kades minta uang pelicin, saya takut ketahuan' },
  { type: 'text', text: 'tolong ada kebakaran' },
  { type: 'text', text: 'ganti lokasinya' },
  { type: 'file', kind: 'photo', ref: 'r' },
  { type: 'file', kind: 'photo', ref: 'r', album: 'a' },
  { type: 'pin', lat: -6.9, lon: 107.6 },
  { type: 'other', kind: 'sticker' },
  { type: 'revoke', of: 'none' },
  { type: 'alarm' },
];
/** Whatever was said before, one of these ways must lead to a filed complaint. */
const waysToFile: string[][] = [
  ['kirim'],
  ['lewati', 'kirim'],
  ['jalan rusak', 'jl melati', 'kirim'],
  ['tidak', 'kirim'],
  ['ya', 'lewati', 'lewati', 'lewati', 'kirim'],
  ['kembali', 'kirim'],
  ['jalan rusak di jl melati', 'laporan baru', 'kirim'],
  ['jalan rusak di jl melati', 'jalan rusak di jl melati', 'kirim'],
  // The same words again, right after they were filed, are no second report.
  ['jalan rusak di jl melati', 'got mampet di jl kenanga', 'kirim'],
  ['jalan rusak di jl melati', 'jalan rusak di jl melati', 'laporan baru', 'kirim'],
];

describe('the walk over the states', () => {
  it('no state that can be reached is a dead end', () => {
    const seen = new Map<string, World>();
    let border = [new World()];
    for (let depth = 0; depth < 5 && border.length > 0; depth++) {
      const next: World[] = [];
      for (const world of border) {
        for (const said of typical) {
          const copy = clone(world);
          copy.hear(said);
          const shape = folded(copy.talk.state ?? emptyState());
          if (!seen.has(shape)) {
            seen.set(shape, copy);
            next.push(copy);
          }
        }
      }
      border = next.slice(0, 70);
    }
    expect(seen.size).toBeGreaterThan(80);
    const stuck = [...seen].filter(([, world]) => !waysToFile.some((way) => files(world, way)) || !clears(world)).map(([shape]) => shape);
    expect(stuck).toEqual([]);
  }, 120_000);
});

function files(world: World, way: string[]): boolean {
  const copy = clone(world);
  for (const text of way) {
    copy.text(text);
    copy.wait(5_000);
  }
  return copy.filings.length > world.filings.length;
}

/** "batal" always clears the table, and what was on it is kept. */
function clears(world: World): boolean {
  const copy = clone(world);
  const open = world.talk.state?.draft?.id;
  copy.text('batal');
  const { state } = copy.talk;
  return state?.draft === null && (open === undefined || state.kept.some((entry) => entry.draft.id === open));
}

function clone(world: World): World {
  const copy = new World(world.now, world.quietMs);
  copy.talk = structuredClone(world.talk);
  copy.complaints = structuredClone(world.complaints);
  copy.filings = [...world.filings];
  copy.says = [...world.says];
  copy.skip(world.drawn);
  return copy;
}

/** The shape of a state: which question is open, which slots are filled, what waits. */
function folded(state: TalkState): string {
  const { draft } = state;
  const slots = draft && [
    draft.asked,
    draft.done.join(),
    draft.pieces.length > 0,
    draft.attachments.length > 0,
    draft.place !== null,
    draft.visibility,
    draft.quietUntil !== null,
  ];
  const waiting = [
    state.kept
      .map((entry) => entry.why)
      .slice(0, 1)
      .join(),
    state.filed.length > 0,
    state.emergency !== null,
    state.loose !== null,
    state.adding !== null,
  ];
  return JSON.stringify([slots, waiting, state.offered.map((offer) => offer.step).slice(0, 1)]);
}
