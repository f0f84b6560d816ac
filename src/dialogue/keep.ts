/** Drafts put away and taken up again: cancelled, paused, come back, gone. No answer destroys one. */
import { askNext } from './ask.ts';
import type { Region } from './known.ts';
import { dayHours, draftKeptMs, draftReminderMs, hourMs, keptDraftsMax, unsentKeptMs } from './limits.ts';
import { type Moment, message, type Outcome, outcome, sentence, shortened } from './outcome.ts';
import type { Say, Sentence } from './say.ts';
import { inOneLine } from './steps/step.ts';
import type { Draft, KeptDraft, Loose, TalkState } from './talk.ts';
import { zoneHours } from './understand/clock.ts';

/** Of a story, enough to know which. */
const titleMax = 40;

/** Cancels the open draft; it can come back for 24 hours. */
export function cancel(state: TalkState, draft: Draft, moment: Moment): Outcome {
  const next = putAway(state, draft, moment, 'cancelled');
  return outcome(next, [message(sentence('draft.cancelled', { until: moment.known.now + draftKeptMs }), ...letGo(state, draft))]);
}

/** Puts the open draft aside until the citizen says so. */
export function pause(state: TalkState, draft: Draft, moment: Moment): Outcome {
  const next = putAway(state, draft, moment, 'paused');
  return outcome(next, [message(sentence('draft.paused', { until: moment.known.now + unsentKeptMs }), ...letGo(state, draft))]);
}

/** "bentar": the draft just put away waits for the next words. */
export function forAMoment({ kept: [last, ...others], ...state }: TalkState, id: string): TalkState {
  const isPaused = last?.draft.id === id && last.why === 'paused';
  return { ...state, kept: last === undefined ? [] : [isPaused ? { ...last, soon: true } : last, ...others] };
}

/** The draft that waits for a moment. */
export function awaited({ draft, kept: [last] }: TalkState, { known }: Moment): KeptDraft | undefined {
  return draft === null && last?.soon && awaySince(last) > known.now - hourMs ? last : undefined;
}

/** Takes up a draft that was put away; the one that is open goes aside for it. */
export function takeUp(state: TalkState, kept: KeptDraft, moment: Moment): Outcome {
  const others = { ...state, kept: state.kept.filter((entry) => entry.draft.id !== kept.draft.id) };
  const aside = others.draft === null ? others : putAway(others, others.draft, moment, 'paused');
  const draft: Draft = { ...kept.draft, touchedAt: moment.known.now, reminded: false, asked: kept.draft.asked ?? 'summary' };
  const back = sentence(kept.why === 'cancelled' ? 'draft.back' : 'draft.resumed');
  return askNext({ ...aside, draft: null }, draft, moment, [back, ...toldAside(state, moment)]);
}

/** The draft put aside last, where nothing came after it. */
export function paused(state: TalkState, moment: Moment): KeptDraft | undefined {
  if (state.undo !== null || state.adding !== null) return undefined;
  return state.kept.find((entry) => entry.why === 'paused' && (isFresh(entry, moment) || filedBefore(state, entry)));
}

/** Whether words may go on with it unasked. What a change of a filed report was begun for is long over: they may tell something new of that. */
export function mayTell({ draft }: KeptDraft): boolean {
  return draft.replaces === undefined;
}

/** Whether all that was filed was so before the draft was put away. */
export function filedBefore({ filed }: TalkState, kept: KeptDraft): boolean {
  return filed.every(({ at }) => at <= awaySince(kept));
}

/** Whether its citizen still has it in mind, and on the screen. */
export function isFresh(kept: KeptDraft, { known }: Moment): boolean {
  // Who was reminded of it saw its question again up to a day after they last told of it.
  const { reminded, asked } = kept.draft;
  const seen = awaySince(kept) + (reminded && asked !== null ? draftKeptMs : 0);
  return seen > known.now - draftKeptMs;
}

/** The draft put away, open again. */
export function takenUp(state: TalkState, { draft }: KeptDraft, { known }: Moment): { open: Draft; next: TalkState } {
  const open: Draft = { ...draft, touchedAt: known.now, reminded: false, asked: draft.asked ?? 'summary' };
  return { open, next: { ...state, draft: open, kept: state.kept.filter((entry) => entry.draft.id !== draft.id) } };
}

/** What becomes of the draft that is open when another is taken up. */
export function toldAside({ draft }: TalkState, moment: Moment): Sentence[] {
  return draft === null ? [] : [sentence('draft.aside', { until: moment.known.now + unsentKeptMs })];
}

/** Whether the report that was called off shall come back. */
export function askRestore(): Say {
  const choices = [{ draft: 'kept', step: 'take', choice: 'restore', label: { key: 'choice.restore' as const } }];
  return { lines: [sentence('press.cancelled')], choices };
}

/** The newest draft put away, of this reason first. */
export function newestKept(state: TalkState, why: KeptDraft['why']): KeptDraft | null {
  return state.kept.find((entry) => entry.why === why) ?? state.kept[0] ?? null;
}

/** The state with the draft among those put away, since now or another time (epoch ms). */
export function putAway(state: TalkState, draft: Draft, { known }: Moment, why: KeptDraft['why'], since = known.now): TalkState {
  return away(state, draft, why, since);
}

const keptMs: Record<KeptDraft['why'], number> = { paused: unsentKeptMs, cancelled: draftKeptMs };

function away(state: TalkState, draft: Draft, why: KeptDraft['why'], since: number): TalkState {
  const entry: KeptDraft = { draft: { ...draft, quietUntil: null }, until: since + keptMs[why], why };
  return { ...state, draft: null, kept: [entry, ...state.kept.filter((other) => other.draft.id !== draft.id)].slice(0, keptDraftsMax) };
}

/** When a draft was put away, epoch ms. */
export function awaySince({ until, why }: KeptDraft): number {
  return until - keptMs[why];
}

/** What is told when the oldest draft makes room. */
function letGo({ kept }: TalkState, draft: Draft): Sentence[] {
  const others = kept.filter((entry) => entry.draft.id !== draft.id);
  const gone = others.length >= keptDraftsMax ? others.at(-1) : undefined;
  return gone ? [sentence('limit.drafts', { limit: keptDraftsMax, story: shortened(inOneLine(gone.draft), titleMax) })] : [];
}

/** The state without drafts whose time is over; the one that is open goes aside when nobody touched it. */
export function expired(state: TalkState, now: number): TalkState {
  const { draft } = state;
  const isLeft = draft !== null && draft.touchedAt + draftKeptMs <= now;
  const next = !isLeft ? state : tells(draft) ? away(state, draft, 'paused', draft.touchedAt) : { ...state, draft: null };
  const kept = next.kept.filter((entry) => entry.until > now);
  return kept.length === next.kept.length ? next : { ...next, kept };
}

function tells({ pieces, attachments, apart }: Draft): boolean {
  return apart !== 'praise' && pieces.length + attachments.length > 0;
}

/** When the talk must wake up by itself, epoch ms: the end of the quiet time, the reminder, the end of a draft. */
export function nextAlarm(state: TalkState, timeZone: Region['timeZone']): number | null {
  const { draft, loose } = state;
  const times = state.kept.map((entry) => entry.until);
  if (draft === null && loose !== null) times.push(...[looseDue(loose, timeZone)].filter((due) => due !== null));
  if (draft !== null)
    times.push(draft.quietUntil ?? (draft.reminded ? draft.touchedAt + draftKeptMs : reminderAt(draft.touchedAt, timeZone)));
  if (state.heldUntil !== null) times.push(state.heldUntil);
  if (state.gathering !== null) times.push(state.gathering.until);
  return times.length === 0 ? null : Math.min(...times);
}

/** When it is asked once more where something belongs; null: it was. */
export function looseDue({ at, reminded }: Loose, timeZone: Region['timeZone']): number | null {
  return reminded ? null : reminderAt(at, timeZone);
}

/** When to remind of a draft last touched then: some hours before it is dropped, and not while people sleep. */
export function reminderAt(touchedAt: number, timeZone: Region['timeZone']): number {
  const at = touchedAt + draftReminderMs;
  const hour = (((at / hourMs + zoneHours[timeZone]) % 24) + 24) % 24;
  if (hour >= dayHours.from && hour < dayHours.to) return at;
  const morning = at + ((dayHours.from - hour + 24) % 24) * hourMs;
  const evening = at - ((hour - dayHours.to + 24) % 24) * hourMs;
  return morning < touchedAt + draftKeptMs ? morning : evening;
}

/** The alarm went off: asks on after the quiet time, reminds once of a draft nobody touched. */
export function wake(state: TalkState, moment: Moment): Outcome {
  const { draft } = state;
  const { now, region } = moment.known;
  if (draft === null) return outcome(state);
  if (draft.quietUntil !== null) return draft.quietUntil <= now ? askNext(state, draft, moment) : outcome(state);
  if (draft.reminded || reminderAt(draft.touchedAt, region.timeZone) > now) return outcome(state);
  return askNext({ ...state, draft: null }, { ...draft, reminded: true }, moment, [
    sentence('draft.reminder', { until: draft.touchedAt + unsentKeptMs }),
  ]);
}
