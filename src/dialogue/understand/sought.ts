/** Looks for patterns only in texts that hold letters they cannot do without (needs.ts). Most patterns are in no text: all that may be in one are found at once, in one walk over its letters. */
import { heldBy, signOf } from './needs.ts';

/** A pattern that finds what it always finds, and finds nothing sooner. With the flag g it is for `all` and `replace`. */
export interface Sought {
  readonly pattern: RegExp;
  /** Whether a text holds its letters. */
  mayBe(text: string): boolean;
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
    mayBe: (text) => mayBe(number, text),
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

/** Where one of several patterns is found: as if they were the alternatives of one, each looked for only where its own letters are. */
export function soughtAny(patterns: readonly RegExp[]): Pick<Sought, 'test' | 'exec' | 'search'> {
  const all = patterns.map(sought);
  const exec = (text: string) => {
    let first: RegExpExecArray | null = null;
    for (const one of all) {
      const found = one.exec(text);
      if (found !== null && (first === null || found.index < first.index)) first = found;
    }
    return first;
  };
  return { exec, test: (text) => all.some((one) => one.test(text)), search: (text) => exec(text)?.index ?? -1 };
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
  /** By a short row, and by the hash of a long one: where the numbers of the patterns that hold it begin, 0 for none. */
  short: Uint16Array;
  long: Uint16Array;
  /** Those numbers, each counted from 1, with 0 behind the last of a row. */
  holders: Uint16Array;
  /** A bit for each pattern of which nothing is known: it may be in every text. */
  always: Uint32Array;
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
  const before = known.get(text);
  last = before ?? { text, mask: walk(text, index) };
  if (before !== undefined) return before;
  if (known.size >= textsMax) known.clear();
  known.set(text, last);
  return last;
}

/** They are a small "s" and "k" to patterns that do not mind small and great: a text with them may hold anything. */
const likeLetters = /[\u017f\u212a]/;

function walk(text: string, { short, long, holders, always }: Index): Uint32Array {
  const mask = always.slice();
  if (likeLetters.test(text)) return mask.fill(0xffffffff);
  let [row, before] = [0, 0];
  for (let at = 0; at <= text.length; at += 1) {
    const sign = at < text.length ? signOf(text.charCodeAt(at)) : 0;
    if (sign === before) continue;
    before = sign;
    row = ((row << 5) | sign) & longBits;
    const found = short[row & shortBits];
    const foundLong = long[hashed(row)];
    if (found) add(mask, holders, found);
    if (foundLong) add(mask, holders, foundLong);
  }
  return mask;
}

function add(mask: Uint32Array, holders: Uint16Array, from: number): void {
  for (let at = from, one = holders[at]; one; at += 1, one = holders[at]) mark(mask, one - 1);
}

function hashed(row: number): number {
  return Math.imul(row, 0x9e3779b1) >>> (32 - hashBits);
}

function indexed(all: readonly Sought[]): Index {
  const always = new Uint32Array(Math.ceil(all.length / 32));
  const inShort = new Map<number, number[]>();
  const inLong = new Map<number, number[]>();
  const wordsOf = all.map(({ pattern }) => heldBy(pattern)?.map(rowsOf) ?? null);
  const often = new Uint16Array(2 ** hashBits);
  for (const words of wordsOf)
    for (const { rows } of words ?? []) for (const row of rows) often[hashed(row)] = (often[hashed(row)] ?? 0) + 1;
  for (const [number, words] of wordsOf.entries()) {
    if (words === null) mark(always, number);
    for (const { rows, long } of words ?? []) {
      const row = rarest(rows, often);
      if (long) enter(inLong, hashed(row), number);
      else enter(inShort, row, number);
    }
  }
  const holders = [0];
  const table = (size: number, rows: Map<number, number[]>) => {
    const begins = new Uint16Array(size);
    for (const [row, numbers] of rows) {
      begins[row] = holders.length;
      for (const number of numbers) holders.push(number + 1);
      holders.push(0);
    }
    return begins;
  };
  return { short: table(shortBits + 1, inShort), long: table(2 ** hashBits, inLong), holders: Uint16Array.from(holders), always };
}

/** What many words hold in common says little. */
function rarest(rows: readonly number[], often: Uint16Array): number {
  return rows.reduce((rare, row) => ((often[hashed(row)] ?? 0) < (often[hashed(rare)] ?? 0) ? row : rare));
}

/** Patterns come one after the other: whose row it is already, stands last. */
function enter(rows: Map<number, number[]>, row: number, number: number): void {
  const numbers = rows.get(row);
  if (numbers === undefined) rows.set(row, [number]);
  else if (numbers.at(-1) !== number) numbers.push(number);
}

function mark(mask: Uint32Array, number: number): void {
  mask[number >>> 5] = (mask[number >>> 5] ?? 0) | (1 << (number & 31));
}

/** The rows of a word, and whether they are long ones. */
function rowsOf(word: string): { rows: number[]; long: boolean } {
  const long = word.length >= rowSigns.long;
  const [signs, bits] = long ? [rowSigns.long, longBits] : [rowSigns.short, shortBits];
  const rows: number[] = [];
  let row = 0;
  for (let at = 0; at < word.length; at += 1) {
    row = ((row << 5) | word.charCodeAt(at)) & bits;
    if (at + 1 >= signs) rows.push(row);
  }
  return { rows, long };
}
