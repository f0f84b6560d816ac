/** Answers somebody in danger who tells nothing more: the numbers again, or in a sentence what to do. Nothing that was asked before is asked then, and nothing is sent. */
import { alarm, named, numberFor, warning } from './alarm.ts';
import { alsoTold, awaits, kindsOf } from './emergency.ts';
import { awaited } from './keep.ts';
import { above, type Moment, message, type Outcome, outcome, type Result, sentence } from './outcome.ts';
import type { SayKey, Sentence } from './say.ts';
import { story } from './steps/step.ts';
import type { TalkState } from './talk.ts';
import { opensWithWhere, saysCalled, saysOver } from './understand/aftermath.ts';
import { callsForHelp, type Distress, distressOf, saysHere } from './understand/distress.ts';
import { type Danger, dangers } from './understand/emergency.ts';
import { words } from './understand/normalise.ts';
import { findPlace, tells } from './understand/place.ts';
import { topicOf } from './understand/topic.ts';
import { placeOnly } from './understand/where.ts';

/** So long after a danger was told a call for help is of it, ms. */
const callingMs = 900_000;
/** A longer message tells more than where. */
const whereMaxWords = 7;
const answers: Record<Exclude<Distress, 'unreached' | 'asksWhom'>, SayKey> = {
  unable: 'emergency.borrow',
  asksUs: 'emergency.program',
  lost: 'emergency.steady',
  amid: 'emergency.steady',
};

/** null: no danger was just told of, or something else is said. */
export function inDistress(state: TalkState, text: string, moment: Moment): Outcome | null {
  const isAwaited = awaits(state, moment);
  if (!isAwaited && state.draft === null) return null;
  const distress = distressOf(text);
  if (distress === null) return isAwaited ? besideDraft(state, text, moment) : null;
  if (!isAwaited) return inReport(state, distress, moment);
  const kinds = kindsOf(state);
  if (distress === 'unreached') return outcome(alsoTold(state, text, moment), [unreached(kinds, moment)]);
  if (distress === 'asksWhom') return outcome(goesOn(state, moment), [alarm(kinds, moment)]);
  const number = numberFor(kinds[0] ?? 'police', moment.known);
  // Who said that life is too much is answered as such (emergency.ts).
  if (state.emergency?.aside || kinds.includes('crisis') || number === undefined) return null;
  const next = distress === 'amid' ? alsoTold(state, text, moment) : goesOn(state, moment);
  return outcome(next, [message(sentence(answers[distress], { number: named(number) }), ...warning(kinds))]);
}

/** What is said next may be of the danger still. */
function goesOn(state: TalkState, { known }: Moment): TalkState {
  return state.emergency === null ? state : { ...state, emergency: { ...state.emergency, at: known.now } };
}

/** "gg melati 3 cepetan tolong", "perlintasan jl kenari", while another report waits: it is of the danger just told, and that report stays as it is. null: it may be of the report. */
function besideDraft(state: TalkState, text: string, moment: Moment): Outcome | null {
  const waiting = state.draft ?? awaited(state, moment)?.draft;
  const kinds = kindsOf(state);
  if (waiting === undefined || state.emergency?.aside || kinds.includes('crisis') || saysOver(text) || saysCalled(text)) return null;
  const { known } = moment;
  const place = placeOnly(text, known) ?? findPlace(text);
  const topic = topicOf(text.replace(place ?? '', ''), known.categories);
  const told = state.emergency?.pieces.map((piece) => piece.text).join('\n') ?? '';
  const isOfIt = topic === null || topic === topicOf(told, known.categories);
  // "perlintasan jl kenari": what it is at is no matter.
  const isShort = words(text).length <= whereMaxWords && !tells(text) && topic !== topicOf(story(waiting), known.categories);
  const isNamed = findPlace(text) !== null && (isShort || (isOfIt && placeOnly(text, known) !== null));
  const isWhere = saysHere(text) || isNamed || (isOfIt && placeOnly(text, known) !== null && opensWithWhere(text));
  const isCall = (isOfIt && callsForHelp(text)) || (isWhere && waiting.asked !== 'place');
  const lines = isCall ? program(kinds, moment) : [];
  return lines.length === 0 ? null : outcome(alsoTold(state, text, moment), [message(...lines)]);
}

/** Whoever calls for help where nobody comes reads it above what is said, where a report takes the words in. */
export function withoutHelp(state: TalkState, text: string, result: Result, moment: Moment): Result {
  if ('need' in result || !callsForHelp(text)) return result;
  const since = moment.known.now - callingMs;
  const told = (awaits(state, moment) ? state.emergency : state.draft)?.pieces.filter(({ at }) => at > since) ?? [];
  const kinds = told.flatMap((piece) => dangers(piece.text));
  const isSaid = result.say.some(({ lines }) => lines.some(({ key }) => key.startsWith('emergency')));
  if (kinds.length === 0 || kinds.includes('crisis') || isSaid || result.state.draft === null) return result;
  return above(program(kinds, moment), result);
}

/** That nobody is sent from here, and whom to call. */
function program(kinds: readonly Danger[], moment: Moment): Sentence[] {
  const number = numberFor(kinds[0] ?? 'police', moment.known);
  return number === undefined ? [] : [sentence('emergency.program', { number: named(number) }), ...warning(kinds)];
}

/** A report that tells of a danger took it in: it waits, and is not shown to whoever cannot call, or asks what to do now. */
function inReport(state: TalkState, distress: Distress, moment: Moment): Outcome | null {
  if (state.draft === null || distress === 'asksUs') return null;
  const since = moment.known.now - callingMs;
  const isNow = state.draft.pieces.some(({ at, text }) => at > since && dangers(text).length > 0);
  if (!isNow && distress !== 'unreached' && distress !== 'unable') return null;
  const kinds = dangers(story(state.draft));
  const number = numberFor(kinds[0] ?? 'police', moment.known);
  if (kinds.length === 0 || number === undefined) return null;
  if (distress === 'unreached') return outcome(state, [unreached(kinds, moment)]);
  if (distress === 'asksWhom') return outcome(state, [alarm(kinds, moment)]);
  return outcome(state, [message(sentence(answers[distress], { number: named(number) }), ...warning(kinds))]);
}

/** The numbers once more, and what else can be done. */
function unreached(kinds: ReturnType<typeof kindsOf>, moment: Moment) {
  const { lines, ...say } = alarm(kinds, moment);
  return { ...say, lines: [...lines, sentence('emergency.unreached')] };
}
