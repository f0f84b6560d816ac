/** Where one citizen's conversation stands: plain JSON, stored as it is. */

export interface Talk {
  /** When the talk's one alarm goes off, epoch ms; null: never. */
  wakeAt: number | null;
  /** An officer's pending act (officers/ reads and writes it); the dialogue carries it along untouched. */
  desk: unknown;
}

export const emptyTalk: Talk = { wakeAt: null, desk: null };
