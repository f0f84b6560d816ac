/** `npm run understand:report -- FILE.jsonl [--train FILE.jsonl]`: how well categories and intents are understood on labelled texts; learns in memory only. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readConfig } from '../config.ts';
import type { Category } from '../dialogue/known.ts';
import type { Model } from '../dialogue/understand/model.ts';
import { measureCategories, measureIntents, type Said } from '../learn/measure.ts';
import { type Row, rowsMin, train } from '../learn/train.ts';
import { readOperator } from '../settings/operator.ts';
import { mistakesText, type OperatorKey, operatorText } from '../settings/remedy.ts';
import { asked } from '../start/configured.ts';

const confusionsMax = 25;
const shippedFolder = fileURLToPath(new URL('../../operator', import.meta.url));

await main();

async function main(): Promise<void> {
  const { values, positionals } = asked({ allowPositionals: true, options: { train: { type: 'string' } } });
  const [file] = positionals;
  if (file === undefined) return fail('report.usage');
  const config = readConfig();
  const ownFolder = 'mistakes' in config ? null : join(config.config.dataDir, 'operator');
  const operator = readOperator(shippedFolder, ownFolder);
  if ('mistakes' in operator) return refuse(mistakesText('mistakes.heading', operator.mistakes));
  const measured = readRows(file);
  const lessons = values.train === undefined ? null : readRows(values.train);
  if (measured === null || (values.train !== undefined && lessons === null)) return;
  if (measured.rows.length + measured.said.length === 0) return fail('report.empty', { file });
  const { categories } = operator.operator;
  warnOfUnknown(measured.rows, categories);
  const model = lessons === null ? undefined : await learned(lessons.rows, categories);
  if (measured.rows.length > 0) sayCategories(measured.rows, categories, model);
  if (measured.said.length > 0) sayIntents(measured.said, categories);
}

/** A code that is none of the operator's is never guessed: a slip in it would look like a bad guess. */
function warnOfUnknown(rows: readonly Row[], categories: readonly Category[]): void {
  const codes = rows.map(({ category }) => category).filter((category) => !categories.some(({ code }) => code === category));
  for (const category of new Set(codes))
    console.error(operatorText('report.unknown', { category, rows: codes.filter((code) => code === category).length }));
}

async function learned(rows: readonly Row[], categories: readonly Category[]): Promise<Model | undefined> {
  const model = await train(rows, categories, 1, Date.now(), () => Promise.resolve());
  if (model === null) {
    say('report.not_learned', { rows: rows.length, least: rowsMin });
    return undefined;
  }
  const { rows: held, first, three, wordsFirst, wordsThree } = model.heldBack;
  say('report.learned', {
    rows: model.rows,
    held,
    first: percent(first),
    three: percent(three),
    wordsFirst: percent(wordsFirst),
    wordsThree: percent(wordsThree),
  });
  return model;
}

function sayCategories(rows: readonly Row[], categories: readonly Category[], model: Model | undefined): void {
  const figures = measureCategories(rows, categories, model, () => performance.now());
  const shares = (some: { rows: number; first: number; three: number }) => ({
    rows: some.rows,
    first: percent(some.first / some.rows),
    three: percent(some.three / some.rows),
  });
  say('report.categories', { ...shares(figures), ms: figures.meanMs.toFixed(2) });
  for (const one of figures.byCategory) say('report.category', { category: one.category, ...shares(one) });
  sayConfusion(figures.confusion.map(({ category, guessed, rows: count }) => ({ right: category, guessed, rows: count })));
}

function sayIntents(said: readonly Said[], categories: readonly Category[]): void {
  const figures = measureIntents(said, categories);
  say('report.intents', { rows: figures.rows, right: percent(figures.right / figures.rows) });
  sayConfusion(figures.confusion.map(({ asked, guessed, rows }) => ({ right: asked, guessed, rows })));
}

function sayConfusion(pairs: { right: string; guessed: string; rows: number }[]): void {
  if (pairs.length === 0) return;
  say('report.confusion');
  for (const pair of pairs.slice(0, confusionsMax)) say('report.confused', pair);
}

/** The labelled lines of a file; null (and a word to the operator) when it cannot be read. */
function readRows(file: string): { rows: Row[]; said: Said[] } | null {
  const rows: Row[] = [];
  const said: Said[] = [];
  const lines = linesOf(file);
  for (const [i, line] of lines?.entries() ?? []) {
    if (line.trim() === '') continue;
    const labelled = labelledIn(line);
    if (labelled === null) {
      fail('report.line', { file, line: i + 1 });
      return null;
    }
    if ('category' in labelled) rows.push(labelled);
    else said.push(labelled);
  }
  return lines === null ? null : { rows, said };
}

function linesOf(file: string): string[] | null {
  try {
    return readFileSync(file, 'utf8')
      .replace(/^\uFEFF/, '')
      .split('\n');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    fail(code === 'ENOENT' ? 'report.missing' : 'report.unreadable', { file, code });
    return null;
  }
}

function labelledIn(line: string): Row | Said | null {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return null;
  }
  if (typeof value !== 'object' || value === null || !('text' in value) || typeof value.text !== 'string') return null;
  if ('kategori' in value && typeof value.kategori === 'string') return { text: value.text, category: value.kategori };
  const asked = 'niat' in value ? [value.niat].flat().map(String) : [];
  return asked.length === 0 ? null : { text: value.text, asked };
}

function say(key: OperatorKey, params: Record<string, string | number> = {}): void {
  console.log(operatorText(key, params));
}

function fail(key: OperatorKey, params: Record<string, string | number> = {}): void {
  refuse(operatorText(key, params));
}

function refuse(text: string): void {
  console.error(text);
  process.exitCode = 1;
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}
