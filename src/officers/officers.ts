/** What an officer's message brings about. act.ts makes it; complaints/hear.ts commits it like a citizen's turn. */
import type { Complaint, HistoryEntry } from '../complaints/complaint.ts';
import type { AuditEntry, Errand, StaffChange } from '../complaints/ports.ts';
import type { Say } from '../dialogue/say.ts';
import type { Talk } from '../dialogue/talk.ts';

export interface OfficerTurn {
  /** The officer's own talk from now on (only `desk` changes). */
  next: Talk;
  /** Said to the officer. */
  say: Say[];
  /** Said to others: the citizen. */
  tell: { talk: string; say: Say }[];
  changes: Complaint[];
  history: HistoryEntry[];
  errands: Errand[];
  audit: AuditEntry[];
  staff: StaffChange[];
}
