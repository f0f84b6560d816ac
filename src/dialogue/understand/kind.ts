/** Suggests whether words are a grievance, an aspiration or a request for information. */
import type { Kind } from '../known.ts';
import { sensedIntent } from './intent-sense.ts';
import { kindByWords } from './kind-words.ts';
import { words } from './normalise.ts';
import { remembering } from './recent.ts';
import { weighable } from './signs.ts';

/** Longer stories tell of more than one thing: the patterns alone are asked. */
const sensedWords = 30;

/** The kind `text` sounds like; a grievance when in doubt. */
export const suggestKind = remembering((text): Kind => {
  const count = words(text).length;
  return count > 0 && weighable(text, count, sensedWords) ? sensedIntent(text).kind : kindByWords(text);
});
