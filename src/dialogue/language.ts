/** Which language the bot speaks in this talk: chosen in a word, offered once to who writes another. Nothing of the talk changes with it. */
import { askAgain } from './ask.ts';
import { type Moment, message, type Outcome, outcome, type Result, sentence } from './outcome.ts';
import type { Choice } from './say.ts';
import { story } from './steps/step.ts';
import type { TalkState } from './talk.ts';
import { languageWritten } from './understand/languages.ts';

/** Speaks `language` from now on; an open question is asked again in it. */
export function speak(state: TalkState, language: string, moment: Moment): Result {
  if (moment.known.language !== language) return { need: 'language', language };
  const told = [sentence('language.chosen')];
  const said = state.draft === null ? outcome(state, [message(...told, sentence('language.tell'))]) : askAgain(state, moment, told);
  return { ...said, effects: [{ type: 'speak', language }] };
}

/** "bahasa": every language there is, in its own name. */
export function listLanguages(state: TalkState, moment: Moment): Outcome {
  const choices = moment.known.languages.map(
    ({ code, name }): Choice => ({ draft: 'language', step: 'speak', choice: code, label: sentence('choice.language', { name }) }),
  );
  return outcome(state, [{ lines: [sentence('language.ask')], choices }]);
}

/** A press under the list. */
export function pressLanguage(state: TalkState, code: string, moment: Moment): Result {
  return moment.known.languages.some((language) => language.code === code) ? speak(state, code, moment) : listLanguages(state, moment);
}

/** Says once, in one line, that the language somebody writes, in these words or in the whole story, is spoken here too. */
export function withOffer(result: Outcome, text: string, { known }: Moment): Outcome {
  const last = result.say.at(-1);
  if (result.state.languageOffered || last === undefined) return result;
  const { draft } = result.state;
  const written = languageWritten(text) ?? (draft === null ? null : languageWritten(story(draft)));
  if (written === null || written === known.language || !known.languages.some(({ code }) => code === written)) return result;
  const offered = { ...last, lines: [...last.lines, { ...sentence('language.offer'), language: written }] };
  return { ...result, state: { ...result.state, languageOffered: true }, say: [...result.say.slice(0, -1), offered] };
}
