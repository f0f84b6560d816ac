/** What of a citizen's words an officer does not get to see: swear words, and numbers that lead to a person. Pure. */
import { maskNumbers } from '../complaints/mask-numbers.ts';
import { maskAbuse } from '../dialogue/understand/abuse.ts';

/** The words as a card or a list shows them. */
export function masked(text: string): string {
  return maskNumbers(maskAbuse(text));
}
