/** "3. sembunyikan nama": the number of a choice, and what it says. */
import { words } from './normalise.ts';
import { findPlace } from './place.ts';

const maxWords = 6;
const labelled = /^\s*(?:no(?:mor|mer)?\.?\s*)?(\d{1,2})\s*[.)]\s*(\p{L}.*)$/su;

/** The words behind the number where there are so many choices; null where none stands before them, or they tell where something is. */
export function behindNumber(text: string, choices: number): string | null {
  const [, number = '', rest = ''] = labelled.exec(text) ?? [];
  return Number(number) >= 1 && Number(number) <= choices && words(rest).length <= maxWords && findPlace(rest) === null ? rest : null;
}
