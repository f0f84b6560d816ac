/** How much was sent to each chat lately. Cards of a group wait for room and leave some for replies; replies never wait. In memory: after a crash the platform asks for pauses. */

/** So many of a group's messages are left to replies. */
const leftToReplies = 4;
/** Chats remembered; forgetting one costs a pause the platform asks for. */
const chatsMax = 5000;

export interface Limit {
  messages: number;
  withinMs: number;
}

export interface Budget {
  /** Milliseconds until a card may be sent to this chat; 0: now. */
  waitMs(chat: string, limit: Limit | undefined): number;
  /** Something was sent there. */
  pass(chat: string): void;
}

/** `now` in epoch milliseconds. */
export function createBudget(now: () => number): Budget {
  const sent = new Map<string, number[]>();
  return {
    waitMs(chat, limit) {
      const times = sent.get(chat);
      if (limit === undefined || times === undefined) return 0;
      const since = now() - limit.withinMs;
      const recent = times.filter((at) => at > since);
      sent.set(chat, recent);
      const most = limit.messages - leftToReplies;
      const oldest = recent.at(-most);
      return recent.length < most || oldest === undefined ? 0 : oldest - since;
    },
    pass(chat) {
      if (sent.size >= chatsMax && !sent.has(chat)) sent.clear();
      sent.set(chat, [...(sent.get(chat) ?? []).slice(-99), now()]);
    },
  };
}
