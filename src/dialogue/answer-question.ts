/** Loose words that answer an open question: "sudah beres?", or a rating. */
import { add } from './addition.ts';
import type { Effect } from './effect.ts';
import type { Category } from './known.ts';
import { takeText } from './material.ts';
import { type Moment, outcome, type Result } from './outcome.ts';
import { askSolved, settle, which } from './question.ts';
import { askStars, drop, noted, rate } from './rated.ts';
import type { Offer, Question, TalkState } from './talk.ts';
import { accepts, confirmsDone, partly } from './understand/accepts.ts';
import { numbered } from './understand/answer.ts';
import { agreesBecause } from './understand/chosen-more.ts';
import { namesOther, pastName } from './understand/claim-named.ts';
import { saysAnew, wantsBack } from './understand/closing.ts';
import { laughs } from './understand/joking.ts';
import { scolds } from './understand/moods.ts';
import { saysAnother } from './understand/more.ts';
import { plain, words } from './understand/normalise.ts';
import { notSeenYet } from './understand/not-seen.ts';
import { findPlace } from './understand/place.ts';
import { tellsWrong } from './understand/praise.ts';
import { asksOfRating, judged, refusesRating, stars, starsBehind, starsTold } from './understand/rating.ts';
import { sensedReply } from './understand/reply-sense.ts';
import { pastPromise, settlesGone, settlesNotGone } from './understand/settles.ts';
import { deniesFirst, onlyRead, solvedWords, standsAlone, tellsOfAnother } from './understand/solved.ts';
import { topicOf } from './understand/topic.ts';
import { settlesNothing, sureOf } from './understand/unsure.ts';

/** Loose words outside a draft that answer an open question; null when they answer none. `quoted`: id of the complaint they reply to. */
export function answerQuestion(state: TalkState, text: string, quoted: string | null, moment: Moment): Result | null {
  const open = state.questions.filter((question) => quoted === null || question.complaint === quoted);
  const rating = open.find((question) => question.type === 'rate');
  // A number alone rates only while the rating is the newest question: it may mean something else later.
  const rated = rating !== undefined && state.questions[0] === rating ? answerRating(state, rating, text) : null;
  const claims = open.filter((question) => question.type === 'solved' && (quoted !== null || mayBeClaimed(state, question, text, moment)));
  return rated ?? graded(state, claims, text, quoted !== null, moment) ?? answerClaims(state, claims, text, quoted !== null, moment);
}

/** Below what an officer asks of another report since, only what is of the claim's own matter answers that. */
function mayBeClaimed({ questions: [last] }: TalkState, { title, complaint }: Question, text: string, { known }: Moment): boolean {
  if (last?.type !== 'info' || last.complaint === complaint) return true;
  const topic = topicOf(text, known.categories);
  const isOfIt = topic !== null && topic === topicOf(title, known.categories) && topic !== topicOf(last.title, known.categories);
  return isOfIt || pastName(text, title) !== text;
}

/** "udah nyala, nilainya 4": closed, and rated at once. */
function graded(state: TalkState, asked: Question[], text: string, quoted: boolean, moment: Moment): Result | null {
  const told = starsBehind(text);
  const [only, second] = asked;
  if (told === null || only === undefined || second) return null;
  const done = answerClaims(state, asked, told.rest, quoted, moment);
  if (done === null || 'need' in done || !isClosed(done.effects)) return done !== null && 'need' in done ? done : null;
  const rated = rate(done.state, only, told.stars, text);
  return { ...rated, effects: [...done.effects, ...rated.effects] };
}

/** "belum beres lah, malah kebakaran", where "sudah beres?" is all that is asked: its answer, whatever danger is told of besides. */
export function deniedInDanger({ questions, ...state }: TalkState, text: string, moment: Moment): Result | null {
  const [claim, another] = questions.filter(({ type }) => type === 'solved');
  if (!claim || another || !deniesFirst(text)) return null;
  return settle({ ...state, questions }, claim, false, text, moment);
}

function isClosed(effects: readonly Effect[]): boolean {
  return effects.some((effect) => effect.type === 'solved' && effect.solved);
}

function answerRating(state: TalkState, rating: Question, text: string): Result | null {
  const value = stars(text) ?? starsTold(text);
  if (refusesRating(text)) return drop(state, rating);
  if (value !== null) return rate(state, rating, value, text);
  if (asksOfRating(text)) return askStars(rating, state);
  const opinion = scolds(text) ? { stars: null } : judged(text);
  if (opinion === null) return null;
  return opinion.stars === null ? noted(rating, text, state) : rate(state, rating, opinion.stars, text);
}

/** What is answered to "sudah beres?", of whichever of them. */
function answerClaims(state: TalkState, asked: Question[], text: string, quoted: boolean, moment: Moment): Result | null {
  const [only, second] = asked;
  if (only === undefined) return null;
  const { categories } = moment.known;
  const said = pastPromise(text);
  const isBack = (title: string) =>
    wantsBack(said) || (saysAnew(said) !== null && [null, topicOf(title, categories)].includes(topicOf(said, categories)));
  if (!second && namesOther(said, only.title, categories)) return null;
  const answers = asked.map(({ title }) => !isBack(title) && solvedWords(pastName(said, title), { title, quoted }, categories));
  const solved = answers.find((answer) => answer !== null) ?? null;
  if (solved === null && putsRight.test(plain(text)) && findPlace(text) !== null) return null;
  if (solved === null && (settlesNothing(text) || notSeenYet(text) || onlyLaughs(text, moment)))
    return stillAsked(state, only, text, moment);
  if (second) return solved === null ? null : which(state, asked, solved, text);
  // "belum beres, yang dikeruk cuma depan rumah pak RT": whatever place is told behind it.
  if (solved === null && standsAlone(said) && (mayBeOf(only.title, said, categories) || !tellsMore(said)))
    return settled(state, only, false, true, text, moment);
  if (solved === null) return impliedSolved(state, only, text, moment) ?? sensed(state, only, text, moment);
  return settled(state, only, solved, true, text, moment);
}

/** "jl kenanga 3 harusnya jl kenanga 5": of a place, of whichever report. */
const putsRight = /^(?!.*\b(?:sudah|belum|masih)\b).*\b(?:harusnya|seharusnya|salah|keliru|ralat|maksud\w*)\b/;

/** Fewer words say nothing that would be missed. */
const whyMinWords = 5;
const unknown =
  /\b(?:tidak|kurang|belum|entah) (?:tahu|tau|jelas|paham|usah|perlu|apa apa)\b|\b(?:males|malas|terserah|biarin|bodo ?amat)\b/;
const denies = /\b(?:belum|tidak|bukan|habis|kosong|nol|0|bohong|boong|tipu|doang|cuma|cuman)\b/;

/** "saya cek di atm saldo 0", "sudah dipasang cm blm dialiri katanya nunggu pln": it settles nothing, and its officers should read it. Who has not looked yet, or laughs, tells nothing. */
function tellsWhy(text: string, moment: Moment): boolean {
  const line = plain(text);
  if (words(text).length < whyMinWords || notSeenYet(text) || unknown.test(line) || onlyLaughs(text, moment)) return false;
  return denies.test(line) || tellsWrong(line);
}

/** "wkwk mantap": nobody knows what is meant by it. */
function onlyLaughs(text: string, { known }: Moment): boolean {
  return laughs(text) && !tellsWrong(plain(text)) && topicOf(text, known.categories) === null && !saysAnother(text);
}

/** "belum, eh terus di jl merpati sampahnya numpuk": another matter behind the answer. */
function tellsMore(text: string): boolean {
  return saysAnother(text) || /[,.;!]\s*(?:(?:eh|oh|nah)\s+)?(?:terus|trus|oiya|oh\s+ya|sekalian|sama)\s/iu.test(text);
}

/** Whether words are of no other matter than the report's, as far as either can be told. */
function mayBeOf(title: string, text: string, categories: readonly Category[]): boolean {
  const [about, told] = [topicOf(title, categories), topicOf(text, categories)];
  return about === null || told === null || about === told;
}

/** What closes it without saying that it is gone: contentment, an agreement with what was done, stars. */
function impliedSolved(state: TalkState, claimed: Question, text: string, moment: Moment): Result | null {
  if (accepts(text)) return thanked(state, claimed, text, moment);
  if (agreesBecause(text) && confirmsDone(text)) return settle(state, claimed, true, text, moment);
  const told = /bintang/i.test(text) ? (stars(text) ?? starsTold(text)) : null;
  if (told === null) return null;
  return told >= contentFrom ? starred(state, claimed, told, text, moment) : outcome(state, [askSolved(claimed)]);
}

/** Fewer stars may mean that it is not. */
const contentFrom = 3;

/** What words no list knows surely say of it. */
function sensed(state: TalkState, question: Question, text: string, moment: Moment): Result | null {
  const heard = sensedReply({ moment: 'solved', story: question.title, text }, moment.known.categories);
  // Where words wait to be placed, that is asked on the screen.
  if (heard?.sure && (heard.act === 'wait' || heard.act === 'idle'))
    return state.loose === null ? stillAsked(state, question, text, moment) : null;
  if (!heard?.sure || tellsOfAnother(text, { title: question.title, quoted: false }, moment.known.categories)) return null;
  if (heard.act === 'thanks') return thanked(state, question, text, moment);
  // What only part of it may be is not closed by its sound, nor what may be a joke.
  if (heard.act === 'gone' && sureOf(text) !== text) return outcome(state, [askSolved(question)]);
  if (heard.act === 'gone' && partly.test(plain(text))) return unsettled(state, question, text, moment);
  return heard.act === 'gone' || heard.act === 'notgone' ? settled(state, question, heard.act === 'gone', false, text, moment) : null;
}

/** Closes it or opens it again where rules (`ruled`) and sound agree. Words that may say either settle nothing. */
function settled(state: TalkState, question: Question, solved: boolean, ruled: boolean, text: string, moment: Moment): Result {
  const settles = solved ? settlesGone : settlesNotGone;
  if (settles(pastName(pastPromise(text), question.title), ruled, question.title, moment.known.categories))
    return settle(state, question, solved, text, moment);
  return unsettled(state, question, text, moment);
}

/** Asked once more; what says why it is not settled is kept for its officers. */
function stillAsked(state: TalkState, question: Question, text: string, moment: Moment): Result {
  return tellsWhy(text, moment) ? unsettled(state, question, text, moment) : outcome(state, [askSolved(question)]);
}

/** Kept for its officers, and asked about once more. */
function unsettled(state: TalkState, question: Question, text: string, moment: Moment): Result {
  const { material, lines, effects } = takeText(text, moment);
  return add(state, question, material, lines, effects, moment);
}

/** "bintang 4 aja" below "sudah beres?": whoever judges it well calls it done. */
function starred(state: TalkState, question: Question, value: 1 | 2 | 3 | 4 | 5, text: string, moment: Moment): Result {
  const done = settle(state, question, true, text, moment);
  if ('need' in done) return done;
  const rated = rate(done.state, question, value, text);
  return { ...rated, effects: [...done.effects, ...rated.effects] };
}

/** "siap makasih kak", "oke jelas": whoever thanks for an answer has what they asked or wished for; of a grievance thanks do not say. */
export function thanked(state: TalkState, question: Question, text: string, moment: Moment): Result {
  if (moment.known.own === undefined) return { need: 'own' };
  const kind = moment.known.own.find(({ id }) => id === question.complaint)?.kind;
  const isAnswer = kind === 'information' || (kind === 'aspiration' && accepts(text));
  return isAnswer ? settle(state, question, true, text, moment) : outcome(state, [askSolved(question)]);
}

/** A choice of "sudah" or "belum" in words that may mean another question: one is asked about, of several it is asked which. null: the choice is sure. */
export function askWhich(state: TalkState, offer: Offer, text: string, moment: Moment): Result | null {
  const asked = state.questions.filter((question) => question.type === 'solved');
  const [only, second] = asked;
  if (offer.step !== 'solved' || !only) return null;
  const solved = offer.choice === 'solved';
  if (onlyRead(text) || (solved && settlesNothing(text))) return outcome(state, [askSolved(only)]);
  const one = state.offered.every(({ draft }) => draft === offer.draft);
  const bare = numbered(text) === null ? solvedWords(text, { title: '', quoted: false }, moment.known.categories) !== null : one;
  if (second) return bare ? which(state, asked, solved, text) : null;
  return bare && only.number !== offer.draft ? settle(state, only, solved, text, moment) : null;
}
