/** What /health/ready says: every part with its state. Asks each part and decides whether messages can be taken in. */
import type { Channel } from '../channels/channel.ts';
import type { Config } from '../config.ts';
import { operatorText } from '../settings/remedy.ts';
import type { Store } from '../store/open.ts';
import type { Health, PartHealth } from '../web/health.ts';

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

type Depth = Awaited<ReturnType<Store['queue']['depth']>>;

const shown = ['webchat', 'telegram', 'whatsapp', 'whatsapp-cloud'] as const;
const isWell = (state: string) => state === 'ready' || state === 'syncing' || state === 'starting';

/** Never rejects. Unavailable only when the database is: everything else is kept until it works again. */
export async function healthOf({ store, channels, config, numbers }: Parts): Promise<Health> {
  const database = await databaseHealth(store);
  const depth = database.state === 'ready' ? await store.queue.depth().catch(() => null) : null;
  const parts: Record<string, PartHealth> = { database, outbox: outboxHealth(depth) };
  for (const name of shown) parts[name] = channels[name]?.health() ?? { state: 'off' };
  for (const { account, state, why } of numbers)
    parts[`whatsapp ${account}`] = { state: isWell(state) ? 'ready' : 'degraded', kind: state, why };
  parts.routing = routingHealth(depth, config.routing.kind);
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

function outboxHealth(depth: Depth | null): PartHealth {
  if (depth === null) return { state: 'degraded', why: 'database' };
  const { waiting, stuck, oldestMs } = depth;
  const numbers = { waiting, stuck, oldestMs };
  if (stuck > 0) return { state: 'degraded', why: 'stuck', ...numbers };
  return oldestMs > oldMs ? { state: 'degraded', why: 'slow', ...numbers } : { state: 'ready', ...numbers };
}

/** The routing API is as well as what it was offered: nothing is asked of it only to know. */
function routingHealth(depth: Depth | null, kind: string): PartHealth {
  if (depth === null) return { state: 'degraded', why: 'database', kind };
  return depth.untaken > 0 ? { state: 'degraded', why: 'not_taking', kind, waiting: depth.untaken } : { state: 'ready', kind };
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
