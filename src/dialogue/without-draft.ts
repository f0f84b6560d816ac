/** Words while no draft is open: answers to open questions, corrections of what was filed, asking for something, talk, or the beginning of a story. */

import {
  afterName,
  afterThing,
  againstRefusal,
  askedOfOne,
  asksStatus,
  furtherDoors,
  howItStands,
  isOfNone,
  ofClaim,
  ofWhichOffice,
  ofWhose,
  praisePassed,
  toldDone,
  withoutSentFiles,
} from './about-own.ts';
import { justAdded } from './addition.ts';
import { calledOffAgain, explainsCancel, takenBack } from './after-cancel.ts';
import { sameAgain } from './again.ts';
import { amended } from './amended.ts';
import { announced, isAnnounced } from './announced.ts';
import { answerQuestion, thanked } from './answer-question.ts';
import { backAgain, backWanted } from './back.ts';
import { ofThatReport } from './below-shown.ts';
import { besideStory, tellsOfOffice } from './beside.ts';
import { command } from './command.ts';
import { ledUp, passedAround } from './door.ts';
import { eachTold } from './each-told.ts';
import { afterEmergency, awaits } from './emergency.ts';
import { answerSensed } from './faq-sensed.ts';
import { alreadySent } from './filing.ts';
import { jest } from './jest.ts';
import { ofJoined } from './joined.ts';
import { askLoose, asksWhere, notLikely } from './loose.ts';
import { calm } from './manners.ts';
import { takeText } from './material.ts';
import { asksOnly, orders } from './missent.ts';
import { mood } from './mood.ts';
import { ofOther } from './of-other.ts';
import { type Moment, message, outcome, type Result, sentence } from './outcome.ts';
import { openOf, ownNumber, showOwn } from './own.ts';
import { perhapsMore } from './perhaps-more.ts';
import { begunLater, isThereAgain, ofPutAside, resumed, sendsWhat } from './put-aside.ts';
import { askedLast, askSolved } from './question.ts';
import { keptAfterAll } from './rights.ts';
import type { Question, TalkState } from './talk.ts';
import { hearMaterial } from './tell.ts';
import { maskAbuse, onlyAbuse } from './understand/abuse.ts';
import { agreement, numbered, onlySends, saysEdit, saysWithdraw } from './understand/answer.ts';
import { onlyBoth } from './understand/both.ts';
import { saysTakeIn, wantsToAdd } from './understand/chosen-more.ts';
import { saysMissent } from './understand/correction.ts';
import { asksAfterOwn, asksFurther, asksHowItStands, asksWhyAndWhere } from './understand/enquiry.ts';
import { wantsCovered } from './understand/file-covered.ts';
import { saysFileHere, wondersIfArrived } from './understand/files-arrived.ts';
import { impatient } from './understand/haste.ts';
import { hails, intent, triesOut, wordless } from './understand/intent.ts';
import {
  callsUseless,
  doubts,
  grumbles,
  isAngrySign,
  isPassedAround,
  objects,
  onlyFusses,
  pastFuss,
  presses,
  promisesLater,
  scolds,
} from './understand/moods.ts';
import { plain } from './understand/normalise.ts';
import { willLook } from './understand/not-seen.ts';
import { findPlace } from './understand/place.ts';
import { remindsOfPromise } from './understand/promised.ts';
import { mayAsk } from './understand/question-sense.ts';
import { refusesRating, stars } from './understand/rating.ts';
import { chatters, echoes, filesUnwanted } from './understand/remark.ts';
import { despairs, putsOff } from './understand/second-thoughts.ts';
import { onlyMoment } from './understand/sent-first.ts';
import { topicOf } from './understand/topic.ts';
import { sendsEach } from './understand/two.ts';
import { placeOnly } from './understand/where.ts';
import { answersOfficers } from './understand/whose.ts';
import { askWithdraw, changeFiled, closedBehind, stayOpen, withdrawTold } from './undo.ts';

/** "eh jadi, jl teratai 5": the report called off shall go on, with what stands behind. */
const afterAll =
  /^\s*(?:(?:eh|oh|ya|yaudah|ok|oke|min|tapi|kesel|kesal|sebel|gemes|emosi|pikir2|dipikir2|setelah\s+dipikir)[\s,]+)*(?:(?:lanjut|lanjutin|lanjutkan|tetap\s+lapor|tetep\s+lapor|lapor)(?=\s*(?:aja|deh|saja|lagi|[,.;:!]|\btapi\b))|jadi|kembalikan|kembaliin|balikin|gak? jadi batal)(?:\s+(?:deng|ding|aja|saja|lagi|deh|lah|dong|lapor|ya|min|pak|bu|kak))*\s*(?:[,.;:!]|\btapi\b)\s*(\S.+)$/is;
/** Who was to come, whatever for. */
const awaited = /\bmana\s+\p{L}+nya\b|\b(?:belum|belom|blm|blom|ga|gak|tidak)\s+ada\s+(?:yang\s+)?(?:truk|petugas|mobil|alat|tim)\w*/giu;
const namesStars = /nilai|bintang|rating/i;
const asksHow = /\b(?:gimana|tanya|nanya|bertanya)\b/;

/** Answers words while no draft is open. */
export function withoutDraft(state: TalkState, text: string, moment: Moment): Result {
  const first = ownNumber(state, text, moment);
  if (first) return first;
  const question = asksOnly(state, text, moment) ?? keptAfterAll(state, text, moment);
  if (question) return question;
  const each = eachTold(state, text, moment) ?? ofOther(state, text, moment);
  if (each) return each;
  const answer = afterEmergency(state, text, moment) ?? answerQuestion(state, text, null, moment) ?? ofClaim(state, text, moment);
  const right =
    answer ?? backWanted(state, text, moment) ?? takenBack(state, text) ?? amended(state, text, moment) ?? ofJoined(state, text, moment);
  if (right) return right;
  if (onlyAbuse(text)) return calm(state, moment);
  const [filed] = state.filed;
  if (filed && state.loose === null && wondersIfArrived(text)) return outcome(state, [alreadySent(filed)]);
  const stays = state.filed.length > 0 && state.kept[0]?.why !== 'cancelled' ? stayOpen(state, text, moment) : null;
  if (stays) return stays;
  const covered = wantsCovered(text);
  const files = covered || filesUnwanted(text) !== null ? withoutSentFiles(state, text, covered, moment) : null;
  if (files) return files;
  if (state.filed.length > 0 && (asksFurther(text) || asksWhyAndWhere(text))) return furtherDoors(state, moment);
  const how = asksHowItStands(text) || ofWhichOffice(state, text) ? howItStands(state, moment) : null;
  const after =
    how ??
    afterThing(state, text, moment) ??
    afterName(state, text, moment) ??
    afterPromise(state, text, moment) ??
    ofWhose(state, text, moment);
  if (after) return after;
  const off = calledOffAgain(state, text, moment);
  if (off) return outcome({ ...state, emergency: null }, [message(sentence(off))]);
  // "gak usah nilai", where no stars are asked for.
  if (state.loose === null && namesStars.test(text) && refusesRating(text)) return outcome(state, [message(sentence('fine.later'))]);
  if (state.filed.length > 0 && state.loose === null && (wantsToAdd(text) || saysFileHere(text))) return command(state, 'add', moment);
  const meant = asksStatus(state, text) ? 'status' : intent(text);
  // "cepetan ya" thanks nobody.
  const asked = meant === 'thanks' && impatient(text) ? 'impatient' : meant;
  const elsewhere = asked === 'status' && tellsOfOffice(text, moment);
  if (elsewhere && moment.known.own === undefined) return { need: 'own' };
  const isOther = moment.known.own?.length === 0 || !asksAfterOwn(pastFuss(text));
  if (elsewhere && isOther && isOfNone(text, moment.known)) return perhapsMore(state, text, moment);
  const one = asked === 'status' ? askedOfOne(text, moment.known) : undefined;
  if (one) return showOwn(state, one.number, moment);
  if (asked === 'thanks' && agreement(text) === 'yes' && isAtTheDoor(state)) return command(state, 'open', moment);
  const isTold = asked === null || asked === 'thanks';
  const done = isTold ? (praisePassed(state, text, moment) ?? toldDone(state, text, moment)) : null;
  if (done) return done;
  const claimed = asked === 'thanks' ? newestClaim(state) : undefined;
  if (claimed) return thanked(state, claimed, text, moment);
  if (asked === 'impatient' && state.filed.length === 0 && hails(text)) return command(state, 'greeting', moment);
  if (asked !== null) return command(state, asked, moment);
  if (saysEdit(text)) return state.undo === null ? outcome(state, [message(sentence('draft.none'))]) : changeFiled(state, text, moment);
  const closing = state.filed.length > 0 && saysWithdraw(text) ? withdrawTold(state, text, moment) : null;
  if (closing) return closing;
  const behind = closedBehind(state, text, moment);
  if (behind) return behind;
  if (grumblesBelow(state, text, moment)) return command(state, 'impatient', moment);
  if (wordless(text) || triesOut(text)) return outcome(state, [message(sentence(isAngrySign(text) ? 'abuse' : 'door'))]);
  if (state.loose === null && (doubts(text) || (state.adding === null && despairs(text))) && state.filed.length > 0)
    return command(state, 'status', moment);
  if (state.undo !== null && saysMissent(text)) return outcome(state, [askWithdraw(state.undo)]);
  const isIdle = doubts(text) || echoes(text) || onlyMoment(text) || (chatters(text) && !asksHow.test(plain(text)));
  const looks = state.filed.length > 0 && willLook(text) && topicOf(text, moment.known.categories) === null && findPlace(text) === null;
  if (state.loose === null && (isIdle || looks || saysMissent(text) || promisesLater(text) || putsOff(text)))
    return outcome(state, [message(sentence('fine.later'))]);
  // "itu tambahin aja": what was only answered stands nowhere yet.
  if (state.loose === null && state.filed.length > 0 && (saysTakeIn(text) || (state.adding !== null && answersOfficers(text))))
    return /\btambah/.test(plain(text)) && !justAdded(state)
      ? command(state, 'add', moment)
      : outcome(state, [message(sentence('told.already'))]);
  if (onlySends(text) && state.loose !== null) return askLoose(state, state.loose, moment);
  if (onlySends(text) || (onlyBoth(text) && sendsEach(text))) return sendsWhat(state, moment);
  if (numbered(text) !== null && state.undo !== null && state.offered.length === 0 && filed) return outcome(state, [alreadySent(filed)]);
  const unsaid = numbered(text) === null ? undefined : newestClaim(state);
  if (unsaid) return outcome(state, [askSolved(unsaid)]);
  if (numbered(text) !== null) return outcome(state, [message(sentence('unclear', { text: text.trim() }), sentence('help.short'))]);
  if (agreement(text) === 'no') {
    const none = asksWhere(state) ? command(state, 'cancel', moment) : outcome(state, [message(sentence('fine.later'))]);
    return notLikely(state, moment) ?? none;
  }
  if (agreement(text) === 'yes' && state.loose === null && state.filed.length > 0)
    return outcome({ ...state, adding: null }, [message(sentence('fine.later'))]);
  if (/bintang/i.test(text) && stars(text) !== null) return command(state, 'thanks', moment);
  const back = announced(state, text, moment) ?? begunLater(state, text, moment) ?? backAgain(state, text, moment);
  if (back) return back;
  const same = sameAgain(state, text, moment);
  if (same) return same;
  const jested = orders(state, text, moment) ?? jest(state, text, moment);
  if (jested) return jested;
  const felt = mood(state, text, moment);
  if (felt) return felt;
  const again = afterAll.exec(text)?.[1];
  const [last] = state.kept;
  if (again !== undefined && last?.why === 'cancelled') return resumed(state, last, again, moment);
  if (!/\?/.test(text) && explainsCancel(state, text, moment)) return outcome(state, [message(sentence('fine.later'))]);
  const refused = objects(text) ? againstRefusal(state, text, moment) : null;
  if (refused) return refused;
  if (last !== undefined && isThereAgain(state, last, text, moment)) return resumed(state, last, text, moment);
  // What an officer asks or writes is answered in any words, and where a danger is needs none.
  const tellsWhere = awaits(state, moment) && placeOnly(text, moment.known) !== null;
  const answers = tellsWhere || askedLast(state) !== null || state.adding?.until !== undefined;
  const isClaimed = state.questions.some(({ type }) => type === 'solved');
  const ofClaimed = askedLast(state) === null && (isClaimed ? mayAsk(text) : text.includes('?'));
  const questioned = () => (answers && !ofClaimed ? null : answerSensed(state, text, moment));
  const beside = () => (answers ? null : (ledUp(state, text) ?? passedAround(state, text, moment) ?? besideStory(state, text, moment)));
  // Whoever has filed nothing is led in first.
  const said = state.filed.length > 0 ? (questioned() ?? beside()) : (beside() ?? questioned());
  if (said) return said;
  if (isAnnounced(state, moment)) return hearMaterial(state, takeText(text, moment), '', moment);
  return ofPutAside(state, text, moment) ?? ofThatReport(state, text, moment) ?? perhapsMore(state, text, moment);
}

/** "katanya besok, ini udah 3 hari mana truknya", of what is open. null: nothing was promised, or another matter is told. */
function afterPromise(state: TalkState, text: string, moment: Moment): Result | null {
  if (state.filed.length === 0 || !remindsOfPromise(text) || findPlace(text) !== null) return null;
  const { own } = moment.known;
  if (own === undefined) return { need: 'own' };
  const { categories } = moment.known;
  const matter = topicOf(text.replace(awaited, ' '), categories);
  if (matter !== null && openOf(own).every(({ title }) => topicOf(title, categories) !== matter)) return null;
  const one = askedOfOne(text, moment.known);
  return one ? showOwn(state, one.number, moment) : command(state, 'status', moment);
}

/** "Sudah beres?" where it was asked last: thanks do not say. */
function newestClaim({ questions, offered }: TalkState): Question | undefined {
  const [asked, another] = questions.filter(({ type }) => type === 'solved');
  return another === undefined && offered.some(({ step, draft }) => step === 'solved' && draft === asked?.number) ? asked : undefined;
}

/** Asked whether there is something to report: nothing was told yet. */
function isAtTheDoor({ greeted, filed, kept, emergency, questions }: TalkState): boolean {
  return greeted && filed.length === 0 && kept.length === 0 && emergency === null && questions.length === 0;
}

/** "percuma", "pada tidur ya petugasnya", "awas kalo ga beres gue viralin" from somebody whose report is on its way: about its officers, and no report of its own. */
function grumblesBelow({ filed, undo, loose, adding }: TalkState, text: string, { known }: Moment): boolean {
  if (filed.length === 0) return false;
  if (isPassedAround(text)) return true;
  if (findPlace(text) !== null) return false;
  if (scolds(text) || onlyFusses(text) || (undo !== null && adding === null && callsUseless(text))) return true;
  const sworn = maskAbuse(text) !== text;
  const idle = grumbles(text) && (sworn || (undo === null && loose === null));
  return (idle || presses(text)) && topicOf(text, known.categories) === null;
}
