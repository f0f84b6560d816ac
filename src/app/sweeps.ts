/** What the clock runs again and again. Used by app.ts alone. */
import type { Surroundings } from '../app.ts';
import { pollSweep } from '../clock/poll.ts';
import type { Sweep } from '../clock/sweep.ts';
import { type ChaseWorld, dateSweeps } from '../complaints/chase.ts';
import type { CentralEvent } from '../complaints/complaint.ts';
import type { Learning } from '../learn/learning.ts';
import { sendDigests } from '../officers/digests.ts';
import type { RoutingApi } from '../routing/routing.ts';
import type { Files } from '../store/files.ts';
import { unfiledMs } from '../store/unfiled.ts';

/** What came in is kept this long to recognise repeated deliveries; every platform gives up earlier. */
const inboxDays = 30;
/** Meta tells so long that it gave a message up, where it could not tell it at once. */
const postedDays = 7;
const dayMs = 86_400_000;
const hourMs = 3_600_000;
const minuteMs = 60_000;

interface Parts extends Pick<ChaseWorld, 'chance' | 'daysOf' | 'morning' | 'committed'> {
  learning: Pick<Learning, 'sweep'>;
  routing: RoutingApi;
  files: Pick<Files, 'remove'>;
  follow(event: CentralEvent): Promise<void>;
}

export function sweepsOf({ store, log, operator }: Surroundings, { learning, routing, files, follow, ...dates }: Parts): Sweep[] {
  const { now } = dates.chance;
  return [
    learning.sweep,
    pollSweep({ forwards: store.forwards, routing, follow, now, log }),
    ...dateSweeps({ ...store, ...dates }),
    { name: 'digests', everyMs: minuteMs, run: () => sendDigests({ ...store, ...operator, ...dates }) },
    { name: 'purge', everyMs: hourMs, run: () => store.purge(now() - inboxDays * dayMs, now() - postedDays * dayMs) },
    { name: 'unfiled-purge', everyMs: hourMs, run: () => store.dropUnfiled(files, now() - unfiledMs) },
    { name: 'webchat-purge', everyMs: hourMs, run: () => store.webchat.purge(now()) },
  ];
}
