/** What an event of the centre changes in a complaint, and whether the citizen hears of it. Pure. */
import type { Known, Status } from '../dialogue/known.ts';
import { type CentralEvent, type Complaint, type HistoryType, over } from './complaint.ts';
import { dueAfter, type WorkingDays } from './deadlines.ts';
import type { CentralOutcome } from './ports.ts';

/** How dates are counted: what the limits allow, and in which days. */
export interface Clock {
  due: Known['due'];
  days: Pick<WorkingDays, 'add' | 'between'>;
}

/** What follows from one event: the complaint as it stands then, and the status to tell, if it is one. */
export interface Applied {
  outcome: CentralOutcome;
  complaint: Complaint;
  /** How the history calls it. */
  type: HistoryType;
  /** False when it is old, or nothing the citizen does not know already. */
  tell: boolean;
}

const statuses: Record<string, Status> = {
  'complaint.verified': 'verified',
  'complaint.routed': 'routed',
  'complaint.in_progress': 'in_progress',
  'complaint.replied': 'replied',
  'complaint.info_requested': 'info_requested',
  'complaint.resolved': 'resolved',
  'complaint.rejected': 'rejected',
  'complaint.archived': 'archived',
};

/**
 * Applies an event in order: one older than what is known is recorded ('late') and not told; a type we do not know is
 * recorded and told neutrally. A complaint the citizen has closed or taken back stays so, whatever comes after.
 */
export function applyEvent(complaint: Complaint, event: CentralEvent, clock: Clock): Applied {
  const status = statuses[event.type];
  const type: HistoryType = (status as HistoryType | undefined) ?? 'unknown';
  if (event.sequence <= complaint.sequence) return { outcome: 'late', complaint, type, tell: false };
  // It says nothing of the status: one that it overtook still comes in its turn.
  if (status === undefined) return { outcome: 'unknown', complaint, type, tell: true };
  const heard = { ...complaint, sequence: event.sequence };
  const holder = event.data.agency ?? complaint.holder;
  const news = status !== complaint.status || holder !== complaint.holder || (event.data.text ?? event.data.reason ?? '') !== '';
  if (complaint.status === 'withdrawn') return { outcome: 'applied', complaint: { ...heard, holder }, type, tell: false };
  if (complaint.status === 'closed')
    return { outcome: 'applied', complaint: { ...heard, holder }, type, tell: news && status !== 'resolved' };
  const { paused = { at: event.at, dueAt: complaint.dueAt }, ...going } = heard;
  const moved = { ...(status === 'info_requested' ? { ...going, paused } : going), status, holder };
  return { outcome: 'applied', complaint: { ...moved, dueAt: nextDue(complaint, status, event.at, clock) }, type, tell: news };
}

/** When it is due once the clock goes on: the working days the citizen was asked for are given back. */
export function resumedDue({ paused, dueAt, kind }: Complaint, at: number, { due, days }: Clock): number {
  return (paused ? dueAfter(paused, at, days) : dueAt) ?? due('answer', kind, at).at;
}

/** Every status once told has one next date: passing on does not restart the clock, asking the citizen pauses it. */
export function nextDue(complaint: Complaint, status: Status, at: number, clock: Clock): number | null {
  if (status === 'rejected' || status === 'archived' || status === 'info_requested') return null;
  if (status === 'resolved' || status === 'replied') return clock.due('close', complaint.kind, at).at;
  const answering = complaint.paused !== undefined || ['verified', 'routed', 'in_progress', 'reopened'].includes(complaint.status);
  return answering ? resumedDue(complaint, at, clock) : clock.due('answer', complaint.kind, at).at;
}

/** Statuses in which nobody has to act any more. */
export function isOver(status: Status): boolean {
  return over.includes(status);
}

/** Whether the citizen may answer news of this type in their next words; `text`: what officers wrote with it, '' for nothing. */
export function invitesAnswer(type: HistoryType, text: string): boolean {
  return (
    type === 'replied' ||
    type === 'rejected' ||
    type === 'archived' ||
    type === 'resolved' ||
    ((type === 'in_progress' || type === 'unknown') && text !== '')
  );
}
