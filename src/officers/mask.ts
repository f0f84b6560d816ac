/** What of a citizen's words an officer does not get to see: swear words, and numbers that lead to a person. Pure. */
import type { Complaint } from '../complaints/complaint.ts';
import { maskPersonal } from '../complaints/mask-numbers.ts';
import { maskAbuse } from '../dialogue/understand/abuse.ts';

/** Words of a complaint as a card or a list shows them. */
export function masked(text: string, of: Pick<Complaint, 'visibility'>): string {
  return maskPersonal(maskAbuse(text), of);
}
