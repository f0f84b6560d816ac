/** What is said beside the refusal of "mau saya catat sebagai laporan?". */
import { awaits } from './emergency.ts';
import type { Moment } from './outcome.ts';
import { soundsGone } from './sensed.ts';
import type { TalkState } from './talk.ts';
import { again, besideUnnoted, saysCalled, saysOver, saysSafeFirst } from './understand/aftermath.ts';
import { agreement } from './understand/answer.ts';
import { intent } from './understand/intent.ts';

/** "gausah. yg aspal aja kirim", below "mau saya catat?": what is said beside the refusal, and the state without the danger. null: nothing else is said, or nothing refused. */
export function pastNote(state: TalkState, text: string, moment: Moment): { state: TalkState; rest: string } | null {
  if (!awaits(state, moment)) return null;
  const [, first = '', behind = ''] = /^([^,.;!\n]+)[,.;!\n]+\s*(.+)$/s.exec(text) ?? [];
  const isOffered = state.offered.some(({ draft }) => draft === 'emergency');
  const rest = besideUnnoted(text) ?? (isOffered && agreement(first) === 'no' ? behind : '');
  const isOver =
    rest === '' || intent(rest) === 'thanks' || saysSafeFirst(rest) || saysOver(rest) || saysCalled(rest) || soundsGone(rest, moment);
  return isOver || again(rest) ? null : { state: { ...state, emergency: null, offered: [] }, rest };
}
