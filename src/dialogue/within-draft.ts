/** Words while a draft is open: asking for something, remarks that are no part of the story, an answer, or more of it. */
import { amendedNamed } from './amended.ts';
import { announced, isAnnounced } from './announced.ts';
import { askAgain, askNext } from './ask.ts';
import { command } from './command.ts';
import { ledAside } from './door.ts';
import { answerSensed } from './faq-sensed.ts';
import { ownedUp } from './jest.ts';
import { forAMoment } from './keep.ts';
import { withoutPart, withoutUnwanted } from './left-out.ts';
import { calm } from './manners.ts';
import { takeText } from './material.ts';
import { meantOtherwise } from './missent.ts';
import { grumblesInstead } from './mood.ts';
import { above, after, before, type Moment, type Outcome, outcome, type Result, sentence } from './outcome.ts';
import { ownNumber } from './own.ts';
import {
  afraidAside,
  chatted,
  fileless,
  hidden,
  mended,
  obeyed,
  ofFiles,
  samePlace,
  spoken,
  swapped,
  unpinned,
  unsureWhere,
  withoutFear,
  withoutProof,
} from './remarks.ts';
import { soundsGone } from './sensed.ts';
import { agreedOn, onlyReplies, sensedOfDraft } from './sensed-draft.ts';
import { isWhole, otherFirst, shareOut, toldApart, toldBesides, toldBoth, toldOfOther } from './steps/second.ts';
import { inOneLine, repeats } from './steps/step.ts';
import { wantsUnknown } from './steps/telling.ts';
import type { Draft, TalkState } from './talk.ts';
import { hearMaterial } from './tell.ts';
import { onlyAbuse } from './understand/abuse.ts';
import { saysOver } from './understand/aftermath.ts';
import { agreement, numbered, onlySends, splitSend } from './understand/answer.ts';
import { addsNothing, agreesOn, choosesAhead, goesOnNamed, leavesToUs, pointsAt, saysTakeIn } from './understand/chosen-more.ts';
import { callsOff, saysDone, saysNotYet } from './understand/correction.ts';
import { dropsNamed, dropsOther, speaksOfReport } from './understand/drops.ts';
import { dangers } from './understand/emergency.ts';
import { asksAfterOwn } from './understand/enquiry.ts';
import { saysFileHere } from './understand/files-arrived.ts';
import { onlyHurries } from './understand/haste.ts';
import { intent, wordless } from './understand/intent.ts';
import { namesAll, putsAside } from './understand/matter-named.ts';
import { pointsTo } from './understand/more.ts';
import { plain, words } from './understand/normalise.ts';
import { findPlace } from './understand/place.ts';
import { placeEnough, placeUnwilling } from './understand/place-unwilling.ts';
import { tellsWrong } from './understand/praise.ts';
import { proofLater } from './understand/proof.ts';
import { visibilityTold } from './understand/remark.ts';
import { putsOff, tiredOfQuestions } from './understand/second-thoughts.ts';
import { saidBehindAdding, saidBehindMoment, saysMoment } from './understand/sent-first.ts';
import { namesFirst, saidBeforeSend } from './understand/sent-last.ts';
import { asksWhatNow, saysPartRight, seesWhatIsAsked } from './understand/what-now.ts';
import { unnamed } from './unnamed.ts';
import { answerWords, skip } from './walker.ts';

/** While a story is told, more words than this belong to it. */
const commandMaxWords = 4;
/** Before "kirim" more words than this tell something. */
const tiredMaxWords = 6;
/** Somebody begins to say where. */
const begun = /^\s*(?:di|ke|dekat|deket|dkt|depan|dpn|samping|belakang|itu di|ada di|em+|hm+|anu)[\s.]*$/i;

/** Below these questions a report that is complete goes when it shall. */
const sendableAt: ReadonlySet<Draft['asked']> = new Set(['summary', 'evidence', 'detail', 'visibility']);
/** Below these "nuhun, kirim" only sends. */
const repliesAt: ReadonlySet<Draft['asked']> = new Set(['summary', 'split', 'edit']);
/** "kirim tp jangan ada namaku". */
const sendsHidden =
  /^\s*(?:(?:(?:bismillah|ya+|iya+|iye|ok|oke|sip|yaudah|udah|sudah)[\s,]+)*kirim(?:kan|in|mi)?(?:\s+(?:aja|saja|mi|ya))*|(?:ya+|iya+|oke?)(?![\s,.]+(?:rahasia|anonim|secara))|boleh(?=[\s,.]+(?:tp|tapi|tetapi|asal)))[\s,.]+(?:tp|tapi|tetapi|asal|dan|tanpa|jangan|jgn|nama\p{L}*|yg|yang|secara|rahasia\p{L}*|anonim\p{L}*)(?!\p{L})/iu;

/** Answers words while a draft is open. */
export function withinDraft(state: TalkState, draft: Draft, text: string, moment: Moment): Result {
  const added = draft.asked === null ? null : saidBehindAdding(text);
  if (added !== null) return withinDraft(state, draft, added, moment);
  const meant = draft.asked === null || saysNotYet(text) || putsOff(text) ? null : saidBehindMoment(text);
  if (meant !== null && !putsOff(meant)) return agreedOn(hearWithin(state, draft, meant, moment), state, draft, meant, moment);
  const result = agreedOn(hearWithin(state, draft, text, moment), state, draft, text, moment);
  return 'need' in result || !saysMoment(text) ? result : { ...result, state: forAMoment(result.state, draft.id) };
}

function hearWithin(state: TalkState, draft: Draft, text: string, moment: Moment): Result {
  const amended = amendedNamed(state, text, moment);
  if (amended) return 'need' in amended ? amended : after(amended, askAgain(amended.state, moment, []));
  const ofOther = toldOfOther(draft, text);
  if (ofOther) return askNext(state, ofOther, moment, [sentence('told.apart')]);
  const right = swapped(state, draft, text, moment);
  if (right) return right;
  const isShy = draft.asked === 'place' && (placeUnwilling(text) !== null || placeEnough(text) !== null);
  const shy = (isShy ? answerWords(state, draft, text, moment) : null) ?? ownedUp(state, draft, text, moment);
  const unwanted =
    shy ?? withoutUnwanted(state, draft, text, moment) ?? unnamed(state, draft, text, moment) ?? ofFiles(state, draft, text, moment);
  if (unwanted) return unwanted;
  const two = toldBoth(draft, text, moment.known);
  if (two) return before(two.line, withinDraft({ ...state, draft: two.draft }, two.draft, two.rest, moment));
  const fear = sendsHidden.test(text) ? null : withoutFear(draft, text);
  if (fear?.rest === '') return askNext(state, fear.draft, moment, fear.lines);
  if (fear) return above(fear.lines, withinDraft({ ...state, draft: fear.draft }, fear.draft, fear.rest, moment));
  const part = draft.asked === 'split' ? null : withoutPart(draft, text, moment.known);
  if (part?.rest === '') return askNext(state, part.draft, moment, part.lines);
  const sent = part && onlySends(part.rest) ? answerWords({ ...state, draft: part.draft }, part.draft, part.rest, moment) : null;
  if (sent) return sent;
  if (part) return besidePart(state, part, moment);
  const sends = draft.asked === null ? null : (asksNoMore(state, draft, text, moment) ?? sentBehind(state, draft, text, moment));
  if (sends) return sends;
  const first = otherFirst(draft, text, moment.known);
  if (first) return askNext(state, first.draft, moment, [first.line]);
  const other = ownNumber(state, text, moment) ?? unpinned(state, draft, text, moment) ?? meantOtherwise(state, draft, text, moment);
  if (other) return other;
  if (asksAfterOwn(text)) return command(state, 'status', moment);
  const waits = saysNotYet(text) && !(draft.asked === 'evidence' && proofLater(text));
  if (waits || (draft.asked !== null && putsOff(text))) return command(state, 'pause', moment);
  if (draft.asked === 'summary' && asksWhatNow(text)) return askAgain(state, moment, [sentence('summary.hint')]);
  const later = putsAside(text) ?? [];
  if (draft.asked === 'second' ? later.length > 0 && namesAll(inOneLine(draft), later) : isWhole(draft, later, moment.known.categories))
    return command(state, 'pause', moment);
  if (draft.asked === 'second' && pointsAt(text, inOneLine(draft))) return askAgain(state, moment, []);
  const toldBefore = inOneLine(draft);
  const hints = addsNothing(text) || leavesToUs(text) || agreesOn(text, toldBefore) || saysPartRight(text, toldBefore) || goesOnNamed(text);
  if (draft.asked === 'summary' && hints) return askAgain(state, moment, [sentence('summary.hint')]);
  if (draft.asked === 'summary' && saysTakeIn(text)) return askAgain(state, moment, [sentence('told.already')]);
  // "buat baru aja", of what is told here.
  const isOfOther = (draft.asked !== 'split' && pointsTo(text) === 'new') || dropsOther(text, toldBefore);
  if (draft.asked !== null && isOfOther) return askAgain(state, moment, []);
  const next = fileless(state, draft, text, moment) ?? announced(state, text, moment);
  if (next) return next;
  if (isPlaceEnough(draft, text)) return skip(state, draft, moment);
  if (saysDone(text)) return done(state, draft, moment);
  if (draft.asked === 'summary' && (callsOff(text) || dropsNamed(text, toldBefore))) return command(state, 'cancel', moment);
  // "lama banget" says when, where that is asked.
  const meant = intent(text);
  const asked = meant === 'impatient' && draft.asked === 'when' && /\blama\b/i.test(text) ? null : meant;
  if (asked === 'resume' && draft.asked === 'summary') return done(state, draft, moment);
  if (asked === 'resume' && draft.asked === 'edit') return askNext(state, { ...draft, asked: 'summary' }, moment);
  if (asked !== null && asked !== 'joke' && (asked !== 'status' || draft.asked !== null || words(text).length <= commandMaxWords))
    return command(state, asked, moment);
  if (wordless(text)) return askAgain(state, moment, [sentence(/\p{Extended_Pictographic}/u.test(text) ? 'other.emoji' : 'other.signs')]);
  if (draft.asked === null && choosesAhead(draft.pieces.at(-1)?.text ?? '', text)) return askNext(state, draft, moment);
  if (draft.asked !== null && onlyAbuse(text)) return calm(state, moment);
  if (draft.asked === null && splitSend(text).rest === '')
    return answerWords(state, { ...draft, asked: 'summary' }, text, moment) ?? outcome(state);
  // The rest of the sentence comes in the next message.
  if ((draft.asked === 'place' || draft.asked === 'summary') && begun.test(text)) return outcome(state);
  const shared =
    draft.asked === 'split' || text.includes('?') || putsAside(text) !== null ? null : shareOut(draft, text, moment.known.categories);
  if (shared?.rest === '') return askNext(state, shared.draft, moment, [sentence('told.apart')]);
  if (shared) return before(sentence('told.apart'), withinDraft({ ...state, draft: shared.draft }, shared.draft, shared.rest, moment));
  if (toldBesides(draft, text, isAnnounced(state, moment), moment.known.categories))
    return hearMaterial(state, takeText(text, moment), '', moment);
  const chat =
    chatted(state, text, moment) ??
    unsureWhere(state, draft, text, moment) ??
    ledAside(state, text, moment) ??
    spoken(state, draft, text, moment) ??
    mended(state, draft, text, moment) ??
    samePlace(state, draft, text, moment) ??
    withoutProof(state, draft, text, moment) ??
    afraidAside(state, draft, text, moment);
  if (chat) return chat;
  if (draft.asked === 'place' && (seesWhatIsAsked(text) || repeats(draft, text))) return askAgain(state, moment, []);
  if (grumblesInstead(draft, text, moment.known)) return askAgain(state, moment, []);
  // "saya udah di rumah, polisi datang tadi", of what was told as a danger.
  if (draft.asked !== null && (saysOver(text) || soundsGone(text, moment)) && draft.pieces.some((piece) => dangers(piece.text).length > 0))
    return before(sentence('emergency.relief'), hearMaterial(state, takeText(text, moment), '', moment));
  const apart = toldApart(draft, text, moment.known.categories);
  if (apart?.draft) return askNext(state, apart.draft, moment, [apart.line]);
  if (apart && draft.asked !== null) return askAgain(state, moment, [apart.line]);
  const name = draft.asked === 'secrecy' && wantsUnknown(text) ? null : hidden(draft, text);
  if (name === null && sendableAt.has(draft.asked) && sendsHidden.test(text) && wantsUnknown(text)) {
    const hides = draft.visibility === 'public';
    const sent = answerWords(state, hides ? { ...draft, visibility: 'anonymous' } : draft, 'kirim', moment) ?? outcome(state);
    return hides ? before(sentence('hidden.anonymous'), sent) : sent;
  }
  if (name === null) return told(state, draft, text, text, moment);
  if (sendableAt.has(draft.asked) && sendsHidden.test(text) && words(name.rest).length <= 3) {
    const sent = answerWords({ ...state, draft: name.draft }, name.draft, 'kirim', moment) ?? outcome(state);
    return draft.asked === 'visibility' ? sent : before(name.line, sent);
  }
  if (name.rest === '') return obeyed(state, name.draft, name.line, moment);
  return before(name.line, told({ ...state, draft: name.draft }, name.draft, text, name.rest, moment));
}

/** What is told beside the wish that a part be left out; it calls nothing off unless it says so. */
function besidePart(state: TalkState, { draft, lines, rest }: NonNullable<ReturnType<typeof withoutPart>>, moment: Moment): Result {
  const result = withinDraft({ ...state, draft }, draft, rest, moment);
  const isOff = !('need' in result) && result.state.draft === null && result.state.kept[0]?.why === 'cancelled';
  return isOff && !speaksOfReport(plain(rest)) ? askNext(state, draft, moment, lines) : above(lines, result);
}

/** "ga usah nanya2 lagi": the shorter question; "... kirim": sent. */
function asksNoMore(state: TalkState, draft: Draft, text: string, moment: Moment): Outcome | null {
  if (!tiredOfQuestions(text) || tellsWrong(plain(text)) || findPlace(text) !== null) return null;
  const { rest, send } = splitSend(text);
  if (!send) return askAgain(state, moment, [sentence(draft.asked === 'summary' ? 'summary.hint' : 'hurry')]);
  return words(rest).length > tiredMaxWords ? null : answerWords(state, draft, 'kirim', moment);
}

/** "ga usah deh, jauh lemarinya. kirim aja": sent, or hurried on, with what is told before. null: it does not send. */
function sentBehind(state: TalkState, draft: Draft, text: string, moment: Moment): Outcome | null {
  const said = saidBeforeSend(text);
  // "yaudah rahasia. kirim" is obeyed first.
  if (said === null || visibilityTold(said) !== null) return null;
  const replies = onlyHurries(said) || saysFileHere(said) || (repliesAt.has(draft.asked) && onlyReplies(draft, said, moment));
  const answered = answerWords(state, draft, replies ? 'kirim' : `${said}. kirim`, moment);
  if (answered !== null || agreement(said) !== null) return answered ?? answerWords(state, draft, 'kirim', moment);
  const told = { ...draft, pieces: [...draft.pieces, { message: moment.message, at: moment.at, text: said }] };
  return answerWords({ ...state, draft: told }, told, 'kirim', moment);
}

/** An answer, or more of the story. `answer`: the words without what was said of the name. */
function told(state: TalkState, draft: Draft, text: string, answer: string, moment: Moment): Result {
  const { rest, send } = splitSend(answer);
  const replies = draft.asked === 'summary' && send && rest !== '' && (namesFirst(rest) || onlyReplies(draft, rest, moment));
  const answered = answerWords(state, draft, replies ? 'kirim' : answer, moment);
  if (answered === null && draft.asked !== null && numbered(text) !== null)
    return askAgain(state, moment, [sentence('choice.unknown', { text: text.trim() })]);
  if (answered === null && draft.asked === 'detail' && agreement(text) === 'yes') return skip(state, draft, moment);
  if (answered === null && draft.asked !== null && agreement(text) !== null) return askAgain(state, moment, []);
  const tells = answered === null || (answered.state.draft?.pieces.length ?? 0) > draft.pieces.length;
  const changes = answered !== null && answered.state.draft?.kind !== draft.kind;
  // "lantai 2, salah pencet tadi" put the place right.
  const isRight =
    answered !== null && (['place', 'occurred', 'category'] as const).some((slot) => answered.state.draft?.[slot] !== draft[slot]);
  const sensed =
    tells && !isRight ? (sensedOfDraft(state, draft, answer, moment) ?? (changes ? null : answerSensed(state, answer, moment))) : null;
  return sensed ?? answered ?? hearMaterial(state, takeText(answer, moment), '', moment);
}

/** "iya", "cukup itu aja", of a place that was asked on. */
function isPlaceEnough({ asked, place }: Draft, text: string): boolean {
  if (asked !== 'place' || place === null || place.lat !== undefined) return false;
  return saysDone(text) || agreement(text) === 'yes';
}

/** Nothing more will be told: what was asked for is passed over, and what stands on the screen is sent, unless it is asked whether it is a report that was sent before. */
function done(state: TalkState, draft: Draft, moment: Moment): Outcome {
  if (draft.asked === null) return askNext(state, draft, moment);
  if (draft.asked === 'detail' || draft.asked === 'evidence') return skip(state, draft, moment);
  const sent = draft.asked === 'summary' && !draft.similar?.own ? answerWords(state, draft, 'kirim', moment) : null;
  return sent ?? askAgain(state, moment, []);
}
