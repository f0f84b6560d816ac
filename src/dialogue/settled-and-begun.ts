/** An answer to "sudah beres?" and another matter behind it: the one closes or opens its report, the other begins one. */
import { answerQuestion } from './answer-question.ts';
import { takeText } from './material.ts';
import { after, type Moment, message, type Outcome, outcome, type Result, sentence } from './outcome.ts';
import type { Question, TalkState } from './talk.ts';
import { hearMaterial } from './tell.ts';
import { behindOpening, openedAt, opensAnother } from './understand/another-opens.ts';
import { saysAnother, tellsOtherMatter } from './understand/more.ts';
import { plain, words } from './understand/normalise.ts';
import { findPlace } from './understand/place.ts';
import { tellsWrong } from './understand/praise.ts';
import { solvedWords } from './understand/solved.ts';

/** An answer is short, and so few words tell no matter. */
const answerMaxWords = 8;
const matterMinWords = 3;
const sentenceEnds = /[.,!;\n]+\s*/gu;
const cutsMax = 6;
/** "skrg giliran gotnya yg mampet": what begins needs no place. */
const turnOf = /^(?:sekarang )?(?:giliran|gantian)\b|^sekarang \p{L}+ yang \p{L}/u;
/** "sekarang airnya yg ga ngalir" */
const wrong = /\b(?:tidak|belum)\b/;
const but = /^(?:tapi|tp|cuma|cuman)\s+/iu;

/** "udah nyala makasih. oya sekalian got di jl melon mampet": null: nothing is asked or more than one, or what stands behind is of the same report. */
export function settledAndBegun(state: TalkState, text: string, moment: Moment): Result | null {
  const [claim, another] = state.questions.filter(({ type }) => type === 'solved');
  if (state.draft !== null || state.loose !== null || claim === undefined || another || text.includes('?')) return null;
  for (const { from, to } of cutsOf(text)) {
    const [first, second] = [text.slice(0, from).trim(), text.slice(to).replace(but, '')];
    const solved = answers(first, claim, moment);
    if (solved === null || !beginsOther(second, solved, claim, moment)) continue;
    return settledThen(state, claim, first, behindOpening(second), moment);
  }
  return null;
}

/** Where an answer may end. */
function cutsOf(text: string): { from: number; to: number }[] {
  const opened = openedAt(text, true);
  const cuts = [...(opened ? [opened] : []), ...text.matchAll(sentenceEnds)];
  return cuts.slice(0, cutsMax).map(({ 0: whole, index }) => ({ from: index, to: index + whole.length }));
}

function answers(first: string, { title }: Question, { known }: Moment): boolean | null {
  const count = words(first).length;
  return count === 0 || count > answerMaxWords ? null : solvedWords(first, { title, quoted: false }, known.categories);
}

/** "belum. malah jalannya ikut ambles di depan" is more of the same, where no word says that another begins. */
function beginsOther(second: string, solved: boolean, { title }: Question, { known }: Moment): boolean {
  const opens = opensAnother(second) || saysAnother(second);
  const told = behindOpening(second);
  if (words(told).length < matterMinWords || !(wrong.test(plain(told)) || tellsWrong(plain(told)) || opens)) return false;
  const isPlaced = findPlace(told) !== null || turnOf.test(plain(told));
  return opens ? isPlaced || tellsOtherMatter(told, title, known) : solved && isPlaced && tellsOtherMatter(told, title, known);
}

function settledThen(state: TalkState, claim: Question, first: string, second: string, moment: Moment): Result | null {
  const answered = answerQuestion(state, first, claim.complaint, moment);
  if (answered === null || 'need' in answered) return answered;
  const effect = answered.effects.find(({ type }) => type === 'solved');
  if (effect === undefined) return null;
  const settled = effect.type === 'solved' && effect.solved ? unrated(answered, claim) : answered;
  const { questions } = settled.state;
  const begun = hearMaterial({ ...settled.state, adding: null, questions: [] }, takeText(second, moment), '', moment);
  return after(settled, 'need' in begun ? begun : { ...begun, state: { ...begun.state, questions } });
}

/** Closed without asking for stars: a number means the draft that is shown below. */
function unrated({ state, effects }: Outcome, { complaint, number }: Question): Outcome {
  const questions = state.questions.filter((question) => question.complaint !== complaint);
  return outcome({ ...state, questions, offered: [] }, [message(sentence('question.thanks', { number }))], effects);
}
