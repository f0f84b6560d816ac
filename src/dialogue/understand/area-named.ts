/** An area said behind a place that is known, with what lies in it or around it: "yg di kel sukamaju", "Leres, Rancamaya RW 4", "Ciomas kab bogor iya". Words come without the small ones around them (place-tidy.ts). */
import type { Places } from '../known.ts';
import { isEveryday } from './everyday.ts';
import { words } from './normalise.ts';
import { tells } from './place.ts';
import { namesAreas } from './place-findable.ts';
import { mergedPlace } from './place-parts.ts';
import { bared, clausesOf } from './place-tidy.ts';
import { namesBothTowns } from './two-towns.ts';

/** Names of villages go that far, of which many are one word. */
const nameMaxWords = 3;
const parts =
  /^(?:[\s,/]*(?:(?:rt|rw|no|nomor|nomer|blok)\.?\s*\p{L}?\d+\p{L}?|(?:kel|kelurahan|desa|kec|kecamatan|kab|kabupaten|kota)\.?\s+\p{L}{3,}(?:\s+(?!kab|kec|kota)\p{L}{3,})?))+$/iu;
const alone =
  /^(?:(?:kel|kelurahan|kec|kecamatan|desa|ds|dusun|kab|kabupaten|kota|rt|rw)(?:\.\s*|\s+|(?=\d))[\p{L}\p{N}/]+(?:\s+(?!kel|kec|desa|rt|rw|kab|kota)\p{L}+)?[\s,]*)+$/iu;
const town = /(?<!\p{L})(?:kab|kabupaten|kota)(?!\p{L})/iu;
/** Code of the whole country. */
const everywhere = '00';
const numbered = /(?<!\p{L})(?:rt|rw|no|nomor|nomer|blok)\.?\s*\p{L}?\d/iu;

/** `said`, where it is a quarter, district or town and nothing else. */
export function areaAlone(said: string): string | null {
  return alone.test(said) && !tells(said) && !namesBothTowns(said) ? said.replace(/[\s,]+$/, '') : null;
}

/** "iye tanah baru juga": where the place told lies, as another did before. Of a place whose area is told it may be another one. */
const alsoIn =
  /^(?:(?:ya|iya|iye|yoi|oh|itu|sama|masih|msh|di|daerah|wilayah)[\s,]+)*(\p{L}[\p{L}\s'’-]*?)(?:\s+(?:juga|jg|sama|itu|ya))*[\s.!]*$/iu;

const alsoMaxCharacters = 60;

function alsoLies(told: string, said: string, places: Places | undefined): string | null {
  const name = said.length > alsoMaxCharacters ? '' : (alsoIn.exec(said)?.[1] ?? '');
  const isNew = name !== said && name.split(/\s+/).length <= nameMaxWords && isOfficial(name, places, false);
  return isNew && !namesArea(told, places) ? `${told}, ${name}` : null;
}

function namesArea(told: string, places: Places | undefined): boolean {
  const all = told.split(/[\s,]+/);
  return all.some((_, i) => [1, 2, 3].some((count) => isOfficial(all.slice(i, i + count).join(' '), places, false)));
}

/** `told` with the area; null where `said` is anything else, or nothing new. `places`: official names, of the region served. */
export function areaJoined(told: string, said: string, places: Places | undefined): string | null {
  const also = alsoLies(told, said, places);
  if (also !== null) return also;
  const { name, rest } = areaIn(said, places) ?? { name: '', rest: '' };
  const within = told.toLowerCase().includes(name.toLowerCase()) ? told : `${told}, ${name}`;
  if (rest === '' || told.toLowerCase().includes(rest.toLowerCase())) return within === told ? null : within;
  return within === told || numbered.test(told) ? mergedPlace(within, rest) : `${within} ${rest}`;
}

/** "eh salah rt 21, telaga sari": a place put right, with the areas that are told behind in clauses of their own. */
export function withAreas(right: string, said: string, places: Places | undefined): string {
  const [, ...behind] = clausesOf(said);
  const names = behind.map(bared).filter((name, i) => !denied.test(behind[i] ?? '') && isArea(name, places));
  return names.reduce((place, name) => (words(name).every((word) => words(place).includes(word)) ? place : `${place}, ${name}`), right);
}

/** The first clause, where all behind it are areas; null: more is told, or there is none. */
export function beforeAreas(said: string, places: Places | undefined): string | null {
  const [first = '', ...behind] = clausesOf(said);
  return behind.length > 0 && behind.every((clause) => isArea(bared(clause), places)) ? first : null;
}

function isArea(name: string, places: Places | undefined): boolean {
  return !numbered.test(name) && (namesAreas(name, places) || areaAlone(name) !== null);
}

const denied = /(?<!\p{L})(?:bukan|bkn|dudu|sanes|salah|jangan|jgn)(?!\p{L})/iu;

function areaIn(said: string, places: Places | undefined): { name: string; rest: string } | null {
  if (town.test(said) && parts.test(said)) return { name: '', rest: said };
  const found = [...said.matchAll(/[\p{L}'’-]+(?=$|[\s,/])/gu)].slice(0, nameMaxWords);
  for (const { index, 0: word } of found.reverse()) {
    const name = said.slice(0, index + word.length);
    const rest = said.slice(name.length).replace(/^[\s,/]+/, '');
    const lies = rest === '' || parts.test(rest) || isOfficial(rest, places, false);
    if (lies && isOfficial(name, places, town.test(rest))) return { name, rest };
  }
  return null;
}

/** Of another town, where `elsewhere`, too. An everyday word ("kecil") is none. */
function isOfficial(name: string, places: Places | undefined, elsewhere: boolean): boolean {
  if (name.split(' ').every(isEveryday)) return false;
  const found = (['district', 'village', 'regency'] as const).some((level) => (places?.named(level, name) ?? []).length > 0);
  return found || (elsewhere && (places?.named('district', name, everywhere) ?? []).length > 0);
}
