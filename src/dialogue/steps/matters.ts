/** The matters of what was told: which there are, and the draft with one of them first and the others beside it. */
import type { Piece } from '../effect.ts';
import type { Category, Known } from '../known.ts';
import { placeMaxCharacters } from '../limits.ts';
import { placeInStory } from '../placing.ts';
import type { Draft } from '../talk.ts';
import { besideBoth, saysBoth } from '../understand/both.ts';
import { isEveryday } from '../understand/everyday.ts';
import { suggestKind } from '../understand/kind.ts';
import { namesAll, thingOf } from '../understand/matter-named.ts';
import { plain, words } from '../understand/normalise.ts';
import { besidesPlace } from '../understand/other-thing.ts';
import { besideOwnFear } from '../understand/own-fear.ts';
import { findPlace } from '../understand/place.ts';
import { putsPlaceRight } from '../understand/place-right.ts';
import { tellsWrong } from '../understand/praise.ts';
import { topicOf } from '../understand/topic.ts';
import { anotherRequest, mattersIn, requestsIn } from '../understand/two.ts';
import { opensOther } from './step.ts';

type Categories = readonly Category[];

/** Fewer words in a message of their own tell no matter. */
const matterMinWords = 3;
/** Shorter words of a place name none. */
const nameMinCharacters = 5;
/** Where both are meant there are so many. */
export const both = 2;
/** More reports than these are not told at once. */
export const othersMax = 5;

const clauseEnds =
  /\s*(?:[,;\n]+|\.(?=\s+(?:yang|yg)\s))\s*(?:(?:dan|sama|terus|trus|trs|kalau|kalo|sedangkan)\s+(?=yang|yg|\p{L}+nya\s))?/iu;

/** "yg di pasar udah dr lebaran": it only says which is meant. */
const pointing = /^(?:yang|yg)\s+di\s+(?!(?:jl|jln|jalan|gg|gang|rt|rw|desa|kel|kampung|depan|dekat)\s)\p{L}+\s+(?=\S)/iu;

/** What was told, each matter with what belongs to it. */
export interface Matters {
  first: Piece[];
  others: Piece[];
  /** Their words, the first one's first. */
  parts: string[];
}

/** The matters of all that was told; null when it is about one thing. */
export function mattersOf(draft: Draft, categories: Categories): Matters | null {
  const first: Piece[] = [];
  const others: Piece[] = [];
  const isNew = (text: string, opens: boolean) => {
    const told = [toldIn(first, '\n'), ...others.map((other) => other.text)];
    const isPlace = putsPlaceRight(text) || (!opens && speaksOfPlace(draft, text));
    return (
      first.length > 0 &&
      !isPlace &&
      !pointsBack(toldIn(first, '\n'), text) &&
      told.every((before) => !tellsOnlyWho(before) && anotherRequest(before, text, categories, opens))
    );
  };
  for (const piece of draft.pieces) {
    const told = others.length === 0 ? [] : [toldIn(first, '\n'), ...others.map((other) => other.text)];
    for (const [nth, { text, of: named }] of partsOf(piece.text, told, categories).entries()) {
      const sounds = nth > 0 ? -1 : others.findIndex((other) => isOfOther(text, other.text, toldIn(first, '\n'), categories));
      const of = named === null ? sounds : named - 1;
      const same = others[of];
      const apart = named === null && (nth > 0 || isNew(text, opensOther(draft, piece))) && others.length < othersMax;
      if (same) others[of] = withMore(same, text);
      else (apart ? others : first).push(text === piece.text ? piece : { ...piece, text });
    }
  }
  if (others.length === 0) return saysBothIn(draft) ? byMatter(draft, categories, both) : null;
  return { first, others, parts: [toldIn(first, '. '), ...others.map(({ text }) => text)] };
}

/** "yg bau itu depan rumah pak haji dedi": of what was told, by a word of it. */
function pointsBack(told: string, text: string): boolean {
  const [, thing = ''] = /^\s*(?:yang|yg)\s+(\p{L}{3,})\s+(?:itu|tadi|tu|td)(?!\p{L})/iu.exec(text) ?? [];
  return thing !== '' && words(told).includes(words(thing)[0] ?? '');
}

/** "saya jualan sayur di pasar kenari": who tells it, before what it is about. */
function tellsOnlyWho(told: string): boolean {
  return besideOwnFear(told)?.rest === '' && !tellsWrong(plain(told));
}

/** "lampu mati trs sampah numpuk, tolong dua2nya": who counts on two wants them apart. */
export function saysBothIn({ pieces }: Draft): boolean {
  return pieces.some(({ text }) => saysBoth(text));
}

/** "kok notoprajan sih, itu sudah masuk ngampilan", of what lies in notoprajan: where it is, and nothing that is wrong. */
function speaksOfPlace({ place, placeMessage }: Draft, text: string): boolean {
  if (placeMessage === '') return false;
  const names = words(place?.text ?? '').filter((word) => word.length >= nameMinCharacters && !isEveryday(word));
  return words(text).some((word) => names.includes(word)) && !tellsWrong(plain(text));
}

/** The requests of a message, each with the one of `told` whose thing it names again ("TPS nya yg bawah kampus"), from 0; null: none, or another matter elsewhere. */
export function partsOf(text: string, told: readonly string[], categories: Categories): { text: string; of: number | null }[] {
  // "jalannya", beside a lamp in "jl kenanga".
  const bare = told.map((one) => besidesPlace(one, findPlace(one)).join(' '));
  const named = (part: string) => {
    const nth = thingOf(part, told) ?? thingOf(part, bare);
    const of = nth === null || anotherRequest(told[nth] ?? '', part, categories) ? null : nth;
    return { text: of === null ? part : part.replace(pointing, ''), of };
  };
  const clauses = text.split(clauseEnds).map(named);
  return clauses.every(({ of }) => of !== null) ? clauses : (requestsIn(text, categories) ?? [text]).map(named);
}

export function withMore(piece: Piece, text: string): Piece {
  return { ...piece, text: `${piece.text}\n${text}` };
}

/** "lampunya dari senin", of the lamp and not of the road. */
function isOfOther(text: string, other: string, first: string, categories: Categories): boolean {
  const topic = topicOf(text, categories);
  return (
    topic !== null &&
    topic === topicOf(other, categories) &&
    topic !== topicOf(first, categories) &&
    !anotherRequest(other, text, categories)
  );
}

/** The same by what each piece is about, whatever place it names; what is about nothing, or comes when there are `most`, goes with what stands before it. */
export function byMatter({ pieces }: Draft, categories: Categories, most = othersMax + 1): Matters | null {
  const told: { matter: string | null; pieces: Piece[] }[] = [];
  const parts = pieces.flatMap((piece) => mattersIn(besideBoth(piece.text), categories).map((part) => ({ ...part, piece })));
  for (const { matter: sounds, text, piece } of parts) {
    // "bau banget" goes on with what was told.
    const matter = words(piece.text).length < matterMinWords ? null : sounds;
    const ofIt = told.find((other) => other.matter === matter || other.matter === null);
    const same = matter === null || (ofIt === undefined && told.length === most) ? told.at(-1) : ofIt;
    const own = text === piece.text ? piece : { ...piece, text };
    if (same === undefined) told.push({ matter, pieces: [own] });
    else {
      same.pieces.push(own);
      same.matter ??= matter;
    }
  }
  const [first = [], ...rest] = told.map((one) => one.pieces);
  const others = rest.flatMap(([begun, ...more]) => (begun ? [{ ...begun, text: toldIn([begun, ...more], '\n') }] : []));
  return others.length === 0 ? null : { first, others, parts: [toldIn(first, '. '), ...others.map(({ text }) => text)] };
}

/** "oh iya sekalian, apakah ada dana …?": what says itself that something else begins. */
export function byOpening(draft: Draft): Matters | null {
  const [first, ...later] = draft.pieces;
  const others = later.filter(
    (piece) => opensOther(draft, piece) || (/\?\s*$/.test(piece.text) && words(piece.text).length >= matterMinWords),
  );
  const rest = first === undefined ? [] : [first, ...later.filter((piece) => !others.includes(piece))];
  return others.length === 0 ? null : { first: rest, others, parts: [toldIn(rest, '. '), ...others.map(({ text }) => text)] };
}

/** "solarnya nanti aja": what tells of it. */
export function asideOf({ pieces }: Draft, named: readonly string[]): Matters | null {
  const others = pieces.filter(({ text }) => namesAll(text, named));
  const first = pieces.filter((piece) => !others.includes(piece));
  return first.length === 0 || others.length === 0 ? null : { first, others, parts: [toldIn(first, '. '), toldIn(others, '. ')] };
}

/** "itu lain, bahas nanti": what was told last. */
export function lastAside({ pieces }: Draft): Matters | null {
  const first = pieces.slice(0, -1);
  const others = pieces.slice(-1);
  return first.length === 0 ? null : { first, others, parts: [toldIn(first, '. '), toldIn(others, '. ')] };
}

function toldIn(pieces: readonly Piece[], between: string): string {
  return pieces.map(({ text }) => text).join(between);
}

export function parted(draft: Draft, categories: Categories): Draft {
  const found = mattersOf(draft, categories);
  return found === null ? draft : withOthers(draft, found);
}

/** The first request stays; its place is read anew, because the words may have named that of another. */
export function withOthers(draft: Draft, { first: pieces, others }: Matters): Draft {
  const next = { ...draft, pieces, others: [...others, ...(draft.others ?? [])] };
  if (draft.place === null || draft.placeMessage !== '') return next;
  const { text: where } = draft.place;
  if (pieces.some(({ text }) => text.includes(where))) return next;
  const ofOthers = others.filter(({ text }) => text.includes(where));
  // A question is nowhere.
  if (ofOthers.length > 0 && suggestKind(toldIn(pieces, '\n')) === 'information') return { ...next, place: null };
  if (draft.done.includes('place')) return next;
  const place = pieces.map((one) => findPlace(one.text)).find((text) => text !== null);
  if (place !== undefined) return { ...next, place: { text: place } };
  // Where the other is, this one need not be.
  return ofOthers.some((piece) => opensOther(draft, piece)) ? { ...next, place: null } : next;
}

/** One report for all of it: at all the places, without what stands between them. */
export function together(draft: Draft, categories: Categories): Draft {
  const found = mattersOf(draft, categories);
  if (found === null || draft.place === null || draft.placeMessage !== '' || draft.done.includes('place')) return draft;
  const places = found.parts.map((text) => findPlace(text)).filter((text) => text !== null);
  const text = [...new Set(places)].join('; ');
  return text === '' || text.length > placeMaxCharacters ? draft : { ...draft, place: { text } };
}

/** One of those told beside it in the place of what is told now, which waits among the others with the place it was given. */
export function withMatterFirst(draft: Draft, nth: number, known: Known): Draft {
  const { others = [], pieces, place, placeMessage } = draft;
  const [chosen] = others.slice(nth);
  const [begun] = pieces;
  if (chosen === undefined) return draft;
  const where = placeMessage === '' || place === null || place.text === '' ? '' : `, ${place.text}`;
  const waiting = begun === undefined ? [] : [{ ...begun, text: `${toldIn(pieces, '\n')}${where}` }];
  const bare: Draft = {
    ...draft,
    pieces: [chosen],
    others: [...waiting, ...others.filter((other) => other !== chosen)],
    ...{ place: null, placeMessage: '', occurred: null, kind: null, category: null },
    done: draft.done.filter((step) => step !== 'place' && step !== 'area' && step !== 'town' && step !== 'when'),
  };
  return { ...bare, place: placeInStory(bare, [chosen.text], known) };
}
