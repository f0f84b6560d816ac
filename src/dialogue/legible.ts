/** What is said as everybody sees it: without endless rows of signs that are no words, and without signs that show nothing, which part words and may turn the reading direction of all that follows on an officer's screen. */
import { pieceMaxCharacters } from './limits.ts';
import type { Said } from './said.ts';

/** Soft hyphens, marks of width and direction, and what the web leaves behind. The joiners of emoji and of regional scripts stay. */
const unseen = /[\u00AD\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF]/gu;

/**
 * More signs in a row that are no letter and no digit tell nothing, and what is looked for in a text takes time by the square of them and more: a message of 20,000 spaces
 * held everybody else up for minutes.
 */
const rowMax = 100;
const longRow = new RegExp(`([^\\p{L}\\p{N}]{${rowMax}})[^\\p{L}\\p{N}]+`, 'gu');

/** A longer message is refused as too long, however much of it is read. A sign of a text takes two places at most. */
const seenMax = 2 * pieceMaxCharacters + 2;

/** The same thing said, in legible signs. */
export function legible(said: Said): Said {
  switch (said.type) {
    case 'text':
    case 'edit':
      return { ...said, text: seen(said.text) };
    case 'file': {
      const { caption, name } = said;
      return { ...said, ...(caption !== undefined && { caption: seen(caption) }), ...(name !== undefined && { name: seen(name) }) };
    }
    case 'pin':
      return said.title === undefined ? said : { ...said, title: seen(said.title) };
    default:
      return said;
  }
}

function seen(text: string): string {
  return text.replace(unseen, '').replace(longRow, '$1').slice(0, seenMax);
}
