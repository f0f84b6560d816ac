/** What the parts of the dialogue hand each other: the moment that is being answered and what came of it. */
import type { Effect } from './effect.ts';
import type { Known, SimilarTo } from './known.ts';
import type { Say, SayKey, Sentence } from './say.ts';
import type { Talk, TalkState } from './talk.ts';

/** One thing heard, with everything known while it is answered. */
export interface Moment {
  known: Known;
  /** Platform id of the message; '' for presses and alarms without one. */
  message: string;
  at: number;
}

export interface Outcome {
  state: TalkState;
  say: Say[];
  effects: Effect[];
}

/** What a turn may ask to know before it can answer: it is run again with it. */
export type Need =
  | { need: 'own' }
  | { need: 'stored' }
  | { need: 'similar'; to: SimilarTo }
  | { need: 'code'; code: string }
  | { need: 'language'; language: string };

/** What a whole turn comes to. */
export interface Answer {
  talk: Talk;
  say: Say[];
  effects: Effect[];
}

/** A turn's answer, or what it needs to know first. `none`: the answer where nothing similar is found, so that the turn need not be run again for it. */
export type Turned = Answer | (Need & { none?: Answer });

/** A part that cannot answer before something is known says so. */
export type Result = Outcome | Need;

/** An outcome that says nothing and does nothing more than its state, unless told. */
export function outcome(state: TalkState, say: Say[] = [], effects: Effect[] = []): Outcome {
  return { state, say, effects };
}

/** Adds what was said and wanted before to a result. */
export function after(first: Pick<Outcome, 'say' | 'effects'>, result: Result): Result {
  return 'need' in result
    ? result
    : { state: result.state, say: [...first.say, ...result.say], effects: [...first.effects, ...result.effects] };
}

/** The line above what is said, unless that says it already; nothing where nothing is said yet. */
export function before(line: Sentence, result: Outcome): Outcome;
export function before(line: Sentence, result: Result): Result;
export function before(line: Sentence, result: Result): Result {
  if ('need' in result) return result;
  const [first, ...rest] = result.say;
  const isSaid = line.params === undefined && first?.lines.some(({ key }) => key === line.key);
  return first === undefined || isSaid ? result : { ...result, say: [{ ...first, lines: [line, ...first.lines] }, ...rest] };
}

/** These lines above what is said, in their order. */
export function above(lines: readonly Sentence[], result: Outcome): Outcome;
export function above(lines: readonly Sentence[], result: Result): Result;
export function above(lines: readonly Sentence[], result: Result): Result {
  return lines.reduceRight((said, line) => before(line, said), result);
}

/** "7K3QF-M (lampu jalan mati)", or the bare number of a secret complaint. */
export function subject(about: { number: string; title: string }): Sentence {
  return about.title === ''
    ? sentence('subject', { number: about.number })
    : sentence('subject.titled', { number: about.number, title: about.title });
}

/** A sentence. */
export function sentence(key: SayKey, params?: Sentence['params']): Sentence {
  return params ? { key, params } : { key };
}

/** A message of these sentences. */
export function message(...lines: Sentence[]): Say {
  return { lines };
}

/** Sentences as one, "a · b · c". */
export function joined(parts: Sentence[], key: 'join.dot' | 'join.comma' | 'join.space' = 'join.dot'): Sentence {
  const [first, ...rest] = parts;
  return rest.reduce((left, right) => sentence(key, { left, right }), first ?? sentence('nothing'));
}

/** Whether a text has more than `limit` signs, as people count them. */
export function isLonger(text: string, limit: number): boolean {
  return text.length > limit && [...text].length > limit;
}

/** The beginning of a text, at most `limit` signs. */
export function shortened(text: string, limit: number): string {
  return isLonger(text, limit)
    ? `${[...text]
        .slice(0, limit - 1)
        .join('')
        .trimEnd()}…`
    : text;
}
