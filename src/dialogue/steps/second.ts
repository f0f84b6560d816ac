/** The steps for requests told at once: whether they become reports of their own, and the short confirmation of each that follows. */
import type { Piece } from '../effect.ts';
import type { Category, Known } from '../known.ts';
import { placeMaxCharacters, shownCharacters } from '../limits.ts';
import { sentence, shortened } from '../outcome.ts';
import type { Sentence } from '../say.ts';
import { kindOf } from '../suggestion.ts';
import type { Draft } from '../talk.ts';
import { agreement } from '../understand/answer.ts';
import { correctedOf } from '../understand/corrected.ts';
import { words } from '../understand/normalise.ts';
import { findPlace } from '../understand/place.ts';
import { topicOf } from '../understand/topic.ts';
import { anotherRequest, mattersIn, opensAnother, requestsIn, wantsApart, wantsTwo } from '../understand/two.ts';
import { answered, choice, inOneLine, type Step, story } from './step.ts';
import { placeFact } from './summary.ts';

type Categories = readonly Category[];

/** Fewer words in a message of their own tell no matter. */
const matterMinWords = 3;
/** More reports than these are not told at once. */
const othersMax = 5;

/** A message that holds several requests is offered as several reports. */
export const split: Step = {
  missing: (draft, known) => !draft.done.includes('split') && !draft.apart && mattersOf(draft, known.categories) !== null,
  ask: (draft, known, again) => {
    const { parts = [] } = mattersOf(draft, known.categories) ?? {};
    const yes = parts.length > 2 ? 'choice.split.several' : 'choice.split';
    return {
      lines: [splitting(parts, again)],
      // In this order "satu" and "dua" mean what they say.
      choices: [choice(draft, 'split', 'no', 'choice.unsplit'), choice(draft, 'split', 'yes', yes, 'primary')],
    };
  },
  accept(answer, draft, known) {
    const wanted = answer.type === 'choice' ? answer.choice === 'yes' : (wantsTwo(answer.text) ?? agreed(answer.text));
    if (wanted === null) return null;
    const next = answered(draft, 'split');
    return { draft: wanted ? parted(next, known.categories) : together(next, known.categories), go: 'next' };
  },
  skip: (draft) => answered(draft, 'split'),
};

/** A later message that tells yet another matter, of somebody who wants each to be a report of its own. */
export function isAnother(draft: Draft, text: string, categories: Categories): boolean {
  const others = draft.others ?? [];
  const wantsEach = draft.apart === true || others.length > 0;
  return wantsEach && others.length < othersMax && anotherRequest(draft.pieces.map((piece) => piece.text).join('\n'), text, categories);
}

/** "yg lampu mah bukan jl kenari tapi jl kenanga", of one told beside this: said behind it. null: it is of none. */
export function toldOfOther(draft: Draft, text: string): Draft | null {
  const of = draft.others === undefined ? null : correctedOf(text);
  if (of === null || story(draft).toLowerCase().includes(of.thing.toLowerCase())) return null;
  const isMeant = (piece: Piece) => piece.text.toLowerCase().includes(of.thing.toLowerCase());
  if (!draft.others?.some(isMeant)) return null;
  return { ...draft, others: draft.others.map((piece) => (isMeant(piece) ? { ...piece, text: `${piece.text}\n${of.said}` } : piece)) };
}

/** "dua laporan ya", wherever the draft stands: each matter as a report of its own, as it would be offered, or else by what each is about. null: no such wish, or it is asked for; `null` as the draft: only one thing is told. */
export function toldApart(draft: Draft, text: string, categories: Categories): { draft: Draft | null; line: Sentence } | null {
  if (draft.asked === 'split' || draft.asked === 'second' || !wantsApart(text)) return null;
  const found = mattersOf(draft, categories) ?? byMatter(draft, categories) ?? byOpening(draft);
  if (found === null) return { draft: null, line: sentence('split.one') };
  return { draft: withOthers(answered(draft, 'split'), found), line: sentence('split.done', { count: found.parts.length }) };
}

/** A report told beside another, in one line; one press sends it, changes it or puts it away. */
export const second: Step = {
  missing: (draft) => draft.apart !== undefined && draft.apart !== false && !draft.done.includes('second'),
  ask: (draft, known, again) => {
    const answers = [choice(draft, 'second', 'yes', 'choice.yes', 'primary'), choice(draft, 'second', 'no', 'choice.no')];
    if (draft.apart === 'praise') return { lines: [sentence('praise.offer')], choices: answers };
    const { story } = told(draft);
    return {
      lines: again ? [sentence('ask.second.again', { story })] : [...besideLines(draft, known), sentence('ask.second.send')],
      choices: [...answers, choice(draft, 'second', 'edit', 'choice.edit')],
    };
  },
  accept(answer, draft) {
    const wanted = answer.type === 'choice' ? answer.choice : agreement(answer.text);
    if (wanted === 'no') return { draft, go: 'cancel' };
    const next = answered(draft, 'second');
    return wanted === 'yes' ? { draft: next, go: 'send' } : wanted === 'edit' ? { draft: next, go: 'summary' } : null;
  },
  skip: (draft) => answered(draft, 'second'),
};

/** What a report told beside another is, and where. */
export function besideLines(draft: Draft, known: Known): Sentence[] {
  const { kind, story } = told(draft);
  return [sentence('ask.second', { kind, story }), placeFact(draft, known)];
}

function told(draft: Draft): Record<'kind' | 'story', Sentence | string> {
  return {
    kind: sentence(`kind.${kindOf(draft)}`),
    story: shortened(inOneLine(draft).replace(/\s*\n\s*/g, '. '), shownCharacters),
  };
}

function splitting(parts: readonly string[], again: boolean): Sentence {
  const [first = '', second = '', ...more] = parts.map((text) => shortened(text, shownCharacters / 2));
  if (more.length === 0) return again ? sentence('ask.split.again') : sentence('ask.split', { first, second });
  const list = [first, second, ...more].map((text, i) => `${i + 1}) "${text}"`).join('\n');
  return again ? sentence('ask.split.several.again', { list }) : sentence('ask.split.several', { list });
}

function agreed(text: string): boolean | null {
  const answer = agreement(text);
  return answer === null ? null : answer === 'yes';
}

/** What was told, each matter with what belongs to it. */
interface Matters {
  first: Piece[];
  others: Piece[];
  /** Their words, the first one's first. */
  parts: string[];
}

/** The matters of all that was told; null when it is about one thing. */
function mattersOf({ pieces }: Draft, categories: Categories): Matters | null {
  const first: Piece[] = [];
  const others: Piece[] = [];
  const isNew = (text: string) => {
    const told = [toldIn(first, '\n'), ...others.map((other) => other.text)];
    return first.length > 0 && told.every((before) => anotherRequest(before, text, categories));
  };
  for (const piece of pieces) {
    for (const [nth, text] of (requestsIn(piece.text, categories) ?? [piece.text]).entries()) {
      const of = others.findIndex((other) => isOfOther(text, other.text, toldIn(first, '\n'), categories));
      const apart = (nth > 0 || isNew(text)) && others.length < othersMax;
      const [same] = nth > 0 || of < 0 ? [] : others.slice(of);
      if (same) others[of] = { ...same, text: `${same.text}\n${text}` };
      else (apart ? others : first).push(text === piece.text ? piece : { ...piece, text });
    }
  }
  return others.length === 0 ? null : { first, others, parts: [toldIn(first, '. '), ...others.map(({ text }) => text)] };
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

/** The same by what each piece is about, whatever place it names; what is about nothing goes with what stands before it. */
function byMatter({ pieces }: Draft, categories: Categories): Matters | null {
  const told: { matter: string | null; pieces: Piece[] }[] = [];
  const parts = pieces.flatMap((piece) => mattersIn(piece.text, categories).map((part) => ({ ...part, piece })));
  for (const { matter: sounds, text, piece } of parts) {
    // "bau banget" goes on with what was told.
    const matter = words(piece.text).length < matterMinWords ? null : sounds;
    const same = matter === null ? told.at(-1) : told.find((other) => other.matter === matter || other.matter === null);
    const own = text === piece.text ? piece : { ...piece, text };
    if (same === undefined) told.push({ matter, pieces: [own] });
    else {
      same.pieces.push(own);
      same.matter ??= matter;
    }
  }
  const [first = [], ...rest] = told.slice(0, othersMax + 1).map((one) => one.pieces);
  const others = rest.flatMap(([begun, ...more]) => (begun ? [{ ...begun, text: toldIn([begun, ...more], '\n') }] : []));
  return others.length === 0 ? null : { first, others, parts: [toldIn(first, '. '), ...others.map(({ text }) => text)] };
}

/** "oh iya sekalian, apakah ada dana …?": what says itself that something else begins. */
function byOpening({ pieces }: Draft): Matters | null {
  const [first, ...later] = pieces;
  const others = later.filter(({ text }) => opensAnother(text) || (/\?\s*$/.test(text) && words(text).length >= matterMinWords));
  const rest = first === undefined ? [] : [first, ...later.filter((piece) => !others.includes(piece))];
  return others.length === 0 ? null : { first: rest, others, parts: [toldIn(rest, '. '), ...others.map(({ text }) => text)] };
}

function toldIn(pieces: readonly Piece[], between: string): string {
  return pieces.map(({ text }) => text).join(between);
}

function parted(draft: Draft, categories: Categories): Draft {
  const found = mattersOf(draft, categories);
  return found === null ? draft : withOthers(draft, found);
}

/** The first request stays; its place is read anew, because the words may have named that of another. */
function withOthers(draft: Draft, { first: pieces, others }: Matters): Draft {
  const next = { ...draft, pieces, others: [...others, ...(draft.others ?? [])] };
  if (draft.place === null || draft.placeMessage !== '' || draft.done.includes('place')) return next;
  const place = pieces.map((one) => findPlace(one.text)).find((text) => text !== null);
  return place === undefined ? next : { ...next, place: { text: place } };
}

/** One report for all of it: at all the places, without what stands between them. */
function together(draft: Draft, categories: Categories): Draft {
  const found = mattersOf(draft, categories);
  if (found === null || draft.place === null || draft.placeMessage !== '' || draft.done.includes('place')) return draft;
  const places = found.parts.map((text) => findPlace(text)).filter((text) => text !== null);
  const text = [...new Set(places)].join('; ');
  return text === '' || text.length > placeMaxCharacters ? draft : { ...draft, place: { text } };
}
