/** A text that must fit whole. Pure; lengths are UTF-16 units, never fewer than Meta counts. */
import { split } from '../split.ts';

/** The text with whatever is over `max` units cut off and marked. */
export function shortened(words: string, max: number): string {
  const whole = words.toWellFormed();
  return whole.length <= max ? whole : `${(split(whole, max - 1)[0] ?? '').trimEnd()}…`;
}
