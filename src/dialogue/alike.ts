/** The citizen's own open report that tells the same as a draft: one complaint is not filed twice. */
import type { Known, OwnComplaint } from './known.ts';
import { openOf } from './own.ts';
import { needsTown } from './placing.ts';
import { categoryOf, labelOf } from './suggestion.ts';
import type { Draft } from './talk.ts';
import { plain, words } from './understand/normalise.ts';
import { topicOf } from './understand/topic.ts';

/** A street alone is no place yet. */
const placeMinWords = 2;

/** The newest of those known. undefined: none, or the draft is not public, nowhere or anywhere in a town, or said to be another. */
export function alikeOwn(draft: Draft, known: Known): OwnComplaint | undefined {
  const { place, visibility, fresh, replaces } = draft;
  if (known.own === undefined || fresh || visibility !== 'public' || place === null || needsTown(draft, known)) return undefined;
  const category = categoryOf(draft, known);
  const isOfIt = ({ category: label, title }: OwnComplaint) =>
    label === labelOf(category, known.categories) || topicOf(title, known.categories) === category;
  return openOf(known.own).find(
    (entry) => entry.title !== '' && entry.id !== replaces?.complaint && isOfIt(entry) && isThere(entry.place, place.text),
  );
}

/** Whether one of two places is the other, told with less. */
function isThere(one: string, other: string): boolean {
  const [few = [], many = []] = [words(plain(one)), words(plain(other))].sort((a, b) => a.length - b.length);
  return few.length >= placeMinWords && few.every((word) => many.includes(word));
}
