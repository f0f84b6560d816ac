/** A place told before, as later words put it right ("rt nya 1", "eh salah jl mawar", "bukan jl melati tapi jl mawar") or tell it finer ("kel sukamaju"). */

import { tells } from './place.ts';
import { finerSpot, nameGoesOn, toldToTheEnd } from './place-finer.ts';
import { nameMended, toldBeside, toldInstead } from './place-instead.ts';
import { partMended } from './place-mended.ts';
import { mergedPlace, sameThing } from './place-parts.ts';
import { homeBeside, respotted, spotExchanged } from './place-respot.ts';
import { routeTold } from './place-route.ts';
import { withoutTalk } from './place-tidy.ts';
import { admitted, areaAlone, mendedWords, partCorrected, placeAlone, placeMended, swapped } from './place-told.ts';

/** A name is short. */
const nameMaxWords = 5;
/** "jl dahlia raya": a street and nothing around it. */
const streetMaxWords = 3;
/** What stands beside what. */
const spot = /(?<!\p{L})(?:depan|dpn|samping|sebelah|sblh|dekat|dkt|deket|belakang|seberang|pojok)\s+\p{L}/iu;
/** How words begin that put right. */
const corrects = /^(?:eh|oh|maaf|ralat|koreksi|bukan|bkn|salah|maksudnya|harusnya)(?!\p{L})/iu;
/** "smp 2 mana ya, smp negeri 2 ciparay": asked of oneself. */
const wondering = /^[^,.?]*\bmana\s+(?:ya|sih|itu)\b[\s,.?]+/i;

/** `told` as `text` puts it right; null where the words call nothing of it wrong. */
export function putRight(told: string, said: string): string | null {
  const text = admitted(said);
  const instead = toldInstead(text) ?? toldBeside(told, text);
  if (instead !== null && instead !== '') return instead;
  const part = partMended(text);
  if (part !== null) return withSpot(mergedPlace(told, part), text);
  const spot = respotted(told, text);
  if (spot !== null) return spot;
  const renamed = nameMended(told, text);
  if (renamed !== null) return renamed;
  const corrected = partCorrected(text);
  if (corrected !== null) return exchanged(told, ...corrected);
  const anew = placeMended(text) ?? otherOfItsKind(told, text);
  return anew === null ? null : (otherSpot(told, anew) ?? mergedPlace(told, anew));
}

/** "yg seberang apotek, rt 4": the spot told beside the part is of the place too. */
function withSpot(place: string, text: string): string {
  const others = text.split(/[,;\n]+/).filter((clause) => partMended(clause) === null);
  const spot = finerSpot(others.join(', '));
  return spot === null || place.toLowerCase().includes(spot.toLowerCase()) ? place : `${place}, ${spot}`;
}

/** The same, and `told` with a place that is named and nothing else: where nothing but a place can be meant. */
export function putRightOrFiner(told: string, text: string): string | null {
  const right = putRight(told, text);
  if (right !== null) return right;
  const plainly = withoutTalk(text.replace(wondering, ''));
  const home = homeBeside(told, plainly);
  if (home !== null) return home;
  const whole = told === '' ? null : (nameGoesOn(told, plainly) ?? (/[,;\n]|\.\s/.test(plainly) ? null : toldToTheEnd(told, plainly)));
  if (whole !== null) return whole;
  const named = partCorrected(text) === null ? (areaAlone(plainly) ?? placeAlone(plainly)) : null;
  if (named !== null) return mergedPlace(told, named);
  const spot = told === '' ? null : (finerSpot(partCorrected(text)?.[1] ?? plainly) ?? wayWithin(plainly));
  return spot === null || told.toLowerCase().includes(spot.toLowerCase()) ? null : `${told}, ${spot}`;
}

/** "dari depan giant lama sampe bunderan", and nothing besides. */
function wayWithin(text: string): string | null {
  const way = routeTold(text, true);
  return way !== null && /^(?:(?:itu|ya|iya|yang|yg|di|pas|ruas(?:nya)?|tepatnya)[\s,]+)*$/iu.test(text.replace(way, ' ').trim())
    ? way
    : null;
}

/** `found` in `text` as what stands behind it there puts it right: "jl durian … ralat, jl rambutan". */
export function rightWithin(found: string, text: string): string {
  const [, ...behind] = text.split(found);
  const clauses = behind.join(found).split(/\n|(?<=[.;!?])\s+|[,;]\s*(?=(?:eh|maaf|ralat)(?!\p{L}))|\s+(?=eh\s)/u);
  return clauses.reduce((place, clause) => (corrects.test(clause.trim()) ? (putRight(place, clause.trim()) ?? place) : place), found);
}

/** Whether words put a place right, whatever was told before: "rt nya 1 bukan 3", "eh salah, jl mawar". */
export function putsPlaceRight(said: string): boolean {
  const text = admitted(said);
  const corrected = partCorrected(text);
  return partMended(text) !== null || placeMended(text) !== null || (corrected !== null && placeAlone(corrected[1]) !== null);
}

/** "eh salah, pasar gede", of a market; "eh salah, depan gereja", of something before a mosque. */
function otherOfItsKind(told: string, text: string): string | null {
  const words = mendedWords(text);
  if (words === null || words.split(/\s+/).length > nameMaxWords) return null;
  return sameThing(told, words) || (otherSpot(told, words) !== null && !tells(words)) ? words : null;
}

/** `told` with the spot it names ("jl mawar 3 depan masjid") put right as another ("depan gereja"); null where either names none. */
function otherSpot(told: string, anew: string): string | null {
  const at = told.search(spot);
  return at < 0 || anew.search(spot) !== 0 ? null : told.slice(0, at) + anew;
}

function exchanged(told: string, wrong: string, named: string): string | null {
  const other = spotExchanged(told, wrong, named);
  if (other !== null) return other;
  // "bukan gendengan, perempatan purwosari", of the crossing gendengan.
  const [kind = ''] = named.split(/\s+/);
  if (kind !== named && told.toLowerCase().includes(`${kind} ${wrong}`.toLowerCase())) return swapped(told, `${kind} ${wrong}`, named);
  const [before] = wrong.search(spot) === 0 && named.search(spot) !== 0 ? wrong.split(/\s+/) : [];
  const right = before === undefined ? named : `${before} ${named}`;
  const anew = placeAlone(right);
  return anew === null || keepsNumber(told, wrong, anew) ? swapped(told, wrong, right) : mergedPlace(told, anew);
}

/** "jl anggrek 12", of which only the name was wrong: the house keeps its number. */
function keepsNumber(told: string, wrong: string, right: string): boolean {
  const isStreet = !/\d/.test(right) && right.trim().split(/\s+/).length <= streetMaxWords;
  const [, behind = ''] = told.toLowerCase().split(wrong.toLowerCase());
  return isStreet && /^\s+\d+\p{L}?(?![\p{L}\p{N}])/u.test(behind);
}
