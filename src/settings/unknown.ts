/** Finds settings nobody reads that look like a mistyped one of ours. Pure; knows names only, never values. */
import type { Mistake } from './remedy.ts';

/** Names that begin like this are meant for us. */
const families = ['TELEGRAM_', 'ROUTING_', 'OFFICER_', 'WHATSAPP_', 'WEBCHAT_'];
/** How many signs may differ outside our families. */
const slips = 2;

/** A warning for each unknown name that is one of our family, or at most two slips away from one of ours, with the nearest known name. */
export function unknownSettings(names: readonly string[], known: readonly string[]): Mistake[] {
  const unknown = names.filter((name) => !known.includes(name));
  return unknown.flatMap((name) => {
    const nearest = nearestOf(name, known);
    const ours = families.some((family) => name.startsWith(family)) || (name.length >= 6 && distance(name, nearest) <= slips);
    return ours ? [{ setting: name, value: '', remedy: { key: 'config.unknown' as const, params: { nearest } } }] : [];
  });
}

/** A name with all the words of the mistyped one comes first (a word was forgotten), then the one with the fewest slips. */
export function nearestOf(name: string, known: readonly string[]): string {
  const words = name.split('_');
  const fuller = known.filter((other) => words.every((word) => other.split('_').includes(word)));
  const candidates = fuller.length > 0 ? fuller : known;
  return candidates.reduce((best, other) => (distance(name, other) < distance(name, best) ? other : best));
}

/** Levenshtein distance. */
export function distance(left: string, right: string): number {
  let row = Array.from({ length: right.length + 1 }, (_, column) => column);
  for (const [index, sign] of [...left].entries()) {
    const next = [index + 1];
    for (const [column, other] of [...right].entries()) {
      const replaced = (row[column] ?? 0) + (sign === other ? 0 : 1);
      next.push(Math.min(replaced, (row[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1));
    }
    row = next;
  }
  return row[right.length] ?? 0;
}
