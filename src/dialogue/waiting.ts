/** Impatience below reports on their way: how they stand, and where a date is over, the reminder and the next door without a press. */
import { askedOfOne } from './about-own.ts';
import { command } from './command.ts';
import type { OwnComplaint } from './known.ts';
import { hasMoved, nudge, nudgedAt } from './nudge.ts';
import { type Moment, outcome, type Result } from './outcome.ts';
import { openOf, overdue, showDoors, showOwn } from './own.ts';
import type { TalkState } from './talk.ts';
import { asksAfterOwn, asksOnward } from './understand/enquiry.ts';
import { plain } from './understand/normalise.ts';
import { asksNumber } from './understand/number-asked.ts';
import { asksHowLong, asksToRemind, complainsOfWaiting, remindsOfEach } from './understand/waiting.ts';

/** "udah 3 hari nih pak", "belum ada kabar?". null: something else is asked or told, or nothing is on its way. */
export function impatient(state: TalkState, text: string, moment: Moment): Result | null {
  const { draft, filed, loose, undo, emergency, questions } = state;
  const reminds = asksToRemind(text);
  // Nothing of a draft is a wish that officers be reminded.
  const isTelling = (draft !== null || undo !== null) && !reminds;
  const isBusy = isTelling || loose !== null || emergency !== null || questions.some(({ type }) => type !== 'rate');
  const isOfOwn = reminds || asksHowLong(text) || asksAfterOwn(text);
  if (isBusy || filed.length === 0 || !(isOfOwn || (asksOnward(text) && complainsOfWaiting(text)))) return null;
  const { own } = moment.known;
  if (own === undefined) return { need: 'own' };
  const open = openOf(own);
  const one = open.length === 1 ? open[0] : askedOfOne(text, { ...moment.known, own: open });
  const late = (one ? [one] : open).filter((entry) => overdue(entry, moment));
  const [only, another] = late;
  const shown = state.offered.find(({ step }) => step === 'nudge')?.choice;
  const meant = late.find(({ number }) => number === shown) ?? (another ? undefined : only);
  if (another && remindsOfEach(text)) return remindedOfEach(state, late, moment);
  if (reminds && meant) return nudge(state, meant.number, moment);
  // "nomornya masih yang lama kan?" hurries nobody.
  if (only && !another && complainsOfWaiting(text) && !asksNumber(plain(text))) return reminded(state, only, moment);
  if (open.length === 0 || !(reminds || asksHowLong(text))) return null;
  return one ? showOwn(state, one.number, moment) : command(state, 'status', moment);
}

/** "udah 3 hari nih pak", of what was filed a moment ago: how long it has been so. */
export function tellsLength({ undo }: TalkState, text: string): boolean {
  return undo !== null && asksHowLong(text);
}

/** How it stands; its officers are reminded, and the next door is told. Said today already and nothing new: when they were. */
function reminded(state: TalkState, entry: OwnComplaint, moment: Moment): Result {
  const { id, number } = entry;
  const already = nudgedAt(state, entry, moment);
  if (already !== null && !hasMoved(entry, already)) return nudge(state, number, moment);
  const shown = showOwn(state, number, moment);
  const told = 'need' in shown ? shown : nudge(state, number, moment);
  const doors = 'need' in told ? told : showDoors(told.state, number, moment);
  if ('need' in shown || 'need' in told || 'need' in doors) return told;
  const lines = [...shown.say, ...told.say, ...doors.say].flatMap((say) => say.lines);
  const choices = told.say.flatMap((say) => say.choices ?? []);
  return outcome(told.state, [{ lines, choices, about: id }], told.effects);
}

/** Which actions there are for one of them is asked of that one. */
function remindedOfEach(state: TalkState, late: readonly OwnComplaint[], moment: Moment): Result {
  return late.reduce<Result>((told, { number }) => {
    const next = 'need' in told ? told : nudge(told.state, number, moment);
    if ('need' in told || 'need' in next) return next;
    const lines = [...told.say, ...next.say].flatMap((say) => say.lines);
    return outcome(next.state, [{ lines }], [...told.effects, ...next.effects]);
  }, outcome(state));
}
