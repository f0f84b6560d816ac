/** Reads that a place lies otherwise than it was told: "lokasinya seberang pom, bukan depannya pas". */
import { withSpots } from './place-finer.ts';
import { lastSpot, relations } from './place-parts.ts';
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

/** "sampingnya bengkel las" */
const nya = new RegExp(`(?<!\\p{L})(${relations})nya\\s+`, 'iu');
