/** Everything a turn may know besides the talk itself. It comes in as values: the dialogue asks nobody. */

export type Kind = 'grievance' | 'aspiration' | 'information';
export type Visibility = 'public' | 'anonymous' | 'secret';

export interface Category {
  code: string;
  label: string;
  /** Code of the agency that usually handles it. */
  agency: string;
  /** Words and phrases that point to it, normalised (lower case); a trailing `*` matches any ending. */
  words: string[];
}

export interface EmergencyNumber {
  /** What it is for: 'any' | 'police' | 'fire' | 'ambulance' | 'rescue' | 'power' | 'women_children' | 'crisis'. */
  for: string;
  label: string;
  number: string;
  /** A limit the citizen should know, in Indonesian; '' when there is none. */
  note: string;
  source: string;
  checked: string;
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
  | 'rejected'
  | 'archived';

export interface Known {
  /** Epoch milliseconds. */
  now: number;
  /** Fresh values for this turn: uuidv7 ids, one short token (draft ids), one complaint number. */
  fresh: { ids: readonly string[]; token: string; number: string };
  language: string;
  region: Region;
  categories: readonly Category[];
  /** How long to wait for the next piece of a story; 0 answers at once. */
  quietMs: number;
  /** What the channel can fetch. */
  fileMaxBytes: number;
  /** End of the working day `step` is due on, counted from `from`; `listed` is false past the last year whose holidays are known. */
  due(step: 'verify' | 'answer' | 'close', kind: Kind, from: number): { at: number; listed: boolean };
  /** The citizen's own complaints; undefined until a turn has asked for them ({ need: 'own' }). */
  own?: readonly OwnComplaint[];
  /** Id of the complaint the quoted message is about; null when it is about none. */
  quoted: string | null;
}
