/** What a turn wants done. The dialogue decides it, complaints/hear.ts carries it out inside the commit of the turn. */
import type { Kind, Visibility } from './known.ts';
import type { SaidFile } from './said.ts';

/** A piece of the story exactly as it was written. `message` is the platform's id of the message it came in. */
export interface Piece {
  message: string;
  at: number;
  text: string;
}

export interface Place {
  /** As written or as the pin was titled; '' for a bare pin. */
  text: string;
  lat?: number;
  lon?: number;
}

/** A confirmed draft, complete. `id` becomes the complaint's id, `draft` makes filing idempotent. */
export interface Filing {
  id: string;
  number: string;
  draft: string;
  kind: Kind;
  category: string;
  visibility: Visibility;
  pieces: Piece[];
  /** null: the citizen said there is no place. */
  place: Place | null;
  /** When it happened, in the citizen's words. */
  occurred: string | null;
  attachments: string[];
  at: number;
  dueAt: number;
}

export type Effect =
  /** Keep a file: fetch it in the background. `id` is the attachment's id from now on. */
  | { type: 'keep'; id: string; file: SaidFile; message: string }
  | { type: 'file'; filing: Filing }
  /** More from the citizen for an open complaint. */
  | { type: 'add'; complaint: string; text: string; attachments: string[]; place: Place | null }
  /** The citizen's answer to "sudah beres?". */
  | { type: 'solved'; complaint: string; solved: boolean; words: string }
  /** Only ever from the citizen's own words. */
  | { type: 'rate'; complaint: string; stars: 1 | 2 | 3 | 4 | 5; words: string }
  /** The citizen asks after a complaint that is late. */
  | { type: 'nudge'; complaint: string }
  /** Shown to the operator; the numbers were already said. */
  | { type: 'emergency'; kinds: string[]; words: string };
