/** What the board errand needs of the tables of groups and cards; store/ fills it. */

/** A group whose cards are drawn. */
export interface Board {
  region: string;
  agency: string;
  /** 'none' also while we may not manage topics. */
  topics: 'none' | 'agency' | 'complaint';
  /** The agency's topic. */
  thread: string | null;
  by: string;
  floodAt: number | null;
}

/** A card that does not show what is true. */
export interface CardDue {
  talk: string;
  complaint: string;
  /** '' where only a number or a count was told; null: nothing yet. */
  message: string | null;
  file: boolean;
  thread: string | null;
  closed: boolean;
  shown: string | null;
  /** What was read: a card changed since stays due. */
  changes: number;
}

export interface Boards {
  /** null: it is no agency's group any more. */
  read(talk: string): Promise<Board | null>;
  /** The next card to draw; wrong ones before missing ones. */
  next(talk: string): Promise<CardDue | null>;
  /** Those that were never shown, the oldest first. */
  fresh(talk: string): Promise<CardDue[]>;
  /** The card was drawn. */
  settle(
    due: Pick<CardDue, 'talk' | 'complaint' | 'changes'>,
    now: Partial<Pick<CardDue, 'message' | 'file' | 'thread' | 'closed' | 'shown'>>,
  ): Promise<void>;
  /** Messages of the group in which something of the complaint was said, besides its card; newest first. */
  said(talk: string, complaint: string): Promise<string[]>;
  /** The complaint has a topic; null: not any more. */
  keep(talk: string, complaint: string, thread: string | null): Promise<void>;
  keepThread(talk: string, thread: string | null): Promise<void>;
  /** The group was told that many cards are coming. */
  flooded(talk: string, at: number): Promise<void>;
  /** We may not manage topics there. Answers whether this is news. */
  forbidden(talk: string, at: number): Promise<boolean>;
}
