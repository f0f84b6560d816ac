/** The steps for two requests told at once: whether they become two reports, and the short confirmation of the second one. */
import { shownCharacters } from '../limits.ts';
import { sentence, shortened } from '../outcome.ts';
import { kindOf } from '../suggestion.ts';
import type { Draft } from '../talk.ts';
import { agreement } from '../understand/answer.ts';
import { findPlace } from '../understand/place.ts';
import { anotherRequest, twoRequests, wantsTwo } from '../understand/two.ts';
import { answered, choice, inOneLine, type Step } from './step.ts';
import { placeFact } from './summary.ts';

/** A message that holds two requests is offered as two reports. */
export const split: Step = {
  missing: (draft, known) => !draft.done.includes('split') && draft.apart !== true && pieceOfTwo(draft, known.categories) !== null,
  ask: (draft, known, again) => {
    const two = pieceOfTwo(draft, known.categories);
    const parts = { first: shortened(two?.first ?? '', shownCharacters / 2), second: shortened(two?.second ?? '', shownCharacters / 2) };
    return {
      lines: [again ? sentence('ask.split.again') : sentence('ask.split', parts)],
      // In this order "satu" and "dua" mean what they say.
      choices: [choice(draft, 'split', 'no', 'choice.unsplit'), choice(draft, 'split', 'yes', 'choice.split', 'primary')],
    };
  },
  accept(answer, draft, known) {
    const wanted = answer.type === 'choice' ? answer.choice === 'yes' : (wantsTwo(answer.text) ?? agreed(answer.text));
    if (wanted === null) return null;
    const next = answered(draft, 'split');
    return { draft: wanted ? parted(next, known.categories) : next, go: 'next' };
  },
  skip: (draft) => answered(draft, 'split'),
};

/** The second report in one line; one press sends it, changes it or puts it away. */
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

function agreed(text: string): boolean | null {
  const answer = agreement(text);
  return answer === null ? null : answer === 'yes';
}

/** The piece that holds a second request, or is one; null when all is about one thing. */
function pieceOfTwo({ pieces }: Draft, categories: Parameters<typeof twoRequests>[1]) {
  for (const [i, piece] of pieces.entries()) {
    const two = twoRequests(piece.text, categories);
    if (two) return { ...two, piece, whole: false };
    const before = pieces.slice(0, i).map(({ text }) => text);
    if (i > 0 && anotherRequest(before.join('\n'), piece.text, categories))
      return { first: before.join('. '), second: piece.text, piece, whole: true };
  }
  return null;
}

/** The first request stays; its place is read anew, because the words may have named that of the second. */
function parted(draft: Draft, categories: Parameters<typeof twoRequests>[1]): Draft {
  const two = pieceOfTwo(draft, categories);
  if (two === null) return draft;
  const pieces = draft.pieces.flatMap((piece) => (piece !== two.piece ? [piece] : two.whole ? [] : [{ ...piece, text: two.first }]));
  const next = { ...draft, pieces, second: { ...two.piece, text: two.second } };
  if (draft.place === null || draft.placeMessage !== '' || draft.done.includes('place')) return next;
  const found = pieces.map((piece) => findPlace(piece.text)).find((place) => place !== null);
  return found === undefined ? next : { ...next, place: { text: found } };
}
