/**
 * One life of a client: from launching its browser to the moment it has to be given up, and why. It tells the status, keeps the page honest
 * (heartbeat, missed ready, idle QR) and closes everything at the end. What comes after is the supervisor's.
 */
import type { Log } from '../../complaints/ports.ts';
import { ask, type SafeClient } from './client.ts';
import type { Memory } from './memory.ts';
import type { Status } from './status.ts';
import type { Timing } from './timing.ts';
import { endsWithin, rest, within } from './within.ts';

/** Why a life ended. logged_out: the phone unlinked us; the session in the profile is worth nothing any more. */
export type End = 'stopped' | 'elsewhere' | 'logged_out' | 'browser' | 'page' | 'heartbeat' | 'offline' | 'start' | 'disconnected';

export interface LifeNeeds {
  client: SafeClient;
  status: Status;
  memory: Memory;
  timing: Timing;
  log: Log;
  now: () => number;
  /** Aborted: the life is to end. */
  signal: AbortSignal;
  mayRun: () => Promise<boolean>;
  /** The page is ready, for the first time or again after a line came back. */
  ready: (client: SafeClient) => void;
  /** We were linked and are not any more. */
  unlinked: () => void;
}

/** So many heartbeats in a row without an answer, and the page is stuck. */
const missedMax = 3;
/** So many looks in a row at a page that has synced and did not say so. */
const syncedMax = 2;

/** What is known of the page. */
interface Page {
  isReady: boolean;
  /** Looks at a page that has synced without the library having noticed. */
  synced: number;
  /** When the library noticed, epoch ms: it needs a moment from there to ready. */
  noticedAt: number | null;
  missed: number;
  askedAt: number;
  offlineSince: number | null;
}

const hasSynced = `window.require('WAWebSocketModel').Socket.hasSynced === true && typeof window.onAppStateHasSyncedEvent === 'function'`;
const tellSynced = 'window.onAppStateHasSyncedEvent()';
const refreshQr = `window.require('WAWebCmd').Cmd.refreshQR()`;

/** Resolves with the reason when the client and its browser are gone. Never rejects. */
export async function live(needs: LifeNeeds): Promise<End> {
  const { client, timing, log, signal } = needs;
  const over = Promise.withResolvers<End>();
  const page: Page = { isReady: false, synced: 0, noticedAt: null, missed: 0, askedAt: needs.now(), offlineSince: null };
  const done = new AbortController();
  const stop = () => over.resolve('stopped');
  signal.addEventListener('abort', stop, { once: true });
  if (signal.aborted) stop();
  listen(needs, page, over.resolve);
  const begun = client.initialize();
  within(timing.startMs, begun).catch((error: unknown) => {
    log.warn('whatsapp.start_failed', { why: whyOf(error) });
    over.resolve('start');
  });
  const watching = watch(needs, page, over.resolve, done.signal);
  const end = await over.promise;
  signal.removeEventListener('abort', stop);
  done.abort();
  await client.close(timing.closeMs);
  await endsWithin(timing.startMs, begun);
  await watching;
  return end;
}

/** Chromium's own word for a line that is down, otherwise the kind of error; the library also throws bare texts. */
function whyOf(error: unknown): string {
  if (!(error instanceof Error)) return 'page';
  return /net::(ERR_\w+)/.exec(error.message)?.[1] ?? error.name;
}

/** The library emits synchronously and catches nothing: these only note things down. */
function listen({ client, status, memory, log, now, ready, unlinked }: LifeNeeds, page: Page, end: (why: End) => void): void {
  client.on('qr', (qr: string) => {
    if (memory.read().linkedSince !== null) {
      memory.set({ linkedSince: null });
      status.unlinked();
      unlinked();
    }
    if (status.read().state !== 'code') status.set('qr', { qr });
  });
  client.on('code', (code: string) => status.set('code', { code }));
  client.on('authenticated', () => {
    page.noticedAt = now();
    if (!page.isReady) status.set('syncing');
  });
  client.on('ready', () => {
    page.isReady = true;
    page.offlineSince = null;
    const linkedSince = memory.read().linkedSince ?? now();
    memory.set({ linkedSince });
    status.linked(client.info?.wid?.user ?? '', linkedSince);
    status.set('ready');
    ready(client);
  });
  client.on('change_state', (state: string) => noteLine(state, page, status, now));
  client.on('disconnected', (reason: string) => {
    log.warn('whatsapp.disconnected', { reason: String(reason).slice(0, 40) });
    end(reason === 'LOGOUT' ? 'logged_out' : 'disconnected');
  });
  client.on('browser_gone', () => end('browser'));
  client.on('page_crashed', () => end('page'));
  client.on('line_lost', () => end('page'));
}

/** Until the life is over: the right to run, the heartbeat of a ready page, a nudge for one that is not. */
async function watch(needs: LifeNeeds, page: Page, end: (why: End) => void, signal: AbortSignal): Promise<void> {
  const { client, status, timing, now } = needs;
  while (!signal.aborted) {
    await rest(timing.tickMs, signal);
    if (signal.aborted) return;
    if (!(await mayRun(needs))) return end('elsewhere');
    if (!client.pupPage) continue;
    const { state } = status.read();
    if (state === 'qr') await keepQr(needs);
    if (!page.isReady) await noticeSync(needs, page);
    else if (page.offlineSince !== null && now() - page.offlineSince > timing.offlineMs) return end('offline');
    else if (now() - page.askedAt >= timing.heartbeatMs && !(await beats(needs, page))) return end('heartbeat');
  }
}

async function mayRun({ mayRun, log }: LifeNeeds): Promise<boolean> {
  try {
    return await mayRun();
  } catch (error) {
    log.error('whatsapp.duty_unknown', error);
    return false;
  }
}

/** WhatsApp stops showing codes after a while ("click to reload"); the library's own refresh does not work from where it is called. */
async function keepQr({ client, timing }: LifeNeeds): Promise<void> {
  const state = await within(timing.callMs, client.getState()).catch(() => null);
  if (String(state) === 'UNPAIRED_IDLE') await endsWithin(timing.callMs, ask(client, refreshQr));
}

/** A page that has synced before the library listened never becomes ready by itself. https://github.com/wwebjs/whatsapp-web.js/pull/5755 */
async function noticeSync({ client, timing, log, now }: LifeNeeds, page: Page): Promise<void> {
  if (page.noticedAt !== null && now() - page.noticedAt < timing.readyMs) return;
  const synced = await within(timing.callMs, ask(client, hasSynced)).catch(() => null);
  page.synced = synced === true ? page.synced + 1 : 0;
  if (page.synced < syncedMax || page.isReady) return;
  page.synced = 0;
  page.noticedAt = now();
  log.warn('whatsapp.ready_missed');
  await endsWithin(timing.readyMs, ask(client, tellSynced));
}

/** After a crash of the tab a call hangs; one that does not answer is no proof yet, three are. */
async function beats({ client, status, timing, now }: LifeNeeds, page: Page): Promise<boolean> {
  page.askedAt = now();
  try {
    noteLine(String(await within(timing.callMs, client.getState())), page, status, now);
    page.missed = 0;
  } catch {
    page.missed += 1;
    status.set('degraded', { why: 'stuck' });
  }
  return page.missed < missedMax;
}

function noteLine(state: string, page: Page, status: Status, now: () => number): void {
  if (!page.isReady) return;
  if (state === 'CONNECTED') {
    page.offlineSince = null;
    status.set('ready');
  } else {
    page.offlineSince ??= now();
    status.set('degraded', { why: state === 'CONFLICT' ? 'conflict' : 'offline' });
  }
}
