/** Jokes: answered with a friendly line and kept out of reports; who gets serious behind one is heard. */
import { askAgain } from './ask.ts';
import { command } from './command.ts';
import { cancel, paused, putAway, takeUp } from './keep.ts';
import { takeText } from './material.ts';
import { before, type Moment, type Result, sentence } from './outcome.ts';
import { story } from './steps/step.ts';
import { type Draft, emptyDraft, type TalkState } from './talk.ts';
import { flirts, joked, joking, laughs, ofHeart, onlySerious, rhymes, tellsIdly, toldIdly, triedOut } from './understand/joking.ts';
import { plain, words } from './understand/normalise.ts';
import { wordsBesideOpening } from './understand/opening.ts';
import { findPlace } from './understand/place.ts';
import { tellsWrong } from './understand/praise.ts';
import { needsSecrecy } from './understand/secrecy.ts';
import { topicOf } from './understand/topic.ts';

const jestMaxWords = 8;
/** Right after a report is solved people say more of it. */
const ratedMaxWords = 14;

/** "lapor pak ada UFO wkwkwk", "velg gmn tp 😂" once something is filed: a laugh that tells of nothing wrong. A first message waits, in case it is meant; "serius pak" takes it up. null: it is none. */
export function jest(state: TalkState, text: string, moment: Moment): Result | null {
  const waiting = onlySerious(text) ? paused(state, moment) : undefined;
  if (waiting) return takeUp(state, waiting, moment);
  if (state.filed.length === 0 && state.loose === null && toldIdly(text)) return command(state, 'joke', moment);
  const { filed, loose, questions } = state;
  const isRated = questions[0]?.type === 'rate';
  if (loose !== null || questions.some(({ type }) => type === 'info') || words(text).length > (isRated ? ratedMaxWords : jestMaxWords))
    return null;
  const tells = tellsWrong(plain(text)) || topicOf(text, moment.known.categories) !== null;
  if (filed.length === 0) {
    if (tells || !laughs(text) || needsSecrecy(text) || text.includes('?')) return null;
    const draft = {
      ...emptyDraft(moment.known.fresh.token, moment.known.now),
      pieces: takeText(text, moment).material.pieces,
      reminded: true,
    };
    return command(putAway(state, draft, moment, 'paused'), 'joke', moment);
  }
  if (findPlace(text) !== null) return null;
  const topic = topicOf(text, moment.known.categories);
  const ofOfficers = topic === 'kepegawaian_pelayanan' && !tellsWrong(plain(text));
  const rates = isRated && !tellsWrong(plain(text));
  return joked(text) || (laughs(text) && (rates || ofOfficers || !tells)) ? command(state, 'joke', moment) : null;
}

/** "ada kerusakan parah": of what, is told next. */
const vague =
  /^(?:kerusakan|kehilangan|kekosongan|rusak|hilang|hancur|retak|patah|parah|berat|banget|sekali|darurat|gawat|serius|kejadian)$/;

/** "heureuy ketang", of what is told in a draft: it was a joke; "coba2 aja", below a report that is whole, is of the bot; "hati saya pak" says where no thing is, and it is asked again. null: it is not called one, or may be meant. */
export function ownedUp(state: TalkState, draft: Draft, text: string, moment: Moment): Result | null {
  const isOfHeart = ofHeart(text) && (laughs(text) || findPlace(text) === null);
  if (draft.asked === 'place' && (isOfHeart || (joking(text) && findPlace(text) === null))) {
    const isOver = laughs(text) && draft.attachments.length === 0 && wordsBesideOpening(story(draft)).every((word) => vague.test(word));
    return command(isOver ? putAway({ ...state, draft: null }, draft, moment, 'cancelled') : state, 'joke', moment);
  }
  if (draft.asked !== null && (rhymes(text) || flirts(text))) return command(state, 'joke', moment);
  if (!toldIdly(text) || goesOn(text, moment) || draft.asked === null || draft.attachments.length > 0) return null;
  const isMatter = tellsWrong(plain(story(draft))) || topicOf(story(draft), moment.known.categories) !== null;
  if (isMatter && draft.asked === 'summary' && triedOut(text)) return askAgain(state, moment, [sentence('joke')]);
  return isMatter
    ? before(sentence('joke'), cancel(state, draft, moment))
    : command(putAway({ ...state, draft: null }, draft, moment, 'cancelled'), 'joke', moment);
}

/** "canda doang kok, tiangnya juga miring": something is told besides. */
function goesOn(text: string, { known }: Moment): boolean {
  const others = text.split(/[.,;!?\n]+/).filter((part) => !tellsIdly(part));
  return tellsWrong(plain(text)) || others.some((part) => topicOf(part, known.categories) !== null || /\p{L}{3,}nya\b/u.test(plain(part)));
}

/** The state without the joke told before; what tells of something stays. */
export function withoutJest(state: TalkState, moment: Moment): TalkState {
  const { draft } = state;
  const told = draft === null ? '' : story(draft);
  if (draft === null || draft.attachments.length > 0 || tellsWrong(plain(told)) || topicOf(told, moment.known.categories) !== null)
    return state;
  return putAway({ ...state, draft: null }, draft, moment, 'cancelled');
}
