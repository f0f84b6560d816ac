/** Keeps one account running: one life of the client after the other, with growing pauses, a new code after an unlink, and only while this copy may. */
import { join } from 'node:path';
import type { Log } from '../../complaints/ports.ts';
import { type FoundBrowser, findBrowser, NoBrowser } from './browser.ts';
import { ask, SafeClient } from './client.ts';
import { type End, live } from './life.ts';
import type { Memory } from './memory.ts';
import { freeProfile, removeProfile } from './profile.ts';
import type { Status } from './status.ts';
import type { Timing } from './timing.ts';
import { endsWithin, rest, within } from './within.ts';

export interface SupervisorNeeds {
  account: string;
  /** Folder of all profiles. */
  folder: string;
  browser: string;
  browserArgs: readonly string[];
  page: { version: string; folder: string } | null;
  status: Status;
  memory: Memory;
  timing: Timing;
  log: Log;
  now: () => number;
  mayRun: () => Promise<boolean>;
  /** The client is new: listen to it. */
  born: (client: SafeClient) => void;
  ready: (client: SafeClient) => void;
  unlinked: () => void;
}

export interface Supervisor {
  /** Runs until stop. Never rejects. */
  run(): Promise<void>;
  stop(): Promise<void>;
  /** The client, while it is ready. */
  client(): SafeClient | null;
  /** Epoch ms since when this copy has had the account. */
  ownedSince(): number;
  /** Starts the browser anew, because the page does not hand over what it was given; not more often than every few minutes. */
  revive(): void;
  /** `phone` in digits, with the country's. Rejects when there is nothing to link now, or WhatsApp gives no code. */
  requestCode(phone: string): Promise<string>;
  /** Unlinks this program from the phone; a new QR code follows. */
  logOut(): Promise<void>;
}

const logoutScript = `window.require('WAWebSocketModel').Socket.logout()`;

export function supervise(needs: SupervisorNeeds): Supervisor {
  const { status, memory, timing, log, now } = needs;
  const stopping = new AbortController();
  let client: SafeClient | null = null;
  let restart = new AbortController();
  let ownedSince = now();
  let isLeaving = false;
  let revivedAt = Number.NEGATIVE_INFINITY;
  let running: Promise<void> = Promise.resolve();

  const loop = async () => {
    await memory.load();
    let failures = 0;
    let isOurs = false;
    while (!stopping.signal.aborted) {
      if (!(await mayRun())) {
        isOurs = false;
        status.set('starting', { why: 'elsewhere' });
        await rest(timing.tickMs, stopping.signal);
        continue;
      }
      if (!isOurs) ownedSince = now();
      isOurs = true;
      const { end, wasWell } = await oneLife();
      if (stopping.signal.aborted) break;
      failures = wasWell || end === 'logged_out' ? 0 : failures + 1;
      await after(end, failures);
    }
    await memory.flush();
    status.set('stopped');
  };

  const oneLife = async (): Promise<{ end: End | NoBrowser; wasWell: boolean }> => {
    const began = now();
    isLeaving = false;
    try {
      status.set('starting');
      const browser = await findBrowser(needs.browser, join(needs.folder, 'browser'), log);
      await freeProfile(profileFolder(needs));
      const end = await liveWith(browser);
      return { end: isLeaving ? 'logged_out' : end, wasWell: now() - began > timing.wellMs };
    } catch (error) {
      log.error('whatsapp.not_started', error);
      return { end: error instanceof NoBrowser ? error : 'start', wasWell: false };
    }
  };

  const liveWith = async (browser: FoundBrowser): Promise<End> => {
    restart = new AbortController();
    const { account, folder, browserArgs, page } = needs;
    client = new SafeClient({ account, folder, browser, browserArgs, page, takeoverMs: timing.takeoverMs });
    needs.born(client);
    try {
      return await live({ ...needs, client, mayRun, signal: AbortSignal.any([stopping.signal, restart.signal]) });
    } finally {
      client = null;
    }
  };

  /** What follows from the end of a life. Only an unlink costs the profile: any other odd state may pass. */
  const after = async (end: End | NoBrowser, failures: number) => {
    if (end === 'elsewhere') return;
    if (end === 'logged_out') {
      if (memory.read().linkedSince !== null) needs.unlinked();
      memory.set({ linkedSince: null });
      status.unlinked();
      status.set('logged_out');
      await removeProfile(profileFolder(needs)).catch((error) => log.error('whatsapp.profile_not_removed', error));
      return;
    }
    if (end === 'stopped') return;
    status.set('degraded', { why: end instanceof NoBrowser ? 'no_browser' : end });
    log.warn('whatsapp.restart', { why: end instanceof NoBrowser ? 'no_browser' : end, failures });
    await rest(timing.rebuildMs[Math.min(Math.max(failures, 1), timing.rebuildMs.length) - 1] ?? 0, stopping.signal);
  };

  const mayRun = () =>
    needs.mayRun().catch((error) => {
      log.error('whatsapp.duty_unknown', error);
      return false;
    });

  return {
    run() {
      running = loop();
      return running;
    },
    async stop() {
      stopping.abort();
      await running;
    },
    client: () => (status.read().state === 'ready' ? client : null),
    ownedSince: () => ownedSince,
    revive() {
      if (now() - revivedAt < timing.reviveMs) return;
      revivedAt = now();
      log.warn('whatsapp.revived');
      restart.abort();
    },
    async requestCode(phone) {
      const { state } = status.read();
      if (client === null || (state !== 'qr' && state !== 'code')) throw new Error('nothing to link now');
      return within(timing.sendMs, client.requestPairingCode(phone));
    },
    async logOut() {
      if (client === null) return;
      isLeaving = true;
      memory.set({ linkedSince: null });
      const isTold = await endsWithin(timing.callMs, ask(client, logoutScript));
      if (!isTold) log.warn('whatsapp.logout_not_told');
      restart.abort();
    },
  };
}

/** As LocalAuth names it. */
export function profileFolder({ folder, account }: Pick<SupervisorNeeds, 'folder' | 'account'>): string {
  return join(folder, `session-${account}`);
}
