/** Which partitions and duties this copy may work: session advisory locks on one connection. A copy holds what the server says its connection holds. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Log } from '../complaints/ports.ts';
import { type Leases, partitions } from '../outbox/queue.ts';
import { isAway } from './database.ts';
import { hash } from './errands.ts';
import { advisory, channel, openSession, type Session, webchatChannel } from './session.ts';

const tickMs = 1_000;
/** Shares change when a copy comes: chats must not wait long for the new one to take its own. */
const movingTickMs = 150;
/** For so long after its start a copy looks that often. */
const newForMs = 5_000;
/** A partition that another copy should get is worked no more, and let go as soon as nothing of it is being sent: nothing is sent twice. So long at most. */
const lettingGoMs = 5_000;

const all = Array.from({ length: partitions }, (_, partition) => partition);

/** One process alone, as with PGlite: it holds everything. */
export const everything: Leases = { held: () => all, start: async () => undefined, stop: async () => undefined, duty: async () => true };

/** What other copies tell over the connection. */
export interface Told {
  /** Errands were written (waking.ts). */
  errands(word: string): void;
  /** A browser has something new to read. */
  webchat(payload: string): void;
  /** Partitions are held here that were not. */
  gained(): void;
}

export interface LeaseOptions {
  /** One copy works every partition (the one with the duty of this name) and the others stand by: its channel's line to the platform lives in one process. null: shared fairly. */
  undivided: string | null;
  log: Log;
  told: Told;
}

/** Leases with the other copies on this database. */
export function createLeases(url: string, { undivided, log, told }: LeaseOptions): Leases {
  const notified = (name: string, payload: string) => (name === webchatChannel ? told.webchat(payload) : told.errands(payload));
  const grip = new Grip(url, undivided === null ? null : dutyOf(undivided), notified);
  const stopping = new AbortController();
  let loop = Promise.resolve();
  let failing = false;

  const tick = async () => {
    try {
      if (await grip.tighten()) {
        log.info('leases_held', { partitions: grip.held().length });
        // What waits in partitions just taken is looked for at once.
        if (grip.held().length > 0) told.gained();
      }
      failing = false;
    } catch (error) {
      if (!failing) log.error('leases_lost', error);
      failing = true;
      await grip.letGo();
    }
  };
  const keepOn = async () => {
    const newUntil = performance.now() + newForMs;
    while (!stopping.signal.aborted) {
      const isMoving = performance.now() < newUntil || grip.isLettingGo();
      await pause(isMoving ? movingTickMs : tickMs, undefined, { signal: stopping.signal }).catch(() => undefined);
      if (!stopping.signal.aborted) await tick();
    }
  };
  return {
    held: () => grip.held(),
    duty: (name) => grip.duty(dutyOf(name)),
    start: async (working = () => []) => {
      grip.working = working;
      await tick();
      loop = keepOn();
    },
    stop: async () => {
      stopping.abort();
      await loop;
      await grip.letGo();
    },
  };
}

function dutyOf(name: string): number {
  return hash(name) % 2 ** 31;
}

/** What this copy holds now, and the steps by which copies come to equal shares. */
class Grip {
  #session: Session | null = null;
  #held: number[] = [];
  #duties = new Set<number>();
  /** Partitions on their way out, with performance.now() when they became it. */
  #leaving = new Map<number, number>();
  /** Partitions in which something is being sent. */
  working: () => number[] = () => [];
  #queue: Promise<unknown> = Promise.resolve();
  readonly #url: string;
  /** The duty that brings all partitions with it; null: there is none. */
  readonly #leading: number | null;
  readonly #notified: (channel: string, payload: string) => void;

  constructor(url: string, leading: number | null, notified: (channel: string, payload: string) => void) {
    this.#url = url;
    this.#leading = leading;
    this.#notified = notified;
  }

  held(): number[] {
    return this.#held.filter((partition) => !this.#leaving.has(partition));
  }

  isLettingGo(): boolean {
    return this.#leaving.size > 0;
  }

  /** One step towards a fair share; true when what is held changed. */
  tighten(): Promise<boolean> {
    return this.#inTurn(async () => {
      const before = this.held().join();
      const session = this.#open();
      await this.#join(session);
      await this.#balance(session);
      const { mine } = await look(session);
      this.#held = mine.filter((lock) => lock.what === advisory.partition).map((lock) => lock.which);
      this.#duties = new Set(mine.filter((lock) => lock.what === advisory.duty).map((lock) => lock.which));
      return this.held().join() !== before;
    });
  }

  /** False while the database is away: then nothing is held. */
  duty(which: number): Promise<boolean> {
    const asked = this.#inTurn(async () => {
      const session = this.#session;
      return session !== null && this.#take(session, which);
    });
    return asked.catch((error) => {
      if (isAway(error)) return false;
      throw error;
    });
  }

  async letGo(): Promise<void> {
    const session = this.#session;
    this.#session = null;
    this.#lose();
    await session?.end();
  }

  #open(): Session {
    if (this.#session) return this.#session;
    const lost = () => {
      if (this.#session === session) this.#lose();
    };
    const session: Session = openSession(this.#url, lost, this.#notified);
    this.#session = session;
    return session;
  }

  #lose(): void {
    this.#held = [];
    this.#duties = new Set();
    this.#leaving.clear();
  }

  /** A new connection becomes a member, so that the others count it, and hears what they write. */
  async #join(session: Session): Promise<void> {
    const { mine } = await look(session);
    if (mine.some((lock) => lock.what === advisory.member)) return;
    await session.ask('select pg_advisory_lock_shared($1::int, 0)', [advisory.member]);
    for (const name of [channel, webchatChannel]) await session.ask(`listen ${name}`, []);
  }

  async #balance(session: Session): Promise<void> {
    const { mine, everybody } = await look(session);
    const share = await this.#share(session, everybody);
    const held = mine.filter((lock) => lock.what === advisory.partition).map((lock) => lock.which);
    await this.#shrink(session, held.slice(share));
    const taken = new Set(everybody.filter((lock) => lock.what === advisory.partition).map((lock) => lock.which));
    const wanted = all.filter((partition) => !taken.has(partition)).slice(0, Math.max(0, share - held.length));
    for (const partition of wanted) await session.ask('select pg_try_advisory_lock($1::int, $2::int)', [advisory.partition, partition]);
  }

  async #share(session: Session, everybody: Lock[]): Promise<number> {
    if (this.#leading !== null) return (await this.#take(session, this.#leading)) ? partitions : 0;
    const members = everybody.filter((lock) => lock.what === advisory.member).length;
    return Math.ceil(partitions / Math.max(1, members));
  }

  async #take(session: Session, duty: number): Promise<boolean> {
    if (this.#duties.has(duty)) return true;
    const [row] = await session.ask('select pg_try_advisory_lock($1::int, $2::int) as held', [advisory.duty, duty]);
    if (row?.held === true && session === this.#session) this.#duties.add(duty);
    return this.#duties.has(duty);
  }

  async #shrink(session: Session, surplus: number[]): Promise<void> {
    const now = performance.now();
    this.#leaving = new Map(surplus.map((partition) => [partition, this.#leaving.get(partition) ?? now]));
    for (const [partition, since] of [...this.#leaving]) {
      if (this.working().includes(partition) && now - since < lettingGoMs) continue;
      await session.ask('select pg_advisory_unlock($1::int, $2::int)', [advisory.partition, partition]);
      this.#leaving.delete(partition);
      this.#held = this.#held.filter((one) => one !== partition);
    }
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#queue.then(work);
    this.#queue = done.catch(() => undefined);
    return done;
  }
}

interface Lock {
  what: number;
  which: number;
}

/** Our locks in this database: everybody's and this connection's own, in the order of their keys. */
async function look(session: Session): Promise<{ everybody: Lock[]; mine: Lock[] }> {
  const rows = await session.ask(
    `select classid::bigint::int as what, objid::bigint::int as which, pid = pg_backend_pid() as mine from pg_locks
     where locktype = 'advisory' and objsubid = 2 and granted and classid::bigint between $1::int and $2::int
       and database = (select oid from pg_database where datname = current_database())
     order by classid, objid`,
    [advisory.member, advisory.duty],
  );
  const locks = rows.map((row) => ({ what: Number(row.what), which: Number(row.which), mine: row.mine === true }));
  return { everybody: locks, mine: locks.filter((lock) => lock.mine) };
}
