/** What a citizen reads when something happens to a complaint: one warm sentence, who has it and by when. */
import { message, sentence } from './outcome.ts';
import { solvedChoices, subject } from './question.ts';
import type { Say, Sentence } from './say.ts';

export interface StatusChange {
  type:
    | 'verified'
    | 'routed'
    | 'in_progress'
    | 'replied'
    | 'info_requested'
    | 'resolved'
    | 'rejected'
    | 'archived'
    | 'unknown'
    | 'forwarded_late'
    | 'officer_replied';
  /** Id of the complaint. */
  complaint: string;
  number: string;
  /** A few words of it; '' when secret. */
  title: string;
  /** Label of who has it; '' while nobody has. */
  agency: string;
  text: string;
  reason: string;
  centralNumber: string;
  /** End of the step that runs now, epoch ms. */
  dueAt: number | null;
}

/** The message about a change; a reply to it belongs to the complaint. 'resolved' asks "sudah beres?" (register it with `raise`). */
export function tellStatus(change: StatusChange): Say {
  const say = message(...lines(change));
  const about = { ...say, about: change.complaint };
  return change.type === 'resolved' ? { ...about, choices: solvedChoices(change.number) } : about;
}

function lines(change: StatusChange): Sentence[] {
  const { agency, text, reason, centralNumber } = change;
  const params = {
    subject: subject(change),
    agency: agency === '' ? sentence('agency.unnamed') : agency,
    text,
    reason: reason || text,
    centralNumber,
  };
  const due = change.dueAt === null ? [] : [sentence('status.due', { due: change.dueAt })];
  switch (change.type) {
    case 'verified':
    case 'routed':
    case 'in_progress':
      return [sentence(`status.${change.type}`, params), ...due];
    case 'replied':
    case 'officer_replied':
      return [sentence(text === '' ? 'status.replied.bare' : 'status.replied', params), sentence('status.reply_here')];
    case 'info_requested':
      return [sentence(text === '' ? 'status.info_requested.bare' : 'status.info_requested', params), sentence('status.answer_here')];
    case 'resolved':
      return [sentence(text === '' ? 'status.resolved.bare' : 'status.resolved', params), sentence('status.solved')];
    case 'rejected':
    case 'archived':
      return [sentence(params.reason === '' ? `status.${change.type}.bare` : `status.${change.type}`, params), sentence('status.disagree')];
    case 'forwarded_late':
      return [sentence(centralNumber === '' ? 'status.forwarded_late.bare' : 'status.forwarded_late', params)];
    case 'unknown':
      return [sentence(text === '' ? 'status.unknown.bare' : 'status.unknown', params)];
  }
}
