/** A complaint and its life: what it is, which events it knows and what each of them changes. Pure. */
import type { Filing, Piece, Place } from '../dialogue/effect.ts';
import type { Kind, Status, Visibility } from '../dialogue/known.ts';
import { undoMs } from '../dialogue/limits.ts';
import { beginning } from '../dialogue/title.ts';
import { putRight } from '../dialogue/understand/place-right.ts';

export interface Complaint {
  id: string;
  number: string;
  /** The centre's id and number; null until it has taken the complaint. */
  centralId: string | null;
  centralNumber: string | null;
  region: string;
  citizen: string;
  /** The talk it was told in: statuses go there. */
  talk: string;
  channel: string;
  kind: Kind;
  category: string;
  /** Code of the agency whose officers see it: the category's at first, then whoever it was passed to. */
  agency: string;
  /** Who has it, as told to the citizen; '' while nobody has. */
  holder: string;
  status: Status;
  visibility: Visibility;
  pieces: Piece[];
  place: Place | null;
  occurred: string | null;
  submittedAt: number;
  dueAt: number | null;
  /** Sequence of the newest event of the centre that was applied; 0 before the first. */
  sequence: number;
  stars: number | null;
  /** True: the citizen wants no news pushed. */
  hushed?: boolean;
  /** Id of the officer who took it. */
  assignee?: string;
  /** How often officers passed it on or refused it; what an admin decides is not counted. */
  passes?: number;
  /** Since when it waits for an admin to say whose it is. */
  undecidedAt?: number;
  /** The clock stands still because the citizen was asked: since when, and what was due then. */
  paused?: { at: number; dueAt: number | null };
  /** How often an officer put off its date. */
  postponed?: number;
  /** Id of the complaint whose answers this one gets, because it tells of the same thing. */
  mergedInto?: string;
  /** Category, place, duplicates and outcome were found right: when, and by which officer. */
  verified?: { at: number; by: string; unfit?: true };
  /** How it ended; absent while it is open. */
  closing?: Closing;
  /** How often the citizen said that it is not solved. */
  disputes?: number;
  /** Told by an officer to learn: never forwarded, never counted. */
  practice?: true;
  /** Counts changes; a change is written only if the stored version is still this one (a new complaint has 1). */
  version: number;
}

/** Who tells practice complaints: nobody. */
export const practiceCitizen = '00000000-0000-7000-8000-000000000000';

/** confirmed: the citizen said so · unconfirmed: by silence · disputed: a supervisor ended it against the citizen's word. */
export type Closing = 'confirmed' | 'unconfirmed' | 'disputed';

/** One line of a complaint's history. `actor`: 'citizen' | 'central' | 'system' | 'officer:<id>'. */
export interface HistoryEntry {
  id: string;
  complaint: string;
  at: number;
  type: HistoryType;
  actor: string;
  /** What was said or done, e.g. { text } or { agency }; sealed for secret complaints. */
  data: Record<string, unknown>;
}

export type HistoryType =
  | 'filed'
  | 'forwarded'
  | 'added'
  /** The citizen put something right in it. */
  | 'corrected'
  | 'solved'
  | 'disputed'
  | 'rated'
  | 'nudged'
  | 'withdrawn'
  /** Another citizen follows it. */
  | 'joined'
  /** What one who follows it says of it. */
  | 'echoed'
  /** The clock reminded its officers before its date, their supervisor when it had passed, the admin after that; then the citizen of the open question. */
  | 'reminded'
  | 'escalated'
  | 'alerted'
  | 'asked_again'
  /** Closed by silence. */
  | 'lapsed'
  | 'verified'
  | 'routed'
  | 'in_progress'
  | 'replied'
  | 'info_requested'
  | 'resolved'
  | 'rejected'
  | 'archived'
  /** What officers do: taken and handed over (by whom is the actor), passed to another agency, refused and undecided, put off, merged into another. */
  | 'taken'
  | 'handed_over'
  /** Whoever held it left. */
  | 'released'
  | 'passed'
  | 'refused'
  | 'postponed'
  | 'merged'
  /** Words for officers only. */
  | 'noted'
  | 'categorised'
  | 'placed'
  | 'made_secret'
  /** Found right by a supervisor. */
  | 'checked'
  | 'unfit'
  /** Who told it was shown to an officer. */
  | 'identity'
  /** What an officer had sent was undone. */
  | 'taken_back'
  | 'unknown';

/** An event of the centre as the contract has it (src/routing/openapi.yaml), already verified and parsed. */
export interface CentralEvent {
  id: string;
  /** e.g. 'complaint.routed'; may be a type we do not know. */
  type: string;
  /** The centre's id of the complaint (ours is accepted too). */
  complaintId: string;
  /** Grows with every event of a complaint. */
  sequence: number;
  /** Epoch milliseconds. */
  at: number;
  data: { agency?: string; text?: string; reason?: string; attachments?: { name: string; url: string }[] };
}

/** As long as a line on a small phone lets it be. */
const titleMax = 40;

/** The first words of the story as they hold now, so that the citizen knows which report is meant; nothing of a secret one. */
export function titleOf(complaint: Pick<Complaint, 'visibility' | 'pieces' | 'place' | 'submittedAt'>): string {
  if (complaint.visibility === 'secret') return '';
  const first = beginning(complaint, ({ at }) => at > complaint.submittedAt + undoMs);
  const words = first.replace(/\s+/g, ' ').trim();
  if (words.length <= titleMax) return words;
  const cut = words.lastIndexOf(' ', titleMax - 1);
  return `${words
    .slice(0, cut > titleMax / 2 ? cut : titleMax - 1)
    .toWellFormed()
    .replace(/[\s,.;:]+$/, '')}…`;
}

/** Where it is as it holds now, in words: what the citizen put right too late for the report itself stands behind its story (passed-on.ts). */
export function placeNow({ place, pieces }: Pick<Complaint, 'place' | 'pieces'>): { text: string; corrected: boolean } {
  const was = place?.text ?? '';
  if (was === '') return { text: was, corrected: false };
  const text = pieces.slice(1).reduce((told, piece) => (piece.message === '' ? (putRight(told, piece.text) ?? told) : told), was);
  return { text, corrected: text !== was };
}

/** The statuses in which nobody has to act any more. */
export const over: Status[] = ['closed', 'withdrawn', 'rejected', 'archived'];

/** Only the data of reports that ended so can be looked at whole, and verified. */
export const checkable: readonly Status[] = ['closed', 'archived'];

export type { Filing, Kind, Piece, Place, Status, Visibility };

/** Where officers look at a pin. */
export function mapLink(lat: number, lon: number): string {
  return `https://www.google.com/maps?q=${lat},${lon}`;
}
