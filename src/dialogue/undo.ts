/** Taking back what was filed: for a quarter of an hour by a word, later as a request to the officers. */
import { askedOfOne } from './about-own.ts';
import { add } from './addition.ts';
import { ask } from './ask.ts';
import { cancel, putAway } from './keep.ts';
import type { OwnComplaint } from './known.ts';
import { undoMs } from './limits.ts';
import { takeText } from './material.ts';
import { type Moment, message, type Outcome, outcome, type Result, sentence, subject } from './outcome.ts';
import { findOwn, openOf, showOwn } from './own.ts';
import { openAgain } from './question.ts';
import type { Choice, Say } from './say.ts';
import type { FiledDraft, TalkState } from './talk.ts';
import { sameThing } from './understand/aftermath.ts';
import { asksToClose, beforeClosing, closesNamed, closesReport, holdsBack, wantsOpened } from './understand/closing.ts';
import { wantsItOpen } from './understand/correction.ts';
import { saysAnother } from './understand/more.ts';
import { plain, unowned, words } from './understand/normalise.ts';
import { numberIn } from './understand/report-number.ts';
import { solvedWords } from './understand/solved.ts';
import { wish } from './understand/wish.ts';

/** Before the check sign. */
const signsOfNumber = 5;
/** A phone's screen. */
const closableMax = 5;

/** "batalkan laporan tadi", in the citizen's words. The draft can come back; while one is open, the words mean that one, unless a number is named. */
export function withdraw(state: TalkState, words: string, moment: Moment): Result {
  if (state.draft !== null && numberIn(words) === null) return cancel(state, state.draft, moment);
  const last = lastFiled(state, moment);
  const named = numberIn(words)?.slice(0, signsOfNumber) ?? null;
  if (last === null || (named !== null && !last.number.startsWith(named))) return askOfficers(state, words, moment);
  const { own } = moment.known;
  if (named === null && own === undefined) return { need: 'own' };
  // "laporan saya batalin aja, got nya udah dikeruk": of several the one that is told of, where that is not the last.
  const meant = named === null ? toldOf(words, own ?? [], moment) : undefined;
  const isOther = meant !== undefined && meant.id !== last.complaint;
  return (isOther ? askClosing(state, moment, meant) : null) ?? takeBack(state, last, words, moment);
}

/** The open report that words tell of. */
function toldOf(text: string, own: readonly OwnComplaint[], { known }: Moment): OwnComplaint | undefined {
  return askedOfOne(text, { ...known, own: openOf(own) });
}

/** "batal" right after filing: whether the report sent shall be taken back. */
export function askWithdraw({ complaint, number }: NonNullable<TalkState['undo']>): Say {
  const choices = [{ draft: 'own', step: 'withdraw', choice: number, label: { key: 'choice.withdraw' as const } }];
  return { lines: [sentence('undo.hint', { number })], choices, about: complaint };
}

/** "batal" hours after it was sent: whether its officers shall be asked to close it; of several the one that is named, or which. null: nothing of the citizen's is open. */
export function askClosing(state: TalkState, moment: Moment, named?: OwnComplaint): Result | null {
  const { own } = moment.known;
  if (own === undefined) return { need: 'own' };
  const all = openOf(own);
  const open = named !== undefined && all.includes(named) ? [named] : all.slice(0, closableMax);
  const [first, second] = open;
  if (first === undefined) return null;
  // "iya yakin cabut aja": they were asked.
  const isAsked = second === undefined && state.filed.some(({ complaint, closing }) => closing && complaint === first.id);
  if (isAsked) return outcome(state, [passedOn(first)]);
  const choices = open.map(
    (entry): Choice => ({
      draft: 'own',
      step: 'withdraw',
      choice: entry.number,
      label: second ? subject(entry) : sentence('choice.ask_closing'),
    }),
  );
  const line = second ? sentence('undo.sent.several') : sentence('undo.sent', { subject: subject(first) });
  return outcome(state, [{ lines: [line], choices, ...(second ? {} : { about: first.id }) }]);
}

/** Whether the report just filed shall be taken back, or the officers of one filed before be asked to close it. null: nothing of the citizen's is open. */
function mayWithdraw(state: TalkState, moment: Moment, named?: OwnComplaint): Result | null {
  const { undo } = state;
  const isLast = undo !== null && (named === undefined || named.id === undo.complaint);
  return isLast ? outcome(state, [askWithdraw(undo)]) : askClosing(state, moment, named);
}

/** "bisa dicabut ga laporannya?", "yg got batalin aja", "tandon saya yg kotor. batalin aja laporannya": asked, of the one that is named. null: neither is said. */
export function closingAsked(state: TalkState, text: string, moment: Moment): Result | null {
  if (state.filed.length === 0 || !(asksToClose(text) || closesNamed(text) || (closesReport(text) && wish(text) === null))) return null;
  return withdrawTold(state, text, moment);
}

/** The same of the report that words tell of, and else of the last. null: nothing of the citizen's is open. */
export function withdrawTold(state: TalkState, text: string, moment: Moment): Result | null {
  const { own } = moment.known;
  return own === undefined ? { need: 'own' } : mayWithdraw(state, moment, toldOf(text, own, moment));
}

/** A press under one of these, or the words that mean it: taken back, asked of its officers once it is too late for that, and shown when that was done. */
export function withdrawNumber(state: TalkState, number: string, moment: Moment, words = ''): Result {
  const last = lastFiled(state, moment);
  if (last?.number === number) return takeBack(state, last, words, moment);
  const isAsked = state.offered.some(({ draft, step, choice }) => draft === 'own' && step === 'withdraw' && choice === number);
  return isAsked ? askOfficers({ ...state, offered: [] }, words, moment, number) : showOwn(state, number, moment);
}

/** A draft that is open stays. */
function takeBack(state: TalkState, last: NonNullable<TalkState['undo']>, words: string, moment: Moment): Outcome {
  const { complaint, number } = last;
  const questions = state.questions.filter((question) => question.complaint !== complaint);
  const kept = putAway({ ...state, undo: null, questions }, anew(last.draft, moment), moment, 'cancelled');
  const say = { lines: [sentence('undo.done', { number })], about: complaint };
  return outcome({ ...kept, draft: state.draft }, [say], [{ type: 'withdraw', complaint, words }]);
}

/** "ubah laporan tadi": the story is told anew; the report already filed stays until the changed one replaces it. */
export function changeFiled(state: TalkState, words: string, moment: Moment): Result {
  if (state.draft !== null) return ask(state, state.draft, 'edit', moment);
  const last = lastFiled(state, moment);
  if (last === null) return askOfficers(state, words, moment);
  const { complaint, number } = last;
  const draft = { ...anew(last.draft, moment), replaces: { complaint, number, words } };
  return ask({ ...state, undo: null }, draft, 'edit', moment, [sentence('undo.change', { number })]);
}

/** The report filed last, while it can be taken back; null when the words reply to another. */
export function lastFiled(state: TalkState, moment: Moment): TalkState['undo'] {
  const { undo } = state;
  const { quoted, now } = moment.known;
  return undo !== null && undo.at > now - undoMs && (quoted === null || quoted === undo.complaint) ? undo : null;
}

/** Filed again it is another report: a draft's id files once. */
export function anew(draft: NonNullable<TalkState['undo']>['draft'], moment: Moment) {
  const { now, fresh } = moment.known;
  return { ...draft, id: fresh.token, touchedAt: now, reminded: false, asked: 'summary' as const, quietUntil: null };
}

/** Too late to undo by a word: the officers read it as an addition. */
function askOfficers(state: TalkState, words: string, moment: Moment, named = numberIn(words)): Result {
  const { own, quoted } = moment.known;
  if (own === undefined) return { need: 'own' };
  const open = openOf(own);
  const about =
    named === null ? (open.find((entry) => entry.id === quoted) ?? open[0]) : open.find((entry) => entry === findOwn(named, own));
  if (about === undefined) return named === null ? nothing(state) : showOwn(state, named, moment);
  const effect = { type: 'add' as const, complaint: about.id, text: words, attachments: [], place: null, wants: 'closing' as const };
  return outcome(withClosing(state, about.id, true), [passedOn(about)], [effect]);
}

function passedOn({ id, number }: OwnComplaint): Say {
  return { lines: [sentence('undo.late', { number })], about: id };
}

/** "sudah berhenti musiknya, cabut aja": said behind why; "lubangnya tutup aja" wants the hole closed. null: nothing is to be taken back. */
export function closedBehind(state: TalkState, text: string, moment: Moment): Result | null {
  if (state.filed.length === 0) return null;
  if (holdsBack(text)) return mayWithdraw(state, moment);
  const before = beforeClosing(text);
  if (before === null) return null;
  const { own } = moment.known;
  if (own === undefined) return { need: 'own' };
  const told = [...own.map(({ title }) => title), ...(state.undo?.draft.pieces.map((piece) => piece.text) ?? [])];
  const last = unowned(before.split(' ').at(-1) ?? '');
  if (told.some((one) => words(one).some((word) => unowned(word) === last))) return null;
  return state.undo === null ? askClosing(state, moment) : withdraw(state, text, moment);
}

/** "ga jadi, biar diproses aja", of a report that is sent: its officers read that it shall go on; so it does where they were asked to close it, and it "bisa dibuka lagi?" or "miring lagi". null: none is open. */
export function stayOpen(state: TalkState, text: string, moment: Moment): Result | null {
  const asked = state.filed.filter(({ closing }) => closing).map(({ complaint }) => complaint);
  const wants = wantsItOpen(text);
  if (!wants && asked.length === 0) return null;
  const { own, quoted, categories } = moment.known;
  if (own === undefined) return { need: 'own' };
  const open = openOf(own);
  const mine = own.filter(({ id, status }) => asked.includes(id) && status !== 'withdrawn');
  const about = open.find(({ id }) => id === quoted) ?? mine[0] ?? open[0];
  if (about === undefined) return null;
  const { id: complaint, number, title } = about;
  const { material, lines, effects } = takeText(text, moment);
  if (!mine.includes(about)) return wants ? add(state, { complaint, number }, material, lines, effects, moment) : null;
  if (!open.includes(about))
    return wantsOpened(text) ? openAgain(withClosing(state, complaint, false), { complaint, number, title }, text, moment) : null;
  if (!wants && !wantsOpened(text) && !isThere(text, title, categories)) return null;
  const effect = { type: 'add' as const, complaint, text, attachments: [], place: null, wants: 'staying' as const };
  return outcome(withClosing(state, complaint, false), [{ lines: [sentence('undo.stays', { number })], about: complaint }], [effect]);
}

/** "miring lagi tiangnya", "ternyata belum dipindahin": of that report. */
function isThere(text: string, title: string, categories: Moment['known']['categories']): boolean {
  const gone = solvedWords(text, { title, quoted: false }, categories);
  const isAgain = gone === null && /\b(?:lagi|masih)\b/.test(plain(text)) && sameThing(text, title);
  return (gone === false || isAgain) && !saysAnother(text);
}

function withClosing(state: TalkState, complaint: string, closing: boolean): TalkState {
  const marked = ({ closing: _closing, ...entry }: FiledDraft): FiledDraft => (closing ? { ...entry, closing } : entry);
  return { ...state, filed: state.filed.map((entry) => (entry.complaint === complaint ? marked(entry) : entry)) };
}

function nothing(state: TalkState): Outcome {
  return outcome(state, [message(sentence('own.none'))]);
}
