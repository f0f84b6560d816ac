/** Reads from a pattern what a text must hold to match it, for looking for many patterns at once (sought.ts). Knows no language and no text. */

/** A part of a pattern: all it can be, where that is little enough to be counted up, or else words one of which it holds whatever it is; null where none are known. */
type Part = { words: readonly string[] } | { holds: Held | null };

/** Words one of which is held, and how likely a text holds one by chance. */
interface Held {
  words: readonly string[];
  likely: number;
}

/** So many words are put together from those of parts that follow each other. */
const wordsMax = 64;
/** Of so many it is looked which of them hold others. */
const comparedMax = 16;
/** What most texts hold is of no use. */
const likelyMax = 0.6;
/** A class of more letters may be anything. */
const lettersMax = 6;
/** A shorter word is in most texts. */
const wordSigns = 3;
/** How often a sign stands at one of the places of a text. */
const often = { gap: 1 / 6, letter: 1 / 14, places: 200 };

const gap = '\0';
const anything: Part = { holds: null };
const nothing: Part = { words: [''] };
/** Where none of these may stand, no letter stands. */
const letters = new Set(['\\p{L}', '[\\p{L}\\p{N}]', '[\\p{L}\\d]', '[^ ]', '\\w', '\\S']);

/** A code unit as a sign: 1 to 26 for a letter of the alphabet, small or great, 0 for a gap: all else. */
export function signOf(code: number): number {
  const small = code | 32;
  return small >= 97 && small <= 122 ? small - 96 : 0;
}

/** Words, each a row of signs, one of which a text must hold for `pattern` to match it; null where none are known. Equal signs that follow each other count as one ("iyaa", ", "), and a text begins and ends with a gap. */
export function heldBy({ source }: RegExp): readonly string[] | null {
  return holding(alternatives({ source, ends: endsIn(source) }, 0).part)?.words ?? null;
}

/** A pattern with where each of its groups ends, by where it begins. */
interface Pattern {
  source: string;
  ends: ReadonlyMap<number, number>;
}

function endsIn(source: string): Map<number, number> {
  const ends = new Map<number, number>();
  const open: number[] = [];
  for (const { 0: sign, index } of source.matchAll(/\\.|\[(?:\\.|[^\]])*\]|[()]/gs)) {
    if (sign === '(') open.push(index);
    if (sign === ')') ends.set(open.pop() ?? 0, index);
  }
  return ends;
}

interface Found {
  part: Part;
  /** Where it ends in the source. */
  end: number;
}

/** Parts with "|" between them, up to the end or a closing parenthesis. */
function alternatives(pattern: Pattern, from: number): Found {
  const parts: Part[] = [];
  for (let at = from; ; ) {
    const { part, end } = row(pattern, at);
    parts.push(part);
    if (pattern.source[end] !== '|') return { part: either(parts), end };
    at = end + 1;
  }
}

/** Parts that follow each other. */
function row(pattern: Pattern, from: number): Found {
  const { source } = pattern;
  let holds: Held | null = null;
  let [words, whole]: [readonly string[], boolean] = [[''], true];
  let at = from;
  while (at < source.length && source[at] !== '|' && source[at] !== ')') {
    const end = plainEnd(source, at);
    if (end > at) {
      const said = signsOf(source, at, end);
      words = words.map((word) => joined(word, said));
      at = end;
      continue;
    }
    const one = single(pattern, at);
    const { part, end: behind } = repeated(one, source);
    at = behind;
    if ('words' in part && part.words.length * words.length <= wordsMax) {
      words = both(words, part.words);
      continue;
    }
    holds = rarer(holds, ofWords(words));
    if ('holds' in part) holds = rarer(holds, part.holds);
    [words, whole] = ['words' in part ? part.words : [''], false];
  }
  return { part: whole ? { words } : { holds: rarer(holds, ofWords(words)) }, end: at };
}

/** Where letters that are only themselves end, the last of them without anything behind it. */
function plainEnd(source: string, from: number): number {
  let at = from;
  while (at < source.length && !'\\^$.*+?()[]{}|'.includes(source[at] ?? '')) at += 1;
  return at > from && '*+?{'.includes(source[at] ?? ' ') ? at - 1 : at;
}

function signsOf(source: string, from: number, end: number): string {
  let signs = '';
  for (let at = from; at < end; at += 1) signs = joined(signs, asSign(source.charCodeAt(at)));
  return signs;
}

/** A letter, class, group or assertion. */
function single(pattern: Pattern, at: number): Found {
  const { source } = pattern;
  const sign = source[at] ?? '';
  if (sign === '(') return group(pattern, at);
  if (sign === '[') return ofClass(source, at);
  if (sign === '\\') return escaped(source, at);
  if (sign === '.') return { part: anything, end: at + 1 };
  return { part: '^$'.includes(sign) ? letter(gap) : letter(asSign(sign.charCodeAt(0))), end: at + 1 };
}

function group(pattern: Pattern, at: number): Found {
  const { source, ends } = pattern;
  const opening = /^\((?:\?(?:<?[=!]|:|<[^>]+>))?/.exec(source.slice(at, at + 40))?.[0] ?? '(';
  const [from, end] = [at + opening.length, ends.get(at) ?? source.length];
  if (/[=!]$/.test(opening))
    return { part: opening.endsWith('!') && letters.has(source.slice(from, end)) ? letter(gap) : nothing, end: end + 1 };
  // What may come any number of times may be anything: it need not be read.
  return { part: source[end + 1] === '*' ? anything : alternatives(pattern, from).part, end: end + 1 };
}

function escaped(source: string, at: number): Found {
  const long = /^\\(?:[pP]\{[^}]*\}|u\{[^}]*\}|u[\da-fA-F]{4}|x[\da-fA-F]{2}|k<[^>]*>)/.exec(source.slice(at, at + 40))?.[0];
  if (long !== undefined) return { part: long === '\\p{N}' ? letter(gap) : anything, end: at + long.length };
  const sign = source[at + 1] ?? '';
  if (/[\dBDSWw]/.test(sign)) return { part: anything, end: at + 2 };
  return { part: letter(/[bsdnrtfv]/.test(sign) ? gap : asSign(sign.charCodeAt(0))), end: at + 2 };
}

function ofClass(source: string, from: number): Found {
  let at = from + 1;
  while (source[at] !== ']') at += source[at] === '\\' ? 2 : 1;
  const end = at + 1;
  const said = source.slice(from + 1, at);
  if (said.startsWith('^')) return { part: said.includes('\\p{L}') ? letter(gap) : anything, end };
  const plainly = said.replace(/\\p\{N\}|\\[sdnrtfv]|\\[^\p{L}\d]/gu, ' ');
  if (plainly.includes('\\')) return { part: anything, end };
  const signs = new Set<string>();
  for (const [, low = '', , high = low] of plainly.matchAll(/(.)(-(.))?/gs))
    for (let code = low.charCodeAt(0); code <= high.charCodeAt(0) && signs.size <= lettersMax; code += 1) signs.add(asSign(code));
  return { part: signs.size > lettersMax ? anything : { words: [...signs] }, end };
}

/** A part with what stands behind it of how often it comes. */
function repeated({ part, end: at }: Found, source: string): Found {
  if (!'*+?{'.includes(source[at] ?? ' ')) return { part, end: at };
  const [all = '', sign = '', least = '1', more = '', most = ''] =
    /^(?:([*+?])|\{(\d+)(,?)(\d*)\})\??/.exec(source.slice(at, at + 20)) ?? [];
  const end = at + all.length;
  const never = sign === '*' || sign === '?' || least === '0';
  const once = sign === '?' || (sign === '' && Number(more === '' ? least : most === '' ? 2 : most) === 1);
  // Equal signs count as one.
  const same = 'words' in part && part.words.length === 1 && part.words.every((word) => word.length === 1);
  if (once || same) return { part: never ? either([nothing, part]) : part, end };
  return { part: never ? anything : { holds: holding(part) }, end };
}

function both(some: readonly string[], more: readonly string[]): string[] {
  const [word = '', next] = some;
  if (next === undefined) return more.map((other) => joined(word, other));
  return [...new Set(some.flatMap((one) => more.map((other) => joined(one, other))))];
}

function either(parts: readonly Part[]): Part {
  const words = parts.flatMap((part) => ('words' in part ? part.words : []));
  if (parts.every((part) => 'words' in part)) return { words: [...new Set(words)] };
  const each = parts.map(holding).filter((held) => held !== null);
  return { holds: each.length === parts.length ? oneOf(each.flatMap((held) => held.words)) : null };
}

function holding(part: Part): Held | null {
  return 'words' in part ? ofWords(part.words) : part.holds;
}

/** Of a few words those that hold another need not be looked for. */
function ofWords(words: readonly string[]): Held | null {
  if (words.some((word) => word.length < wordSigns)) return null;
  if (words.length > comparedMax) return oneOf(words);
  return oneOf(words.filter((word) => !words.some((other) => other.length < word.length && word.includes(other))));
}

function oneOf(words: readonly string[]): Held | null {
  const likely = words.reduce((sum, word) => sum + likelihood(word), 0);
  return likely > likelyMax ? null : { words, likely };
}

function likelihood(word: string): number {
  let likely = often.places;
  for (let at = 0; at < word.length; at += 1) likely *= word[at] === gap ? often.gap : often.letter;
  return likely;
}

function rarer(one: Held | null, other: Held | null): Held | null {
  return one === null || (other !== null && other.likely < one.likely) ? other : one;
}

function letter(sign: string): Part {
  return { words: [sign] };
}

function asSign(code: number): string {
  return String.fromCharCode(signOf(code));
}

/** Two words behind each other: equal signs count as one. */
function joined(word: string, more: string): string {
  return word !== '' && word.at(-1) === more[0] ? word + more.slice(1) : word + more;
}
