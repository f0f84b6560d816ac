/** The place a message tells, read by the rules and by the sense for the parts of a message (parts-sense.ts), which hears where a place begins and ends in words no rule has. */
import type { Places } from '../known.ts';
import { withoutAgreement } from './agreed.ts';
import { mapPoint } from './map-link.ts';
import { words } from './normalise.ts';
import { type Stretch, stretchesOf } from './parts-sense.ts';
import type { PartMoment } from './parts-signs.ts';
import { bare, broken, clauses, withOneWord } from './place-bare.ts';
import { besideDeniedPlace } from './place-denied.ts';
import { pointsHere } from './place-described.ts';
import {
  begins,
  briefWords,
  holds,
  isAmid,
  isAnchored,
  isFindable,
  isKnown,
  isLandmark,
  isLed,
  isLedTo,
  isNear,
  isNearTo,
  isOnTheWay,
  isSpeakers,
  isSpot,
  isToldApart,
  isWhere,
  leads,
  longCharacters,
  nameFollows,
  namesAreas,
  noPlace,
  own,
  ownSigns,
  type Span,
  said,
  staysBehind,
} from './place-findable.ts';
import { withoutHome } from './place-home.ts';
import { cutsSum } from './place-name.ts';
import { insistedLeast, share } from './place-share.ts';
import { placeIn } from './quarter.ts';
import { namesBothTowns } from './two-towns.ts';

/** More words are a story. */
const placeMaxWords = 25;
/** Fewer tell nothing besides. */
const besideMinWords = 3;
/** So much of an answer, greetings and times aside, is the place where it only describes one. */
const describedLeast = 0.6;
/** Of a long story so much is read before and behind its place. */
const nearCharacters = 80;
/** "dekat banget": how near, and to nothing. */
const howNear = /^(?:dekat|deket|dkt|jauh|cerak|cedhak|deukeut)\s+(?:banget|bgt|sekali|pisan|kok|sih|sini|situ|aja|saja)$/iu;
/** "itu lho yg di belakang pasar". */
const pointing = /^(?:(?:itu|kae|kuwi|lho|loh|to|yg|yang|sing)\s+)*(?:lho|loh|to)\s+(?:(?:yg|yang|sing|di)\s+)*/iu;
/** Of two names one was not meant. */
const takesBack = /(?<!\p{L})(?:bukan|bkn|dudu|sanes|salah|eh|ralat|maksud\p{L}*)(?!\p{L})/iu;
/** Parts of a place by which it is found, whatever else is heard in them. */
const staysBefore = new RegExp(`${leads.source}|${begins.source}|^(?:ke|dari|lampu\\s+(?:merah|bangjo)|ring|fly)(?!\\p{L})`, 'iu');
const street = /(?<!\p{L})(?:jl|jln|jalan|gg|gang)(?!\p{L})/iu;
/** What may stand between a place and what lies beside it. */
const besideIt = new RegExp(`^[\\s,.;]+(?:(?:dan|${broken})\\s+)*$`, 'iu');
const home = /(?<!\p{L})(?:rumahku|omahku|(?:rumah|rmh)\s+(?:saya|sy|aku|gue|gw))(?!\p{L})/iu;
/** What may stand between two pieces of one place. */
const between = /^\s+(?:(?:di|ke|dari|yang|yg|ning|neng|nang|ring|leq|persis|pas|mau)\s+)*$/iu;
/** A question, or what something costs. */
const asksOrCounts = /\?|\d\s?(?:rb|ribu|jt|juta|x|%)(?!\p{L})|\d[.,]?000/iu;

/** The place a story tells; null: none that anybody could find. */
export function placeTold(told: string, places: Places | undefined): string | null {
  const text = withoutHome(besideDeniedPlace(told, places));
  const ruled = toldFuller(text, placeIn(text, places), places);
  return mapPoint(text) === null && !namesBothTowns(text) && !isWhole(text, ruled)
    ? toldBy(text, ruled, stretchesIn(text, 'first', ruled), places)
    : ruled;
}

/** "air mati di perumnas 2 … Perumnas 2 Jl. Apel blok C, kelurahan Mawar": told once more, and to the end. */
function toldFuller(text: string, first: string | null, places: Places | undefined): string | null {
  if (first === null || text.toLowerCase().split(first.toLowerCase()).length < 3) return first;
  const again = text.split(sentenceEnds).map((part) => placeIn(part, places));
  return (
    again.find((place) => place !== null && place.length > first.length && place.toLowerCase().startsWith(first.toLowerCase())) ?? first
  );
}

const sentenceEnds = /(?<!(?<!\p{L})(?:jl|jln|gg|kel|kec|kab|ds|dsn|kp|no|rt|rw))[.!?](?=\s)|\n+/iu;

function toldBy(text: string, ruled: string | null, stretches: readonly Stretch[], places: Places | undefined): string | null {
  const spans = spansOf(text, stretches, ruled, places).filter(({ to }) => !cutsSum(text, to));
  const both = ruled === null ? null : agreed(text, ruled, spans, places);
  if (both !== null || takesBack.test(text)) return both ?? ruled;
  const found = spans.filter(
    (span) => (isFindable(text, span) || isKnown(said(text, span), places) || isLandmark(text, span)) && isAnchored(text, span),
  );
  const [first] = found;
  const all = spans.filter((span) => found.includes(span) || (first !== undefined && span.from >= first.to && isNear(text, span)));
  return first === undefined ? ruled : joined(text, all);
}

/** The place an answer gives, and whether it tells more. */
export type Given = { place: string; more: boolean } | null;

/** The place an answer to "where?" gives, in whatever words, and whether it tells more. `ruled`: what the rules made of it; `again`: it was asked for before. */
export function placeGiven(text: string, ruled: Given, again: boolean, places: Places | undefined): Given {
  const found = given(text, ruled, again, places);
  return found === null ? null : { ...found, place: bareOf(found.place) };
}

/** "iyo, dekat jembatan", "jalan raya 5. kalau jalan lama itu rumahku": without the agreement before it, and without the home of who tells it. */
function bareOf(place: string): string {
  const [first = '', ...rest] = withoutAgreement(place).split(/(?<=[,.;])\s+/);
  const kept = [first, ...rest.filter((clause) => !home.test(clause))].join(' ').replace(/[\s,.;]+$/, '');
  return kept === '' ? place : kept;
}

function given(text: string, ruled: Given, again: boolean, places: Places | undefined): Given {
  if (mapPoint(text) !== null || noPlace.test(text) || namesBothTowns(text) || isWhole(text, ruled?.place ?? null)) return ruled;
  const stretches = stretchesIn(text, 'where', ruled?.place ?? null);
  const isBrief = words(text).length <= briefWords;
  const spans = spansOf(text, stretches, ruled?.place ?? null, places).filter(
    (span) =>
      !pointsHere(said(text, span)) &&
      !howNear.test(said(text, span)) &&
      (ruled !== null || (isLedTo(text, span) ? isBrief || !own.test(said(text, span)) : isBrief && !isAmid(text, span))),
  );
  if (ruled !== null) return { ...ruled, place: agreed(text, ruled.place, spans, places) ?? ruled.place };
  const isNamed = spans.some((span) => isFindable(text, span) || isLed(said(text, span)));
  if (takesBack.test(text) || !(isNamed || describes(text, stretches, spans, again ? insistedLeast : describedLeast))) return null;
  // Where nothing is named, every word may help to find it.
  const besides = ({ part, text: told }: Stretch) =>
    isNamed ? part !== 'place' && words(told).length >= besideMinWords : part === 'matter' || part === 'wrong';
  return { place: joined(text, spans), more: stretches.some(besides) };
}

/** Whether an answer says where and little else: "antara pom bensin sama jembatan". Nobody finds their own house by it. */
function describes(text: string, stretches: readonly Stretch[], spans: readonly Span[], least: number): boolean {
  const told = stretches.filter(({ part }) => part === 'place').map(({ text: words }) => words);
  return (
    words(told.join(' ')).length > 1 &&
    words(text).length <= briefWords &&
    spans.some((span) => !own.test(said(text, span))) &&
    !asksOrCounts.test(text) &&
    share(stretches) >= least
  );
}

/** Whether an answer to "where?" says where and nothing else, however it sounds. */
export function describesPlace(text: string): boolean {
  const stretches = stretchesIn(text, 'where', null);
  return describes(text, stretches, spansOf(text, stretches, null, undefined), 1);
}

/** Whether the place the rules found is all the message says. */
function isWhole(text: string, ruled: string | null): boolean {
  return ruled !== null && !/[\p{L}\p{N}]/u.test(text.replace(ruled, ''));
}

/** What the rules found from where to where it was heard (null: not at all), and what else of it is told apart: the rules know names, and seldom all that says where. */
function agreed(text: string, ruled: string, spans: readonly Span[], places: Places | undefined): string | null {
  const at = text.toLowerCase().indexOf(ruled.toLowerCase());
  const end = at + ruled.length;
  const its = spans.filter(({ from, to }) => from < end && to > at);
  // What the rules put together or put right stands nowhere in the text.
  if (at < 0 || takesBack.test(text)) return ruled;
  if (its.length === 0) return null;
  const heard = its.map((span, i) => {
    const from = i === 0 && at < span.from && staysBefore.test(text.slice(at, span.from)) ? at : span.from;
    const isWhole =
      i === its.length - 1 &&
      end > span.to &&
      (nameFollows.test(text.slice(0, span.to)) ||
        staysBehind.test(text.slice(span.to, end)) ||
        [from, span.to].some((at) => isKnown(text.slice(at, end).trim(), places)));
    return { from, to: isWhole ? end : span.to };
  });
  const isBeside = (span: Span) => its.some((one) => besideIt.test(text.slice(Math.min(one.to, span.to), Math.max(one.from, span.from))));
  const isOther = (span: Span) =>
    (isBeside(span) && !own.test(said(text, span))) ||
    (text.slice(0, span.from).trim() === '' && words(text).length <= briefWords && isFindable(text, span)) ||
    isToldApart(text, span) ||
    isNearTo(text, { from: at, to: end }, span) ||
    (span.to <= at && isSpot(ruled) && isFindable(text, span) && isWhere(text.slice(0, span.from))) ||
    (span.to <= at && !street.test(ruled) && namesAreas(said(text, span), places) && isWhere(text.slice(0, span.from))) ||
    (span.from >= end &&
      isSpeakers(text.slice(0, Math.min(at, its[0]?.from ?? at))) &&
      isLedTo(text, span) &&
      !own.test(text.slice(span.from, span.to + ownSigns)));
  const others = spans.filter((span) => !its.includes(span) && isOther(span));
  const all = joined(
    text,
    [...others, ...glued(text, heard)].sort((one, other) => one.from - other.from),
  ).replace(pointing, '');
  // "air tawar barat": an official name is not cut.
  return ruled.split(/,\s*/).some((part) => isKnown(part, places) && !holds(all, part)) ? ruled : all;
}

/** The spans with those joined between which nothing is told but how they lie to each other. */
function glued(text: string, spans: readonly Span[]): Span[] {
  const all: Span[] = [];
  for (const { from, to } of spans) {
    const last = all.at(-1);
    if (last && (between.test(text.slice(last.to, from)) || nameFollows.test(text.slice(0, last.to)))) last.to = to;
    else all.push({ from, to });
  }
  return all;
}

/** The stretches of a message; of a long story in which the rules found a place, those around it. */
function stretchesIn(text: string, moment: PartMoment, ruled: string | null): Stretch[] {
  const [from, to] = ruled === null || text.length < longCharacters ? [0, text.length] : around(text, ruled);
  return stretchesOf(text.slice(from, to), moment, ruled === null ? [] : [ruled]).map((stretch) => ({
    ...stretch,
    from: stretch.from + from,
    to: stretch.to + from,
  }));
}

function around(text: string, ruled: string): [number, number] {
  const at = text.toLowerCase().indexOf(ruled.toLowerCase());
  const end = at + ruled.length + nearCharacters;
  if (at < 0) return [0, text.length];
  return [at <= nearCharacters ? 0 : text.indexOf(' ', at - nearCharacters), end >= text.length ? text.length : text.lastIndexOf(' ', end)];
}

/** The stretches that say where, without what only leads to them and what is told behind them. `at`: where the rules found the place. */
function spansOf(text: string, stretches: readonly Stretch[], ruled: string | null, places: Places | undefined): Span[] {
  const at = ruled === null ? -1 : text.toLowerCase().indexOf(ruled.toLowerCase());
  const isOf = ({ from, to }: Span) => at >= 0 && from < at + (ruled?.length ?? 0) && to > at;
  return withOneWord(stretches).flatMap(({ part, from, to }) => {
    if (part !== 'place' || noPlace.test(text.slice(from, to))) return [];
    const all = at < 0 ? [{ from, to }] : clauses(text, from, to);
    return all
      .flatMap((span) => bare(text, span))
      .filter(({ from }) => !isOnTheWay(text.slice(0, from)))
      .filter(
        (span) => all.length === 1 || isOf(span) || isFindable(text, span) || isNear(text, span) || namesAreas(said(text, span), places),
      );
  });
}

/** The spans in their order; what another holds is told once. */
function joined(text: string, spans: readonly Span[]): string {
  const told = spans.map((span) => withoutAgreement(said(text, span)));
  const each = told.filter((one, i) => !told.some((other, j) => j !== i && holds(other, one) && (!holds(one, other) || j < i)));
  const all = each.join(', ');
  return words(all).length > placeMaxWords ? (each[0] ?? '') : all;
}
