/** An officer's pending act, kept in the officer's own talk: what was begun, what was sent. Pure; checked when read, because the talk stores it untyped. */

/** What was begun stays for a day, then its buttons say that they are too old. */
const pendingMs = 24 * 3_600_000;
/** How many acts that were sent are remembered, so that a second press is answered rightly. */
const sentMax = 10;

export interface Pending {
  /** Names the act in its buttons; begins with `deskPrefix`. */
  id: string;
  act: 'reply';
  complaint: string;
  /** ask: waits for the text · confirm: waits for the press. */
  step: 'ask' | 'confirm';
  text: string;
  /** Epoch ms. */
  at: number;
}

export interface Desk {
  pending: Pending | null;
  /** Ids of the acts last sent. */
  sent: string[];
}

/** Tells an officer's buttons from a citizen's: drafts of citizens have no hyphen. */
export const deskPrefix = 'o-';

/** Reads the desk as the talk stored it; anything else than a desk is an empty one, and what is too old is left out. */
export function readDesk(stored: unknown, now: number): Desk {
  if (!isRecord(stored)) return { pending: null, sent: [] };
  const sent = Array.isArray(stored.sent) ? stored.sent.filter((id) => typeof id === 'string') : [];
  return { pending: isPending(stored.pending) && now - stored.pending.at < pendingMs ? stored.pending : null, sent };
}

/** The desk after an act was sent. */
export function cleared(desk: Desk, sent: string): Desk {
  return { pending: null, sent: [sent, ...desk.sent].slice(0, sentMax) };
}

function isPending(stored: unknown): stored is Pending {
  if (!isRecord(stored)) return false;
  const words = [stored.id, stored.complaint, stored.text].every((word) => typeof word === 'string');
  return words && stored.act === 'reply' && (stored.step === 'ask' || stored.step === 'confirm') && typeof stored.at === 'number';
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
