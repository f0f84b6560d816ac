/** Reads an answer to "where?" by the rules, where it sounds like one at all, and by the sense for the parts of a message. */
import type { Known } from '../known.ts';
import { stretchesOf } from './parts-sense.ts';
import { findPlace } from './place.ts';
import { type Given, placeGiven } from './place-told.ts';
import { placeAnswered } from './where.ts';

/** The place an answer gives, and whether it tells more; null: none. `described`: what it describes, where it names nothing; `again`: it was asked for before. */
export function placeHeard(said: string, described: Given, again: boolean, known: Pick<Known, 'places' | 'region' | 'categories'>): Given {
  const text = besideTime(said);
  const ruled = placeAnswered(text, known);
  const isHeard = ruled !== null && soundsLikeWhere(text, ruled.place, known);
  const found = placeGiven(text, isHeard ? ruled : described, again, known.places);
  return found === null ? null : { ...found, more: found.more || text !== said.trim() };
}

/** "gedongkiwo, sing cedhak pasty. sasi wingi": without the clauses that say when, where others are left. */
function besideTime(said: string): string {
  const left = stretchesOf(said, 'where', []).reduceRight((text, { part, from, to }) => {
    const isClause = part === 'time' && /[,.;\n]\s*$/.test(text.slice(0, from)) && /^\s*(?:[,.;!\n]|$)/.test(text.slice(to));
    return isClause ? text.slice(0, from).replace(/[,.;\s]+$/, '') + text.slice(to) : text;
  }, said);
  return left.trim();
}

/** "jumat lalu", "dua-dua lapor": any few words could be a name. Those that have no word of a place, no official name and no sound of one are none. */
function soundsLikeWhere(text: string, ruled: string, { places }: Pick<Known, 'places'>): boolean {
  return (
    findPlace(text) !== null ||
    (places?.spotted(ruled) ?? []).length > 0 ||
    stretchesOf(text, 'where', [ruled]).some(({ part }) => part === 'place')
  );
}
