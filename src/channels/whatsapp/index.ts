/**
 * WhatsApp as a channel, by a linked device: whatsapp-web.js in a real browser. Settings and abilities, and the numbers put together. It knows no complaint and no
 * database. WhatsApp does not endorse this way in, and a number can be banned: README tells for whom it is.
 */
import type { Log } from '../../complaints/ports.ts';
import { type Channel, type ChannelHealth, SendError } from '../channel.ts';
import { type Account, accountOf } from './account.ts';
import { fileMaxBytes } from './fetch.ts';
import type { PaceSettings } from './pace.ts';
import { accountOf as named } from './read.ts';
import { healthIn, type Listener, type Pairing } from './status.ts';
import { type Timing, timing } from './timing.ts';

export type { PaceSettings } from './pace.ts';
export type { Pairing, State } from './status.ts';
export type { Timing } from './timing.ts';

export interface WhatsAppSettings {
  /** How many numbers, 1 to 9; each is linked by itself and called '1', '2', … */
  numbers: number;
  /** Where profiles, and a browser that had to be downloaded, are kept. */
  folder: string;
  /** Path of a browser; '': one is looked for, or downloaded. */
  browser: string;
  browserArgs: readonly string[];
  /** A page to use instead of the live one: `<folder>/<version>.html`. */
  page: { version: string; folder: string } | null;
  pace: PaceSettings;
  log: Log;
  /** Asked before and while a number runs: only one copy of the program may run it. */
  mayRun: (account: string) => Promise<boolean>;
  /** A phone unlinked this program: somebody must scan the new QR code. Told once for each time. */
  unlinked: (account: string) => void;
  /** Epoch milliseconds. */
  now?: () => number;
  /** The same by a clock nobody sets, for how long things take. */
  steady?: () => number;
  timing?: Partial<Timing>;
}

export type WhatsAppChannel = Channel & {
  accounts: readonly string[];
  /** Where a number stands ('1' when none is named) and what is needed to link it. */
  pairing(account?: string): Pairing;
  /** Calls back after every change; answers with the way to stop it. */
  onPairing(listener: Listener, account?: string): () => void;
  /** A code to type into the phone whose number (digits with the country's) it is. Rejects when there is nothing to link, or WhatsApp gives none. */
  requestCode(phone: string, account?: string): Promise<string>;
  /** Unlinks this program; a new QR code follows. */
  logOut(account?: string): Promise<void>;
};

const unset = (): number => performance.timeOrigin + performance.now();

/**
 * Setting up: 1. WHATSAPP=web. 2. Open /operator/whatsapp and scan the QR code with the number's phone (WhatsApp → Linked devices). That is all: the session is kept
 * in the profile, messages written meanwhile are found when it starts again.
 */
export function whatsapp(settings: WhatsAppSettings): WhatsAppChannel {
  const { now = Date.now, steady = unset } = settings;
  const names = Array.from({ length: settings.numbers }, (_, i) => String(i + 1));
  const accounts = new Map(names.map((name) => [name, open(name)]));
  return {
    name: 'whatsapp',
    abilities: { buttons: false, fileMaxBytes },
    accounts: names,
    async start(ear) {
      for (const account of accounts.values()) account.start(ear);
    },
    async stop() {
      await Promise.all([...accounts.values()].map((account) => account.stop()));
    },
    async send(chat, message, context) {
      const { account, id } = named(chat);
      return numbered(account).send(id, message, context);
    },
    async fetch(ref, maxBytes) {
      const { account, id } = named(ref);
      return numbered(account).fetch(id, maxBytes);
    },
    health: () => worst([...accounts.values()].map(({ status }) => healthIn(status.read()))),
    pairing: (account = '1') => numbered(account).status.read(),
    onPairing: (listener, account = '1') => numbered(account).status.on(listener),
    requestCode: (phone, account = '1') => numbered(account).requestCode(phone),
    logOut: (account = '1') => numbered(account).logOut(),
  };

  function open(account: string): Account {
    return accountOf({
      ...settings,
      account,
      ...{ now, steady },
      timing: { ...timing, ...settings.timing },
      mayRun: () => settings.mayRun(account),
      unlinked: () => {
        settings.log.warn('whatsapp.unlinked', { account });
        settings.unlinked(account);
      },
    });
  }

  /** A chat of a number that was taken out of the settings. */
  function numbered(account: string): Account {
    const found = accounts.get(account);
    if (!found) throw new SendError({ kind: 'unauthorized' }, 'no such number');
    return found;
  }
}

/** The number that is worst off speaks for the channel. */
function worst(healths: ChannelHealth[]): ChannelHealth {
  const order = ['degraded', 'starting', 'off', 'ready'];
  const [first] = healths.sort((left, right) => order.indexOf(left.state) - order.indexOf(right.state));
  return first ?? { state: 'off', since: 0, why: '' };
}
