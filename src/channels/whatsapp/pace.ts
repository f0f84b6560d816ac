/**
 * How fast the account writes. WhatsApp publishes no limits for numbers linked this way; accounts are lost by writing much, fast and to people who did not
 * write first (library issues #1872, #1992). So: a person's pace in each chat, few messages a minute overall, fewer still to those who have long been silent.
 */

export interface PaceSettings {
  /** Messages a minute over all chats; some may go at once. */
  perMinute: number;
  /** The same to chats whose person has been silent for more than a day. */
  silentPerMinute: number;
  /** Between two messages to one chat, up to half as much more by chance. */
  chatPauseMs: number;
  /** How long "typing…" is shown before a message, about. */
  typingMs: number;
}

export interface Pace {
  /**
   * Takes the next free moment for this chat and answers how many ms from now it is. Longer than `patienceMs`: nothing is taken, ask again after that.
   * `silentMs`: how long the person has been silent; null when nobody knows.
   */
  take(chat: string, silentMs: number | null): { waitMs: number; taken: boolean };
  typingMs(): number;
}

const minuteMs = 60_000;
const dayMs = 86_400_000;
/** So many may go at once after a quiet time. */
const burst = 10;
/** What is due later than this is not waited for here. */
export const patienceMs = 5_000;
const chatsMax = 10_000;

/** `random` gives 0–1. `now` in ms, by a clock nobody sets: set back an hour, nothing would go out for one. */
export function paceOf(settings: PaceSettings, now: () => number, random: () => number = Math.random): Pace {
  const all = regular(minuteMs / settings.perMinute, burst);
  const silent = regular(minuteMs / settings.silentPerMinute, 1);
  const nextInChat = new Map<string, number>();
  return {
    take(chat, silentMs) {
      const isSilent = silentMs !== null && silentMs > dayMs;
      const asked = now();
      const at = Math.max(asked, nextInChat.get(chat) ?? 0, all.free(asked), isSilent ? silent.free(asked) : 0);
      const waitMs = Math.ceil(at - asked);
      if (waitMs > patienceMs) return { waitMs, taken: false };
      all.take(at, 0.9 + random() * 0.2);
      if (isSilent) silent.take(at, 0.75 + random() * 0.5);
      if (nextInChat.size >= chatsMax) forgetPast(nextInChat, asked);
      nextInChat.set(chat, at + settings.chatPauseMs * (1 + random() / 2));
      return { waitMs, taken: true };
    },
    typingMs: () => settings.typingMs * (0.6 + random() * 0.8),
  };
}

/** One every `everyMs`, and up to `atOnce` after a rest: the moment the last of them would have been due runs ahead of the clock by so many at most. */
function regular(everyMs: number, atOnce: number) {
  let due = 0;
  return {
    free: (now: number) => Math.max(now, due - everyMs * (atOnce - 1)),
    take(at: number, stretch: number) {
      due = Math.max(due, at) + everyMs * stretch;
    },
  };
}

function forgetPast(nextInChat: Map<string, number>, now: number): void {
  for (const [chat, at] of nextInChat) if (at <= now) nextInChat.delete(chat);
}
