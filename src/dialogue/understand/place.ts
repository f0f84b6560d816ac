/** Finds a place told in words. A suggestion only: streets, quarters and buildings are not looked up anywhere. */
import { maskAbuse } from './abuse.ts';
import { months } from './dates.ts';
import { isEveryday } from './everyday.ts';
import { plain, words } from './normalise.ts';
import { completed } from './place-parts.ts';
import { remembering } from './recent.ts';

/** A cue and the first word of its name. */
const cue =
  /(?<![\p{L}\p{N}])(?:jl|jln|(?:di)?jalan|dijl|dijln|gg|gang|kel|kelurahan|kec|kecamatan|desa|ds|dusun|dsn|kampung|kp|perum|perumahan|perumnas|komplek|kompleks|rt|rw|kab|kabupaten|kota|km|pasar|terminal|stasiun|sdn?|smpn?|sman?|smkn?|puskesmas|pkm|rsud|rsia|rs|masjid|blok|simpang|perempatan|pertigaan|jembatan|alun-alun|alun2|apartemen|apartment|rusunawa|griya|cluster|plaza|indomaret|alfamart|alfamidi|spbu|taman|sungai|padukuhan|kalurahan|waduk|pantai|tanjakan|flyover|underpass|lorong|banjar|nagari|jorong|gampong|distrik|halte|tpu|gor|stadion|bundaran|bunderan|vihara|universitas|mts|(?:lingkungan|lk)(?=\.?\s*\d))(?:\.\s*|\s+|(?=\d))(?!(?:jl|jln|jalan|gg|gang|rt|rw|kel|kelurahan|kec|kecamatan|desa|dusun)(?!\p{L}))((?:raya\s+|negeri\s+)?(?:\p{L}\.\s?|(?:dr|ir|kh|hj|prof|jend|letjen|mayjen|brigjen|kol|kapt|sultan|raden|[ahst])\.?\s+){0,3}[\p{L}\p{N}][\p{L}\p{N}'/-]*)/giu;
/** "sebelah toko Pak Haji": where, what, and whose or which. */
const landmark =
  /(?<![\p{L}\p{N}])(?:(?:di\s+)?(?:depan|dpn|sebelah|sebelahnya|samping|dekat|dkt|deket|belakang|seberang|pojok|arah|pas)(?:nya)?\s+){1,2}((?:toko|warung|warteg|bengkel|rumah|kantor|balai|bank|gereja|pura|vihara|kelenteng|mushola|musholla|langgar|surau|pesantren|ponpes|sekolah|kampus|universitas|klinik|apotek|bidan|pos|posyandu|lapangan|pabrik|gudang|hotel|mal|mall|plaza|spbu|pom|indomaret|alfamart|alfamidi|pangkalan|halte|tugu|patung|gapura|bundaran|bunderan|lampu|kuburan|makam|sungai|kali|waduk|jembatan|pasar)(?:\s+(?:bensin|merah|ijo|hijau|bangjo|polisi|ronda|satpam|desa|kelurahan|kecamatan|kota|baru|lama|besar|induk))*)((?:\s+[\p{L}\p{N}][\p{L}\p{N}.'’/-]*){0,4})/giu;
const office =
  /(?<![\p{L}\p{N}])(?:kantor\s+)?(?:samsat|satpas|polsek|polres(?:ta|tabes)?|disdukcapil|dukcapil|kua|bpn|imigrasi|koramil|lapas|rutan|kejari)\s+([\p{L}][\p{L}'-]{3,})/giu;
/** Verbs, and what is said of an office. */
const did =
  /^(?:(?:me[mn]?|ny|ng|di|ber|ter|pe[mn]?)\p{L}{4,}|minta|mau|harus|bilang|tolak|suruh|pungut|online|keliling|drive|pusat|setempat|sana|sini|mana|gimana|bagaimana|bisa|boleh|cuma|hanya|malah|langsung|pelayanan\p{L}*|layanan\p{L}*|oknum|calo|lambat|lama|ribet|jutek|galak|korup\p{L}*|pungli|bayar|uang|duit)$/u;
/** Words taken along behind a cue's first word, and behind a landmark. */
const moreWords = 3;
const marketDays = /^pasar\s+(?:senin|selasa|rabu|kamis|jumat|sabtu|minggu)$/i;
const landmarkWords = 4;
/** A subject and what is wrong with it. */
const toldMinWords = 2;
/** Landmarks a neighbourhood has one of: they need no name. */
const single =
  /(?:lampu\s+(?:merah|ijo|hijau|bangjo)|balai\s+(?:desa|kota)|kantor\s+(?:desa|kelurahan|kecamatan|pos|polisi)|bundaran|bunderan|tugu|gapura|pasar\s+(?:induk|baru|lama|besar))$/i;
/** Words of a story, not of a place. */
const telling =
  /\b(?:sudah|belum|tidak|banget|kalau|karena|tapi|minggu|bulan|tahun|hari|jam|malam|pagi|siang|sore|rusak|mati|gelap|mampet|banjir|bau|tolong|mohon|padahal|terus|sampai|kenapa|eh|bukan|masih|sering|selalu|takut|kami|kita|benerin|perbaiki|diperbaiki|harusnya|petugas|bahaya|parah|menumpuk|lampu|sampah|air)\b/;
const none =
  /^(?:tidak ada(?: tempat(?:nya)?| lokasi(?:nya)?| tempat khusus)?|tanpa (?:tempat|lokasi|alamat)|(?:tidak usah|tidak mau|tidak perlu|jangan)(?: (?:pakai|pake|kasih|sebut|tulis|kirim|share|kasih tahu))? (?:lokasi|tempat|alamat)(?:nya)?(?: (?:ya|aja|deh|min|pak|bu|ah))*|tidak perlu|online|di mana mana|semua tempat|umum|(?:saya )?(?:tidak|kurang) (?:tahu|tau|hafal|hapal|apal|ngerti|ingat|inget)(?: (?:di mana|mana|di|tempat(?:nya)?|lokasi(?:nya)?|alamat(?:nya)?|jalan(?:nya)?|daerah(?:nya)?|nama(?:nya)?|apa|persis(?:nya)?|pasti(?:nya)?|itu|pokoknya|yang|sih|pak|bu|min|ya|lagi))*)$/;

/** The part of `text` that names a place, as it was written; null when there is none. */
export const findPlace = remembering((text): string | null => cuedPlace(text) ?? landmarkIn(text) ?? officeIn(text) ?? onlyOne(text));

/** What a town has one of. */
function onlyOne(text: string): string | null {
  const found =
    /(?<![\p{L}\p{N}])(?:di|depan|dpn|dekat|dkt|deket|sekitar|samping|belakang|parkiran?)\s+(alun[\s-]?alun|alun2|balai\s?kota|pendopo|rsud)(?![\p{L}\p{N}])/iu.exec(
      text,
    );
  return found?.[1] ?? null;
}

/** "samsat cikarang": an office and its town. What follows must not be what it did. */
function officeIn(text: string): string | null {
  for (const [whole, name = ''] of text.matchAll(office)) {
    const [word = ''] = words(name);
    if (word !== '' && !isEveryday(word) && !telling.test(word) && !did.test(word) && maskAbuse(name) === name) return whole.trim();
  }
  return null;
}

/** "sebelah toko Pak Haji"; a shop without a name is nowhere. */
function landmarkIn(text: string): string | null {
  for (const match of text.matchAll(landmark)) {
    const [whole, thing = '', told = ''] = match;
    const name = nameIn(told, landmarkWords);
    if (!/^\s*(?:pak|bu|haji)?\s*$/i.test(name) || single.test(thing))
      return whole
        .slice(0, whole.length - told.length + name.length)
        .trim()
        .replace(/^di\s+/i, '')
        .replace(/[.,]+$/, '');
  }
  return null;
}

function cuedPlace(text: string): string | null {
  const matches = [...text.matchAll(cue)].filter((match) =>
    named(match[0], match[1] ?? '', text.slice(0, match.index), text.slice(match.index + match[0].length)),
  );
  const groups: string[] = [];
  for (let rest = matches; rest.length > 0; ) {
    const { place, length } = group(text, rest);
    groups.push(place);
    rest = rest.slice(length);
  }
  const [first, ...others] = groups;
  return first === undefined ? null : others.reduce(completed, first);
}

/** The first names that stand together, and how many they are. */
function group(text: string, matches: readonly RegExpExecArray[]): { place: string; length: number } {
  const apart = matches.findIndex((match, i) => {
    const before = matches[i - 1];
    return before !== undefined && !belongs(text.slice(before.index + before[0].length, match.index));
  });
  const length = apart < 0 ? matches.length : apart;
  const [first, last] = [matches[0], matches[length - 1]];
  if (!first || !last) return { place: '', length: Math.max(length, 1) };
  const tail = text.slice(last.index + last[0].length);
  const name = nameIn(tail, moreWords);
  const more = name + besideName(tail.slice(name.length));
  return { place: (text.slice(widened(text, first.index), last.index + last[0].length) + more).trim(), length };
}

/** "no 12": besideName takes it along. */
const houseNumber = /^(?:no|nomor|nmr)\.?$/i;
/** Titles stand before a name. */
const title = /^(?:pak|bu|bapak|ibu|mbah|haji|hj|ustad|kyai|mas|mbak)$/i;

/** "no 12 depan bank bri": the house and what is near it. */
function besideName(text: string): string {
  const house = /^,?\s+(?:no|nomor|nmr)\.?\s*\d+\p{L}?(?![\p{L}\p{N}])/iu.exec(text)?.[0] ?? '';
  const near =
    /^,?\s+(?:yg\s+|yang\s+)?(?:dekat|dkt|deket|depan|dpn|samping|sblh|sebelah|seberang|belakang)(?=\s)/i.exec(
      text.slice(house.length),
    )?.[0] ?? '';
  const name = near === '' ? '' : nameIn(text.slice(house.length + near.length), landmarkWords);
  return name === '' ? house : house + near + name;
}

/** The beginning of `text` that may be a name: at most `most` words, none of them an everyday one. */
function nameIn(text: string, most: number): string {
  let end = 0;
  const found = [...text.matchAll(/[^\S\n]+([\p{L}\p{N}][\p{L}\p{N}.'’/-]*)/gu)];
  for (const [i, { 0: whole, 1: word = '', index }] of found.slice(0, most).entries()) {
    const next = found[i + 1];
    if (
      index !== end ||
      (houseNumber.test(word) && /^\d/.test(next?.[1] ?? '')) ||
      counts(word, next?.[1]) ||
      (isEveryday(word) && !(title.test(word) && next && !isEveryday(next[1] ?? '')) && !sized(word, text.slice(index + whole.length)))
    )
      break;
    end = index + whole.length;
  }
  return text.slice(0, end);
}

/** "jl kemang raya", "jl kali besar": the last word of a name; "jl melati lama diperbaiki" is no such street. */
function sized(word: string, rest: string): boolean {
  if (/^(?:raya|utama)$/i.test(word)) return true;
  return (
    /^(?:besar|kecil|baru|lama|atas|bawah|ujung|satu|dua|tiga)$/i.test(word) &&
    /^\s*(?:$|[,.;!\n(]|(?:raya|no|nomor|rt|rw|kel|kelurahan|kec|kecamatan|desa|ds|kota|kab|dekat|deket|dkt|depan|dpn|samping|sebelah|seberang|belakang)(?!\p{L}))/iu.test(
      rest,
    )
  );
}

/** "pasar kliwon 4 hari": how long, not where. */
function counts(word: string, next = ''): boolean {
  return /^\d+$/.test(word) && /^(?:hari|hr|minggu|mgg|bulan|bln|tahun|thn|jam|kali|titik|orang|meter|mtr|biji|buah)(?!\p{L})/iu.test(next);
}

/** Whether an answer to "where?" is one: it names a place, or is short and tells nothing else. */
export function soundsLikePlace(text: string): boolean {
  return (
    findPlace(text) !== null ||
    (words(text).length <= 8 && !tells(text) && saysSomewhere(text)) ||
    /^(?:di|depan|dekat|samping|belakang|seberang|sebelah|pojok)\b/.test(plain(text))
  );
}

/** Words that stand in no name of a place: wishes, questions, times and talk. */
const elsewhere =
  /\?\s*$|^(?:dari|sejak|mulai|oh|eh|yaudah|terserah)\b|\b(?:mau|minta|tanpa|dulu|maksudnya|butuh|nama|bantuan|lapor|laporan|laporannya|canda|serius|kira2|tanya|gitu|begitu|kayaknya|nanti|ntar|lagi|rahasia|bilang|setuju|takut|maaf|emosi|panik)\b/i;

/** Whether a few words without a cue hold a name, or are not about anything but a place. */
function saysSomewhere(text: string): boolean {
  if (elsewhere.test(text)) return false;
  return (text.match(/[\p{L}\p{N}'’-]+/gu) ?? []).some((word) => /\p{L}{3}/u.test(word) && !isEveryday(word));
}

/** Whether an answer names a place and goes on telling. */
export function tellsMore(text: string): boolean {
  return tells(text) && (words(text).length > 8 || tellsBeside(text));
}

/** "sampah numpuk di jl merpati 9": what happened stands beside the place. */
function tellsBeside(text: string): boolean {
  const place = findPlace(text);
  if (place === null) return false;
  const rest = text.replace(place, ' ').replace(/lampu\s+(?:merah|ijo|hijau|bangjo)/i, ' ');
  return words(rest).filter((word) => word !== 'di').length >= toldMinWords && tells(rest);
}

/** Whether words tell what happened, not only where. */
export function tells(text: string): boolean {
  return telling.test(plain(text));
}

/** Whether an answer to "where?" says that there is no place. */
export function saysNoPlace(text: string): boolean {
  return none.test(plain(text));
}

/** Whether two names with this between them are one place. */
function belongs(gap: string): boolean {
  return (
    gap.length <= 24 && !/[!?\n;]|\.\s/.test(gap.replace(/(?<!\p{L})(?:no|nomor|nmr|jl|jln|gg|kel|kec|kab|ds|dsn|kp|rt|rw)\.\s/giu, ' '))
  );
}

/** What has a number instead of a name. */
const numbered = /^(?:rt|rw|km|blok|gg|gang|sd|smp|sma|smk|sdn|smpn|sman|smkn|lingkungan|lk|lorong)/i;
/** "Jalan 10 November" is a street. */
const monthBehind = new RegExp(`^\\s+(?:${months.join('|')})(?!\\p{L})`, 'iu');
/** "lapangan voli", "tanjakan curam": which kind, not which. */
const kindsOfGround =
  /^(?:curam|terjal|tajam|mini|bola|basket|voli|volly|futsal|bulutangkis|badminton|tenis|kerja|pekerjaan|usaha|upacara|olahraga|bermain|serbaguna|terdekat|bus|bis|busway|itu|ini|tsb|sana|parkir|terbuka|hijau)$/;

function named(whole: string, name: string, before: string, behind: string): boolean {
  if (
    /^(?:(?:di)?jalan|gang|desa|dusun|kampung|kota|pasar|terminal|stasiun|puskesmas|masjid|blok|jembatan|taman|kecamatan|kelurahan)\./i.test(
      whole,
    )
  )
    return false;
  const first = name.split(/\s+/).at(-1)?.toLowerCase() ?? '';
  // A signature, "Ketua RT 07.", is no place.
  if (/^r[tw]/i.test(whole) && /(?:ketua|sekretaris|bendahara)\s+$/i.test(before) && /^[\s.]*$/.test(behind)) return false;
  // "Lapor RT 3 kali": how often.
  if (/^r[tw]/i.test(whole) && /^\s+(?:kali|x)(?!\p{L})/iu.test(behind)) return false;
  if (/^\d/.test(first)) return numbered.test(whole) || (/^(?:jl|jln|jalan)(?!\p{L})/iu.test(whole) && monthBehind.test(behind));
  if (/^(?:baru|lama)$/.test(first) || (/^pasar/i.test(whole) && /^(?:gede|besar|kecil|raya|atas|bawah)$/.test(first)))
    return namedNew(whole, before, behind);
  if (first.length < 2 || kindsOfGround.test(first)) return false;
  return !isEveryday(first) || marketDays.test(whole.trim()) || namesQuarter(whole, behind);
}

/** "Kel. Panjang Wetan": a word that describes begins a quarter's name, where a name goes on. */
function namesQuarter(whole: string, behind: string): boolean {
  return /^(?:kel|kec)\S*\s+(?:panjang|tinggi|besar|kecil|indah|dalam|tengah)$/i.test(whole) && nameIn(behind, 1) !== '';
}

/** "Kel. Baru", "Pasar Baru Bandung": a name, where the words around do not make it a new road or an old market. */
function namedNew(whole: string, before: string, behind: string): boolean {
  const everyday =
    /^(?:jalan|gang|desa|dusun|kampung|kota|pasar|terminal|stasiun|puskesmas|masjid|blok|jembatan|taman|komplek|kompleks|perumahan)\b/i;
  const located = before.trim() === '' || /(?:^|\s)(?:di|ke|dekat|dkt|depan|dpn|samping|belakang|seberang|sebelah)\s+$/i.test(before);
  if (everyday.test(whole) && !located) return false;
  if (/^pasar/i.test(whole) && before.trim() !== '') return true;
  const [next = ''] = words(/^\s*[\p{L}\p{N}]+/u.exec(behind)?.[0] ?? '');
  return !isEveryday(next) && !telling.test(next) && !/^(?:aja|di\p{L}{4,}|sekali)$/u.test(next);
}

/** Takes "depan", "dekat" and the like before the cue along. */
function widened(text: string, index: number): number {
  const before =
    /(?:(?:di|dkt|dekat|depan|dpn|samping|belakang|seberang|sebelah|pojok|perempatan|pertigaan)\s+)+$/i.exec(text.slice(0, index))?.[0] ??
    '';
  return index - before.length + (/^di\s+/i.exec(before)?.[0].length ?? 0);
}
