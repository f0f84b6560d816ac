/** What an act on a complaint is: what it needs, what the citizen reads of it, what it changes. preview.ts leads the officer through it, carry.ts writes it. */
import type { Complaint, HistoryType } from '../../complaints/complaint.ts';
import type { Errand } from '../../complaints/ports.ts';
import type { Choice, Say, SayKey, Sentence } from '../../dialogue/say.ts';
import type { Request } from '../request.ts';

/** What the officer told so far. */
export interface Wanted {
  text: string;
  /** An agency, a date, a reason, another complaint; '' for none. */
  to: string;
  /** Ids of files of the officer. */
  files: string[];
}

/** What must be asked before it can be shown. `picks`: what may be chosen instead of typed. */
export interface Question {
  ask: Sentence[];
  picks?: { to: string; label: Sentence }[];
}

export interface Done {
  /** As it stands then. */
  complaint: Complaint;
  type: HistoryType;
  /** What the history keeps of it. */
  data: Record<string, unknown>;
  /** What the citizen reads; null: this is not for them. */
  citizen: Say | null;
  /** What those read who follow it; absent: nothing. */
  follower?: Say | null;
  /** The question it puts to the citizen. */
  question?: 'solved' | 'info';
  /** What the centre reads; null: the contract knows nothing of it. */
  central: string | null;
  notices: Errand[];
  /** The officer's receipt, and what may follow. */
  receipt: Sentence[];
  offers?: Choice[];
}

export interface Act {
  /** How it is written. */
  example: SayKey;
  /** There is nothing to word differently. */
  fixed?: true;
  /** Whether files may go along. */
  takesFiles: boolean;
  /** Why it cannot be done with the complaint as it is now; null: it can. */
  bar(complaint: Complaint, request: Request): Sentence | null | Promise<Sentence | null>;
  /** The words typed, read on top of what is known; or a refusal. */
  read(words: string, known: Wanted, complaint: Complaint, request: Request): Promise<Wanted | { refused: Sentence[] }>;
  /** null: nothing is missing. */
  missing(wanted: Wanted, complaint: Complaint, request: Request): Question | null;
  done(wanted: Wanted, complaint: Complaint, request: Request): Promise<Done>;
}

/** With the sentence around it a text still fits one message of every platform (Telegram: 4096). */
export const textMaxChars = 3000;

/** The whole of the words as text. */
export async function asText(words: string, known: Wanted): Promise<Wanted | { refused: Sentence[] }> {
  const text = words.trim();
  if (text.length > textMaxChars)
    return { refused: [{ key: 'officer.answer.too_long', params: { length: text.length, max: textMaxChars } }] };
  return { ...known, text: text === '' ? known.text : text };
}

/** Asks for words while there are none. */
export function needsText(wanted: Wanted, complaint: Complaint, ask: SayKey): Question | null {
  return wanted.text === '' ? { ask: [{ key: ask, params: { number: complaint.number } }] } : null;
}
