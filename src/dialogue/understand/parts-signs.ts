/** What each word of a message shows of the part it plays there, for parts-sense.ts: itself, its neighbours, what parts them, what kind of word it is, and where the rules found a place. */
import { isEveryday } from './everyday.ts';
import { plain } from './normalise.ts';
import { rememberingWords } from './recent.ts';
import { hashOf, stemOf } from './signs.ts';
import { isStrange } from './strange.ts';

/** When a message is said: the first words, the answer to "where?", below the summary, or when the report was sent. */
export const partMoments = ['first', 'where', 'fix', 'later'] as const;
export type PartMoment = (typeof partMoments)[number];

/** A word as it was typed, and where it stands. */
export interface Word {
  word: string;
  from: number;
  to: number;
}

/** Words that begin a place, and those that tell how it lies. */
const cues = new Set(
  'jl jln jalan gg gang rt rw no nomor blok kel kelurahan desa ds dusun dsn kec kecamatan kab kabupaten kota kampung kp perum perumahan komplek komp pasar sd sdn smp smpn sma sman smk masjid mesjid mushola gereja pura puskesmas rsud terminal stasiun jembatan kali sungai simpang pertigaan perempatan prapatan kantor kafe warung toko indomaret alfamart spbu pom taman lapangan alun banjar br lingkungan pantai pelabuhan bundaran blk lorong lr lrg'.split(
    ' ',
  ),
);
const relations = new Set(
  'depan dpn dekat dkt deket samping sebelah sblh seberang sebrang belakang blkg ujung pojok sekitar pinggir tepi antara arah sebelum sesudah setelah atas bawah masuk dalam ngarep mburi cedak cedhak caket deukeut hareup tukang gigir sisi muka'.split(
    ' ',
  ),
);

/** Hashes of what a word is by itself, and of its kind. */
export interface Shape {
  /** How many were made before it. */
  nth: number;
  typed: number;
  plain: number;
  stem: number;
  form: number;
  kind: number;
  begins: number;
  ends: number;
}

let made = 0;
const shapeOf = rememberingWords((word): Shape => {
  const typed = word.toLowerCase();
  const meant = plain(typed);
  const length = Math.min(5, typed.length);
  const form = /^\d+$/.test(typed) ? 'D' : /\d/.test(typed) ? 'd' : /^\p{Lu}{2}/u.test(word) ? 'C' : /^\p{Lu}/u.test(word) ? 'c' : 'l';
  const isOf = (set: ReadonlySet<string>) => set.has(typed) || set.has(meant);
  const kind = isOf(cues) ? 'K' : isOf(relations) ? 'R' : isEveryday(typed) ? 'E' : isStrange(typed) ? 'S' : 'O';
  made += 1;
  return {
    nth: made,
    typed: hashOf(typed) | 0,
    plain: hashOf(meant) | 0,
    stem: hashOf(stemOf(meant)) | 0,
    form: hashOf(`${form}${length}`) | 0,
    kind: hashOf(kind) | 0,
    begins: hashOf(typed.slice(0, 3)) | 0,
    ends: hashOf(typed.slice(-3)) | 0,
  };
});
const edge = hashOf('^') | 0;
/** What stands before the first word and behind the last. */
export const outside: Shape = { nth: 0, typed: edge, plain: edge, stem: edge, form: edge, kind: edge, begins: edge, ends: edge };

/** The words of a message; numbers are words too. */
export function wordsIn(text: string): Word[] {
  return [...text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu)].map(({ 0: word, index }) => ({ word, from: index, to: index + word.length }));
}

/** How a word can stand to the one that is read: it is that word, with what parts it from the words beside it, or a neighbour of it. */
const stances = { here: 0, before: 1, before2: 2, after: 3, after2: 4, left: 5, right: 10, within: 15, moment: 17 };
export const stancesMax = stances.moment + partMoments.length;
/** The neighbours that show something: how far behind it they are, and how they stand to it. */
export const neighbours: readonly (readonly [behind: number, stance: number])[] = [
  [-1, stances.before],
  [-2, stances.before2],
  [1, stances.after],
  [2, stances.after2],
];

/** What is shown at each word of a message, one after the other. */
export interface Sights {
  /** How the word itself stands there, `stancesOfWord` of them: what it shows so are aloneSigns, as of its neighbours. */
  stances: Uint8Array;
  /** Hashes of what words show together, and of where it stands: `signsOfWord`. */
  signs: Int32Array;
}
export const stancesOfWord = 5;
export const signsOfWord = 12;

/** The hashes of what a word shows by itself, standing so. */
export function aloneSigns(word: Shape, stance: number): number[] {
  if (stance >= stances.moment) return [of(26, stance - stances.moment), of(27, stance - stances.moment, word.plain)];
  if (stance >= stances.within) return [of(24, stance - stances.within, word.plain)];
  if (stance >= stances.right) return [of(20, stance - stances.right, word.plain)];
  if (stance >= stances.left) return [of(19, stance - stances.left, word.plain)];
  if (stance === stances.after2) return [of(11, word.plain)];
  if (stance === stances.after) return [of(10, word.plain), of(13, word.stem), of(32, word.form)];
  if (stance === stances.before2) return [of(9, word.plain)];
  if (stance === stances.before) return [of(8, word.plain), of(12, word.stem), of(31, word.form)];
  return [of(1, 0), of(2, word.typed), of(3, word.plain), of(4, word.form), of(5, word.kind), of(6, word.begins), of(7, word.ends)];
}

/** The words of a message by their shapes. */
export function shapesOf(all: readonly Word[]): Shape[] {
  return all.map(({ word }) => shapeOf(word));
}

/** What is shown at each word. `places`: what the rules took for the place, as it stands in the text. */
export function partSights(
  text: string,
  all: readonly Word[],
  shapes: readonly Shape[],
  moment: PartMoment,
  places: readonly string[],
): Sights {
  const inPlace = withinAny(text, all, places);
  const gaps = all.map(({ from }, i) => gapKind(text.slice(i === 0 ? 0 : (all[i - 1]?.to ?? 0), from)));
  const at = stances.moment + partMoments.indexOf(moment);
  const found = places.length > 0 ? 1 : 0;
  const asks = /\?\s*$/.test(text) ? 1 : 0;
  const sights = { stances: new Uint8Array(all.length * stancesOfWord), signs: new Int32Array(all.length * signsOfWord) };
  for (let i = 0; i < all.length; i += 1) {
    const here = shapes[i] ?? outside;
    const before = shapes[i - 1] ?? outside;
    const before2 = shapes[i - 2] ?? outside;
    const after = shapes[i + 1] ?? outside;
    const after2 = shapes[i + 2] ?? outside;
    const left = i === 0 ? 4 : (gaps[i] ?? 0);
    const right = i === all.length - 1 ? 4 : (gaps[i + 1] ?? 0);
    const within = inPlace[i] ?? 0;
    const rule = (inPlace[i - 1] ?? 0) * 4 + within * 2 + (inPlace[i + 1] ?? 0);
    sights.stances.set([stances.here, stances.left + left, stances.right + right, stances.within + within, at], i * stancesOfWord);
    sights.signs.set(
      [
        of(14, before.plain, here.plain),
        of(15, here.plain, after.plain),
        of(16, before.plain, after.plain),
        of(17, of(before2.kind, before.kind), here.kind),
        of(18, of(here.kind, after.kind), after2.kind),
        of(21, rule),
        of(22, rule, here.kind),
        of(23, found, within),
        of(25, rule, left),
        of(28, asks),
        of(29, Math.min(i, 3)),
        of(30, Math.min(all.length - 1 - i, 3)),
      ],
      i * signsOfWord,
    );
  }
  return sights;
}

/** The hashes of everything shown at each word. */
export function partSigns(text: string, all: readonly Word[], moment: PartMoment, places: readonly string[]): Int32Array[] {
  const shapes = shapesOf(all);
  const sights = partSights(text, all, shapes, moment, places);
  return shapes.map((here, i) => {
    const own = sights.stances.subarray(i * stancesOfWord, (i + 1) * stancesOfWord);
    const beside = neighbours.flatMap(([behind, stance]) => aloneSigns(shapes[i + behind] ?? outside, stance));
    const together = sights.signs.subarray(i * signsOfWord, (i + 1) * signsOfWord);
    return Int32Array.from([...[...own].flatMap((stance) => aloneSigns(here, stance)), ...beside, ...together]);
  });
}

/** One hash of two or three numbers. Hashes are signed here: a number of 32 bits with its sign is kept without a box. */
function of(kind: number, a: number, b = 0): number {
  let hash = Math.imul(kind ^ 0x9e3779b1, 0x85ebca6b) ^ Math.imul(a, 0xc2b2ae35);
  hash = Math.imul(hash ^ (hash >>> 15), 0x27d4eb2f) ^ Math.imul(b, 0x165667b1);
  hash = Math.imul(hash ^ (hash >>> 13), 0x01000193);
  return hash ^ (hash >>> 16);
}

/** For each word 1 where it stands in one of the parts. */
function withinAny(text: string, all: readonly Word[], parts: readonly string[]): number[] {
  const lower = text.toLowerCase();
  const spans = parts.flatMap((part) => {
    const from = lower.indexOf(part.toLowerCase());
    return from < 0 ? [] : [{ from, to: from + part.length }];
  });
  return all.map(({ from, to }) => (spans.some((span) => from >= span.from && to <= span.to) ? 1 : 0));
}

/** What parts two words: nothing, a comma, a sign within a clause, or the end of a sentence. */
function gapKind(gap: string): number {
  if (gap === ' ') return 0;
  return /[\n.;!?]/.test(gap) ? 3 : gap.includes(',') ? 2 : /[()\-/:]/.test(gap) ? 1 : 0;
}
