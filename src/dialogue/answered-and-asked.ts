/** An answer to what an officer asked, and a question after a report behind it, or news of another one: that one is shown or gets the news, and they are no part of the answer. */
import { askedOfOne } from './about-own.ts';
import { add } from './addition.ts';
import { answeredAndBegun } from './answered-and-begun.ts';
import type { Effect } from './effect.ts';
import { takeText } from './material.ts';
import { after, type Moment, type Outcome, type Result } from './outcome.ts';
import { openOf, showOwn } from './own.ts';
import { askedLast } from './question.ts';
import { goneBy } from './sensed.ts';
import { settledAndBegun } from './settled-and-begun.ts';
import type { Question, TalkState } from './talk.ts';
import { pastName } from './understand/claim-named.ts';
import { asksAfterOwn, asksOnward, namedIn } from './understand/enquiry.ts';
import { plain } from './understand/normalise.ts';
import { solvedWords } from './understand/solved.ts';

const parted = /^(.*[^\s,.;!?])\s*[,.;!\n]+\s*(?:(?:eh|oh|oiya|btw|terus|trus|trs|sama|lalu)\s+)*([^,.;!\n]+)$/su;

type Answer = (state: TalkState, text: string) => Result;

/** null: nothing is asked, or nothing of the kind stands behind the answer, which `answer` hears. */
export function answeredAndMore(state: TalkState, text: string, moment: Moment, answer: Answer): Result | null {
  return (
    answeredAndAsked(state, text, moment, answer) ??
    answeredAndTold(state, text, moment, answer) ??
    answeredAndBegun(state, text, moment) ??
    settledAndBegun(state, text, moment)
  );
}

/** "depan warung soto, eh yg halte gmn kabarnya" */
function answeredAndAsked(state: TalkState, text: string, moment: Moment, answer: Answer): Result | null {
  const asked = askedLast(state) ?? onlyClaim(state);
  const [, told = '', question = ''] = parted.exec(text.trim()) ?? [];
  if (asked === null || told.includes('?') || (asks(told) && !/\d/.test(told)) || !asks(question)) return null;
  if (moment.known.own === undefined) return { need: 'own' };
  const named = namedIn(question).length > 0 ? askedOfOne(question, { ...moment.known, own: openOf(moment.known.own) }) : undefined;
  const isSame = named === undefined || named.id === asked.complaint;
  if (isSame && asked.type === 'solved') return null;
  // What is asked of the same report goes with the answer, though both sound like a question: "20771 pak. kapan diperbaiki?"
  if (isSame && !asks(text)) return null;
  const heard = answer(state, told);
  if ('need' in heard || !isFor(asked, heard)) return 'need' in heard ? heard : null;
  const { material, lines, effects } = takeText(text, moment);
  return isSame ? add(state, asked, material, lines, effects, moment) : after(heard, showOwn(heard.state, named.number, moment));
}

/** "ga ada nomornya, tiang ketiga. yg got mah udah ada yg ngukur" */
function answeredAndTold(state: TalkState, text: string, moment: Moment, answer: Answer): Result | null {
  const asked = askedLast(state);
  const [, told = '', news = ''] = parted.exec(text.trim()) ?? [];
  if (asked === null || text.includes('?') || !ofOne.test(news) || ofOne.test(told)) return null;
  const { own, categories } = moment.known;
  if (own === undefined) return { need: 'own' };
  const other = namedIn(news).length > 0 ? askedOfOne(news, { ...moment.known, own: openOf(own) }) : undefined;
  if (other === undefined || other.id === asked.complaint) return null;
  const heard = answer(state, told);
  if ('need' in heard || !isFor(asked, heard)) return 'need' in heard ? heard : null;
  const { id: complaint, number, title } = other;
  if (solvedWords(pastName(news, title), { title, quoted: false }, categories) === true)
    return after(heard, goneBy(heard.state, complaint, number, news));
  const { material, lines, effects } = takeText(news, moment);
  return after(heard, add(heard.state, { complaint, number }, material, lines, effects, moment));
}

/** "yg got mah ..." */
const ofOne =
  /^(?:(?:eh|oh|kalau|kalo|klo|kl|tapi|tp|dan|sama|untuk|buat)\s+)*(?:yg|yang|soal|kalau|kalo|klo|laporan)\s+\p{L}|^(?:(?:eh|oh|btw|tp|tapi|dan|sama)\s+)*\p{L}{3,}(?:nya|e|na)\s+(?:(?:mah|sih|jg|juga|malah)\s+)?(?:sudah|udah|udh|dah|blm|belum|belom|masih|msh)\s/iu;

/** "got nya kapan" */
const ofThing =
  /^(?:(?:terus|kalau|yang|eh|oh|tapi|lalu|soal|laporan) )*\p{L}{3,}(?: nya)? (?:kapan|gimana|bagaimana)(?: (?:di\p{L}+|ya|pak|bu|min|dong))*$/u;

const asks = (text: string) => asksAfterOwn(text) || asksOnward(text) || ofThing.test(plain(text));

/** Whether words went to the report the officer asked about, and nowhere else. */
function isFor({ complaint }: Question, { state, effects }: Outcome): boolean {
  const isOf = (effect: Effect) => (effect.type === 'add' || effect.type === 'solved') && effect.complaint === complaint;
  return state.draft === null && effects.some(isOf);
}

/** "Sudah beres?", where that is all that is asked. */
function onlyClaim({ questions, draft }: TalkState): Question | null {
  const [claim, another] = questions;
  return claim?.type === 'solved' && another === undefined && draft === null ? claim : null;
}
