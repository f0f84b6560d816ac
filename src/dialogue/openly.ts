/** Nothing goes openly whose teller wishes, in the words that send it, to be hidden, or fears somebody: it is hidden, and shown first. */
import { askAgain } from './ask.ts';
import { mindingFear } from './begun.ts';
import { type Moment, type Result, sentence } from './outcome.ts';
import { hidden, ofAfraid } from './remarks.ts';
import type { Sentence } from './say.ts';
import { soundOf } from './sensed-draft.ts';
import type { Draft, TalkState } from './talk.ts';
import { hidesOneself } from './understand/name-unwanted.ts';
import { fearsPeople } from './understand/own-fear.ts';
import { visibilityTold } from './understand/remark.ts';

/** "nama pak rt nya sebut aja", "jangan sampai pak camat ga tau": it sounds like one. */
const noWish =
  /\bjangan takut\b|\bjangan sampai\b.*\b(?:ga|gak|nggak|tidak|belum|blm) (?:tau|tahu)\b|\bnama\s?(?:saya|ku|aku)\s+(?:jgn|jangan)\s+(?:sampai\s+|sampe\s+)?(?:salah|keliru)|\bnama(?:nya)?\s+(?:pak|bu|bapak|ibu|mas|mbak|bang|si|orang|dia|toko|jalan)/i;

/** What was done with words, as hidden as they wish. */
export function neverOpenly(before: TalkState, text: string, result: Result, moment: Moment): Result {
  const { draft } = before;
  if (draft === null || 'need' in result) return mindingFear(before, text, result, moment);
  const sentAs = result.effects.find((effect) => effect.type === 'file')?.filing.visibility;
  const sent = result.state.undo?.draft;
  if (sentAs !== 'public' || sent === undefined || !(wishesHidden(text) ?? soundsPrivate(draft, text, moment))) return result;
  // What was told beside it is not lost.
  const { pieces, place, placeMessage, occurred } = sent;
  const told = { ...draft, pieces, place, placeMessage, occurred };
  const afraid = ofAfraid({ ...before, draft: told }, told, text);
  return askAgain(afraid.state, moment, afraid.lines);
}

/** Whether words wish it; null: they may sound like it. */
function wishesHidden(text: string): boolean | null {
  const wished = visibilityTold(text)?.visibility;
  if (wished !== undefined) return wished !== 'public';
  return hidesOneself(text) || fearsPeople(text) || (noWish.test(text) ? false : null);
}

/** "orangnya bawa golok. rahasiain aja deh", "saya takut dihajar mereka", below an alarm: the report that is told is hidden all the same, and what to say. null: no such wish. */
export function hiddenAlarmed(draft: Draft, text: string): { draft: Draft; line: Sentence } | null {
  const isFear = draft.visibility === 'public' && fearsPeople(text);
  return hidden(draft, text) ?? (isFear ? { draft: { ...draft, visibility: 'anonymous' }, line: sentence('hidden.anonymous') } : null);
}

/** Whether words surely sound like it, and tell nothing. */
function soundsPrivate(draft: Draft, text: string, moment: Moment): boolean {
  const heard = soundOf(draft, text, moment);
  return heard?.sure === true && heard.act === 'privacy' && !heard.tells;
}
