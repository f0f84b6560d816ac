/** Tells a name from a word: what nobody wrote in thousands of our own everyday sentences (`npm run understand:words`) is a name. */
import { isEveryday } from './everyday.ts';
import { plain } from './normalise.ts';
import own from './own-words.json' with { type: 'json' };
import { rememberingWords } from './recent.ts';
import { stemOf } from './signs.ts';

const stems: ReadonlySet<string> = new Set(own.words.split(' '));

/** Whether a word, as it was typed, is none of everyday. */
export const isStrange = rememberingWords((word): boolean => {
  const typed = plain(word);
  return !isEveryday(word) && !typed.split(' ').some((part) => stems.has(stemOf(part)) || stems.has(stemOf(`di${part}`)));
});
