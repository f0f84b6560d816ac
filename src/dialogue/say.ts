/** What the bot says, free of any platform and language: keys of locales/ with their parameters. Plain JSON; speech.ts makes a Message of it. */
import type languageKeys from '../../locales/id/language.json';
import type officerKeys from '../../locales/id/officers.json';
import type reportKeys from '../../locales/id/reports.json';
import type talkKeys from '../../locales/id/talk.json';
import type { Chart } from './chart.ts';

/** Every sentence of the source language; plural forms (`…_other`) are named by their stem. */
export type SayKey = Stem<keyof typeof talkKeys | keyof typeof officerKeys | keyof typeof reportKeys | keyof typeof languageKeys>;
type Stem<K extends string> = K extends `${infer S}_other` ? S : K;

/** A sentence: key and parameters. A parameter may be a sentence itself; times are epoch milliseconds (the locale's `{{due, day}}` formats them). */
export interface Sentence {
  key: SayKey;
  params?: Record<string, string | number | Sentence>;
  /** Told in this language whatever the talk's. */
  language?: string;
}

/** Something to choose: a button where the platform has buttons, a number elsewhere. `draft:step:choice` comes back as a press and stays within 64 bytes. */
export interface Choice {
  /** What the choice belongs to: a draft's id, a question's id, an officer's pending act. At most 16 ASCII signs, no colon. */
  draft: string;
  /** At most 16 ASCII signs, no colon. */
  step: string;
  /** At most 28 ASCII signs, no colon. */
  choice: string;
  label: Sentence;
  /** Said in words where there are no buttons: a number is typed too easily twice. */
  typed?: true;
  style?: 'primary' | 'danger';
}

/** One message of the bot: sentences, a line each. */
export interface Say {
  lines: Sentence[];
  choices?: Choice[];
  /** Offer the platform's own "send my position" where it has one. */
  askPlace?: boolean;
  /** Id of the complaint this message is about: a reply to it belongs to that complaint. */
  about?: string;
  /** A file made when the message goes out: everything stored about the citizen of this talk, a picture of figures, or a list of complaints for an officer. */
  document?: 'own_data' | { chart: Chart } | { export: ExportOf };
  /** Ids of kept attachments to send along. */
  attachments?: string[];
  /** Told unasked of a report: where this chat cannot be reached any more, the next one the citizen joined hears it. */
  news?: true;
}

/** Complaints of these agencies told in [from, to), epoch ms, as far as this officer may read them then. */
export interface ExportOf {
  officer: string;
  agencies: readonly string[];
  from: number;
  to: number;
}
