/** "Waalaikumsalam": a salam is answered before anything else is said. */
import { command } from './command.ts';
import { type Moment, type Result, sentence } from './outcome.ts';
import type { TalkState } from './talk.ts';
import { onlySalam, opensWithSalam } from './understand/salam.ts';

/** A salam and nothing else greets. null: more is said. */
export function salamAlone(state: TalkState, text: string, moment: Moment): Result | null {
  return moment.known.quoted === null && onlySalam(text) ? command(state, 'greeting', moment) : null;
}

/** What is said to `text`, behind the answer to its salam. */
export function withSalam(text: string, result: Result): Result {
  if ('need' in result || !opensWithSalam(text)) return result;
  const [first, ...rest] = result.say;
  if (first === undefined || result.say.some(({ lines }) => lines.some(({ key }) => key === 'salam'))) return result;
  return { ...result, say: [{ ...first, lines: [sentence('salam'), ...first.lines] }, ...rest] };
}
