/** Reads wishes told in few words, without a word for wishing: "tanam pohon di median", "jl veteran kasih tempat sampah". Where something is wrong they complain. */
import { complains } from './kind-words.ts';
import { plain, words } from './normalise.ts';
import { sought } from './sought.ts';

/** Longer messages are weighed. */
const wantedMaxWords = 22;
/** What a town can be given. */
const thing =
  '(?:polisi tidur|pita kejut|zebra ?cross|zebracross|(?:tempat |lampu |jembatan )?penyeberangan|jpo|halte|shelter|trotoar|jalur (?:sepeda|khusus|pejalan|kursi roda|difabel)|cctv|kamera|cermin(?: cembung)?|portal|palang|pos (?:jaga|kamling|ronda|polisi|damkar|satpam)|lampu(?: (?:jalan|merah|taman|hias|penerangan|sorot))?|penerangan|pju|rambu(?: rambu)?|marka|(?:tempat|tong|bak|bank|kotak) sampah|tps|taman(?: bermain| baca)?|ruang terbuka|rth|pohon(?: peneduh)?|bangku|kursi|tempat (?:duduk|teduh|parkir|bermain|main|cuci tangan)|atap|kanopi|toilet|wc|mck|mushola|musola|wifi|lapangan(?: \\w+)?|pagar(?: pembatas)?|pembatas|tanggul|talud|drainase|gorong gorong|sumur(?: resapan)?|keran|puskesmas|pustu|posyandu|paud|tk negeri|sekolah|perpustakaan|ambulans|bus|angkot|angkutan|rute|loket|aplikasi|parkiran|ayunan|perosotan|kios|ramp|gapura|plang|hidran|hydrant|pemadam|shuttle|feeder|bus sekolah|papan (?:nama|petunjuk|larangan|informasi))';
const give =
  '(?:(?:di)?(?:kasih|kasi|beri|pasang|tambah|bangun|bikin|tanam|sedia|siap|lengkap|letak|taruh|perbanyak|ada|adakan)(?:kan|in|i)?|dibuat(?:kan|in)?|buat(?:kan|in))';
const call = '(?:min|admin|pak|bu|kak|mas|mbak|bapak|ibu|halo|selamat|pagi|siang|sore|malam|permisi|oh|eh|ya|woi)';
const asks =
  '(?:tolong|mohon|minta|bisa|boleh|coba|kalau bisa|sebaiknya|harusnya|mending|mbok|ayo|dong|plis|please|agar|supaya|perlu|butuh|mau|pengen|ingin|kapan)';
const somebody =
  '(?:petugas|warga|orang|dia|mereka|saya|kami|kita|satpam|pedagang|pengusaha|perusahaan|pabrik|sekolah|komite|rt|rw|pak|bu|lurah|kades|pemilik|penjual|sopir|guru|bos)';
const few = '(?:\\w+ ){0,3}?';
const bare = sought(
  new RegExp(
    [
      // "bikin la halte dekat pasar": an order.
      `^(?:${call} )*(?:(?:ayo|coba|mending|tolong) )*(?:kasih|kasi|beri|pasang|tambah|bangun|buat|bikin|tanam|sedia|siap|adakan|perbanyak)(?:kan|in|i)? ${few}${thing}\\b`,
      // "boleh gak dibuat polisi tidur", "mohon ada halte"
      `\\b${asks} (?:\\w+ ){0,4}?${give} ${few}${thing}\\b`,
      // "losari kasih tempat sampah", "depan sd kasih rambu dong"
      `^(?:${call} )*(?:(?:di|ke|depan|dekat|simpang|jalan|gang|jembatan|pasar|taman|terminal|stasiun|alun) )*(?!${somebody}\\b)(?:\\w+ ){1,3}(?:kasih|kasi|tambah(?:in)?|pasang(?:in)?|bikin(?:in)?|di(?:kasih|kasi|beri|pasang|tambah|bangun|buat|bikin)(?:in|kan|i)?) ${thing}\\b`,
      // "jl veteran dilebarkan"
      `^(?:${call} )*(?:(?:tolong|mohon|coba|mending) )*(?:(?!sudah|baru|mau|akan|belum|tidak|malah)\\w+ ){1,4}(?:(?:tolong|mohon|mending|harusnya|sebaiknya) )*di(?:lebar|perlebar|perluas|tambah|perbanyak|perpanjang|gratis)(?:kan|in)?(?: (?:dong|lah|ya|aja|atuh|pak|bu|min|sedikit|dikit|mi|kodong|wae|sampai|jam|hari|malam|sore|pagi|\\d+))*$`,
      // "sebaiknya bisa lewat rt aja", "mbok didadekke taman"
      `^(?:${call} )*(?:saran saya |menurut saya )?(?:sebaiknya|alangkah|hendaknya|idealnya|harapannya|harapan (?:saya|kami)) `,
      '\\bmbok (?:yo |ya )?di\\w{4,}',
      // "butuh hidran"
      `\\b(?:butuh|perlu|kepengen|pengen|ingin) (?:ada |adanya )?${thing}\\b`,
      // "turunin dong tarif parkir"
      `^(?:${call} )*(?:(?:tolong|mohon|coba|mbok) )*(?:kasih turun|turunkan|turunin|kurangi|kurangin|gratiskan|gratisin|naikkan|naikin) (?:\\w+ ){0,2}?(?:pajak|tarif|harga|iuran|retribusi|denda|gaji|honor|insentif|ongkos|biaya|kuota)\\b`,
      // "puskesmas bisa ga buka sabtu sore"
      '\\b(?:layanan|loket|puskesmas|kantor|perpustakaan|kelurahan|kecamatan|samsat)\\b.*\\b(?:bisa|boleh) tidak (?:ya )?(?:di)?(?:buka|tambah|perpanjang)(?: (?:juga|sampai|hari|sabtu|minggu|malam|sore|pagi|libur|jam|\\d+))+',
      // "pelayanan ktp hari sabtu jg dibuka atuh"
      `\\b(?:pelayanan|layanan|loket|puskesmas|posyandu|kantor|perpustakaan|mpp|samsat|dukcapil|kelurahan|kecamatan|pasar|taman|museum)\\b.*\\b(?:di)?(?:buka|perpanjang|tambah)(?:kan|in)?\\b(?: (?:juga|sampai|hari|sabtu|minggu|malam|sore|pagi|jam|\\d+))* (?:dong|donk|atuh|lah|la|napa|knapa|plis|please)\\b`,
    ].join('|'),
  ),
);
/** Who did it, or that it is there: told, and not wished. */
const tells = sought(
  /\b(?:ada yang|yang (?:bikin|buat|pasang|bangun)|setinggi|terlalu|data pribadi|(?:laporan|aduan)(?:ku|nya| saya)|ambulans|darurat|tetangga|pemilik|pengembang|developer|oknum|preman|sudah|udah|barusan|baru|kemarin|tadi|semalam|tanpa izin|tanpa|sembarangan|katanya|janjinya|malah|padahal|kok|kenapa|mana)\b/,
);

/** Where a reason begins. */
const reason = /[,;.!\n]|(?<!\p{L})(?:biar|supaya|agar|kan|soalnya|karena|krn|kasihan|kasian)(?!\p{L})/iu;
/** "bisa ga", "ada ga": asked for, and nothing wrong. */
const politely = /\b(?:bisa|boleh|ada|apa|mau) tidak(?:kah)?\b|\btidak (?:ya|sih|kah|min|pak|bu)?$/g;

/** Whether words wish for something new, and tell of nothing wrong but as the reason. */
export function wants(text: string): boolean {
  if (words(text).length > wantedMaxWords) return false;
  const line = plain(text.split(reason, 1)[0] ?? '');
  return bare.test(line) && !tells.test(line) && !complains(line.replace(politely, ' '));
}

const records =
  '(?:data|info|informasi|salinan|dokumen|rincian|daftar|jadwal|peta|laporan keuangan|anggaran|apbd|apbdes|rab|sk|perda|perwal|aturan|formulir|kontak)';
const record = sought(
  new RegExp(
    `^(?:${call} )*(?:(?:boleh|bisa|dapat|mohon|mau|ingin|apakah|apa|saya|kami)(?:kah)? )+(?:minta|meminta|memperoleh|mendapatkan|dapat|lihat|melihat|akses|mengakses|dikirim\\w*|diberi) (?:\\w+ ){0,2}?${records}\\b`,
  ),
);
/** Asked of us. */
const ownData = /\b(?:data|info|informasi) (?:pribadi|diri|saya|aku)\b/;
const question = sought(
  /\b(?:mau|numpang|ingin|izin|boleh|pengen|sekalian) (?:\p{L}+ )?(?:tanya|nanya|bertanya|menanyakan|batakon|tumaros|tanglet)\b/u,
);
const questionMaxWords = 40;

const asking = sought(
  /\bada (?:info|informasi|lowongan|loker|pelatihan|program|beasiswa|jadwal|kuota)(?: \p{L}+){0,4} tidak\b|\bada (?!orang|yang|admin|manusia|petugas)(?:\p{L}+ ){1,4}tidak(?: (?:ya|kah|sih|min|pak|bu|kak))*$|\b(?:sebelah mana|naik apa)(?: (?:ya|sih|min|pak|bu|kak))*$|\b(?:mau|ingin|pengen|pengin|kepingin|kepengen) (?:ngerti|tahu|mengetahui)\b|\bmasih (?:ada|bisa|buka|berlaku|dibuka|boleh)(?: \p{L}+)? ?(?:kah|tidak)\b/u,
);
const askingMaxWords = 20;

/** Whether words ask an office something, whatever they tell besides. */
export function asksOffice(text: string): boolean {
  const count = words(text).length;
  const line = plain(text);
  if (count > questionMaxWords || ownData.test(line)) return false;
  const asked = count <= askingMaxWords && asking.test(line);
  const found = asked || record.test(line) || (question.test(line) && text.trimEnd().endsWith('?'));
  return found && !complains(line.replace(politely, ' ').replace(/ tidak(?: \w+)?$/, ''));
}
