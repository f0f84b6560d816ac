/** PostgreSQL 15 or later through postgres.js: connections, the patience of the first minute, migrations. */

import { setTimeout as pause } from 'node:timers/promises';
import { drizzle } from 'drizzle-orm/postgres-js';
import { migrate } from 'drizzle-orm/postgres-js/migrator';
import postgres from 'postgres';
import type { Log } from '../complaints/ports.ts';
import { type Database, isAway, migrationsFolder } from './database.ts';
import { DatabaseAway, DatabaseTooOld, PooledByTransaction } from './errors.ts';
import * as schema from './schema.ts';
import { advisory } from './session.ts';
import { type Line, lineTo } from './silence.ts';

/** Turns share few connections: what several chats ask at the same moment goes out in one write. Reports and the like must not stand in their way and have their own. */
const connections = { turns: 3, rest: 5 };
/**
 * A turn finds every row by an index, one after the other: PostgreSQL takes a list of a few for a hundred and would join it otherwise, and a plan made while a table was small must not read all
 * of it once it has grown. Its statements are planned once: what PostgreSQL does by itself, five times at least on each connection and for some lists every time, takes longer than many a statement.
 */
const planning = { ...{ enable_seqscan: 'off', enable_hashjoin: 'off', enable_mergejoin: 'off' }, plan_cache_mode: 'force_generic_plan' };
const connectTimeoutSeconds = 5;
/** A statement of ours takes milliseconds; what takes this long is hanging and must give its connection back. Reports may take longer. */
const statementSeconds = { turns: 10, rest: 30 };
/** Nothing came although the server should have given up by itself: the connection leads nowhere. */
const silenceSeconds = 2;
/** Longest pause between two tries to connect; also how soon the store works again after the database came back. */
const reconnectMaxSeconds = 0.5;
/** Longer statements are lists, of a different length each time: not worth keeping. */
const preparedParamsMax = 120;
const oldestVersion = 150_000;

/** Connects and migrates. A database that is away is tried again with growing pauses for `patienceMs`, then DatabaseAway; DatabaseTooOld, PooledByTransaction; any other error at once. */
export async function openPostgres(url: string, log: Log, patienceMs: number): Promise<Database> {
  await patiently(() => migrated(url), log, patienceMs);
  const [turns, rest] = [connected(url, 'turns', planning), connected(url, 'rest')];
  return {
    kind: 'postgres',
    db: drizzle(preparing(rest.client, rest.line), { schema }),
    // The parameters are what drizzle's own driver would hand over.
    run: async (text, params) => [
      ...(await turns.line.awaiting(turns.client.unsafe(text, params as postgres.ParameterOrJSON<never>[], { prepare: true }))),
    ],
    close: async () => {
      await Promise.all([turns.client.end({ timeout: 5 }), rest.client.end({ timeout: 5 })]);
    },
  };
}

interface Connected {
  client: postgres.Sql;
  line: Line;
}

function connected(url: string, whose: keyof typeof connections, settings: Record<string, string> = {}): Connected {
  const seconds = statementSeconds[whose];
  const line = lineTo(url, seconds + silenceSeconds);
  const options = {
    max: connections[whose],
    // postgres.js takes this option without declaring it.
    socket: line.socket,
    connect_timeout: connectTimeoutSeconds,
    backoff: reconnectPause,
    onnotice: () => undefined,
    connection: {
      application_name: 'kanal-aduan',
      statement_timeout: seconds * 1000,
      // Statements of ours take a millisecond; compiling one takes PostgreSQL tens of them whenever its guess of the cost is high.
      jit: 'off',
      idle_in_transaction_session_timeout: seconds * 1000,
      ...settings,
    },
  };
  return { client: postgres(url, options), line };
}

/** The same client, whose statements are prepared: parsed and planned once on each connection, and sent in one go instead of two. drizzle asks for it only with names. */
function preparing<Client extends object>(client: Client, line?: Line): Client {
  // What is asked within a transaction is awaited with it.
  const awaiting = (answer: Promise<unknown>) => line?.awaiting(answer) ?? answer;
  return new Proxy(client, {
    get(target, name) {
      const found: unknown = Reflect.get(target, name);
      if (typeof found !== 'function') return found;
      if (name === 'unsafe')
        return (text: string, params: unknown[] = [], options: object = {}) =>
          awaiting(found.call(target, text, params, { ...options, prepare: params.length <= preparedParamsMax }));
      // A transaction's own client comes as the parameter of what runs in it.
      if (name === 'begin' || name === 'savepoint')
        return (run: (inner: object) => unknown) => awaiting(found.call(target, (inner: object) => run(preparing(inner))));
      return found;
    },
  });
}

/** Seconds to wait before connecting again after `retries` failures. */
export function reconnectPause(retries: number): number {
  return Math.min(reconnectMaxSeconds, 0.05 * 2 ** retries);
}

async function patiently(work: () => Promise<void>, log: Log, patienceMs: number): Promise<void> {
  const giveUpAt = Date.now() + patienceMs;
  for (let pauseMs = 250; ; pauseMs = Math.min(pauseMs * 2, 5_000)) {
    try {
      return await work();
    } catch (cause) {
      if (!isAway(cause)) throw cause;
      if (Date.now() + pauseMs > giveUpAt)
        throw new DatabaseAway(`the database did not answer for ${Math.round(patienceMs / 1000)} s; check DATABASE_URL`, { cause });
      log.warn('database_away_at_start', { nextTryMs: pauseMs });
      await pause(pauseMs);
    }
  }
}

/** On a connection of its own, so that copies starting together migrate one after the other (the lock lives and dies with the connection). */
async function migrated(url: string): Promise<void> {
  await refusePooler(url);
  const client = postgres(url, { max: 1, connect_timeout: connectTimeoutSeconds, onnotice: () => undefined });
  try {
    const [server] = await client`select current_setting('server_version_num')::int as version, current_setting('server_version') as name`;
    if (!(server?.version >= oldestVersion)) throw new DatabaseTooOld(`PostgreSQL 15 or later is needed, the server is ${server?.name}`);
    await client`select pg_advisory_lock(${advisory.migration}, 0)`;
    await migrate(drizzle(client, { schema }), { migrationsFolder });
  } finally {
    await client.end({ timeout: 5 });
  }
}

/** Two connections that are open at once are two sessions, unless a pooler in between has already handed the first one's to the second. */
async function refusePooler(url: string): Promise<void> {
  const options = { max: 1, connect_timeout: connectTimeoutSeconds, fetch_types: false, onnotice: () => undefined };
  const [one, other] = [postgres(url, options), postgres(url, options)];
  // Without parameters it is no prepared statement, over which an old pooler would stumble first.
  const sessionOf = async (client: postgres.Sql) => (await client.unsafe('select pg_backend_pid() as pid'))[0]?.pid;
  try {
    for (let look = 0; look < 3; look += 1)
      if ((await sessionOf(one)) === (await sessionOf(other)))
        throw new PooledByTransaction('a pooler in transaction mode stands before the database; copies agree by locks of a session');
  } finally {
    await Promise.all([one.end({ timeout: 5 }), other.end({ timeout: 5 })]);
  }
}
