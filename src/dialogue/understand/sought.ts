/** Looks for patterns only in texts that hold letters they cannot do without (needs.ts). Most patterns are in no text: all that may be in one are found at once, in one walk over its letters. */
import { heldBy, signOf } from './needs.ts';

/** A pattern that finds what it always finds, and finds nothing sooner. With the flag g it is for `all` and `replace`. */
export interface Sought {
  readonly pattern: RegExp;
  test(text: string): boolean;
  exec(text: string): RegExpExecArray | null;
  /** Where it begins, -1 where it is not. */
  search(text: string): number;
  /** Wherever it is. */
  all(text: string): readonly RegExpExecArray[];
  replace(text: string, by: string): string;
}

/** Every pattern that is looked for so, by its number. */
export const allSought: Sought[] = [];

/** `pattern` as it is looked for. */
export function sought(pattern: RegExp): Sought {
  const number = allSought.length;
  const one: Sought = {
    pattern,
    test: (text) => mayBe(number, text) && pattern.test(text),
    exec: (text) => (mayBe(number, text) ? pattern.exec(text) : null),
    search: (text) => (mayBe(number, text) ? text.search(pattern) : -1),
    all: (text) => (mayBe(number, text) ? allOf(pattern, text) : none),
    replace: (text, by) => (mayBe(number, text) ? text.replace(pattern, by) : text),
  };
  allSought.push(one);
  index = undefined;
  last = undefined;
  return one;
}

const none: readonly RegExpExecArray[] = [];

/** As `matchAll` finds them, which makes another pattern of it each time. */
function allOf(pattern: RegExp, text: string): RegExpExecArray[] {
  pattern.lastIndex = 0;
  const found: RegExpExecArray[] = [];
  for (let one = pattern.exec(text); one !== null; one = pattern.exec(text)) {
    found.push(one);
    if (one[0] === '') pattern.lastIndex += 1;
  }
  return found;
}

/** Words are looked for by so many of their signs, five bits each. */
const rowSigns = { short: 3, long: 5 };
const shortBits = 2 ** (5 * rowSigns.short) - 1;
const longBits = 2 ** (5 * rowSigns.long) - 1;
/** Long rows are found by their hash. */
const hashBits = 16;

interface Index {
  /** By a short row, and by the hash of a long one: number of the mask of patterns that hold it, 0 for none. */
  short: Uint16Array;
  long: Uint16Array;
  /** The masks, one after the other: a bit for each pattern. */
  masks: Uint32Array;
  width: number;
}

let index: Index | undefined;

function mayBe(number: number, text: string): boolean {
  const { mask } = last?.text === text ? last : maskOf(text);
  return ((mask[number >>> 5] ?? 0) & (1 << (number & 31))) !== 0;
}

/** A turn looks at few texts, again and again. */
const textsMax = 32;

interface Walked {
  text: string;
  mask: Uint32Array;
}

const known = new Map<string, Walked>();
let last: Walked | undefined;

function maskOf(text: string): Walked {
  if (index === undefined) {
    index = indexed(allSought);
    known.clear();
  }
  const walked = known.get(text) ?? { text, mask: walk(text, index) };
  if (known.size >= textsMax) known.clear();
  known.set(text, walked);
  last = walked;
  return walked;
}

/** They are a small "s" and "k" to patterns that do not mind small and great: a text with them may hold anything. */
const likeLetters = /[\u017f\u212a]/;

function walk(text: string, { short, long, masks, width }: Index): Uint32Array {
  const mask = masks.slice(0, width);
  if (likeLetters.test(text)) return mask.fill(0xffffffff);
  let [row, before] = [0, 0];
  for (let at = 0; at <= text.length; at += 1) {
    const sign = at < text.length ? signOf(text.charCodeAt(at)) : 0;
    if (sign === before) continue;
    before = sign;
    row = ((row << 5) | sign) & longBits;
    const found = short[row & shortBits] ?? 0;
    if (found > 0) add(mask, masks, found * width);
    const foundLong = long[hashed(row)] ?? 0;
    if (foundLong > 0) add(mask, masks, foundLong * width);
  }
  return mask;
}

function add(mask: Uint32Array, masks: Uint32Array, from: number): void {
  for (let i = 0; i < mask.length; i += 1) mask[i] = (mask[i] ?? 0) | (masks[from + i] ?? 0);
}

function hashed(row: number): number {
  return Math.imul(row, 0x9e3779b1) >>> (32 - hashBits);
}

/** The first mask is of the patterns of which nothing is known: they may be in every text. */
function indexed(all: readonly Sought[]): Index {
  const width = Math.ceil(all.length / 32);
  const short = new Uint16Array(shortBits + 1);
  const long = new Uint16Array(2 ** hashBits);
  const masks = [new Uint32Array(width)];
  const enter = (rows: Uint16Array, at: number, number: number) => {
    rows[at] ||= masks.push(new Uint32Array(width)) - 1;
    mark(masks[rows[at] ?? 0], number);
  };
  const wordsOf = all.map(({ pattern }) => heldBy(pattern));
  const often = new Map<number, number>();
  for (const word of new Set(wordsOf.flatMap((words) => words ?? [])))
    for (const row of rowsOf(word)) often.set(row, (often.get(row) ?? 0) + 1);
  for (const [number, words] of wordsOf.entries()) {
    if (words === null) mark(masks[0], number);
    for (const word of words ?? []) {
      const row = rowsOf(word).reduce((rare, other) => ((often.get(other) ?? 0) < (often.get(rare) ?? 0) ? other : rare));
      if (word.length < rowSigns.long) enter(short, row, number);
      else enter(long, hashed(row), number);
    }
  }
  return { short, long, masks: joined(masks, width), width };
}

function mark(mask: Uint32Array | undefined, number: number): void {
  if (mask !== undefined) mask[number >>> 5] = (mask[number >>> 5] ?? 0) | (1 << (number & 31));
}

/** The rows of a word: what many words hold in common says little. */
function rowsOf(word: string): number[] {
  const signs = word.length < rowSigns.long ? rowSigns.short : rowSigns.long;
  return [...word.slice(signs - 1)].map((_, at) =>
    [...word.slice(at, at + signs)].reduce((row, sign) => (row << 5) | sign.charCodeAt(0), 0),
  );
}

function joined(masks: readonly Uint32Array[], width: number): Uint32Array {
  const all = new Uint32Array(masks.length * width);
  for (const [i, mask] of masks.entries()) all.set(mask, i * width);
  return all;
}
