/** Drafts put aside: told on, sent, or taken up again. */
import { askAgain, askNext, unsentLines } from './ask.ts';
import { awaits } from './emergency.ts';
import { alreadySent } from './filing.ts';
import { askRestore, awaySince, cancel, isFresh, mayTell, pause, paused, takenUp, takeUp } from './keep.ts';
import { afterthoughtMs } from './limits.ts';
import { gather, takeText } from './material.ts';
import { above, before, type Moment, message, outcome, type Result, sentence } from './outcome.ts';
import { sendsDraft } from './sensed-draft.ts';
import { story } from './steps/step.ts';
import { type Draft, emptyDraft, type KeptDraft, type TalkState } from './talk.ts';
import { sameThing } from './understand/aftermath.ts';
import { chained, tellsOfTrap } from './understand/chain.ts';
import { callsOff } from './understand/correction.ts';
import { dropsNamed } from './understand/drops.ts';
import { excuses, pastExcuse } from './understand/excuse.ts';
import { laughs } from './understand/joking.ts';
import { goesOnTelling, saysAnother } from './understand/more.ts';
import { plain, words } from './understand/normalise.ts';
import { notSeenYet } from './understand/not-seen.ts';
import { findPlace } from './understand/place.ts';
import { putsPlaceRight } from './understand/place-right.ts';
import { describesPlace } from './understand/place-told.ts';
import { tellsWrong } from './understand/praise.ts';
import { begunForLater, saysAllowed } from './understand/second-thoughts.ts';
import { solvedWords } from './understand/solved.ts';
import { ordersGoods } from './understand/stranger.ts';
import { topicOf } from './understand/topic.ts';
import { placeOnly } from './understand/where.ts';
import { onlyIntroduces, tellsOnlyWhere } from './understand/where-only.ts';
import { answerWords } from './walker.ts';
import { withinDraft } from './within-draft.ts';

/** More words tell a story. */
const againMaxWords = 8;
const goingOnWords = 4;
/** "siap lanjutkan": it goes on, and is not sent unseen. */
const goesOn = /\blanjut/;

/** "istri saya sudah isi nik", right after a message that was passed around: what came of it. */
function tellsOfChain(kept: KeptDraft, text: string, { known }: Moment): boolean {
  const isJustTold = awaySince(kept) > known.now - afterthoughtMs;
  return isJustTold && tellsOfTrap(text) && kept.draft.pieces.some((piece) => chained(piece.text) !== null);
}

/** "kirim" with nothing open: the report put aside, the one just sent, or the one called off a moment ago, which may be meant. */
export function sendsWhat(state: TalkState, moment: Moment): Result {
  const [filed] = state.filed;
  const [last] = state.kept;
  const waiting = paused(state, moment);
  if (waiting) return sentOn(state, waiting, moment);
  if (last?.why === 'cancelled' && state.undo === null) return outcome(state, [askRestore()]);
  return outcome(state, [filed ? alreadySent(filed) : message(sentence('draft.none'))]);
}

/** Who comes back to what was put aside, to send it or go on. */
const comesBack =
  /^(?:(?:kak|min|pak|bu|mas|mbak|oke|ok|ya|iya|jadi|eh|halo|deh|aku|saya|gw|gue|mau|tolong|mohon|soal|laporan|cerita) )*(?:(?:(?:di)?kirim|(?:di)?lanjut)(?:in|kan)?(?: aja| deh| ya)* )?(?:yang|laporan|cerita|aduan) (?:saya |aku |ku |yang )*(?:kemarin|tadi|semalam|kemarin itu|waktu itu)(?: (?:aku|saya|gw|gue|jadi|mau|tetap|tolong|mohon|(?:di)?(?:kirim|lanjut|lapor|proses)(?:in|kan)?|aja|saja|deh|ya|dong|min|pak|bu|kak|sekarang|dulu|itu))*$/;

/** "main lagi malam ini", "masih mati", of what was called off within a day: no place and no other matter is told. */
export function isThereAgain(state: TalkState, kept: KeptDraft, text: string, moment: Moment): boolean {
  if (kept.why !== 'cancelled' || state.undo !== null || state.loose !== null || !isFresh(kept, moment)) return false;
  if (
    words(text).length > againMaxWords ||
    /\?|\b(?:lapor|bisa|boleh|nanti|besok|kapan)\b/.test(`${text} ${plain(text)}`) ||
    !/\b(?:lagi|masih|kambuh|balik)\b/.test(plain(text)) ||
    findPlace(text) !== null
  )
    return false;
  const { categories } = moment.known;
  const told = story(kept.draft);
  const topic = topicOf(text, categories);
  return (topic === null && !saysAnother(text)) || topic === topicOf(told, categories) || sameThing(text, told);
}

/** The draft put aside that "udah nih lanjut" or "kata suami boleh" means. undefined: it is not only that, or none waits. */
export function wantedAgain(state: TalkState, text: string, moment: Moment): KeptDraft | undefined {
  return state.draft === null && (saysAllowed(text) || onlyGoesOn(text, moment)) ? paused(state, moment) : undefined;
}

/** Nothing is told. */
function onlyGoesOn(text: string, moment: Moment): boolean {
  return (
    goesOn.test(plain(text)) &&
    words(text).length <= goingOnWords &&
    !/\d|\?/.test(text) &&
    findPlace(text) === null &&
    !tellsOf(text, moment)
  );
}

/** Told on without a "lanjut": the draft put aside last goes on. */
export function resumed(state: TalkState, kept: KeptDraft, text: string, moment: Moment): Result {
  const { open, next } = takenUp(state, kept, moment);
  return before(sentence(kept.why === 'cancelled' ? 'draft.back' : 'draft.resumed'), withinDraft(next, open, text, moment));
}

/** The draft put aside is sent, or asks for what it lacks; after some days it is shown first. */
function sentOn(state: TalkState, kept: KeptDraft, moment: Moment): Result {
  if (!isFresh(kept, moment)) return takeUp(state, kept, moment);
  const { open, next } = takenUp(state, kept, moment);
  return answerWords(next, open, 'kirim', moment) ?? askAgain(next, moment, []);
}

/** "lampu pagar... eh enggak deh ntar aja": it waits, and nothing is asked of it. null: nothing is begun so. */
export function begunLater(state: TalkState, text: string, moment: Moment): Result | null {
  const begun = state.loose === null ? begunForLater(text) : null;
  if (begun === null) return null;
  const material = takeText(begun, moment).material;
  return pause(state, gather(emptyDraft(moment.known.fresh.token, moment.known.now), material, moment, false).draft, moment);
}

/** Words that go on with a draft put aside, or with the one just called off: they send it, answer what it was asked, or tell on. null: none waits, or they tell something else. */
export function ofPutAside(state: TalkState, text: string, moment: Moment): Result | null {
  const waiting = paused(state, moment);
  const unsent = takenForSent(state, text, moment);
  if (unsent) return unsent;
  if (waiting && sendsDraft(waiting.draft, text, moment))
    return goesOn.test(plain(text)) ? takeUp(state, waiting, moment) : sentOn(state, waiting, moment);
  const [last] = state.kept;
  if (last?.why === 'cancelled' && state.undo === null && isFresh(last, moment) && sendsDraft(last.draft, text, moment))
    return takeUp(state, last, moment);
  const rest = waiting ? behindReturn(text) : null;
  if (waiting && rest !== null) return rest === '' ? takeUp(state, waiting, moment) : resumed(state, waiting, rest, moment);
  // Told after a cry for help, it is of that.
  if (awaits(state, moment)) return null;
  if (waiting && isLateAnswer(waiting, text, moment)) return resumed(state, waiting, behindExcuse(text), moment);
  if (!waiting || !mayTell(waiting) || !isFresh(waiting, moment) || (isNone(waiting.draft, moment) && tellsOf(text, moment))) return null;
  const isOfIt =
    answersPlace(waiting.draft, text) || goesOnTelling(text, waiting.draft, moment.known) || tellsOfChain(waiting, text, moment);
  return isOfIt ? resumed(state, waiting, text, moment) : null;
}

/** "gausah deh, sudah diangkat rame2", "batalin yg gorong2 itu", "belum beres, baru satu yang nyala": of a report put aside, by somebody who holds it for sent. null: none waits, or another is meant. */
function takenForSent(state: TalkState, text: string, moment: Moment): Result | null {
  const { kept, filed, loose } = state;
  const { categories } = moment.known;
  const [last] = kept;
  if (last === undefined || loose !== null || awaits(state, moment) || text.includes('?')) return null;
  // "kata tetangga sudah nyala, saya masih di semarang, belum lihat"
  if (findPlace(text) !== null && !notSeenYet(text)) return null;
  const told = story(last.draft);
  const names = dropsNamed(text, told);
  if (last.why === 'cancelled')
    return names && isFresh(last, moment) ? outcome(state, [message(sentence('draft.cancelled.already'))]) : null;
  const waits = paused(state, moment)?.draft.id === last.draft.id && (filed.length === 0 || isFresh(last, moment));
  const topic = topicOf(text, categories);
  const isOther = topic !== null && topic !== topicOf(told, categories) && !sameThing(text, told) && tellsWrong(plain(text));
  if (!waits || !mayTell(last) || isOther) return null;
  if (names || callsOff(text)) return cancel(state, last.draft, moment);
  const isGone = solvedWords(text, { title: told, quoted: false }, categories);
  if (isGone === true) return above([sentence('faq.unsent'), sentence('cancel.perhaps')], takeUp(state, last, moment));
  if (isGone === null && !notSeenYet(text)) return null;
  const { open, next } = takenUp(state, last, moment);
  const { draft, lines } = gather(open, takeText(text, moment).material, moment, false);
  return askNext(next, draft, moment, [sentence('draft.resumed'), ...unsentLines('summary'), ...lines]);
}

/** "kak yg kemarin aku mau kirim aja. rahasia ya": what is told behind the words that come back to it, '' where that is all; null: they do not. */
function behindReturn(text: string): string | null {
  const [first = '', ...rest] = text.split(/(?<=[.!?\n])\s+|,\s+/);
  return comesBack.test(plain(first)) ? rest.join(' ').trim() : null;
}

/** "maaf baru bales, jl kenanga 4": the words behind why it comes late. */
function behindExcuse(text: string): string {
  const [first = '', ...rest] = text.split(',');
  return pastExcuse(text) ?? (rest.length > 0 && excuses(first) ? rest.join(',').trim() : text);
}

/** "maaf baru bales hp rusak. pasadena kalipancur", days after it was asked where: the draft still waits for that. */
function isLateAnswer({ draft }: KeptDraft, text: string, { known }: Moment): boolean {
  const told = behindExcuse(text);
  if (draft.asked !== 'place' || draft.place !== null || tellsWrong(plain(told))) return false;
  return tellsOnlyWhere(told) || placeOnly(told, known) !== null || describesPlace(told);
}

/** "min udah makan belum wkwk", "pesen bakso 2": it waits in case it is meant, and begins no story. */
function isNone(draft: Draft, moment: Moment): boolean {
  const isJest = laughs(story(draft)) && !tellsOf(story(draft), moment);
  return draft.attachments.length === 0 && (isJest || draft.pieces.some(({ text }) => ordersGoods(text, moment.known.categories)));
}

function tellsOf(text: string, { known }: Moment): boolean {
  return tellsWrong(plain(text)) || topicOf(text, known.categories) !== null;
}

/** "jl melati", where that was asked; "jl mawar bukan jl melati", of the place it has. */
function answersPlace({ place, asked }: Draft, text: string): boolean {
  if (place !== null) return putsPlaceRight(text);
  return (tellsOnlyWhere(text) && !onlyIntroduces(text)) || (asked === 'place' && findPlace(text) !== null && !tellsWrong(plain(text)));
}
