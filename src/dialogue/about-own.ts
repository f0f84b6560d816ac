/** What is said of one's own reports without naming one: which is meant, and what becomes of it. */
import { add, awaitsAddition } from './addition.ts';
import { answerQuestion } from './answer-question.ts';
import { command } from './command.ts';
import { alreadySent } from './filing.ts';
import type { Known, OwnComplaint } from './known.ts';
import { askWhere } from './loose.ts';
import { takeText } from './material.ts';
import { type Moment, message, outcome, type Result, sentence } from './outcome.ts';
import { heardAt, isOpen, openOf, showDoors, showOwn, wasRefused } from './own.ts';
import { goneBy } from './sensed.ts';
import type { TalkState } from './talk.ts';
import { agreement } from './understand/answer.ts';
import { asksAfterOwn, asksAfterThing, asksOnward, namedIn, reportedElsewhere } from './understand/enquiry.ts';
import { passesOn } from './understand/gratitude.ts';
import { pastFuss } from './understand/moods.ts';
import { plain, unowned, words } from './understand/normalise.ts';
import { tellsWrong } from './understand/praise.ts';
import { solvedWords } from './understand/solved.ts';
import { somebodyDid } from './understand/solved-signs.ts';
import { topicOf } from './understand/topic.ts';
import { exceptsOne } from './understand/unsure.ts';
import { asksWhose } from './understand/who-handles.ts';
import { meansSame, saysWhichMeant, speaksOfOthers, wantsOwnOnly } from './understand/whose.ts';

/** "hapus fotonya", sent already: only officers can leave it out, or keep in mind what shall be `covered`. null: nothing is filed. */
export function withoutSentFiles(state: TalkState, text: string, covered: boolean, moment: Moment): Result | null {
  const { own } = moment.known;
  if (own === undefined) return { need: 'own' };
  const open = openOf(own);
  const about = open.find(({ id }) => id === state.undo?.complaint) ?? open[0];
  if (about === undefined) return null;
  const { id: complaint, number } = about;
  const lines = covered ? [sentence('files.unedited'), sentence('added', { number })] : [sentence('files.sent', { number })];
  const say = { lines, about: complaint };
  return outcome(state, [say], [{ type: 'add', complaint, text, attachments: [], place: null }]);
}

/** "yg got gimana", "status yg di jl kenari": the only report these words are of, or that is about it, whether it is over or not. */
export function askedOfOne(text: string, { own = [], categories }: Known): OwnComplaint | undefined {
  const named = namedIn(text).map(unowned);
  const counts = own.map(({ title, place }) => {
    const told = words(`${title} ${place}`).map(unowned);
    return named.filter((word) => told.includes(word)).length;
  });
  const most = Math.max(0, ...counts);
  const [closest, asClose] = most === 0 ? [] : own.filter((_, i) => counts[i] === most);
  if (closest && !asClose) return closest;
  const topic = topicOf(text, categories);
  const [only, more] = topic === null ? [] : own.filter(({ title }) => topicOf(title, categories) === topic);
  return more ? undefined : only;
}

/** "yaudah punya gw aja", "itu nomor adik saya", "ya itu yg tadi, jgn dobel": nothing is told, and it is said of whose report. null: it is something else, or an answer. */
export function ofWhose(state: TalkState, text: string, moment: Moment): Result | null {
  const { filed, undo, loose, adding, questions } = state;
  const awaited = loose !== null || (adding !== null && !saysWhichMeant(text)) || questions.some(({ type }) => type === 'info');
  const [last] = filed;
  if (last === undefined || awaited) return null;
  if (wantsOwnOnly(text)) return command(state, 'status', moment);
  if (speaksOfOthers(text)) return outcome(state, [message(sentence('own.only'), sentence('own.hint'))]);
  if (saysWhichMeant(text)) {
    if (moment.known.own === undefined) return { need: 'own' };
    return askedOfOne(text, moment.known) === undefined ? null : outcome(state, [message(sentence('told.already'))]);
  }
  return undo !== null && meansSame(text) ? outcome(state, [alreadySent(last)]) : null;
}

/** Whether a question after a report that came to an office is about none of these. */
export function isOfNone(text: string, { own, categories }: Known): boolean {
  const topic = topicOf(text, categories);
  return own?.every(({ title }) => topicOf(title, categories) !== topic) ?? false;
}

/** "yang lampu", below several, or "lampu" and nothing else: the only one called so. null: none is. */
export function afterName(state: TalkState, text: string, moment: Moment): Result | null {
  const isBare = words(text).length === 1 && namedIn(text).length === 1 && state.adding === null && state.questions.length === 0;
  if (state.filed.length < (isBare ? 1 : 2) || state.loose !== null || !(isBare || onlyNames.test(plain(text)))) return null;
  const { own } = moment.known;
  if (own === undefined) return { need: 'own' };
  const one = askedOfOne(text, { ...moment.known, own: openOf(own) });
  return one && (!isBare || isNamedAlone(text, one)) ? showOwn(state, one.number, moment) : null;
}

/** "gimana pohon saya?", of the only report about one. null: of none. */
export function afterThing(state: TalkState, text: string, moment: Moment): Result | null {
  const isShort = asksAfterThing(text);
  if (state.filed.length === 0 || (!isShort && !asksBesideName(text))) return null;
  if (moment.known.own === undefined) return { need: 'own' };
  const one = askedOfOne(text, moment.known);
  return one && (isShort || isNamedAlone(text, one)) ? showOwn(state, one.number, moment) : null;
}

/** "yg got jl melati gimana kabarnya udah dikerjakan belum": a question after a report, but for the words that name it. */
function asksBesideName(text: string): boolean {
  if (!asksOfReport.test(plain(text))) return false;
  const named = namedIn(text);
  const rest = words(text).filter((word) => !named.includes(word));
  return named.length > 0 && (asksAfterOwn(rest.join(' ')) || asksOnward(rest.join(' ')));
}

/** Whether every such word is one of the report's. */
function isNamedAlone(text: string, { title, place }: OwnComplaint): boolean {
  const told = words(`${title} ${place}`).map(unowned);
  return namedIn(text).every((word) => told.includes(unowned(word)));
}

/** "mana kabarnya"; behind grumbling only where something is filed: "jaringan jelek bgt, nomornya mana". */
export function asksStatus({ emergency, filed }: TalkState, text: string): boolean {
  const asks = (said: string) => asksAfterOwn(said) || (emergency === null && asksOnward(said));
  return asks(text) || reportedElsewhere(text) || (filed.length > 0 && asks(pastFuss(text)));
}

/** "kata lurah itu jalan punya pusat, bener ga?", of what is filed: the report says who has it. */
export function ofWhichOffice({ filed, questions }: TalkState, text: string): boolean {
  const isAnswer = questions.some(({ type }) => type === 'info');
  return filed.length > 0 && !isAnswer && words(text).length <= officeMaxWords && asksWhose(text, plain(text));
}

const officeMaxWords = 14;

/** "gimana ini", of a report that is open. null: none is. */
export function howItStands(state: TalkState, moment: Moment): Result | null {
  const { own } = moment.known;
  if (own === undefined) return { need: 'own' };
  return openOf(own).length > 0 ? command(state, 'status', moment) : null;
}

/** "yang lampu ya". */
const onlyNames = /^(?:(?:kalau|laporan|soal|iya|ya|oh) )*yang (?:\p{L}{3,} ?){1,2}(?:(?:ya|dong|pak|bu|min|aja|itu|tadi)(?: |$))*$/u;
/** Of a report, whatever it is called. */
const asksOfReport = /\b(?:gimana|bagaimana|piye|kumaha|kabar\w*|status\w*|nasib\w*|progres\w*|kapan|sampai mana)\b/;

/** The signs of an answer to "sudah beres?". */
const claimMaxWords = 12;

/** "belum pak, masih mati": of a report said to be solved, where that was asked in another chat of the same citizen, or long ago. null: none is, or it is no answer. */
export function ofClaim(state: TalkState, text: string, moment: Moment): Result | null {
  const { own, categories } = moment.known;
  if (state.questions.some(({ type }) => type === 'solved') || words(text).length > claimMaxWords || agreement(text) === 'yes') return null;
  if (solvedWords(text, { title: '', quoted: true }, categories) === null) return null;
  if (own === undefined) return { need: 'own' };
  const [claimed, another] = own.filter(({ status, joined }) => status === 'resolved' && !joined);
  if (claimed === undefined || another) return null;
  const { id: complaint, number, title } = claimed;
  const asked = { ...state, questions: [{ type: 'solved' as const, complaint, number, title }, ...state.questions] };
  return answerQuestion(asked, text, null, moment);
}

/** "terus saya harus ke mana": of the report something was heard of last. */
export function furtherDoors(state: TalkState, moment: Moment): Result {
  const { own } = moment.known;
  if (own === undefined) return { need: 'own' };
  const told = own.filter((entry) => isOpen(entry) || wasRefused(entry, moment.known.now)).sort((a, b) => heardAt(b) - heardAt(a));
  const about = told[0] ?? own[0];
  return about === undefined ? command(state, 'status', moment) : showDoors(state, about.number, moment);
}

/** "ga terima saya", of a report that was refused: its officers read it. null: none was. */
export function againstRefusal(state: TalkState, text: string, moment: Moment): Result | null {
  const { own } = moment.known;
  if (own === undefined) return { need: 'own' };
  const newest = own.find((entry) => wasRefused(entry, moment.known.now));
  if (newest === undefined) return null;
  const { id: complaint, number } = newest;
  return add(state, { complaint, number }, takeText(text, moment).material, [sentence('refused.heard')], [], moment);
}

/** "udah beres" tells, where "beres pak" may agree. */
const telling = /\b(?:sudah|makasih|terima kasih|trims|thanks|suwun|nuhun|tq|sip|mantap|alhamdulillah)\b/;
/** More than praise: "mantap gan" says of nothing that it is done. */
const doneThere = new RegExp(
  `\\b(?:bersih|rapi|nyala|menyala|hidup|beres|kelar|selesai|tuntas|lancar|ngalir|mengalir|surut|kering|mulus|terang|normal|cair|di(?:angkut|tambal|aspal|pangkas|tebang|perbaiki|benerin|betulin|ganti|pasang|cor|kerjain|kerjakan|bersihin|bersihkan|angkat|bongkar|keruk)|${somebodyDid})\\b`,
);

/** What was announced as an addition tells more than that something is done: "ibu saya udah 71 taun, kartunya jg udah diganti". */
const solvedMaxWords = 6;

/** "sudah rapi, trims ya", "udah beres", before anybody asked whether it is: passed on, of the report officers wrote of or the only one; of several it is asked which. null: it is asked, or nothing is said to be gone. */
export function toldDone(state: TalkState, text: string, moment: Moment): Result | null {
  const { filed, undo, questions, adding, loose } = state;
  if (
    filed.length === 0 ||
    undo !== null ||
    loose !== null ||
    !telling.test(plain(text)) ||
    !doneThere.test(plain(text)) ||
    exceptsOne(text) ||
    (awaitsAddition(state) && words(text).length > solvedMaxWords) ||
    questions.some(({ type }) => type === 'solved')
  )
    return null;
  const { known } = moment;
  if (known.own === undefined) return { need: 'own' };
  const open = openOf(known.own);
  const one = open.find(({ id }) => id === adding?.complaint) ?? (open.length === 1 ? open[0] : askedOfOne(text, { ...known, own: open }));
  // "ok makasih ya" agrees, and says of nothing that it is gone.
  if (open.length === 0 || solvedWords(text, { title: one?.title ?? '', quoted: false }, known.categories) !== true) return null;
  if (one) return goneBy(state, one.id, one.number, text);
  const { material, lines, effects } = takeText(text, moment);
  return askWhere(state, material, moment, lines, effects);
}

const praising =
  /\b(?:makasih|terima kasih|trims|thanks|suwun|nuhun|salut|salam|mantap|mantab|hebat|bagus|rajin|ramah|baik|top|keren|sopan|sabar|cekatan|sigap|gercep|jempol)\b/;
const passing = /\b(?:bilangin|sampein|sampaiin|sampaikan|titip|salam|kasih tahu)\b/;
const officers =
  /\b(?:petugas|orang|tim|bapak|ibu)nya\b|\b(?:petugas|mereka|dinas|tim|yang (?:benerin|ngerjain|kerja|dateng|datang|bersihin|ngangkut))\b/;

/** "bilangin petugasnya kerjanya bagus": officers read it, below the report something was heard of last. null: no such praise. */
export function praisePassed(state: TalkState, text: string, moment: Moment): Result | null {
  const line = plain(text);
  const isPassed = passesOn(text) || (passing.test(line) && officers.test(line));
  if (state.filed.length === 0 || state.loose !== null || !isPassed || !praising.test(line) || tellsWrong(line) || text.includes('?'))
    return null;
  const { own } = moment.known;
  if (own === undefined) return { need: 'own' };
  const told = own.filter(({ joined }) => !joined).sort((a, b) => heardAt(b) - heardAt(a));
  const about = told.find(({ id }) => id === (state.adding?.complaint ?? state.undo?.complaint)) ?? told[0];
  if (about === undefined) return null;
  return add(state, { complaint: about.id, number: about.number }, takeText(text, moment).material, [], [], moment);
}
