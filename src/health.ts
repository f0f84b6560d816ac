/** What /health/ready says: every part with its state. Asks each part and decides whether messages can be taken in. */
import type { Channel } from './channels/channel.ts';
import type { Config } from './config.ts';
import { operatorText } from './remedy.ts';
import type { Store } from './store/open.ts';
import type { Health, PartHealth } from './web/health.ts';

/** Errands older than this mean that something does not get out. */
const oldMs = 300_000;
const pingWithinMs = 2_000;

interface Parts {
  store: Store;
  channels: Partial<Record<string, Channel>>;
  config: Pick<Config, 'routing'>;
  /** Every linked WhatsApp number with the supervisor's state. */
  numbers: readonly { account: string; state: string; why: string }[];
}

const shown = ['telegram', 'whatsapp', 'whatsapp-cloud'] as const;
const isWell = (state: string) => state === 'ready' || state === 'syncing' || state === 'starting';

/** Never rejects. Unavailable only when the database is: everything else is kept until it works again. */
export async function healthOf({ store, channels, config, numbers }: Parts): Promise<Health> {
  const database = await databaseHealth(store);
  const parts: Record<string, PartHealth> = { database, outbox: await outboxHealth(store, database) };
  for (const name of shown) parts[name] = channels[name]?.health() ?? { state: 'off' };
  for (const { account, state, why } of numbers)
    parts[`whatsapp ${account}`] = { state: isWell(state) ? 'ready' : 'degraded', kind: state, why };
  parts.routing = { state: 'ready', kind: config.routing.kind };
  if (database.state !== 'ready') return { status: 'unavailable', parts };
  const well = Object.values(parts).every(({ state }) => state === 'ready' || state === 'off');
  return { status: well ? 'ready' : 'degraded', parts };
}

async function databaseHealth(store: Store): Promise<PartHealth> {
  const kind = store.kind;
  const note = kind === 'pglite' ? { note: operatorText('health.trial_storage') } : {};
  const answers = await within(store.ping());
  return answers ? { state: 'ready', kind, ...note } : { state: 'degraded', why: 'unreachable', kind, ...note };
}

async function outboxHealth(store: Store, database: PartHealth): Promise<PartHealth> {
  if (database.state !== 'ready') return { state: 'degraded', why: 'database' };
  const depth = await store.queue.depth().catch(() => null);
  if (depth === null) return { state: 'degraded', why: 'database' };
  if (depth.stuck > 0) return { state: 'degraded', why: 'stuck', ...depth };
  return depth.oldestMs > oldMs ? { state: 'degraded', why: 'slow', ...depth } : { state: 'ready', ...depth };
}

/** True when it resolves soon enough. */
async function within(answer: Promise<void>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), pingWithinMs);
  });
  const done = answer.then(
    () => true,
    () => false,
  );
  return Promise.race([done, late]).finally(() => clearTimeout(timer));
}
