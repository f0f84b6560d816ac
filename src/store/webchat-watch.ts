/** Who waits for news of which chat: woken by this copy's own writing, by what other copies tell, and by a regular look in case a word was lost. */

import { sql } from 'drizzle-orm';
import { type Database, prepared } from './database.ts';
import { webChat } from './schema.ts';

/** The floor: a NOTIFY that got lost is made good within this. */
const lookMs = 2_000;

const given = sql.placeholder;

/** Lookups go in as one text, which both drivers take alike. */
const lastNumbers = prepared(sql`
  select encode(${webChat.lookup}, 'hex') as chat, ${webChat.last}::float8 as last from ${webChat}
  where ${webChat.lookup} = any (select decode(one, 'hex') from unnest(string_to_array(${given('chats')}::text, ',')) one)`);

export interface Watch {
  on(chat: Uint8Array, call: () => void): () => void;
  wake(chat: Uint8Array): void;
  /** What another copy notified: a lookup in hexadecimal signs. */
  told(payload: string): void;
  stop(): void;
}

/** `shared`: other copies write too. */
export function createWatch(database: Pick<Database, 'run'>, shared: boolean): Watch {
  const waiting = new Map<string, Set<() => void>>();
  const seen = new Map<string, number>();
  let timer: NodeJS.Timeout | undefined;
  const wake = (chat: string) => {
    for (const call of waiting.get(chat) ?? []) call();
  };
  const look = async () => {
    const rows = await database.run(lastNumbers.text, lastNumbers.bind({ chats: [...waiting.keys()].join(',') })).catch(() => []);
    for (const { chat, last } of rows) {
      if (typeof chat !== 'string' || seen.get(chat) === last) continue;
      seen.set(chat, Number(last));
      wake(chat);
    }
  };
  const lookOn = () => {
    if (!shared || timer !== undefined || waiting.size === 0) return;
    timer = setTimeout(
      () =>
        void look().finally(() => {
          timer = undefined;
          lookOn();
        }),
      lookMs,
    );
    timer.unref();
  };
  return {
    on(chat, call) {
      const name = hex(chat);
      const calls = waiting.get(name) ?? new Set();
      waiting.set(name, calls.add(call));
      lookOn();
      return () => {
        calls.delete(call);
        if (calls.size > 0 || waiting.get(name) !== calls) return;
        waiting.delete(name);
        seen.delete(name);
      };
    },
    wake: (chat) => wake(hex(chat)),
    told: wake,
    stop: () => {
      clearTimeout(timer);
      waiting.clear();
    },
  };
}

function hex(chat: Uint8Array): string {
  return Buffer.from(chat).toString('hex');
}
