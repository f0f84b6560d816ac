/** A draft with the words that changed a part of it, where they tell more than that part holds: nothing told is lost. */
import type { Known } from '../known.ts';
import type { Draft } from '../talk.ts';
import { toldBeyond } from '../understand/beyond.ts';
import { corrected } from '../understand/corrected.ts';
import { words } from '../understand/normalise.ts';
import { findPlace } from '../understand/place.ts';
import { cleared, meantLast } from '../understand/place-tidy.ts';

type Piece = Draft['pieces'][number];

/** So many words besides a category's tell something. */
const besideCategory = 3;

/** Of words read as `place`. */
export function withBeyond(draft: Draft, said: Piece, place: string): Draft {
  return contradicts(draft, place) || beyond(draft, said, place).length > 0 ? withPiece(draft, said) : draft;
}

/** Of words read as another category: "bukan pohon tumbang tapi dahan patah di halaman puskesmas". */
export function withMatter(draft: Draft, said: Piece, { categories }: Known): Draft {
  const more = beyond(draft, { ...said, text: besideSorting(said.text) }, ...categories.map(({ label }) => label));
  const putsRight = corrected(said.text) !== null && !/\b(?:kategori|jenis)/i.test(said.text);
  return more.length < (putsRight ? 1 : besideCategory) ? draft : withPiece(draft, said);
}

/** "kategorinya parkir ya, jangan dimasukin jalan rusak": without the clauses that only say how it is sorted. */
function besideSorting(text: string): string {
  if (!/\bkategori/i.test(text)) return text;
  return text
    .split(/[,;]\s*/)
    .filter((clause) => !/\bkategori|^(?:ya\s+)?(?:jangan|jgn|bukan)\s+(?:di)?(?:masuk|taruh|taro|jadi)/i.test(clause))
    .join(', ');
}

function withPiece(draft: Draft, said: Piece): Draft {
  return { ...draft, pieces: [...draft.pieces, said] };
}

/** Its words that neither the draft nor `now` holds; what it takes back itself ("kel dukuh eh kel kraton") is not told. */
function beyond({ place, pieces }: Draft, { text }: Piece, ...now: readonly string[]): string[] {
  return toldBeyond(meantLast(text), ...now, place?.text ?? '', ...pieces.map((piece) => piece.text));
}

/** Whether the story still tells another place: then the words that corrected it belong to it, so that nobody reads two places and no reason. */
function contradicts(draft: Draft, place: string): boolean {
  return draft.pieces.some((piece) => {
    const before = draft.place?.text ?? '';
    const isTold = before !== '' && piece.text.toLowerCase().includes(before.toLowerCase());
    const told = isTold ? before : cleared(findPlace(piece.text) ?? '');
    return !place.toLowerCase().includes(told.toLowerCase()) && !words(told).every((word) => words(place).includes(word));
  });
}
