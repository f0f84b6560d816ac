/** What officers and the centre read of what a citizen does to a report that was filed: the deed in plain words, then the citizen's own. The centre has no field for any of it. Pure. */

import type { Effect, Piece, Place } from '../dialogue/effect.ts';
import type { Category } from '../dialogue/known.ts';
import { piecesMax, storyMaxCharacters } from '../dialogue/limits.ts';
import { shortened } from '../dialogue/outcome.ts';
import type { Sentence } from '../dialogue/say.ts';
import { labelOf } from '../dialogue/suggestion.ts';
import { putRight } from '../dialogue/understand/place-right.ts';
import { type Complaint, mapLink } from './complaint.ts';

type Correction = Extract<Effect, { type: 'correct' }>;
/** Enough to find what stood there; the centre takes 20,000 signs, and what holds now may be half of them. */
const wasMax = 500;
export type Words = (sentence: Sentence) => string;

/** The complaint with what the correction puts right in it; words that come too late for that stand behind its story. */
export function corrected(complaint: Complaint, { puts, text, late }: Correction, at: number): Complaint {
  if (!late) return Object.keys(puts).length === 0 ? complaint : { ...complaint, ...puts };
  const { pieces } = complaint;
  const length = pieces.reduce((sum, piece) => sum + piece.text.length, text.length);
  if (text === '' || pieces.length >= piecesMax || length > storyMaxCharacters) return complaint;
  return { ...complaint, pieces: [...pieces, { message: '', at, text }] };
}

/** What is right and what it was before, a line for each, and how the citizen said it. */
export function correction(complaint: Complaint, { puts, text, late }: Correction, categories: readonly Category[], words: Words): string {
  const before = placeWords(complaint.place);
  const lines: Sentence[] = [];
  const anew = (what: 'place' | 'when', now: string, was: string) =>
    lines.push(was === '' ? { key: `corrected.${what}.new`, params: { now } } : { key: `corrected.${what}`, params: { now, was } });
  if (puts.place) anew('place', placeWords(puts.place), before);
  if (puts.occurred) anew('when', puts.occurred, complaint.occurred ?? '');
  if (puts.category)
    lines.push({
      key: 'corrected.category',
      params: { now: labelOf(puts.category, categories), was: labelOf(complaint.category, categories) },
    });
  const rewritten = rewrittenOf(complaint, puts.pieces ?? []);
  for (const params of rewritten) lines.push({ key: 'corrected.words', params });
  const meant = late && complaint.place !== null ? putRight(complaint.place.text, text) : null;
  if (meant !== null) lines.push({ key: 'corrected.place.late', params: { now: meant, was: before } });
  const isShown = rewritten.some(({ now }) => now === text);
  return [...lines.map((line) => words(line)), ...(isShown ? [] : said(text, words))].join('\n');
}

/** For the centre: what was done or is wanted, and the citizen's own words. */
export function deed(what: 'solved' | 'disputed' | 'withdrawn' | 'closing' | 'staying', text: string, words: Words): string {
  return [words({ key: `citizen.${what}` }), ...said(text, words)].join('\n');
}

/** For the centre: that it is a correction, or whom the citizen does not want to read it any more. */
export function passedOn({ puts }: Correction, told: string, words: Words): string {
  const { visibility } = puts;
  const heading = words({ key: visibility === 'secret' || visibility === 'anonymous' ? `citizen.${visibility}` : 'citizen.corrected' });
  return told === '' ? heading : `${heading}\n${told}`;
}

/** A place with its pin as a link, in a line; '' for none. */
export function placeWords(place: Place | null): string {
  if (place === null) return '';
  return [place.text, place.lat === undefined ? '' : mapLink(place.lat, place.lon ?? 0)].filter((words) => words !== '').join(' ');
}

function said(text: string, words: Words): string[] {
  return text.trim() === '' ? [] : [words({ key: 'corrected.said', params: { text } })];
}

/** Messages the citizen wrote anew. */
function rewrittenOf({ pieces }: Complaint, anew: readonly Piece[]): { was: string; now: string }[] {
  return anew.flatMap(({ message, text: now }) => {
    const was = pieces.find((piece) => message !== '' && piece.message === message)?.text ?? now;
    return was === now ? [] : [{ was: shortened(was, wasMax), now }];
  });
}
