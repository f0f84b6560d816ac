/** How PDF writes dictionaries (ISO 32000-1, 7.3): just enough to find where one ends and to empty the strings in it. */
import type { Edit } from './hidden-edit.ts';

/** The dictionary that begins at `at` with `<<`, to its own `>>`; null where it does not end. */
export function dictionaryAt(text: string, at: number): string | null {
  let depth = 0;
  for (const { word, end } of wordsFrom(text, at)) {
    if (word === '<<') depth += 1;
    if (word === '>>') depth -= 1;
    if (depth === 0) return text.slice(at, end);
  }
  return null;
}

/** Every string of the dictionary becomes an empty one, with white space behind it. */
export function emptied(dictionary: string): Edit[] {
  const edits: Edit[] = [];
  for (const { word, begin, end } of wordsFrom(dictionary, 0)) {
    const closed = word === '(' ? '()' : word === '<' ? '<>' : null;
    if (closed !== null) edits.push({ at: begin, bytes: Buffer.from(closed.padEnd(end - begin)) });
  }
  return edits;
}

export function hasKey(dictionary: string, key: string): boolean {
  return new RegExp(`/${key}(?![\\w.#-])`).test(dictionary);
}

/** A number that stands there itself, not as another object. */
export function numberOf(dictionary: string, key: string): number | null {
  const found = new RegExp(`/${key}\\s+(\\d{1,10})(?!\\s+\\d+\\s+R)(?!\\d)`).exec(dictionary)?.[1];
  return found === undefined ? null : Number(found);
}

interface Word {
  /** '<<', '>>', '(' for a string, '<' for one in hexadecimal signs. */
  word: '<<' | '>>' | '(' | '<';
  begin: number;
  end: number;
}

function* wordsFrom(text: string, from: number): Generator<Word> {
  for (let at = from; at < text.length; ) {
    const sign = text[at];
    if (sign === '%') at = lineEnd(text, at);
    else if (text.startsWith('<<', at) || text.startsWith('>>', at)) {
      yield { word: sign === '<' ? '<<' : '>>', begin: at, end: at + 2 };
      at += 2;
    } else if (sign === '(' || sign === '<') {
      const end = sign === '(' ? stringEnd(text, at) : text.indexOf('>', at) + 1;
      if (end <= at) return;
      yield { word: sign, begin: at, end };
      at = end;
    } else at += 1;
  }
}

function lineEnd(text: string, at: number): number {
  const end = text.slice(at).search(/[\r\n]/);
  return end < 0 ? text.length : at + end;
}

/** Behind the parenthesis that closes it; 0 where none does. */
function stringEnd(text: string, at: number): number {
  let depth = 0;
  for (let i = at; i < text.length; i += 1) {
    if (text[i] === '\\') i += 1;
    else if (text[i] === '(') depth += 1;
    else if (text[i] === ')') {
      depth -= 1;
      if (depth === 0) return i + 1;
    }
  }
  return 0;
}
