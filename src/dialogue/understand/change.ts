/** Reads a wish to change one thing of the summary, said in words. */

import type { Category, Visibility } from '../known.ts';
import { withoutTail } from './answer.ts';
import { namedCategory } from './category.ts';
import { calledWrong, otherPlaceTold } from './correction.ts';
import { plain, words } from './normalise.ts';
import { findPlace } from './place.ts';

export type Change =
  | { field: 'place'; text: string }
  | { field: 'category'; code: string | null }
  | { field: 'visibility'; visibility: Visibility | null }
  | { field: 'when'; text: string }
  | { field: 'story' }
  | { field: 'kind' }
  /** Something is wrong; what, is not said. */
  | { field: null };

const verbs = '(?:(?:tolong|eh|maaf|min|pak|bu)[,\\s]+)*(?:ganti|gantiin|ubah|ralat|koreksi|salah|edit)';
const placeChange = new RegExp(`^${verbs}\\s+(?:lokasi|tempat|alamat)(?:nya|\\s+nya)?[\\s,.:]*(.*)$`, 'is');
const whenChange = new RegExp(`^${verbs}\\s+(?:waktu|tanggal|kapan)(?:nya)?[\\s,.:]*(.*)$`, 'is');
const categoryChange = new RegExp(`^${verbs}\\s+kategori(?:nya)?[\\s,.:]*(.*)$`, 'is');

/** The change `text` asks for, with the new value where it was said; null when it asks for none. */
export function askedChange(text: string, categories: readonly Category[]): Change | null {
  const place = placeChange.exec(text.trim());
  if (place) return { field: 'place', text: trimmed(place[1] ?? '') };
  const when = whenChange.exec(text.trim());
  if (when) return { field: 'when', text: trimmed(when[1] ?? '') };
  const category = categoryChange.exec(text.trim());
  if (category) return { field: 'category', code: category[1] ? namedCategory(trimmed(category[1]), categories) : null };
  return secrecyChange(text) ?? label(text, categories) ?? objection(text, categories) ?? wrongPart(text);
}

/** "lokasinya salah", "bukan di situ, di jl mawar 6", "salah". */
function wrongPart(text: string): Change | null {
  const place = otherPlaceTold(text);
  if (place !== null) return { field: 'place', text: place };
  const field = calledWrong(text);
  if (field === undefined) return null;
  if (field === 'place' || field === 'when') return { field, text: '' };
  return field === 'category' ? { field, code: null } : { field };
}

/** A label, or one side of it ("saluran" of "Saluran & banjir"), and nothing else. */
function label(text: string, categories: readonly Category[]): Change | null {
  const code = labelled(categories).get(plain(text));
  return code === undefined ? null : { field: 'category', code };
}

/** The operator's list is read once; a changed list is another list. */
const allLabelled = new WeakMap<readonly Category[], ReadonlyMap<string, string>>();

/** Codes by the labels and their sides; the first of the list has a word that several have. */
function labelled(categories: readonly Category[]): ReadonlyMap<string, string> {
  const sides = (label: string) => [label, ...label.split(/[&,/]/)].map(plain);
  const known =
    allLabelled.get(categories) ??
    new Map(categories.flatMap(({ label, code }) => sides(label).map((side) => [side, code] as const)).reverse());
  allLabelled.set(categories, known);
  return known;
}

/** "kok jalan rusak sih. ini kesehatan", "bukan jalan, ini kesehatan", "harusnya kesehatan". */
function objection(text: string, categories: readonly Category[]): Change | null {
  if (words(text).length > 12) return null;
  const match =
    /^(?:(?:itu|eh|oh|maaf|min|pak|bu)[\s,]+)*(?:kok|bukan|salah|kategori(?:nya)? salah|lho|loh)\b.*?(?:\bini|\bharusnya|\bseharusnya|\btapi|\bmelainkan)\s+(?:kan\s+|soal\s+|tentang\s+|masalah\s+|urusan\s+)?([\p{L}&,\s]+?)[.!\s]*$/isu.exec(
      text.trim(),
    );
  // "bukan jl melati tapi jl mawar" names a street, and no matter.
  const code = match?.[1] && findPlace(match[1]) === null ? namedCategory(match[1], categories) : null;
  return code === null ? null : { field: 'category', code };
}

function secrecyChange(text: string): Change | null {
  const line = plain(text);
  if (words(text).length > 7) return null;
  if (/\b(?:rahasiakan|dirahasiakan|rahasia)\b/.test(line)) return { field: 'visibility', visibility: 'secret' };
  if (/\b(?:anonim|tanpa nama)\b/.test(line)) return { field: 'visibility', visibility: 'anonymous' };
  return /\b(?:sembunyikan|samarkan) nama\b/.test(line) ? { field: 'visibility', visibility: null } : null;
}

/** The new value without the small words around it. */
function trimmed(value: string): string {
  return withoutTail(value.replace(/^(?:(?:yg|yang|jadi|ke|di|menjadi|harusnya|itu|maksudnya)\s+)+/i, ''));
}
