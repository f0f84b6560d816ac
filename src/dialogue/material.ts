/** What belongs into a draft: pieces of the story, files, pins. Everything goes in as it came, within the limits. */
import type { Effect, Piece, Place } from './effect.ts';
import { albumQuietMs, attachmentsMax, pieceMaxCharacters, piecesMax, storyMaxCharacters } from './limits.ts';
import { type Moment, sentence } from './outcome.ts';
import type { SaidFile } from './said.ts';
import type { Sentence } from './say.ts';
import type { Draft, DraftFile } from './talk.ts';
import { findPlace } from './understand/place.ts';

/** Something told: text, files and place at once, so that words, loose files and additions are handled alike. */
export interface Material {
  pieces: Piece[];
  files: DraftFile[];
  place: Place | null;
}

/** Files taken in, the effects that fetch them, and what the citizen must be told about those that were not. */
export interface Taken {
  material: Material;
  effects: Effect[];
  lines: Sentence[];
}

/** A text message as material; over the limit it is refused with a sentence. */
export function takeText(text: string, moment: Moment): Taken {
  if ([...text].length > pieceMaxCharacters) return taken([sentence('limit.piece', { limit: pieceMaxCharacters })]);
  return { material: { pieces: [{ message: moment.message, at: moment.at, text }], files: [], place: null }, effects: [], lines: [] };
}

/** A file with its caption. One that is too large or too many is not fetched; its caption is kept all the same. `held`: how many there are already. */
export function takeFile(file: SaidFile, moment: Moment, held: number): Taken {
  const caption = file.caption?.trim() ? takeText(file.caption, moment) : taken([]);
  const limit = moment.known.fileMaxBytes;
  if (file.bytes !== undefined && file.bytes > limit)
    return {
      ...caption,
      lines: [...caption.lines, sentence('limit.file', { size: megabytes(file.bytes, Math.ceil), limit: megabytes(limit, Math.floor) })],
    };
  if (held >= attachmentsMax) return { ...caption, lines: [...caption.lines, sentence('limit.attachments', { limit: attachmentsMax })] };
  const id = moment.known.fresh.ids[0] ?? moment.known.fresh.token;
  const kept: DraftFile = { id, kind: file.kind, seconds: file.seconds ?? 0, message: moment.message };
  return { ...caption, material: { ...caption.material, files: [kept] }, effects: [{ type: 'keep', id, file, message: moment.message }] };
}

/** A pin, with the title of its venue. */
export function takePin(pin: { lat: number; lon: number; title?: string }): Taken {
  return { material: { pieces: [], files: [], place: { text: pin.title ?? '', lat: pin.lat, lon: pin.lon } }, effects: [], lines: [] };
}

export function isEmpty(material: Material): boolean {
  return material.pieces.length === 0 && material.files.length === 0 && material.place === null;
}

/** The draft with the material in it and the quiet time running. Pieces over the story's limits come back as a sentence. */
export function gather(draft: Draft, material: Material, moment: Moment, album: boolean): { draft: Draft; lines: Sentence[] } {
  const told =
    draft.pieces.reduce((sum, piece) => sum + piece.text.length, 0) + material.pieces.reduce((sum, piece) => sum + piece.text.length, 0);
  const full = material.pieces.length > 0 && (told > storyMaxCharacters || draft.pieces.length + material.pieces.length > piecesMax);
  const pieces = full ? draft.pieces : [...draft.pieces, ...material.pieces];
  const free = attachmentsMax - draft.attachments.length;
  const quiet = album ? Math.max(moment.known.quietMs, albumQuietMs) : moment.known.quietMs;
  const next: Draft = {
    ...draft,
    pieces,
    attachments: [...draft.attachments, ...material.files.slice(0, free)],
    touchedAt: moment.known.now,
    reminded: false,
    quietUntil: Math.max(draft.quietUntil ?? 0, moment.known.now + quiet),
  };
  return { draft: placed(next, material, moment), lines: full ? [sentence('limit.story')] : [] };
}

/** A pin always holds; a place read from the words only where none is known yet. */
function placed(draft: Draft, material: Material, moment: Moment): Draft {
  if (material.place !== null) {
    const text = material.place.text !== '' ? material.place.text : (draft.place?.text ?? '');
    return {
      ...draft,
      place: { ...material.place, text },
      placeMessage: moment.message,
      done: [...new Set([...draft.done, 'place' as const])],
    };
  }
  if (draft.place !== null || draft.done.includes('place')) return draft;
  const found = material.pieces.map((piece) => findPlace(piece.text)).find((text) => text !== null);
  return found === undefined ? draft : { ...draft, place: { text: found } };
}

function taken(lines: Sentence[]): Taken {
  return { material: { pieces: [], files: [], place: null }, effects: [], lines };
}

function megabytes(bytes: number, round: (value: number) => number): number {
  return round(bytes / 1_000_000);
}
