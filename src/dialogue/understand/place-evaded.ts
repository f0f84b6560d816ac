/** Answers to "where?" that leave it to others, point back or ask what is meant: no place, and nothing told. */
import { plain } from './normalise.ts';
import { findPlace } from './place.ts';
import { sought } from './sought.ts';

const opens = '(?:(?:ya|yah|lah|kan|eh|oh|min|pak|bu|kak|pokoknya|loh|lho|maaf|duh|aduh|waduh|hm+|saya|aku|hp|hpku|hpnya|hape|hapenya) )*';
const ends =
  '(?: (?:ya|yah|lah|kan|kok|loh|lho|sih|dong|deh|aja|saja|sana|tuh|itu|nih|ini|pak|bu|min|kak|nak|cu|semua|langsung|juga|pasti))*';
const officer = '(?:petugas|orang|dinas|admin|pihak dinas|orang dinas|tim|tukang)(?:nya)?';
const looks = '(?:cari|nyari|mencari|cek|ngecek|lihat|keliling|muter)(?:in)?(?: (?:sendiri|tempatnya|lokasinya|alamatnya))?';
const before = '(?:kemarin|tadi|dulu|sebelumnya|biasa|biasanya)';
const evasions = [
  // "situ tuh", "kampung saya", "gang kami"
  '(?:yang )?(?:di ?)?(?:situ|sana)(?: (?:tuh|itu|lah|aja|tu|noh|loh|sih))+',
  '(?:di )?(?:kampung|desa|daerah|wilayah|tempat|lingkungan|gang|lorong|komplek|kompleks|perumahan|kelurahan|kecamatan|rt|rw) (?:saya|kami|kita|gw|gue|aku)',
  'jauh(?: (?:pokoknya|banget|dari sini))*',
  // "cari sendiri lah", "petugasnya aja yang cari", "kan petugas udah tau"
  '(?:silakan )?(?:cari|cek|lihat|tanya)(?:in)? (?:aja )?sendiri',
  `(?:biar |suruh |biarkan |nanti )?${officer}(?: (?:aja|saja|yang|kan|sendiri|pasti|harus|harusnya|bisa|tinggal|suruh))+ ${looks}`,
  `(?:biar |suruh |biarkan |nanti )?${officer} (?:cari|nyari|mencari|cek) (?:sendiri|aja|saja)`,
  `${officer}(?: (?:aja|kan|juga|pasti|sudah|harusnya|mestinya))+ (?:tahu|paham|ngerti)`,
  `(?:suruh|biar|biarkan|tanya) (?:aja )?${officer}(?: (?:aja|yang))*(?: (?:cari|nyari|cek|ngecek|lihat))?`,
  'masak? (?:tidak|ga) tahu',
  // "udah dibilang tadi", "yg kemaren", "sama kayak kemaren", "di tempat biasa"
  '(?:tadi |kan )*sudah (?:di|saya |aku )?(?:bilang|bilangin|sebut|sebutin|kasih tahu|jawab|omongin)(?: (?:tadi|di atas))*',
  'tadi sudah',
  `(?:(?:masih |tetap )?sama(?: persis)?(?: (?:kayak|kaya|seperti|dengan|sama))?(?: yang)?|(?:kayak|kaya|seperti)(?: yang)?|yang) ${before}(?: (?:itu|lagi))*`,
  `${before} (?:itu|aja|lah)`,
  '(?:di )?(?:tempat|lokasi|alamat)(?:nya)? (?:yang |masih )*(?:sama|biasa|biasanya|kemarin|tadi|dulu)(?: (?:kayak|seperti|yang|kemarin|tadi|dulu|biasa|biasanya))*',
  'mana (?:aja|saja)',
  // "pak rt tau kok", "yg rusak itu lho", "jalannya ga ada namanya", "saya pendatang"
  `(?:(?:pak|bu|semua|kan) )*(?:rt|rw|lurah|kades|orang|orang orang|warga|semua|tetangga)(?: (?:sini|situ|juga|kan|sudah|pada|pasti|semua))* tahu`,
  'yang (?:rusak|mati|bolong|berlubang|lubang|padam|banjir|mampet|roboh|gelap) (?:itu|tadi)(?: (?:lho|loh|tuh|kan))*',
  '(?:nama )?(?:jalan|gang|jl)(?:nya)? (?:memang |emang )?(?:tidak ada|belum ada|tidak punya|belum punya)(?: nama(?:nya)?)?',
  'tidak ada (?:nama )?(?:jalan|gang)(?:nya)?(?: namanya)?',
  '(?:pendatang|orang baru(?: di sini)?|bukan (?:orang|warga) (?:sini|situ|sana)|(?:lagi |sedang )?(?:tidak|bukan) (?:lagi )?di (?:lokasi|tempat|sana|situ|rumah))',
  '(?:di )?jalan (?:kampung|desa|komplek|kompleks|rumah|gang) (?:saya|kami|kita|aku)',
  'kirim(?:in)? (?:aja )?(?:petugas|orang)(?:nya)?(?: (?:aja|ke sini|kesini))*(?: (?:nanti|ntar|biar|tar))* (?:saya |aku |kami )?(?:tunjuk|antar|anter|kasih tahu|temani|temenin)(?:in|kan)?',
  // "susah jelasinnya", "gimana ya jelasinnya"
  '(?:susah|bingung|ribet|repot|sulit|males|malas|gimana|bagaimana|tidak bisa)(?: (?:banget|ya|sih|mau|cara|caranya|kalau))* (?:di|nge|men)?(?:jelas|terang|nerang|gambar|tulis|sebut|nyebut)(?:in|kan)?(?: ?nya)?(?: (?:tempatnya|lokasinya|alamatnya|gimana))?',
  // "gps mati", "ga ngerti cara kirim lokasi"
  '(?:(?:tidak ada|tidak punya|tidak bisa|di|lihat|cari|cek|buka|pakai) )*(?:gps|google maps?|maps?)(?: ?nya)?(?: (?:saya|aku|hp|hpnya|lagi))*(?: (?:mati|error|eror|rusak|ngaco|tidak (?:ada|bisa|nyala|hidup|jalan|punya)|ada|kelihatan|jelas))?',
  'tidak (?:tahu|bisa|ngerti|paham)(?: \\p{L}+)? (?:cara(?:nya)? )?(?:kirim|ngirim|share)\\p{L}* (?:peta|lokasi|titik|map)\\p{L}*',
];
const evades = sought(new RegExp(`^${opens}(?:${evasions.join('|')})${ends}$`, 'u'));

/** "udah dibilang tadi", "kampung saya", "jauh", "petugasnya aja cari", "gps mati". */
export function evadesPlace(text: string): boolean {
  return evades.test(plain(text));
}

const shows =
  /^(?:(?:ya|yah|lah|kan|eh|oh|min|pak|bu|kak|itu|ini|yang|ada|sudah|tinggal|coba|kayak|seperti|sesuai) )*(?:(?:lihat|cek|buka|perhatikan)(?: (?:aja|saja|sendiri|dong|ya))* )?(?:di|dari|ke) ?(?:foto|poto|gambar|video)(?:nya)?(?: (?:itu|tadi|aja|saja|kan|ya|lah|jelas|kelihatan|ada|kok|pak|bu|min))*$/;

/** "liat aja di foto". */
export function pointsToPhoto(text: string): boolean {
  return shows.test(plain(text));
}

const pin = '(?:lokasi|posisi|titik|gps)(?:nya|ku| saya)?';
const read = '(?:kelihatan|keliatan|kebaca|terbaca|kedeteksi|terdeteksi|terlihat|dilihat|muncul|ketahuan)';
const pinned = sought(
  new RegExp(
    `^${opens}(?:(?:tadi|barusan|kan|itu|emang|memang|apa|apakah|kok|masa) )*(?:sudah (?:saya |aku )?(?:(?:di)?(?:kirim|kasih|share|bagi)(?:in|kan)? )?(?:share ?lo[ck](?:ation)?|sherlok|serlok|${pin}|pin)|(?:tidak )?${read}(?: tidak| kan)? ${pin}|${pin} (?:tidak |sudah |bisa )*${read})(?: (?:tidak|kah|belum|tadi|di atas|barusan|dari|sana|situ|sini|otomatis))*${ends}$`,
    'u',
  ),
);

/** "udah share loc", "lokasi saya kebaca ga?", where none came. */
export function saysPinned(text: string): boolean {
  return pinned.test(plain(text));
}

const where = '(?:tempat|lokasi|alamat|titik|posisi)(?:nya)?';
const ofWhat = '(?: (?!apa |atau |mana)(?:\\p{L}+)){1,2}';
const asks = sought(
  new RegExp(
    `^(?:(?:ini|itu|eh|oh|lho|loh|maksudnya|maksud|yang|min|pak|bu|kak|hah|ha) )*(?:${where} (?:apa|apaan|yang apa|mana|yang mana|siapa)|${where}${ofWhat} (?:apa|atau|ataukah) (?:${where}${ofWhat}|\\p{L}+(?:nya)?))(?: (?:ya|sih|nih|pak|bu|min|kak|maksudnya|dong|yang ditanya))*$`,
    'u',
  ),
);
const wonders = sought(
  new RegExp(
    `^(?:(?:ini|itu|eh|oh|maksudnya|yang|min|pak|bu|kak) )*${where}(?: (?:saya|aku|kami|rumah|tinggal|kejadian|masalah|pelapor|\\p{L}{3,}nya)){1,3}(?: (?:ya|kan|kah|atau|gimana|pak|bu|min|kak))*$`,
    'u',
  ),
);

/** "tempat apa", "alamat saya apa alamat lampu?", "tempat lampunya?": which place is meant. */
export function asksWhichPlace(text: string): boolean {
  const line = plain(text);
  return findPlace(text) === null && (asks.test(line) || (/\?\s*$/.test(text) && wonders.test(line)));
}
