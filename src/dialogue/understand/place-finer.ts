/** A place told finer: its spot ("sebelah jalan dewi sartika, dekat yang jual sandal", "peron 3"), the rest of its name, whose home is where. */
import { isEveryday } from './everyday.ts';
import { findPlace, tells } from './place.ts';
import { isThing } from './place-name.ts';
import { mergedPlace } from './place-parts.ts';
import { bared, clausesOf, withoutTalk } from './place-tidy.ts';

const maxWords = 12;
const begins =
  /^(?:sebelah|sblh|samping|depan|dpn|dekat|deket|dkt|seberang|sebrang|belakang|pojok|pojokan|ujung|sisi|arah|(?:sebelah|ngarep|mburi|pinggir)(?:e|ne)?|cedhak|cedak|cerak|caket|deukeut|hareupeun|payuneun|tukangeun|pengkereun|gigireun|peuntaseun|(?:ke|dari)\s+arah|sebelum|setelah|sesudah|habis|antara|pinggir|(?:peron|lantai|lt|pintu|gerbang|loket|jalur|blok|nomor|nomer|no)\s+\p{L}?\d)/iu;
/** Words that say how things lie, or stand between those that do. */
const around = new Set(
  `sebelah sblh samping depan dpn dekat deket dkt seberang sebrang belakang pojok pojokan ujung sisi arah ke dari sebelum setelah sesudah habis antara pinggir pas persis di yang yg itu ini dan sama
  kiri kanan utara selatan timur barat kulon wetan lor kidul tengah atas bawah luar dalam masuk keluar peron lantai lt pintu gerbang loket jalur blok nomor nomer no jalan jl gang gg pertama kedua
  jembatan halte rel sungai kali pabrik gudang toko warung ruko kios pos pasar sekolah masjid mesjid mushola kantor balai kota desa lapangan bola taman rumah sakit pohon pagar tembok tiang gapura
  portal tikungan belokan tanjakan turunan perempatan pertigaan bundaran lampu merah pom bensin bank atm apotek bengkel minimarket kelurahan kecamatan tempat besar kecil baru lama raya jual
  sebelahe ngarep ngarepe mburi mburine pinggire cedhak cedak cerak caket deukeut hareupeun payuneun tukangeun pengkereun gigireun peuntaseun
  penjual tukang bekas eks bu pak haji cat biru hijau putih kuning`.split(/\s+/),
);
/** What they sell. */
const sells = /^(?:jual|penjual|tukang|warung|toko|kios|pabrik|bengkel)$/;
/** "setelah maghrib". */
const time =
  /(?<!\p{L})(?:lebaran|puasa|ramadh?an|natal|imlek|magh?rib|isya|subuh|zuhur|dzuhur|ashar|tahun|bulan|minggu|hari|jam|pukul)(?!\p{L})/iu;
/** Some of it must be found by: a name, a building, a direction or a number. */
const kinds =
  /^(?:jembatan|halte|rel|sungai|kali|pabrik|gudang|toko|warung|ruko|pos|pasar|sekolah|masjid|mesjid|mushola|kantor|balai|lapangan|taman|gapura|portal|tikungan|tanjakan|turunan|perempatan|pertigaan|bundaran|bank|atm|apotek|bengkel|minimarket|kelurahan|kecamatan|jual|penjual|kiri|kanan|utara|selatan|timur|barat|kulon|wetan|lor|kidul|\d+)$/;

/** "indomaret": many, and found by what it is near. */
const shop = /^(?:indomaret|alfamart|alfamidi|spbu|pom\s+bensin)$/iu;
/** "cimanggu", and "kecil": the other half of a name. */
const half =
  /^(?:kecil|besar|raya|barat|timur|utara|selatan|indah|permai|baru|lama|ujung|dalam|atas|bawah|tengah|hilir|hulu|wetan|kulon|kaler|kidul)$/iu;
/** "pasar", and "nongko": which. */
const lone =
  /^(?:di\s+)?(?:jl|jln|jalan|gang|gg|pasar|kampung|kp|kelurahan|desa|kecamatan|perum|perumahan|komplek|taman|terminal|stasiun|masjid|mesjid|puskesmas|sdn?|smpn?|sman?|jembatan|lapangan|pabrik|simpang|perempatan|pertigaan)$/iu;
const name = /^(?:\p{L}{3,}(?:\s\p{L}{3,})?|\d{1,3})$/u;
const oneName = /^\p{L}{4,}(?:\s\p{L}{4,})?$/u;

/** `told` with the other half of its name, or with the shop it is near; null where `word` (`bared`) is neither. */
export function nameGoesOn(told: string, word: string): string | null {
  if (half.test(word)) return oneName.test(told) ? `${told} ${word}` : null;
  const isName = name.test(word) && word.split(/\s+/).every((part) => !isEveryday(part) && !isThing(part));
  if (lone.test(told) && isName) return word.toLowerCase().startsWith(told.toLowerCase()) ? word : `${told} ${word}`;
  return shop.test(word) ? `${told}, dekat ${word}` : null;
}

const furtherOn =
  /^\s+(?:\p{L}?\d|(?:no|nomor|nomer|blok|rt|rw|lorong|gang|gg|raya|utara|selatan|timur|barat|dekat|dkt|deket|depan|dpn|samping|sebelah|seberang|belakang)(?!\p{L}))/iu;

/** A clause of `text` that begins with `told` and tells it to the end: "toddopuli 7 dekat indomaret" of "toddopuli"; null where none does. */
export function toldToTheEnd(told: string, text: string): string | null {
  const bare = told.toLowerCase().replace(/^di\s+/, '');
  const clause = text
    .split(/[,;\n]+|\.\s/)
    .map((part) => bared(part))
    .find((part) => part.toLowerCase().startsWith(`${bare} `) && furtherOn.test(part.slice(bare.length)));
  return bare === '' || clause === undefined || clause.split(/\s+/).length > maxWords || /[?!]/.test(clause) || tells(clause)
    ? null
    : clause;
}

const streets = /^(?:jl|jln|gg)$/;
const streetMaxWords = 3;

/** The spot that words (`bared`) are; null where they are anything else. Every word of it must say where. */
export function finerSpot(spot: string): string | null {
  const all = spot.toLowerCase().match(/[\p{L}\p{N}'’-]+/gu) ?? [];
  if (!begins.test(spot) || all.length < 2 || all.length > maxWords || /[?!]/.test(spot) || time.test(spot)) return null;
  // "deket tanggul", "seberang pos satpam": a thing may be what it is next to.
  const street = all.findIndex((word) => streets.test(word));
  const says = (word: string, i: number) =>
    // "arah ke jl orang kayo pingai": its name may be of everyday words.
    (street >= 0 && i > street && i <= street + streetMaxWords) ||
    around.has(word) ||
    /^\d+\p{L}?$/u.test(word) ||
    sells.test(all[i - 1] ?? '') ||
    !isEveryday(word);
  const found = (word: string) => kinds.test(word) || (!around.has(word) && /\p{L}{3}/u.test(word));
  return all.every(says) && all.some(found) && !tells(spot) ? spot.replace(/\s+itu(?=\s*(?:,|$))/giu, '') : null;
}

/** `told` with the spots that clauses of `text` tell. */
export function withSpots(told: string, text: string): string {
  return clausesOf(text).reduce((place, clause) => withSpot(place, finerSpot(bared(clause)) ?? '') ?? place, told);
}

/** null: it is told already. */
export function withSpot(told: string, spot: string): string | null {
  return told.toLowerCase().includes(spot.toLowerCase()) ? null : `${told}, ${spot}`;
}

/** "rumahnya cilendek barat rt 5", of a patient: where somebody lives, told beside the building the report is about. */
const home =
  /^(?:(?:kalau|kalo|klo|untuk|dan|terus)\s+)?((?:alamat\s+)?(?:rumah|tinggal|domisili)(?:nya)?(?:\s+(?:dia|beliau|pasien(?:nya)?|orangnya|bapaknya|ibunya|yang\s+sakit|yg\s+sakit))?(?:\s+di)?)\s+(?:(?:itu|sih|mah|ada|di|kan)\s+)*(\S.*)$/iu;
const building =
  /^(?:(?:di|depan|dekat|dkt|deket|samping|belakang|seberang|sebelah)\s+)*(?:puskesmas|pkm|pustu|rs\p{L}{0,3}|rumah\s+sakit|klinik|sdn?|smpn?|sman?|smkn?|mts|man|sekolah|kantor|pasar|terminal|stasiun|samsat|(?:dis)?dukcapil|kua|polsek|polres|posyandu)(?!\p{L})/iu;

/** `told` and the home beside it; null where `text` names none. */
export function homeBeside(told: string, text: string): string | null {
  const [, lead = '', where = ''] = home.exec(withoutTalk(text)) ?? [];
  if (findPlace(where) === null) return null;
  return building.test(told)
    ? `${told}, ${lead.toLowerCase()} ${where}`
    : mergedPlace(told, where).replace(/^((?:jl|jln|jalan|gg|gang)\s[^,]*), (rt\s.*)$/iu, '$1 $2');
}
