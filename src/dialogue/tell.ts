/** Words, files and pins: decides whether they answer what was asked, ask for something, belong to a filed complaint, or are a story. */
import { askAgain, askNext } from './ask.ts';
import { besideStory } from './beside.ts';
import { command, slashIntents } from './command.ts';
import { connect, connecting } from './connect.ts';
import { afterEmergency, awaits, continuesEmergency, emergencyMaterial } from './emergency.ts';
import { answerFaq } from './faq.ts';
import { alreadySent } from './filing.ts';
import { gatherFiles, joins } from './gathering.ts';
import { grant } from './grant.ts';
import { listLanguages, speak } from './language.ts';
import { afterthoughtMs, draftKeptMs } from './limits.ts';
import { add, askLoose, askWhere, hold, holdMore, numberOf } from './loose.ts';
import { calm } from './manners.ts';
import { isEmpty, type Taken, takeText } from './material.ts';
import { offersOf } from './offers.ts';
import { type Moment, message, type Outcome, outcome, type Result, sentence } from './outcome.ts';
import { findOwn, showOwn } from './own.ts';
import { press } from './press.ts';
import { answerQuestion, askWhich } from './question.ts';
import { chatted, hidden, obeyed, unpinned, withoutFiles, withoutProof } from './remarks.ts';
import type { Sentence } from './say.ts';
import { steps } from './steps/index.ts';
import { type Draft, emptyDraft, type KeptDraft, type Offer, type TalkState } from './talk.ts';
import { onlyAbuse } from './understand/abuse.ts';
import { chosen, numbered, splitSend, stars } from './understand/answer.ts';
import { saysDone, saysNotYet } from './understand/correction.ts';
import { asksAfterOwn, namedNumber } from './understand/enquiry.ts';
import { askedNumber, intent, slashed, wordless } from './understand/intent.ts';
import { asksLanguages, languageAsked } from './understand/languages.ts';
import { goesOnTelling, startsAnew } from './understand/more.ts';
import { words } from './understand/normalise.ts';
import { findPlace } from './understand/place.ts';
import { topicOf } from './understand/topic.ts';
import { wish } from './understand/wish.ts';
import { answerWords, skip, tell } from './walker.ts';

/** While a story is told, more words than this belong to it. */
const commandMaxWords = 4;
/** Why a report is not wanted any more. */
const reasonMaxWords = 7;

/** Answers words. */
export function hearWords(state: TalkState, text: string, moment: Moment): Result {
  const slash = slashed(text);
  if (slash) return hearSlash(state, slash, moment);
  const code = connecting(text);
  if (code !== null) return connect(state, code, moment);
  const language = languageAsked(text, moment.known.languages);
  if (language !== null) return speak(state, language, moment);
  if (asksLanguages(text)) return listLanguages(state, moment);
  if (moment.known.quoted !== null)
    return (
      granted(state, text, moment) ??
      answerQuestion(state, text, moment.known.quoted, moment) ??
      hearMaterial(state, takeText(text, moment), '', moment)
    );
  const offer = chosen(text, state.offered);
  if (offer) return askWhich(state, offer, text, moment) ?? press(state, offer, moment);
  const emergency = state.draft === null ? null : afterEmergency(state, text, moment);
  if (emergency) return emergency;
  const current = currentOffer(state, text, moment);
  if (current) return press(state, current, moment);
  const wished = granted(state, text, moment) ?? answerFaq(state, text, moment);
  if (wished) return wished;
  return state.draft === null ? withoutDraft(state, text, moment) : withinDraft(state, state.draft, text, moment);
}

/** Takes in files, pins and words that are no answer: into the complaint they reply to, the draft that is open, or a new one. `album` is the album's id. */
export function hearMaterial(state: TalkState, taken: Taken, album: string, moment: Moment): Result {
  const { material, lines, effects } = taken;
  const { quoted } = moment.known;
  const isFile = material.files.length > 0 || material.refused !== undefined;
  const give = (to: { complaint: string; number: string }, next = state) =>
    isFile ? gatherFiles(next, to, taken, album, moment) : add(next, to, material, lines, effects);
  const askFor = () => (isFile ? gatherFiles(state, null, taken, album, moment) : askWhere(state, material, moment, lines, effects));
  if (isFile && joins(state, { album }, quoted)) return gatherFiles(state, null, taken, album, moment);
  if (quoted !== null) {
    const number = numberOf(state, quoted, moment);
    if (number !== null) return give({ complaint: quoted, number });
    if (moment.known.own === undefined) return { need: 'own' };
  }
  const late = album === '' ? undefined : state.filed.find(({ albums }) => albums?.includes(album));
  if (late && !isEmpty(material)) return give(late);
  if (isEmpty(material))
    return state.draft === null ? outcome(state, [message(...lines)], effects) : withEffects(askAgain(state, moment, lines), taken);
  if (state.draft !== null) return tell(state, state.draft, material, moment, album !== '', lines, effects);
  const { adding } = state;
  if (adding !== null) return give(adding, { ...state, adding: null });
  if (state.loose !== null) return isFile ? askFor() : holdMore(state, state.loose, material, moment, lines, effects);
  if (state.questions.some((question) => question.type === 'info') && !awaits(state, moment)) return askFor();
  if (isFile && isMore(state, material, moment)) return askFor();
  return open(state, taken, album, moment);
}

/** A message without anything for a complaint: one friendly line, then where the talk stood. */
export function hearNothing(state: TalkState, kind: 'sticker' | 'contact' | 'poll' | 'unknown', moment: Moment): Outcome {
  if (state.draft === null) return outcome(state, [message(...(kind === 'sticker' ? [] : [sentence(`other.${kind}`)]), sentence('door'))]);
  return askAgain(state, moment, [sentence(`other.${kind}`)]);
}

/** What comes right after filing is probably what was forgotten, unless its words tell of something else. */
function isMore({ undo }: TalkState, { pieces }: Taken['material'], moment: Moment): boolean {
  return undo !== null && pieces.every(({ text }) => !startsAnew(text, undo.draft, moment.known));
}

function granted(state: TalkState, text: string, moment: Moment): Result | null {
  const wished = wish(text);
  return wished === null ? null : grant(state, wished, text, moment);
}

function open(state: TalkState, taken: Taken, album: string, moment: Moment): Outcome {
  const draft = emptyDraft(moment.known.fresh.token, moment.known.now);
  const goesOn = continuesEmergency(state, taken.material, moment);
  const before = goesOn ? emergencyMaterial(state).pieces : [];
  const material = { ...taken.material, pieces: [...before, ...taken.material.pieces] };
  const next = goesOn ? { ...state, emergency: null } : state;
  return tell(next, draft, material, moment, album !== '', taken.lines, taken.effects);
}

function withinDraft(state: TalkState, draft: Draft, text: string, moment: Moment): Result {
  const number = ownNumber(state, text, moment) ?? unpinned(state, draft, text, moment);
  if (number) return number;
  if (asksAfterOwn(text)) return command(state, 'status', moment);
  if (saysNotYet(text)) return command(state, 'pause', moment);
  if (saysDone(text)) return done(state, draft, moment);
  const asked = intent(text);
  const telling = draft.asked === null && words(text).length > commandMaxWords;
  if (asked !== null && asked !== 'joke' && (asked !== 'status' || !telling)) return command(state, asked, moment);
  if (wordless(text)) return askAgain(state, moment, [sentence(/\p{Extended_Pictographic}/u.test(text) ? 'other.emoji' : 'other.signs')]);
  if (draft.asked !== null && onlyAbuse(text)) return calm(state, moment);
  if (draft.asked === null && splitSend(text).rest === '')
    return answerWords(state, { ...draft, asked: 'summary' }, text, moment) ?? outcome(state);
  const chat = chatted(state, text, moment) ?? withoutFiles(state, draft, text, moment) ?? withoutProof(state, draft, text, moment);
  if (chat) return chat;
  const name = hidden(draft, text);
  if (name === null) return told(state, draft, text, text, moment);
  if (name.rest === '') return obeyed(state, name.draft, name.line, moment);
  const result = told({ ...state, draft: name.draft }, name.draft, text, name.rest, moment);
  return before(name.line, result);
}

/** An answer, or more of the story. `answer`: the words without what was said of the name. */
function told(state: TalkState, draft: Draft, text: string, answer: string, moment: Moment): Result {
  const answered = answerWords(state, draft, answer, moment);
  if (answered === null && draft.asked !== null && numbered(text) !== null)
    return askAgain(state, moment, [sentence('choice.unknown', { text: text.trim() })]);
  return answered ?? hearMaterial(state, takeText(text, moment), '', moment);
}

/** The line above what is said; nothing where nothing is said yet. */
function before(line: Sentence, result: Result): Result {
  if ('need' in result) return result;
  const [first, ...rest] = result.say;
  return first === undefined ? result : { ...result, say: [{ ...first, lines: [line, ...first.lines] }, ...rest] };
}

/** A report asked about by its number; what may be something else counts only when it is one of the citizen's own. */
function ownNumber(state: TalkState, text: string, moment: Moment): Result | null {
  const asked = askedNumber(text) ?? namedNumber(text);
  if (asked === null) return null;
  if (asked.sure) return showOwn(state, asked.number, moment);
  const { own } = moment.known;
  if (own === undefined) return { need: 'own' };
  return findOwn(asked.number, own) ? showOwn(state, asked.number, moment) : null;
}

/** Nothing more will be told: what was asked for is passed over, and the summary tells how to send. */
function done(state: TalkState, draft: Draft, moment: Moment): Outcome {
  if (draft.asked === null) return askNext(state, draft, moment);
  if (draft.asked === 'detail' || draft.asked === 'evidence') return skip(state, draft, moment);
  return askAgain(state, moment, draft.asked === 'summary' ? [sentence('summary.hint')] : []);
}

function withoutDraft(state: TalkState, text: string, moment: Moment): Result {
  const number = ownNumber(state, text, moment);
  if (number) return number;
  const answer = afterEmergency(state, text, moment) ?? answerQuestion(state, text, null, moment);
  if (answer) return answer;
  const asked = asksAfterOwn(text) ? 'status' : intent(text);
  if (asked !== null) return command(state, asked, moment);
  if (wordless(text)) return outcome(state, [message(sentence('door'))]);
  const [filed] = state.filed;
  if (splitSend(text).rest === '' && state.loose !== null) return askLoose(state, state.loose, moment);
  if (splitSend(text).rest === '') return outcome(state, [filed ? alreadySent(filed) : message(sentence('draft.none'))]);
  if (numbered(text) !== null && state.undo !== null && state.offered.length === 0 && filed) return outcome(state, [alreadySent(filed)]);
  if (numbered(text) !== null) return outcome(state, [message(sentence('unclear', { text: text.trim() }), sentence('help.short'))]);
  if (onlyAbuse(text)) return calm(state, moment);
  if (/bintang/i.test(text) && stars(text) !== null) return command(state, 'thanks', moment);
  if (!/\?/.test(text) && explainsCancel(state, text, moment)) return outcome(state, [message(sentence('fine.later'))]);
  const beside = besideStory(state, text, moment);
  if (beside) return beside;
  const paused = state.kept.find(({ why }) => why === 'paused');
  if (paused && state.undo === null && state.adding === null && goesOnTelling(text, paused.draft, moment.known))
    return resumed(state, paused, text, moment);
  const taken = takeText(text, moment);
  const { undo } = state;
  const officerAsks = state.questions.some((question) => question.type === 'info');
  if (
    undo &&
    !officerAsks &&
    state.adding === null &&
    state.loose === null &&
    !isEmpty(taken.material) &&
    isMore(state, taken.material, moment)
  )
    return hold(state, [{ complaint: undo.complaint, number: undo.number, title: '' }], taken.material, moment, taken.lines, []);
  return hearMaterial(state, taken, '', moment);
}

/** "dia udah minta maaf", right after a report was taken back: why, and no report of its own. */
function explainsCancel(state: TalkState, text: string, { known }: Moment): boolean {
  const [last] = state.kept;
  if (last?.why !== 'cancelled' || last.until - draftKeptMs <= known.now - afterthoughtMs) return false;
  return words(text).length <= reasonMaxWords && topicOf(text, known.categories) === null && findPlace(text) === null;
}

/** Told on without a "lanjut": the draft put aside last goes on. */
function resumed(state: TalkState, { draft }: KeptDraft, text: string, moment: Moment): Result {
  const open: Draft = { ...draft, touchedAt: moment.known.now, reminded: false, asked: draft.asked ?? 'summary' };
  const kept = state.kept.filter((entry) => entry.draft.id !== draft.id);
  return before(sentence('draft.resumed'), withinDraft({ ...state, draft: open, kept }, open, text, moment));
}

function hearSlash(state: TalkState, slash: { word: string; rest: string }, moment: Moment): Result {
  if (slash.word === 'sambung') return connect(state, slash.rest, moment);
  if (slash.word === 'bahasa' || slash.word === 'language') return listLanguages(state, moment);
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
  return chosen(text, offersOf(steps[draft.asked].ask(draft, moment.known, false).choices ?? []));
}

function withEffects(said: Outcome, taken: Taken): Outcome {
  return { ...said, effects: [...taken.effects, ...said.effects] };
}
