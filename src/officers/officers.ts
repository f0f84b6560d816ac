/** What an officer's message brings about, and what officers' acts need of the world. act.ts makes it; complaints/hear.ts commits it like a citizen's turn. */
import type { ChannelName } from '../channels/channel.ts';
import type { Written } from '../complaints/commits.ts';
import type { Clock } from '../complaints/life.ts';
import type {
  Address,
  Chance,
  Citizens,
  Complaints,
  Figures,
  Followers,
  Groups,
  Officers,
  Proofs,
  Search,
  TalkNow,
  Talks,
  Template,
  Templates,
} from '../complaints/ports.ts';
import type { Category, Known, Region } from '../dialogue/known.ts';
import type { Say, Sentence } from '../dialogue/say.ts';
import type { Talk } from '../dialogue/talk.ts';
import type { Language } from '../dialogue/understand/languages.ts';

export interface OfficerTurn
  /** Of its complaints and drafts only practice makes any: citizens tell the others. Its attachments are the officer's own files. */
  extends Written {
  /** The officer's own talk from now on (only `desk` changes). */
  next: Talk;
  /** Said to the officer. */
  say: Say[];
  /** Said to others: the citizen. `waits`: nobody waits for it, so that it may wait for the morning. */
  tell: { talk: string; say: Say; waits?: boolean }[];
  /** Other talks that move on with it: the citizen's, whose next words answer a question. */
  turns: { now: TalkNow; next: Talk }[];
}

export interface Agency {
  code: string;
  label: string;
}

/** Everything officers' acts may ask; the same for every message. */
export interface OfficerWorld {
  complaints: Pick<Complaints, 'about' | 'listed' | 'byId' | 'byNumber' | 'own' | 'history' | 'attachments' | 'mergedInto'>;
  talks: Pick<Talks, 'readById' | 'hearer'>;
  /** When the night ends that it is now (complaints/push.ts). */
  morning?(now: number): number | null;
  followers: Pick<Followers, 'of'>;
  figures: Figures;
  search: Search;
  citizens: Pick<Citizens, 'identity'>;
  proofs: Pick<Proofs, 'read'>;
  templates: Templates;
  /** Ready answers every agency has unless it wrote its own of that name. */
  readyAnswers: readonly Template[];
  groups: Pick<Groups, 'at' | 'of' | 'card' | 'cardIn'>;
  /** Whether cards of this channel are edited: a group there always shows how complaints stand. */
  edits(channel: ChannelName): boolean;
  /** How large a file may come from there. */
  fileMaxBytes(address: Address): number;
  officers: Pick<
    Officers,
    'byPerson' | 'byId' | 'invitation' | 'tasks' | 'unchecked' | 'held' | 'practising' | 'of' | 'all' | 'acts' | 'names'
  >;
  chance: Pick<Chance, 'now' | 'id' | 'token' | 'number'>;
  agencies: readonly Agency[];
  categories: readonly Category[];
  region: Region;
  due: Known['due'];
  days: Clock['days'];
  /** A sentence in plain words: of the operator's language, which the centre and the history keep, or of another one. */
  words(sentence: Sentence, language?: string): string;
  /** Spoken where a talk has none. */
  language: string;
  languages: readonly Language[];
  /** A link to the operator pages for this officer, good once and for some minutes. */
  consoleLink(officer: string): string;
}
