/** How good the understanding is on labelled texts: counts right guesses. Knows no files and prints nothing. */
import type { Category } from '../dialogue/known.ts';
import { intentOf } from '../dialogue/understand/asked.ts';
import { rankCategories } from '../dialogue/understand/category.ts';
import type { Model } from '../dialogue/understand/model.ts';
import type { Row } from './train.ts';

export interface CategoryFigures {
  rows: number;
  /** Guessed at once, and among the first three. */
  first: number;
  three: number;
  /** Per category of the file: how many, how many right at once, how many among three. */
  byCategory: { category: string; rows: number; first: number; three: number }[];
  /** What was guessed instead, most frequent first. */
  confusion: { category: string; guessed: string; rows: number }[];
  /** Thinking time of one text. */
  meanMs: number;
}

/** Compares the suggestion of each row with its category. `clock` in milliseconds. */
export function measureCategories(
  rows: readonly Row[],
  categories: readonly Category[],
  model: Model | undefined,
  clock: () => number,
): CategoryFigures {
  const began = clock();
  const guesses = rows.map((row) => ({ row, codes: rankCategories(row.text, categories, model).map(({ category }) => category.code) }));
  const meanMs = rows.length === 0 ? 0 : (clock() - began) / rows.length;
  const counted = (some: typeof guesses) => ({
    rows: some.length,
    first: some.filter(({ row, codes }) => codes[0] === row.category).length,
    three: some.filter(({ row, codes }) => codes.slice(0, 3).includes(row.category)).length,
  });
  const named = [...new Set(rows.map((row) => row.category))].sort();
  const byCategory = named.map((category) => ({ category, ...counted(guesses.filter(({ row }) => row.category === category)) }));
  const wrong = guesses.filter(({ row, codes }) => codes[0] !== row.category).map(({ row, codes }) => `${row.category} ${codes[0] ?? ''}`);
  const confusion = [...tally(wrong)]
    .sort((a, b) => b[1] - a[1])
    .map(([pair, count]) => ({ category: pair.split(' ')[0] ?? '', guessed: pair.split(' ')[1] ?? '', rows: count }));
  return { ...counted(guesses), byCategory, confusion, meanMs };
}

/** A message with the codes that are right for it. */
export interface Said {
  text: string;
  asked: string[];
}

export interface IntentFigures {
  rows: number;
  right: number;
  confusion: { asked: string; guessed: string; rows: number }[];
}

/** Compares what each message is taken for with what it is. */
export function measureIntents(rows: readonly Said[], categories: readonly Category[]): IntentFigures {
  const guesses = rows.map((row) => ({ row, guessed: intentOf(row.text, categories) }));
  const wrong = guesses.filter(({ row, guessed }) => !row.asked.includes(guessed));
  const confusion = [...tally(wrong.map(({ row, guessed }) => `${row.asked.join('/')} ${guessed}`))]
    .sort((a, b) => b[1] - a[1])
    .map(([pair, count]) => ({ asked: pair.split(' ')[0] ?? '', guessed: pair.split(' ')[1] ?? '', rows: count }));
  return { rows: rows.length, right: rows.length - wrong.length, confusion };
}

function tally(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}
