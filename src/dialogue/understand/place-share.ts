/** How much of an answer to "where?" says where, as the sense for the parts of a message hears it. */
import { words } from './normalise.ts';
import { type Part, type Stretch, stretchesOf } from './parts-sense.ts';

/** So much of an answer says where, once it was asked for in vain. */
export const insistedLeast = 0.3;

/** How much of what is told of the matter and its place says where. */
export function share(stretches: readonly Stretch[]): number {
  const count = (...of: Part[]) => words(stretches.flatMap(({ part, text: told }) => (of.includes(part) ? [told] : [])).join(' ')).length;
  const place = count('place');
  return place / Math.max(1, place + count('matter', 'wrong'));
}

/** "warung saya jadi sepi": whether the words go on with the story, though they may name a kind of place. */
export function goesOnTelling(text: string): boolean {
  const stretches = stretchesOf(text, 'where', []);
  return share(stretches) < insistedLeast && stretches.some(({ part }) => part === 'matter' || part === 'wrong');
}
