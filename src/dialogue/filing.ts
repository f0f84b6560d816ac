/** Makes a complaint of a draft, once: the draft's id is remembered, and whoever confirms again hears the number. */

import { askNext } from './ask.ts';
import type { Filing } from './effect.ts';
import { putAway } from './keep.ts';
import { dayMs, filedMax, filedMessagesMax, filingsPerDay } from './limits.ts';
import { type Moment, message, type Outcome, outcome, sentence } from './outcome.ts';
import type { Say, Sentence } from './say.ts';
import { nextStep } from './steps/index.ts';
import { categoryOf, kindOf } from './suggestion.ts';
import type { Draft, FiledDraft, TalkState } from './talk.ts';

/** Files the draft and says its number; asks on when something is still missing, keeps it when the day's limit is reached. */
export function send(state: TalkState, draft: Draft, moment: Moment): Outcome {
  if (nextStep(draft, moment.known) !== 'summary' || isEmptyDraft(draft)) return askNext(state, draft, moment);
  const filings = state.filings.filter((at) => at > moment.known.now - dayMs);
  if (filings.length >= filingsPerDay) {
    return outcome(putAway({ ...state, filings }, draft, moment, 'paused'), [
      message(sentence('limit.filings', { limit: filingsPerDay, at: (filings[0] ?? moment.known.now) + dayMs })),
    ]);
  }
  const due = moment.known.due('verify', kindOf(draft), moment.known.now);
  const filing = fill(draft, moment, due.at);
  const filed: FiledDraft = {
    draft: draft.id,
    complaint: filing.id,
    number: filing.number,
    at: moment.known.now,
    messages: messagesOf(draft),
  };
  const next: TalkState = {
    ...state,
    draft: null,
    filed: [filed, ...state.filed].slice(0, filedMax),
    filings: [...filings, moment.known.now],
  };
  return outcome(next, [receipt(filing, due.listed)], [{ type: 'file', filing }]);
}

/** What somebody hears who confirms a draft that was filed. */
export function alreadySent(filed: FiledDraft): Say {
  return { lines: [sentence('filed.already', { number: filed.number })], about: filed.complaint };
}

function fill(draft: Draft, moment: Moment, dueAt: number): Filing {
  const { known } = moment;
  return {
    id: known.fresh.ids.at(-1) ?? known.fresh.token,
    number: known.fresh.number,
    draft: draft.id,
    kind: kindOf(draft),
    category: categoryOf(draft, known),
    visibility: draft.visibility,
    pieces: draft.pieces,
    place: draft.place,
    occurred: draft.occurred,
    attachments: draft.attachments.map((file) => file.id),
    at: known.now,
    dueAt,
  };
}

function receipt(filing: Filing, listed: boolean): Say {
  const secret = filing.visibility === 'secret';
  const lines: Sentence[] = [
    sentence(secret ? 'receipt.secret' : `receipt.${filing.kind}`, { number: filing.number, at: filing.at }),
    sentence('receipt.due', { due: filing.dueAt }),
  ];
  if (!listed) lines.push(sentence('receipt.unlisted'));
  lines.push(sentence(secret ? 'receipt.secret.keep' : 'receipt.more'));
  return { lines, about: filing.id };
}

function isEmptyDraft(draft: Draft): boolean {
  return draft.pieces.length === 0 && draft.attachments.length === 0;
}

function messagesOf(draft: Draft): string[] {
  const all = [...draft.pieces.map((piece) => piece.message), ...draft.attachments.map((file) => file.message), draft.placeMessage];
  return [...new Set(all.filter((id) => id !== ''))].slice(0, filedMessagesMax);
}
