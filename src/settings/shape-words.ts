/** What is wrong in a file of operator data, in words: where, what stands there and what belongs there. Pure; knows shapes by their issues alone. */
import type { z } from 'zod';
import { type Mistake, type OperatorKey, operatorText, type Remedy } from './remedy.ts';

/** More of what stands there says less. */
const shownMax = 60;
/** V8 shows as many signs before the one it stumbles over. */
const contextSigns = 10;
/** What an entry of a list is known by. */
const names = ['code', 'name', 'label', 'date', 'year'] as const;

const typeNames: Record<string, OperatorKey> = {
  string: 'operator.type.text',
  number: 'operator.type.number',
  int: 'operator.type.number',
  boolean: 'operator.type.boolean',
  array: 'operator.type.list',
  object: 'operator.type.object',
  null: 'operator.type.null',
};
/** How the texts of a pattern are written, by file and the word they stand behind. */
const patterns: Record<string, OperatorKey> = {
  'regions.json code': 'operator.pattern.area',
  code: 'operator.pattern.code',
  number: 'operator.pattern.number',
  name: 'operator.pattern.template',
  date: 'operator.pattern.rule_date',
};

/** The mistake of one issue in the content `json` of `file`, whose shape is `schema` (JSON Schema). */
export function mistakeOf(file: string, json: unknown, issue: z.core.$ZodIssue, schema: unknown): Mistake {
  return { setting: placeIn(file, json, issue.path), value: shown(valueAt(json, issue.path)), remedy: remedyOf(file, json, issue, schema) };
}

/** "operator/categories.json > ke-2 (sampah) > agency": entries are counted from one, and called what they are. */
export function placeIn(file: string, json: unknown, path: readonly PropertyKey[]): string {
  const steps = path.map((step, i) =>
    typeof step === 'number' ? `ke-${step + 1}${nameOf(valueAt(json, path.slice(0, i + 1)))}` : String(step),
  );
  return [`operator/${file}`, ...steps].join(' > ');
}

function nameOf(entry: unknown): string {
  const named = names.map((name) => valueAt(entry, [name])).find((value) => typeof value === 'string' || typeof value === 'number');
  return named === undefined || named === '' ? '' : ` (${String(named).slice(0, shownMax)})`;
}

function remedyOf(file: string, json: unknown, issue: z.core.$ZodIssue, schema: unknown): Remedy {
  switch (issue.code) {
    case 'invalid_type':
      return typed(issue.expected, valueAt(json, issue.path));
    case 'unrecognized_keys':
      return { key: 'operator.unknown_word', params: { words: issue.keys.join(', '), known: wordsAt(schema, issue.path).join(', ') } };
    case 'invalid_value':
      return { key: 'operator.one_of', params: { options: issue.values.map(String).join(', ') } };
    case 'invalid_format':
      return formatted(file, issue);
    case 'too_small':
      if (issue.origin === 'string') return { key: 'operator.empty' };
      return issue.origin === 'array'
        ? { key: 'operator.empty_list' }
        : { key: 'operator.least', params: { least: Number(issue.minimum) } };
    case 'too_big':
      return { key: issue.origin === 'string' ? 'operator.too_long' : 'operator.most', params: { most: Number(issue.maximum) } };
    default:
      return { key: 'operator.shape' };
  }
}

/** Quotes too many or too few are the commonest slip. */
function typed(expected: string, value: unknown): Remedy {
  const wanted = wordsOf(expected);
  if (value === undefined) return { key: 'operator.missing_word', params: { wanted } };
  const given = value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value;
  if (given === 'number' && expected === 'int') return { key: 'operator.whole' };
  if (expected === 'string' && (given === 'number' || given === 'boolean'))
    return { key: 'operator.quote', params: { value: `"${value}"` } };
  const bare = typeof value === 'string' && (expected === 'boolean' ? /^(?:true|false)$/ : /^\d+$/).test(value);
  if (bare && ['boolean', 'number', 'int'].includes(expected)) return { key: 'operator.unquote', params: { value } };
  return { key: 'operator.other_type', params: { wanted, given: wordsOf(given) } };
}

function wordsOf(type: string): string {
  return operatorText(typeNames[type] ?? 'operator.type.object');
}

function formatted(file: string, issue: z.core.$ZodIssue): Remedy {
  if ('format' in issue && issue.format === 'date') return { key: 'operator.date' };
  const word = String(issue.path.at(-1) ?? '');
  return { key: patterns[`${file} ${word}`] ?? patterns[word] ?? 'operator.shape' };
}

function valueAt(json: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, step) => (typeof value === 'object' && value !== null ? Reflect.get(value, step) : undefined), json);
}

/** The words an entry at this place has. */
function wordsAt(schema: unknown, path: readonly PropertyKey[]): string[] {
  const at = path.reduce<unknown>((inner, step) => valueAt(inner, typeof step === 'number' ? ['items'] : ['properties', step]), schema);
  return Object.keys(valueAt(at, ['properties']) ?? {});
}

/** A word or number as it stands there; '' for what is missing and for whole entries. */
function shown(value: unknown): string {
  if (value === undefined || (typeof value === 'object' && value !== null)) return '';
  const text = JSON.stringify(value);
  return text.length > shownMax ? `${text.slice(0, shownMax)}…"` : text;
}

/** Where a text stops being JSON, as a line to look at; null where the end is missing. */
export function lineOf(text: string, error: unknown): number | null {
  const told = error instanceof Error ? error.message : '';
  const [, position] = /at position (\d+)/.exec(told) ?? [];
  const [, around] = /"([\s\S]*)"(?:\.{3})? is not valid JSON/.exec(told) ?? [];
  const at =
    position === undefined ? (around === undefined ? -1 : text.indexOf(around) + Math.min(around.length, contextSigns)) : Number(position);
  return at < 0 || at >= text.trimEnd().length ? null : text.slice(0, at).split('\n').length;
}
