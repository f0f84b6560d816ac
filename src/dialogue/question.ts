/** Open questions about complaints: "sudah beres?", a rating, what an officer asks. They wait for ever and stand in nobody's way. */

import { add } from './addition.ts';
import type { OwnComplaint } from './known.ts';
import { afterthoughtMs, answeredWithinMs, asideMs, questionsMax, shownCharacters, supervisorFrom } from './limits.ts';
import { takeText } from './material.ts';
import { offersOf } from './offers.ts';
import { type Moment, message, type Outcome, outcome, type Result, sentence, shortened, subject } from './outcome.ts';
import { openOf } from './own.ts';
import { drop, noted, rate, rateChoices, withoutQuestions } from './rated.ts';
import type { Choice, Say, Sentence } from './say.ts';
import { emptyState, type Offer, type Question, type Talk, type TalkState } from './talk.ts';
import { accepts, confirmsDone, partly } from './understand/accepts.ts';
import { numbered } from './understand/answer.ts';
import { agreesBecause } from './understand/chosen-more.ts';
import { saysAnew, wantsBack } from './understand/closing.ts';
import { plain } from './understand/normalise.ts';
import { notSeenYet } from './understand/not-seen.ts';
import { judged, refusesRating, stars, starsTold } from './understand/rating.ts';
import { sensedReply } from './understand/reply-sense.ts';
import { onlyRead, solvedWords, tellsOfAnother } from './understand/solved.ts';
import { topicOf } from './understand/topic.ts';
import { settlesNothing, sureOf } from './understand/unsure.ts';

/** Registers a question so that the next words about it are understood; the same one again changes nothing. Bounded: the oldest makes room. */
export function raise(talk: Talk, question: Question): Talk {
  const state: TalkState = { ...emptyState(), ...talk.state };
  // What was said below the last claim is no answer to this one, nor what an officer asks an answer to what was written about another report.
  const same = state.adding?.complaint === question.complaint;
  const stale = question.type === 'info' ? !same && state.adding?.unless !== undefined : question.type === 'solved' && same;
  const asked = state.draft === null ? question : { ...question, amid: state.draft.touchedAt };
  const next = withQuestion(stale ? { ...state, adding: null } : state, asked);
  return { ...talk, state: { ...next, offered: offeredBelow(question, state) } };
}

/** What an officer asks is answered in words: a number means nothing that stood on the screen before, unless the citizen is asked something else. */
function offeredBelow(question: Question, { draft, offered }: TalkState): Offer[] {
  if (question.type === 'solved') return offersOf(solvedChoices(question.number));
  return question.type === 'info' && draft === null ? [] : offered;
}

/** The report an officer asks about, where it is the only one that is open. */
export function onlyAsked({ questions }: TalkState, own: readonly OwnComplaint[]): Question | null {
  const [asked, second] = questions.filter(({ type }) => type === 'info');
  const [open, other] = openOf(own);
  return asked && !second && !other && open?.id === asked.complaint ? asked : null;
}

/** What an officer asked last, while nothing else is asked. */
export function askedLast({ questions, draft, offered }: TalkState): Question | null {
  const [last] = questions;
  return last?.type === 'info' && draft === null && offered.length === 0 ? last : null;
}

/** What officers wrote may be answered: the next words are for its report, unless they tell of another matter. Nothing that was announced already is taken over. */
export function invite(talk: Talk, { complaint, number, title }: Omit<Question, 'type'>, now: number): Talk {
  const state: TalkState = { ...emptyState(), ...talk.state };
  if (state.adding !== null && state.adding.unless === undefined && state.adding.at + asideMs > now) return talk;
  return { ...talk, state: { ...state, adding: { complaint, number, at: now, unless: title, until: now + answeredWithinMs } } };
}

/** Notes the choices of something said unasked, so that their words and numbers are understood. */
export function offer(talk: Talk, { choices = [] }: Say): Talk {
  return { ...talk, state: { ...emptyState(), ...talk.state, offered: offersOf(choices) } };
}

/** The choices under "sudah beres?". */
export function solvedChoices(number: string): Choice[] {
  return [
    { draft: number, step: 'solved', choice: 'solved', label: { key: 'choice.solved' } },
    { draft: number, step: 'solved', choice: 'unsolved', label: { key: 'choice.unsolved' } },
  ];
}

/** Loose words outside a draft that answer an open question; null when they answer none. `quoted`: id of the complaint they reply to. */
export function answerQuestion(state: TalkState, text: string, quoted: string | null, moment: Moment): Result | null {
  if (state.questions.length === 0) return null;
  const open = state.questions.filter((question) => quoted === null || question.complaint === quoted);
  const rating = open.find((question) => question.type === 'rate');
  const value = rating ? (stars(text) ?? starsTold(text)) : null;
  if (rating && newest(state, rating) && refusesRating(text)) return drop(state, rating);
  if (rating && value !== null && newest(state, rating)) return rate(state, rating, value, text);
  const opinion = rating && newest(state, rating) ? judged(text) : null;
  if (rating && opinion !== null) return opinion.stars === null ? noted(rating, text, state) : rate(state, rating, opinion.stars, text);
  const asked = open.filter((question) => question.type === 'solved');
  const { categories } = moment.known;
  const isBack = (title: string) =>
    wantsBack(text) || (saysAnew(text) !== null && [null, topicOf(title, categories)].includes(topicOf(text, categories)));
  const answers = asked.map(({ title }) => !isBack(title) && solvedWords(text, { title, quoted: quoted !== null }, categories));
  const solved = answers.find((answer) => answer !== null);
  const [only] = asked;
  if (only && typeof solved !== 'boolean' && (settlesNothing(text) || notSeenYet(text))) return outcome(state, [askSolved(only)]);
  const claimed = asked.length === 1 && solved === undefined ? only : undefined;
  if (claimed && accepts(text)) return thanked(state, claimed, text, moment);
  if (claimed && agreesBecause(text) && confirmsDone(text)) return settle(state, claimed, true, text, moment);
  const told = claimed && /bintang/i.test(text) ? (stars(text) ?? starsTold(text)) : null;
  if (claimed && told !== null)
    return told >= contentFrom ? starred(state, claimed, told, text, moment) : outcome(state, [askSolved(claimed)]);
  if (only && asked.length === 1 && !solved && solved !== false) return sensed(state, only, text, moment);
  if (solved === undefined || solved === null || !only) return null;
  return asked.length === 1 ? settle(state, only, solved, text, moment) : which(state, asked, solved, text);
}

/** Fewer stars may mean that it is not. */
const contentFrom = 3;

/** What words no list knows surely say of it. */
function sensed(state: TalkState, question: Question, text: string, moment: Moment): Result | null {
  if (tellsOfAnother(text, { title: question.title, quoted: false }, moment.known.categories)) return null;
  const heard = sensedReply({ moment: 'solved', story: question.title, text }, moment.known.categories);
  if (!heard?.sure) return null;
  if (heard.act === 'thanks') return thanked(state, question, text, moment);
  if (heard.act === 'wait') return outcome(state, [askSolved(question)]);
  // What only part of it may be is not closed by its sound, nor what may be a joke.
  if (heard.act === 'gone' && sureOf(text) !== text) return outcome(state, [askSolved(question)]);
  if (heard.act === 'gone' && partly.test(plain(text))) return null;
  return heard.act === 'gone' || heard.act === 'notgone' ? settle(state, question, heard.act === 'gone', text, moment) : null;
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

/** A press under a question; null when the step is none of a question. An answered one is told so; one that made room is looked up among the citizen's own. */
export function pressQuestion(state: TalkState, number: string, step: string, choice: string, moment: Moment): Result | null {
  if (step !== 'solved' && step !== 'rate') return null;
  const open = state.questions.find((question) => question.number === number && question.type === step);
  if (!open)
    return step === 'solved'
      ? forgotten(state, number, choice, moment)
      : outcome(state, [message(sentence('question.settled', { number }))]);
  if (step === 'solved') return settle(state, open, choice === 'solved', open.words ?? '', moment);
  const value = stars(choice);
  return value === null ? drop(state, open) : rate(state, open, value, choice);
}

/** "Sudah beres?" once more, when something else came between. */
export function askSolved(question: Question): Say {
  return {
    lines: [sentence('question.solved.later', { subject: subject(question) })],
    choices: solvedChoices(question.number),
    about: question.complaint,
  };
}

/** "mati lagi", of a report that is closed. */
export function openAgain(state: TalkState, { complaint, number, title }: Omit<Question, 'type'>, words: string, moment: Moment): Result {
  return settle(withoutQuestions(state, complaint, 'rate'), { type: 'solved', complaint, number, title }, false, words, moment);
}

function settle(state: TalkState, question: Question, solved: boolean, words: string, moment: Moment): Result {
  if (!solved && moment.known.own === undefined) return { need: 'own' };
  const { complaint, number, title } = question;
  const others = withoutQuestions(state, complaint, 'solved');
  const rest = { ...others, questions: others.questions.map(({ words: _words, ...other }) => other) };
  const effect = { type: 'solved' as const, complaint, solved, words };
  if (!solved && isReopened(complaint, moment)) return repeatedly(rest, question, words, moment);
  if (!solved) {
    // "msh gelap tuh", and the photo asked for, come next.
    const { now } = moment.known;
    const adding = { complaint, number, at: now, unless: title, until: now + afterthoughtMs };
    return outcome({ ...rest, adding }, [{ lines: reopened(question, words, moment), about: complaint }], [effect]);
  }
  const say: Say = {
    lines: [sentence('question.thanks', { number }), sentence('question.rate')],
    choices: rateChoices(number),
    about: complaint,
  };
  const over = rest.adding?.complaint === complaint ? { ...rest, adding: null } : rest;
  return outcome(withQuestion(over, { type: 'rate', complaint, number, title }), [say], [effect]);
}

/** Whether "belum" was said already since it was called solved: in the citizen's other chat. */
function isReopened(complaint: string, { known }: Moment): boolean {
  const types = known.own?.find((entry) => entry.id === complaint)?.steps.map(({ type }) => type) ?? [];
  return types.lastIndexOf('disputed') > types.lastIndexOf('resolved');
}

/** It counts once; what is told besides is passed on. */
function repeatedly(state: TalkState, { complaint, number }: Question, words: string, moment: Moment): Outcome {
  const { material, lines, effects } = takeText(words, moment);
  if (words.trim() === '') return outcome(state, [message(sentence('question.settled', { number }))]);
  return add(state, { complaint, number }, material, lines, effects, moment);
}

/** Opened again, as often as it takes; from the third time on the supervisor decides. */
function reopened({ complaint, number }: Question, words: string, { known }: Moment): Sentence[] {
  const found = known.own?.find((entry) => entry.id === complaint);
  const nth = (found?.steps.filter(({ type }) => type === 'disputed').length ?? 0) + 1;
  const due = known.due('answer', found?.kind ?? 'grievance', known.now).at;
  const quote = shortened(words.trim(), shownCharacters);
  return [
    quote === '' ? sentence('question.reopened', { number }) : sentence('question.reopened.words', { number, words: quote }),
    sentence(nth >= supervisorFrom ? 'question.reopened.supervisor' : 'question.reopened.due', { due, nth }),
    sentence('question.reopened.photo'),
  ];
}

function which(state: TalkState, asked: Question[], solved: boolean, words: string): Outcome {
  const choices = asked.map(
    (question): Choice => ({ draft: question.number, step: 'solved', choice: solved ? 'solved' : 'unsolved', label: subject(question) }),
  );
  const questions = state.questions.map((question) => (asked.includes(question) ? { ...question, words } : question));
  return outcome({ ...state, questions }, [{ lines: [sentence('question.which')], choices }]);
}

function forgotten(state: TalkState, number: string, choice: string, moment: Moment): Result {
  const { own } = moment.known;
  if (own === undefined) return { need: 'own' };
  const found = own.find((entry) => entry.number === number);
  if (found?.status !== 'resolved') return outcome(state, [message(sentence('question.settled', { number }))]);
  return settle(state, { type: 'solved', complaint: found.id, number, title: found.title }, choice === 'solved', '', moment);
}

function withQuestion(state: TalkState, question: Question): TalkState {
  const others = state.questions.filter((other) => other.complaint !== question.complaint || other.type !== question.type);
  return { ...state, questions: [question, ...others].slice(0, questionsMax) };
}

/** A number alone rates only while the rating is the newest question: it may mean something else later. */
function newest(state: TalkState, question: Question): boolean {
  return state.questions[0] === question;
}
