/** Meta's limits on sending, obeyed before they are met: so many messages a second from the number, and to one person a burst that fills up slowly. In memory: Meta counts too. */

/** Tokens fall free one by one; a sending takes one. */
interface Bucket {
  free: number;
  at: number;
}

interface Limit {
  burst: number;
  everyMs: number;
}

/** https://developers.facebook.com/docs/whatsapp/throughput (80 a second; a number used in the app as well has 20) and #pair-rate-limits */
const numberLimit: Limit = { burst: 20, everyMs: 1000 / 80 };
const pairLimit: Limit = { burst: 45, everyMs: 6000 };

export interface Pace {
  /** Milliseconds until this chat may get a message; 0: now, and one is taken from the chat and from the number. */
  take(chat: string): { waitMs: number; scope: 'chat' | 'account' };
  /** Meta met the pair limit before we did: answers how often in a row. */
  refused(chat: string): number;
  /** A message got through. */
  passed(chat: string): void;
}

/** Chats with full buckets are forgotten when so many are known. */
const chatsMax = 50_000;

/** `now` in ms, by a clock nobody sets. */
export function createPace(now: () => number): Pace {
  const number: Bucket = { free: numberLimit.burst, at: now() };
  const chats = new Map<string, Bucket>();
  const refusals = new Map<string, number>();

  return {
    take(chat) {
      const pair = chats.get(chat) ?? { free: pairLimit.burst, at: now() };
      const pairWaitMs = waitFor(pair, pairLimit, now());
      if (pairWaitMs > 0) return { waitMs: pairWaitMs, scope: 'chat' };
      const numberWaitMs = waitFor(number, numberLimit, now());
      if (numberWaitMs > 0) return { waitMs: numberWaitMs, scope: 'account' };
      pair.free -= 1;
      number.free -= 1;
      if (chats.size >= chatsMax && !chats.has(chat)) forgetFull(chats, now());
      chats.set(chat, pair);
      return { waitMs: 0, scope: 'chat' };
    },
    refused(chat) {
      const before = refusals.get(chat) ?? 0;
      refusals.set(chat, before + 1);
      return before;
    },
    passed(chat) {
      refusals.delete(chat);
    },
  };
}

function waitFor(bucket: Bucket, { burst, everyMs }: Limit, now: number): number {
  const gained = Math.max(0, now - bucket.at) / everyMs;
  bucket.free = Math.min(burst, bucket.free + gained);
  bucket.at = now;
  return bucket.free >= 1 ? 0 : Math.ceil((1 - bucket.free) * everyMs);
}

function forgetFull(chats: Map<string, Bucket>, now: number): void {
  for (const [chat, bucket] of chats) if (waitFor(bucket, pairLimit, now) === 0 && bucket.free >= pairLimit.burst) chats.delete(chat);
}
