/** Where one citizen's conversation stands: plain JSON, stored as it is. */
import type { Filing, Piece, Place } from './effect.ts';
import type { Kind, Visibility } from './known.ts';
import type { FileKind } from './said.ts';

export interface Talk {
  /** When the talk's one alarm goes off, epoch ms; null: never. */
  wakeAt: number | null;
  /** An officer's pending act (officers/ reads and writes it); the dialogue carries it along untouched. */
  desk: unknown;
  /** The citizen's language where it is not the operator's default. */
  language?: string;
  /** The dialogue's own; absent until the first word. */
  state?: TalkState;
}

export const emptyTalk: Talk = { wakeAt: null, desk: null };

export interface TalkState {
  /** What is stored about people was told. */
  greeted: boolean;
  draft: Draft | null;
  /** Drafts put away, newest first. */
  kept: KeptDraft[];
  /** Drafts that became complaints, newest first. */
  filed: FiledDraft[];
  /** When complaints were filed within the last 24 hours. */
  filings: number[];
  /** What we would like to hear about complaints, newest first; never modal. */
  questions: Question[];
  /** The choices on the citizen's screen, in their order: "2" means the second. */
  offered: Offer[];
  /** An emergency just told, not yet noted as a report. */
  emergency: { pieces: Piece[]; at: number } | null;
  /** Words or files waiting to be told where they belong. */
  loose: Loose | null;
  /** The next words or files go to this complaint. */
  adding: { complaint: string; number: string; album: string; at: number } | null;
  nudged: { complaint: string; at: number }[];
}

export interface Offer {
  draft: string;
  step: string;
  choice: string;
}

export interface Draft {
  id: string;
  touchedAt: number;
  /** Being told: asked on when this time has come. null: the bot has asked. */
  quietUntil: number | null;
  reminded: boolean;
  pieces: Piece[];
  attachments: DraftFile[];
  /** How many attachments the bot has thanked for. */
  acknowledged: number;
  place: Place | null;
  /** Platform id of the message the place came in; '' when it was read from the story. */
  placeMessage: string;
  occurred: string | null;
  /** Chosen by the citizen; null: the suggestion holds. */
  kind: Kind | null;
  category: string | null;
  visibility: Visibility;
  /** Steps answered or skipped, in order. */
  done: StepName[];
  /** The question on the screen. */
  asked: StepName | null;
  /** Page of the list of categories. */
  page: number;
  /** Id of a message the citizen deleted, while it is asked whether the draft should forget it too. */
  revoked: string | null;
}

export interface DraftFile {
  id: string;
  kind: FileKind;
  seconds: number;
  message: string;
}

export type StepName =
  | 'secrecy'
  | 'detail'
  | 'place'
  | 'about'
  | 'when'
  | 'evidence'
  | 'summary'
  | 'edit'
  | 'story'
  | 'category'
  | 'fitting'
  | 'kind'
  | 'visibility'
  | 'revoked';

export interface KeptDraft {
  draft: Draft;
  until: number;
  why: 'paused' | 'cancelled';
}

export interface FiledDraft {
  draft: string;
  complaint: string;
  number: string;
  at: number;
  messages: string[];
}

export interface Question {
  type: 'solved' | 'info' | 'rate';
  /** Id of the complaint. */
  complaint: string;
  number: string;
  /** A few words, '' when secret. */
  title: string;
  /** Words already said that may be the answer, while it is asked which complaint they mean. */
  words?: string;
}

export interface Loose {
  candidates: { complaint: string; number: string; title: string }[];
  pieces: Piece[];
  attachments: DraftFile[];
  place: Filing['place'];
  at: number;
}

export function emptyState(): TalkState {
  return {
    greeted: false,
    draft: null,
    kept: [],
    filed: [],
    filings: [],
    questions: [],
    offered: [],
    emergency: null,
    loose: null,
    adding: null,
    nudged: [],
  };
}

/** A draft with nothing in it. `id`: at most 16 ASCII signs; `now` in epoch ms. */
export function emptyDraft(id: string, now: number): Draft {
  return {
    id,
    touchedAt: now,
    quietUntil: null,
    reminded: false,
    pieces: [],
    attachments: [],
    acknowledged: 0,
    place: null,
    placeMessage: '',
    occurred: null,
    kind: null,
    category: null,
    visibility: 'public',
    done: [],
    asked: null,
    page: 0,
    revoked: null,
  };
}
