/** What is counted about complaints, what is told of those still open, and what is found or exported of them. Practice is never counted. Part of the ports. */
import type { Complaint, Kind, Status, Visibility } from './complaint.ts';
import type { Errand } from './ports.ts';

/** Complaints told within a period, and what became of them so far. Duplicates merged into another are counted by `merged` alone. */
export interface Tally {
  filed: number;
  secret: number;
  merged: number;
  kinds: Record<Kind, number>;
  statuses: Record<Status, number>;
  /** Answered, or their date missed: of these it is known whether they were in time. */
  judged: number;
  /** Answered before anybody had to be told that the date was missed. */
  timely: number;
  /** Of the open ones those past their date. */
  late: number;
  /** How they were closed: by the citizen's word, by silence, or against the citizen's word. */
  confirmed: number;
  unconfirmed: number;
  disputed: number;
  /** Opened again by the citizen at least once. */
  reopened: number;
  /** Their data found right by a supervisor. */
  verified: number;
  /** Their data found wanting. */
  unfit: number;
  /** Closed or archived, and looked at by no supervisor yet. */
  unchecked: number;
  rated: number;
  stars: number;
  /** Median of days from the telling to the first answer, and to the closing; null: there was none. */
  answerDays: number | null;
  closeDays: number | null;
}

/** Agencies of a region; null: all. */
export interface Scope {
  region: string;
  agencies: readonly string[] | null;
}

/** Complaints told in [from, to), epoch ms. */
export interface Period {
  from: number;
  to: number;
}

/** What an export may hold: secret complaints only of the agencies in `secretOf`. */
export interface ExportScope extends Scope {
  secretOf: readonly string[];
}

/** A line of an export: a complaint with what only its history tells. */
export interface Exported {
  complaint: Complaint;
  answeredAt: number | null;
  missed: boolean;
  closedAt: number | null;
}

export interface Figures {
  /** `now` says which of the open ones are late. */
  tally(scope: Scope, period: Period, now: number): Promise<Tally>;
  /** The same apart for each agency or category that has any, by its code. */
  apart(by: 'agency' | 'category', scope: Scope, period: Period, now: number): Promise<{ code: string; tally: Tally }[]>;
  /** How many an export holds, and how many secret ones it leaves out. */
  exportable(scope: ExportScope, period: Period): Promise<{ rows: number; hidden: number }>;
  /** The next of them after that one, the oldest first. */
  exported(scope: ExportScope, period: Period, after: Complaint | null, limit: number): Promise<Exported[]>;
}

/** An open complaint as a digest tells of it. */
export interface Standing {
  number: string;
  status: Status;
  visibility: Visibility;
  dueAt: number | null;
  assignee: string | null;
  passes: number;
  undecided: boolean;
}

/** What is told every morning, each once: `day` is the local date, as 2026-11-26. */
export interface DigestKey {
  region: string;
  agency: string;
  kind: 'daily' | 'weekly';
  day: string;
}

export interface Digests {
  /** Agencies that have anything open, and admins where something waits for their decision. */
  busy(region: string): Promise<string[]>;
  /** Open complaints somebody has to act on, the most urgent first; admins also hear of those that wait for their decision. */
  standing(region: string, agency: string, limit: number): Promise<Standing[]>;
  /** What was told, each by its agency. */
  told(key: Omit<DigestKey, 'agency'>): Promise<string[]>;
  /** Writes the errands unless this was told already, by whatever copy of the program; false then. */
  once(key: DigestKey, errands: Errand[]): Promise<boolean>;
}

/** One word of a search: any of its spellings, the beginning of a number, or a category. */
export interface Term {
  /** Lower-case letters and digits. */
  words: readonly string[];
  /** Codes. */
  categories: readonly string[];
}

export interface Search {
  /** Complaints that have all of the terms, the newest first, from the `from`-th on; `total` of all of them (0 behind the last). Of a secret one only its number is looked at. */
  find(scope: Scope, terms: readonly Term[], from: number, limit: number): Promise<{ total: number; found: Complaint[] }>;
  /** The words of the newest complaints, the commonest first. */
  vocabulary(scope: Scope): Promise<string[]>;
}

/** How many were closed, by whatever word. */
export function closedOf({ confirmed, unconfirmed, disputed }: Tally): number {
  return confirmed + unconfirmed + disputed;
}

/** A share in whole percent; null of nothing. 100 is all and 0 none: one late of a thousand is seen. */
export function percent(part: number, whole: number): number | null {
  if (whole === 0) return null;
  const rounded = Math.round((part / whole) * 100);
  return part === 0 || part === whole ? rounded : Math.min(99, Math.max(1, rounded));
}
