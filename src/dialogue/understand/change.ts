/** Reads a wish to change one thing of the summary, said in words. */

import type { Category, Kind, Visibility } from '../known.ts';
import { withoutTail } from './answer.ts';
import { namedCategory } from './category.ts';
import { placePart, placeWished } from './corrected.ts';
import { calledWrong, otherPlaceTold } from './correction.ts';
import { plain, withoutEnd, words } from './normalise.ts';
import { findPlace } from './place.ts';
import { meantBehind, tidied, withoutOther } from './place-tidy.ts';
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

const calls = '(?:(?:tolong|eh|maaf|min|pak|bu|mau|itu|ini)[,\\s]+)*';
const verbs = `${calls}(?:ganti|gantiin|ubah|ubahin|ralat|koreksi|salah|edit|betulin|benerin|perbaiki)`;
const placeChange = new RegExp(`^${verbs}\\s+${placePart}(?:\\s+nya)?[\\s,.:]*(.*)$`, 'isu');
const whenChange = new RegExp(`^${verbs}\\s+(?:waktu|tanggal|kapan)(?:nya)?[\\s,.:]*(.*)$`, 'is');
const categoryChange = new RegExp(`^${verbs}\\s+kategori(?:nya)?[\\s,.:]*(.*)$`, 'is');
/** "kategorinya drainase", "kategorinya parkir ya jgn dimasukin ke yg lain". */
const categoryIs = new RegExp(
  `^${calls}kategori(?:nya|ne|na|nyo)?\\s+(?:(?:itu|harusnya|seharusnya|yang|yg|benar|bener|mestinya)\\s+)*(?!(?:bukan|kok|kenapa|knp|mengapa|masa|masak|malah)(?!\\p{L}))(.+)$`,
  'isu',
);
/** "ini soal pohon lah kategorinya". */
const categoryBehind = new RegExp(
  `^${calls}(?:(?:soal|tentang|masuk|masuknya|itu|ini|ke|yang|yg|tetap)\\s+)*(?!kok|kenapa|salah|bukan)(\\S.{2,40}?)(?:\\s+(?:lah|dong|aja|saja|ya|sih|kan))*\\s+kategori(?:nya)?(?:\\s+(?:lah|dong|aja|ya|min|pak|bu|kak))*[\\s.!]*$`,
  'isu',
);
const notOthers = /(?:[\s,.;]+(?:ya|kan|lho|loh|pak|bu|min|mas|mbak|kak|bang))*[\s,.;]+(?:jgn|jangan|bukan|ojo|ojok|ulah)\s.*$/is;
/** "masukinnya ke parkir ya jgn ke jalan", "masukin ke kategori ketertiban aja". */
const sorted = new RegExp(`^${calls}(?:di)?masuk(?:in|kan)?(?:nya)?\\s+ke\\s+(kategori\\s+)?(\\S.*)$`, 'is');
/** "hapus waktunya", "ga usah pake tanggal". */
const whenGone = new RegExp(
  `^${calls}(?:(?:di)?(?:hapus|hilang|ilang|buang|kosong)(?:kan|in)?|(?:jangan|jgn|tanpa|(?:ga|gak|nggak|tidak|tdk)\\s*usah)(?:\\s+(?:pake|pakai|tulis|ditulis|ada|isi|diisi))?)\\s+(?:waktu|tanggal|jam)(?:nya)?(?:\\s+(?:aja|ya|dong|deh|min))*[\\s.!]*$`,
  'is',
);
/** "tempat", "waktunya": the part of the summary in a word. */
const bareFields: [RegExp, Change][] = [
  [/^(?:tempat|lokasi|alamat)(?:nya)?$/, { field: 'place', text: '' }],
  [/^(?:waktu|tanggal)(?:nya)?$/, { field: 'when', text: '' }],
  [/^kategori(?:nya)?$/, { field: 'category', code: null }],
  [/^(?:nama(?: saya|ku)?|kerahasiaan|privasi)$/, { field: 'visibility', visibility: null }],
];

const storyChange = new RegExp(
  `^${verbs}\\s+(?:cerita|isi|tulisan|teks|kalimat|kata2|kata-kata|kata\\s+kata)(?:nya)?(?:\\s+(?:laporan|cerita)(?:nya)?)?(?:\\s+(?:ya|dong|aja|min))*[\\s.!]*$`,
  'i',
);
/** The small words beside a kind: "maksud saya ini usulan sih", "ganti jenis laporannya jadi pertanyaan dong". */
const besideKind =
  /^(?:tolong|mohon|eh|oh|ah|lho|loh|lah|kok|min|pak|bu|kak|mas|mbak|maaf|salah|keliru|ralat|koreksi|(?:di)?(?:ganti|ubah|jadi|masuk)(?:in|kan)?|menjadi|termasuk|sebagai|ke|jenis|laporan|maksud|saya|ku|aku|ini|itu|yang|benar|harus|seharus|harusnya|seharusnya|sebenarnya|sebenernya|sebetulnya|aslinya|lebih|tepat|tepatnya|cuma|cuman|hanya|sekadar|sekedar|doang|doank|mau|aja|saja|deh|sih|dong|ya|kan|mah|nih|kategori|tapi|malah|permintaan|minta|(?:nge?)?kasih|ngasih|memberi|beri|(?:me)?nyampaikan|buat|untuk|dari|kalau)(?:nya)?$/;
const kindNames: [Kind, RegExp][] = [
  ['aspiration', /^(?:aspirasi|usul|usulan|saran|masukan)(?:nya)?$/],
  ['information', /^(?:informasi|info|pertanyaan|tanya|nanya|bertanya)(?:nya)?$/],
  ['grievance', /^(?:pengaduan|aduan|keluhan|komplain|ngadu|mengadu)(?:nya)?$/],
];
const kindMaxWords = 12;
/** "saya cuma nanya boleh ga segitu": how what stands behind "jenisnya bukan pengaduan" begins. */
const opensKind: [Kind, RegExp][] = [
  [
    'aspiration',
    /^(?:(?:saya|aku|cuma|cuman|hanya|sekadar|sekedar|mau|ingin|tapi|ini|itu) )*(?:usul|usulan|mengusulkan|ngusulin|saran|menyarankan|nyaranin)\b/,
  ],
  [
    'information',
    /^(?:(?:saya|aku|cuma|cuman|hanya|sekadar|sekedar|mau|ingin|numpang|tapi|ini|itu) )*(?:tanya|nanya|bertanya|menanyakan|nanyain|pertanyaan)\b/,
  ],
  ['grievance', /^(?:(?:saya|aku|cuma|mau|ingin|tapi|ini|itu) )*(?:pengaduan|aduan|keluhan|komplain|ngadu|mengadu|mengeluh|protes)\b/],
];

/** The change `text` asks for, with the new value where it was said; null when it asks for none. */
export function askedChange(text: string, categories: readonly Category[]): Change | null {
  const wished = placeWished(text) ?? placeChange.exec(text.trim())?.[1];
  if (wished !== undefined) return { field: 'place', text: placed(wished) };
  if (storyChange.test(text.trim())) return { field: 'story' };
  const kind = kindWanted(text);
  if (kind) return kind;
  const when = whenChange.exec(text.trim());
  if (when) return { field: 'when', text: trimmed(when[1] ?? '') };
  if (whenGone.test(text.trim())) return { field: 'when', text: '' };
  const bare = bareFields.find(([name]) => name.test(plain(text)));
  if (bare) return bare[1];
  const code = namedCategory(trimmed(categorySaid(text.trim()).replace(notOthers, '')), categories);
  if (code !== null) return { field: 'category', code };
  const category = categoryChange.exec(text.trim());
  if (category) return { field: 'category', code: category[1] ? namedCategory(trimmed(category[1]), categories) : null };
  return secrecyChange(text) ?? label(text, categories) ?? objection(text, categories) ?? wrongPart(text);
}

function categorySaid(typed: string): string {
  const [, named, into = ''] = sorted.exec(typed) ?? [];
  return (categoryIs.exec(typed) ?? categoryBehind.exec(typed))?.[1] ?? (named !== undefined || notOthers.test(into) ? into : '');
}

/** "ganti jenisnya", "maksud saya ini usulan bukan komplain": the kind named and not denied. */
function kindWanted(text: string): Change | null {
  const all = words(text);
  // "kok nanya" wishes for no kind.
  const first = all.find((word) => !/^(?:lah|lho|loh|eh|oh|ah|ya|min|pak|bu|kak|mas|mbak|ini|itu)$/.test(word)) ?? '';
  if (all.length > kindMaxWords || /^(?:kok|kenapa|ngapain|emang|memang)$/.test(first)) return null;
  const told = all.map((word) =>
    word === 'bukan' || word === 'tidak' ? 'bukan' : (kindNames.find(([, name]) => name.test(word))?.[0] ?? null),
  );
  const others = all.filter((word, i) => told[i] === null && !besideKind.test(word));
  if (others.length > 0) return null;
  // "bukan mau ngadu"
  const isDenied = (i: number) => told[i - 1] === 'bukan' || (told[i - 2] === 'bukan' && told[i - 1] === null);
  const denied = told.filter((kind, i) => kind !== null && isDenied(i));
  const wanted = new Set(told.flatMap((kind, i) => (kind !== null && kind !== 'bukan' && !isDenied(i) ? [kind] : [])));
  const [kind] = wanted;
  if (wanted.size === 1 && kind) return { field: 'kind', kind };
  const changes = denied.length > 0 || all.some((word) => /^jenis/.test(word));
  return wanted.size === 0 && changes ? { field: 'kind', kind: null } : null;
}

/** "eh pengaduan aja deh": a kind, and nothing else. */
export function namesKind(text: string): boolean {
  const change = kindWanted(text);
  return change?.field === 'kind' && change.kind !== null;
}

/** The kind that `behind` opens with, after words that deny another one. */
export function kindOpening(behind: string): Kind | null {
  return opensKind.find(([, pattern]) => pattern.test(plain(behind)))?.[0] ?? null;
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
    /^(?:(?:itu|eh|oh|ah|lah|wah|maaf|min|pak|bu|kak|mas|mbak)[\s,]+)*(?:kok|kenapa|masa|masak|bukan|salah|kategori(?:nya)?\s+(?:salah|keliru|kurang\s+tepat|bukan|kok|kenapa|masa|malah)|lho|loh)\b.*?(?:\bini|\bharusnya|\bseharusnya|\btapi|\bmelainkan)\s+(?:kan\s+|soal\s+|tentang\s+|masalah\s+|urusan\s+)?([\p{L}&,\s]+?)[.!\s]*$/isu.exec(
      text.trim(),
    );
  const named = match?.[1] ?? ofThis.exec(text.trim())?.[1];
  // "bukan jl melati tapi jl mawar" names a street, and no matter.
  const code = named && findPlace(named) === null ? namedCategory(named, categories) : null;
  return code === null && !categoryWrong.test(text.trim()) ? null : { field: 'category', code };
}

/** "ini soal sekolah ya bukan jalan", "ini masuknya lampu jalan kan, jangan ke pln". */
const ofThis =
  /^(?:(?:eh|oh|lho|loh|min|pak|bu|kak|maaf)[\s,]+)*(?:ini|itu)\s+(?:kan\s+|mah\s+)?(?:(?:ter)?masuk(?:nya|ny|nye)?(?:\s+(?:ke|kategori))?|masok(?:nya|nye)?(?:\s+ke)?|soal|tentang|masalah|urusan)\s+([\p{L}&]+(?:\s+(?!kan|ya)[\p{L}&]+)??)(?:\s+(?:ya|ye|kan|lho|loh|min|pak|bu|soal\s+\p{L}+))*[\s,]+(?:bukan\s+(?:soal\s+|tentang\s+|urusan\s+)?\p{L}+(?:\s+\p{L}+)?|(?:jgn|jangan)\s+(?:(?:di)?masuk(?:in|kan)?\s+)?(?:(?:ke|di|yg|yang)\s+){1,2}\p{L}+(?:\s+\p{L}+)?|kategori(?:nya)?\s+(?:jgn|jangan)\s+(?:sampe\s+|sampai\s+)?(?:salah|keliru)(?:\s+(?:ya|min|dong))*)[\s.!]*$/iu;

/** "kategorinya salah, ini bukan parkir": which is right, is not said. */
const categoryWrong = new RegExp(
  `^${calls}(?:kategori(?:nya)?\\s+(?:salah|keliru|bukan|ngaco|ngawur|kok|kenapa|masak?|malah|(?:kurang|ga|gak|nggak|tidak)\\s+(?:pas|tepat|cocok|sesuai|ben[ae]r))|(?:salah|kok|kenapa|masak?)\\s+kategori(?:nya)?|bukan\\s+\\p{L}+\\s+kategorinya)(?!\\p{L})`,
  'iu',
);

/** "ga usah rahasia, sy berani"; "jangan, rahasia aja" wishes it. */
const notSecret = /(?:usah|perlu|jgn|jangan|bukan|bkn)\s+(?:yg\s+|yang\s+|pake\s+|pakai\s+)?(?:di)?(?:rahasia|anonim)/i;

function secrecyChange(text: string): Change | null {
  const line = plain(text);
  if (words(text).length > 7) return null;
  if (notSecret.test(text)) return { field: 'visibility', visibility: 'public' };
  if (/\b(?:rahasiakan|dirahasiakan|rahasia)\b/.test(line)) return { field: 'visibility', visibility: 'secret' };
  if (/\b(?:anonim|tanpa nama)\b/.test(line)) return { field: 'visibility', visibility: 'anonymous' };
  return /\b(?:sembunyikan|samarkan) nama\b/.test(line) ? { field: 'visibility', visibility: null } : null;
}

/** The new value without the small words around it. */
function trimmed(value: string): string {
  return withoutTail(
    value.replace(
      /^(?:(?:(?:yg|yang)\s+ben[ae]r|yg|yang|jadi|ke|di|menjadi|harusnya|itu|maksudnya)\s+|(?:dong|d[ei]ng|ya|deh|aja|min|pak|bu|kak)\s*,\s*)+/i,
      '',
    ),
  );
}

/** "kuranji yg bener, camat kuranji": what is said once more. */
const calledRight = /^[^,.;]{2,40}\s(?:yg|yang)\s+ben[ae]r\s*[,.;]\s*(?=\S)/iu;

/** "mpp bukan jl ambon" is "mpp". */
function placed(value: string): string {
  return tidied(withoutOther(withoutEnd(trimmed(value.replace(calledRight, '')), meantBehind)));
}
