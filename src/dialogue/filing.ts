/** Makes a complaint of a draft, once: the draft's id is remembered, and whoever confirms again hears the number. */

import { named } from './alarm.ts';
import { ask, askNext } from './ask.ts';
import type { Effect, Filing, Piece } from './effect.ts';
import { awaits, kindsOf } from './emergency.ts';
import { putAway } from './keep.ts';
import { dayMs, filedMax, filedMessagesMax, filingsPerDay } from './limits.ts';
import { type Moment, message, type Outcome, outcome, sentence, shortened } from './outcome.ts';
import { placeInStory } from './placing.ts';
import type { Say, Sentence } from './say.ts';
import { nextStep } from './steps/index.ts';
import { besideLines } from './steps/second.ts';
import { answered } from './steps/step.ts';
import { categoryOf, kindOf } from './suggestion.ts';
import { type Draft, emptyDraft, type FiledDraft, type TalkState } from './talk.ts';
import { occurredWords } from './timing.ts';
import { callsEmergency } from './understand/moods.ts';
import { findPlace } from './understand/place.ts';
import { tellsCorruption, tellsOfWomenOrChildren } from './understand/secrecy.ts';
import { topicOf } from './understand/topic.ts';

/** Of what was told of a danger, enough to know it by. */
const dangerMax = 120;

/** Files the draft and says its number; asks on when something is still missing, keeps it when the day's limit is reached. */
export function send(state: TalkState, draft: Draft, moment: Moment): Outcome {
  if (nextStep(draft, moment.known) !== 'summary' || isEmptyDraft(draft)) return askNext(state, draft, moment);
  const filings = state.filings.filter((at) => at > moment.known.now - dayMs);
  if (filings.length >= filingsPerDay) {
    const at = (filings[0] ?? moment.known.now) + dayMs;
    return outcome(putAway({ ...state, filings }, draft, moment, 'paused', at), [
      message(sentence('limit.filings', { limit: filingsPerDay, at })),
    ]);
  }
  const due = moment.known.due('verify', kindOf(draft), moment.known.now);
  const filing = fill(draft, moment, due.at);
  const filed: FiledDraft = {
    draft: draft.id,
    complaint: filing.id,
    number: filing.number,
    at: moment.known.now,
    messages: messagesOf(draft),
    albums: albumsOf(draft),
  };
  const next: TalkState = {
    ...state,
    draft: null,
    // What comes next is of this report, and not of the one that was spoken of before.
    adding: null,
    filed: [filed, ...state.filed].slice(0, filedMax),
    filings: [...filings, moment.known.now],
    hides: null,
    undo: { draft: again(draft), complaint: filing.id, number: filing.number, at: moment.known.now },
  };
  const danger = dangerBeside(state, draft, moment);
  const effects: Effect[] = [{ type: 'file', filing }, ...replaced(draft), ...addedTo(filing, danger)];
  const said = [receipt(filing, due.listed, danger, moment)];
  const told = danger === '' ? next : { ...next, emergency: null };
  const asked = goOnBeside(told, draft, moment);
  return asked === null ? outcome(told, said, effects) : outcome(asked.state, [...said, ...asked.say], effects);
}

/** "ada yang bawa samurai juga", told below the summary and answered with numbers: it goes with the report that is sent, and is not lost. '' where none was since the report was begun, where it has a place of its own, and where somebody spoke of ending their life. */
function dangerBeside(state: TalkState, { pieces: [first] }: Draft, moment: Moment): string {
  if (!awaits(state, moment) || kindsOf(state).includes('crisis')) return '';
  const since = state.emergency?.pieces.filter(({ at, text }) => first !== undefined && at >= first.at && !callsEmergency(text)) ?? [];
  return since.some(({ text }) => findPlace(text) !== null) ? '' : since.map(({ text }) => text).join('\n');
}

function addedTo({ id }: Filing, text: string): Effect[] {
  return text === '' ? [] : [{ type: 'add', complaint: id, text, attachments: [], place: null }];
}

/** The next report that was told beside this one, asked about, or about to be sent by itself; null: there is none. */
export function goOnBeside(state: TalkState, draft: Draft, moment: Moment): Outcome | null {
  const [other, ...others] = [...(draft.others ?? []), ...(draft.second ? [draft.second] : [])];
  if (other === undefined) return null;
  const next = { ...beside(draft, other, moment), ...(others.length > 0 && { others }), ...(draft.each && { each: draft.each }) };
  // A turn has one fresh number: the talk's alarm goes off at once for the next report.
  return isSentByItself(next, moment)
    ? outcome({ ...state, draft: { ...next, quietUntil: moment.known.now } })
    : ask(state, next, nextStep(next, moment.known), moment);
}

/** "kirim dua duanya": sends the next of them, and says which it is. null: none is about to be sent. */
export function sendNext(state: TalkState, moment: Moment): Outcome | null {
  const { draft } = state;
  if (draft === null || (draft.quietUntil ?? Number.POSITIVE_INFINITY) > moment.known.now || !isSentByItself(draft, moment)) return null;
  const { say, ...sent } = send(state, answered(draft, 'second'), moment);
  const [receipt, ...rest] = say;
  const lines = [...besideLines(draft, moment.known), ...(receipt?.lines ?? [])];
  return { ...sent, say: [{ ...receipt, lines }, ...rest] };
}

/** Whether nothing is missing but the word to send it, and that was said of all. */
function isSentByItself(draft: Draft, { known }: Moment): boolean {
  return draft.each === true && draft.asked === 'second' && nextStep(answered(draft, 'second'), known) === 'summary';
}

/** What somebody hears who confirms a draft that was filed. */
export function alreadySent(filed: FiledDraft): Say {
  return { lines: [sentence('filed.already', { number: filed.number })], about: filed.complaint };
}

function fill(draft: Draft, moment: Moment, dueAt: number): Filing {
  const { known } = moment;
  return {
    id: known.fresh.ids.at(-1) ?? known.fresh.token,
    number: known.fresh.number,
    draft: draft.id,
    kind: kindOf(draft),
    category: categoryOf(draft, known),
    visibility: draft.visibility,
    pieces: draft.pieces,
    place: draft.place,
    occurred: occurredWords(draft, known),
    attachments: draft.attachments.map((file) => file.id),
    at: known.now,
    dueAt,
  };
}

/** The draft as it could be filed once more. */
function again({ similar: _similar, replaces: _replaces, others: _others, second: _second, each: _each, ...draft }: Draft): Draft {
  return draft;
}

/** A report filed before that this one replaces is taken back. */
function replaced({ replaces }: Draft): Effect[] {
  return replaces === undefined ? [] : [{ type: 'withdraw', complaint: replaces.complaint, words: replaces.words }];
}

/** What is the same wherever the first report is. */
const ofOffices: ReadonlySet<string> = new Set(['adminduk', 'sosial_bansos']);

/** The report told beside this one: at the same place, unless its own words name another or it is an office's. */
function beside(draft: Draft, piece: Piece, moment: Moment): Draft {
  const { visibility, placeMessage } = draft;
  const place = ofOffices.has(topicOf(piece.text, moment.known.categories) ?? '') ? null : draft.place;
  const empty = { ...emptyDraft(`${moment.known.fresh.token.slice(0, 15)}b`, moment.known.now), pieces: [piece], visibility, apart: true };
  const named = placeInStory(empty, [piece.text], moment.known);
  const done = { ...empty, asked: 'second' as const, done: draft.done.filter((step) => step === 'place' || step === 'secrecy') };
  return named === null && place !== null
    ? { ...done, place, placeMessage, done: [...new Set([...done.done, 'place' as const])] }
    : { ...done, place: named };
}

function receipt(filing: Filing, listed: boolean, danger: string, { known }: Moment): Say {
  const secret = filing.visibility === 'secret';
  const lines: Sentence[] = [
    sentence(secret ? 'receipt.secret' : `receipt.${filing.kind}`, { number: filing.number, at: filing.at }),
    sentence('receipt.due', { due: filing.dueAt }),
  ];
  if (!listed) lines.push(sentence('receipt.unlisted'));
  if (danger !== '') lines.push(sentence('receipt.beside', { story: shortened(danger.replaceAll('\n', '. '), dangerMax) }));
  lines.push(sentence(secret ? 'receipt.secret.keep' : 'receipt.more'));
  if (secret) lines.push(sentence('receipt.secret.hush'));
  const told = filing.pieces.map((piece) => piece.text).join('\n');
  const door = secret && tellsCorruption(told) ? known.doors.find((entry) => entry.for === 'corruption') : undefined;
  if (door) lines.push(sentence('receipt.secret.door', { label: door.label, contact: door.contact }));
  const help = tellsOfWomenOrChildren(told) ? known.region.emergency.find((entry) => entry.for === 'women_children') : undefined;
  if (help) lines.push(sentence('receipt.help', { number: named(help) }));
  return { lines, about: filing.id };
}

function isEmptyDraft(draft: Draft): boolean {
  return draft.pieces.length === 0 && draft.attachments.length === 0;
}

function messagesOf(draft: Draft): string[] {
  const all = [...draft.pieces.map((piece) => piece.message), ...draft.attachments.map((file) => file.message), draft.placeMessage];
  return [...new Set(all.filter((id) => id !== ''))].slice(0, filedMessagesMax);
}

function albumsOf(draft: Draft): string[] {
  return [...new Set(draft.attachments.flatMap(({ album }) => (album === undefined ? [] : [album])))];
}
