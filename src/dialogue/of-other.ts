/** Words below "sudah beres?" that are of another open report of the citizen's, called by its thing: "gotnya mah belum", below the claim about a pole. */
import { askedOfOne } from './about-own.ts';
import { answerQuestion } from './answer-question.ts';
import type { OwnComplaint } from './known.ts';
import { takeText } from './material.ts';
import type { Moment, Result } from './outcome.ts';
import { openOf } from './own.ts';
import { ofNamed } from './perhaps-more.ts';
import type { Question, TalkState } from './talk.ts';
import { saysAnother } from './understand/more.ts';
import { plain, unowned, words } from './understand/normalise.ts';
import { findPlace } from './understand/place.ts';
import { topicOf } from './understand/topic.ts';

const maxWords = 14;
/** How a thing stands. */
const stands = /\b(?:sudah|belum|masih|beres|selesai|malah|tetap|tidak|lagi|makin|tambah)\b/;
/** "gotnya", "yg got": a thing that has a name. */
const namesThing = /\b(\p{L}{3,})nya\b|\b(?:yang|soal|kalau|laporan) (\p{L}{3,})/gu;

/** null: not one claim stands while several reports are open, or the words may be of the one that is asked about. */
export function ofOther(state: TalkState, text: string, moment: Moment): Result | null {
  const claims = state.questions.filter(({ type }) => type === 'solved');
  const isBeside = text.includes('?') || saysAnother(text) || words(text).length > maxWords || !stands.test(plain(text));
  if (claims.length === 0 || state.filed.length < 2 || state.loose !== null || isBeside) return null;
  const { own } = moment.known;
  if (own === undefined) return { need: 'own' };
  const other = meant(text, claims, openOf(own), moment);
  const place = findPlace(text);
  if (other === undefined || (place !== null && !plain(`${other.title} ${other.place}`).includes(plain(place)))) return null;
  const isClaimed = claims.some(({ complaint }) => complaint === other.id);
  if (isClaimed) return claims.length < 2 ? null : answerQuestion(state, text, other.id, moment);
  return ofNamed(state, other, openOf(own), text, takeText(text, moment), moment);
}

/** The one they call by its thing, or whose matter they are of alone; undefined where that may be one of the claims. */
function meant(text: string, claims: Question[], open: OwnComplaint[], { known }: Moment): OwnComplaint | undefined {
  const things = [...plain(text).matchAll(namesThing)].map(([, owned, called]) => unowned(owned ?? called ?? ''));
  const isNamed = ({ title }: { title: string }) => words(title).some((word) => things.includes(unowned(word)));
  const named = open.filter(isNamed);
  if (named.length === 1) return named[0];
  const topic = named.length === 0 ? topicOf(text, known.categories) : null;
  if (topic === null || claims.some(({ title }) => topicOf(title, known.categories) === topic)) return undefined;
  const [only, more] = open.filter(({ title }) => topicOf(title, known.categories) === topic);
  const one = more ? undefined : only;
  // What is said in the words of the claim is of that.
  return one && askedOfOne(text, { ...known, own: open.filter(({ id }) => id !== one.id) }) === undefined ? one : undefined;
}
