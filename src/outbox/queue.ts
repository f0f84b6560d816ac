/** What the dispatcher needs of the table of errands; store/ fills it. */
import type { ChannelName } from '../channels/channel.ts';
import type { Complaint, HistoryEntry } from '../complaints/complaint.ts';
import type { Address, Attachment, Committed, Errand, Listed } from '../complaints/ports.ts';
import type { Print } from '../store/photo-print.ts';
import type { Shot } from '../store/photo-shot.ts';
import { filedMs } from './pauses.ts';

/** How many partitions lanes are hashed into; each is worked by one copy of the program at a time. */
export const partitions = 16;

/** Epoch ms by a clock nobody sets: what waits here must not wait an hour longer because the machine's clock was put back. */
export const steadyNow = (): number => performance.timeOrigin + performance.now();

export interface Queued {
  id: number;
  lane: string;
  partition: number;
  errand: Errand;
  bulk: boolean;
  attempts: number;
  /** When it was made, epoch ms by the database's clock: the same whenever it is read. */
  createdAt: number;
  /** The same by steadyNow, as far as can be told: how long it has waited does not depend on whose clock was set meanwhile. */
  since: number;
  /** Not before, epoch ms. A head that waits holds its whole lane. */
  runAt: number;
  /** Where its talk was reached when the row was read (`at`, epoch ms); absent where the errand is no message. */
  reached?: { at: number; where: Reach | null };
  /** Of what was written with the complaint it is about: that complaint, as it was filed at this time (epoch ms by steadyNow), without files. */
  filed?: { at: number; complaint: Complaint };
  /** All that stood before it in its lane when it was written, where it was not read from the table; absent: nothing did. */
  behind?: number[];
}

/** The complaint a first try is about, where it was filed just now: before its person could have changed anything in it. */
export function justFiled({ filed, attempts }: Queued, now: number): Complaint | undefined {
  return filed && attempts === 0 && now - filed.at < filedMs ? filed.complaint : undefined;
}

/** Where a talk is reached and when its person last wrote (epoch ms). */
export interface Reach {
  address: Address;
  language: string | null;
  heardAt: number;
}

/** An errand that is done: deleted, with what its doing brought about, all at once. */
export interface Done {
  id: number;
  /** The platform's ids of what was sent, the complaint it was about, and what may be chosen below it by a number typed later. */
  sent?: { talk: string; message: string; complaint: string | null; listed?: Listed }[];
  /** What the platform took and may still give up: kept with the errand, so that it can be sent again. */
  posted?: { message: string; part: string }[];
  /** Errands it turns into (a notice becomes messages). */
  then?: Errand[];
}

export interface Queue {
  /** The oldest rows of these partitions by id, without stuck lanes, without `held` rows and without lanes in `parked`. `lanes`: of these only. */
  take(partitions: number[], held: number[], parked: string[], limit: number, lanes?: string[]): Promise<Queued[]>;
  done(done: Done[]): Promise<void>;
  /** Try again at `runAt` (epoch ms). `counts`: false when waiting was nobody's failure. */
  later(id: number, runAt: number, reason: string, counts: boolean): Promise<void>;
  /** Nothing more happens in this lane before the operator acts. */
  stuck(id: number, reason: string): Promise<void>;
  /** Frees a stuck lane: tried again at once. */
  free(id: number): Promise<void>;
  /** The person is gone: the talk is marked, its waiting messages are deleted with this reason noted in the log, news goes to the next chat they joined. Returns how many were deleted. */
  abandon(talk: string): Promise<number>;
  /** The next chat of the same citizen after these that can be reached; null: there is none. */
  nextHeardIn(tried: readonly string[]): Promise<string | null>;
  add(errands: Errand[]): Promise<void>;
  /** What is stuck, for the operator. */
  stuckList(limit: number): Promise<{ id: number; kind: string; lane: string; attempts: number; reason: string; since: number }[]>;
  /** `untaken`: what waits for the routing API while it has not taken what it was offered; 0 when it takes everything. */
  depth(): Promise<{ waiting: number; stuck: number; untaken: number; oldestMs: number }>;
  /** null when its identity was deleted or the person left. */
  address(talk: string): Promise<Reach | null>;
  moveChat(talk: string, chat: string): Promise<void>;
}

/** Partitions this copy may work now. Held by session advisory locks on a connection of their own: they fall free when the copy dies. */
export interface Leases {
  /** Partitions held now. */
  held(): number[];
  /** `working`: partitions in which something is being sent now; they are not given away meanwhile. */
  start(working?: () => number[]): Promise<void>;
  stop(): Promise<void>;
  /** Try to hold any single named duty ('telegram-polling', 'whatsapp'); true while held. */
  duty(name: string): Promise<boolean>;
}

export type MessageErrand = Extract<Errand, { kind: 'message' }>;

/** The same for another chat of the citizen's; what the platform of this one said of it is over. */
export function elsewhere({ again: _again, ...errand }: MessageErrand, talk: string): MessageErrand {
  return { ...errand, talk, tried: [...(errand.tried ?? []), errand.talk] };
}

/** This copy's share of what all copies may do together each second. What a copy began it may end, also where it has just lost its last partition. */
export function shareOf(perSecond: number, leases: Pick<Leases, 'held'>): number {
  return (perSecond * Math.max(1, leases.held().length)) / partitions;
}

/** The rows behind attachments and forwards, as the errands need them. */
export interface Attachments {
  /** With what is needed to fetch it; null when unknown. */
  read(id: string): Promise<(Attachment & { talk: string; complaint: string | null; channel: ChannelName; ref: string }) | null>;
  /** Fetched and kept, or given up with a machine word as reason. */
  settle(
    id: string,
    outcome:
      | { state: 'kept'; sha256: string; bytes: number; mediaType: string; name: string; print?: Print | null; shot?: Shot | null }
      | { state: 'refused' | 'failed'; reason: string },
  ): Promise<void>;
}

export interface Forwards {
  /** The body of the one POST: the one kept, or `body` kept now. The same for ever. */
  bodyOnce(complaint: string, body: string): Promise<string>;
  /** The body kept, if one was. */
  body(complaint: string): Promise<string | null>;
  /**
   * The centre has taken it: its id and number there and its holder are written, and a line of its life; it is asked for in ten minutes, should no callback come.
   * 'moved' and nothing written when it is no longer the version that was read.
   */
  taken(complaint: Complaint, line: HistoryEntry): Promise<Committed>;
  /** Forwarded complaints still open whose centre should be asked now, because no callback came. */
  pollDue(now: number, limit: number): Promise<{ complaint: string; centralId: string }[]>;
  pollAt(complaint: string, at: number | null): Promise<void>;
}
