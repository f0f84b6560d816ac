/** Streets called by everyday words, which only a number behind them tells from a story: "jalan air bersih 3", "jl pasar lama 2", "gg buntu 1". */
import { isEveryday } from './everyday.ts';
import { sought } from './sought.ts';

/** A name found by its cue: all of it, its name, and where it begins. */
export interface Cued {
  0: string;
  1?: string;
  index: number;
}

/** What such a street is called after. */
const first =
  'kampung|kp|desa|kota|pasar|air|rumah\\s+sakit|sekolah|kayu|besi|bambu|kebo|jembatan|stasiun|terminal|masjid|taman|kantor\\s+\\p{L}+|baru|buntu|panjang|dalam|warung|lampu\\s+satu';
/** What may stand behind that. */
const later =
  'baru|lama|besar|kecil|dalam|atas|bawah|panjang|tinggi|tengah|besi|kayu|bambu|dasar|bersih|minggu|senin|jumat|satu|dua|tiga|raya|desa|kota|layang|gantung|putih|hitam|merah';
const street = sought(
  new RegExp(
    `(?<![\\p{L}\\p{N}])(?:(?:di)?(?:jl|jln|jalan)|gg|gang)\\.?\\s+((?:${first})(?:\\s+(?:${later}|\\p{L}{4,}))?(?:\\s+raya)?)\\s+(?:(?:no|nomor)\\.?\\s*)?\\d{1,3}\\p{L}?(?![\\p{L}\\p{N}]|[/.,-]\\d)(?!\\s*(?:hari|hr|minggu|mgg|bulan|bln|tahun|thn|jam|menit|kali|x|titik|orang|km|meter|mtr|m|biji|buah|unit|arah|jalur|lajur|ruas|kelas|rumah|mobil|motor|tiang|lampu|pohon|juta|ribu|jt|rb|persen|warga|desa|kk)(?!\\p{L}))`,
    'giu',
  ),
);
const onlyLater = new RegExp(`^(?:${later})$`, 'iu');

/** The streets of `text` that are told by everyday words and a number. */
export function numberedStreets(text: string): Cued[] {
  return street.all(text).flatMap(({ 0: whole, 1: name = '', index }) => {
    const word =
      name
        .replace(/\s+raya$/i, '')
        .split(/\s+/)
        .at(-1) ?? '';
    const isName = onlyLater.test(word) || !isEveryday(word) || word === name || /^rumah\s+sakit$/iu.test(name);
    return isName ? [{ 0: whole, 1: name, index }] : [];
  });
}

/** What streets are called after everywhere: flowers, fruits, trees, birds. */
const namesake =
  /^(?:di\s+)?(?:melati|mawar|anggrek|kenanga|kamboja|cempaka|dahlia|flamboyan|teratai|seroja|kemuning|soka|asoka|seruni|durian|rambutan|manggis|salak|nangka|jambu|apel|delima|sawo|duku|belimbing|sirsak|pepaya|pisang|jeruk|nanas|alpukat|kelapa|mahoni|beringin|angsana|jati|cemara|akasia|pinus|kenari|sengon|trembesi|elang|merpati|rajawali|garuda|nuri|kutilang|cendrawasih|merak|gelatik|murai|pipit|jalak|camar|kakatua|punai)(?:\s+(?:raya|dalam|indah|baru|utara|selatan|timur|barat|tengah|[ivx]{1,4}|\d{1,3}\p{L}?))*$/iu;

/** "melati", asked where: a street's name, though it is a flower's too. */
export function calledAsStreets(name: string): boolean {
  return namesake.test(name);
}
