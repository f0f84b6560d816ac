/** A pressed button, however old: what is open is answered, what is over is told kindly, nothing happens twice. */

import { announceAddition } from './addition.ts';
import { askAgain } from './ask.ts';
import { concealNumber } from './conceal.ts';
import { pressEmergency } from './emergency.ts';
import { alreadySent } from './filing.ts';
import { goOn } from './grant.ts';
import { hushNumber } from './hush.ts';
import { askRestore, isFresh, newestKept, takeUp, toldAside } from './keep.ts';
import { pressLanguage } from './language.ts';
import { pressLoose } from './loose.ts';
import { nudge } from './nudge.ts';
import { after, type Moment, message, type Outcome, outcome, type Result, sentence } from './outcome.ts';
import { showDoors, showOwn } from './own.ts';
import { pressQuestion } from './question.ts';
import { pressForget } from './rights.ts';
import { isStep, nextStep } from './steps/index.ts';
import type { Draft, Offer, TalkState } from './talk.ts';
import { askClosing, askWithdraw, changeFiled, withdrawNumber } from './undo.ts';
import { answerStep } from './walker.ts';

/** Answers a press; the three words are those of the choice it was made from, or anything at all. */
export function press(state: TalkState, offer: Offer, moment: Moment): Result {
  if (offer.draft === 'own') return pressOwn(state, offer, moment);
  if (offer.draft === 'emergency') return pressEmergency(state, offer.choice, moment);
  if (offer.draft === 'loose') return pressLoose(state, offer.choice, moment);
  if (offer.draft === 'rights') return goOn(pressForget(state, offer.choice, moment), moment);
  if (offer.draft === 'kept') return restore(state, moment);
  if (offer.draft === 'language') return pressLanguage(state, offer.choice, moment);
  const { draft } = state;
  if (draft !== null && offer.draft === draft.id) return pressDraft(state, draft, offer, moment);
  return pressQuestion(state, offer.draft, offer.step, offer.choice, moment) ?? pressPast(state, offer, moment);
}

function pressDraft(state: TalkState, draft: Draft, offer: Offer, moment: Moment): Outcome {
  const { step } = offer;
  const open = isStep(step) && (step === draft.asked || (step === 'summary' && nextStep(draft, moment.known) === 'summary'));
  const answer = open ? answerStep(state, draft, step, { type: 'choice', choice: offer.choice }, moment) : null;
  return answer ?? askAgain(state, moment, [sentence('press.stale')]);
}

/** Drafts that were put away come back first; drafts that were filed say their number. */
function pressPast(state: TalkState, offer: Offer, moment: Moment): Result {
  const filed = state.filed.find((entry) => entry.draft === offer.draft);
  if (filed && offer.choice === 'cancel')
    return state.undo?.complaint === filed.complaint
      ? outcome(state, [askWithdraw(state.undo)])
      : (askClosing(state, moment) ?? outcome(state, [alreadySent(filed)]));
  if (filed && offer.choice === 'edit' && state.undo?.complaint === filed.complaint) return changeFiled(state, '', moment);
  if (filed && offer.choice === 'hide') return concealNumber(state, filed.number, 'anonymous', moment);
  if (filed) return outcome(state, [alreadySent(filed)]);
  const kept = state.kept.find((entry) => entry.draft.id === offer.draft);
  if (!kept) return askAgain(state, moment, [sentence('press.old')]);
  if (kept.why === 'cancelled') return outcome(state, [askRestore()]);
  const resumed = takeUp(state, kept, moment);
  const draft = resumed.state.draft;
  // Sent is what was seen lately.
  const isOld = offer.choice === 'send' && !isFresh(kept, moment);
  if (draft === null || offer.step !== 'summary' || isOld) return resumed;
  const aside = toldAside(state, moment);
  return after({ say: aside.length > 0 ? [message(...aside)] : [], effects: [] }, pressDraft(resumed.state, draft, offer, moment));
}

function pressOwn(state: TalkState, offer: Offer, moment: Moment): Result {
  switch (offer.step) {
    case 'nudge':
      return nudge(state, offer.choice, moment);
    case 'add':
      return announceAddition(state, offer.choice, moment);
    case 'door':
      return showDoors(state, offer.choice, moment);
    case 'hush':
    case 'unhush':
      return hushNumber(state, offer.choice, offer.step === 'hush', moment);
    case 'secret':
    case 'anonymous':
      return concealNumber(state, offer.choice, offer.step, moment);
    case 'withdraw':
      return withdrawNumber(state, offer.choice, moment);
    default:
      return showOwn(state, offer.choice, moment);
  }
}

function restore(state: TalkState, moment: Moment): Outcome {
  const kept = newestKept(state, 'cancelled');
  return kept ? takeUp(state, kept, moment) : outcome(state, [message(sentence('draft.none'))]);
}
