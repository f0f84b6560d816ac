/** Answers to "where?" that name nothing: descriptions, the best their teller has ("yang ke arah bandara", "jalan utama desa"), words that only point, and all of a town. */
import { foundIn } from './minang.ts';
import { plain, words } from './normalise.ts';
import { tells } from './place.ts';
import { evadesPlace } from './place-evaded.ts';
import { routeTold } from './place-route.ts';
import { clausesOf, tidied, withoutPointing } from './place-tidy.ts';

const describedMaxWords = 15;
const ways = 'jalan|jln|jl|gang|gg|lorong|trotoar|jembatan|tikungan|tanjakan|turunan|pertigaan|perempatan|belokan';
/** How a description begins: by what lies near, where it leads, what kind of way it is. */
const describes = new RegExp(
  `^(?:(?:ke\\s+|dari\\s+)?arah|menuju|ke(?=\\s+(?:pasar|kampus|bandara|terminal|stasiun|kantor|kelurahan|kecamatan|sekolah|kota|pantai|makam|kuburan|jembatan|tol))|(?:pas\\s+)?(?:tikungan|belokan|tanjakan|turunan|pertigaan|perempatan)\\s+(?:yang\\s+|yg\\s+)?ada|sepanjang|masuk|(?:dekat|deket|dkt|depan|dpn|belakang|blkg|samping|sebelah|sblh|seberang|sebrang|pinggir|kolong|sekitar|sebelum|setelah|habis)(?:nya)?|(?:${ways})\\s+(?:utama|besar|poros|desa|kampung|kota|lingkar|protokol|setapak|inspeksi|tembus|provinsi|kabupaten|nasional|penghubung|raya|yang|yg|nan|menuju|arah|antara|dari|pertama|kedua|ketiga|keempat|(?:tajam|curam)?\\s*(?:dekat|deket|dkt|depan|dpn|sebelum|setelah|habis|samping|sebelah|belakang)))\\s+\\p{L}`,
  'iu',
);
const wayAlone = new RegExp(`^(?:${ways})\\s+(?:utama|poros|desa|kampung|lingkar|protokol|inspeksi|tajam|curam)(?:\\s+\\p{L}+)?$`, 'iu');
/** What nobody can find it by, told before what they can: "lupa nama jalannya". */
const forgets =
  /^(?:(?:aduh|waduh|maaf|saya|aku|kami|pak|bu|min|kak) )*(?:lupa|(?:tidak|kurang) (?:tahu|tau|hafal|hapal|apal|ingat|inget|ngerti|paham))(?: (?:nama|jalan|gang|rt|rw|alamat|daerah|tempat|lokasi|pasti|persis)(?:nya)?| (?:nya|itu|apa|ya|sih|pak|bu|saya|namanya))*$/;
/** "kan udah saya bilang tadi", before it is said once more. */
const reminds =
  /^(?:(?:kan|lho|loh|lah|ya|tadi|pak|bu|min|kak) )*sudah (?:(?:saya|aku|kami|tadi) )*(?:bilang|tulis|sebut|kasih tahu|jelasin|jelaskan)(?:in)?(?: (?:tadi|pak|bu|min|kak|di atas|kan))*$/;
/** The same with no comma behind it. */
const forgotten =
  /^(?:(?:maaf|saya|aku)[\s,]+)*(?:lupa|(?:ga|gak|nggak|ngga|tidak|tdk|kurang)\s?(?:tau|tahu|hafal|hapal|inget|ingat)|gatau|gataw)\s+(?:nama\s*)?(?:jalan|gang|daerah|tempat)?(?:nya)?\s+(?:itu\s+|apa\s+)?(?=(?:pokoknya|tapi|tp|cuma|yang|yg|deket|dekat|depan)\s)/iu;
/** Who asks, hurries or speaks of themselves describes no place. */
const talks =
  /\?|(?<!\p{L})(?:saya|kami|kita|aku|mau|minta|tolong|mohon|kenapa|kok|kapan|siapa|gimana|bagaimana|berapa|lapor|laporan|foto|nanti|dulu|besok|kemarin|tadi|semalam|kirim|anonim|rahasia)(?!\p{L})/iu;
/** What is wrong there is told beside it. */
const broken =
  /(?<!\p{L})(?:ber|ter|ke|nge?)?(?:lubang|lobang|bolong|hancur|ancur|ambles|amblas|retak|becek|licin|macet|longsor|kotor|bocor|jelek|padam|roboh|tumbang|genang|tumpuk|numpuk|sampah|parkir|tutup|jebol)(?:an|nya|i)?(?!\p{L})/iu;
/** Words that say where, wherever they stand. */
const where =
  /\b(?:arah|dekat|depan|belakang|samping|sebelah|seberang|pinggir|ujung|pojok|sekitar|masuk|jalan|gang|lorong|jembatan|pertigaan|perempatan|simpang|tikungan|tanjakan|turunan|belokan|pasar|sekolah\w*|masjid|mushola|kantor|lapangan|taman|sawah|sungai|kali|kampung|desa|dusun|daerah|kelurahan|kecamatan|komplek|perumahan|rumah|rumahku|warung|toko|pos|tempat|balai|terminal|stasiun|bandara)\b/;
const aboutOther =
  /\?|\b(?:kenapa|kapan|siapa|gimana|bagaimana|berapa|minta|tolong|mohon|lapor|laporan|foto|video|kirim|nanti|besok|anonim|rahasia|nama saya)\b/;
/** "anak sekolah pada lewat situ": who goes there. */
const passesBy =
  /^(?:(?:banyak|kasihan|tiap|hari|pagi|itu|soalnya) )*(?:anak|orang|warga|motor|mobil|truk|ibu|bapak|siswa|murid|pelajar|pejalan|kendaraan)\b(?! (?:tangga|sungai|kali)).*\b(?:lewat|melintas|melewati|nyebrang|menyeberang|main|bermain|jatuh|kepleset|terpeleset|muter|antre|antri|berangkat)\b/;
/** "sampahnya sampai ke tengah jalan", "airnya masuk ke dapur": how far it goes, where nothing is named. */
const reaching =
  /^(?!(?:di|ke|dari|dekat|depan|sepanjang|jalan|gang|kampung|desa|pasar|simpang|rt|rw)\b)(?:\p{L}+ ){1,4}(?:sampai|meluber|meluap|masuk|luber|naik)(?: (?:sampai|masuk|ke|di|menutup|menutupi))*(?: (?:tengah|tengahnya|pinggir|bahu|badan|dalam|depan|jalan|jalannya|raya|aspal|teras|halaman|dapur|kamar|lantai|rumah|rumahnya|warga|saya|kami|tetangga|orang|selokan|got|trotoar))+$/u;

/** A kind of thing, of which there are many; "sekolah anak saya": whose it is, nobody knows. */
const kind =
  /^(?:(?:di|ya|iya|itu|yang|pas|tempatnya|lokasinya|sepanjang|semua|seluruh|satu) )*(?:jalan(?: raya| besar| kecil| tol| layang| provinsi| kabupaten| nasional| negara| buntu)?|tol|jpo|ringroad|tikungan|tanjakan|turunan|belokan|(?:lahan|tanah|kebun|rumah) kosong|tps|kali|rel(?: kereta)?|mall?|gudang|posyandu|toko|warung(?: kopi| makan)?|fly ?over|under ?pass|perempatan|prapatan|pertigaan|simpang|bundaran|lampu merah|halte|stasiun|terminal|bandara|pelabuhan|jembatan(?: layang| penyeberangan)?|pasar|gang|lorong|trotoar|masjid|mesjid|mushola|gereja|sekolah|sekolahan|kampus|kantor|rumah sakit|puskesmas|lapangan|taman|kuburan|makam|sawah|kebun|hutan|sungai|pantai|laut|indomaret|alfamart|spbu|pom bensin|ruko|pos ronda|perumahan|perum|komplek|kompleks|kontrakan|kos|kost|kelurahan|kecamatan|desa|kampung|dusun|kabupaten|kota)(?: (?:anak|cucu|adik|kakak|istri|suami)(?:nya|ku)?)?(?: (?:saya|kami|kita|aku))?(?: (?:sebelah|situ|sana|itu))*(?: (?:lah|aja|ya|kok|pokoknya|sih|pak|bu|min))*$/;
/** Nobody sees where somebody is. */
const here =
  /^(?:(?:ya|iya|lokasinya|tempatnya|pokoknya|yang|di|dekat|sekitar|sekitaran|daerah|dari) )*(?:di ?)?(?:sini|situ|sana)(?: (?:pak|bu|min|aja|ya|lah|nih|dong|pokoknya|kok|sih|deh|itu))*$/;
/** Nobody finds "pas di tengah" where nothing is named. */
const spot =
  /^(?:(?:ya|iya|itu|ada|lagi|persis|pas|tepat|posisinya|letaknya|agak|cuma|cuman|hanya|yang|di) )*(?:di (?:tengah(?: tengah)?|tepi|pinggir(?:an)?|pojok(?:an)?|ujung|samping|sebelah|atas|bawah|kiri|kanan)|(?:(?:ke )?arah|(?:di )?(?:sisi|sebelah|bagian|jalur|lajur)) (?:ke )?(?:utara|selatan|timur|barat|lor|kidul|wetan|kulon|kiri|kanan))(?:nya|e)?(?: (?:banget|lah|aja|saja|doang|tok|thok|ya|kok|sih|pak|bu|min))*$/;
const everywhere =
  /^(?:(?:ya|iya|itu|pokoknya|hampir|sudah|rata|di|ada|yang) )*(?:(?:di ?)?mana (?:di ?)?mana|(?:seluruh|semua|satu|se) ?(?:kota|kabupaten|kab)(?: (?:ini|kita))?|sekota|sekabupaten|semua (?:jalan|wilayah|daerah|kecamatan|kelurahan)|merata)(?: (?:pak|bu|min|kok|lah|sih|ya|juga|semua))*$/;

/** "pokoknya yang deket sekolahan": what is told of where it is; null when the words are about something else. */
export function placeDescribed(text: string): string | null {
  return foundIn(text, (read) => {
    const told = bare(read);
    if (told === '' || words(told).length > describedMaxWords || talks.test(told) || tellsBesides(told)) return null;
    return describes.test(told) || wayAlone.test(told) || routeTold(told, true) === told ? told : null;
  });
}

/** The same of words told once more where they were asked for in vain: whatever says where, in any way. */
export function placeInsisted(text: string): string | null {
  return foundIn(text, (read) => {
    const told = bare(read);
    const line = plain(told);
    if (told === '' || words(told).length > describedMaxWords || aboutOther.test(line) || passesBy.test(line) || tellsBesides(told))
      return null;
    return where.test(line) ? told : null;
  });
}

/** "pasar": one of many. The words to ask on with; null when they are more than that. */
export function kindAlone(text: string): string | null {
  return kind.test(plain(text)) ? bare(text) : null;
}

/** Whether it tells how far something goes, and names nothing. */
export function reaches(text: string): boolean {
  return reaching.test(plain(text));
}

/** "di sini", "deket situ lah pokoknya". */
export function pointsHere(text: string): boolean {
  return here.test(plain(text)) || evadesPlace(text);
}

/** "pas di tengah": where it is of something that is not named. */
export function spotAlone(text: string): boolean {
  return spot.test(plain(text));
}

/** "dimana2", "seluruh kota". */
export function saysEverywhere(text: string): boolean {
  return everywhere.test(plain(text));
}

/** "sampai" goes on to a place, as to a time. */
function tellsBesides(told: string): boolean {
  return broken.test(told) || tells(told.replace(/(?<!\p{L})(?:sampai|sampe|ampe|smpe)(?!\p{L})/giu, ' '));
}

/** Without what is not known of it, and what only points to it. */
function bare(text: string): string {
  return clausesOf(tidied(text.replace(forgotten, '')))
    .filter((clause) => clause !== '' && !forgets.test(plain(clause)) && !reminds.test(plain(clause)))
    .map(withoutPointing)
    .join(', ')
    .replace(/^(?:di|mau(?=\s+ke\s))\s+/i, '');
}
