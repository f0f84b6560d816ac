/** Whether a stretch of a message that sounds like a place can be found by it: a name, a numbered part, a thing of which a town has few, and where it stands in the message. */
import type { Places } from '../known.ts';
import { isEveryday } from './everyday.ts';
import { isRegional } from './languages.ts';
import { retold } from './minang.ts';
import { words } from './normalise.ts';
import { isTelling, signed } from './place-ends.ts';
import { isThing } from './place-name.ts';
import { isStrange } from './strange.ts';

/** "jl | pak kasih", and "way | dadi" in Lampung: a name follows. */
export const nameFollows = /(?<!\p{L})(?:wa[iy]|(?:jl|jln|jalan|gg|gang)\.?)$/iu;
/** Parts of a name by which it is found, behind the rest of it. */
export const staysBehind =
  /\d|^\s+(?:\p{L}|kasih|lama|baru|mas|raya|tengah|dalam|indah|permai|asri|utara|selatan|barat|timur|satu|dua|tiga|[IVX]{1,4})$/iu;
/** So many words of a first message are seldom more than what and where. */
const shortWords = 9;
/** In more words a thing without a name is told of, and not by. */
export const briefWords = 20;
/** More are a long story. */
export const longCharacters = 240;
/** Behind a place no more than this leads on to what it is near. */
const besideCharacters = 20;
/** Kinds with everyday words for a name: "pasar lama", "sungai dua", "kampung baru". */
const everydayKind =
  /^(?:kampung|kp|pasar|pajak|sungai|sei|kali|terminal|pelabuhan|jembatan|simpang|lapangan|dermaga|bundaran|alun-alun)\s+(?:baru|lama|besar|induk|tua|satu|dua|tiga|empat|lima|enam|tujuh|tengah|atas|bawah|dalam|hilir|hulu|utara|selatan|timur|barat|merah|putih|biru|hijau|hitam|item|senen|senin|selasa|rebo|rabu|kamis|jumat|sabtu|minggu|pagi|sore|malam|legi|pahing|pon|wage|kliwon|inpres|ikan|sayur|buah|burung|kembang|hewan|loak|laut|kota)$/iu;
/** Asked for its name, or no place but what is told of one. */
const nameless =
  /^(?:no(?=\s+\p{L}{2})|area|sepanjang|setelah|sebelum|dalam|ananda|sumur|got|selokan|toilet|wc|lampu|tiang|kabel|pohon|pagar|atap|sdn?|smpn?|sman?|smkn?|mts|man|tk|paud|sekolah|puskesmas|posyandu|rs|rsud|kantor|balai|pos|bank|dinas|rumah)(?!\p{L})/iu;
/** How a place begins. */
export const leads =
  /^(?:jl|jln|jalan|gg|gang|rt|rw|kel|kelurahan|desa|ds|dusun|kampung|kp|kec|kecamatan|perum|perumahan|komplek|blok|depan|dpn|dekat|dkt|deket|samping|sebelah|seberang|belakang|pojok|ujung|perempatan|pertigaan|simpang)(?!\p{L})/iu;
/** The same in other tongues, and things of which each has a name. */
export const begins =
  /^(?:pinggir|sepanjang|tepi|ngarep|mburi|cedhak|cedak|caket|deukeut|hareup|gigir|sisi|muka|muko|balakang|dakek|subarang|lapangan|kantor|kantua|jembatan|pasar|terminal|stasiun|masjid|mushola|musholla|gereja|pura|sdn?|smpn?|sman?|smkn?|mts|man|tk|paud|puskesmas|rsud|rs|pelabuhan|pantai|taman|gor|rusun|cluster|banjar|lingkungan|dukuh|gampong|nagari|jorong|lorong|simpang|prapatan|bangjo|kali|sungai|waduk|situ|spbu|pom|indomaret|alfamart)(?!\p{L})/iu;
/** Names of everyday words: "kota lama", "warung jambu". */
const everydayName =
  /^(?:kota|bukit|tanah|batu|air|rawa|muara|pondok|kebon|kebun|warung|jambu|pulo)\s+(?!(?:saya|kami|kita|ku|ini|itu|yang|yg|raya|kopi|makan|nasi|sawit|teh|minum|bersih|hujan|pam|pdam|liar|kosong|warga|sendiri)(?!\p{L}))\p{L}{3,}$/iu;
/** Words that lead to a place. */
const leadsTo =
  /(?:^|[\s,.])(?:di|ning|ing|ring|neng|nang|ndek|leq|bak|ka|ke|nok|lan|daerah|kota|area|sekitar|wilayah|warga|wong|urang|dari|lewat|sampai|sampe|arah)\s+$/iu;
/** "laporan dari pak kranji", "pelapor: pak rt 8", "bu Tini rt 4 juga udah lapor" */
const ofSomebody =
  /(?:(?<!\p{L})(?:dari|kata|sama|oleh)\s+(?:pak|bu|bapak|ibu|mas|mbak|bang|haji)\s+(?:\p{L}+\s+)?|(?<!\p{L})(?:pak|bu|bapak|ibu)\s+\p{Lu}\p{L}+\s+)$/u;
/** "orang yg mau ke masjid", "kalau subuh pulang dari pasar": where somebody goes, and nothing happens. */
const people = `orang|org|urang|wong|warga|anak|anak2|anak-anak|bocah|bocil|ibu2|ibu-ibu|emak2|emak-emak|bapak2|bapak-bapak|nenek|kakek|lansia|siswa|murid|pelajar|mahasiswa|santri|jamaah|jemaah|pengendara|pemotor|pembeli|pelanggan|pedagang|penumpang|pekerja|karyawan|tetangga|ojol|saya|sy|aku|kami|kita`;
const going = '(?:pergi|berangkat|brangkat|pulang|balik|jalan|nyebrang|nyeberang|menyeberang)';
const will = '(?:mau|hendak|akan|lagi|sedang|baru|sering|suka|habis|abis|tiap\\s+\\p{L}+)';
const times = '(?:subuh|pagi|siang|sore|malam|malem|magh?rib|isya)2?';
const headedFor = new RegExp(
  `(?<!\\p{L})(?:(?:${people})(?:\\s+(?:saya|kami|sekolah|kecil|tua|sini|ngaji))?\\s+(?:(?:yg|yang|nan|nu|sing)\\s+)?|(?:kalau|kalo|klo|kl|tiap|setiap|saat|waktu|pas)\\s+${times}\\s+)(?:${will}\\s+)*(?:(?:mau|${going})(?:\\s+(?:kerja|sekolah|ngaji|sholat|salat|belanja))?\\s+)(?:ke|ka|dari|menuju)\\s+$`,
  'iu',
);
const load =
  '(?:sampah|tanah|pasir|batu|galian|proyek|tambang|tronton|tangki|besar|gede|kota|umum|antar|pada|mau|lagi|sedang|yg|yang|jurusan|arah)';
/** "truk sampah ke TPA", "bus dari terminal": where it comes from or goes to, and nothing happens. */
export const drivenTo = new RegExp(
  `(?<!\\p{L})(?:truk|truck|trek|tronton|dump|mobil|angkot|bus|bis|kontainer|trailer|ambulans?|ojek|ojol)2?(?:\\s+${load})*\\s+(?:ke|dari|dr|menuju)\\s+(?:(?:proyek|lokasi|galian|gudang|pabrik)\\s+)?$`,
  'iu',
);
/** A number behind one of these finds it. */
const counted = /^(?:jl|jln|jalan|gg|gang|rt|rw|no|blok|km|lorong|lr|sd|sdn|smp|smpn|sma|sman|smk|smkn|tps|pos)$/i;
/** Nobody finds it by whose it is. */
export const own =
  /(?<!\p{L})(?:saya|sy|aku|ku|kami|kita|kula|kulo|abdi|tiang|ambo|denai|beta|gue|gw|omahku|rumahku|dewe|dhewe|sendiri|sorangan|surang|sandiri|encang|encing|ncang|ncing|enyak|babeh|uwak)(?!\p{L})/iu;
/** "saya single parent" */
const ofThemselves = new RegExp(`${own.source}\\s+(?:\\p{L}+\\s+)?$`, 'iu');
/** "aloha arah gedangan" */
const lies = /\s(?:depan|dpn|dekat|dkt|deket|samping|sebelah|seberang|belakang|pojok|ujung|arah|sebelum|setelah|masuk)\s+\p{L}/iu;
/** "depan masjid": near what it lies. */
const spot = new RegExp(`^(?:depan|dpn|dekat|dkt|deket|samping|sebelah|seberang|belakang|pojok|ujung)\\s+${begins.source.slice(1)}`, 'iu');
/** Signs no place has. */
export const noPlace = /[<>{}$%*=|\\&;]/;
/** Typed without its vowels, or built as words of deeds are, it names nothing: "sngat", "menggakibatkan". */
const spoken = /^\p{Script=Latin}*[aiueo]\p{Script=Latin}+[aiueo]/iu;
const built = /^(?:m?me|pe[rnm]|ke|ber|ter|di|se)\p{L}{4,}(?:kan|an|i|nya)$/iu;

/** Whether behind `lead` stands where somebody or something goes, and nothing happens. */
export function isOnTheWay(lead: string): boolean {
  return headedFor.test(lead) || drivenTo.test(lead);
}

/** A stretch of a text. */
export interface Span {
  from: number;
  to: number;
}

/** Whether it has a name, or a number behind "rt": "depan rumah saya" cannot be found. */
export function isFindable(text: string, span: Span): boolean {
  const read = retold(text).text.toLowerCase();
  return (said(text, span).match(/[\p{L}\p{N}]+/gu) ?? []).some((word, i, all) =>
    /^\d/.test(word) ? counted.test(all[i - 1] ?? '') : isName(word) && read.includes(word.toLowerCase()),
  );
}

/** Whether a name of everyday words is one all the same: an official one, or "kota lama". */
export function isKnown(place: string, places: Places | undefined): boolean {
  return everydayName.test(place) || (places?.spotted(place) ?? []).some(({ from, to }) => from === 0 && to === place.length);
}

/** "sampe jalan bu, 5 hari": whoever is called stands behind it, and no name. */
const called = /^\p{L}+\s+(?:pak|pa|bapak|bu|buk|ibu|min|admin|kak|kakak|mas|mbak|mba|bang|abang|bos|gan|sis|bro)[\s,.]*\d*$/iu;
/** Whether it begins as a place does and something stands behind that: neither whose it is nor who is called. */
export function isLed(place: string): boolean {
  return words(place).length > 1 && leads.test(place) && !own.test(place) && !called.test(place);
}

/** Whether it is a place by itself, and not beside another alone: a street, a spot, or a way of several ("yg dr arah margahayu"). */
export function isToldApart(text: string, span: Span): boolean {
  const [place, lead] = [said(text, span), text.slice(0, span.from)];
  if (!isFindable(text, span)) return false;
  return (
    (leads.test(place) && !(ofSomebody.test(lead) || signed.test(lead))) ||
    (/^(?:(?:dr|dari|ke)\s+)?(?:arah|sisi|jurusan)\s/iu.test(place) && /(?:^|[\s,])(?:yg|yang|nan|nu|sing)\s+$/iu.test(lead))
  );
}

/** Near what it lies, or how far from it: "muka greja", "kira-kira dua ratus meter dari jembatan". */
const near =
  /^(?:(?:\p{L}+[\s-]){0,4}(?:\d+|\p{L}*(?:ratus|puluh))\s*(?:meter|mtr|m|km|langkah)\s+(?:dari|sebelum|setelah|sesudah)|depan|dpn|dekat|dkt|deket|samping|sebelah|seberang|sebrang|belakang|blkg|pojok|ujung|pinggir|tepi|ngarep|mburi|cedhak|cedak|caket|deukeut|hareup(?:eun)?|gigir(?:eun)?|tukang(?:eun)?|muka|muko|balakang|blakang|dakek|subarang|sisi)\s+\p{L}/iu;

/** "depan rumah miring", "pinggir jalan": anywhere. */
const anywhere =
  /^\S+\s+(?:(?:rumah|rmh|omah)(?!\s+(?:sakit|makan|dinas|potong|pak|bu|mbah|haji)(?!\p{L}))|(?:pager|pagar|teras|kelas|toko|loket|jalan|jln|jl|dalan|jalang|gang|gg|orang|umum|mata|situ|sini|sana)$)/iu;
/** "depan rumah | saya" */
export const ownSigns = 6;

/** Whether it tells near what it lies, and that is not one's own. */
export function isNear(text: string, span: Span): boolean {
  const place = said(text, span);
  return near.test(place) && !anywhere.test(place) && !own.test(text.slice(span.from, span.to + ownSigns));
}

/** Whether what stands behind a place tells near what that lies; nobody lives or works there, and in a long story it stands close behind. */
export function isNearTo(text: string, place: Span, span: Span): boolean {
  const gap = span.from - place.to;
  const isClose = gap >= 0 && (text.length < longCharacters || gap <= besideCharacters);
  return isClose && isNear(text, span) && !lived.test(text.slice(0, place.from));
}

/** Whether a place tells near what it lies, and nothing else. */
export function isSpot(place: string): boolean {
  return near.test(place);
}

/** Whether it is the names of areas and nothing else: "padang besi lubuk kilangan". */
export function namesAreas(place: string, places: Places | undefined): boolean {
  const found = places?.spotted(place) ?? [];
  const left = found.reduceRight((text, { from, to }) => text.slice(0, from) + text.slice(to), place);
  return found.length > 0 && /^[\s,]*$/.test(left) && !words(place).every(isEveryday);
}

/** Whether the area that stands behind `lead` is where the matter is: "jembatan di gedebage", "saya warga gedebage". */
export function isWhere(lead: string): boolean {
  return /(?<!\p{L})(?:di|ning|ing|ring|neng|nang|leq|daerah|wilayah|kawasan|warga|penduduk)\s+$/iu.test(lead) && !lived.test(lead);
}

/** Whether who speaks tells behind `lead` where they are from. */
export function isSpeakers(lead: string): boolean {
  return /(?<!\p{L})(?:warga|penduduk|urang)\s+$/iu.test(lead);
}

const lived =
  /(?<!\p{L})(?:tinggal|domisili|berdomisili|ngekos|ngontrak|kerja|bekerja|kuliah|sekolah|kelas\s*\d+|pindahan|mondok|merantau|dinas|lahir|kantor|rumah|kos|kosan)(?:\s*(?:saya|sy|ku|aku|kami|nya))?\s+di\s+$/iu;

/** "kafe belakang rumah": anybody's. */
const besideHome = /\s(?:depan|dpn|belakang|blkg|samping|sebelah|sblh|seberang|dekat|dkt|deket)\s+(?:rumah|rmh|omah|kosan?|kontrakan)$/iu;

/** "mangga depan gang": where a thing stands, in any street. */
const thingSomewhere =
  /^\p{L}+(?:\s\p{L}+)?\s(?:depan|dpn|ngarep|belakang|blkg|mburi|samping|sebelah|sblh|seberang|dekat|dkt|deket|cedh?ak|pinggir|ujung|pojok)\s+(?:rumah|rmh|omah|kosan?|gang|gg|jalan|jln|jl|dalan|toko|warung|kelas|pagar|pager)$/iu;

/** Whether it is that, and no name stands in it. */
function isSomewhere(place: string): boolean {
  return thingSomewhere.test(place) && !leads.test(place) && !begins.test(place);
}

/** Whether it tells a thing of which a town has few: "seberang terminal lama", "pasar besar", not "depan masjid". */
export function isLandmark(text: string, span: Span): boolean {
  const place = said(text, span);
  const all = words(place);
  if (own.test(place) || all.length < 2 || besideHome.test(place)) return false;
  if (everydayKind.test(place) || (spot.test(place) && all.length > 2)) return true;
  return (
    words(text).length <= briefWords &&
    !nameless.test(place) &&
    all.some((word) => spoken.test(word) && !isEveryday(word) && !isThing(word))
  );
}

/** Whether it begins as a place does, or words that lead to one stand before it; several words may also stand apart, and few words tell nothing but where and what. */
export function isAnchored(text: string, span: Span): boolean {
  const [place, lead] = [said(text, span), text.slice(0, span.from)];
  if (ofSomebody.test(lead) || signed.test(lead) || isSomewhere(place)) return false;
  if (isLedTo(text, span)) return true;
  if (/[;?]/.test(text)) return false;
  if (words(place).length > 1 && !/\p{L}\s*$/u.test(lead)) return true;
  const count = words(text).length;
  return count > words(place).length && count <= shortWords && !(isAmid(text, span) && ofThemselves.test(lead)) && !noPlace.test(text);
}

/** "saya single parent pak": one word in the middle of what is told. */
export function isAmid(text: string, { from, to }: Span): boolean {
  return !/\s/.test(text.slice(from, to)) && /\p{L}\s+$/u.test(text.slice(0, from)) && /^\s+\p{L}/u.test(text.slice(to));
}

/** The same by its own words and those before it alone. */
export function isLedTo(text: string, span: Span): boolean {
  const place = said(text, span);
  return leads.test(place) || begins.test(place) || lies.test(place) || leadsTo.test(text.slice(0, span.from));
}

function isName(word: string): boolean {
  return (
    word.length > 2 &&
    spoken.test(word) &&
    !built.test(word) &&
    isStrange(word) &&
    isStrange(word.replace(/(\p{L})\1+/gu, '$1')) &&
    !isEveryday(word) &&
    !isThing(word) &&
    !isTelling(word) &&
    !isRegional(word.toLowerCase()) &&
    !kindOnly.test(word) &&
    !own.test(word)
  );
}

/** What many are: "proyek cluster", "kafe belakang rumah". */
const kindOnly =
  /^(?:kelurahan|kecamatan|cluster|klaster|kompleks?|perum|perumahan|ruko|rukan|apartemen|kavling|kontrakan|kost?an|kafe|cafe|resto|karaoke|billiard|no|cover)$/i;

export function said(text: string, { from, to }: Span): string {
  return text.slice(from, to).replace(/[\s,.;:]+$/, '');
}

export function holds(text: string, part: string): boolean {
  return text.toLowerCase().includes(part.toLowerCase());
}
