/** Puts a question of the draft on the screen, with thanks for what came since the last one. */

import { withoutOpeningFear } from './begun.ts';
import type { Known } from './known.ts';
import { refusedLines } from './material.ts';
import { joined, type Moment, type Outcome, outcome, sentence } from './outcome.ts';
import { isQuarterOnly } from './placing.ts';
import type { Say, Sentence } from './say.ts';
import { nextStep, steps } from './steps/index.ts';
import { answered, story } from './steps/step.ts';
import { fileFacts } from './steps/summary.ts';
import type { Draft, StepName, TalkState } from './talk.ts';
import { angry } from './understand/abuse.ts';
import { splitSend } from './understand/answer.ts';
import { tellsHurt } from './understand/hurt.ts';
import { isFindable } from './understand/place-findable.ts';
import { opensWithSalam } from './understand/salam.ts';

/** Asks the first thing the draft still misses, or shows the summary. `lines` are said before it, in the same message. */
export function askNext(state: TalkState, draft: Draft, moment: Moment, lines: Sentence[] = []): Outcome {
  const next = nextStep(withoutOpeningFear(draft), moment.known);
  // Told more instead of an answer: the same question, in fewer words.
  return put(state, draft, next, moment, lines, next === draft.asked && next !== 'summary');
}

/** Asks this step, or instead of the summary what is still missing; `again`: in fewer words. */
export function ask(state: TalkState, draft: Draft, step: StepName, moment: Moment, lines: Sentence[] = [], again = false): Outcome {
  return put(state, draft, step === 'summary' ? nextStep(draft, moment.known) : step, moment, lines, again);
}

function put(state: TalkState, told: Draft, name: StepName, moment: Moment, lines: Sentence[], again: boolean): Outcome {
  const draft = withoutSend(withoutOpeningFear(told));
  const shows = name === 'summary' || (name === 'place' && onlyMissesSpot(draft, moment.known));
  const question = shows && name === 'place' ? shownAsking(draft, moment.known) : steps[name].ask(draft, moment.known, again);
  const thanked = name === 'secrecy' ? [] : thanks(draft);
  const heard = draft.asked === null ? [] : notedLines(draft, name);
  const say: Say = {
    ...question,
    lines: [
      ...greeted(draft),
      ...lines,
      ...thanked,
      ...(draft.answers ?? []),
      ...hiddenLine(draft, name, lines),
      ...(sendsAtOnce(told) && name === 'summary' ? unsentLines(name) : []),
      ...heard,
      ...refusedLines(draft.refused),
      ...question.lines.filter(({ key }) => key !== 'hidden.secret' || lines.every((line) => line.key !== key)),
    ],
  };
  const { refused: _refused, noted: _noted, placed: _placed, answers: _answers, hurried, ...next } = draft;
  const counts = name === 'place' && (draft.place !== null || (draft.asked === 'place' && draft.noted !== undefined));
  const asks = counts ? { placeAsks: (draft.placeAsks ?? 0) + 1 } : {};
  const shown = shows ? { shown: true as const } : {};
  // Another question has not been hurried past.
  const stays = hurried === name ? { hurried } : {};
  return outcome(
    { ...state, draft: { ...next, ...asks, ...shown, ...stays, asked: name, quietUntil: null, acknowledged: draft.attachments.length } },
    [say],
  );
}

/** Whether all is told but where in a quarter it is: one that has a name, unlike "ngarep pasar". */
function onlyMissesSpot(draft: Draft, known: Known): boolean {
  const { text = '', areaCode } = draft.place ?? {};
  const isNamed = areaCode !== undefined || isFindable(text, { from: 0, to: text.length });
  return isNamed && isQuarterOnly(draft, known) && nextStep(answered(draft, 'place'), known) === 'summary';
}

/** The summary, with the question where in its quarter it is: who has no more to tell sends at once. */
function shownAsking(draft: Draft, known: Known): Say {
  const { lines, choices } = steps.summary.ask(draft, known, false);
  return {
    lines: [...lines, sentence('ask.place.within.shown', { place: draft.place?.text ?? '' })],
    ...(choices ? { choices } : {}),
  };
}

/** A story that opens with a salam, told to its end before anything was said. */
function greeted({ asked, pieces: [first] }: Draft): Sentence[] {
  return asked === null && first !== undefined && opensWithSalam(first.text) ? [sentence('salam')] : [];
}

/** "jl mawar lampu mati. kirim": who sends with the story itself sees it for the first time. */
function sendsAtOnce({ asked, shown, pieces }: Draft): boolean {
  return asked === null && !shown && splitSend(pieces.at(-1)?.text ?? '').send;
}

/** That wish tells nothing to officers. */
function withoutSend(draft: Draft): Draft {
  const last = draft.pieces.at(-1);
  const rest = last !== undefined && sendsAtOnce(draft) ? splitSend(last.text).rest : '';
  return last === undefined || rest === '' ? draft : { ...draft, pieces: [...draft.pieces.slice(0, -1), { ...last, text: rest }] };
}

/** Whose name is hidden by what they told hears it with the first question; the summary says it by itself. */
function hiddenLine({ asked, visibility }: Draft, name: StepName, lines: readonly Sentence[]): Sentence[] {
  if (asked !== null || visibility === 'public' || name === 'secrecy' || name === 'summary') return [];
  const line = sentence(visibility === 'secret' ? 'hidden.secret' : 'hidden.anonymous');
  return lines.some(({ key }) => key === line.key) ? [] : [line];
}

/** What became of words that answered nothing: said where the question would not show that they were heard. */
function notedLines({ noted, asked, placed, place, placeAsks }: Draft, name: StepName): Sentence[] {
  if (asked === 'place' && name === 'summary' && place === null && placeAsks !== undefined) return [sentence('place.later')];
  const finer = placed && name === 'summary' && place !== null ? [sentence('changed.place', { place: place.text })] : [];
  if (noted === 'question') return [sentence('told.question'), ...finer];
  const told = noted !== undefined && asked === name ? [sentence(noted === 'added' ? 'told.added' : 'told.already')] : [];
  return [...told, ...finer];
}

/** Asks what is on the screen once more, in fewer words; says only `lines` while the story is still being told. */
export function askAgain(state: TalkState, moment: Moment, lines: Sentence[]): Outcome {
  const draft = state.draft;
  if (draft === null || (draft.asked === null && draft.quietUntil !== null)) return outcome(state, lines.length > 0 ? [{ lines }] : []);
  if (draft.quietUntil !== null) return outcome(state, lines.length > 0 ? [{ lines }] : []);
  return draft.asked === null ? askNext(state, draft, moment, lines) : ask(state, draft, draft.asked, moment, lines, true);
}

/** What was told is not sent yet: said with what is on the screen, and at the summary how to send. */
export function askUnsent(state: TalkState, { asked }: Draft, moment: Moment): Outcome {
  return askAgain(state, moment, unsentLines(asked));
}

/** That it is not sent yet, and at the summary how it is. */
export function unsentLines(asked: Draft['asked']): Sentence[] {
  return [sentence('faq.unsent'), ...(asked === 'summary' ? [sentence('summary.hint')] : [])];
}

function thanks(draft: Draft): Sentence[] {
  const fresh = draft.attachments.slice(draft.acknowledged);
  if (fresh.length > 0) {
    const files = joined(fileFacts(fresh), 'join.comma');
    const voice = fresh.some(({ kind }) => kind === 'voice' || kind === 'audio') ? [sentence('thanks.voice')] : [];
    return [sentence(draft.asked === null && draft.pieces.length > 0 ? 'thanks.files_story' : 'thanks.files', { files }), ...voice];
  }
  if (draft.asked !== null) return [];
  return [sentence(angry(story(draft)) || tellsHurt(story(draft)) ? 'thanks.sorry' : 'thanks.story')];
}
