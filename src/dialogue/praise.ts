/** Thanks and praise told at the door: answered warmly, and offered once to be passed on, as an aspiration that needs no place. */
import { ask } from './ask.ts';
import { piecesMax } from './limits.ts';
import { type Moment, message, type Outcome, outcome, sentence } from './outcome.ts';
import { type Draft, emptyDraft, type StepName, type TalkState } from './talk.ts';
import { agreement, onlySends } from './understand/answer.ts';
import { passesOn, praises, tellsWell } from './understand/gratitude.ts';
import { intent } from './understand/intent.ts';
import { complains } from './understand/kind-words.ts';
import { plain, words } from './understand/normalise.ts';
import { findPlace } from './understand/place.ts';
import { topicOf } from './understand/topic.ts';
import { answerStep } from './walker.ts';

/** Nothing of this is asked of praise. */
const needless: StepName[] = ['secrecy', 'place', 'area', 'town', 'when', 'split'];
/** More words without praise tell something else. */
const chatMaxWords = 14;
/** What a citizen may want of the bot in between. */
const wishes: ReadonlySet<string> = new Set(['cancel', 'pause', 'status', 'help', 'data', 'back']);

/** What is asked or doubted is no more of it. */
const asking = /\b(?:gimana|kenapa|kapan|mana|apa)\b/;

/** "iya kirim biar orgnya tau": yes, and what for. */
const sendsSo =
  /^(?:(?:ya|iya|oke|ok|sip|boleh|silakan|tolong) )*(?:di)?(?:kirim|sampai|sampe|terus|lanjut|bilang|kasih)(?:in|kan)?(?: (?:aja|saja|dong|ya))* (?:biar|supaya|agar|semoga)\b/;

/** Thanks somebody who praises, and offers to pass it on. */
export function thanked(state: TalkState, text: string, moment: Moment): Outcome {
  const empty = emptyDraft(moment.known.fresh.token, moment.known.now);
  const draft: Draft = { ...empty, kind: 'aspiration', apart: 'praise', reminded: true, done: needless, asked: 'second' };
  return ask(state, withPiece(draft, text, moment), 'second', moment, [sentence('praise.thanks')]);
}

/** Words while it is asked whether praise shall be passed on. null: they are no more of it, and the praise is let go. */
export function belowPraise(state: TalkState, draft: Draft, text: string, moment: Moment): Outcome | null {
  const asked = intent(text);
  if (asked !== null && wishes.has(asked)) return null;
  const agreed = passesOn(text) || onlySends(text) || sendsSo.test(plain(text)) ? 'yes' : agreement(text);
  if (agreed !== null) return answerStep(state, draft, 'second', { type: 'choice', choice: agreed }, moment);
  const praise = praises(text) || tellsWell(text);
  if (!praise && !chats(text, moment)) return null;
  const next = praise ? withPiece(draft, text, moment) : draft;
  return outcome({ ...state, draft: { ...next, touchedAt: moment.known.now } }, [message(sentence('thanks.welcome'))]);
}

function withPiece(draft: Draft, text: string, { message: of, at }: Moment): Draft {
  return { ...draft, pieces: [...draft.pieces, { message: of, at, text }].slice(0, piecesMax) };
}

function chats(text: string, { known }: Moment): boolean {
  const tells = topicOf(text, known.categories) !== null || findPlace(text) !== null || complains(text);
  return words(text).length <= chatMaxWords && !tells && !asking.test(plain(text));
}
