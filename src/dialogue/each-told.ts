/** "yang sampah udah, lampu merah belum": how several reports stand, told in one breath. */
import { askedOfOne } from './about-own.ts';
import { add } from './addition.ts';
import { answerQuestion } from './answer-question.ts';
import type { OwnComplaint } from './known.ts';
import { takeText } from './material.ts';
import { after, type Moment, outcome, type Result } from './outcome.ts';
import { openOf } from './own.ts';
import { settle } from './question.ts';
import { goneBy } from './sensed.ts';
import type { TalkState } from './talk.ts';
import { plain, words } from './understand/normalise.ts';
import { solvedWords } from './understand/solved.ts';

const eachMaxWords = 16;
const clauseEnds = /[,.;!\n]+|\s+(?=(?:tapi|tp|sedangkan|kalau|kalo|klo|tinggal|kecuali|sisa|cuma)\s)/iu;
const stands = /\b(?:sudah|belum|masih|beres|selesai|nyala|diangkut|surut|bersih|malah|tetap)\b/;
/** "tinggal got", "kecuali lampu": what is left. */
const left = /^(?:(?:pak|bu|min|cuma) )*(?:tinggal|kecuali|sisa(?:nya)?|selain)\b/;
const together = /\s+(?:sama|dan|dn|plus|serta|&)\s+/iu;
const lead = '(?:(?:alhamdulillah|ya|iya|oke|sip|pak|bu|min) )*';
const every = '(?:semua(?:nya)?|(?:ke)?dua(?: dua)?(?:nya)?|dua2(?:nya)?|(?:ke)?tiga(?: tiga)?(?:nya)?|tiga2(?:nya)?)';
const done = '(?:beres|selesai|nyala|bersih|diperbaiki|dikerjakan|tuntas|kelar|aman|oke|bagus)';
/** "semua udah beres", "udah beres dua2nya". */
const all = new RegExp(
  `^${lead}(?:${every} (?:sudah |pada )*${done}|(?:sudah |pada )+(?:${done} )?${every}(?: ${done})?)(?: (?:semua|pak|bu|min|makasih|terima kasih|kok|ya|alhamdulillah))*$`,
);
/** How many are meant, where it is said. */
const counts: [number, RegExp][] = [
  [2, /\b(?:ke)?dua(?:2|nya|2nya)?\b/],
  [3, /\b(?:ke)?tiga(?:2|nya|2nya)?\b/],
];

/** What is said of one of several. `isLeft`: it is the one that is not done yet. */
interface Told {
  one: OwnComplaint;
  text: string;
  isLeft: boolean;
}

const none = new RegExp(
  `^${lead}(?:${every} (?:juga |masih |memang |pada )*belum(?: ${done})?|(?:masih )?(?:belum|tidak) (?:ada )?(?:yang )?(?:${done} )?(?:${every}|satu ?pun|semua)(?: ${done})?|belum (?:${done} )?${every})(?: (?:semua|juga|pak|bu|min|kok|nih|ya|yang ${done}))*$`,
);

/** "belum dua2nya", below several claims: each is open again. */
function noneDone(state: TalkState, text: string, moment: Moment): Result | null {
  const claims = state.questions.filter(({ type }) => type === 'solved');
  if (claims.length < 2 || text.includes('?') || !none.test(plain(text))) return null;
  let so = outcome(state);
  for (const claim of claims) {
    const next = after(so, settle(so.state, claim, false, text, moment));
    if ('need' in next) return next;
    so = next;
  }
  return so;
}

/** null: not several are open, or the words are not of each. */
export function eachTold(state: TalkState, text: string, moment: Moment): Result | null {
  const without = noneDone(state, text, moment);
  if (without) return without;
  if (state.filed.length < 2 || state.loose !== null || words(text).length > eachMaxWords || text.includes('?')) return null;
  const clauses = text.split(clauseEnds).filter((clause) => words(clause).length > 0);
  if (clauses.some((clause) => !stands.test(plain(clause)) && !left.test(plain(clause)))) return null;
  const { own } = moment.known;
  if (own === undefined) return { need: 'own' };
  const open = openOf(own);
  const told = open.length < 2 ? null : toldOf(clauses, open, moment);
  if (told === null || told.length < 2 || new Set(told.map(({ one }) => one.id)).size !== told.length) return null;
  let so = outcome(state);
  for (const each of told) {
    const next = after(so, ofOne(so.state, each, told, moment));
    if ('need' in next) return next;
    so = next;
  }
  return so;
}

/** What is said of which; null where a clause names none of them, or not as many as it counts. */
function toldOf(clauses: readonly string[], open: OwnComplaint[], { known }: Moment): Told[] | null {
  const named = clauses.map((clause) => ({
    clause: clause.trim(),
    isAll: all.test(plain(clause)),
    ones: clause.split(together).map((part) => askedOfOne(part, { ...known, own: open })),
  }));
  const others = named.filter(({ isAll }) => !isAll).flatMap(({ ones }) => ones);
  const miscounts = named.some(({ clause, isAll }) => isAll && counts.some(([n, sign]) => sign.test(plain(clause)) && n !== open.length));
  if (miscounts || others.includes(undefined)) return null;
  return named.flatMap(({ clause, isAll, ones }) =>
    (isAll ? open.filter((one) => !others.includes(one)) : ones).flatMap((one) =>
      one === undefined ? [] : [{ one, text: clause, isLeft: left.test(plain(clause)) }],
    ),
  );
}

/** The answer to "sudah beres?" where that is asked, or more for it. */
function ofOne(state: TalkState, { one: { id: complaint, number }, text, isLeft }: Told, told: readonly Told[], moment: Moment): Result {
  const asked = state.questions.some((open) => open.type === 'solved' && open.complaint === complaint);
  const titles = told.flatMap(({ one: { title } }) => words(title));
  // "yang sampah udah": what is said of it, without its name.
  const bare = words(text)
    .filter((word) => !titles.includes(word) && !/^(?:yang|kalau|tapi|sedangkan|sama|dan|plus|serta)$/.test(word))
    .join(' ');
  const answer =
    asked && !isLeft ? (answerQuestion(state, text, complaint, moment) ?? answerQuestion(state, bare, complaint, moment)) : null;
  if (answer !== null) return answer;
  const isGone = [text, bare].some((said) => solvedWords(said, { title: '', quoted: true }, moment.known.categories) === true);
  if (isGone && !isLeft) return goneBy(state, complaint, number, text);
  const { material, lines, effects } = takeText(text, moment);
  return add(state, { complaint, number }, material, lines, effects, moment);
}
