/** What is said beside the refusal of "mau saya catat sebagai laporan?", or beside the wish for it. */
import { awaits, pressEmergency } from './emergency.ts';
import type { Moment } from './outcome.ts';
import { soundsGone } from './sensed.ts';
import type { TalkState } from './talk.ts';
import { again, besideUnnoted, saysCalled, saysOver, saysSafeFirst, tellsOfScene, wantsNoted } from './understand/aftermath.ts';
import { agreement, onlySends } from './understand/answer.ts';
import { tellsHowItStands } from './understand/distress.ts';
import { dangers } from './understand/emergency.ts';
import { intent } from './understand/intent.ts';
import { plain } from './understand/normalise.ts';

/** "gausah. yg aspal aja kirim", below "mau saya catat?": what is said beside the refusal, and the state without the danger. null: nothing else is said, or nothing refused. */
export function pastNote(state: TalkState, text: string, moment: Moment): { state: TalkState; rest: string } | null {
  if (!awaits(state, moment)) return null;
  const { first, behind } = parted(text);
  const isOffered = state.offered.some(({ draft }) => draft === 'emergency');
  const rest = besideUnnoted(text) ?? (isOffered && agreement(first) === 'no' ? behind : '');
  const isOver =
    rest === '' || intent(rest) === 'thanks' || saysSafeFirst(rest) || saysOver(rest) || saysCalled(rest) || soundsGone(rest, moment);
  return isOver || again(rest) ? null : { state: { ...state, emergency: null, offered: [] }, rest };
}

/** "iya catet, pagernya ga ada", below the same: the talk in which the danger became a report, and what is said of it besides. null: nothing else is said, or it is not wished. */
export function besideNote(state: TalkState, text: string, moment: Moment): { state: TalkState; rest: string } | null {
  const { first, behind } = parted(text);
  const isOffered = state.offered.some(({ draft }) => draft === 'emergency');
  if (!isOffered || !awaits(state, moment) || behind === '' || onlySends(text)) return null;
  if (wantsNoted(text) || (!wantsNoted(first) && !agreesAndTells(first, behind))) return null;
  // "iya dicatat, makasih"
  if (intent(behind) !== null || agreement(behind) !== null) return wantsNoted(first) ? { state, rest: first } : null;
  return { state: pressEmergency(state, 'yes', moment).state, rest: behind };
}

/** "boleh, pinggir kalinya ga ada pager": told calmly, and not of how it stands there now. */
function agreesAndTells(first: string, behind: string): boolean {
  const isNow = tellsOfScene(behind) || tellsHowItStands(behind) || dangers(behind).length > 0;
  return agreement(first) === 'yes' && !isNow && !/\b(?:nanti|besok|bentar|sebentar|dulu|cepat|cepet|buruan)\b/.test(plain(behind));
}

function parted(text: string): { first: string; behind: string } {
  const [, first = '', behind = ''] = /^([^,.;!\n]+)[,.;!\n]+\s*(.+)$/s.exec(text) ?? [];
  return { first, behind };
}
