/** What belongs into a draft: pieces of the story, files, pins. Everything goes in as it came, within the limits. */
import type { Effect, Piece, Place } from './effect.ts';
import { albumQuietMs, attachmentsMax, pieceMaxCharacters, piecesMax, placeMaxCharacters, storyMaxCharacters } from './limits.ts';
import { isLonger, type Moment, sentence } from './outcome.ts';
import { outsideLines, pinnedPlace, placeInStory, toldPlace } from './placing.ts';
import type { SaidFile } from './said.ts';
import type { Sentence } from './say.ts';
import { doneBesidePlace, opensOther, story } from './steps/step.ts';
import { kindOf } from './suggestion.ts';
import type { Draft, DraftFile } from './talk.ts';
import { tellsAnotherSpot } from './understand/correcting.ts';
import { mapPoint } from './understand/map-link.ts';
import { onlyNamesFile } from './understand/of-picture.ts';
import { findPlace } from './understand/place.ts';
import { closerTold } from './understand/place-closer.ts';
import { completed, goesOn } from './understand/place-parts.ts';
import { toldWithin } from './understand/place-right.ts';
import { placeTold } from './understand/place-told.ts';
import { mayAsk } from './understand/question-sense.ts';
import { happenedAt } from './understand/remark.ts';
import { anotherRequest } from './understand/two.ts';
import { saysWhoSpeaks } from './understand/who-speaks.ts';

/** Something told: text, files and place at once, so that words, loose files and additions are handled alike. */
export interface Material {
  pieces: Piece[];
  files: DraftFile[];
  place: Place | null;
  /** How many files were too many. */
  refused?: number;
}

/** Files taken in, the effects that fetch them, and what the citizen must be told about those that were not. */
export interface Taken {
  material: Material;
  effects: Effect[];
  lines: Sentence[];
}

/** A text message as material, a typed point as a pin; over the limit it is refused with a sentence. */
export function takeText(text: string, moment: Moment): Taken {
  if (isLonger(text, pieceMaxCharacters)) return taken([sentence('limit.piece', { limit: pieceMaxCharacters })]);
  const point = mapPoint(text);
  const pieces = point?.alone ? [] : [{ message: moment.message, at: moment.at, text }];
  const place = point === null ? null : { text: '', lat: point.lat, lon: point.lon };
  return { material: { pieces, files: [], place }, effects: [], lines: [] };
}

/** A file with its caption. One that is too large or too many is not fetched; its caption is kept all the same. `held`: how many there are already. */
export function takeFile(file: SaidFile, moment: Moment, held: number): Taken {
  const caption = file.caption?.trim() ? takeText(file.caption, moment) : taken([]);
  const large = tooLarge(file, moment.known.fileMaxBytes);
  if (large !== null) return { ...caption, lines: [...caption.lines, large] };
  if (held >= attachmentsMax) return { ...caption, material: { ...caption.material, refused: 1 } };
  const id = moment.known.fresh.ids[0] ?? moment.known.fresh.token;
  const kept: DraftFile = {
    id,
    kind: file.kind,
    seconds: file.seconds ?? 0,
    message: moment.message,
    ...(file.album ? { album: file.album } : {}),
  };
  return { ...caption, material: { ...caption.material, files: [kept] }, effects: [{ type: 'keep', id, file, message: moment.message }] };
}

/** What is said of a file over the limit; null: it is not, or nobody knows yet. */
export function tooLarge({ bytes = 0 }: Pick<SaidFile, 'bytes'>, limit: number): Sentence | null {
  return bytes > limit ? sentence('limit.file', { size: megabytes(bytes, Math.ceil), limit: megabytes(limit, Math.floor) }) : null;
}

/** A pin, with the title of its venue. */
export function takePin(pin: { lat: number; lon: number; title?: string }): Taken {
  return { material: { pieces: [], files: [], place: { text: pin.title ?? '', lat: pin.lat, lon: pin.lon } }, effects: [], lines: [] };
}

export function isEmpty(material: Material): boolean {
  return material.pieces.length === 0 && material.files.length === 0 && material.place === null && !material.refused;
}

/** Whether the message `of` brought one of these. */
export function amongst(pieces: readonly Piece[], files: readonly DraftFile[], of: string): boolean {
  return of !== '' && [...pieces, ...files].some(({ message }) => message === of);
}

/** What is kept, with the message `of` reading `text`; a file that came without words has them now. */
export function retold<T extends { pieces: Piece[] }>(kept: T, of: string, text: string, moment: Moment): T {
  const told = kept.pieces.some(({ message }) => message === of);
  const pieces = kept.pieces.map((piece) => (piece.message === of ? { ...piece, text } : piece));
  return { ...kept, pieces: told || text.trim() === '' ? pieces : [...pieces, { message: of, at: moment.at, text }] };
}

/** Tells how many files were too many, in one line. */
export function refusedLines(count: number | undefined): Sentence[] {
  return count ? [sentence('limit.attachments', { count, limit: attachmentsMax })] : [];
}

/** How long more of the same may come. `album`: its parts arrive as single messages. */
export function quietFor(album: boolean, moment: Moment): number {
  return album ? Math.max(moment.known.quietMs, albumQuietMs) : moment.known.quietMs;
}

/** The draft with the material in it and the quiet time running. Pieces over the story's limits come back as a sentence. */
export function gather(draft: Draft, taken: Material, moment: Moment, album: boolean): { draft: Draft; lines: Sentence[] } {
  const material = besideFileNames(draft, taken);
  const told =
    draft.pieces.reduce((sum, piece) => sum + piece.text.length, 0) + material.pieces.reduce((sum, piece) => sum + piece.text.length, 0);
  const fresh = material.pieces.filter((piece) => !repeats(draft, piece));
  const full = fresh.length > 0 && (told > storyMaxCharacters || draft.pieces.length + fresh.length > piecesMax);
  const pieces = full ? draft.pieces : [...draft.pieces, ...fresh];
  const free = attachmentsMax - draft.attachments.length;
  const refused = (draft.refused ?? 0) + (material.refused ?? 0);
  const next: Draft = {
    ...draft,
    pieces,
    attachments: [...draft.attachments, ...material.files.slice(0, free)],
    touchedAt: moment.known.now,
    reminded: false,
    ...(refused === 0 ? {} : { refused }),
    quietUntil: quietUntil(draft, album, moment),
  };
  const found = placed(next, { ...material, pieces: fresh }, moment);
  const noted = material.pieces.length === 0 ? draft.noted : notedAs(fresh, draft);
  return {
    draft: { ...found.draft, ...(noted === undefined ? {} : { noted }) },
    lines: [...(full ? [sentence('limit.story')] : []), ...found.lines],
  };
}

/** "ni satu lagi fotonya", below a photo of what is told already: it tells nothing. */
function besideFileNames(draft: Draft, material: Material): Material {
  if (material.files.length === 0 || draft.pieces.length === 0) return material;
  return { ...material, pieces: material.pieces.filter(({ text }) => !onlyNamesFile(text)) };
}

/** An album's longer pause is not cut short by a word; one that ends later than any pause does was begun by a clock that has been put back. */
function quietUntil({ quietUntil: before }: Draft, album: boolean, moment: Moment): number {
  const { now } = moment.known;
  const isLeft = before !== null && before <= now + quietFor(true, moment);
  return Math.max(isLeft ? before : 0, now + quietFor(album, moment));
}

/** What the citizen hears of the words with the next question. */
function notedAs(fresh: readonly Piece[], draft: Draft): NonNullable<Draft['noted']> {
  const { noted: before } = draft;
  // Who asks an office asks on, with a question mark or without.
  const asksOn = (text: string) => /\?\s*$/.test(text) || (kindOf(draft) === 'information' && mayAsk(text));
  if (before === 'question' || fresh.some(({ text }) => asksOn(text))) return 'question';
  return before === 'added' || fresh.length > 0 ? 'added' : 'already';
}

/** A bad line sends the same message again. */
function repeats(draft: Draft, { text }: Piece): boolean {
  const isPlace = draft.placeMessage !== '' && draft.place?.text === text.trim();
  return isPlace || draft.pieces.some((piece) => piece.text.trim() === text.trim());
}

/** A pin always holds; a place read from the words where none is known yet, and what later words add to one. */
function placed(draft: Draft, material: Material, moment: Moment): { draft: Draft; lines: Sentence[] } {
  const { known } = moment;
  if (material.place !== null) {
    const text = material.place.text !== '' ? material.place.text : draft.place?.lat === undefined ? (draft.place?.text ?? '') : '';
    const place = pinnedPlace({ ...material.place, text }, known);
    const done = doneBesidePlace(draft);
    return { draft: { ...draft, place, placeMessage: moment.message, done: [...done, 'place'] }, lines: outsideLines(place, known) };
  }
  const before = story({ pieces: draft.pieces.slice(0, draft.pieces.length - material.pieces.length) });
  // Where another matter is, this one is not.
  const texts = material.pieces
    .filter((piece) => before === '' || !opensOther(draft, piece) || !anotherRequest(before, piece.text, known.categories, true))
    .map(({ text }) => text);
  if (draft.place !== null)
    return finer(
      draft,
      draft.place,
      texts.filter((text) => !tellsAnotherSpot(text) && !saysWhoSpeaks(text)),
      known,
    );
  const place = placeInStory(draft, texts, known);
  if (place === null) return { draft, lines: [] };
  return { draft: { ...draft, place }, lines: outsideLines(place, known) };
}

/** A street to a quarter, a name to a pin: what later words of the story add to the place, told at the summary. */
function finer(draft: Draft, place: Place, texts: readonly string[], known: Moment['known']): { draft: Draft; lines: Sentence[] } {
  const right =
    place.text === ''
      ? place.text
      : texts.reduce((told, text) => toldWithin(told, text, known.places) ?? closerTold(told, text) ?? told, place.text);
  const read = (text: string) => (findPlace(text) !== null && place.text === '' ? placeTold(text, known.places) : findPlace(text));
  const found = texts.map(read).find((text) => text !== null);
  if (right === place.text && (found === undefined || (place.areaCode !== undefined && !goesOn(place.text, found))))
    return { draft, lines: [] };
  const more = found ?? '';
  const text = right !== place.text ? right : place.text === '' || goesOn(place.text, more) ? more : completed(place.text, more);
  if (text === place.text || text.length > placeMaxCharacters) return { draft, lines: [] };
  // "kejadiannya di jl kenari": a pin without a name shows where the teller is.
  const { lat, lon } = place.text === '' && texts.some(happenedAt) ? { lat: undefined, lon: undefined } : place;
  const next: Place = { ...toldPlace(text, known), ...(lat === undefined || lon === undefined ? {} : { lat, lon }) };
  const done = draft.done.filter((step) => step !== 'town');
  const wasOutside = outsideLines(place, known).length > 0;
  return { draft: { ...draft, place: next, done, placed: true }, lines: wasOutside ? [] : outsideLines(next, known) };
}

function taken(lines: Sentence[]): Taken {
  return { material: { pieces: [], files: [], place: null }, effects: [], lines };
}

/** As phones and the chat's page count them. */
function megabytes(bytes: number, round: (value: number) => number): number {
  return round(bytes / 1024 ** 2);
}
