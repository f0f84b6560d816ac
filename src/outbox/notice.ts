/** Tells the officers concerned: the domain says who and what, the messages go out as errands of their own. */
import type { Errand } from '../complaints/ports.ts';
import type { Outcome } from './outcome.ts';

export type NoticeErrand = Extract<Errand, { kind: 'notice' }>;

export interface NoticeNeeds {
  /** The messages a notice turns into. */
  notify: (errand: NoticeErrand) => Promise<Errand[]>;
}

/** The notice is deleted and its messages are added at once, so nobody is told twice. */
export async function tellOfficers(errand: NoticeErrand, needs: NoticeNeeds): Promise<Outcome> {
  return { type: 'done', next: await needs.notify(errand) };
}
