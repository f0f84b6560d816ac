/** `npm run stuck`: what cannot go out before the operator acts, and why; with `-- --retry` all of it is tried again, by the copies that run. Nobody imports it. */
import { parseArgs } from 'node:util';
import { type Config, readConfig } from '../config.ts';
import { createLog } from '../log.ts';
import { mistakesText, operatorText } from '../settings/remedy.ts';
import { openFoundation } from '../start/program.ts';
import { remedyFor } from '../start/start.ts';
import type { Store } from '../store/open.ts';

/** More than anybody reads, and than one cause brings about before it is noticed. */
const shownMax = 10_000;

const { values } = parseArgs({ options: { retry: { type: 'boolean', default: false } } });
const read = readConfig();
if ('mistakes' in read) {
  console.error(mistakesText('mistakes.heading', read.mistakes));
  process.exit(1);
}
process.exitCode = await run(read.config);

async function run(config: Config): Promise<number> {
  const log = createLog(config.logLevel);
  try {
    const { store } = await openFoundation(config, { log });
    await show(store, config.timeZone).finally(() => store.close());
    return 0;
  } catch (error) {
    const remedy = remedyFor(error, config);
    if (remedy === null) log.error('stuck_failed', error);
    else console.error(remedy);
    return 1;
  }
}

async function show(store: Store, timeZone: string): Promise<void> {
  const stuck = await store.queue.stuckList(shownMax);
  if (stuck.length === 0) return console.log(operatorText('stuck.none'));
  console.log(operatorText('stuck.heading', { count: stuck.length }));
  const when = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'short', timeZone });
  for (const { id, kind, lane, attempts, reason, since } of stuck) {
    const complaint = kind === 'forward' || kind === 'addition' ? await store.complaints.byId(lane) : null;
    const what = operatorText('stuck.row', { kind, number: complaint?.number ?? '', since: when.format(since), attempts, reason });
    console.log(what);
    if (values.retry) await store.queue.free(id);
  }
  console.log(operatorText(values.retry ? 'stuck.freed' : 'stuck.hint'));
}
