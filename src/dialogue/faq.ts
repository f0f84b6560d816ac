/** Answers what people ask about reporting itself (understand/faq.ts); an open draft waits and is asked on below the answer. */
import { askAgain, askUnsent } from './ask.ts';
import { askedOnly, asksOffice, asksWhenUnsent } from './asked-only.ts';
import { command } from './command.ts';
import { alreadySent } from './filing.ts';
import { grant } from './grant.ts';
import { hush } from './hush.ts';
import { nextDoor } from './next-door.ts';
import { isOfOffice, isOfPapers } from './of-office.ts';
import { joined, type Moment, message, type Outcome, outcome, type Result, sentence } from './outcome.ts';
import { howLong, openOf } from './own.ts';
import { everywhere } from './placing.ts';
import { askedLast } from './question.ts';
import { toSeenAsked } from './remarks.ts';
import { askForget, showData } from './rights.ts';
import type { Sentence } from './say.ts';
import { hiding } from './sensed-draft.ts';
import { inOneLine } from './steps/step.ts';
import type { Draft, TalkState } from './talk.ts';
import { asksAfterOwn } from './understand/enquiry.ts';
import { type Faq, faqAsked } from './understand/faq.ts';
import { isAfraid } from './understand/moods.ts';
import { plain } from './understand/normalise.ts';
import { asksNumber, numberOf } from './understand/number-asked.ts';
import { visibilityTold } from './understand/remark.ts';
import { sensedReply } from './understand/reply-sense.ts';
import { asksTown } from './understand/report-asked.ts';
import { askedNumber, namedNumber } from './understand/report-number.ts';
import { despairs, putsOff } from './understand/second-thoughts.ts';
import { asksSeen } from './understand/seen-asked.ts';
import { asksWhatNow } from './understand/what-now.ts';

/** What asks of itself. */
const wondering =
  /\?|\b(?:kan|kah|apa|apakah|gimana|bagaimana|gmn|siapa|berapa|brp|kapan|boleh|bisa|bs|emang|memang|can|may|who|how|when)\b/i;
/** "kalau lapor sekarang" */
const hypothetical = /\b(?:kalau|kalo|klo|kl|biasanya|misal\w*)\b/i;

/** The answer to a question about reporting; null when the words ask none. */
export function answerFaq(state: TalkState, text: string, moment: Moment): Result | null {
  if (state.offered.some(({ draft, step }) => draft === 'rights' && step === 'forget') && aboutForgetting(text))
    return askForget(state, moment);
  // "nomor damkar" has the letters of a report's number.
  if (!(faqAsked(text) === 'number' && numberOf(text) !== null) && (askedNumber(text) !== null || namedNumber(text) !== null)) return null;
  const only = askedOnly(state, text, moment);
  if (only !== null) return only;
  // "bentar, mau nanya suami dulu"
  if (state.draft !== null && putsOff(text)) return null;
  // "ga keliatan pak" answers the officer.
  if (askedLast(state) !== null && !wondering.test(text)) return null;
  // Who doubts that it is read is told until when it must be.
  const despair = state.draft !== null && state.draft.asked !== null && despairs(text) ? 'how_long' : null;
  const asked = faqAsked(text) ?? despair ?? (asksWhenUnsent(state, text) ? 'how_long' : null);
  if (asked === null && asksSeen(text)) return below(state, toSeenAsked(state, text), moment);
  // Whoever is afraid of what is sent hears that the name is locked.
  if (asked === 'safe' && state.draft === null && state.filed.length > 0 && isAfraid(text)) return null;
  // "terban kan kota" says where, where that is asked.
  if (asked === 'served' && state.draft?.asked === 'place' && asksTown(text)) return null;
  const splits = asked === 'can' && state.draft?.asked === 'split';
  // "jangan sampai tau siapa yg lapor" answers the offer of secrecy.
  if (asked === 'reporter' && state.draft?.asked === 'secrecy' && !wondering.test(text.replace(/\bsiapa\b/i, ''))) return null;
  const wishes = state.draft !== null && asked !== null && despair === null && wishesBesides(state.draft, asked, text, moment);
  return asked === null || splits || wishes ? null : answerTo(state, asked, text, moment);
}

/** Whether who asks surely wishes what is to be done: "bisa ga ga nyebut saya?", "nama saya disembunyikan to?", "ini resmi? batalin dong". */
function wishesBesides(draft: Draft, asked: Faq, text: string, { known }: Moment): boolean {
  const ofName = asked === 'readers' || asked === 'safe';
  const told = visibilityTold(text);
  if (told !== null && (ofName || (told.rest === '' && told.visibility !== 'public'))) return true;
  const heard = sensedReply({ moment: 'draft', story: inOneLine(draft), text }, known.categories);
  if (!heard?.sure) return false;
  return heard.act === 'cancel' || (heard.act === 'privacy' && ofName && hiding.test(plain(text)) && !asksSeen(text));
}

/** The answer to this question; null where nothing is to be said to it here. */
export function answerTo(state: TalkState, asked: Faq, text: string, moment: Moment): Result | null {
  if (isOfOffice(state, asked, text)) return null;
  switch (asked) {
    case 'sent':
      return sent(state, moment);
    case 'more':
      return state.draft === null ? command(state, 'add', moment) : below(state, [sentence('faq.files')], moment);
    case 'how_long':
      if (state.draft === null && state.filed.length > 0 && !hypothetical.test(text)) return command(state, 'status', moment);
      return below(state, [howLong(moment)], moment);
    case 'ticket':
      // "nomornya mana", of what is sent: that of the newest.
      return state.draft === null && state.filed.length > 0 && (asksNumber(plain(text)) || /\b(?:dap[ae]t|belum)\b/.test(plain(text)))
        ? command(state, 'status', moment)
        : below(state, [sentence('faq.ticket')], moment);
    case 'next':
      return next(state, text, moment);
    case 'kept':
      if (state.draft !== null) return askAgain(state, moment, [sentence('told.already')]);
      // "ini bener ga ya?", of a message somebody sent on; "sudah tercatat belum" is of a report.
      return state.filed.length > 0 || !/\b(?:benar|betul)\b/.test(plain(text))
        ? command(state, 'status', moment)
        : below(state, [sentence('faq.rumour')], moment);
    case 'rumour':
      return below(state, [sentence('faq.rumour')], moment);
    case 'next_door':
      return nextDoor(state, text, moment);
    case 'others':
      return others(state, moment);
    case 'news':
      return news(state, moment);
    case 'address':
      // What an office is asked is noted for it.
      return state.filed.length > 0 || (state.draft?.asked && !asksOffice(state)) ? below(state, [sentence('faq.address')], moment) : null;
    case 'served': {
      const { code, name } = moment.known.region;
      return below(state, [code === everywhere ? sentence('faq.official') : sentence('faq.served', { region: name })], moment);
    }
    case 'number':
      // "nomernya td brp", of the report that was filed.
      if (state.draft === null && state.filed.length > 0 && asksAfterOwn(text)) return command(state, 'status', moment);
      return below(state, [numbers(text, moment) ?? sentence('faq.number')], moment);
    case 'cancelled':
      return state.draft === null && state.kept[0]?.why === 'cancelled'
        ? outcome(state, [message(sentence('draft.cancelled.already'))])
        : null;
    case 'sent_one':
      return state.draft === null || state.filed[0] === undefined ? null : below(state, alreadySent(state.filed[0]).lines, moment);
    case 'who_may':
      return isOfPapers(state, moment) ? null : below(state, [sentence('faq.who_may')], moment);
    case 'change':
      return state.draft === null ? null : below(state, [sentence('summary.hint')], moment);
    case 'lost':
      return state.filed.length > 0 ? command(state, 'status', moment) : below(state, [sentence('faq.lost')], moment);
    case 'now':
      return below(state, atOnce(moment), moment);
    case 'robot':
      return below(state, [sentence('person')], moment);
    case 'stored':
      return state.draft === null ? showData(state, moment) : below(state, [sentence('stored'), sentence('data.delete')], moment);
    case 'safe':
      return below(state, [sentence(asksOfSecret(state, text) ? 'meaning.secret' : 'faq.safe')], moment);
    case 'kinds':
      return below(state, [sentence('meaning.kind')], moment);
    case 'buttons':
      return state.draft?.asked === 'summary' ? below(state, [sentence('faq.buttons')], moment) : null;
    case 'area':
      if (state.draft?.asked === 'place') return null;
      return below(state, [sentence(state.draft?.place?.text ? 'place.enough' : 'faq.why_place')], moment);
    case 'whose':
      return state.draft === null ? null : below(state, [sentence('faq.whose')], moment);
    case 'cleared':
      // What is not sent is not handled.
      return state.draft === null ? below(state, [sentence('faq.cleared')], moment) : askUnsent(state, state.draft, moment);
    case 'meaning':
      return grant(state, 'meaning', text, moment);
    case 'files':
    case 'later':
      return below(awaitingFiles(state, moment), [sentence(`faq.${asked}`)], moment);
    default:
      return below(state, [sentence(`faq.${asked}`)], moment);
  }
}

/** "kabarnya ke saya aja": it comes, and where it was silenced it comes again. */
function news(state: TalkState, moment: Moment): Result {
  const { own } = moment.known;
  if (state.draft === null && own === undefined) return { need: 'own' };
  return state.draft === null && own?.some(({ hushed }) => hushed)
    ? hush(state, false, moment)
    : below(state, [sentence('faq.news')], moment);
}

/** "ada yang lapor juga?": whether somebody follows the report, and never who. */
function others(state: TalkState, moment: Moment): Result {
  const { own, quoted } = moment.known;
  if (state.draft !== null) return below(state, [sentence('faq.others')], moment);
  if (own === undefined) return { need: 'own' };
  const open = openOf(own);
  const about = open.find(({ id }) => id === quoted) ?? open[0];
  if (about === undefined || about.visibility === 'secret') return below(state, [sentence('faq.others')], moment);
  const { id, number, followed } = about;
  return outcome(state, [{ lines: [sentence(followed ? 'faq.others.some' : 'faq.others.none', { number })], about: id }]);
}

/** "terus saya ngapain?": nothing, where something is filed; else whoever asks is led on. */
function next(state: TalkState, text: string, moment: Moment): Result {
  if (state.draft?.asked === 'summary' && asksWhatNow(text)) return askAgain(state, moment, [sentence('summary.hint')]);
  if (state.draft?.asked === 'summary') return answerTo(state, 'how_long', '', moment) ?? askAgain(state, moment, []);
  if (state.draft !== null) return askAgain(state, moment, []);
  return outcome(state, [message(sentence(state.filed.length > 0 ? 'faq.next' : 'door'))]);
}

/** "udah kekirim kan?": the draft is not; what was filed says its number. */
function sent(state: TalkState, moment: Moment): Outcome {
  const [filed] = state.filed;
  if (state.draft !== null) return askUnsent(state, state.draft, moment);
  if (!filed && state.kept.some(({ why }) => why === 'paused')) return outcome(state, [message(sentence('own.none.kept'))]);
  return outcome(state, [filed ? alreadySent(filed) : message(sentence('draft.none'))]);
}

/** The numbers the operator gave for whom is asked, or null. */
function numbers(text: string, { known }: Moment): Sentence | null {
  const whose = numberOf(text);
  const hypothetically = hypothetical.test(text);
  const found = known.region.emergency.filter((entry) => entry.for === whose || (hypothetically && entry.for === 'any'));
  return found.length === 0
    ? null
    : joined(
        found.map(({ label, number }) => sentence('emergency.number', { label, number, note: '' })),
        'join.comma',
      );
}

/** "bisa datang sekarang?": when a report is looked at, and whom to call for help now. */
function atOnce({ known }: Moment): Sentence[] {
  const dueAt = (step: 'verify' | 'answer') => known.due(step, 'grievance', known.now).at;
  const number = known.region.emergency.find((entry) => entry.for === 'any');
  const call =
    number === undefined
      ? []
      : [sentence('faq.now', { number: sentence('emergency.number', { label: number.label, number: number.number, note: '' }) })];
  return [sentence('faq.how_long', { verify: dueAt('verify'), answer: dueAt('answer') }), ...call];
}

/** What was just said may be sent is for the report just filed. */
function awaitingFiles(state: TalkState, { known: { now } }: Moment): TalkState {
  const { draft, undo, adding } = state;
  if (draft !== null || undo === null || adding !== null) return state;
  const unless = undo.draft.pieces.map(({ text }) => text).join('\n');
  return { ...state, adding: { complaint: undo.complaint, number: undo.number, at: now, unless } };
}

function below(state: TalkState, lines: Sentence[], moment: Moment): Outcome {
  return state.draft === null ? outcome(state, [message(...lines)]) : askAgain(state, moment, lines);
}

/** Words below "identitas Anda akan dihapus. Lanjut?" that wonder about the report. */
function aboutForgetting(text: string): boolean {
  const line = plain(text);
  return (
    line.split(' ').length <= 8 &&
    (/\blaporan\w*\b.*\b(?:hilang|ikut|tetap|gimana|jangan|aman|dihapus|jalan)\b|\b(?:jangan|tapi)\b.*\blaporan/.test(line) ||
      /^(?:emang|memang)(?:nya)? bisa$|\bdata saya aja\b/.test(line))
  );
}

/** "beneran aman?" of a secret report asks what that is. */
function asksOfSecret({ draft }: TalkState, text: string): boolean {
  return draft?.visibility === 'secret' || /\brahasia\b/.test(plain(text));
}
