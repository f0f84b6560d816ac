/** Words: a command, a choice, a wish, a reply, or something said inside or outside of a draft. */
import { backAfterAll } from './after-cancel.ts';
import { amended } from './amended.ts';
import { answerQuestion, askWhich } from './answer-question.ts';
import { answeredAndMore } from './answered-and-asked.ts';
import { askAgain } from './ask.ts';
import { answersAmid } from './asked-amid.ts';
import { askedBeside, withAnswers } from './asked-beside.ts';
import { pressedInWords } from './bare-change.ts';
import { command, slashIntents } from './command.ts';
import { concealed } from './conceal.ts';
import { connect, connectAlone, connecting } from './connect.ts';
import { inDistress } from './distress.ts';
import { afterEmergency, awaits } from './emergency.ts';
import { answerFaq } from './faq.ts';
import { goOn, granted } from './grant.ts';
import { withoutJest } from './jest.ts';
import { leaveJoined, ofJoined } from './joined.ts';
import { awaited, takenUp, takeUp, toldAside } from './keep.ts';
import { listLanguages, speak } from './language.ts';
import { askLoose, asksWhere, pointedAt, unsureWhere } from './loose.ts';
import { takeText } from './material.ts';
import { wrongNumber } from './missent.ts';
import { offersOf } from './offers.ts';
import { before, type Moment, message, outcome, type Result, sentence } from './outcome.ts';
import { showOwn } from './own.ts';
import { besideNote, pastNote } from './past-note.ts';
import { belowPraise } from './praise.ts';
import { press } from './press.ts';
import { wantedAgain } from './put-aside.ts';
import { askSolved } from './question.ts';
import { secretAfterAll } from './remarks.ts';
import { answersMeanwhile, answersOfficer } from './reply.ts';
import { afterReprisal } from './reprisal.ts';
import { forgetInWords } from './rights.ts';
import { sentAndAsked } from './sent-and-asked.ts';
import { steps } from './steps/index.ts';
import { inOneLine } from './steps/step.ts';
import type { Draft, Offer, StepName, TalkState } from './talk.ts';
import { hearMaterial } from './tell.ts';
import { agreement, chosen, numbered, onlySends } from './understand/answer.ts';
import { calmly } from './understand/calmly.ts';
import { askedChange, namesKind } from './understand/change.ts';
import { agreesBecause, choiceMeant } from './understand/chosen-more.ts';
import { ownsOther, pastName } from './understand/claim-named.ts';
import { pastAside } from './understand/haste.ts';
import { intent } from './understand/intent.ts';
import { pastEarnest, pastJest } from './understand/joking.ts';
import { asksLanguages, languageAsked } from './understand/languages.ts';
import { countsMatters } from './understand/matter-named.ts';
import { signed } from './understand/moods.ts';
import { saysEnough } from './understand/more.ts';
import { plain } from './understand/normalise.ts';
import { rates } from './understand/rating.ts';
import { askedNumber, namedNumber } from './understand/report-number.ts';
import { slashed } from './understand/slashed.ts';
import { solvedWords } from './understand/solved.ts';
import { topicOf } from './understand/topic.ts';
import { asksIfRight, keepsTogether } from './understand/what-now.ts';
import { wantsOwnOnly } from './understand/whose.ts';
import { withdrawNumber } from './undo.ts';
import { impatient } from './waiting.ts';
import { answerWords, sendOrAdd } from './walker.ts';
import { withinDraft } from './within-draft.ts';
import { withoutDraft } from './without-draft.ts';

/** Questions without choices. */
const unchosen: ReadonlySet<StepName> = new Set(['place', 'detail', 'about', 'when', 'evidence']);

/** Answers words. */
export function hearWords(state: TalkState, text: string, moment: Moment): Result {
  const sign = signed(text);
  // A folded hand before anything else greets.
  if (sign !== null && !state.greeted && state.draft === null) return outcome(state, [message(sentence('door'))]);
  if (sign !== null) return hearWords(state, sign, moment);
  const calm = calmly(text) ?? pastAside(text, state.offered.length, Boolean(state.draft?.asked));
  if (calm !== null) return hearWords(state, calm, moment);
  const serious = pastJest(text);
  if (serious !== null) return hearWords(withoutJest(state, moment), serious, moment);
  const earnest = pastEarnest(text);
  if (earnest !== null) return hearWords(state, earnest, moment);
  const past = pastNote(state, text, moment);
  if (past) return before(sentence('fine'), hearWords(past.state, past.rest, moment));
  const noted = besideNote(state, text, moment);
  if (noted) return hearWords(noted.state, noted.rest, moment);
  const several = state.draft === null || moment.known.quoted !== null ? null : sendOrAdd(state, state.draft, text, moment);
  if (several) return several;
  const distress = moment.known.quoted === null ? inDistress(state, text, moment) : null;
  if (distress) return distress;
  const wanted = wantedAgain(state, text, moment);
  if (wanted) return takeUp(state, wanted, moment);
  const waits = isToldOn(text) && !awaits(state, moment) ? awaited(state, moment) : undefined;
  if (waits) {
    const { open, next } = takenUp(state, waits, moment);
    return before(sentence('draft.resumed'), hearWords({ ...next, draft: open }, text, moment));
  }
  const slash = slashed(text);
  if (slash) return hearSlash(state, slash, moment);
  const code = connecting(text);
  const joined = code === null ? connectAlone(state, text, moment) : connect(state, code, moment);
  if (joined) return joined;
  const erased = forgetInWords(state, text, moment);
  if (erased) return goOn(erased, moment);
  const language = languageAsked(text, moment.known.languages);
  if (language !== null) return speak(state, language, moment);
  if (asksLanguages(text)) return listLanguages(state, moment);
  if (moment.known.quoted !== null)
    return (
      leaveJoined(state, text, moment) ??
      afterReprisal(state, text, moment) ??
      granted(state, text, moment) ??
      answerQuestion(state, text, moment.known.quoted, moment) ??
      ofJoined(state, text, moment) ??
      nothingMore(state, text, moment) ??
      concealed(state, text, moment) ??
      amended(state, text, moment) ??
      hearMaterial(state, takeText(text, moment), '', moment)
    );
  const closed =
    leaveJoined(state, text, moment) ??
    (state.draft === null
      ? (backAfterAll(state, text, moment) ?? afterReprisal(state, text, moment) ?? concealed(state, text, moment))
      : null);
  if (closed) return closed;
  const counted = state.draft?.asked === 'split' && countsMatters(text) ? answerWords(state, state.draft, text, moment) : null;
  if (counted) return counted;
  if (state.draft?.asked === 'summary' && (asksIfRight(text) || keepsTogether(text)))
    return askAgain(state, moment, [sentence('summary.hint')]);
  const gone = goneBeside(state, text, moment);
  if (gone) return gone;
  const asked = answersMeanwhile(state, text, moment);
  if (asked) return withAnswers(toldAside(state, moment), hearWords(asked, text, moment));
  const secret = state.draft === null ? null : secretAfterAll(state, state.draft, text, moment);
  if (secret) return secret;
  const offer = choiceMeant(text, state.offered);
  if (offer?.step === 'withdraw' && agreesBecause(text)) return withdrawNumber(state, offer.choice, moment, text);
  if (offer && !closesTalk(state, offer, text))
    return unsureWhere(state, offer, text, moment) ?? askWhich(state, offer, text, moment) ?? press(state, offer, moment);
  const claim = state.draft === null ? null : belowClaim(state, text, moment);
  if (claim) return claim;
  if (asksWhere(state) && wantsOwnOnly(text)) return command(state, 'status', moment);
  const pointed = pointedAt(state, text, moment);
  if (pointed) return pointed;
  const emergency = state.draft === null ? null : afterEmergency(state, text, moment);
  if (emergency) return emergency;
  const current = currentOffer(state, text, moment);
  if (current) return press(state, current, moment);
  const button = pressedInWords(state, text, moment);
  if (button) return button;
  const done = answerQuestion(state, text, null, moment) === null ? nothingMore(state, text, moment) : null;
  if (done) return done;
  const both = answeredAndMore(state, text, moment, (now, told) => hearWords(now, told, moment));
  if (both) return both;
  const replied = answersOfficer(state, text, moment);
  if (replied) return replied;
  const { draft } = state;
  const amid = draft === null ? null : answersAmid(state, draft, text, moment);
  if (amid) return amid;
  // "eh pengaduan aja deh" begins nothing here.
  const kind = draft?.asked && namesKind(text) ? named(state, draft, text, moment) : null;
  if (kind) return kind;
  const sent = draft === null ? null : sentAndAsked(state, draft, text, moment);
  if (sent) return sent;
  const hurried = wrongNumber(state, text, moment) ?? impatient(state, text, moment);
  if (hurried) return hurried;
  const beside = askedBeside(state, text, moment);
  if (beside?.rest === '') return state.draft === null ? outcome(state, [message(...beside.lines)]) : askAgain(state, moment, beside.lines);
  if (beside !== null) return withAnswers(beside.lines, hearWords(state, beside.rest, moment));
  const wished = granted(state, text, moment) ?? answerFaq(state, text, moment);
  if (wished) return wished;
  if (draft?.apart === 'praise') return belowPraise(state, draft, text, moment) ?? withoutDraft({ ...state, draft: null }, text, moment);
  return draft === null ? withoutDraft(state, text, moment) : withinDraft(state, draft, text, moment);
}

/** "lancar jaya min", "nilainya 2 aja", where "sudah beres?" or the stars were asked for while a draft was open: its answer, and the draft waits. null: it is none. */
function belowClaim(state: TalkState, text: string, moment: Moment): Result | null {
  const shown = state.offered.find(({ step }) => step === 'solved' || step === 'rate');
  const asked = state.questions.find(({ type, number }) => type === shown?.step && number === shown.draft);
  return asked && (asked.type === 'solved' || rates(text)) ? answerQuestion(state, text, asked.complaint, moment) : null;
}

/** "udah bening min sip", "yg lampu belom juga!!", of the report that is said to be solved, while one about another matter is told: its answer, and the draft waits. null: it may be of the draft. */
function goneBeside({ draft, ...state }: TalkState, text: string, moment: Moment): Result | null {
  const [claim, another] = state.questions.filter(({ type }) => type === 'solved');
  if (!draft?.asked || !claim || another || onlySends(text) || agreement(text) !== null) return null;
  const ofIt = pastName(text, claim.title);
  if (ofIt === text && (!saysHow.test(plain(text)) || ownsOther(text, claim.title))) return null;
  const { categories } = moment.known;
  if (topicOf(inOneLine(draft), categories) === topicOf(claim.title, categories)) return null;
  const said = solvedWords(ofIt, { title: claim.title, quoted: false }, categories);
  if (said === true || (said === false && ofIt !== text)) return answerQuestion({ ...state, draft }, text, claim.complaint, moment);
  return said === null && alreadySo.test(plain(text)) ? outcome({ ...state, draft }, [askSolved(claim)]) : null;
}

/** What is so where a thing works again, and said of no draft. */
const so =
  '(?:nyala|menyala|hidup|terang|caang|bening|jernih|lancar|ngalir|mengalir|ngocor|surut|kering|bersih|diangkut|ditambal|diaspal|dikeruk|diperbaiki|dibenerin|dibetulin|dipotong|diganti|mulus)';
const saysHow = new RegExp(`\\b${so}\\b`);
const alreadySo = new RegExp(
  `^(?:(?:alhamdulillah|ya|iya|pak|bu|min) )*sudah ${so}(?: (?:lagi|kok|pak|bu|min|sip|oke|ya|mantap|makasih|terima kasih))*$`,
);

/** "itu aja" below "ada lagi?": thanks, and nothing is added. null: something is asked, and it may be the answer. */
function nothingMore(state: TalkState, text: string, moment: Moment): Result | null {
  const { draft, loose, emergency, questions, filed } = state;
  if (draft !== null || emergency !== null || filed.length === 0 || !saysEnough(text)) return null;
  if (loose !== null) return asksWhere(state) ? askLoose(state, loose, moment) : null;
  const isAsked = questions.some(({ type, complaint }) => type === 'info' && (moment.known.quoted ?? complaint) === complaint);
  return isAsked ? null : outcome({ ...state, adding: null }, [message(sentence('fine.later'))]);
}

/** "bukan mau ngadu, lebih ke saran", wherever the draft stands: its kind, and the question stays. */
function named(state: TalkState, draft: Draft, text: string, moment: Moment): Result | null {
  const change = draft.asked === 'summary' ? null : askedChange(text, moment.known.categories);
  if (change?.field !== 'kind' || change.kind === null) return draft.asked === 'summary' ? answerWords(state, draft, text, moment) : null;
  const line = sentence('summary.kind', { kind: sentence(`kind.${change.kind}`) });
  return askAgain({ ...state, draft: { ...draft, kind: change.kind } }, moment, [line]);
}

/** "oke siap" below a report that is sent agrees to nothing any more. */
function closesTalk({ draft, filed }: TalkState, offer: Offer, text: string): boolean {
  const agrees = intent(text) === 'thanks' || agreement(text) === 'yes';
  if (offer.step === 'secrecy') return intent(text) === 'cancel';
  return draft === null && numbered(text) === null && agrees && filed.some((entry) => entry.draft === offer.draft);
}

/** Whether words behind "bentar" go on with what waits, and are no wish of their own. */
function isToldOn(text: string): boolean {
  return intent(text) === null && !onlySends(text) && slashed(text) === null && askedNumber(text) === null && namedNumber(text) === null;
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
  const { draft, offered } = state;
  if (draft === null || draft.asked === null || unchosen.has(draft.asked) || numbered(text) !== null) return null;
  if (offered.some((offer) => offer.draft === draft.id && offer.step === draft.asked)) return null;
  return chosen(text, offersOf(steps[draft.asked].ask(draft, moment.known, false).choices ?? []));
}
