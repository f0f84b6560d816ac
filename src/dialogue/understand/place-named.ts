/** Whether a cue and the word behind it name a place: "jalan baru saja diaspal" and "lapangan voli" do not, "Pasar Baru Bandung" and "Kali Sunter" do. */
import { months } from './dates.ts';
import { isEveryday } from './everyday.ts';
import { words } from './normalise.ts';
import { colour, isTelling, nth, signed } from './place-ends.ts';
import { own } from './place-findable.ts';
import { isThing, joins, nameIn, sum } from './place-name.ts';

/** Words of a story, not of a place. */
export const telling =
  /\b(?:sudah|belum|tidak|banget|kalau|karena|tapi|(?<!\bpasar )(?:minggu|malam|pagi|sore)|bulan|tahun|hari|jam|siang|rusak|mati|gelap|mampet|banjir|bau|tolong|mohon|padahal|terus|sampai|kenapa|eh|bukan|masih|sering|selalu|takut|kami|kita|benerin|perbaiki|diperbaiki|harusnya|petugas|bahaya|parah|menumpuk|lampu|sampah|air)\b/;
/** What has a number or a letter instead of a name. */
const numbered =
  /^(?:rt|rw|km|blok|blk|tower|gg|gang|sd|smp|sma|smk|mts|man(?=\s*\d)|min|sektor|perumnas|perum|btn|griya|lingkungan|lk|lorong|tpst?)/i;
/** "Jalan 10 November" is a street. */
const monthBehind = new RegExp(`^\\s+(?:${months.join('|')})(?!\\p{L})`, 'iu');
/** "lapangan voli", "tanjakan curam": which kind, not which. */
const kindsOfGround =
  /^(?:pertama|kedua|ketiga|paving|makadam|konblok|conblock|curam|terjal|tajam|patah|butut|awon|elek|ajur|bosok|rungkad|keluar|masuk|kuliah|sekolah|bank|kantor|pertemuan|pemerintah\p{L}*|tinggi|bertingkat|mini|bola|basket|voli|volly|futsal|bulutangkis|badminton|tenis|kerja|pekerjaan|usaha|upacara|olahraga|bermain|serbaguna|terdekat|bus|bis|busway|itu|ini|lain|tsb|sana|parkir|terbuka|hijau|bts|seluler|sutet|telekomunikasi|pemancar|pinggiran|asal|domisili|tujuan|tetangga|sendiri|manapun|sama|zonasi|prestasi|afirmasi|favorit|unggulan|online)$/u;
/** "jalan tanah dan batu licin", "jalan beton retak": what the road is made of; "Jalan Tanah Merah" is a name. */
const material = /^(?:tanah|batu|batuan|pasir|kerikil|beton|cor|coran|rabat|lumpur|setapak)$/;
/** "kebun raya. wisatawan ...": a full stop behind what is no short form ends a sentence. */
const ended =
  /^(?:(?:di)?jalan|gang|desa|dusun|kampung|kota|pasar|terminal|stasiun|masjid|blok|taman|(?!griya|lingkungan)\p{L}{6,}|\p{L}+\s.+)\.\s*$/iu;
/** "3 kali", "sekali": how often. What stands before "kali" where it is a river. */
const river =
  /(?:^|(?<!\p{L})(?:di|sepanjang|bantaran|pinggir|pinggiran|tepi|dekat|dkt|deket|samping|sungai|jembatan|depan|belakang|bibir|tanggul|arah|ke|dari|dalam|aliran|air))\s*$/iu;

/** "bu Rini blok D", "bu lurah kel cipaku", "ketua RT 4": who somebody is, where no house or shop of theirs is told. */
const theirs =
  /(?<!(?:rumah|warung|toko|kios|bengkel|kontrakan|depan|dpn|dekat|dkt|deket|samping|sebelah|sblh|belakang|seberang|gang|gg|jl|jln|jalan|saya|aku|sy|kami|nama|dengan|dgn)(?:nya|e|ne)?\s+)(?<!\p{L})(?:(?:pak|bu|bapak|ibu|mas|mbak|kang|om|tante|bang|ci|koh|mang)\s+(?:(lurah|camat|kades|kadus|rt|rw)|(\p{L}+))|(?:(?:pak|bu|bapak|ibu)\s+)?(ketua|sekretaris|bendahara|wakil\s+ketua))\s+$/iu;
/** "pak rt 5 bilang", "kata pak rw 2". */
const spokenOf = /(?:^|(?<!\p{L})(?:kata|ke|sama|oleh|bilang)\s+)(?:pak|bu)\s+$/iu;
/** "udah ditegor rt bodo amat": whom it was told, or who spoke, and no number of theirs. */
const toldTo =
  /(?:teg[ou]r|tegur(?:in)?|lapor(?:in|kan)?|bilang(?:in)?|kata|sama|oleh|aduin|adukan|protes|ngomong|ngadu)\s+(?:ke\s+|sama\s+)?$/iu;
const speaks = /^\s+(?:bilang|suruh|nyuruh|kata|juga|sudah|udah|udh|ga|gak|tidak|minta|diam|cuek|malah|cuma|katanya)(?!\p{L})/iu;
const seat = /^(?:rt|rw|blok|blk|kel|kelurahan|kec|kecamatan|desa|ds|dusun|dsn|komplek|perum)(?!\p{L})/iu;
/** What "sampai" (smp) is followed by. */
const soFar =
  /^(?:pingsan|sakit|nangis|mati|muntah\p{L}*|demam|jatuh|luka\p{L}*|luber|meluber|luap|meluap|penuh|banjir|kebanjiran|basah|habis|abis|rusak|hancur|macet|telat|capek|lupa|busuk|bau|malam|malem|pagi|siang|sore|subuh|magrib|besok|sekarang|skrg|skrang|rumah|jalan|gini|gitu|segitu|segini|kapan|jam|hari|bulan|tahun|ga|gak|ndak|tidak|ngga|mau|ada|ke|di|se\p{L}+an)$/iu;
/** "lampu merah simpang ijo semua": what colour it shows. */
const shining = /^\s+(?:semua|semuanya|terus|bareng|barengan|bersamaan|kabeh|dua|kedua|menyala|nyala|doang)(?!\p{L})/iu;

/** Behind "di situ gede", where that is a name. */
const alone =
  /^\s*(?:$|[,.;!\n]|(?:rt|rw|kec|kecamatan|dekat|depan|dpn|dkt|deket|samping|sebelah|seberang|belakang|sudah|udah|udh|mati|rusak|numpuk|makin|tolong)(?!\p{L}))/iu;
/** Behind "jl kudu": how it is there, and nothing that must be done. */
const kuduEnds =
  /^\s*(?:$|[,.;!\n]|(?:no|nomor|rt|rw|kel|kec|dekat|deket|dkt|depan|dpn|samping|sebelah|seberang|belakang|sudah|udah|udh|mati|rusak|dalem|dalam|gelap|banjir|parah|banyak|numpuk|mampet|makin|tolong|km|\d)(?!\p{L}))/iu;
/** "trotoar gompal di jl veteran": what has the name of a street is in no other, so this says how it is, in whatever words. */
const inStreet = /^\s+(?:\p{L}+\s+)?(?:di|sepanjang)\s*(?:jl|jln|jalan|gg|gang)(?!\p{L})/iu;
const inRoad = /^\s+(?:\p{L}+2?\s+)?di\s+(?:jl|jln|jalan)(?!\p{L})/iu;
const money = /^\s+(?:rb|ribu|rbu|juta|jt|perak|rupiah|persen)(?!\p{L})/iu;
/** "dulu ngajar di jalan Semeru": where somebody was, and nothing happens. */
const once =
  /(?<!\p{L})(?:dulu(?:nya)?|dl|pernah|pensiunan|alumni|lulusan|mantan)\s+(?:saya\s+|bapak\s+|ibu\s+|aku\s+|kami\s+)?(?:pernah\s+)?(?:ngajar|mengajar|kerja|bekerja|tinggal|sekolah|kuliah|dinas|tugas|bertugas|jualan|dagang|ngontrak|ngekos|ngantor|guru|pegawai|karyawan)\s+(?:\p{L}+\s+)?di\s+$/iu;
/** "jaman dulu jalan pettarani itu sawah semua" */
const inOldTimes = /(?<!\p{L})(?:jaman|zaman)\s+(?:dulu|dahulu|belanda|orde\s+baru)\s+(?:di\s+)?$/iu;
/** "di kelurahan dioper2 terus" */
const doneTwice = /^di\p{L}{3,}2$/u;
const done = /^(?:ng|ny|me[mnl]|ber|ter|di|ke)\p{L}{4,}\d?$/u;
const townAsked = /^\s+(?:apa|atau|ato|or)\s+(?:kota|kab)/iu;
const numberBehind = new RegExp(`^${nth}`, 'iu');
/** "Hari raya", "kota raya": what stands before "raya" where a street's name begins. */
const behindStreet = /(?:^|(?<!\p{L})(?:di|depan|sepanjang|arah|daerah|dekat|dkt|deket|seberang|samping|perempatan|pertigaan))\s*$/iu;

/** "miring ke jalan bang, akarnya keangkat": who is spoken to. */
const calledTo = /^(?:bang|bg|mas|mbak|mba|kak|om|lek|cak|kang|teh|gan|bro|bos|ndan)$/;
/** Whether a cue and the first word behind it name something. `before`, `behind`: the text around them. */
export function named(whole: string, name: string, before: string, behind: string): boolean {
  if (ended.test(whole.slice(0, whole.length - name.length))) return false;
  const first = name.split(/\s+/).at(-1)?.toLowerCase() ?? '';
  // A signature, "Ketua RT 07.", is no place.
  if (/^r[tw]/i.test(whole) && /(?:ketua|sekretaris|bendahara)\s+$/i.test(before) && /^[\s.]*$/.test(behind)) return false;
  if (calledTo.test(first) && before.trim() !== '' && !/^\s+[\p{L}\d]/u.test(behind)) return false;
  // "rumah pak rw. nomer dia 0812": of a phone.
  if (/^r[tw]/i.test(whole) && /^(?:no|nomor|nomer)$/.test(first) && !/^[\s.:]*\d/.test(behind)) return false;
  if (seat.test(whole) && (isTheirs(before) || signed.test(before))) return false;
  // "pak rt 1234567890 bri": an account, and no neighbourhood.
  if (/^r[tw]/i.test(whole) && (/^\d{4}/.test(first) || first === 'nya')) return false;
  if (/^r[tw]\s+\p{L}{3}/iu.test(whole) && toldTo.test(before)) return false;
  if (/^r[tw]/i.test(whole) && spokenOf.test(before) && (/\p{L}\s+(?:pak|bu)\s+$/iu.test(before) || speaks.test(behind))) return false;
  if (
    once.test(before) ||
    inOldTimes.test(before) ||
    doneTwice.test(first) ||
    isOften(first) ||
    (/^(?:trafo|travo|gardu|jembatan\s+gantung)/i.test(whole) && done.test(first))
  )
    return false;
  // "masuk kota malang apa kabupaten": asked.
  if (/^(?:kota|kab)/i.test(whole) && townAsked.test(behind)) return false;
  if (/^trotoar/i.test(whole) && inStreet.test(behind)) return false;
  // "lampu jln kelip2 di jl X": of the road, which is named behind it.
  if (/^(?:di)?(?:jl|jln|jalan)(?!\p{L})/iu.test(whole) && inRoad.test(behind)) return false;
  // "pengurus rw 100rb per kk", "rt 200 ribu".
  if (sum.test(first) || (/^\d/.test(first) && money.test(behind))) return false;
  // "smp jalur zonasi": how one gets in; "murid sd kelas 3", "anak2 smp pulang sekolah": who it is.
  if (/^(?:s[dm]|tk|mts|mi)/i.test(whole) && /^(?:jalur|kelas|kls|pulang|berangkat|bolos|nongkrong|ngerokok|tawuran|nyebrang)$/.test(first))
    return false;
  // "smp pingsan", "smp luber": so far.
  if (/^smp\s/i.test(whole) && soFar.test(first)) return false;
  if (colour.test(first) && shining.test(behind)) return false;
  // "Lapor RT 3 kali": how often.
  if (/^r[tw]/i.test(whole) && /^\s+(?:kali|x)(?!\p{L})/iu.test(behind)) return false;
  if (/^kali/i.test(whole) && !river.test(before)) return false;
  if (/^raya/i.test(whole) && !behindStreet.test(before)) return false;
  // "Di situ": there.
  if (/^situ/i.test(whole) && /\p{L}\s*$/u.test(before) && !(joins('situ', first) && alone.test(behind))) return false;
  // "smp 3 lapis", "sd 5 hari": so far, and no school.
  if (/^s(?:mp|d)\s+\d+$/i.test(whole) && !numberBehind.test(` ${first}${behind}`)) return false;
  if (/^\d/.test(first)) return numbered.test(whole) || (/^(?:jl|jln|jalan)(?!\p{L})/iu.test(whole) && monthBehind.test(behind));
  if (/^(?:baru|lama|tua)$/.test(first) || (/^pasar/i.test(whole) && /^(?:gede|besar|kecil|raya|atas|bawah)$/.test(first)))
    return namedNew(whole, before, behind);
  if (first.length < 2 || (first.length === 2 && /^bl(?:o)?k/i.test(whole))) return /^(?:blok|blk|tower)/i.test(whole);
  if (joins(whole.split(/\s+/).at(-2) ?? '', first)) return true;
  if (/^(?:di)?jalan(?!\p{L})/iu.test(whole) && material.test(first) && nameIn(behind, 1, first) === '') return false;
  if (kindsOfGround.test(first) || own.test(first) || isTelling(first) || isThing(first, behind)) return false;
  return !isEveryday(first) || namesOn(whole, first, behind, before);
}

/** "satu kampung batuk2": what they do over and over. "jl merpati2" is a name. */
function isOften(word: string): boolean {
  const once = /^(\p{L}{4,})2$/u.exec(word)?.[1];
  return once !== undefined && (isTelling(once) || isEveryday(once));
}

function isTheirs(before: string): boolean {
  const found = theirs.exec(before);
  return found !== null && (found[2] === undefined || (!isEveryday(found[2]) && !isThing(found[2])));
}

/** "Kel. Panjang Wetan", "Terminal Kampung Rambutan", "Pasar Pagi Lama": an everyday word begins a name, where a name goes on. */
function namesOn(whole: string, first: string, behind: string, before: string): boolean {
  const begins = /^(?:kel|kelurahan|kec|kecamatan|desa|ds|kampung|kp|nagari)(?![\p{L}])/iu.test(whole)
    ? /^(?:panjang|tinggi|besar|kecil|indah|dalam|tengah|air|ujung|seberang|kayu|kampung|kota|negeri|buntu|situ)$/
    : /^(?:di)?(?:jl|jln|jalan|gg|gang)(?!\p{L})/iu.test(whole)
      ? /^(?:kampung|kayu|bambu)$/
      : /^(?:kampung|kota|pagi|malam)$/;
  if (
    /^(?:perempatan|pertigaan|simpang|bundaran|lampu\s+merah)(?!\p{L})/iu.test(whole) &&
    /^(?:gede|lima|raya|tiga|empat|warung|pasar|kantor|sekolah)$/.test(first)
  )
    return nameIn(behind, 1, first) !== '';
  if (/^(?:di)?(?:jl|jln)(?!\p{L})/iu.test(whole) && /^(?:kota|air|besi|guru|bulan|negeri)$/.test(first))
    return nameIn(behind, 1, first) !== '';
  // "di jl kudu", and nothing that must be done.
  if (first === 'kudu' && /^(?:jl|jln|jalan|gg|gang)(?!\p{L})/iu.test(whole))
    return /(?<!\p{L})di\s+$/iu.test(before) && kuduEnds.test(behind);
  // "gang guru babarsari": nothing else has that to its name there.
  if (/^(?:gang|gg|jalan)(?!\p{L})/iu.test(whole) && first === 'guru') return nameIn(behind, 1, first) !== '';
  // "Gg Pak Kasim", "Jl Mbah Priok".
  if (/^(?:di)?(?:jl|jln|jalan|gg|gang)(?!\p{L})/iu.test(whole) && /^(?:pak|bu|mbah|embah|eyang|ibu|bapak|kakek|nenek)$/.test(first))
    return nameIn(behind, 1, first) !== '' && isEveryday(first);
  return begins.test(first) && nameIn(behind, 1, first) !== '';
}

/** "Kel. Baru", "Pasar Baru Bandung": a name, where the words around do not make it a new road or an old market. */
function namedNew(whole: string, before: string, behind: string): boolean {
  const everyday =
    /^(?:jalan|gang|desa|dusun|kampung|kota|pasar|terminal|stasiun|puskesmas|masjid|blok|jembatan|taman|komplek|kompleks|perumahan)\b/i;
  const located = before.trim() === '' || /(?:^|\s)(?:di|ke|dekat|dkt|depan|dpn|samping|belakang|seberang|sebelah)\s+$/i.test(before);
  if (everyday.test(whole) && !located) return false;
  if (/^pasar/i.test(whole) && before.trim() !== '') return true;
  const [next = ''] = words(/^\s*[\p{L}\p{N}]+/u.exec(behind)?.[0] ?? '');
  return !isEveryday(next) && !isThing(next) && !telling.test(next) && !/^(?:aja|di\p{L}{4,}|sekali)$/u.test(next);
}
