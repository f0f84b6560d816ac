/** What a step of the talk is: one question about one slot of the draft. */
import type { Piece } from '../effect.ts';
import type { Known } from '../known.ts';
import type { Choice, Say, SayKey, Sentence } from '../say.ts';
import type { Draft, StepName } from '../talk.ts';
import { opensAnother } from '../understand/another-opens.ts';
import { plain } from '../understand/normalise.ts';

/** An answer to the question on the screen. */
export type Answer = { type: 'choice'; choice: string } | { type: 'text'; text: string; message: string; at: number };

export interface Accepted {
  draft: Draft;
  /** Said before what follows. */
  lines?: Sentence[];
  /** 'next': the first step still missing; a name: that step; 'send', 'join' and 'cancel' end the draft. */
  go: 'next' | 'send' | 'join' | 'cancel' | StepName;
}

export interface Step {
  /** Whether the draft still needs this answer. */
  missing(draft: Draft, known: Known): boolean;
  /** The question; `again` is asked of somebody impatient or who answered something else. */
  ask(draft: Draft, known: Known, again: boolean): Say;
  /** What the answer changes; null when it is none: then it is more of the story. */
  accept(answer: Answer, draft: Draft, known: Known): Accepted | null;
  /** The answer "lewati" gives; absent: it cannot be skipped. */
  skip?(draft: Draft, known: Known): Draft;
  /** The draft as it was before the answer, for "kembali". */
  clear?(draft: Draft): Draft;
}

/** A choice of a step of this draft. */
export function choice(draft: Draft, step: StepName, name: string, label: SayKey | Sentence, style?: Choice['style']): Choice {
  const spoken: Sentence = typeof label === 'string' ? { key: label } : label;
  return style ? { draft: draft.id, step, choice: name, label: spoken, style } : { draft: draft.id, step, choice: name, label: spoken };
}

/** The steps done, without those that ask where. */
export function doneBesidePlace({ done }: Draft): StepName[] {
  return done.filter((step) => step !== 'place' && step !== 'area' && step !== 'town');
}

/** The draft with this step answered. */
export function answered(draft: Draft, step: StepName): Draft {
  return draft.done.includes(step) ? draft : { ...draft, done: [...draft.done, step] };
}

/** The draft without a name on it; a secret one stays secret. */
export function hidden(draft: Draft): Draft {
  return draft.visibility === 'public' ? { ...draft, visibility: 'anonymous' } : draft;
}

/** Whether a piece says that another matter begins, or was announced as one. */
export function opensOther({ opened = [] }: Pick<Draft, 'opened'>, { message, text }: Piece): boolean {
  return opened.includes(message) || opensAnother(text);
}

/** The story in one string, for understanding. */
export function story({ pieces }: Pick<Draft, 'pieces'>): string {
  return pieces.length === 1 ? (pieces[0]?.text ?? '') : pieces.map(({ text }) => text).join('\n');
}

/** The story as it is shown: its pieces as sentences of one line. */
export function inOneLine({ pieces }: Pick<Draft, 'pieces'>): string {
  return pieces.reduce(
    (told, { text }) => (told === '' ? text.trim() : `${told}${/[.!?…,;:]$/.test(told) ? ' ' : '. '}${text.trim()}`),
    '',
  );
}

/** Whether words are what was told before, once more. */
export function repeats({ pieces }: Pick<Draft, 'pieces'>, text: string): boolean {
  return pieces.some((piece) => plain(piece.text) === plain(text));
}
