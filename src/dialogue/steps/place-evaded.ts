/** Answers to "where?" that give no place: there is none, it is everywhere, it is left to others, or it is asked which place is meant. */
import type { Place } from '../effect.ts';
import type { Known } from '../known.ts';
import { sentence } from '../outcome.ts';
import { everywhere, isQuarterOnly, toldPlace } from '../placing.ts';
import type { Draft } from '../talk.ts';
import { saysNoPlace } from '../understand/place.ts';
import { pointsHere, saysEverywhere } from '../understand/place-described.ts';
import { asksWhichPlace, pointsToPhoto, saysPinned } from '../understand/place-evaded.ts';
import { type Accepted, type Answer, answered } from './step.ts';

/** What becomes of such an answer; null for any other. */
export function evadedIn(text: string, { message }: Answer & { type: 'text' }, draft: Draft, known: Known): Accepted | null {
  if (asksWhichPlace(text)) return { draft, lines: [sentence('meaning.village')], go: 'place' };
  if (saysPinned(text) && draft.place === null) return { draft, lines: [sentence('faq.locate')], go: 'place' };
  if (saysNoPlace(text)) return { draft: unplaced(draft, known), go: 'next' };
  const isAll = saysEverywhere(text);
  if (isAll && known.region.code !== everywhere)
    return { draft: answered({ ...draft, place: toldPlace(known.region.name, known), placeMessage: message }, 'place'), go: 'next' };
  const isPhoto = pointsToPhoto(text);
  if (isPhoto && draft.attachments.length === 0) return { draft, lines: [sentence('faq.files')], go: 'place' };
  if (!isAll && !isPhoto && !pointsHere(text)) return null;
  return draft.placeAsks === undefined ? askedOn(draft) : { draft: unplaced(draft, known), go: 'next' };
}

/** Asked for once more, in the words that fit: what is said then is taken. */
export function askedOn(draft: Draft): Accepted {
  return { draft: { ...draft, placeAsks: draft.place === null ? 1 : (draft.placeAsks ?? 0) }, go: 'place' };
}

/** A pin that was read wrongly stays, with or without words for it, and so does the quarter the story named. */
export function unplaced(draft: Draft, known: Known): Draft {
  return answered({ ...draft, place: isQuarterOnly(draft, known) ? draft.place : pinOf(draft) }, 'place');
}

/** The pin whose reading the citizen refused; any other place is told anew. */
export function pinOf({ place, done }: Draft): Place | null {
  return place?.lat !== undefined && place.areaCode === undefined && done.includes('area') ? place : null;
}
