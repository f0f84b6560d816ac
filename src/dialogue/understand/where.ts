/** Reads an answer to "where?": what of it is the place, and whether it tells more than that. Stricter than place.ts, which only looks for a place. */
import type { Category, Places } from '../known.ts';
import { readArea, townTold } from './area.ts';
import { everyday, inNames } from './everyday.ts';
import { retold } from './minang.ts';
import { plain, words } from './normalise.ts';
import { findPlace, tells } from './place.ts';
import { isCried, isTelling } from './place-ends.ts';
import { namesAreas } from './place-findable.ts';
import { isThing } from './place-name.ts';
import { routeTold } from './place-route.ts';
import { clausesOf, tidied, withoutPointing } from './place-tidy.ts';
import { topicOf } from './topic.ts';
import { namesBothTowns } from './two-towns.ts';
import { doesIt, isWho } from './where-who.ts';

/** "gg buntu rt 2": a way described, not named. */
const way = /^\s*(?:di\s+)?(?:jl|jln|jalan|gg|gang|lorong)\.?\s+(?:buntu|kecil|besar|sempit|masuk|tembus|setapak|baru)[\s,]*$/i;

/** What there is to tell a name from anything else by. */
interface Sources {
  places?: Places;
  region: { code: string };
  categories: readonly Category[];
}

/** A name without "jalan" or "kelurahan" before it is short. */
const nameMaxWords = 6;
/** A building is described in more. */
const facilityMaxWords = 8;
/** Talk: who speaks, asks, wishes, laughs. None of it stands in a name. */
const talk =
  /\b(?:saya|kami|kita|dia|kamu|lu|anda|mereka|beliau|ikut|sudah|belum|tidak|boleh|mau|minta|kirim\w*|dikirim|hapus|tulis|ditulis|kalau|tapi|kenapa|kok|berapa|apa|apaan|siapa|kapan|mana|emang|memang|kadang|biasanya|katanya|kata|makanya|soalnya|karena|gara gara|terus|waduh|aduh|duh|ih|wah|malah|ilang|hilang|wkwk\w*|hahaha\w*|haha|hehe\w*|galak|intinya|juga|bintang \d|ada (?:\d+|satu|dua|tiga|empat|lima|beberapa|bbrp|banyak)|yaudah|canda|serius|jelas|kan|nanti|dulu|sedang|segera|akan|lupa|dilaporin|bilang|tahu|namanya|nama|nomornya|matinya|rusaknya|mulainya|kejadian\w*|tolong|mohon|terima kasih|maaf|sinyal|anonim|rahasia|sama|masih|terserah|uang|tuh|fotonya|potonya|videonya|gambarnya|kelihatan|keliatan|kliatan|terlihat|keliatannya|telpon\w*|telepon\w*|nelpon|chat|chatnya|lengkap|nunggu|menunggu|nungguin|antri|antre|ngantri|\d+ (?:menit|mnt)|\d+ ?(?:rb|ribu|jt|juta|kilo|kg)|halo|hai|hallo|permisi|assalamualaikum|selamat|punya|screenshot|screenshoot|skrinsut|ss|huruf|hurufnya|huruf depannya|inisial\w*|yakin|nyindir|becanda|bercanda|(?<!ruang )tunggu|tungguin|bentar|sebentar|antosan|sakedap|sekedap|dua ?dua ?nya|bareng|barengan)\b|^\d+ (?:tiang|titik|lampu|buah|biji|unit|lubang|lobang|ekor|orang|pohon)\b|^(?:ini|itu)\b|\b(?:foto|poto|gambar|video)(?: ?nya)? (?:ada|menyusul|di ?lampir\w*|terlampir|bukti\w*)\b/;
const time =
  /^(?:senin|selasa|rabu|kamis|jumat|sabtu|minggu)\b(?! raya\b)|(?<!\bpasar )\b(?:pagi|sore|malam)\b|\b(?:jam|pukul|siang|subuh|semalam|semalem|barusan|hari|tanggal|kemarin|tadi|lusa|besok|sejak|tiap|setiap|bulan|tahun|lebaran|puasa|ramadan|natal|mingguan|seminggu|sebulan|setahun|\d+ minggu|(?:dari|awal|akhir|pertengahan|mulai|per) (?:januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november|desember))\b/;
/** Buildings and grounds: they point to a category and are places all the same. */
const facility =
  /\b(?:puskesmas|rsud|rsia|rumah sakit|klinik|pasar|terminal|stasiun|pelabuhan|bandara|sd|sdn|smp|smpn|sma|sman|smk|smkn|tk|paud|mi|mts|madrasah|sekolah|kampus|universitas|samsat|kantor|dinas|dinsos|dinkes|disdik|dishub|dlh|d?pupr|disnaker|disperindag|disperkim|dpmptsp|bapenda|bpkad|bpbd|bpn|imigrasi|inspektorat|damkar|disdukcapil|dukcapil|polsek|polres|balai|posyandu|taman|alun alun|lapangan|gor|stadion|halte|jembatan|simpang|gang|jalan (?=\p{L})|tanjakan|pertigaan|perempatan|prapatan|parapatan|pratelon|protelon|proliman|bangjo|bundaran|pos|kuburan|makam|sungai|kali(?! (?:ini|itu|lagi|pertama|kedua|aja|saja|ya)\b)|(?:dekat|deket|dkt|cedh?[ae]k|pinggir|tepi|sebelah|samping|seberang|depan|belakang) kali|waduk|pantai|masjid|gereja|pura|mushola|perum|perumahan|komplek|blok|ruko|mall|plaza|hotel|pabrik|gudang|warung|toko|bengkel|spbu|pom|loket|tpa|tps|rusun|kelurahan|kecamatan|kabupaten|desa|dusun|kota|rt|rw|indomaret|alfamart|kontrakan|kost|kos|rumah|kafe|cafe|karaoke|salon|rel|peron)\b/u;
const locative =
  /^(?:di|depan|dekat|samping|belakang|seberang|sebelah|pojok|ujung|sekitar|pinggir|bawah|atas|sebelum|sesudah|setelah|dari arah|antara|the \p{L}+ (?:near|behind|opposite|next to|in front))\b/u;
/** "pertigaan yg ke arah pasar". */
const leadsTo =
  /^(?:itu |yang |di |pas )*(?:pertigaan|perempatan|prapatan|parapatan|pratelon|protelon|proliman|bangjo|simpang\w*|tikungan|turunan|tanjakan|jalan|jl|gang|jembatan|gerbang|pintu) (?:yang )?(?:mau |menuju |arah )?(?:ke|arah|menuju|dari) (?!sini|situ|sana|mana)\p{L}/u;
/** "tiangnya 3": how many. */
const counted = /^(?!(?:gang|blok|nomor|nomer|no|rt|rw|jalan|km|lantai)nya)\p{L}{3,}nya (?:ada )?\d+\s*$/iu;
/** "orangnya pake rompi oren": who or what is seen there. */
const seen = /^(?:terus |dan |kalau )*(?:orang|pelaku|mobil|motor|sopir|supir|petugas|anak|preman|penjual|tukang)(?:nya|e)\b/;
/** "maksudnya kel. tamansari": the place stands behind. */
const lead =
  /^(?:(?:eh|oh|ya|iya)[\s,]+)*(?:maksud(?:nya|ku|\s+saya)|mksdnya|mksd|yaitu|tepatnya)[\s,:]+(?=\S+\s+\S)|^(?:saya|kami|aku|sy)\s+(?:orang|warga|dari|asli)\s+(?=\S)|^(?:kelurahan|desa|kecamatan|kampung)\s+(?:saya|kami|sy)[\s,:]+(?=\S)/i;
/** "gatau namanya apa": tells nothing. */
const unknown = /^(?:saya )?(?:tidak|kurang) (?:tahu|tau|hafal|hapal|apal|ingat|inget)\b(?:(?! (?:karena|kenapa|siapa)\b).)*$/;
/** What nobody needs to know of a place that is told. */
const partUnknown =
  /^(?:(?:tapi|cuma|maaf|pak|bu|min|kak) )*(?:saya )?(?:tidak|kurang) (?:tahu|tau|hafal|hapal|apal|ingat|inget|ngerti) (?:(?:persis|pasti|nama|nomor|nomer|nomernya) )*(?:jalan|jl|gang|gg|nama|nomor|nomer|no|rt|rw|kelurahan|kecamatan|desa|kampung|daerah|alamat|tempat|lokasi)(?: ?nya)?(?: (?:rt|rw|berapa|apa|persis\p{L}*|pasti\p{L}*|lengkap\p{L}*|itu|saya|ya|sih|pak|bu|min|kak))*$/u;
const around =
  /^(?:di|yang|iya|ya|eh|itu|nya|tepatnya|lokasinya|tempatnya|alamatnya|alamat|lokasi|ada|pas|posisi|posisinya|pak|bu|min|nah|oh|dekat|depan|samping|belakang|seberang|sebelah|sekitar|rumah|arah|oke|ini|situ|mana|the|in|at|of|near|behind|opposite|next)$/;
/** Everyday words that stand in names: "bojong gede", "ujung berung". */
const naming = new Set(
  'pagi sore malam raya kota desa kampung baru lama besar kecil gede tinggi panjang ujung atas bawah kiri kanan satu dua tiga negeri swasta umum islam agung indah'.split(
    ' ',
  ),
);

/** "yg di bogor utara" */
const behindSmall = /^(?:(?:yg|yang|itu|ya|iya|di|daerah|wilayah|pokoknya|cuma|pas)\s+)+/iu;
/** Signs no name has. */
const noName = /[^\p{L}\p{N}\s.,'’"/&+()#:-]|[();]\S*[();]/u;
/** More names than these are no answer. */
const namesMax = 4;
/** Nobody finds "gang saya" by it. */
const ownPlace =
  /^(?:di |ya |itu )*(?:rumah|gang|jalan|kampung|lembur|desa|komplek|perumahan|tempat|kost|kos|daerah|wilayah)(?:ku| saya| kami| kita| bapak| ibu| mbah| nenek| kakek| mertua| sendiri| dewe| surang| orang tua| adik| kakak| mama| papa| teman)+$/;
/** How one thing lies to another. */
const relation =
  /\b(?:dari|arah|menuju|ke(?= \p{L}{3})|sebelum|setelah|sesudah|habis|lewat|antara|sebelah|samping|depan|dekat|belakang|seberang|pojok|ujung|pas|kiri|kanan|near|behind|opposite|front|across|between|next)\b/gu;
/** "bebau kali": of Medan, and no river. */
const veryMuch =
  /(?:^| )(?!(?:di|dekat|pinggir|tepi|bantaran|jembatan|sebelah|seberang|belakang|depan|samping|atas|bawah|sekitar|tanggul|ujung) )\S+ kali$/;
const wayMaxWords = 18;
const waySteps = 3;

/** Agreement and nothing else: "betul lanjut", "leres pisan". */
const agreeing =
  /^(?:(?:betul|benar|ya|iya|oke|sip|siap|setuju|lanjut\p{L}*|teruskan|muhun|sumuhun|leres|nggih|inggih|heeh|pas|cocok|sudah|pisan|sekali|banget|semua|tenan|sesuai|silakan|monggo|mangga|lah|aja|atuh|lebet|data\p{L}*|isinya)(?: |$))+$/u;

/** "gatau nama jalannya": of a place that is told, one part is not known. */
export function partIsUnknown(text: string): boolean {
  return partUnknown.test(plain(text));
}

/** The place an answer names, as it was written, and whether other things are told beside it; null when it is no place. */
export function placeAnswered(text: string, known: Sources): { place: string; more: boolean } | null {
  const read = retold(text);
  const answer = answeredIn(read.text, known);
  return answer === null ? null : { ...answer, place: read.back(answer.place) };
}

function answeredIn(text: string, known: Sources): { place: string; more: boolean } | null {
  const typed = withoutPointing(tidied(text).replace(lead, ''));
  if (namesBothTowns(typed)) return null;
  const way = routeTold(typed);
  if (way !== null && !says(typed.split(way)[0] ?? '')) return { place: way, more: says(typed.replace(way, ' ')) };
  if (findPlace(typed) !== null) return withinTalk(typed, known);
  const first = beforeTelling(typed, known);
  const name = first ?? bareName(typed, known) ?? wayDescribed(typed);
  if (name !== null) return { place: name.replace(/^di\s+/i, ''), more: first !== null || time.test(plain(typed.replace(name, ' '))) };
  const clauses = clausesOf(typed).filter((clause) => says(clause) && !ownPlace.test(plain(clause)));
  if (
    !noName.test(typed) &&
    clauses.length > 0 &&
    clauses.length <= namesMax &&
    clauses.every((clause) => bareName(clause, known) !== null)
  )
    return { place: clauses.length === 1 ? (clauses[0] ?? '').trim() : typed, more: false };
  const building =
    clauses.length < 2 ? undefined : clauses.find((clause) => facility.test(plain(clause)) && bareName(clause, known) !== null);
  const area = building ?? clauses.map((clause) => clause.trim().replace(behindSmall, '')).find((clause) => isArea(clause, known));
  return area === undefined ? null : { place: area.trim(), more: true };
}

/** The place an answer is and nothing besides, "taman kota selatan"; null where it tells more, or none. */
export function placeOnly(text: string, known: Sources): string | null {
  const answer = placeAnswered(text, known);
  return answer === null || answer.more ? null : answer.place;
}

/** "di kodam tiga katimbang. om airnya masuk mi di rumah": the name, where another sentence tells something; null where none does. */
function beforeTelling(text: string, known: Sources): string | null {
  const [name = '', ...rest] = text.split(/(?<=[^\s.]{4})[.!]\s+/);
  const told = rest.some((part) => words(part).length > 2 && !locative.test(plain(part)) && bareName(part, known) === null);
  return told ? bareName(name, known) : null;
}

/** A name nobody put "jalan" or "desa" before, or a few words that begin with "dekat". */
function bareName(text: string, known: Sources): string | null {
  const line = plain(text);
  if (agreeing.test(line) || ownPlace.test(line) || veryMuch.test(line) || doesIt(line)) return null;
  // "rawa buntu serpong" is no blocked swamp.
  if (words(text).length > 1 && namesAreas(text, known.places)) return text;
  if (leadsTo.test(line) && words(text).length <= facilityMaxWords)
    return text.replace(/,[^,]*$/, (end) => (time.test(plain(end)) ? '' : end));
  if (noName.test(text) || talk.test(line) || happens(text) || counted.test(text)) return null;
  if (/^di ?(?:sini|situ|sana|mana|(?:suara|rekaman|video|foto|gambar|chat|pesan|atas tadi)(?:nya)?)\b/.test(line)) return null;
  if (locative.test(line) && !/\p{L}{4}[.!]\s/u.test(text)) return words(text).length > 1 ? text : null;
  if (words(text).length > (facility.test(line) ? facilityMaxWords : nameMaxWords) || time.test(line)) return null;
  const named = text.toLowerCase().match(/[\p{L}'’-]+/gu) ?? [];
  // "truk2 lewat pelan, karang joang"
  if (!facility.test(line) && isThing(named[0] ?? '') && named.some(isTelling)) return null;
  if (isArea(text, known)) return text;
  if (!facility.test(line) && topicOf(text, known.categories) !== null) return null;
  if (named.some(isCried) || !named.some((word) => word.length > 2 && !isEveryday(word) && (!isTelling(word) || facility.test(line))))
    return null;
  return named.every((word) => !isEveryday(word) || naming.has(word) || around.test(plain(word)) || facility.test(plain(word)))
    ? text
    : null;
}

/** "dari stasiun ke arah citayam sebelah kiri, sebelum indomaret": how to get there, from something and by something. */
function wayDescribed(text: string): string | null {
  const line = plain(withoutLights(text)).replace(/^(?:itu|yang) |\b(?:kalau|mau) (?=dari|ke|arah)/g, '');
  const steps = line.match(relation)?.length ?? 0;
  if (words(text).length > wayMaxWords || /[?!]/.test(text) || talk.test(line) || tells(line) || time.test(line)) return null;
  const from = /^(?:itu |yang |pas |di |persis )*(?:dari|setelah|sebelum|habis|near|behind|opposite|next to|in front of|across)\b/.test(
    line,
  );
  const by = facility.test(line) || words(line).some((word) => word.length > 2 && !isEveryday(word) && !isThing(word));
  return by && steps >= (from ? 1 : waySteps) ? text.replace(/^(?:(?:itu|yang|yg|kalau|kalo)\s+)+/i, '') : null;
}

/** The clauses around a place that are part of it: "cipta asri, jl mawar 3 depan masjid" is, "yaudah tanpa nama, desa wonosari" is not all. */
function withinTalk(text: string, known: Sources): { place: string; more: boolean } {
  const clauses = clausesOf(text);
  const spots = spotsIn(text, clauses);
  const first = clauses.findIndex((clause) => findPlace(clause) !== null);
  if (first < 0) return { place: findPlace(text) ?? text, more: happens(text) };
  const before = clauses.slice(0, first).filter((clause) => says(clause) && !(clauses[first] ?? '').includes(clause));
  const leads = before.every((clause) => bareName(clause, known) !== null);
  const start = leads && before.length > 0 ? 0 : first;
  const cut = trimmed(clauses[first] ?? '', known);
  let last = first;
  while (!cut.ends && last + 1 < clauses.length && !speaks(clauses[last + 1] ?? '', known)) last += 1;
  const from = start < first ? (spots[start]?.from ?? 0) : (spots[first]?.from ?? 0) + cut.from;
  const to = last > first ? (spots[last]?.to ?? text.length) : (spots[first]?.from ?? 0) + cut.to;
  const rest = clauses.filter((clause, i) => clause !== '' && (i < start || i > last));
  const place = text
    .slice(from, to)
    .trim()
    .replace(/[\s,.;]+$/, '')
    .replace(/^(?:(?:itu|ini|yang|yg)\s+(?:ada\s+)?)?di\s+/i, '')
    .replace(/^(?:rumah|lokasi|tempat|alamat|posisi)(?:nya|ku|\s+saya|\s+kami)\s+(?:itu\s+)?(?:di\s+)?/i, '');
  return { place, more: rest.some((clause) => says(clause) && !unknown.test(plain(clause))) || cut.said };
}

/** Where each clause stands in the text. */
function spotsIn(text: string, clauses: readonly string[]): { from: number; to: number }[] {
  let at = 0;
  return clauses.map((clause) => {
    const from = Math.max(text.indexOf(clause, at), at);
    at = from + clause.length;
    return { from, to: at };
  });
}

/** A clause with a place in it, without what is told before and behind it. */
function trimmed(clause: string, known: Sources): { from: number; to: number; ends: boolean; said: boolean } {
  const place = findPlace(clause) ?? '';
  const at = clause.toLowerCase().indexOf(place.toLowerCase());
  if (at < 0) return { from: 0, to: clause.length, ends: false, said: false };
  const head = clause.slice(0, at);
  const tail = clause.slice(at + place.length);
  const opens = says(head) && !namesAreas(head, known.places) && speaks(head, known) && !way.test(head);
  const goesOn = says(tail) && !namesAreas(tail, known.places) && speaks(tail, known);
  return { from: opens ? at : 0, to: goesOn ? at + place.length : clause.length, ends: goesOn, said: opens || goesOn };
}

/** Whether words do more than name a spot. */
function speaks(text: string, known: Sources): boolean {
  const line = plain(text);
  return (
    talk.test(line) ||
    (line !== '' && words(text).every(isTelling)) ||
    seen.test(line) ||
    isWho(line) ||
    happens(text) ||
    time.test(line) ||
    (!facility.test(line) && topicOf(withoutLights(text), known.categories) !== null)
  );
}

function happens(text: string): boolean {
  return tells(withoutLights(text));
}

/** Lights to cross by are a place. */
function withoutLights(text: string): string {
  return text.replace(/\blampu\s+(?:merah|ijo|hijau|bangjo)\b/gi, ' ');
}

function says(text: string): boolean {
  return words(text).some((word) => !around.test(word));
}

function isArea(text: string, { places, region }: Sources): boolean {
  return townTold(text, places) !== null || readArea(text, places, region.code).area !== null;
}

function isEveryday(word: string): boolean {
  return everyday.has(word) || (!inNames.has(word) && everyday.has(plain(word)));
}
