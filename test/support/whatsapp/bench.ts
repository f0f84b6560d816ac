/** The WhatsApp channel in a real browser against the stand-in page, with pauses of milliseconds: what the channel's tests begin with. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type Pairing,
  type State,
  type Timing,
  type WhatsAppChannel,
  type WhatsAppSettings,
  whatsapp,
} from '../../../src/channels/whatsapp/index.ts';
import type { Ears } from '../../channels/contract.ts';
import { logInto } from '../lines.ts';
import { findQuickBrowser } from '../whatsapp-web/quick.ts';
import { browserProcesses, noBrowser, type StandIn, startWhatsApp } from '../whatsapp-web/server.ts';

const browser = await findQuickBrowser();
if (!browser) console.warn(noBrowser);
export const hasBrowser = browser !== null;

export const fast: Partial<Timing> = {
  readyMs: 5_000,
  tickMs: 50,
  heartbeatMs: 100,
  callMs: 5_000,
  sendMs: 2_000,
  pendingMs: 2_500,
  reviveMs: 1_000,
  closeMs: 2_000,
  rebuildMs: [50],
  takeoverMs: 20,
  storeMs: 5,
  storeMaxMs: 20,
};
const unhurried = { perMinute: 600_000, silentPerMinute: 600_000, chatPauseMs: 0, typingMs: 0 };

export interface WhatsAppBench {
  channel: WhatsAppChannel;
  standIn: StandIn;
  /** Profiles and memory; the first number's profile is `session-1` in it. */
  folder: string;
  profile: string;
  lines: string[];
  /** Numbers a phone unlinked. */
  unlinked: string[];
  /** Every state since the start, repeated ones once. */
  states: State[];
  /** Resolves when the number is in this state. */
  until(state: State | ((pairing: Pairing) => boolean)): Promise<void>;
  close(): Promise<void>;
}

export interface BenchOptions extends Partial<WhatsAppSettings> {
  standIn?: StandIn;
  /** Kept at the end when given. */
  folder?: string;
  /** Link as soon as the QR code shows, and wait until the number is ready. */
  link?: boolean;
}

/** Starts the channel. `standIn` and `folder`: those of an earlier bench (left at the end). */
export async function openWhatsApp(listening: Ears, options: BenchOptions = {}): Promise<WhatsAppBench> {
  const { standIn: givenStandIn, folder: givenFolder, link = true, timing, ...settings } = options;
  const standIn = givenStandIn ?? (await startWhatsApp());
  const folder = givenFolder ?? (await mkdtemp(join(tmpdir(), 'whatsapp-')));
  const lines: string[] = [];
  const unlinked: string[] = [];
  const states: State[] = [];
  const channel = whatsapp({
    numbers: 1,
    folder,
    browser: browser?.path ?? '',
    browserArgs: standIn.browserArgs,
    page: { version: standIn.version, folder: standIn.cacheDir },
    pace: unhurried,
    log: logInto(lines),
    mayRun: async () => true,
    unlinked: (account) => unlinked.push(account),
    timing: { ...fast, ...timing },
    ...settings,
  });
  channel.onPairing(({ state }) => states.at(-1) === state || states.push(state));
  const until: WhatsAppBench['until'] = (wanted) =>
    untilPairing(channel, typeof wanted === 'string' ? ({ state }) => state === wanted : wanted, lines);
  await channel.start(
    (incoming) => listening.ear(incoming),
    (event) => listening.presence(event),
  );
  const profile = join(folder, 'session-1');
  if (link) {
    await until(({ state }) => state === 'qr' || state === 'ready');
    if (channel.pairing().state === 'qr') standIn.scan();
    await until('ready');
  }
  return {
    ...{ channel, standIn, folder, profile, lines, unlinked, states, until },
    async close() {
      await channel.stop();
      if (!givenStandIn) await standIn.close();
      if (!givenFolder) await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
      const left = browserProcesses(profile);
      if (left.length > 0) throw new Error(`${left.length} processes of the browser were left behind`);
    },
  };
}

const waitMs = 50_000;

function untilPairing(channel: WhatsAppChannel, wanted: (pairing: Pairing) => boolean, lines: string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const look = () => {
      if (!wanted(channel.pairing())) return;
      clearTimeout(timer);
      forget();
      resolve();
    };
    const forget = channel.onPairing(look);
    const timer = setTimeout(() => {
      forget();
      reject(new Error(`the number is ${channel.pairing().state}; log:\n${lines.slice(-10).join('\n')}`));
    }, waitMs);
    look();
  });
}
