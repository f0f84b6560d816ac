/** Who officers are, what they may do, and what is kept of what they did. Ports like those of ports.ts. */
import type { ChannelName } from '../channels/channel.ts';
import type { Complaint } from './complaint.ts';
import type { AgencyGroup } from './offices.ts';

export interface AuditEntry {
  at: number;
  officer: string;
  /** The command's word or a fact: 'lihat', 'balas', 'undang', 'daftar', 'refused:…'. */
  act: string;
  complaint: string | null;
  detail: Record<string, string>;
}

export type StaffChange =
  | { type: 'invite'; code: string; region: string; agency: string; role: Role; identity?: true; by: string; expiresAt: number }
  /** `code` is the one-time code as written; `officer` a fresh id, used when the person is not one yet. */
  | { type: 'join'; code: string; officer: string; channel: ChannelName; person: string; name: string; talk: string; at: number }
  /** Is no officer any more, at once. */
  | { type: 'remove'; officer: string; at: number }
  /** The officer's private talk with the bot: cards go there. */
  | { type: 'reach'; officer: string; talk: string; name?: string }
  /** The chat of this talk is the group of an agency from now on; a group it had on the same channel is none any more. */
  | ({ type: 'group'; at: number } & AgencyGroup)
  /** It is not any more. */
  | { type: 'ungroup'; talk: string; at: number }
  /** A ready answer of an agency; `words` null: it is taken away. */
  | { type: 'template'; region: string; agency: string; name: string; words: string | null; by: string; at: number };

export type Role = 'officer' | 'supervisor' | 'admin';

/** A person registered to handle complaints. */
export interface Officer {
  id: string;
  name: string;
  talk: string | null;
  /** Where that talk is. */
  channel?: ChannelName;
  /** `agency` is 'ADMIN' for admins, who see every agency of the region. */
  roles: HeldRole[];
}

/** `identity`: may ask who told a complaint. */
export interface HeldRole {
  region: string;
  agency: string;
  role: Role;
  identity?: true;
}

export interface Officers {
  byPerson(channel: ChannelName, person: string): Promise<Officer | null>;
  byId(id: string): Promise<Officer | null>;
  /** The invitation a code opens now, or null (unknown, used, expired). */
  invitation(code: string, now: number): Promise<HeldRole | null>;
  /** Open complaints of the officer's agencies (all of the region for admins), most urgent first. */
  tasks(officer: Officer, limit: number): Promise<Complaint[]>;
  /** Closed and archived complaints of the agencies the officer supervises whose data nobody has looked at, the oldest first, and how many there are. */
  unchecked(officer: Officer, limit: number): Promise<{ total: number; first: Complaint[] }>;
  /** Open complaints this officer holds. */
  held(officer: string): Promise<Complaint[]>;
  /** The practice complaint that is open in this talk. */
  practising(talk: string): Promise<Complaint | null>;
  /** Everybody with a role in the region. */
  all(region: string): Promise<Officer[]>;
  /** Officers of an agency in a region who can be written to, admins included where `admins`. */
  of(region: string, agency: string, admins: boolean): Promise<Officer[]>;
  /** What the audit keeps about a complaint, oldest first. */
  acts(complaint: string): Promise<AuditEntry[]>;
  /** Writes down that the officer came to the operator pages by the code of this id, now (epoch ms); false: somebody had come by it before. */
  enter(id: string, officer: string, now: number): Promise<boolean>;
  /** The whole audit, newest first, older than `before`; `name` and `number` are '' where there is none. */
  audit(
    before: { at: number; id: string } | null,
    limit: number,
  ): Promise<{ id: string; at: number; name: string; act: string; number: string; detail: Record<string, string> }[]>;
  /** Names by id, also of those who left. */
  names(ids: readonly string[]): Promise<Map<string, string>>;
  /** Makes sure these people are admins (OFFICER_ADMIN); called at start. */
  ensureAdmins(people: { channel: ChannelName; person: string }[], region: string): Promise<void>;
  /** Makes sure this person is an officer of these agencies and of no others; of none: no officer at all. True when the person can be written to. For the seat of the circle page. */
  ensureSeat(person: { channel: ChannelName; person: string }, name: string, region: string, agencies: readonly string[]): Promise<boolean>;
}
