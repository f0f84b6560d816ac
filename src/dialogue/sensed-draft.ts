/** Replies to a draft in words no list knows: done as what they surely sound like (understand/reply-sense.ts), shown again where that is in doubt, and never told to officers. */
import { askAgain, askUnsent } from './ask.ts';
import { command } from './command.ts';
import { pause } from './keep.ts';
import { takeText } from './material.ts';
import { after, type Moment, type Result, sentence } from './outcome.ts';
import { ofAfraid, toSeenAsked } from './remarks.ts';
import { asideMaxWords, onlyLaughs } from './sensed.ts';
import { inOneLine } from './steps/step.ts';
import type { Draft, StepName, TalkState } from './talk.ts';
import { hearMaterial } from './tell.ts';
import { splitSend } from './understand/answer.ts';
import { declines, keepsReport, leavesAsIs, ofPart, reportedInVain, speaksOfReport } from './understand/drops.ts';
import { intent } from './understand/intent.ts';
import { pleads } from './understand/moods.ts';
import { mayBeCalled } from './understand/name-shown.ts';
import { hidesOneself } from './understand/name-unwanted.ts';
import { plain, words } from './understand/normalise.ts';
import { fearsPeople, speaksOfFear } from './understand/own-fear.ts';
import { passesOver } from './understand/passes-over.ts';
import { findPlace } from './understand/place.ts';
import { partDropped } from './understand/place-dropped.ts';
import { tellsWrong } from './understand/praise.ts';
import { type ReplyAct, type SensedReply, sensedReply } from './understand/reply-sense.ts';
import { needsSecrecy } from './understand/secrecy.ts';
import { asksOfName } from './understand/seen-asked.ts';
import { bidesOnly, saidBehindSend } from './understand/sent-first.ts';
import { plainlySends, saidBeforeSend } from './understand/sent-last.ts';
import { findTime } from './understand/time.ts';
import { topicOf } from './understand/topic.ts';
import { pointsWithin } from './understand/whose.ts';
import { answerWords } from './walker.ts';

/** "batal aja deh takut ribet" to the offer of secrecy; "gausah" declines the offer alone. */
const lets = /\b(?:di)?batal\w*|\burung\b|^(?:tidak (?:usah|perlu)|jangan) (?:di)?catat\w*/;
/** Questions any words may be the answer to. */
const open: ReadonlySet<StepName> = new Set(['story', 'about', 'edit', 'secrecy']);
/** A plea for nothing. */
const bare = /^\s*(?:tolong|mohon|tlg|mhn)(?:\s+(?:bantuan(?:nya)?|dibantu|bantu|ya|dong|lah|pak|bu|min|kak|sekali))*\s*$/i;
/** What puts off. */
const bides =
  /\b(?:nanti|dulu|tunggu|bentar|sebentar|besok|lanjut|sambung|mikir|pikir|tanya|sek|sik|wait|later|habis|abis|kalau sudah|sampai)\b/;
/** What is no answer to them either. */
const aside: ReadonlySet<ReplyAct> = new Set(['idle', 'wait']);
/** "nama saya budi": told, and not to be hidden. */
const ownName =
  /^(?:(?:oh|ya|oiya|pak|bu|min|kenalkan|perkenalkan) )*nama(?: saya| aku| lengkap| panggilan|ku)+ (?!jangan|tidak|tolong|mohon|di|nya|harus|apa|siapa|kok|bisa|boleh)\p{L}+(?: \p{L}+){0,2}$/u;
/** Who speaks of hiding has not sent yet. */
export const hiding = /\b\w*(?:sembunyi|umpet|samar|rahasia|anonim|sensor)\w*\b|\b(?:tanpa|jangan|tutup) (?:\w+ )?nama/;
/** "berhenti kirim pesan": whatever shall stop, nothing is to be sent. */
const holdsSending =
  /\b(?:takut|malu|ragu) (?:mau )?(?:kirim|ngirim)|\b(?:jangan|berhenti|stop|setop|hentikan|tidak (?:usah|perlu|mau|jadi)|belum|batal|ogah|ojo|ulah)(?: (?:dulu|lagi|mau|usah|di|terus))* (?:di|ng|men?g?)?(?:kirim|proses|terus|lanjut|lapor|chat|pesan|hubung|kabar)\w*/;
/** "blok 5", and not "jangan diubah2": a number tells something. */
const number = /(?<!\p{L})\d/u;
/** "katanya mau ada lagi malam minggu depan", "nanti dikira saya yang nunggak": told, and nobody waits. */
const looksAt = /^(?:(?:ya|iya|tinggal|coba|silakan|tolong) )*(?:lihat|liat|cek|baca)\b/;
const hearsay =
  /\b(?:katanya|kabarnya|bilangnya|dengar dengar|isunya|rencananya)\b|\bnanti (?:saya |malah |jadi )*di(?:sangka|kira|tuduh|anggap|cap|salah)/;
/** "saya ga mau lanjut, takut panjang urusannya" */
const gives = /\b(?:tidak (?:mau|jadi|usah|berani|lanjut)|batal\w*|urung\w*|stop|mundur|nyerah|berhenti)\b/;
const telling: ReadonlySet<ReplyAct> = new Set(['more', 'new', 'ask']);
/** What holds a report back. */
const holding: ReadonlySet<ReplyAct> = new Set(['wait', 'cancel', 'ask']);

/** A reply to a draft: "yes send it please", "saya tanya suami dulu". null: it is material, or an answer. */
export function sensedOfDraft(state: TalkState, draft: Draft, text: string, moment: Moment): Result | null {
  if (draft.asked === null) return null;
  if (onlyPolite(text)) return askAgain(state, moment, []);
  const heard = heardOf(draft, text, moment);
  const calls = draft.asked === 'secrecy' && heard?.act === 'cancel' && lets.test(plain(text));
  if (heard === null || isTold(heard.act, text) || (open.has(draft.asked) && !aside.has(heard.act) && !calls)) return null;
  if (draft.asked === 'summary' && keepsReport(text) && words(text).length <= asideMaxWords) return sentBeside(state, draft, text, moment);
  // "tolong kirim orang" below an alarm means no report.
  const isAlarmed = state.emergency !== null && (heard.act === 'send' || heard.act === 'cancel');
  const done = isAlarmed || !(heard.sure || calls) ? null : doneBy(heard, state, draft, text, moment);
  return (
    done ??
    (draft.asked === 'summary' && (!heard.tells || onlyLaughs(heard, text)) && !number.test(text) && !tellsWhen(text, moment)
      ? shownAgain(heard.act, state, draft, text, moment)
      : null)
  );
}

/** Whether words tell something that sounds like a reply. */
function isTold(act: ReplyAct, text: string): boolean {
  const line = plain(text);
  return (act === 'wait' && (hearsay.test(line) || looksAt.test(line))) || (act === 'privacy' && (mayBeCalled(text) || ownName.test(line)));
}

function doneBy(heard: SensedReply, state: TalkState, draft: Draft, text: string, moment: Moment): Result | null {
  switch (heard.act) {
    case 'send':
      // Whether they are two was asked.
      return draft.asked === 'split' || !sends(heard, draft, text, moment) ? null : answerWords(state, draft, 'kirim', moment);
    case 'cancel':
    case 'gone':
      return calledOff(heard, state, draft, text, moment);
    case 'wait':
      // "foto ini waktu malam" tells.
      if (heard.tells && heard.rival === 'more' && !bides.test(plain(text))) return null;
      return pause(state, heard.tells && !bidesOnly(text) ? withPiece(draft, text, moment) : draft, moment);
    case 'privacy':
      return kept(heard, state, draft, text, moment);
    case 'thanks':
      return words(text).length <= asideMaxWords ? askUnsent(state, draft, moment) : null;
    case 'idle':
      return tellsNothing(text, moment) ? askAgain({ ...state, draft: { ...draft, idleBelow: draft.pieces.length } }, moment, []) : null;
    case 'status':
      return words(text).length <= asideMaxWords ? statusBeside(state, draft, moment) : null;
    default:
      return null;
  }
}

/** "bulan kemaren. udah cukup": when it was is told; "tadi" may be of the talk, and what is yet to come was not. */
function tellsWhen(text: string, { at, known }: Moment): boolean {
  const time = findTime(text, at, known.region.timeZone);
  return time !== null && !time.future && !/^(?:tadi|barusan|baru|sekarang|hari ini)$/.test(time.text);
}

/** "iya makasih, tolong ya". */
function onlyPolite(text: string): boolean {
  const clauses = clausesOf(text).filter((clause) => clause.trim() !== '');
  const thanks = clauses.filter((clause) => intent(clause) === 'thanks');
  return thanks.length > 0 && clauses.every((clause) => thanks.includes(clause) || pleads(clause) || bare.test(clause));
}

/** "hmm apa ya", "demi allah beneran": by no rule either is anything told. */
function tellsNothing(text: string, { known }: Moment): boolean {
  return !number.test(text) && !/[<>{}%$&=;]/.test(text) && !tellsWrong(plain(text)) && topicOf(text, known.categories) === null;
}

/** "status laporan saya gimana": how those that are sent stand, and that this one is not. */
function statusBeside(state: TalkState, draft: Draft, moment: Moment): Result {
  const unsent = askUnsent(state, draft, moment);
  const sent = state.filed.length > 0 ? command(state, 'status', moment) : null;
  return sent === null ? unsent : 'need' in sent ? sent : after(sent, unsent);
}

/** What is told beside "tunggu dulu" waits with the rest. */
function withPiece(draft: Draft, text: string, { message, at }: Moment): Draft {
  return { ...draft, pieces: [...draft.pieces, { message, at, text }] };
}

/** Words that only reply, and in which way is not sure: the summary, and how to say it. */
function shownAgain(act: ReplyAct, state: TalkState, draft: Draft, text: string, moment: Moment): Result {
  const afraid = act === 'privacy' || hidesOneself(text) || fearsPeople(text) ? ofAfraid(state, draft, text) : null;
  const perhaps = act === 'cancel' ? [sentence('cancel.perhaps')] : [];
  if (afraid) return askAgain(afraid.state, moment, [...afraid.lines, ...perhaps]);
  return askAgain(state, moment, act === 'cancel' ? perhaps : [sentence('summary.hint')]);
}

/** "suami saya setuju, tolong diproses": whether words surely send this draft and tell nothing. */
export function sendsDraft(draft: Draft, text: string, moment: Moment): boolean {
  const heard = heardOf(draft, text, moment);
  return heard !== null && sends(heard, draft, text, moment);
}

/** Whether words tell and ask nothing, by their sound. */
export function onlyReplies(draft: Draft, text: string, moment: Moment): boolean {
  const isTold = number.test(text) || tellsWhen(text, moment) || heardOf(draft, text, moment)?.tells !== false;
  return !isTold || pointsWithin(inOneLine(draft), text);
}

/** What the rules did with words at the summary; shown again instead where they sent, or put aside, what surely sounds otherwise. */
export function agreedOn(result: Result, state: TalkState, draft: Draft, text: string, moment: Moment): Result {
  if ('need' in result || draft.asked !== 'summary') return result;
  const heard = soundOf(draft, text, moment);
  if (!heard?.sure) return result;
  const isAway = result.state.draft === null && result.state.kept[0]?.draft.id === draft.id;
  const isPlain = splitSend(text).send || saidBeforeSend(text) !== null || saidBehindSend(text) !== null || keepsReport(text);
  const isSent = result.effects.some(({ type }) => type === 'file');
  if (isSent && holding.has(heard.act) && !isPlain) return askAgain(state, moment, [sentence('summary.hint')]);
  const sent = isAway && heard.act === 'send' && clausesOf(text).some(plainlySends) ? answerWords(state, draft, 'kirim', moment) : null;
  return sent ?? result;
}

/** "ga usah dibatalin, kirim aja": sent where a clause says so; else shown again. */
function sentBeside(state: TalkState, draft: Draft, text: string, moment: Moment): Result {
  const sent = clauseSends(draft, text, moment) ? answerWords(state, draft, 'kirim', moment) : null;
  return sent ?? askAgain(state, moment, [sentence('summary.hint')]);
}

/** Whether a clause sends by itself. */
function clauseSends(draft: Draft, text: string, moment: Moment): boolean {
  return clausesOf(text).some((clause) => {
    const heard = soundOf(draft, clause, moment);
    return plainlySends(clause) || (heard?.act === 'send' && heard.sure && heard.rival === null && !held(clause) && !keepsReport(clause));
  });
}

function clausesOf(text: string): string[] {
  return text.split(/[,.;!?\n]+/);
}

/** What words without a place sound like for a draft. */
function heardOf(draft: Draft, text: string, moment: Moment): SensedReply | null {
  return findPlace(text) !== null || partDropped(text) !== null ? null : soundOf(draft, text, moment);
}

/** What words sound like for a draft. */
export function soundOf(draft: Draft, text: string, { known }: Moment): SensedReply | null {
  return sensedReply({ moment: 'draft', story: inOneLine(draft), text }, known.categories);
}

/** Nothing is sent in doubt: what may be another reply as well, or speaks of calling off, has a clause that sends; what may tell more is told. */
function sends({ act, sure, rival }: SensedReply, draft: Draft, text: string, moment: Moment): boolean {
  const line = plain(text);
  if (act !== 'send' || !sure || number.test(text) || tellsWhen(text, moment) || hiding.test(line) || holdsSending.test(line)) return false;
  if (rival === null && !held(text)) return true;
  return (rival === null || !telling.has(rival)) && clauseSends(draft, text, moment);
}

/** Whether anything is said of not sending it, or of calling it off. */
function held(text: string): boolean {
  const line = plain(text);
  return holdsSending.test(line) || (speaksOfReport(line) && !keepsReport(text));
}

/** At the summary it can be taken back for a day; elsewhere only what speaks of the report itself drops it: "ga usah yang itu" may mean a part, and is kept beside a word on how to drop all. */
function calledOff({ act, tells }: SensedReply, state: TalkState, draft: Draft, text: string, moment: Moment): Result {
  const line = plain(text);
  const taken = takeText(text, moment);
  if (reportedInVain(line)) return hearMaterial(state, taken, '', moment);
  if (keepsReport(text)) return sentBeside(state, draft, text, moment);
  if (speaksOfReport(line) || (draft.asked === 'secrecy' && lets.test(line))) return command(state, 'cancel', moment);
  // "saya jadi takut, nanti urusan saya ga diproses": fear calls nothing off.
  const afraid = (speaksOfFear(line) || fearsPeople(text)) && !declines(line) && !gives.test(line) ? ofAfraid(state, draft, text) : null;
  if (afraid) return askAgain(afraid.state, moment, afraid.lines);
  const isPassed = clausesOf(text).some(passesOver);
  const isShown = draft.asked === 'summary' && act === 'cancel' && !isPassed && !leavesAsIs(line) && !number.test(text);
  if (isShown && !ofPart(line) && !(tells && tellsWrong(line))) return command(state, 'cancel', moment);
  const how = sentence('cancel.perhaps');
  if (declines(line) || leavesAsIs(line)) return askAgain(state, moment, [how]);
  return hearMaterial(state, { ...taken, lines: [how, ...taken.lines] }, '', moment);
}

/** What is feared is answered and stays in the story: officers read whom they shall not tell. Who does not ask about it wants to be hidden. */
function kept({ tells }: SensedReply, state: TalkState, draft: Draft, text: string, moment: Moment): Result {
  if (asksOfName.test(plain(text)) && /\?\s*$/.test(text)) return askAgain(state, moment, toSeenAsked(state, text));
  const taken = takeText(text, moment);
  const isOffered = needsSecrecy(text) && !draft.done.includes('secrecy');
  // The offer of secrecy says it already.
  const { state: hidden, lines } = isOffered ? { state, lines: [] } : ofAfraid(state, draft, text);
  // Whom they shall not tell is read by officers; that the name stays hidden is seen to.
  const isWish =
    hiding.test(plain(text)) && !/\btakut/.test(plain(text)) && !tellsWrong(plain(text)) && topicOf(text, moment.known.categories) === null;
  if ((isWish || !tells) && !isOffered && (isWish || asksOfName.test(plain(text)))) return askAgain(hidden, moment, lines);
  return hearMaterial(hidden, { ...taken, lines: [...lines, ...taken.lines] }, '', moment);
}
