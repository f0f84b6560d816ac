/** Whom a 429 slows down. Telegram does not say; when several chats are slowed at the same time it is the account. */
import { SendError } from '../channel.ts';

/** This many chats slowed at once are no coincidence: a chat's own limit (about one message a second) is seldom met by two. */
const chatsForAccount = 3;

export interface Slowness {
  /** The same error, with the scope of a slow_down decided. */
  judge(chat: string, error: SendError): SendError;
}

/** `now` in ms, by a clock nobody sets. */
export function slowness(now: () => number): Slowness {
  const slowedUntil = new Map<string, number>();
  return {
    judge(chat, error) {
      const { failure } = error;
      if (failure.kind !== 'slow_down') return error;
      for (const [other, until] of slowedUntil) if (until <= now()) slowedUntil.delete(other);
      slowedUntil.set(chat, now() + failure.afterMs);
      if (slowedUntil.size < chatsForAccount) return error;
      return new SendError({ ...failure, scope: 'account' }, 'several chats are slowed');
    },
  };
}
