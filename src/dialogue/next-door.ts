/** Where else people may turn, besides the report here. */
import { askAgain } from './ask.ts';
import { type Moment, message, outcome, type Result, sentence } from './outcome.ts';
import { doorsAhead, howLong, openOf, showDoors } from './own.ts';
import type { Sentence } from './say.ts';
import type { TalkState } from './talk.ts';
import { plain } from './understand/normalise.ts';

/** "kalau tetap gak dijawab gimana": who else may be asked, for the report that is shown, else for one that is late, else for the newest open one. */
export function nextDoor(state: TalkState, text: string, moment: Moment): Result {
  const corruption = moment.known.doors.find((door) => door.for === 'corruption');
  if (corruption && /\bkpk\b/.test(plain(text)))
    return below(
      state,
      [
        sentence('receipt.secret.door', { label: corruption.label, contact: corruption.contact }),
        ...(state.filed.length > 0 ? [sentence('own.door.stays')] : []),
      ],
      moment,
    );
  const { own, now } = moment.known;
  if (own === undefined) return { need: 'own' };
  const open = openOf(own);
  const shown = state.offered.find(({ draft, step }) => draft === 'own' && step === 'nudge')?.choice;
  const about = open.find(({ number }) => number === shown) ?? open.find(({ dueAt }) => dueAt !== null && dueAt < now) ?? open[0] ?? own[0];
  return about === undefined ? below(state, [howLong(moment), ...doorsAhead(moment)], moment) : showDoors(state, about.number, moment);
}

function below(state: TalkState, lines: Sentence[], moment: Moment): Result {
  return state.draft === null ? outcome(state, [message(...lines)]) : askAgain(state, moment, lines);
}
