/** What became of sent messages, as Meta tells it: out of order, repeated, in batches. Only the newest messages are remembered; nothing depends on more. */

const ranks = { sent: 0, failed: 1, delivered: 2, read: 3, played: 4 };

export type StatusState = keyof typeof ranks;

export interface Status {
  /** wamid of our message. */
  message: string;
  /** Whom it went to, as a chat id; '' when not told. */
  chat: string;
  state: StatusState;
  /** Meta's error code of a failure. */
  code: number;
  /** The key it was sent with. */
  key: string;
}

export interface Statuses {
  /** `message` was taken for `chat`. Meta may name the person by another id later. */
  sent(message: string, chat: string): void;
  /** The status with the chat it was sent to, when it says something new; null otherwise: a failure does not undo a delivery, nor a late 'sent' anything. */
  news(status: Status): Status | null;
  /** Whether it tells of an arrival nothing was known of. */
  arrives(status: Status): boolean;
  /** From now on this is known. */
  note(status: Status): void;
}

export function isStatusState(state: string): state is StatusState {
  return Object.hasOwn(ranks, state);
}

/** More than a busy city sends within the minute statuses take to come. */
const rememberedMax = 20_000;

/** Keeps the furthest state of each message. */
export function statuses(): Statuses {
  const known = new Map<string, { chat: string; rank: number }>();
  const keep = (message: string, chat: string, rank: number) => {
    known.set(message, { chat, rank });
    const [oldest] = known.keys();
    if (known.size > rememberedMax && oldest !== undefined) known.delete(oldest);
  };
  return {
    sent(message, chat) {
      keep(message, chat, known.get(message)?.rank ?? -1);
    },
    news(status) {
      const before = known.get(status.message);
      if (before !== undefined && ranks[status.state] <= before.rank) return null;
      return { ...status, chat: before?.chat || status.chat };
    },
    arrives: ({ message, state }) => ranks[state] >= ranks.delivered && (known.get(message)?.rank ?? -1) < ranks.delivered,
    note({ message, chat, state }) {
      keep(message, known.get(message)?.chat || chat, ranks[state]);
    },
  };
}
