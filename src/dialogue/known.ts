/** Everything a turn may know besides the talk itself. It comes in as values: the dialogue asks nobody. */
import type { Language } from './understand/languages.ts';
import type { Model } from './understand/model.ts';

export type Kind = 'grievance' | 'aspiration' | 'information';
export type Visibility = 'public' | 'anonymous' | 'secret';

export interface Category {
  code: string;
  label: string;
  /** Code of the agency that usually handles it. */
  agency: string;
  /** Words and phrases that point to it (lower case): `*` behind the last word matches any ending, then `!` marks a strong sign and `?` a weak one: "banjir*!". */
  words: string[];
  /** Codes of those it is most easily taken for, the nearest first; unknown ones are passed over. Of 'lainnya': what is meant most often where no words say it. */
  near?: string[] | undefined;
}

export interface EmergencyNumber {
  /** What it is for: 'any' | 'police' | 'fire' | 'ambulance' | 'rescue' | 'power' | 'women_children' | 'crisis'. */
  for: string;
  label: string;
  number: string;
  /** A limit the citizen should know; '' when there is none. */
  note: string;
  source: string;
  checked: string;
}

/** Where a citizen may turn to next. */
export interface NextDoor {
  /** late: what was promised did not happen · corruption: a report about corruption · reprisal: somebody suffers for having reported. */
  for: 'late' | 'corruption' | 'reprisal';
  label: string;
  /** How it is reached, e.g. a telephone number or a web address. */
  contact: string;
  source: string;
  checked: string;
}

/** Somebody else's public complaint of what seems to be the same thing: nothing of who told it, nor of the words. */
export interface SimilarComplaint {
  id: string;
  number: string;
  /** Label of who has it, '' while nobody has. */
  agency: string;
  status: Status;
  submittedAt: number;
}

/** leaving: one of the two waits to be forgotten. */
export type CodeState = 'good' | 'own' | 'unknown' | 'leaving';

/** What similar complaints are looked for by. */
export interface SimilarTo {
  category: string;
  place: { text: string; lat?: number; lon?: number };
}

export interface Region {
  /** Kemendagri area code, e.g. '32.73'; '00' for the shipped example. */
  code: string;
  name: string;
  timeZone: 'Asia/Jakarta' | 'Asia/Makassar' | 'Asia/Jayapura';
  emergency: EmergencyNumber[];
}

/** One of the citizen's own complaints as the talk may show it, newest first. */
export interface OwnComplaint {
  id: string;
  number: string;
  centralNumber: string | null;
  kind: Kind;
  /** Label of the category. */
  category: string;
  /** The first words of the story, or '' when it is secret. */
  title: string;
  place: string;
  status: Status;
  /** Label of the agency that has it, '' while nobody has. */
  agency: string;
  submittedAt: number;
  /** The date the next step is due, epoch ms. */
  dueAt: number | null;
  /** False while the central system has not taken it yet. */
  forwarded: boolean;
  forwardAttempts: number;
  visibility: Visibility;
  /** No news is pushed. */
  hushed?: boolean;
  /** Somebody else's, which this citizen follows. */
  joined?: boolean;
  /** Somebody else follows it now. */
  followed?: boolean;
  /** What happened so far, oldest first. */
  steps: { type: string; at: number; agency: string }[];
}

/** Where a complaint stands. 'resolved' is the agency's claim; 'closed' comes from the citizen (or from silence). */
export type Status =
  | 'received'
  | 'verified'
  | 'routed'
  | 'in_progress'
  | 'replied'
  | 'info_requested'
  | 'resolved'
  | 'reopened'
  | 'closed'
  /** Taken back by the citizen. */
  | 'withdrawn'
  | 'rejected'
  | 'archived';

/** An official area with what it lies in, in official words: "Kel. Cibangkong", "Kec. Batununggal", "Kota Bandung". */
export interface Area {
  /** Kemendagri code of its smallest part, e.g. '32.73.12.1003'. */
  code: string;
  village?: string;
  district?: string;
  regency: string;
}

/** What the operator's map says of a point. */
export interface Spot {
  /** The smallest areas known there, likeliest first: several at a border of two districts, or where only centres are known. */
  areas: readonly Area[];
  /** Whether it lies in the region served; null where the map does not tell. */
  served: boolean | null;
}

/** Official areas, read before: looking up is pure. */
export interface Places {
  near(lat: number, lon: number): Spot;
  /** Areas of this name inside `within` (a code), else inside the region; regencies of the whole country. Spelling may drift a little. */
  named(level: 'village' | 'district' | 'regency', name: string, within?: string): readonly Area[];
  /** Where a text names villages and districts of the region to the letter, the longer name first; none where the region is the whole country. */
  spotted(text: string): readonly { from: number; to: number }[];
}

export interface Known {
  /** Epoch milliseconds. */
  now: number;
  /** Fresh values for this turn: uuidv7 ids, one short token (draft ids), one complaint number. */
  fresh: { ids: readonly string[]; token: string; number: string };
  /** The talk's, or the operator's default; labels and notes below are in it. */
  language: string;
  /** All that can be chosen. */
  languages: readonly Language[];
  region: Region;
  categories: readonly Category[];
  /** What was learned of verified complaints; absent: the categories' words alone suggest. */
  model?: Model;
  /** Absent: no area is looked up, places stay as they were told. */
  places?: Places;
  /** How long to wait for the next piece of a story; 0 answers at once. */
  quietMs: number;
  /** What the channel can fetch. */
  fileMaxBytes: number;
  /** End of the working day `step` is due on, counted from `from`; `listed` is false past the last year whose holidays are known. */
  due(step: 'verify' | 'answer' | 'close', kind: Kind, from: number): { at: number; listed: boolean };
  /** Full working days between two times, epoch ms. */
  workingDays(from: number, to: number): number;
  /** Where a citizen may turn to next: operator data. */
  doors: readonly NextDoor[];
  /** Complaints like the one that is told; undefined until a turn has asked for them ({ need: 'similar' }). */
  similar?: readonly SimilarComplaint[];
  /** How much is stored about the citizen; undefined until a turn has asked for it ({ need: 'stored' }). */
  stored?: { complaints: number; open: number; messages: number; forgetAt: number | null };
  /** Whether a code was one to join by; undefined until a turn has asked for it ({ need: 'code' }). */
  code?: CodeState;
  /** The citizen's own complaints; undefined until a turn has asked for them ({ need: 'own' }). */
  own?: readonly OwnComplaint[];
  /** Id of the complaint the quoted message is about; null when it is about none. */
  quoted: string | null;
}
