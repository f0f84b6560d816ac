/** Reads a wish to change one thing of the summary, said in words. */

import type { Category, Kind, Visibility } from '../known.ts';
import { withoutTail } from './answer.ts';
import { namedCategory } from './category.ts';
import { calledWrong, otherPlaceTold } from './correction.ts';
import { plain, words } from './normalise.ts';
import { findPlace } from './place.ts';
import { withoutOther } from './place-tidy.ts';
import { oncePer } from './recent.ts';

export type Change =
  | { field: 'place'; text: string }
  | { field: 'category'; code: string | null }
  | { field: 'visibility'; visibility: Visibility | null }
  | { field: 'when'; text: string }
  | { field: 'story' }
  | { field: 'kind'; kind: Kind | null }
  /** Something is wrong; what, is not said. */
  | { field: null };

const calls = '(?:(?:tolong|eh|maaf|min|pak|bu|mau|itu)[,\\s]+)*';
const verbs = `${calls}(?:ganti|gantiin|ubah|ubahin|ralat|koreksi|salah|edit|betulin|benerin|perbaiki)`;
/** "lokasinya ganti ke …": the verb behind what it changes. */
const verbBehind = '(?:di)?(?:ganti|ubah|pindah|ralat|koreksi|jadi|jadikan|jadiin)(?:in|kan)?(?:\\s+(?:jadi|ke|menjadi|aja|dong|ya))*';
const placeChange = new RegExp(`^${verbs}\\s+(?:lokasi|tempat|alamat)(?:nya|\\s+nya)?[\\s,.:]*(.*)$`, 'is');
const placeBehind = new RegExp(`^${calls}(?:lokasi|tempat|alamat)(?:nya)?\\s+${verbBehind}[\\s,.:]+(.+)$`, 'is');
const whenChange = new RegExp(`^${verbs}\\s+(?:waktu|tanggal|kapan)(?:nya)?[\\s,.:]*(.*)$`, 'is');
const categoryChange = new RegExp(`^${verbs}\\s+kategori(?:nya)?[\\s,.:]*(.*)$`, 'is');

const storyChange = new RegExp(
  `^${verbs}\\s+(?:cerita|isi)(?:nya)?(?:\\s+(?:laporan|cerita)(?:nya)?)?(?:\\s+(?:ya|dong|aja|min))*[\\s.!]*$`,
  'i',
);
const kindChange = new RegExp(
  `^(?:${verbs}\\s+jenis(?:nya)?(?:\\s+laporan(?:nya)?)?|${calls}jenis(?:nya)?(?:\\s+${verbBehind})?)(?:\\s+(.*))?$`,
  'is',
);
const kindMade =
  /^(?:(?:tolong|eh|oh|lho|loh|min|pak|bu|ini|itu|harusnya|bukan(?: (?:aspirasi|usul\w*|saran|pengaduan|aduan|keluhan|pertanyaan|informasi))?) )*(?:(?:di)?jadi(?:in|kan)?|masuk(?:in|kan)?(?: ke)?|termasuk|ganti|ubah|ini) (?:ke |jadi )?(.+)$/;
const kindNames: [Kind, RegExp][] = [
  ['aspiration', /^(?:aspirasi|usul|usulan|saran)$/],
  ['information', /^(?:permintaan informasi|informasi|info|pertanyaan)$/],
  ['grievance', /^(?:pengaduan|aduan|keluhan|komplain)$/],
];

/** The change `text` asks for, with the new value where it was said; null when it asks for none. */
export function askedChange(text: string, categories: readonly Category[]): Change | null {
  const place = placeChange.exec(text.trim());
  if (place) return { field: 'place', text: placed(place[1] ?? '') };
  const moved = placeBehind.exec(text.trim())?.[1];
  if (moved !== undefined) return { field: 'place', text: placed(moved) };
  if (storyChange.test(text.trim())) return { field: 'story' };
  const kind = kindWanted(text);
  if (kind) return kind;
  const when = whenChange.exec(text.trim());
  if (when) return { field: 'when', text: trimmed(when[1] ?? '') };
  const category = categoryChange.exec(text.trim());
  if (category) return { field: 'category', code: category[1] ? namedCategory(trimmed(category[1]), categories) : null };
  return secrecyChange(text) ?? label(text, categories) ?? objection(text, categories) ?? wrongPart(text);
}

/** "ganti jenisnya", "jenisnya aspirasi aja", "jadiin aspirasi". */
function kindWanted(text: string): Change | null {
  const named = (told: string) => kindNames.find(([, pattern]) => pattern.test(plain(trimmed(told))))?.[0] ?? null;
  const asked = kindChange.exec(text.trim());
  if (asked !== null && (asked[1] === undefined || named(asked[1]) !== null || words(asked[1]).length <= 1))
    return { field: 'kind', kind: named(asked[1] ?? '') };
  const made = kindMade
    .exec(plain(text))?.[1]
    ?.replace(/ bukan (?:usul\w*|saran|aspirasi|pengaduan|aduan|keluhan|laporan|pertanyaan|informasi|info)$/, '');
  const kind = made === undefined ? null : named(made);
  return kind === null ? null : { field: 'kind', kind };
}

/** "lokasinya salah", "bukan di situ, di jl mawar 6", "salah". */
function wrongPart(text: string): Change | null {
  const place = otherPlaceTold(text);
  if (place !== null) return { field: 'place', text: place };
  const field = calledWrong(text);
  if (field === undefined) return null;
  if (field === 'place' || field === 'when') return { field, text: '' };
  if (field === 'kind') return { field, kind: null };
  return field === 'category' ? { field, code: null } : { field };
}

/** A label, or one side of it ("saluran" of "Saluran & banjir"), and nothing else. */
function label(text: string, categories: readonly Category[]): Change | null {
  const code = labelled(categories).get(plain(text));
  return code === undefined ? null : { field: 'category', code };
}

/** Codes by the labels and their sides; the first of the list has a word that several have. */
const labelled = oncePer((categories: readonly Category[]): ReadonlyMap<string, string> => {
  const sides = (label: string) => [label, ...label.split(/[&,/]/)].map(plain);
  return new Map(categories.flatMap(({ label, code }) => sides(label).map((side) => [side, code] as const)).reverse());
});

/** "kok jalan rusak sih. ini kesehatan", "bukan jalan, ini kesehatan", "harusnya kesehatan". */
function objection(text: string, categories: readonly Category[]): Change | null {
  if (words(text).length > 12) return null;
  const match =
    /^(?:(?:itu|eh|oh|maaf|min|pak|bu)[\s,]+)*(?:kok|bukan|salah|kategori(?:nya)?\s+(?:salah|keliru|kurang\s+tepat|bukan)|lho|loh)\b.*?(?:\bini|\bharusnya|\bseharusnya|\btapi|\bmelainkan)\s+(?:kan\s+|soal\s+|tentang\s+|masalah\s+|urusan\s+)?([\p{L}&,\s]+?)[.!\s]*$/isu.exec(
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

/** "mpp bukan jl ambon" is "mpp". */
function placed(value: string): string {
  return withoutOther(trimmed(value));
}
