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
interface Shape {
  typed: number;
  plain: number;
  stem: number;
  form: number;
  kind: number;
  begins: number;
  ends: number;
}

const shapeOf = rememberingWords((word): Shape => {
  const typed = word.toLowerCase();
  const meant = plain(typed);
  const length = Math.min(5, typed.length);
  const form = /^\d+$/.test(typed) ? 'D' : /\d/.test(typed) ? 'd' : /^\p{Lu}{2}/u.test(word) ? 'C' : /^\p{Lu}/u.test(word) ? 'c' : 'l';
  const isOf = (set: ReadonlySet<string>) => set.has(typed) || set.has(meant);
  const kind = isOf(cues) ? 'K' : isOf(relations) ? 'R' : isEveryday(typed) ? 'E' : isStrange(typed) ? 'S' : 'O';
  return {
    typed: hashOf(typed),
    plain: hashOf(meant),
    stem: hashOf(stemOf(meant)),
    form: hashOf(`${form}${length}`),
    kind: hashOf(kind),
    begins: hashOf(typed.slice(0, 3)),
    ends: hashOf(typed.slice(-3)),
  };
});
const edge = hashOf('^');
const outside: Shape = { typed: edge, plain: edge, stem: edge, form: edge, kind: edge, begins: edge, ends: edge };

/** The words of a message; numbers are words too. */
export function wordsIn(text: string): Word[] {
  return [...text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu)].map(({ 0: word, index }) => ({ word, from: index, to: index + word.length }));
}

/** How many hashes a word shows. */
const signsOfWord = 32;

/** The hashes of what each word shows. `places`: what the rules took for the place, as it stands in the text. */
export function partSigns(text: string, all: readonly Word[], moment: PartMoment, places: readonly string[]): Uint32Array[] {
  const shapes = all.map(({ word }) => shapeOf(word));
  const inPlace = withinAny(text, all, places);
  const gaps = all.map(({ from }, i) => gapKind(text.slice(i === 0 ? 0 : (all[i - 1]?.to ?? 0), from)));
  const at = partMoments.indexOf(moment);
  const found = places.length > 0 ? 1 : 0;
  const asks = /\?\s*$/.test(text) ? 1 : 0;
  return shapes.map((here, i) => {
    const before = shapes[i - 1] ?? outside;
    const before2 = shapes[i - 2] ?? outside;
    const after = shapes[i + 1] ?? outside;
    const after2 = shapes[i + 2] ?? outside;
    const left = i === 0 ? 4 : (gaps[i] ?? 0);
    const right = i === all.length - 1 ? 4 : (gaps[i + 1] ?? 0);
    const within = inPlace[i] ?? 0;
    const rule = (inPlace[i - 1] ?? 0) * 4 + within * 2 + (inPlace[i + 1] ?? 0);
    const signs = new Uint32Array(signsOfWord);
    let kind = 0;
    const show = (a: number, b = 0) => {
      signs[kind] = of(kind + 1, a, b);
      kind += 1;
    };
    show(0);
    show(here.typed);
    show(here.plain);
    show(here.form);
    show(here.kind);
    show(here.begins);
    show(here.ends);
    show(before.plain);
    show(before2.plain);
    show(after.plain);
    show(after2.plain);
    show(before.stem);
    show(after.stem);
    show(before.plain, here.plain);
    show(here.plain, after.plain);
    show(before.plain, after.plain);
    show(of(before2.kind, before.kind), here.kind);
    show(of(here.kind, after.kind), after2.kind);
    show(left, here.plain);
    show(right, here.plain);
    show(rule);
    show(rule, here.kind);
    show(found, within);
    show(within, here.plain);
    show(rule, left);
    show(at);
    show(at, here.plain);
    show(asks);
    show(Math.min(i, 3));
    show(Math.min(all.length - 1 - i, 3));
    show(before.form);
    show(after.form);
    return signs;
  });
}

/** One hash of two or three numbers. */
function of(kind: number, a: number, b = 0): number {
  let hash = Math.imul(kind ^ 0x9e3779b1, 0x85ebca6b) ^ Math.imul(a, 0xc2b2ae35);
  hash = Math.imul(hash ^ (hash >>> 15), 0x27d4eb2f) ^ Math.imul(b, 0x165667b1);
  hash = Math.imul(hash ^ (hash >>> 13), 0x01000193);
  return (hash ^ (hash >>> 16)) >>> 0;
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
  return /[\n.;!?]/.test(gap) ? 3 : gap.includes(',') ? 2 : /[()\-/:]/.test(gap) ? 1 : 0;
}
