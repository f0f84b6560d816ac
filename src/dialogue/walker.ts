/** Walks a draft through the table of steps: answers, back, skip and what is told in between are handled here once, for every step. */
import { isAnnounced } from './announced.ts';
import { ask, askAgain, askNext, unsentLines } from './ask.ts';
import type { Effect } from './effect.ts';
import { goOnBeside, send } from './filing.ts';
import { cancel } from './keep.ts';
import { gather, type Material } from './material.ts';
import { above, before, type Moment, message, type Outcome, outcome, sentence } from './outcome.ts';
import type { Sentence } from './say.ts';
import { join } from './similar.ts';
import { nextStep, steps } from './steps/index.ts';
import { both, mattersOf, saysBothIn } from './steps/matters.ts';
import { apartOf, isAnother } from './steps/second.ts';
import { type Answer, answered, opensOther, story } from './steps/step.ts';
import type { Draft, StepName, TalkState } from './talk.ts';
import { agreement, onlySends, saysSend, splitSend } from './understand/answer.ts';
import { onlyBoth } from './understand/both.ts';
import { addsNothing } from './understand/chosen-more.ts';
import { suggestKind } from './understand/kind.ts';
import { sendsAlso, sendsNamed } from './understand/matter-named.ts';
import { findPlace } from './understand/place.ts';
import { pointsIn } from './understand/points.ts';
import { tellsMore, toldBefore } from './understand/told-before.ts';
import { sendsEach, toldBehindSend, writtenBehindSend } from './understand/two.ts';

/** Steps "kirim aja" passes over. */
const optional: ReadonlySet<StepName> = new Set(['area', 'town', 'about', 'when', 'evidence', 'detail', 'split', 'second']);

/** "bismillah kirim": said before anything is sent, and told to nobody. */
const blessing = /^(?:bismillah\w*|yep|yap|yup|nah|sip+)[\s,.!]*$/i;

/** Gives `answer` to a step of the draft; null when the step cannot use it. */
export function answerStep(state: TalkState, draft: Draft, step: StepName, answer: Answer, moment: Moment): Outcome | null {
  const accepted = steps[step].accept(answer, draft, moment.known);
  if (accepted === null) return null;
  const next: Draft = { ...accepted.draft, touchedAt: moment.known.now, reminded: false };
  switch (accepted.go) {
    case 'send':
      return send(state, next, moment);
    case 'join':
      return joinOne(state, next, moment);
    case 'cancel':
      return step === 'second' ? leaveOne(state, next, moment) : cancel(state, next, moment);
    case 'next':
      return askNext(state, next, moment, accepted.lines);
    default:
      return ask(state, next, accepted.go, moment, accepted.lines, step === 'secrecy' && accepted.go === step);
  }
}

/** Joined or added to; the others told at once are asked about. */
export function joinOne(state: TalkState, { others = [], ...draft }: Draft, moment: Moment): Outcome {
  const done = join(state, draft, moment);
  const asked = others.length === 0 ? null : goOnBeside(done.state, { ...draft, others }, moment);
  return asked === null ? done : { ...asked, say: [...done.say, ...asked.say], effects: [...done.effects, ...asked.effects] };
}

/** "tidak" to one of several told at once: the others are still asked about. */
function leaveOne(state: TalkState, { others = [], ...draft }: Draft, moment: Moment): Outcome {
  if (draft.apart === 'praise') return outcome({ ...state, draft: null }, [message(sentence('thanks.welcome'))]);
  const left = cancel(state, draft, moment);
  const asked = goOnBeside(left.state, { ...draft, others }, moment);
  return asked === null ? left : { ...asked, say: [...left.say, ...asked.say] };
}

/**
 * Words at the question on the screen; null when they are more of the story. "kirim aja" behind an answer hurries to the summary: nothing is sent
 * that was not shown. Behind more words at the summary itself it sends.
 */
export function answerWords(state: TalkState, draft: Draft, text: string, moment: Moment): Outcome | null {
  const result = answeredBy(state, draft, text, moment);
  // Who sent sees it for the first time, and must not think it gone.
  const isFirst = draft.asked !== 'summary' && draft.asked !== 'secrecy' && result?.state.draft?.asked === 'summary';
  const isUnsent = isFirst && result.effects.every(({ type }) => type !== 'file') && (saysSend(text) || splitSend(text).send);
  return isUnsent ? above(unsentLines('summary'), result) : result;
}

function answeredBy(state: TalkState, draft: Draft, text: string, moment: Moment): Outcome | null {
  const step = draft.asked;
  if (step === null) return null;
  const each =
    step === 'split' && (sendsEach(text) || (onlySends(text) && (isCounted(draft) || areElsewhere(draft, moment))))
      ? steps.split.accept({ type: 'choice', choice: 'yes' }, draft, moment.known)
      : null;
  // Sent as it stands, or asked on where something is missing.
  if (each !== null) return sendAll(state, { ...each.draft, done: draft.done }, moment);
  const isShown = step === 'summary' || (step === 'place' && draft.shown === true);
  const behind = isShown ? toldBehindSend(text) : null;
  if (behind !== null)
    return send(state, { ...draft, others: [...(draft.others ?? []), { message: moment.message, at: moment.at, text: behind }] }, moment);
  const written = isShown ? writtenBehindSend(text) : null;
  if (written !== null)
    return send(
      state,
      gather(draft, { pieces: [{ message: moment.message, at: moment.at, text: written }], files: [], place: null }, moment, false).draft,
      moment,
    );
  // "gas" may be what a report is about.
  const { rest, send: wantsSent } = step !== 'about' && saysSend(text) ? { rest: '', send: true } : splitSend(text);
  const answer = (words: string): Answer => ({ type: 'text', text: words, message: moment.message, at: moment.at });
  if (!wantsSent) return answerStep(state, draft, step, answer(text), moment);
  if (rest === '' || agreement(rest) === 'yes' || blessing.test(rest) || addsNothing(rest)) return sendAsIs(state, draft, step, moment);
  if (step !== 'summary') return answerStep(state, draft, step, answer(rest), moment);
  // "eh rt 4 bukan 3. kirim": what it changes is no more of the story.
  const changed = steps.summary.accept(answer(rest), draft, moment.known);
  if (changed?.go === 'summary') return above(changed.lines ?? [], send(state, changed.draft, moment));
  const more = { pieces: [{ message: moment.message, at: moment.at, text: rest }], files: [], place: null };
  return send(state, gather(draft, more, moment, false).draft, moment);
}

/** Whether each matter has a place of its own, or one only asks: one report for two helps nobody. */
function areElsewhere(draft: Draft, { known }: Moment): boolean {
  const parts = mattersOf(draft, known.categories)?.parts ?? [];
  const kinds = parts.map(suggestKind);
  if (kinds.includes('information') && kinds.some((kind) => kind !== 'information')) return true;
  const places = parts.map((part) => findPlace(part));
  return places.length > 0 && places.every((place, i) => place !== null && places.indexOf(place) === i);
}

/** Whether pieces tell more of another matter than the first: "anjingnya deket pura". */
function tellsOfOther(draft: Draft, pieces: Draft['pieces'], { known }: Moment): boolean {
  const others = mattersOf({ ...draft, pieces: [...draft.pieces, ...pieces] }, known.categories)?.others ?? [];
  return pieces.some(({ text }) => others.some((other) => other.text !== text && other.text.includes(text)));
}

/** "1. … 2. …", "satu lagi, …": whoever counts their matters out wants them apart. */
function isCounted(draft: Draft): boolean {
  if (saysBothIn(draft)) return true;
  return draft.pieces.some((piece, i) => pointsIn(piece.text).length > 1 || (i > 0 && opensOther(draft, piece)));
}

/** Sends what is on the screen, and those told beside it. */
function sendAll(state: TalkState, draft: Draft, moment: Moment): Outcome {
  return sendAsIs(state, { ...draft, each: true }, draft.asked ?? 'summary', moment);
}

/** "yg dulu aja", "udah pernah saya lapor", "lubang lain" below a summary that offers to add to the citizen's own report of the same thing. null: none is offered, or something else is said. */
function ofOwnAlike(state: TalkState, draft: Draft, text: string, moment: Moment): Outcome | null {
  const said = draft.asked === 'summary' && draft.similar?.own ? toldBefore(text) : null;
  if (said === null) return null;
  const piece = { message: moment.message, at: moment.at, text };
  if (said === 'before') return joinOne(state, tellsMore(text) ? { ...draft, pieces: [...draft.pieces, piece] } : draft, moment);
  const fresh = { ...draft, fresh: true as const };
  const next = { ...state, draft: fresh };
  if (said === 'new') return askAgain(next, moment, [sentence('summary.hint')]);
  return tell(next, fresh, { pieces: [piece], files: [], place: null }, moment, false, [], []);
}

/** "kirim semua" where several are told: each of them is meant. "yg ktp juga kirim": the one that is offered; "yg jalan tetep kirim aja": the one that is shown. null: neither is said. */
export function sendOrAdd(state: TalkState, draft: Draft, text: string, moment: Moment): Outcome | null {
  const added = ofOwnAlike(state, draft, text, moment);
  if (added) return added;
  const { asked, others, second } = draft;
  if ((asked === 'summary' || asked === 'second') && (others ?? second) !== undefined && sendsEach(text))
    return sendAll(state, draft, moment);
  if (asked === 'summary' && onlyBoth(text) && sendsEach(text)) {
    const apart = apartOf(draft, moment.known.categories, both);
    return apart ? sendAll(state, apart, moment) : answerWords(state, draft, 'kirim', moment);
  }
  if (asked === 'summary' && sendsNamed(text, story(draft), moment.known.categories)) return answerWords(state, draft, 'kirim', moment);
  return asked === 'second' && sendsAlso(text, story(draft)) ? sendAsIs(state, draft, asked, moment) : null;
}

/** Takes in what was told outside of an answer; asks on at once where nothing needs to be waited for. */
export function tell(
  state: TalkState,
  draft: Draft,
  material: Material,
  moment: Moment,
  album: boolean,
  lines: Sentence[],
  effects: Effect[],
): Outcome {
  const { announcedAt: _told, ...heard } = state;
  if (material.pieces.length > 0 && isAnnounced(state, moment))
    return tell(heard, { ...draft, opened: [...(draft.opened ?? []), moment.message] }, material, moment, album, lines, effects);
  const apart = material.pieces.filter((piece) => isAnother(draft, piece, moment.known.categories));
  if (apart.length > 0 && apart.length === material.pieces.length && material.files.length === 0)
    return askNext(state, { ...draft, others: [...(draft.others ?? []), ...apart] }, moment, [...lines, sentence('told.apart')]);
  // Who goes on telling below "dua laporan?" wants one, where they did not count them themselves and do not tell of the other.
  const isOne = draft.asked === 'split' && draft.hurried === 'split' && !isCounted(draft) && !tellsOfOther(draft, material.pieces, moment);
  const one = isOne ? answered(draft, 'split') : draft;
  const begun = draft.asked === 'split' ? { ...one, hurried: 'split' as const } : one;
  const gathered = gather(begun, material, moment, album);
  const next = { ...state, draft: gathered.draft };
  const all = [...lines, ...gathered.lines];
  const answersPlace = material.place !== null && draft.asked === 'place';
  const waits = (gathered.draft.quietUntil ?? 0) > moment.known.now && !answersPlace;
  const said = waits ? outcome(next, all.length > 0 ? [{ lines: all }] : []) : askNext(next, gathered.draft, moment, all);
  return { ...said, effects: [...effects, ...said.effects] };
}

/** "lewati": the question's slot stays empty. A question that cannot be skipped is asked again. */
export function skip(state: TalkState, draft: Draft, moment: Moment): Outcome {
  const step = draft.asked;
  const skipped = step === null ? undefined : steps[step].skip?.(draft, moment.known);
  if (step === 'summary') return askAgain(state, moment, []);
  if (skipped === undefined)
    return step === null ? askNext(state, draft, moment) : askNext(state, draft, moment, [sentence('skip.needed')]);
  return nextStep(skipped, moment.known) === step ? askAgain(state, moment, [sentence('skip.needed')]) : askNext(state, skipped, moment);
}

/** "kembali": the last answer is taken back and asked again; from a field to change it leads to the summary. */
export function back(state: TalkState, draft: Draft, moment: Moment): Outcome {
  if (draft.asked !== null && draft.asked !== 'summary' && nextStep(draft, moment.known) === 'summary')
    return askNext(state, draft, moment);
  const last = draft.done.at(-1);
  if (last === undefined) return askAgain(state, moment, []);
  const without = { ...draft, done: draft.done.slice(0, -1) };
  return ask(state, steps[last].clear?.(without) ?? without, last, moment);
}

function sendAsIs(state: TalkState, draft: Draft, step: StepName, moment: Moment): Outcome {
  if (step === 'secrecy') {
    const secret = answered(answered(steps.secrecy.skip?.(draft, moment.known) ?? draft, 'detail'), 'evidence');
    // All but its being secret was on the screen.
    if (draft.shown && nextStep(secret, moment.known) === 'summary') return send(state, secret, moment);
    return askNext(state, secret, moment, [sentence('secrecy.default')]);
  }
  const wanted = draft.each && draft.apart === true ? answered(draft, 'second') : draft;
  // Who hurries is asked for no proof besides where it is.
  const proven = step === 'place' && wanted.visibility === 'secret' ? answered(wanted, 'evidence') : wanted;
  const passed = optional.has(step) ? answered(wanted, step) : proven;
  // Nothing is sent that was not shown.
  if (nextStep(passed, moment.known) === 'summary') {
    if (step === 'place' && !draft.shown) return askNext(state, passed, moment);
    const sent = send(state, passed, moment);
    // Whoever asked to be hidden is so from then on, and reads it.
    return step === 'visibility' ? before(sentence(`hidden.${draft.visibility}`), sent) : sent;
  }
  if (passed !== proven) return askNext(state, passed, moment);
  // Asked once more; who hurries again, or told other things when asked, goes on with what there is.
  const asked = draft.hurried === step || (step === 'place' && draft.placeAsks !== undefined);
  const skipped = asked || wanted !== draft ? steps[step].skip?.(proven, moment.known) : undefined;
  if (skipped !== undefined && wanted !== draft && nextStep(skipped, moment.known) === 'summary') return send(state, skipped, moment);
  return skipped === undefined ? askAgain({ ...state, draft: { ...draft, hurried: step } }, moment, []) : askNext(state, skipped, moment);
}
