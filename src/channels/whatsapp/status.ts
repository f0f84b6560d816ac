/** Where one account stands: the supervisor's named states, what is needed to link it, and how much is going on. Knows no browser. */
import type { ChannelHealth } from '../channel.ts';

/** logged_out: somebody unlinked us on the phone; a QR code follows. degraded: linked, but not working now. */
export type State = 'starting' | 'qr' | 'code' | 'syncing' | 'ready' | 'degraded' | 'logged_out' | 'stopped';

export interface Pairing {
  state: State;
  /** Epoch milliseconds since when. */
  since: number;
  /** One machine word about a degraded state, e.g. 'offline', 'no_browser'; '' otherwise. */
  why: string;
  /** The text the QR code shows; it changes about every 20 seconds. */
  qr: string | null;
  /** The pairing code to type into the phone. */
  code: string | null;
  /** The linked number, masked. */
  me: string | null;
  /** Epoch milliseconds since when it is linked. */
  linkedSince: number | null;
  messagesLastHour: number;
}

export type Listener = (pairing: Pairing) => void;

export interface Status {
  read(): Pairing;
  set(state: State, more?: { why?: string; qr?: string; code?: string }): void;
  /** `phone`: digits. */
  linked(phone: string, since: number): void;
  unlinked(): void;
  /** A message came in or went out. */
  counted(): void;
  /** Calls back after every change; answers with the way to stop it. */
  on(listener: Listener): () => void;
}

const hourMs = 3_600_000;

/** Begins as 'starting'. */
export function statusOf(now: () => number): Status {
  let pairing: Omit<Pairing, 'messagesLastHour'> = {
    ...{ state: 'starting', since: now(), why: '', qr: null, code: null, me: null, linkedSince: null },
  };
  let messages: number[] = [];
  const listeners = new Set<Listener>();
  const read = () => {
    messages = messages.filter((at) => at > now() - hourMs);
    return { ...pairing, messagesLastHour: messages.length };
  };
  const change = (next: Partial<Pairing>) => {
    pairing = { ...pairing, ...next };
    for (const listener of listeners) listener(read());
  };
  return {
    read,
    set(state, { why = '', qr, code } = {}) {
      const same = state === pairing.state && why === pairing.why;
      if (same && (qr ?? null) === pairing.qr && (code ?? null) === pairing.code) return;
      change({ state, why, qr: qr ?? null, code: code ?? null, ...(same ? {} : { since: now() }) });
    },
    linked: (phone, since) => change({ me: masked(phone), linkedSince: since }),
    unlinked: () => change({ me: null, linkedSince: null }),
    counted: () => void messages.push(now()),
    on(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

/** What the channel's health says about an account in this state. */
export function healthIn({ state, since, why }: Pairing): ChannelHealth {
  switch (state) {
    case 'ready':
      return { state: 'ready', since, why: '' };
    case 'starting':
    case 'syncing':
      return { state: why === 'elsewhere' ? 'ready' : 'starting', since, why: '' };
    case 'qr':
    case 'code':
      return { state: 'degraded', since, why: 'not_linked' };
    case 'degraded':
    case 'logged_out':
      return { state: 'degraded', since, why: why || state };
    case 'stopped':
      return { state: 'off', since, why: '' };
  }
}

/** Enough to know one's own number by, not enough to call it. */
function masked(phone: string): string {
  return phone.length < 8 ? '•'.repeat(phone.length) : `${phone.slice(0, 4)}${'•'.repeat(phone.length - 7)}${phone.slice(-3)}`;
}
