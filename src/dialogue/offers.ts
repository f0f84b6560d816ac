/** What is remembered of the choices on the citizen's screen, so that a number, a word or a label typed later finds them. */
import type { Choice, Sentence } from './say.ts';
import type { Offer } from './talk.ts';

/** The choices without their sentences: those are a language's. What is data in a label (a number, a category, an area) stays. */
export function offersOf(choices: readonly Choice[]): Offer[] {
  return choices.map(({ draft, step, choice, label }) => {
    const words = dataOf(label);
    return words === '' ? { draft, step, choice } : { draft, step, choice, words };
  });
}

function dataOf({ params }: Sentence): string {
  return Object.values(params ?? {})
    .map((value) => (typeof value === 'object' ? dataOf(value) : String(value)))
    .filter((words) => words !== '')
    .join(' ');
}
