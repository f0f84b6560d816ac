/** Talks as this copy last wrote them, so that the next message needs no reading. Whether a talk still stands so is decided by its version when it is written. */
import type { Address, TalkNow } from '../complaints/ports.ts';

/** Chats that wrote lately; the longest silent is forgotten first. Some kilobytes each. */
const rememberedMax = 2_000;

export interface Remembered {
  recall(address: Address): TalkNow | null;
  /** By the talk's id. */
  recallById(id: string): TalkNow | null;
  keep(now: TalkNow): void;
  forget(address: Address): void;
  forgetById(id: string): void;
}

export function createRemembered(): Remembered {
  const talks = new Map<string, TalkNow>();
  const chats = new Map<string, string>();
  const drop = (chat: string) => {
    const known = talks.get(chat);
    if (known) chats.delete(known.id);
    talks.delete(chat);
  };
  return {
    recall: (address) => talks.get(chatOf(address)) ?? null,
    recallById: (id) => talks.get(chats.get(id) ?? '') ?? null,
    keep(now) {
      const chat = chatOf(now.address);
      drop(chat);
      talks.set(chat, now);
      chats.set(now.id, chat);
      const [oldest] = talks.keys();
      if (talks.size > rememberedMax && oldest !== undefined) drop(oldest);
    },
    forget: (address) => drop(chatOf(address)),
    forgetById: (id) => drop(chats.get(id) ?? ''),
  };
}

function chatOf({ channel, chat }: Address): string {
  return `${channel} ${chat}`;
}
