/** The stars a citizen gives the service, once a report is solved. */
import { message, type Outcome, outcome, sentence } from './outcome.ts';
import type { Choice, Say, Sentence } from './say.ts';
import type { Question, TalkState } from './talk.ts';

/** Keeps the stars, and asks no more. */
export function rate(state: TalkState, question: Question, value: 1 | 2 | 3 | 4 | 5, words: string): Outcome {
  const { complaint, number } = question;
  const say: Say = { lines: [sentence('question.rated', { stars: value, number })], about: complaint };
  return outcome(withoutQuestions(state, complaint, 'rate'), [say], [{ type: 'rate', complaint, stars: value, words }]);
}

/** What somebody thinks of the service, without a number: passed on, and the number stays theirs to give. */
export function noted({ complaint, number }: Question, text: string, state: TalkState): Outcome {
  const say: Say = { lines: [sentence('question.opinion', { number })], choices: rateChoices(number), about: complaint };
  return outcome(state, [say], [{ type: 'add', complaint, text, attachments: [], place: null }]);
}

/** What the stars are. */
export function askStars({ complaint, number }: Question, state: TalkState): Outcome {
  return outcome(state, [{ lines: [sentence('question.rate')], choices: rateChoices(number), about: complaint }]);
}

/** No stars, and none asked for again. */
export function drop(state: TalkState, question: Question): Outcome {
  return outcome(withoutQuestions(state, question.complaint, 'rate'), [message(sentence('question.unrated', { number: question.number }))]);
}

/** One to five stars, or none. */
export function rateChoices(number: string): Choice[] {
  const choose = (choice: string, label: Sentence): Choice => ({ draft: number, step: 'rate', choice, label });
  return [
    ...[1, 2, 3, 4, 5].map((stars) => choose(`${stars}`, sentence('choice.stars', { stars }))),
    choose('skip', sentence('choice.skip')),
  ];
}

/** The state without the open questions of one sort about a report. */
export function withoutQuestions(state: TalkState, complaint: string, type: Question['type']): TalkState {
  return { ...state, questions: state.questions.filter((question) => question.complaint !== complaint || question.type !== type) };
}
