/** Words that tell how somebody feels and nothing else. */
import { add } from './addition.ts';
import type { Known } from './known.ts';
import { takeText } from './material.ts';
import { type Moment, message, type Outcome, outcome, sentence } from './outcome.ts';
import { inOneLine } from './steps/step.ts';
import type { Draft, TalkState } from './talk.ts';
import { asksSilence, grumbles, hopes, isAfraid, pleads, presses, scornsBot } from './understand/moods.ts';
import { plain } from './understand/normalise.ts';
import { onlyFears } from './understand/own-fear.ts';
import { findPlace } from './understand/place.ts';
import { tellsWrong } from './understand/praise.ts';
import { type ReplyAct, sensedReply } from './understand/reply-sense.ts';
import { needsSecrecy, secrecyReason } from './understand/secrecy.ts';
import { topicOf } from './understand/topic.ts';

/** Fear, a plea or grumbling, and nothing told. null: it is something else. */
export function mood(state: TalkState, text: string, moment: Moment): Outcome | null {
  const fearsBelow = state.filed.length > 0 && secrecyReason(text) === 'fear';
  const isFear = isAfraid(text) || onlyFears(text);
  if (isFear && (fearsBelow || asksSilence(text) || !needsSecrecy(text))) return toFear(state, text, moment);
  if (pleads(text)) return outcome(state, [message(sentence('door.story'))]);
  if (state.adding?.until !== undefined && hopes(text) && topicOf(text, moment.known.categories) === null)
    return outcome(state, [message(sentence('thanks.welcome'))]);
  const isOfUs = scornsBot(text) || (grumbles(text) && topicOf(text, moment.known.categories) === null);
  return isOfUs && findPlace(text) === null && state.loose === null && state.undo === null
    ? outcome(state, [message(sentence('abuse'))])
    : null;
}

/** Whether somebody only grumbles or threatens where it is asked where, whether it shall be two reports, or what it is about. "ga boleh beli di luar katanya" tells. */
export function grumblesInstead(draft: Draft, text: string, { categories }: Known): boolean {
  const { asked } = draft;
  const isAsked = asked === 'place' || asked === 'split' || (asked === 'about' && topicOf(text, categories) === null);
  if (!isAsked || tellsWrong(plain(text)) || findPlace(text) !== null) return false;
  const sound = grumbles(text) ? sensedReply({ moment: 'draft', story: inOneLine(draft), text }, categories) : null;
  return presses(text) || (grumbles(text) && !(sound && telling.has(sound.act)));
}

const telling: ReadonlySet<ReplyAct> = new Set(['more', 'new', 'change']);

/** What can be done against it; below what officers wrote they read whom they shall not tell. */
function toFear(state: TalkState, text: string, moment: Moment): Outcome {
  const isSecret = state.undo?.draft.visibility === 'secret';
  const lines = [sentence('fear'), ...(isSecret ? [] : [sentence(state.filed.length > 0 ? 'fear.secret' : 'fear.story')])];
  if (state.adding?.until === undefined) return outcome(state, [message(...lines)]);
  const taken = takeText(text, moment);
  return add(state, state.adding, taken.material, [...lines, ...taken.lines], taken.effects, moment);
}
