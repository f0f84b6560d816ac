/** Reads that a place lies otherwise than it was told: "lokasinya seberang pom, bukan depannya pas", "eh indomaret deng bukan alfa". */
import { words } from './normalise.ts';
import { tells } from './place.ts';
import { withSpot, withSpots } from './place-finer.ts';
import { beginsPart, lastSpot, overlap, relations } from './place-parts.ts';
import { bared, clausesOf } from './place-tidy.ts';

const rather = new RegExp(
  `^(?:(?:lokasi|tempat|posisi|alamat)(?:nya|ne)?\\s+)?(?:(?:itu|ada|di)\\s+)*((?:${relations})(?:nya)?\\s+\\S.*)$`,
  'iu',
);
const notSo = new RegExp(`^(?:bukan|bkn|dudu|sanes)\\s+(?:di\\s+)?(${relations})(?:nya|ne)?(?:\\s+(?:pas|persis|banget|kok|ya))*$`, 'iu');

/** `told` with the spot that is said instead, and those told beside it; null: none is denied. */
export function spotInstead(told: string, text: string): string | null {
  const clauses = clausesOf(text.replace(/\s+(?=(?:bukan|bkn|dudu|sanes)\s)/iu, ', '));
  const spot = lastSpot(told);
  const denied = clauses.findIndex((clause) => notSo.exec(clause.trim())?.[1]?.toLowerCase() === spot?.lies.toLowerCase());
  const right = clauses.findIndex((clause) => rather.test(bared(clause)));
  if (spot === null || denied < 0 || right < 0) return null;
  const anew = rather.exec(bared(clauses[right] ?? ''))?.[1] ?? '';
  const others = clauses.filter((_, i) => i !== denied && i !== right).map((clause) => clause.replace(nya, '$1 '));
  return withSpots(spot.before + anew, others.join(', '));
}

/** What a spot lies by has a short name. */
const thingMaxWords = 4;
/** More tell something else. */
const saidMaxWords = 12;
const rightFirst =
  /^(?:(?:eh|oh|maaf|sori|sorry|ralat|salah|itu|ya|iya|min|pak|bu|kak)[\s,.]+)*([\p{L}\p{N}][\p{L}\p{N}\s.'-]{1,40}?)(?:[\s,]+(?:d[ei]ng|sih|ya|kok|yang\s+ben[ae]r|yg\s+ben[ae]r))*[\s,]+(?:bukan|bkn|dudu|sanes)\s+([\p{L}\p{N}][\p{L}\p{N}\s.'-]{1,40}?)[\s.!]*$/iu;

/** `told` by the thing that is said instead of the one it lies by; null: that one is not denied. */
export function thingInstead(told: string, text: string): string | null {
  const spot = lastSpot(told);
  if (spot === null || words(text).length > saidMaxWords) return null;
  const [, right = '', wrong = ''] = rightFirst.exec(text.trim()) ?? [];
  const isIts = right !== '' && spot.thing.toLowerCase() === wrong.toLowerCase();
  return isIts && words(right).length <= thingMaxWords && lastSpot(right) === null && !beginsPart(right) && !tells(right)
    ? `${spot.before}${spot.lies} ${right}`
    : null;
}

/** "sampingnya bengkel las" */
const nya = new RegExp(`(?<!\\p{L})(${relations})nya\\s+`, 'iu');

export const crossing = /^(?:perempatan|pertigaan|prapatan|simpang|bundaran|lampu\s+merah|flyover|underpass)(?!\p{L})/iu;
const meets = /^(?:\p{L}+\s+){1,2}(?:ketemu|ktemu|ketemunya)(?:\s+\p{L}+){1,2}$/iu;

/** The crossing `core` instead of the crossing `told`: "perempatan pemuda", "pemuda ketemu bypass"; null where one of them is none, or more. */
export function crossingInstead(told: string, core: string): string | null {
  const [kind] = crossing.exec(told) ?? [];
  if (kind === undefined || `${told}${core}`.includes(',')) return null;
  if (crossing.test(core)) return core;
  return meets.test(core) ? `${kind} ${core}` : null;
}

/** "seberangnya", "belakangnya alfamart", "alfamart tapi sebelahnya": how the spot lies, and to what. */
const lies = new RegExp(`^(?:(\\S.*?)[\\s,]+(?:(?:tapi|tp|cuma|pas|yang|yg|di)\\s+)+)?(${relations})nya(?:\\s+(\\S.*))?$`, 'iu');

/** `told` with its spot lying as `core` says: "depan alfamart", and "seberangnya". */
export function respotted(told: string, core: string): string | null {
  const [, nameBefore, how, nameBehind] = lies.exec(core) ?? [];
  const { before, thing } = lastSpot(told) ?? { before: '', thing: told };
  const name = (nameBehind ?? nameBefore ?? '').replace(new RegExp(`^${relations}\\s+`, 'iu'), '');
  const isSame = name === '' ? before + thing !== told : thing.toLowerCase().includes(name.toLowerCase());
  return how === undefined || told === '' || !isSame || (before === '' && beginsPart(thing))
    ? null
    : `${before}${how.toLowerCase()} ${thing}`;
}

/** "depan gang 9" of a street: on it, and no other street. null: it is none. */
export function besideStreet(told: string, place: string): string | null {
  const isBeside = (spot: ReturnType<typeof lastSpot>) => spot !== null && beginsPart(spot.thing);
  const [here, there] = [lastSpot(told), lastSpot(place)];
  return there?.before === '' && isBeside(there) && !isBeside(here) && overlap(told, there.thing) === '' ? withSpot(told, place) : null;
}
