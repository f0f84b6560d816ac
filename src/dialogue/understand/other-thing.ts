/** Tells another matter from a further side of the same one, by the thing that is named behind "satu lagi": "wc umumnya digembok" is none of a lamp's, "tiangnya juga miring" is. */
import type { Category } from '../known.ts';
import { behindOpening, opensSurely } from './another-opens.ts';
import { isEveryday } from './everyday.ts';
import { landmarks, partedByLandmark } from './landmark.ts';
import { plain, words } from './normalise.ts';
import { pastOpening } from './opening.ts';
import { findPlace } from './place.ts';
import { topicOf } from './topic.ts';

/** What stands by itself, and is part of nothing that was told. */
const ofItself = new Set([
  ...landmarks,
  ...'jalan jembatan trotoar got selokan parit lampu pju sampah parkir parkiran wc toilet mck musala mushalla pos poskamling gapura portal ambulans rambu cctv wifi jpo sumur jam'.split(
    ' ',
  ),
]);
/** Said before the thing is named. */
const leading = new Set(
  'eh oh oya oiya nah pak bu min kak ini juga lapor laporin laporkan mau ingin soal masalah tentang ada banyak tolong mohon minta sama lagi ya kemarin tadi barusan sekarang kadang info kasih tahu dan'.split(
    ' ',
  ),
);
const asked = new Set(['tolong', 'mohon', 'minta']);
const deed = /^(?:di\p{L}{3,}|\p{L}{3,}(?:in|kan)|tambah|cek|pasang|bangun|buat|bikin|tebang|potong|kasih|ganti|angkut|keruk|tutup)$/u;
/** No thing begins with these: who it is, when and how. */
const nothing = new Set(
  `saya aku kami kita mereka dia beliau tidak belum bukan sudah pernah kalau kalo karena jadi malah yang itu situ sana selalu sering tiap setiap makin tambah padahal katanya cuma
  sampai tetap masih langsung tiba bisa harus sempat akibat biar supaya kabari kasihan mandi rawan takut bahaya ternyata
  depan belakang dekat deket samping sebelah seberang pojok ujung arah sekitar nama identitas laporan aduan foto video bukti data nomor alamat lokasi patokan kategori`.split(
    /\s+/,
  ),
);
/** Whoever is there: of what was told, where no other place is. */
const people = new Set(
  `orang warga anak bayi balita ibu bapak nenek kakek lansia tetangga suami istri teman temen guru murid siswa dokter perawat petugas pegawai polisi satpam tukang sopir supir oknum preman
  pengendara pengemudi pemotor penumpang pasien korban rt rw lurah camat kades pelaku penjual pedagang`.split(/\s+/),
);
/** "anak saya belum dapet kip": what is theirs alone. */
const denied = /\b(?:belum|tidak) (?:dap[ae]t|kebagian|terdaftar|terima|menerima|cair|keluar)\b/;
/** What comes by or spreads there; "mobil perpustakaan" is something else. */
const around = new Set('motor mobil truk bus angkot kendaraan sepeda perahu bau suara debu asap nyamuk lalat tikus'.split(' '));
/** Parts of something larger: of what was told, where no other place is. */
const pieces = new Set(
  'dahan ranting cabang akar batang daun kabel tiang tutup pagar atap plafon tembok dinding lantai pintu jendela ban kaca'.split(' '),
);
/** What comes into every house: another matter where it is not what is told of. */
const supplies = new Set(['air', 'listrik', 'sinyal', 'internet']);
const happens =
  /^(?:di(?!nas|nding|esel|spenser)|ter(?!minal|owong|minus)(?=\p{L}{4})|me(?=[mn])(?!nara)|nge?(?=\p{L}{4})|ny|ber(?=\p{L}{4}))\p{L}{3,}$/u;

/** Whether words behind "satu lagi" tell another matter than `before`. */
export function tellsOther(before: string, text: string, categories: readonly Category[]): boolean {
  if (opensSurely(text)) return true;
  const rest = pastOpening(behindOpening(text));
  const place = findPlace(rest);
  const [told, tells] = [topicOf(before, categories), matterOf(rest, place, categories)];
  const differs = told !== null && tells !== null && told !== tells;
  // "di rumah mertua saya ledeng keruh": the thing stands behind where it is.
  if (place === null && /^di\s/i.test(rest)) return differs;
  switch (namedIn(place !== null && /^di\s/i.test(rest) ? rest.replace(place, ' ') : rest, before)) {
    case 'itself':
      return true;
    case 'thing':
      return told === null || told !== tells;
    case 'its':
      return differs;
    case 'around':
      return differs && elsewhere(findPlace(before), place);
    default:
      return false;
  }
}

/** What the words begin with: something that stands by itself, a thing, one that may be there, who and what is around; null: no thing at all. */
function namedIn(text: string, before: string): 'itself' | 'thing' | 'its' | 'around' | null {
  let [first = '', ...rest] = words(text).filter((word) => word !== 'di');
  while (leading.has(first)) {
    const wished = asked.has(first) && deed.test(rest[0] ?? '');
    [first = '', ...rest] = wished ? rest.slice(1) : rest;
  }
  const [second = ''] = rest;
  const thing = unowned(first);
  const isOwned = first !== thing || second.endsWith('nya');
  const isTold = words(before).map(unowned).includes(thing);
  if (first === '' || nothing.has(thing) || happens.test(first)) return null;
  if (ofItself.has(thing) && !isTold) return isOwned ? 'its' : 'itself';
  if (isOwned) return null;
  if (supplies.has(thing) && !isTold) return 'its';
  if (people.has(thing) && denied.test(plain(text))) return 'its';
  if (isTold || people.has(thing) || pieces.has(thing)) return 'around';
  return (around.has(thing) || isEveryday(thing)) && !isThing(second) ? 'around' : 'thing';
}

function isThing(word: string): boolean {
  return word !== '' && !people.has(word) && !happens.test(word) && (ofItself.has(word) || !isEveryday(word));
}

function unowned(word: string): string {
  return word.replace(/(?<=\p{L}{2})nya$/u, '');
}

/** What words are about besides their place: the name of a quarter points to an office, and is no matter. */
export function matterOf(text: string, place: string | null, categories: readonly Category[]): string | null {
  return topicOf(besidesPlace(text, place).join(' '), categories);
}

export function besidesPlace(text: string, place: string | null): readonly string[] {
  return partedByLandmark(words(place === null ? text : text.replace(place, ' '))).told;
}

const itsPlace =
  /^(?:(?:itu|ini|yang|di|ada|nah|oh|ya|pak|bu|min) )*\p{L}{3,}(?:nya| nya)(?: (?:di|ada|itu|yang|pas|persis|ya|pak|bu|min))*$/u;

/** "rukonya di jl merak": where that is which was told of. */
export function saysOnlyWhere(text: string, place: string | null): boolean {
  return place !== null && itsPlace.test(besidesPlace(text, place).join(' '));
}

export function elsewhere(one: string | null, two: string | null): boolean {
  if (one === null || two === null) return false;
  const [here, there] = [plain(one), plain(two)];
  return !here.includes(there) && !there.includes(here);
}
