/** One complaint to the routing API: one body and one Idempotency-Key for ever, tried for days until the centre has it. */
import type { Complaint } from '../complaints/complaint.ts';
import type { Attachment, Complaints } from '../complaints/ports.ts';
import { type LinkedAttachment, type RoutingApi, RoutingError, type Taken } from '../routing/routing.ts';
import type { Outcome } from './outcome.ts';
import { filesPollMs, filesWaitMaxMs, keyRefusedMs } from './pauses.ts';
import { type Forwards, justFiled, type Queued } from './queue.ts';

export interface ForwardNeeds {
  complaints: Pick<Complaints, 'byId' | 'attachments' | 'history'>;
  forwards: Pick<Forwards, 'body' | 'bodyOnce'>;
  routing: RoutingApi;
  /** The signed link to an attachment. Must depend on nothing else: `madeAt` (epoch ms, when the errand was made) is what its expiry counts from, so that every try carries the same body. */
  link: (attachment: string, madeAt: number) => string;
  /** The centre has it: commits what follows. `attempts`: failed tries before. Called again after a crash. */
  taken: (complaint: Complaint, taken: Taken, attempts: number) => Promise<void>;
  /** The centre refuses it for good: the operator is told. Not by an errand in the complaint's own lane, which is stuck. */
  onStuck: (complaint: Complaint, reason: string) => Promise<void>;
  now: () => number;
}

/** Forwards the complaint; waits up to ten minutes for its attachments. The key is the complaint's id. */
export async function forwardComplaint(queued: Queued, id: string, needs: ForwardNeeds): Promise<Outcome> {
  const [complaint, attachments] = await wholeOf(queued, id, needs);
  if (complaint === null) return { type: 'drop', reason: 'the complaint is gone' };
  if (complaint.centralId !== null) {
    // Written, and then cut off: what follows from it may be missing.
    await needs.taken(complaint, { id: complaint.centralId, number: complaint.centralNumber ?? '', status: 'received' }, queued.attempts);
    return { type: 'done' };
  }
  const filed = attachments.length === 0 ? [] : await filedWith(id, attachments, needs);
  const body = await bodyOf(queued, complaint, filed, needs);
  if (body === null) return { type: 'later', reason: 'files are still being fetched', counts: false, afterMs: filesPollMs };
  try {
    const taken = await needs.routing.submit(body, id);
    await needs.taken(complaint, taken, queued.attempts);
    return { type: 'done' };
  } catch (error) {
    if (!(error instanceof RoutingError)) throw error;
    return routingFailed(error, complaint, needs.onStuck);
  }
}

/** The complaint and its files; what this copy filed a moment ago needs no reading. */
async function wholeOf(queued: Queued, id: string, needs: ForwardNeeds): Promise<[Complaint | null, Attachment[]]> {
  const filed = justFiled(queued, needs.now());
  if (filed) return [filed, []];
  return Promise.all([needs.complaints.byId(id), needs.complaints.attachments(id)]);
}

/** What came since, the citizen's own or an officer's proof, goes with its own message. It is told by the history, not by times: clocks are set. */
async function filedWith(id: string, attachments: Attachment[], needs: ForwardNeeds): Promise<Attachment[]> {
  const since = new Set(
    (await needs.complaints.history(id)).flatMap(({ data }) => (Array.isArray(data.attachments) ? data.attachments : [])),
  );
  return attachments.filter((attachment) => !attachment.proof && !since.has(attachment.id));
}

/** The one kept, or one made and kept now; null: there is none, and attachments are still on their way. */
async function bodyOf(queued: Queued, complaint: Complaint, attachments: Attachment[], needs: ForwardNeeds): Promise<string | null> {
  const isEarly = needs.now() - queued.since < filesWaitMaxMs;
  if (isEarly && attachments.some(({ state }) => state === 'waiting')) return needs.forwards.body(complaint.id);
  return needs.forwards.bodyOnce(complaint.id, needs.routing.compose(complaint, linked(attachments, queued, needs.link)));
}

/** Only what is in the file store can be linked to. */
export function linked(attachments: Attachment[], { createdAt }: Queued, link: ForwardNeeds['link']): LinkedAttachment[] {
  return attachments.filter(({ state }) => state === 'kept').map((attachment) => ({ ...attachment, url: link(attachment.id, createdAt) }));
}

/** What a failure of the routing API means for an errand; `onStuck` is called for what it refuses for good. */
export async function routingFailed(error: RoutingError, complaint: Complaint, onStuck: ForwardNeeds['onStuck']): Promise<Outcome> {
  const { failure, message: reason } = error;
  switch (failure.kind) {
    case 'unreachable':
      return { type: 'later', reason, counts: true, away: true, ...(failure.restMs !== undefined && { restMs: failure.restMs }) };
    case 'busy':
      return { type: 'later', reason, counts: true };
    case 'slow_down':
      return { type: 'later', reason, counts: false, afterMs: failure.afterMs, away: true };
    case 'unauthorized':
      return { type: 'later', reason, counts: true, afterMs: keyRefusedMs, away: true };
    case 'refused':
      await onStuck(complaint, reason);
      return { type: 'stuck', reason };
  }
}
