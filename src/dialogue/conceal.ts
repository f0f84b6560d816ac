/** "rahasiakan ya", said after a report was filed, at any time: the report is closed to view at once. Never the other way. */
import { askedOfOne } from './about-own.ts';
import { add } from './addition.ts';
import { askNext } from './ask.ts';
import { awaits } from './emergency.ts';
import { filedBefore, isFresh, mayTell, takenUp } from './keep.ts';
import type { OwnComplaint, Visibility } from './known.ts';
import { takeText } from './material.ts';
import { before, type Moment, message, type Outcome, outcome, type Result, sentence, subject } from './outcome.ts';
import { findOwn, openOf } from './own.ts';
import { hidden } from './remarks.ts';
import type { Choice } from './say.ts';
import { emptyDraft, type KeptDraft, type TalkState } from './talk.ts';
import { intent } from './understand/intent.ts';
import { nameShown } from './understand/name-shown.ts';
import { plain, words } from './understand/normalise.ts';
import { besideOwnFear } from './understand/own-fear.ts';
import { findPlace } from './understand/place.ts';
import { tellsWrong } from './understand/praise.ts';
import { prefaceOf } from './understand/preface.ts';
import { visibilityTold } from './understand/remark.ts';
import { numberIn, withoutNumber } from './understand/report-number.ts';
import { secrecyReason } from './understand/secrecy.ts';
import { answerWords } from './walker.ts';

type Concealed = Exclude<Visibility, 'public'>;

const choicesMax = 5;
/** Nothing but such a wish has these words, beside what the report is called by. */
const mayName = /rahasia|sembunyi|umpet|samar/i;
const leadsTo = /^(?:yang|yg|soal|tentang|ttg|mengenai|masalah)$/i;
/** Why somebody's name shall be hidden is told in so few words. */
const reasonMaxWords = 9;
/** "nama saya dirahasiakan kan" */
const asks = /\?|\b(?:kan|gak|ga|nggak)$/i;

/** "namaku bisa dihilangkan nda?" */
const wishes = /\b(?:bisa|boleh|tolong|minta|mohon)\b.*\b\w*(?:hilang|ilang|sembunyi|umpet|samar|rahasia)(?:kan|in)\b/i;

const takesBack =
  /^(?:(?:eh|ya|oh|min|pak|bu|kak) )*(?:jadi(?:in|kan)? (?:deng|ding|aja|saja|lapor|deh)|(?:di)?(?:kembalikan|balikin|lanjut(?:in|kan)?))\b/;
const deletes = /\b(?:di)?(?:hapus|apus)/;
/** "mau lapor lagi tapi jangan sebut nama saya": of what is told next. */
const tellsNext =
  /\b(?:mau|ingin|pengen|hendak|izin) (?:\p{L}+ ){0,2}?(?:lapor|melapor|ngelapor|melaporkan|ngadu|mengadu|cerita)(?!\p{L})/u;
const reports = /\b(?:lapor|melapor|ngelapor|melaporkan|laporin|ngadu|mengadu|cerita|komplain|aduan)\b/;

/** Conceals the report that is meant: the one replied to, the one just filed, the only one open, or the one that is picked. null: nothing is said of it. */
export function concealed(state: TalkState, text: string, moment: Moment): Result | null {
  const shown = state.filed.length > 0 && !isAwaited(state) && nameShown(text) === 'shown' ? shownAfter(state, text, moment) : null;
  if (shown) return shown;
  const named = numberIn(text);
  const called = mayName.test(text) && state.filed.length > 0;
  if (called && moment.known.own === undefined) return { need: 'own' };
  const one = called ? askedOfOne(text, { ...moment.known, own: openOf(moment.known.own ?? []) }) : undefined;
  const alone = one ? visibilityTold(withoutName(text, one)) : null;
  const told = visibilityTold(withoutNumber(text)) ?? (alone?.rest === '' ? alone : null);
  if (told === null || told.visibility === 'public') return null;
  const asked = intent(told.rest);
  const back = asked === 'restore' || takesBack.test(plain(text)) ? calledOffLast(state, moment) : undefined;
  if (back) return hiddenAside(state, back, text, moment);
  const rest = asked === 'thanks' || asked === 'resume' || prefaceOf(told.rest) !== null ? '' : told.rest;
  if (rest !== '' && (isAwaited(state) || !isReason(rest))) return null;
  const { own, quoted } = moment.known;
  if (own === undefined) return { need: 'own' };
  const open = openOf(own);
  // "hapus nama saya", of no report: their data are meant.
  if (open.length === 0 && deletes.test(plain(text))) return null;
  const isAsked = asks.test(text.trim()) && !wishes.test(text);
  const aside = quoted === null && named === null && one === undefined && !isAsked && rest === '' ? justAside(state, moment) : undefined;
  if (aside) return hiddenAside(state, aside, text, moment);
  const isNext = open.length === 0 || (quoted === null && tellsNext.test(plain(text)));
  // What is told beside it begins the report, as hidden as it is to be.
  const beside = besideOwnFear(rest)?.rest ?? rest;
  if (isNext && beside !== '' && prefaceOf(beside) === null) return null;
  if (isNext && (!isAsked || reports.test(plain(text)))) return begunHidden(state, told.visibility, moment);
  if (open.length === 0 || isAsked)
    return outcome(state, [message(sentence('stored'), sentence('meaning.anonymous'), sentence('meaning.secret'))]);
  if (named !== null) return concealNumber(state, named, told.visibility, moment, text);
  const last = open.find(({ id }) => id === (quoted ?? state.undo?.complaint));
  const meant = (quoted === null && rest === '' ? one : undefined) ?? last ?? (open.length === 1 ? open[0] : undefined);
  if (meant !== undefined) return conceal(state, meant, told.visibility, text, rest !== '');
  if (rest !== '') return null;
  const { visibility } = told;
  const choices = open
    .slice(0, choicesMax)
    .map((entry): Choice => ({ draft: 'own', step: visibility, choice: entry.number, label: subject(entry) }));
  return outcome(state, [{ lines: [sentence('hush.which')], choices }]);
}

/** "tampilin nama saya aja": where it is shown nothing is to be done; what was hidden stays hidden, and its officers read the wish. null: nothing is open. */
function shownAfter(state: TalkState, text: string, moment: Moment): Result | null {
  const { own, quoted } = moment.known;
  if (own === undefined) return { need: 'own' };
  const open = openOf(own);
  const one = open.find(({ id }) => id === (quoted ?? state.undo?.complaint)) ?? open[0];
  if (one === undefined) return null;
  if (one.visibility === 'public') return outcome(state, [{ lines: [sentence('hidden.public')], about: one.id }]);
  const { material, lines, effects } = takeText(text, moment);
  return add(state, { complaint: one.id, number: one.number }, material, lines, effects, moment);
}

/** "mau lapor tapi nama saya jangan sampai ketahuan": kept for whatever is told then, or was told as an emergency. */
function begunHidden(state: TalkState, visibility: Concealed, moment: Moment): Outcome {
  const lead = sentence(visibility === 'secret' ? 'door.story' : 'fear.story');
  if (awaits(state, moment)) return outcome(state, [message(sentence(`hidden.${visibility}`), lead)]);
  const draft = { ...emptyDraft(moment.known.fresh.token, moment.known.now), visibility };
  return askNext(state, draft, moment, [sentence(`hidden.${visibility}`)]);
}

/** The report put aside last, and nothing is sent since. */
function justAside(state: TalkState, moment: Moment): KeptDraft | undefined {
  const [last] = state.kept;
  const isMeant = last?.why === 'paused' && last.draft.asked !== null && mayTell(last) && isFresh(last, moment);
  return isMeant && filedBefore(state, last) ? last : undefined;
}

/** "eh jadi deng tapi tanpa nama", of the one called off last. */
function calledOffLast({ kept: [last] }: TalkState, moment: Moment): KeptDraft | undefined {
  return last?.why === 'cancelled' && isFresh(last, moment) ? last : undefined;
}

/** "rahasiakan ya" below a report put aside: it goes on, no less hidden than it was. */
function hiddenAside(state: TalkState, kept: KeptDraft, text: string, moment: Moment): Outcome {
  const { open, next } = takenUp(state, kept, moment);
  const name = hidden(open, text);
  const back = sentence('draft.resumed');
  return name === null
    ? before(back, answerWords(next, open, text, moment) ?? askNext(next, open, moment))
    : askNext(next, name.draft, moment, [back, name.line]);
}

/** What officers ask or wrote is answered by what stands besides. */
function isAwaited({ questions, adding }: TalkState): boolean {
  return adding !== null || questions.some(({ type }) => type === 'info');
}

/** "saya pegawai dishub soalnya": why, and no report of its own. */
function isReason(text: string): boolean {
  const told = secrecyReason(text);
  const isStory = told === 'corruption' || told === 'violence' || tellsWrong(plain(text));
  return words(text).length <= reasonMaxWords && !isStory && findPlace(text) === null;
}

/** "rahasiakan laporan yang got" without what it is called by: the wish alone. */
function withoutName(text: string, { title, place }: OwnComplaint): string {
  const name = new Set(words(`${title} ${place}`));
  const isOfName = (word: string) => leadsTo.test(word) || words(word).some((one) => name.has(one));
  return text
    .split(/\s+/)
    .filter((word) => !isOfName(word))
    .join(' ');
}

/** A press under "yang mana?". */
export function concealNumber(state: TalkState, number: string, visibility: Concealed, { known }: Moment, text = ''): Result {
  if (known.own === undefined) return { need: 'own' };
  const found = findOwn(number, known.own);
  if (found === null || found.joined) return outcome(state, [message(sentence('own.unknown', { number }))]);
  return conceal(state, found, visibility, text);
}

/** A secret report has more than a nameless one. `more`: other things are told besides, which officers read also where nothing is to be changed. */
export function conceal(
  state: TalkState,
  { id, number, visibility }: OwnComplaint,
  wanted: Concealed,
  text: string,
  more = false,
): Outcome {
  const next = visibility === 'secret' ? 'secret' : wanted;
  const say = { lines: [sentence(`concealed.${next}`, { number })], about: id };
  if (next === visibility && more)
    return outcome(
      state,
      [{ ...say, lines: [...say.lines, sentence('added', { number })] }],
      [{ type: 'add', complaint: id, text, attachments: [], place: null }],
    );
  if (next === visibility) return outcome(state, [say]);
  const { undo } = state;
  const kept = undo?.complaint === id ? { ...undo, draft: { ...undo.draft, visibility: next } } : undo;
  return outcome({ ...state, undo: kept }, [say], [{ type: 'correct', complaint: id, text, puts: { visibility: next } }]);
}
