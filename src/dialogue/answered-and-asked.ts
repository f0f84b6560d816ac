/** An answer to what an officer asked, and a question after a report behind it: another one is shown, and what is asked of it is no part of the answer. */
import { askedOfOne } from './about-own.ts';
import { add } from './addition.ts';
import { takeText } from './material.ts';
import { after, type Moment, type Outcome, type Result } from './outcome.ts';
import { openOf, showOwn } from './own.ts';
import { askedLast } from './question.ts';
import type { Question, TalkState } from './talk.ts';
import { asksAfterOwn, asksOnward, namedIn } from './understand/enquiry.ts';

const parted = /^(.*[^\s,.;!?])\s*[,.;!\n]+\s*(?:(?:eh|oh|oiya|btw|terus|trus|trs|sama|lalu)\s+)*([^,.;!\n]+)$/su;

/** "depan warung soto, eh yg halte gmn kabarnya": `answer` hears what stands before the question. null: no officer asked, or no report is asked after behind an answer. */
export function answeredAndAsked(
  state: TalkState,
  text: string,
  moment: Moment,
  answer: (state: TalkState, text: string) => Result,
): Result | null {
  const asked = askedLast(state);
  const [, told = '', question = ''] = parted.exec(text.trim()) ?? [];
  if (asked === null || told.includes('?') || (asks(told) && !/\d/.test(told)) || !asks(question)) return null;
  if (moment.known.own === undefined) return { need: 'own' };
  const named = namedIn(question).length > 0 ? askedOfOne(question, { ...moment.known, own: openOf(moment.known.own) }) : undefined;
  const isSame = named === undefined || named.id === asked.complaint;
  // What is asked of the same report goes with the answer, though both sound like a question: "20771 pak. kapan diperbaiki?"
  if (isSame && !asks(text)) return null;
  const heard = answer(state, told);
  if ('need' in heard || !isFor(asked, heard)) return 'need' in heard ? heard : null;
  const { material, lines, effects } = takeText(text, moment);
  return isSame ? add(state, asked, material, lines, effects, moment) : after(heard, showOwn(heard.state, named.number, moment));
}

const asks = (text: string) => asksAfterOwn(text) || asksOnward(text);

/** Whether words went to the report the officer asked about, and nowhere else. */
function isFor({ complaint }: Question, { state, effects }: Outcome): boolean {
  return state.draft === null && effects.some((effect) => effect.type === 'add' && effect.complaint === complaint);
}
