/** Words, files and pins: decides whether they answer what was asked, ask for something, belong to a filed complaint, or are a story. */
import { askAgain } from './ask.ts';
import { command, slashIntents } from './command.ts';
import { afterEmergency, awaits, emergencyMaterial } from './emergency.ts';
import { alreadySent } from './filing.ts';
import { afterthoughtMs } from './limits.ts';
import { add, askWhere, hold, holdMore, numberOf } from './loose.ts';
import { isEmpty, type Taken, takeText } from './material.ts';
import { type Moment, message, type Outcome, outcome, type Result, sentence } from './outcome.ts';
import { findOwn, showOwn } from './own.ts';
import { press } from './press.ts';
import { answerQuestion } from './question.ts';
import { steps } from './steps/index.ts';
import { type Draft, emptyDraft, type Offer, type TalkState } from './talk.ts';
import { onlyAbuse } from './understand/abuse.ts';
import { chosen, numbered, splitSend } from './understand/answer.ts';
import { afterthought, askedNumber, intent, slashed, wordless } from './understand/intent.ts';
import { answerWords, tell } from './walker.ts';

/** Answers words. */
export function hearWords(state: TalkState, text: string, moment: Moment): Result {
  const slash = slashed(text);
  if (slash) return hearSlash(state, slash, moment);
  if (moment.known.quoted !== null)
    return answerQuestion(state, text, moment.known.quoted) ?? hearMaterial(state, takeText(text, moment), '', moment);
  const offer = chosen(text, state.offered) ?? currentOffer(state, text, moment);
  if (offer) return press(state, offer, moment);
  return state.draft === null ? withoutDraft(state, text, moment) : withinDraft(state, state.draft, text, moment);
}

/** Takes in files, pins and words that are no answer: into the complaint they reply to, the draft that is open, or a new one. `album` is the album's id. */
export function hearMaterial(state: TalkState, taken: Taken, album: string, moment: Moment): Result {
  const { material, lines, effects } = taken;
  const { quoted } = moment.known;
  if (quoted !== null) {
    const number = numberOf(state, quoted, moment);
    if (number !== null) return add(state, { complaint: quoted, number }, material, lines, effects);
    if (moment.known.own === undefined) return { need: 'own' };
  }
  if (isEmpty(material))
    return state.draft === null ? outcome(state, [message(...lines)], effects) : withEffects(askAgain(state, moment, lines), taken);
  if (state.draft !== null) return tell(state, state.draft, material, moment, album !== '', lines, effects);
  const { adding } = state;
  if (adding !== null && (adding.album === '' || adding.album === album)) {
    return add({ ...state, adding: album === '' ? null : { ...adding, album } }, adding, material, lines, effects);
  }
  if (state.loose !== null) return holdMore(state, state.loose, material, moment, lines, effects);
  if (state.questions.some((question) => question.type === 'info') && !awaits(state, moment))
    return askWhere(state, material, moment, lines, effects);
  return open(state, taken, album, moment);
}

/** A message without anything for a complaint: one friendly line, then where the talk stood. */
export function hearNothing(state: TalkState, kind: 'sticker' | 'contact' | 'poll' | 'unknown', moment: Moment): Outcome {
  if (state.draft === null) return outcome(state, [message(...(kind === 'sticker' ? [] : [sentence(`other.${kind}`)]), sentence('door'))]);
  return askAgain(state, moment, [sentence(`other.${kind}`)]);
}

function open(state: TalkState, taken: Taken, album: string, moment: Moment): Outcome {
  const draft = emptyDraft(moment.known.fresh.token, moment.known.now);
  const before = awaits(state, moment) ? emergencyMaterial(state).pieces : [];
  const material = { ...taken.material, pieces: [...before, ...taken.material.pieces] };
  return tell({ ...state, emergency: null }, draft, material, moment, album !== '', taken.lines, taken.effects);
}

function withinDraft(state: TalkState, draft: Draft, text: string, moment: Moment): Result {
  const number = askedNumber(text);
  if (number?.sure && draft.asked !== null) return showOwn(state, number.number, moment);
  const asked = intent(text);
  if (asked !== null && asked !== 'joke' && (asked !== 'status' || draft.asked !== null)) return command(state, asked, moment);
  if (wordless(text)) return askAgain(state, moment, [sentence('other.emoji')]);
  if (draft.asked === null && splitSend(text).rest === '')
    return answerWords(state, { ...draft, asked: 'summary' }, text, moment) ?? outcome(state);
  const answer = answerWords(state, draft, text, moment);
  if (answer === null && draft.asked !== null && numbered(text) !== null)
    return askAgain(state, moment, [sentence('choice.unknown', { text: text.trim() })]);
  return answer ?? hearMaterial(state, takeText(text, moment), '', moment);
}

function withoutDraft(state: TalkState, text: string, moment: Moment): Result {
  const number = askedNumber(text);
  if (number !== null && moment.known.own === undefined) return { need: 'own' };
  if (number !== null && (number.sure || findOwn(number.number, moment.known.own ?? []))) return showOwn(state, number.number, moment);
  const answer = afterEmergency(state, text, moment) ?? answerQuestion(state, text, null);
  if (answer) return answer;
  const asked = intent(text);
  if (asked !== null) return command(state, asked, moment);
  if (wordless(text)) return outcome(state, [message(sentence('door'))]);
  const [filed] = state.filed;
  if (splitSend(text).rest === '') return outcome(state, [filed ? alreadySent(filed) : message(sentence('draft.none'))]);
  if (numbered(text) !== null) return outcome(state, [message(sentence('unclear', { text: text.trim() }), sentence('help.short'))]);
  if (onlyAbuse(text)) return outcome(state, [message(sentence('abuse'))]);
  const taken = takeText(text, moment);
  const about = filed && filed.at > moment.known.now - afterthoughtMs && afterthought(text) ? filed : null;
  if (about && state.adding === null && state.loose === null)
    return hold(state, [{ ...about, title: '' }], taken.material, moment, taken.lines, []);
  return hearMaterial(state, taken, '', moment);
}

function hearSlash(state: TalkState, slash: { word: string; rest: string }, moment: Moment): Result {
  const known = Object.hasOwn(slashIntents, slash.word) ? slashIntents[slash.word] : undefined;
  if (known === 'open' && slash.rest !== '') return hearMaterial(state, takeText(slash.rest, moment), '', moment);
  if (known === 'status' && slash.rest !== '') return showOwn(state, slash.rest, moment);
  if (known === 'greeting' && state.draft === null) return outcome(state, [message(sentence('door'), sentence('help.short'))]);
  if (known !== undefined) return command(state, known, moment);
  const lines = [sentence('unclear', { text: `/${slash.word}` })];
  return state.draft === null ? outcome(state, [message(...lines, sentence('help.short'))]) : askAgain(state, moment, lines);
}

/** The words of a choice of the question that is still open, when something else was offered since. */
function currentOffer(state: TalkState, text: string, moment: Moment): Offer | null {
  const { draft } = state;
  if (draft === null || draft.asked === null || numbered(text) !== null) return null;
  return chosen(text, steps[draft.asked].ask(draft, moment.known, false).choices ?? []);
}

function withEffects(said: Outcome, taken: Taken): Outcome {
  return { ...said, effects: [...taken.effects, ...said.effects] };
}
