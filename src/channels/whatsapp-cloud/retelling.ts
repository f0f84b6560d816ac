/**
 * Meta mostly tells a closed window late: it takes the message and gives it up in a status. Such a message is told again by template. Only the newest are remembered; a
 * program that knows when the person last wrote seldom needs this.
 */
import type { Message } from '../channel.ts';

export interface Retelling {
  /** Meta took the message as these wamids. Answers whether it already gave one of them up: a status may be faster than the answer. */
  took(wamids: string[], chat: string, message: Message, key: string | undefined): boolean;
  /** Meta gave one of them up because of the window: says the whole message again, once. Rejects with SendError, and may then be called again. */
  again(wamid: string): Promise<void>;
}

interface Told {
  chat: string;
  message: Message;
  key: string | undefined;
  wamids: string[];
}

/** Statuses come within a minute. */
const rememberedMax = 4_000;

/** `tell` sends by template. */
export function createRetelling(tell: (chat: string, message: Message, key: string | undefined) => Promise<unknown>): Retelling {
  const told = new Map<string, Told>();
  const early = new Set<string>();
  return {
    took(wamids, chat, { files: _, ...message }, key) {
      if (wamids.some((wamid) => early.delete(wamid))) return true;
      const entry = { chat, message, key, wamids };
      for (const wamid of wamids) told.set(wamid, entry);
      for (const wamid of told.keys()) {
        if (told.size <= rememberedMax) break;
        told.delete(wamid);
      }
      return false;
    },
    async again(wamid) {
      const entry = told.get(wamid);
      if (!entry) {
        if (early.size < rememberedMax) early.add(wamid);
        return;
      }
      const { wamids, chat, message, key } = entry;
      for (const other of wamids) told.delete(other);
      try {
        await tell(chat, message, key);
      } catch (error) {
        told.set(wamid, entry);
        throw error;
      }
    },
  };
}
