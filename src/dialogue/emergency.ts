/** Answers people in danger: the region's numbers first, from any state. It adds to the talk and diverts nothing. */
import { keepsAway, named, numberFor } from './alarm.ts';
import { askAgain, askNext } from './ask.ts';
import { begun } from './begun.ts';
import { beforeGoingOn, beginsEveryday, belowBareCry, isOfClaim, isOverBeside, onlyGoesOn } from './beside-danger.ts';
import type { Place } from './effect.ts';
import { putAway } from './keep.ts';
import { emergencyPiecesMax, emergencyTalkMs } from './limits.ts';
import { gather, type Material } from './material.ts';
import { type Moment, message, type Outcome, outcome, sentence } from './outcome.ts';
import { placeInStory } from './placing.ts';
import { askSolved } from './question.ts';
import type { Choice } from './say.ts';
import { soundsGone } from './sensed.ts';
import { emptyDraft, type TalkState } from './talk.ts';
import {
  besideUnnoted,
  saysCalled,
  saysEased,
  saysOver,
  saysSafe,
  saysSafeFirst,
  tellsMatter,
  tellsOfHelp,
  tellsOfScene,
  tellsOn,
  wantsNoted,
  wasNone,
} from './understand/aftermath.ts';
import { agreement, splitSend } from './understand/answer.ts';
import { withoutHour } from './understand/clock.ts';
import { tellsHowItStands } from './understand/distress.ts';
import { type Danger, dangers } from './understand/emergency.ts';
import { calmed, losesSomebody, worsens } from './understand/how-it-goes.ts';
import { intent } from './understand/intent.ts';
import { putsAside } from './understand/matter-named.ts';
import { plain, words } from './understand/normalise.ts';
import { findPlace } from './understand/place.ts';
import { tellsWrong } from './understand/praise.ts';
import { numberIn } from './understand/report-number.ts';
import { topicOf } from './understand/topic.ts';
import { placeOnly } from './understand/where.ts';

/** A longer message tells a story of its own. */
const crisisMaxWords = 25;
/** What somebody may answer who said that life is too much: that they read, or are still there. */
const answersCrisis: ReadonlySet<string> = new Set(['thanks', 'greeting', 'impatient']);
/** How long after it somebody may say that it is better, ms. */
const easedMs = 3 * 86_400_000;

/** Words after an emergency: an offer to note it, a plain yes or no, or null when they are a story of their own. */
export function afterEmergency(state: TalkState, text: string, moment: Moment): Outcome | null {
  if (!awaits(state, moment)) return eased(state, text, moment);
  const sends = state.draft === null && splitSend(text).rest === '';
  if (sends || wantsNoted(text)) return pressEmergency(state, 'yes', moment);
  if (state.draft === null && losesSomebody(text))
    return outcome(alsoTold(state, text, moment), [{ lines: [sentence('emergency.loss')], choices }]);
  const beside = besideUnnoted(text);
  if (beside !== null && (isOverSaid(beside) || (dangers(beside).length === 0 && !tellsWrong(plain(beside))))) return leave(state, moment);
  if (state.draft === null && isOfClaim(state, text, moment)) return null;
  const crisis = afterCrisis(state, text, moment);
  if (crisis !== null) return crisis;
  if (wasNone(text)) return relieved({ ...state, emergency: null }, moment);
  if (saysCalled(text)) return offerToNote(state);
  // "got nya nanti aja, saya masih gemetaran", of what was told before.
  if (state.draft === null && putsAside(text) !== null) return outcome(state, [message(sentence('fine.later'))]);
  const isOffered = state.offered.some(({ draft }) => draft === 'emergency');
  if (state.draft !== null && isOffered && onlyGoesOn(text)) return askAgain({ ...state, emergency: null }, moment, []);
  const over = state.draft === null ? null : beforeGoingOn(text);
  if (over !== null && (saysOver(over) || soundsGone(over, moment))) return relieved({ ...state, emergency: null }, moment);
  if (state.draft !== null && isOverBeside(state.draft, text, moment)) return offerToNote(alsoTold(state, text, moment));
  if (state.emergency?.aside) return saysSafe(text) ? relieved(state, moment) : null;
  if (belowBareCry(state, text, moment)) return null;
  if (tellsHowItStands(text) && findPlace(text) === null) {
    if (state.draft === null) return stillThere(state, text, moment);
    if (state.draft.asked === 'summary') return noteMore(state, text, moment);
  }
  if (state.draft === null && worsens(text) && findPlace(text) === null) return stillThere(state, text, moment);
  if (state.draft === null && (saysSafeFirst(text) || saysOver(text))) return offerToNote(alsoTold(state, text, moment));
  const answer = agreement(text);
  // Thanks below "mau saya catat?" end it.
  if (answer === 'no' || (isOffered && answer === null && intent(text) === 'thanks')) return leave(state, moment);
  const isCalm = (soundsGone(text, moment) && !tellsOfScene(text)) || (calmed(text) && !tellsMatter(text, moment.known.categories));
  // "iya cepat": it is wanted, and nobody is relieved.
  if (answer === 'yes' && state.draft === null && /\b(?:cepat|cepet|buruan|segera)\w*/.test(plain(text)))
    return pressEmergency(state, 'yes', moment);
  // "iya" alone does not say that all is well.
  if (answer === 'yes' && state.draft === null && !saysSafe(text)) return asksLater(state);
  if (answer !== null || saysSafe(text) || (state.draft === null && isCalm)) return offerToNote(state);
  if (state.draft === null) return tellsOfScene(text) && findPlace(text) === null ? stillThere(state, text, moment) : null;
  // "tebingnya kena dapur, gang balekambang": what sounds like danger goes with it, unless the draft asked where.
  const isMore = dangers(text).length > 0 && !(state.draft.asked === 'place' && findPlace(text) !== null);
  return isMore || tellsOfScene(text) ? noteMore(state, text, moment) : null;
}

const isOverSaid = (text: string) => saysSafeFirst(text) || saysOver(text) || saysCalled(text);

/** "aku udah ditemenin kakakku, udah mendingan", "alhamdulillah apinya sudah padam", hours later. null: something else is told. */
function eased(state: TalkState, text: string, moment: Moment): Outcome | null {
  const { emergency, draft } = state;
  if (emergency === null || emergency.at <= moment.known.now - easedMs) return null;
  if (kindsOf(state).includes('crisis'))
    return saysEased(text) && !tellsMatter(text, moment.known.categories) ? relieved({ ...state, emergency: null }, moment) : null;
  if (!saysOver(text) && !soundsGone(text, moment)) return null;
  return draft === null ? offerToNote(alsoTold(state, text, moment)) : relieved(alsoTold(state, text, moment), moment);
}

/** Where a story of what came of an emergency is, that names no place itself. null: of none, or of something else. */
export function placeOfEmergency(state: TalkState, { pieces }: Material, moment: Moment): Place | null {
  const { emergency } = state;
  const { categories, now } = moment.known;
  if (emergency === null || emergency.at <= now - easedMs || pieces.some(({ text }) => findPlace(text) !== null)) return null;
  const before = emergency.pieces.map(({ text }) => text);
  const isOfIt = pieces.some(({ text }) => {
    const topic = topicOf(text, categories);
    return tellsOfHelp(text) || (topic !== null && topic === topicOf(before.join('\n'), categories));
  });
  return isOfIt ? placeInStory(emptyDraft('', now), before, moment.known) : null;
}

/** Whether the next words or files go on telling of the emergency. */
export function continuesEmergency(state: TalkState, material: Material, moment: Moment): boolean {
  const { emergency } = state;
  if (emergency === null || !awaits(state, moment)) return false;
  const told = emergency.pieces.map(({ text }) => text).join('\n');
  if (material.pieces.some(({ text }) => belowBareCry(state, text, moment) || beginsEveryday(text))) return false;
  const onlyWhere = (text: string) => placeOnly(withoutHour(text), moment.known) !== null;
  return material.pieces.every(({ text }) => onlyWhere(text) || tellsOn(text, told, moment.known.categories));
}

/** A press under "mau saya catat?". */
export function pressEmergency(state: TalkState, choice: string, moment: Moment): Outcome {
  if (state.emergency === null || choice !== 'yes') return leave(state, moment);
  const aside = state.draft === null ? state : putAway(state, state.draft, moment, 'paused');
  const material = emergencyMaterial(state);
  const { draft } = gather(begun(state, material.pieces, moment), material, moment, false);
  return askNext({ ...aside, emergency: null }, draft, moment);
}

/** What was told as an emergency, for the draft that takes it over. */
export function emergencyMaterial(state: TalkState): Material {
  return { pieces: state.emergency?.pieces ?? [], files: [], place: null };
}

/** Whether the next words may still be about the emergency. */
export function awaits(state: TalkState, moment: Moment): boolean {
  return state.emergency !== null && state.emergency.at > moment.known.now - emergencyTalkMs;
}

const choices: Choice[] = [
  { draft: 'emergency', step: 'note', choice: 'yes', label: { key: 'choice.yes' } },
  { draft: 'emergency', step: 'note', choice: 'no', label: { key: 'choice.no' } },
];

/** The dangers told of so far. */
export function kindsOf({ emergency }: TalkState): Danger[] {
  return (emergency?.pieces ?? []).flatMap(({ text }) => dangers(text));
}

function offerToNote(state: TalkState): Outcome {
  return outcome(state, [{ lines: [sentence(keepsAway(kindsOf(state)) ? 'emergency.note' : 'emergency.note.calm')], choices }]);
}

/** Whoever said that life is too much is not asked for a street: words of no matter of their own are answered as such, and nothing is lost. */
function afterCrisis(state: TalkState, text: string, moment: Moment): Outcome | null {
  const told = state.emergency?.pieces ?? [];
  const some = (kinds: Danger[]) => kinds.length > 0;
  const surely = told.map((piece) => dangers(piece.text, 'listed')).findLast(some);
  const meant = surely ?? told.map((piece) => dangers(piece.text)).find(some);
  if (!meant?.includes('crisis') || tellsMatter(text, moment.known.categories)) return null;
  if (splitSend(text).send || numberIn(text) !== null || words(text).length > crisisMaxWords) return null;
  if (agreement(text) === 'no') return leave(state, moment);
  const asked = intent(text);
  if (asked !== null && !answersCrisis.has(asked)) return null;
  const first = told.length === 1 && asked !== 'thanks';
  const number = numberFor('crisis', moment.known);
  const hand = number === undefined ? [] : [sentence('emergency.crisis.number', { number: named(number) })];
  const pieces = [...told, { message: moment.message, at: moment.at, text }].slice(-emergencyPiecesMax);
  const lines = first ? [sentence('emergency.crisis.here')] : [sentence('emergency.crisis.still'), ...hand];
  return outcome({ ...state, emergency: { pieces, at: moment.known.now, aside: true } }, [
    message(...lines, ...(first && state.draft !== null ? [sentence('emergency.crisis.draft')] : [])),
  ]);
}

/** Nothing was wrong, or all is well: the talk goes on where it stood. */
function relieved(state: TalkState, moment: Moment): Outcome {
  const line = sentence('emergency.relief');
  return state.draft === null ? outcome(state, [message(line)]) : askAgain(state, moment, [line]);
}

/** More about it while another report is open: kept beside that one. */
function noteMore(state: TalkState, text: string, moment: Moment): Outcome {
  return asksLater(alsoTold(state, text, moment));
}

function asksLater(state: TalkState): Outcome {
  return outcome(state, [{ lines: [sentence('emergency.note.more')], choices }]);
}

/** "kami udah lari, damkarnya kehabisan air": nobody there is asked for a street. */
function stillThere(state: TalkState, text: string, moment: Moment): Outcome {
  const line = sentence(keepsAway(kindsOf(state)) ? 'emergency.scene' : 'emergency.scene.near');
  return outcome(alsoTold(state, text, moment), [{ lines: [line], choices }]);
}

/** What was told since is noted with it. */
export function alsoTold(state: TalkState, text: string, moment: Moment): TalkState {
  const pieces = [...(state.emergency?.pieces ?? []), { message: moment.message, at: moment.at, text }].slice(-emergencyPiecesMax);
  return { ...state, emergency: { pieces, at: moment.known.now } };
}

function leave(state: TalkState, moment: Moment): Outcome {
  if (state.draft !== null) return askAgain({ ...state, emergency: null }, moment, [sentence('fine')]);
  const question = state.questions.find((entry) => entry.type === 'solved');
  const say = question
    ? { ...askSolved(question), lines: [sentence('fine'), ...askSolved(question).lines] }
    : message(sentence('fine.later'));
  return outcome({ ...state, emergency: null }, [say]);
}
