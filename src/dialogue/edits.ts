/** Messages the citizen changed or deleted afterwards: before filing the draft follows, after filing it is offered as an addition. */
import { amend, withStory } from './amend.ts';
import { ask, askAgain, askNext } from './ask.ts';
import type { Known } from './known.ts';
import { asideMs, earlyMax, pieceMaxCharacters, placeMaxCharacters } from './limits.ts';
import { hold, retoldLoose } from './loose.ts';
import { amongst, retold } from './material.ts';
import { isLonger, type Moment, message, type Outcome, outcome, sentence } from './outcome.ts';
import { toldPlace } from './placing.ts';
import type { Said } from './said.ts';
import type { Draft, FiledDraft, TalkState } from './talk.ts';
import { findPlace } from './understand/place.ts';
import { lastFiled } from './undo.ts';

/** The message `of` now reads `text`. */
export function edited(state: TalkState, of: string, text: string, moment: Moment): Outcome {
  if (isLonger(text, pieceMaxCharacters)) return outcome(state, [message(sentence('limit.piece', { limit: pieceMaxCharacters }))]);
  const { draft } = state;
  if (draft !== null && holds(draft, of)) return follow(state, rewritten(draft, of, text, moment.known), moment);
  const kept = state.kept.find((entry) => holds(entry.draft, of));
  if (kept) {
    const next = state.kept.map((entry) => (entry === kept ? { ...entry, draft: rewritten(entry.draft, of, text, moment.known) } : entry));
    return outcome({ ...state, kept: next }, [message(sentence('edit.noted'))]);
  }
  const { gathering, loose, emergency } = state;
  if (isGathered(state, of)) return outcome({ ...state, gathering: gathering && retold(gathering, of, text, moment) });
  if (loose !== null && amongst(loose.pieces, loose.attachments, of)) return retoldLoose(state, loose, of, text, moment);
  if (emergency !== null && amongst(emergency.pieces, [], of))
    return outcome({ ...state, emergency: retold(emergency, of, text, moment) }, [message(sentence('edit.noted'))]);
  const filed = filedWith(state, of);
  if (!filed) return outcome(tooEarly(state, of, text, moment.known.now));
  const last = lastFiled(state, moment);
  if (last?.complaint === filed.complaint && holds(last.draft, of))
    return corrected(state, last, rewritten(last.draft, of, text, moment.known), text, moment);
  const candidate = { complaint: filed.complaint, number: filed.number, title: '' };
  const material = {
    pieces: [...(state.loose?.pieces ?? []), { message: of, at: moment.at, text }],
    files: state.loose?.attachments ?? [],
    place: state.loose?.place ?? null,
  };
  return hold(state, [candidate], material, moment, [sentence('edit.sent', { number: filed.number })], []);
}

/** Of a message that is not here: kept for when it comes. */
function tooEarly(state: TalkState, of: string, text: string, now: number): TalkState {
  const others = (state.early ?? []).filter((edit) => edit.of !== of && edit.at + asideMs > now);
  return of === '' ? state : { ...state, early: [{ of, text, at: now }, ...others].slice(0, earlyMax) };
}

/** A message whose change came before it, as it reads now. */
export function readAnew(state: TalkState, said: Said, of: string): { state: TalkState; said: Said } {
  const edit = state.early?.find((one) => one.of === of);
  if (edit === undefined || (said.type !== 'text' && said.type !== 'file')) return { state, said };
  const { early = [], ...rest } = state;
  const others = early.filter((one) => one !== edit);
  const now: Said = said.type === 'text' ? { ...said, text: edit.text } : { ...said, caption: edit.text };
  return { state: others.length === 0 ? rest : { ...rest, early: others }, said: now };
}

/** In time it is the report itself that reads anew. */
function corrected(state: TalkState, last: NonNullable<TalkState['undo']>, now: Draft, text: string, moment: Moment): Outcome {
  // A place told before stays where the new words name none.
  const next = now.place === null ? { ...now, place: last.draft.place } : now;
  return withStory(amend(state, last, next, text, [], moment), next);
}

/** The message `of` was deleted on the citizen's side. */
export function revoke(state: TalkState, of: string, moment: Moment): Outcome {
  const { draft } = state;
  if (draft !== null && holds(draft, of)) return ask(state, { ...draft, revoked: of }, 'revoked', moment);
  const filed = filedWith(state, of);
  return filed ? outcome(state, [{ lines: [sentence('revoke.sent', { number: filed.number })], about: filed.complaint }]) : outcome(state);
}

function follow(state: TalkState, draft: Draft, moment: Moment): Outcome {
  const next = { ...state, draft };
  if (draft.quietUntil !== null) return outcome(next);
  return draft.asked === 'summary'
    ? askNext(next, draft, moment, [sentence('edit.noted')])
    : askAgain(next, moment, [sentence('edit.noted')]);
}

function rewritten(draft: Draft, of: string, text: string, known: Known): Draft {
  const told = draft.pieces.some((piece) => piece.message === of);
  const pieces = draft.pieces.map((piece) => (piece.message === of ? { ...piece, text } : piece));
  const files = draft.attachments.some((file) => file.message === of);
  const captioned = !told && files && text.trim() !== '' ? [...pieces, { message: of, at: draft.touchedAt, text }] : pieces;
  if (draft.place !== null && draft.placeMessage === of && draft.place.lat === undefined)
    return { ...draft, pieces: captioned, place: toldPlace(text.slice(0, placeMaxCharacters), known) };
  if (draft.place !== null && (draft.placeMessage !== '' || draft.done.includes('place'))) return { ...draft, pieces: captioned };
  const found = captioned.map((piece) => findPlace(piece.text)).find((place) => place !== null);
  return { ...draft, pieces: captioned, place: found === undefined ? null : toldPlace(found, known) };
}

/** Whether the message `of` is one of those still being gathered. */
export function isGathered({ gathering }: TalkState, of: string): boolean {
  return gathering !== null && amongst(gathering.pieces, gathering.files, of);
}

function holds(draft: Draft, of: string): boolean {
  return amongst(draft.pieces, draft.attachments, of) || (of !== '' && draft.placeMessage === of);
}

function filedWith(state: TalkState, of: string): FiledDraft | undefined {
  return of === '' ? undefined : state.filed.find((entry) => entry.messages.includes(of));
}
