/** One WhatsApp number: its supervisor, its intake and its sending put together. */
import { join } from 'node:path';
import type { Log } from '../../complaints/ports.ts';
import type { Ear } from '../channel.ts';
import { catchUp } from './catchup.ts';
import type { SafeClient } from './client.ts';
import { fetchFile } from './fetch.ts';
import { intakeOf } from './intake.ts';
import { memoryIn } from './memory.ts';
import { type PaceSettings, paceOf } from './pace.ts';
import { type Send, sender } from './send.ts';
import { type Status, statusOf } from './status.ts';
import { type Supervisor, supervise } from './supervisor.ts';
import type { Timing } from './timing.ts';

export interface AccountSettings {
  /** '1' for the first number, '2' for the second, … */
  account: string;
  folder: string;
  browser: string;
  browserArgs: readonly string[];
  page: { version: string; folder: string } | null;
  pace: PaceSettings;
  timing: Timing;
  log: Log;
  now: () => number;
  /** By a clock nobody sets. */
  steady: () => number;
  mayRun: () => Promise<boolean>;
  unlinked: () => void;
}

export interface Account extends Pick<Supervisor, 'requestCode' | 'logOut'> {
  status: Status;
  start(ear: Ear): void;
  stop(): Promise<void>;
  send: Send;
  fetch(id: string, maxBytes: number): ReturnType<typeof fetchFile>;
}

export function accountOf(settings: AccountSettings): Account {
  const { account, folder, timing, log, now, steady } = settings;
  const stopping = new AbortController();
  const status = statusOf(now);
  const memory = memoryIn(join(folder, `account-${account}.json`), log);
  const intake = intakeOf({ account, memory, status, timing, log, now });
  let catchingUp: Promise<void> = Promise.resolve();
  const bring = intake.bring;
  const ready = (client: SafeClient) => {
    catchingUp = catchingUp.then(() => intake.after(() => catchUp(client, { memory, timing, log, now, bring })));
    catchingUp = catchingUp.catch((error: unknown) => log.error('whatsapp.not_caught_up', error));
  };
  const supervisor = supervise({ ...settings, now: steady, status, memory, born: intake.listen, ready });
  const send = sender({
    client: supervisor.client,
    ownedSince: supervisor.ownedSince,
    revive: supervisor.revive,
    heardAt: intake.heardAt,
    status,
    pace: paceOf(settings.pace, steady),
    timing,
    log,
    ...{ now, steady },
    signal: stopping.signal,
  });
  return {
    status,
    start(ear) {
      intake.open(ear);
      void supervisor.run();
    },
    async stop() {
      stopping.abort();
      await intake.close();
      await supervisor.stop();
    },
    send,
    fetch: (id, maxBytes) => fetchFile(supervisor.client(), id, maxBytes, timing),
    requestCode: supervisor.requestCode,
    logOut: supervisor.logOut,
  };
}
