/** Open questions about complaints: "sudah beres?", a rating, what an officer asks. They wait for ever and stand in nobody's way. */

import { add } from './addition.ts';
import type { OwnComplaint } from './known.ts';
import { afterthoughtMs, answeredWithinMs, asideMs, questionsMax, shownCharacters, supervisorFrom } from './limits.ts';
import { takeText } from './material.ts';
import { offersOf } from './offers.ts';
import { type Moment, message, type Outcome, outcome, type Result, sentence, shortened, subject } from './outcome.ts';
import { openOf } from './own.ts';
import { drop, rate, rateChoices, withoutQuestions } from './rated.ts';
import type { Choice, Say, Sentence } from './say.ts';
import { emptyState, type Offer, type Question, type Talk, type TalkState } from './talk.ts';
import { stars } from './understand/rating.ts';

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

/** What an officer asked about the filed report the open draft changes, since that was touched last. */
export function askedMeanwhile({ questions, draft }: TalkState): Question | null {
  const [last] = questions;
  const isOfIt = last?.type === 'info' && last.complaint === draft?.replaces?.complaint && last.amid === draft.touchedAt;
  return isOfIt ? last : null;
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

/** Closes it, or opens it again, and says what follows. */
export function settle(state: TalkState, question: Question, solved: boolean, words: string, moment: Moment): Result {
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

/** Whether "belum" was said already since it was called solved: here, or in the citizen's other chat. */
export function isReopened(complaint: string, { known }: Moment): boolean {
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

/** Of several it is asked which. */
export function which(state: TalkState, asked: Question[], solved: boolean, words: string): Outcome {
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
