/** What is said at the door before any story: who only leads up to one is asked for it, in the words that fit. */
import { askAgain } from './ask.ts';
import { putAway } from './keep.ts';
import { type Moment, message, type Outcome, outcome, sentence } from './outcome.ts';
import type { SayKey } from './say.ts';
import { emptyDraft, type TalkState } from './talk.ts';
import { chained } from './understand/chain.ts';
import { calledWrong } from './understand/correction.ts';
import { pastOpening } from './understand/opening.ts';
import { type Preface, prefaceOf } from './understand/preface.ts';
import { needsSecrecy } from './understand/secrecy.ts';

const answers: Record<Preface, SayKey[]> = {
  afraid: ['fear', 'fear.story'],
  behalf: ['door.behalf'],
  gentle: ['help.gentle'],
  wish: ['door.wish'],
  ask: ['door.ask'],
  story: ['door.story'],
};

/** "mau nanya dulu boleh ga", "saya mau bantu tetangga yang ga punya hp". null: something is told, or something told before may be meant. */
export function ledUp(state: TalkState, text: string): Outcome | null {
  const { undo, loose, emergency } = state;
  const preface =
    undo === null && loose === null && emergency === null && !needsSecrecy(text) ? (prefaceOf(text) ?? prefaceOf(pastOpening(text))) : null;
  return preface && outcome(state, [message(...answers[preface].map((key) => sentence(key)))]);
}

/** A message passed around is nobody's story: what to do about it is said. One that asks for data waits a day, in case it shall be reported. null: it is none. */
export function passedAround(state: TalkState, text: string, moment: Moment): Outcome | null {
  const chain = chained(text);
  if (chain === null) return null;
  const piece = { message: moment.message, at: moment.at, text };
  const draft = { ...emptyDraft(moment.known.fresh.token, moment.known.now), pieces: [piece], reminded: true };
  const next = chain === 'lure' ? putAway(state, draft, moment, 'paused') : state;
  return outcome(next, [message(sentence('chain'), ...(chain === 'lure' ? [sentence('chain.lure')] : []))]);
}

/** The same below a question of the draft: "boleh nanya dulu ga" is answered, and the question stands. null: it is more of the story, or an answer. */
export function ledAside(state: TalkState, text: string, moment: Moment): Outcome | null {
  const preface = state.draft?.asked === null || calledWrong(text) !== undefined ? null : prefaceOf(text);
  return preface === 'ask' || preface === 'gentle'
    ? askAgain(
        state,
        moment,
        answers[preface].map((key) => sentence(key)),
      )
    : null;
}
