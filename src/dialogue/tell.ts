/** Words that are no answer, files and pins: into the complaint they reply to, the draft that is open, one filed before, or a new one. */

import { add, numberOf } from './addition.ts';
import { amendedByPin } from './amended.ts';
import { askAgain } from './ask.ts';
import { begun } from './begun.ts';
import { tellsOfDanger } from './beside-danger.ts';
import { answeredByPhoto, isShown } from './captioned.ts';
import { awaits, continuesEmergency, emergencyMaterial, placeOfEmergency } from './emergency.ts';
import { gatherFiles, joins } from './gathering.ts';
import { filedBefore, mayTell, paused, takenUp } from './keep.ts';
import type { Known, OwnComplaint } from './known.ts';
import { afterthoughtMs, answeredWithinMs, asideMs } from './limits.ts';
import { askWhere, holdMore, pressLoose, tellsOfNone } from './loose.ts';
import { gather, isEmpty, type Taken } from './material.ts';
import { after, type Moment, message, type Outcome, outcome, type Result, sentence } from './outcome.ts';
import { openOf } from './own.ts';
import { askedLast, askedMeanwhile, isReopened, onlyAsked } from './question.ts';
import type { Loose, Question, TalkState } from './talk.ts';
import { behindOpening, opensAnother } from './understand/another-opens.ts';
import { saysOfSent } from './understand/chosen-more.ts';
import { pastFuss } from './understand/moods.ts';
import {
  beginsAnother,
  goesOnTelling,
  leavesAnswer,
  refersBack,
  saysAnother,
  startsAnew,
  tellsAside,
  tellsOtherMatter,
} from './understand/more.ts';
import { plain, words } from './understand/normalise.ts';
import { findPlace, tellsMore } from './understand/place.ts';
import { needsSecrecy } from './understand/secrecy.ts';
import { topicOf } from './understand/topic.ts';
import { tell } from './walker.ts';

/** Takes in files, pins and words that are no answer: into the complaint they reply to, the draft that is open, or a new one. `album` is the album's id. */
export function hearMaterial(state: TalkState, taken: Taken, album: string, moment: Moment): Result {
  const { material, lines, effects } = taken;
  const { quoted } = moment.known;
  const isFile = material.files.length > 0 || material.refused !== undefined;
  const give = (to: { complaint: string; number: string }, next = state) =>
    isFile ? gatherFiles(next, to, taken, album, moment) : add(next, to, material, lines, effects, moment);
  const askFor = () => (isFile ? gatherFiles(state, null, taken, album, moment) : askWhere(state, material, moment, lines, effects));
  if (isFile && joins(state, { album }, quoted)) return gatherFiles(state, null, taken, album, moment);
  const answered = isFile ? answeredByPhoto(state, taken, album, moment) : null;
  if (answered) return answered;
  if (quoted !== null) {
    const number = numberOf(state, quoted, moment);
    if (number !== null) return give({ complaint: quoted, number });
    if (moment.known.own === undefined) return { need: 'own' };
  }
  const late = album === '' ? undefined : state.filed.find(({ albums }) => albums?.includes(album));
  if (late && !isEmpty(material)) return give(late);
  if (isEmpty(material))
    return state.draft === null ? outcome(state, [message(...lines)], effects) : withEffects(askAgain(state, moment, lines), taken);
  const awaited = isFile && state.draft !== null ? shownFor(state, material) : null;
  if (awaited) return give(awaited);
  if (state.draft !== null) return tell(state, state.draft, material, moment, album !== '', lines, effects);
  const pinned = amendedByPin(state, material.place, moment);
  if (pinned) return pinned;
  const { adding } = state;
  const title = adding?.unless;
  if (adding !== null && title === undefined) {
    if (moment.known.own === undefined) return { need: 'own' };
    return give(adding, { ...state, adding: adding.puts === undefined ? forMore(adding, moment) : null });
  }
  // What officers wrote is answered in any words that tell of nothing wrong elsewhere.
  const wrote =
    adding?.until !== undefined && !state.questions.some((open) => open.type === 'solved' && open.complaint === adding.complaint);
  // "jangan dilempar2 dong, udh 3 minggu gelap": scolding is of no other matter.
  const aside = (text: string) => isSecretMatter(text) || (wrote ? leaves : tellsAside)(pastFuss(text), title ?? '', moment.known);
  if (adding !== null && !material.pieces.some(({ text }) => aside(text))) {
    // Below news of one report a photo without words may be for another.
    const days = (adding.until ?? 0) - adding.at > afterthoughtMs;
    const wordless = days && isFile && material.pieces.length === 0;
    if (wordless && moment.known.own === undefined) return { need: 'own' };
    if (state.questions.some(({ type, complaint }) => type === 'info' && complaint !== adding.complaint)) return askFor();
    const only = !wordless || openOf(moment.known.own ?? []).every(({ id }) => id === adding.complaint);
    if (only) return give(adding, { ...state, adding: { ...adding, at: moment.known.now, until: moment.known.now + afterthoughtMs } });
  }
  const { loose } = state;
  if (loose !== null && tellsStoryOf(loose, material, moment))
    return open({ ...state, loose: null }, withLoose(loose, taken), album, moment);
  const [sent, further] = loose?.candidates ?? [];
  if (loose !== null && sent && !further && material.pieces.some(({ text }) => saysOfSent(text))) {
    const held = holdMore(state, loose, material, moment, lines, effects);
    return after({ say: [], effects: held.effects }, pressLoose(held.state, sent.number, moment));
  }
  if (loose !== null && !leavesBehind(loose, material, moment))
    return isFile ? askFor() : holdMore(state, loose, material, moment, lines, effects);
  const another = material.pieces.some(
    ({ text }) => isSecretMatter(text) || (saysAnother(text) && topicOf(text, moment.known.categories) !== null),
  );
  const isAlarmed = awaits(state, moment);
  const ofDanger = isAlarmed && material.pieces.some(({ text }) => tellsOfDanger(state, text, moment));
  if (state.questions.some((question) => question.type === 'info') && !another && !ofDanger) {
    if (moment.known.own === undefined) return { need: 'own' };
    if (isAlarmed && material.pieces.length > 0) return askFor();
    const asked = onlyAsked(state, moment.known.own) ?? (material.pieces.length > 0 ? askedLast(state) : null);
    return asked !== null && !material.pieces.some(({ text }) => leaves(pastFuss(text), asked.title, moment.known))
      ? give(asked)
      : askFor();
  }
  const isPin = material.place !== null && material.pieces.length === 0;
  if ((isFile || isPin) && state.filed.length > 0) {
    if (moment.known.own === undefined) return { need: 'own' };
    const [only, further] = openOf(moment.known.own);
    const isAwaited = isFile && only?.id === state.filed[0]?.complaint && only !== undefined && isReopened(only.id, moment);
    if (only && !further && ((isAwaited && goesThere(material, only, moment)) || showsIt(material, only)))
      return give({ complaint: only.id, number: only.number });
  }
  if ((isFile || isPin) && isMore(state, material, moment)) return askFor();
  const waiting = isFile || isPin ? paused(state, moment) : undefined;
  if (
    waiting &&
    mayTell(waiting) &&
    (isFile || waiting.draft.place === null || waiting.soon === true) &&
    filedBefore(state, waiting) &&
    material.pieces.every(({ text }) => goesOnTelling(text, waiting.draft, moment.known))
  ) {
    const { open: draft, next } = takenUp(state, waiting, moment);
    return tell(next, draft, material, moment, album !== '', [sentence('draft.resumed'), ...lines], effects);
  }
  if ((isFile || isPin) && state.filed.length > 0) {
    if (moment.known.own === undefined) return { need: 'own' };
    const reports = openOf(moment.known.own);
    if (reports.length > 0 && material.pieces.every(({ text }) => !tellsOfNone(text, reports, moment.known))) return askFor();
  }
  return open(state, taken, album, moment);
}

function showsIt({ pieces }: Taken['material'], only: { title: string }): boolean {
  return pieces.some(({ text }) => isShown(text, only));
}

/** The photo asked for below "belum", however it is called, while it tells of no other matter. */
function goesThere({ pieces, place }: Taken['material'], { title, steps }: OwnComplaint, { known }: Moment): boolean {
  const told = topicOf(title, known.categories);
  const isOfIt = (text: string) => [null, told].includes(topicOf(text, known.categories)) && !isSecretMatter(text);
  const isRecent = steps.some(({ type, at }) => type === 'disputed' && at + answeredWithinMs > known.now);
  return isRecent && place === null && pieces.every(({ text }) => isOfIt(text) && !leaves(pastFuss(text), title, known));
}

/** "ada lagi, pohon tumbang di jl merak", where an officer asked how many lamps: no answer. */
function leaves(text: string, title: string, known: Known): boolean {
  if (leavesAnswer(text, title, known)) return true;
  const behind = opensAnother(text) ? behindOpening(text) : '';
  if (behind === '' || tellsOtherMatter(behind, title, known)) return behind !== '';
  const isSame = topicOf(behind, known.categories) === topicOf(title, known.categories);
  return !isSame && findPlace(behind) !== null && tellsMore(behind);
}

/** "tambah", and more of it comes in the next message. */
function forMore({ complaint, number }: { complaint: string; number: string }, { known: { now, own = [] } }: Moment): TalkState['adding'] {
  const title = own.find(({ id }) => id === complaint)?.title ?? '';
  return { complaint, number, at: now, unless: title };
}

/** What an officer asked about while a draft was open, and nothing was told to it since: a photo shows that; later only one that names it. null: it is the draft's. */
function shownFor(state: TalkState, { pieces }: Taken['material']): Question | null {
  const { draft, questions } = state;
  const [last] = questions;
  if (last?.type !== 'info' || draft === null) return null;
  const told = new Set(words(last.title));
  const names =
    askedMeanwhile(state) !== null ||
    pieces.some(({ text }) => asked.test(plain(text)) || words(text).some((word) => word.length > thingMinLetters && told.has(word)));
  return names || (last.amid === draft.touchedAt && pieces.length === 0) ? last : null;
}

const thingMinLetters = 3;
/** "ini struk yang diminta petugas". */
const asked = /\b(?:yang (?:di)?(?:minta|tanya|tanyakan|tanyain)|(?:buat|untuk|kata|ke) (?:pak |bu )?petugas(?:nya)?)\b/;

/** A message without anything for a complaint: one friendly line, then where the talk stood. */
export function hearNothing(state: TalkState, kind: 'sticker' | 'contact' | 'poll' | 'unknown', moment: Moment): Outcome {
  if (state.draft !== null) return askAgain(state, moment, [sentence(`other.${kind}`)]);
  // Who has told something before knows the door.
  if (state.filed.length > 0 || state.loose !== null) return outcome(state, [message(sentence(`other.${kind}`))]);
  return outcome(state, [message(...(kind === 'sticker' ? [] : [sentence(`other.${kind}`)]), sentence('door'))]);
}

/** Whether words tell a matter and a place of their own, or come a day later: then what waits to be placed waits on, and they begin a report. */
function leavesBehind(loose: Loose, { pieces }: Taken['material'], { known }: Moment): boolean {
  const before = { pieces: loose.pieces, place: loose.place };
  const own = (text: string) =>
    beginsAnother(text) || (findPlace(text) !== null && topicOf(text, known.categories) !== null && startsAnew(text, before, known));
  return pieces.length > 0 && (loose.at + asideMs <= known.now || pieces.some(({ text }) => own(text)));
}

/** A photo, and then the story it belongs to: asked where the photo goes, people just tell. */
function tellsStoryOf(loose: Loose, { pieces }: Taken['material'], { known }: Moment): boolean {
  if (loose.pieces.length > 0 || loose.corrects || loose.at + asideMs <= known.now) return false;
  return pieces.some(({ text }) => topicOf(text, known.categories) !== null && tellsOfNone(text, loose.candidates, known));
}

function withLoose({ attachments, place }: Loose, taken: Taken): Taken {
  const { material } = taken;
  return { ...taken, material: { ...material, files: [...attachments, ...material.files], place: material.place ?? place } };
}

/** What comes right after filing is probably what was forgotten, unless its words tell of something else. */
export function isMore({ undo }: TalkState, { pieces }: Taken['material'], moment: Moment): boolean {
  return undo !== null && pieces.every(({ text }) => refersBack(text) || !startsAnew(text, undo.draft, moment.known));
}

function open(state: TalkState, taken: Taken, album: string, moment: Moment): Outcome {
  const goesOn = continuesEmergency(state, taken.material, moment);
  const { material } = taken;
  const next = goesOn ? { ...state, emergency: null } : state;
  const before = emergencyMaterial(state);
  const place = goesOn ? null : placeOfEmergency(state, material, moment);
  const blank = { ...begun(state, [...(goesOn ? before.pieces : []), ...material.pieces], moment), place };
  const draft = goesOn ? gather(blank, before, moment, false).draft : blank;
  return tell(next, draft, material, moment, album !== '', taken.lines, taken.effects);
}

function withEffects(said: Outcome, taken: Taken): Outcome {
  return { ...said, effects: [...taken.effects, ...said.effects] };
}

/** "lurah minta uang 100rb di kel sukamaju, takut ketauan": whatever was asked or written, it goes into no report others read. */
function isSecretMatter(text: string): boolean {
  return needsSecrecy(text) && findPlace(text) !== null;
}
