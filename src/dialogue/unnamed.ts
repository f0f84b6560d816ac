/** Somebody else's name that shall not stand in a report: it goes from all that was told. */
import { askNext } from './ask.ts';
import { type Moment, type Outcome, sentence } from './outcome.ts';
import { inOneLine } from './steps/step.ts';
import type { Draft, TalkState } from './talk.ts';
import { leftOut } from './understand/left-out.ts';
import { isCalled, namesUnwanted, withoutName } from './understand/name-unwanted.ts';
import { plain, words } from './understand/normalise.ts';

/** More words tell something beside a name that shall not stand. */
const unnameMaxWords = 14;

/** "jgn nyebut nama bu tini ya": it goes from all that was told, or is not written at all. null: nobody else's name is meant. */
export function unnamed(state: TalkState, draft: Draft, text: string, moment: Moment): Outcome | null {
  if (draft.asked === null || words(text).length > unnameMaxWords) return null;
  const thing = leftOut(text)?.thing;
  const bare = typeof thing === 'object' && thing.length === 1 && isCalled(inOneLine(draft), thing[0] ?? '') ? thing[0] : undefined;
  const told = namesUnwanted(text);
  const names = told.length > 0 ? told : bare === undefined ? [] : [bare];
  const [name] = names;
  if (name === undefined) return null;
  const without = (said: string) => names.reduce(withoutName, said);
  const pieces = draft.pieces.map((piece) => ({ ...piece, text: without(piece.text) }));
  const isGone = pieces.some((piece, i) => piece.text !== draft.pieces[i]?.text);
  const place = draft.place && { ...draft.place, text: without(draft.place.text) };
  // "nama bu wati sama nama saya"
  const hides = draft.visibility === 'public' && ofOneself.test(plain(text));
  const line = isGone ? 'name.dropped' : isSomething(draft, name) ? 'part.stays' : 'detail.unwritten';
  const next: Draft = { ...draft, pieces, place, visibility: hides ? 'anonymous' : draft.visibility };
  return askNext(state, next, moment, [...(hides ? [sentence('hidden.anonymous')] : []), sentence(line)]);
}

const ofOneself = /\bnama(?: ?ku| saya| aku| kami)\b/;

/** "nama tokonya", of "toko abadi". */
function isSomething(draft: Draft, name: string): boolean {
  const isPlace = draft.place !== null && /^(?:sekolah|kantor|tempat|kampus|lembaga|instansi|perusahaan)nya$/i.test(name);
  return isPlace || (/nya$/i.test(name) && plain(inOneLine(draft)).split(' ').includes(plain(name).replace(/nya$/, '')));
}
