/** Another matter that is announced before it is told: "oh iya, satu lagi" is no part of a story, and what follows it begins one. */
import { askAgain } from './ask.ts';
import { hourMs } from './limits.ts';
import { type Moment, message, type Outcome, outcome, sentence } from './outcome.ts';
import type { TalkState } from './talk.ts';
import { announcesAnother } from './understand/another-opens.ts';
import { pointsTo } from './understand/more.ts';

/** Says that it may be told, and waits for it. null: the words announce nothing. */
export function announced(state: TalkState, text: string, moment: Moment): Outcome | null {
  const { draft, loose } = state;
  // "buat baru aja" below a draft means what is told there.
  if (!announcesAnother(text) && (draft !== null || loose !== null || pointsTo(text) !== 'new')) return null;
  const next = { ...state, announcedAt: moment.known.now };
  if (draft === null) return outcome({ ...next, adding: null }, [message(sentence('door.story'))]);
  return draft.asked === null ? outcome(next) : askAgain(next, moment, [sentence('door.story')]);
}

/** Whether it was announced a moment ago, and is not told yet. */
export function isAnnounced({ announcedAt = 0 }: TalkState, { known }: Moment): boolean {
  return announcedAt > known.now - hourMs;
}
