/** Tells the officers concerned: the domain says who and what, the messages go out as errands of their own. */
import type { Complaint } from '../complaints/complaint.ts';
import type { Errand } from '../complaints/ports.ts';
import type { Outcome } from './outcome.ts';
import { filesPollMs, filesWaitMaxMs } from './pauses.ts';
import { justFiled, type Queued } from './queue.ts';

export type NoticeErrand = Extract<Errand, { kind: 'notice' }>;

export interface NoticeNeeds {
  /** Whether what it is about is still being fetched. */
  waitsForPhoto: (errand: NoticeErrand) => Promise<boolean>;
  /** The messages a notice turns into. `filed`: its complaint, where it was filed just now. */
  notify: (errand: NoticeErrand, filed?: Complaint) => Promise<Errand[]>;
  now: () => number;
}

/** The notice is deleted and its messages are added at once, so nobody is told twice. */
export async function tellOfficers(queued: Queued, errand: NoticeErrand, needs: NoticeNeeds): Promise<Outcome> {
  if (needs.now() - queued.since < filesWaitMaxMs && (await needs.waitsForPhoto(errand)))
    return { type: 'later', reason: 'a file is still being fetched', counts: false, afterMs: filesPollMs };
  return { type: 'done', next: await needs.notify(errand, justFiled(queued, needs.now())) };
}
