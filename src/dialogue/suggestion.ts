/** Kind and category of a draft: what the citizen chose, otherwise what the words suggest. */
import type { Category, Kind, Known } from './known.ts';
import type { Draft } from './talk.ts';
import { exchanged } from './title.ts';
import { maskAbuse } from './understand/abuse.ts';
import { suggestCategory } from './understand/category.ts';
import { placeWished } from './understand/corrected.ts';
import { deniedOf, withoutDenied } from './understand/denied.ts';
import { isBroken, suggestKind } from './understand/kind.ts';
import { asks, complains } from './understand/kind-words.ts';
import { plain, words } from './understand/normalise.ts';
import { pastAddition, pastOpening } from './understand/opening.ts';
import { findPlace } from './understand/place.ts';
import { lately } from './understand/recent.ts';
import { besideName } from './understand/remark.ts';
import { saysWhoSpeaks } from './understand/who-speaks.ts';

/** Fewer words wish for nothing. */
const wishMinWords = 3;

/** Code of the category as it would be filed now. */
export function categoryOf(draft: Draft, known: Known): string {
  return draft.category ?? suggestCategory(subjectOf(draft), known.categories, known.model);
}

/** The story as it tells what it is about: without swearing, with what was put right ("bukan sampah, got") in its place, and without what was denied. */
export function subjectOf({ pieces }: Draft): string {
  return subjectIn(pieces);
}

const subjectIn = lately((pieces: Draft['pieces']): string => {
  const [first = '', ...rest] = pieces.map(({ text }) => text);
  const more = rest.filter((text) => !saysWhoSpeaks(text) && !onlyPlaceRight(text));
  return maskAbuse(pastOpening(more.reduce(goneOn, first)));
});

/** "maksudnya sd 4" tells of no school. */
function onlyPlaceRight(text: string): boolean {
  const line = plain(text);
  if (words(text).length > rightMaxWords) return false;
  return isNumbered.test(line.replace(besideRight, ' ').trim()) || (meant.test(line) && findPlace(text) !== null && !complains(text));
}

const rightMaxWords = 8;
const besideRight = /\b(?:eh|oh|maaf|pak|bu|min|maksud\p{L}*|salah|ralat|harusnya|bukan|deng|ding|yang|benar|itu|di|depan|dekat)\b/gu;
const isNumbered = /^(?:(?:sdn?|smpn?|sman?|smkn?|tk|puskesmas|rt|rw) *\d{1,3} *)+$/;
const meant = /^(?:(?:eh|oh|maaf|pak|bu|min) )*(?:maksud\p{L}*|salah|ralat|harusnya)\b/u;

/** What denies a thing of it comes first: "kabelnya maksudku bukan lampune, …". */
function goneOn(told: string, text: string): string {
  const right = exchanged(told, text);
  const denied = right === null ? deniedOf(told, text) : null;
  return right ?? (denied === null ? `${told}\n${text}` : `${text}\n${withoutDenied(told, denied)}`);
}

export function kindOf(draft: Draft): Kind {
  return draft.kind ?? kindIn(draft.pieces);
}

const kindIn = lately((heard: Draft['pieces']): Kind => {
  const pieces = heard.map((piece) => ({ ...piece, text: besideName(piece.text) || piece.text }));
  const kind = suggestKind(told(pieces));
  const [first, second] = pieces;
  if (!first || !second) return kind;
  if (kind === 'grievance') return staysWish(pieces) ? 'aspiration' : kind;
  if (kind === 'information' && pieces.some(({ text }, i) => i > 0 && tellsOf(text))) return 'grievance';
  const isComplaint = suggestKind(first.text) === 'grievance';
  const isWish = !isComplaint || (pieces.some(({ text }) => wishes(text)) && !isBroken(first.text));
  if (kind === 'aspiration') return isWish ? kind : 'grievance';
  return complains(first.text) && suggestKind(first.text) !== 'information' ? 'grievance' : kind;
});

/** "jam 9 an lah, sabtu minggu juga" behind a wish: what tells of nothing wrong makes no grievance of it. */
function staysWish([first, ...rest]: Draft['pieces']): boolean {
  return (
    first !== undefined &&
    wishing.test(plain(first.text)) &&
    suggestKind(first.text) === 'aspiration' &&
    rest.every(({ text }) => !complains(text))
  );
}

const wishing =
  /\b(?:usul|saran|request|mohon|minta|tolong|dong|kalau bisa|boleh|bisa|kasih|bikin|buat|tambah|pasang|ingin|pengen|harap|semoga|sebaiknya)\p{L}*/u;

/** "mau tanya syarat kk", and then "di kelurahan sudah 3 bulan belum jadi": what is wrong at a place is no question. */
function tellsOf(text: string): boolean {
  return !text.includes('?') && !asks(text) && findPlace(text) !== null && complains(text) && suggestKind(text) === 'grievance';
}

/** Whether a message by itself is a wish: "nih" and "ga dikasih jalur lansia juga, tambahin" make none of a grievance. */
function wishes(text: string): boolean {
  const told = pastAddition(text);
  return placeWished(text) === null && words(told).length >= wishMinWords && suggestKind(told) === 'aspiration' && !complains(told);
}

/** The story without what was asked behind it: a question on the way makes no other kind of a grievance, nor of a question. */
function told([first, ...rest]: Draft['pieces']): string {
  if (first === undefined) return '';
  if (rest.length === 0) return first.text;
  const goesOn =
    suggestKind(first.text) === 'information' ? (text: string) => /\?/.test(text) || asks(text) : (text: string) => /\?\s*$/.test(text);
  return [first.text, ...rest.filter(({ text }) => !goesOn(text)).map(({ text }) => pastAddition(text))].join('\n');
}

/** The operator's label of a category; its code when the operator took it off the list. */
export function labelOf(code: string, categories: readonly Category[]): string {
  return categories.find((category) => category.code === code)?.label ?? code;
}
