/** Said in a draft of what was told before: that a message was not meant for us, or that it only asks. */
import { askNext } from './ask.ts';
import { cancel, paused, putAway } from './keep.ts';
import { takeText } from './material.ts';
import { before, type Moment, message, type Outcome, outcome, type Result, sentence } from './outcome.ts';
import { placeInStory } from './placing.ts';
import { answered, doneBesidePlace } from './steps/step.ts';
import { type Draft, emptyDraft, type TalkState } from './talk.ts';
import { hearMaterial } from './tell.ts';
import { agreement } from './understand/answer.ts';
import { askedOnly, onlyAsks, reportsNothing, saysMissent } from './understand/correction.ts';
import { onlyThanks } from './understand/gratitude.ts';
import { complains } from './understand/kind-words.ts';
import { plain } from './understand/normalise.ts';
import { tellsWrong } from './understand/praise.ts';
import { chatters } from './understand/remark.ts';
import { needsSecrecy } from './understand/secrecy.ts';
import { belongsToOrder, ordersGoods, wroteToWrongOne } from './understand/stranger.ts';
import { topicOf } from './understand/topic.ts';

/** "itu salah kirim": the last message goes, and the draft with it where that was all, or the rest is no complaint either. "cuma tanya": what was told is a question. null: neither is said. */
export function meantOtherwise(state: TalkState, draft: Draft, text: string, moment: Moment): Outcome | null {
  if (draft.pieces.length === 0) return null;
  if (reportsNothing(text, tellsNothing)) return cancel(state, draft, moment);
  const order = ordersOn(state, draft, text, moment);
  if (order) return order;
  if (onlyAsks(text)) return askNext(state, answered({ ...draft, kind: 'information' }, 'place'), moment, [sentence('asks.only')]);
  if (!saysMissent(text)) return null;
  if (draft.idleBelow === draft.pieces.length) return askNext(state, draft, moment, [sentence('missent')]);
  const pieces = isPlaceLast(draft) ? draft.pieces : draft.pieces.slice(0, -1);
  const isMatter = pieces.some((piece) => tellsMatter(piece.text, moment));
  if (!isMatter && draft.attachments.length === 0) return cancel(state, draft, moment);
  if (isPlaceLast(draft)) return askNext(state, withoutPlace(draft), moment, [sentence('missent')]);
  return askNext(state, replaced({ ...draft, pieces }, moment), moment, [sentence('missent')]);
}

/** "loh ini bukan mbak lumpia to?": who this is, and what was begun is let go of. null: it is not said, or may be of a report. */
export function wrongNumber(state: TalkState, text: string, moment: Moment): Outcome | null {
  const { draft, filed, loose, questions } = state;
  if (loose !== null || questions.length > 0 || !wroteToWrongOne(text)) return null;
  if (draft !== null && draft.pieces.length > 0) return before(sentence('stranger'), cancel(state, draft, moment));
  return draft !== null || filed.length > 0 || saysMissent(text) ? null : outcome(state, [message(sentence('stranger'))]);
}

/** "pesen 20 basah 10 goreng" before anything is reported: who this is; it waits, in case it is meant. null: it is no order. */
export function orders(state: TalkState, text: string, moment: Moment): Outcome | null {
  const { filed, loose, questions } = state;
  if (filed.length > 0 || loose !== null || questions.length > 0) return null;
  const { categories } = moment.known;
  const begun = paused(state, moment)?.draft;
  const isMore = begun?.pieces.some((piece) => ordersGoods(piece.text, categories)) && belongsToOrder(text, categories);
  if (!isMore && !ordersGoods(text, categories)) return null;
  const fresh = { ...emptyDraft(moment.known.fresh.token, moment.known.now), reminded: true };
  return putOrderAway(state, (isMore ? begun : undefined) ?? fresh, text, moment);
}

/** The same where such words began a draft, and nothing in it tells of a matter. null: it is no order, or something is told. */
function ordersOn(state: TalkState, draft: Draft, text: string, moment: Moment): Outcome | null {
  if (draft.attachments.length > 0 || !ordersGoods(text, moment.known.categories)) return null;
  if (draft.pieces.some((piece) => tellsMatter(piece.text, moment))) return null;
  return putOrderAway(state, draft, text, moment);
}

function putOrderAway(state: TalkState, draft: Draft, text: string, moment: Moment): Outcome {
  const pieces = [...draft.pieces, ...takeText(text, moment).material.pieces];
  return outcome(putAway(state, { ...draft, pieces }, moment, 'paused'), [message(sentence('stranger'))]);
}

/** Whether words may be of anything a report is for. */
function tellsMatter(text: string, { known }: Moment): boolean {
  if (ordersGoods(text, known.categories)) return false;
  return topicOf(text, known.categories) !== null || complains(text) || tellsWrong(plain(text)) || needsSecrecy(text);
}

function tellsNothing(clause: string): boolean {
  return chatters(clause) || onlyThanks(clause) || agreement(clause) !== null;
}

/** "jgn dibikin pengaduan, cuma nanya: …" before anything is told: the question alone, and no complaint. null: no such opening. */
export function asksOnly(state: TalkState, text: string, moment: Moment): Result | null {
  const asked = askedOnly(text);
  if (asked === null) return null;
  const draft = answered({ ...emptyDraft(moment.known.fresh.token, moment.known.now), kind: 'information' }, 'place');
  const taken = takeText(asked, moment);
  return hearMaterial({ ...state, draft }, { ...taken, lines: [sentence('asks.only'), ...taken.lines] }, '', moment);
}

/** Whether the place was told in a message of its own, after all of the story. */
function isPlaceLast({ pieces, place, placeMessage }: Draft): boolean {
  return pieces.length === 1 && placeMessage !== '' && place?.lat === undefined && pieces[0]?.message !== placeMessage;
}

function withoutPlace(draft: Draft): Draft {
  const { placeAsks: _asks, ...rest } = draft;
  return {
    ...rest,
    place: null,
    placeMessage: '',
    done: doneBesidePlace(draft),
  };
}

/** A place that was read from the story is read anew. */
function replaced(draft: Draft, { known }: Moment): Draft {
  const { place, placeMessage, done } = draft;
  if (place === null || place.lat !== undefined || placeMessage !== '' || done.includes('place')) return draft;
  const bare = { ...draft, place: null };
  return {
    ...bare,
    place: placeInStory(
      bare,
      draft.pieces.map(({ text }) => text),
      known,
    ),
  };
}
