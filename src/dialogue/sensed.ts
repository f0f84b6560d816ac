/** Replies in words no list knows: what they surely sound like (understand/reply-sense.ts) is done as if it had been said plainly. */
import { askedOfOne } from './about-own.ts';
import { add, awaitingMore } from './addition.ts';
import { command } from './command.ts';
import { conceal } from './conceal.ts';
import type { OwnComplaint } from './known.ts';
import { askWhere } from './loose.ts';
import { takeText } from './material.ts';
import { type Moment, message, type Outcome, outcome, type Result, sentence } from './outcome.ts';
import { openOf } from './own.ts';
import { toFear } from './remarks.ts';
import { inOneLine } from './steps/step.ts';
import type { TalkState } from './talk.ts';
import { hearMaterial } from './tell.ts';
import { townTold } from './understand/area.ts';
import { besideThanks } from './understand/beside-thanks.ts';
import { speaksOfReport } from './understand/drops.ts';
import { laughs } from './understand/joking.ts';
import { besidePurpose, saysAnother, saysCame, tellsAside } from './understand/more.ts';
import { plain, unowned, words } from './understand/normalise.ts';
import { findPlace } from './understand/place.ts';
import { tellsWrong } from './understand/praise.ts';
import { type ReplyAct, type ReplyMoment, type SensedReply, sensedReply } from './understand/reply-sense.ts';
import { hesitates } from './understand/second-thoughts.ts';
import { needsSecrecy } from './understand/secrecy.ts';
import { asksOfName, asksWho } from './understand/seen-asked.ts';
import { takesBack } from './understand/solved.ts';
import { topicOf } from './understand/topic.ts';
import { sureOf } from './understand/unsure.ts';
import { withdraw, withdrawTold } from './undo.ts';
import { tellsLength } from './waiting.ts';

/** What is said of one's own report names another matter only in passing. */
export const asideMaxWords = 7;
/** "lupa bilang udah sebulan": told, whatever it sounds like. */
const forgotten =
  /^(?:(?:oh|eh|iya|oiya|maaf|pak|bu|min) )*(?:lupa|kelupaan) (?:bilang|nambah\w*|nyebut|nulis|tulis|cerita|kasih tahu) \w+/;
/** Acts no story is taken for. */
const aside: ReadonlySet<ReplyAct> = new Set(['thanks', 'cancel', 'gone', 'status', 'privacy', 'wait', 'idle']);
/** Acts that tell something. */
const telling: ReadonlySet<ReplyAct> = new Set(['more', 'new', 'notgone']);
/** Something wrong, or more than is said of one's own report. */
function tellsOther(text: string): boolean {
  return tellsWrong(plain(text)) || words(text).length > asideMaxWords;
}

/** "anakku besok nikah pak hehe": of their own day, with a laugh. */
export function onlyLaughs({ act, rival }: SensedReply, text: string): boolean {
  return act === 'idle' && (rival === null || aside.has(rival)) && laughs(text) && !tellsWrong(plain(text));
}

/** Whether words surely are a reply that tells nothing: nobody in danger is meant, whatever they sound like. */
export function isPlainReply(state: TalkState, text: string, { known }: Moment): boolean {
  const { draft, filed } = state;
  if (draft === null ? filed.length === 0 : draft.asked === null) return false;
  const [last] = filed;
  const reply =
    draft === null ? { moment: momentOf(state, last?.complaint ?? ''), story: '' } : { moment: 'draft' as const, story: inOneLine(draft) };
  const heard = sensedReply({ ...reply, text }, known.categories);
  return heard?.sure === true && !telling.has(heard.act) && heard.act !== 'privacy';
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
    (heard.sure || heard.hardlyNew) && isOnly
      ? awaitingMore(
          add(state, { complaint: about.id, number: about.number }, taken.material, taken.lines, taken.effects, moment),
          about,
          moment,
        )
      : askWhere(state, taken.material, moment, taken.lines, taken.effects);
  if (may && (!heard.sure || heard.act === 'more' || heard.act === 'new')) return null;
  // Below what officers wrote it is theirs, whatever it is.
  if (at !== 'filed' && (!heard.sure || heard.act === 'more' || heard.act === 'wait')) return null;
  if (
    aside.has(heard.act) &&
    topic !== null &&
    topic !== topicOf(storyOf(state, about), categories) &&
    (heard.hardlyNew ? tellsWrong(plain(text)) : tellsOther(text))
  )
    return null;
  if (!heard.sure) return heard.act === 'more' && place === null && !tellsAside(text, about.title, moment.known) ? further() : null;
  switch (heard.act) {
    case 'status':
      return tellsLength(state, text) || forgotten.test(plain(text)) ? further() : command(state, heard.act, moment);
    case 'thanks':
      return besideThanks(text) !== null ? further() : command(state, heard.act, moment);
    case 'privacy':
      return feared(state, about, text, moment);
    case 'cancel':
      if (namesPart(text, reports)) return further();
      if (speaksOfReport(plain(text))) return withdraw(state, text, moment);
      if (at !== 'filed' || state.adding !== null) return further();
      return withdrawTold(state, text, moment);
    case 'idle':
      return /\d/.test(text) || topic !== null || tellsOther(text) ? further() : outcome(state, [message(sentence('fine.later'))]);
    case 'wait':
      return outcome(state, [message(sentence('fine.later'))]);
    case 'gone':
      // What was told a moment ago is not gone by its sound.
      return isOnly && state.undo === null && sureOf(text) === text && !saysCame(text) && !takesBack(text) && !proposes.test(plain(text))
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

/** "kerja bakti aja": nothing is done yet. */
const proposes =
  /^(?!.*\b(?:sudah|tadi|barusan|kemarin|semalam|akhirnya|alhamdulillah|beres|selesai)\b).*\b(?:aja|saja|yuk|ayo)(?: (?:deh|ya|pak|bu|min))*$|^(?:mending|ayo|yuk)\b/;

/** "yg rokok ga usah dilaporin": of what none of the reports is called. */
function namesPart(text: string, reports: readonly OwnComplaint[]): boolean {
  const part = named.exec(plain(text))?.[1];
  return part !== undefined && reports.every(({ title, place }) => !words(`${title} ${place}`).map(unowned).includes(unowned(part)));
}

const named =
  /^(?:(?:eh|oh|min|pak|bu|kak|tapi|kalau) )*(?:yang|soal|bagian|tentang) (?:soal |tentang )?(?!(?:tadi|kemarin|barusan|itu|ini|saya|lalu|terakhir|pertama|kedua|di|satu|satunya|lapor\p{L}*)(?: |$))(\p{L}{3,})/u;

/** "hidrannya kering semua": what helps fails. */
const lacks = /\b(?:hidran|hydrant|tabung|tangki)\w* (?:\w+ )?(?:kering|kosong|habis)\b/;

/** "sudah di polsek pak selamet": who says that it is over, of what they were in danger of, says it of no report. */
export function soundsGone(text: string, { known }: Moment): boolean {
  const heard = sensedReply({ moment: 'filed', story: '', text }, known.categories);
  return heard?.sure === true && heard.act === 'gone' && findPlace(text) === null && !lacks.test(plain(text));
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
