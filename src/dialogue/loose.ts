/** More for a complaint that was filed: by reply, by "tambah", or asked about when it is not clear where it belongs. */
import type { Effect } from './effect.ts';
import { asideMs, piecesMax, storyMaxCharacters, undoMs } from './limits.ts';
import { gather, isEmpty, type Material } from './material.ts';
import { type Moment, message, type Outcome, outcome, type Result, sentence } from './outcome.ts';
import { findOwn, isOpen } from './own.ts';
import { subject, withoutQuestions } from './question.ts';
import type { Choice, Sentence } from './say.ts';
import { type Draft, emptyDraft, type Loose, type TalkState } from './talk.ts';
import { tell } from './walker.ts';

const candidatesMax = 4;

/** Adds material to a complaint of the citizen; what an officer asked about it counts as answered. */
export function add(
  state: TalkState,
  to: { complaint: string; number: string },
  material: Material,
  lines: Sentence[],
  effects: Effect[],
): Outcome {
  if (isEmpty(material)) return outcome(state, [message(...lines)], effects);
  const text = material.pieces.map((piece) => piece.text).join('\n');
  const effect: Effect = {
    type: 'add',
    complaint: to.complaint,
    text,
    attachments: material.files.map((file) => file.id),
    place: material.place,
  };
  const say = { lines: [...lines, sentence('added', { number: to.number })], about: to.complaint };
  return outcome(withoutQuestions(state, to.complaint, 'info'), [say], [...effects, effect]);
}

/** Officers read the words as a correction, and behind the story; what was filed stays as it is. */
export function correctFor(state: TalkState, { complaint, number }: { complaint: string; number: string }, { pieces }: Material): Outcome {
  const text = pieces.map((piece) => piece.text).join('\n');
  const effect: Effect = { type: 'correct', complaint, text, puts: {}, late: true };
  return outcome(state, [{ lines: [sentence('amended.late', { number })], about: complaint }], [effect]);
}

/** The number of a complaint of this talk; null when only the citizen's own list can tell. */
export function numberOf(state: TalkState, complaint: string, moment: Moment): string | null {
  const known = [...state.filed, ...state.questions].find((entry) => entry.complaint === complaint);
  return known?.number ?? moment.known.own?.find((entry) => entry.id === complaint)?.number ?? null;
}

/** Material that may belong to an open question of an officer: asks where it goes. */
export function askWhere(state: TalkState, material: Material, moment: Moment, lines: Sentence[], effects: Effect[]): Result {
  const { own } = moment.known;
  if (own === undefined) return { need: 'own' };
  const asked = state.questions
    .filter((question) => question.type === 'info')
    .map(({ complaint, number, title }) => ({ complaint, number, title }));
  const others = own
    .filter((entry) => isOpen(entry) && !entry.joined && asked.every((other) => other.complaint !== entry.id))
    .map((entry) => ({ complaint: entry.id, number: entry.number, title: entry.title }));
  return hold(state, [...asked, ...others].slice(0, candidatesMax), material, moment, lines, effects);
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
  const loose: Loose = { candidates, pieces: material.pieces, attachments: material.files, place: material.place, at: moment.known.now };
  const choices = candidates.map(
    (entry): Choice => ({
      draft: 'loose',
      step: 'to',
      choice: entry.number,
      label: candidates.length === 1 ? sentence('choice.for_first', { number: entry.number }) : subject(entry),
    }),
  );
  const [first] = candidates;
  const question = first && candidates.length === 1 ? sentence('loose.one', { subject: subject(first) }) : sentence('loose.which');
  const fresh: Choice = { draft: 'loose', step: 'to', choice: 'new', label: sentence('choice.new') };
  return outcome({ ...state, loose }, [{ lines: [...lines, question], choices: [...choices, fresh] }], effects);
}

/** Asks once more where the words or files that wait belong. */
export function askLoose(state: TalkState, loose: Loose, moment: Moment): Outcome {
  return hold(state, loose.candidates, materialOf(loose), moment, [], []);
}

/** What waits as a draft of its own, for who wants nothing done with it now. */
export function looseDraft(loose: Loose, moment: Moment): Draft {
  return gather(emptyDraft(moment.known.fresh.token, moment.known.now), materialOf(loose), moment, false).draft;
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
  return hold(state, loose.candidates, all, moment, lines, effects);
}

/** A press under "untuk laporan yang mana?". */
export function pressLoose(state: TalkState, choice: string, moment: Moment): Outcome {
  const { loose } = state;
  if (loose === null) return outcome(state, [message(sentence('press.settled'))]);
  const material = materialOf(loose);
  const next = { ...state, loose: null };
  const to = loose.candidates.find((entry) => entry.number === choice);
  if (to && loose.corrects) return correctFor(next, to, material);
  if (to) return add(next, to, material, [], []);
  return tell(next, emptyDraft(moment.known.fresh.token, moment.known.now), material, moment, false, [], []);
}

/** "tambah": the next words or files go to this complaint. */
export function announceAddition(state: TalkState, number: string, moment: Moment): Result {
  if (moment.known.own === undefined) return { need: 'own' };
  const found = findOwn(number, moment.known.own);
  if (!found || found.joined) return outcome(state, [message(sentence('own.unknown', { number }))]);
  const adding = { complaint: found.id, number: found.number, at: moment.known.now };
  return outcome({ ...state, adding }, [{ lines: [sentence('add.ask', { number: found.number })], about: found.id }]);
}

/** The state without what waited too long. Loose words and files that were never placed stay: they are asked about again. */
export function settled(state: TalkState, now: number): TalkState {
  const adding = state.adding !== null && state.adding.at + asideMs <= now ? null : state.adding;
  const undo = state.undo !== null && state.undo.at + undoMs <= now ? null : state.undo;
  return adding === state.adding && undo === state.undo ? state : { ...state, adding, undo };
}

function materialOf({ pieces, attachments, place }: Loose): Material {
  return { pieces, files: attachments, place };
}
