/** What agencies bring along: their groups, and the photos that prove their work. Part of the ports. */
import type { ChannelName } from '../channels/channel.ts';
import type { Address } from './ports.ts';

/** A topic for each complaint, one for all of them, or none. */
export type TopicsFor = 'none' | 'agency' | 'complaint';

/** A group of an agency's officers. Being a member says nothing about who may do what there. */
export interface AgencyGroup {
  talk: string;
  region: string;
  agency: string;
  channel: ChannelName;
  topics: TopicsFor;
  /** The officer (an admin) who made it one. */
  by: string;
}

export interface Groups {
  /** The registered group of this chat; null: none. */
  at(address: Address): Promise<AgencyGroup | null>;
  /** An agency's groups, one for each channel at most. */
  of(region: string, agency: string): Promise<AgencyGroup[]>;
  /** Where the card of a complaint stands in a group; null: it has none there. */
  card(talk: string, complaint: string): Promise<{ message: string; thread?: string } | null>;
  /** The message of the card whose own topic this is; null: it is none of a complaint. */
  cardIn(talk: string, thread: string): Promise<string | null>;
  /** We were thrown out of it: it is no agency's group any more. Answers with what it was. */
  leave(address: Address, at: number): Promise<AgencyGroup | null>;
  /** It has another id now. */
  moved(from: Address, chat: string): Promise<void>;
}

/** A ready answer: its name (without #) and its words, with {placeholders}. */
export interface Template {
  name: string;
  words: string;
}

export interface Templates {
  /** What an agency wrote itself. */
  of(region: string, agency: string): Promise<Template[]>;
}

/** Officers' proof photos, held against the citizen's own and against every proof used before. */
export interface Proofs {
  /** The photo beside a complaint it is to be used for. 'waiting': its bytes are not here yet; null: there is no such photo, or it cannot be read. */
  read(attachment: string, complaint: string): Promise<Proof | 'waiting' | null>;
}

export interface Proof {
  /** By the camera's own words; most photos sent as photos say nothing. `clock`: its local time as if it were UTC, epoch ms. */
  taken: { clock: number | null; aheadMinutes: number | null; lat: number | null; lon: number | null } | null;
  /** The photo most like it, if one is the same picture: byte for byte or to the eye ('same'), or with a crop or a change ('near'). */
  likeness: { how: 'same' | 'near'; of: 'citizen' | 'proof'; complaint: string } | null;
}
