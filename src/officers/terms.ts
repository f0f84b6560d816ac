/** Reads what an officer searches for: words as they were typed, with every spelling citizens use for them. Pure. */
import type { Term } from '../complaints/ports.ts';
import type { Category } from '../dialogue/known.ts';
import { plain } from '../dialogue/understand/normalise.ts';
import { typedAs } from '../dialogue/understand/spellings.ts';

/** What the button of the next page can hold. */
const lettersMax = 40;
/** In nearly every story, so that they tell nothing apart. */
const everywhere = new Set(['di', 'ke', 'dan', 'yang', 'yg', 'dari', 'untuk', 'dengan', 'atau', 'pada', 'ini', 'itu', 'ada']);
const nextPage = /^~(\d{1,3})\s+/;
/** The check sign behind a number. */
const number = /\b([a-z0-9]{5})-[a-z0-9]\b/g;

/** The words looked for, as many as a button holds, and the page of what is found. */
export function readSearch(args: string): { words: string[]; page: number } {
  const [asked = '', page = '1'] = nextPage.exec(args) ?? [];
  const typed = args
    .slice(asked.length)
    .normalize('NFKD')
    .toLowerCase()
    .replace(number, '$1')
    .replace(/\p{M}/gu, '')
    .match(/[a-z0-9]+/g);
  const telling = (typed ?? []).filter((word) => !everywhere.has(word));
  const words: string[] = [];
  for (const word of telling.length > 0 ? telling : (typed ?? [])) {
    if ([...words, word].join(' ').length > lettersMax) break;
    words.push(word);
  }
  return { words: [...new Set(words)], page: Math.max(1, Number(page)) };
}

/** A term for each word: its own spelling, the plain word, how else people type it, and the categories named so. */
export function termsOf(words: readonly string[], categories: readonly Category[]): Term[] {
  return words.map((word) => {
    const meant = plain(word).split(' ');
    const [only = word] = meant.length === 1 ? meant : [word];
    const spelled = [word, only, ...typedAs(only)].filter((form) => /^[a-z0-9]+$/.test(form));
    return {
      words: [...new Set(spelled)],
      categories: categories.filter((category) => isNamed(category, [word, only])).map(({ code }) => code),
    };
  });
}

function isNamed({ code, label }: Category, names: readonly string[]): boolean {
  const words: string[] = `${code} ${label}`.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  return names.some((name) => words.includes(name));
}
