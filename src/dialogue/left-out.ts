/** What was told and shall not stand in the report: a clause, a message, or one of several matters told at once. */
import { ask, askNext } from './ask.ts';
import type { Piece } from './effect.ts';
import type { Known } from './known.ts';
import { type Moment, type Outcome, sentence } from './outcome.ts';
import { placeInStory, toldPlace } from './placing.ts';
import type { Sentence } from './say.ts';
import { nextStep } from './steps/index.ts';
import { withMatterFirst } from './steps/matters.ts';
import { answered, hidden, story } from './steps/step.ts';
import type { Draft, TalkState } from './talk.ts';
import { abuseUnwanted, withoutAbuse } from './understand/abuse-unwanted.ts';
import { closesNamed } from './understand/closing.ts';
import {
  leftOut,
  ownNameUnwanted,
  roleUnwantedIn,
  saysUnwritten,
  tellsOwnFear,
  withoutOwnName,
  withoutRole,
  withoutSentence,
  withoutStem,
  withoutThing,
} from './understand/left-out.ts';
import { namesAll, thingOf } from './understand/matter-named.ts';
import { plain, words } from './understand/normalise.ts';
import { besideOwnFear } from './understand/own-fear.ts';
import { withoutNamedPart } from './understand/place-dropped.ts';
import { topicOf } from './understand/topic.ts';

/** Less than this tells nothing any more. */
const storyMinWords = 3;
/** More words tell why. */
const partMaxWords = 8;

/** Rude words, or the teller's own name, that were told and shall not stand there. null: no such wish. */
export function withoutUnwanted(state: TalkState, draft: Draft, text: string, moment: Moment): Outcome | null {
  return withoutRudeWords(state, draft, text, moment) ?? withoutNameTold(state, draft, text, moment);
}

/** "kata2 kasar tadi jgn dimasukin ya": they go, or the story is asked anew where none of them is known. null: no such wish. */
function withoutRudeWords(state: TalkState, draft: Draft, text: string, moment: Moment): Outcome | null {
  if (draft.asked === null || draft.pieces.length === 0 || !abuseUnwanted(text)) return null;
  const pieces = draft.pieces.map((piece) => ({ ...piece, text: withoutAbuse(piece.text) })).filter((piece) => piece.text !== '');
  const isSame = pieces.length === draft.pieces.length && pieces.every((piece, i) => piece.text === draft.pieces[i]?.text);
  if (isSame || pieces.length === 0) return ask(state, draft, 'story', moment);
  return askNext(state, { ...draft, pieces }, moment, [sentence('part.dropped')]);
}

/** "nama saya jgn ditulis ya, tadi keceplosan": what tells it goes, and nobody sees it otherwise. null: no such wish, or it is not told. */
function withoutNameTold(state: TalkState, draft: Draft, text: string, moment: Moment): Outcome | null {
  if (draft.asked === null || !ownNameUnwanted(text)) return null;
  const left = draft.pieces.map((piece) => ({ ...piece, text: withoutOwnName(piece.text) ?? piece.text }));
  if (left.every(({ text: told }, i) => told === draft.pieces[i]?.text)) return null;
  const name = draft.visibility === 'public' ? [sentence('hidden.anonymous')] : [];
  const next = hidden({ ...draft, pieces: left.filter((piece) => piece.text !== '') });
  return askNext(state, next, moment, [...name, sentence('name.dropped')]);
}

/** The draft without it, what to say, and the words besides. null: no such wish, or nothing would be left to tell. */
export function withoutPart(draft: Draft, text: string, known: Known): { draft: Draft; lines: Sentence[]; rest: string } | null {
  // "kategorinya parkir ya, jangan dimasukin jalan rusak"
  if (/\bkategori/.test(plain(text))) return null;
  const place = draft.place === null || words(text).length > partMaxWords ? null : withoutNamedPart(draft.place.text, text);
  if (place !== null)
    return { draft: { ...draft, place: toldPlace(place, known) }, lines: [sentence('changed.place', { place })], rest: '' };
  const off =
    draft.others !== undefined && closesNamed(text) ? thingOf(text, [story(draft), ...draft.others.map((one) => one.text)]) : null;
  if (off === null && roleUnwantedIn(text)) return unknownTeller(draft, withoutRole, known);
  if (off === null && draft.pieces.length > 0 && saysUnwritten(text) && !ownNameUnwanted(text))
    return { draft: passed(draft), lines: [sentence('detail.unwritten')], rest: '' };
  const wish = off !== null ? { thing: off, writing: false, ofText: false, rest: '' } : draft.pieces.length === 0 ? null : leftOut(text);
  if (wish === null) return null;
  const { thing, writing, ofText } = wish;
  const rest = keepsOnly(wish.rest, story(draft)) ? '' : wish.rest;
  if (typeof thing === 'number' && draft.attachments.length > 0) return null;
  const next = withoutOther(draft, thing, known) ?? withoutPiece(draft, thing, known);
  // "jangan ada tulisan pedagang, nanti ketahuan itu saya"
  const fears = writing && tellsOwnFear(text) && (rest === '' || tellsOwnFear(rest));
  if (fears && next === null) return unknownTeller(draft, (told) => besideOwnFear(told)?.rest ?? null, known);
  const name = fears && draft.visibility === 'public' ? [sentence('hidden.anonymous')] : [];
  if (next !== null)
    return { draft: askedOn(fears ? hidden(next) : next, known), lines: [...name, sentence('part.dropped')], rest: fears ? '' : rest };
  // Told nowhere: it will not be.
  if (writing && !stands(draft, thing)) return { draft: passed(draft), lines: [sentence('detail.unwritten')], rest };
  const isPlace = typeof thing !== 'number' && namesAll(draft.place?.text ?? '', thing);
  return writing || (ofText && !isPlace) ? { draft, lines: [sentence('part.stays')], rest } : null;
}

const only =
  /^(?:(?:ya|jadi|yang|soal|biar) )*(?:(?:(?:cukup|hanya|cuma|tinggal|yang|soal) )*(.+?) (?:aja|saja|doang)|(?:cukup|hanya|cuma|tinggal) (?:yang |soal )?(.+?))(?: (?:ya|min|pak|bu|kak|deh))*$/;

/** "sampahnya saja", "cuma lampu", of what was told. */
function keepsOnly(text: string, told: string): boolean {
  const left = only.exec(plain(text))?.slice(1).find(Boolean);
  return left !== undefined && namesAll(told, left.split(' '));
}

/** Nameless, and without the clauses that say who tells it; where they are all that is told, it is said that they stand. */
function unknownTeller(draft: Draft, without: (text: string) => string | null, known: Known) {
  const texts = draft.pieces.map(({ text }) => without(text) ?? text);
  const isAll = words(texts.join(' ')).length < storyMinWords;
  const isSame = draft.pieces.every(({ text }, i) => text === texts[i]);
  const left = draft.pieces.map((piece, i) => ({ ...piece, text: texts[i] ?? piece.text })).filter(({ text }) => text !== '');
  const pieces = isAll || isSame ? draft.pieces : left;
  const { place, placeMessage, done } = draft;
  const isRead = place !== null && placeMessage === '' && !done.includes('place');
  const told = pieces.map(({ text }) => text);
  const again = isRead && !isSame ? placeInStory({ ...draft, pieces, place: null }, told, known) : null;
  const name = draft.visibility === 'public' ? [sentence('hidden.anonymous')] : [];
  const said = sentence(isSame ? 'detail.unwritten' : isAll ? 'part.stays' : 'part.dropped');
  return { draft: askedOn(hidden({ ...draft, pieces, place: again ?? place }), known), lines: [...name, said], rest: '' };
}

/** One of several matters. */
function withoutOther(draft: Draft, thing: readonly string[] | number, known: Known): Draft | null {
  const { others = [] } = draft;
  if (others.length === 0) return null;
  if (thing === 0) return withMatterFirst({ ...draft, pieces: [] }, 0, known);
  const gone =
    typeof thing === 'number' ? others.at(thing < 0 ? -1 : thing - 1) : others.find(({ text }) => withoutThing(text, thing) !== null);
  if (gone !== undefined) return { ...draft, others: others.filter((other) => other !== gone) };
  const isFirst = typeof thing !== 'number' && draft.pieces.every(({ text }) => withoutThing(text, thing) !== null);
  return isFirst ? withMatterFirst({ ...draft, pieces: [] }, 0, known) : null;
}

/** What made a secret report advisable may be gone. */
function askedOn(draft: Draft, known: Known): Draft {
  return draft.asked === 'secrecy' ? { ...draft, asked: nextStep(draft, known) } : draft;
}

function withoutPiece(draft: Draft, thing: readonly string[] | number, known: Known): Draft | null {
  const last = draft.pieces.length - 1;
  const one = typeof thing !== 'number' && draft.pieces.filter(({ text }) => withoutStem(text, thing) !== null).length === 1;
  const isExact = typeof thing !== 'number' && draft.pieces.some(({ text }) => withoutThing(text, thing) !== null);
  const left = (piece: Piece, i: number): Piece | null => {
    if (typeof thing === 'number' && i !== (thing < 0 ? last : thing)) return piece;
    const text =
      typeof thing === 'number'
        ? last === 0
          ? withoutSentence(piece.text, thing)
          : ''
        : isExact || !one
          ? withoutThing(piece.text, thing)
          : withoutStem(piece.text, thing);
    return text === null ? piece : text === '' ? null : { ...piece, text };
  };
  const pieces = draft.pieces.map(left).filter((piece) => piece !== null);
  const isSame = pieces.length === draft.pieces.length && pieces.every((piece, i) => piece === draft.pieces[i]);
  if (isSame || words(pieces.map(({ text }) => text).join(' ')).length < storyMinWords) return null;
  // What goes does not take with it what all is about.
  if (topicOf(story({ pieces }), known.categories) === null && topicOf(story(draft), known.categories) !== null) return null;
  const { place, placeMessage, done } = draft;
  if (place === null || placeMessage !== '' || done.includes('place')) return { ...draft, pieces };
  const texts = pieces.map(({ text }) => text);
  if (placeInStory({ ...draft, pieces, place: null }, texts, known)?.text === place.text) return { ...draft, pieces };
  // What goes does not take the place of the report with it, unless it is of that.
  const [gone] = draft.pieces.filter((piece) => !pieces.includes(piece));
  return stands({ ...draft, pieces: [] }, thing) || gone === undefined ? null : { ...draft, pieces, placeMessage: gone.message };
}

function stands({ pieces, place }: Draft, thing: readonly string[] | number): boolean {
  const told = plain([...pieces.map(({ text }) => text), place?.text ?? ''].join(' ')).split(' ');
  return typeof thing === 'number' || thing.some((word) => told.includes(word));
}

/** Who will not tell more of it has answered what asks for more. */
function passed(draft: Draft): Draft {
  return draft.asked === 'evidence' || draft.asked === 'detail' ? answered(draft, draft.asked) : draft;
}
