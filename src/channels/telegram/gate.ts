/** How much of the webhook is let in at once: nobody who floods slows the others, and nothing piles up here. What is sent away comes again, Telegram keeps it for a day. */

export interface Gate {
  /** Lets one update of this chat in, or says after how many seconds it may come again. Call `leave` when it is done. */
  enter(chat: string): { leave: () => void } | { retryAfterSeconds: number };
}

/** Telegram itself keeps fewer connections open (maxConnections): this many are only there when deliveries take far too long. */
const insideMax = 200;
/** Of one chat at the same time: a person's messages are heard one after the other anyway. */
const ofChatMax = 4;
/** What one chat may send in one go, and then every second: an album and some impatience, faster than anybody types. */
const burst = 60;
const perSecond = 5;
const chatsMax = 20_000;

interface Chat {
  inside: number;
  /** How many more may come now; grows with time. */
  left: number;
  at: number;
}

export function createGate(now: () => number): Gate {
  const chats = new Map<string, Chat>();
  let inside = 0;
  return {
    enter(id) {
      if (inside >= insideMax) return { retryAfterSeconds: 1 };
      const chat = chats.get(id) ?? { inside: 0, left: burst, at: now() };
      // A clock that was set back gives nothing and takes nothing.
      chat.left = Math.min(burst, chat.left + (Math.max(0, now() - chat.at) / 1000) * perSecond);
      chat.at = now();
      if (chat.inside >= ofChatMax || chat.left < 1) return { retryAfterSeconds: 1 + Math.ceil(Math.max(0, 1 - chat.left) / perSecond) };
      if (chats.size >= chatsMax) forget(chats);
      chats.delete(id);
      chats.set(id, chat);
      chat.inside += 1;
      chat.left -= 1;
      inside += 1;
      return {
        leave: () => {
          chat.inside -= 1;
          inside -= 1;
        },
      };
    },
  };
}

/** Those not heard of for longest go; one that floods is heard of all the time. */
function forget(chats: Map<string, Chat>): void {
  for (const [id, chat] of chats) {
    if (chats.size <= chatsMax / 2) return;
    if (chat.inside === 0) chats.delete(id);
  }
}
