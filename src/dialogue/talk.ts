/** Where one citizen's conversation stands: plain JSON, stored as it is. */
import type { Filing, Piece, Place } from './effect.ts';
import type { Kind, Visibility } from './known.ts';
import type { FileKind } from './said.ts';
import type { Say, Sentence } from './say.ts';

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
  /** What is stored about people was told; `languageOffered`: that the language the citizen writes is spoken too. */
  greeted: boolean;
  languageOffered?: boolean;
  draft: Draft | null;
  kept: KeptDraft[];
  /** Drafts that became complaints, newest first; `filings`: when complaints were filed within the last 24 hours. */
  filed: FiledDraft[];
  filings: number[];
  /** What we would like to hear about complaints, newest first; never modal. */
  questions: Question[];
  /** The choices on the citizen's screen, in their order: "2" means the second. `offeredAt`: when they were shown, epoch ms. */
  offered: Offer[];
  offeredAt?: number;
  /** An emergency just told, not yet noted as a report. */
  emergency: Emergency | null;
  /** Files for a complaint already filed, answered once no more come. */
  gathering: Gathering | null;
  /** Words or files waiting to be told where they belong. */
  loose: Loose | null;
  /** The next words or files go to this complaint; `puts`: what they put right in it; `unless`: not those that tell of another matter than this title; `until`: epoch ms. */
  adding: { complaint: string; number: string; at: number; puts?: 'place' | 'when'; unless?: string; until?: number } | null;
  nudged: { complaint: string; at: number }[];
  /** The complaint filed last, with its draft, while it can be taken back. `announcedAt`: when another matter was announced that is not told yet, epoch ms. */
  undo: { draft: Draft; complaint: string; number: string; at: number } | null;
  announcedAt?: number;
  /** How much was said in the minute that began at `since`, and whether it was asked to slow down. */
  pace: { since: number; count: number; told: boolean };
  calmedAt: number;
  /** News that waits for the morning: until `heldUntil`, epoch ms. */
  held: Say[];
  heldUntil: number | null;
  /** How hidden what is told next shall be, and when that was said, epoch ms. */
  hides: { visibility: Visibility; at: number } | null;
  /** Changed words of messages that are not here yet: platforms tell of both in any order. Newest first. */
  early?: { of: string; text: string; at: number }[];
}

export interface Offer {
  draft: string;
  step: string;
  choice: string;
  /** What is data in its label: a number, a category, an area. */
  words?: string;
}

export interface Draft {
  id: string;
  touchedAt: number;
  /** Being told: asked on when this time has come. null: the bot has asked. */
  quietUntil: number | null;
  reminded: boolean;
  pieces: Piece[];
  attachments: DraftFile[];
  /** How many attachments the bot has thanked for; `refused`: how many were too many since the last question; `idleBelow`: how many pieces there were when the last words told nothing. */
  acknowledged: number;
  idleBelow?: number;
  refused?: number;
  /** What became of the words told since the last question; `placed`: they made the place finer; `placeAsks`: how often it was asked for in vain; `answers`: to what was asked beside them. */
  noted?: 'added' | 'already' | 'question';
  placed?: boolean;
  placeAsks?: number;
  answers?: Sentence[];
  place: Place | null;
  /** Platform id of the message the place came in; '' when it was read from the story. */
  placeMessage: string;
  occurred: string | null;
  /** When those words were said, epoch ms: "kemarin" depends on it. */
  occurredAt?: number;
  /** Chosen by the citizen; null: the suggestion holds. */
  kind: Kind | null;
  category: string | null;
  visibility: Visibility;
  /** Steps answered or skipped, in order; `page`: of the list of categories. */
  done: StepName[];
  page: number;
  /** The question on the screen; `shown`: the summary was there; `hurried`: the question "kirim" was the answer to, once. */
  asked: StepName | null;
  shown?: true;
  hurried?: StepName;
  /** Id of a message the citizen deleted, while it is asked whether the draft should forget it too. */
  revoked: string | null;
  /** Told beside this one, to become reports of their own once this one is sent; `second`: as it was stored before there were several; `each`: they are sent without being asked about; `opened`: messages that tell a matter announced before them. */
  others?: Piece[];
  second?: Piece;
  each?: true;
  opened?: string[];
  /** Is such a report: asked about in one line instead of the whole summary; 'praise': offered to be passed on. */
  apart?: boolean | 'praise';
  /** There is proof, said to be still coming. */
  hasProof?: boolean;
  /** The report already filed that this one replaces once it is sent; `similar`: one of the same thing, somebody else's or their `own`, offered at the summary; `fresh`: it is none of their own, they said. */
  replaces?: { complaint: string; number: string; words: string };
  similar?: { complaint: string; number: string; own?: true };
  fresh?: true;
}

export interface DraftFile {
  id: string;
  kind: FileKind;
  seconds: number;
  message: string;
  /** Equal for all files sent together. */
  album?: string;
}

export type StepName =
  | 'secrecy'
  | 'detail'
  | 'place'
  | 'area'
  | 'town'
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
  | 'revoked'
  | 'files'
  | 'split'
  | 'second';

/** A draft put away, the newest first; `soon`: only for a moment. */
export interface KeptDraft {
  draft: Draft;
  until: number;
  why: 'paused' | 'cancelled';
  soon?: true;
}

export interface FiledDraft {
  draft: string;
  complaint: string;
  number: string;
  at: number;
  messages: string[];
  /** Albums its files came in: what is late of one belongs to it. `closing`: its officers were asked to close it. */
  albums?: string[];
  closing?: true;
}

export interface Question {
  type: 'solved' | 'info' | 'rate';
  /** Id of the complaint, its number, a few words, '' when secret; when the draft that stood open was touched last, epoch ms; `words`: said already, while it is asked which complaint they mean; `againAt`: when it was asked again beside something added, epoch ms. */
  complaint: string;
  number: string;
  title: string;
  amid?: number;
  words?: string;
  againAt?: number;
}

export interface Emergency {
  pieces: Piece[];
  at: number;
  /** The talk went on with something else: a bare yes or no is not about it any more. */
  aside?: boolean;
}

export interface Gathering {
  /** null: asked when all have come; `refused`: how many were too many; `until`: when it counts as complete, epoch ms. */
  to: { complaint: string; number: string } | null;
  album: string;
  pieces: Piece[];
  files: DraftFile[];
  refused: number;
  until: number;
}

export interface Loose {
  /** `likely`: the first, where something speaks for it; `over`: it is closed, and opened again with them. */
  candidates: { complaint: string; number: string; title: string; likely?: true; over?: true }[];
  pieces: Piece[];
  attachments: DraftFile[];
  place: Filing['place'];
  at: number;
  /** They put something right; it was asked once more. */
  corrects?: boolean;
  reminded?: boolean;
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
    gathering: null,
    loose: null,
    adding: null,
    nudged: [],
    undo: null,
    pace: { since: 0, count: 0, told: false },
    calmedAt: 0,
    held: [],
    heldUntil: null,
    hides: null,
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
