/** One PostgreSQL connection that stays open: advisory locks live on it and notifications arrive on it. When it is lost, everything held on it is. */
import postgres from 'postgres';
import { lineTo } from './silence.ts';

/** First keys of our advisory locks (they share one space per database); the second key says which one. */
export const advisory = { migration: 746_100, member: 746_101, partition: 746_102, duty: 746_103 };

export const channel = 'outbox';
/** Where copies tell each other that a browser has something new to read. */
export const webchatChannel = 'webchat';

/** A copy that hangs or lost its network is thrown out by the server after this, so that another takes over. The lease loop asks every second. */
const silenceMaxMs = 10_000;
const answerMaxMs = 5_000;
/** Shorter: a connection that leads nowhere is found here first, and the others of this database with it. */
const silenceSeconds = 4;

export interface Session {
  ask(text: string, params: (number | string | number[])[]): Promise<Record<string, unknown>[]>;
  end(): Promise<void>;
}

/** Connects at the first question, and again after a loss; `lost` is called as soon as the connection is gone, `notified` with each channel and payload. */
export function openSession(url: string, lost: () => void, notified: (channel: string, payload: string) => void): Session {
  const line = lineTo(url, silenceSeconds);
  const options = {
    max: 1,
    socket: line.socket,
    idle_timeout: 0,
    max_lifetime: null,
    connect_timeout: 5,
    backoff: () => 0.2,
    onnotice: () => undefined,
    onclose: lost,
    // postgres.js reads this option (its own listen() uses it), as `socket`, without declaring it; listen() itself gives up when one reconnect fails.
    onnotify: notified,
    connection: {
      application_name: 'kanal-aduan leases',
      idle_session_timeout: silenceMaxMs,
      statement_timeout: answerMaxMs,
    },
  };
  const client = postgres(url, options);
  return {
    ask: async (text, params) => [...(await within(answerMaxMs, line.awaiting(client.unsafe(text, params, { prepare: true }))))],
    end: () => client.end({ timeout: 1 }),
  };
}

/** A server that stopped answering without closing counts as lost. */
async function within<T>(limitMs: number, answer: Promise<T>): Promise<T> {
  const { promise, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(Object.assign(new Error('the database does not answer'), { code: 'ETIMEDOUT' })), limitMs);
  try {
    return await Promise.race([answer, promise]);
  } finally {
    clearTimeout(timer);
  }
}
