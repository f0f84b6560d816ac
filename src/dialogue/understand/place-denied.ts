/** Of words that deny a place and tell the other: "kelurahannya olo, padang barat, bukan kampung olo yang di nanggalo". What they deny is nowhere in the place they put right. */
import type { Places } from '../known.ts';
import { slipped } from './correcting.ts';
import { isEveryday } from './everyday.ts';
import { findPlace } from './place.ts';
import { stands, withArea } from './place-lies-in.ts';
import { bared, clausesOf } from './place-tidy.ts';

/** A correction denies few. */
const denialsMax = 3;
const kinds = '(?:kel|kelurahan|desa|ds|kec|kecamatan)(?:nya|e|ne)?';
const small = `(?:di|ke|yg|yang|nan|nu|sing|itu|ada|masuk|ikut|daerah|wilayah|${kinds}\\.?)`;
const people = 'pak|bapak|bu|ibu|min|kak|mas|mbak|bang|kang|da|uda|uni|nak';
/** "gelapnya bukan main di jl melati" denies nothing, "bukan cuma di jl melati" not that. */
const saying = '(?:main|kepalang|buatan|sembarang\\p{L}*|rahasia|apa|cuma|cuman|hanya|sekadar|sekedar|saja|aja)(?!\\p{L})';
const denial = new RegExp(
  `(?<![\\s,;])[\\s,;]*(?<![\\p{L}\\p{N}])(?:bukan|bkn|dudu|sanes|dede)\\s+(?!${saying})(?:${small}\\s+)*(\\p{L}[\\p{L}\\d'’-]*(?:\\s+[\\p{L}\\d'’-]+){0,5}?)(?=\\s*(?:[,.;!?()\\n]|$)|\\s+(?:tapi|tp|tetapi|melainkan|${people}|ya|lho|loh|deh|kok|nggih)(?!\\p{L}))`,
  'giu',
);
/** "kampung olo | yang di | nanggalo" */
const lies = new RegExp(`\\s+(?:${small}\\s+)+`, 'iu');
const areaWords = new RegExp(`^(?:${small}|${people}|ya|iya|eh|oh|maaf|ternyata|sebenarnya)$`, 'iu');
const opens = /^(kel|kelurahan|desa|kec|kecamatan)(?:nya|e|ne)?(?!\p{L})/iu;

/** The names `said` denies that stand in `told` or are official ones, and what it says besides. null: it denies none. */
export function deniedIn(told: string, said: string, places: Places | undefined): { names: string[]; rest: string } | null {
  const isOfPlace = (name: string) => stands(told, name) || (places?.spotted(name).length ?? 0) > 0 || findPlace(name) !== null;
  const found = [...said.matchAll(denial).take(denialsMax)].filter(
    ([, name = '']) => !name.split(/\s+/).every(isEveryday) && isOfPlace(name),
  );
  const names = found.flatMap(([, name = '']) => name.split(lies)).filter((name) => name.length > 2);
  return names.length === 0 ? null : { names, rest: found.reduce((rest, [whole]) => rest.replace(whole, ''), said) };
}

/** `text` without the places it denies; what it told before itself, it puts right. */
export function besideDeniedPlace(told: string, places: Places | undefined): string {
  const text = slipped(told);
  const denied = deniedIn('', text, places);
  return denied === null || denied.names.some((name) => stands(denied.rest, name)) ? text : denied.rest;
}

/** Whether a place still tells what is denied; a longer name of `rest` that begins or ends so is another. */
export function tellsDenied(
  place: string,
  { names, rest }: { names: readonly string[]; rest: string },
  places: Places | undefined,
): boolean {
  const kept = (places?.spotted(rest) ?? []).map(({ from, to }) => rest.slice(from, to));
  const left = kept.reduce((text, name) => text.replaceAll(name, ' '), place);
  return names.some((name) => stands(left, name));
}

/** `told` in the area that `rest` tells, without what is denied; `isWhole`: a quarter with what it lies in. null: no clause of it is an area. */
export function areaToldInstead(
  told: string,
  { names, rest }: { names: readonly string[]; rest: string },
  places: Places | undefined,
): { place: string; isWhole: boolean } | null {
  const all = clausesOf(rest).flatMap((clause) => areasIn(bared(clause), places));
  const standing = told.toLowerCase().split(/,\s*/);
  const isTold = (name: string) => standing.some((part) => part.startsWith(name.toLowerCase()));
  const fresh = all.filter((name) => !isTold(name));
  const place = withArea(told, fresh.join(', '), { wrong: names, stays: all.filter(isTold).join(', ') }, places);
  return fresh.length === 0 || place === null ? null : { place, isWhole: all.length > 1 };
}

/** The areas that a clause is, one in the other, and nothing besides: "kelurahannya olo ya padang barat". */
function areasIn(clause: string, places: Places | undefined): string[] {
  const found = places?.spotted(clause) ?? [];
  const left = found.reduceRight((text, { from, to }) => text.slice(0, from) + text.slice(to), clause);
  if (!(left.match(/[\p{L}\p{N}]+/gu) ?? []).every((word) => areaWords.test(word))) return [];
  const kind = opens.exec(clause)?.[1]?.toLowerCase();
  return found.map(({ from, to }, i) => (i === 0 && kind !== undefined ? `${kind} ` : '') + clause.slice(from, to));
}
