/** The steps for requests told at once: whether they become reports of their own, and the short confirmation of each that follows. */
import { placeMaxCharacters, shownCharacters } from '../limits.ts';
import { sentence, shortened } from '../outcome.ts';
import type { Sentence } from '../say.ts';
import { kindOf } from '../suggestion.ts';
import type { Draft } from '../talk.ts';
import { agreement } from '../understand/answer.ts';
import { findPlace } from '../understand/place.ts';
import { anotherRequest, requestsIn, wantsTwo } from '../understand/two.ts';
import { answered, choice, inOneLine, type Step } from './step.ts';
import { placeFact } from './summary.ts';

/** More reports than these are not told at once. */
const othersMax = 5;

/** A message that holds several requests is offered as several reports. */
export const split: Step = {
  missing: (draft, known) => !draft.done.includes('split') && draft.apart !== true && requestsOf(draft, known.categories) !== null,
  ask: (draft, known, again) => {
    const { parts = [] } = requestsOf(draft, known.categories) ?? {};
    const yes = parts.length > 2 ? 'choice.split.several' : 'choice.split';
    return {
      lines: [splitting(parts, again)],
      // In this order "satu" and "dua" mean what they say.
      choices: [choice(draft, 'split', 'no', 'choice.unsplit'), choice(draft, 'split', 'yes', yes, 'primary')],
    };
  },
  accept(answer, draft, known) {
    const wanted = answer.type === 'choice' ? answer.choice === 'yes' : (wantsTwo(answer.text) ?? agreed(answer.text));
    if (wanted === null) return null;
    const next = answered(draft, 'split');
    return { draft: wanted ? parted(next, known.categories) : together(next, known.categories), go: 'next' };
  },
  skip: (draft) => answered(draft, 'split'),
};

/** A later message that tells yet another matter, of somebody who wants each to be a report of its own. */
export function isAnother(draft: Draft, text: string, categories: Parameters<typeof requestsIn>[1]): boolean {
  const others = draft.others ?? [];
  const wantsEach = draft.apart === true || others.length > 0;
  return wantsEach && others.length < othersMax && anotherRequest(draft.pieces.map((piece) => piece.text).join('\n'), text, categories);
}

/** A report told beside another, in one line; one press sends it, changes it or puts it away. */
export const second: Step = {
  missing: (draft) => draft.apart === true && !draft.done.includes('second'),
  ask: (draft, known, again) => {
    const told = {
      kind: sentence(`kind.${kindOf(draft)}`),
      story: shortened(inOneLine(draft), shownCharacters),
    };
    return {
      lines: again
        ? [sentence('ask.second.again', told)]
        : [sentence('ask.second', told), placeFact(draft, known), sentence('ask.second.send')],
      choices: [
        choice(draft, 'second', 'yes', 'choice.yes', 'primary'),
        choice(draft, 'second', 'no', 'choice.no'),
        choice(draft, 'second', 'edit', 'choice.edit'),
      ],
    };
  },
  accept(answer, draft) {
    const wanted = answer.type === 'choice' ? answer.choice : agreement(answer.text);
    if (wanted === 'no') return { draft, go: 'cancel' };
    const next = answered(draft, 'second');
    return wanted === 'yes' ? { draft: next, go: 'send' } : wanted === 'edit' ? { draft: next, go: 'summary' } : null;
  },
  skip: (draft) => answered(draft, 'second'),
};

function splitting(parts: readonly string[], again: boolean): Sentence {
  const [first = '', second = '', ...more] = parts.map((text) => shortened(text, shownCharacters / 2));
  if (more.length === 0) return again ? sentence('ask.split.again') : sentence('ask.split', { first, second });
  const list = [first, second, ...more].map((text, i) => `${i + 1}) "${text}"`).join('\n');
  return again ? sentence('ask.split.several.again') : sentence('ask.split.several', { list });
}

function agreed(text: string): boolean | null {
  const answer = agreement(text);
  return answer === null ? null : answer === 'yes';
}

/** The requests of a piece that holds several, or all before it and the piece that is another; null when all is about one thing. */
function requestsOf({ pieces }: Draft, categories: Parameters<typeof requestsIn>[1]) {
  for (const [i, piece] of pieces.entries()) {
    const parts = requestsIn(piece.text, categories);
    if (parts) return { parts, piece, whole: false };
    const before = pieces.slice(0, i).map(({ text }) => text);
    if (i > 0 && anotherRequest(before.join('\n'), piece.text, categories))
      return { parts: [before.join('. '), piece.text], piece, whole: true };
  }
  return null;
}

/** The first request stays; its place is read anew, because the words may have named that of another. */
function parted(draft: Draft, categories: Parameters<typeof requestsIn>[1]): Draft {
  const found = requestsOf(draft, categories);
  if (found === null) return draft;
  const { piece, whole } = found;
  const [first = '', ...others] = found.parts;
  const pieces = draft.pieces.flatMap((one) => (one !== piece ? [one] : whole ? [] : [{ ...one, text: first }]));
  const told = [...others.map((text) => ({ ...piece, text })), ...(draft.others ?? [])];
  const next = { ...draft, pieces, others: told };
  if (draft.place === null || draft.placeMessage !== '' || draft.done.includes('place')) return next;
  const place = pieces.map((one) => findPlace(one.text)).find((text) => text !== null);
  return place === undefined ? next : { ...next, place: { text: place } };
}

/** One report for all of it: at all the places, without what stands between them. */
function together(draft: Draft, categories: Parameters<typeof requestsIn>[1]): Draft {
  const found = requestsOf(draft, categories);
  if (found === null || draft.place === null || draft.placeMessage !== '' || draft.done.includes('place')) return draft;
  const places = found.parts.map((text) => findPlace(text)).filter((text) => text !== null);
  const text = [...new Set(places)].join('; ');
  return text === '' || text.length > placeMaxCharacters ? draft : { ...draft, place: { text } };
}
