/** Operator data: the shipped files of operator/, each replaced whole by a file of the same name in the operator's own folder. Knows files and shapes, no setting and no complaint. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Calendar, Limits, LocalDays } from '../complaints/deadlines.ts';
import type { Category, EmergencyNumber, NextDoor, Region } from '../dialogue/known.ts';
import { type OperatorFile, shapes, templatePlaceholders } from './operator-files.ts';
import type { Mistake, Remedy } from './remedy.ts';
import { lineOf, mistakeOf, placeIn } from './shape-words.ts';
import { distance, nearestOf } from './unknown.ts';

export interface Operator {
  /** At least one; the first is where complaints go while only one region is served. */
  regions: (Region & { localDays?: LocalDays })[];
  agencies: { code: string; label: string }[];
  categories: Category[];
  calendar: Calendar;
  limits: Limits;
  /** The rule they were taken from, and its date. */
  rule: { name: string; date: string };
  /** Where citizens may turn to next; only what is confirmed. */
  doors: NextDoor[];
  /** Ready answers of officers. */
  templates: { name: string; words: string }[];
}

/** "agency.json", "Kategori.json" is farther. */
const nameSlips = 3;

type Contents = { [File in OperatorFile]: z.infer<(typeof shapes)[File]> };

/**
 * Reads all files of operator data. `ownFolder` (`<DATA_DIR>/operator`) may be null or missing. A region without a time zone of its own gets `timeZone`.
 * Every mistake at once: `setting` is file and path inside it. Warnings: files whose name is nearly one that is read. Only numbers marked as confirmed are given out.
 */
export function readOperator(
  shippedFolder: string,
  ownFolder: string | null,
  timeZone: Region['timeZone'] = 'Asia/Jakarta',
): { operator: Operator; warnings: Mistake[] } | { mistakes: Mistake[] } {
  const mistakes: Mistake[] = [];
  const warnings = misnamed(ownFolder);
  const read = <Content>(file: OperatorFile, shape: z.ZodType<Content>): Content | null => {
    const result = readFile(file, shape, folderOf(file, shippedFolder, ownFolder));
    if ('content' in result) return result.content;
    mistakes.push(...result.mistakes);
    return null;
  };
  const contents = {
    'regions.json': read('regions.json', shapes['regions.json']),
    'agencies.json': read('agencies.json', shapes['agencies.json']),
    'categories.json': read('categories.json', shapes['categories.json']),
    'emergency.json': read('emergency.json', shapes['emergency.json']),
    'calendar.json': read('calendar.json', shapes['calendar.json']),
    'deadlines.json': read('deadlines.json', shapes['deadlines.json']),
    'next-doors.json': read('next-doors.json', shapes['next-doors.json']),
    'templates.json': read('templates.json', shapes['templates.json']),
  };
  if (!isComplete(contents)) return { mistakes: [...mistakes, ...warnings] };
  const together = wrongTogether(contents);
  if (together.length > 0) return { mistakes: [...together, ...warnings] };
  return { operator: operatorOf(contents, timeZone), warnings: [...warnings, ...doubtful(contents)] };
}

function folderOf(file: OperatorFile, shippedFolder: string, ownFolder: string | null): string {
  return ownFolder !== null && existsSync(join(ownFolder, file)) ? ownFolder : shippedFolder;
}

type Read<Content> = { content: Content } | { mistakes: Mistake[] };

function readFile<Content>(file: OperatorFile, shape: z.ZodType<Content>, folder: string): Read<Content> {
  const path = join(folder, file);
  if (!existsSync(path)) return { mistakes: [mistake(file, [], { key: 'operator.missing' })] };
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    return { mistakes: [mistake(file, [], { key: 'operator.unreadable' })] };
  }
  return parseFile(file, shape, text.replace(/^\uFEFF/, ''));
}

function parseFile<Content>(file: OperatorFile, shape: z.ZodType<Content>, text: string): Read<Content> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    const line = lineOf(text, error);
    return { mistakes: [mistake(file, [], line === null ? { key: 'operator.json_end' } : { key: 'operator.json', params: { line } })] };
  }
  const result = shape.safeParse(json);
  if (result.success) return { content: result.data };
  const schema = z.toJSONSchema(shape, { io: 'input' });
  return { mistakes: result.error.issues.map((issue) => mistakeOf(file, json, issue, schema)) };
}

function isComplete(contents: { [File in OperatorFile]: Contents[File] | null }): contents is Contents {
  return Object.values(contents).every((content) => content !== null);
}

/** What is wrong only beside the rest: codes used twice or unknown, dates outside their year, no number to give. */
function wrongTogether(contents: Contents): Mistake[] {
  const { 'agencies.json': agencies, 'categories.json': categories, 'regions.json': regions, 'calendar.json': calendar } = contents;
  const { 'templates.json': templates } = contents;
  const known = new Set(agencies.map(({ code }) => code));
  return [
    ...usedTwice('regions.json', regions, 'code'),
    ...usedTwice('agencies.json', agencies, 'code'),
    ...usedTwice('categories.json', categories, 'code'),
    ...usedTwice('templates.json', templates, 'name'),
    ...templates.flatMap(({ words }, index) =>
      unknownPlaceholders(words).map((word) => {
        const known = templatePlaceholders.map((name) => `{${name}}`).join(', ');
        return mistake(
          'templates.json',
          [index, 'words'],
          { key: 'operator.placeholder', params: { word: `{${word}}`, known } },
          templates,
        );
      }),
    ),
    ...categories.flatMap(({ near = [] }, index) =>
      near.flatMap((code, nearIndex) =>
        categories.some((category) => category.code === code)
          ? []
          : [mistake('categories.json', [index, 'near', nearIndex], { key: 'operator.unknown_category', params: { code } }, categories)],
      ),
    ),
    ...calendar.years.flatMap(({ year }, index) =>
      calendar.years.findIndex((other) => other.year === year) < index
        ? [mistake('calendar.json', ['years', index, 'year'], { key: 'operator.twice_year', params: { year } }, calendar)]
        : [],
    ),
    ...categories.flatMap(({ agency: code }, index) =>
      known.has(code)
        ? []
        : [mistake('categories.json', [index, 'agency'], { key: 'operator.unknown_agency', params: { code } }, categories)],
    ),
    ...calendar.years.flatMap(({ year, days }, yearIndex) =>
      days.flatMap(({ date }, index) =>
        date.startsWith(`${year}-`)
          ? []
          : [
              mistake(
                'calendar.json',
                ['years', yearIndex, 'days', index, 'date'],
                { key: 'operator.wrong_year', params: { date, year } },
                calendar,
              ),
            ],
      ),
    ),
    ...(contents['emergency.json'].some(({ confirmed }) => confirmed)
      ? []
      : [mistake('emergency.json', [], { key: 'operator.no_emergency' })]),
  ];
}

function usedTwice<Name extends string>(file: OperatorFile, entries: readonly Record<Name, string>[], name: Name): Mistake[] {
  const isSecond = (code: string, index: number) => entries.findIndex((entry) => entry[name] === code) < index;
  return entries.flatMap(({ [name]: code }, index) =>
    isSecond(code, index) ? [mistake(file, [index, name], { key: 'operator.twice', params: { code } }, entries)] : [],
  );
}

function unknownPlaceholders(words: string): string[] {
  const named = [...words.matchAll(/\{\s*([^{}\n]{1,30}?)\s*\}/g)].map(([, name = '']) => name);
  return named.filter((name) => !templatePlaceholders.includes(name.toLowerCase()));
}

/** The category of those who watch over offices (complaints/agency.ts). */
const oversight = 'kepegawaian_pelayanan';

function doubtful({ 'categories.json': categories }: Contents): Mistake[] {
  if (categories.some(({ code }) => code === oversight)) return [];
  return [mistake('categories.json', [], { key: 'operator.no_oversight', params: { code: oversight } })];
}

function operatorOf(contents: Contents, timeZone: Region['timeZone']): Operator {
  const national = contents['emergency.json'];
  return {
    regions: contents['regions.json'].map((region) => ({
      code: region.code,
      name: region.name,
      timeZone: region.timeZone ?? timeZone,
      emergency: numbersOf(region.emergency, national),
      localDays: region.localDays,
    })),
    agencies: contents['agencies.json'],
    categories: contents['categories.json'],
    calendar: contents['calendar.json'],
    limits: contents['deadlines.json'].workingDays,
    rule: { name: contents['deadlines.json'].rule, date: contents['deadlines.json'].date },
    templates: contents['templates.json'],
    doors: contents['next-doors.json'].filter(({ confirmed }) => confirmed).map(({ confirmed: _, ...door }) => door),
  };
}

/** The region's own numbers first; a national one they repeat is left out. */
function numbersOf(own: Contents['emergency.json'], national: Contents['emergency.json']): EmergencyNumber[] {
  const others = national.filter(({ number }) => !own.some((mine) => mine.number === number));
  return [...own, ...others].filter(({ confirmed }) => confirmed).map(({ confirmed: _, ...number }) => number);
}

/** `content`: of the file, so that the entries on the way are called by what they are. */
function mistake(file: string, path: readonly PropertyKey[], remedy: Remedy, content: unknown = null): Mistake {
  return { setting: placeIn(file, content, path), value: '', remedy };
}

/** Files of the operator's folder that are not read, as far as somebody may have meant them to be: nobody would notice. */
function misnamed(folder: string | null): Mistake[] {
  if (folder === null || !existsSync(folder)) return [];
  const known = Object.keys(shapes);
  return readdirSync(folder).flatMap((name) => {
    if (known.includes(name)) return [];
    const nearest = nearestOf(name.toLowerCase(), known);
    if (distance(name.toLowerCase(), nearest) <= nameSlips) return [mistake(name, [], { key: 'operator.misnamed', params: { nearest } })];
    return /\.json$/i.test(name) ? [mistake(name, [], { key: 'operator.unread', params: { known: known.join(', ') } })] : [];
  });
}
