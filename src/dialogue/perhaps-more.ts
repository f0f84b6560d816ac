/** Words that may be more for a report that is filed: added where they can be nothing else, asked about where they may be, and a story otherwise. */
import { askedOfOne } from './about-own.ts';
import { add, announceAddition } from './addition.ts';
import { alreadySent } from './filing.ts';
import { beginsNext, isUnsaid, repeats, saysGone } from './just-filed.ts';
import type { Known, OwnComplaint } from './known.ts';
import { afterthoughtMs, undoMs } from './limits.ts';
import { askWhere, hold, tellsOfNone } from './loose.ts';
import { isEmpty, type Taken, takeText } from './material.ts';
import { type Moment, type Outcome, outcome, type Result } from './outcome.ts';
import { openOf } from './own.ts';
import { goneBy, sensedAfterFiling, soundsLikeReply } from './sensed.ts';
import { story } from './steps/step.ts';
import type { Draft, TalkState } from './talk.ts';
import { hearMaterial, isMore } from './tell.ts';
import { townTold } from './understand/area.ts';
import { announcesAddition } from './understand/chosen-more.ts';
import { saysAnew } from './understand/closing.ts';
import { takesBack } from './understand/denied.ts';
import { goesOnAbout, goesOnSo, namesThing, saysBesides } from './understand/goes-on.ts';
import { pastFuss } from './understand/moods.ts';
import { namesAddition, saysAnother, saysCame, surelyMore } from './understand/more.ts';
import { plain, words } from './understand/normalise.ts';
import { findPlace } from './understand/place.ts';
import { tellsWrong } from './understand/praise.ts';
import { sensedReply } from './understand/reply-sense.ts';
import { hesitates } from './understand/second-thoughts.ts';
import { needsSecrecy } from './understand/secrecy.ts';
import { toldAgain } from './understand/sent-twice.ts';
import { solvedWords, tellsOfAnother } from './understand/solved.ts';
import { topicOf } from './understand/topic.ts';
import { exceptsOne } from './understand/unsure.ts';

/** "anak saya lewat situ": a place told before. */
const there = /\b(?:di|ke|lewat|dari|daerah) ?(?:situ|sana)\b/;
/** Beside the one that is likely. */
const othersMax = 3;
/** Words below a report that is shown are hardly more than these. */
const belowMaxWords = 12;

/** What seems to be more for the report just filed is asked about; anything else is a story. */
export function perhapsMore(state: TalkState, told: string, moment: Moment): Result {
  const text = pastFuss(told);
  const taken = takeText(told, moment);
  const anew = ofAnew(state, text, taken, moment);
  if (anew) return anew;
  const { undo, adding, loose, questions } = state;
  const named = namesAddition(text);
  const kept =
    undo === null &&
    (adding === null || (adding.unless !== undefined && state.filed.length > 1)) &&
    loose === null &&
    questions.every(({ type }) => type !== 'info') &&
    state.filed.length > 0 &&
    (named || goesOnAbout(text, moment.known) || isBelowOwn(state, text, moment.known));
  if (kept && moment.known.own === undefined) return { need: 'own' };
  const open = kept ? openOf(moment.known.own ?? []) : [];
  // Below what officers wrote only another report is meant by its name.
  const all = open.filter(({ id }) => id !== adding?.complaint);
  // Of several the one that is named: "tambahan buat puing: ada pakunya".
  const called = open.length > 1 ? askedOfOne(text, { ...moment.known, own: open }) : undefined;
  const one = called && all.includes(called) ? called : undefined;
  const reports = one ? [one] : adding === null ? all : [];
  const [gone, more] = reports.filter(
    ({ title }) => !saysCame(text) && !exceptsOne(text) && solvedWords(text, { title, quoted: false }, moment.known.categories),
  );
  if (gone && !more) return goneBy(state, gone.id, gone.number, told);
  if (one && findPlace(text) === null) return ofNamed(state, one, open, text, taken, moment);
  const [only, further] = reports;
  if (only && !further && (named || goesOnSo(text, only.title, moment.known)))
    return goesOnAfter(
      add(state, { complaint: only.id, number: only.number }, taken.material, taken.lines, taken.effects, moment),
      only,
      moment,
    );
  const isBeside = saysBesides(text) && reports.some(({ title }) => namesThing(text, title));
  const single = isBeside || further ? undefined : only;
  if (reports.length > 0 && (named || isBeside || !tellsOfNone(text, reports, moment.known)))
    return (single && sensedAfterFiling(state, told, false, moment)) || askWhere(state, taken.material, moment, taken.lines, []);
  if (undo !== null && state.filed[0] && repeats(undo.draft, toldAgain(text) ?? text)) return outcome(state, [alreadySent(state.filed[0])]);
  if (undo !== null && isUnsaid(undo.draft, text)) return add(state, undo, taken.material, taken.lines, taken.effects, moment);
  if (undo !== null && beginsNext(undo.draft, text, moment.known)) return hearMaterial({ ...state, adding: null }, taken, '', moment);
  const awaited = adding !== null || loose !== null || questions.some(({ type }) => type === 'info');
  const fresh = undo !== null && !awaited && (surelyMore(text, undo.draft, moment.known) || takesBack(story(undo.draft), text));
  if (fresh && otherFresh(state, moment).length > 0 && moment.known.own === undefined) return { need: 'own' };
  const sure = fresh && isForLast(state, undo.draft, text, moment);
  if (sure && saysGone(text, undo.draft, moment.known)) return goneBy(state, undo.complaint, undo.number, told);
  if (sure) return add(state, undo, taken.material, taken.lines, taken.effects, moment);
  const may = undo !== null && !awaited && !isEmpty(taken.material) && isMore(state, taken.material, moment);
  const sensed = sensedAfterFiling(state, told, may, moment);
  if (sensed) return sensed;
  if (!may)
    return ofClaim(state, text, taken, moment) ?? ofSomeReport(state, text, taken, moment) ?? hearMaterial(state, taken, '', moment);
  return hold(state, [{ complaint: undo.complaint, number: undo.number, title: '' }], taken.material, moment, taken.lines, []);
}

/** "puingnya udah diangkat", "lampunya masih rusak": of the only one of several that is called so; that it is meant is asked where it is not gone. */
export function ofNamed(
  state: TalkState,
  one: OwnComplaint,
  open: readonly OwnComplaint[],
  text: string,
  { material, lines, effects }: Taken,
  moment: Moment,
): Result {
  const { id: complaint, number, title } = one;
  const isGone = !saysCame(text) && !exceptsOne(text) && solvedWords(text, { title: '', quoted: true }, moment.known.categories) === true;
  if (isGone) return goneBy(state, complaint, number, text);
  if (announcesAddition(text)) return announceAddition(state, number, moment);
  // "yg air keruh mau tambah, skrg ada cacingnya".
  if (namesAddition(text) && saysWhich(text, title))
    return goesOnAfter(add(state, { complaint, number }, material, lines, effects, moment), one, moment);
  const others = open.filter((other) => other !== one).slice(0, othersMax);
  const candidates = [
    { complaint, number, title, likely: true as const },
    ...others.map((other) => ({ complaint: other.id, number: other.number, title: other.title })),
  ];
  return hold(state, candidates, material, moment, lines, effects);
}

/** "yg air keruh mau nambah", of one whose title says so. */
function saysWhich(text: string, title: string): boolean {
  const line = plain(text);
  const named = /\b(?:yang|soal|buat|untuk|laporan) (?!yang )(\p{L}{3,})/u.exec(line)?.[1] ?? '';
  return /\b[tn]ambah/.test(line) && words(title).includes(named);
}

/** "dipotong, batangnya dibiarin di jalan", below "sudah beres?": it begins no report of its own, nor does a long story of the same matter; it is asked again. null: it may be another, or is none for those officers: "beres, tapi petugasnya minta duit". */
function ofClaim({ questions, ...state }: TalkState, text: string, { material, lines, effects }: Taken, moment: Moment): Result | null {
  const [claim, another] = questions.filter(({ type }) => type === 'solved');
  const { categories } = moment.known;
  if (claim === undefined || another || questions[0]?.type === 'info' || saysAnother(text) || needsSecrecy(text)) return null;
  const topic = topicOf(text, categories);
  // A matter with a place of its own is a story.
  if (topic !== null && tellsOfAnother(text, { title: claim.title, quoted: false }, categories)) return null;
  const heard = sensedReply({ moment: 'solved', story: claim.title, text }, categories);
  const isAnswer = heard?.act.endsWith('gone') ?? [null, topicOf(claim.title, categories)].includes(topic);
  return isAnswer ? add({ questions, ...state }, claim, material, lines, effects, moment) : null;
}

/** What may be a matter of its own. */
const ofItself = /\b(?:macet|banjir|mati|gelap|ribut|berisik|bising|rame|ramai)\b/;

/** "makin bau", of the report officers wrote of, the one just filed or the only one; "banjir lagi" may be another matter, and of several it is asked which. null: it says more, or none is open. */
function ofAnew(state: TalkState, text: string, { material, lines, effects }: Taken, moment: Moment): Result | null {
  const { filed, adding, undo, loose, questions } = state;
  const anew = loose !== null || questions.some(({ type }) => type === 'info') ? null : saysAnew(text);
  if (filed.length === 0 || anew === null) return null;
  const { own, categories } = moment.known;
  if (own === undefined) return { need: 'own' };
  const open = openOf(own);
  if (open.length === 0) return null;
  const last = open.find(({ id }) => id === (adding?.complaint ?? undo?.complaint));
  const one = last ?? (open.length > 1 ? askedOfOne(text, { ...moment.known, own: open }) : open[0]);
  const topic = topicOf(text, categories);
  const isOfOne = (anew === 'worse' && !ofItself.test(plain(text))) || topic === null;
  const isSure = one !== undefined && (isOfOne || topicOf(one.title, categories) === topic);
  return isSure
    ? goesOnAfter(add(state, { complaint: one.id, number: one.number }, material, lines, effects, moment), one, moment)
    : askWhere(state, material, moment, lines, effects);
}

/** What follows right away, a photo or a further piece, is for the same report, unless it tells of another matter. */
function goesOnAfter(added: Outcome, { id, number, title }: OwnComplaint, { known: { now } }: Moment): Outcome {
  const adding = { complaint: id, number, at: now, unless: title, until: now + afterthoughtMs };
  return { ...added, state: { ...added.state, adding } };
}

/** "pagi jam 6 sampe 9 paling parah", "uangnya sudah dibalikin sekolah": nothing wrong, no matter and no place of its own, or in the words of a reply. Nobody begins like this who has a report on its way: added where only one can be meant, and asked otherwise. null: it may be a story. */
function ofSomeReport(state: TalkState, text: string, { material, lines, effects }: Taken, moment: Moment): Result | null {
  const { adding, loose, emergency, questions, filed } = state;
  // Below what officers wrote it is for them.
  const theirs = adding?.unless === undefined ? null : adding;
  const waits =
    (adding !== null && theirs === null) || loose !== null || emergency !== null || questions.some(({ type }) => type === 'info');
  if (filed.length === 0 || waits || saysAnother(text) || hesitates(text) || needsSecrecy(text)) return null;
  const { own, places, categories } = moment.known;
  if ((findPlace(text) ?? townTold(text, places)) !== null) return null;
  if (own === undefined) return { need: 'own' };
  const reports = openOf(own);
  const topic = topicOf(text, categories);
  const isWrong = tellsWrong(plain(text));
  const isOther = isWrong && topic !== null && reports.every(({ title }) => topicOf(title, categories) !== topic);
  const isNone = topic === null && !isWrong;
  const isThere = there.test(plain(text)) && !isWrong;
  if (reports.length === 0 || isOther || !(isNone || isThere || soundsLikeReply(state, text, reports, moment))) return null;
  const [only] = reports.length === 1 && soundsLikeReply(state, text, reports, moment) ? reports : [];
  const to = theirs ?? (only ? { complaint: only.id, number: only.number } : null);
  return to === null ? askWhere(state, material, moment, lines, effects) : add(state, to, material, lines, effects, moment);
}

/** "ditebang dong keburu hujan", below the report about the tree. */
function isBelowOwn({ offered }: TalkState, text: string, { categories }: Known): boolean {
  const short = words(text).length <= belowMaxWords && findPlace(text) === null && !needsSecrecy(text);
  return short && offered.some(({ draft }) => draft === 'own') && topicOf(text, categories) !== null;
}

/** Whether the last report is meant: no other was filed a moment ago, or none of them is of its matter, as the words are. */
function isForLast(state: TalkState, { pieces }: Draft, text: string, moment: Moment): boolean {
  const { own = [], categories } = moment.known;
  const others = otherFresh(state, moment);
  const topic = topicOf(text, categories);
  const titles = own.filter(({ id }) => others.some(({ complaint }) => complaint === id)).map(({ title }) => title);
  const isOfLast = topic !== null && topic === topicOf(pieces.map((piece) => piece.text).join('\n'), categories);
  return others.length === 0 || (isOfLast && titles.every((title) => topicOf(title, categories) !== topic));
}

/** The reports filed a moment ago besides the last. */
function otherFresh({ filed, undo }: TalkState, { known: { now } }: Moment): TalkState['filed'] {
  return filed.filter(({ at, complaint }) => at > now - undoMs && complaint !== undo?.complaint);
}
