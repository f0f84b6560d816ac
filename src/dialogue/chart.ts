/** A picture of shares: what is drawn, not how. Its words are sentences, so that it speaks a language like everything that is said. */
import type { Sentence } from './say.ts';

/** good: as it should be · fair: over, but nobody said so · bad: against the citizen · none: not known. */
export type Tone = 'good' | 'fair' | 'bad' | 'none';

export interface Bar {
  /** Shares of the whole bar, 0 to 1, from the left; what is missing to 1 stays empty. */
  parts: { tone: Tone; share: number }[];
  /** Beside it: the numbers. */
  note: Sentence;
}

export interface Chart {
  title: Sentence;
  subtitle: Sentence;
  /** One for each kind of bar, above all rows. */
  heads: Sentence[];
  rows: { label: Sentence; bars: Bar[] }[];
  legend: { tone: Tone; label: Sentence }[];
  footnote: Sentence;
}
