/** Waking whoever works the lanes that errands were just written for: this copy at once, another by NOTIFY. A word that gets lost is made good by the regular look, a little later. */
import { sql } from 'drizzle-orm';
import type { Errand, Log } from '../complaints/ports.ts';
import type { Leases, Queued } from '../outbox/queue.ts';
import { type Database, prepared } from './database.ts';
import { laneOf, partitionOf } from './errands.ts';
import { listText } from './json-rows.ts';
import { channel } from './session.ts';

/** Lanes of partitions held here (absent: of any), and rows that need not be read. */
export type Wake = (lanes?: string[], ready?: Queued[]) => void;

/** A NOTIFY carries fewer than 8,000 bytes, a lane is a UUID; of more lanes only the partitions are told. */
const lanesMax = 200;

const given = sql.placeholder;
const notify = prepared(sql`select pg_notify(${given('channel')}::text, told) from unnest(${given('words')}::text::text[]) as told`);

/** After a commit. `ready`: of `errands` the rest. */
export function tell(database: Database, { held }: Pick<Leases, 'held'>, errands: Errand[], ready: Queued[], wake: Wake, log: Log): void {
  const here = new Set(held());
  const mine = ready.filter(({ partition }) => here.has(partition));
  const lanes = new Set(errands.map(laneOf));
  const own = [...lanes].filter((lane) => here.has(partitionOf(lane)));
  if (own.length > 0 || mine.length > 0) wake(own, mine);
  for (const { lane } of ready) lanes.add(lane);
  const foreign = [...lanes].filter((lane) => !here.has(partitionOf(lane)));
  if (foreign.length === 0) return;
  const words = foreign.length <= lanesMax ? [foreign.join(' ')] : [...new Set(foreign.map(partitionOf))];
  database.run(notify.text, notify.bind({ channel, words: listText(words) })).catch((error) => log.error('notify_failed', error));
}

/** What another copy told: lanes, or by itself a partition's number. */
export function told(word: string, { held }: Pick<Leases, 'held'>, wake: Wake): void {
  const here = new Set(held());
  if (/^\d+$/.test(word)) {
    if (here.has(Number(word))) wake();
    return;
  }
  const lanes = word.split(' ').filter((lane) => here.has(partitionOf(lane)));
  if (lanes.length > 0) wake(lanes);
}
