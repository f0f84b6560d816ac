/** The steps for requests told at once: whether they become reports of their own, and the short confirmation of each that follows. */
import type { Piece } from '../effect.ts';
import type { Category, Known } from '../known.ts';
import { shownCharacters } from '../limits.ts';
import { sentence, shortened } from '../outcome.ts';
import type { Sentence } from '../say.ts';
import { kindOf } from '../suggestion.ts';
import type { Draft } from '../talk.ts';
import { behindOpening, opensAnother } from '../understand/another-opens.ts';
import { agreement, splitSend } from '../understand/answer.ts';
import { besideBoth, onlyBoth, saysAlong, saysBoth } from '../understand/both.ts';
import { correctedOf } from '../understand/corrected.ts';
import { matterNamed, namesAll, putsAside } from '../understand/matter-named.ts';
import { plain, words } from '../understand/normalise.ts';
import { findPlace } from '../understand/place.ts';
import { tellsWrong } from '../understand/praise.ts';
import { visibilityTold } from '../understand/remark.ts';
import { anotherRequest, mattersIn, wantsApart, wantsTwo } from '../understand/two.ts';
import { nextStep } from './index.ts';
import {
  asideOf,
  both,
  byMatter,
  byOpening,
  lastAside,
  mattersOf,
  othersMax,
  parted,
  partsOf,
  together,
  withMatterFirst,
  withMore,
  withOthers,
} from './matters.ts';
import { type Accepted, answered, choice, inOneLine, opensOther, type Step, story } from './step.ts';
import { placeFact } from './summary.ts';

type Categories = readonly Category[];

/** "beda lagi, nanti aja". */
const later = /\b(?:nanti|belakangan|besok|kapan|lain kali|habis ini)\b/;
/** Fewer words behind "satu lagi" tell nothing. */
const besidesMinWords = 3;

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
    const next = answered(draft, 'split');
    const found = mattersOf(draft, known.categories);
    const meant = answer.type === 'choice' || found === null ? null : meantOf(answer.text, found.parts);
    // "satu laporan aja" names none of them.
    const named = meant !== null && !meant.drop && answer.type === 'text' && wantsTwo(answer.text) === false ? null : meant;
    if (found !== null && named !== null) return chosenOf(withOthers(next, found), named, known);
    const wanted =
      answer.type === 'choice'
        ? answer.choice === 'yes'
        : onlyBoth(answer.text) || saysAlong(answer.text) || (wantsTwo(answer.text) ?? agreed(answer.text));
    if (wanted === null) return null;
    return { draft: wanted ? parted(next, known.categories) : together(next, known.categories), go: 'next' };
  },
  skip: (draft, known) => together(answered(draft, 'split'), known.categories),
};

/** Which of them comes first, or none at all: "puingnya nanti aja" puts the other first. */
function meantOf(text: string, parts: readonly string[]): { nth: number; drop: boolean } | null {
  const later = putsAside(text);
  const waits = later === null || later.length === 0 ? -1 : parts.findIndex((part) => namesAll(part, later));
  return waits < 0 ? matterNamed(text, parts) : { nth: waits === 0 ? 1 : 0, drop: false };
}

/** "yang sampah dulu", "yang kedua ga usah": that one is the report now, or is none. */
function chosenOf(draft: Draft, { nth, drop }: { nth: number; drop: boolean }, known: Known): Accepted {
  const { others = [] } = draft;
  const count = others.length + 1;
  if (!drop && nth === 0) return { draft, go: 'next' };
  if (!drop) return { draft: withMatterFirst(draft, nth - 1, known), lines: [sentence('split.done', { count })], go: 'next' };
  const left =
    nth === 0 ? withMatterFirst({ ...draft, pieces: [] }, 0, known) : { ...draft, others: others.filter((_, i) => i !== nth - 1) };
  return { draft: left, lines: [sentence('part.dropped')], go: 'next' };
}

/** The same of what was told apart, wherever the draft stands. null: none of the others is named. */
export function otherFirst(draft: Draft, text: string, known: Known): { draft: Draft; line: Sentence } | null {
  const { others = [] } = draft;
  const named = others.length === 0 ? null : matterNamed(text, [story(draft), ...others.map((other) => other.text)]);
  if (named === null || named.drop || named.nth === 0) return null;
  return { draft: withMatterFirst(draft, named.nth - 1, known), line: sentence('split.done', { count: others.length + 1 }) };
}

/** A later message that tells yet another matter, of somebody who wants each to be a report of its own. */
export function isAnother(draft: Draft, piece: Piece, categories: Categories): boolean {
  const others = draft.others ?? [];
  const wantsEach = draft.apart === true || others.length > 0;
  return wantsEach && others.length < othersMax && anotherRequest(story(draft), piece.text, categories, opensOther(draft, piece));
}

/** "satu lagi, wc umumnya digembok", "selain itu lalatnya masuk rumah": told besides, and no answer to the question on the screen. */
export function toldBesides(draft: Draft, text: string, announced: boolean, categories: Categories): boolean {
  const opens = announced || opensAnother(text);
  if (draft.asked === null || draft.asked === 'split' || !opens || splitSend(text).send) return false;
  if (putsAside(text) !== null && later.test(plain(text))) return false;
  if (anotherRequest(story(draft), text, categories, opens)) return true;
  const rest = behindOpening(text);
  return draft.asked === 'place' && words(rest).length >= besidesMinWords && findPlace(rest) === null && visibilityTold(text) === null;
}

/** "yg lampu mah bukan jl kenari tapi jl kenanga", of one told beside this: said behind it. null: it is of none. */
export function toldOfOther(draft: Draft, text: string): Draft | null {
  const of = draft.others === undefined ? null : correctedOf(text);
  if (of === null || story(draft).toLowerCase().includes(of.thing.toLowerCase())) return null;
  const isMeant = (piece: Piece) => piece.text.toLowerCase().includes(of.thing.toLowerCase());
  if (!draft.others?.some(isMeant)) return null;
  return { ...draft, others: draft.others.map((piece) => (isMeant(piece) ? withMore(piece, of.said) : piece)) };
}

/** "lampunya yg deket gang pete, TPS nya yg bawah kampus": what is of those told beside this goes there, by the thing it names. `rest`: what is said of this one. null: none is named. */
export function shareOut(draft: Draft, text: string, categories: Categories): { draft: Draft; rest: string } | null {
  const { others = [] } = draft;
  const told = [story(draft), ...others.map((other) => other.text)];
  const parts = others.length === 0 ? [] : partsOf(text, told, categories);
  if (parts.every(({ of }) => of === null || of === 0)) return null;
  const more = (nth: number) => parts.filter(({ of }) => of === nth).map((part) => part.text);
  const rest = parts.filter(({ of }) => of === null || of === 0).map((part) => part.text);
  return { draft: { ...draft, others: others.map((piece, i) => more(i + 1).reduce(withMore, piece)) }, rest: rest.join(', ') };
}

/** "dua laporan ya", wherever the draft stands: each matter as a report of its own, as it would be offered, or else by what each is about. null: no such wish, or it is asked for; `null` as the draft: only one thing is told. */
export function toldApart(draft: Draft, text: string, categories: Categories): { draft: Draft | null; line: Sentence } | null {
  const aside = putsAside(text);
  if (draft.asked === 'split' || draft.asked === 'second' || !(aside || wantsApart(text))) return null;
  const named = aside === null ? null : aside.length === 0 ? lastAside(draft) : asideOf(draft, aside);
  // "sampahnya nanti aja", of what waits already.
  if (aside?.length && draft.others?.some((other) => namesAll(other.text, aside))) return { draft: null, line: sentence('told.apart') };
  if (aside?.length && named === null) {
    // "lampu mati, sampah numpuk", told in one breath.
    const two = apartOf(draft, categories);
    return two?.others?.some((other) => namesAll(other.text, aside)) ? { draft: two, line: sentence('told.apart') } : null;
  }
  const apart = named === null ? apartOf(draft, categories, onlyBoth(text) ? both : undefined) : null;
  if (apart) return { draft: apart, line: sentence('split.done', { count: (apart.others ?? []).length + 1 }) };
  const found = named ?? (aside ? lastAside(draft) : null);
  if (found === null) return { draft: null, line: sentence(draft.others?.length ? 'told.apart' : 'split.one') };
  return { draft: withOthers(answered(draft, 'split'), found), line: sentence('split.done', { count: found.parts.length }) };
}

/** "gotnya nanti aja", of a draft that tells of nothing else that is wrong. */
export function isWhole({ asked, pieces, others }: Draft, named: readonly string[], categories: Categories): boolean {
  if (asked === null || asked === 'split' || others !== undefined || named.length === 0) return false;
  const ofIt = pieces.filter(({ text }) => namesAll(text, named));
  const isOne = ofIt[0] === pieces[0] && ofIt.every(({ text }) => mattersIn(text, categories).length === 1);
  return isOne && pieces.every((piece) => ofIt.includes(piece) || !tellsWrong(plain(piece.text)));
}

/** "dua-dua lapor. jalannya dari tahun lalu, airnya baru bulan ini": both as reports of their own, and what is told of them. null: no such wish, or nothing besides. */
export function toldBoth(draft: Draft, text: string, known: Known): { draft: Draft; line: Sentence; rest: string } | null {
  const rest = draft.asked === null || draft.asked === 'second' || !saysBoth(text) ? '' : besideBoth(text);
  if (rest === '') return null;
  const apart = draft.others === undefined ? apartOf(draft, known.categories, both) : null;
  const { others = [] } = apart ?? draft;
  // "dua2nya mau ku lapor, sama keran yang dicuri", "dua duanya, kota sama kabupaten"
  if (others.length === 0 && (opensAnother(text) || !/lapor|kirim/.test(plain(text)))) return null;
  const line = others.length === 0 ? sentence('split.one') : sentence('split.done', { count: others.length + 1 });
  return { draft: apart ? { ...apart, asked: nextStep(apart, known) } : draft, line, rest };
}

/** The draft with each matter as a report of its own; null where only one is told. */
export function apartOf(draft: Draft, categories: Categories, most?: number): Draft | null {
  const found = mattersOf(draft, categories) ?? byMatter(draft, categories, most) ?? byOpening(draft);
  return found && withOthers(answered(draft, 'split'), found);
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
    const said = (text: string) => (saysAlong(text) ? 'yes' : (agreement(text) ?? unwanted(draft, text)));
    const wanted = answer.type === 'choice' ? answer.choice : said(answer.text);
    if (wanted === 'no') return { draft, go: 'cancel' };
    const next = answered(draft, 'second');
    return wanted === 'yes' ? { draft: next, go: 'send' } : wanted === 'edit' ? { draft: next, go: 'summary' } : null;
  },
  skip: (draft) => answered(draft, 'second'),
};

/** "yang ktp ga usah": this one, by what it is about. */
function unwanted(draft: Draft, text: string): 'no' | null {
  return matterNamed(text, [story(draft)])?.drop ? 'no' : null;
}

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
