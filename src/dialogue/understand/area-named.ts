/** An official area said behind a place that is known, with what lies in it or around it: "Leres, Rancamaya RW 4", "Ciomas kab bogor iya". */
import type { Places } from '../known.ts';
import { isEveryday } from './everyday.ts';
import { mergedPlace } from './place-parts.ts';
import { tidied } from './place-tidy.ts';

const lead =
  /^(?:(?:ya|iya|yap|betul|benar|bener|leres|muhun|sumuhun|nggih|inggih|heeh|oke|ok|itu|di|daerah|wilayah|masuk(?:nya)?|tepatnya|yang|yg)[\s,.:]+)+(?=\S)/iu;
/** Names of villages go that far, of which many are one word. */
const nameMaxWords = 3;
const parts =
  /^(?:[\s,/]*(?:(?:rt|rw|no|nomor|nomer|blok)\.?\s*\p{L}?\d+\p{L}?|(?:kel|kelurahan|desa|kec|kecamatan|kab|kabupaten|kota)\.?\s+\p{L}{3,}(?:\s+(?!kab|kec|kota)\p{L}{3,})?))+$/iu;
const town = /(?<!\p{L})(?:kab|kabupaten|kota)(?!\p{L})/iu;
/** Code of the whole country. */
const everywhere = '00';
const numbered = /(?<!\p{L})(?:rt|rw|no|nomor|nomer|blok)\.?\s*\p{L}?\d/iu;

/** `told` with the area; null where `text` says anything else, or nothing new. `places`: official names, of the region served. */
export function areaJoined(told: string, text: string, places: Places | undefined): string | null {
  const said = areaSaid(text, places);
  if (said === null) return null;
  const { name, rest } = said;
  const within = told.toLowerCase().includes(name.toLowerCase()) ? told : `${told}, ${name}`;
  if (rest === '' || told.toLowerCase().includes(rest.toLowerCase())) return within === told ? null : within;
  return within === told || numbered.test(told) ? mergedPlace(within, rest) : `${within} ${rest}`;
}

function areaSaid(text: string, places: Places | undefined): { name: string; rest: string } | null {
  const typed = tidied(text.trim().replace(lead, '')).replace(lead, '');
  if (town.test(typed) && parts.test(typed)) return { name: '', rest: typed };
  const found = [...typed.matchAll(/[\p{L}'’-]+(?=$|[\s,/])/gu)].slice(0, nameMaxWords);
  for (const { index, 0: word } of found.reverse()) {
    const name = typed.slice(0, index + word.length);
    const rest = typed.slice(name.length);
    if (isOfficial(name, places, town.test(rest)) && (rest === '' || parts.test(rest))) return { name, rest: rest.replace(/^[\s,/]+/, '') };
  }
  return null;
}

/** Of another town, where `elsewhere`, too. An everyday word ("kecil") is none. */
function isOfficial(name: string, places: Places | undefined, elsewhere: boolean): boolean {
  if (name.split(' ').every(isEveryday)) return false;
  const found = (['district', 'village', 'regency'] as const).some((level) => (places?.named(level, name) ?? []).length > 0);
  return found || (elsewhere && (places?.named('district', name, everywhere) ?? []).length > 0);
}

/** The same for words that tell more besides: "cimahpar. bulan kemaren tgl 12". */
export function areaJoinedWithin(told: string, text: string, places: Places | undefined): string | null {
  const [first = '', ...rest] = text.split(/[.;\n]+\s*/).filter((clause) => clause.trim() !== '');
  return rest.length === 0 ? areaJoined(told, text, places) : areaJoined(told, first, places);
}
