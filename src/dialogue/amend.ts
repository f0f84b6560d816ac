/** Puts right a report that was filed, in itself: what changes goes to its officers and is shown back. */

import { ask } from './ask.ts';
import type { Puts } from './effect.ts';
import type { Known } from './known.ts';
import { withoutPart } from './left-out.ts';
import { joined, type Moment, type Outcome, outcome, sentence } from './outcome.ts';
import { placeInStory } from './placing.ts';
import type { Sentence } from './say.ts';
import { changed } from './steps/changed.ts';
import { steps } from './steps/index.ts';
import { inOneLine } from './steps/step.ts';
import { facts, headAndTail } from './steps/summary.ts';
import { categoryOf } from './suggestion.ts';
import type { Draft, TalkState } from './talk.ts';
import { occurredWords, putsTimeRight } from './timing.ts';
import { exchanged } from './title.ts';
import { askedChange } from './understand/change.ts';
import { leftOut } from './understand/left-out.ts';
import { plain } from './understand/normalise.ts';
import { behindPinDenied } from './understand/pin-denied.ts';
import { tellsPlaceOf } from './understand/place-of-filed.ts';
import { putRight, putsPlaceRight } from './understand/place-right.ts';
import { placeAnswered } from './understand/where.ts';
import { anew } from './undo.ts';

export type Undo = NonNullable<TalkState['undo']>;

/** What differs in `next` goes into the report; the citizen reads how it stands now. `lines`: said besides. */
export function amend(state: TalkState, last: Undo, next: Draft, text: string, lines: Sentence[], moment: Moment): Outcome {
  const { complaint, number, draft } = last;
  const { known } = moment;
  const occurred = occurredWords(next, known);
  const puts: Puts = {
    ...(next.pieces !== draft.pieces && { pieces: next.pieces }),
    ...(next.place !== draft.place && next.place !== null && { place: next.place }),
    ...(occurred !== occurredWords(draft, known) && occurred !== null && { occurred }),
    ...(next.category !== draft.category && next.category !== null && { category: next.category }),
  };
  const told = lines.filter(({ key }) => key !== 'changed.place' && key !== 'changed.when');
  const stands = joined(facts({ ...next, category: categoryOf(next, known) }, known));
  const say = { lines: [sentence('amended', { number }), stands, ...told], about: complaint };
  return outcome(
    { ...state, undo: { ...last, draft: { ...next, asked: draft.asked } } },
    [say],
    [{ type: 'correct', complaint, text, puts }],
  );
}

/** With the story as it reads now, where words of it changed. */
export function withStory(amended: Outcome, draft: Draft): Outcome {
  const story = sentence('summary.story', { story: headAndTail(inOneLine(draft)) });
  const say = amended.say.map((one) => ({ ...one, lines: [...one.lines.slice(0, 1), story, ...one.lines.slice(1)] }));
  return { ...amended, say };
}

/** What is said behind words that call its pin wrong; null: it has none, or they do not. */
export function deniesPin({ place }: Draft, text: string): string | null {
  return place?.lat === undefined ? null : behindPinDenied(text);
}

/** The new value where it was said, or the question for it. */
export function inReport(state: TalkState, last: Undo, text: string, moment: Moment): Outcome | null {
  const draft: Draft = { ...last.draft, asked: 'summary' };
  const behind = deniesPin(draft, text);
  const instead = behind ? placeInStory({ ...draft, place: null }, [behind], moment.known) : null;
  if (instead !== null) return amend(state, last, { ...draft, place: instead }, text, [], moment);
  if (behind === '') return askFor(state, last, 'place', moment);
  const timed = putsTimeRight(draft, { message: moment.message, at: moment.at, text }, moment.known);
  if (timed !== null) return amend(state, last, timed, text, [], moment);
  const left = lessTold(draft, text, moment.known);
  if (left !== null) return withStory(amend(state, last, left.draft, text, left.lines, moment), left.draft);
  const told = toldOtherwise(last.draft, { message: moment.message, at: moment.at, text });
  if (told !== null) return withStory(amend(state, last, told, text, [], moment), told);
  const accepted = isMeant(text, draft, moment.known) ? changed(text, moment.message, draft, moment.known) : null;
  if (accepted === null) return null;
  const { go } = accepted;
  if (go === 'summary' || go === 'fitting') return amend(state, last, accepted.draft, text, accepted.lines ?? [], moment);
  if (go === 'place' || go === 'when') return askFor(state, last, go, moment);
  if (go === 'next' || go === 'send' || go === 'join' || go === 'cancel') return null;
  const again = { ...anew(last.draft, moment), replaces: { complaint: last.complaint, number: last.number, words: text } };
  return ask({ ...state, undo: null }, again, go, moment, [sentence('undo.change', { number: last.number })]);
}

/** "kursinya ga usah ditulis", of a part told after the first. "yang terakhir" may be a report. */
function lessTold(draft: Draft, text: string, known: Known): ReturnType<typeof withoutPart> {
  const left = typeof leftOut(text)?.thing === 'number' ? null : withoutPart(draft, text, known);
  const isPart = left?.rest === '' && left.draft.pieces !== draft.pieces && left.draft.pieces[0]?.message === draft.pieces[0]?.message;
  return isPart ? left : null;
}

/** "salah, bukan bu sri tapi bu sari", of a report that tells of bu sri: the words stand behind it. null: nothing of it is called wrong, or something of its place. */
function toldOtherwise(draft: Draft, piece: Draft['pieces'][number]): Draft | null {
  if (putsPlaceRight(piece.text) || putRight(draft.place?.text ?? '', piece.text) !== null) return null;
  return draft.pieces.some(({ text }) => exchanged(text, piece.text) !== null) ? { ...draft, pieces: [...draft.pieces, piece] } : null;
}

/** Whether words after filing change it, and do not only name something: "air bersih" alone may begin another report, "tidak" mean anything. */
function isMeant(text: string, { place }: Draft, known: Known): boolean {
  const change = askedChange(text, known.categories);
  const line = plain(text);
  switch (change?.field) {
    case undefined:
      return putsRight(place, text, known) || tellsPlaceOf(place?.text ?? '', text, known.places);
    case 'place':
      return change.text === '' || putsPlaceRight(text) || placeAnswered(change.text, known) !== null;
    case 'visibility':
      return false;
    case 'category':
    case null:
      return (
        putsRight(place, text, known) ||
        /\b(?:kategori\w*|salah|keliru|ganti|ubah|ralat|koreksi|harusnya|seharusnya)\b/.test(line) ||
        /^(?:kok|lho|loh|bukan) .*\bini\b/.test(line)
      );
    default:
      return true;
  }
}

function askFor(state: TalkState, { complaint, number, draft }: Undo, put: 'place' | 'when', moment: Moment): Outcome {
  const question = steps[put].ask(put === 'place' ? { ...draft, place: null } : draft, moment.known, false);
  const adding = { complaint, number, at: moment.known.now, puts: put };
  return outcome({ ...state, adding }, [{ ...question, lines: [sentence('amend.ask', { number }), ...question.lines], about: complaint }]);
}

function putsRight(place: Draft['place'], text: string, { places }: Known): boolean {
  return putRight(place?.text ?? '', text, places) !== null;
}
