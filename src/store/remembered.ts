/** Talks as this copy last wrote them, so that the next message needs no reading. Whether a talk still stands so is decided by its version when it is written. */
import type { TalkNow } from '../complaints/ports.ts';

/** Chats that wrote lately; the longest silent is forgotten first. Some kilobytes each. */
const rememberedMax = 2_000;

export interface Remembered {
  recall(lookup: Uint8Array): TalkNow | null;
  /** By the talk's id. */
  recallById(id: string): TalkNow | null;
  keep(lookup: Uint8Array, now: TalkNow): void;
  forget(lookup: Uint8Array): void;
}

export function createRemembered(): Remembered {
  const talks = new Map<string, TalkNow>();
  const keys = new Map<string, string>();
  const keyOf = (lookup: Uint8Array) => Buffer.from(lookup).toString('latin1');
  const drop = (key: string) => {
    const known = talks.get(key);
    if (known) keys.delete(known.id);
    talks.delete(key);
  };
  return {
    recall: (lookup) => talks.get(keyOf(lookup)) ?? null,
    recallById: (id) => talks.get(keys.get(id) ?? '') ?? null,
    keep(lookup, now) {
      const key = keyOf(lookup);
      drop(key);
      talks.set(key, now);
      keys.set(now.id, key);
      const [oldest] = talks.keys();
      if (talks.size > rememberedMax && oldest !== undefined) drop(oldest);
    },
    forget: (lookup) => drop(keyOf(lookup)),
  };
}
