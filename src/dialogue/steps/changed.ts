/** What words change in a draft that is shown or filed: the value they name, or the question for it. */
import type { Place } from '../effect.ts';
import type { Known } from '../known.ts';
import { sentence } from '../outcome.ts';
import { areaWords, confirmed, outsideLines, toldPlace } from '../placing.ts';
import type { Sentence } from '../say.ts';
import type { Draft } from '../talk.ts';
import { occurredWords, timedAnew, timeWords, whenOf, whenSaid } from '../timing.ts';
import { readArea, saysName } from '../understand/area.ts';
import { areaAlone } from '../understand/area-named.ts';
import { placePartAlone } from '../understand/bare-change.ts';
import { toldBeyond } from '../understand/beyond.ts';
import { askedChange, kindOpening, namesKind } from '../understand/change.ts';
import { callsWrong, corrected } from '../understand/corrected.ts';
import { calledRight, tellsOfWrong } from '../understand/correcting.ts';
import { otherPlaceTold } from '../understand/correction.ts';
import { plain, words } from '../understand/normalise.ts';
import { namesSpotted } from '../understand/official-names.ts';
import { findPlace } from '../understand/place.ts';
import { closerTold } from '../understand/place-closer.ts';
import { finerSpot } from '../understand/place-finer.ts';
import { withMore } from '../understand/place-parts.ts';
import { putRight, toldOn } from '../understand/place-right.ts';
import { nameAlone, nameToItsEnd } from '../understand/place-swapped.ts';
import { bared, clausesOf } from '../understand/place-tidy.ts';
import { placeTold } from '../understand/place-told.ts';
import { placeWanted } from '../understand/place-wanted.ts';
import { happenedAt } from '../understand/remark.ts';
import { findTime } from '../understand/time.ts';
import { topicOf } from '../understand/topic.ts';
import { placeOnly } from '../understand/where.ts';
import { withBeyond } from './beyond.ts';
import { sorted } from './sorted.ts';
import { type Accepted, answered } from './step.ts';

/** "TPS nya di": what is there, before where it is. */
const thingIs =
  /^(?:(?:itu|ya|iya|oh|pak|bu|min)[\s,]+)*\p{L}{3,}(?:\s?nya|nyo|ne)\s+(?:(?:itu|ada|yang|yg|nan)\s+)*(?:di\s+|(?=(?:depan|dekat|deket|dakek|samping|sebelah|belakang|seberang)\s))/iu;

/** A time is told in few words. */
const timeMaxWords = 5;
/** What may be a matter too. */
const streetWord = /^(?:jalan|jl|gang|gg|lampu)$/i;

/** What words at the summary change: the value they name, or the question for it. null: they ask for no change. */
export function changed(text: string, message: string, draft: Draft, known: Known): Accepted | null {
  const [head = '', ...rest] = text.split(/\s*[,;.!\n]\s*/);
  const kind = rest.length === 0 || namesKind(text) ? null : askedChange(head, known.categories);
  const meant = kind?.field === 'kind' ? (kind.kind ?? kindOpening(rest.join(' '))) : null;
  // "ini keluhan bukan usul, catnya dulu ada": what stands behind is told.
  if (meant !== null)
    return { draft: { ...draft, kind: meant, pieces: [...draft.pieces, { message, at: known.now, text }] }, go: 'summary' };
  // "rt nya", and which it is comes next.
  if (draft.place !== null && placePartAlone(text))
    return { draft: { ...draft, done: draft.done.filter((step) => step !== 'place') }, go: 'place' };
  const area = areaInstead(text, message, draft, known);
  if (area !== null) return area;
  const change = namesPart(draft.place?.text ?? '', text) ? null : askedChange(text, known.categories);
  if (change === null && draft.place !== null && deniesPlace(text, draft.place.text)) return withoutPlace(draft);
  switch (change?.field) {
    case 'place':
      if (change.text === '') return withoutPlace(draft);
      return replaced(placeWanted(draft.place?.text ?? '', change.text, text, known.places), message, draft, known, text);
    case 'when':
      if (change.text === '') return { draft: { ...draft, occurred: null }, go: 'when' };
      return timed(answered({ ...draft, occurred: whenSaid(change.text, known), occurredAt: known.now }, 'when'), [], known);
    case 'category':
      return change.code === null
        ? { draft: { ...draft, page: 0 }, go: 'category' }
        : sorted(draft, change.code, { message, at: known.now, text }, known);
    case 'visibility':
      return change.visibility === null
        ? { draft, go: 'visibility' }
        : { draft: { ...draft, visibility: change.visibility }, go: 'summary' };
    case 'kind':
      return change.kind === null ? { draft, go: 'kind' } : { draft: { ...draft, kind: change.kind }, go: 'summary' };
    case 'story':
      return { draft, go: 'story' };
    case null:
      return { draft, go: 'edit' };
    default:
      return withTime(narrowed(text, message, draft, known), text, message, draft, known);
  }
}

/** What the words change of the place, and of the time: "rt 5 ding, dan kejadiannya rabu bukan selasa". */
function withTime(placed: Accepted | null, text: string, message: string, draft: Draft, known: Known): Accepted | null {
  const next = timedAnew({ ...(placed?.draft ?? draft), pieces: draft.pieces }, { message, at: known.now, text }, known);
  const [before, now] = [draft, next ?? draft].map((one) => occurredWords(one, known));
  if (next === null || (placed !== null && now === before)) return placed;
  // Of no day, it is told.
  return now === before ? { draft: next, lines: [sentence('told.added')], go: 'summary' } : timed(next, placed?.lines ?? [], known);
}

function timed(draft: Draft, lines: readonly Sentence[], known: Known): Accepted {
  const time = whenOf(draft, known);
  const when = time === null ? (draft.occurred ?? '') : timeWords(time, known.region.timeZone);
  return { draft, lines: [...lines, sentence('changed.when', { when })], go: 'summary' };
}

/** "bukan sukapura, tapi cibangkong", of an area that was confirmed: the official words of the other stand in its place. null: no area is called wrong. */
function areaInstead(text: string, message: string, draft: Draft, known: Known): Accepted | null {
  const { place } = draft;
  if (place?.areaCode === undefined || !place.text.includes(areaWords(place))) return null;
  const right = corrected(text)?.right ?? otherPlaceTold(text) ?? '';
  const { area } = readArea(right, known.places, known.region.code);
  if (area === null || area.code === place.areaCode || !saysName(bareOf(right), area.village ?? area.district ?? '', true)) return null;
  const told = { ...confirmed({ text: place.text.replace(areaWords(place), '').replace(/\s*\(\)$/, '') }, area), ...pinOf(place) };
  return {
    draft: { ...draft, place: told, placeMessage: message },
    lines: [sentence('changed.place', { place: told.text })],
    go: 'summary',
  };
}

function pinOf({ lat, lon }: Place): Partial<Place> {
  return lat === undefined || lon === undefined ? {} : { lat, lon };
}

/** The name behind "di kelurahan". */
function bareOf(name: string): string {
  return name.replace(/^(?:(?:di|kel|kelurahan|desa|ds|kec|kecamatan)\.?\s+)+/i, '');
}

/** "eh salah bukan ngapeman", of a place there: where it is instead, is asked. */
function deniesPlace(text: string, told: string): boolean {
  const denied =
    /^(?:(?:eh|oh|maaf|aduh|waduh|lho|loh|min|pak|bu|salah|keliru)[\s,]+)*bukan\s+(?:di\s+|yg\s+|yang\s+)?([\p{L}\p{N} .'-]{3,40}?)(?:\s+(?:ding|deng|sih|min|pak|bu|ya|deh))*[\s.!]*$/iu.exec(
      text.trim(),
    )?.[1];
  return denied !== undefined && plain(told).includes(plain(denied));
}

function withoutPlace(draft: Draft): Accepted {
  return { draft: { ...draft, place: null, done: draft.done.filter((step) => step !== 'place') }, go: 'place' };
}

/** "bukan depan indomaret tapi alfamart", of a place before an indomaret. */
function namesPart(told: string, text: string): boolean {
  const wrong = corrected(text)?.wrong;
  return wrong !== undefined && !streetWord.test(wrong) && told.toLowerCase().includes(wrong.toLowerCase());
}

/** "kel sukamaju" at the summary: where the place told before lies. "bukan rw 5, rw 6", "rt nya 1", "eh salah jl mawar": a part of it that was wrong. */
function narrowed(text: string, message: string, draft: Draft, known: Known): Accepted | null {
  const told = draft.place?.text ?? '';
  const isBarePin = draft.place?.lat !== undefined && told === '';
  const name = isBarePin ? wholePlace(text, known) : nameWithin(draft, told, text, known);
  // "hampir bener cuma jl bungur besar" is none, and what stands behind the last of such words is.
  const right = name !== null && tellsOfWrong(told, name) ? nameWithin(draft, told, calledRight(text), known) : name;
  if (right !== null) return tellsOfWrong(told, right) ? null : replaced(right, message, draft, known, text, true);
  const spot = spotWithin(told, text, known);
  return spot === null
    ? null
    : replaced(`${told}, ${spot}`, message, { ...draft, pieces: [...draft.pieces, { message, at: known.now, text }] }, known, text, true);
}

/** "bener situ, mawar gang 4", "jl mawar yg mau ke arah pasar": a place and nothing beyond it. */
function wholePlace(text: string, known: Known): string | null {
  const place = findPlace(text) === null || happenedAt(text) ? null : placeTold(text, known.places);
  return place !== null && toldBeyond(text, place).length === 0 ? place : null;
}

/** "depan gang 9, wes rong minggu iki": the spot told beside what is no place, no matter and no correction. */
function spotWithin(told: string, text: string, known: Known): string | null {
  const clauses = told === '' || callsWrong(text) || text.includes('?') ? [] : clausesOf(text);
  const spots = clauses.map((clause) => finerSpot(bared(clause)));
  const [spot = null, ...others] = spots.filter((one) => one !== null);
  const isBeside = (clause: string, i: number) =>
    spots[i] !== null || (findPlace(clause) === null && topicOf(clause, known.categories) === null);
  return others.length === 0 && spot !== null && !plain(told).includes(plain(spot)) && clauses.every(isBeside) ? spot : null;
}

function nameWithin(draft: Draft, told: string, text: string, known: Known): string | null {
  if (text === '') return null;
  return (
    toldOn(told, text, known.places) ??
    (told !== ''
      ? (furtherPlace(told, text, known) ?? closerTold(told, text))
      : draft.place === null
        ? (placeOnly(text, known) ?? wholePlace(text, known))
        : null)
  );
}

/** "TPS nya di Jalan Cempakasari, dekat lapangan", where a place was told already: both. null: more is told, or no place. */
function furtherPlace(told: string, text: string, known: Known): string | null {
  const beside = placeOnly(besideTime(text, known).replace(thingIs, ''), known);
  // What tells the place once more, and when it was, is read as a story.
  const found = placeOnly(text.replace(thingIs, ''), known) ?? (beside?.toLowerCase().includes(told.toLowerCase()) ? null : beside);
  if (found === null || (findPlace(found) === null && namesSpotted(found, known.places).length === 0)) return furtherName(told, text);
  return withMore(told, found);
}

/** Without the clauses that say when and nothing else: "gang di belakang pasar. sudah sebulan". */
function besideTime(text: string, { now, region }: Known): string {
  const isTime = (clause: string) =>
    words(clause).length <= timeMaxWords && findPlace(clause) === null && findTime(clause, now, region.timeZone) !== null;
  return clausesOf(text)
    .filter((clause) => !isTime(clause))
    .join(', ');
}

/** "jatibening maksudnya": a name that the place does not tell, or tells only in part. */
function furtherName(told: string, text: string): string | null {
  const whole = nameToItsEnd(told, text);
  if (whole !== null) return whole;
  const name = nameAlone(text);
  return name === null ? null : withMore(told, name);
}

/** "rt nya 1", "bukan jl melati tapi jl mawar", said at another question: the place told before is put right; "bogor", where none was told. null: nothing of it is called wrong. */
export function mendedPlace(text: string, message: string, draft: Draft, known: Known, finer: boolean): Accepted | null {
  const told = draft.place?.text ?? '';
  if (told === '') return finer && draft.place === null && isArea(text, known) ? replaced(bared(text), message, draft, known, text) : null;
  const place = finer ? toldOn(told, text, known.places) : putRight(told, text, known.places);
  return place === null ? null : replaced(place, message, draft, known, text, true);
}

/** A quarter, a district or a town, and nothing besides. */
function isArea(text: string, { places }: Known): boolean {
  const name = bared(text);
  return areaAlone(name) !== null || (places?.named('regency', name) ?? []).some(({ regency }) => saysName(name, regency, true));
}

/** `keepsPin`: the words mend a place whose pin is right. */
function replaced(text: string, message: string, draft: Draft, known: Known, said: string, keepsPin = false): Accepted {
  const pin = keepsPin && draft.place !== null ? pinOf(draft.place) : {};
  const place = { ...toldPlace(text, known), ...pin };
  const { pieces } = withBeyond(draft, { message, at: known.now, text: said }, text);
  const open = { ...draft, pieces, place, placeMessage: message, done: draft.done.filter((step) => step !== 'town') };
  return {
    draft: answered(open, 'place'),
    lines: [sentence('changed.place', { place: text }), ...outsideLines(place, known)],
    go: 'summary',
  };
}
