/** Words and files that may be more for a complaint that was filed: kept, and asked where they belong. */
import { add, correctFor } from './addition.ts';
import { begun } from './begun.ts';
import { namesThing } from './captioned.ts';
import type { Effect } from './effect.ts';
import { cancel, looseDue } from './keep.ts';
import type { Known, OwnComplaint, Status } from './known.ts';
import { afterthoughtMs, piecesMax, storyMaxCharacters } from './limits.ts';
import { gather, isEmpty, type Material, retold, takeText } from './material.ts';
import { namedFirst, onlyNamed } from './only-named.ts';
import { after, joined, type Moment, message, type Outcome, outcome, type Result, sentence, subject } from './outcome.ts';
import { heardAt, openOf, wasRefused } from './own.ts';
import { openAgain } from './question.ts';
import type { Choice, Sentence } from './say.ts';
import { fileFacts } from './steps/summary.ts';
import type { Draft, Loose, Offer, TalkState } from './talk.ts';
import { agreement, saysSend } from './understand/answer.ts';
import { wantsBack } from './understand/closing.ts';
import { suggestKind } from './understand/kind.ts';
import { namesAddition, pointsTo, saysAnother, startsAnew } from './understand/more.ts';
import { ofPicture } from './understand/of-picture.ts';
import { findPlace } from './understand/place.ts';
import { saidBehindAdding } from './understand/sent-first.ts';
import { toldBefore } from './understand/told-before.ts';
import { topicOf } from './understand/topic.ts';
import { agreesToSend, answersOfficers, letsGo, meansSame } from './understand/whose.ts';
import { tell } from './walker.ts';

const candidatesMax = 4;

/** Material that may belong to an open question of an officer: asks where it goes. */
export function askWhere(state: TalkState, material: Material, moment: Moment, lines: Sentence[], effects: Effect[]): Result {
  const { own } = moment.known;
  if (own === undefined) return { need: 'own' };
  const asked = state.questions
    .filter((question) => question.type === 'info')
    .map(({ complaint, number, title }) => ({ complaint, number, title, likely: true as const }));
  const others = openOf(own).filter((entry) => asked.every((other) => other.complaint !== entry.id));
  const tellable = own.filter((entry) => others.includes(entry) || wasRefused(entry, moment.known.now));
  const candidates = tellable.map(({ id, number, title }) => ({ complaint: id, number, title }));
  const told = asked.length > 0 ? candidates : likelyFirst(candidates, material, shownBy(tellable)?.id, moment.known);
  return hold(state, [...asked, ...told].slice(0, candidatesMax), material, moment, lines, effects);
}

/** The report a photo without words most likely shows: of those whose state is doubted or that were refused, the one something was heard of last. */
function shownBy(reports: readonly OwnComplaint[]): OwnComplaint | undefined {
  return reports.filter(({ status }) => doubted.has(status)).sort((a, b) => heardAt(b) - heardAt(a))[0];
}

/** It was asked, or told, how things stand there: a photo shows it. */
const doubted: ReadonlySet<Status> = new Set<Status>(['resolved', 'reopened', 'rejected']);

/** "lampunya masih mati", below a photo: the only report about a lamp comes first. Without words: `shown`. */
function likelyFirst(reports: Loose['candidates'], { pieces }: Material, shown: string | undefined, known: Known): Loose['candidates'] {
  const topic = topicOf(pieces.map((piece) => piece.text).join('\n'), known.categories);
  const likely = ({ complaint, title }: { complaint: string; title: string }) =>
    topic === null ? complaint === shown : topicOf(title, known.categories) === topic;
  const [only, second] = reports.filter(likely);
  if (only === undefined || second) return reports;
  return [{ ...only, likely: true }, ...reports.filter((report) => report !== only)];
}

/** Keeps the material and asks which of `candidates` it is for, or whether it is a new report. */
export function hold(
  state: TalkState,
  candidates: Loose['candidates'],
  material: Material,
  moment: Moment,
  lines: Sentence[],
  effects: Effect[],
): Outcome {
  const loose = waiting(state.loose, candidates, material, moment);
  const fresh = loose.attachments.filter((file) => !state.loose?.attachments.includes(file));
  const thanks = fresh.length === 0 ? [] : [sentence('thanks.files', { files: joined(fileFacts(fresh), 'join.comma') })];
  const [first, second] = candidates;
  const named = first?.likely || !second ? first : undefined;
  const choices = candidates.map(
    (entry): Choice => ({
      draft: 'loose',
      step: 'to',
      choice: entry.number,
      label: entry === named ? sentence('choice.for_first', { number: entry.number }) : subject(entry),
    }),
  );
  const question = named ? sentence(named.over ? 'loose.over' : 'loose.one', { subject: subject(named) }) : sentence('loose.which');
  const other: Choice = { draft: 'loose', step: 'to', choice: 'new', label: sentence('choice.new') };
  return outcome({ ...state, loose }, [{ lines: [...lines, ...thanks, question], choices: [...choices, other] }], effects);
}

/** The material as it waits, with what waited before it. */
function waiting(before: Loose | null, candidates: Loose['candidates'], told: Material, { known }: Moment): Loose {
  const pieces = [...(before?.pieces.filter((piece) => !told.pieces.includes(piece)) ?? []), ...told.pieces];
  const attachments = [...(before?.attachments.filter((file) => !told.files.includes(file)) ?? []), ...told.files];
  const loose = { candidates, pieces, attachments, place: told.place ?? before?.place ?? null };
  const more = pieces.length + attachments.length > (before?.pieces.length ?? 0) + (before?.attachments.length ?? 0);
  return before === null || more ? { ...loose, at: known.now } : { ...before, ...loose };
}

/** Asked once more a day later, where nothing was answered: nobody has read it yet. null: nothing waits, or it was asked. */
export function remindLoose(state: TalkState, moment: Moment): Outcome | null {
  const { loose, draft } = state;
  const due = draft === null && loose !== null && looseDue(loose, moment.known.region.timeZone);
  if (!due || due > moment.known.now) return null;
  return hold(
    { ...state, loose: { ...loose, reminded: true } },
    loose.candidates,
    materialOf(loose),
    moment,
    [sentence('loose.reminder')],
    [],
  );
}

/** The message `of`, which waits, reads `text` now. */
export function retoldLoose(state: TalkState, before: Loose, of: string, text: string, moment: Moment): Outcome {
  const loose = retold(before, of, text, moment);
  return hold({ ...state, loose }, loose.candidates, materialOf(loose), moment, [sentence('edit.noted')], []);
}

/** Whether it is asked now where something belongs: a choice of that question is on the screen. */
export function asksWhere({ loose, offered }: TalkState): boolean {
  return loose !== null && offered.some(({ draft }) => draft === 'loose');
}

/** Whether words tell of none of these reports, as far as their titles say. */
export function tellsOfNone(text: string, reports: readonly { title: string }[], known: Known): boolean {
  return reports.every(({ title }) => startsAnew(text, { pieces: [{ text: title }], place: null }, known));
}

/** Asks once more where the words or files that wait belong. */
export function askLoose(state: TalkState, loose: Loose, moment: Moment): Outcome {
  return hold(state, loose.candidates, materialOf(loose), moment, [], []);
}

/** "iya yg kemarin", "beda ini": which one, said without its name; "ga jadi deh": none, where one was to be opened again. null: nothing is asked, or it is not said. */
export function pointedAt(state: TalkState, text: string, moment: Moment): Result | null {
  const { loose } = state;
  if (loose === null || !asksWhere(state)) return null;
  const [first, second] = loose.candidates;
  if (first?.over && letsGo(text)) return cancel({ ...state, loose: null }, looseDraft(state, loose, moment), moment);
  const more = (told: string, number: string) =>
    pressLoose({ ...state, loose: { ...loose, pieces: [...loose.pieces, ...takeText(told, moment).material.pieces] } }, number, moment);
  const named = onlyNamed(loose, text, moment.known);
  if (named) return pressLoose(state, named.number, moment);
  const begun = namedFirst(loose, text, moment.known);
  if (begun) return more(begun.rest, begun.to.number);
  // "tambahin: semalem sampe jam 4", where one report alone may be meant.
  if (first && !second && !first.over && callsItMore(text)) return more(text, first.number);
  const shown = shownWith(state, loose, text, moment);
  if (shown) return more(text, shown.number);
  // "tarifnya brp sih", and "kirim" behind it: of another kind than what was sent.
  if (saysSend(text) && !agreesToSend(text) && loose.pieces.some((piece) => suggestKind(piece.text) === 'information'))
    return pressLoose(state, 'new', moment);
  const isBefore = wantsBack(text) || agreesToSend(text) || answersOfficers(text) || meansSame(text);
  const where = isBefore ? 'before' : (pointsTo(text) ?? (agreement(text) === null ? toldBefore(text) : null));
  // "lubang lain" tells which.
  if (where === null || where === 'other') return null;
  if (where === 'new') return pressLoose(state, 'new', moment);
  return first && (first.likely || !second) ? pressLoose(state, first.number, moment) : askLoose(state, loose, moment);
}

/** "tambahin: semalem sampe jam 4", "nih tambahannya pak, bangkunya patah", and no place of its own. */
function callsItMore(text: string): boolean {
  return !saysAnother(text) && (saidBehindAdding(text) !== null || (namesAddition(text) && findPlace(text) === null));
}

/** "itu fotonya. tambahan: tanahnya mulai amblas", below files alone: the report they are likely of. undefined: it is not said. */
function shownWith(state: TalkState, loose: Loose, text: string, { known }: Moment): Loose['candidates'][number] | undefined {
  const [first, second] = loose.candidates;
  if (first === undefined || first.over || loose.corrects || (second && !first.likely) || loose.pieces.length > 0) return undefined;
  const topic = topicOf(text, known.categories);
  const isOfIt = topic === null || topic === topicOf(first.title, known.categories);
  const isAsked = first.likely && state.questions.some(({ type, complaint }) => type === 'info' && complaint === first.complaint);
  // What a picture shows that an officer asked for: a place in it is an answer.
  if (isAsked && namesThing(text, first.title) && !saysAnother(text)) return first;
  const told = findPlace(text) === null ? ofPicture(text) : null;
  return told === 'more' || (told === 'shown' && isOfIt) ? first : undefined;
}

/** "bukan" to the one that seemed likely: then it is asked which of all. null: none was named. */
export function notLikely(state: TalkState, moment: Moment): Outcome | null {
  const { loose } = state;
  if (loose === null || !asksWhere(state) || !loose.candidates[0]?.likely) return null;
  const candidates = loose.candidates.map(({ likely: _likely, ...candidate }) => candidate);
  return askLoose(state, { ...loose, candidates }, moment);
}

/** "ya" to "untuk laporan yang mana?" chooses none: asked again. null: the choice is sure. */
export function unsureWhere(state: TalkState, offer: Offer, text: string, moment: Moment): Outcome | null {
  const { loose } = state;
  if (loose === null || offer.draft !== 'loose' || agreement(text) === null) return null;
  const [first, second] = loose.candidates;
  return second && !first?.likely ? askLoose(state, loose, moment) : null;
}

/** What waits as a draft of its own, for who wants nothing done with it now. */
export function looseDraft(state: TalkState, loose: Loose, moment: Moment): Draft {
  return gather(begun(state, loose.pieces, moment), materialOf(loose), moment, false).draft;
}

/** More of the same while it is asked where it belongs. */
export function holdMore(
  state: TalkState,
  loose: Loose,
  material: Material,
  moment: Moment,
  lines: Sentence[],
  effects: Effect[],
): Outcome {
  const told = [...loose.pieces, ...material.pieces];
  if (told.length > piecesMax || told.reduce((sum, piece) => sum + piece.text.length, 0) > storyMaxCharacters) {
    return hold(state, loose.candidates, materialOf(loose), moment, [sentence('limit.story')], effects);
  }
  const all: Material = { pieces: told, files: [...loose.attachments, ...material.files], place: material.place ?? loose.place };
  const candidates = material.pieces.length === 0 ? loose.candidates : likelyFirst(loose.candidates, material, undefined, moment.known);
  return hold(state, candidates, all, moment, lines, effects);
}

/** A press under "untuk laporan yang mana?"; what is said next answers that no more. */
export function pressLoose(state: TalkState, choice: string, moment: Moment): Result {
  const { loose } = state;
  if (loose === null) return outcome(state, [message(sentence('press.settled'))]);
  const material = materialOf(loose);
  const next = { ...state, loose: null, offered: state.offered.filter(({ draft }) => draft !== 'loose') };
  const files: Material = { ...material, pieces: [] };
  const to = loose.candidates.find((entry) => entry.number === choice);
  if (to && loose.corrects)
    return after(correctFor(next, to, material), isEmpty(files) ? outcome(next) : add(next, to, files, [], [], moment));
  if (to?.over) return openedAgain(next, to, material, files, moment);
  // Right after filing the answer holds for the photos that follow.
  const holds = state.undo?.complaint === to?.complaint && loose.candidates.length === 1 && !isEmpty(files);
  if (to) return add(holds ? { ...next, adding: forMore(to, moment) } : next, to, material, [], [], moment);
  // Thanked for already; a voice note is told besides that officers listen to it.
  const acknowledged = material.files.some(({ kind }) => kind === 'voice' || kind === 'audio') ? 0 : material.files.length;
  const draft = { ...begun(state, material.pieces, moment), acknowledged, fresh: true as const };
  return tell(next, draft, material, moment, false, [], []);
}

function forMore({ complaint, number, title }: Loose['candidates'][number], { known: { now } }: Moment): TalkState['adding'] {
  return { complaint, number, at: now, unless: title, until: now + afterthoughtMs };
}

function openedAgain(state: TalkState, to: Loose['candidates'][number], { pieces }: Material, files: Material, moment: Moment): Result {
  const opened = openAgain(state, to, pieces.map(({ text }) => text).join('\n'), moment);
  return 'need' in opened || isEmpty(files) ? opened : after(opened, add(opened.state, to, files, [], [], moment));
}

function materialOf({ pieces, attachments, place }: Loose): Material {
  return { pieces, files: attachments, place };
}
