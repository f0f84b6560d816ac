/** One thing said → the new talk, what to say and what to do. Pure: time, fresh ids and everything known come in as values. */

import { add, settled } from './addition.ts';
import { alarm } from './alarm.ts';
import { deniedInDanger } from './answer-question.ts';
import { withAsked } from './asked-elsewhere.ts';
import { withoutHelp } from './distress.ts';
import { edited, isGathered, readAnew, revoke } from './edits.ts';
import type { Effect } from './effect.ts';
import { awaits, kindsOf } from './emergency.ts';
import { sendNext } from './filing.ts';
import { joins, settleGathering } from './gathering.ts';
import { expired, nextAlarm, wake } from './keep.ts';
import type { Known } from './known.ts';
import { withOffer } from './language.ts';
import { legible } from './legible.ts';
import { emergencyPiecesMax, pieceMaxCharacters } from './limits.ts';
import { remindLoose } from './loose.ts';
import { paced, slowDown } from './manners.ts';
import { takeFile, takePin, takeText } from './material.ts';
import { withHeld } from './night.ts';
import { offersOf } from './offers.ts';
import { hiddenAlarmed, neverOpenly } from './openly.ts';
import { type Answer, after, type Moment, message, type Outcome, outcome, type Result, sentence, type Turned } from './outcome.ts';
import { press } from './press.ts';
import type { Heard, Said } from './said.ts';
import { salamAlone, withSalam } from './salam.ts';
import { isPlainReply } from './sensed.ts';
import { withSimilar } from './similar.ts';
import { story } from './steps/step.ts';
import { takesDanger } from './takes-danger.ts';
import { emptyState, type Talk, type TalkState } from './talk.ts';
import { hearMaterial, hearNothing } from './tell.ts';
import { again, opensWithWhere, sameThing, someoneWithin } from './understand/aftermath.ts';
import { callsForHelp } from './understand/distress.ts';
import { type Danger, dangers, type Hearing } from './understand/emergency.ts';
import { impatient } from './understand/haste.ts';
import { callsEmergency } from './understand/moods.ts';
import { surelyMore } from './understand/more.ts';
import { plain } from './understand/normalise.ts';
import { besideOwnFear } from './understand/own-fear.ts';
import { findPlace } from './understand/place.ts';
import { describesPlace } from './understand/place-told.ts';
import { visibilityTold } from './understand/remark.ts';
import { leadsUp } from './understand/where-only.ts';
import { hearWords } from './words.ts';

/** "makasih ya semua, aku pamit": who is in these says so in the words of a reply. */
const softlyTold: ReadonlySet<Danger> = new Set(['crisis', 'women_children']);

/** Answers one thing said. A Need asks to be run again with what it names. Never throws, whatever is said. */
export function turn(talk: Talk, heard: Heard, known: Known): Turned {
  const { now } = known;
  const { state: stood, said } = readAnew({ ...emptyState(), ...talk.state }, legible(heard.said), heard.message);
  const isAlarm = said.type === 'alarm';
  const kept = settled(expired(stood, now), now);
  const before = isAlarm ? kept : paced(kept, now);
  const moment: Moment = { known, message: heard.message, at: heard.at };
  const told = wordsOf(said);
  const kinds = inDanger(before, told, moment);
  const isDanger = kinds.length > 0 || callsEmergency(told);
  const result = isDanger
    ? hearDanger(before, said, kinds, moment)
    : (slowDown(before) ?? withoutHelp(before, told, hear(before, said, moment), moment));
  if ('need' in result) return result;
  const ended = (answered: Outcome): Answer => {
    const welcomed = greeted(before, movedOn(before, answered, isAlarm));
    const offered = !isDanger && said.type !== 'edit' ? withOffer(welcomed, told, moment) : welcomed;
    const { state, say, effects } = offeredNow(isDanger ? offered : withHeld(offered, isAlarm, now), now);
    return { talk: { ...spoken(talk, effects), state, wakeAt: nextAlarm(state, known.region.timeZone) }, say, effects };
  };
  const answered = withSimilar(result, moment);
  if (!('need' in answered)) return ended(answered);
  // What was offered before and is gone now is told otherwise than what never was there.
  const isNew = answered.need === 'similar' && result.state.draft?.similar === undefined;
  return isNew ? { ...answered, none: ended(result) } : answered;
}

/** The dangers told of, where they may be: in the middle of a talk most words are answers, what is told after an emergency sounds like one, and a reply may be nothing else. */
function inDanger(state: TalkState, told: string, moment: Moment): Danger[] {
  const isTold = awaits(state, moment) || (state.draft !== null && dangers(story(state.draft)).length > 0);
  if (isTold && someoneWithin(told)) return ['rescue'];
  if (awaits(state, moment) && again(told)) return kindsOf(state);
  const kinds = dangers(told, hearing(state, told));
  const listed = dangers(told, 'listed');
  // Who just told of a danger is not doubted in what people say softly.
  if (awaits(state, moment) && listed.some((kind) => softlyTold.has(kind))) return listed;
  if (kinds.length === 0 || listed.length > 0) return kinds;
  // "cepat nah saya lg gendong anak", "nama saya sama anak jangan disebut ya"
  const isHurry = state.draft?.asked && impatient(told);
  if (isHurry || visibilityTold(told)?.rest === '' || answersOffice(state, told, kinds)) return [];
  // "dia kenal saya soalnya. ga keliatan kan?"
  const besides = hides(state) ? besideOwnFear(told) : null;
  if (besides !== null && dangers(besides.rest, hearing(state, besides.rest)).length === 0) return [];
  // "lagi digendong keluar. 112 udah tak telpon": whoever sees to others is not taken for one who gives up.
  if (calledHelp.test(plain(told))) return kinds.filter((kind) => kind !== 'crisis');
  const isSure = dangers(told, 'surely').length > 0;
  const isSoft = kinds.some((kind) => softlyTold.has(kind));
  if (awaits(state, moment)) return isSure && isSoft ? kinds : [];
  const isPlace = state.draft?.asked === 'place' && describesPlace(told);
  const isReply = leadsUp(told) || (!isSure && (isPlace || (!isSoft && isPlainReply(state, told, moment))));
  return isReply ? [] : kinds;
}

/** "nempel di tiang tol nya pak", where an officer asked on which pole the lamp is: nothing that carries a current is told of. */
function answersOffice({ questions }: TalkState, told: string, kinds: Danger[]): boolean {
  return questions[0]?.type === 'info' && kinds.every((kind) => kind === 'power') && !carries.test(plain(told)) && !callsForHelp(told);
}

const carries =
  /\b(?:kabel|listrik|strum|setrum|\p{L}*(?:se|nye)trum\p{L}*|api|apinya|percik\p{L}*|kons?let|korslet|trafo|gardu|sutet|meledak|meletus|asap|roboh|jatuh|putus|tumbang|hangus|gosong)\b/u;

/** Whoever hides from somebody speaks of what that one knows. */
function hides({ draft }: TalkState): boolean {
  return draft !== null && (draft.asked === 'visibility' || draft.visibility !== 'public');
}

const calledHelp =
  /\b11[0239]\b.*\b(?:di|ne|nge)?(?:telpon|telepon|telp|hubungi|panggil)\w*|\b(?:di|ne|nge)?(?:telpon|telepon|telp|hubungi|panggil)\w* (?:\w+ ){0,2}11[0239]\b|\b(?:ambulan\w*|damkar|polisi)(?:nya)? (?:sudah|lagi|akan) (?:di)?(?:telpon|telepon|panggil|jalan|datang)/;

/** How closely words are listened to for danger, by what they may be besides. */
function hearing({ draft, filed, questions, emergency }: TalkState, told: string): Hearing {
  if (draft?.asked && (findPlace(told) !== null || opensWithWhere(told))) return 'where';
  return draft !== null || filed.length > 0 || questions.length > 0 || emergency !== null ? 'amid' : 'perhaps';
}

/** The talk in the language chosen now. */
function spoken(talk: Talk, effects: readonly Effect[]): Talk {
  const chosen = effects.findLast((effect) => effect.type === 'speak');
  return chosen === undefined ? talk : { ...talk, language: chosen.language };
}

function hear(state: TalkState, said: Said, moment: Moment): Result {
  const settled = goesOn(state, said, moment) ? outcome(state) : settleGathering(state, moment);
  if ('need' in settled) return settled;
  const asked = settled.say.some(({ choices }) => choices !== undefined);
  const result = hearOne(asked ? { ...settled.state, offered: [] } : settled.state, said, moment);
  // Asked where the files belong, and the next words settle it or ask again: once is enough.
  const moot = settled.state.loose !== null && !('need' in result) && result.state.loose !== settled.state.loose;
  return after(moot ? { ...settled, say: [] } : settled, result);
}

/** Whether what is being gathered waits on: for its next file, for its time, or because one of its captions only reads anew. */
function goesOn(state: TalkState, said: Said, { known }: Moment): boolean {
  if (said.type === 'alarm') return (state.gathering?.until ?? 0) > known.now;
  if (said.type === 'edit') return isGathered(state, said.of);
  return said.type === 'file' && joins(state, said, known.quoted);
}

function hearOne(state: TalkState, said: Said, moment: Moment): Result {
  switch (said.type) {
    case 'text':
      return said.text.trim() === ''
        ? hearNothing(state, 'unknown', moment)
        : withSalam(
            said.text,
            salamAlone(state, said.text, moment) ??
              withAsked(state, moment, (asked) => neverOpenly(asked, said.text, hearWords(asked, said.text, moment), moment)),
          );
    case 'file':
      return hearMaterial(
        state,
        takeFile(said, moment, (state.gathering?.files ?? state.draft?.attachments ?? state.loose?.attachments ?? []).length),
        said.album ?? '',
        moment,
      );
    case 'pin':
      return hearMaterial(state, takePin(said), '', moment);
    case 'press':
      return press(state, { draft: said.draft, step: said.step, choice: said.choice }, moment);
    case 'edit':
      return edited(state, said.of, said.text, moment);
    case 'revoke':
      return revoke(state, said.of, moment);
    case 'start':
      return hearWords(state, '/start', moment);
    case 'other':
      return hearNothing(state, said.kind, moment);
    case 'alarm':
      return remindLoose(state, moment) ?? sendNext(state, moment) ?? wake(state, moment);
  }
}

/** The numbers come first. The words are kept for the offer to note them; only a draft about a danger takes them in. */
function hearDanger(state: TalkState, said: Said, kinds: Danger[], moment: Moment): Result {
  const words = wordsOf(said);
  const say = [alarm(kinds, moment)];
  const effects: Effect[] = [{ type: 'emergency', kinds: kinds.length === 0 ? ['any'] : kinds, words }];
  const held = said.type === 'text' && moment.known.quoted === null && staysAside(state, words, moment);
  const pieces = [
    ...(state.emergency?.pieces ?? []),
    { message: moment.message, at: moment.at, text: words.slice(0, pieceMaxCharacters) },
  ].slice(-emergencyPiecesMax);
  const filed = held && isOfFiled(state, words, moment) ? state.undo : null;
  const taken = takeText(words, moment);
  const hiding = held && state.draft !== null ? hiddenAlarmed(state.draft, words) : null;
  const told = { ...state, draft: hiding?.draft ?? state.draft, emergency: { pieces, at: moment.known.now } };
  const lines = hiding === null ? [] : [message(hiding.line)];
  const kept = () =>
    held ? ((said.type === 'text' ? deniedInDanger(told, words, moment) : null) ?? outcome(told, lines)) : hear(state, said, moment);
  const result: Result = filed === null ? kept() : add(state, filed, taken.material, taken.lines, taken.effects, moment);
  return 'need' in result ? result : { state: result.state, say: [...say, ...result.say], effects: [...effects, ...result.effects] };
}

/** Whether words of danger wait for the offer to note them: no draft takes them in, nor do they only sound like danger where a report of the citizen's is being spoken of. */
function staysAside({ draft, questions, adding }: TalkState, words: string, { known }: Moment): boolean {
  if (draft !== null) return !takesDanger(draft, words, known.categories);
  return (questions.length === 0 && adding === null) || dangers(words, 'listed').length > 0 || someoneWithin(words);
}

/** "kabelnya nyetrum anak saya", of the report filed a moment ago: its officers read it. */
function isOfFiled({ draft, undo }: TalkState, words: string, { known }: Moment): boolean {
  return draft === null && undo !== null && (sameThing(words, story(undo.draft)) || surelyMore(words, undo.draft, known));
}

/** A draft that goes on after an emergency takes the bare yes and no for itself. */
function movedOn(before: TalkState, result: Outcome, isAlarm: boolean): Outcome {
  const { emergency, draft } = result.state;
  if (isAlarm || emergency === null || emergency !== before.emergency || draft === null) return result;
  return { ...result, state: { ...result.state, emergency: { ...emergency, aside: true } } };
}

function wordsOf(said: Said): string {
  if (said.type === 'text' || said.type === 'edit') return said.text;
  return said.type === 'file' ? (said.caption ?? '') : '';
}

/** The first ordinary answer ever also tells what is stored. */
function greeted(before: TalkState, result: Outcome): Outcome {
  const [first, ...rest] = result.say;
  if (before.greeted || !first || result.effects.some((effect) => effect.type === 'emergency')) return result;
  const told = first.lines.some(({ key }) => key === 'stored') ? [] : [sentence('stored')];
  return { ...result, state: { ...result.state, greeted: true }, say: [{ ...first, lines: [...first.lines, ...told] }, ...rest] };
}

/** What a number means from now on: the choices said last; nothing while an open question awaits words, once a draft is put away, or when another begins. */
function offeredNow(result: Outcome, now: number): Outcome {
  const last = result.say.findLast((say) => say.choices !== undefined);
  if (last?.choices) return { ...result, state: { ...result.state, offered: offersOf(last.choices), offeredAt: now } };
  const { state } = result;
  const over = state.draft === null ? [] : state.filed.map((entry) => entry.draft);
  // "ya" deletes nothing where something else was said since.
  const past = (offer: string) => offer === 'rights' || over.includes(offer) || state.kept.some(({ draft }) => draft.id === offer);
  const away = state.offered.some(({ draft }) => past(draft));
  // A draft that went aside by itself is still on the screen.
  if (state.draft === null && result.say.length === 0) return result;
  return away || (state.draft !== null && result.say.length > 0) ? { ...result, state: { ...state, offered: [] } } : result;
}
