/**
 * The official areas of Indonesia, from the package idn-area-data (data under the ODbL, see NOTICE): all regencies and districts, villages of the region
 * alone. Knows names and codes, no boundaries and no talk.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Area } from '../dialogue/known.ts';
import { squashed } from './spelling.ts';

export type Level = 'village' | 'district' | 'regency';

export interface Official {
  /** Codes by squashed name: regencies without "Kabupaten" and "Kota", villages of the region alone. */
  index: Record<Level, ReadonlyMap<string, readonly string[]>>;
  /** Squashed names inside the area `within`, with their codes there. */
  namesIn(level: Level, within: string): readonly (readonly [string, readonly string[]])[];
  /** The area of a code with what it lies in; `name` where the code is not among the official ones. null when not even its regency is known. */
  area(code: string, name?: string): Area | null;
  /** Codes of the regencies in the region. */
  regencies: readonly string[];
}

/** Lengths of codes such as '32.73', '32.73.12', '32.73.12.1003'. */
export const codeLength: Record<Level, number> = { regency: 5, district: 8, village: 13 };
/** Lists of names kept for the next misspelt one. */
const namesInMax = 20;
/** The example region: the whole country, without its 83,762 villages. */
const everywhere = '00';

/** Whether `code` lies in the area `within`; '00' holds everything. */
export function isWithin(code: string, within: string): boolean {
  return within === everywhere || code === within || code.startsWith(`${within}.`);
}

/** What was read before: the package does not change while the program runs. */
const known = new Map<string, Official>();

/** Reads the areas, once; throws the system's error when the package is not there. `region`: Kemendagri code. */
export function officialOf(region: string): Official {
  const official = known.get(region) ?? readOfficial(region);
  known.set(region, official);
  return official;
}

function readOfficial(region: string): Official {
  const named = {
    regency: read('regencies', ''),
    district: read('districts', ''),
    village: region === everywhere ? new Map<string, string>() : read('villages', region),
  };
  const index = { regency: indexOf(named.regency, baseName), district: indexOf(named.district), village: indexOf(named.village) };
  const inside = new Map<string, (readonly [string, readonly string[]])[]>();
  return {
    index,
    namesIn(level, within) {
      const key = `${level} ${within}`;
      const known = inside.get(key) ?? namesWithin(index[level], within);
      if (inside.size >= namesInMax) inside.clear();
      inside.set(key, known);
      return known;
    },
    area: (code, name) => areaOf(code, name, named),
    regencies: [...named.regency.keys()].filter((code) => isWithin(code, region) || isWithin(region, code)),
  };
}

function namesWithin(index: ReadonlyMap<string, readonly string[]>, within: string): (readonly [string, readonly string[]])[] {
  return [...index]
    .map(([name, codes]) => [name, codes.filter((code) => isWithin(code, within))] as const)
    .filter(([, codes]) => codes.length > 0);
}

/** A regency's name without its kind: "Kota Administrasi Jakarta Selatan" is "Jakarta Selatan". */
function baseName(name: string): string {
  return name.replace(/^(?:Kabupaten|Kota)\s+(?:Administrasi\s+)?/, '');
}

function areaOf(code: string, name: string | undefined, named: Record<Level, ReadonlyMap<string, string>>): Area | null {
  const regency = named.regency.get(code.slice(0, codeLength.regency));
  if (regency === undefined) return null;
  const district = code.length < codeLength.district ? undefined : named.district.get(code.slice(0, codeLength.district));
  const village = code.length < codeLength.village ? undefined : (named.village.get(code) ?? name);
  return {
    code,
    ...(village === undefined ? {} : { village: `${isUrban(code) ? 'Kel.' : 'Desa'} ${village}` }),
    ...(district === undefined ? {} : { district: `Kec. ${district}` }),
    regency,
  };
}

/** The last part of a village's code begins with 1 for a kelurahan, with 2 (in Papua also 3) for a desa. */
function isUrban(code: string): boolean {
  return code[codeLength.district + 1] === '1';
}

/** Names by code: the lines of one file whose code lies in `region` ('': all). Each line becomes a string of its own: parts of one would keep the whole file. */
function read(file: 'regencies' | 'districts' | 'villages', region: string): Map<string, string> {
  const bytes = readFileSync(createRequire(import.meta.url).resolve(`idn-area-data/data/${file}.csv`));
  const names = new Map<string, string>();
  const mark = `\n${region}`;
  for (let at = bytes.indexOf(mark); at >= 0; at = bytes.indexOf(mark, at + 1)) {
    const end = bytes.indexOf('\n', at + 1);
    const line = bytes.toString('utf8', at + 1, end < 0 ? bytes.length : end).replaceAll('\r', '');
    const [, code = '', name = ''] = /^(\d{2}[\d.]*),[\d.]*,(.+)$/.exec(line) ?? [];
    if (code !== '' && (region === '' || isWithin(code, region))) names.set(code, unquoted(name));
  }
  return names;
}

function unquoted(field: string): string {
  return field.startsWith('"') ? field.slice(1, -1).replaceAll('""', '"') : field;
}

function indexOf(names: ReadonlyMap<string, string>, spoken: (name: string) => string = (name) => name): Map<string, string[]> {
  const index = new Map<string, string[]>();
  for (const [code, name] of names) {
    const key = squashed(spoken(name));
    index.set(key, [...(index.get(key) ?? []), code]);
  }
  return index;
}
