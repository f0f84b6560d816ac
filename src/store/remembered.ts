/** Talks as this copy last wrote them, so that the next message needs no reading. Whether a talk still stands so is decided by its version when it is written. */
import type { Address, TalkNow } from '../complaints/ports.ts';

/** Chats that wrote lately; the longest silent is forgotten first. Some kilobytes each. */
const rememberedMax = 500;

/** Trying a turn on a talk that stands so no more costs about ten times what reading it does: so many of a hundred at most may be found to be so. */
const staleMax = 0.1;
/** What one finding counts against all before it. */
const weight = 0.02;
/** Where reading is cheaper, one of so many is recalled all the same: the other copies may be gone. */
const probeEvery = 16;

export interface Remembered {
  /** Null too where other copies write to the same chats so often that reading is cheaper. */
  recall(address: Address): TalkNow | null;
  keep(now: TalkNow): void;
  /** Whether this very reading was recalled and stands here still: what becomes of its commit is to be told to `found`. */
  isRecalled(now: TalkNow): boolean;
  /** Whether what was recalled stood so in the table. */
  found(isTrue: boolean): void;
  forget(address: Address): void;
  forgetById(id: string): void;
}

export function createRemembered(): Remembered {
  const talks = new Map<string, TalkNow>();
  const chats = new Map<string, string>();
  let stale = 0;
  let asked = 0;
  const trusted = () => {
    asked += 1;
    return stale <= staleMax || asked % probeEvery === 0;
  };
  const drop = (chat: string) => {
    const known = talks.get(chat);
    if (known) chats.delete(known.id);
    talks.delete(chat);
  };
  return {
    recall: (address) => (trusted() && talks.get(chatOf(address))) || null,
    keep(now) {
      const chat = chatOf(now.address);
      drop(chat);
      talks.set(chat, now);
      chats.set(now.id, chat);
      const [oldest] = talks.keys();
      if (talks.size > rememberedMax && oldest !== undefined) drop(oldest);
    },
    isRecalled: (now) => talks.get(chatOf(now.address)) === now,
    found: (isTrue) => {
      stale += weight * ((isTrue ? 0 : 1) - stale);
    },
    forget: (address) => drop(chatOf(address)),
    forgetById: (id) => drop(chats.get(id) ?? ''),
  };
}

function chatOf({ channel, chat }: Address): string {
  return `${channel} ${chat}`;
}
