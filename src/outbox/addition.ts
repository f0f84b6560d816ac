/** More for a complaint the centre has: a citizen's addition or an officer's answer. It comes after the forward, in the same lane. */
import type { Errand } from '../complaints/ports.ts';
import { RoutingError } from '../routing/routing.ts';
import { type ForwardNeeds, linked, routingFailed } from './forward.ts';
import type { Outcome } from './outcome.ts';
import { filesPollMs, filesWaitMaxMs } from './pauses.ts';
import type { Queued } from './queue.ts';

export type AdditionNeeds = Pick<ForwardNeeds, 'complaints' | 'routing' | 'link' | 'onStuck' | 'now'>;

/** Sends it with its own key; waits up to ten minutes for its attachments. The time it carries is that of the errand, so every try is the same. */
export async function addToComplaint(
  queued: Queued,
  errand: Extract<Errand, { kind: 'addition' }>,
  needs: AdditionNeeds,
): Promise<Outcome> {
  const complaint = await needs.complaints.byId(errand.complaint);
  if (complaint === null) return { type: 'drop', reason: 'the complaint is gone' };
  if (complaint.centralId === null) return { type: 'later', reason: 'the centre does not have the complaint yet', counts: true };
  const wanted = new Set(errand.attachments);
  const attachments = wanted.size === 0 ? [] : (await needs.complaints.attachments(complaint.id)).filter(({ id }) => wanted.has(id));
  if (attachments.some(({ state }) => state === 'waiting') && needs.now() - queued.since < filesWaitMaxMs) {
    return { type: 'later', reason: 'files are still being fetched', counts: false, afterMs: filesPollMs };
  }
  const body = needs.routing.composeMessage(errand.from, errand.text, linked(attachments, queued, needs.link), queued.createdAt);
  try {
    await needs.routing.message(complaint.centralId, body, errand.key);
    return { type: 'done' };
  } catch (error) {
    if (!(error instanceof RoutingError)) throw error;
    return routingFailed(error, complaint, needs.onStuck);
  }
}
