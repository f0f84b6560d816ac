/** How a report begins, by which its citizen knows it: the first words that tell what it is about, with what was put right since in its place. */
import type { Piece, Place } from './effect.ts';
import { callsWrong, corrected, swapped } from './understand/corrected.ts';
import { plain, words } from './understand/normalise.ts';
import { pastOpening, wordsBesideOpening } from './understand/opening.ts';
import { personalSpans } from './understand/personal.ts';
import { findPlace, tells } from './understand/place.ts';
import { putRight, putsPlaceRight } from './understand/place-right.ts';
import { tellsOnlyWhere } from './understand/where-only.ts';

/** The first piece that tells something as it holds now. Of `late` pieces (told when the report itself did not change any more) only what they put right counts. */
export function beginning({ pieces, place }: { pieces: readonly Piece[]; place: Place | null }, late: (piece: Piece) => boolean): string {
  const said = pieces.filter(({ text }) => text.trim() !== '');
  const [told, ...more] = said.slice(beginsAt(said.filter((piece) => !late(piece))));
  if (told === undefined) return '';
  const first = { ...told, text: pastOpening(told.text) };
  if (more.length === 0) return first.text;
  const early = more.filter((piece) => !late(piece)).reduce(goneOn, first.text);
  return more.filter(late).reduce(rightened, standing(early, place));
}

const somewhere =
  /^(?:(?:di|ke|itu|yang|ada|posisi\w*|lokasi\w*|tempat\w*) )*(?:dekat|depan|sebelah|samping|belakang|seberang|pinggir|ujung|pojok|sekitar)\b/;

/** Behind what only opens the talk ("pak mau lapor", "ini lho"), and behind a place or a name alone; 0 where nothing tells more. */
function beginsAt(said: readonly Piece[]): number {
  const isToldAgain = (text: string, i: number) =>
    pointing.test(text) && said.slice(i + 1).some((piece) => wordsBesideOpening(text).every((word) => words(piece.text).includes(word)));
  const about = said.findIndex(({ text }, i) => isAbout(text) && !isToldAgain(text, i));
  return Math.max(0, about >= 0 ? about : said.findIndex(({ text }) => wordsBesideOpening(text).length > 0));
}

/** "yg pompa rob itu" */
const pointing = /^(?:(?:itu|soal|tentang|laporan)\s+)*(?:yg|yang)\s+(?:\S+\s+){1,4}(?:itu|tadi|kemarin|kmrn|kemaren)[\s.?!]*$/i;

function isAbout(text: string): boolean {
  const [name] = personalSpans(text).filter(({ kind }) => kind === 'name');
  const besides = text.replace(findPlace(text) ?? '', ' ');
  return wordsBesideOpening(besides).length > 0 && !tellsOnlyWhere(text) && (tells(text) || !(name || somewhere.test(plain(text))));
}

/** A sentence that was sent before it was over: "lampu jalan mati di". */
const unfinished =
  /(?:^|[\s,])(?:di|ke|dari|yang|yg|dan|sama|karena|krn|kalau|kalo|untuk|buat|dengan|dgn|dekat|dkt|depan|dpn|samping|sebelah|belakang|seberang|jl|jln|jalan|gang|gg|desa|kel|kec|pas|terus|trus|ada|itu|nya)[\s.,]*$/i;
/** Fewer words tell too little to know a report by. */
const titleMinWords = 2;

/** The beginning with the next piece: what it puts right, or the rest of the sentence. */
function goneOn(told: string, piece: Piece): string {
  const right = rightened(told, piece);
  if (right !== told || callsWrong(piece.text)) return right;
  const open = unfinished.test(told);
  if (!open && wordsBesideOpening(told).length >= titleMinWords) return told;
  return `${told.replace(/[\s.,]+$/, '')}${open ? ' ' : ', '}${piece.text.trim()}`;
}

/** "bukan sampah, got": `told` with the right words where the wrong ones stood; null where nothing of it is called wrong. */
export function exchanged(told: string, text: string): string | null {
  const said = corrected(text);
  return said === null ? null : swapped(told, said);
}

function rightened(told: string, { text }: Piece): string {
  const here = putsPlaceRight(text) || callsWrong(text) ? findPlace(told) : null;
  const there = here === null ? null : putRight(here, text);
  return here !== null && there !== null ? told.replace(here, () => there) : (exchanged(told, text) ?? told);
}

/** Where the words name another place than the report has: that one. A pin names none. */
function standing(told: string, place: Place | null): string {
  const text = place?.lat === undefined ? (place?.text ?? '') : '';
  if (text === '' || told.toLowerCase().includes(text.toLowerCase())) return told;
  const here = findPlace(told);
  if (here === null || text.toLowerCase().includes(here.toLowerCase())) return told;
  return told.replace(here, () => text);
}
