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
/** It is looked for only where a look at few places says that it may be there. */
const rowPlaces = 4;
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
  const shown = text.replace(unseen, '');
  return (mayHoldRow(shown) ? shown.replace(longRow, '$1') : shown).slice(0, seenMax);
}

/** Whether so long a row may stand in a text: it would cover several places of these in a row. */
function mayHoldRow(text: string): boolean {
  let met = 0;
  for (let at = 0; at < text.length && met < rowPlaces; at += rowMax / rowPlaces) met = isLatin(text.charCodeAt(at)) ? 0 : met + 1;
  return met === rowPlaces;
}

function isLatin(code: number): boolean {
  const small = code | 32;
  return (small >= 97 && small <= 122) || (code >= 48 && code <= 57);
}
