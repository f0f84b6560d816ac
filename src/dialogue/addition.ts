/** More for a complaint that was filed, or a correction of it, once it is clear which is meant. */
import type { Effect } from './effect.ts';
import type { OwnComplaint } from './known.ts';
import { afterthoughtMs, asideMs, filedMessagesMax, undoMs } from './limits.ts';
import { isEmpty, type Material } from './material.ts';
import { type Moment, message, type Outcome, outcome, type Result, sentence } from './outcome.ts';
import { findOwn } from './own.ts';
import { askSolved } from './question.ts';
import { withoutQuestions } from './rated.ts';
import type { Say, Sentence } from './say.ts';
import type { TalkState } from './talk.ts';

/** Adds material to a complaint of the citizen; what an officer asked about it counts as answered. */
export function add(
  state: TalkState,
  to: { complaint: string; number: string },
  material: Material,
  lines: Sentence[],
  effects: Effect[],
  moment: Moment,
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
  // "3" hides nobody's name any more, once the talk went on below the receipt.
  const offered = state.offered.filter(({ draft }) => state.filed.every((entry) => entry.draft !== draft));
  const { state: next, asked } = withSolvedAsked({ ...state, offered }, to.complaint, moment);
  return outcome(answered(known(next, to.complaint, material), to.complaint, moment), [say, ...asked], [...effects, effect]);
}

/** Whether it is solved is still to be said; who sends several messages in a row is asked once. */
function withSolvedAsked(state: TalkState, complaint: string, { known: { now } }: Moment): { state: TalkState; asked: Say[] } {
  const open = state.questions.find((question) => question.type === 'solved' && question.complaint === complaint);
  if (open === undefined || (open.againAt ?? 0) > now - afterthoughtMs) return { state, asked: [] };
  const questions = state.questions.map((question) => (question === open ? { ...open, againAt: now } : question));
  return { state: { ...state, questions }, asked: [askSolved(open)] };
}

/** What an officer asked is answered, and the answer may go on in the next messages. */
function answered(state: TalkState, complaint: string, { known: { now } }: Moment): TalkState {
  const asked = state.questions.find((question) => question.type === 'info' && question.complaint === complaint);
  if (!asked) return state;
  return { ...withoutQuestions(state, complaint, 'info'), adding: { complaint, number: asked.number, at: now, unless: asked.title } };
}

/** The messages that brought it are the report's from now on: one that is changed later is known to be of it. */
function known(state: TalkState, complaint: string, { pieces, files }: Material): TalkState {
  const brought = [...pieces, ...files].map(({ message }) => message).filter((id) => id !== '');
  const filed = state.filed.map((entry) =>
    entry.complaint === complaint ? { ...entry, messages: [...new Set([...entry.messages, ...brought])].slice(-filedMessagesMax) } : entry,
  );
  return { ...state, filed };
}

/** Officers read the words as a correction, and behind the story; what was filed stays as it is. */
export function correctFor(state: TalkState, { complaint, number }: { complaint: string; number: string }, { pieces }: Material): Outcome {
  const text = pieces.map((piece) => piece.text).join('\n');
  const effect: Effect = { type: 'correct', complaint, text, puts: {}, late: true };
  return outcome(state, [{ lines: [sentence('amended.late', { number })], about: complaint }], [effect]);
}

/** A photo or a further piece right behind what was added is for the same report, unless it tells of another matter. */
export function awaitingMore(
  added: Outcome,
  { id, number, title }: Pick<OwnComplaint, 'id' | 'number' | 'title'>,
  { known }: Moment,
): Outcome {
  if (added.state.adding !== null) return added;
  return { ...added, state: { ...added.state, adding: { complaint: id, number, at: known.now, unless: title } } };
}

/** The number of a complaint of this talk; null when only the citizen's own list can tell. */
export function numberOf(state: TalkState, complaint: string, moment: Moment): string | null {
  const known = [...state.filed, ...state.questions].find((entry) => entry.complaint === complaint);
  return known?.number ?? moment.known.own?.find((entry) => entry.id === complaint)?.number ?? null;
}

/** Whether the next words are the addition that was announced by "tambah". */
export function awaitsAddition({ adding }: TalkState): boolean {
  return adding !== null && adding.unless === undefined && adding.until === undefined;
}

/** Whether what was told last has gone to a report: "iya tambahin ke situ" is done already. */
export function justAdded({ adding }: TalkState): boolean {
  return adding?.unless !== undefined && adding.until === undefined;
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
  const until = state.adding?.until ?? (state.adding?.at ?? 0) + (state.adding?.unless === undefined ? asideMs : afterthoughtMs);
  const adding = until <= now ? null : state.adding;
  const undo = state.undo !== null && state.undo.at + undoMs <= now ? null : state.undo;
  return adding === state.adding && undo === state.undo ? state : { ...state, adding, undo };
}
