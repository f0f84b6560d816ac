/** What is said in a draft that only asks an office something: who answers, whether, when. Knows no other kind of report. */
import { askAgain } from './ask.ts';
import { type Moment, type Outcome, sentence } from './outcome.ts';
import { kindOf } from './suggestion.ts';
import type { TalkState } from './talk.ts';
import { asksIfAnswered, deniesComplaint, wantsAnswerNow } from './understand/answer-now.ts';
import { asksWhenDone } from './understand/enquiry.ts';

/** "jawab sekarang dong", "lho kok jadi laporan", "bukan ngadu ya ini": who answers, and what kind it is; null: nothing of that. */
export function askedOnly(state: TalkState, text: string, moment: Moment): Outcome | null {
  const { draft } = state;
  if (!draft?.asked || !asksOffice(state)) return null;
  if (wantsAnswerNow(text)) return askAgain(state, moment, [sentence('person')]);
  if (asksIfAnswered(text)) return askAgain(state, moment, [sentence('faq.answered')]);
  if (!deniesComplaint(text)) return null;
  const kind = sentence('summary.kind', { kind: sentence('kind.information') });
  return askAgain({ ...state, draft: { ...draft, kind: 'information' } }, moment, [kind]);
}

/** Whether the open draft asks an office something. */
export function asksOffice({ draft }: TalkState): boolean {
  return draft !== null && kindOf(draft) === 'information';
}

/** "dijawab kapan", of what is told here. */
export function asksWhenUnsent({ draft, filed }: TalkState, text: string): boolean {
  return Boolean(draft?.asked) && filed.length === 0 && asksWhenDone(text);
}
