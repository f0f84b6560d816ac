/** Which filed report words put right: for a quarter of an hour the one filed last, in itself; one that is named or replied to, by a correction its officers read. */

import { askedOfOne } from './about-own.ts';
import { correctFor, numberOf } from './addition.ts';
import { amend, deniesPin, inReport, type Undo } from './amend.ts';
import type { Place } from './effect.ts';
import type { Known, OwnComplaint } from './known.ts';
import { askLoose, asksWhere, hold } from './loose.ts';
import type { Material } from './material.ts';
import { after, type Moment, message, type Outcome, outcome, type Result, sentence } from './outcome.ts';
import { openOf } from './own.ts';
import { pinnedPlace } from './placing.ts';
import { steps } from './steps/index.ts';
import { story } from './steps/step.ts';
import type { Draft, TalkState } from './talk.ts';
import { askedChange } from './understand/change.ts';
import { callsWrong, corrected, correctedOf } from './understand/corrected.ts';
import { intent } from './understand/intent.ts';
import { plain, words } from './understand/normalise.ts';
import { tellsMore } from './understand/place.ts';
import { isThing } from './understand/place-name.ts';
import { tellsPlaceOf } from './understand/place-of-filed.ts';
import { putRight, putsPlaceRight } from './understand/place-right.ts';
import { bared } from './understand/place-tidy.ts';
import { lastFiled } from './undo.ts';

/** Words that put right what was filed; null: they put nothing right. */
export function amended(state: TalkState, text: string, moment: Moment): Result | null {
  const { quoted } = moment.known;
  const named = quoted === null ? amendedNamed(state, text, moment) : null;
  if (named !== null) return named;
  const last = lastFiled(state, moment);
  const righted = quoted === null ? rightedOne(state, last, text, moment) : null;
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

/** "jl melati 5 harusnya jl melati 7", at any time: of the one whose place is named there. null: of none, or of several. */
function rightedOne(state: TalkState, last: TalkState['undo'], text: string, moment: Moment): Result | null {
  const isBusy = state.filed.length === 0 || state.loose !== null || state.adding !== null;
  if (isBusy || words(text).length > rightedMaxWords || !rights.test(plain(text))) return null;
  const { own, places } = moment.known;
  if (own === undefined) return { need: 'own' };
  const said = words(text);
  const isNamed = (place: string) => words(place).some((word) => /^\p{L}{4,}$/u.test(word) && !isThing(word) && said.includes(word));
  const [one, another] = openOf(own).filter(({ place }) => isNamed(place) && putRight(place, text, places) !== null);
  const isAsked = state.questions.some(({ type, complaint }) => type === 'info' && complaint === one?.id);
  // A moment after one was sent, words that do not name it may be of it all the same.
  const isOther = last !== null && one?.id !== last.complaint;
  if (one === undefined || another !== undefined || isAsked || isOther) return null;
  return putRightIn(state, one, last, text, text, moment);
}

const rightedMaxWords = 12;
const rights = /\b(?:harusnya|seharusnya|salah|keliru|bukan|ganti|maksud\w*|ralat|koreksi|yang benar)\b/;

/** In the report itself while it may be changed, by its officers later. `said`: what of the words puts it right. */
function putRightIn(
  state: TalkState,
  one: OwnComplaint,
  last: TalkState['undo'],
  said: string,
  text: string,
  moment: Moment,
): Result | null {
  if (one.id === last?.complaint) return inReport(state, last, said, moment);
  return correctFor(state, { complaint: one.id, number: one.number }, wordsOnly(text, moment));
}

function wordsOnly(text: string, { message, at }: Moment): Material {
  return { pieces: [{ message, at, text }], files: [], place: null };
}

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
  return putRightIn(state, one, last, of.said, text, moment);
}

/** A pin that was asked for because the place was wrong; null: it was not. */
export function amendedByPin(state: TalkState, pin: Place | null, moment: Moment): Outcome | null {
  const last = lastFiled(state, moment);
  if (pin === null || last === null || state.adding?.puts !== 'place') return null;
  return amend({ ...state, adding: null }, last, { ...last.draft, place: pinnedPlace(pin, moment.known) }, '', [], moment);
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

/** Whether the place told is the one `text` calls wrong: "bukan jl merak 1 tapi …". */
function tellsWrong(place: string, text: string): boolean {
  const wrong = corrected(text)?.wrong.toLowerCase();
  return wrong !== undefined && place.toLowerCase().includes(wrong);
}

/** Too late for the report itself: its officers read the correction; of several open reports it is asked which. */
function forOfficers(state: TalkState, text: string, moment: Moment): Result | null {
  const { own, quoted } = moment.known;
  const material = wordsOnly(text, moment);
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
