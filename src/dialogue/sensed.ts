/** Replies in words no list knows: what they surely sound like (understand/reply-sense.ts) is done as if it had been said plainly. */
import { askedOfOne } from './about-own.ts';
import { add } from './addition.ts';
import { askAgain, askUnsent } from './ask.ts';
import { command } from './command.ts';
import { conceal } from './conceal.ts';
import type { OwnComplaint } from './known.ts';
import { askWhere } from './loose.ts';
import { takeText } from './material.ts';
import { type Moment, message, type Outcome, outcome, type Result, sentence } from './outcome.ts';
import { openOf } from './own.ts';
import { toFear } from './remarks.ts';
import { inOneLine } from './steps/step.ts';
import type { Draft, StepName, TalkState } from './talk.ts';
import { hearMaterial } from './tell.ts';
import { townTold } from './understand/area.ts';
import { besideThanks } from './understand/beside-thanks.ts';
import { declines, speaksOfReport } from './understand/drops.ts';
import { besidePurpose, saysAnother, saysCame, tellsAside } from './understand/more.ts';
import { plain, words } from './understand/normalise.ts';
import { findPlace } from './understand/place.ts';
import { partDropped } from './understand/place-dropped.ts';
import { tellsWrong } from './understand/praise.ts';
import { type ReplyAct, type ReplyMoment, sensedReply } from './understand/reply-sense.ts';
import { hesitates } from './understand/second-thoughts.ts';
import { needsSecrecy } from './understand/secrecy.ts';
import { takesBack } from './understand/solved.ts';
import { findTime } from './understand/time.ts';
import { topicOf } from './understand/topic.ts';
import { sureOf } from './understand/unsure.ts';
import { mayWithdraw, withdraw } from './undo.ts';
import { answerWords } from './walker.ts';

/** Questions any words may be the answer to. */
const open: ReadonlySet<StepName> = new Set(['story', 'about', 'edit', 'secrecy']);

/** What is said of one's own report names another matter only in passing. */
const asideMaxWords = 7;
/** "nama saya budi": told, and not to be hidden. */
const ownName =
  /^(?:(?:oh|ya|oiya|pak|bu|min|kenalkan|perkenalkan) )*nama(?: saya| aku| lengkap| panggilan|ku)+ (?!jangan|tidak|tolong|mohon|di|nya|harus|apa|siapa|kok|bisa|boleh)\p{L}+(?: \p{L}+){0,2}$/u;
/** Who speaks of hiding has not sent yet. */
export const hiding = /\b\w*(?:sembunyi|umpet|samar|rahasia|anonim|sensor)\w*\b|\b(?:tanpa|jangan|tutup) (?:\w+ )?nama/;
/** "berhenti kirim pesan": whatever shall stop, nothing is to be sent. */
const holdsSending =
  /\b(?:jangan|berhenti|stop|setop|hentikan|tidak (?:usah|perlu|mau|jadi)|belum|batal|ogah|ojo|ulah)(?: (?:dulu|lagi|mau|usah|di|terus))* (?:di|ng|men?g?)?(?:kirim|proses|terus|lanjut|lapor|chat|pesan|hubung|kabar)\w*/;
/** "siapa aja yang baca?": what becomes of the name is asked. */
const asksWho =
  /\?|\b(?:apa|apakah|siapa|kenapa|gimana|bagaimana|kok|masa|bakal|telat|bisa|boleh|who|can|is|does|will|would|why|how)\b|\b(?:tidak|kan|kah)$/;
/** "ga ada nama saya kan di situ?": asked of us, and nothing officers need to read. */
const asksOfName = /\b(?:nama|identitas|nomor|data)(?:ku| saya| aku| kami)\b/;
/** "katanya mau ada lagi malam minggu depan": told, and nobody waits. */
const hearsay = /\b(?:katanya|kabarnya|bilangnya|dengar dengar|isunya|rencananya)\b/;
/** Acts no story is taken for. */
const aside: ReadonlySet<ReplyAct> = new Set(['thanks', 'cancel', 'gone', 'status', 'privacy', 'wait']);
/** Acts that tell something. */
const telling: ReadonlySet<ReplyAct> = new Set(['more', 'new', 'notgone']);
/** Who sends tells nothing besides in so few words. */
const sendMaxWords = 12;

/** A reply to a draft: "yes send it please", "saya tanya suami dulu". null: it is material, or an answer. */
export function sensedOfDraft(state: TalkState, draft: Draft, text: string, moment: Moment): Result | null {
  if (draft.asked === null || open.has(draft.asked)) return null;
  const act = actOn(draft, text, moment);
  // "tolong kirim orang" below an alarm means no report.
  if (state.emergency !== null && (act === 'send' || act === 'cancel')) return null;
  switch (act) {
    case 'send':
      // Whether they are two was asked.
      return draft.asked === 'split' ? null : answerWords(state, draft, 'kirim', moment);
    case 'cancel':
    case 'gone':
      return calledOff(state, draft, text, moment);
    case 'wait':
      return hearsay.test(plain(text)) ? null : command(state, 'pause', moment);
    case 'privacy':
      return ownName.test(plain(text)) ? null : kept(state, draft, text, moment);
    case 'thanks':
    case 'status':
      return words(text).length <= asideMaxWords ? askUnsent(state, draft, moment) : null;
    default:
      return null;
  }
}

/** "suami saya setuju, tolong diproses": whether words surely send this draft and tell nothing. */
export function sendsDraft(draft: Draft, text: string, moment: Moment): boolean {
  return actOn(draft, text, moment) === 'send';
}

/** What words without a place surely mean for a draft. null: nothing sure, or a sending that tells more. */
function actOn(draft: Draft, text: string, moment: Moment): ReplyAct | null {
  if (findPlace(text) !== null || partDropped(text) !== null) return null;
  const heard = sensedReply({ moment: 'draft', story: inOneLine(draft), text }, moment.known.categories);
  if (!heard?.sure || (heard.act === 'send' && (tellsMore(text, moment) || hiding.test(plain(text)) || holdsSending.test(plain(text)))))
    return null;
  return heard.act;
}

/** Only what speaks of the report itself drops it; "ga usah yang itu" may mean a part, and is kept beside a word on how to drop all. */
function calledOff(state: TalkState, draft: Draft, text: string, moment: Moment): Result {
  const line = plain(text);
  if (speaksOfReport(line)) return command(state, 'cancel', moment);
  const how = sentence('cancel.perhaps');
  if (draft.asked !== 'summary' && declines(line)) return askAgain(state, moment, [how]);
  const taken = takeText(text, moment);
  return hearMaterial(state, { ...taken, lines: [how, ...taken.lines] }, '', moment);
}

/** Something wrong, or more than is said of one's own report. */
function tellsOther(text: string): boolean {
  return tellsWrong(plain(text)) || words(text).length > asideMaxWords;
}

function tellsMore(text: string, { known }: Moment): boolean {
  return words(text).length > sendMaxWords || /\d/.test(text) || findTime(text, known.now, known.region.timeZone) !== null;
}

/** What is feared is answered and stays in the story: officers read whom they shall not tell. Who does not ask about it wants to be hidden. */
function kept(state: TalkState, draft: Draft, text: string, moment: Moment): Result {
  if (asksOfName.test(plain(text)) && /\?\s*$/.test(text)) return askAgain(state, moment, toFear(draft.visibility));
  const taken = takeText(text, moment);
  const isOffered = needsSecrecy(text) && !draft.done.includes('secrecy');
  const hides = draft.visibility === 'public' && !isOffered && !text.includes('?') && !asksWho.test(plain(text));
  const hidden = hides ? { ...state, draft: { ...draft, visibility: 'anonymous' as const } } : state;
  // The offer of secrecy says it already.
  const fear = isOffered ? [] : toFear(draft.visibility);
  const lines = hides ? [sentence('hidden.anonymous'), ...fear.slice(1)] : fear;
  return hearMaterial(hidden, { ...taken, lines: [...lines, ...taken.lines] }, '', moment);
}

/** Whether words surely are a reply that tells nothing: nobody in danger is meant, whatever they sound like. */
export function isPlainReply(state: TalkState, text: string, { known }: Moment): boolean {
  const { draft, filed } = state;
  if (draft === null ? filed.length === 0 : draft.asked === null) return false;
  const [last] = filed;
  const reply =
    draft === null ? { moment: momentOf(state, last?.complaint ?? ''), story: '' } : { moment: 'draft' as const, story: inOneLine(draft) };
  const heard = sensedReply({ ...reply, text }, known.categories);
  return heard?.sure === true && !telling.has(heard.act);
}

/** Whether words without a place of their own sound like no new matter beside what is open. */
export function soundsLikeReply(state: TalkState, text: string, reports: readonly OwnComplaint[], { known }: Moment): boolean {
  const about = meant(state, reports);
  if (!about) return false;
  return sensedReply({ moment: momentOf(state, about.id), story: storyOf(state, about), text }, known.categories)?.hardlyNew === true;
}

/** A reply after filing: "oh ya yg blok f1 juga mati". null: a story of its own, or none of the citizen's reports is open. `may`: it may be more for the report just filed, which is asked then. */
export function sensedAfterFiling(state: TalkState, text: string, may: boolean, moment: Moment): Result | null {
  if (state.filed.length === 0 || state.loose !== null || needsSecrecy(text) || saysAnother(text) || hesitates(text)) return null;
  const { own, categories, places } = moment.known;
  const place = findPlace(text) ?? townTold(text, places);
  const topic = topicOf(text, categories);
  // A matter with a place of its own is a story.
  if (place !== null && !may && topic !== null) return null;
  // What is a story beside no report at all is told without reading them.
  const alone = sensedReply({ moment: 'filed', story: '', text }, categories);
  if (alone === null || (topic !== null && alone.sure && alone.act === 'new' && state.adding === null && state.questions.length === 0))
    return null;
  if (own === undefined) return { need: 'own' };
  const reports = openOf(own);
  const one = reports.length > 1 && place === null ? askedOfOne(text, { ...moment.known, own: reports }) : undefined;
  const about = one ?? meant(state, reports);
  if (!about) return null;
  const isOnly = reports.length === 1 || one !== undefined;
  const at = momentOf(state, about.id);
  const heard = sensedReply({ moment: at, story: storyOf(state, about), text }, categories);
  if (!heard) return null;
  const taken = takeText(text, moment);
  const further = () =>
    heard.sure && isOnly
      ? add(state, { complaint: about.id, number: about.number }, taken.material, taken.lines, taken.effects, moment)
      : askWhere(state, taken.material, moment, taken.lines, taken.effects);
  if (may && (!heard.sure || heard.act === 'more' || heard.act === 'new')) return null;
  // Below what officers wrote it is theirs, whatever it is.
  if (at !== 'filed' && (!heard.sure || heard.act === 'more' || heard.act === 'wait')) return null;
  if (aside.has(heard.act) && topic !== null && topic !== topicOf(storyOf(state, about), categories) && tellsOther(text)) return null;
  if (!heard.sure) return heard.act === 'more' && place === null && !tellsAside(text, about.title, moment.known) ? further() : null;
  switch (heard.act) {
    case 'status':
    case 'thanks':
      return heard.act === 'thanks' && besideThanks(text) !== null ? further() : command(state, heard.act, moment);
    case 'privacy':
      return feared(state, about, text, moment);
    case 'cancel':
      if (speaksOfReport(plain(text))) return withdraw(state, text, moment);
      if (at !== 'filed' || state.adding !== null) return further();
      return mayWithdraw(state, moment, askedOfOne(text, moment.known));
    case 'wait':
      return outcome(state, [message(sentence('fine.later'))]);
    case 'gone':
      // What was told a moment ago is not gone by its sound.
      return isOnly && state.undo === null && sureOf(text) === text && !saysCame(text) && !takesBack(text)
        ? goneBy(state, about.id, about.number, text)
        : further();
    case 'new':
      // "tolong malam aja biar ga macet": what for is no matter.
      if (at === 'wrote' && besidePurpose(text) !== text && topicOf(besidePurpose(text), categories) === null) return null;
      return hearMaterial({ ...state, adding: null }, taken, '', moment);
    default:
      return further();
  }
}

/** "sudah di polsek pak selamet": who says that it is over, of what they were in danger of, says it of no report. */
export function soundsGone(text: string, { known }: Moment): boolean {
  const heard = sensedReply({ moment: 'filed', story: '', text }, known.categories);
  return heard?.sure === true && heard.act === 'gone' && findPlace(text) === null;
}

/** Officers read whom they shall not tell; nothing of it is shown to anybody else. */
function feared(state: TalkState, own: OwnComplaint, text: string, moment: Moment): Outcome {
  const { id: complaint, number, visibility } = own;
  // "dishub tau nama saya?" is asked of us.
  if (text.trim().endsWith('?') && asksOfName.test(plain(text))) return outcome(state, [{ lines: toFear(visibility), about: complaint }]);
  if (visibility === 'public' && !asksWho.test(plain(text))) {
    const concealed = conceal(state, own, 'anonymous', text);
    return {
      ...concealed,
      say: [{ lines: [sentence('fear'), ...concealed.say.flatMap(({ lines }) => lines), sentence('added', { number })], about: complaint }],
    };
  }
  const { material, lines, effects } = takeText(text, moment);
  return add(state, { complaint, number }, material, [...toFear(visibility), ...lines], effects, moment);
}

/** "lampunya udah nyala pak", unasked: passed on to whoever closes it. */
export function goneBy(state: TalkState, complaint: string, number: string, text: string): Outcome {
  const say = { lines: [sentence('own.gone', { number })], about: complaint };
  return outcome(state, [say], [{ type: 'add', complaint, text, attachments: [], place: null }]);
}

/** The report officers wrote of, the one filed a moment ago, or the last that is open. */
export function meant({ adding, undo }: TalkState, reports: readonly OwnComplaint[]): OwnComplaint | undefined {
  const complaint = adding?.complaint ?? undo?.complaint;
  return reports.find(({ id }) => id === complaint) ?? reports[0];
}

function momentOf({ questions, adding }: TalkState, complaint: string): ReplyMoment {
  const asked = questions.find((question) => question.complaint === complaint);
  if (asked?.type === 'solved') return 'solved';
  return asked?.type === 'info' || adding?.complaint === complaint ? 'wrote' : 'filed';
}

function storyOf({ undo }: TalkState, { id, title, place }: OwnComplaint): string {
  return undo?.complaint === id ? inOneLine(undo.draft) : `${title} ${place}`;
}
