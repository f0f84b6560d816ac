/** What a citizen reads when something happens to a complaint: one warm sentence, who has it and by when. */
import { message, sentence, subject } from './outcome.ts';
import { solvedChoices } from './question.ts';
import type { Choice, Say, Sentence } from './say.ts';

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
    | 'officer_replied'
    /** `text`: who had it. */
    | 'passed'
    | 'postponed'
    | 'merged'
    /** `text`: whom it was opened to, and when. */
    | 'identity'
    | 'taken_back'
    | 'made_secret'
    /** What whoever told it did: for those who follow it. */
    | 'reopened'
    | 'withdrawn'
    /** It is shown to nobody else any more. */
    | 'unshared';
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
  /** What the centre sent along: names and links. */
  files: { name: string; url: string }[];
}

/** What concerns nobody but whoever told it. */
const reporterOnly: ReadonlySet<StatusChange['type']> = new Set<StatusChange['type']>([
  'info_requested',
  'officer_replied',
  'forwarded_late',
  'merged',
  'identity',
]);

/** More links than this say less. */
const filesMax = 3;

/** The message about a change; a reply to it belongs to the complaint. 'resolved' asks "sudah beres?" (register it with `raise`). */
export function tellStatus(change: StatusChange): Say {
  const files = change.files.slice(0, filesMax).map((file) => sentence('status.file', file));
  const [first, ...rest] = lines(change);
  const say = message(...(first ? [first] : []), ...files, ...rest);
  const about = { ...say, about: change.complaint };
  return change.type === 'resolved' ? { ...about, choices: solvedChoices(change.number) } : about;
}

/** The same news for somebody who follows the complaint of another: nothing is asked of them, and no words of the reporter are shown. */
export function tellFollower(change: StatusChange): Say | null {
  if (reporterOnly.has(change.type)) return null;
  const told = lines({ ...change, title: '', type: change.type === 'made_secret' ? 'unshared' : change.type });
  const more = told.filter(({ key }) => key === 'status.due' || key === 'similar.own');
  return { lines: [...told.slice(0, 1), ...more], about: change.complaint };
}

/** "Sudah beres?" once more, before silence closes the complaint (register it with `raise`). */
export function askSolvedAgain(change: StatusChange): Say {
  const agency: string | Sentence = change.agency === '' ? sentence('agency.unnamed') : change.agency;
  const asked = sentence('status.solved.reminder', { subject: subject(change), agency, due: change.dueAt ?? 0 });
  return { lines: [asked], about: change.complaint, choices: solvedChoices(change.number) };
}

/** Its date was missed: said before anybody asks, with what the citizen may do. */
export function tellLate(change: StatusChange, step: 'verify' | 'answer' | 'close'): Say {
  const agency: string | Sentence = change.agency === '' ? sentence('agency.unnamed') : change.agency;
  const told = sentence(step === 'verify' ? 'status.late.unseen' : 'status.late', {
    subject: subject(change),
    agency,
    due: change.dueAt ?? 0,
  });
  const own = { draft: 'own', choice: change.number };
  const choices: Choice[] = [
    { ...own, step: 'detail', label: sentence('choice.detail') },
    { ...own, step: 'door', label: sentence('choice.door') },
  ];
  return { lines: [told], about: change.complaint, choices };
}

/** Silence has closed it; "belum" opens it again at any time. */
export function tellLapsed(change: StatusChange): Say {
  return { lines: [sentence('status.lapsed', { subject: subject(change) })], about: change.complaint };
}

function lines(change: StatusChange): Sentence[] {
  const { agency, text, reason, centralNumber } = change;
  const params = {
    subject: subject(change),
    agency: agency === '' ? sentence('agency.unnamed') : agency,
    text,
    reason: reason || text,
    centralNumber,
    due: change.dueAt ?? 0,
  };
  const due = change.dueAt === null ? [] : [sentence('status.due', { due: change.dueAt })];
  switch (change.type) {
    case 'verified':
    case 'routed':
    case 'in_progress':
      return [sentence(`status.${change.type}`, params), ...(text === '' ? [] : [sentence('status.said', { text })]), ...due];
    case 'passed':
      return [
        sentence('status.passed', { ...params, from: text }),
        ...(change.dueAt === null ? [] : [sentence('status.due.same', { due: change.dueAt })]),
      ];
    case 'postponed':
      return [sentence('status.postponed', { ...params, due: change.dueAt ?? 0 })];
    case 'reopened':
      return [sentence('status.reopened', params), ...due];
    case 'withdrawn':
    case 'unshared':
      return [sentence(`status.${change.type}`, params), sentence('similar.own')];
    case 'merged':
    case 'made_secret':
    case 'identity':
      return [sentence(`status.${change.type}`, params)];
    case 'taken_back':
      return [sentence('status.taken_back', params), ...due];
    case 'replied':
    case 'officer_replied':
      return [sentence(text === '' ? 'status.replied.bare' : 'status.replied', params), sentence('status.reply_here')];
    case 'info_requested':
      return [sentence(text === '' ? 'status.info_requested.bare' : 'status.info_requested', params), sentence('status.answer_here')];
    case 'resolved':
      return [sentence(text === '' ? 'status.resolved.bare' : 'status.resolved', params), sentence('status.solved')];
    case 'rejected':
    case 'archived':
      return [
        sentence(params.reason === '' ? `status.${change.type}.bare` : `status.${change.type}`, params),
        ...(text === '' || text === params.reason ? [] : [sentence('status.said', { text })]),
        sentence('status.disagree'),
      ];
    case 'forwarded_late':
      return [sentence(centralNumber === '' ? 'status.forwarded_late.bare' : 'status.forwarded_late', params)];
    case 'unknown':
      return [sentence(text === '' ? 'status.unknown.bare' : 'status.unknown', params)];
  }
}
