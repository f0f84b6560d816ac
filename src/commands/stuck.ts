/**
 * `npm run stuck`: what cannot go out before the operator acts, and why; with `-- --retry` all of it is tried again, by the copies that run. And which messages the program
 * failed on itself: their citizens read an apology, and nobody reads the words here. Nobody imports it.
 */
import type { Config } from '../config.ts';
import { createLog } from '../log.ts';
import { operatorText } from '../settings/remedy.ts';
import { asked, configured, explain } from '../start/configured.ts';
import { openFoundation } from '../start/foundation.ts';
import { isNew, type Store } from '../store/open.ts';

/** More than anybody reads, and than one cause brings about before it is noticed. */
const shownMax = 10_000;

const { values } = asked({ options: { retry: { type: 'boolean', default: false } } });
process.exitCode = await run(configured());

async function run(config: Config): Promise<number> {
  const log = createLog(config.logLevel);
  if (isNew(config)) {
    console.error(operatorText('stuck.nothing', { folder: config.dataDir }));
    return 1;
  }
  try {
    const { store } = await openFoundation(config, { log });
    await show(store, config.timeZone)
      .then((freed) => (freed ? undefined : showWaiting(store)))
      .then(() => showParked(store, config.timeZone))
      .finally(() => store.close());
    return 0;
  } catch (error) {
    explain(error, config, log, 'stuck_failed');
    return 1;
  }
}

/** Whether something was let go: what waits then does so for the try that comes, not because nobody takes it. */
async function show(store: Store, timeZone: string): Promise<boolean> {
  const stuck = await store.queue.stuckList(shownMax);
  if (stuck.length === 0) console.log(operatorText('stuck.none'));
  if (stuck.length === 0) return false;
  console.log(operatorText('stuck.heading', { count: stuck.length }));
  const when = moment(timeZone);
  for (const { id, kind, lane, attempts, reason, since } of stuck) {
    const complaint = kind === 'forward' || kind === 'addition' ? await store.complaints.byId(lane) : null;
    const what = operatorText('stuck.row', {
      kind: kindOf(kind),
      number: complaint?.number ?? '',
      since: when.format(since),
      attempts,
      reason,
    });
    console.log(what);
    if (values.retry) await store.queue.free(id);
  }
  console.log(operatorText(values.retry ? 'stuck.freed' : 'stuck.hint'));
  return values.retry;
}

function kindOf(kind: string): string {
  return operatorText(kind === 'forward' ? 'stuck.forward' : kind === 'addition' ? 'stuck.addition' : 'stuck.other');
}

/** What goes on by itself: /health/ready may call it degraded all the same. */
async function showWaiting(store: Store): Promise<void> {
  const { waiting, untaken } = await store.queue.depth();
  if (untaken > 0) console.log(operatorText('stuck.untaken', { count: untaken }));
  else if (waiting > 0) console.log(operatorText('stuck.waiting', { count: waiting }));
}

async function showParked(store: Store, timeZone: string): Promise<void> {
  const parked = await store.parked(shownMax);
  if (parked.length === 0) return;
  console.log(operatorText('stuck.parked', { count: parked.length }));
  const when = moment(timeZone);
  for (const { at, channel, reason } of parked) console.log(operatorText('stuck.parked_row', { since: when.format(at), channel, reason }));
}

function moment(timeZone: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'short', timeZone });
}
