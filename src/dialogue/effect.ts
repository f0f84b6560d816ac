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
  /** As written or as the pin was titled, with the area the citizen confirmed behind it; '' for a bare pin. */
  text: string;
  lat?: number;
  lon?: number;
  /** Official names where the area is known, else the citizen's own words: "Kel. Cibangkong", "kec cikijing". */
  village?: string;
  district?: string;
  regency?: string;
  /** Kemendagri code of the smallest area known: of a confirmed pin, or of the words the summary showed. */
  areaCode?: string;
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
  /** When it happened, in the citizen's words, with the dates they mean behind them: "sejak agustus (2026-08-01/)". */
  occurred: string | null;
  attachments: string[];
  at: number;
  dueAt: number;
}

export type Puts = Partial<Pick<Filing, 'pieces' | 'place' | 'occurred' | 'category' | 'visibility'>>;

export type Effect =
  /** Keep a file: fetch it in the background. `id` is the attachment's id from now on. */
  | { type: 'keep'; id: string; file: SaidFile; message: string }
  | { type: 'file'; filing: Filing }
  /** The talk goes on in this language: turn.ts has put it into the talk. */
  | { type: 'speak'; language: string }
  /** More from the citizen for an open complaint. `wants`: that its officers close it, too late to take it back, or that they do not after all. */
  | { type: 'add'; complaint: string; text: string; attachments: string[]; place: Place | null; wants?: 'closing' | 'staying' }
  /** The citizen puts right what was filed, in these words; what is in `puts` holds in the report itself from now on. `late`: only its officers can change it. */
  | { type: 'correct'; complaint: string; text: string; puts: Puts; late?: true }
  /** The citizen's answer to "sudah beres?". */
  | { type: 'solved'; complaint: string; solved: boolean; words: string }
  /** Only ever from the citizen's own words. */
  | { type: 'rate'; complaint: string; stars: 1 | 2 | 3 | 4 | 5; words: string }
  /** The citizen asks after a complaint that is late. */
  | { type: 'nudge'; complaint: string }
  /** No news of this complaint is pushed any more, or again. */
  | { type: 'hush'; complaint: string; hushed: boolean }
  /** The citizen takes a complaint back, in these words. */
  | { type: 'withdraw'; complaint: string; words: string }
  /** The citizen follows somebody else's public complaint of the same thing. */
  | { type: 'join'; complaint: string }
  /** And does not any more. */
  | { type: 'leave'; complaint: string }
  /** What somebody who follows a complaint says of it, for its officers. */
  | { type: 'echo'; complaint: string; words: string }
  /** Who the citizen is will be deleted at this time, epoch ms; null: not any more. */
  | { type: 'forget'; at: number | null }
  /** A one-time code by which another chat of the same person may join this one. */
  | { type: 'invite'; code: string; until: number }
  /** This chat joins the citizen the code was given to. */
  | { type: 'connect'; code: string }
  /** Shown to the operator; the numbers were already said. */
  | { type: 'emergency'; kinds: string[]; words: string };
