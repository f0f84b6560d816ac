/** Complaints with a life behind them, written to a real store, for tests of what is counted and found. */
import type { Complaint, HistoryType } from '../../src/complaints/complaint.ts';
import type { Figures, TalkNow, Tally } from '../../src/complaints/ports.ts';
import type { Store } from '../../src/store/open.ts';
import { commit, complaint, freshId } from './commits.ts';

const hourMs = 3_600_000;

/** Files complaints one after the other; `life` is what happened to each, with hours after its telling. */
export async function lived(store: Store, now: TalkNow, told: { parts: Partial<Complaint>; life?: [HistoryType, number][] }[]) {
  const complaints = told.map(({ parts }) => complaint(now, { agency: 'DISHUB', category: 'pju', ...parts }));
  const history = told.flatMap(({ life = [] }, at) =>
    life.map(([type, hours]) => {
      const { id, submittedAt } = complaints[at] as Complaint;
      return { id: freshId(), complaint: id, at: submittedAt + hours * hourMs, type, actor: 'central', data: {} };
    }),
  );
  const drafts = Object.fromEntries(complaints.map(({ id }) => [id, `draft of ${id}`]));
  const written = await store.talks.commit(commit(now, { complaints, drafts, history }));
  if (written !== 'done') throw new Error(`the complaints were not written: ${written}`);
  return complaints;
}

const none: Tally = {
  ...{ filed: 0, secret: 0, merged: 0, judged: 0, timely: 0, late: 0, confirmed: 0, unconfirmed: 0, disputed: 0, reopened: 0 },
  ...{ verified: 0, unfit: 0, unchecked: 0, rated: 0, stars: 0, answerDays: null, closeDays: null },
  kinds: { grievance: 0, aspiration: 0, information: 0 },
  statuses: {
    ...{ received: 0, verified: 0, routed: 0, in_progress: 0, info_requested: 0, replied: 0, resolved: 0 },
    ...{ closed: 0, withdrawn: 0, rejected: 0, archived: 0, reopened: 0 },
  },
};

export function tallyOf(parts: Partial<Tally>): Tally {
  return { ...none, ...parts };
}

/** Figures of a place nobody complained in. */
export const noFigures: Figures = {
  tally: async () => none,
  apart: async () => [],
  exportable: async () => ({ rows: 0, hidden: 0 }),
  exported: async () => [],
};
