/** Answers what people wish of the bot itself (understand/wish.ts); an open draft waits and is asked on afterwards. */
import { askAgain } from './ask.ts';
import { command } from './command.ts';
import { hush } from './hush.ts';
import { pause } from './keep.ts';
import { dayMs, unsentKeptMs } from './limits.ts';
import { type Moment, message, outcome, type Result, sentence, subject } from './outcome.ts';
import { openOf } from './own.ts';
import { askForget, keepData, showData } from './rights.ts';
import type { Choice, SayKey } from './say.ts';
import type { StepName, TalkState } from './talk.ts';
import { callsOff } from './understand/correction.ts';
import { meant, type Term, unphoned, type Wish, wish } from './understand/wish.ts';
import { changeFiled, closingAsked, withdraw } from './undo.ts';

const meanings: Record<Term, SayKey> = {
  disposition: 'meaning.disposition',
  follow_up: 'meaning.follow_up',
  verification: 'meaning.verification',
  agency: 'meaning.agency',
  archive: 'meaning.archive',
  secret: 'meaning.secret',
  anonymous: 'meaning.anonymous',
  village: 'meaning.village',
  category: 'meaning.category',
  kind: 'meaning.kind',
};
/** What "artinya?" alone explains: the words people stumble over most. */
const commonTerms: Term[] = ['verification', 'disposition', 'follow_up'];

/** What it explains where a question with words of ours is open. */
const termsOf: { [step in StepName]?: Term[] } = {
  place: ['village'],
  area: ['village'],
  town: ['village'],
  secrecy: ['secret', 'anonymous'],
  visibility: ['secret', 'anonymous'],
  category: ['category'],
  fitting: ['category'],
  kind: ['kind'],
  summary: ['category', 'kind'],
};

/** What is wished of the bot itself, or of a report that is sent. null: neither. */
export function granted(state: TalkState, text: string, moment: Moment): Result | null {
  const closing = state.draft === null ? closingAsked(state, text, moment) : null;
  if (closing) return closing;
  const wished = wish(text);
  return wished === null ? null : grant(state, wished, text, moment);
}

/** Carries out a wish said in `words`. */
export function grant(state: TalkState, wished: Wish, words: string, moment: Moment): Result {
  if (wished === 'withdraw') return withdraw(state, words, moment);
  // "ga jadi deh. hapus aja" is of the report.
  if (wished === 'keep_data' && callsOff(words)) return command(state, 'cancel', moment);
  if (wished === 'change_filed') return changeFiled(state, words, moment);
  return goOn(answer(state, wished, words, moment), moment);
}

function answer(state: TalkState, wished: Exclude<Wish, 'withdraw' | 'change_filed'>, words: string, moment: Moment): Result {
  switch (wished) {
    case 'hush':
      if (state.draft !== null && unphoned(words)) return outcome(state, [message(sentence('faq.visit'))]);
      // Nothing is sent yet: what is told waits.
      if (state.draft !== null && moment.known.own?.length === 0) return pause(state, state.draft, moment);
      return hush(state, true, moment);
    case 'unhush':
      return hush(state, false, moment);
    case 'data':
      return showData(state, moment);
    case 'data_term':
      return outcome(state, [message(sentence('data.term', { days: unsentKeptMs / dayMs }))]);
    case 'forget':
    case 'forget_yes':
      return askForget(state, moment);
    case 'keep_data':
      return keepData(state, moment);
    case 'person':
      return person(state, moment);
    case 'clumsy':
      return outcome(state, [message(sentence('help.gentle'))]);
    case 'for_other':
      return outcome(state, [message(sentence('door.behalf'))]);
    case 'private':
      return outcome(state, [
        message(
          sentence('faq.readers'),
          ...(state.draft?.visibility === 'secret' ? [] : [sentence('meaning.anonymous')]),
          sentence('meaning.secret'),
        ),
      ]);
    case 'meaning':
      return explain(state, words);
  }
}

/** The honest way to a person: officers read reports and answer in this chat. */
function person(state: TalkState, moment: Moment): Result {
  const { own } = moment.known;
  if (own === undefined) return { need: 'own' };
  const open = openOf(own).slice(0, 3);
  if (state.draft !== null || open.length === 0) return outcome(state, [message(sentence('person'))]);
  const choices = open.map((entry): Choice => ({ draft: 'own', step: 'add', choice: entry.number, label: subject(entry) }));
  return outcome(state, [{ lines: [sentence('person'), sentence('person.message')], choices }]);
}

/** "maksudnya apa?": of the words in the question that is open, or else of those officers use. */
function explain(state: TalkState, words: string): Result {
  const asked = meant(words) ?? [];
  const open = state.draft?.asked ?? null;
  const last = (open === null ? undefined : termsOf[open]) ?? commonTerms;
  const lines = (asked.length > 0 ? asked : last).map((term) => sentence(meanings[term]));
  return outcome(state, [{ lines }]);
}

/** The question of an open draft stands below the answer, unless the answer asks something itself. */
export function goOn(result: Result, moment: Moment): Result {
  if ('need' in result || result.state.draft === null || result.say.some((say) => say.choices !== undefined)) return result;
  const apart = result.say.some((say) => say.document !== undefined || say.about !== undefined);
  const again = askAgain(result.state, moment, apart ? [] : result.say.flatMap(({ lines }) => lines));
  return { state: again.state, say: apart ? [...result.say, ...again.say] : again.say, effects: result.effects };
}
