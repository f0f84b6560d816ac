/** An officer's pending act, kept in the officer's own talk: what was begun, what was sent and may still be taken back. Pure; checked when read, because the talk stores it untyped. */
import type { Complaint } from '../complaints/complaint.ts';
import type { Offer } from '../dialogue/talk.ts';

/** What was begun stays for a day, then its buttons say that they are too old. */
const pendingMs = 24 * 3_600_000;
/** How many acts that were sent are remembered, so that a second press is answered rightly. */
const sentMax = 10;
/** So long after it was sent an act can be taken back. */
export const takeBackMs = 2 * 60_000;

export interface Pending {
  /** Names the act in its buttons; begins with `deskPrefix`. */
  id: string;
  /** The command's word. */
  act: string;
  /** '' for an act on a person, and for an answer whose report is still to be named. */
  complaint: string;
  /** ask: waits for words or a choice · confirm: waits for the press. */
  step: 'ask' | 'confirm';
  text: string;
  /** What the act aims at: an agency, a date, a reason, another complaint, a colleague; '' for none. */
  to: string;
  /** Ids of the officer's files that go along. */
  files: string[];
  /** Epoch ms. */
  at: number;
}

/** What of a complaint an act may change, and taking it back restores. */
export const handled = [
  'status',
  'dueAt',
  'paused',
  'agency',
  'holder',
  'assignee',
  'passes',
  'undecidedAt',
  'postponed',
  'mergedInto',
  'closing',
] as const satisfies (keyof Complaint)[];
export type Before = Partial<Pick<Complaint, (typeof handled)[number]>>;

/** A complaint an act changed. `version`: the one after the act; it is taken back only while nothing else happened. */
export interface Changed {
  complaint: string;
  version: number;
  before: Before;
}

export interface Sent extends Changed {
  id: string;
  act: string;
  /** Reports merged into it, whose citizens heard the same. */
  also: Changed[];
  /** What it aimed at and the files that went along: the corrected one keeps them. */
  to: string;
  files: string[];
  at: number;
}

export interface Desk {
  pending: Pending | null;
  /** Ids of the acts last sent. */
  sent: string[];
  /** The newest one, as long as it can be taken back. */
  last: Sent | null;
  /** What could be chosen below what was said last. */
  offered: Offered | null;
}

/** `in`: the chat it was said in, where that is a group. */
export interface Offered {
  at: number;
  choices: Worded[];
  in?: string;
}

/** A choice by its words in the language it was shown in; `also`: in others an officer may type. */
export interface Worded extends Offer {
  also?: string[];
}

/** Tells an officer's buttons from a citizen's: drafts of citizens have no hyphen. */
export const deskPrefix = 'o-';

/** Reads the desk as the talk stored it; anything else than a desk is an empty one, and what is too old is left out. */
export function readDesk(stored: unknown, now: number): Desk {
  if (!isRecord(stored)) return { pending: null, sent: [], last: null, offered: null };
  const sent = Array.isArray(stored.sent) ? stored.sent.filter((id) => typeof id === 'string') : [];
  const pending = pendingIn(stored.pending);
  const last = isSent(stored.last) ? stored.last : null;
  return { pending: pending && now - pending.at < pendingMs ? pending : null, sent, last, offered: offeredIn(stored.offered) };
}

/** The desk after an act was sent; what is shown besides waits on, what is only asked for does not. */
export function cleared(desk: Desk, id: string, last: Sent | null): Desk {
  const pending = desk.pending?.id !== id && desk.pending?.step === 'confirm' ? desk.pending : null;
  return { ...desk, pending, sent: [id, ...desk.sent].slice(0, sentMax), last };
}

/** The text that was shown with more of it: also what is below a photo comes to what was written before. */
export function addTo({ text }: Pending, words: string | undefined): string | undefined {
  return words === undefined ? undefined : [text, words].filter((part) => part !== '').join('\n');
}

/** An act begun before this version of the program had neither aim nor files. */
function pendingIn(stored: unknown): Pending | null {
  if (!isRecord(stored)) return null;
  const { id, act, complaint, step, text, to = '', files = [], at } = stored;
  if (typeof id !== 'string' || typeof act !== 'string' || typeof complaint !== 'string') return null;
  if (typeof text !== 'string' || typeof to !== 'string' || typeof at !== 'number') return null;
  if ((step !== 'ask' && step !== 'confirm') || !Array.isArray(files)) return null;
  return { id, act, complaint, step, text, to, files: files.filter((file) => typeof file === 'string'), at };
}

function offeredIn(stored: unknown): Desk['offered'] {
  if (!isRecord(stored) || typeof stored.at !== 'number' || !Array.isArray(stored.choices)) return null;
  return { at: stored.at, choices: stored.choices.filter(isOffer), ...(typeof stored.in === 'string' && { in: stored.in }) };
}

function isOffer(stored: unknown): stored is Worded {
  if (!isRecord(stored) || (stored.also !== undefined && !Array.isArray(stored.also))) return false;
  return [stored.draft, stored.step, stored.choice].every((word) => typeof word === 'string');
}

function isSent(stored: unknown): stored is Sent {
  if (!isRecord(stored) || !isRecord(stored.before) || !Array.isArray(stored.also)) return false;
  return (
    Array.isArray(stored.files) &&
    [stored.id, stored.act, stored.complaint, stored.to].every((word) => typeof word === 'string') &&
    typeof stored.at === 'number'
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
