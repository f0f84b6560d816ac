/** What the domain needs of the world. store/ and app.ts fill these ports; they give and take domain values, never rows. */
import type { Again, ChannelName, Incoming } from '../channels/channel.ts';
import type { CodeState, OwnComplaint, SimilarComplaint, SimilarTo } from '../dialogue/known.ts';
import type { SaidFile } from '../dialogue/said.ts';
import type { Choice, Say } from '../dialogue/say.ts';
import type { Talk } from '../dialogue/talk.ts';
import type { CentralEvent, Complaint, HistoryEntry } from './complaint.ts';
import type { AuditEntry, StaffChange } from './staff.ts';

export type {
  DigestKey,
  Digests,
  Exported,
  ExportScope,
  Figures,
  Period,
  Scope,
  Search,
  Standing,
  Tally,
  Term,
} from './figures.ts';
export type { AgencyGroup, Groups, Proof, Proofs, Template, Templates, TopicsFor } from './offices.ts';
export type { AuditEntry, HeldRole, Officer, Officers, Role, StaffChange } from './staff.ts';

/** How a chat is reached: the only thing a citizen is known by. */
export interface Address {
  channel: ChannelName;
  chat: string;
}

/** A talk as it stands, with the version a commit must still find. */
export interface TalkNow {
  id: string;
  citizen: string;
  /** 0: nobody wrote here before; the commit creates talk, citizen and identity. */
  version: number;
  talk: Talk;
  address: Address;
  /** false: the person left (blocked the bot); told only when a talk is read by its id. */
  reachable?: boolean;
}

/** What must go out, durably. Errands of one lane run strictly one after the other. */
export type Errand =
  /** Lane: the talk. `bulk`: a status push, sent after replies. `tried`: chats of the same citizen that did not take it. */
  | { kind: 'message'; talk: string; say: Say; bulk: boolean; thread?: string; replyTo?: string; again?: Again; tried?: string[] }
  /** Lane: the complaint. POST it to the routing API. */
  | { kind: 'forward'; complaint: string }
  /** Lane: the complaint, so it follows the forward. `key` is the Idempotency-Key. */
  | { kind: 'addition'; complaint: string; key: string; from: 'citizen' | 'officer'; text: string; attachments: string[] }
  /** Lane: the complaint. Tell the officers concerned; expands into messages. `what` says which card, `attachments` which files came with the words. */
  | { kind: 'notice'; complaint: string; what: NoticeKind; text: string; attachments?: string[] }
  /** Lane: `board`. Bring one card of the group up to date; one for each change, so that no change is left out. */
  | { kind: 'board'; talk: string; board: string }
  /** Lane: the attachment. Fetch its bytes from the channel. */
  | { kind: 'attachment'; attachment: string };

export type NoticeKind =
  | 'new'
  | 'added'
  | 'corrected'
  /** The citizen made it secret. */
  | 'concealed'
  | 'disputed'
  /** Not solved for the third time: its supervisors decide. */
  | 'disputed_again'
  | 'nudged'
  | 'withdrawn'
  /** Its date comes (the officers), has passed (their supervisors), passed long ago (the admins). `text`: numbers of others this one speaks for. */
  | 'soon'
  | 'overdue'
  | 'escalated'
  | 'stuck'
  | 'unknown'
  /** Two agencies say that it is not theirs: an admin decides. `text`: codes, parted by commas: of whoever refuses it now, and of others it may be. */
  | 'undecided'
  /** An officer's photo is looked at once it is there. `text`: its id and the officer's talk. */
  | 'proof'
  /** Something the centre did while an officer holds it. `text`: the type of the change. */
  | 'central'
  | 'emergency';

export interface NewAttachment {
  id: string;
  talk: string;
  file: SaidFile;
  /** An officer sent it to show that the work is done: it is held against other photos (Proofs). */
  proof?: true;
}

/** Everything one turn writes: one statement when it is only talk and errands, one short transaction otherwise. All or nothing. */
export interface Commit {
  /** null when nothing came in (an alarm, a status). The same channel + id twice makes the commit answer 'heard'. */
  incoming: Incoming | null;
  /** Read together with the version. Version 0 creates it. */
  now: TalkNow;
  next: Talk;
  /** Other talks that move on as well: written only if each still stands as it was read, else the commit answers 'moved'. */
  turns?: { now: TalkNow; next: Talk }[];
  complaints: Complaint[];
  /** Draft id of each new complaint, by complaint id; (talk, draft) is unique: filing is idempotent. */
  drafts: Record<string, string>;
  /** Complaints as they should stand now, written whole; `version` is the one that was read: stored only if it still is that one (and raised by one), else the commit answers 'moved'. */
  changes: Complaint[];
  history: HistoryEntry[];
  attachments: NewAttachment[];
  /** Attachments that belong to a complaint from now on. */
  belongs: { attachment: string; complaint: string }[];
  errands: Errand[];
  /** Acts of officers, for the audit. */
  audit: AuditEntry[];
  /** Changes of who is an officer. A code already used (or expired) makes the commit answer 'moved'. */
  staff: StaffChange[];
  /** Events of the centre this commit settles; the same id twice makes the commit answer 'heard'. */
  central: { event: CentralEvent; outcome: CentralOutcome; complaint: string | null }[];
  /** Emergencies told, shown to the operator. */
  emergencies: { at: number; kinds: string[]; words: string }[];
  /** This talk follows these complaints of others from now on. */
  follows?: { complaint: string; at: number }[];
  /** Its citizen follows these no more. */
  leaves?: string[];
  /** Who the citizen is will be deleted at this time; null: not any more. */
  forgetAt?: { at: number | null };
  /** A one-time code given to this talk's citizen, or used by this talk: it then joins the citizen it was given to. A code already used or expired makes the commit answer 'moved'. */
  code?: { type: 'give'; code: string; expiresAt: number } | { type: 'use'; code: string; at: number };
}

/** applied: changed the complaint · late: older than what is known · unknown: a type we do not know · early: we do not know the complaint yet. */
export type CentralOutcome = 'applied' | 'late' | 'unknown' | 'early';

/** done: written · moved: the talk's version (or a lock) moved, read and run again · heard: this was heard before, nothing was written. */
export type Committed = 'done' | 'moved' | 'heard';

export interface Talks {
  /** Never null: a chat nobody wrote from yet comes back with version 0 and a fresh id. Perhaps as this copy remembers it: whether it still stands so, commit says. */
  read(address: Address): Promise<TalkNow>;
  readById(id: string): Promise<TalkNow | null>;
  /** Where whoever told the complaint hears of it: of the chats they joined the one they wrote in last that can be reached, and where none can, still the last. */
  hearer(complaint: Pick<Complaint, 'citizen' | 'talk'>): Promise<TalkNow | null>;
  commit(commit: Commit): Promise<Committed>;
  /** A message that keeps failing for our own fault: kept for the operator (sealed), with the apology as its errand. Idempotent. */
  park(incoming: Incoming, now: TalkNow, errands: Errand[], reason: string): Promise<void>;
  /** Talks whose alarm is due, oldest first. */
  due(now: number, limit: number): Promise<{ id: string; wakeAt: number }[]>;
  /** The person left (what waits for them is dropped, news goes to the next chat they joined) or came back. */
  reachable(address: Address, reachable: boolean): Promise<void>;
}

/** What a message offers by number; `pushed`: it came unasked. */
export interface Listed {
  choices: readonly Choice[];
  pushed: boolean;
}

export interface Complaints {
  /** The citizen's own, newest first, at most 10; `category` is its code. */
  own(citizen: string): Promise<OwnComplaint[]>;
  /** The complaint a message of the bot (platform id) in this talk was about. */
  about(talk: string, message: string): Promise<string | null>;
  /** What an officer may choose by number below this message of the bot, or (without one) below the newest that offers anything. `at`: when it went out, epoch ms. */
  listed(talk: string, message?: string): Promise<(Listed & { at: number }) | null>;
  byId(id: string): Promise<Complaint | null>;
  byNumber(number: string): Promise<Complaint | null>;
  /** By the centre's id, our id or our number. */
  byCentral(complaintId: string): Promise<Complaint | null>;
  /** Those whose answers are this one's. */
  mergedInto(complaint: string): Promise<Complaint[]>;
  history(complaint: string): Promise<HistoryEntry[]>;
  attachments(complaint: string): Promise<Attachment[]>;
  /** Events that came before the complaint's central id was known, oldest first. */
  early(centralId: string): Promise<CentralEvent[]>;
  /** Keeps an event nobody can be told about yet (or ever); the same id again changes nothing. */
  keepEvent(event: CentralEvent, outcome: CentralOutcome): Promise<void>;
  heardEvent(id: string): Promise<boolean>;
}

/** Who told complaints, and what the law gives them over what is stored. */
export interface Citizens {
  stored(citizen: string): Promise<{ complaints: number; open: number; messages: number; forgetAt: number | null }>;
  /** What the platform told about the person of a talk: channel, name, number; null once it is deleted. For those with the right to ask. */
  identity(talk: string): Promise<Record<string, string> | null>;
  /** Everything stored about the citizen of this talk and nobody else, as plain JSON. */
  everything(talk: string): Promise<Record<string, unknown>>;
  /** Whether a code typed in a chat of `citizen` opens another citizen now. */
  code(code: string, citizen: string, now: number): Promise<CodeState>;
  /** Citizens whose identity is to be deleted by now. */
  forgetDue(now: number, limit: number): Promise<string[]>;
  /** Deletes who the citizen is: names, accounts, messages, drafts. Their complaints stay, nobody can be told about them. In the audit, without the identity. */
  forget(citizen: string, now: number): Promise<void>;
}

/** Citizens who follow a complaint somebody else told. */
export interface Followers {
  /** Open public complaints of others of the same category, within 150 m or in the same street, newest first. */
  similar(to: SimilarTo, around: { region: string; citizen: string; since: number }): Promise<SimilarComplaint[]>;
  /** Who follows it, each with the talk they hear of it in (Talks.hearer). */
  of(complaint: string): Promise<{ citizen: string; talk: string }[]>;
  /** Whether the citizen follows it, in whichever of their chats. */
  has(complaint: string, citizen: string): Promise<boolean>;
}

/** Complaints the clock has to look at: their dates may have passed. */
export interface FallingDue {
  due(now: number, limit: number): Promise<string[]>;
  /** Look again at this time; a change of status or date makes it look at once. */
  lookAt(complaint: string, at: number): Promise<void>;
}

export interface Attachment {
  id: string;
  kind: SaidFile['kind'];
  /** waiting: still being fetched · kept: in the file store · refused: too large or not allowed · failed: could not be fetched. */
  state: 'waiting' | 'kept' | 'refused' | 'failed';
  name: string;
  mediaType: string;
  bytes: number;
  sha256: string;
  seconds: number | null;
  /** When it was announced, epoch ms by the database's clock. */
  at: number;
  /** Sent by an officer. */
  proof?: true;
}

/** The clock and fresh values, so that tests decide them. */
export interface Chance {
  now(): number;
  /** `now` moves only when somebody moves it (tests): nothing falls due by itself. */
  stands?: true;
  /** uuidv7. */
  id(): string;
  /** 12 signs of a-z0-9. */
  token(): string;
  /** A complaint number with its check sign. */
  number(): string;
}

export interface Log {
  debug(event: string, fields?: Record<string, string | number | boolean>): void;
  info(event: string, fields?: Record<string, string | number | boolean>): void;
  warn(event: string, fields?: Record<string, string | number | boolean>): void;
  error(event: string, error: unknown, fields?: Record<string, string | number | boolean>): void;
}
