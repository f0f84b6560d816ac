/** "yang sampah udah, lampu merah belum": how several reports stand, told in one breath. */
import { askedOfOne } from './about-own.ts';
import { add } from './addition.ts';
import type { OwnComplaint } from './known.ts';
import { takeText } from './material.ts';
import { after, type Moment, outcome, type Result } from './outcome.ts';
import { openOf } from './own.ts';
import { answerQuestion } from './question.ts';
import { goneBy } from './sensed.ts';
import type { TalkState } from './talk.ts';
import { plain, words } from './understand/normalise.ts';
import { solvedWords } from './understand/solved.ts';

const eachMaxWords = 16;
const clauseEnds = /[,.;!\n]+|\s+(?=(?:tapi|tp|sedangkan|kalau|kalo|klo)\s)/iu;
const stands = /\b(?:sudah|belum|masih|beres|selesai|nyala|diangkut|surut|bersih|malah|tetap)\b/;
/** "semua udah beres" */
const all =
  /^(?:(?:alhamdulillah|ya|iya|oke|pak|bu|min) )*(?:semua(?:nya)?|(?:ke)?dua(?: dua)?(?:nya)?|dua2(?:nya)?) (?:sudah |pada )+(?:beres|selesai|nyala|bersih|diperbaiki|dikerjakan|tuntas|kelar|aman|oke|bagus)(?: (?:semua|pak|bu|min|makasih|terima kasih|kok|ya|alhamdulillah))*$/;

/** null: not several are open, or the words are not of each. */
export function eachTold(state: TalkState, text: string, moment: Moment): Result | null {
  if (state.filed.length < 2 || state.loose !== null || words(text).length > eachMaxWords || text.includes('?')) return null;
  const isAll = all.test(plain(text));
  const clauses = isAll ? [] : text.split(clauseEnds).filter((clause) => words(clause).length > 0);
  if (!isAll && (clauses.length < 2 || clauses.some((clause) => !stands.test(plain(clause))))) return null;
  const { own } = moment.known;
  if (own === undefined) return { need: 'own' };
  const open = openOf(own);
  if (open.length < 2) return null;
  const told: [OwnComplaint | undefined, string][] = isAll
    ? open.map((one) => [one, text])
    : clauses.map((clause) => [askedOfOne(clause, { ...moment.known, own: open }), clause.trim()]);
  const named = told.flatMap(([one, words]) => (one === undefined ? [] : [{ one, words }]));
  if (named.length !== told.length || new Set(named.map(({ one }) => one.id)).size !== told.length) return null;
  let so = outcome(state);
  for (const { one, words } of named) {
    const next = after(so, ofOne(so.state, one, words, moment));
    if ('need' in next) return next;
    so = next;
  }
  return so;
}

/** The answer to "sudah beres?" where that is asked, or more for it. */
function ofOne(state: TalkState, { id: complaint, number, title }: OwnComplaint, text: string, moment: Moment): Result {
  const asked = state.questions.some((open) => open.type === 'solved' && open.complaint === complaint);
  const told = words(title);
  // "yang sampah udah": what is said of it, without its name.
  const bare = words(text).filter((word) => !told.includes(word) && !/^(?:yang|kalau|tapi|sedangkan)$/.test(word));
  const answer = asked
    ? (answerQuestion(state, text, complaint, moment) ?? answerQuestion(state, bare.join(' '), complaint, moment))
    : null;
  if (answer !== null) return answer;
  if (solvedWords(text, { title: '', quoted: true }, moment.known.categories) === true) return goneBy(state, complaint, number, text);
  const { material, lines, effects } = takeText(text, moment);
  return add(state, { complaint, number }, material, lines, effects, moment);
}
