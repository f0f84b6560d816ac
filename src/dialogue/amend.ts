/** Puts right what was filed: for a quarter of an hour in the report itself, shown back; later as a correction its officers read. */

import { askedOfOne } from './about-own.ts';
import { correctFor, numberOf } from './addition.ts';
import { ask } from './ask.ts';
import type { Place, Puts } from './effect.ts';
import type { Known } from './known.ts';
import { withoutPart } from './left-out.ts';
import { askLoose, asksWhere, hold } from './loose.ts';
import { after, joined, type Moment, message, type Outcome, outcome, type Result, sentence } from './outcome.ts';
import { openOf } from './own.ts';
import { pinnedPlace, placeInStory } from './placing.ts';
import type { Sentence } from './say.ts';
import { changed } from './steps/changed.ts';
import { steps } from './steps/index.ts';
import { inOneLine, story } from './steps/step.ts';
import { facts, headAndTail } from './steps/summary.ts';
import { categoryOf } from './suggestion.ts';
import type { Draft, TalkState } from './talk.ts';
import { occurredWords, putsTimeRight } from './timing.ts';
import { exchanged } from './title.ts';
import { askedChange } from './understand/change.ts';
import { callsWrong, corrected, correctedOf } from './understand/corrected.ts';
import { intent } from './understand/intent.ts';
import { leftOut } from './understand/left-out.ts';
import { plain, words } from './understand/normalise.ts';
import { behindPinDenied } from './understand/pin-denied.ts';
import { tellsMore } from './understand/place.ts';
import { isThing } from './understand/place-name.ts';
import { tellsPlaceOf } from './understand/place-of-filed.ts';
import { putRight, putsPlaceRight } from './understand/place-right.ts';
import { bared } from './understand/place-tidy.ts';
import { placeAnswered } from './understand/where.ts';
import { anew, lastFiled } from './undo.ts';

type Undo = NonNullable<TalkState['undo']>;

/** Words that put right what was filed; null: they put nothing right. */
export function amended(state: TalkState, text: string, moment: Moment): Result | null {
  const { quoted } = moment.known;
  const named = quoted === null ? amendedNamed(state, text, moment) : null;
  if (named !== null) return named;
  const last = lastFiled(state, moment);
  const righted = quoted === null && last === null ? rightedOne(state, text, moment) : null;
  if (righted !== null) return righted;
  if (quoted === null && tellsAnew(text) && (last === null || deniesPin(last.draft, text) === null)) return null;
  const awaited = state.questions.some(({ type, complaint }) => type === 'info' && (quoted === null || complaint === quoted));
  const put = state.adding?.puts;
  const { loose } = state;
  // Of the report a photo is asked about: "rt 3 kel sempur".
  if (
    quoted === null &&
    loose !== null &&
    asksWhere(state) &&
    last !== null &&
    tellsPlaceOf(last.draft.place?.text ?? '', text, moment.known.places)
  ) {
    const placed = inReport(state, last, text, moment);
    return placed && after(placed, askLoose(placed.state, loose, moment));
  }
  if (awaited || (quoted === null && (asksWhere(state) || (state.adding !== null && put === undefined)))) return null;
  if (last === null) return putsPlaceRight(text) || namesPlace(text, moment.known) ? forOfficers(state, text, moment) : null;
  return put === undefined || quoted !== null
    ? inReport(state, last, text, moment)
    : answered({ ...state, adding: null }, last, put, text, moment);
}

/** "jl melati 5 harusnya jl melati 7", days later: of the one whose place is named there. null: of none, or of several. */
function rightedOne(state: TalkState, text: string, moment: Moment): Result | null {
  if (state.filed.length === 0 || state.loose !== null || words(text).length > rightedMaxWords || !rights.test(plain(text))) return null;
  const { own, places } = moment.known;
  if (own === undefined) return { need: 'own' };
  const said = words(text);
  const isNamed = (place: string) => words(place).some((word) => /^\p{L}{4,}$/u.test(word) && !isThing(word) && said.includes(word));
  const [one, another] = openOf(own).filter(({ place }) => isNamed(place) && putRight(place, text, places) !== null);
  const isAsked = state.questions.some(({ type, complaint }) => type === 'info' && complaint === one?.id);
  if (one === undefined || another !== undefined || isAsked) return null;
  const material = { pieces: [{ message: moment.message, at: moment.at, text }], files: [], place: null };
  return correctFor(state, { complaint: one.id, number: one.number }, material);
}

const rightedMaxWords = 12;
const rights = /\b(?:harusnya|seharusnya|salah|keliru|bukan|ganti|maksud\w*|ralat|koreksi|yang benar)\b/;

/** "lampu mati jl cempaka, rt nya 5": a matter with its own place, whatever was filed before. */
function tellsAnew(text: string): boolean {
  return tellsMore(bared(text)) && corrected(text) === null && !callsWrong(text);
}

/** "alamatnya ganti dong jl mawar". */
function namesPlace(text: string, { categories }: Known): boolean {
  const change = askedChange(text, categories);
  return change?.field === 'place' && change.text !== '';
}

/** "yg lampu mah bukan jl kenari tapi jl kenanga": put right in the one that is named. null: none is, or no place is put right. */
export function amendedNamed(state: TalkState, text: string, moment: Moment): Result | null {
  const of = state.filed.length === 0 ? null : correctedOf(text);
  if (of === null || (state.draft !== null && story(state.draft).toLowerCase().includes(of.thing.toLowerCase()))) return null;
  if (moment.known.own === undefined) return { need: 'own' };
  const one = askedOfOne(of.thing, moment.known);
  const last = lastFiled(state, moment);
  if (one === undefined || !putsPlaceRight(of.said)) return null;
  if (one.id === last?.complaint) return inReport(state, last, of.said, moment);
  const material = { pieces: [{ message: moment.message, at: moment.at, text }], files: [], place: null };
  return correctFor(state, { complaint: one.id, number: one.number }, material);
}

/** A pin that was asked for because the place was wrong; null: it was not. */
export function amendedByPin(state: TalkState, pin: Place | null, moment: Moment): Outcome | null {
  const last = lastFiled(state, moment);
  if (pin === null || last === null || state.adding?.puts !== 'place') return null;
  return amend({ ...state, adding: null }, last, { ...last.draft, place: pinnedPlace(pin, moment.known) }, '', [], moment);
}

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
function deniesPin({ place }: Draft, text: string): string | null {
  return place?.lat === undefined ? null : behindPinDenied(text);
}

/** The new value where it was said, or the question for it. */
function inReport(state: TalkState, last: Undo, text: string, moment: Moment): Outcome | null {
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

/** The answer to "di mana tempatnya?": the place, or words that say that all is well; null: something else. */
function answered(state: TalkState, last: Undo, put: 'place' | 'when', text: string, moment: Moment): Outcome | null {
  const wanted = intent(text);
  if (wanted === 'cancel' || wanted === 'skip' || wanted === 'back') return outcome(state, [message(sentence('fine.later'))]);
  const open: Draft = put === 'place' ? { ...last.draft, place: null, asked: put } : { ...last.draft, occurred: null, asked: put };
  const accepted = steps[put].accept({ type: 'text', text, message: moment.message, at: moment.at }, open, moment.known);
  if (accepted !== null && accepted.go !== put) return amend(state, last, accepted.draft, text, accepted.lines ?? [], moment);
  return inReport(state, last, text, moment);
}

function askFor(state: TalkState, { complaint, number, draft }: Undo, put: 'place' | 'when', moment: Moment): Outcome {
  const question = steps[put].ask(put === 'place' ? { ...draft, place: null } : draft, moment.known, false);
  const adding = { complaint, number, at: moment.known.now, puts: put };
  return outcome({ ...state, adding }, [{ ...question, lines: [sentence('amend.ask', { number }), ...question.lines], about: complaint }]);
}

/** Whether the place told is the one `text` calls wrong: "bukan jl merak 1 tapi …". */
function tellsWrong(place: string, text: string): boolean {
  const wrong = corrected(text)?.wrong.toLowerCase();
  return wrong !== undefined && place.toLowerCase().includes(wrong);
}

/** Too late for the report itself: its officers read the correction; of several open reports it is asked which. */
function forOfficers(state: TalkState, text: string, moment: Moment): Result | null {
  const { own, quoted } = moment.known;
  const material = { pieces: [{ message: moment.message, at: moment.at, text }], files: [], place: null };
  const number = quoted === null ? null : numberOf(state, quoted, moment);
  if (quoted !== null && number !== null) return correctFor(state, { complaint: quoted, number }, material);
  if (own === undefined) return { need: 'own' };
  const open = openOf(own);
  const telling = open.filter(({ place }) => tellsWrong(place, text));
  const candidates = (telling.length === 1 ? telling : open).slice(0, 4).map(({ id, number, title }) => ({ complaint: id, number, title }));
  const [first, second] = candidates;
  if (first === undefined || quoted !== null) return null;
  if (second === undefined) return correctFor(state, first, material);
  const asked = hold(state, candidates, material, moment, [], []);
  const { loose } = asked.state;
  return loose === null ? asked : { ...asked, state: { ...asked.state, loose: { ...loose, corrects: true } } };
}

function putsRight(place: Draft['place'], text: string, { places }: Known): boolean {
  return putRight(place?.text ?? '', text, places) !== null;
}
