/** What is said of a report that was taken back, or was just asked to be: whether it is gone, and why. */
import { alreadySent } from './filing.ts';
import { askRestore, awaySince, filedBefore, takeUp } from './keep.ts';
import { afterthoughtMs, hourMs } from './limits.ts';
import { type Moment, message, type Outcome, outcome, sentence } from './outcome.ts';
import type { SayKey } from './say.ts';
import type { TalkState } from './talk.ts';
import { beginsAnew, bringsBack, declinesOffer, missesIt, refusesAgain, sendsAfterAll } from './understand/brought-back.ts';
import { asksGone, callsOff } from './understand/correction.ts';
import { intent } from './understand/intent.ts';
import { plain, words } from './understand/normalise.ts';
import { findPlace } from './understand/place.ts';
import { tellsWrong } from './understand/praise.ts';
import { mayAsk } from './understand/question-sense.ts';
import { topicOf } from './understand/topic.ts';
import { askWithdraw } from './undo.ts';

/** Why a report is not wanted any more. */
const reasonMaxWords = 7;

/** "eh jgn, balikin", "loh jangan", "kirim aja udah anj" right after a report was called off: it is back, or asked whether it shall be; below the offer to take one back it goes on. null: none was, or something else is said. */
export function backAfterAll(state: TalkState, text: string, moment: Moment): Outcome | null {
  const [last] = state.kept;
  if (state.draft !== null || state.loose !== null) return null;
  if (state.undo !== null || last?.why !== 'cancelled' || !filedBefore(state, last)) return goesOn(state, text);
  const isJust = awaySince(last) > moment.known.now - afterthoughtMs;
  if (bringsBack(text) || (isJust && refusesAgain(text))) return takeUp(state, last, moment);
  if (isJust && beginsAnew(text)) return outcome(state, [message(sentence('door.story'))]);
  const topic = topicOf(text, moment.known.categories);
  return isJust && topic === null && (sendsAfterAll(text) || missesIt(text)) ? outcome(state, [askRestore()]) : null;
}

function goesOn(state: TalkState, text: string): Outcome | null {
  const isOffered = state.offered.some(({ step }) => step === 'withdraw') && state.filed.every(({ closing }) => !closing);
  return isOffered && declinesOffer(text)
    ? outcome({ ...state, offered: [] }, [message(sentence('fine'), sentence('own.door.stays'))])
    : null;
}

/** "yakin kan udah kehapus?": null: it is not asked, or nothing was to be taken back. */
export function takenBack(state: TalkState, text: string): Outcome | null {
  if (!asksGone(text)) return null;
  if (state.kept[0]?.why === 'cancelled') return outcome(state, [message(sentence('draft.cancelled.already'))]);
  const [sent] = state.filed;
  // "beneran dikirim kan" asks whether it is sent.
  if (sent && !asksOff.test(plain(text))) return outcome(state, [alreadySent(sent)]);
  return state.undo === null ? null : outcome(state, [askWithdraw(state.undo)]);
}

const asksOff = /hapus|batal|tarik|cabut|hilang|buang|delete|tidak jadi/;

/** "iya batal. mau tak omongin pas rapat aja": said again of what was called off, or of nothing: "gausah dilaporin, pabriknya ga salah". null: something is told, or may be called off. */
export function calledOffAgain({ kept, filed, loose, emergency }: TalkState, text: string, { known }: Moment): SayKey | null {
  if (loose !== null || intent(text) !== null || !callsOff(text) || findPlace(text) !== null) return null;
  const [last] = kept;
  if (last?.why === 'cancelled' && awaySince(last) > known.now - hourMs) return 'draft.cancelled.already';
  const [first = ''] = text.split(/[,.;!\n]+/);
  const isMeant = emergency !== null || /lapor/.test(plain(first)) || !tellsWrong(plain(text));
  return last === undefined && filed.length === 0 && isMeant ? 'fine.later' : null;
}

/** "dia udah minta maaf", right after a report was taken back: why, and no report of its own. */
export function explainsCancel(state: TalkState, text: string, { known }: Moment): boolean {
  const [last] = state.kept;
  if (last?.why !== 'cancelled' || awaySince(last) <= known.now - afterthoughtMs) return false;
  return words(text).length <= reasonMaxWords && !mayAsk(text) && topicOf(text, known.categories) === null && findPlace(text) === null;
}
