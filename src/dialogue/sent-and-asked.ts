/** A reply that sends and asks: both are heard. */

import { answerFaq } from './faq.ts';
import { answerSensed } from './faq-sensed.ts';
import { type Moment, message, type Outcome, type Result, sentence } from './outcome.ts';
import { onlyReplies, sendsDraft } from './sensed-draft.ts';
import { inOneLine } from './steps/step.ts';
import type { Draft, TalkState } from './talk.ts';
import { callsOff } from './understand/correction.ts';
import { type Faq, faqAsked } from './understand/faq.ts';
import { intent } from './understand/intent.ts';
import { isAfraid } from './understand/moods.ts';
import { hidesOneself } from './understand/name-unwanted.ts';
import { mayAsk } from './understand/question-sense.ts';
import { visibilityTold } from './understand/remark.ts';
import { asksSeen } from './understand/seen-asked.ts';
import { holdsBack, saidBehindSend } from './understand/sent-first.ts';
import { saidBeforeSend } from './understand/sent-last.ts';
import { topicOf } from './understand/topic.ts';
import { toldBehindSend, writtenBehindSend } from './understand/two.ts';
import { unphoned, wish } from './understand/wish.ts';
import { answerWords } from './walker.ts';
import { withinDraft } from './within-draft.ts';

/** Who asks these may not want to send before they know. */
const ofTheName: ReadonlySet<Faq> = new Set(['safe', 'readers', 'reporter', 'stored']);
/** "yang bpjs gimana": of another matter. */
const asksOn = /\b(?:gimana|bagaimana|gmn|kumaha|piye|pripun|kepiye|engken)\b/i;

/** "kirim. nanti dikabarin lewat sini?": sent and answered; "kirim. yang bpjs gimana" sent, and the other told beside. null: it does not send, or asks what becomes of the name first. */
export function sentAndAsked(state: TalkState, draft: Draft, text: string, moment: Moment): Result | null {
  const behind = saidBehindSend(text);
  const asked = behind ?? saidBeforeSend(text);
  const isShown = draft.asked === 'summary' || (draft.asked === 'place' && draft.shown === true);
  if (asked !== null && isShown && unphoned(asked)) {
    const receipt = sent(state, draft, moment);
    return receipt && { ...receipt, say: [...receipt.say, message(sentence('faq.visit'))] };
  }
  if (asked === null || !isShown || ofName(asked) || hidesOneself(asked)) return null;
  const { categories } = moment.known;
  const topic = topicOf(asked, categories);
  const apart = toldBehindSend(text);
  // "kirim. eh nanya, nanti dikabarin kan?" is asked of us.
  const mayAskUs = topic === null && /\b(?:ber)?tanya\b|\bnanya\b/i.test(asked);
  if ((apart !== null && !mayAskUs) || writtenBehindSend(text) !== null) return null;
  const isOther = behind !== null && topic !== null && topic !== topicOf(inOneLine(draft), categories) && asksOn.test(asked);
  if (isOther)
    return sent(state, { ...draft, others: [...(draft.others ?? []), { message: moment.message, at: moment.at, text: asked }] }, moment);
  const shown = answerTo(state, asked, moment);
  if (shown !== null) {
    const receipt = sent(state, draft, moment);
    return receipt && { ...receipt, say: [...receipt.say, ...shown.say] };
  }
  if (behind === null || apart !== null) return null;
  // "kirim saja, daripada tidak jadi jadi" tells nothing.
  return sendsDraft(draft, text, moment) && onlyReplies(draft, behind, moment)
    ? sent(state, draft, moment)
    : heardFirst(state, draft, behind, moment);
}

/** "kirim. lampunya 3 biji": goes with it; "kirim. tapi alamatnya salah" is heard before it is sent. */
function heardFirst(state: TalkState, draft: Draft, told: string, moment: Moment): Result {
  const heard = withinDraft(state, draft, told, moment);
  if ('need' in heard) return heard;
  const { draft: now } = heard.state;
  // "kirim tapi saya ga mau ribet" calls nothing off.
  if (now === null && heard.state.kept[0]?.why === 'cancelled' && !callsOff(told)) return sent(state, draft, moment) ?? heard;
  const isOpen = now?.id === draft.id && now.asked === 'summary';
  const changes = !isOpen || now.pieces !== draft.pieces || now.place !== draft.place || now.others !== draft.others;
  if (!isOpen || (holdsBack(told) && (changes || intent(told) === null))) return heard;
  const asked = !changes && mayAsk(told) ? [{ message: moment.message, at: moment.at, text: told }] : [];
  const receipt = sent(heard.state, { ...now, pieces: [...now.pieces, ...asked] }, moment);
  return receipt === null ? heard : { ...receipt, effects: [...heard.effects, ...receipt.effects] };
}

function ofName(text: string): boolean {
  const asked = faqAsked(text);
  return (
    (asked !== null && ofTheName.has(asked)) ||
    asksSeen(text) ||
    wish(text) === 'private' ||
    isAfraid(text) ||
    visibilityTold(text) !== null
  );
}

/** null where the draft stays. */
function sent(state: TalkState, draft: Draft, moment: Moment): Outcome | null {
  const result = answerWords({ ...state, draft }, draft, 'kirim', moment);
  return result === null || result.state.draft?.id === draft.id ? null : result;
}

/** As to whoever has filed nothing: what is asked is asked of reporting. */
function answerTo(state: TalkState, text: string, moment: Moment): Outcome | null {
  const apart = { ...state, draft: null, filed: [], undo: null, adding: null };
  const result: Result | null = answerFaq(apart, text, moment) ?? answerSensed(apart, text, moment);
  return result === null || 'need' in result ? null : result;
}
